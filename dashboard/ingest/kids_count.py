"""Read a KIDS COUNT Data Center download into observations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePath
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.catalog import Catalog, Group
from dashboard.catalog.names import closest
from dashboard.ingest.cells import (
    Figure,
    Period,
    has_decimal_comma,
    period_text,
    read_figure,
    read_period,
    read_unit,
)
from dashboard.ingest.grid import Grid
from dashboard.ingest.places import find_place, home_state, lists_states
from dashboard.ingest.result import Problem, RawFile, ReadResult, frame, slugify
from dashboard.schema import (
    MAIN_SERIES,
    NO_BREAKDOWN,
    OBSERVATIONS,
    PLACES,
    STATES,
    TOTAL,
    PeriodKind,
    PlaceKind,
    Status,
    Unit,
)

KIND = "kids-count"
TITLE = "KIDS COUNT Data Center download"
NEEDS = ("location", "timeframe", "dataformat", "data")
MARGIN = "MarginOfError"

# What re-saves make of the headers, without case, spaces and punctuation.
NAMES = {
    "locationtype": "locationtype",
    "loctype": "locationtype",
    "location": "location",
    "locationname": "location",
    "statename": "location",
    "state": "location",
    "county": "location",
    "countyname": "location",
    "district": "location",
    "schooldistrict": "location",
    "timeframe": "timeframe",
    "timeperiod": "timeframe",
    "year": "timeframe",
    "dataformat": "dataformat",
    "datatype": "dataformat",
    "data": "data",
    "datavalue": "data",
    "value": "data",
}

# Counts that all end in zeros are rounded; fewer figures than this could end so by chance.
_ENOUGH_TO_SEE_ROUNDING = 20
_PUBLISHER = "KIDS COUNT"
_COUNTED = (Unit.NUMBER, Unit.CURRENCY)
_UNNAMED = re.compile(
    r"^(unnamed(: ?[\d.]+)?|x(\.\d+)?|\.\.\.\d+|v\d+|index|id|row(_?(id|names?|number))?|#|)$", re.I
)
# Columns that say more of the place than its name does, without case, spaces and punctuation.
_OF_PLACE = {
    "abbreviation", "county", "countyname", "parentcounty", "parentlocation", "postalcode",
    "region", "state", "stateabbreviation", "stateabbr", "statename",
}  # fmt: skip

_SIGNS = {"<": "under", "≤": "up to", ">": "over", "≥": "at least", "+": "and over", "&": "and"}

_CODES = {"fips", "fipscode", "geoid", "locationid"}

# Names so much alike are one name and a slip.
_A_SLIP = 0.9

Codes = npt.NDArray[np.intp]


@dataclass(frozen=True)
class _Layout:
    """Where the parts of a download stand: positions of its columns, -1 where there is none.

    ``groups`` break figures down, ``codes`` repeat the place in numbers, ``others`` hold what
    belongs to no row of the download.
    """

    location_type: int
    location: int
    timeframe: int
    dataformat: int
    data: int
    groups: tuple[int, ...]
    codes: tuple[int, ...]
    others: tuple[int, ...]


def role(header: str) -> str:
    """What a header names in a download (location, timeframe ...), or empty."""
    return NAMES.get(_letters(header), "")


def _letters(header: str) -> str:
    return "".join(letter for letter in header.casefold() if letter.isalnum())


def missing(header: tuple[str, ...], sidecar_unit: str = "") -> list[str]:
    """The columns that a download needs and that are not there; a sidecar may give the unit.

    Many a table has a state, a year and a value: one of its words must be the Data Center's own.
    """
    found = {role(name) for name in header}
    if sidecar_unit:
        found.add("dataformat")
    elif not {"timeframe", "dataformat"} & set(map(_letters, header)):
        found.discard("dataformat")
    if _renamed_data(header) >= 0:
        found.add("data")
    return [name for name in NEEDS if name not in found]


def _renamed_data(header: tuple[str, ...]) -> int:
    """Where Data stands under a name of its own: alone right of DataFormat; else -1."""
    if "data" in map(role, header) or "dataformat" not in map(_letters, header):
        return -1
    start = list(map(_letters, header)).index("dataformat") + 1
    after = [at for at in range(start, len(header)) if header[at]]
    return after[0] if len(after) == 1 else -1


def is_wide(header: tuple[str, ...]) -> bool:
    """Whether years stand side by side where a download has one below the other."""
    return sum(1 for name in header if read_period(name)) > 1


def read(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Every Data cell becomes an observation with a status, or is counted in a problem."""
    problems: list[Problem] = []
    roles = _roles(grid)
    roles.setdefault("data", _renamed_data(grid.header))
    if role(name := grid.header[roles["data"]]) != "data":
        problems.append(
            Problem("note", f"The column {name!r} stands where Data does, and was read as Data.",
                    "Nothing, if that is what it is.", row=1, column=name)
        )  # fmt: skip
    sheet, shifted = _without_shifted(grid, problems)
    grid = _own_rows(sheet, roles)
    layout = _layout(sheet, grid, roles, catalog)
    remarks = _remarks(sheet, grid, layout, problems)
    apart = shifted + remarks
    if not grid.rows:
        problems.append(
            Problem("warning", "It has the columns of a download, and no figure.",
                    "Download it again, or remove it.")
        )  # fmt: skip
    period_codes, printed_periods = _factor(grid, layout.timeframe)
    period_texts = [period_text(text) for text in printed_periods]
    indicator, series, reviewed = _identify(raw, period_texts, catalog, problems)
    breakdown, groups, group_codes = _groups(grid, layout, catalog, problems)
    two_years = catalog.indicators[indicator].period_kind if reviewed else PeriodKind.POOLED

    places, place_codes, new_places = _places(grid, layout, raw, catalog, problems)
    periods = [read_period(text, two_years) for text in period_texts]
    unit_codes, unit_texts = _factor(grid, layout.dataformat)
    units = [read_unit(text) or read_unit(raw.sidecar.unit) for text in unit_texts]
    figure_codes, figure_texts, figure_units = _cells(grid, layout.data, unit_codes, unit_texts)
    commas = grid.delimiter != ";" and not any(map(has_decimal_comma, figure_texts))
    figures = [
        read_figure(text, catalog, units[code]) if commas or "," not in text else None
        for text, code in zip(figure_texts, figure_units, strict=True)
    ]

    good = np.ones(grid.rows, dtype=bool)
    checks: tuple[tuple[str, Codes, list[str], list[Any], str, str], ...] = (
        ("Location", place_codes, places, [place or None for place in places],
         "names no place", "Give the place's name."),
        ("TimeFrame", period_codes, printed_periods, periods, "is not a period that is known",
         "Correct the cell, or tell the developers what it means."),
        ("DataFormat", unit_codes, unit_texts, units, "is not a unit that is known",
         "Correct the cell, or write unit: in the sidecar."),
        ("Data", figure_codes, figure_texts, figures, "",
         "Correct the cell, or add the marker to dashboard/catalog/markers.yaml."),
    )  # fmt: skip
    for column, codes, texts, meanings, wrong, remedy in checks:
        for code, meaning in enumerate(meanings):
            if meaning is not None:
                continue
            at = np.flatnonzero(good & (codes == code))
            if not len(at):
                continue
            again = f" It stands in {len(at):,} rows; this is the first." if len(at) > 1 else ""
            why = wrong or _no_figure(texts[code], unit_texts[figure_units[code]], catalog)
            problems.append(
                Problem("error", f"{texts[code]!r} {why}.{again}", remedy,
                        int(grid.numbers[at[0]]), column, texts[code], cells=len(at))
            )  # fmt: skip
            good[at] = False
    problems += _not_fractions(grid, figures, figure_codes, units, unit_codes, good)
    problems += _fixed(grid, figures, figure_codes, figure_texts, good)
    beside = _beside(sheet, layout, catalog)
    problems += beside

    observations = pd.DataFrame(
        {
            "indicator": _pick([indicator], np.zeros(grid.rows, dtype=np.intp)),
            "series": _pick([series], np.zeros(grid.rows, dtype=np.intp)),
            "place": _pick(places, place_codes),
            "breakdown": _pick([breakdown], np.zeros(grid.rows, dtype=np.intp)),
            "group": _pick(groups, group_codes),
            "period": _pick(period_texts, period_codes),
            "period_kind": _spread(periods, period_codes, _kind),
            "start_year": _spread(periods, period_codes, _start),
            "end_year": _spread(periods, period_codes, _end),
            "unit": _spread(units, unit_codes, str),
            **_values(figures, figure_codes, period_codes, units, unit_codes),
            "margin": _margins(grid, problems),
            "status": _spread(figures, figure_codes, _status),
            "printed": _pick(figure_texts, figure_codes),
            "correction": _pick([""], np.zeros(grid.rows, dtype=np.intp)),
            "file": _pick([raw.name], np.zeros(grid.rows, dtype=np.intp)),
            "row": grid.numbers,
        }
    ).loc[good, OBSERVATIONS.names]
    observations = _without_repeats(observations, problems)
    return ReadResult(
        kind=KIND,
        rows=grid.rows + apart,
        cells=grid.rows + apart + sum(problem.cells for problem in beside),
        stored=len(observations),
        tables={
            OBSERVATIONS.name: observations.reset_index(drop=True),
            PLACES.name: frame(PLACES, new_places),
        },
        problems=tuple(problems),
        indicator=f"{indicator} {series}" if series != MAIN_SERIES else indicator,
        publisher=raw.sidecar.publisher,
        reviewed=reviewed,
    )


def _layout(sheet: Grid, grid: Grid, roles: dict[str, int], catalog: Catalog) -> _Layout:
    """Tell the download's columns from those of a table pasted beside it, right of its Data.

    ``grid`` has the rows of ``sheet`` that are the download's.
    """
    groups, codes, others = [], [], []
    pasted = False
    for position, name in enumerate(grid.header):
        if position in roles.values():
            continue
        blank = _is_blank(sheet, position)
        # Right of Data, what follows a blank column or a repeated header is another table; but a
        # place's state or county may stand there too.
        again = bool(_repeats(name)) and not (
            _letters(name) in _OF_PLACE and _follows_place(grid, position, roles, catalog)
        )
        pasted |= position > roles["data"] and (blank or again)
        if blank or name.casefold() == MARGIN.casefold():
            continue
        if pasted:
            others.append(position)
        elif position < min(roles.values()) and _is_index(grid, position):
            continue
        elif _follows_place(grid, position, roles, catalog):
            codes.append(position)
        elif position < roles["data"] or _tells_groups(grid, position, catalog):
            groups.append(position)
        else:
            others.append(position)
    return _Layout(
        roles.get("locationtype", -1), roles["location"], roles["timeframe"],
        roles.get("dataformat", -1), roles["data"], tuple(groups), tuple(codes), tuple(others),
    )  # fmt: skip


def _roles(grid: Grid) -> dict[str, int]:
    """Where each role stands, in the first stretch between blank columns that has all it needs."""
    header = grid.header
    blank = [at for at, name in enumerate(header) if not name and _is_blank(grid, at)]
    whole = _roles_among(header, range(len(header)))
    for start, end in pairwise((-1, *blank, len(header))):
        found = _roles_among(header, range(start + 1, end))
        if found.keys() >= whole.keys() & set(NEEDS):
            return found
    return whole


def _roles_among(header: tuple[str, ...], positions: range) -> dict[str, int]:
    """The leftmost column of each role; one that is called just so stands before one renamed."""
    roles: dict[str, int] = {}
    for exact in (True, False):
        for at in positions:
            name = role(header[at])
            if name and (header[at].casefold() == name) == exact:
                roles.setdefault(name, at)
    return roles


def _repeats(header: str) -> str:
    """The role of a header that stands there again, as it is or numbered: Location, Location.1."""
    return role(re.sub(r"[ ._]?\d+$", "", header))


def _without_shifted(grid: Grid, problems: list[Problem]) -> tuple[Grid, int]:
    """The rows whose cells stand under their headers, and how many others there are.

    A comma that is not in quotes makes two cells of one in a text file: 30,625 would be 30.
    """
    if not grid.beyond:
        return grid, 0
    straight = ~np.isin(grid.numbers, grid.beyond)
    problems.append(
        Problem("error", f"In {len(grid.beyond):,} rows there are more cells than headers, so "
                "theirs may stand in the wrong columns, and none of them was read.",
                f"Put a cell that holds {grid.delimiter!r} in quotes; give each column a header.",
                grid.beyond[0], cells=len(grid.beyond))
    )  # fmt: skip
    return _only(grid, straight), len(grid.beyond)


def _only(grid: Grid, rows: npt.NDArray[np.bool_]) -> Grid:
    columns = tuple(column.only(rows) for column in grid.columns)
    return replace(grid, columns=columns, numbers=grid.numbers[rows])


def _own_rows(sheet: Grid, roles: dict[str, int]) -> Grid:
    """The rows that say something of a period, a unit or a figure.

    Others are blank, or remarks, or of a longer table that was pasted beside the download.
    """
    told = [_factor(sheet, roles.get(name, -1)) for name in ("timeframe", "dataformat", "data")]
    own = _has_words(told)
    return sheet if own.all() else _only(sheet, own)


def _remarks(sheet: Grid, grid: Grid, layout: _Layout, problems: list[Problem]) -> int:
    """How many rows of the sheet have words where the download stands, and are none of its own."""
    if grid is sheet:
        return 0
    within = [at for at in range(len(sheet.columns)) if at not in layout.others]
    words = _has_words([_factor(sheet, at) for at in within])
    remarks = np.flatnonzero(words & ~np.isin(sheet.numbers, grid.numbers))
    if len(remarks):
        first = int(remarks[0])
        texts = [sheet.columns[at].distinct[sheet.columns[at].codes[first]] for at in within]
        printed = next(" ".join(text.split()) for text in texts if text.strip())
        problems.append(
            Problem("warning", f"{printed!r:.120} stands in a row without period, unit and figure, "
                    f"as a remark does. {len(remarks):,} such rows were not read.",
                    "Nothing, if they are remarks.", int(sheet.numbers[first]), printed=printed,
                    cells=len(remarks))
        )  # fmt: skip
    return len(remarks)


def _has_words(columns: list[tuple[Codes, list[str]]]) -> npt.NDArray[np.bool_]:
    """Which rows have more than spaces in one of the columns."""
    found = np.zeros(len(columns[0][0]), dtype=bool)
    for codes, texts in columns:
        found |= np.array([bool(text.strip()) for text in texts], dtype=bool)[codes]
    return found


def _cells(
    grid: Grid, position: int, unit_codes: Codes, unit_texts: list[str]
) -> tuple[Codes, list[str], list[int]]:
    """Codes of the distinct pairs of Data and DataFormat, the text of each, its unit's code."""
    codes, texts = _factor(grid, position)
    both, pairs = pd.factorize(codes.astype(np.int64) * len(unit_texts) + unit_codes)
    units = len(unit_texts)
    return both, [texts[pair // units] for pair in pairs], [int(pair % units) for pair in pairs]


def _no_figure(text: str, unit: str, catalog: Catalog) -> str:
    """Why a cell was not taken."""
    if has_decimal_comma(text):
        return "has a decimal comma, so no comma of this file was taken for thousands"
    if read_figure(text, catalog) is None:
        return "is neither a number nor a known marker"
    if "," in text:
        return f"is unclear as {unit}: its comma may be a decimal comma"
    return f"is not written as {unit} is"


def _not_fractions(
    grid: Grid,
    figures: list[Figure | None],
    figure_codes: Codes,
    units: list[Unit | None],
    unit_codes: Codes,
    good: npt.NDArray[np.bool_],
) -> list[Problem]:
    """Take no percent of a file in which most are over 1: 0.7 could be 70 or 0.7 percent."""
    value = _floats(figures, figure_codes, "value")
    percents = np.array([unit == Unit.PERCENT for unit in units], dtype=bool)[unit_codes]
    at = np.flatnonzero(good & percents & ~np.isnan(value))
    over = at[value[at] > 1]
    if not len(over) or 2 * len(over) <= len(at):
        return []
    good[at] = False
    return [
        Problem(
            "error",
            f"Most of its percents are over 1, such as {value[over[0]]:.15g}: they are not "
            "fractions of 1, as a download's are, so none of them was taken.",
            "Divide them by 100, or give them the DataFormat Rate per 100.",
            int(grid.numbers[over[0]]), "Data", f"{value[over[0]]:.15g}", cells=len(at),
        )
    ]  # fmt: skip


def _is_blank(grid: Grid, position: int) -> bool:
    return not any(text.strip() for text in grid.columns[position].distinct)


def _tells_groups(grid: Grid, position: int, catalog: Catalog) -> bool:
    """Whether a column right of Data breaks it down: no blank in it, and words that differ.

    A pasted table ends earlier than the download does; margins of error are numbers.
    """
    texts = {text.strip() for text in grid.columns[position].distinct}
    if "" in texts or _UNNAMED.match(grid.header[position]):
        return False
    if catalog.breakdown_for(grid.header[position]):
        return True
    # Codes that do not follow the name of the place tell apart places of one name.
    if _letters(grid.header[position]) in _CODES:
        return True
    return len(texts) > 1 and not any(read_figure(text, catalog) for text in texts)


def _is_index(grid: Grid, position: int) -> bool:
    """Whether a column numbers the rows, as some programs add when they save."""
    if not _UNNAMED.match(grid.header[position]) or not grid.rows:
        return False
    numbers = pd.to_numeric(pd.Series(grid.columns[position].texts), errors="coerce")
    return bool((numbers % 1 == 0).all() and numbers.is_unique)


def _follows_place(grid: Grid, position: int, roles: dict[str, int], catalog: Catalog) -> bool:
    """Whether a column only repeats which place a row is of, as a code or its state does."""
    if catalog.breakdown_for(grid.header[position]):
        return False
    place, code = grid.columns[roles["location"]], grid.columns[position]
    both = pd.DataFrame({"place": place.codes, "code": code.codes}).drop_duplicates()
    if not both["place"].is_unique:
        return False
    if _letters(grid.header[position]) in _OF_PLACE | _CODES:
        return True
    codes = {text.strip().removesuffix(".0") for text in code.distinct}
    numbers = all(text.isdecimal() or not text for text in codes)
    # Right of Data stand figures too: there only what is repeated with its place is its code.
    return len(codes) > 1 and numbers and (position < roles["data"] or len(both) < grid.rows)


def _factor(grid: Grid, position: int) -> tuple[Codes, list[str]]:
    """A column as codes into its distinct texts; a column that is absent is blank throughout."""
    if position < 0:
        return np.zeros(grid.rows, dtype=np.intp), [""]
    return grid.columns[position].codes, grid.columns[position].distinct


def _identify(
    raw: RawFile, periods: list[str], catalog: Catalog, problems: list[Problem]
) -> tuple[str, str, bool]:
    """Which indicator and series: the sidecar decides, else the name, else the name as a title.

    One title can stand for two methods; the periods that the file holds then tell the series.
    """
    sidecar = raw.sidecar
    stem = PurePath(raw.name).stem
    known = catalog.indicator_for(sidecar.title or stem, periods)
    if sidecar.indicator in catalog.indicators:
        current = catalog.indicators[sidecar.indicator].current_series
        return sidecar.indicator, sidecar.series or current, True
    # A name is not enough for what another publisher measures: it may be the same by chance.
    own = known is not None and _PUBLISHER in catalog.indicators[known[0]].publisher
    if not sidecar.indicator and known is not None and own:
        return known[0], sidecar.series or known[1], True
    slug = slugify(sidecar.indicator or sidecar.title or stem) or "unnamed"
    meant = closest(slug, list(catalog.indicators), 1, _A_SLIP)
    if slug in catalog.indicators:
        slug = f"kids-count-{slug}"
    wrong = f"The indicator {slug} is not in the catalog, so it is marked as not reviewed."
    if not sidecar.indicator:
        problems.append(
            Problem("warning", wrong, f"Write {PurePath(raw.name).name}.yaml beside it with a line "
                    "indicator:, or add the indicator to dashboard/catalog/indicators.yaml.")
        )  # fmt: skip
    elif meant:
        problems.append(
            Problem("warning", f"{wrong} The catalog has {meant[0]}.", "Correct indicator: in its "
                    "sidecar, if that is meant.")
        )  # fmt: skip
    else:
        problems.append(
            Problem("note", f"{wrong} Its sidecar names it so.", "Describe it in "
                    "dashboard/catalog/indicators.yaml when somebody has reviewed it.")
        )  # fmt: skip
    return slug, sidecar.series or MAIN_SERIES, False


def _fixed(
    grid: Grid,
    figures: list[Figure | None],
    codes: Codes,
    texts: list[str],
    good: npt.NDArray[np.bool_],
) -> list[Problem]:
    """A note on the numbers that were not printed simply as numbers: each that has its own sign."""
    notes: dict[str, tuple[int, list[int]]] = {}
    fixed = np.array([figure is not None and figure.fixed for figure in figures], dtype=bool)
    for row in np.flatnonzero(good & fixed[codes]) if fixed.any() else ():
        text = texts[codes[row]]
        sign = re.sub(r"[\d.\s]", "", text)
        notes.setdefault(sign, (int(row), []))[1].append(int(row))
    found = []
    for first, rows in notes.values():
        text, figure = texts[codes[first]], figures[codes[first]]
        again = f" So it was in {len(rows):,} rows with that sign." if len(rows) > 1 else ""
        found.append(
            Problem("note", f"{text!r} was read as {figure.value if figure else 0:.15g}.{again}",
                    "Nothing, if that is what it means.", int(grid.numbers[first]), "Data", text)
        )  # fmt: skip
    return found


def _beside(grid: Grid, layout: _Layout, catalog: Catalog) -> list[Problem]:
    """A line for each column of a table pasted beside the download: its figures are not read.

    What is a figure there is what would be one in Data; periods and places are labels.
    """
    found = [
        Problem("note", f"The column {grid.header[at]!r} repeats which place a row is of and was "
                "not read.", "Nothing.", row=1, column=grid.header[at])
        for at in layout.codes
    ]  # fmt: skip
    for position in layout.others:
        name = grid.header[position]
        label = _repeats(name) not in ("", "data")
        filled = [text for text in grid.columns[position].texts if text.strip()]
        cells = 0 if label else sum(1 for text in filled if read_figure(text, catalog) is not None)
        found.append(
            Problem(
                "error" if cells else "warning",
                f"The column {name!r} stands outside the download and was not read: it has "
                f"{cells:,} figures and {len(filled) - cells:,} other cells.",
                "Move what it holds to a file of its own.",
                row=1,
                column=f"{name} (column {position + 1})",
                cells=cells,
            )
        )
    return found


def _places(
    grid: Grid, layout: _Layout, raw: RawFile, catalog: Catalog, problems: list[Problem]
) -> tuple[list[str], Codes, list[dict[str, object]]]:
    """Slug of each distinct place, the code of each row's, and rows for places not catalogued."""
    type_codes, types = _factor(grid, layout.location_type)
    name_codes, names = _factor(grid, layout.location)
    codes, pairs = pd.factorize(type_codes.astype(np.int64) * len(names) + name_codes)
    distinct = [(types[pair // len(names)], names[pair % len(names)]) for pair in pairs]
    home = raw.sidecar.place or home_state(distinct, catalog)
    bare = lists_states(distinct, catalog)
    if home not in catalog.places:
        if home:
            problems.append(
                Problem("error", f"The sidecar's place {home!r} is not in the catalog.",
                        "Give a state's two-letter code.")
            )  # fmt: skip
        home = ""
    slugs: list[str] = []
    new: dict[str, dict[str, object]] = {}
    strangers: dict[tuple[str, str, bool], list[int]] = {}
    for code, (kind, name) in enumerate(distinct):
        if not slugify(name):
            slugs.append("")
            continue
        place = find_place(kind, name, home, catalog, bare)
        slugs.append(place.slug)
        if place.known or place.slug in new:
            continue
        new[place.slug] = {
            "place": place.slug,
            "name": place.name,
            "kind": str(place.kind),
            "abbreviation": "",
            "fips": place.fips,
            "parent": place.parent,
        }
        if place.fips:
            continue
        # Congressional districts are of many states: those of a kind are told in one line.
        each = place.kind == PlaceKind.CONGRESSIONAL_DISTRICT
        of = (kind.strip(), "" if each else place.parent, bool(place.parent))
        strangers.setdefault(of, []).append(code)
    has_states = any(
        catalog.places[slug].kind in STATES for slug in slugs if slug in catalog.places
    )
    for (kind, parent, placed), found in strangers.items():
        names_there = [" ".join(distinct[code][1].split()) for code in found]
        within = f" in {catalog.places[parent].name}" if parent else ""
        problems.append(
            Problem(
                "note",
                f"{_count(names_there, 'place')} not in the catalog "
                f"({kind or 'no type'}{within}); figures are kept under the printed name.",
                "Nothing; what is to have another name goes into dashboard/catalog/places.yaml."
                if placed
                else "Add them to dashboard/catalog/places.yaml, each with its state."
                if has_states
                else "Write place: with the state's code in the sidecar.",
                row=int(grid.numbers[np.argmax(codes == found[0])]),
                column="Location",
                printed=distinct[found[0]][1],
            )
        )
    return slugs, codes, list(new.values())


def _count(names: list[str], what: str) -> str:
    """The first names and how many more: "The places 'Adams', 'Allen' and 90 more are"."""
    if len(names) == 1:
        return f"The {what} {names[0]!r} is"
    shown = ", ".join(repr(name) for name in names[:3])
    more = f" and {len(names) - 3:,} more" if len(names) > 3 else ""
    return f"The {what}s {shown}{more} are"


def _groups(
    grid: Grid, layout: _Layout, catalog: Catalog, problems: list[Problem]
) -> tuple[str, list[str], Codes]:
    """What figures are broken down by, the slug of each distinct group, and each row's code.

    Where two columns break figures down, a group is the pair: neither may be left out of the key.
    """
    if not layout.groups:
        return NO_BREAKDOWN, [TOTAL], np.zeros(grid.rows, dtype=np.intp)
    headers = [grid.header[at] for at in layout.groups]
    breakdowns = [catalog.breakdown_for(name) or slugify(name) or "groups" for name in headers]
    codes = np.zeros(grid.rows, dtype=np.intp)
    slugs = [""]
    for position, header in zip(layout.groups, headers, strict=True):
        more, texts = _factor(grid, position)
        known = _known_groups(header, texts, catalog)
        found = [
            group.group if group else _own_slug(text, header, catalog)
            for group, text in zip(known, texts, strict=True)
        ]
        strangers = [code for code, group in enumerate(known) if group is None]
        if strangers:
            names = [" ".join(texts[code].split()) for code in strangers]
            problems.append(
                Problem(
                    "note",
                    f"{_count(names, 'group')} not in the catalog; figures are kept under the "
                    "printed name.",
                    "Add what is missing to dashboard/catalog/groups.yaml.",
                    row=int(grid.numbers[np.argmax(more == strangers[0])]),
                    column=header,
                    printed=texts[strangers[0]],
                )
            )
        codes, pairs = pd.factorize(codes.astype(np.int64) * len(found) + more)
        slugs = [
            "-and-".join(filter(None, (slugs[pair // len(found)], found[pair % len(found)])))
            for pair in pairs
        ]
    if len(headers) > 1:
        problems.append(
            Problem("warning", f"Figures are broken down by {' and '.join(headers)} at once; "
                    "each pair is kept as a group.", "Check that this is what the file means.",
                    row=1)
        )  # fmt: skip
    return "-and-".join(breakdowns), slugs, codes


def _known_groups(header: str, texts: list[str], catalog: Catalog) -> list[Group | None]:
    """The catalogue's group for each text of a column: of its breakdown, or a total.

    Under a header that is not known, names are only taken for groups if all of them are such:
    "Two or more" is a race among races, and not beside "None" and "One".
    """
    breakdown = catalog.breakdown_for(header)
    found = [catalog.group_for(text) for text in texts]
    kinds = {group.breakdown if group else "" for group in found} - {NO_BREAKDOWN}
    if not breakdown and len(kinds) == 1:
        breakdown = kinds.pop()
    allowed = (NO_BREAKDOWN, breakdown)
    return [group if group and group.breakdown in allowed else None for group in found]


def _own_slug(text: str, header: str, catalog: Catalog) -> str:
    """A slug of its own, which keeps apart what signs alone do: <100%, 100% and 100%+."""
    for sign, word in _SIGNS.items():
        text = text.replace(sign, f" {word} ")
    slug = slugify(text) or "not-named"
    return slug if slug not in catalog.groups else f"{slugify(header)}-{slug}".strip("-")


def _values(
    figures: list[Figure | None],
    figure_codes: Codes,
    period_codes: Codes,
    units: list[Unit | None],
    unit_codes: Codes,
) -> dict[str, Any]:
    """Value, what it can stand for, and decimals: the most printed for that unit and period."""
    value = _floats(figures, figure_codes, "value")
    printed_decimals = _floats(figures, figure_codes, "decimals")
    zeros = _floats(figures, figure_codes, "zeros")
    cell = period_codes * len(units) + unit_codes
    by_cell = pd.DataFrame({"cell": cell, "decimals": printed_decimals, "zeros": zeros}).groupby(
        "cell"
    )
    decimals = by_cell["decimals"].transform("max").to_numpy(dtype=float)
    rounded = by_cell["zeros"].transform("min").to_numpy(dtype=float)
    seen = by_cell["zeros"].transform("count").to_numpy()
    counted = np.array([unit in _COUNTED for unit in units], dtype=bool)[unit_codes]
    in_zeros = counted & (decimals == 0) & (seen >= _ENOUGH_TO_SEE_ROUNDING) & (rounded > 0)
    decimals = np.where(in_zeros, -rounded, decimals)
    half = 0.5 * 10.0**-decimals
    low = np.where(np.isnan(value), _floats(figures, figure_codes, "low"), value - half)
    high = np.where(np.isnan(value), _floats(figures, figure_codes, "high"), value + half)
    # A count or a rate that is not below zero cannot stand for one that is.
    low = np.where((low < 0) & ~(value < 0), 0.0, low)
    return {
        "value": value,
        # Ten decimals take the noise of binary fractions out, and nothing that was printed.
        "low": np.fmin(np.round(low, 10), value),
        "high": np.fmax(np.round(high, 10), value),
        "decimals": pd.array(np.where(np.isnan(value), np.nan, decimals)).astype("Int64"),
    }


def _margins(grid: Grid, problems: list[Problem]) -> npt.NDArray[np.float64]:
    """The 90% margin of each row, in the unit of its figure; empty where none is printed."""
    codes, texts = grid.column(MARGIN).codes, grid.column(MARGIN).distinct
    numbers = pd.to_numeric(pd.Series(texts, dtype="str"), errors="coerce")
    margins = numbers.to_numpy(dtype=float, copy=True)
    for code, text in enumerate(texts):
        if text.strip() and not margins[code] >= 0:
            margins[code] = np.nan
            problems.append(
                Problem(
                    "warning",
                    f"{text!r} is no margin of error; its figures are kept without one.",
                    "Correct the cell: a 90% margin in the unit of the figure, or nothing.",
                    row=int(grid.numbers[np.argmax(codes == code)]),
                    column=MARGIN,
                    printed=text,
                )
            )
    return margins[codes]


def _without_repeats(observations: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """One row a key. A repeat of the same figure is a note; of two figures neither is taken."""
    key = list(OBSERVATIONS.key)
    if not observations.duplicated(key).any():
        return observations
    again = observations.duplicated(key)
    # Told apart by what they say, not how: 0.5 and 0.50 are one figure.
    several = observations.drop_duplicates([*key, "value", "status", "high"])
    torn = several.loc[several.duplicated(key, keep=False), key].drop_duplicates()
    agreed = (
        observations[key].merge(torn, on=key, how="left", indicator=True)["_merge"].eq("left_only")
    )
    agreed.index = observations.index
    first = observations.loc[~again, [*key, "printed", "row"]]
    repeats = observations.loc[again & agreed, [*key, "printed", "row"]].merge(
        first, on=key, suffixes=("", "_first")
    )
    problems += [
        Problem("note", f"The row repeats row {first_row}.", "Nothing.", row, "Data", printed, 1)
        for row, first_row, printed in repeats[["row", "row_first", "printed"]].itertuples(
            index=False
        )
    ]
    both = observations.loc[~agreed, [*key, "printed", "row"]].merge(
        first, on=key, suffixes=("", "_first")
    )
    problems += [
        Problem(
            "error",
            "Rows of the same place, group, period and unit have different figures, "
            f"and none of them is taken (the first is row {first_row}: {first_printed!r}).",
            "Find out which is right and delete the others, or tell what sets them apart in a "
            "column of its own.",
            row, "Data", printed, 1,
        )
        for row, first_row, printed, first_printed in both[
            ["row", "row_first", "printed", "printed_first"]
        ].itertuples(index=False)
    ]  # fmt: skip
    return observations.loc[~again & agreed]


def _pick(labels: list[str], codes: Codes) -> pd.Categorical[str]:
    """Labels by code as a categorical; several codes may share a label."""
    distinct = sorted(set(labels))
    at = {label: position for position, label in enumerate(distinct)}
    order = np.array([at[label] for label in labels], dtype=np.intp)
    return pd.Categorical.from_codes(order[codes], categories=pd.Index(distinct, dtype="str"))


def _spread(
    meanings: list[Any], codes: Codes, text: Callable[[Any], str | int]
) -> pd.Categorical[str] | npt.NDArray[np.int64]:
    """One property of each distinct meaning, a row."""
    values = [text(meaning) if meaning is not None else None for meaning in meanings]
    if any(isinstance(value, int) for value in values):
        return np.array([value or 0 for value in values], dtype=np.int64)[codes]
    return _pick([str(value or "") for value in values], codes)


def _floats(figures: list[Figure | None], codes: Codes, name: str) -> npt.NDArray[np.float64]:
    values = [getattr(figure, name) if figure else None for figure in figures]
    return np.array([np.nan if v is None else v for v in values], dtype=float)[codes]


def _kind(period: Period) -> str:
    return str(period.kind)


def _start(period: Period) -> int:
    return period.start


def _end(period: Period) -> int:
    return period.end


def _status(figure: Figure) -> str:
    return str(figure.status or Status.EMPTY)
