"""Gaps: an indicator's figures by race, how far groups are apart, and how that moved."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Catalog, Group, Indicator
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.text import gap_text, numbers
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, PlaceKind, Status

RACE = "race"


def indicators(facts: Facts) -> dict[str, str]:
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
    for slug in indicators(facts):
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
    unit = str(entry.unit)
    table = (
        measure.gaps(rows, properties_of(entry), reference)
        .assign(decimals=lambda t: t["decimals"].map(lambda d: numbers.shown_decimals(d, unit)))
        .astype({"decimals": "Int64"})
        # A place shows the groups that its own table names.
        .merge(rows[[*measure.TABLE_KEY, "group"]].drop_duplicates())
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
    rows = _widest(facts, indicator, place, reference).loc[lambda t: t["period"] == period]
    if reference != measure.BEST and rows["gap"].isna().all() and table["shown"].any():
        rows = rows.assign(gap_why="The reference has no figure here that can be shown.")
    name = str(facts.version.table("places").set_index("place").loc[place, "name"])
    kind = period_kind(facts, facts.catalog.indicators[indicator])
    return gap_text.Gap.of(rows.iloc[0].to_dict(), name, numbers.years(period, kind))


@remembered
def _widest(facts: Facts, indicator: str, place: str, reference: str) -> pd.DataFrame:
    """The widest gap of each period of a place."""
    table = compared(facts, indicator, place, reference)
    if reference != measure.BEST:
        # The reader named the reference, but this page picks the group.
        entry = facts.catalog.indicators[indicator]
        table = measure.judged_as_picked(table, properties_of(entry))
    return measure.widest_gaps(table)


def period_kind(facts: Facts, entry: Indicator) -> str:
    """What the periods of an indicator by race are: years, school years or several together."""
    kinds = rows_by_race(facts, entry)["period_kind"]
    return str(kinds.iloc[0]) if len(kinds) else ""


def moved(facts: Facts, indicator: str, place: str, reference: str) -> pd.DataFrame:
    """Each group beside itself five years before, as ``measure.gap_changes`` gives it."""
    return _moved_by_place(facts, indicator, reference)[place]


@remembered
def _moved_by_place(facts: Facts, indicator: str, reference: str) -> dict[str, pd.DataFrame]:
    entry = facts.catalog.indicators[indicator]
    table = pd.concat(compared_by_place(facts, indicator, reference).values())
    return by_place(measure.gap_changes(table, properties_of(entry), entry.breaks))


def change_of(
    facts: Facts, indicator: str, place: str, period: str, reference: str
) -> gap_text.Change | None:
    """How the widest gap of a period has moved, as the sentences need it; None without a gap."""
    gap = headline(facts, indicator, place, period, reference)
    if gap is None or not gap.group:
        return None
    rows = moved(facts, indicator, place, reference).loc[
        lambda t: (t["period"] == period) & (t["group"] == gap.group)
    ]
    row = rows.iloc[0].to_dict()
    kind = period_kind(facts, facts.catalog.indicators[indicator])
    earlier = numbers.years(row["earlier"], kind) if row["earlier"] else ""
    return gap_text.Change.of(row, numbers.years(period, kind), earlier)
