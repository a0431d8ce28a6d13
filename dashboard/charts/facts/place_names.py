"""Places: their names, the states, and the places that an indicator has figures for."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_records
from dashboard.schema import PlaceKind

_LARGE = (PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY)


@remembered
def names_of(facts: Facts) -> dict[str, str]:
    """Names of places by slug. Where several share one, all but a state say what or where they are.

    A file prints no more than Allen, and there is one in Indiana and one in Kentucky.
    """
    table = facts.version.table("places")
    plain = dict(zip(table["place"], table["name"], strict=True))
    shared = table["name"].duplicated(keep=False) & ~table["kind"].isin(_LARGE)
    return plain | {str(row["place"]): _apart(row, plain) for row in as_records(table.loc[shared])}


def _apart(row: Record, names: Mapping[str, str]) -> str:
    """A place's name with its kind, where that is known, and its state: Bath (county, Virginia)."""
    kind = "" if row["kind"] == PlaceKind.OTHER else str(row["kind"]).replace("-", " ")
    if kind in str(row["name"]).lower():  # as Washington County says itself
        kind = ""
    known_by = ", ".join(filter(None, (kind, names.get(str(row["parent"]), ""))))
    return f"{row['name']} ({known_by or row['place']})"


@remembered
def with_figures(facts: Facts, indicator: str) -> dict[str, str]:
    """Places with rows of an indicator, by slug: the nation, states, territories, then others."""
    loaded = set(facts.version.observations(indicator)["place"])
    table = facts.version.table("places").loc[lambda t: t["place"].isin(loaded)]
    names = names_of(facts)
    order = {str(kind): at for at, kind in enumerate(_LARGE)}
    ranked = zip(table["kind"].map(order).fillna(len(order)), table["place"], strict=True)
    ordered = sorted(ranked, key=lambda pair: (pair[0], names[pair[1]]))
    return {str(place): names[place] for _, place in ordered}
