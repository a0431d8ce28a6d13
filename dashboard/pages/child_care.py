"""Child care: what care costs by age and county, and what publishers say its lack costs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.kinds.child_care import (
    bill,
    by_age,
    counties,
    over_years,
    price_parts,
    share_by_race,
    share_of_counties,
    share_of_income,
    share_over_years,
    states,
)
from dashboard.charts.kinds.child_care import view as care
from dashboard.charts.kinds.child_care.bill import Bill
from dashboard.charts.kinds.child_care.view import CareQuery, care_of
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import numbers, price_text, prose
from dashboard.language import Sentence, say
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Price
from dashboard.measures.relevance import Subject
from dashboard.pages.components import care_bill
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import card, tabbed
from dashboard.pages.components.card import parts as card_parts
from dashboard.pages.components.care_lack import lack
from dashboard.pages.components.care_pictures import income_bars, states_line
from dashboard.pages.components.columns import said
from dashboard.pages.components.part_links import part_links
from dashboard.pages.components.related import rail
from dashboard.pages.components.tabs import Part
from dashboard.pages.page import Control, Page, Query, Site, View, control, options_of

# The family of the calculator until a reader says otherwise, and how many of an age it may have.
_FAMILY = {"infant": 1, "preschool": 1}
_MOST = 4
_LONGEST_INCOME = 9  # digits

# What each card shows in tabs, by the name that the address has for a tab.
_OF_PLACE = {
    "by-age": by_age.VIEW,
    "over-time": over_years.VIEW,
    "of-income": share_over_years.VIEW,
    "by-race": share_by_race.VIEW,
}
_OF_COUNTIES = {"counties": counties.VIEW, "county-incomes": share_of_counties.VIEW}
_STORIES, _COALITIONS = 2, 2

_PARTS = ("place", "setting", "age", "year")


@dataclass(frozen=True)
class Asked:
    """Which care is shown, where and when, and a family of the reader's."""

    place: str
    state: str
    setting: str
    age: str
    year: int
    family: Mapping[str, int]
    income: str
    reader: Reader


def read(site: Site, query: Query) -> Asked | None:
    """What the page is asked for; None where no prices are loaded."""
    facts, reader, words = site.facts, site.reader(query), site.catalog.child_care
    known = care_prices.places_with_prices(facts)
    if not known:
        return None
    place = reader.one("place", known, reader.defaults.place)
    state = place_names.state_of(facts, place)
    setting = reader.one("setting", words.setting_labels)
    age = reader.one("age", words.age_labels)
    years = [str(year) for year in care_prices.years(facts, state)]
    year = reader.one("year", dict(zip(years, years, strict=True)), newest=True)
    numbers_of = {str(number): str(number) for number in range(_MOST + 1)}
    family = {age: int(reader.one(age, numbers_of, str(_FAMILY.get(age, 0)))) for age in words.ages}
    return Asked(
        place, state, setting, age, int(year), family, query.get("income", "").strip(), reader
    )


def controls(site: Site, asked: Asked | None) -> list[Control]:
    """Place, kind of care, age and year; then the family of the calculator."""
    if asked is None:
        return []
    facts, ages = site.facts, site.catalog.child_care.ages
    labels: dict[str, str] = {name: say(f"page-care-control-{name}") for name in _PARTS} | {
        slug: age.plural for slug, age in ages.items()
    }
    places = care_prices.inside(facts, asked.state)
    known = asked.reader.parts["place"].options
    states = {place: name for place, name in known.items() if place_names.is_state(facts, place)}
    # The state first, then its counties by name, then the other states.
    near = sorted(places.items(), key=lambda pair: (pair[0] != asked.state, pair[1]))
    others = [(p, name) for p, name in options_of(states) if p not in places]
    made = [
        control(part, labels[part.name], [*near, *others] if part.name == "place" else None)
        for part in asked.reader.parts.values()
    ]
    return [
        *[replace(one, in_bar=one.name not in ages) for one in made],
        Control("income", say("page-care-control-income"), (), asked.income, in_bar=False),
    ]


def heading(site: Site, query: Query) -> str:
    """What a year of the chosen care costs."""
    asked = read(site, query)
    if asked is None:
        return say("page-care-heading")
    facts = site.facts
    words: dict[str, str] = {
        "care": care_of(facts, asked.setting, asked.age),
        "place": prose.the(place_names.names_of(facts)[asked.place]),
        "period": str(asked.year),
    }
    weekly = _weekly(site, asked)
    if weekly is None:
        return say("page-care-heading-none", **words)
    figure = price_text.dollars(care_prices.year_of(weekly))
    return say("page-care-heading-price", figure=figure, **words)


def _weekly(site: Site, asked: Asked) -> float | None:
    """The price a week of the care that is asked for, where there is one."""
    prices = care_prices.weekly_of(site.facts, asked.place, asked.setting, asked.age)
    return prices.get(asked.year)


def lede(site: Site, asked: Asked) -> list[Component | str]:
    """What share of an income that is, and in how many states it costs less."""
    weekly, facts = _weekly(site, asked), site.facts
    if weekly is None:
        return []
    told: list[Component | str] = []
    if income := care_incomes.incomes(facts, asked.place).get(asked.year):
        share = measure.burden(Price(asked.place, asked.year, weekly), income)
        told.append(
            html.B(
                say(
                    "page-care-share",
                    share=price_text.share(share),
                    families=income.of,
                    income=numbers.currency(income.amount),
                )
            )
        )
    here = CareQuery(asked.place, asked.year, asked.age)
    if found := states.cheaper(facts, asked.setting, here):
        template, other = "page-care-cheaper", prose.listed(found.not_states, "or")
        words = {"other_place": other} if other else {}
        told.append(
            say(
                f"{template}-or" if other else template,
                number=numbers.number(found.below),
                count=found.others,
                **words,
            )
        )
    elif place_names.is_county(facts, asked.place):
        told += _state_median(site, asked)
    return [part for one in told for part in (one, " ")]


def _limits(site: Site, asked: Asked, place: str) -> tuple[Sentence, ...]:
    """What limits every price of a place and year: how old it is, and whether it was surveyed."""
    facts, year = site.facts, asked.year
    prices = care_prices.medians(facts, [place], year=year)
    if prices.empty:
        return ()
    known = price_parts.how_known(facts, place, year, prices)
    sure = known.template == "care-note-surveyed"
    return (*price_parts.how_old(facts, place, year), *([] if sure else [known]))


def _said_once(site: Site, asked: Asked) -> set[str]:
    """What the page says at its top: its cards need not say it again."""
    medians = _state_median(site, asked)
    limits = (one for place in (asked.place, asked.state) for one in _limits(site, asked, place))
    return {*limits, *medians}


def _state_median(site: Site, asked: Asked) -> list[Sentence]:
    """What the same care costs at the median of the state."""
    prices = care_prices.weekly_of(site.facts, asked.state, asked.setting, asked.age)
    if asked.year not in prices:
        return []
    figure = price_text.dollars(care_prices.year_of(prices[asked.year]))
    return [say("care-state-median", figure=figure)]


def view(site: Site, asked: Asked | None) -> View:
    """What care costs, what families earn, and the published cost of its lack."""
    if asked is None:
        return View([html.P(say("page-care-no-prices"))])
    cost = bill.bill(site.facts, asked.place, asked.year, asked.setting, asked.family)
    answer = _answer(site, asked, cost)
    ages = by_age.chart(site.facts, asked.setting, CareQuery(asked.place, asked.year))
    mine = [one for one in controls(site, asked) if not one.in_bar]
    calculator = care_bill.calculator(
        site, mine, cost, answer, _income(asked.income)[0], _wage(site, asked, cost.price.annual)
    )
    lacks, limits = lack(site), _limits(site, asked, asked.place)
    parts: dict[str, Component | None] = {
        "cost": html.Div([_incomes(site, asked), calculator], className="split a73"),
        "prices": _prices(site, asked),
        "states": _states(site, asked),
        "lack": html.Div(lacks, className="split a73") if lacks else None,
    }
    shown = {part: body for part, body in parts.items() if body is not None}
    return View(
        [
            *said(asked.reader),
            part_links({part: say(f"page-care-part-{part}") for part in shown}),
            *[
                html.Section(body, id=part, tabIndex=-1, **named(say(f"page-care-part-{part}")))
                for part, body in shown.items()
            ],
        ],
        f"{answer[0]} {ages.finding}",
        lede(site, asked),
        [html.P(" ".join(limits), className="limits")] if limits else [],
    )


def _chart(site: Site, asked: Asked, view: care.View, place: str = "") -> Chart | None:
    """A view's chart, without what the page says at its top; its title names its axis."""
    query = CareQuery(place or asked.place, asked.year, asked.age)
    chart = view.draw(site.facts, asked.setting, query)
    if chart is None:
        return None
    told = _said_once(site, asked)
    if view is not states.VIEW:  # which says it of all states
        told.add(site.catalog.child_care.prices.state_median)
    details, notes = (
        tuple(one for one in every if one not in told) for every in (chart.details, chart.notes)
    )
    return replace(chart, details=details, notes=notes, axis="")


def _incomes(site: Site, asked: Asked) -> Component | None:
    """What care takes of the median income, and that nothing is known of it by race."""
    chart = _chart(site, asked, share_of_income.VIEW)
    if chart is None:
        return None
    *told, meta = card_parts(site, chart, picture=income_bars(chart, site.catalog.child_care))
    if not care_incomes.by_race(site.facts):
        told.append(html.P(say("care-no-incomes-by-race"), className="caveat"))
    return html.Figure([*told, meta], className="chart")


def _prices(site: Site, asked: Asked) -> Component:
    """Prices by age and over time, those of counties, and who writes of care and works on it."""
    shown = [
        ("page-care-tabs", _tabs(site, asked, _OF_PLACE)),
        ("page-care-tabs-counties", _tabs(site, asked, _OF_COUNTIES)),
    ]
    cards = [tabbed(say(name), views) for name, views in shown if views]
    subject = Subject(topics=("child-care",), places=(site.settings.home_place,))
    beside = rail(site, subject, stories=_STORIES, coalitions=_COALITIONS)
    return html.Div([*cards, beside], className="split trio" if len(cards) > 1 else "cols")


def _tabs(site: Site, asked: Asked, views: Mapping[str, care.View]) -> list[Part]:
    """The views of a card that the place has, each as a tab."""
    charts = {
        name: chart
        for name, view in views.items()
        if (chart := _chart(site, asked, view, asked.state if name == "by-race" else ""))
    }
    return [
        (name, say(f"page-care-tab-{name}"), card_parts(site, chart))
        for name, chart in charts.items()
    ]


def _states(site: Site, asked: Asked) -> Component | None:
    """The states on one line by their price."""
    chart = _chart(site, asked, states.VIEW, asked.state)
    return card(site, chart, picture=states_line(chart)) if chart else None


def _answer(site: Site, asked: Asked, cost: Bill) -> list[Sentence]:
    """What the calculator answers, a sentence each; the first says what the care costs."""
    income, note = _income(asked.income)
    told = _said_once(site, asked)
    return [one for one in (*bill.sentences(site.facts, cost, income), *note) if one not in told]


def _income(typed: str) -> tuple[float | None, list[Sentence]]:
    """The income that was typed in, or None; and a sentence where it is no amount of dollars."""
    digits = typed.replace("$", "").replace(",", "").replace(" ", "")
    if not typed:
        return None, []
    if not digits.isdecimal() or len(digits) > _LONGEST_INCOME or int(digits) == 0:
        return None, [say("page-care-no-number", typed=typed[:20])]
    return float(digits), []


def _wage(site: Site, asked: Asked, annual: float) -> Component | None:
    """A cost in weeks of work at the minimum wage of its state and year, where one is set."""
    start = datetime.date(asked.year, 1, 1)
    wages = [
        wage
        for wage in site.settings.minimum_wages
        if wage.place == asked.state and wage.since <= start
    ]
    if not wages or not annual:
        return None
    wage = max(wages, key=lambda wage: wage.since)
    weeks = measure.weeks_of_work(annual, wage.hourly)
    return html.P(
        [
            say(
                "care-wage",
                period=str(asked.year),
                figure=numbers.currency(wage.hourly, 2),
                number=numbers.about(weeks),
                hours=measure.HOURS,
            ),
            " ",
            html.A(
                say(
                    "care-wage-source",
                    source=wage.source,
                    date=numbers.day(wage.since.isoformat()),
                ),
                href=str(wage.url),
            ),
        ],
        className="small",
    )


def _setting(site: Site, query: Query) -> str:
    """The kind of care that is asked for, where there is such a one; else the first."""
    known = site.catalog.child_care.settings
    return asked if (asked := query.get("setting", "")) in known else next(iter(known))


PAGE = Page(
    path="/child-care",
    called=lambda: say("page-care"),
    heading=heading,
    described=lambda: say("page-care-description"),
    read=read,
    view=view,
    controls=controls,
    chart=lambda site, query: (
        "child-care",
        _setting(site, query),
        query,
    ),
)
