"""The disparity chart: one indicator by race in a place, the gap in words, and how sure it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import by_race, corrections
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import gap_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import alt_text, gap_text, missing_text, numbers, prose
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, PlaceKind, Unit

ORDER_NAMES = {"name": "name", "rate": "figure", "size": "number of people"}
ORDERS = {
    "name": "Groups stand in alphabetical order.",
    "rate": "Groups stand by their figure, the highest first.",
    "size": "Groups stand by how many people are in them, the largest first, where it is known.",
}

# People are added up over several groups whose gaps can be told.
_SEVERAL, _TOLD = 2, ("clear", "full-count")


@remembered
def _shown(facts: Facts, indicator: str, period: str) -> pd.DataFrame:
    """The figures of every place that can be shown, in one period: place, group and rate."""
    tables = by_race.compared_by_place(facts, indicator, measure.BEST).values()
    if not tables:
        return pd.DataFrame(columns=["place", "group", "rate"])
    return pd.concat(tables).loc[
        lambda t: t["shown"] & (t["period"] == period), ["place", "group", "rate"]
    ]


def _elsewhere(
    facts: Facts, indicator: str, period: str, place: str
) -> Mapping[str, tuple[float, ...]]:
    """The figures of each group that can be shown in other places of the same kind."""
    rates = _shown(facts, indicator, period)
    others = rates.loc[rates["place"].isin(peers(facts.catalog, place))]
    return {str(group): tuple(mine) for group, mine in others.groupby("group")["rate"]}


def peers(catalog: Catalog, place: str) -> set[str]:
    """The places that a place's groups are seen against: other counties of its state, or states."""
    mine = catalog.places.get(place)
    county = mine is not None and mine.kind == PlaceKind.COUNTY
    return {
        p.place
        for p in catalog.places.values()
        if p.place != place
        and (
            p.kind == PlaceKind.COUNTY and mine is not None and p.parent == mine.parent
            if county
            else p.kind == PlaceKind.STATE
        )
    }


@remembered
def disparity(
    facts: Facts,
    indicator: str,
    place: str,
    period: str = "",
    reference: str = measure.BEST,
    order: str = "name",
) -> Chart:
    """Groups as dots with their intervals, the reference as a line, other places behind.

    An interval is the published margin where there is one, else what rounding allows. Without a
    ``period`` it is the newest that the place has figures for. ``order`` is one of ORDERS.
    """
    entry = facts.catalog.indicators[indicator]
    loaded = by_race.periods(facts, entry, place)
    period = period or (loaded[0] if loaded else "")
    mine = by_race.rows_by_race(facts, entry).loc[
        lambda t: (t["period"] == period) & (t["place"] == place)
    ]
    table = by_race.compared(facts, indicator, place, reference).loc[
        lambda t: t["period"] == period
    ]
    phrases = by_race.phrases_of(entry, facts.catalog)
    name = str(facts.version.table("places").set_index("place").loc[place, "name"])
    when = numbers.years(period, by_race.period_kind(facts, entry))
    shown = table.loc[table["shown"]]
    gap = by_race.headline(facts, indicator, place, period, reference)
    finding = (
        gap_text.finding(gap, phrases)
        if gap
        else f"No figure by race is published for {prose.the(name)} in {when or 'any year'}."
    )
    missing = _missing(table, mine, entry, phrases)
    reference_rate = shown["reference_rate"].dropna()
    table = _ordered(table, facts.catalog, entry, order)
    others = _elsewhere(facts, indicator, period, place)
    rates = mine.loc[mine["unit"] == str(entry.unit)]
    fixed = {
        str(r["group"]): corrections.sentence(r, {place: name}, facts.catalog)
        for r in as_records(rates)
    }
    series = tuple(
        _series(facts.catalog, entry, row, others.get(str(row["group"]), ()), fixed)
        for row in as_records(table.loc[table["shown"] & (table["group"] != TOTAL)])
    )
    return Chart(
        kind="disparity",
        subject=indicator,
        query={"place": place, "period": period, "reference": reference, "order": order},
        title=f"{entry.title}, by race and ethnicity, {name}, {when}",
        finding=finding,
        details=(*gap_text.details(gap, phrases), *_together(table, entry, phrases)) if gap else (),
        sure=gap_text.SURE_LABELS.get(gap.sure, "") if gap else "",
        unit=str(entry.unit),
        axis=_axis(entry),
        mark="dots",
        series=series,
        reference=float(reference_rate.iloc[0]) if len(reference_rate) else None,
        reference_label=_reference_label(facts.catalog, entry, shown, reference),
        table=_table(facts.catalog, table, mine, entry, phrases, fixed),
        sources=sources_of(facts, mine) if len(mine) else (),
        definition=entry.definition,
        notes=tuple(
            note
            for note in (
                *corrections.notes(mine, {place: name}, facts.catalog),
                _reading(name, shown, facts.catalog, place),
                missing_text.not_shown(missing),
                entry.group_note,
                entry.suppression,
                ORDERS[order],
            )
            if note
        ),
        alt=alt_text.dots(
            finding,
            [(one.label, one.points[0].text) for one in series],
            missing_text.not_shown(missing),
        ),
        version=facts.version.id,
    )


def _together(table: pd.DataFrame, entry: Indicator, phrases: gap_text.Phrases) -> tuple[str, ...]:
    """How many stand behind all gaps, where several groups have one and every one can be told."""
    above = table.loc[(table["group"] != TOTAL) & table["gap"].gt(0)]
    if len(above) < _SEVERAL or not phrases.fewer or not above["sure"].isin(_TOLD).all():
        return ()
    people = float(measure.sum_people_behind(table, by_race.properties_of(entry))["behind"].iloc[0])
    return () if math.isnan(people) else (gap_text.together(people, phrases),)


def _ordered(table: pd.DataFrame, catalog: Catalog, entry: Indicator, order: str) -> pd.DataFrame:
    """The groups in the order asked for, everyone together last."""
    return (
        table.assign(
            last=table["group"] == TOTAL,
            label=[by_race.group_of(catalog, entry, slug).label for slug in table["group"]],
            first={"rate": -table["rate"], "size": -table["population"]}.get(order, 0),
        )
        .sort_values(["last", "first", "label"])
        .drop(columns=["last", "label", "first"])
    )


def _reading(name: str, shown: pd.DataFrame, catalog: Catalog, place: str) -> str:
    """How to read the dots: what the bar and the small dots are."""
    sampled = shown["margin"].notna().any()
    bar = (
        "its 90% interval"
        if sampled
        else "what rounding of the printed figure allows, where that is wide enough to be seen"
    )
    mine = catalog.places.get(place)
    county = mine is not None and mine.kind == PlaceKind.COUNTY
    where = "counties of the state" if county else "states"
    return f"Large dot: {name}, with {bar}. Small dots: the same group in the other {where}."


def _series(
    catalog: Catalog,
    entry: Indicator,
    row: Record,
    others: tuple[float, ...],
    fixed: Mapping[str, str],
) -> Series:
    slug = str(row["group"])
    group = by_race.group_of(catalog, entry, slug)
    rate = float(row["rate"])
    if has_value(row["margin"]):
        low, high = max(rate - float(row["margin"]), 0.0), rate + float(row["margin"])
    else:
        low, high = float(row["low"]), float(row["high"])
    point = Point(
        key=slug,
        label=group.label,
        value=rate,
        text=numbers.figure(rate, str(entry.unit), _decimals(row))
        + ("*" if fixed.get(slug) else ""),
        low=low,
        high=high,
        note=_gap_words(row, entry),
        context=others,
    )
    return Series(slug, point.label, (point,), color=group.base)


def _decimals(row: Record) -> int | None:
    return None if not has_value(row["decimals"]) else int(row["decimals"])


def _gap_words(row: Record, entry: Indicator) -> str:
    """How far a group is from the reference: "21 points from the reference"."""
    if not has_value(row["gap"]) or row["group"] == row["reference"]:
        return "the reference" if row["group"] == row["reference"] else ""
    gap = numbers.difference(float(row["gap"]), str(entry.unit), _decimals(row))
    return f"{gap} from the reference"


def _axis(entry: Indicator) -> str:
    if entry.unit == Unit.PERCENT:
        return f"Percent of {entry.people}"
    return numbers.figure(0, str(entry.unit)).removeprefix("0 ").capitalize()


def _reference_label(
    catalog: Catalog, entry: Indicator, shown: pd.DataFrame, reference: str
) -> str:
    if shown.empty or not str(shown["reference"].iloc[0]):
        return ""
    slug = str(shown["reference"].iloc[0])
    if slug == measure.TARGET:
        return "target"
    if slug == TOTAL:
        return "overall rate"
    lowest = "lowest rate" if entry.better == "lower" else "highest rate"
    chosen = f" ({lowest})" if reference == measure.BEST else ""
    return f"reference: {by_race.group_of(catalog, entry, slug).label}{chosen}"


def _missing(
    compared: pd.DataFrame, mine: pd.DataFrame, entry: Indicator, phrases: gap_text.Phrases
) -> list[tuple[str, str]]:
    """Groups without a figure that can be shown: who, and why."""
    absent = compared.loc[~compared["shown"] & (compared["group"] != TOTAL)]
    bounds = mine.loc[mine["unit"] == str(entry.unit)].set_index("group")["high"]
    return [
        (
            phrases.of(str(row["group"])),
            missing_text.reason(
                str(row["status"]),
                str(row["why"] or ""),
                entry.suppression,
                float(bounds.get(row["group"], math.nan)),
                str(entry.unit),
            ),
        )
        for row in as_records(absent)
    ]


def _table(
    catalog: Catalog,
    compared: pd.DataFrame,
    mine: pd.DataFrame,
    entry: Indicator,
    phrases: gap_text.Phrases,
    fixed: Mapping[str, str],
) -> Table:
    unit = str(entry.unit)
    columns = (
        Column("group", "Group"),
        Column("rate", entry.title, unit, 1),
        Column("margin", "90% margin", unit, 1),
        Column("number", "Number", str(Unit.NUMBER)),
        Column("gap", "Gap", unit, 1),
        Column("ratio", "Ratio"),
        Column("sure", "How sure"),
        Column("behind", f"{'Fewer' if entry.better == 'lower' else 'More'} at the same rate"),
    )
    reasons = dict(_missing(compared, mine, entry, phrases))

    def row_of(row: Record) -> Row:
        slug = str(row["group"])
        label = (
            "All groups together" if slug == TOTAL else by_race.group_of(catalog, entry, slug).label
        )
        if not row["shown"]:
            why = reasons.get(phrases.of(slug), str(row["why"] or "no figure"))
            dash = f"{numbers.NO_FIGURE} ({why})"
            rest = (numbers.NO_FIGURE,) * (len(columns) - 2)
            values = (label, *(None,) * (len(columns) - 2), why)
            return Row(values, (label, dash, *rest), status=str(row["status"]))
        decimals = _decimals(row)
        is_reference = slug == row["reference"]
        gap = None if not has_value(row["gap"]) or is_reference else float(row["gap"])
        margin = float(row["margin"]) if has_value(row["margin"]) else None
        ratio = (
            numbers.times(float(row["ratio_low"]), float(row["ratio_high"]))
            if row["ratio_shown"] and not is_reference
            else numbers.NO_FIGURE
        )
        number = None if not has_value(row["number"]) else float(row["number"])
        sure = "reference" if is_reference else gap_text.sureness(str(row["sure"]), row["sure_95"])
        behind = gap_text.behind(
            *(float(row[name]) for name in ("behind", "behind_low", "behind_high"))
        )
        return Row(
            (label, float(row["rate"]), margin, number, gap, ratio, sure, behind),
            (
                label,
                numbers.figure(float(row["rate"]), unit, decimals)
                + ("*" if fixed.get(slug) else ""),
                f"± {numbers.difference(margin, unit, decimals)}" if margin else numbers.NO_FIGURE,
                numbers.number(number) if number is not None else numbers.NO_FIGURE,
                gap_text.apart(gap, unit, decimals) if gap is not None else numbers.NO_FIGURE,
                ratio,
                sure or numbers.NO_FIGURE,
                behind or numbers.NO_FIGURE,
            ),
            mark=is_reference,
            note=fixed.get(slug, ""),
        )

    return Table(columns, tuple(row_of(row) for row in as_records(compared)))


@dataclass(frozen=True)
class DisparityQuery:
    """Which place and period, against what, and how the groups stand."""

    place: str
    period: str
    reference: str
    order: str


def read(facts: Facts, indicator: str, reader: Reader) -> DisparityQuery:
    """The query of an address; without a period the newest that the place has figures for."""
    entry = facts.catalog.indicators[indicator]
    place = gap_parts.place(facts, indicator, reader)
    periods = by_race.periods(facts, entry)
    newest = next(iter(by_race.periods(facts, entry, place)), "")
    period = reader.one("period", dict(zip(periods, periods, strict=True)), newest, newest=True)
    reference = gap_parts.reference(facts, indicator, reader)
    return DisparityQuery(place, period, reference, reader.one("order", ORDER_NAMES, "name"))


def _cells(facts: Facts, indicator: str, query: DisparityQuery) -> list[Origin]:
    rows = by_race.rows_by_race(facts, facts.catalog.indicators[indicator])
    here = rows.loc[(rows["place"] == query.place) & (rows["period"] == query.period)]
    return of_observations(facts, here)


KIND = Kind(
    name="disparity",
    subjects=by_race.indicators,
    query=DisparityQuery,
    read=read,
    view=lambda facts, indicator, query: disparity(
        facts, indicator, query.place, query.period, query.reference, query.order
    ),
    cells=_cells,
    page=gap_parts.PAGE,
)
