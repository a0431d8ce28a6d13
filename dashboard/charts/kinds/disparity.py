"""The disparity chart: one indicator by race in a place, the gap in words, and how sure it is."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from dashboard.catalog import Catalog, Group, Indicator
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import corrections
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.text import alt_text, gap_text, missing_text, numbers, prose
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, PlaceKind, Status, Unit

RACE = "race"
ORDERS = {
    "name": "Groups stand in alphabetical order.",
    "rate": "Groups stand by their figure, the highest first.",
    "size": "Groups stand by how many people are in them, the largest first, where it is known.",
}

# So many decimals are read; what is stored keeps all of them.
_MOST_DECIMALS = {Unit.PERCENT: 3}
# People are added up over several groups whose gaps can be told.
_SEVERAL, _TOLD = 2, ("clear", "full-count")


def by_race(facts: Facts) -> dict[str, str]:
    """Indicators with a rate by race, by slug: their titles."""
    loaded = facts.version.table("indicators")
    has_race = loaded["breakdowns"].str.split("; ").map(lambda slugs: RACE in slugs)
    return {
        slug: f"{facts.catalog.indicators[slug].title}, by race and ethnicity"
        for slug in loaded.loc[has_race, "indicator"]
        if slug in facts.catalog.indicators and facts.catalog.indicators[slug].kind == "rate"
    }


def rows_by_race(facts: Facts, entry: Indicator) -> pd.DataFrame:
    """The observations of an indicator by race, of its current series."""
    return _rows_by_race(facts, entry.indicator, entry.current_series)


def periods(facts: Facts, entry: Indicator, place: str = "") -> list[str]:
    """Periods with a figure by race for a place, or for any, newest first."""
    return list(_periods(facts, entry.indicator, entry.current_series, place))


def places(facts: Facts, entry: Indicator) -> dict[str, str]:
    """Places with a figure by race, by slug: their names."""
    return dict(_places(facts, entry.indicator, entry.current_series))


def groups(facts: Facts, entry: Indicator) -> frozenset[str]:
    """Groups that the figures by race are printed for, everyone together among them."""
    return _groups(facts, entry.indicator, entry.current_series)


@remembered
def _all_places(facts: Facts) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for slug in by_race(facts):
        found |= places(facts, facts.catalog.indicators[slug])
    kinds = facts.version.table("places").set_index("place")["kind"]
    order = [PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY]

    def first(pair: tuple[str, str]) -> tuple[int, str]:
        kind = PlaceKind(kinds[pair[0]])
        return (order.index(kind) if kind in order else len(order), pair[1])

    return tuple(sorted(found.items(), key=first))


def all_places(facts: Facts) -> list[tuple[str, str]]:
    """Places with any figure by race, slug and name: the nation, states, then smaller ones."""
    return list(_all_places(facts))


# A version never changes, so what was once picked out of it is kept.
@remembered
def _rows_by_race(facts: Facts, indicator: str, series: str) -> pd.DataFrame:
    return facts.version.observations(indicator).loc[
        lambda t: (t["breakdown"] == RACE) & (t["series"] == series)
    ]


@remembered
def _published(facts: Facts, indicator: str, series: str) -> pd.DataFrame:
    return _rows_by_race(facts, indicator, series).loc[
        lambda t: (t["status"] == Status.PUBLISHED) & (t["group"] != TOTAL)
    ]


@remembered
def _places(facts: Facts, indicator: str, series: str) -> tuple[tuple[str, str], ...]:
    names = facts.version.table("places").set_index("place")["name"]
    loaded = _published(facts, indicator, series)["place"].unique()
    return tuple((place, str(names[place])) for place in loaded)


@remembered
def _groups(facts: Facts, indicator: str, series: str) -> frozenset[str]:
    return frozenset(_rows_by_race(facts, indicator, series)["group"])


@remembered
def _periods(facts: Facts, indicator: str, series: str, place: str) -> tuple[str, ...]:
    rows = _published(facts, indicator, series)
    if place:
        rows = rows.loc[rows["place"] == place]
    ordered = rows[["end_year", "start_year", "period"]].drop_duplicates()
    return tuple(ordered.sort_values(["end_year", "start_year"], ascending=False)["period"])


def properties_of(indicator: Indicator) -> measure.Properties:
    """What the measure needs to know of an indicator."""
    return measure.Properties(
        unit=str(indicator.unit),
        better=indicator.better,
        kind=indicator.kind,
        mutually_exclusive=indicator.mutually_exclusive,
        whole_percent_rule=indicator.whole_percent_rule,
        full_count=indicator.survey == "count",
        events=indicator.survey == "vital",
    )


def phrases_of(indicator: Indicator, catalog: Catalog) -> gap_text.Phrases:
    """The catalog's words for an indicator and its groups."""
    return gap_text.Phrases(
        people=indicator.people,
        phrase=indicator.phrase,
        fewer=indicator.fewer,
        short=indicator.short,
        unit=str(indicator.unit),
        better=indicator.better,
        groups={slug: group_of(catalog, indicator, slug).people for slug in catalog.groups},
    )


def group_of(catalog: Catalog, indicator: Indicator, slug: str) -> Group:
    """A group as an indicator means it: white where it leaves Hispanic people out says so."""
    if slug == "white" and indicator.mutually_exclusive:
        slug = "white-non-hispanic"
    known = catalog.groups.get(slug)
    label = slug.replace("-", " ").capitalize()
    people = f"{label} {{people}}"
    return known or Group(group=slug, breakdown=RACE, label=label, people=people, names=())


def compared(facts: Facts, indicator: str, place: str, reference: str) -> pd.DataFrame:
    """The groups of a place against a reference in every period, as ``measure.gaps`` gives them.

    Decimals are those to be read: a tenth of a percent or of a rate at most.
    """
    tables = compared_by_place(facts, indicator, reference)
    return tables.get(place, pd.DataFrame(columns=measure.GAP_COLUMNS))


@remembered
def compared_by_place(facts: Facts, indicator: str, reference: str) -> dict[str, pd.DataFrame]:
    """What ``compared`` gives, of every place: all of them at once cost little more than one."""
    entry = facts.catalog.indicators[indicator]
    rows = rows_by_race(facts, entry)
    most = _MOST_DECIMALS.get(entry.unit, 1)
    table = (
        measure.gaps(rows, properties_of(entry), reference)
        .assign(decimals=lambda t: t["decimals"].clip(upper=most))
        # A place shows the groups that its own table names.
        .merge(rows[[*measure.TABLE, "group"]].drop_duplicates())
    )
    return by_place(table)


def by_place(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each place, by slug."""
    return {str(place): mine for place, mine in table.groupby("place")}


@remembered
def headline(
    facts: Facts, indicator: str, place: str, period: str, reference: str
) -> gap_text.Gap | None:
    """The widest gap of a place and period against the reference, as the sentences need it."""
    table = compared(facts, indicator, place, reference).loc[lambda t: t["period"] == period]
    if table.empty:
        return None
    pairs = table.loc[
        table["gap"].notna() & (table["group"] != TOTAL) & (table["group"] != table["reference"])
    ]
    entry = properties_of(facts.catalog.indicators[indicator])
    if pairs.empty:
        rows = measure.widest(table)  # which says why there is none
        if reference != measure.BEST and table["shown"].any():
            rows = rows.assign(gap_why="The reference has no figure here that can be shown.")
    else:
        order = pairs.assign(wide=-pairs["gap"].round(9), size=-pairs["population"])
        rows = order.sort_values(["wide", "size", "group"]).head(1)
        if reference != measure.BEST:
            # The reader named the reference, but this page picked the group.
            rows = rows.assign(**_judged_as_chosen(table, pairs, entry).loc[rows.index])
    name = str(facts.version.table("places").set_index("place").loc[place, "name"])
    kind = period_kind(facts, facts.catalog.indicators[indicator])
    return gap_text.Gap.of(rows.iloc[0].to_dict(), name, numbers.years(period, kind))


def _judged_as_chosen(
    table: pd.DataFrame, pairs: pd.DataFrame, entry: measure.Properties
) -> pd.DataFrame:
    """How sure gaps with one reference are where the widest of them is picked."""
    own = table.drop_duplicates("group").set_index("group")
    against = {
        f"reference_{name}": pairs["reference"].map(own[name]) for name in ("margin", "population")
    }
    return measure.pair_sureness(pairs.assign(**against), entry, chosen=True)


def period_kind(facts: Facts, entry: Indicator) -> str:
    """What the periods of an indicator by race are: years, school years or several together."""
    kinds = rows_by_race(facts, entry)["period_kind"]
    return str(kinds.iloc[0]) if len(kinds) else ""


@remembered
def _shown(facts: Facts, indicator: str, period: str) -> pd.DataFrame:
    """The figures of every place that can be shown, in one period: place, group and rate."""
    tables = compared_by_place(facts, indicator, measure.BEST).values()
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
    loaded = periods(facts, entry, place)
    period = period or (loaded[0] if loaded else "")
    mine = rows_by_race(facts, entry).loc[lambda t: (t["period"] == period) & (t["place"] == place)]
    table = compared(facts, indicator, place, reference).loc[lambda t: t["period"] == period]
    phrases = phrases_of(entry, facts.catalog)
    name = str(facts.version.table("places").set_index("place").loc[place, "name"])
    when = numbers.years(period, period_kind(facts, entry))
    shown = table.loc[table["shown"]]
    gap = headline(facts, indicator, place, period, reference)
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
    people = float(measure.behind_together(table, properties_of(entry))["behind"].iloc[0])
    return () if math.isnan(people) else (gap_text.together(people, phrases),)


def _ordered(table: pd.DataFrame, catalog: Catalog, entry: Indicator, order: str) -> pd.DataFrame:
    """The groups in the order asked for, everyone together last."""
    return (
        table.assign(
            last=table["group"] == TOTAL,
            label=[group_of(catalog, entry, slug).label for slug in table["group"]],
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
    group = group_of(catalog, entry, slug)
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
    return f"reference: {group_of(catalog, entry, slug).label}{chosen}"


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
        label = "All groups together" if slug == TOTAL else group_of(catalog, entry, slug).label
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
