"""Find the place that a download means: it prints names, with neither codes nor parent states."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from dashboard.catalog import Catalog, Place
from dashboard.catalog.counties import county_fips, county_name, near_county
from dashboard.catalog.districts import district_slug
from dashboard.catalog.names import closest
from dashboard.ingest.result import FoundPlace, Problem, Stranger, counted, slugify
from dashboard.schema import STATES, PlaceKind

_KINDS = {
    "nation": PlaceKind.NATION,
    "state": PlaceKind.STATE,
    "territory": PlaceKind.TERRITORY,
    "county": PlaceKind.COUNTY,
    "town": PlaceKind.TOWN,
    "city": PlaceKind.CITY,
    "senate district": PlaceKind.SENATE_DISTRICT,
    "house district": PlaceKind.HOUSE_DISTRICT,
    "school district": PlaceKind.SCHOOL_DISTRICT,
}
# Other words for a kind, as states and people who re-save a file print them.
_ALSO = {
    "national": "nation",
    "country": "nation",
    "states": "state",
    "territories": "territory",
    "counties": "county",
    "parish": "county",
    "borough": "county",
    "towns": "town",
    "cities": "city",
    "senate districts": "senate district",
    "house districts": "house district",
    "school districts": "school district",
}
# What stands before the name in the slug of a place under its state. A town has its name alone.
_BEFORE = {
    PlaceKind.TOWN: "",
    PlaceKind.SENATE_DISTRICT: "senate",
    PlaceKind.HOUSE_DISTRICT: "house",
    PlaceKind.CONGRESSIONAL_DISTRICT: "cd",
    PlaceKind.SCHOOL_DISTRICT: "schools",
}
# What the name of a district says of its kind: some sheets have State House District 12, others 12.
_KIND_WORDS = re.compile(
    r"\b(State )?(Congressional|Senate|House|Assembly|Legislative|General|Lower|Upper)\b"
    r"|\bDistrict\b",
    re.I,
)
_SCHOOL_WORDS = re.compile(r"\b(Public )?School District$|\bPublic Schools$", re.I)
_WITHIN = (
    PlaceKind.COUNTY,
    PlaceKind.TOWN,
    PlaceKind.CITY,
    PlaceKind.SENATE_DISTRICT,
    PlaceKind.HOUSE_DISTRICT,
    PlaceKind.SCHOOL_DISTRICT,
    PlaceKind.OTHER,
)
_DISTRICT = re.compile(
    r"^(?:(?P<state>.+?), )?(?:Resident Commissioner |Delegate )?(?:Congressional )?District"
    r" \(?(?P<number>\d+|at large)\)?(?: \((?P<congress>.+)\))?$",
    re.I,
)
# A name that is so much like a state's is a slip of it, or so many of its first letters. Two
# letters that changed places are more of a short name: Uath.
_A_SLIP = 0.8
_A_SHORT_SLIP, _SHORT = 0.74, 5
_A_START = 4
# Without types, a list of places is of states when most of the names are; else it is of one state.
_MOST = 0.5


def place_of_code(code: str, catalog: Catalog) -> FoundPlace | None:
    """The state or county of a FIPS code as files print it: 25, 25017, 1001 or 25017.0."""
    digits = code.strip().removesuffix(".0")
    if not digits.isdecimal() or not 0 < len(digits) <= 5 or len(digits) == 3:
        return None
    fips = digits.zfill(2 if len(digits) <= 2 else 5)
    known = next((place for place in catalog.places.values() if place.fips == fips), None)
    if known:
        return FoundPlace(known.place, known.name, known.kind, known.parent)
    state = next((place for place in catalog.places.values() if place.fips == fips[:2]), None)
    name = county_name(fips)
    if len(fips) < 5 or not name or state is None:
        return None
    return FoundPlace(fips, name, PlaceKind.COUNTY, state.place, known=False, fips=fips)


def is_place_of_code(code: str, name: str, catalog: Catalog) -> bool:
    """Whether a code is that of a place which is called so; a blank one is none's."""
    place = place_of_code(code, catalog)
    if place is None:
        return False
    printed = " ".join(name.split())
    if len(place.slug) == 5 and place.slug.isdecimal():
        return county_fips(place.slug[:2], printed.partition(",")[0]) == place.slug
    found = catalog.place_for("", printed)
    return found is not None and found.place == place.slug


def near_state(kind: str, name: str, catalog: Catalog) -> str:
    """The state that a name is most like where it is none: Massachusets, Mass.; else empty.

    ``kind`` says what it is, or is blank in a list of states.
    """
    of_states = place_kind(kind) in (*STATES, PlaceKind.NATION)
    if (kind.strip() and not of_states) or catalog.place_for("", name):
        return ""
    names = [place.name for place in catalog.places.values() if place.kind != PlaceKind.COUNTY]
    start = name.strip().rstrip(".").casefold()
    begun = [one for one in names if one.casefold().startswith(start)]
    if len(start) >= _A_START and len(begun) == 1:
        return begun[0]
    cutoff = _A_SLIP if len(start) > _SHORT else _A_SHORT_SLIP
    return next(iter(closest(name, names, 1, cutoff)), "")


def why_no_place(kind: str, name: str, home: str, catalog: Catalog, bare: bool) -> str:
    """Why what a row prints can be no place, as the end of a sentence; empty where it can.

    ``home`` and ``bare`` are as in ``find_place``.
    """
    if not slugify(name):
        return "names no place"
    text, what = _type(kind), place_kind(kind)
    if what == PlaceKind.OTHER and text.isalpha() and text != "other":
        kinds = [one for one in (*_KINDS, *_ALSO) if one.isalpha()]
        near = next(iter(closest(text, kinds, 1, _A_SLIP)), "")
        if near:
            return f"has the type {kind.strip()!r}, which is not known; {near.title()} may be meant"
    near = near_state(kind, name, catalog) if bare or kind.strip() else ""
    if not near and what == PlaceKind.COUNTY and home:
        near = near_county(catalog.places[home].fips, name)
        if near and not _known(text, name, home, catalog):
            of = catalog.places[home].name
            return f"is no county of {of}; {near} may be meant"
        near = ""
    if near:
        return f"is no state; {near} may be meant"
    place = catalog.place_for("", name)
    stately = place and place.kind in (*STATES, PlaceKind.CITY)
    return "is no state" if what == PlaceKind.STATE and not stately else ""


def place_kind(location_type: str) -> PlaceKind:
    """The kind that a LocationType names; other where it is none that is known."""
    text = _type(location_type)
    if text.startswith("congressional district"):
        return PlaceKind.CONGRESSIONAL_DISTRICT
    return _KINDS.get(text, PlaceKind.OTHER)


def _type(location_type: str) -> str:
    text = " ".join(location_type.casefold().split())
    return _ALSO.get(text, text)


def home_state(printed: Sequence[tuple[str, str]], catalog: Catalog) -> str:
    """The one state whose places a file lists, or empty: (type, name) of each, in file order.

    With types it is the file's only state. Without types a county may be called Ohio, so it is
    the first name, provided that most of the others are no states.
    """
    # A file has all its types or none; a blank one among them says nothing.
    if any(kind.strip() for kind, _ in printed):
        states = {
            place.place
            for kind, name in printed
            if place_kind(kind) in (PlaceKind.STATE, PlaceKind.TERRITORY)
            and (place := catalog.place_for(_type(kind), name))
        }
        return states.pop() if len(states) == 1 else ""
    found = [catalog.place_for("", name) for _, name in printed]
    below = [place for place in found if place is None or place.kind != PlaceKind.NATION]
    if not below or below[0] is None or len(below) < 2:
        return ""
    strangers = sum(1 for place in below[1:] if place is None or place.kind == PlaceKind.COUNTY)
    return below[0].place if strangers >= _MOST * (len(below) - 1) else ""


def lists_states(printed: Sequence[tuple[str, str]], catalog: Catalog) -> bool:
    """Whether names without a type may be states': most of the file's names are.

    Else Washington and Delaware may be counties, as Adams and Allen beside them are.
    """
    found = [catalog.place_for("", name) for kind, name in printed if not kind.strip()]
    states = sum(1 for place in found if place and place.kind != PlaceKind.COUNTY)
    return states >= _MOST * len(found)


def find_place(kind: str, name: str, home: str, catalog: Catalog, bare: bool = True) -> FoundPlace:
    """The place that a row names. ``home`` is the state of the file's counties and cities.

    ``bare`` says that a name without a type may be a state's.
    """
    printed = " ".join(name.split())
    what = place_kind(kind)
    if what == PlaceKind.CONGRESSIONAL_DISTRICT:
        return _district(kind, printed, home, catalog)
    within = home if what in _WITHIN else ""
    place = _known(_type(kind), printed, within, catalog)
    if place is None and what in STATES:  # some lists call a territory, or the District, a state
        other = catalog.place_for("", printed)
        place = other if other and other.kind in (*STATES, PlaceKind.CITY) else None
    sure = bare or within or kind.strip()
    if place and (sure or place.kind == PlaceKind.NATION):
        return FoundPlace(place.place, place.name, place.kind, place.parent)
    # Without a type the name says that it is a county; a school district may be called so too.
    named = what == PlaceKind.COUNTY or (
        not kind.strip() and printed.casefold().endswith((" county", " parish"))
    )
    if within and named and (fips := county_fips(catalog.places[within].fips, printed)):
        return FoundPlace(fips, county_name(fips), PlaceKind.COUNTY, within, known=False, fips=fips)
    # Its kind is part of the name: county Allen is not city Allen, nor region North ward North.
    own = slugify(kind) if what == PlaceKind.OTHER and _type(kind) != "other" else ""
    if within and what in _BEFORE:
        return FoundPlace(local_slug(within, what, printed), printed, what, within, known=False)
    if within:
        last = own if what == PlaceKind.OTHER else what
        slug = "-".join(filter(None, (within, slugify(printed), last)))
        return FoundPlace(slug, printed, what, within, known=False)
    return FoundPlace(f"{own or what}-{slugify(printed)}", printed, what, known=False)


def local_slug(state: str, kind: PlaceKind, name: str) -> str:
    """The slug of a town or a district by its name, whoever's sheet or table it stands in.

    They are as MA-boston, MA-house-7th-plymouth, MA-senate-first-suffolk, MA-cd-7, KY-house-1,
    MA-schools-boston.
    """
    words = _SCHOOL_WORDS if kind == PlaceKind.SCHOOL_DISTRICT else _KIND_WORDS
    own = name if kind == PlaceKind.TOWN else words.sub("", name.strip())
    return "-".join(filter(None, (state, _BEFORE[kind], slugify(own.replace("&", " and ")))))


def _known(kind: str, name: str, within: str, catalog: Catalog) -> Place | None:
    if not within:
        return catalog.place_for(kind, name)
    # With a type no county passes for a state: the District of Columbia is a City.
    place = catalog.place_for(kind, name) if kind.strip() else None
    place = place or catalog.place_for(kind, name, parent=within)
    # The nation stands in lists of one state too; another state's name there is a county's.
    nation = catalog.place_for("Nation", name) if place is None and not kind.strip() else None
    return place or nation


def _district(kind: str, name: str, home: str, catalog: Catalog) -> FoundPlace:
    """A congressional district under its state, by the Congresses that its lines are of."""
    what = PlaceKind.CONGRESSIONAL_DISTRICT
    match = _DISTRICT.match(name)
    if match and match["state"]:
        state = catalog.place_for("", match["state"])
    else:
        state = catalog.places.get(home)
    if match is None or state is None:
        slug = "-".join(filter(None, (home or what, slugify(kind), slugify(name))))
        return FoundPlace(slug, name, what, home, known=False)
    in_type = re.search(r"\((\d.+?)(?: Congress)?\)", kind)
    congress = slugify(match["congress"] or (in_type[1] if in_type else ""))
    congress = re.sub(r"(?<=\d)(st|nd|rd|th)\b|-congress$", "", congress)
    slug = district_slug(state.place, slugify(match["number"]), congress)
    return FoundPlace(slug, name, what, state.place, known=False)


def note_strangers(
    strangers: Iterable[Stranger], known: Container[str], catalog: Catalog
) -> Iterator[Problem]:
    """A note on a file's unknown places of each kind and parent; counties go by their codes.

    ``known`` has the places that sheets of places brought: of them nothing is to be said.
    """
    alike: dict[tuple[str, str, bool], list[Stranger]] = {}
    for one in strangers:
        if one.place.fips or one.place.slug in known:
            continue
        # Congressional districts are of many states: those of a kind are told in one line.
        each = one.place.kind == PlaceKind.CONGRESSIONAL_DISTRICT
        of = (one.kind.strip(), "" if each else one.place.parent, bool(one.place.parent))
        alike.setdefault(of, []).append(one)
    for (kind, parent, placed), found in alike.items():
        within = f" in {catalog.places[parent].name}" if parent else ""
        names = [" ".join(one.name.split()) for one in found]
        yield Problem(
            "note",
            f"{counted(names, 'place')} not in the catalog "
            f"({kind or 'no type'}{within}); figures are kept under the printed name.",
            "Nothing; what is to have another name goes into dashboard/catalog/places.yaml."
            if placed
            else "Add them to dashboard/catalog/places.yaml, each with its state."
            if found[0].in_states
            else "Write place: with the state's code in the sidecar.",
            row=found[0].row,
            column="Location",
            printed=found[0].name,
        )
