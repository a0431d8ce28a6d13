"""Read the sheets that say which places a state has, what lies in what, and who represents whom."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.catalog.counties import county_fips
from dashboard.ingest.grid import Grid
from dashboard.ingest.places import local_slug, place_kind
from dashboard.ingest.result import RawFile, ReadResult
from dashboard.ingest.sheet_rows import Record, RowError, Rows, address, each_row
from dashboard.schema import PLACE_LINKS, PLACES, REPRESENTATIVES, PlaceKind, Table

PLACES_KIND = "places"
PLACES_TITLE = "sheet of places"
PLACES_NEEDS = ("state", "kind", "place", "code", "county", "lines")

LINKS_KIND = "place-links"
LINKS_TITLE = "sheet of what lies in what"
LINKS_NEEDS = ("state", "kind", "place", "within_kind", "within", "people", "children", "precincts")

REPRESENTATIVES_KIND = "representatives"
REPRESENTATIVES_TITLE = "sheet of who represents a place"
REPRESENTATIVES_NEEDS = ("state", "kind", "place", "name", "url", "as_of", "until")

# What a district elects somebody to; other places of these sheets elect nobody who is listed.
CHAMBERS = {
    PlaceKind.SENATE_DISTRICT: "senate",
    PlaceKind.HOUSE_DISTRICT: "house",
    PlaceKind.CONGRESSIONAL_DISTRICT: "congress",
}
_LOCAL = (PlaceKind.TOWN, *CHAMBERS, PlaceKind.SCHOOL_DISTRICT)

Row = dict[str, object]


def read_places(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Towns and districts of a state, with their codes, counties and the vintage of their lines.

    A column ``town`` names the town whose schools a school district has, where it is one town.
    """

    def one(record: Record) -> Row:
        state, kind = _state(record, catalog), _kind(record, "kind")
        county = record["county"]
        fips = county_fips(catalog.places[state].fips, county) if county else ""
        if county and not fips:
            raise RowError("county", county, f"No county of {catalog.places[state].name} is called "
                           "so.", "Correct it, or leave it empty.")  # fmt: skip
        town = record.get("town", "")
        return {
            "place": local_slug(state, kind, _name(record, "place")),
            "name": record["place"],
            "kind": str(kind),
            "abbreviation": "",
            "fips": record["code"],
            "parent": local_slug(state, PlaceKind.TOWN, town) if town else fips or state,
            "lines": record["lines"],
        }

    return _each(PLACES_KIND, grid, raw, PLACES, one)


def read_links(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """How many people of one place live in another; the shares are computed from the counts.

    Where the sheet has precincts alone, the basis says so, and there is a share of those alone.
    """

    kinds: dict[tuple[object, object], PlaceKind] = {}

    def one(record: Record) -> Row:
        state = _state(record, catalog)
        people, children, precincts = (
            _count(record, name) for name in ("people", "children", "precincts")
        )
        if people is None and precincts is None:
            raise RowError("people", "", "It has neither people nor precincts.",
                           "Give the number of people who live in both.")  # fmt: skip
        around = _kind(record, "within_kind")
        place = local_slug(state, _kind(record, "kind"), _name(record, "place"))
        within = local_slug(state, around, _name(record, "within"))
        kinds[place, within] = around
        return {
            "place": place,
            "within": within,
            "people": people,
            "children": children,
            "precincts": precincts,
            "basis": "precincts" if people is None else "people",
            "source": raw.sidecar.source,
        }

    read = _each(LINKS_KIND, grid, raw, PLACE_LINKS, one)
    links = read.tables[PLACE_LINKS.name]
    of = [kinds[pair] for pair in zip(links["place"], links["within"], strict=True)]
    read.tables[PLACE_LINKS.name] = _with_shares(links, of)
    return read


def _with_shares(links: pd.DataFrame, of: Sequence[PlaceKind]) -> pd.DataFrame:
    """Links with the share of each place that lies in another, among those ``of`` its kind."""
    counts = links.astype(dict.fromkeys(("people", "children", "precincts"), "Float64"))
    parts = counts.groupby([links["place"], pd.Series(of, links.index, dtype="str")])
    parts_in = parts["place"].transform("size")
    shares = {
        # Of a sum with a part that is not known nothing is known.
        f"share_of_{name}": counts[name]
        / parts[name].transform("sum").where(parts[name].transform("count") == parts_in)
        for name in ("people", "children", "precincts")
    }
    whole = dict.fromkeys(("people", "children", "precincts"), "Int64")
    return links.assign(**shares).astype(whole)


def read_representatives(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Who sits for each district, as of a date; a seat without a name is vacant.

    A column ``source`` names the list of each row; without it, it is the sidecar's.
    """

    def one(record: Record) -> Row:
        state, kind = _state(record, catalog), _kind(record, "kind")
        if kind not in CHAMBERS:
            raise RowError("kind", record["kind"], "Nobody is elected by a place of this kind.",
                           f"Write one of {', '.join(CHAMBERS)}.")  # fmt: skip
        return {
            "place": local_slug(state, kind, _name(record, "place")),
            "chamber": CHAMBERS[kind],
            "name": record["name"],
            "url": address(record, "url"),
            "since": _date(record, "since"),
            "as_of": _date(record, "as_of"),
            "until": _date(record, "until"),
            "source": record.get("source") or raw.sidecar.source,
        }

    return _each(REPRESENTATIVES_KIND, grid, raw, REPRESENTATIVES, one)


def _each(
    kind: str, grid: Grid, raw: RawFile, table: Table, one: Callable[[Record], Row]
) -> ReadResult:
    """Read row after row; a row that cannot be used or repeats another is a problem."""
    seen: dict[tuple[object, ...], int] = {}

    def told(record: Record, number: int) -> dict[str, Rows]:
        row = one(record) | {"file": raw.name, "row": number}
        key = tuple(row[name] for name in table.key)
        if (first := seen.setdefault(key, number)) != number:
            raise RowError("place", record["place"], f"It says again what row {first} says.",
                           "Delete one of the two.")  # fmt: skip
        return {table.name: [row]}

    return each_row(kind, grid, raw, (table.name,), told)


def _state(record: Record, catalog: Catalog) -> str:
    place = catalog.places.get(record["state"].upper())
    if place is None or not place.abbreviation:
        raise RowError("state", record["state"], "It is no state.",
                       "Give its two letters, as MA.")  # fmt: skip
    return place.place


def _kind(record: Record, column: str) -> PlaceKind:
    kind = place_kind(record[column].replace("-", " "))
    if kind not in _LOCAL:
        raise RowError(column, record[column], "It is no kind of place that these sheets have.",
                       f"Write one of {', '.join(_LOCAL)}.")  # fmt: skip
    return kind


def _name(record: Record, column: str) -> str:
    if not record[column]:
        raise RowError(column, "", "The place has no name.", "Give its name.")
    return record[column]


def _count(record: Record, column: str) -> int | None:
    text = record[column].replace(",", "")
    if text and not text.isdecimal():
        raise RowError(column, record[column], "It is not a whole number.", "Correct it.")
    return int(text) if text else None


def _date(record: Record, column: str) -> str:
    text = record.get(column, "")
    try:
        return datetime.date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise RowError(column, text, "It is no date.", "Write it as 2026-06-05.") from None
