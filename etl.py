"""Command line of the ETL: read data/raw, publish tidy tables, say what was done."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from dashboard import catalog as catalogs
from dashboard.build import (
    BuildError,
    FetchOutcome,
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
from dashboard.report import print_build, print_changes, print_check, progress_bar
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
            f"the developers: {_fault_line(error)}",
            file=sys.stderr,
        )
    return NOTHING_PUBLISHED


def _fault_line(error: Exception) -> str:
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
    with progress_bar() as progress:
        report = build(
            options.raw or settings.raw,
            options.processed or settings.processed,
            options.accept or "",
            progress,
            limits_of(settings),
        )
    print_build(report, time.monotonic() - started, bool(options.json))
    return ALL_TAKEN if report.clean else SOME_SET_ASIDE


def _check(options: argparse.Namespace, settings: Settings) -> int:
    with progress_bar() as progress:
        ingested, sidecars = check(options.paths, progress, limits_of(settings))
    print_check(ingested, sidecars, bool(options.json))
    clean = not (ingested.tables["problems"]["severity"] == "error").any()
    return ALL_TAKEN if clean else SOME_SET_ASIDE


def _diff(options: argparse.Namespace, settings: Settings) -> int:
    old, new, changes = difference(
        options.processed or settings.processed, options.old, options.new
    )
    title = f"From version {old} to {new}"
    print_changes(changes, title, bool(options.json))
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
    print_changes(changes, title, bool(options.json), shown=_SHOWN)
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
        with progress_bar("writing") as progress:
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
    from dashboard.share.handed_out import HandedOut

    handed, kept = HandedOut.of(settings), []
    gone = prune(
        options.processed or settings.processed,
        options.keep,
        lambda versions: kept.append(handed.keep(versions, settings, catalogs.load())),
    )
    if any(kept):
        print(f"Kept what {sum(kept):,} pinned links show that were handed out.")
    print(f"Dropped {len(gone)}: {', '.join(gone)}." if gone else "There was nothing to drop.")
    return ALL_TAKEN


if __name__ == "__main__":
    sys.exit(main())
