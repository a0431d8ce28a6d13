"""Publish a version of the tables, and open one: alone in touching data/processed."""

from __future__ import annotations

import contextlib
import fcntl
import filecmp
import hashlib
import io
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv

from dashboard.parquet import arrow_table, read_columns, read_rows, write_table
from dashboard.schema import (
    CLAIMS,
    FILES,
    NATION,
    NEWS,
    NEWS_LINKS,
    OBSERVATIONS,
    PARTNER_LINKS,
    PARTNERS,
    PROBLEMS,
    SEARCH,
    TABLES,
    Findable,
    Table,
)

CURRENT = "CURRENT"
WITHDRAWN = "WITHDRAWN"
PINNED = "PINNED"
_PACKAGE = "datapackage.json"
_DERIVED_BY = "derived_by"
_INPUTS = ".inputs.json"
_LOCK = ".lock"
_LEFTOVER = re.compile(r"^\.([0-9a-f]{10}|CURRENT|inputs\.json)\.\d+$")
_PATIENCE = 60.0
_LOOK_AGAIN = 0.1
_ID_DIGITS = 10
# Rows that are spelled out as text at a time, so that a large table is never held twice.
_PIECE = 50_000
_OTHERS_OPEN = 2  # beside the live version
# What stands for no number. Who reads Parquet by way of pandas, as Frictionless does, has a column
# of whole numbers of which some are missing as floats, and "nan" where they are.
_MISSING = ["", "nan"]


class StoreError(Exception):
    """A version that cannot be opened or published; the message is a sentence."""


class Version:
    """One published version: immutable, so what is read of it may be kept.

    It may be of earlier code: tables that it lacks are empty, and columns that it lacks are blank.
    ``memory`` is for what readers computed from this version: it goes when the version goes.
    With a ``home``, tables leave out what the organizations of other states keep.
    """

    def __init__(self, folder: Path, home: str = "") -> None:
        self.folder = folder
        self.home = home
        self.id = folder.name
        self.memory: dict[Any, Any] = {}
        self._observations = cache(partial(self.of_indicator, OBSERVATIONS.name))
        self._table = cache(self._read_table)

    @cached_property
    def package(self) -> dict[str, Any]:
        """The version's datapackage.json."""
        content: dict[str, Any] = json.loads((self.folder / _PACKAGE).read_text("utf-8"))
        return content

    @property
    def created(self) -> str:
        """The day this version was first built, as an ISO date."""
        return str(self.package["created"])[:10]

    def rows(self, name: str) -> int:
        """How many rows a table has, without reading it."""
        return int(next((r["rows"] for r in self.package["resources"] if r["name"] == name), 0))

    def columns(self, table: str, names: list[str]) -> pd.DataFrame:
        """Some columns of a table, without reading the others; text as categories."""
        return read_columns(self.folder, TABLES[table], names)

    def table(self, name: str) -> pd.DataFrame:
        """A whole table, with the columns of schema.TABLES[name]."""
        return self._table(name)

    def observations(self, indicator: str) -> pd.DataFrame:
        """The observations of one indicator: reads its row group alone."""
        return self._observations(indicator)

    def of_indicator(self, table: str, indicator: str) -> pd.DataFrame:
        """The rows of one indicator in a ``grouped`` table, read anew: its row group alone."""
        return read_rows(self.folder, TABLES[table], indicator)

    def holds(self, table: Table, rules: str) -> bool:
        """Whether it has a derived table that was made by these rules (``measures.rules``)."""
        told = {one["name"] for one in self.package["resources"]}
        return table.name in told and self.package.get(_DERIVED_BY) == rules

    def _read_table(self, name: str) -> pd.DataFrame:
        rows = read_rows(self.folder, TABLES[name])
        return self._at_home(name, rows) if self.home else rows

    def _at_home(self, name: str, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows that belong to the home place or to every one."""
        if name in (NEWS.name, PARTNERS.name):
            return rows.loc[rows["home"].isin(["", self.home])].reset_index(drop=True)
        if name in (NEWS_LINKS.name, PARTNER_LINKS.name):
            column, of = ("item", NEWS) if name == NEWS_LINKS.name else ("partner", PARTNERS)
            kept = rows[column].isin(self.table(of.name)[column])
        elif name == CLAIMS.name:
            kept = rows["item"].isin(self.table(NEWS.name)["item"])
            kept |= rows["item"].eq("") & rows["place"].isin([NATION, self.home])
        elif name == SEARCH.name:
            keys = {
                Findable.STORY: (NEWS.name, "item"),
                Findable.COALITION: (PARTNERS.name, "partner"),
            }
            kept = ~rows["kind"].isin(keys)
            for kind, (table, column) in keys.items():
                kept |= rows["kind"].eq(kind) & rows["key"].isin(self.table(table)[column])
        else:
            return rows
        return rows.loc[kept].reset_index(drop=True)


class Store:
    """The published versions in one folder; follows CURRENT while the app runs.

    The live version is held, and a few others that pinned addresses asked for last. One that was
    live before goes with the requests that still read it.
    """

    def __init__(self, processed: Path, home: str = "") -> None:
        self.processed = processed
        self.home = home
        self._live: Version | None = None
        opened = partial(open_version, processed, home=home)
        self._others = lru_cache(maxsize=_OTHERS_OPEN)(opened)

    def version(self, name: str) -> Version:
        """A version by its id, live or not. Raises StoreError where there is none."""
        live = self._live
        return live if live and live.id == name else self._others(name)

    def live(self) -> Version:
        """The live version. Raises StoreError where there is none."""
        name, live = live_id(self.processed), self._live
        if live is None or live.id != name:
            live = self._live = open_version(self.processed, name, self.home)
        return live


def live_id(processed: Path) -> str:
    """The id of the live version. Raises StoreError where there is none."""
    try:
        return (processed / CURRENT).read_bytes().decode().strip()
    except OSError:
        raise StoreError(
            f"There is no published version in {processed}; run: python etl.py"
        ) from None


def same_table(one: Version, other: Version, name: str) -> bool:
    """Whether two versions hold the very same bytes of a table, which takes no reading of it."""
    mine, theirs = (version.folder / f"{name}.parquet" for version in (one, other))
    return mine.is_file() and theirs.is_file() and filecmp.cmp(mine, theirs, shallow=False)


def withdrawn(processed: Path, version: str) -> str:
    """Why a version was withdrawn: its line ``id: reason`` in WITHDRAWN; empty if it was not."""
    try:
        lines = (processed / WITHDRAWN).read_text("utf-8").splitlines()
    except OSError:
        return ""
    reasons = {name.strip(): why.strip() for name, _, why in (ln.partition(":") for ln in lines)}
    return reasons.get(version, "")


def open_version(processed: Path, version: str | None = None, home: str = "") -> Version:
    """A published version, by default the live one. Raises StoreError with a sentence."""
    name = version or live_id(processed)
    folder = processed / name
    if not name.isalnum() or not (folder / _PACKAGE).is_file():
        raise StoreError(f"There is no version {name!r} in {processed}.")
    return Version(folder, home)


def version_id(tables: Mapping[str, pd.DataFrame]) -> str:
    """The first ten hex digits of the SHA-256 over each table's canonical CSV.

    File hashes, paths and dates are left out, derived tables, and files that gave nothing: the
    same figures give the same id, on any machine, on any day, whatever lies beside them."""
    digest = hashlib.sha256()
    tables = dict(tables)
    if FILES.name in tables:
        idle = tables[FILES.name].loc[lambda files: files["observations"] == 0, "file"]
        for name in (FILES.name, PROBLEMS.name):
            tables[name] = tables[name].loc[lambda table: ~table["file"].isin(idle)]
    for name in sorted(tables):
        table = TABLES[name]
        if table.derived:
            continue
        columns = table.fingerprint
        stable = set(table.key) <= set(columns)
        ordered = tables[name][columns].sort_values(list(table.key) if stable else columns)
        digest.update(f"{name}\n".encode())
        for start in range(0, max(len(ordered), 1), _PIECE):
            text = io.BytesIO()
            piece = arrow_table(ordered.iloc[start : start + _PIECE], table)
            pa.csv.write_csv(piece, text, pa.csv.WriteOptions(include_header=start == 0))
            digest.update(text.getbuffer())
    return digest.hexdigest()[:_ID_DIGITS]


@contextmanager
def alone(processed: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the folder while nobody else publishes; a second one waits.

    Raises StoreError with a sentence after ``patience`` seconds, or where the folder cannot be
    written. The lock goes with the process, so a killed one leaves none; what it left half
    written is removed.
    """
    try:
        processed.mkdir(parents=True, exist_ok=True)
        lock = (processed / _LOCK).open("w")
    except OSError as error:
        raise _cannot_write(processed, error) from None
    with lock:
        deadline = time.monotonic() + patience
        while not _locked(lock.fileno()):
            if time.monotonic() > deadline:
                raise StoreError(
                    f"Another build publishes in {processed}; try again when it is done."
                )
            time.sleep(_LOOK_AGAIN)
        for path in processed.iterdir():
            if _LEFTOVER.match(path.name):
                _remove(path)
        yield


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _cannot_write(processed: Path, error: Exception) -> StoreError:
    reason = getattr(error, "strerror", None) or error
    return StoreError(f"{processed} cannot be written: {reason}.")


def publish(
    tables: Mapping[str, pd.DataFrame], processed: Path, described: Mapping[str, Any]
) -> Version:
    """Write the tables as a version and make it the live one: all of it, or nothing.

    ``described`` goes into datapackage.json. Call it within ``alone``. Raises StoreError with a
    sentence where the folder cannot be written; the version that was live then stays live.
    """
    name = version_id(tables)
    folder = processed / name
    temporary = processed / f".{name}.{os.getpid()}"
    current = processed / f".{CURRENT}.{os.getpid()}"
    try:
        if not (folder / _PACKAGE).is_file():
            shutil.rmtree(temporary, ignore_errors=True)
            temporary.mkdir()
            for table in TABLES.values():
                write_table(tables[table.name], table, temporary)
            _write_text(
                temporary / _PACKAGE, json.dumps(_package(name, tables, described), indent=1)
            )
            _sync(temporary)
            shutil.rmtree(folder, ignore_errors=True)
            temporary.rename(folder)
            _sync(processed)
        else:
            _derive_again(folder, temporary, tables, described)
        _write_text(current, name + "\n")
        current.replace(processed / CURRENT)
        _sync(processed)
    except (OSError, pa.ArrowException) as error:
        for path in (temporary, current):
            with contextlib.suppress(OSError):
                _remove(path)
        raise _cannot_write(processed, error) from None
    return Version(folder)


def _derive_again(
    folder: Path,
    temporary: Path,
    tables: Mapping[str, pd.DataFrame],
    described: Mapping[str, Any],
) -> None:
    """Write the derived tables of a version that is there: its figures are the same, and what the
    code and the catalogue make of them may not be. All tables are described anew that are as today.
    """
    package = {
        **Version(folder).package,
        **{name: said for name, said in described.items() if name == _DERIVED_BY},
    }
    told = {one["name"]: one for one in package["resources"]}
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    for table in TABLES.values():
        if table.derived:
            write_table(tables[table.name], table, temporary)
            path = f"{table.name}.parquet"
            (temporary / path).replace(folder / path)
        fresh, before = _resource(table, tables), told.get(table.name)
        if table.derived or (before and _fields(before) == _fields(fresh)):
            told[table.name] = fresh
    _write_text(
        temporary / _PACKAGE, json.dumps(package | {"resources": [*told.values()]}, indent=1)
    )
    (temporary / _PACKAGE).replace(folder / _PACKAGE)
    _sync(folder)
    temporary.rmdir()


def remember_inputs(processed: Path, version: Version, digest: str) -> None:
    """Keep from what the live version was made, so that it need not be made again."""
    temporary = processed / f"{_INPUTS}.{os.getpid()}"
    with contextlib.suppress(OSError):
        _write_text(temporary, json.dumps({"version": version.id, "inputs": digest}))
        temporary.replace(processed / _INPUTS)


def made_from(processed: Path, digest: str) -> Version | None:
    """The live version, where it was made from just these inputs."""
    try:
        kept = json.loads((processed / _INPUTS).read_text("utf-8"))
        live = open_version(processed)
    except (OSError, ValueError, StoreError):
        return None
    return live if kept == {"version": live.id, "inputs": digest} else None


def confirm(processed: Path) -> None:
    """Mark the live version as what a build of today would publish: by the date of CURRENT."""
    with contextlib.suppress(OSError):
        os.utime(processed / CURRENT)


def _by_age(processed: Path) -> list[Version]:
    """Every version, the oldest first."""
    return sorted(
        (Version(path.parent) for path in processed.glob(f"[!.]*/{_PACKAGE}")),
        key=lambda version: str(version.package["created"]),
    )


def before_id(processed: Path, version: str) -> str:
    """The id of the newest other version. Raises StoreError where there is none."""
    others = [other.id for other in _by_age(processed) if other.id != version]
    if not others:
        raise StoreError(f"There is no version before {version} in {processed}.")
    return others[-1]


def prune(
    processed: Path, keep: int, before: Callable[[Sequence[Version]], object] = lambda gone: None
) -> list[str]:
    """Drop all but the ``keep`` newest versions; returns the ids of those dropped.

    ``before`` is called with these while they are still there.

    The live one stays, and those that the file PINNED names, one a line, because a pinned address
    shows them. Raises StoreError where the folder cannot be written.
    """
    with alone(processed):
        live = live_id(processed)
        pinned = processed / PINNED
        stay = {live, *(pinned.read_text("utf-8").split() if pinned.is_file() else ())}
        versions = _by_age(processed)
        # The live one counts among those kept, wherever it stands.
        newest = {v.id for v in [v for v in versions if v.id != live][::-1][: max(keep - 1, 0)]}
        gone = [v for v in versions if v.id not in stay | newest]
        before(gone)
        try:
            for version in gone:
                # Renamed first: a kill half way leaves no version that opens and is not whole.
                doomed = processed / f".{version.id}.{os.getpid()}"
                version.folder.rename(doomed)
                shutil.rmtree(doomed)
        except OSError as error:
            raise _cannot_write(processed, error) from None
    return [version.id for version in gone]


def _package(
    name: str, tables: Mapping[str, pd.DataFrame], described: Mapping[str, Any]
) -> dict[str, Any]:
    """A Frictionless description of every table and column."""
    return {
        "profile": "tabular-data-package",
        "name": "kids-count",
        "version": name,
        **described,
        "resources": [_resource(table, tables) for table in TABLES.values()],
    }


def _resource(table: Table, tables: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    """A Frictionless description of one table."""
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.parquet",
        "description": table.description,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "rows": len(tables[table.name]),
        "schema": {
            "fields": [
                {"name": c.name, "type": c.type, "description": c.description}
                | ({"missingValues": _MISSING} if c.type in ("integer", "number") else {})
                for c in table.columns
            ],
            "primaryKey": list(table.key),
        },
    }


def _fields(resource: Mapping[str, Any]) -> list[str]:
    return [field["name"] for field in resource["schema"]["fields"]]


def _write_text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
