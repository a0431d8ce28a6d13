"""Command line of the ETL: read data/raw, publish tidy tables, say what was done."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, replace
from pathlib import Path

from dashboard import catalog as catalogs
from dashboard import describe, installation
from dashboard.asking import answers
from dashboard.build import (
    MEMBERS,
    BuildError,
    FetchOutcome,
    Limits,
    Policy,
    against_live,
    build,
    check,
    difference,
    fault_line,
    fetch,
    fetch_census,
    fetch_members,
    preview,
    publications,
    roll_back,
    said_of_sources,
    what_is_due,
)
from dashboard.catalog import Catalog, CatalogError
from dashboard.describe import DescriptionError
from dashboard.installation import InstallationError
from dashboard.language import LANGUAGES, speaking
from dashboard.local import local_folder, own_raw
from dashboard.newsroom import NewsError, fetch_news, tags_of, write_review
from dashboard.ready import ready_settings
from dashboard.report import print_build, print_changes, print_check, progress_bar
from dashboard.settings import Settings, SettingsError
from dashboard.store import StoreError, open_version, prune

ALL_TAKEN, SOME_SET_ASIDE, NOTHING_PUBLISHED = 0, 1, 2
_SHOWN = 40
# The environment's name for a key of the Census API, which is as it is elsewhere.
_KEY = "CENSUS_API_KEY"
_SENTENCES = (
    SettingsError, CatalogError, BuildError, NewsError, StoreError, InstallationError,
    DescriptionError,
)  # fmt: skip
_UNFINISHED = (
    "What was written to {} is whole, but not all: run the same command again to write everything."
)


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        if options.run is _init:  # it writes the settings that the others go by
            return int(_init(options))
        return int(options.run(options, ready_settings(catalogs.load())))
    except _SENTENCES as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. Nothing was published; the last good version stays.", file=sys.stderr)
    except BrokenPipeError:  # whoever read the output has seen enough
        sys.stderr.close()
    except SystemExit:
        raise
    except BaseException as error:  # what a library in another language raises is no Exception
        print(
            "Nothing was published, because of a fault of this program; please send this line to "
            f"the developers: {fault_line(error)}",
            file=sys.stderr,
        )
    return NOTHING_PUBLISHED


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
    common.add_argument(
        "--accept",
        metavar="REASON",
        action="append",
        help="publish what is held back, with the reason; 'indicator: reason' for one alone",
    )
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

    found = command("init", _init, "write an organization's own folder: settings, what to bring")
    found.add_argument("--place", default="", help="two letters: KY")
    found.add_argument("--name", default="", help="the organization's name")
    found.add_argument("--url", default="", help="the address of its site")
    found.add_argument("--force", action="store_true", help="write over settings that are there")
    command("build", _build, "read the raw folder and publish it")
    check = command("check", _check, "say what files are and what is in them; changes nothing")
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    tell = command("describe", _describe, "describe the indicator that a file brought")
    tell.add_argument("path", type=Path, metavar="FILE", help="a file of one such indicator")
    for name, question in describe.QUESTIONS.items():
        tell.add_argument(f"--{name}", default="", help=question.strip().replace("%", "%%"))
    diff = command("diff", _diff, "show each figure that changed between two versions")
    diff.add_argument("old", nargs="?", default="", help="a version (default: the one before)")
    diff.add_argument("new", nargs="?", default="", help="a version (default: the live one)")
    command("preview", _preview, "show what a build would change, and what it would hold back")
    back = command("rollback", _rollback, "make a former version live again")
    back.add_argument("version", nargs="?", default="", help="default: the one live before")
    command("log", _log, "list what was published when, and why")
    bring = command("fetch", _fetch, "bring the newest figures from their publishers")
    bring.add_argument(
        "indicators", nargs="*", metavar="INDICATOR", help="or representatives; default: all known"
    )
    bring.add_argument(
        "--build", action="store_const", const=True, help="build when all is fetched"
    )
    bring.add_argument(
        "--due", action="store_const", const=True, help="say what is behind; ask nobody"
    )
    anew = command("refresh", _refresh, "fetch figures and news, build, and say what changed")
    anew.add_argument("indicators", nargs="*", metavar="INDICATOR", help="default: all known")
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
    leave.add_argument("--language", choices=LANGUAGES, help="the site's own where left out")
    drop = command("prune", _prune, "drop old versions, never the live or a pinned one")
    drop.add_argument("--keep", type=_positive, required=True, metavar="N", help="how many stay")
    return parser


def _init(options: argparse.Namespace) -> int:
    given = {name: getattr(options, name) for name in ("place", "name", "url")}
    ask = input if sys.stdin.isatty() else None
    folder = local_folder()
    who = installation.organization(given, catalogs.load(), ask)
    found, said = installation.feed(who.url)
    who = replace(who, feed=found)
    path = installation.write(folder, who, options.force)
    print("\n".join([said, *installation.next_steps(path, who)]))
    return ALL_TAKEN


def _describe(options: argparse.Namespace, settings: Settings) -> int:
    catalog = catalogs.load()
    ingested, _ = check([options.path], limits=limits_of(settings))
    found = describe.found_in(options.path, ingested, catalog)
    print(f"{found.title}, in {found.unit}:")
    given = {name: getattr(options, name) for name in describe.QUESTIONS}
    ask = input if sys.stdin.isatty() else None
    said = answers(found.questions, given, ask, DescriptionError)
    path = describe.write(local_folder(), found, describe.entry_of(found, said))
    print(f"Written: {found.slug}, in {path}. Look through it, then: python etl.py")
    if beside := describe.name_in_sidecar(options.path, found):
        print(f"Written: {beside}, which names it; the two files belong together.")
    return ALL_TAKEN


def own_of(options: argparse.Namespace) -> Path | None:
    """The organization's own raw files; none where another folder is asked for."""
    return None if options.raw else own_raw()


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
        memory=settings.most_megabytes_of_memory * 1_000_000,
        seconds=settings.most_seconds,
    )


def _build(options: argparse.Namespace, settings: Settings) -> int:
    started = time.monotonic()
    with progress_bar() as progress:
        report = build(
            options.raw or settings.raw,
            options.processed or settings.processed,
            options.accept or (),
            progress,
            limits_of(settings),
            own_of(options),
        )
    print_build(report, time.monotonic() - started, bool(options.json), page_of(settings))
    if report.refused:
        return NOTHING_PUBLISHED
    return ALL_TAKEN if report.clean else SOME_SET_ASIDE


def page_of(settings: Settings) -> str:
    """Where the pages of indicators are."""
    return f"{settings.base_url or 'http://127.0.0.1:8050'}/indicators/"


def _check(options: argparse.Namespace, settings: Settings) -> int:
    with progress_bar() as progress:
        ingested, sidecars = check(options.paths, progress, limits_of(settings))
    compared = against_live(ingested, options.processed or settings.processed)
    print_check(ingested, sidecars, bool(options.json), *(compared or ()))
    clean = not (ingested.tables["problems"]["severity"] == "error").any()
    return ALL_TAKEN if clean else SOME_SET_ASIDE


def _diff(options: argparse.Namespace, settings: Settings) -> int:
    old, new, changes = difference(
        options.processed or settings.processed, options.old, options.new
    )
    title = f"From version {old} to {new}"
    print_changes(changes, title, bool(options.json))
    return ALL_TAKEN


def _has_address(slug: str, catalog: Catalog) -> bool:
    """Whether an indicator can be fetched: it has an address, or is in a table that has one."""
    tables = (figure.of.values() for one in catalog.census.values() for figure in one.figures)
    entry = catalog.indicators.get(slug)
    return bool(entry and entry.source_urls) or any(
        meaning.indicator == slug for of in tables for meaning in of
    )


def _known(asked: list[str]) -> None:
    """Raise BuildError unless each of these has an address."""
    catalog, indicators = catalogs.load(), [one for one in asked if one != MEMBERS]
    if unknown := [slug for slug in indicators if slug not in catalog.indicators]:
        raise BuildError(f"The catalog has no indicator {', '.join(unknown)}.")
    if homeless := [slug for slug in indicators if not _has_address(slug, catalog)]:
        raise BuildError(
            f"The catalog has no address of {', '.join(homeless)}; add source_urls to it in "
            "dashboard/catalog/indicators.yaml."
        )


def _fetch(options: argparse.Namespace, settings: Settings) -> int:
    _known(options.indicators)
    if getattr(options, "due", False):
        return _due(options, settings)
    status = _bring(_brought_to(options, settings), options.indicators, settings)
    if getattr(options, "build", False):
        return max(status, _build(options, settings))
    changes, held = preview(
        options.raw or settings.raw,
        options.processed or settings.processed,
        limits_of(settings),
        own=own_of(options),
    )
    title = "What a build would change (etl.py fetch --build builds)"
    print_changes(changes, title, bool(options.json), _SHOWN, held, page_of(settings))
    return status


def _brought_to(options: argparse.Namespace, settings: Settings) -> Path:
    """Where what is fetched goes: the organization's own folder where it has one."""
    return own_of(options) or options.raw or settings.raw


def _preview(options: argparse.Namespace, settings: Settings) -> int:
    with progress_bar() as progress:
        changes, held = preview(
            options.raw or settings.raw,
            options.processed or settings.processed,
            limits_of(settings),
            progress,
            own_of(options),
        )
    title = "What a build would change"
    print_changes(changes, title, bool(options.json), _SHOWN, held, page_of(settings))
    return SOME_SET_ASIDE if held else ALL_TAKEN


def _rollback(options: argparse.Namespace, settings: Settings) -> int:
    processed = options.processed or settings.processed
    version, was = roll_back(processed, options.version, "; ".join(options.accept or ()))
    print(
        f"Version {version.id} of {version.created} is live again; {was} was. The next build "
        f"publishes what {options.raw or settings.raw} holds: take out first what was wrong there."
    )
    return ALL_TAKEN


def _due(options: argparse.Namespace, settings: Settings) -> int:
    """Say what is behind its source, and what is to be known of sources; asks nobody."""
    catalog = catalogs.load()
    today = datetime.datetime.now(datetime.UTC).date()
    found = what_is_due(options.processed or settings.processed, catalog, today)
    if options.indicators:
        found = [one for one in found if one.indicator in options.indicators]
    behind = [(one, lacking) for one in found if (lacking := one.lacking(today))]
    if options.json:
        print(json.dumps([{"indicator": one.indicator, "source": one.source.source,
                           "held": one.year, "due": lacking.year, "day": str(lacking.day),
                           "announced": lacking.announced}
                          for one, lacking in behind], indent=1))  # fmt: skip
        return ALL_TAKEN
    for one, lacking in behind:
        how = "was announced for" if lacking.announced else "was expected about"
        print(
            f"{one.indicator or one.source.source}: {one.source.title}: held to {one.year}; "
            f"{lacking.year} {how} {lacking.day}."
        )
    if can := [one.indicator for one, _ in behind if _has_address(one.indicator, catalog)]:
        print(f"To ask for them: python etl.py fetch {' '.join(can)}")
    if by_hand := len(behind) - len(can):
        print(f"{by_hand} of them have no address to fetch from: bring a newer file by hand.")
    for source in catalog.sources.values():
        if source.health != "current":
            notes = " ".join(f"{note} ({day})" for day, note in source.notes.items())
            print(f"{source.title}: {source.health}. {notes} {source.instead}".rstrip())
    print(f"{len(behind)} behind of {sum(one.source.has_day for one in found)} whose day is known.")
    return ALL_TAKEN


def _log(options: argparse.Namespace, settings: Settings) -> int:
    found = publications(options.processed or settings.processed)
    for one in found:
        print(json.dumps(asdict(one)) if options.json else
              f"{one.time}  {one.version}  after {one.before or 'none'}: {one.reason}")  # fmt: skip
    if not found:
        print("Nothing was published yet.")
    return ALL_TAKEN


def _bring(raw: Path, indicators: list[str], settings: Settings) -> int:
    """Ask the publishers, of some indicators or of all; returns the exit status."""
    catalog = catalogs.load()

    def tell(outcome: FetchOutcome) -> None:
        print(f"{outcome.name}: {outcome.sentence}", file=sys.stderr)

    policy = Policy(
        agent=settings.fetch_agent, base=settings.fetch_base, pause=settings.fetch_pause
    )
    limits, figures = limits_of(settings), [one for one in indicators if one != MEMBERS]
    members, outcomes = not indicators or MEMBERS in indicators, []
    try:
        if figures or not indicators:
            outcomes += fetch(raw, catalog, figures, policy, limits, tell)
            outcomes += fetch_census(
                raw, catalog, settings.home_place, os.environ.get(_KEY, "").strip(), figures,
                policy, limits, tell,
            )  # fmt: skip
        if members:
            outcomes += fetch_members(
                raw, policy, tell, others=settings.raw if raw == own_raw() else None
            )
    except OSError as error:
        raise BuildError(f"{raw} cannot be written: {error.strerror or error}.") from None
    for said in said_of_sources(catalog, outcomes):
        print(said, file=sys.stderr)
    bad = sum(not one.good for one in outcomes)
    print(
        f"{len(outcomes)} asked: {sum(one.new for one in outcomes)} new, {bad} could not be had.",
        file=sys.stderr,
    )
    return SOME_SET_ASIDE if bad else ALL_TAKEN


def _refresh(options: argparse.Namespace, settings: Settings) -> int:
    processed = options.processed or settings.processed
    _known(options.indicators)
    before = _live_id(processed)
    status = _bring(_brought_to(options, settings), options.indicators, settings)
    status = max(status, _news(options, settings))
    after = _live_id(processed)
    if before and before != after:
        old, new, changes = difference(processed, before, after)
        print_changes(changes, f"From version {old} to {new}", bool(options.json), _SHOWN)
    return status


def _live_id(processed: Path) -> str:
    try:
        return open_version(processed).id
    except StoreError:
        return ""


def _news(options: argparse.Namespace, settings: Settings) -> int:
    if getattr(options, "tag", None):
        print(json.dumps(tags_of(options.tag), indent=1, ensure_ascii=False))
        return ALL_TAKEN
    for said in fetch_news(_brought_to(options, settings), settings.feeds, settings.fetch_agent):
        print(said, file=sys.stderr)
    status = _build(options, settings)
    if getattr(options, "review", None):
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
        spoken = speaking(options.language or settings.language)
        with spoken, progress_bar("writing") as progress:
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
