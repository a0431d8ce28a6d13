"""Open a census table as it came: a CSV file, a zip of them, or what the API answers."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Any

from dashboard.catalog.census import plain
from dashboard.ingest.census.cells import printed
from dashboard.ingest.census.geography import geo_id_of
from dashboard.ingest.grid import Limits, Unreadable
from dashboard.ingest.workbook import check_size, refuse_unsafe

# Files that come with a table, and hold no figure.
COMPANION = re.compile(
    r"(-Column-Metadata\.csv|-Table-Notes\.txt|-Variables\.json|_metadata\.csv|"
    r"(^|/)(aff_download_)?readme[^/]*\.txt|(^|/)ACS_[^/]*\.txt)$",
    re.I,
)
_DATA = re.compile(r"(-Data|_with_ann|_without_ann|\.[A-Z]{1,2}\d{2,6}[A-I]?)\.csv$", re.I)
# A zip smaller than this unpacked could hurt nobody, however well it was packed.
_RATIO_MATTERS_FROM = 20_000_000
# ACSST1Y2024.S1701 of data.census.gov, ACS_17_1YR_S1701 of American FactFinder, the API's paths.
_DATASETS = (
    re.compile(r"ACS(?:ST|DT|DP|CP|SPP)(?P<years>[15])Y(?P<year>20\d{2})"),
    re.compile(r"ACS_(?P<short>\d{2})_(?P<years>[15])YR_"),
    re.compile(r"data/(?P<year>20\d{2})/acs/acs(?P<years>[15])\b"),
    re.compile(r"acs(?P<years>[15])[_-](?P<year>20\d{2})"),
)
_GEO, _NAME = ("geo_id", "geo.id"), ("name", "geo.display-label")
_TABLE = r"(?:[BCS]\d{4,6}(?:PR)?[A-I]?|[CD]P\d{2}(?:PR)?)"
_CODE = re.compile(
    rf"^(?P<table>{_TABLE})_(?P<line>(?:C\d+_|\d{{4}}_)?\d{{3,4}})(?P<what>P?[EM]A?)$"
)
# American FactFinder: HC02_EST_VC03 beside HC02_MOE_VC03, HD01_VD02 beside HD02_VD02.
_OLD_CODE = re.compile(
    r"^HC(?P<column>\d+)_(?P<what>EST|MOE)_VC(?P<line>\d+)$|^HD0(?P<kind>[12])_VD(?P<count>\d+)$"
)
_OLD_TABLE = re.compile(rf"ACS_\d{{2}}_[15]YR_({_TABLE})")
_SMALL = 5_000_000  # no companion is larger than a few hundred kilobytes

# The companions of a table by name, each to be read when it is needed.
Beside = Mapping[str, Callable[[], bytes]]


@dataclass(frozen=True)
class CensusTable:
    """The estimates and margins of a table by line, with the title and the cells of each.

    ``name`` is the table's (B17020B), ``years`` how many its estimates are of, up to ``year``.
    ``titles`` has the title of each line as it is compared, by the title the line's key.
    ``numbers`` are the rows of the file. A cell is as data.census.gov prints it.
    """

    name: str
    years: int
    year: int
    places: tuple[tuple[str, str], ...]
    numbers: tuple[int, ...]
    titles: dict[str, str]
    printed_titles: dict[str, str]
    estimates: dict[str, list[str]]
    margins: dict[str, list[str]]
    header: tuple[str, ...] = ()
    saved: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def period(self) -> str:
        """2024, or 2019-2023."""
        return str(self.year) if self.years == 1 else f"{self.year - self.years + 1}-{self.year}"

    @cached_property
    def content_sha256(self) -> str:
        """Hash of places, lines and cells."""
        held = [self.name, self.period, self.places, self.estimates, self.margins]
        return hashlib.sha256(json.dumps(held).encode()).hexdigest()


def address_of(name: str, years: int, year: int) -> str:
    """Where the Census API has a table's dataset: https://api.census.gov/data/2024/acs/acs1/subject."""
    kinds = {"S": "/subject", "DP": "/profile", "CP": "/cprofile"}
    kind = kinds.get(name[:2], kinds.get(name[:1], ""))
    return f"https://api.census.gov/data/{year}/acs/acs{years}{kind}"


def dataset_of(name: str, years: int, year: int) -> str:
    """A table as data.census.gov names it: ACSST1Y2024.S1701."""
    kinds = {"S": "ST", "DP": "DP", "CP": "CP"}
    kind = kinds.get(name[:2], kinds.get(name[:1], "DT"))
    return f"ACS{kind}{years}Y{year}.{name}"


def looks_like_census(path: Path) -> bool:
    """Whether a file is a census table, by its first bytes; a zip by what it holds."""
    suffix = path.suffix.casefold()
    if suffix == ".zip":
        return _data_member(path) is not None
    if suffix not in (".csv", ".json"):
        return False
    with path.open("rb") as file:
        start = file.read(2_000).decode("latin-1").lstrip("\xef\xbb\xbf \r\n\t")
    if suffix == ".json":
        return re.match(r"\[\s*\[", start) is not None
    # A header of that name is not enough: others have a GEO_ID beside their own columns.
    names = [name.strip().strip('"') for name in start.split("\n", 1)[0].split(",")]
    codes = any(_CODE.match(name) or _OLD_CODE.match(name) for name in names)
    return bool(names) and names[0].casefold() in _GEO and codes


def open_table(path: Path, hints: Iterable[str], limits: Limits) -> CensusTable:
    """Open a table. ``hints`` are texts that may tell the dataset, as its name and address do.

    Raises Unreadable with a sentence.
    """
    saved, beside = "", _beside(path)
    suffix = path.suffix.casefold()
    if path.stat().st_size > limits.unpacked:
        raise Unreadable(f"It is larger than the {limits.unpacked / 1e6:,.0f} MB that are allowed.")
    if suffix == ".zip":
        content, inside, saved, beside = _unzipped(path, limits)
        hints = [inside, *hints]
    else:
        content = path.read_bytes()
    if suffix == ".json":
        rows, numbers = _answer(content)
    else:
        rows, numbers = _lines(content)
    if not rows:
        raise Unreadable("It has no rows.")
    check_size(len(rows), len(rows[0]), limits)
    return _table(rows, numbers, [path.name, *hints], beside, saved)


def _lines(content: bytes) -> tuple[list[list[str]], list[int]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    if "\0" in text[:1_000]:
        raise Unreadable("It is not a text file; download it again.")
    reader = csv.reader(io.StringIO(text, newline=""))
    rows: list[list[str]] = []
    numbers: list[int] = []
    try:
        for number, row in enumerate(reader, start=1):
            if any(cell.strip() for cell in row):
                rows.append([cell.strip() for cell in row])
                numbers.append(number)
    except csv.Error as error:
        raise Unreadable(f"It is no CSV file that can be read ({error}).") from None
    return rows, numbers


def _answer(content: bytes) -> tuple[list[list[str]], list[int]]:
    """The rows of an API answer, with the annotation of a cell in the place of the cell."""
    try:
        rows = json.loads(content)
        header = [str(name) for name in rows[0]]
        good = all(isinstance(row, list) and len(row) == len(header) for row in rows)
    except (ValueError, TypeError, LookupError, RecursionError):
        good = False
    if not good:
        raise Unreadable(
            "It is not a whole answer of the Census API (a list of lists of one length); "
            "fetch it again."
        )
    at = {name: index for index, name in enumerate(header)}
    places = [name for name in header if not _CODE.match(name)]
    kept = [name for name in header if _CODE.match(name) and not name.endswith("A")]
    made: list[list[str]] = [["GEO_ID", "NAME", *kept]]
    for row in rows[1:]:
        texts = {name: printed(row[at[name]]) for name in places}
        geo = texts.get("GEO_ID") or geo_id_of(texts)
        cells = [
            printed(row[at[name]], row[at[f"{name}A"]] if f"{name}A" in at else None)
            for name in kept
        ]
        made.append([geo, texts.get("NAME", ""), *cells])
    return made, list(range(1, len(made) + 1))


def _table(
    rows: list[list[str]],
    numbers: list[int],
    hints: Sequence[str],
    beside: Beside,
    saved: str,
) -> CensusTable:
    header = rows[0]
    folded = [name.casefold() for name in header]
    geo = next((folded.index(name) for name in _GEO if name in folded), -1)
    name_at = next((folded.index(name) for name in _NAME if name in folded), -1)
    columns = _columns(header)
    if geo < 0 or not columns:
        raise Unreadable("It has no column of a census table, such as S1701_C03_002E.")
    name = _name(header, hints)
    years, year = _dataset(hints)
    labels: dict[str, str] = {}
    first = 1
    if len(rows) > 1 and rows[1][geo].casefold() in ("geography", "id"):
        labels = {header[at]: text for at, text in enumerate(rows[1]) if at < len(header)}
        first = 2
    labels = {**_labels(beside, f"{years}Y{year}.{name}"), **labels}
    data = [[*row, *[""] * (len(header) - len(row))] for row in rows[first:]]
    titles: dict[str, str] = {}
    shown: dict[str, str] = {}
    for line, (estimate, _) in columns.items():
        if label := labels.get(header[estimate], ""):
            titles.setdefault(plain(label), line)
            shown[line] = label
    return CensusTable(
        name=name,
        years=years,
        year=year,
        places=tuple((row[geo], row[name_at] if name_at >= 0 else "") for row in data),
        numbers=tuple(numbers[first:]),
        titles=titles,
        printed_titles=shown,
        estimates={line: [row[at] for row in data] for line, (at, _) in columns.items()},
        margins={
            line: [row[at] if at >= 0 else "" for row in data] for line, (_, at) in columns.items()
        },
        header=tuple(header),
        saved=saved,
    )


def _columns(header: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Where the estimate and the margin of each line stand; -1 for a margin that is absent."""
    estimates: dict[str, int] = {}
    margins: dict[str, int] = {}
    for at, name in enumerate(header):
        if match := _CODE.match(name):
            line, what = match["line"], match["what"]
            percent = "P" if what.startswith("P") else ""
            if not what.endswith("A"):
                (margins if what.endswith("M") else estimates)[percent + line] = at
        elif match := _OLD_CODE.match(name):
            line = f"{match['column']}-{match['line']}" if match["what"] else match["count"]
            of_margins = match["what"] == "MOE" or match["kind"] == "2"
            (margins if of_margins else estimates)[line] = at
    return {line: (at, margins.get(line, -1)) for line, at in estimates.items()}


def _name(header: Sequence[str], hints: Sequence[str]) -> str:
    for name in header:
        if match := _CODE.match(name):
            return match["table"]
    for hint in hints:
        if match := _OLD_TABLE.search(hint):
            return match[1]
    raise Unreadable(
        "Nothing says which table it is; give it the name that it was downloaded under, such as "
        "ACS_17_1YR_S1701_with_ann.csv."
    )


def _dataset(hints: Sequence[str]) -> tuple[int, int]:
    """How many years the estimates are of, and the last of them."""
    for hint in hints:
        for pattern in _DATASETS:
            if match := pattern.search(hint):
                found = match.groupdict()
                year = found.get("year") or f"20{found['short']}"
                return int(found["years"]), int(year)
    raise Unreadable(
        "Nothing says of which year it is; give it the name that it was downloaded under, such as "
        "ACSST1Y2024.S1701-Data.csv, or write its address in source: of a sidecar."
    )


def _beside(path: Path) -> Beside:
    """The companions in the folder of a file."""
    return {
        each.name: each.read_bytes
        for each in sorted(path.parent.iterdir())
        if COMPANION.search(each.name) and each.is_file() and each.stat().st_size < _SMALL
    }


def _labels(beside: Beside, dataset: str) -> dict[str, str]:
    """The titles by code that the companions of a dataset give: 1Y2024.S1701."""
    for name, content in beside.items():
        # B17020-, lest it be B17020B.
        if f"{dataset}-" not in name:
            continue
        if name.casefold().endswith("-variables.json"):
            return variables(content())
        if name.casefold().endswith("-column-metadata.csv"):
            rows, _ = _lines(content())
            return {row[0]: row[1] for row in rows[1:] if len(row) > 1}
    return {}


def variables(content: bytes) -> dict[str, str]:
    """The titles by code of an API's description of a table, groups/S1701.json.

    Raises Unreadable where it is none.
    """
    try:
        found: dict[str, Any] = json.loads(content)["variables"]
        return {code: str(facts["label"]) for code, facts in found.items()}
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise Unreadable("The description of its lines is not one of the Census API.") from None


def _data_member(path: Path) -> str | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if _is_data(name)]
    except (OSError, zipfile.BadZipFile):
        return None
    return names[0] if names else None


def _is_data(name: str) -> bool:
    return bool(_DATA.search(name)) and not COMPANION.search(name)


def _unzipped(path: Path, limits: Limits) -> tuple[bytes, str, str, Beside]:
    """The data file of a zip, its name, when it was saved, and its companions."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_parts(parts, path.stat().st_size, limits)
            data = [part for part in parts if _is_data(part.filename)]
            if len(data) > 1:
                raise Unreadable(
                    f"It holds {len(data)} tables; unpack it and keep each as a file of its own."
                )
            found = {
                PurePosixPath(part.filename).name: archive.read(part)
                for part in parts
                if COMPANION.search(part.filename) and part.file_size < _SMALL
            }
            beside = {name: partial(bytes, held) for name, held in found.items()}
            date = data[0].date_time
            saved = f"{date[0]:04}-{date[1]:02}-{date[2]:02}" if date[0] > 1980 else ""
            return archive.read(data[0]), PurePosixPath(data[0].filename).name, saved, beside
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise Unreadable(
            f"It is a zip that cannot be opened ({error}); download it again."
        ) from None


def _check_parts(parts: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    """Refuse a zip that could do harm. Raises Unreadable."""
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.entries:
        raise Unreadable(f"It has {len(parts):,} parts, more than a census table needs.")
    dense = unpacked > _RATIO_MATTERS_FROM and unpacked > limits.ratio * packed
    if unpacked > limits.unpacked or dense:
        raise Unreadable(
            f"It would unpack to {unpacked / 1e6:,.0f} MB, more than is allowed for its size."
        )
    refuse_unsafe(parts)
