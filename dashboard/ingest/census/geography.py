"""Find the place that a GEO_ID of the Census Bureau means, from the nation to a district."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dashboard.catalog import Catalog
from dashboard.catalog.counties import county_name
from dashboard.catalog.districts import district_slug
from dashboard.ingest.places import local_slug
from dashboard.ingest.result import FoundPlace, slugify
from dashboard.schema import NATION, PlaceKind

# Summary level, variant and component of geography, then the codes: 0500000US25017.
_GEO_ID = re.compile(
    r"^(?P<level>\d{3})(?P<variant>[0-9A-Z]{2})(?P<component>[0-9A-Z]{2})US(?P<codes>[0-9A-Z]*)$"
)
# Those of a whole place; others are a part of it: its urban area, or a metropolitan one.
_WHOLE = "00"
_LEGISLATIVE = {"610": PlaceKind.SENATE_DISTRICT, "620": PlaceKind.HOUSE_DISTRICT}
_SCHOOL = ("950", "960", "970")
# Whole districts of one seat, and those without a vote in Congress.
_AT_LARGE = ("00", "98")
_CONGRESS = re.compile(r"\((\d{2,3})(?:st|nd|rd|th) Congress\)")
_LINES_OF = re.compile(r" ?\((20\d{2})\)")
_AFTER_NAME = re.compile(
    r"( \((?:20\d{2}|\d{2,3}(?:st|nd|rd|th) Congress)\)| (?:city|town|village|borough|CDP))+$", re.I
)
# States in which county subdivisions are the towns that people know, so that a name says enough.
_TOWNS = ("CT", "MA", "ME", "NH", "RI", "VT")

# The columns of an API answer that hold the geography, by the summary level that the last makes.
_COLUMNS = {
    "us": "010",
    "state": "040",
    "county": "050",
    "county subdivision": "060",
    "place": "160",
    "congressional district": "500",
    "state legislative district (upper chamber)": "610",
    "state legislative district (lower chamber)": "620",
    "school district (elementary)": "950",
    "school district (secondary)": "960",
    "school district (unified)": "970",
}


def geo_id_of(row: Mapping[str, str]) -> str:
    """The GEO_ID that the geography columns of an API answer make; empty where they make none.

    ``row`` has them by name: state, county, congressional district and so on.
    """
    named = [(name, row[name].strip()) for name in _COLUMNS if row.get(name, "").strip()]
    if not named:
        return ""
    level = _COLUMNS[named[-1][0]]
    codes = "" if level == "010" else "".join(code for _, code in named if _ != "us")
    if level in ("160", *_SCHOOL, *_LEGISLATIVE, "500"):
        codes = row.get("state", "").strip() + named[-1][1]
    return f"{level}0000US{codes}"


def is_geo_id(text: str) -> bool:
    """Whether a text is a GEO_ID of the Census Bureau."""
    return _GEO_ID.match(text.strip()) is not None


def place_of(geo_id: str, name: str, catalog: Catalog) -> FoundPlace | str:
    """The place of a GEO_ID; else a sentence that says why there is none.

    ``name`` is the one that the table prints, which tells districts' names and their lines.
    """
    match = _GEO_ID.match(geo_id.strip().upper())
    if match is None:
        return f"{geo_id!r} is not a GEO_ID of the Census Bureau"
    level, codes = match["level"], match["codes"]
    if match["component"] != _WHOLE:
        return f"{geo_id} ({name}) is a part of a place, not the whole of it"
    if level == "010":
        return _known(catalog.places[NATION].place, catalog)
    state = _states(catalog).get(codes[:2], "")
    if not state:
        return f"{geo_id} ({name}) lies in no state that is known"
    rest = codes[2:]
    if level == "040" and not rest:
        return _known(state, catalog)
    if level == "050" and len(codes) == 5:
        return _county(codes, name, state, catalog)
    if level == "060" and len(codes) == 10:
        return _town(codes, name, state)
    if level == "160" and len(codes) == 7:
        own = _own_name(name)
        return FoundPlace(f"{state}-{slugify(own)}-city", own, PlaceKind.CITY, state, False, codes)
    if level == "500" and len(rest) == 2:
        return _congressional(match["variant"], rest, codes, name, state)
    if level in _LEGISLATIVE and rest:
        return _legislative(level, rest, codes, name, state)
    if level in _SCHOOL and rest:
        return _school(codes, name, state)
    return f"{geo_id} ({name}) is of a kind of place that is not read (summary level {level})"


def _states(catalog: Catalog) -> dict[str, str]:
    """Postal code by FIPS code, of states and territories."""
    return {
        place.fips: slug for slug, place in catalog.places.items() if len(place.fips) == 2
    }  # fmt: skip


def _known(slug: str, catalog: Catalog) -> FoundPlace:
    place = catalog.places[slug]
    return FoundPlace(slug, place.name, place.kind, place.parent)


def _county(codes: str, name: str, state: str, catalog: Catalog) -> FoundPlace:
    if codes in catalog.places:
        return _known(codes, catalog)
    # Its name as everywhere here; the newest counties are known by the table's own.
    own = county_name(codes) or name.split(",")[0].strip()
    return FoundPlace(codes, own, PlaceKind.COUNTY, state, False, codes)


def _own_name(name: str) -> str:
    """The first part of a name without what kind of place it is: Boston city, Suffolk County."""
    return _AFTER_NAME.sub("", name.split(",")[0].split(";")[0].strip())


def _town(codes: str, name: str, state: str) -> FoundPlace:
    parts = [part.strip() for part in re.split(r"[,;]", name)]
    own = _own_name(name)
    slug = f"{state}-{slugify(own)}"
    if state not in _TOWNS:  # townships share their names within a state
        own = parts[0]
        slug = "-".join([state, *map(slugify, parts[1:2]), slugify(own)])
    elif state == "VT":  # a city and the town around it share theirs
        own, slug = parts[0], f"{state}-{slugify(parts[0])}"
    return FoundPlace(slug, own, PlaceKind.TOWN, state, False, codes)


def _congressional(variant: str, number: str, codes: str, name: str, state: str) -> FoundPlace:
    """A district; its Congress from its name, else from the GEO_ID's variant: 19 is the 119th."""
    found = _CONGRESS.search(name)
    congress = found[1] if found else f"1{variant}" if variant in _CONGRESSES else ""
    which = "at-large" if number in _AT_LARGE else str(int(number)) if number.isdigit() else number
    slug = district_slug(state, which, congress)
    own = _AFTER_NAME.sub("", name.split(",")[0].strip()) or f"Congressional District {which}"
    lines = f"{_ordinal(congress)} Congress" if congress else ""
    return FoundPlace(
        slug, own, PlaceKind.CONGRESSIONAL_DISTRICT, state, False, codes, lines
    )  # fmt: skip


# 10 to 30: the 110th to 130th Congress.
_CONGRESSES = tuple(f"{number:02}" for number in range(10, 31))


def _ordinal(number: str) -> str:
    ends = {"1": "st", "2": "nd", "3": "rd"}
    teen = number[-2:] in ("11", "12", "13")
    return f"{number}{'th' if teen else ends.get(number[-1], 'th')}"


def _legislative(level: str, rest: str, codes: str, name: str, state: str) -> FoundPlace:
    """A legislative district by its name (1st Franklin District) or its number (District 12)."""
    kind = _LEGISLATIVE[level]
    found = _LINES_OF.search(name)
    lines = found[1] if found else ""
    # Its state stands last; a district of several counties has commas in its own name.
    own = _LINES_OF.sub("", re.sub(r"[,;][^,;]*$", "", name)).strip() or rest
    slug = local_slug(state, kind, own)
    if slug == local_slug(state, kind, ""):
        slug = local_slug(state, kind, rest)
    return FoundPlace(slug, own, kind, state, False, codes, lines)


def _school(codes: str, name: str, state: str) -> FoundPlace:
    own, kind = re.split(r"[,;]", name)[0].strip(), PlaceKind.SCHOOL_DISTRICT
    slug = local_slug(state, kind, own)
    if slug == local_slug(state, kind, ""):
        slug = local_slug(state, kind, codes[2:])
    return FoundPlace(slug, own, kind, state, False, codes)
