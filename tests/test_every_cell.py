"""Downloads made of arbitrary cells, in every layout that was met: each cell is found again.

What a cell means is said here where it is made, never asked of the reader that is tested.
"""

import csv
import io
import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from dashboard import catalog as catalogs
from dashboard.ingest.folder import read_folder

# The long form: EXAMPLES=3000 python -m pytest tests/test_every_cell.py
EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
LONG_OR_SHORT = settings(
    max_examples=EXAMPLES or 25,
    derandomize=not EXAMPLES,
    phases=set(Phase) - {Phase.explain},
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow],
)
CATALOG = catalogs.load()


@dataclass(frozen=True)
class Place:
    """A place as printed: its LocationType and name, and its slug where the catalogue has it."""

    kind: str
    name: str
    slug: str = ""


@dataclass(frozen=True)
class Figure:
    """A Data cell as printed, and what it means; no status is a text that means nothing."""

    printed: str
    status: str = ""
    value: float | None = None
    high: float | None = None
    stored: float | None = None  # the number that a workbook holds in place of the text


@dataclass(frozen=True)
class Cell:
    """One row of a download."""

    place: Place
    group: tuple[str, str]
    period: tuple[str, str, int, int]
    unit: tuple[str, str]
    figure: Figure

    @property
    def key(self) -> tuple[object, ...]:
        return self.place, self.group, self.period, self.unit


NATION = Place("Nation", "United States", "US")
STATES = [Place("State", p.name, p.place) for p in CATALOG.places.values() if p.kind == "state"]
OTHERS = [
    Place("City", "District of Columbia", "DC"),
    Place("Territory", "Puerto Rico", "PR"),
    Place("County", "Doña Ana"),
    Place("County", "St. Mary's"),
    Place("County", "De Kalb"),
    Place("City", "Springfield"),
    Place("School District", "Unified 7, North"),
    Place("Congressional District (at Large)", "Vermont, Congressional District (at Large)"),
    Place("Congressional District (113-117)", "Ohio, Congressional District 7 (113th - 117th)"),
    Place("County", "Washington"),
    Place("Region", "Upper Valley"),
]
# What lies in the file's one state, if it has one.
WITHIN = ("County", "City", "School District", "Region")
# A header that breaks figures down, and groups as printed with the slug of each.
BREAKDOWNS = {
    "Race": (
        ("Total", "total"),
        ("Black or African American", "black"),
        ("American Indian and Alaskan Native", "american-indian-alaska-native"),
        ("Hispanic or Latino", "hispanic"),
        ("Violet children", "violet-children"),
    ),
    "Age group": (("Total", "total"), ("16 to 19", "16-to-19"), ("20 to 24", "20-to-24")),
    "Kind of Porch": (("Total", "total"), ("Open", "open"), ("Closed, N/S", "closed-n-s")),
}
PERIODS = (
    ("2024", "year", 2024, 2024),
    ("2013", "year", 2013, 2013),
    ("2017-2019", "pooled", 2017, 2019),
    ("2019-2023", "pooled", 2019, 2023),
    ("2019-2020", "pooled", 2019, 2020),
    ("2018 – 2022", "pooled", 2018, 2022),
    ("AY 2014-2015", "school-year", 2014, 2015),
    ("FY 2011", "year", 2011, 2011),
    ("Apr 23-May 12, 2020", "dates", 2020, 2020),
    ("Dec 2020 - Jan 2021", "dates", 2020, 2021),
)
UNITS = (
    ("Number", "number"),
    ("PERCENT", "percent"),
    ("Currency", "currency"),
    ("Rate", "rate"),
    ("Rate per 100", "rate-per-100"),
    ("Rate Per 1,000 females", "rate-per-1000"),
    ("rate per 10,000", "rate-per-10000"),
    ("Rate per 100,000 ", "rate-per-100000"),
)
HEADERS = {
    "type": ("LocationType", "Location Type", "loctype"),
    "place": ("Location", " Location", "State.Name", "LocationName"),
    "period": ("TimeFrame", "Time Frame", "timeframe", "TimePeriod", "Year"),
    "unit": ("DataFormat", "Data Format", "  dataformat", "DataType"),
    "data": ("Data", "data", "Data Value", " Value"),
}
ABOVE: tuple[tuple[tuple[str, ...], ...], ...] = (
    (),
    (("Children in poverty; by place, and year",),),
    ((), ("", "")),
)
MARKERS = [
    Figure(text, rule.status, high=rule.high) for rule in CATALOG.markers for text in rule.texts
]


@st.composite
def numbers(draw: st.DrawFn) -> Figure:
    """A number, plain or as re-saves, footnotes and programs print it."""
    decimals = draw(st.integers(0, 6))
    digits = draw(st.integers(-1 if decimals else 0, 10**9))
    value = digits / 10**decimals
    plain = f"{digits / 10**decimals:.{decimals}f}"
    how = draw(st.sampled_from(("plain", "stored", "footnote", "commas", "dollars", "noise", "e")))
    printed = plain
    stored = None
    if how == "stored":
        stored, printed = value, str(int(value)) if value.is_integer() else repr(value)
    elif how == "footnote":
        printed = plain + draw(st.sampled_from(("*", "**", " *")))
    elif how == "commas":
        printed = f"{digits / 10**decimals:,.{decimals}f}"
    elif how == "dollars":
        printed = f"${abs(digits) / 10**decimals:,.{decimals}f}"
        value = abs(value)
    elif how == "noise":
        printed = f"{value:.17g}"
    elif how == "e":
        printed, value = f"{digits}e-05", float(f"{digits}e-05")
    return Figure(printed, "published", value, stored=stored)


@st.composite
def bounds(draw: st.DrawFn) -> Figure:
    """A figure of which only the bound is printed."""
    mark = draw(st.sampled_from("<‹"))
    bound = draw(st.sampled_from(("500", "10", "1,000", "0.5", ".5")))
    percent = draw(st.booleans())
    high = float(bound.replace(",", "")) / (100 if percent else 1)
    return Figure(f"{mark}{bound}{'%' * percent}", "below-threshold", high=high)


@st.composite
def spaced(draw: st.DrawFn, figures: st.SearchStrategy[Figure]) -> Figure:
    """The same with what may stand around it."""
    figure = draw(figures)
    before, after = draw(st.sampled_from(("", " "))), draw(st.sampled_from(("", "", " ", "  ")))
    # What holds nothing but spaces reads as empty, but prints them.
    return Figure(before + figure.printed + after, figure.status, figure.value, figure.high)


DECIMAL_COMMA = "1,23"
UNKNOWN = st.sampled_from(("zilch", "?", "12 (est.)", "1.2.3", "-", DECIMAL_COMMA, "S S"))
FIGURES = st.one_of(
    numbers(),
    spaced(numbers()),
    st.sampled_from(MARKERS),
    spaced(st.sampled_from(MARKERS)),
    bounds(),
    st.just(Figure("12%", "published", 0.12)),
    st.builds(Figure, UNKNOWN),
)


@dataclass(frozen=True)
class Download:
    """A download: what it says, and how it is laid out."""

    cells: tuple[Cell, ...]
    columns: tuple[tuple[str, str], ...]  # what each column holds, and its header
    above: tuple[tuple[str, ...], ...]
    blanks: frozenset[int]  # cells before which a blank row stands
    spaced: frozenset[int]  # cells whose labels have spaces around them
    pasted: tuple[tuple[str, ...], ...]  # header and rows of a table beside it
    form: str
    delimiter: str
    end: str
    unit: str  # where the sidecar gives it

    def written(self) -> tuple[list[list[Sequence[str | float]]], dict[int, Cell]]:
        """The rows of the sheet, and which of them, counted from 1, holds which cell."""
        rows: list[list[str | float]] = [list(row) for row in self.above]
        holds: dict[int, Cell] = {}
        beside = [list(row) for row in self.pasted]
        width = len(beside[0]) if beside else 0
        rows.append([name for _, name in self.columns] + ([*beside[0]] if beside else []))
        for number, cell in enumerate(self.cells):
            if number in self.blanks:
                rows.append([])
            text: dict[str, str | float] = {
                "index": str(number + 1),
                "type": cell.place.kind,
                "place": cell.place.name,
                "group": cell.group[0],
                "period": cell.period[0],
                "unit": cell.unit[0],
                "data": cell.figure.printed,
            }
            if number in self.spaced:
                labels = ("type", "place", "group", "period", "unit")
                text |= {name: f" {text[name]}  " for name in labels}
            if self.form == "xlsx" and cell.figure.stored is not None:
                text["data"] = cell.figure.stored
                text["index"] = number + 1
                if str(text["period"]).isdecimal():
                    text["period"] = int(cell.period[0])
            row = [text[what] for what, _ in self.columns]
            if width:
                row += beside[number + 1] if number + 1 < len(beside) else [""] * width
            rows.append(row)
            holds[len(rows)] = cell
        rows += [[""] * len(self.columns) + row for row in beside[len(self.cells) + 1 :]]
        return rows, holds

    @property
    def home(self) -> str:
        """The state that the places of this file lie in: the only one, or the first of a list."""
        places = [cell.place for cell in self.cells]
        if "type" in dict(self.columns):
            states = {p.slug for p in places if p.kind in ("State", "Territory")}
            return states.pop() if len(states) == 1 else ""
        below = [p for p in places if p != NATION]
        return below[0].slug if any(p.kind in WITHIN for p in below) else ""

    def write(self, folder: Path) -> dict[int, Cell]:
        rows, holds = self.written()
        name = "download.xlsx" if self.form == "xlsx" else "download.csv"
        if self.form == "xlsx":
            book = Workbook(write_only=True)
            page = book.create_sheet("Kidscount Export")
            for row in rows:
                page.append(row)
            book.save(folder / name)
        else:
            text = io.StringIO()
            csv.writer(text, delimiter=self.delimiter, lineterminator=self.end).writerows(rows)
            (folder / name).write_bytes(text.getvalue().encode(self.form))
        unit = f"unit: {self.unit}\n" if self.unit else ""
        (folder / f"{name}.yaml").write_text(f"indicator: children-in-poverty\n{unit}")
        return holds


@st.composite
def downloads(draw: st.DrawFn) -> Download:
    typed, broken_down = draw(st.booleans()), draw(st.sampled_from((None, *BREAKDOWNS)))
    bare_unit = draw(st.sampled_from((None, None, None, *UNITS)))
    # Without types a list is of states, or of one state and what lies in it.
    one_state = draw(st.booleans())
    # A county that is called like a state, and no other, cannot be told from it without a type.
    counties = [NATION, *(p for p in OTHERS if p.kind == "County" and p.name != "Washington")]
    pool = [NATION, *STATES[:6], *OTHERS] if typed else counties if one_state else [NATION, *STATES]

    def cell(places: Sequence[Place]) -> st.SearchStrategy[Cell]:
        return st.builds(
            Cell,
            st.sampled_from(places),
            st.sampled_from(BREAKDOWNS[broken_down] if broken_down else (("", "total"),)),
            st.sampled_from(PERIODS),
            st.just(bare_unit) if bare_unit else st.sampled_from(UNITS),
            FIGURES,
        )

    cells = draw(st.lists(cell(pool), min_size=1, max_size=12, unique_by=lambda one: one.key))
    if one_state:
        cells.insert(0, draw(cell(STATES[6:])))
    # A row may stand there again, with the same figure or with another.
    for again in draw(st.lists(st.sampled_from(cells), max_size=2)):
        figure = draw(st.one_of(st.just(again.figure), FIGURES))
        cells.append(Cell(again.place, again.group, again.period, again.unit, figure))
    what = ["place", "period", "data"]
    what += ["type"] * typed + ["group"] * bool(broken_down) + ["unit"] * (not bare_unit)
    columns = [
        (each, broken_down if each == "group" else draw(st.sampled_from(HEADERS[each])))
        for each in draw(st.permutations(what))
    ]
    # Without one of the Data Center's own words a table could be of anything.
    renamed = ("unit", "DataType")
    if renamed in columns and dict(columns)["period"] in ("TimePeriod", "Year"):
        columns[columns.index(renamed)] = ("unit", "DataFormat")
    # A column of one word that stands right of Data could as well be a note.
    at = [each for each, _ in columns]
    if broken_down == "Kind of Porch" and at.index("group") > at.index("data"):
        columns.insert(at.index("data"), columns.pop(at.index("group")))
    if draw(st.booleans()):
        columns.insert(0, ("index", draw(st.sampled_from(("", "Unnamed: 0", "X")))))
    form = draw(st.sampled_from(("xlsx", "xlsx", "utf-8", "utf-8-sig", "utf-16", "cp1252")))
    return Download(
        tuple(cells),
        tuple(columns),
        draw(st.sampled_from(ABOVE)),
        *(frozenset(draw(st.sets(st.integers(0, len(cells)), max_size=2))) for _ in range(2)),
        tuple(draw(pasted(len(cells), form))),
        form,
        draw(st.sampled_from(",;\t|")),
        draw(st.sampled_from(("\r\n", "\n"))),
        bare_unit[1] if bare_unit else "",
    )


@st.composite
def pasted(draw: st.DrawFn, rows: int, form: str) -> list[tuple[str, ...]]:
    """A table that somebody pasted beside the download, or none: a blank column, then its own."""
    if not draw(st.booleans()):
        return []
    named = (("Location", "Data"), ("Location.1", "Data.1"))
    # In a text file what has no header may as well be shifted cells: those rows are not read.
    headers = draw(st.sampled_from((*named, ("", "")) if form == "xlsx" else named))
    names = [place.name for place in STATES]
    figures = st.sampled_from(("0.1", "0.25", "7", "S", "N.A."))
    many = draw(st.integers(1, rows + 2))
    return [("", *headers)] + [("", names[at], draw(figures)) for at in range(many)]


def mark_of(printed: str) -> str:
    """What a cell's mark can only be: a decimal "comma" or "point"; "either", or nothing."""
    bare = printed.strip().lstrip("<\u2039").strip().lstrip("-").strip(" %$*")
    marks = [letter for letter in bare if letter in ",."]
    if not marks or not set(bare) <= set("0123456789,."):
        return ""
    decimal = "comma" if marks[-1] == "," else "point"
    if len(set(marks)) > 1:
        return decimal
    first, *others = bare.split(marks[0])
    threes = 1 <= len(first) <= 3 and first[0] != "0" and {len(part) for part in others} == {3}
    if len(marks) > 1:
        return ("point" if decimal == "comma" else "comma") if threes else ""
    if threes:
        return "either"
    return decimal if others[0] and (first or decimal == "point") else ""


def style_of(download: Download, holds: dict[int, Cell]) -> str:
    """How the numbers of a file are written: what its cells say, or that none does."""
    texts = [cell.figure.printed.strip() for cell in holds.values()]
    said = {mark_of(text) for text in texts if text[:1] not in ("<", "\u2039")} & {"comma", "point"}
    if len(said) == 1:
        return said.pop()
    apart = "" if download.form == "xlsx" else download.delimiter
    if said or not apart:
        return "both" if said else "point"
    return "unsaid" if apart in (";", "\t") else "assumed"


def as_written(cell: Cell, style: str, workbook: bool) -> Cell:
    """The cell as the style of its file has it understood; without a status where it is unclear."""
    figure, mark = cell.figure, mark_of(cell.figure.printed)
    unclear = {
        "comma": mark == "either" and (workbook or "," in figure.printed),
        "both": mark in ("comma", "either"),
        "unsaid": mark == "either",
        "assumed": mark == "either" and "." in figure.printed and cell.unit[1] == "number",
    }.get(style, False)
    if unclear:
        return replace(cell, figure=Figure(figure.printed))
    if style != "comma" or mark not in ("comma", "either"):
        return cell
    number = figure.printed.strip().strip("$*% ").replace(".", "").replace(",", ".")
    value = float(number) / (100 if "%" in figure.printed else 1)
    return replace(cell, figure=Figure(figure.printed, "published", value))


def in_its_unit(cell: Cell, decimal_comma: bool) -> Cell:
    """The cell as its unit has it understood; without a status where its signs do not fit."""
    figure, unit = cell.figure, cell.unit[1]
    unfit = {
        "%": unit != "percent",
        "$": unit not in ("number", "currency"),
        ",": unit == "percent" and not decimal_comma,
    }
    if any(unfit[sign] for sign in unfit if sign in figure.printed):
        return replace(cell, figure=Figure(figure.printed))
    if (figure.value or 0) < 0 and unit != "index":
        return replace(cell, figure=Figure(figure.printed))
    # That a share lies below 5 says nothing.
    if unit == "percent" and figure.high and figure.high > 1:
        return replace(cell, figure=replace(figure, high=None))
    return cell


def understood(download: Download, holds: dict[int, Cell]) -> dict[int, Cell]:
    """The cells that are figures or markers, by row."""
    style, workbook = style_of(download, holds), download.form == "xlsx"
    cells = {
        row: in_its_unit(as_written(cell, style, workbook), style == "comma")
        for row, cell in holds.items()
    }
    known = {row: cell for row, cell in cells.items() if cell.figure.status}
    percents = {
        row: cell.figure.value
        for row, cell in known.items()
        if cell.unit[1] == "percent" and cell.figure.value is not None
    }
    # Percents of which most are over 1 are no fractions, so that none of them is taken.
    if 2 * sum(1 for value in percents.values() if value > 1) > len(percents):
        return {row: cell for row, cell in known.items() if row not in percents}
    return known


def expected(known: dict[int, Cell]) -> dict[int, Cell]:
    """Which of these are stored: neither repeats nor contradictions."""
    says: dict[tuple[object, ...], set[tuple[object, ...]]] = {}
    first: dict[tuple[object, ...], int] = {}
    for row, cell in known.items():
        figure = cell.figure
        says.setdefault(cell.key, set()).add((figure.status, figure.value, figure.high))
        first.setdefault(cell.key, row)
    return {
        row: cell
        for row, cell in known.items()
        if first[cell.key] == row and len(says[cell.key]) == 1
    }


def same(found: float, wanted: float | None) -> bool:
    return pd.isna(found) if wanted is None else bool(found == pytest.approx(wanted, rel=1e-12))


@LONG_OR_SHORT
@given(downloads())
def test_every_cell_of_any_download_is_stored_or_reported(download: Download) -> None:
    with tempfile.TemporaryDirectory() as folder:
        holds = download.write(Path(folder))
        ingested = read_folder(Path(folder), CATALOG)
    problems = ingested.tables["problems"]
    note(problems[["row", "printed", "problem"]].to_string())
    beside = sum(1 for row in download.pasted[1:] if row[-1])
    stored = expected(understood(download, holds))
    assert (ingested.cells, ingested.stored, ingested.reported) == (
        len(holds) + beside,
        len(stored),
        len(holds) - len(stored) + beside,
    )
    rows = ingested.tables["observations"]
    rows = rows.astype(dict.fromkeys(rows.select_dtypes("category"), "str")).set_index("row")
    assert sorted(rows.index) == sorted(stored)
    places = ingested.tables["places"].set_index("place")
    for number, cell in stored.items():
        found = rows.loc[number]
        figure = cell.figure
        assert found["printed"] == figure.printed
        assert (found["status"], found["unit"]) == (figure.status, cell.unit[1])
        assert same(found["value"], figure.value)
        if figure.high is not None:
            assert (found["low"], found["high"]) == (0, figure.high)
        elif figure.value is not None:
            assert found["low"] <= figure.value <= found["high"]
        if cell.place.slug:
            assert found["place"] == cell.place.slug
        else:
            place = places.loc[found["place"]]
            # A county that its state has goes by its whole name, under its code.
            assert cell.place.name == place["name"] or found["place"] == place["fips"]
            if cell.place.kind in WITHIN:
                assert place["parent"] == download.home
        assert found["group"] == cell.group[1]
        kind, start, end = cell.period[1:]
        assert (found["period_kind"], found["start_year"], found["end_year"]) == (kind, start, end)
    unknown = Counter(c.figure.printed for c in holds.values() if not c.figure.status)
    del unknown[DECIMAL_COMMA]  # a number: in the file's style, or told as unclear
    told = problems.loc[problems["problem"].str.contains("neither a number nor a known marker")]
    assert told.groupby("printed")["cells"].sum().to_dict() == unknown
