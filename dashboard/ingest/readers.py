"""The families of files that can be read, registered in one place, and how a file is recognised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.catalog import Catalog
from dashboard.ingest import child_care, curated, kids_count
from dashboard.ingest.grid import Grid
from dashboard.ingest.taken import RawFile, Taken


@dataclass(frozen=True)
class Family:
    """Files of one layout: the headers that tell it, without regard to case, and its reader.

    ``reads`` says which columns the reader asks for; without it, all of them.
    """

    kind: str
    title: str
    needs: tuple[str, ...]
    read: Callable[[Grid, RawFile, Catalog], Taken]
    reads: Callable[[str], bool] | None = None

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
        child_care.reads,
    ),
    Family(
        child_care.COUNTY_KIND,
        child_care.EXTRACT_TITLE,
        child_care.EXTRACT_NEEDS,
        child_care.read_counties,
        child_care.reads,
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


def columns(header: Sequence[str]) -> list[int]:
    """Positions of the columns that the family of a header reads: a wide sheet is kept narrow."""
    names = {name.casefold() for name in header}
    family = next((family for family in FAMILIES if names.issuperset(family.needs)), None)
    reads = family.reads if family else None
    return [at for at, name in enumerate(header) if reads is None or reads(name)]


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
