"""Which figures are behind their publisher's newest release, and when the next one is expected."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog.releases import Coming, Release


@dataclass(frozen=True)
class Held:
    """The newest figures of an indicator from one source: ``year`` is the last of their period."""

    indicator: str
    publisher: str
    source: Release
    year: int

    def lacking(self, today: datetime.date) -> Coming | None:
        """The newest release that is out by a day and not held; None where nothing is behind."""
        out = self.source.newest_out(today)
        return out if out and self.year < out.year else None


def newest_held(
    observations: pd.DataFrame,
    files: pd.DataFrame,
    sources: Mapping[str, Release],
    surveys: Mapping[str, str],
) -> list[Held]:
    """The newest figures of each indicator from each source.

    ``observations`` has indicator, start_year, end_year and file; ``files`` has file and publisher;
    ``surveys`` says how an indicator is counted. Figures of no catalogued source are left out.
    """
    periods = observations[["indicator", "start_year", "end_year", "file"]].drop_duplicates()
    told = periods.astype({"indicator": "str", "file": "str"}).merge(
        files[["file", "publisher"]], on="file"
    )
    newest: dict[tuple[str, str, str], int] = {}
    for indicator, start, end, _, publisher in told.itertuples(index=False):
        years = int(end) - int(start) + 1
        for slug, source in sources.items():
            if source.holds(str(publisher), years, surveys.get(str(indicator), "")):
                key = (str(indicator), str(publisher), slug)
                newest[key] = max(newest.get(key, 0), int(end))
                break
    return [
        Held(indicator, publisher, sources[slug], year)
        for (indicator, publisher, slug), year in newest.items()
    ]


def furthest_behind_first(held: Iterable[Held], today: datetime.date) -> list[Held]:
    """Those that lack the most years by a day first, then by indicator."""

    def order(one: Held) -> tuple[int, str]:
        lacking = one.lacking(today)
        return (one.year - lacking.year if lacking else 0), one.indicator

    return sorted(held, key=order)
