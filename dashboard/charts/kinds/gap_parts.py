"""The parts of a query that charts of gaps share: the place, and what groups stand against."""

from __future__ import annotations

from dashboard.charts.facts import by_race
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.by_race import RaceFigures
from dashboard.charts.kinds.kind import PageAddress
from dashboard.charts.kinds.query import Names, Reader
from dashboard.charts.text import gap_text
from dashboard.language import say
from dashboard.schema import TOTAL

PAGE = PageAddress("/disparities/{subject}")


def place(facts: Facts, indicator: str, reader: Reader) -> str:
    """A place with figures by race, the home place by default."""
    return reader.one("place", by_race.of(facts, indicator).places, reader.defaults.place)


def reference(facts: Facts, indicator: str, reader: Reader) -> str:
    """What groups are measured against: a rate, a group, or a target in the indicator's unit."""
    race = by_race.of(facts, indicator)
    unit, default = str(race.entry.unit), reader.defaults.reference
    # Everyone together can be asked for where they are not printed: the chart then says so.
    return reader.one("reference", references(race), default, target=unit, also=(TOTAL,))


def references(race: RaceFigures) -> Names:
    """The best rate, that of everyone together where it is printed, and each group, by name."""
    overall = {TOTAL: say("disparity-the-overall")} if TOTAL in race.groups else {}
    groups = {slug: race.group(slug).label for slug in race.groups - {TOTAL}}
    named = dict(sorted(groups.items(), key=lambda pair: pair[1]))
    return {**gap_text.reference_names(race.entry.better), **overall, **named}
