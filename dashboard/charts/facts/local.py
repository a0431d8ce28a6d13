"""Towns and districts: their names, what lies in what, who represents them, their children."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass

from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.language import say
from dashboard.schema import OBSERVATIONS, TOTAL, PlaceKind, Unit

CENSUS = "children-census-2020"
SCHOOL_POVERTY = "school-age-children-in-poverty-saipe"
DISTRICTS = (
    PlaceKind.SENATE_DISTRICT,
    PlaceKind.HOUSE_DISTRICT,
    PlaceKind.CONGRESSIONAL_DISTRICT,
)
# How the Census Bureau begins the GEO_ID of a place, by its kind; its code follows.
_GEO_ID = {
    PlaceKind.TOWN: "0600000US",
    PlaceKind.SENATE_DISTRICT: "610U900US",
    PlaceKind.HOUSE_DISTRICT: "620L900US",
    PlaceKind.CONGRESSIONAL_DISTRICT: "5001900US",
    PlaceKind.SCHOOL_DISTRICT: "9700000US",
}


@dataclass(frozen=True)
class Local:
    """A town or a district; ``county`` is a town's, ``lines`` the vintage of its boundaries.

    ``town`` is the one whose schools a school district has; empty where it is of several.
    """

    place: str
    name: str
    kind: PlaceKind
    state: str
    county: str
    code: str
    lines: str
    town: str

    @property
    def geo_id(self) -> str:
        """The code by which the Census Bureau's tables name it."""
        return f"{_GEO_ID[self.kind]}{self.code}"


@remembered
def places(facts: Facts) -> Mapping[str, Local]:
    """The towns and districts of a version that have a code, by slug, in order of name."""
    table = facts.version.table("places").fillna("")
    rows = table.loc[table["kind"].isin([str(kind) for kind in _GEO_ID]) & table["fips"].ne("")]
    return {
        str(row["place"]): Local(
            str(row["place"]),
            str(row["name"]),
            PlaceKind(row["kind"]),
            place_names.state_of(facts, str(row["place"])),
            parent if place_names.is_county(facts, parent) else "",
            str(row["fips"]),
            str(row["lines"]),
            parent if place_names.kind_of(facts, parent) == PlaceKind.TOWN else "",
        )
        for row in as_dicts(rows.sort_values(["name", "place"]))
        for parent in [str(row["parent"])]
    }


@remembered
def offered(facts: Facts, home: str) -> dict[str, str]:
    """Names of the places that every reader may choose, by slug.

    They are the nation, states and territories, and of the home state its counties, its
    congressional districts and what else the catalog has of it.
    """
    own = {
        slug: place.name
        for slug, place in facts.catalog.places.items()
        if place.kind in place_names.LARGE
        or (place.kind != PlaceKind.COUNTY and place_names.state_of(facts, slug) == home)
    }
    counties = place_names.counties_of(facts, home)
    districts = {
        one.place: short_name(one)
        for one in places(facts).values()
        if one.state == home and one.kind == PlaceKind.CONGRESSIONAL_DISTRICT
    }
    return {**own, **counties, **dict(sorted(districts.items()))}


@remembered
def every_place(facts: Facts) -> Mapping[str, str]:
    """Names of all places with a page, by slug: towns and districts, then all others."""
    others = place_names.places(facts)
    return {
        **{one.place: short_name(one) for one in places(facts).values()},
        **{slug: place.name for slug, place in others.items()},
    }


def full_name(facts: Facts, one: Local) -> str:
    """A place as a sentence names it: the 7th Plymouth House district; Lee, Massachusetts."""
    state = place_names.names_of(facts)[one.state]
    return say("local-name", kind=str(one.kind), place=one.name, other_place=state)


def any_name(facts: Facts, place: str) -> str:
    """The same of a place of any kind, by slug: Essex County, Massachusetts; Ohio."""
    one = places(facts).get(place)
    return full_name(facts, one) if one else place_names.full_name(facts, place)


def short_name(one: Local) -> str:
    """A place in a list: 7th Plymouth (House)."""
    return say("local-district", kind=str(one.kind), place=one.name)


@remembered
def inside(facts: Facts, place: str) -> list[Record]:
    """What lies in a place, whole or in part: rows of place_links, most children first."""
    links = facts.version.table("place_links")
    return _by_children(links.loc[links["within"] == place])


@remembered
def around(facts: Facts, place: str) -> list[Record]:
    """What a place lies in, whole or in part: rows of place_links, chamber by chamber."""
    links = facts.version.table("place_links")
    rows, known = _by_children(links.loc[links["place"] == place]), places(facts)
    order = {kind: at for at, kind in enumerate(DISTRICTS)}
    found = [row for row in rows if row["within"] in known]
    return sorted(found, key=lambda row: order.get(known[str(row["within"])].kind, len(order)))


def _by_children(links: object) -> list[Record]:
    ordered = links.sort_values(  # type: ignore[attr-defined]
        ["children", "share_of_precincts", "place", "within"], ascending=[False, False, True, True]
    )
    return as_dicts(ordered)


@remembered
def county_of(facts: Facts, one: Local) -> str:
    """The county that a place lies in; of a district, in which most of its children live.

    Empty where of a part of it nobody knows how many do.
    """
    known = places(facts)
    if one.county or one.town:
        return one.county or known[one.town].county
    counted: dict[str, float] = defaultdict(float)
    for row in inside(facts, one.place):
        town = known.get(str(row["place"]))
        if town is None or not has_value(row["children"]):
            return ""
        counted[town.county] += row["children"]
    return max(sorted(counted), key=lambda county: counted[county], default="")


@remembered
def members(facts: Facts, place: str) -> list[Record]:
    """Who represents a place: rows of representatives, those of vacant seats without a name."""
    table = facts.version.table("representatives").fillna("")
    return as_dicts(table.loc[table["place"] == place].sort_values("name"))


@remembered
def children(facts: Facts, place: str) -> dict[str, int]:
    """Children whom the Census counted, by group, everyone first; empty where it is not held."""
    if CENSUS not in facts.catalog.indicators:
        return {}
    rows = facts.version.observations(CENSUS)
    mine = rows.loc[(rows["place"] == place).to_numpy() & rows["value"].notna().to_numpy()]
    counted = {
        str(group): round(value) for group, value in zip(mine["group"], mine["value"], strict=True)
    }
    if TOTAL not in counted:
        return {}
    return dict(sorted(counted.items(), key=lambda pair: (pair[0] != TOTAL, -pair[1], pair[0])))


@dataclass(frozen=True)
class SchoolPoverty:
    """Children of 5 to 17 in poverty of a school district: how many, and their share."""

    place: str
    count: float
    share: float
    period: str


@remembered
def school_poverty(facts: Facts) -> Mapping[str, SchoolPoverty]:
    """The newest of each school district that is held, by its slug."""
    if SCHOOL_POVERTY not in facts.catalog.indicators:
        return {}
    rows = facts.version.observations(SCHOOL_POVERTY)
    valued = rows.loc[rows["value"].notna() & rows["group"].eq(TOTAL)]
    newest = valued.loc[valued["end_year"] == valued.groupby("place")["end_year"].transform("max")]
    units = newest.pivot(index=["place", "period"], columns="unit", values="value")
    return {
        str(place): SchoolPoverty(str(place), count, share, str(period))
        for (place, period), share, count in zip(
            units.index, units[Unit.PERCENT], units[Unit.NUMBER], strict=True
        )
    }


@remembered
def schools_of_towns(facts: Facts) -> Mapping[str, Local]:
    """The school district of each town that has one of its own, by the town's slug."""
    return {one.town: one for one in places(facts).values() if one.town}


def nearest(facts: Facts, place: str, options: Container[str]) -> str:
    """The place among some that is nearest: what it lies in, else the first inside it.

    Empty where neither is among them.
    """
    known = places(facts)
    state = place_names.state_of(facts, place)
    county = county_of(facts, known[place]) if place in known else ""
    outer = [str(row["within"]) for row in around(facts, place)]
    for one in (county, *outer, state):
        if one and one in options:
            return one
    every = (one.place for one in known.values() if place in (one.state, one.county))
    return next((one for one in every if one in options), "")


@remembered
def by_indicator(facts: Facts) -> dict[str, set[str]]:
    """The places that each indicator has figures for."""
    table = facts.version.columns(OBSERVATIONS.name, ["indicator", "place"]).drop_duplicates()
    found: dict[str, set[str]] = {}
    for indicator, place in zip(table["indicator"], table["place"], strict=True):
        found.setdefault(str(indicator), set()).add(str(place))
    return found


def indicators(facts: Facts, place: str) -> list[str]:
    """The catalogued indicators with figures of a place itself, other than the Census count."""
    held = by_indicator(facts)
    mine = (slug for slug in facts.catalog.indicators if place in held.get(slug, ()))
    return [slug for slug in mine if slug != CENSUS]
