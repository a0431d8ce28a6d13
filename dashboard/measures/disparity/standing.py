"""Which groups can stand for one: large enough in a place, and the same people in every year."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.disparity.properties import TABLE_KEY
from dashboard.schema import TOTAL

# Of a place's children, by the table of child population.
LEAST_SHARE = 0.05
# A table that prints both leaves out, in the latter, the Hispanic people that the former counts.
_WHITE, _WHITE_ALONE = "white", "white-non-hispanic"


def standing_groups(
    shares: pd.DataFrame, families: pd.DataFrame, parents: pd.Series, never: frozenset[str]
) -> pd.DataFrame:
    """The groups that can stand for one in each place: place and group.

    ``shares``: place, family and share, each family of groups' share of the place's children.
    ``families``: group and family, a row for each family that a group counts, so that Asian and
    Pacific Islander has two. Groups with a family in ``never`` are catch-alls, whose members change
    from year to year. ``parents``: the place that each place lies
    in, by slug: where a place's own children are not counted by family, those of the place around
    it decide.
    """
    catch_all = families.loc[families["family"].isin(never), "group"]
    named = families.loc[~families["group"].isin(catch_all)]
    of_groups = shares.merge(named, on="family").groupby(["place", "group"])["share"].sum()
    large = of_groups[of_groups.round(9).ge(LEAST_SHARE)].reset_index()
    counted = set(shares["place"])
    by_place = {
        place: _counted_around(str(place), counted, parents) for place in [*parents.index, *counted]
    }
    around = pd.DataFrame({"place": by_place.keys(), "around": by_place.values()})
    return around.merge(large.rename(columns={"place": "around"}), on="around")[["place", "group"]]


def _counted_around(place: str, counted: set[str], parents: pd.Series) -> str:
    """The place itself where its children are counted, else the nearest around it that has them."""
    while place and place not in counted:
        place = str(parents.get(place, ""))
    return place


def doubled_white(rows: pd.DataFrame, compared: pd.DataFrame) -> pd.Series[bool]:
    """Rows of white people in tables of ``compared`` that show non-Hispanic white people too."""
    alone = compared.loc[compared["shown"] & compared["group"].eq(_WHITE_ALONE), TABLE_KEY]
    white = rows["group"].eq(_WHITE)
    tables = pd.MultiIndex.from_frame(rows.loc[white, TABLE_KEY])
    white[white] = tables.isin(pd.MultiIndex.from_frame(alone))
    return white


def with_standing(table: pd.DataFrame, standing: pd.DataFrame | None) -> pd.DataFrame:
    """Add ``stands``: whether a group can stand for one in its place, and ``doubled``.

    White is ``doubled`` where the same table shows non-Hispanic white: only the latter counts.
    """
    doubled = doubled_white(table, table)
    able = ~table["group"].eq(TOTAL) & ~doubled
    if standing is not None:
        named = pd.MultiIndex.from_frame(standing[["place", "group"]])
        able &= pd.MultiIndex.from_frame(table[["place", "group"]]).isin(named)
    return table.assign(stands=able, doubled=doubled)
