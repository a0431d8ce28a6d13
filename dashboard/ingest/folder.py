"""Read a whole raw folder: every file ends in tables or in a sentence that says why not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import yaml
from pydantic import ValidationError

from dashboard.catalog import Catalog
from dashboard.ingest import feeds
from dashboard.ingest.curated import PUBLISHED_RANKS
from dashboard.ingest.grid import Grid, Unreadable, read_grid
from dashboard.ingest.readers import columns, recognise
from dashboard.ingest.taken import Problem, RawFile, Sidecar, Taken
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
_DATA = (".xlsx", ".xlsm", ".xls", ".csv")
_NOT_DATA = (".yaml", ".md")

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Ingested:
    """What a raw folder holds: tables by name, the published ranks, and the sums that must add up.

    ``cells`` = ``stored`` + ``reported``, always.
    """

    tables: dict[str, pd.DataFrame]
    published_ranks: pd.DataFrame
    cells: int
    stored: int
    reported: int
    set_aside: int


def read_folder(
    raw: Path, catalog: Catalog, progress: Progress = lambda name, done, files: None
) -> Ingested:
    """Read every file under ``raw``, in order of path.

    ``progress`` is told the file's name, how many are done and how many there are.
    """
    paths = list(_files(raw))
    taken: list[tuple[RawFile, Grid | None, Taken]] = []
    for done, path in enumerate(paths):
        progress(path.name, done, len(paths))

        def rows(count: int, name: str = path.name, done: int = done) -> None:
            progress(f"{name}, {count:,} rows", done, len(paths))

        taken.append(_take(path, raw, catalog, rows))
    progress("", len(paths), len(paths))
    return _assemble(taken)


def _files(raw: Path) -> Iterator[Path]:
    for path in sorted(raw.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(raw).parts)
        if path.is_file() and not hidden and path.suffix.casefold() not in _NOT_DATA:
            yield path


def _take(
    path: Path, raw: Path, catalog: Catalog, rows: Callable[[int], None]
) -> tuple[RawFile, Grid | None, Taken]:
    name = path.relative_to(raw).as_posix()
    if path.name.startswith("~$"):
        return RawFile(path, name, ""), None, _aside(
            "It is the lock file of a workbook that is open in Excel.",
            "Close the workbook and build again.",
        )  # fmt: skip
    try:
        file = RawFile(path, name, hashlib.sha256(path.read_bytes()).hexdigest(), _sidecar(path))
        if path.suffix.casefold() in feeds.SUFFIXES:
            return file, None, feeds.read(file)
        grid = read_grid(path, columns, rows)
    except Unreadable as error:
        return RawFile(path, name, ""), None, _aside(str(error), "Replace or remove the file.")
    except OSError as error:
        return (
            RawFile(path, name, ""),
            None,
            _aside(f"It cannot be opened: {error.strerror}.", "Check who may read it."),
        )
    family = recognise(grid)
    if isinstance(family, str):
        aside = _aside(
            family,
            "If it holds figures for the dashboard, save it in a layout that "
            "docs/adding-data.md describes; else remove it.",
            rows=grid.rows,
        )
        return file, grid, aside
    return file, grid, family.read(grid, file, catalog)


def _sidecar(path: Path) -> Sidecar:
    beside = path.with_name(path.name + ".yaml")
    if not beside.is_file():
        return Sidecar()
    try:
        content = yaml.load(beside.read_text("utf-8"), Loader=yaml.BaseLoader)
        return Sidecar.model_validate(content or {})
    except yaml.YAMLError as error:
        raise Unreadable(f"{beside.name} beside it is not YAML: {error}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "it"
        allowed = ", ".join(Sidecar.model_fields)
        raise Unreadable(
            f"{beside.name} beside it: {key}: {first['msg']}. Its keys are {allowed}."
        ) from None


def _aside(problem: str, what_to_do: str, rows: int = 0) -> Taken:
    return Taken(
        SET_ASIDE, rows, rows, 0, problems=(Problem("error", problem, what_to_do, cells=rows),)
    )


def _assemble(taken: list[tuple[RawFile, Grid | None, Taken]]) -> Ingested:
    """Join what the files gave; of two files with one figure the newer counts, and it is said."""
    parts: dict[str, list[pd.DataFrame]] = {}
    reported: dict[str, list[Problem]] = {file.name: [*one.problems] for file, _, one in taken}
    vintages = {file.name: _vintage(file, grid) for file, grid, _ in taken}
    for _, _, one in taken:
        for name, table in one.tables.items():
            parts.setdefault(name, []).append(table)

    tables = {
        table.name: _join(parts.get(table.name, []), table)
        for table in (PLACES, NEWS, NEWS_LINKS, CLAIMS, PARTNERS, PARTNER_LINKS)
    }
    tables[PLACES.name] = tables[PLACES.name].drop_duplicates("place")
    stored = {file.name: one.stored for file, _, one in taken}
    for figures in (OBSERVATIONS, CHILD_CARE_PRICES):
        joined = _join(parts.get(figures.name, []), figures)
        tables[figures.name] = _newest(joined, figures, vintages, stored, reported)

    files = pd.DataFrame.from_records(
        [
            {
                "file": file.name,
                "name": file.path.name,
                "sha256": file.sha256,
                "content_sha256": grid.content_sha256 if grid else "",
                "kind": one.kind,
                "indicator": one.indicator,
                "publisher": one.publisher,
                "vintage": vintages[file.name],
                "retrieved": file.sidecar.retrieved,
                "sheet": grid.sheet if grid else "",
                "header": "\t".join(grid.header) if grid else "",
                "rows": one.rows,
                "cells": one.cells,
                "observations": stored[file.name],
                "problems": sum(problem.cells for problem in reported[file.name]),
            }
            for file, grid, one in taken
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
        published_ranks=pd.concat(published, ignore_index=True)
        if published
        else pd.DataFrame(columns=RANKINGS.names),
        cells=int(files["cells"].sum()),
        stored=int(files["observations"].sum()),
        reported=int(files["problems"].sum()),
        set_aside=int((files["kind"] == SET_ASIDE).sum()),
    )


def _vintage(file: RawFile, grid: Grid | None) -> str:
    """The sidecar's date, else when the workbook was saved; empty (unknown) counts as oldest."""
    return file.sidecar.vintage or (grid.saved if grid else "")


def _join(parts: list[pd.DataFrame], table: Table) -> pd.DataFrame:
    filled = [part for part in parts if len(part)]
    if not filled:
        return pd.DataFrame(columns=table.names)
    if table is not OBSERVATIONS:
        return pd.concat(filled, ignore_index=True)
    # Categories are joined first: concatenating unlike categoricals would fall back to objects.
    slugs = [name for name in table.names if filled[0][name].dtype == "category"]
    for name in slugs:
        categories = sorted(set().union(*(part[name].cat.categories for part in filled)))
        filled = [
            part.assign(**{name: part[name].cat.set_categories(categories)}) for part in filled
        ]
    return pd.concat(filled, ignore_index=True)


def _newest(
    joined: pd.DataFrame,
    table: Table,
    vintages: dict[str, str],
    stored: dict[str, int],
    reported: dict[str, list[Problem]],
) -> pd.DataFrame:
    """One row a key: the newest vintage's. What was passed over is counted in its file's notes."""
    key = list(table.key)
    if joined.empty or not joined.duplicated(key).any():
        return joined
    ordered = joined.assign(vintage=joined["file"].astype(str).map(vintages)).sort_values(
        ["vintage", "file", "row"], kind="stable"
    )
    passed_over = ordered.duplicated(key, keep="last")
    for name, cells in ordered.loc[passed_over, "file"].value_counts().items():
        if not cells:
            continue
        stored[str(name)] -= int(cells)
        reported[str(name)].append(
            Problem(
                "note",
                f"{cells:,} of its figures are also in a newer file, whose figures are used.",
                "Remove the file if it is no longer needed.",
                cells=int(cells),
            )
        )
    return ordered.loc[~passed_over].drop(columns="vintage").sort_index()
