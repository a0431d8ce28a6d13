"""The families of files that can be read, registered in one place, and how a file is recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.catalog import Catalog
from dashboard.ingest import child_care, curated, kids_count, place_sheets, published
from dashboard.ingest.grid import Grid, Limits, Sheet
from dashboard.ingest.result import RawFile, ReadResult, Sidecar


@dataclass(frozen=True)
class Family:
    """Files of one layout: how it is told by its headers, which it wants, and its reader.

    ``keep`` chooses the columns that are read at all: the others of a wide sheet cost nothing.
    """

    kind: str
    title: str
    needs: tuple[str, ...]
    read: Callable[[Grid, RawFile, Catalog], ReadResult]
    keep: Callable[[str], bool] = lambda header: True

    def missing(self, sheet: Grid | Sheet, sidecar: Sidecar) -> list[str]:
        """Headers this family needs and the file does not have."""
        if self.kind == kids_count.KIND:
            return kids_count.missing(sheet.header, sidecar.unit)
        return [name for name in self.needs if name not in sheet.positions]


FAMILIES = (
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
    Family(
        published.RANKS_KIND, published.RANKS_TITLE, published.RANKS_NEEDS, published.read_ranks
    ),
    Family(
        published.TESTS_KIND,
        published.TESTS_TITLE,
        published.TESTS_NEEDS,
        published.read_tested_changes,
    ),
    Family(curated.NEWS_KIND, curated.NEWS_TITLE, curated.NEWS_NEEDS, curated.read_news),
    Family(curated.CLAIMS_KIND, curated.CLAIMS_TITLE, curated.CLAIMS_NEEDS, curated.read_claims),
    Family(
        curated.PARTNERS_KIND,
        curated.PARTNERS_TITLE,
        curated.PARTNERS_NEEDS,
        curated.read_partners,
    ),
    Family(
        place_sheets.PLACES_KIND,
        place_sheets.PLACES_TITLE,
        place_sheets.PLACES_NEEDS,
        place_sheets.read_places,
    ),
    Family(
        place_sheets.LINKS_KIND,
        place_sheets.LINKS_TITLE,
        place_sheets.LINKS_NEEDS,
        place_sheets.read_links,
    ),
    Family(
        place_sheets.REPRESENTATIVES_KIND,
        place_sheets.REPRESENTATIVES_TITLE,
        place_sheets.REPRESENTATIVES_NEEDS,
        place_sheets.read_representatives,
    ),
    # Last: it also knows renamed headers, of which the others have some.
    Family(kids_count.KIND, kids_count.TITLE, kids_count.NEEDS, kids_count.read),
)


def is_known(header: tuple[str, ...], sidecar: Sidecar) -> bool:
    """Whether a row of a sheet is the header of a family."""
    row = Sheet("", header, "", Limits(), iter(()))
    return any(not family.missing(row, sidecar) for family in FAMILIES)


def recognise(sheet: Grid | Sheet, sidecar: Sidecar | None = None) -> Family | str:
    """The family of a sheet by its headers; else a sentence: the nearest and what it lacks."""
    if len(sheet.positions) < 2:
        return "It has no header with several columns."
    beside = sidecar or Sidecar()
    lacking = [(family, family.missing(sheet, beside)) for family in FAMILIES]
    for family, lacks in lacking:
        if not lacks:
            return family
    nearest, lacks = min(lacking, key=lambda each: len(each[1]) / len(each[0].needs))
    # One column of many in common is chance.
    if 2 * (len(nearest.needs) - len(lacks)) < len(nearest.needs):
        return "Its columns are not those of any file that this dashboard reads."
    columns = "column" if len(lacks) == 1 else "columns"
    sentence = f"It is most like a {nearest.title}, but has no {columns} {', '.join(lacks)}."
    if nearest.kind == kids_count.KIND and kids_count.is_wide(sheet.header):
        sentence += " Its years stand side by side; they belong one below the other, in TimeFrame."
    return sentence
