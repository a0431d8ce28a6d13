"""Indicators that nobody reviewed: an entry like the catalog's, from what their files say alone."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Headline, Indicator, Unreviewed
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.schema import NO_BREAKDOWN, TOTAL, Status, Unit


@remembered
def titles(facts: Facts) -> dict[str, str]:
    """Indicators that figures are loaded for and that the catalog does not have: their titles."""
    table = facts.version.table("indicators").sort_values("title")
    named = zip(table["indicator"], table["title"], strict=True)
    return {slug: title for slug, title in named if slug not in facts.catalog.indicators}


@remembered
def indicator_of(facts: Facts, indicator: str) -> Indicator:
    """What is known of an indicator: the catalog's entry, or one from its figures.

    Raises KeyError where neither has it.
    """
    return facts.catalog.indicators.get(indicator) or _from_figures(facts, indicator)


def _from_figures(facts: Facts, indicator: str) -> Unreviewed:
    title = titles(facts)[indicator]
    rows = facts.version.observations(indicator)
    files = tuple(sorted(set(rows["file"])))
    return Unreviewed(
        indicator=indicator,
        title=title,
        short=title,
        definition=say("loaded-from", files=prose.listed(files), extent=_extent(facts, indicator)),
        unit=_unit(rows),
        headline=_headline(rows),
        series=dict.fromkeys(rows["series"].value_counts().index, ""),
        current_series=rows["series"].mode().min(),
        files=files,
    )


def _extent(facts: Facts, indicator: str) -> str:
    """What is loaded: 93 places, 1995 to 2017, by age."""
    table = facts.version.table("indicators")
    row = as_dicts(table.loc[table["indicator"] == indicator])[0]
    first, last = str(row["first_year"]), str(row["last_year"])
    years = first if first == last else say("number-span", low=first, high=last)
    count = int(row["places"])
    by = [slug.replace("-", " ") for slug in str(row["breakdowns"]).split("; ") if slug]
    if not by:
        return say("loaded-extent", count=count, years=years)
    named = by[0]
    for other in by[1:]:
        named = say("loaded-and-by", breakdown=named, other_breakdown=other)
    return say("loaded-extent-by", count=count, years=years, breakdown=named)


def _headline(rows: pd.DataFrame) -> Headline:
    """Everyone together: without a breakdown, or as a group of one."""
    together = rows.loc[rows["group"] == TOTAL, "breakdown"]
    found = sorted(set(together), key=lambda slug: (slug != NO_BREAKDOWN, slug))
    return Headline(found[0] if found else NO_BREAKDOWN, TOTAL)


def _unit(rows: pd.DataFrame) -> Unit:
    """The unit of most figures; a count only where there is nothing else."""
    counts = rows.loc[rows["status"] == Status.PUBLISHED, "unit"].value_counts()
    units = counts.index if len(counts) else pd.Index(rows["unit"].unique())
    return Unit(min(units, key=lambda unit: (unit == Unit.NUMBER, -counts.get(unit, 0), unit)))
