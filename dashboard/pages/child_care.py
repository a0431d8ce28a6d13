"""Child care: what care costs by age and county, and what publishers say its lack costs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.catalog import ChildCare
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.child_care import (
    bill,
    by_age,
    counties,
    over_years,
    share_by_race,
    share_of_counties,
    share_over_years,
    states,
)
from dashboard.charts.kinds.child_care import view as care
from dashboard.charts.kinds.child_care.bill import Bill
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import numbers, prose
from dashboard.charts.text.claim_text import as_printed
from dashboard.language import Sentence, say
from dashboard.measures import child_care as measure
from dashboard.measures.claims import classify_prints
from dashboard.measures.relevance import Subject, visible_news
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.components.controls import bar
from dashboard.pages.components.related import item, outlet
from dashboard.pages.page import Control, Page, Query, Site, View, control, options_of

# The family of the calculator until a reader says otherwise, and how many of an age it may have.
_FAMILY = {"infant": 1, "preschool": 1}
_MOST = 4
_LONGEST_INCOME = 9  # digits

_LABELS = {name: say(f"page-care-control-{name}") for name in ("place", "setting", "age", "year")}


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
    labels = _LABELS | {slug: age.plural for slug, age in ages.items()}
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


def view(site: Site, asked: Asked | None) -> View:
    """What care costs, what families earn, and the published cost of its lack."""
    subject = Subject(topics=("child-care",), places=(site.settings.home_place,))
    if asked is None:
        return View([columns(site, subject, html.P(say("page-care-no-prices")))])
    facts, setting = site.facts, asked.setting
    here = CareQuery(asked.place, asked.year, asked.age)
    state = replace(here, place=asked.state)
    ages = by_age.chart(facts, setting, CareQuery(asked.place, asked.year))
    cost = bill.bill(facts, asked.place, asked.year, setting, asked.family)
    answer = _answer(site, cost, asked.income)

    def drawn(view: care.View, query: CareQuery) -> Component | None:
        chart = view.draw(facts, setting, query)
        return card(site, chart) if chart else None

    return View(
        [
            *said(asked.reader),
            columns(
                site,
                subject,
                card(site, ages),
                _calculator(site, asked, answer, _wage(site, asked, cost.price.annual)),
                drawn(over_years.VIEW, here),
                drawn(counties.VIEW, here),
                drawn(share_over_years.VIEW, here),
                drawn(share_of_counties.VIEW, here),
                drawn(share_by_race.VIEW, state) or _no_incomes_by_race(),
                drawn(states.VIEW, state),
                _lack(site),
            ),
        ],
        f"{answer[0]} {ages.finding}",
    )


def _answer(site: Site, cost: Bill, typed: str) -> list[Sentence]:
    """What the calculator answers, a sentence each; the first says what the care costs."""
    income, note = _income(typed)
    return [*bill.sentences(site.facts, cost, income), *note]


def _income(typed: str) -> tuple[float | None, list[Sentence]]:
    """The income that was typed in, or None; and a sentence where it is no amount of dollars."""
    digits = typed.replace("$", "").replace(",", "").replace(" ", "")
    if not typed:
        return None, []
    if not digits.isdecimal() or len(digits) > _LONGEST_INCOME or int(digits) == 0:
        return None, [say("page-care-no-number", typed=typed[:20])]
    return float(digits), []


def _calculator(
    site: Site, asked: Asked, sentences: list[Sentence], wage: Component | None
) -> Component:
    """The family of the reader: how many children, what they earn, what care would cost them."""
    mine = [control for control in controls(site, asked) if not control.in_bar]
    first, *others = sentences
    return html.Section(
        [
            html.H2(say("page-care-family")),
            bar(mine, say("page-care-family-controls")),
            html.P(first, className="finding", id="family-cost"),
            *[html.P(sentence) for sentence in others],
            wage,
        ],
        className="chart calculator",
    )


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
        ]
    )


def _no_incomes_by_race() -> Component:
    return html.Section(
        [
            html.H2(say("page-care-by-race")),
            html.P(say("care-no-incomes-by-race")),
        ]
    )


def _lack(site: Site) -> Component | None:
    """What the lack of care costs, as named publishers print it: their claims, not our estimate."""
    claims, bears = site.version.table("claims"), _bears(site)
    costs = claims.loc[
        claims["measure"].isin(list(bears))
        & claims["value"].notna()
        & (claims["place"] == site.settings.home_place)
    ]
    if costs.empty:
        return None
    costs = costs.assign(stands=classify_prints(costs))
    place = site.catalog.places[site.settings.home_place].name
    return html.Section(
        [
            html.H2(say("page-care-lack")),
            html.P(say("care-lack-is", place=prose.the(place)), className="fine"),
            _parts(costs, site.catalog.child_care),
            *[
                _cost(words, costs.loc[costs["measure"] == slug])
                for slug, words in bears.items()
                if slug in set(costs["measure"])
            ],
            html.H2(say("page-care-stories")),
            *[item(site, row) for row in as_dicts(_stories(site, costs))],
        ]
    )


def _bears(site: Site) -> dict[str, str]:
    """Who bears a cost, by the measure of a claim, and all of them together."""
    words = site.catalog.child_care
    return words.costs | {words.total: say("care-lack-altogether")}


def _parts(costs: pd.DataFrame, words: ChildCare) -> Component | None:
    """The parts of the cost as one bar, against the total as printed: what is left is rounding."""
    total = _exact(costs, words.total)
    parts = {slug: claim for slug in words.costs if (claim := _exact(costs, slug))}
    if total is None or len(parts) < len(words.costs):
        return None
    whole = float(total["value"])
    added = sum(float(claim["value"]) for claim in parts.values())
    named_parts = {
        slug: say("care-lack-part", who=words.costs[slug], figure=numbers.currency(claim["value"]))
        for slug, claim in parts.items()
    }
    sentence = say("care-lack-parts", figure=numbers.currency(added), printed=as_printed(total))
    return html.Div(
        [
            html.Div(
                [
                    html.Span(style={"width": f"{100 * float(claim['value']) / whole:.2f}%"})
                    for claim in parts.values()
                ],
                className="cost-parts",
                role="img",
                **named(say("care-lack-bar", parts="; ".join(named_parts.values()), told=sentence)),
            ),
            html.Ul(
                [
                    html.Li(
                        [
                            html.Span(className="swatch"),
                            _often(costs, slug, float(claim["value"]), words.costs[slug])
                            or named_parts[slug],
                        ]
                    )
                    for slug, claim in parts.items()
                ],
                className="parts-key",
            ),
            html.P(sentence),
        ]
    )


def _exact(costs: pd.DataFrame, measure: str) -> Record | None:
    """The most exact print of a cost, beside which the others are set."""
    prints = costs.loc[(costs["measure"] == measure) & (costs["stands"] == "exact")]
    return next(iter(as_dicts(prints)), None)


def _often(costs: pd.DataFrame, measure: str, exact: float, who: str) -> Sentence | None:
    """A cost and how it is often printed, where at least two prints round it to the same."""
    rounded = costs.loc[
        (costs["measure"] == measure) & (costs["stands"] == "rounded") & (costs["value"] != exact),
        "value",
    ].value_counts()
    if rounded.empty or rounded.iloc[0] < 2:
        return None
    often = numbers.currency(float(rounded.index[0]))
    return say("care-lack-part-often", who=who, figure=numbers.currency(exact), other_figure=often)


def _stories(site: Site, costs: pd.DataFrame) -> pd.DataFrame:
    """News items that print one of the costs, newest first, undated last."""
    news = visible_news(site.version.table("news"))
    return news.loc[news["item"].isin(costs["item"])].assign(
        shared=lambda table: table["item"].map(lambda _: ())
    )


def _cost(who: str, prints: pd.DataFrame) -> Component:
    """Who bears a cost: the most exact print, those that round it, those that differ from it."""
    ordered = prints.sort_values("published")
    exact = as_dicts(ordered.loc[ordered["stands"] == "exact"])[0]
    return html.Article(
        [
            html.H3(say("care-lack-part", who=who, figure=numbers.currency(exact["value"]))),
            html.P(_print(exact), className="summary"),
            *[
                html.P(
                    [
                        say(f"care-lack-{stands}"),
                        " ",
                        *[part for row in as_dicts(rows) for part in _print(row)],
                    ],
                    className=style,
                )
                for stands, style in (("rounded", "byline"), ("other", "check"))
                if len(rows := ordered.loc[ordered["stands"] == stands])
            ],
        ],
        className="item",
    )


def _print(claim: Record) -> list[Component | str]:
    """The words as printed, by whom and when."""
    return [
        f"{as_printed(claim)} (",
        *outlet(claim),
        f", {numbers.day(claim['published'])}). ",
    ]


def _setting(site: Site, query: Query) -> str:
    """The kind of care that is asked for, where there is such a one; else the first."""
    known = site.catalog.child_care.settings
    return asked if (asked := query.get("setting", "")) in known else next(iter(known))


PAGE = Page(
    path="/child-care",
    name=say("page-care"),
    heading=lambda site, query: say("page-care-heading"),
    description=say("page-care-description"),
    read=read,
    view=view,
    controls=controls,
    chart=lambda site, query: (
        "child-care",
        _setting(site, query),
    ),
)
