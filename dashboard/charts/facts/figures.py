"""Pick an indicator's figures: which groups and units it has, and each place's newest figure."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Indicator
from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.unreviewed import indicator_of, titles
from dashboard.charts.text import figure_text, missing_text, numbers
from dashboard.measures import five_years
from dashboard.schema import TOTAL, Status, Unit


def shown(facts: Facts) -> dict[str, str]:
    """Indicators that figures are loaded for and that the catalog describes: their titles."""
    loaded = set(facts.version.table("indicators")["indicator"])
    return {slug: entry.title for slug, entry in facts.catalog.indicators.items() if slug in loaded}


def loaded(facts: Facts) -> dict[str, str]:
    """Every indicator that figures are loaded for, those that nobody reviewed last: their titles.

    For what shows one indicator by itself; what ranks or sets indicators side by side takes
    ``shown``.
    """
    return shown(facts) | titles(facts)


@remembered
def groups(facts: Facts, indicator: str) -> dict[str, str]:
    """Groups with figures, by slug: their labels, the headline's first, then as they stand."""
    rows = facts.version.observations(indicator)[["breakdown", "group"]].drop_duplicates()
    headline = indicator_of(facts, indicator).headline.group
    slugs = sorted(set(rows["group"]), key=lambda slug: (slug != headline, slug != TOTAL, slug))
    return {slug: figure_text.group_label(facts.catalog, slug) for slug in slugs}


def default_group(facts: Facts, indicator: str) -> str:
    """The headline's group; the first where nobody is counted together."""
    known = groups(facts, indicator)
    headline = indicator_of(facts, indicator).headline.group
    return headline if headline in known else next(iter(known), headline)


@remembered
def units(facts: Facts, indicator: str, group: str = "") -> dict[str, str]:
    """Units of a group's figures: their labels, the headline's first.

    Those of every group where nobody is counted together and no group is named.
    """
    rows = rows_of(facts, indicator, group)
    if rows.empty:
        rows = facts.version.observations(indicator)
    # Everyone's share of everyone says nothing.
    rows = rows.loc[~((rows["unit"] == Unit.PERCENT) & (rows["value"] == 1))]
    headline = str(indicator_of(facts, indicator).unit)
    found = sorted(set(rows["unit"]), key=lambda unit: (unit != headline, unit))
    return {unit: figure_text.UNIT_LABELS[Unit(unit)] for unit in found}


def rows_of(facts: Facts, indicator: str, group: str = "", unit: str = "") -> pd.DataFrame:
    """Observations of one group (the headline's by default), in one unit or in all."""
    return _rows(
        facts,
        indicator,
        group or indicator_of(facts, indicator).headline.group,
        unit,
    )


def newest_period(facts: Facts, indicator: str, group: str = "", unit: str = "") -> str:
    """The newest period with a figure anywhere; empty where there is none."""
    return next(iter(periods(facts, indicator, group, unit)), "")


def published_for(facts: Facts, indicator: str, group: str = "") -> bool:
    """Whether there are figures of a group, by default the headline's: some are by group alone."""
    return len(rows_of(facts, indicator, group)) > 0


def by_group_alone(title: str, place: str = "") -> str:
    """What is said where no figure of everyone together is: anywhere, or in a place."""
    if place:
        return f"{title}, {place}: only figures by group are loaded; choose a group to see them."
    return f"{title}: figures are published by group alone; choose a group to see them."


@remembered
def _rows(facts: Facts, indicator: str, group: str, unit: str) -> pd.DataFrame:
    entry = indicator_of(facts, indicator)
    # Until charts lead with the finer print of a figure they show one print of each, as before.
    rows = facts.version.observations(indicator).loc[
        lambda t: (t["group"] == group) & (t["series"] != entry.finer_series)
    ]
    breakdowns = sorted(
        set(rows["breakdown"]), key=lambda slug: (slug != entry.headline.breakdown, slug)
    )
    rows = rows.loc[rows["breakdown"].isin(breakdowns[:1])]
    return rows.loc[rows["unit"] == unit] if unit else rows


def periods(facts: Facts, indicator: str, group: str = "", unit: str = "") -> list[str]:
    """Periods with a figure anywhere, newest first, those of the current series before others."""
    rows = rows_of(facts, indicator, group, unit)
    current = indicator_of(facts, indicator).current_series
    ordered = (
        rows.loc[rows["status"] == Status.PUBLISHED, ["series", "end_year", "start_year", "period"]]
        .drop_duplicates()
        .assign(older=lambda t: t["series"] != current)
        .sort_values(["older", "end_year", "start_year"], ascending=[True, False, False])
    )
    return list(dict.fromkeys(ordered["period"]))


def in_period(rows: pd.DataFrame, period: str, entry: Indicator) -> pd.DataFrame:
    """One row a place of a period, of the current series where two series have it."""
    return (
        rows.loc[rows["period"] == period]
        .assign(older=lambda t: t["series"] != entry.current_series)
        .sort_values("older", kind="stable")
        .drop_duplicates("place")
    )


def text_of(row: Record) -> str:
    """A figure as a person reads it, with an asterisk where a person corrected it; else a dash."""
    if not has_value(row["value"]):
        return numbers.NO_FIGURE
    mark = "*" if row["correction"] else ""
    return numbers.printed(float(row["value"]), str(row["unit"]), row["decimals"]) + mark


def reason(row: Record, entry: Indicator) -> str:
    """Why a row has no figure; empty where it has one."""
    if has_value(row["value"]):
        return ""
    high = float(row["high"]) if has_value(row["high"]) else float("nan")
    return missing_text.reason(str(row["status"]), "", entry.suppression, high, str(row["unit"]))


def when(row: Record) -> str:
    """A row's period, to follow "in"."""
    return numbers.years(str(row["period"]), str(row["period_kind"]))


def latest(
    facts: Facts, indicator: str, group: str = "", unit: str = ""
) -> dict[str, figure_text.Latest]:
    """Each place's newest figure and what changed since five years before, by place."""
    entry = indicator_of(facts, indicator)
    return _latest_of(facts, indicator, group or entry.headline.group, unit or str(entry.unit))


@remembered
def _latest_of(
    facts: Facts, indicator: str, group: str, unit: str
) -> dict[str, figure_text.Latest]:
    entry = indicator_of(facts, indicator)
    rows = rows_of(facts, indicator, group, unit)
    current = rows.loc[
        (rows["series"] == entry.current_series) & (rows["status"] == Status.PUBLISHED)
    ]
    beside = five_years.compare_newest(current, entry.breaks)
    return {str(row["place"]): _latest(row, entry, unit) for row in as_records(beside)}


def _latest(row: Record, entry: Indicator, unit: str) -> figure_text.Latest:
    moved = str(row["moved"])
    then = moved != five_years.NOTHING_COMPARABLE
    return figure_text.Latest(
        place=str(row["place"]),
        value=float(row["value"]),
        text=numbers.printed(float(row["value"]), unit, row["decimals"]),
        when=when(row),
        period=str(row["period"]),
        moved=moved,
        verdict=figure_text.verdict(moved, entry, unit),
        text_then=numbers.printed(float(row["value_then"]), unit, row["decimals_then"])
        if then
        else "",
        when_then=numbers.years(str(row["period_then"]), str(row["period_kind_then"]))
        if then
        else "",
        value_then=float(row["value_then"]),
    )


def explained(row: Record | None, entry: Indicator) -> str:
    """A figure for a table; a dash with the reason where there is none."""
    if row is None:
        return f"{numbers.NO_FIGURE} (not in the file)"
    why = figures.reason(row, entry)
    return f"{numbers.NO_FIGURE} ({why})" if why else figures.text_of(row)
