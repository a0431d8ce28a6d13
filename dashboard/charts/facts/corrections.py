"""Figures that a person corrected: the mark on each, and the note that says what is printed."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.text import figure_text, numbers
from dashboard.language import say
from dashboard.schema import OBSERVATIONS, TOTAL

# More than these are counted; the data page lists them all.
_MOST = 5


def sentence(facts: Facts, row: Record | None) -> str:
    """What is printed, what is shown instead, and why; empty where a figure is as printed."""
    if row is None or not row["correction"]:
        return ""
    words = {
        "place": place_names.names_of(facts)[str(row["place"])],
        "period": str(row["period"]),
        "figure": numbers.printed(float(row["value"]), str(row["unit"]), row["decimals"]),
        "printed": str(row["printed"]) or say("figure-printed-nothing"),
        "why": str(row["correction"]),
    }
    group = str(row["group"])
    if group == TOTAL:
        return say("figure-corrected", **words)
    entry = indicator_of(facts, str(row["indicator"]))
    label = figure_text.group_label(facts.catalog, entry, group)
    return say("figure-corrected-of", group=label, **words)


def notes(facts: Facts, rows: pd.DataFrame) -> tuple[str, ...]:
    """A chart's notes on the figures of these observations that a person corrected."""
    told = [sentence(facts, row) for row in as_dicts(rows.loc[rows["correction"] != ""])]
    more = len(told) - _MOST
    return (
        *(say("figure-corrected-note", sentence=one) for one in told[:_MOST]),
        *([say("figure-corrected-more", count=more)] if more > 0 else []),
    )


@remembered
def every(facts: Facts) -> pd.DataFrame:
    """All observations of a version that a person corrected, newest first."""
    told = facts.version.columns(OBSERVATIONS.name, ["indicator", "correction"])
    found = told.loc[told["correction"] != "", "indicator"].unique()
    parts = [
        facts.version.observations(slug).loc[lambda t: t["correction"] != ""] for slug in found
    ]
    empty = pd.DataFrame(columns=OBSERVATIONS.names)
    return pd.concat(parts).sort_values("end_year", ascending=False) if parts else empty
