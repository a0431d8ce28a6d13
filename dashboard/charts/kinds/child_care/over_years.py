"""The price of one age over the years: surveyed years filled, straight lines hollow."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.child_care import price_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of
from dashboard.charts.text import numbers, price_text, prose
from dashboard.measures.child_care import ZoneChange
from dashboard.schema import Basis, Unit


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices of a place and an age, of every year and kind of care."""
    return CareRows(care_prices.medians(facts, [query.place], age=query.age))


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A line a kind of care. Where a county left one rate zone for another, it is broken."""
    words, drawn = facts.catalog.child_care, rows(facts, setting, query)
    name = place_names.names_of(facts)[query.place]
    moves = care_prices.moves(facts, query.place)
    series = tuple(
        Series(
            kind,
            words.settings[kind].label,
            tuple(_point(facts, row, moves) for row in as_dicts(mine.sort_values("year"))),
            role="home" if kind == setting else "peer",
            color=kind,
        )
        for kind in sorted(words.settings, key=lambda kind: kind != setting)
        if len(mine := drawn.prices.loc[drawn.prices["setting"] == kind])
    )
    finding = _finding(facts, series, name, setting, query.age, moves)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=f"Yearly price of full-time care for {price_text.child(words.ages[query.age])}, "
        f"{name}",
        finding=finding,
        unit=str(Unit.CURRENCY),
        axis=price_parts.AXIS,
        mark="lines",
        series=series,
        table=_table(series),
        sources=drawn.sources(facts),
        notes=(
            words.prices.nominal,
            "Filled dots are years that were surveyed, as far as can be told; hollow ones lie on "
            "the straight line that the publisher draws between surveys.",
            *[price_parts.moved(facts, move) for move in moves],
        ),
        alt=finding,
        version=facts.version.id,
    )


def _point(facts: Facts, row: Record, moves: tuple[ZoneChange, ...]) -> Point:
    year, annual = int(row["year"]), care_prices.year_of(row["weekly_price"])
    between = any(move.before < year < move.year for move in moves)
    hollow = row["basis"] in price_parts.DRAWN or (
        row["basis"] == Basis.UNKNOWN and year in care_prices.straight_at(facts, str(row["place"]))
    )
    note = "on a straight line between survey years" if hollow else ""
    return Point(
        key=str(year),
        label=str(year),
        value=None if between else annual,
        text=numbers.currency(annual),
        x=year,
        note="drawn between the prices of two rate zones" if between else note,
        hollow=hollow,
    )


def _finding(
    facts: Facts,
    series: tuple[Series, ...],
    name: str,
    setting: str,
    age: str,
    moves: tuple[ZoneChange, ...],
) -> str:
    care = care_of(facts, setting, age)
    mine = next((one.points for one in series if one.key == setting), ())
    if not mine:
        return f"No price of {care} is loaded for {name}."
    if moves:
        names = place_names.names_of(facts)
        move = moves[-1]
        before = next(p for p in mine if p.x == move.before)
        after = next((p for p in mine if p.x == move.year), None)
        joined = prose.listed([names[place] for place in move.joined])
        now = f", and {after.text} in {move.year} in the zone of {joined}" if after else ""
        return (
            f"In {name}, a year of {care} cost {before.text} in {move.before} in the rate zone of "
            f"{prose.listed([names[place] for place in move.left])}{now}: a change of zone, which "
            "tells nothing of a change in price."
        )
    first, last = mine[0], mine[-1]
    return (
        f"In {name}, a year of {care} cost {first.text} in {first.label} and {last.text} in "
        f"{last.label}, in dollars of each year."
    )


def _table(series: tuple[Series, ...]) -> Table:
    columns = (
        Column("year", "Year"),
        Column("setting", "Care"),
        Column("price", "A year", str(Unit.CURRENCY)),
        Column("basis", "How it is known"),
    )
    return Table(
        columns,
        tuple(
            Row(
                (point.label, one.label, point.value, point.note),
                (point.label, one.label, point.text, point.note or "surveyed, or not known"),
                mark=one.role == "home" and not point.hollow,
            )
            for one in series
            for point in reversed(one.points)
        ),
    )


VIEW = View("trend", ("age",), care_prices.places_with_prices, rows, chart)
