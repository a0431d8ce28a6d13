"""Say on the command line what an import did: a bar while it reads, then JSON, tables or lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import pandas as pd
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from dashboard import catalog as catalogs
from dashboard.build import SET_ASIDE, BuildReport, Changes, Doubt, Ingested
from dashboard.schema import NATION, OBSERVATIONS


@contextmanager
def progress_bar(doing: str = "reading") -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal, a plain line for each file elsewhere; always on stderr."""
    console = Console(stderr=True)
    if not console.is_terminal:
        told = -1

        def line(name: str, done: int, files: int) -> None:
            nonlocal told
            if name and done != told:  # a line a file: who reads a log needs no rows as they come
                told = done
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


def print_build(report: BuildReport, seconds: float, as_json: bool, page: str = "") -> None:
    """What a build did: what needs a person first, then what is new and where, then the sums.

    ``page`` is the start of the address of an indicator's page.
    """
    summary = _summary(report, seconds)
    if as_json:
        _print_json(summary)
        return
    console = _console()
    _print_held(console, report.held)
    for sentence in report.for_nothing:
        _line(console, sentence)
    _print_files(console, report.files, report.problems)
    _print_problems(console, report.problems)
    if report.changes is not None:
        _print_news(console, report, page)
    state = "published" if report.changed else "unchanged"
    _line(
        console,
        f"Version {summary['version']} {'stays' if report.refused else state}: "
        f"{summary['observations']:,} observations of "
        f"{summary['indicators']} indicators; {summary['cells_read']:,} figures read = "
        f"{summary['figures_stored']:,} stored + {summary['cells_reported']:,} reported; "
        f"{summary['seconds']} seconds.",
    )
    if report.refused:
        _line(console, "Nothing was published: all that is new is held back.")


def _print_news(console: Console, report: BuildReport, page: str) -> None:
    """What is new, file by file, with the page to look at."""
    if report.changes is None or report.changes.figures.empty:
        return
    figures = report.changes.figures
    by = [figures["file"], figures["indicator"], figures["change"]]
    counts = figures.groupby(by).size().unstack(fill_value=0)
    counts = counts.reindex(columns=list(_COUNTS[1:]), fill_value=0)
    table = Table(title=f"What is new against version {report.before}, which was live")
    table.add_column("file", overflow="fold")
    for heading in _COUNTS[1:]:
        table.add_column(heading, justify="right")
    table.add_column("look at", overflow="fold")
    for row in counts.head(_ROWS).reset_index().to_dict(orient="records"):
        numbers = [f"{row[name]:,}" for name in _COUNTS[1:]]
        table.add_row(str(row["file"]), *numbers, f"{page}{row['indicator']}")
    console.print(table)
    if len(counts) > _ROWS:
        _line(console, f"{len(counts) - _ROWS:,} more files have news; etl.py diff lists all.")


def _print_held(console: Console, held: Sequence[Doubt]) -> None:
    """What is not published until a person says that it is right, and how to say so."""
    if len(held) > _HELD:
        _line(console, f"{len(held):,} are held back, of which these come first; --json lists all.")
    for doubt in held[:_HELD]:
        _line(console, f"held back: {doubt.sentence}, so what is live stays.")
        _line(console, f"  in {', '.join(doubt.files)}; for example {'; '.join(doubt.examples)}")
        _line(console, f'  If that is right: python etl.py --accept "{doubt.subject}: the reason"')


def print_check(
    ingested: Ingested,
    sidecars: Mapping[str, str],
    as_json: bool,
    changes: Changes | None = None,
    doubts: Sequence[Doubt] = (),
) -> None:
    """What files are and hold, the sidecars they would want, and what they would change.

    ``doubts`` is what of that a person should look at.
    """
    found = ingested.tables["files"].merge(_markers(ingested), on="file", how="left")
    if as_json:
        _print_json(
            {
                "files": as_dicts(found),
                "problems": as_dicts(ingested.tables["problems"]),
                "sidecars": sidecars,
                "changes": as_dicts(changes.totals) if changes else None,
                "figures": as_dicts(changes.figures) if changes else None,
                "doubts": [asdict(doubt) for doubt in doubts],
                "cells_read": ingested.cells,
                "figures_stored": ingested.stored,
                "cells_reported": ingested.reported,
            }
        )
        return
    console = _console()
    _print_files(console, found)
    _print_problems(console, ingested.tables["problems"], _LINES_OF_A_CHECK)
    if changes is not None:
        _print_figures(console, changes, _ROWS)
        _print_totals(console, changes, "Against the live version", "")
    for doubt in doubts:
        _line(console, f"Look at this: {doubt.sentence}, against the live version.")
        _line(console, f"  For example {'; '.join(doubt.examples)}")
    for name, text in sidecars.items():
        console.print(f"\n# {name}\n{text}", markup=False, highlight=False, soft_wrap=True)
    _line(
        console,
        f"{len(found):,} file{'s' * (len(found) != 1)}: {ingested.cells:,} figures read = "
        f"{ingested.stored:,} stored + {ingested.reported:,} reported.",
    )


def print_changes(
    changes: Changes,
    title: str,
    as_json: bool,
    shown: int | None = None,
    held: Sequence[Doubt] = (),
    page: str = "",
) -> None:
    """The figures that changed, the first ``shown`` of them where that is given, and totals."""
    if as_json:
        told = {"totals": as_dicts(changes.totals), "figures": as_dicts(changes.figures)}
        _print_json(told | {"held": [asdict(doubt) for doubt in held]})
        return
    console = _console()
    _print_held(console, held)
    if changes.figures.empty:
        _line(console, f"{title}: no figure is new, changed or gone.")
        return
    _print_figures(console, changes, shown)
    _print_totals(console, changes, title, page)


def _print_figures(console: Console, changes: Changes, shown: int | None) -> None:
    """The figures that changed, the first ``shown`` of them where that is given."""
    for row in changes.figures.head(shown or len(changes.figures)).to_dict(orient="records"):
        key = " ".join(str(row[name]) for name in OBSERVATIONS.key)
        was = "" if row["change"] == "new" else repr(row["printed_was"])
        now = "" if row["change"] == "gone" else repr(row["printed"])
        _line(console, f"{row['change']}: {key}: {was} -> {now}")
    if shown and len(changes.figures) > shown:
        _line(console, f"... and {len(changes.figures) - shown:,} more.")


# What fits a screen: rows of files, and lines of each kind of problem.
_ROWS = 12
_HELD = 6
_LINES = {"error": 12, "warning": 4, "note": 3}
_LINES_OF_A_CHECK = {"error": 40, "warning": 20, "note": 10}
_COUNTS = ("compared", "changed", "new", "gone")


def _print_totals(console: Console, changes: Changes, title: str, page: str) -> None:
    """How many figures of each indicator changed, with the address of its page."""
    table = Table(title=title)
    table.add_column("indicator", overflow="fold")
    for heading in _COUNTS:
        table.add_column(heading, justify="right")
    if page:
        table.add_column("look at", overflow="fold")
    rows = changes.totals.to_dict(orient="records")
    if page:  # of what is the same nothing needs to be looked at
        rows = [row for row in rows if row["changed"] or row["new"] or row["gone"]]
    for row in rows:
        at = [page + row["indicator"] if row["indicator"] != "all" else ""] if page else []
        table.add_row(row["indicator"], *(f"{row[name]:,}" for name in _COUNTS), *at)
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
        "held": [asdict(doubt) for doubt in report.held],
        "changes": as_dicts(report.changes.totals) if report.changes else None,
        "before": report.before,
        "accepted_for_nothing": list(report.for_nothing),
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


def _print_files(
    console: Console, found: pd.DataFrame, problems: pd.DataFrame | None = None
) -> None:
    """A row a file. With ``problems``: of many files, those that need a person's action alone."""
    if problems is not None:
        severe = set(problems.loc[problems["severity"] == "error", "file"])
        acting = found["file"].isin(severe)
        # What needs action stands first; the rest only where all fits a screen.
        rest = found.loc[~acting].head(max(_ROWS - int(acting.sum()), 0))
        shown = pd.concat([found.loc[acting], rest])
        if len(shown) < len(found):
            _line(console, f"{len(found) - len(shown):,} more files were read; --json lists all.")
        found = shown
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


def _print_problems(
    console: Console, problems: pd.DataFrame, lines: Mapping[str, int] = _LINES
) -> None:
    """A line for each, errors first; of many the first of each file, so that none hides another."""
    for severity, most in lines.items():
        alike = problems.loc[problems["severity"] == severity]
        turn = alike.groupby("file").cumcount().sort_values(kind="stable")
        for problem in alike.loc[turn.head(most).index.sort_values()].to_dict(orient="records"):
            where = f", row {problem['row']}" if problem["row"] else ""
            column = f", column {problem['column']}" if problem["column"] else ""
            _line(
                console,
                f"{problem['severity']}: {problem['file']}{where}{column}: {problem['problem']} "
                f"{problem['what_to_do']}",
            )
        if len(alike) > most:
            more = len(alike) - most
            _line(console, f"{more:,} more lines of the kind {severity}; --json lists all.")


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
