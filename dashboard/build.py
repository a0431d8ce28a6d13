"""Build: read the raw folder, compute the measures, check the tables and publish them."""

from __future__ import annotations

import bisect
import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pandas.api.types import union_categoricals

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog
from dashboard.ingest.assemble import SET_ASIDE, Ingested, assemble
from dashboard.ingest.fetch import FetchOutcome, fetch
from dashboard.ingest.folder import Progress, files_in, read_each, read_files, read_folder
from dashboard.ingest.grid import Limits
from dashboard.ingest.one_file import not_a_file, sha256
from dashboard.ingest.sidecars import suggested_sidecars
from dashboard.ingest.web import Policy
from dashboard.measures.version_differences import Changes, compare_observations
from dashboard.schema import (
    FILES,
    OBSERVATIONS,
    PROBLEMS,
)
from dashboard.store import (
    StoreError,
    Version,
    alone,
    before_id,
    confirm,
    made_from,
    open_version,
    publish,
    remember_inputs,
)
from dashboard.tables import make_tables

# What the command line needs of the rooms below.
__all__ = [
    "SET_ASIDE",
    "BuildError",
    "BuildReport",
    "Changes",
    "FetchOutcome",
    "Ingested",
    "Limits",
    "Policy",
    "build",
    "check",
    "difference",
    "fault_line",
    "fetch",
    "prepare",
    "preview",
]

# A build that would change more of an indicator's figures than this is not published unasked.
_MOST_CHANGED = 0.10


class BuildError(Exception):
    """Nothing was published; the message says why, and the last good version stays."""


_CODE = Path(__file__).parent


@dataclass(frozen=True)
class BuildReport:
    """What a build published, with its tables of files and of problems."""

    version: Version
    changed: bool
    files: pd.DataFrame
    problems: pd.DataFrame

    @property
    def clean(self) -> bool:
        """Whether every file was taken whole."""
        return not (self.problems["severity"] == "error").any()


def build(
    raw: Path,
    processed: Path,
    accept: str = "",
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> BuildReport:
    """Publish the figures of ``raw`` in ``processed``.

    ``accept`` is the reason why figures that the live version has may go. Where nothing that the
    live version was made from has changed, it stays as it is. Raises BuildError with a sentence
    where nothing is published.
    """
    if not raw.is_dir():
        raise BuildError(f"There is no folder {raw}.")
    inputs = _inputs(raw, limits or Limits())
    if live := made_from(processed, inputs):
        confirm(processed)
        return BuildReport(live, False, live.table(FILES.name), live.table(PROBLEMS.name))
    catalog = catalogs.load()
    ingested, tables = prepare(raw, catalog, progress, limits)
    try:
        with alone(processed):
            live = _live(processed)
            if live and not accept:
                _refuse_losses(tables[OBSERVATIONS.name], live)
            version = publish(tables, processed, _described(tables, catalog, accept))
            if _same_files(version, tables):
                remember_inputs(processed, version, inputs)
    except StoreError as error:
        raise BuildError(str(error)) from None
    changed = live is None or live.id != version.id
    return BuildReport(
        version, changed, ingested.tables[FILES.name], ingested.tables[PROBLEMS.name]
    )


def prepare(
    raw: Path,
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> tuple[Ingested, dict[str, pd.DataFrame]]:
    """Everything that a build of ``raw`` would publish, and what was read.

    Raises BuildError with a sentence where that is nothing, or not what it must be.
    """
    ingested = read_folder(raw, catalog, progress, limits)
    if not ingested.stored:
        raise BuildError(f"No figure could be read from {raw}; python etl.py check {raw} says why.")
    # Only a build that has something to publish waits for the library of checks to load.
    from dashboard.table_checks import TableError, check_tables

    try:
        tables = make_tables(ingested, catalog)
        check_tables(tables)
    except Exception as error:  # what no reader foresaw: a person must know in which file it is
        told = str(error) if isinstance(error, TableError) else fault_line(error)
        raise BuildError(_faulty(raw, catalog, limits, told)) from None
    return ingested, tables


def _faulty(raw: Path, catalog: Catalog, limits: Limits | None, told: str) -> str:
    """Which file makes tables fail: the last of the fewest first files that do."""
    files = [(path, raw) for path in files_in(raw)]
    reads = read_each(files, catalog, lambda name, done, files: None, limits or Limits())

    def fails(count: int) -> bool:
        from dashboard.table_checks import check_tables

        try:
            check_tables(make_tables(assemble(reads[:count], catalog), catalog))
        except Exception:
            return True
        return False

    count = bisect.bisect_left(range(len(reads)), True, lo=1, key=fails)
    name = reads[count - 1].file.name
    return (
        f"Nothing was published, because of a fault of this program with {name}. Take it out of "
        f"{raw} to publish the others, and send it to the developers with this line: {told}"
    )


def fault_line(error: BaseException) -> str:
    """Where and what, in one line: what a developer needs first."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    where = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else ""
    return f"{type(error).__name__} at {where}: {' '.join(str(error).split())[:300]}"


def preview(raw: Path, processed: Path, limits: Limits | None = None) -> Changes:
    """What a build of ``raw`` would change in the live version. Raises BuildError."""
    _, tables = prepare(raw, catalogs.load(), limits=limits)
    live = _live(processed)
    before = live.table(OBSERVATIONS.name) if live else tables[OBSERVATIONS.name].iloc[:0]
    return compare_observations(before, tables[OBSERVATIONS.name])


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
    return ingested, suggested_sidecars(ingested, catalog)


def difference(processed: Path, old: str = "", new: str = "") -> tuple[str, str, Changes]:
    """What changed from version ``old`` (the one before) to ``new`` (the live one), and their ids.

    Raises StoreError where there is no such version.
    """
    after = open_version(processed, new or None)
    before = open_version(processed, old or before_id(processed, after.id))
    changes = compare_observations(before.table(OBSERVATIONS.name), after.table(OBSERVATIONS.name))
    return before.id, after.id, changes


def _inputs(raw: Path, limits: Limits) -> str:
    """A digest of all that a build depends on: raw files, what stands beside them, and the code."""
    digest = hashlib.sha256(repr(limits).encode())
    beside = [path for path in sorted(raw.rglob("*.yaml")) if path.is_file()]
    code = [path for path in sorted(_CODE.rglob("*")) if path.suffix in (".py", ".yaml", ".csv")]
    for root, paths in ((raw, [*files_in(raw), *beside]), (_CODE, code)):
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


def _refuse_losses(observations: pd.DataFrame, live: Version) -> None:
    """Raise BuildError where an indicator would lose figures or too many of them would change."""
    key = [*OBSERVATIONS.key]
    before = live.columns(OBSERVATIONS.name, [*key, "value"]).dropna(subset="value")
    after = observations.loc[observations["value"].notna(), [*key, "value"]]
    # The same categories on both sides are joined by their numbers, not text by text.
    kinds = {name: union_categoricals([before[name], after[name]]).dtype for name in key}
    joined = before.astype(kinds).merge(
        after.astype(kinds), on=key, how="left", suffixes=("_was", "")
    )
    found = joined.assign(
        gone=joined["value"].isna(),
        other=joined["value"].notna() & (joined["value"] != joined["value_was"]),
    ).groupby("indicator", observed=True)[["gone", "other"]]
    totals = found.agg(["sum", "mean"])
    for indicator, row in totals.iterrows():
        gone, changed = int(row["gone", "sum"]), float(row["other", "mean"])
        if gone or changed > _MOST_CHANGED:
            what = f"{gone:,} of its figures" if gone else f"{changed:.0%} of its figures changed"
            raise BuildError(
                f"{indicator} would {'lose ' if gone else 'have '}{what}, so nothing was "
                'published. If that is right, build again with --accept "the reason".'
            )


def _described(tables: dict[str, pd.DataFrame], catalog: Catalog, accept: str) -> dict[str, object]:
    publishers = sorted(set(tables[FILES.name]["publisher"]) - {""})
    terms = catalog.terms_of("; ".join(publishers))
    return {
        "title": "Kids Count dashboard: tidy tables",
        "created": datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat(),
        "accepted": accept,
        "sources": [{"title": publisher} for publisher in publishers],
        "licenses": [],
        "rights": " ".join(
            ["The figures are their publishers'; see data/raw/SOURCES.md for the terms.", *terms]
        ),
    }
