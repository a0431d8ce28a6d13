"""What care costs in the states, one marked; those without a price are named."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from dashboard.charts.chart import Chart, Column, Row, Series, Table
from dashboard.charts.facts import absent_prices, care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_rows import CareRows, with_incomes
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds.child_care import price_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of
from dashboard.charts.kinds.query import Names
from dashboard.charts.text import missing_text, numbers, price_text, prose
from dashboard.language import Sentence, say
from dashboard.schema import STATES, PlaceKind, Unit


def _states(facts: Facts) -> dict[str, str]:
    """The states and the District of Columbia, which have a tile on the map of states."""
    return {
        slug: place.name
        for slug, place in facts.catalog.places.items()
        if place.kind in STATES and place.tile
    }


def _priced(facts: Facts) -> Names:
    """Those of them that prices are loaded for."""
    states = _states(facts)
    known = care_prices.places_with_prices(facts).items()
    return {place: name for place, name in known if place in states}


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices of a year in the states, and the incomes that are of the same year and dollars."""
    prices = care_prices.medians(facts, _states(facts), setting, query.age, query.year)
    return with_incomes(facts, prices)


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A dot a state, the dearest first."""
    drawn, states, home, year = rows(facts, setting, query), _states(facts), query.place, query.year
    ordered = drawn.prices.assign(name=lambda t: t["place"].map(states)).sort_values(
        ["weekly_price", "name"], ascending=[False, True]
    )
    name, care = place_names.names_of(facts)[home], care_of(facts, setting, query.age)
    finding = _finding(facts, setting, query)
    missing = _missing(facts, set(ordered["place"]), year)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-states", care=care, period=str(year)),
        finding=finding,
        details=(*price_parts.how_old(facts, home, year), *missing),
        unit=str(Unit.CURRENCY),
        axis=price_parts.axis(),
        mark="dots",
        order=tuple(ordered["name"]),
        series=tuple(
            Series(
                role,
                label,
                tuple(
                    price_parts.point_of(row, str(row["place"]), str(row["name"]))
                    for row in as_dicts(ordered.loc[(ordered["place"] == home) == is_home])
                ),
                role=role,
                color="accent" if is_home else "context",
            )
            for role, label, is_home in (
                ("context", say("care-series-other-states"), False),
                ("home", name, True),
            )
        )
        if len(ordered)
        else (),
        table=_table(facts, ordered, home, year),
        sources=drawn.sources(facts),
        notes=(
            price_text.basis(),
            facts.catalog.child_care.prices.state_median,
        ),
        alt=f"{finding} {' '.join(missing)}",
        version=facts.version.id,
    )


class Cheaper(NamedTuple):
    """In how many of the other states with a price the same care costs less.

    ``not_states`` are those of them that are no states, by name.
    """

    below: int
    others: int
    not_states: list[str]


def cheaper(facts: Facts, setting: str, query: CareQuery) -> Cheaper | None:
    """The states in which the same care costs less; None where there is nothing to compare."""
    prices = rows(facts, setting, query).prices.set_index("place")["weekly_price"]
    if query.place not in prices.index or len(prices) < 2:
        return None
    places = facts.catalog.places
    not_states = [
        prose.the(places[slug].name)
        for slug in prices.sort_values(ascending=False).index
        if slug != query.place and places[slug].kind != PlaceKind.STATE
    ]
    below = int((prices < prices[query.place]).sum())
    return Cheaper(below, len(prices) - 1, not_states)


def _finding(facts: Facts, setting: str, query: CareQuery) -> Sentence:
    name = prose.the(place_names.names_of(facts)[query.place])
    care = care_of(facts, setting, query.age)
    told: dict[str, str | int] = {"care": care, "place": name, "period": str(query.year)}
    price = care_prices.weekly_of(facts, query.place, setting, query.age).get(query.year)
    if price is None:
        return say("care-no-price", **told)
    told["figure"] = price_text.dollars(care_prices.year_of(price))
    found = cheaper(facts, setting, query)
    if found is None:
        return say("care-states-alone", **told)
    template = "care-states-all" if found.below == found.others else "care-states"
    if found.below < found.others:
        told["number"] = numbers.number(found.below)
    if not found.not_states:
        return say(template, count=found.others, **told)
    other = prose.listed(found.not_states, "or")
    return say(f"{template}-or", count=found.others, other_place=other, **told)


def _missing(facts: Facts, now: set[str], year: int) -> tuple[Sentence, ...]:
    """The states that never have a price, and those that have none of this care and year."""
    states = _states(facts)
    ever = care_prices.places_with_prices(facts)
    never = sorted(name for slug, name in states.items() if slug not in ever)
    absent = sorted(name for slug, name in states.items() if slug in ever and slug not in now)
    return (
        *([price_text.no_prices(prose.listed(never))] if never else []),
        *(
            [say("care-no-state-price", period=str(year), place=prose.listed(absent))]
            if absent
            else []
        ),
    )


def _table(facts: Facts, ordered: pd.DataFrame, home: str, year: int) -> Table:
    """Price, income and share of each state, where income and price are of the same dollars.

    States without a price stand last, by name.
    """
    words = facts.catalog.child_care
    income_of = say("care-column-income-of", families=words.incomes[words.preferred_income])
    columns = (
        Column("state", say("care-column-state")),
        price_parts.a_year(),
        Column("income", income_of, str(Unit.CURRENCY)),
        Column("share", say("care-column-share"), str(Unit.PERCENT), 2),
    )
    burdens = {one.price.place: one for one in care_incomes.burdens(facts, ordered)}
    rows: list[Row] = []
    reasons: list[str] = []
    for row in as_dicts(ordered):
        annual = care_prices.year_of(row["weekly_price"])
        found = burdens.get(str(row["place"]))
        income, share = (found.income.amount, found.share) if found else (None, None)
        why = None if found else absent_prices.of_income(facts, str(row["place"]), year)
        reasons.append(why.reason if why else "")
        rows.append(
            Row(
                (str(row["name"]), annual, income, share),
                (
                    str(row["name"]),
                    numbers.currency(annual),
                    numbers.figure(income, Unit.CURRENCY),
                    numbers.NO_FIGURE if share is None else price_text.share(share),
                ),
                mark=row["place"] == home,
            )
        )
    states, priced = _states(facts), set(ordered["place"])
    for place in sorted(states.keys() - priced, key=states.__getitem__):
        none = absent_prices.of_price(facts, place, year)
        reasons.append(none.reason)
        rows.append(
            Row(
                (states[place], None, None, None),
                (states[place], *[numbers.NO_FIGURE] * 3),
                mark=place == home,
                status=none.status,
            )
        )
    return missing_text.with_reasons(Table(columns, tuple(rows)), reasons)


VIEW = View("states", ("year", "age"), _priced, rows, chart)
