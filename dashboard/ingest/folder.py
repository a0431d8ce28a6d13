"""Read a whole raw folder: every file ends in tables or in a sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dashboard.catalog import Catalog
from dashboard.ingest.assemble import FileRead, Ingested, assemble
from dashboard.ingest.grid import Limits
from dashboard.ingest.guard import Bounds, Broken, read_apart
from dashboard.ingest.one_file import Given, broken_off, read_file, size_of
from dashboard.ingest.sidecars import ENDING
from dashboard.local import NAME

_NOT_DATA = (ENDING, ".md")
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")

# Told: what is being read, how many files are done, how many there are.
Progress = Callable[[str, int, int], None]


def read_folder(
    raw: Path,
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
    own: Path | None = None,
) -> Ingested:
    """Read every file under ``raw``, in order of path, then those under ``own``.

    ``progress`` is told the file's name, how many are done and how many there are.
    """
    return read_files(files_of(raw, own), catalog, progress, limits)


def files_of(raw: Path, own: Path | None) -> list[Given]:
    """The files under ``raw``, then an organization's ``own``, which are told as local/….

    One of its own stands for the one that has the same path under ``raw``.
    """
    mine = [] if own is None else [Given(path, own, f"{NAME}/") for path in files_in(own)]
    replaced = {one.path.relative_to(one.root) for one in mine}
    given = [Given(path, raw) for path in files_in(raw) if path.relative_to(raw) not in replaced]
    return [*given, *mine]


def read_files(
    files: Iterable[tuple[Path, Path] | Given],
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> Ingested:
    """Read files, each given with the folder that its name is told from."""
    given = [Given(*one) for one in files]
    return assemble(read_each(given, catalog, progress, limits or Limits()), catalog)


def read_each(
    files: list[Given], catalog: Catalog, progress: Progress, limits: Limits
) -> list[FileRead]:
    """What each file gave. Whatever one does, it stops none of the others."""

    def read(at: int, rows: Callable[[int], None]) -> FileRead:
        return read_file(files[at], catalog, limits, rows)

    def step(at: int, rows: int) -> None:
        progress(f"{files[at].path.name} ({rows:,} rows)", at, len(files))

    reads: list[FileRead] = []
    sizes = [size_of(one.path) for one in files]
    outcomes = read_apart(read, sizes, Bounds(limits.memory, limits.seconds), step)
    for at, one in enumerate(files):
        progress(one.path.name, at, len(files))
        outcome = next(outcomes)
        reads.append(broken_off(one, outcome.why) if isinstance(outcome, Broken) else outcome)
    progress("", len(files), len(files))
    return reads


def files_in(raw: Path) -> Iterator[Path]:
    """Everything under a folder that should be a file of figures, in order of path.

    A sidecar whose file is gone stands for it.
    """
    for path in sorted(raw.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(raw).parts)
        if hidden:
            continue
        if path.suffix.casefold() in _NOT_DATA and not is_orphan(path):
            continue
        # A folder that is called like a workbook is told, not passed over.
        if path.is_dir() and not path.is_symlink() and path.suffix.casefold() not in _WORKBOOKS:
            continue
        yield path


def is_orphan(path: Path) -> bool:
    """Whether a path is a sidecar with no file that it could be of."""
    beside = path.with_name(path.name[: -len(ENDING)])
    is_one = path.suffix.casefold() == ENDING and path.is_file()
    return is_one and not beside.exists() and not beside.is_symlink()
