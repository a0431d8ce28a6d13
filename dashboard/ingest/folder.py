"""Read a whole raw folder: every file ends in tables or in a sentence that says why not."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import yaml
from pydantic import ValidationError

from dashboard.catalog import Catalog
from dashboard.ingest import census, feeds
from dashboard.ingest.assemble import SET_ASIDE, FileRead, Ingested, assemble
from dashboard.ingest.grid import Limits, Sheet, Unreadable, open_sheets
from dashboard.ingest.readers import Family, recognise
from dashboard.ingest.result import Problem, RawFile, ReadResult, Sidecar

_NOT_DATA = (".yaml", ".md")
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".csv")
_REPLACE = "Replace or remove the file."

# Told: what is being read, how many files are done, how many there are.
Progress = Callable[[str, int, int], None]


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
    reads: list[FileRead] = []
    for done, (path, root) in enumerate(files):
        progress(path.name, done, len(files))

        def rows(count: int, path: Path = path, done: int = done) -> None:
            progress(f"{path.name} ({count:,} rows)", done, len(files))

        reads.append(_read_file(path, root, catalog, limits or Limits(), rows))
    progress("", len(files), len(files))
    return assemble(reads, catalog)


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
) -> FileRead:
    """Read one file. Whatever is wrong with it ends in a sentence, never in an exception."""
    name = path.relative_to(root).as_posix()
    nothing = RawFile(path, name, "")
    try:
        if reason := _not_a_file(path, root):
            return FileRead(nothing, _aside(reason, _REPLACE))
        file = RawFile(path, name, sha256(path), _sidecar(path))
    except Unreadable as error:
        return FileRead(nothing, _aside(str(error), "Correct the sidecar."))
    except OSError as error:
        sentence = f"It cannot be opened: {error.strerror or error}."
        return FileRead(nothing, _aside(sentence, "Check who may read it."))
    try:
        if census.is_census(path):
            return _read_census(file, catalog, limits)
        if path.suffix.casefold() in feeds.SUFFIXES:
            return FileRead(file, feeds.read(file))
        return _read_sheets(file, catalog, limits, rows)
    except Unreadable as error:
        return FileRead(file, _aside(str(error), _REPLACE))
    except Exception as error:  # a file from anywhere must not stop the others
        sentence = (
            f"It could not be read, which is a fault of this program ({type(error).__name__}: "
            f"{' '.join(str(error).split())[:120]})."
        )
        return FileRead(file, _aside(sentence, "Send the file to the developers."))


def _read_census(file: RawFile, catalog: Catalog, limits: Limits) -> FileRead:
    result, table = census.read(file, catalog, limits)
    if table is None:
        return FileRead(file, result)
    return FileRead(file, result, "", table.header, table.content_sha256, table.saved)


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
) -> FileRead:
    """Read the first sheet that is of a known layout; say what the other sheets are."""
    found: FileRead | None = None
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
        return FileRead(file, _aside(sentence, remedy, rows=count))
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
) -> FileRead:
    grid = sheet.grid(family.keep, rows)
    result = family.read(grid, file, catalog)
    notes = [Problem("warning", note, "Check names with accents.") for note in grid.notes]
    return FileRead(
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
