"""The families of files that can be read, registered in one place, and how a file is recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.catalog import Catalog
from dashboard.ingest import child_care, curated, kids_count
from dashboard.ingest.grid import Grid
from dashboard.ingest.taken import RawFile, Taken


@dataclass(frozen=True)
class Family:
    """Files of one layout: the headers that tell it, without regard to case, and its reader."""

    kind: str
    title: str
    needs: tuple[str, ...]
    read: Callable[[Grid, RawFile, Catalog], Taken]

    def missing(self, grid: Grid) -> list[str]:
        """Headers this family needs and the file does not have."""
        return [name for name in self.needs if name not in grid.positions]


FAMILIES = (
    Family(kids_count.KIND, kids_count.TITLE, kids_count.NEEDS, kids_count.read),
    Family(
        child_care.COUNTY_KIND,
        child_care.COUNTY_TITLE,
        child_care.COUNTY_NEEDS,
        child_care.read_counties,
    ),
    Family(
        child_care.STATE_KIND,
        child_care.STATE_TITLE,
        child_care.STATE_NEEDS,
        child_care.read_states,
    ),
    Family(curated.RANKS_KIND, curated.RANKS_TITLE, curated.RANKS_NEEDS, curated.read_ranks),
    Family(curated.NEWS_KIND, curated.NEWS_TITLE, curated.NEWS_NEEDS, curated.read_news),
    Family(curated.CLAIMS_KIND, curated.CLAIMS_TITLE, curated.CLAIMS_NEEDS, curated.read_claims),
    Family(
        curated.PARTNERS_KIND,
        curated.PARTNERS_TITLE,
        curated.PARTNERS_NEEDS,
        curated.read_partners,
    ),
)


def recognise(grid: Grid) -> Family | str:
    """The family of a file by its headers; else a sentence: the nearest and what it lacks."""
    for family in FAMILIES:
        if not family.missing(grid):
            return family
    nearest = min(FAMILIES, key=lambda family: len(family.missing(grid)) / len(family.needs))
    lacks = nearest.missing(grid)
    if len(lacks) == len(nearest.needs):
        return "Its columns are not those of any file that this dashboard reads."
    columns = "column" if len(lacks) == 1 else "columns"
    return f"It is most like a {nearest.title}, but has no {columns} {', '.join(lacks)}."
