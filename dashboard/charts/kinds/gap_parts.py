"""The parts of a query that charts of gaps share: the place, and what groups stand against."""

from __future__ import annotations

from dashboard.charts.facts import by_race
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds.kind import PageAddress
from dashboard.charts.kinds.query import Names, Reader
from dashboard.measures.disparity import BEST
from dashboard.schema import TOTAL

PAGE = PageAddress("/disparities/{subject}")


def place(facts: Facts, indicator: str, reader: Reader) -> str:
    """A place with figures by race, the home place by default."""
    places = by_race.places(facts, facts.catalog.indicators[indicator])
    return reader.one("place", places, reader.defaults.place)


def reference(facts: Facts, indicator: str, reader: Reader) -> str:
    """What groups are measured against: a rate, a group, or a target in the indicator's unit."""
    unit = str(facts.catalog.indicators[indicator].unit)
    # Everyone together can be asked for where they are not printed: the chart then says so.
    offered = references(facts, indicator)
    default = reader.defaults.reference
    return reader.one("reference", offered, default, target=unit, also=(TOTAL,))


def references(facts: Facts, indicator: str) -> Names:
    """The best rate, that of everyone together where it is printed, and each group, by name."""
    entry = facts.catalog.indicators[indicator]
    printed = by_race.groups(facts, entry)
    best = "the lowest rate" if entry.better == "lower" else "the highest rate"
    overall = {TOTAL: "the overall rate"} if TOTAL in printed else {}
    groups = {g: by_race.group_of(facts.catalog, entry, g).label for g in printed - {TOTAL}}
    named = dict(sorted(groups.items(), key=lambda pair: pair[1]))
    return {BEST: best, **overall, **named}
