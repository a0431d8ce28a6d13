"""The map of a place: an indicator in the counties, towns or districts inside it, by outlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import Chart, Column, Ground, Point, Row, Series, Table
from dashboard.charts.facts import corrections, figures, inside, local, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.inside import Inside
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds import indicator_parts
from dashboard.charts.kinds.beside import Beside
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Names, Reader
from dashboard.charts.text import alt_text, apart_text, figure_text, missing_text, prose
from dashboard.language import Sentence, say

_EDGE = 12  # units of the grid around what is drawn
_NAMED = 3  # so many places that share a figure are named; of more it is said how many


@remembered
def places_inside(
    facts: Facts,
    indicator: str,
    place: str,
    kind: str = "",
    period: str = "",
    group: str = "",
    unit: str = "",
) -> Chart:
    """An outline for each place of a kind inside a place: without a ``kind`` the first there is.

    Without a ``period`` it is the newest there.
    """
    kind = kind or _first_kind(facts, indicator, place)
    shown, within = figures.of(facts, indicator, group, unit), _inside(facts, place, kind)
    period = period or next(iter(_periods(shown, within)), "")
    beside = _beside(shown, place, within, period)
    by_place = {str(row["place"]): row for row in as_dicts(beside.rows)}
    points = _points(shown, within, by_place, period)
    outlined = tuple(point for point in points if point.outline)
    drawn = [point for point in points if point.value is not None]
    name, when = local.any_name(facts, place), shown.when(period)
    finding = _finding(beside, within, drawn, prose.the(name), when)
    return Chart(
        kind="place-map",
        subject=indicator,
        query=_query(shown, place, kind, period),
        title=say(
            "place-map-title", title=beside.title, kind=str(within.kind), place=name, period=when
        ),
        finding=finding,
        details=_details(beside, place, within),
        sure=figure_text.badge(shown.entry),
        unit=beside.unit,
        axis=beside.axis,
        mark="shapes",
        series=(Series("inside", name, outlined, role="context", color="context"),),
        ground=_ground(within),
        table=_table(shown, within, by_place, period, place),
        sources=sources_of(facts, beside.behind),
        notes=(
            *beside.how_old(len(drawn), several=True),
            *corrections.notes(facts, beside.rows),
            *_notes(beside, within, points),
        ),
        alt=alt_text.outlines(finding, str(within.kind), outlined),
        version=facts.version.id,
    )


def _query(shown: Figures, place: str, kind: str, period: str) -> dict[str, str]:
    """The parts of its address; the group where it is not the one of everyone together."""
    facts, indicator = shown.facts, shown.entry.indicator
    told = indicator_parts.query_of(shown, place, period=period)
    if kind != _first_kind(facts, indicator, place):
        told["inside"] = kind
    usual = inside.first_group(facts, indicator, place, kind)
    alike = shown.group == usual == shown.entry.headline.group
    return told if alike else {**told, "group": shown.group}


def _first_kind(facts: Facts, indicator: str, place: str) -> str:
    return next(iter(inside.kinds(facts, indicator, place)))


def _inside(facts: Facts, place: str, kind: str) -> Inside:
    within = inside.inside(facts, place, kind)
    assert within is not None  # a query has no other place
    return within


def _periods(shown: Figures, within: Inside) -> tuple[str, ...]:
    """The periods with a figure of any place inside, newest first; without any, all there are."""
    rows = shown.rows
    held = rows.loc[rows["place"].isin(list(within.names)) & rows["value"].notna(), "period"]
    known = set(held.unique())
    return tuple(period for period in shown.periods if period in known) or shown.periods


def _beside(shown: Figures, place: str, within: Inside, period: str) -> Beside:
    """The figures of a period as they are published: of the place, and of those inside it."""
    rows = shown.in_period(period)
    mine = rows.loc[rows["place"].isin([place, *within.names])]
    return Beside(shown, period, mine, mine, computed=False)


def _points(
    shown: Figures, within: Inside, by_place: Mapping[str, Record], period: str
) -> tuple[Point, ...]:
    """A point for each place; one that is too small for an outline has none."""
    return tuple(
        Point(
            key=one,
            label=name,
            value=figures.value_of(row),
            text=figures.text_of(row),
            x=float(shape.middle[0]) if shape.path else None,
            y=float(shape.middle[1]) if shape.path else None,
            note=shown.reason(row, one, period),
            outline=shape.path,
        )
        for one, name in within.names.items()
        for row, shape in [(by_place.get(one), within.shapes[one])]
    )


def _ground(within: Inside) -> Ground:
    """The box around all outlines."""
    drawn = [shape for shape in within.shapes.values() if shape.path]
    box = drawn[0].box
    for shape in drawn[1:]:
        box = box.with_(shape.box)
    box = box.wider(_EDGE)
    around = within.around.path if within.around else ""
    return Ground(box.left, box.top, box.right - box.left, box.bottom - box.top, around)


def _finding(
    beside: Beside, within: Inside, drawn: Sequence[Point], place: str, when: str
) -> Sentence:
    """The lowest and the highest figure, and whose they are."""
    told = {"title": beside.title, "period": when, "place": place, "kind": str(within.kind)}
    if not drawn:
        return say("place-map-none" if when else "place-map-none-ever", **told)
    ordered = sorted(drawn, key=lambda point: point.value or 0.0)
    low, high = ordered[0], ordered[-1]
    if len(drawn) == 1:
        return say("place-map-one", figure=low.text, lowest=low.label, **told)
    if low.text == high.text:
        return say("place-map-same", figure=low.text, count=len(drawn), **told)
    lowest, highest = (
        _named([point.label for point in ordered if point.text == end.text]) for end in (low, high)
    )
    return say(
        "place-map-span",
        low=low.text,
        lowest=lowest,
        high=high.text,
        highest=highest,
        count=len(drawn),
        **told,
    )


def _named(names: Sequence[str]) -> str:
    """Who shares a figure, or of how many it is."""
    return prose.listed(names) if len(names) <= _NAMED else say("place-map-of", count=len(names))


def _details(beside: Beside, place: str, within: Inside) -> tuple[Sentence, ...]:
    """How many can be told from the place that they lie in; of counts, what they follow."""
    if not beside.ranked:
        return (say("counts-note"),)
    if beside.rows.loc[beside.rows["place"].eq(place), "value"].isna().all():
        return ()  # no figure of the place itself to be told from
    told = beside.apart(place, within.names, many=True)
    return apart_text.counted(place_names.names_of(beside.shown.facts)[place], told)


def _notes(beside: Beside, within: Inside, points: Sequence[Point]) -> Iterator[str]:
    if not_shown := missing_text.not_shown((one.label, one.note) for one in points if one.note):
        yield not_shown
    yield say("place-map-note-darker")
    if within.around:
        yield say("place-map-note-whole", kind=str(within.kind))
    if small := [within.names[one] for one, shape in within.shapes.items() if not shape.path]:
        yield say("place-map-note-small", places=prose.listed(small))
    yield say("place-map-note-lines", kind=str(within.kind))
    for note in beside.shown.cautions(beside.rows):
        if note != say("figure-note-neither"):  # which darker and lighter say already
            yield note


def _table(
    shown: Figures, within: Inside, by_place: Mapping[str, Record], period: str, place: str
) -> Table:
    """The place's own figure first, then a row for each inside it."""
    names = {place: local.any_name(shown.facts, place), **within.names}
    absent = {one: shown.absent(by_place.get(one), one, period) for one in names}
    margins = indicator_parts.has_margins(by_place.values())
    rows = tuple(
        Row(
            (names[one], *indicator_parts.values_of(row, margins=margins, computed=False)),
            (names[one], *indicator_parts.texts_of(row, margins=margins, computed=False)),
            mark=one == place,
            key=one,
            status=why.status if why else "",
            note=corrections.sentence(shown.facts, row),
        )
        for one, why in absent.items()
        for row in [by_place.get(one)]
    )
    decimals = [int(row["decimals"]) for row in by_place.values() if has_value(row["decimals"])]
    columns = (
        Column("place", say("place-map-column", kind=str(within.kind))),
        *indicator_parts.figure_columns(
            shown, shown.title, max(decimals, default=0), computed=False, margins=margins
        ),
    )
    reasons = [why.reason if why else "" for why in absent.values()]
    return missing_text.with_reasons(Table(columns, rows), reasons)


@dataclass(frozen=True)
class PlaceMapQuery:
    """In which place, of which kind of places inside it, in which period, group and unit."""

    place: str
    inside: str
    period: str
    group: str
    unit: str


def read(facts: Facts, indicator: str, reader: Reader) -> PlaceMapQuery:
    """The query of an address."""
    place = indicator_parts.one_place(facts, reader, inside.with_map(facts, indicator))
    kinds = inside.kinds(facts, indicator, place)
    kind = reader.one("inside", kinds, next(iter(kinds)))
    usual = inside.first_group(facts, indicator, place, kind)
    group = reader.one("group", indicator_parts.groups(facts, indicator), usual)
    unit = reader.one(
        "unit", figures.units(facts, indicator, group), str(indicator_of(facts, indicator).unit)
    )
    shown = figures.of(facts, indicator, group, unit)
    period = indicator_parts.newest(reader, _periods(shown, _inside(facts, place, kind)))
    return PlaceMapQuery(place, kind, period, group, unit)


def subjects(facts: Facts) -> Names:
    """The indicators of which a map of places inside another can be drawn, with their titles."""
    known = set(inside.indicators(facts))
    return {slug: title for slug, title in figures.loaded(facts).items() if slug in known}


def _rows(facts: Facts, indicator: str, query: PlaceMapQuery) -> pd.DataFrame:
    shown = figures.of(facts, indicator, query.group, query.unit)
    within = _inside(facts, query.place, query.inside)
    return _beside(shown, query.place, within, query.period).behind


def _cells(facts: Facts, indicator: str, query: PlaceMapQuery) -> list[Origin]:
    return of_observations(facts, _rows(facts, indicator, query))


KIND = Kind(
    name="place-map",
    subjects=subjects,
    query=PlaceMapQuery,
    read=read,
    view=lambda facts, indicator, query: places_inside(
        facts, indicator, query.place, query.inside, query.period, query.group, query.unit
    ),
    cells=_cells,
    page=indicator_parts.PAGE,
)
