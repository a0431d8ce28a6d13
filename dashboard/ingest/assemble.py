"""Join what the files of a folder gave into tables, and what was said of each into problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
from pandas.api.types import union_categoricals

from dashboard.catalog import Catalog
from dashboard.catalog.names import stem
from dashboard.ingest.corrections import apply_corrections
from dashboard.ingest.duplicates import Origin, resolve_duplicates, similar_names, without_strangers
from dashboard.ingest.outliers import find_outliers
from dashboard.ingest.place_sheets import PLACES_KIND
from dashboard.ingest.places import note_strangers
from dashboard.ingest.published import PUBLISHED_RANKS
from dashboard.ingest.result import Problem, RawFile, ReadResult, Sidecar, merge_problems, slugify
from dashboard.schema import (
    CHILD_CARE_PRICES,
    CLAIMS,
    FILES,
    NEWS,
    NEWS_LINKS,
    OBSERVATIONS,
    PARTNER_LINKS,
    PARTNERS,
    PLACE_LINKS,
    PLACES,
    PROBLEMS,
    RANKINGS,
    REPRESENTATIVES,
    TESTED_CHANGES,
    Table,
)

SET_ASIDE = "set-aside"
IGNORED = "ignored"


# Tables that are the files' rows, one below the other.
_TOLD = (
    PLACES,
    PLACE_LINKS,
    REPRESENTATIVES,
    TESTED_CHANGES,
    NEWS,
    NEWS_LINKS,
    CLAIMS,
    PARTNERS,
    PARTNER_LINKS,
)


@dataclass(frozen=True)
class FileRead:
    """One file, what was taken of it, and what is told of the sheet that was read.

    Of a file that was set aside no sheet is told. The cells themselves are let go.
    """

    file: RawFile
    result: ReadResult
    sheet: str = ""
    header: tuple[str, ...] = ()
    content_sha256: str = ""
    saved: str = ""

    @property
    def vintage(self) -> str:
        """The sidecar's date, else when the workbook was saved; empty (unknown) is the oldest."""
        return self.file.sidecar.vintage or self.saved


@dataclass(frozen=True)
class Ingested:
    """What a raw folder holds: tables by name, the published ranks, and the sums that must add up.

    ``cells`` = ``stored`` + ``reported``, always. ``sidecars`` has what stands beside each file,
    ``titles`` those of indicators that nobody reviewed, by slug: what the sidecar calls them, else
    the file's name.
    """

    tables: dict[str, pd.DataFrame]
    sidecars: dict[str, Sidecar]
    published_ranks: pd.DataFrame
    cells: int
    stored: int
    reported: int
    set_aside: int
    titles: dict[str, str]


def assemble(reads: list[FileRead], catalog: Catalog) -> Ingested:
    """Join what the files gave; where several hold one figure, one counts, and it is said."""
    reads = _without_copies(reads)
    parts: dict[str, list[pd.DataFrame]] = {}
    # First the sheets of places, which know the county of a town.
    for read in sorted(reads, key=lambda one: one.result.kind != PLACES_KIND):
        for name, table in read.result.tables.items():
            parts.setdefault(name, []).append(table)
    tables = {table.name: _join(parts.get(table.name, []), table) for table in _TOLD}
    tables[PLACES.name] = _best_known(tables[PLACES.name])
    figures, said = _figures(reads, parts, catalog)
    files, problems = _accounts(reads, merge_problems(_strangers(reads, catalog), said))
    published = parts.get(PUBLISHED_RANKS, [])
    return Ingested(
        tables={**tables, **figures, FILES.name: files, PROBLEMS.name: problems},
        sidecars={read.file.name: read.file.sidecar for read in reads},
        published_ranks=pd.concat(published, ignore_index=True)
        if published
        else pd.DataFrame(columns=RANKINGS.names),
        cells=int(files["cells"].sum()),
        stored=int(files["observations"].sum()),
        reported=int(files["problems"].sum()),
        set_aside=int((files["kind"] == SET_ASIDE).sum()),
        titles={
            read.result.indicator.split(" ")[0]: read.file.sidecar.title
            or _title(read.file.path.stem)
            for read in reads
            if not read.result.reviewed
        },
    )


def _strangers(reads: list[FileRead], catalog: Catalog) -> dict[str, list[Problem]]:
    """What is to be said of each file's places that neither catalog nor sheets of places have."""
    known = {
        str(slug)
        for read in reads
        if read.result.kind == PLACES_KIND
        for slug in read.result.tables.get(PLACES.name, {"place": ()})["place"]
    }
    return {
        read.file.name: [*note_strangers(read.result.strangers, known, catalog)] for read in reads
    }


def _best_known(places: pd.DataFrame) -> pd.DataFrame:
    """One row a place: the first that has its code, which a download that names it does not."""
    told = places.astype("object").fillna("")
    ordered = told.sort_values("fips", key=lambda fips: fips.eq(""), kind="stable")
    return ordered.drop_duplicates("place").sort_index()


def _figures(
    reads: list[FileRead], parts: Mapping[str, list[pd.DataFrame]], catalog: Catalog
) -> tuple[dict[str, pd.DataFrame], dict[str, list[Problem]]]:
    """The tables of figures, one row a key, and what is to be said of each file's figures."""
    origins = {
        read.file.name: Origin(
            read.vintage,
            read.result.reviewed or bool(read.file.sidecar.indicator),
            bool(read.file.sidecar.vintage),
            _newest(read),
        )
        for read in reads
    }
    tables: dict[str, pd.DataFrame] = {}
    found: list[Mapping[str, list[Problem]]] = []
    for figures in (OBSERVATIONS, CHILD_CARE_PRICES):
        joined = _join(parts.get(figures.name, []), figures)
        if figures is OBSERVATIONS:
            joined, said = without_strangers(joined, _join(parts.get(PLACES.name, []), PLACES))
            found.append(said)
        tables[figures.name], said = resolve_duplicates(joined, figures, origins)
        found.append(said)
    observations, said = apply_corrections(tables[OBSERVATIONS.name], catalog.corrections)
    tables[OBSERVATIONS.name] = observations
    found += [said, find_outliers(observations), similar_names(observations, _titles(reads))]
    return tables, merge_problems(*found)


def _newest(read: FileRead) -> int:
    """The last year that a file has figures of; 0 where it has none."""
    figures = read.result.tables.get(OBSERVATIONS.name)
    return 0 if figures is None or figures.empty else int(figures["end_year"].max())


def _accounts(
    reads: list[FileRead], said: Mapping[str, list[Problem]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables of files and of problems: what each file held is stored or reported."""
    reported = merge_problems({read.file.name: [*read.result.problems] for read in reads}, said)
    files = pd.DataFrame.from_records(
        [
            {
                "file": read.file.name,
                "name": read.file.name.rpartition("/")[2],
                "sha256": read.file.sha256,
                "content_sha256": read.content_sha256,
                "kind": read.result.kind,
                "indicator": read.result.indicator,
                "publisher": read.result.publisher,
                "vintage": read.vintage,
                "retrieved": read.file.sidecar.retrieved,
                "sheet": read.sheet,
                "header": "\t".join(read.header),
                "rows": read.result.rows,
                "cells": read.result.cells,
                "observations": read.result.stored
                - sum(problem.cells for problem in said.get(read.file.name, ())),
                "problems": sum(problem.cells for problem in reported[read.file.name]),
            }
            for read in reads
        ],
        columns=FILES.names,
    )
    problems = pd.DataFrame.from_records(
        [
            {"file": name, **{column: getattr(problem, column) for column in PROBLEMS.names[1:]}}
            for name, found in reported.items()
            for problem in found
        ],
        columns=PROBLEMS.names,
    )
    return files, problems


def _without_copies(reads: list[FileRead]) -> list[FileRead]:
    """A download that lies there twice counts once, although its bytes differ."""
    best: dict[str, FileRead] = {}
    for read in sorted(reads, key=lambda read: (read.result.reviewed, read.vintage), reverse=True):
        best.setdefault(read.content_sha256, read)
    kept: list[FileRead] = []
    for read in reads:
        one, first = read.result, best[read.content_sha256]
        other = one.reviewed and first.result.indicator != one.indicator
        if not read.content_sha256 or first is read or other or not one.stored:
            kept.append(read)
            continue
        note = Problem("note", f"It holds the same cells as {first.file.name}, which counts.",
                       "Remove one of the two.", cells=one.stored)  # fmt: skip
        # What the readers said of it is said of the other; only what stands for cells stays.
        told = [problem for problem in one.problems if problem.cells]
        without = replace(one, tables={}, problems=(*told, note), stored=0)
        kept.append(replace(read, result=without))
    return kept


def _title(name: str) -> str:
    """A file's name as words: child_race_pov is Child race pov."""
    words = " ".join(name.replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _titles(reads: Iterable[FileRead]) -> dict[str, set[str]]:
    """Indicators that names alone tell, by the title that they share but for a number."""
    found: dict[str, set[str]] = {}
    for read in reads:
        one = read.result
        if not one.reviewed and one.tables and not read.file.sidecar.indicator:
            title = slugify(stem(read.file.path.name)).rstrip("0123456789").rstrip("-")
            found.setdefault(title, set()).add(one.indicator.split(" ")[0])
    return {title: slugs for title, slugs in found.items() if len(slugs) > 1}


def _join(parts: list[pd.DataFrame], table: Table) -> pd.DataFrame:
    filled = [part for part in parts if len(part)]
    if not filled:
        return pd.DataFrame(columns=table.names)
    if table is not OBSERVATIONS:
        return pd.concat(filled, ignore_index=True)
    # Categories are joined by themselves: concatenating unlike ones would fall back to texts.
    text = [column.name for column in table.columns if column.type == "string"]
    joined = pd.concat([part.drop(columns=text) for part in filled], ignore_index=True)
    coded = {
        name: union_categoricals([_coded(part[name]) for part in filled], sort_categories=True)
        for name in text
    }
    return joined.assign(**coded)[table.names]


def _coded(text: pd.Series[Any]) -> pd.Series[Any]:
    """Text as categories, which a repeated one needs once."""
    coded = isinstance(text.dtype, pd.CategoricalDtype)
    return text if coded else text.astype("str").astype("category")
