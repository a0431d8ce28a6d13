"""Read one raw file: what is wrong with it ends in a sentence, never in an exception."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dashboard.catalog import Catalog
from dashboard.ingest import census, feeds
from dashboard.ingest.assemble import IGNORED, SET_ASIDE, FileRead
from dashboard.ingest.grid import Grid, Limits, Sheet, Unreadable, count_numbers, open_sheets
from dashboard.ingest.readers import Family, is_known, recognise
from dashboard.ingest.result import Problem, RawFile, ReadResult
from dashboard.ingest.sidecars import ENDING, read_sidecar

_REPLACE = "Replace or remove the file."
_LEAVE = "Nothing; it can be removed."
# What programs leave in a folder, by the ending or the start of its name.
_LEFT_BEHIND = {
    "~$": "the lock file of a workbook that is open in Excel",
    "thumbs.db": "what Windows keeps of a folder's pictures",
    "desktop.ini": "what Windows keeps of a folder's looks",
    ".crdownload": "a download that a browser has not ended",
    ".opdownload": "a download that a browser has not ended",
    ".partial": "a download that a browser has not ended",
    ".part": "a download that a browser has not ended",
    ".download": "a download that a browser has not ended",
    ".tmp": "what a program left half written",
    ".bak": "a copy that a program kept of a file",
    "~": "a copy that a program kept of a file",
    ".lnk": "a shortcut of Windows to another file",
}


class Given(NamedTuple):
    """A file to read, the folder that its name is told from, and what stands before that name."""

    path: Path
    root: Path
    within: str = ""

    @property
    def name(self) -> str:
        """Its path under the folder as text; what of it is none is shown as a question mark."""
        inside = self.path.relative_to(self.root).as_posix()
        return self.within + os.fsencode(inside).decode("utf-8", "replace")


def read_file(
    given: Given, catalog: Catalog, limits: Limits, rows: Callable[[int], None]
) -> FileRead:
    """Read one file; ``rows`` is told the rows done."""
    path, root, name = given.path, given.root, given.name
    nothing = RawFile(path, name, "")
    try:
        if ignored := _ignored(path, name):
            return FileRead(nothing, ReadResult(IGNORED, 0, 0, 0, problems=(ignored,)))
        if reason := not_a_file(path, root):
            return FileRead(nothing, _aside(reason, _REPLACE))
        file = RawFile(path, name, sha256(path), read_sidecar(path, root))
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
    except MemoryError:  # the guard says how much it may be
        raise
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


def broken_off(given: Given, why: str) -> FileRead:
    """A file whose reading did not end."""
    file = RawFile(given.path, given.name, sha256(given.path))
    return FileRead(file, _aside(why, "Save it again as .xlsx or .csv, or remove it."))


def size_of(path: Path) -> int:
    """A file's bytes; 0 where it is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def sha256(path: Path) -> str:
    """Hash of a file's bytes. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def not_a_file(path: Path, root: Path) -> str:
    """Why a path is not to be opened at all, or empty. Raises OSError."""
    try:
        outside = not path.resolve().is_relative_to(root.resolve())
    except RuntimeError:
        return "It is a link that leads back to itself."
    if outside:
        return "It is a link to a file outside this folder."
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        return "It is a folder that is named like a workbook."
    if not stat.S_ISREG(kind):
        return "It is no file."
    return ""


def _ignored(path: Path, name: str) -> Problem | None:
    """A note on what is no file of figures at all: a leftover, or a sidecar without its file."""
    plain = path.name.casefold()
    if plain.endswith(ENDING):
        return Problem(
            "warning", f"There is no file {name[: -len(ENDING)]} that it could be the sidecar of, "
            "so nothing of it was read.", "Give it its file's name and .yaml, or remove it.",
        )  # fmt: skip
    for mark, what in _LEFT_BEHIND.items():
        if plain.endswith(mark) or (len(mark) > 1 and plain.startswith(mark)):
            return Problem("note", f"It is {what}, and was not read.", _LEAVE)
    return None


def _read_sheets(
    file: RawFile, catalog: Catalog, limits: Limits, rows: Callable[[int], None]
) -> FileRead:
    """Read the first sheet that is of a known layout; say what the other sheets are."""
    found: FileRead | None = None
    unknown: list[tuple[Sheet, str, int, int]] = []
    unread: list[tuple[str, int]] = []
    for sheet in open_sheets(file.path, limits, lambda header: is_known(header, file.sidecar)):
        family = recognise(sheet, file.sidecar)
        if isinstance(family, str):
            grid = sheet.grid()
            unknown.append((sheet, family, grid.rows, count_numbers(grid)))
        elif found:
            unread.append((sheet.name, sheet.grid(lambda header: False).rows))
        else:
            found = _read_sheet(sheet, family, file, catalog, rows)
    if not found:
        return FileRead(file, _unknown_layout(unknown))
    problems = [
        Problem("error", f"Its sheet {name!r} has figures too ({count:,} rows) and was not read.",
                "Save that sheet as a file of its own.", cells=count)
        for name, count in unread
    ] + [
        Problem("warning", f"Its sheet {sheet.name!r} was not read. {sentence}", "Nothing, if it "
                "holds no figures.", cells=count)
        for sheet, sentence, _, count in unknown
    ]  # fmt: skip
    told = (*found.result.problems, *problems)
    cells = found.result.cells + sum(problem.cells for problem in problems)
    return replace(found, result=replace(found.result, cells=cells, problems=told))


def _unknown_layout(unknown: list[tuple[Sheet, str, int, int]]) -> ReadResult:
    """What is said of a file that has no sheet of a known layout: a line for each sheet."""
    remedy = (
        "If it holds figures for the dashboard, save it in a layout that docs/adding-data.md "
        "describes; else remove it."
    )
    several = len(unknown) > 1
    problems = tuple(
        Problem("error", f"Its sheet {sheet.name!r}: {sentence}" if several else sentence, remedy,
                cells=count)
        for sheet, sentence, _, count in unknown
    )  # fmt: skip
    rows = sum(rows for _, _, rows, _ in unknown)
    return ReadResult(SET_ASIDE, rows, sum(p.cells for p in problems), 0, problems=problems)


def _read_sheet(
    sheet: Sheet, family: Family, file: RawFile, catalog: Catalog, rows: Callable[[int], None]
) -> FileRead:
    grid: Grid = sheet.grid(family.keep, rows)
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


def _aside(problem: str, what_to_do: str) -> ReadResult:
    return ReadResult(SET_ASIDE, 0, 0, 0, problems=(Problem("error", problem, what_to_do),))
