"""Command line of the ETL: read data/raw, publish tidy tables, say what was done."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from dashboard import catalog as catalogs
from dashboard.build import BuildError, BuildReport, build
from dashboard.catalog import CatalogError
from dashboard.newsroom import NewsError, fetch_news, tags_of, write_review
from dashboard.schema import NATION, PlaceKind
from dashboard.settings import SettingsError, load_settings
from dashboard.share.export import export
from dashboard.store import StoreError, open_version

ALL_TAKEN, SOME_SET_ASIDE, NOTHING_PUBLISHED = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    options = _parser().parse_args(arguments)
    started = time.monotonic()
    if options.command == "export":
        return _export(options, started)
    try:
        settings = load_settings()
        if options.tag:
            print(json.dumps(tags_of(options.tag), indent=1, ensure_ascii=False))
            return ALL_TAKEN
        if options.command == "news":
            for said in fetch_news(options.raw or settings.raw, settings.feeds):
                print(said, file=sys.stderr)
        with _progress() as progress:
            report = build(
                options.raw or settings.raw,
                options.processed or settings.processed,
                options.accept,
                progress,
            )
    except (SettingsError, CatalogError, BuildError, NewsError) as error:
        print(error, file=sys.stderr)
        return NOTHING_PUBLISHED
    if options.review:
        print(write_review(report.version, options.review), file=sys.stderr)
    summary = _summary(report, time.monotonic() - started)
    if options.json:
        print(json.dumps(summary, indent=1))
    else:
        _print(report, summary)
    return ALL_TAKEN if report.clean else SOME_SET_ASIDE


def _export(options: argparse.Namespace, started: float) -> int:
    """Write the live version's charts as static files."""
    try:
        settings = load_settings()
        base = options.base_url or settings.base_url
        if not options.folder or not base:
            print(
                "Say where to: python etl.py export FOLDER --base-url https://charts.example.org",
                file=sys.stderr,
            )
            return NOTHING_PUBLISHED
        done = export(
            open_version(options.processed or settings.processed),
            catalogs.load(),
            settings.model_copy(update={"base_url": base}),
            options.folder,
            tuple(options.place or ()),
            lambda title: print(title, file=sys.stderr),
        )
    except (SettingsError, CatalogError, StoreError, OSError) as error:
        print(error, file=sys.stderr)
        return NOTHING_PUBLISHED
    seconds = time.monotonic() - started
    print(
        f"{done.charts} charts as {done.files} files, {done.size / 1e6:.1f} MB, "
        f"in {seconds:.0f} seconds: {options.folder}"
    )
    return ALL_TAKEN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python etl.py", description=__doc__)
    parser.add_argument("command", nargs="?", choices=["build", "news", "export"], default="build")
    parser.add_argument("folder", nargs="?", type=Path, help="where export writes static files")
    parser.add_argument("--place", action="append", help="export: only charts of this place")
    parser.add_argument("--base-url", help="export: where the folder will be served")
    parser.add_argument("--raw", type=Path, help="folder of raw files (default: data/raw)")
    parser.add_argument(
        "--processed", type=Path, help="folder of published versions (default: data/processed)"
    )
    parser.add_argument(
        "--accept", default="", metavar="REASON", help="publish although figures would go"
    )
    parser.add_argument(
        "--review",
        nargs="?",
        type=Path,
        const=Path("news-to-review.csv"),
        metavar="FILE",
        help="news: write the items that no person has confirmed as a sheet",
    )
    parser.add_argument(
        "--tag",
        type=Path,
        metavar="FILE",
        help="news: print what each row of a sheet with title and summary is about, as JSON",
    )
    parser.add_argument("--json", action="store_true", help="print the summary for machines")
    return parser


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal, a plain line for each file elsewhere; always on stderr."""
    console = Console(stderr=True)
    if not console.is_terminal:

        def line(name: str, done: int, files: int) -> None:
            if name:
                print(f"reading {done + 1} of {files}: {name}", file=sys.stderr)

        yield line
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console
    ) as bar:
        task = bar.add_task("reading", total=None)

        def step(name: str, done: int, files: int) -> None:
            bar.update(task, completed=done, total=files, description=name or "checking, writing")

        yield step


def _summary(report: BuildReport, seconds: float) -> dict[str, object]:
    tables = {name: report.version.table(name) for name in ("observations", "places", "indicators")}
    states = tables["places"].loc[lambda t: t["kind"] == PlaceKind.STATE, "place"]
    loaded = set(tables["observations"]["place"])
    return {
        "version": report.version.id,
        "changed": report.changed,
        "indicators": len(tables["indicators"]),
        "states": len(set(states) & loaded),
        "nation": NATION in loaded,
        "observations": len(tables["observations"]),
        "cells_read": report.ingested.cells,
        "figures_stored": report.ingested.stored,
        "cells_reported": report.ingested.reported,
        "files": json.loads(
            report.ingested.tables["files"]
            .drop(columns=["sha256", "content_sha256", "header"])
            .to_json(orient="records")
        ),
        "set_aside": report.ingested.set_aside,
        "problems": json.loads(report.ingested.tables["problems"].to_json(orient="records")),
        "seconds": round(seconds, 2),
    }


def _print(report: BuildReport, summary: dict[str, object]) -> None:
    # Without a terminal nothing says how wide a line may be; file names must stay whole.
    console = Console(width=None if sys.stdout.isatty() else 160)
    files = Table(title="Files")
    for heading in ("file", "what it is", "indicator"):
        files.add_column(heading, overflow="fold")
    for heading in ("rows", "figures", "stored", "problems"):
        files.add_column(heading, justify="right")
    for row in report.ingested.tables["files"].to_dict(orient="records"):
        counts = [f"{row[name]:,}" for name in ("rows", "cells", "observations", "problems")]
        files.add_row(row["file"], row["kind"], row["indicator"], *counts)
    console.print(files)
    problems = report.ingested.tables["problems"]
    for problem in problems.to_dict(orient="records"):
        where = f", row {problem['row']}" if problem["row"] else ""
        column = f", column {problem['column']}" if problem["column"] else ""
        console.print(
            f"{problem['severity']}: {problem['file']}{where}{column}: {problem['problem']} "
            f"{problem['what_to_do']}",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
    state = "published" if report.changed else "unchanged"
    console.print(
        f"Version {summary['version']} {state}: {summary['observations']:,} observations of "
        f"{summary['indicators']} indicators; {summary['cells_read']:,} figures read = "
        f"{summary['figures_stored']:,} stored + {summary['cells_reported']:,} reported; "
        f"{summary['seconds']} seconds.",
        highlight=False,
        soft_wrap=True,
    )


if __name__ == "__main__":
    sys.exit(main())
