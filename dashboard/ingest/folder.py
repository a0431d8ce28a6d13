"""Read a whole raw folder: every file ends in tables or in a sentence that says why not."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from pandas.api.types import union_categoricals
from pydantic import ValidationError

from dashboard.catalog import Catalog
from dashboard.catalog.names import stem
from dashboard.ingest import feeds
from dashboard.ingest.corrections import apply_corrections
from dashboard.ingest.curated import PUBLISHED_RANKS
from dashboard.ingest.duplicates import Origin, resolve_duplicates, similar_names
from dashboard.ingest.grid import Limits, Sheet, Unreadable, open_sheets
from dashboard.ingest.outliers import find_outliers
from dashboard.ingest.readers import Family, recognise
from dashboard.ingest.result import Problem, RawFile, ReadResult, Sidecar, slugify
from dashboard.schema import (
    CHILD_CARE_PRICES,
    CLAIMS,
    FILES,
    NEWS,
    NEWS_LINKS,
    OBSERVATIONS,
    PARTNER_LINKS,
    PARTNERS,
    PLACES,
    PROBLEMS,
    RANKINGS,
    Table,
)

SET_ASIDE = "set-aside"
_NOT_DATA = (".yaml", ".md")
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".csv")
_REPLACE = "Replace or remove the file."

# Told: what is being read, how many files are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class _Read:
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


def read_folder(
    raw: Path,
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> Ingested:
    """Read every file under ``raw``, in order of path.

    ``progress`` is told the file's name, how many are done and how many there are.
    """
    return read_files([(path, raw) for path in files_in(raw)], catalog, progress, limits)


def read_files(
    files: list[tuple[Path, Path]],
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> Ingested:
    """Read files, each given with the folder that its name is told from."""
    reads: list[_Read] = []
    for done, (path, root) in enumerate(files):
        progress(path.name, done, len(files))

        def rows(count: int, path: Path = path, done: int = done) -> None:
            progress(f"{path.name} ({count:,} rows)", done, len(files))

        reads.append(_read_file(path, root, catalog, limits or Limits(), rows))
    progress("", len(files), len(files))
    return _assemble(reads, catalog)


def files_in(raw: Path) -> Iterator[Path]:
    """Everything under a folder that should be a file of figures, in order of path."""
    for path in sorted(raw.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(raw).parts)
        if hidden or path.suffix.casefold() in _NOT_DATA:
            continue
        # A folder that is called like a workbook is told, not passed over.
        if path.is_dir() and not path.is_symlink() and path.suffix.casefold() not in _WORKBOOKS:
            continue
        yield path


def _read_file(
    path: Path, root: Path, catalog: Catalog, limits: Limits, rows: Callable[[int], None]
) -> _Read:
    """Read one file. Whatever is wrong with it ends in a sentence, never in an exception."""
    name = path.relative_to(root).as_posix()
    nothing = RawFile(path, name, "")
    try:
        if reason := _not_a_file(path, root):
            return _Read(nothing, _aside(reason, _REPLACE))
        file = RawFile(path, name, sha256(path), _sidecar(path))
    except Unreadable as error:
        return _Read(nothing, _aside(str(error), "Correct the sidecar."))
    except OSError as error:
        sentence = f"It cannot be opened: {error.strerror or error}."
        return _Read(nothing, _aside(sentence, "Check who may read it."))
    try:
        if path.suffix.casefold() in feeds.SUFFIXES:
            return _Read(file, feeds.read(file))
        return _read_sheets(file, catalog, limits, rows)
    except Unreadable as error:
        return _Read(file, _aside(str(error), _REPLACE))
    except Exception as error:  # a file from anywhere must not stop the others
        sentence = (
            f"It could not be read, which is a fault of this program ({type(error).__name__}: "
            f"{' '.join(str(error).split())[:120]})."
        )
        return _Read(file, _aside(sentence, "Send the file to the developers."))


def sha256(path: Path) -> str:
    """Hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _not_a_file(path: Path, root: Path) -> str:
    """Why a path is not to be opened at all, or empty."""
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        return "It is a link to a file outside this folder."
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        return "It is a folder that is named like a workbook."
    if not stat.S_ISREG(kind):
        return "It is no file."
    if path.name.startswith("~$"):
        return "It is the lock file of a workbook that is open in Excel."
    return ""


def _read_sheets(
    file: RawFile, catalog: Catalog, limits: Limits, rows: Callable[[int], None]
) -> _Read:
    """Read the first sheet that is of a known layout; say what the other sheets are."""
    found: _Read | None = None
    unknown: list[tuple[Sheet, str]] = []
    unread: list[tuple[str, int]] = []
    for sheet in open_sheets(file.path, limits):
        family = recognise(sheet, file.sidecar)
        if isinstance(family, str):
            unknown.append((sheet, family))
        elif found:
            unread.append((sheet.name, sheet.grid(lambda header: False).rows))
        else:
            found = _read_sheet(sheet, family, file, catalog, rows)
    if not found:
        sheet, sentence = unknown[0]
        count = sheet.grid(lambda header: False).rows
        remedy = (
            "If it holds figures for the dashboard, save it in a layout that "
            "docs/adding-data.md describes; else remove it."
        )
        return _Read(file, _aside(sentence, remedy, rows=count))
    problems = [
        Problem("error", f"Its sheet {name!r} has figures too ({count:,} rows) and was not read.",
                "Save that sheet as a file of its own.", cells=count)
        for name, count in unread
    ] + [
        Problem("warning", f"Its sheet {sheet.name!r} was not read. {sentence}", "Nothing, if it "
                "holds no figures.")
        for sheet, sentence in unknown
    ]  # fmt: skip
    told = (*found.result.problems, *problems)
    cells = found.result.cells + sum(count for _, count in unread)
    return replace(found, result=replace(found.result, cells=cells, problems=told))


def _read_sheet(
    sheet: Sheet, family: Family, file: RawFile, catalog: Catalog, rows: Callable[[int], None]
) -> _Read:
    grid = sheet.grid(family.keep, rows)
    result = family.read(grid, file, catalog)
    notes = [Problem("warning", note, "Check names with accents.") for note in grid.notes]
    return _Read(
        file,
        replace(result, problems=(*result.problems, *notes)),
        grid.sheet,
        grid.printed_header,
        grid.content_sha256,
        grid.saved,
    )


def _sidecar(path: Path) -> Sidecar:
    beside = path.with_name(path.name + ".yaml")
    if not beside.is_file():
        return Sidecar()
    try:
        content = yaml.load(beside.read_text("utf-8"), Loader=yaml.BaseLoader)
        return Sidecar.model_validate(content or {})
    except UnicodeDecodeError:
        raise Unreadable(f"{beside.name} beside it is not a text file.") from None
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise Unreadable(f"{beside.name} beside it is not YAML: {reason}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "it"
        allowed = ", ".join(Sidecar.model_fields)
        raise Unreadable(
            f"{beside.name} beside it: {key}: {first['msg']}. Its keys are {allowed}."
        ) from None


def _aside(problem: str, what_to_do: str, rows: int = 0) -> ReadResult:
    return ReadResult(
        SET_ASIDE, rows, rows, 0, problems=(Problem("error", problem, what_to_do, cells=rows),)
    )


def _assemble(reads: list[_Read], catalog: Catalog) -> Ingested:
    """Join what the files gave; what several say of one figure is settled, and it is said."""
    reads = _without_copies(reads)
    parts: dict[str, list[pd.DataFrame]] = {}
    reported = {read.file.name: [*read.result.problems] for read in reads}
    stored = {read.file.name: read.result.stored for read in reads}
    origins = {
        read.file.name: Origin(
            read.vintage, read.result.reviewed or bool(read.file.sidecar.indicator)
        )
        for read in reads
    }
    for read in reads:
        for name, table in read.result.tables.items():
            parts.setdefault(name, []).append(table)

    def report(said: Mapping[str, list[Problem]]) -> None:
        for name, problems in said.items():
            reported.setdefault(name, []).extend(problems)
            if name in stored:
                stored[name] -= sum(problem.cells for problem in problems)

    tables = {
        table.name: _join(parts.get(table.name, []), table)
        for table in (PLACES, NEWS, NEWS_LINKS, CLAIMS, PARTNERS, PARTNER_LINKS)
    }
    tables[PLACES.name] = tables[PLACES.name].drop_duplicates("place")
    for figures in (OBSERVATIONS, CHILD_CARE_PRICES):
        joined = _join(parts.get(figures.name, []), figures)
        tables[figures.name], said = resolve_duplicates(joined, figures, origins)
        report(said)
    observations, said = apply_corrections(tables[OBSERVATIONS.name], catalog.corrections)
    report(said)
    report(find_outliers(observations))
    report(similar_names(observations, _titles(reads)))
    tables[OBSERVATIONS.name] = observations

    files = pd.DataFrame.from_records(
        [
            {
                "file": read.file.name,
                "name": read.file.path.name,
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
                "observations": stored[read.file.name],
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
    tables |= {FILES.name: files, PROBLEMS.name: problems}
    published = parts.get(PUBLISHED_RANKS, [])
    return Ingested(
        tables=tables,
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


def _without_copies(reads: list[_Read]) -> list[_Read]:
    """A download that lies there twice counts once, although its bytes differ."""
    best: dict[str, _Read] = {}
    for read in sorted(reads, key=lambda read: (read.result.reviewed, read.vintage), reverse=True):
        best.setdefault(read.content_sha256, read)
    kept: list[_Read] = []
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


def _titles(reads: Iterable[_Read]) -> dict[str, set[str]]:
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
