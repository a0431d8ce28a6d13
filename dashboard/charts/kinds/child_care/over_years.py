"""The price of one age over the years: surveyed years filled, straight lines hollow."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import absent_prices, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.child_care import price_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of
from dashboard.charts.text import missing_text, numbers, price_text, prose
from dashboard.language import Sentence, say
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
    costs = _costs(series, setting)
    finding = _finding(facts, costs, query, setting, moves)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-over-years", child=words.ages[query.age].one, place=name),
        finding=finding,
        details=price_parts.how_old(facts, query.place, _last(costs, moves)) if costs else (),
        unit=str(Unit.CURRENCY),
        axis=price_parts.axis(),
        mark="lines",
        series=series,
        table=_table(facts, series, query, setting, drawn.prices),
        sources=drawn.sources(facts),
        notes=(
            words.prices.nominal,
            say("care-note-dots"),
            *[sentence for move in moves for sentence in price_parts.moved(facts, move)],
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
    note = say("care-known-between") if hollow else ""
    return Point(
        key=str(year),
        label=str(year),
        value=None if between else annual,
        text=numbers.currency(annual),
        x=year,
        note=say("care-known-zones") if between else note,
        hollow=hollow,
    )


def _costs(series: tuple[Series, ...], setting: str) -> dict[int, str]:
    """What a year of the care that is asked for costs, by year.

    A line that is broken between two zones has no value there, and its table has all of them.
    """
    return {
        int(point.x or 0): price_text.dollars(point.value)
        for one in series
        if one.key == setting
        for point in one.points
        if point.value is not None
    }


def _last(costs: dict[int, str], moves: tuple[ZoneChange, ...]) -> int:
    """The year of the newest price that the finding tells."""
    if not moves:
        return max(costs)
    return moves[-1].year if moves[-1].year in costs else moves[-1].before


def _finding(
    facts: Facts,
    costs: dict[int, str],
    query: CareQuery,
    setting: str,
    moves: tuple[ZoneChange, ...],
) -> Sentence:
    names = place_names.names_of(facts)
    told = {
        "care": care_of(facts, setting, query.age),
        "place": prose.the(names[query.place]),
    }
    if not costs:
        return say("care-no-price-ever", **told)
    last = _last(costs, moves)
    if moves:
        move = moves[-1]
        told |= {
            "earlier": str(move.before),
            "then": costs[move.before],
            "zone": prose.listed([names[place] for place in move.left]),
        }
        if last != move.year:
            return say("care-left-zone", **told)
        joined = prose.listed([names[place] for place in move.joined])
        told |= {"period": str(last), "figure": costs[last], "other_zone": joined}
        return say("care-changed-zone", **told)
    first = min(costs)
    told |= {"earlier": str(first), "then": costs[first]}
    return say("care-over-years", period=str(last), figure=costs[last], **told)


def _table(
    facts: Facts, series: tuple[Series, ...], query: CareQuery, setting: str, prices: pd.DataFrame
) -> Table:
    """A row a kind of care and a year of which any price of the place is known, the newest first.

    What is not drawn between two zones is a figure of the table all the same.
    """
    columns = (
        Column("year", say("care-column-year")),
        Column("setting", say("care-column-setting")),
        Column("price", say("care-column-a-year"), str(Unit.CURRENCY)),
        Column("basis", say("care-column-known")),
    )
    points = {(one.key, point.key): point for one in series for point in one.points}
    known = {
        (str(row["setting"]), str(row["year"])): care_prices.year_of(row["weekly_price"])
        for row in as_dicts(prices)
    }
    kinds = facts.catalog.child_care.settings
    shown = sorted({setting, *(one.key for one in series)}, key=lambda kind: kind != setting)
    rows: list[Row] = []
    reasons: list[str] = []
    for kind in shown:
        for year in map(str, care_prices.years(facts, query.place)):
            told, price = (year, kinds[kind].label), known.get((kind, year))
            if price is None:
                why = absent_prices.of_price(facts, query.place, int(year))
                blank = (numbers.NO_FIGURE, numbers.NO_FIGURE)
                rows.append(Row((*told, None, ""), (*told, *blank), status=why.status))
                reasons.append(why.reason)
                continue
            point = points[kind, year]
            how = point.note or say("care-known-surveyed")
            mark = kind == setting and not point.hollow
            rows.append(Row((*told, price, how), (*told, point.text, how), mark=mark))
            reasons.append("")
    return missing_text.with_reasons(Table(columns, tuple(rows)), reasons)


VIEW = View("trend", ("age",), care_prices.places_with_prices, rows, chart)
