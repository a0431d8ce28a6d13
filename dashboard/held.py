"""Hold back what is in doubt: an indicator or a list that would lose or change too much stays as
it is live, until a person says that it is right; everything else is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import pandas as pd

from dashboard.catalog.names import today
from dashboard.measures.version_differences import alike, coded
from dashboard.schema import (
    CHILD_CARE_PRICES,
    CLAIMS,
    FILES,
    NEWS,
    NEWS_LINKS,
    OBSERVATIONS,
    PARTNER_LINKS,
    PARTNERS,
    PLACES,
    PROBLEMS,
    Unit,
)
from dashboard.store import Version

_TOLD = ("value", "end_year", "printed", "file")
# More of an indicator's figures than this do not change unasked.
_MOST_CHANGED = 0.10
# A figure so many times the median of its own place before, or as many times smaller, is doubted;
# small counts and rates jump with nothing being wrong.
_TIMES = 5.0
_ENOUGH = 3
_SMALL = {str(Unit.NUMBER): 100.0, str(Unit.PERCENT): 0.05}
_SMALL_RATE = 5.0
_EXAMPLES = 3

NEWS_ITEMS, COALITIONS, PRICES = "news", "partners", "child-care-prices"
# What is held as a whole: its tables, and the columns that tell its rows apart.
LISTS = {
    NEWS_ITEMS: (NEWS, NEWS_LINKS, CLAIMS),
    COALITIONS: (PARTNERS, PARTNER_LINKS),
    PRICES: (CHILD_CARE_PRICES,),
}


@dataclass(frozen=True)
class Doubt:
    """What would happen to an indicator or a list: how many of its live figures go, change, or
    become many times what they were; in which files that is, and examples in words."""

    subject: str
    before: int
    gone: int
    changed: int
    unlikely: int
    files: tuple[str, ...]
    examples: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What would happen."""
        parts = []
        if self.gone:
            parts.append(f"lose {self.gone:,} of its {self.before:,}")
        if self.changed:
            parts.append(f"change {self.changed:,} of its {self.before:,}")
        if self.unlikely:
            parts.append(f"have {self.unlikely:,} of a size that is unlikely")
        what = "entries" if self.subject in LISTS else "figures"
        return f"{self.subject} would {', '.join(parts)} {what}"


def find_doubts(
    tables: dict[str, pd.DataFrame], live: Version, moved: Mapping[str, str]
) -> list[Doubt]:
    """What a person must say is right before it is published, by indicator or list.

    ``moved`` has the slug that answers today for each that is no longer one.
    """
    columns = [*OBSERVATIONS.key, *_TOLD]
    before = live.columns(OBSERVATIONS.name, columns)
    before = before.assign(place=_today(coded(before["place"]), moved))
    found = doubts_between(before, tables[OBSERVATIONS.name])
    for subject, (table, *_) in LISTS.items():
        found += _lists(subject, table.name, [*table.key], tables[table.name], live)
    return found


def accepted_by(reasons: Sequence[str], doubts: Sequence[Doubt]) -> set[str]:
    """The subjects that reasons accept: ``subject: why`` one, a reason alone all of them."""
    every, named = {doubt.subject for doubt in doubts}, _named(reasons)
    return every if len(named) < len(reasons) else every & {*named}


def accepted_for_nothing(reasons: Sequence[str], doubts: Sequence[Doubt]) -> list[str]:
    """A sentence for each subject that reasons name and of which nothing is in doubt."""
    every, told = [doubt.subject for doubt in doubts], []
    for name in _named(reasons):
        if name not in every:
            near = get_close_matches(name, every, 1)
            told.append(
                f"--accept {name}: nothing of that name was held back, "
                "so nothing was accepted by it." + (f" {near[0]} may be meant." if near else "")
            )
    return told


def _named(reasons: Sequence[str]) -> list[str]:
    """The subjects of reasons that are for one alone."""
    parts = [reason.partition(":") for reason in reasons]
    return [name.strip() for name, colon, _ in parts if colon and " " not in name.strip()]


def doubts_between(before: pd.DataFrame, after: pd.DataFrame) -> list[Doubt]:
    """What is gone, changed too much or of an unlikely size in observations, by indicator."""
    key = [*OBSERVATIONS.key]
    before, after = (rows.loc[rows["value"].notna(), [*key, *_TOLD]] for rows in (before, after))
    before, after = alike(before, after, key)
    joined = before.merge(after, on=key, how="outer", suffixes=("_was", ""), indicator=True)
    both = joined["_merge"] == "both"
    joined = joined.assign(
        gone=joined["_merge"] == "left_only",
        changed=both & (joined["value"] != joined["value_was"]),
        held=joined["_merge"] != "right_only",
        unlikely=False,
    )
    joined["unlikely"] = _unlikely(joined, before)
    sums = joined.groupby("indicator", observed=True)[["held", "gone", "changed", "unlikely"]].sum()
    doubts = []
    for subject, (held, gone, changed, unlikely) in zip(
        map(str, sums.index), sums.astype(int).itertuples(index=False), strict=True
    ):
        many = changed > _MOST_CHANGED * held
        if held and (gone or many or unlikely):
            rows = joined.loc[joined["indicator"] == subject]
            counts = (held, gone, changed if many else 0, unlikely)
            doubts.append(_doubt(subject, counts, rows))
    return doubts


def _doubt(subject: str, counts: tuple[int, int, int, int], rows: pd.DataFrame) -> Doubt:
    told = rows.loc[rows["gone"] | rows["unlikely"] | (rows["changed"] & (counts[2] > 0))]
    told = told.sort_values(["unlikely", "gone"], ascending=False, kind="stable")
    examples = [
        f"{row['place']!s} {row['group']!s} {row['period']!s}: "
        f"{row['printed_was'] if row['held'] else 'nothing'!s} -> "
        f"{'nothing' if row['gone'] else row['printed']!s}"
        for row in told.head(_EXAMPLES).to_dict(orient="records")
    ]
    files = told["file"].astype("str").where(~told["gone"], told["file_was"].astype("str"))
    return Doubt(subject, *counts, tuple(sorted(set(files))), tuple(examples))


def _unlikely(joined: pd.DataFrame, before: pd.DataFrame) -> pd.Series[bool]:
    """Which figures that are new or other are of another size than their place had before."""
    own = ["indicator", "series", "breakdown", "group", "place", "unit"]
    medians = before.groupby(own, observed=True)["value"].agg(["median", "size"]).reset_index()
    of = joined[own].merge(medians, on=own, how="left")
    median = of["median"].where(of["size"] >= _ENOUGH).to_numpy()
    value = joined["value"]
    small = joined["unit"].astype("str").map(_SMALL).fillna(_SMALL_RATE).to_numpy()
    larger = (value > _TIMES * median) & (value > small)
    smaller = (value < median / _TIMES) & (median > small)
    beyond = (joined["unit"] == Unit.PERCENT) & (value > 1)
    other = joined["changed"] | (joined["_merge"] == "right_only")
    return other & (larger | smaller | beyond)


def _today(places: pd.Series[Any], moved: Mapping[str, str]) -> pd.Series[Any]:
    """The places of a version by the slugs that they have today.

    Where both slugs are there already, each is a place of its own.
    """
    known = {*places.cat.categories}
    now = {old: today(old, moved) or old for old in known}
    return coded(places.map({old: old if new in known else new for old, new in now.items()}))


def _lists(
    subject: str, name: str, key: list[str], after: pd.DataFrame, live: Version
) -> list[Doubt]:
    before = live.table(name)
    if name == NEWS.name:  # what feeds bring may go as it came
        before = before.loc[before["reviewed"].eq(True)]
    there = set(after[key].astype("str").itertuples(index=False, name=None))
    at = [row not in there for row in before[key].astype("str").itertuples(index=False, name=None)]
    gone = before.loc[at]
    if gone.empty:
        return []
    said = "title" if name == NEWS.name else "name" if name == PARTNERS.name else key[0]
    examples = tuple(str(text) for text in gone[said].head(_EXAMPLES))
    files = tuple(sorted(set(gone["file"].astype("str"))))
    return [Doubt(subject, len(before), len(gone), 0, 0, files, examples)]


def with_live_figures(
    tables: dict[str, pd.DataFrame], subjects: set[str], live: Version
) -> dict[str, pd.DataFrame]:
    """What files gave, with the live figures of the indicators that are held in place of theirs.

    A file of such figures is told to be held: they are reported, not stored.
    """
    if not subjects:
        return tables
    fresh = tables[OBSERVATIONS.name]
    kept = [live.observations(subject) for subject in sorted(subjects)]
    rows = fresh["indicator"].astype("str").isin(subjects)
    lost = fresh.loc[rows, "file"].astype("str").value_counts()
    observations = pd.concat([fresh.loc[~rows].astype({"file": "str"}), *kept], ignore_index=True)
    text = [column.name for column in OBSERVATIONS.columns if column.type == "string"]
    observations = observations.astype(dict.fromkeys(text, "str")).astype(
        dict.fromkeys(text, "category")
    )
    files = tables[FILES.name].set_index("file", drop=False)
    counts = lost.reindex(files.index).fillna(0).astype("int64")
    files = files.assign(
        observations=files["observations"] - counts, problems=files["problems"] + counts
    )
    told = live.table(FILES.name)
    former = told.loc[
        told["file"].isin(observations["file"].astype("str")) & ~told["file"].isin(files["file"])
    ]
    problems = [
        {
            "file": name, "row": 0, "column": "", "printed": "", "severity": "error",
            "cells": count,
            "problem": f"{count:,} of its figures are held back: the live ones stay.",
            "what_to_do": "See what is held back above.",
        }
        for name, count in lost.items()
    ]  # fmt: skip
    places = live.table(PLACES.name)
    places = places.loc[places["place"].isin(observations["place"].astype("str"))]
    return tables | {
        OBSERVATIONS.name: observations,
        FILES.name: pd.concat([files, former], ignore_index=True),
        PROBLEMS.name: pd.concat(
            [tables[PROBLEMS.name], pd.DataFrame(problems, columns=PROBLEMS.names)],
            ignore_index=True,
        ),
        PLACES.name: pd.concat([tables[PLACES.name], places]).drop_duplicates("place"),
    }
