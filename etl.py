"""Command line of the ETL: read data/raw, publish tidy tables, say what was done."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from dashboard import catalog as catalogs
from dashboard.build import (
    SET_ASIDE,
    BuildError,
    BuildReport,
    Changes,
    FetchOutcome,
    Ingested,
    Limits,
    Policy,
    build,
    check,
    difference,
    fetch,
    preview,
)
from dashboard.catalog import CatalogError
from dashboard.newsroom import NewsError, fetch_news, tags_of, write_review
from dashboard.schema import NATION, OBSERVATIONS
from dashboard.settings import Settings, SettingsError, load_settings
from dashboard.store import StoreError, open_version, prune

ALL_TAKEN, SOME_SET_ASIDE, NOTHING_PUBLISHED = 0, 1, 2
_SHOWN = 40
_UNFINISHED = (
    "What was written to {} is whole, but not all: run the same command again to write everything."
)


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options, load_settings()))
    except (SettingsError, CatalogError, BuildError, NewsError, StoreError) as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. Nothing was published; the last good version stays.", file=sys.stderr)
    except BrokenPipeError:  # whoever read the output has seen enough
        sys.stderr.close()
    except Exception as error:
        print(
            "Nothing was published, because of a fault of this program; please send this line to "
            f"the developers: {_where_and_what(error)}",
            file=sys.stderr,
        )
    return NOTHING_PUBLISHED


def _where_and_what(error: Exception) -> str:
    """Where and what, in one line: what a developer needs first."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    where = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else ""
    return f"{type(error).__name__} at {where}: {' '.join(str(error).split())[:300]}"


def _common(**settings: object) -> argparse.ArgumentParser:
    """The options that stand before or after a command's name."""
    common = argparse.ArgumentParser(add_help=False, **settings)  # type: ignore[arg-type]
    common.add_argument("--raw", type=Path, help="folder of raw files (default: data/raw)")
    common.add_argument(
        "--processed", type=Path, help="folder of published versions (default: data/processed)"
    )
    common.add_argument(
        "--json", action="store_const", const=True, help="print the summary for machines"
    )
    common.add_argument("--accept", metavar="REASON", help="publish although figures would go")
    return common


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python etl.py", description=__doc__, parents=[_common()])
    parser.set_defaults(run=_build)
    commands = parser.add_subparsers(title="commands (default: build)", metavar="COMMAND")

    def command(name: str, run: Callable[..., int], told: str) -> argparse.ArgumentParser:
        # What is given before the command's name must not be lost to the defaults after it.
        common = _common(argument_default=argparse.SUPPRESS)
        added = commands.add_parser(name, help=told, description=told, parents=[common])
        added.set_defaults(run=run)
        return added

    command("build", _build, "read the raw folder and publish it")
    check = command("check", _check, "say what files are and what is in them; changes nothing")
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    diff = command("diff", _diff, "show each figure that changed between two versions")
    diff.add_argument("old", nargs="?", default="", help="a version (default: the one before)")
    diff.add_argument("new", nargs="?", default="", help="a version (default: the live one)")
    bring = command("fetch", _fetch, "bring the newest figures from their publishers")
    bring.add_argument("indicators", nargs="*", metavar="INDICATOR", help="default: all known")
    bring.add_argument(
        "--build", action="store_const", const=True, help="build when all is fetched"
    )
    news = command("news", _news, "read the feeds, then build")
    news.add_argument(
        "--review",
        nargs="?",
        type=Path,
        const=Path("news-to-review.csv"),
        metavar="FILE",
        help="write the items that no person has confirmed as a sheet",
    )
    news.add_argument(
        "--tag",
        type=Path,
        metavar="FILE",
        help="print what each row of a sheet with title and summary is about, as JSON",
    )
    leave = command("export", _export, "write every chart as static files for any web host")
    leave.add_argument("folder", type=Path, metavar="FOLDER", help="where the files go")
    leave.add_argument("--place", action="append", help="only charts of this place")
    leave.add_argument("--base-url", default="", help="where the folder will be served")
    drop = command("prune", _prune, "drop old versions, never the live or a pinned one")
    drop.add_argument("--keep", type=_positive, required=True, metavar="N", help="how many stay")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return int(text)


def limits_of(settings: Settings) -> Limits:
    """The bounds that the settings give for one raw file."""
    return Limits(
        unpacked=settings.most_megabytes * 1_000_000,
        ratio=settings.most_times_unpacked,
        entries=settings.most_parts,
        rows=settings.most_rows,
        columns=settings.most_columns,
    )


def _build(options: argparse.Namespace, settings: Settings) -> int:
    started = time.monotonic()
    with _progress() as progress:
        report = build(
            options.raw or settings.raw,
            options.processed or settings.processed,
            options.accept or "",
            progress,
            limits_of(settings),
        )
    summary = _summary(report, time.monotonic() - started)
    if options.json:
        print(json.dumps(summary, indent=1))
    else:
        _print(report, summary)
    return ALL_TAKEN if report.clean else SOME_SET_ASIDE


def _check(options: argparse.Namespace, settings: Settings) -> int:
    with _progress() as progress:
        ingested, sidecars = check(options.paths, progress, limits_of(settings))
    found = ingested.tables["files"].merge(_markers(ingested), on="file", how="left")
    if options.json:
        print(
            json.dumps(
                {
                    "files": json.loads(found.to_json(orient="records")),
                    "problems": json.loads(ingested.tables["problems"].to_json(orient="records")),
                    "sidecars": sidecars,
                    "cells_read": ingested.cells,
                    "figures_stored": ingested.stored,
                    "cells_reported": ingested.reported,
                },
                indent=1,
            )
        )
    else:
        console = _console()
        _print_files(console, found)
        _print_problems(console, ingested.tables["problems"])
        for name, text in sidecars.items():
            console.print(f"\n# {name}\n{text}", markup=False, highlight=False, soft_wrap=True)
        _line(console, f"{len(found):,} file{'s' * (len(found) != 1)}: {_added_up(ingested)}.")
    clean = not (ingested.tables["problems"]["severity"] == "error").any()
    return ALL_TAKEN if clean else SOME_SET_ASIDE


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


def _diff(options: argparse.Namespace, settings: Settings) -> int:
    old, new, changes = difference(
        options.processed or settings.processed, options.old, options.new
    )
    title = f"From version {old} to {new}"
    _print_changes(changes, title, bool(options.json), shown=None)
    return ALL_TAKEN


def _fetch(options: argparse.Namespace, settings: Settings) -> int:
    catalog = catalogs.load()
    raw = options.raw or settings.raw
    if unknown := [slug for slug in options.indicators if slug not in catalog.indicators]:
        raise BuildError(f"The catalog has no indicator {', '.join(unknown)}.")
    if homeless := [s for s in options.indicators if not catalog.indicators[s].source_urls]:
        raise BuildError(
            f"The catalog has no address of {', '.join(homeless)}; add source_urls to it in "
            "dashboard/catalog/indicators.yaml."
        )

    def tell(outcome: FetchOutcome) -> None:
        print(f"{outcome.name}: {outcome.sentence}", file=sys.stderr)

    policy = Policy(agent=settings.fetch_agent, base=settings.fetch_base)
    try:
        outcomes = fetch(raw, catalog, options.indicators, policy, limits_of(settings), tell)
    except OSError as error:
        raise BuildError(f"{raw} cannot be written: {error.strerror or error}.") from None
    bad = sum(not one.good for one in outcomes)
    print(
        f"{len(outcomes)} asked: {sum(one.new for one in outcomes)} new, {bad} could not be had.",
        file=sys.stderr,
    )
    status = SOME_SET_ASIDE if bad else ALL_TAKEN
    if getattr(options, "build", False):
        return max(status, _build(options, settings))
    changes = preview(raw, options.processed or settings.processed, limits_of(settings))
    title = "What a build would change (etl.py fetch --build builds)"
    _print_changes(changes, title, bool(options.json), shown=_SHOWN)
    return status


def _news(options: argparse.Namespace, settings: Settings) -> int:
    if options.tag:
        print(json.dumps(tags_of(options.tag), indent=1, ensure_ascii=False))
        return ALL_TAKEN
    raw = options.raw or settings.raw
    for said in fetch_news(raw, settings.feeds, settings.fetch_agent):
        print(said, file=sys.stderr)
    status = _build(options, settings)
    if options.review:
        version = open_version(options.processed or settings.processed)
        print(write_review(version, options.review), file=sys.stderr)
    return status


def _export(options: argparse.Namespace, settings: Settings) -> int:
    # What draws charts takes longer to load than a build takes to see that nothing changed.
    from dashboard.share.export import export

    started = time.monotonic()
    base = options.base_url or settings.base_url
    if not base:
        raise BuildError(
            "Say where the files will be served: python etl.py export FOLDER --base-url "
            "https://charts.example.org, or set base_url in dashboard.toml."
        )
    try:
        with _progress("writing") as progress:
            done = export(
                open_version(options.processed or settings.processed),
                catalogs.load(),
                settings.model_copy(update={"base_url": base}),
                options.folder,
                tuple(options.place or ()),
                progress,
                processes=os.cpu_count() or 1,
            )
    except OSError as error:
        raise BuildError(f"{options.folder} cannot be written: {error.strerror}.") from None
    except KeyboardInterrupt:
        raise BuildError(f"Stopped. {_UNFINISHED.format(options.folder)}") from None
    except BrokenProcessPool:
        raise BuildError(
            "A process that was writing was ended from outside, perhaps for want of memory (each "
            f"needs about 1 GB). {_UNFINISHED.format(options.folder)}"
        ) from None
    print(
        f"{done.charts:,} charts as {done.files:,} files, "
        f"{done.size / 1e6:,.1f} MB, in {time.monotonic() - started:.0f} seconds: {options.folder}"
    )
    return ALL_TAKEN


def _prune(options: argparse.Namespace, settings: Settings) -> int:
    gone = prune(options.processed or settings.processed, options.keep)
    print(f"Dropped {len(gone)}: {', '.join(gone)}." if gone else "There was nothing to drop.")
    return ALL_TAKEN


@contextmanager
def _progress(doing: str = "reading") -> Iterator[Callable[[str, int, int], None]]:
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
        "files": json.loads(
            files.drop(columns=["sha256", "content_sha256", "header"]).to_json(orient="records")
        ),
        "set_aside": int((files["kind"] == SET_ASIDE).sum()),
        "problems": json.loads(report.problems.to_json(orient="records")),
        "seconds": round(seconds, 2),
    }


def _console() -> Console:
    # Without a terminal nothing says how wide a line may be; file names must stay whole.
    return Console(width=None if sys.stdout.isatty() else 160)


def _line(console: Console, text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)


def _print(report: BuildReport, summary: dict[str, object]) -> None:
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


def _added_up(ingested: Ingested) -> str:
    return (
        f"{ingested.cells:,} figures read = {ingested.stored:,} stored + "
        f"{ingested.reported:,} reported"
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


def _print_changes(changes: Changes, title: str, as_json: bool, shown: int | None) -> None:
    """The figures that changed, the first ``shown`` of them where that is given, and totals."""
    if as_json:
        print(
            json.dumps(
                {
                    "totals": json.loads(changes.totals.to_json(orient="records")),
                    "figures": json.loads(changes.figures.to_json(orient="records")),
                },
                indent=1,
            )
        )
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


if __name__ == "__main__":
    sys.exit(main())
