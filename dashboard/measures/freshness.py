"""Which figures are behind their publisher's newest release, and when the next one is expected."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.catalog.releases import Coming, Release
from dashboard.schema import CHILD_CARE_PRICES, FILES, FRESHNESS, OBSERVATIONS

# In place of an indicator: prices of care are of none.
PRICES = ""
_PERIODS = ["indicator", "start_year", "end_year", "file"]


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

    def awaited(self, today: datetime.date) -> Coming | None:
        """The release that is overdue by a day, else the next one; None where no day is known."""
        return self.lacking(today) or self.source.next_release(today)


def newest_held(
    observations: pd.DataFrame, prices: pd.DataFrame, files: pd.DataFrame, catalog: Catalog
) -> list[Held]:
    """The newest figures of each indicator from each source, those of prices of care as ``PRICES``.

    ``observations`` has indicator, start_year, end_year and file; ``prices`` has year and file;
    ``files`` has file and publisher. Figures of no catalogued source are left out.
    """
    year, sources = prices["year"], catalog.sources
    of_care = pd.DataFrame(
        {"indicator": PRICES, "start_year": year, "end_year": year, "file": prices["file"]}
    )
    periods = pd.concat(
        one[_PERIODS].drop_duplicates().astype({"indicator": "str", "file": "str"})
        for one in (observations, of_care)
    )
    surveys = {slug: entry.survey for slug, entry in catalog.indicators.items()}
    told = periods.merge(files[["file", "publisher"]], on="file")
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


def freshness_rows(
    tables: Mapping[str, pd.DataFrame], catalog: Catalog, today: datetime.date
) -> pd.DataFrame:
    """The table ``freshness`` of a version's other tables, as it stands on a day."""
    observations, prices = tables[OBSERVATIONS.name], tables[CHILD_CARE_PRICES.name]
    held = newest_held(observations, prices, tables[FILES.name], catalog)
    rows = []
    for one in furthest_behind_first(held, today):
        due = one.awaited(today)
        rows.append(
            {
                "indicator": one.indicator,
                "publisher": one.publisher,
                "source": one.source.source,
                "title": one.source.title,
                "newest_year": one.year,
                "due_year": due.year if due else None,
                "due_day": due.day.isoformat() if due else "",
                "announced": bool(due and due.announced),
                "overdue": one.lacking(today) is not None,
                "as_of": today.isoformat(),
                "health": one.source.health,
                "instead": one.source.instead,
            }
        )
    return pd.DataFrame.from_records(rows, columns=FRESHNESS.names)
