"""Build: read the raw folder, compute the measures, check the tables and publish them."""

from __future__ import annotations

import bisect
import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog
from dashboard.held import (
    LISTS,
    Doubt,
    accepted_by,
    accepted_for_nothing,
    doubts_between,
    find_doubts,
    with_live_figures,
)
from dashboard.history import live_before, log, publications, roll_back
from dashboard.ingest import census
from dashboard.ingest.assemble import SET_ASIDE, Ingested, assemble
from dashboard.ingest.fetch import FetchOutcome, fetch, fetch_census, said_of_sources
from dashboard.ingest.fetch_members import WORD as MEMBERS
from dashboard.ingest.fetch_members import fetch_members
from dashboard.ingest.folder import Progress, files_in, files_of, read_each, read_files, read_folder
from dashboard.ingest.grid import Limits
from dashboard.ingest.one_file import Given, not_a_file, sha256
from dashboard.ingest.sidecars import suggested_sidecars
from dashboard.ingest.web import Policy
from dashboard.measures.freshness import Held, furthest_behind_first, newest_held
from dashboard.measures.rules import rules
from dashboard.measures.version_differences import Changes, compare_observations
from dashboard.schema import (
    CHILD_CARE_PRICES,
    FILES,
    INDICATORS,
    OBSERVATIONS,
    PROBLEMS,
    TABLES,
)
from dashboard.store import (
    StoreError,
    Version,
    alone,
    confirm,
    made_from,
    open_version,
    publish,
    remember_inputs,
    version_id,
)
from dashboard.tables import made_last, make_tables

# What the command line needs of the rooms below.
__all__ = [
    "MEMBERS",
    "SET_ASIDE",
    "BuildError",
    "BuildReport",
    "Changes",
    "Doubt",
    "FetchOutcome",
    "Held",
    "Ingested",
    "Limits",
    "Policy",
    "against_live",
    "build",
    "check",
    "difference",
    "fault_line",
    "fetch",
    "fetch_census",
    "fetch_members",
    "prepare",
    "preview",
    "publications",
    "roll_back",
    "said_of_sources",
    "what_is_due",
]


class BuildError(Exception):
    """Nothing was published; the message says why, and the last good version stays."""


_CODE = Path(__file__).parent


@dataclass(frozen=True)
class BuildReport:
    """What a build published, with its tables of files and of problems.

    ``held`` is what it did not publish because it is in doubt. ``changes`` is what is new against
    the version that was live ``before``; None where nothing was published. ``for_nothing`` says of
    what was accepted and is not in doubt.
    """

    version: Version
    changed: bool
    files: pd.DataFrame
    problems: pd.DataFrame
    held: tuple[Doubt, ...] = ()
    changes: Changes | None = None
    before: str = ""
    for_nothing: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether every file was taken whole."""
        return not self.held and not (self.problems["severity"] == "error").any()

    @property
    def refused(self) -> bool:
        """Whether nothing was published because all that is new is in doubt."""
        return bool(self.held) and not self.changed


def build(
    raw: Path,
    processed: Path,
    accept: str | Sequence[str] = (),
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
    own: Path | None = None,
) -> BuildReport:
    """Publish the figures of ``raw`` in ``processed``, and an organization's ``own`` after them.

    ``accept`` has the reasons why figures that the live version has may go: ``indicator: reason``
    for one of them, a reason alone for all. What is in doubt and not accepted stays as it is live.
    Where nothing that the live version was made from has changed, it stays as it is. Raises
    BuildError with a sentence where nothing could be read or written.
    """
    if not raw.is_dir():
        raise BuildError(f"There is no folder {raw}.")
    reasons = [accept] if isinstance(accept, str) else [*accept]
    reasons = [reason for reason in reasons if reason.strip()]
    inputs = _inputs(raw, own, limits or Limits())
    if live := made_from(processed, inputs):
        confirm(processed)
        files, problems = live.table(FILES.name), live.table(PROBLEMS.name)
        untaken = tuple(accepted_for_nothing(reasons, ()))
        return BuildReport(live, False, files, problems, for_nothing=untaken)
    catalog = catalogs.load()
    ingested, tables = prepare(raw, catalog, progress, limits, own)
    try:
        with alone(processed):
            live = _live(processed)
            doubts = find_doubts(tables, live, catalog.moved) if live else []
            accepted = accepted_by(reasons, doubts)
            untaken = tuple(accepted_for_nothing(reasons, doubts))
            held = tuple(doubt for doubt in doubts if doubt.subject not in accepted)
            if live and held:
                tables = _holding(ingested, tables, held, live, catalog)
            if live and held and _same_figures(tables, live):
                return BuildReport(
                    live, False, tables[FILES.name], tables[PROBLEMS.name], held, None, live.id,
                    untaken,
                )  # fmt: skip
            described = _described(tables, catalog, "; ".join(reasons))
            version = publish(tables, processed, described)
            before = live.id if live else ""
            if version.id != before:
                log(processed, version.id, before, "; ".join(reasons) or "built")
            if not held and _same_files(version, tables):
                remember_inputs(processed, version, inputs)
    except StoreError as error:
        raise BuildError(str(error)) from None
    changed = version.id != before
    changes = _against(live, tables) if live and changed else None
    return BuildReport(
        version, changed, tables[FILES.name], tables[PROBLEMS.name], held, changes, before, untaken
    )


def _holding(
    ingested: Ingested,
    tables: dict[str, pd.DataFrame],
    held: tuple[Doubt, ...],
    live: Version,
    catalog: Catalog,
) -> dict[str, pd.DataFrame]:
    """Every table, with what is held as it is live."""
    subjects = {doubt.subject for doubt in held}
    if indicators := subjects - LISTS.keys():
        kept = with_live_figures(ingested.tables, indicators, live)
        told = live.table(INDICATORS.name)
        titles = dict(zip(told["indicator"], told["title"], strict=True))
        tables = make_tables(
            replace(ingested, tables=kept, titles=titles | ingested.titles), catalog
        )
    for subject in subjects & LISTS.keys():
        tables = tables | {table.name: live.table(table.name) for table in LISTS[subject]}
    return tables | made_last(tables, catalog)


def _same_figures(tables: dict[str, pd.DataFrame], live: Version) -> bool:
    """Whether tables say what the live version says, but for the accounts of files."""
    names = [
        name
        for name, table in TABLES.items()
        if not table.derived and name not in (FILES.name, PROBLEMS.name)
    ]
    return version_id({name: tables[name] for name in names}) == version_id(
        {name: live.table(name) for name in names}
    )


def _against(live: Version, tables: dict[str, pd.DataFrame]) -> Changes:
    return compare_observations(live.table(OBSERVATIONS.name), tables[OBSERVATIONS.name])


def prepare(
    raw: Path,
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
    own: Path | None = None,
) -> tuple[Ingested, dict[str, pd.DataFrame]]:
    """Everything that a build of ``raw`` would publish, and what was read.

    Raises BuildError with a sentence where that is nothing, or not what it must be.
    """
    ingested = read_folder(raw, catalog, progress, limits, own)
    if not ingested.stored:
        raise BuildError(f"No figure could be read from {raw}; python etl.py check {raw} says why.")
    # Only a build that has something to publish waits for the library of checks to load.
    from dashboard.table_checks import TableError, check_tables

    try:
        tables = make_tables(ingested, catalog)
        check_tables(tables)
    except Exception as error:  # what no reader foresaw: a person must know in which file it is
        told = str(error) if isinstance(error, TableError) else fault_line(error)
        raise BuildError(_faulty(files_of(raw, own), catalog, limits, told)) from None
    return ingested, tables


def _faulty(files: list[Given], catalog: Catalog, limits: Limits | None, told: str) -> str:
    """Which file makes tables fail: the last of the fewest first files that do."""
    reads = read_each(files, catalog, lambda name, done, files: None, limits or Limits())

    def fails(count: int) -> bool:
        from dashboard.table_checks import check_tables

        try:
            check_tables(make_tables(assemble(reads[:count], catalog), catalog))
        except Exception:
            return True
        return False

    count = bisect.bisect_left(range(len(reads)), True, lo=1, key=fails)
    name, root = reads[count - 1].file.name, files[count - 1].root
    return (
        f"Nothing was published, because of a fault of this program with {name}. Take it out of "
        f"{root} to publish the others, and send it to the developers with this line: {told}"
    )


def fault_line(error: BaseException) -> str:
    """Where and what, in one line: what a developer needs first."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    where = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else ""
    return f"{type(error).__name__} at {where}: {' '.join(str(error).split())[:300]}"


def preview(
    raw: Path,
    processed: Path,
    limits: Limits | None = None,
    progress: Progress = lambda name, done, files: None,
    own: Path | None = None,
) -> tuple[Changes, list[Doubt]]:
    """What a build of ``raw`` would change in the live version, and what of that it would hold.

    Raises BuildError.
    """
    catalog = catalogs.load()
    _, tables = prepare(raw, catalog, progress, limits, own)
    live = _live(processed)
    before = live.table(OBSERVATIONS.name) if live else tables[OBSERVATIONS.name].iloc[:0]
    doubts = find_doubts(tables, live, catalog.moved) if live else []
    return compare_observations(before, tables[OBSERVATIONS.name]), doubts


def against_live(ingested: Ingested, processed: Path) -> tuple[Changes, list[Doubt]] | None:
    """What files that were checked would change of the figures that are live, and what of that a
    person should look at. None where nothing is live.

    They are set against the figures of the series and places that they have, from their first
    period to their last: of these, what they lack is gone.
    """
    live = _live(processed)
    fresh = ingested.tables[OBSERVATIONS.name]
    if live is None or fresh.empty:
        return None
    mine = sorted(set(fresh["indicator"].astype("str")))
    before = pd.concat([live.observations(indicator) for indicator in mine])
    of = ["indicator", "series", "breakdown", "place", "unit"]
    series = fresh.astype(dict.fromkeys(of, "str")).groupby(of, as_index=False)
    spans = series.agg(first=("start_year", "min"), last=("end_year", "max"))
    there = before.astype(dict.fromkeys(of, "str")).merge(spans, on=of)
    there = there.query("start_year >= first and end_year <= last").drop(columns=["first", "last"])
    return compare_observations(there, fresh), doubts_between(there, fresh)


def check(
    paths: Iterable[Path],
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> tuple[Ingested, dict[str, str]]:
    """What files are and hold, and the sidecars they would want; folders are looked through.

    Changes nothing. Raises BuildError where there is no such path.
    """
    files: list[tuple[Path, Path]] = []
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise BuildError(f"There is no {path}.")
        inside = path.is_dir() and not path.is_symlink()
        files += [(each, path) for each in files_in(path)] if inside else [(path, path.parent)]
    catalog = catalogs.load()
    ingested = read_files(files, catalog, progress, limits)
    wanted = suggested_sidecars(ingested, catalog)
    return ingested, wanted | _proposed_tables(files, ingested, catalog, limits or Limits())


def _proposed_tables(
    files: list[tuple[Path, Path]], ingested: Ingested, catalog: Catalog, limits: Limits
) -> dict[str, str]:
    """Entries of census.yaml for the census tables that it lacks, each by what to add it to."""
    aside = ingested.tables[FILES.name].loc[lambda found: found["kind"] == SET_ASIDE, "file"]
    wanted: dict[str, str] = {}
    for path, root in files:
        name = path.relative_to(root).as_posix()
        if name in set(aside) and path.is_file():
            beside = ingested.sidecars[name]
            entry = census.proposal_for(path, (beside.source, beside.title), catalog, limits)
            if entry:
                wanted[
                    f"local/catalog/census.yaml (or, for everybody, dashboard/catalog/), for {name}"
                ] = entry
    return wanted


def difference(processed: Path, old: str = "", new: str = "") -> tuple[str, str, Changes]:
    """What changed from version ``old`` (that was live before) to ``new`` (live), and their ids.

    Raises StoreError where there is no such version.
    """
    after = open_version(processed, new or None)
    before = open_version(processed, old or live_before(processed, after.id))
    changes = compare_observations(before.table(OBSERVATIONS.name), after.table(OBSERVATIONS.name))
    return before.id, after.id, changes


def what_is_due(processed: Path, catalog: Catalog, today: datetime.date) -> list[Held]:
    """What the live version holds of each source, what lacks the most years by a day first.

    Raises StoreError where there is no version.
    """
    live = open_version(processed)
    held = newest_held(
        live.columns(OBSERVATIONS.name, ["indicator", "start_year", "end_year", "file"]),
        live.table(CHILD_CARE_PRICES.name),
        live.table(FILES.name),
        catalog,
    )
    return furthest_behind_first(held, today)


def _inputs(raw: Path, own: Path | None, limits: Limits) -> str:
    """A digest of all that a build depends on: raw files, what stands beside them, and the code."""
    digest = hashlib.sha256(repr((limits, rules())).encode())
    code = [path for path in sorted(_CODE.rglob("*")) if path.suffix in (".py", ".yaml", ".csv")]
    folders = [raw] if own is None else [raw, own]
    files = [
        [*files_in(folder), *(path for path in sorted(folder.rglob("*.yaml")) if path.is_file())]
        for folder in folders
    ]
    for root, paths in zip([*folders, _CODE], [*files, code], strict=True):
        digest.update(b"\x1e")
        for path in paths:
            try:
                held = not_a_file(path, root) or sha256(path)
            except OSError as error:
                held = str(error.strerror)
            digest.update(f"{path.relative_to(root)}\x1f{held}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def _same_files(version: Version, tables: dict[str, pd.DataFrame]) -> bool:
    """Whether a version that has these figures also tells of these files by their names."""
    before = version.table(FILES.name)[["file", "sha256"]]
    after = tables[FILES.name][["file", "sha256"]]
    return set(before.itertuples(index=False)) == set(after.itertuples(index=False))


def _live(processed: Path) -> Version | None:
    try:
        return open_version(processed)
    except StoreError:
        return None


def _described(tables: dict[str, pd.DataFrame], catalog: Catalog, accept: str) -> dict[str, object]:
    publishers = sorted(set(tables[FILES.name]["publisher"]) - {""})
    terms = catalog.terms_of("; ".join(publishers))
    return {
        "title": "Kids Count dashboard: tidy tables",
        "created": datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat(),
        "accepted": accept,
        "derived_by": rules(),
        "sources": [{"title": publisher} for publisher in publishers],
        "rights": " ".join(
            ["The figures are their publishers'; see data/raw/SOURCES.md for the terms.", *terms]
        ),
    }
