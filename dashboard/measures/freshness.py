"""Which figures are behind their publisher's newest release, and when the next one is due."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog.releases import Release


@dataclass(frozen=True)
class Freshness:
    """The newest figures of an indicator from one source, beside what that source has published.

    ``held`` and ``due`` are the last years of periods; ``due`` is None where no day is known.
    ``next_release`` is the day by which newer ones are out.
    """

    indicator: str
    source: Release
    held: int
    due: int | None
    next_release: datetime.date | None

    @property
    def behind(self) -> bool:
        """Whether newer figures are out than are held."""
        return self.due is not None and self.held < self.due


def freshness(
    observations: pd.DataFrame,
    files: pd.DataFrame,
    sources: Mapping[str, Release],
    today: datetime.date,
) -> list[Freshness]:
    """How fresh each indicator's figures of each source are, those furthest behind first.

    ``observations`` has indicator, start_year, end_year and file; ``files`` has file and publisher.
    Figures whose publisher is no catalogued source are left out.
    """
    periods = observations[["indicator", "start_year", "end_year", "file"]].drop_duplicates()
    told = periods.astype({"indicator": "str", "file": "str"}).merge(
        files[["file", "publisher"]], on="file"
    )
    newest: dict[tuple[str, str], int] = {}
    for indicator, start, end, _, publisher in told.itertuples(index=False):
        years = int(end) - int(start) + 1
        for slug, source in sources.items():
            if source.holds(str(publisher), years):
                key = (str(indicator), slug)
                newest[key] = max(newest.get(key, 0), int(end))
                break
    found = [
        Freshness(
            indicator,
            sources[slug],
            held,
            sources[slug].newest_due(today),
            sources[slug].next_release(today),
        )
        for (indicator, slug), held in newest.items()
    ]
    return sorted(found, key=lambda one: (-((one.due or 0) - one.held) * one.behind, one.indicator))
