"""The newest figure of each indicator that a table prints for a town or a district itself."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import Source
from dashboard.charts.facts import local, periods
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.figures import text_of
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds.indicator_parts import margin_of, margin_text
from dashboard.schema import MAIN_SERIES, NO_BREAKDOWN


@dataclass(frozen=True)
class Held:
    """An indicator, its newest figure in words with its margin, and its time; empty without one."""

    indicator: str
    title: str
    figure: str
    when: str

    @property
    def told(self) -> str:
        """The figure with its time."""
        return ", ".join(filter(None, (self.figure, self.when)))


@remembered
def held(facts: Facts, place: str) -> tuple[Held, ...]:
    """Of everyone together, in the indicator's own unit, whatever series has it newest."""
    return tuple(
        Held(slug, facts.catalog.indicators[slug].title, *_told(_newest(facts, slug, place)))
        for slug in local.indicators(facts, place)
    )


def sources(facts: Facts, place: str) -> tuple[Source, ...]:
    """Whose figures these are."""
    found = [_newest(facts, slug, place) for slug in local.indicators(facts, place)]
    rows = [row for row in found if row is not None]
    return sources_of(facts, pd.DataFrame(rows)) if rows else ()


def _newest(facts: Facts, slug: str, place: str) -> Record | None:
    rows, entry = facts.version.observations(slug), facts.catalog.indicators[slug]
    mine = rows.loc[
        rows["place"].eq(place)
        & rows["breakdown"].eq(NO_BREAKDOWN)
        & rows["unit"].eq(entry.unit)
        & rows["value"].notna()
    ]
    ordered = mine.assign(main=mine["series"].eq(entry.current_series or MAIN_SERIES))
    found = as_dicts(ordered.sort_values(["end_year", "main"]).tail(1))
    return found[0] if found else None


def _told(row: Record | None) -> tuple[str, str]:
    if row is None:
        return "", ""
    margin = margin_text(row) if margin_of(row) else ""
    return f"{text_of(row)} {margin}".strip(), periods.when(row)
