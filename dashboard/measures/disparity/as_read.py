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
_TYPES = {"integer": "Int64", "number": "float64", "boolean": "bool", "string": "str"}


def rates_by_race(loaded: pd.DataFrame, catalog: Catalog) -> list[str]:
    """Indicators with a rate by race, of the table of indicators."""
    has_race = loaded["breakdowns"].str.split("; ").map(lambda slugs: RACE in slugs)
    return [
        slug
        for slug in loaded.loc[has_race, "indicator"]
        if slug in catalog.indicators and catalog.indicators[slug].kind == "rate"
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
    rows: pd.DataFrame, entry: Indicator, reference: str, standing: pd.DataFrame | None
) -> pd.DataFrame:
    """The groups of every place and period against a reference: ``gaps``, by place, period, group.

    ``rows``: what ``rows_by_race`` gives. Decimals are those to be read: a tenth of a percent or of
    a rate at most; figures that read alike have no gap. A place has the groups that its own table
    names.
    """
    unit = str(entry.unit)
    compared = gaps(rows, properties_of(entry), reference, standing)
    shown = {each: shown_decimals(each, unit) for each in compared["decimals"].dropna().unique()}
    table = (
        compared.assign(decimals=compared["decimals"].map(shown).astype("Int64"))
        .pipe(_read_alike, unit)
        .merge(rows[[*TABLE_KEY, "group"]].drop_duplicates())
        .sort_values([*TABLE_KEY, "group"], kind="stable")
    )
    return _typed(table, GAPS)


def leading_as_read(table: pd.DataFrame, entry: Indicator, reference: str) -> pd.DataFrame:
    """The gap that leads in each place and period: ``leading_gaps`` of what ``gaps_as_read`` gives.

    Where a reader named the reference, the group is picked all the same.
    """
    properties = properties_of(entry)
    if reference not in PICKED:
        table = judged_as_picked(table, properties)
    return _typed(leading_gaps(table, properties), LEADING_GAPS)


def widest_as_read(table: pd.DataFrame) -> pd.DataFrame:
    """The widest gap of each place and period: ``widest_gaps`` of those from the lowest rate."""
    return _typed(widest_gaps(table).assign(leads_by=""), LEADING_GAPS)


def changes_as_read(
    table: pd.DataFrame, entry: Indicator, breaks: Collection[int], reference: str
) -> pd.DataFrame:
    """Each group beside itself five years before: ``gap_changes`` of what ``gaps_as_read`` gives.

    ``breaks``: the first years of a new definition. The page picks the group that leads, whoever
    names the reference.
    """
    properties, named = properties_of(entry), reference not in PICKED
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
        rows = observations.iloc[at.get(slug, [])]
        text = [name for name in rows if isinstance(rows[name].dtype, pd.CategoricalDtype)]
        return rows.astype(dict.fromkeys(text, "str"))

    standing = standing_by_place(of(POPULATION), tables["places"], catalog)
    made: dict[str, list[pd.DataFrame]] = {
        table.name: [pd.DataFrame(columns=table.names)]
        for table in (GAPS, LEADING_GAPS, GAP_CHANGES)
    }
    for slug in rates_by_race(tables["indicators"], catalog):
        entry = catalog.indicators[slug]
        rows = rows_by_race(of(slug), entry)
        best, lowest = (gaps_as_read(rows, entry, one, standing) for one in PICKED)
        breaks = catalog.breaks_of(entry, RACE)
        led = {LEADING: leading_as_read(best, entry, BEST), WIDEST: widest_as_read(lowest)}
        made[GAPS.name].append(best.assign(indicator=slug))
        made[LEADING_GAPS.name] += [
            one.assign(indicator=slug, pick=pick) for pick, one in led.items()
        ]
        made[GAP_CHANGES.name].append(
            changes_as_read(best, entry, breaks, BEST).assign(indicator=slug)
        )
    return {name: _whole(parts) for name, parts in made.items()}


def _whole(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """The parts of a table; its columns alone where there are none."""
    return pd.concat(parts[1:], ignore_index=True)[parts[0].columns] if parts[1:] else parts[0]


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
