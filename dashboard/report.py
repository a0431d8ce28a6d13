"""Say on the command line what an import did: a bar while it reads, then JSON, tables or lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pandas as pd
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from dashboard import catalog as catalogs
from dashboard.build import SET_ASIDE, BuildReport, Changes, Ingested
from dashboard.schema import NATION, OBSERVATIONS


@contextmanager
def progress_bar(doing: str = "reading") -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal, a plain line for each file elsewhere; always on stderr."""
    console = Console(stderr=True)
    if not console.is_terminal:

        def line(name: str, done: int, files: int) -> None:
            if name:
                print(f"{doing} {done + 1} of {files}: {name}", file=sys.stderr)

        yield line
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console
    ) as bar:
        task = bar.add_task(doing, total=None)

        def step(name: str, done: int, files: int) -> None:
            bar.update(task, completed=done, total=files, description=name or "checking, writing")

        yield step


def print_build(report: BuildReport, seconds: float, as_json: bool) -> None:
    """What a build read, stored and could not read, and the version that it published."""
    summary = _summary(report, seconds)
    if as_json:
        _print_json(summary)
        return
    console = _console()
    _print_files(console, report.files)
    _print_problems(console, report.problems)
    state = "published" if report.changed else "unchanged"
    _line(
        console,
        f"Version {summary['version']} {state}: {summary['observations']:,} observations of "
        f"{summary['indicators']} indicators; {summary['cells_read']:,} figures read = "
        f"{summary['figures_stored']:,} stored + {summary['cells_reported']:,} reported; "
        f"{summary['seconds']} seconds.",
    )


def print_check(ingested: Ingested, sidecars: Mapping[str, str], as_json: bool) -> None:
    """What files are and hold, and the sidecars they would want."""
    found = ingested.tables["files"].merge(_markers(ingested), on="file", how="left")
    if as_json:
        _print_json(
            {
                "files": as_dicts(found),
                "problems": as_dicts(ingested.tables["problems"]),
                "sidecars": sidecars,
                "cells_read": ingested.cells,
                "figures_stored": ingested.stored,
                "cells_reported": ingested.reported,
            }
        )
        return
    console = _console()
    _print_files(console, found)
    _print_problems(console, ingested.tables["problems"])
    for name, text in sidecars.items():
        console.print(f"\n# {name}\n{text}", markup=False, highlight=False, soft_wrap=True)
    _line(
        console,
        f"{len(found):,} file{'s' * (len(found) != 1)}: {ingested.cells:,} figures read = "
        f"{ingested.stored:,} stored + {ingested.reported:,} reported.",
    )


def print_changes(changes: Changes, title: str, as_json: bool, shown: int | None = None) -> None:
    """The figures that changed, the first ``shown`` of them where that is given, and totals."""
    if as_json:
        _print_json({"totals": as_dicts(changes.totals), "figures": as_dicts(changes.figures)})
        return
    console = _console()
    for row in changes.figures.head(shown or len(changes.figures)).to_dict(orient="records"):
        key = " ".join(str(row[name]) for name in OBSERVATIONS.key)
        was = "" if row["change"] == "new" else repr(row["printed_was"])
        now = "" if row["change"] == "gone" else repr(row["printed"])
        _line(console, f"{row['change']}: {key}: {was} -> {now}")
    if shown and len(changes.figures) > shown:
        _line(console, f"... and {len(changes.figures) - shown:,} more.")
    table = Table(title=title)
    table.add_column("indicator", overflow="fold")
    for heading in ("compared", "changed", "new", "gone"):
        table.add_column(heading, justify="right")
    for row in changes.totals.to_dict(orient="records"):
        table.add_row(row["indicator"], *(f"{row[name]:,}" for name in
                      ("compared", "changed", "new", "gone")))  # fmt: skip
    console.print(table)


def _summary(report: BuildReport, seconds: float) -> dict[str, object]:
    loaded = set(report.version.columns(OBSERVATIONS.name, ["place"])["place"].unique())
    files = report.files
    return {
        "version": report.version.id,
        "changed": report.changed,
        "indicators": report.version.rows("indicators"),
        "states": len(catalogs.load().states.keys() & loaded),
        "nation": NATION in loaded,
        "observations": report.version.rows(OBSERVATIONS.name),
        "cells_read": int(files["cells"].sum()),
        "figures_stored": int(files["observations"].sum()),
        "cells_reported": int(files["problems"].sum()),
        "files": as_dicts(files.drop(columns=["sha256", "content_sha256", "header"])),
        "set_aside": int((files["kind"] == SET_ASIDE).sum()),
        "problems": as_dicts(report.problems),
        "seconds": round(seconds, 2),
    }


def _markers(ingested: Ingested) -> pd.DataFrame:
    """How many cells of each file hold each marker, as words: "S ×12, <500 ×3"."""
    observations = ingested.tables[OBSERVATIONS.name]
    marked = observations.loc[observations["value"].isna(), ["file", "printed"]].astype("str")
    counts = marked.assign(printed=marked["printed"].replace("", "(empty)")).value_counts()
    return (
        counts.reset_index()
        .assign(markers=lambda table: table["printed"] + " ×" + table["count"].map("{:,}".format))
        .groupby("file")["markers"]
        .agg(", ".join)
        .reset_index()
        if len(counts)
        else pd.DataFrame(columns=["file", "markers"], dtype="str")
    )


def _print_files(console: Console, found: pd.DataFrame) -> None:
    files = Table(title="Files")
    marked = "markers" in found
    for heading in ("file", "what it is", "indicator"):
        files.add_column(heading, overflow="fold")
    for heading in ("rows", "figures", "stored", "reported"):
        files.add_column(heading, justify="right")
    if marked:
        files.add_column("markers", overflow="fold")
    for row in found.fillna("").to_dict(orient="records"):
        counts = [f"{row[name]:,}" for name in ("rows", "cells", "observations", "problems")]
        markers = [str(row["markers"])] if marked else []
        files.add_row(row["file"], row["kind"], row["indicator"], *counts, *markers)
    console.print(files, markup=False)


def _print_problems(console: Console, problems: pd.DataFrame) -> None:
    for problem in problems.to_dict(orient="records"):
        where = f", row {problem['row']}" if problem["row"] else ""
        column = f", column {problem['column']}" if problem["column"] else ""
        _line(
            console,
            f"{problem['severity']}: {problem['file']}{where}{column}: {problem['problem']} "
            f"{problem['what_to_do']}",
        )


def _console() -> Console:
    # Without a terminal nothing says how wide a line may be; file names must stay whole.
    return Console(width=None if sys.stdout.isatty() else 160)


def _line(console: Console, text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)


def _print_json(told: Mapping[str, object]) -> None:
    print(json.dumps(told, indent=1))


def as_dicts(table: pd.DataFrame) -> object:
    """The rows of a table for JSON, with null for what is missing."""
    return json.loads(table.to_json(orient="records"))
