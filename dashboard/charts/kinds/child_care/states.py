"""What care costs in the states, one marked; those without a price are named."""

from __future__ import annotations

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
    finding = _finding(facts, ordered, home, care, year)
    missing = _missing(facts, set(ordered["place"]), year)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-states", care=care, period=str(year)),
        finding=finding,
        details=(*price_parts.how_old(facts, home, year), *missing),
        unit=str(Unit.CURRENCY),
        axis=price_parts.AXIS,
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


def _finding(facts: Facts, ordered: pd.DataFrame, home: str, care: str, year: int) -> Sentence:
    name = prose.the(place_names.names_of(facts)[home])
    told: dict[str, str | int] = {"care": care, "place": name, "period": str(year)}
    mine = ordered.loc[ordered["place"] == home, "weekly_price"]
    if mine.empty:
        return say("care-no-price", **told)
    told["figure"] = price_text.dollars(care_prices.year_of(mine.iloc[0]))
    others = len(ordered) - 1
    if not others:
        return say("care-states-alone", **told)
    below = int((ordered["weekly_price"] < mine.iloc[0]).sum())
    template = "care-states-all" if below == others else "care-states"
    if below < others:
        told["number"] = numbers.number(below)
    no_state = [
        prose.the(place.name)
        for slug in ordered["place"]
        if slug != home and (place := facts.catalog.places[slug]).kind != PlaceKind.STATE
    ]
    if not no_state:
        return say(template, count=others, **told)
    return say(f"{template}-or", count=others, other_place=prose.listed(no_state, "or"), **told)


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
        price_parts.A_YEAR,
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
