"""Find the columns of a download, whatever re-saves made of their headers and their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.ingest.cells import read_figure, read_period
from dashboard.ingest.census.geography import is_geo_id
from dashboard.ingest.grid import Grid
from dashboard.ingest.places import is_place_of_code

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

_UNNAMED = re.compile(
    r"^(unnamed(: ?[\d.]+)?|x(\.\d+)?|\.\.\.\d+|v\d+|index|id|row(_?(id|names?|number))?|#|)$", re.I
)
# Columns that say more of the place than its name does, without case, spaces and punctuation.
_OF_PLACE = {
    "abbreviation", "county", "countyname", "parentcounty", "parentlocation", "postalcode",
    "region", "state", "stateabbreviation", "stateabbr", "statename",
}  # fmt: skip

_FIPS = {"fips", "fipscode", "geoid", "countyfips", "countyfipscode", "statefips"}
_CODES = {*_FIPS, "locationid"}
_STATE = {"state", "stateabbr", "stateabbreviation", "statename", "postalcode", "parentlocation"}
COUNTY = {"county", "countyname"}
# Columns that say something of a figure and break nothing down.
_INDICATOR = {"indicator", "indicatorname", "indicatortitle", "measure", "measurename"}
_REMARKS = {
    "citation", "datasource", "footnote", "footnotes", "indicatorid", "link", "marginoferror",
    "marginoferror90", "moe", "note", "notes", "publisher", "remark", "remarks", "source",
    "sources", "updated", "url",
}  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """Where the parts of a download stand: positions of its columns, -1 where there is none.

    ``groups`` break figures down, ``codes`` repeat the place in numbers, ``others`` hold what
    belongs to no row of the download. ``state`` and ``fips`` say which place a name means;
    ``indicator`` and ``remarks`` say something of a figure.
    """

    location_type: int
    location: int
    timeframe: int
    dataformat: int
    data: int
    groups: tuple[int, ...]
    codes: tuple[int, ...]
    others: tuple[int, ...]
    state: int = -1
    fips: int = -1
    indicator: int = -1
    remarks: tuple[int, ...] = ()


def role(header: str) -> str:
    """What a header names in a download (location, timeframe ...), or empty."""
    return NAMES.get(letters(header), "")


def letters(header: str) -> str:
    return "".join(letter for letter in header.casefold() if letter.isalnum())


def missing(header: tuple[str, ...], sidecar_unit: str = "") -> list[str]:
    """The columns that a download needs and that are not there; a sidecar may give the unit.

    Many a table has a state, a year and a value: one of its words must be the Data Center's own.
    """
    found = {role(name) for name in header}
    if sidecar_unit:
        found.add("dataformat")
    elif not {"timeframe", "dataformat"} & set(map(letters, header)):
        found.discard("dataformat")
    if renamed_data(header) >= 0:
        found.add("data")
    return [name for name in NEEDS if name not in found]


def renamed_data(header: tuple[str, ...]) -> int:
    """Where Data stands under a name of its own: alone right of DataFormat; else -1."""
    if "data" in map(role, header) or "dataformat" not in map(letters, header):
        return -1
    start = list(map(letters, header)).index("dataformat") + 1
    after = [at for at in range(start, len(header)) if header[at]]
    return after[0] if len(after) == 1 else -1


def is_wide(header: tuple[str, ...]) -> bool:
    """Whether years stand side by side where a download has one below the other."""
    return sum(1 for name in header if read_period(name)) > 1


def find_roles(grid: Grid) -> dict[str, int]:
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
    # Of a state and a county in one row the county is the place.
    if "location" in roles and letters(header[roles["location"]]) in _STATE:
        counties = [at for at in positions if letters(header[at]) in COUNTY]
        roles["location"] = counties[0] if counties else roles["location"]
    return roles


def repeated_role(header: str) -> str:
    """The role of a header that stands there again, as it is or numbered: Location, Location.1."""
    return role(re.sub(r"[ ._]?\d+$", "", header))


def find_layout(sheet: Grid, grid: Grid, roles: dict[str, int], catalog: Catalog) -> Layout:
    """Tell the download's columns from those of a table pasted beside it, right of its Data.

    ``grid`` has the rows of ``sheet`` that are the download's.
    """
    groups, codes, others, remarks = [], [], [], []
    state = fips = indicator = -1
    pasted = False
    for position, name in enumerate(grid.header):
        if position in roles.values():
            continue
        blank = _is_blank(sheet, position)
        # Right of Data, what follows a blank column or a repeated header is another table; but a
        # place's state or county may stand there too.
        again = bool(repeated_role(name)) and not (
            letters(name) in _OF_PLACE and _follows_place(grid, position, roles, catalog)
        )
        pasted |= position > roles["data"] and (blank or again)
        if blank or name.casefold() == MARGIN.casefold():
            continue
        if pasted:
            others.append(position)
        elif fips < 0 and letters(name) in _FIPS and _are_fips(grid, position, roles, catalog):
            fips = position
        elif state < 0 and letters(name) in _STATE and _are_states(grid, position, catalog):
            state = position
        elif position < min(roles.values()) and _is_index(grid, position):
            continue
        elif are_geo_ids(grid, position) or _follows_place(grid, position, roles, catalog):
            codes.append(position)
        elif not catalog.breakdown_for(name) and letters(name) in _INDICATOR:
            indicator = position
        elif (not catalog.breakdown_for(name) and letters(name) in _REMARKS) or (
            position < roles["data"] and _measures(grid, position, roles, catalog)
        ):
            remarks.append(position)
        elif position < roles["data"] or _tells_groups(grid, position, catalog):
            groups.append(position)
        else:
            others.append(position)
    return Layout(
        roles.get("locationtype", -1), roles["location"], roles["timeframe"],
        roles.get("dataformat", -1), roles["data"], tuple(groups), tuple(codes), tuple(others),
        state, fips, indicator, tuple(remarks),
    )  # fmt: skip


def _are_states(grid: Grid, position: int, catalog: Catalog) -> bool:
    """Whether a column names states, or the nation: most of its texts do, others are slips."""
    texts = [text for text in grid.columns[position].distinct if text.strip()]
    found = [catalog.place_for("", text) for text in texts]
    return 2 * sum(1 for place in found if place and len(place.fips) <= 2) >= max(len(texts), 1)


def _are_fips(grid: Grid, position: int, roles: dict[str, int], catalog: Catalog) -> bool:
    """Whether a column has the codes of the rows' places: with most of them their names agree."""
    names, codes = grid.columns[roles["location"]], grid.columns[position]
    pairs = pd.DataFrame({"name": names.codes, "code": codes.codes}).drop_duplicates()
    told = [
        is_place_of_code(codes.distinct[code], names.distinct[name], catalog)
        for name, code in pairs.itertuples(index=False)
        if codes.distinct[code].strip()
    ]
    return 2 * sum(told) >= max(len(told), 1)


def _measures(grid: Grid, position: int, roles: dict[str, int], catalog: Catalog) -> bool:
    """Whether a column left of Data holds measures, as of an error or a rank, and no groups.

    They are numbers, under a header that breaks nothing down, without which rows are told apart.
    """
    texts = [text for text in grid.columns[position].distinct if text.strip()]
    numbers = pd.to_numeric(pd.Series(texts, dtype="str"), errors="coerce")
    if not texts or numbers.isna().any() or catalog.breakdown_for(grid.header[position]):
        return False
    if (numbers % 1 != 0).any():
        return True
    at = [*{*roles.values()} - {roles["data"]}]
    others = [
        other
        for other in range(len(grid.header))
        if other < roles["data"] and other != position and catalog.breakdown_for(grid.header[other])
    ]
    key = pd.DataFrame({each: grid.columns[each].codes for each in (*at, *others)})
    return len(texts) > 1 and not key.duplicated().any()


def are_geo_ids(grid: Grid, position: int) -> bool:
    """Whether a column has the Census Bureau's code of each row's place."""
    return all(is_geo_id(text) for text in grid.columns[position].distinct)


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
    if letters(grid.header[position]) in _CODES:
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
    if letters(grid.header[position]) in _OF_PLACE | _CODES:
        return True
    codes = {text.strip().removesuffix(".0") for text in code.distinct}
    numbers = all(text.isdecimal() or not text for text in codes)
    # Right of Data stand figures too: there only what is repeated with its place is its code.
    return len(codes) > 1 and numbers and (position < roles["data"] or len(both) < grid.rows)
