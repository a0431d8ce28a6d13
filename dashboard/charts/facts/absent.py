"""Why there is no figure: withheld, not collected, not in the files loaded here, or not yet due."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from dashboard.catalog import Headline, Indicator
from dashboard.charts.facts import ages, periods, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, has_value
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.text import missing_text, numbers, prose
from dashboard.language import Sentence, say
from dashboard.schema import NATION, PlaceKind, Status

# What stands in place of a row's status where no file has such a row.
NOT_LOADED, NOT_YET = "not-loaded", "not-yet-published"

# Kinds of places that a publisher lists together; smaller places have tables of their own.
_TOGETHER = (*place_names.LARGE, PlaceKind.OTHER, "")


@dataclass(frozen=True)
class Absent:
    """``status`` is as schema.Status where a file has a row, else one of the two above."""

    status: str
    reason: Sentence


def of_row(row: Record, entry: Indicator, why: str = "") -> Absent:
    """Why a row of observations has no figure; ``why`` is the reason not to show what it has."""
    status = str(row["status"])
    high = float(row["high"]) if has_value(row["high"]) else float("nan")
    reason = missing_text.reason(
        status, why, entry.suppression, high, str(row["unit"]), str(row["printed"])
    )
    return Absent(status, reason)


@remembered
def of_nothing(
    facts: Facts, indicator: str, of: Headline, unit: str, place: str, period: str = ""
) -> Absent:
    """Why no file has a row of a breakdown's group: of a place in any period, or in one.

    Where everyone together was asked for, a place can have figures by group alone. A period that
    is newer than all of the indicator is not yet published where another indicator has it and the
    file says when it was downloaded: then it was not in the publisher's table.
    """
    if of == indicator_of(facts, indicator).headline:
        mine = _periods_by_place(facts, indicator, unit).get(place, frozenset())
        if mine and (not period or period in mine):
            return Absent(NOT_LOADED, say("missing-not-loaded-by-group"))
    kind = place_names.kind_of(facts, place)
    rows = _of_group(facts, indicator, of, unit)
    if kind not in _TOGETHER and kind not in {
        place_names.kind_of(facts, one) for one in rows["place"].unique()
    }:
        return Absent(NOT_LOADED, _in_another_table(facts, indicator, kind))
    return _in_its_table(facts, indicator, of, unit, period)


@remembered
def _in_its_table(facts: Facts, indicator: str, of: Headline, unit: str, period: str) -> Absent:
    """Why a file that has such places has no row of one, whichever that is."""
    if period and period not in _periods(facts, indicator):
        return _of_period(facts, indicator, period)
    rows = _of_group(facts, indicator, of, unit)
    held = _held(facts, rows.loc[rows["period"] == period] if period else rows)
    if not held:
        return Absent(NOT_LOADED, say("missing-not-loaded"))
    return Absent(NOT_LOADED, say("missing-not-loaded-held", held=held))


@remembered
def _periods(facts: Facts, indicator: str) -> frozenset[str]:
    """The periods of an indicator."""
    return frozenset(facts.version.observations(indicator)["period"].unique())


@remembered
def _of_group(facts: Facts, indicator: str, of: Headline, unit: str) -> pd.DataFrame:
    """The rows of a breakdown's group in a unit."""
    every = facts.version.observations(indicator)
    asked = (every["breakdown"] == of.breakdown) & (every["group"] == of.group)
    return every.loc[asked & (every["unit"] == unit)]


@remembered
def _periods_by_place(facts: Facts, indicator: str, unit: str) -> dict[str, frozenset[str]]:
    """The periods in which a place has a figure of any group in a unit."""
    every = facts.version.observations(indicator)
    rows = every.loc[(every["unit"] == unit) & (every["status"] == Status.PUBLISHED)]
    return {str(place): frozenset(of) for place, of in rows.groupby("place")["period"]}


def _in_another_table(facts: Facts, indicator: str, kind: str) -> Sentence:
    """Which table would have a place of a kind that no file of the indicator has."""
    entry = facts.catalog.indicators.get(indicator)
    if entry is None:
        return say("missing-not-loaded")
    return say(
        "missing-not-loaded-kind",
        title=entry.title,
        kind=kind.replace("-", " "),
        publisher=entry.publisher,
    )


def _of_period(facts: Facts, indicator: str, period: str) -> Absent:
    """Why nobody has a figure of a period."""
    every = facts.version.observations(indicator)
    year = max(map(int, re.findall(r"\d{4}", period)), default=0)
    newest = every.loc[every["end_year"] == every["end_year"].max()]
    last = str(next(iter(newest["period"]), ""))
    files = facts.version.table("files").set_index("file")["vintage"]
    taken = max((str(files[file]) for file in set(newest["file"])), default="")
    if last and taken and int(newest["end_year"].iloc[0]) < year <= ages.newest_year(facts):
        read = periods.when_of(facts, indicator, last)
        return Absent(NOT_YET, say("missing-not-yet", day=numbers.day(taken), period=read))
    read = periods.when_of(facts, indicator, period)
    return Absent(NOT_LOADED, say("missing-not-loaded-period", period=read))


def _held(facts: Facts, rows: pd.DataFrame) -> str:
    """The places that some rows are of, in few words: the 50 states and the nation."""
    places = set(rows["place"].unique())
    kinds = {place: place_names.kind_of(facts, place) for place in places}
    states = sum(place in facts.catalog.states for place in places)
    counties = sum(kind == PlaceKind.COUNTY for kind in kinds.values())
    named = sorted(
        prose.the(place_names.names_of(facts)[place])
        for place, kind in kinds.items()
        if kind == PlaceKind.TERRITORY
    )
    others = len(places) - states - counties - len(named) - (NATION in places)
    return prose.listed(
        [
            *([say("missing-held-states", count=states)] if states else []),
            *([say("missing-held-nation")] if NATION in places else []),
            *named,
            *([say("missing-held-counties", count=counties)] if counties else []),
            *([say("missing-held-others", count=others)] if others else []),
        ]
    )
