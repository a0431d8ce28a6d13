"""An indicator's gaps by race as every page reads them, of all places; the tables that hold them.

A build keeps what the default reference gives (``gap_tables``); the same functions compute what
another reference gives, and what a version lacks.
"""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.measures.disparity.gap_table import (
    PICKED,
    gaps,
    judged_as_picked,
    picked_gaps,
    widest_gaps,
)
from dashboard.measures.disparity.leading import leading_gaps
from dashboard.measures.disparity.over_time import gap_changes
from dashboard.measures.disparity.properties import TABLE_KEY, Properties
from dashboard.measures.disparity.references import BEST
from dashboard.measures.disparity.standing import standing_groups
from dashboard.rounding import printed_gap, shown_decimals
from dashboard.schema import (
    GAP_CHANGES,
    GAPS,
    LEADING_GAPS,
    TOTAL,
    Status,
    Table,
    Unit,
)

RACE = "race"
POPULATION = "child-population"  # whose table says how many children there are, of each group too
# The picks that LEADING_GAPS holds.
LEADING, WIDEST = "leading", "widest"
_OF = "\x1f"  # stands in no slug
_TYPES = {"integer": "Int64", "number": "float64", "boolean": "bool", "string": "str"}


def rates_by_race(loaded: pd.DataFrame, catalog: Catalog) -> list[str]:
    """Indicators with a rate by race of which one is better, of the table of indicators."""
    has_race = loaded["breakdowns"].str.split("; ").map(lambda slugs: RACE in slugs)
    return [
        slug
        for slug in loaded.loc[has_race, "indicator"]
        if slug in catalog.indicators and catalog.indicators[slug].judged
    ]


def rows_by_race(observations: pd.DataFrame, entry: Indicator) -> pd.DataFrame:
    """The rows by race among an indicator's observations that are of its current series."""
    return observations.loc[
        (observations["breakdown"] == RACE) & (observations["series"] == entry.current_series)
    ]


def properties_of(entry: Indicator) -> Properties:
    """What the measure needs to know of an indicator."""
    return Properties(
        unit=str(entry.unit),
        better=entry.better,
        kind=entry.kind,
        mutually_exclusive=entry.mutually_exclusive,
        whole_percent_rule=entry.whole_percent_rule,
        full_count=entry.survey == "count",
        events=entry.survey == "vital",
    )


def standing_by_place(
    children: pd.DataFrame, places: pd.DataFrame, catalog: Catalog
) -> pd.DataFrame | None:
    """The groups that can stand for one in each place; None where no children are counted by race.

    ``children``: the observations of POPULATION, of which the newest year of a place decides: one
    list for a place, on every page. ``places``: the table of places.
    """
    rows = children.loc[
        (children["breakdown"] == RACE)
        & (children["unit"] == str(Unit.NUMBER))
        & (children["status"] == Status.PUBLISHED)
    ]
    if rows.empty:
        return None
    newest = rows.loc[rows["end_year"] == rows.groupby("place")["end_year"].transform("max")]
    groups = catalog.groups.items()
    families = pd.DataFrame(
        [
            (slug, family)
            for slug, one in groups
            if one.breakdown == RACE
            for family in (one.base, *one.with_families)
        ],
        columns=["group", "family"],
    )
    everyone = newest.loc[newest["group"] == TOTAL].set_index("place")["value"]
    counted = newest.loc[newest["group"] != TOTAL].assign(
        family=lambda t: t["group"].map({slug: one.base for slug, one in groups})
    )
    people = counted.groupby(["place", "family"])["value"].sum().reset_index()
    shares = people.assign(share=people["value"] / people["place"].map(everyone))
    parents = places.set_index("place")["parent"]
    return standing_groups(shares, families, parents, frozenset({"other", "two-or-more"}))


def gaps_as_read(
    rows: pd.DataFrame, properties: Properties, reference: str, standing: pd.DataFrame | None
) -> pd.DataFrame:
    """The groups of every place and period against a reference: ``gaps``, by place, period, group.

    ``rows``: what ``rows_by_race`` gives. Decimals are those to be read: a tenth of a percent or of
    a rate at most; figures that read alike have no gap. A place has the groups that its own table
    names.
    """
    return _as_read(gaps(rows, properties, reference, standing), rows, properties)


def _as_read(compared: pd.DataFrame, rows: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """What ``gaps_as_read`` gives, of the gaps of ``rows``."""
    unit = properties.unit
    shown = {each: shown_decimals(each, unit) for each in compared["decimals"].dropna().unique()}
    named = compared.merge(rows[[*TABLE_KEY, "group"]].drop_duplicates())
    table = (
        named.assign(decimals=named["decimals"].map(shown).astype("Int64"))
        .pipe(_read_alike, unit)
        .sort_values([*TABLE_KEY, "group"], kind="stable")
    )
    return _typed(table, GAPS)


def leading_as_read(table: pd.DataFrame, properties: Properties, reference: str) -> pd.DataFrame:
    """The gap that leads in each place and period: ``leading_gaps`` of what ``gaps_as_read`` gives.

    Where a reader named the reference, the group is picked all the same.
    """
    if reference not in PICKED:
        table = judged_as_picked(table, properties)
    return _typed(leading_gaps(table, properties), LEADING_GAPS)


def widest_as_read(table: pd.DataFrame) -> pd.DataFrame:
    """The widest gap of each place and period: ``widest_gaps`` of those from the lowest rate."""
    return _typed(widest_gaps(table).assign(leads_by=""), LEADING_GAPS)


def changes_as_read(
    table: pd.DataFrame, properties: Properties, breaks: Collection[int], reference: str
) -> pd.DataFrame:
    """Each group beside itself five years before: ``gap_changes`` of what ``gaps_as_read`` gives.

    ``breaks``: the first years of a new definition. The page picks the group that leads, whoever
    names the reference.
    """
    named = reference not in PICKED
    if named:
        table = judged_as_picked(table, properties)
    changed = gap_changes(table, properties, breaks, picked=True, named_reference=named)
    return _typed(changed, GAP_CHANGES)


def gap_tables(
    observations: pd.DataFrame, tables: dict[str, pd.DataFrame], catalog: Catalog
) -> dict[str, pd.DataFrame]:
    """The tables GAPS, LEADING_GAPS and GAP_CHANGES: every indicator by race.

    ``tables``: those of indicators and of places.
    """
    at = observations.groupby("indicator", observed=True).indices

    def of(slug: str) -> pd.DataFrame:
        return observations.iloc[at.get(slug, [])]

    standing = standing_by_place(_as_text(of(POPULATION)), tables["places"], catalog)
    by_rule: dict[tuple[Properties, tuple[int, ...]], dict[str, pd.DataFrame]] = {}
    for slug in rates_by_race(tables["indicators"], catalog):
        entry = catalog.indicators[slug]
        rule = properties_of(entry), tuple(catalog.breaks_of(entry, RACE))
        rows = _as_text(rows_by_race(of(slug), entry))
        if not rows.empty:
            by_rule.setdefault(rule, {})[slug] = rows
    made: dict[str, list[pd.DataFrame]] = {
        table.name: [pd.DataFrame(columns=table.names)]
        for table in (GAPS, LEADING_GAPS, GAP_CHANGES)
    }
    for (properties, breaks), rows_of in by_rule.items():
        for name, table in _gaps_together(rows_of, properties, breaks, standing).items():
            made[name].append(table)
    return {name: _whole(parts) for name, parts in made.items()}


def _gaps_together(
    rows_of: dict[str, pd.DataFrame],
    properties: Properties,
    breaks: Collection[int],
    standing: pd.DataFrame | None,
) -> dict[str, pd.DataFrame]:
    """The tables of indicators that are compared by one rule, all at once.

    What a computation costs is mostly its steps, not its rows. An indicator's place is a place of
    its own for as long, since gaps are of one place.
    """
    both = {slug: _apart(rows, slug) for slug, rows in rows_of.items()}
    rows = pd.concat(both.values(), ignore_index=True)
    if standing is not None:
        standing = pd.concat([_apart(standing, slug) for slug in both], ignore_index=True)
        standing = standing.loc[standing["place"].isin(rows["place"].unique())]
    best, lowest = (
        _as_read(each, rows, properties) for each in picked_gaps(rows, properties, standing)
    )
    led = {LEADING: leading_as_read(best, properties, BEST), WIDEST: widest_as_read(lowest)}
    made = {
        GAPS.name: best,
        LEADING_GAPS.name: pd.concat([one.assign(pick=pick) for pick, one in led.items()]),
        GAP_CHANGES.name: changes_as_read(best, properties, breaks, BEST),
    }
    return {name: _of_indicators(table) for name, table in made.items()}


def _as_text(rows: pd.DataFrame) -> pd.DataFrame:
    text = [name for name in rows if isinstance(rows[name].dtype, pd.CategoricalDtype)]
    return rows.astype(dict.fromkeys(text, "str"))


def _apart(rows: pd.DataFrame, slug: str) -> pd.DataFrame:
    return rows.assign(place=slug + _OF + rows["place"])


def _of_indicators(table: pd.DataFrame) -> pd.DataFrame:
    """The same rows with their indicator and their place, which ``_apart`` made one."""
    both = {each: each.split(_OF) for each in table["place"].unique()}
    indicators, places = ({each: of[at] for each, of in both.items()} for at in (0, 1))
    return table.assign(indicator=table["place"].map(indicators), place=table["place"].map(places))


def _whole(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """The parts of a table by indicator; its columns alone where there are none."""
    if not parts[1:]:
        return parts[0]
    whole = pd.concat(parts[1:])[parts[0].columns]
    return whole.sort_values("indicator", kind="stable", ignore_index=True)


def _typed(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Rows with the columns and types that a version's table has, computed or read."""
    columns = [one for one in table.columns if one.name not in ("indicator", "pick")]
    text = {one.name: "" for one in columns if one.type == "string"}
    types = {one.name: _TYPES[one.type] for one in columns}
    return rows[[*types]].fillna(text).astype(types).reset_index(drop=True)


def _read_alike(table: pd.DataFrame, unit: str) -> pd.DataFrame:
    """The same table where figures that read alike have no gap, and nobody stands behind it."""
    whole = 0.01 if unit == Unit.PERCENT else 1.0  # further apart no two figures read alike
    near = table.loc[table["gap"].abs().between(0, whole, inclusive="neither")]
    compared = zip(near["rate"], near["reference_rate"], near["decimals"], strict=True)
    apart = [
        printed_gap(rate, other, unit, shown_decimals(decimals, unit))
        for rate, other, decimals in compared
    ]
    alike = near.index[[width == 0 for width in apart]]
    table.loc[alike, "gap"] = 0.0
    table.loc[alike, ["behind", "behind_low", "behind_high"]] = float("nan")
    table.loc[alike, "behind_why"] = "no-worse"
    return table
