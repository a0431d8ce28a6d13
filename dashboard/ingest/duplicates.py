"""Resolve figures that several files hold: the newer vintage counts, a conflict is reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.ingest.result import Problem, merge_problems
from dashboard.schema import OBSERVATIONS, PlaceKind, Table

_WITHIN_STATES = (PlaceKind.COUNTY, PlaceKind.CITY, PlaceKind.SCHOOL_DISTRICT)


@dataclass(frozen=True)
class Origin:
    """What is known of a file when it is weighed against others.

    ``vintage`` is a date, empty (the oldest) where it is unknown; ``stated`` says that a person
    gave it. ``newest`` is the last year that the file has figures of. ``identified`` is false where
    only the file's name says what it holds: then no date can settle a conflict, for one name can
    stand for two methods.
    """

    vintage: str = ""
    identified: bool = True
    stated: bool = False
    newest: int = 0

    def weight(self, all_stated: bool) -> str:
        """What decides: the later date where people gave them; else the later figures, for a file
        that is saved again today is not newer for that."""
        if not self.identified:
            return ""
        return self.vintage if all_stated else f"{self.newest:04d} {self.vintage}"


def resolve_duplicates(
    joined: pd.DataFrame, table: Table, origins: Mapping[str, Origin]
) -> tuple[pd.DataFrame, dict[str, list[Problem]]]:
    """One row a key, and for each file what is to be said of the rows that do not count.

    The newest vintage's figure counts; of files of one date that which more of them have. Where
    as many have another, that is a conflict: neither counts.
    """
    key = list(table.key)
    says = ["value", "status", "bound"] if table is OBSERVATIONS else ["weekly_price"]
    if joined.empty or not (shared := joined.duplicated(key, keep=False)).any():
        return joined, {}
    rows = joined.loc[shared]
    text = [name for name in [*key, "file"] if str(rows[name].dtype) == "category"]
    rows = rows.astype(dict.fromkeys(text, "str"))
    if table is OBSERVATIONS:
        # How finely the rest of its file is printed makes a value no other value.
        rows = rows.assign(bound=rows["high"].where(rows["value"].isna()))
    stated = rows["file"].map({name: origin.stated for name, origin in origins.items()})
    all_stated = stated.groupby([rows[name] for name in key]).transform("all")
    by_date, by_content = (
        rows["file"].map({name: origin.weight(dated) for name, origin in origins.items()})
        for dated in (True, False)
    )
    rows = rows.assign(weight=by_date.where(all_stated, by_content))
    newest = rows["weight"].eq(rows.groupby(key)["weight"].transform("max"))
    # Of files that weigh the same, the figure that more of them have; a mere name has no voice.
    agreed = (
        rows.loc[newest]
        .groupby([*key, *says], dropna=False, observed=True)["file"]
        .transform("nunique")
    )
    rows["agreed"] = agreed.reindex(rows.index).where(rows["weight"] != "").fillna(0)
    most = rows["agreed"].eq(rows.groupby(key)["agreed"].transform("max"))
    voices = rows.loc[newest & most].drop_duplicates([*key, *says])
    torn = voices.loc[voices.duplicated(key, keep=False), key].drop_duplicates()
    in_conflict = (
        rows[key].merge(torn, on=key, how="left", indicator=True)["_merge"].eq("both").to_numpy()
    )
    settled = rows.loc[~in_conflict].sort_values(["weight", "agreed", "file", "row"], kind="stable")
    passed = settled.duplicated(key, keep="last")
    said = merge_problems(
        _revisions(settled, passed, key, says, origins), _conflicts(rows.loc[in_conflict], key)
    )
    gone = [*settled.index[passed], *rows.index[in_conflict]]
    return joined.drop(index=gone), said


def _revisions(
    settled: pd.DataFrame,
    passed: pd.Series[bool],
    key: list[str],
    says: list[str],
    origins: Mapping[str, Origin],
) -> dict[str, list[Problem]]:
    """A note for each older file: how many of its figures a newer one has, and how many differ."""
    both = settled.loc[passed].merge(settled.loc[~passed], on=key, suffixes=("", "_new"))
    same = pd.Series(True, index=both.index)
    for name in says:
        same &= (both[name] == both[f"{name}_new"]) | (
            both[name].isna() & both[f"{name}_new"].isna()
        )
    said: dict[str, list[Problem]] = {}
    alone = set(settled.loc[~passed, "file"].astype("str"))  # that have figures which count
    for (old, new), shared in both.assign(same=same).groupby(["file", "file_new"]):
        changed = shared.loc[~shared["same"]]
        date = origins[str(new)].vintage
        sentence = (
            f"{len(shared):,} of its figures are also in {new}"
            + (f" of {date}" if date else "")
            + ", which counts: "
        )
        if changed.empty:
            sentence += "they are the same."
        else:
            one = changed.iloc[0]
            printed = "printed" if "printed" in changed else says[0]
            where = ", ".join(
                str(one[name]) for name in ("place", "group", "period", "year") if name in changed
            )
            sentence += (
                f"{len(changed):,} differ, for example {where}: {one[printed]!s} became "
                f"{one[printed + '_new']!s}."
            )
        said.setdefault(str(old), []).append(
            Problem("note", sentence, "Nothing need be done: its other figures count."
                    if str(old) in alone else "Remove the file if it is no longer needed.",
                    cells=len(shared))
        )  # fmt: skip
    return said


def _conflicts(torn: pd.DataFrame, key: list[str]) -> dict[str, list[Problem]]:
    """An error for each file of a conflict: how many figures, with which other files."""
    said: dict[str, list[Problem]] = {}
    both = torn[[*key, "file"]].merge(torn[[*key, "file"]], on=key, suffixes=("", "_other"))
    others_of = both.groupby("file")["file_other"].unique()
    for name, rows in torn.groupby("file"):
        others = sorted(set(map(str, others_of[name])) - {str(name)})
        one = rows.iloc[0]
        where = ", ".join(
            str(one[column]) for column in ("place", "group", "period", "year") if column in rows
        )
        said[str(name)] = [
            Problem(
                "error",
                f"{len(rows):,} of its figures are otherwise in {', '.join(others)}, and nothing "
                f"says which is right, so none of them is taken; the first is {where}.",
                "If the files measure differently, give one of them a series: in its sidecar; if "
                "one is newer, write indicator: and vintage: in the sidecars of both.",
                row=int(one["row"]),
                cells=len(rows),
            )
        ]
    return said


def without_strangers(
    observations: pd.DataFrame, places: pd.DataFrame
) -> tuple[pd.DataFrame, dict[str, list[Problem]]]:
    """The figures without those of counties and towns that several files call the same, each of
    no state that is known: they may be as many places. An error for each file."""
    nowhere = places.loc[(places["parent"] == "") & places["kind"].isin(_WITHIN_STATES), "place"]
    at = observations["place"].isin(nowhere)
    if not at.any():
        return observations, {}
    found = observations.loc[at, ["indicator", "place", "file", "row"]].astype({"file": "str"})
    files = found.groupby(["indicator", "place"], observed=True)["file"].transform("nunique")
    lost = found.loc[files > 1]
    said = {
        str(name): [
            Problem(
                "error",
                f"{len(rows):,} of its figures are of places of which no state is known, such as "
                f"{rows['place'].iloc[0]}, and that another file names too: they may be places of "
                "two states, so none of them is taken.",
                "Write place: with the state's code in the sidecar of each.",
                row=int(rows["row"].iloc[0]),
                column="Location",
                cells=len(rows),
            )
        ]
        for name, rows in lost.groupby("file")
    }
    return observations.drop(index=lost.index), said


def similar_names(
    observations: pd.DataFrame, titles: Mapping[str, Iterable[str]]
) -> dict[str, list[Problem]]:
    """A warning for files whose names differ by a number alone while their figures differ.

    ``titles`` has the unreviewed indicators that share a title: each was loaded under its own name.
    """
    key = [name for name in OBSERVATIONS.key if name != "indicator"]
    said: dict[str, list[Problem]] = {}
    for slugs in titles.values():
        first, *rest = sorted(slugs)
        for other in rest:
            one, two = (
                observations.loc[observations["indicator"] == slug].astype(
                    dict.fromkeys([*key, "file", "printed"], "str")
                )
                for slug in (first, other)
            )
            both = one.merge(two, on=key, suffixes=("", "_other"))
            differ = int((both["printed"] != both["printed_other"]).sum())
            if both.empty:
                continue
            sentence = (
                f"Its name is that of {both['file'].iloc[0]} but for a number: of "
                f"{len(both):,} figures that both have, {differ:,} differ. They were kept apart."
            )
            said.setdefault(str(two["file"].iloc[0]), []).append(
                Problem("warning", sentence, "Write a sidecar for each that says which indicator "
                        "and series it holds.")
            )  # fmt: skip
    return said
