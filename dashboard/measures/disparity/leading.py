"""The gap that leads a sentence: most children behind it, or the widest that can be told."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.measures.disparity.gap_table import GAP_COLUMNS, groups_published
from dashboard.measures.disparity.properties import TABLE_KEY, Properties, adverse
from dashboard.measures.disparity.standing import doubled_white
from dashboard.schema import TOTAL

TOLD = ("clear", "full-count")
# Why a gap leads: the most people stand behind it; the widest of those that can be told, where no
# number of people is known; the widest, where none can be told; nobody is worse than everyone.
BY_PEOPLE, BY_WIDTH, UNTOLD, NOBODY = "people", "width", "untold", "nobody"


def leading_gaps(compared: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """Pick the gap of each table that its sentence begins with.

    ``compared``: what ``gaps`` returns; where its reference was named by a reader, pass it through
    ``judged_as_picked`` first. Only groups whose rate is worse than that of everyone together can
    lead (where no total is printed: than the mean of groups that do not overlap, by population).
    Among those whose gap can be told, the one with the most people behind it leads; where no
    number is known, the widest among groups that can stand for one; where no gap can be told, the
    widest of these. Returns GAP_COLUMNS, ``leads_by`` and ``groups_published``: a row for each
    place and period, without a group where none leads, and then ``gap_why`` says why.
    """
    tables = compared[[*TABLE_KEY, "start_year", "end_year"]].drop_duplicates()
    pairs = compared.loc[
        compared["gap"].round(9).gt(0)
        & compared["group"].ne(TOTAL)
        & compared["group"].ne(compared["reference"])
    ]
    everyone = _everyone(compared, properties)
    pairs = pairs.join(everyone.rename("everyone"), on=TABLE_KEY)
    worse = pairs["everyone"].isna() | pairs["adverse"].round(9).gt(pairs["everyone"].round(9))
    worse_off = pairs.loc[worse]
    pairs = worse_off.loc[~doubled_white(worse_off, compared)]
    told = pairs["sure"].isin(TOLD)
    by = np.select(
        [told & pairs["behind"].notna(), told & pairs["stands"], ~told & pairs["stands"]],
        [BY_PEOPLE, BY_WIDTH, UNTOLD],
        "",
    )
    ranked = pairs.assign(leads_by=by).loc[by != ""]
    ranked = ranked.assign(
        first=ranked["leads_by"].map({BY_PEOPLE: 0, BY_WIDTH: 1, UNTOLD: 2}),
        most=np.where(ranked["leads_by"].eq(BY_PEOPLE), -ranked["behind"], 0.0),
        wide=-ranked["gap"].round(9),
        size=-ranked["population"],
    ).sort_values(["first", "most", "wide", "size", "group"])
    top = ranked.drop_duplicates(TABLE_KEY).drop(columns=["start_year", "end_year"])
    return _complete(tables, top, compared, worse_off)


def _everyone(compared: pd.DataFrame, properties: Properties) -> pd.Series:
    """The adverse rate of everyone together in each table; none where it cannot be known."""
    printed = compared.drop_duplicates(TABLE_KEY).set_index(TABLE_KEY)["overall"]
    groups = compared.loc[compared["group"].ne(TOTAL) & compared["population"].gt(0)]
    if not properties.mutually_exclusive:
        # A table without a partition goes by all its groups: the mean decides who can lead, and
        # is never shown.
        apart = _races(groups)
        tables = pd.MultiIndex.from_frame(groups[TABLE_KEY])
        without = ~tables.isin(pd.MultiIndex.from_frame(apart[TABLE_KEY]))
        groups = pd.concat([apart, groups.loc[without]])
    weighed = groups.assign(people=groups["adverse"] * groups["population"])
    sums = weighed.groupby(TABLE_KEY)[["people", "population"]].sum()
    return adverse(printed, properties).fillna(sums["people"] / sums["population"])


def _races(groups: pd.DataFrame) -> pd.DataFrame:
    """The races of tables that print all of them: no one is twice in these."""
    of_any_origin = ~groups["group"].str.endswith("hispanic")
    white = pd.MultiIndex.from_frame(groups.loc[groups["group"].eq("white"), TABLE_KEY])
    return groups.loc[of_any_origin & pd.MultiIndex.from_frame(groups[TABLE_KEY]).isin(white)]


def _complete(
    tables: pd.DataFrame, top: pd.DataFrame, compared: pd.DataFrame, worse: pd.DataFrame
) -> pd.DataFrame:
    """A row for each table; those in which no group leads say why.

    ``worse``: the pairs of which one is worse off than everyone, whether it can lead or not.
    """
    shown = compared.loc[compared["shown"] & compared["group"].ne(TOTAL)]
    several = shown.groupby(TABLE_KEY)["group"].nunique().ge(2).rename("several")
    beside = compared.loc[
        compared["gap"].notna()
        & compared["group"].ne(TOTAL)
        & compared["group"].ne(compared["reference"])
    ]
    paired = beside.groupby(TABLE_KEY).size().gt(0).rename("paired")
    behind = worse.groupby(TABLE_KEY).size().gt(0).rename("behind")
    for known in (several, paired, behind):
        tables = tables.join(known, on=TABLE_KEY)
    why = np.select(
        [tables["behind"].eq(True), tables["paired"].eq(True), ~tables["several"].eq(True)],
        ["small-worse", "nobody-worse", "no-pair"],
        "none-stands",
    )
    whys = tables[TABLE_KEY].assign(none_leads=why)
    texts = dict.fromkeys(("group", "status", "why", "reference", "sure"), "")
    flags = ("shown", "stands", "ratio_shown", "sure_95")
    rows = (
        tables[[*TABLE_KEY, "start_year", "end_year"]]
        .merge(top, how="left", on=TABLE_KEY)
        .merge(whys, on=TABLE_KEY)
        .merge(groups_published(compared), how="left", on=TABLE_KEY)
    )
    for name in ("gap_why", "ratio_why", "sure_why", "behind_why"):
        rows[name] = rows[name].where(rows["group"].notna(), rows["none_leads"])
    return rows.fillna(
        {"groups_published": "", "leads_by": NOBODY, **dict.fromkeys(flags, False), **texts}
    ).astype(dict.fromkeys(flags, bool))[[*GAP_COLUMNS, "leads_by", "groups_published"]]
