"""Places: their names, the states, and the places that an indicator has figures for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_records
from dashboard.schema import PlaceKind

# Places of these kinds come first, in this order, and need no word on what they are.
LARGE = (PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY)


@remembered
def names_of(facts: Facts) -> dict[str, str]:
    """Names of places by slug. Where several share one, all but a state say what or where they are.

    A file prints no more than Allen, and there is one in Indiana and one in Kentucky.
    """
    table = facts.version.table("places")
    plain = dict(zip(table["place"], table["name"], strict=True))
    shared = table["name"].duplicated(keep=False) & ~table["kind"].isin(LARGE)
    return plain | {str(row["place"]): _apart(row, plain) for row in as_records(table.loc[shared])}


def _apart(row: Record, names: Mapping[str, str]) -> str:
    """A place's name with its kind, where that is known, and its state: Bath (county, Virginia)."""
    kind = "" if row["kind"] == PlaceKind.OTHER else str(row["kind"]).replace("-", " ")
    if kind in str(row["name"]).lower():  # as Washington County says itself
        kind = ""
    known_by = ", ".join(filter(None, (kind, names.get(str(row["parent"]), ""))))
    return f"{row['name']} ({known_by or row['place']})"


@remembered
def _kinds(facts: Facts) -> dict[str, PlaceKind]:
    table = facts.version.table("places")
    return {
        place: PlaceKind(kind) for place, kind in zip(table["place"], table["kind"], strict=True)
    }


def kind_of(facts: Facts, place: str) -> PlaceKind:
    """What a place is: a state, a county."""
    return _kinds(facts)[place]


def in_order(facts: Facts, places: Iterable[str]) -> dict[str, str]:
    """Names of places by slug: the nation, states, territories, then others, each by name."""
    names = names_of(facts)

    def key(place: str) -> tuple[int, str]:
        kind = kind_of(facts, place)
        return (LARGE.index(kind) if kind in LARGE else len(LARGE), names[place])

    return {place: names[place] for place in sorted(places, key=key)}


@remembered
def with_figures(facts: Facts, indicator: str) -> dict[str, str]:
    """Places with rows of an indicator, by slug, the large ones first."""
    return in_order(facts, facts.version.observations(indicator)["place"].unique())
