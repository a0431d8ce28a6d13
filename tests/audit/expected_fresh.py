"""What a page would have to say of how fresh figures are, counted anew from tables and catalog."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import cast

from tests.audit.expected import Expected, expect
from tests.audit.recount import Recount

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def of_sources(recount: Recount, today: datetime.date) -> Iterator[Expected]:
    """The lines of every source: for each year that is the newest held of an indicator."""
    for slug, years in _held(recount).items():
        source = recount.catalog.sources[slug]
        for year in years:
            words = {"source": source.title, "period": str(year)}
            if source.health == "discontinued":
                told = expect("fresh-ends", instead=source.instead, **words)
            elif not source.expected:
                told = expect("fresh-no-day", **words)
            else:
                # A release of a year stands in the catalog, or comes on the usual day.
                days = {
                    of: source.announced.get(of)
                    or datetime.date.fromisoformat(f"{of + source.behind}-{source.expected}")
                    for of in range(year + 1, today.year + 2)
                }
                out = [of for of, day in days.items() if day <= today]
                of = max(out) if out else min(days)
                how = "announced" if of in source.announced else "expected"
                which = "overdue" if out else "coming"
                day = f"{_MONTHS[days[of].month - 1]} {days[of].day}, {days[of].year}"
                told = expect(f"fresh-{which}-{how}", year=str(of), day=day, **words)
            yield told
            if source.health in ("late", "method-changed"):
                yield expect(f"fresh-{source.health}", sentence=told)


def _held(recount: Recount) -> dict[str, set[int]]:
    """The newest years of indicators, by the source that the publisher of their files is."""
    publishers = recount.frames["files"].set_index("file")["publisher"].astype(str)
    surveys = {slug: entry.survey for slug, entry in recount.catalog.indicators.items()}
    found: dict[str, set[int]] = {}
    rows = recount.frames["observations"].astype({"file": str, "indicator": str})
    for key, mine in rows.groupby(["file", "indicator"]):
        file, indicator = (str(part) for part in cast(tuple[object, object], key))
        long = mine["end_year"].astype(int) - mine["start_year"].astype(int) + 1
        for years, part in mine.groupby(long):
            for slug, source in recount.catalog.sources.items():
                if (
                    publishers[file].startswith(source.publisher)
                    and source.years in (0, years)
                    and source.survey in ("", surveys.get(indicator, ""))
                ):
                    found.setdefault(slug, set()).add(int(part["end_year"].max()))
                    break
    prices = recount.frames["child_care_prices"]
    for file, mine in prices.groupby(prices["file"].astype(str)):
        for slug, source in recount.catalog.sources.items():
            if publishers[file].startswith(source.publisher):
                found.setdefault(slug, set()).add(int(mine["year"].max()))
    return found
