"""Gaps: an indicator's figures by race, how far groups are apart, and how that moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ParamSpec, TypeVar

import pandas as pd

from dashboard.catalog import Group, Headline, Indicator
from dashboard.charts.facts import absent, ages, periods, place_names
from dashboard.charts.facts.absent import Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.figures import tested_change
from dashboard.charts.facts.rows import PlaceByPlace, Record, as_dicts
from dashboard.charts.text import gap_change_text, gap_text
from dashboard.language import say
from dashboard.measures import disparity as measure
from dashboard.measures.five_years import pair_with_earlier
from dashboard.measures.rules import rules
from dashboard.schema import GAP_CHANGES, GAPS, LEADING_GAPS, TOTAL, Status, Table

RACE = measure.RACE
_NO_GAPS = pd.DataFrame(columns=measure.GAP_COLUMNS)


P = ParamSpec("P")
R = TypeVar("R")


def indicators(facts: Facts) -> dict[str, str]:
    """Indicators with a rate by race, by slug: their titles."""
    entries = facts.catalog.indicators
    return {
        slug: say("figure-by-race", title=entries[slug].title)
        for slug in measure.rates_by_race(facts.version.table("indicators"), facts.catalog)
    }


def all_places(facts: Facts) -> Mapping[str, str]:
    """Places with any figure by race, by slug: the nation, states, then smaller ones."""
    return place_names.in_order(facts, _all_places(facts))


@remembered
def _all_places(facts: Facts) -> frozenset[str]:
    return frozenset(place for slug in indicators(facts) for place in of(facts, slug).places)


@dataclass(frozen=True, eq=False)
class RaceFigures:
    """An indicator's figures by race, of its current series, which ``of`` gives.

    A ``reference`` is what groups are measured against, as ``measure.gaps`` knows it.
    """

    facts: Facts
    entry: Indicator

    def answers(self, function: Callable[P, R]) -> Callable[P, R]:
        """What the facts remember."""
        return self.facts.answers(function)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The observations of every place, period, group and unit."""
        observations = self.facts.version.observations(self.entry.indicator)
        return measure.rows_by_race(observations, self.entry)

    @cached_property
    def _published(self) -> pd.DataFrame:
        """Those of a group that have a figure."""
        return self.rows.loc[
            (self.rows["status"] == Status.PUBLISHED) & (self.rows["group"] != TOTAL)
        ]

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Places with a figure, by slug: their names."""
        names = place_names.names_of(self.facts)
        return {place: names[place] for place in self._published["place"].unique()}

    @cached_property
    def groups(self) -> frozenset[str]:
        """Groups that figures are printed for, everyone together among them."""
        return frozenset(self.rows["group"])

    @remembered
    def periods(self, place: str = "") -> tuple[str, ...]:
        """Periods with a figure for a place, or for any, newest first."""
        rows = self._published
        if place:
            rows = rows.loc[rows["place"] == place]
        ordered = rows[["end_year", "start_year", "period"]].drop_duplicates()
        return tuple(ordered.sort_values(["end_year", "start_year"], ascending=False)["period"])

    def when(self, period: str) -> str:
        """A period to follow "in": years, school years or several together."""
        return periods.when_of(self.facts, self.entry.indicator, period)

    @cached_property
    def properties(self) -> measure.Properties:
        """What the measure needs to know of the indicator."""
        return measure.properties_of(self.entry)

    @cached_property
    def phrases(self) -> gap_text.Phrases:
        """The catalog's words for the indicator and its groups."""
        return gap_text.Phrases(
            people=self.entry.people,
            phrase=self.entry.phrase,
            fewer=self.entry.fewer,
            short=self.entry.short,
            unit=str(self.entry.unit),
            better=self.entry.better,
            groups={slug: self.group(slug).people for slug in self.facts.catalog.groups},
        )

    @cached_property
    def breaks(self) -> Mapping[int, str]:
        """The years from which groups are not compared with earlier ones, and why."""
        return self.facts.catalog.breaks_of(self.entry, RACE)

    def group(self, slug: str) -> Group:
        """A group as the indicator means it."""
        return self.facts.catalog.group_of(self.entry, slug)

    def label(self, slug: str) -> str:
        """A group's name in a table or a key."""
        return say("figure-all-groups") if slug == TOTAL else self.group(slug).label

    def compared(self, place: str, reference: str) -> pd.DataFrame:
        """The groups of a place against a reference in every period: ``measure.gaps``.

        Decimals are those to be read: a tenth of a percent or of a rate at most.
        """
        return self.compared_by_place(reference).get(place, _NO_GAPS)

    @remembered
    def compared_by_place(self, reference: str) -> PlaceByPlace:
        """What ``compared`` gives, of every place: all at once cost little more than one."""
        table = self._held(GAPS, reference)
        if table is None:
            rows, stands = self.rows, standing(self.facts)
            table = measure.gaps_as_read(rows, self.properties, reference, stands)
        return PlaceByPlace(table)

    def _held(self, table: Table, reference: str) -> pd.DataFrame | None:
        """The rows that the version holds ready of a derived table; None where it has none."""
        version = self.facts.version
        if reference != measure.BEST or not version.holds(table, rules()):
            return None
        return version.of_indicator(table.name, self.entry.indicator)

    @remembered
    def _rates(self, place: str) -> Mapping[tuple[str, str], Record]:
        """A place's observations in the indicator's unit, by period and group."""
        rows = self.rows
        mine = rows.loc[(rows["place"] == place) & (rows["unit"] == str(self.entry.unit))]
        return {(str(r["period"]), str(r["group"])): r for r in as_dicts(mine)}

    def absent(self, row: Record) -> Absent | None:
        """Why a group of ``compared`` has no rate that can be shown; None where it has one."""
        if row["shown"]:
            return None
        place, period, group = str(row["place"]), str(row["period"]), str(row["group"])
        observed = self._rates(place).get((period, group))
        if observed is None:
            slug, unit = self.entry.indicator, str(self.entry.unit)
            return absent.of_nothing(self.facts, slug, Headline(RACE, group), unit, place, period)
        return absent.of_row(observed, self.entry, str(row["why"] or ""))

    @remembered
    def headline(self, place: str, period: str, reference: str) -> gap_text.Gap | None:
        """The gap of a place and period that leads, as the sentences need it."""
        table = self.compared(place, reference).loc[lambda t: t["period"] == period]
        if table.empty:
            return None
        rows = self._leading(reference)[place].loc[lambda t: t["period"] == period]
        unreferred = table["reference_rate"].isna().all() and table["shown"].any()
        if reference not in measure.PICKED and unreferred:
            rows = rows.assign(gap_why="no-reference")
        name = place_names.names_of(self.facts)[place]
        row, years = rows.iloc[0].to_dict(), self.years_counted(period)
        return gap_text.Gap.of(row, name, self.when(period), years)

    def widest(self, place: str, period: str) -> gap_text.Gap | None:
        """The widest gap of all groups of a place and period."""
        rows = self._widest.get(place, _NO_GAPS).loc[lambda t: t["period"] == period]
        if rows.empty:
            return None
        name = place_names.names_of(self.facts)[place]
        return gap_text.Gap.of(rows.iloc[0].to_dict(), name, self.when(period))

    def age_of(self, place: str, period: str) -> int:
        """How many years a place's newest period is behind the newest of everything; else 0."""
        rows = self.rows.loc[(self.rows["place"] == place) & (self.rows["period"] == period)]
        if rows.empty or period != next(iter(self.periods(place)), ""):
            return 0
        return ages.years_behind(self.facts, int(rows["end_year"].max()))

    def years_counted(self, period: str) -> int:
        """How many years of births or deaths the numbers of a period add up; else 1."""
        if self.entry.survey != "vital":
            return 1
        rows = self.rows.loc[self.rows["period"] == period]
        return int(rows["end_year"].iloc[0]) - int(rows["start_year"].iloc[0]) + 1

    @remembered
    def _leading(self, reference: str) -> PlaceByPlace:
        """The leading gap of each period, by place: ``measure.leading_as_read``."""
        rows = self._held(LEADING_GAPS, reference)
        if rows is None:
            table = self.compared_by_place(reference).table
            return PlaceByPlace(measure.leading_as_read(table, self.properties, reference))
        return PlaceByPlace(rows.loc[rows["pick"] == measure.LEADING])

    @cached_property
    def _widest(self) -> PlaceByPlace:
        """The widest gap of each period, by place: ``measure.widest_as_read``."""
        rows = self._held(LEADING_GAPS, measure.BEST)
        if rows is None:
            table = self.compared_by_place(measure.LOWEST).table
            return PlaceByPlace(measure.widest_as_read(table))
        return PlaceByPlace(rows.loc[rows["pick"] == measure.WIDEST])

    @remembered
    def _changes(self, reference: str) -> PlaceByPlace:
        """Each group beside itself five years before, by place: ``measure.changes_as_read``."""
        rows = self._held(GAP_CHANGES, reference)
        if rows is None:
            table = self.compared_by_place(reference).table
            rows = measure.changes_as_read(table, self.properties, self.breaks, reference)
        return PlaceByPlace(rows)

    def change(self, place: str, period: str, reference: str) -> gap_change_text.Change | None:
        """How the leading gap of a period has moved, as the sentences need it; None without one."""
        gap = self.headline(place, period, reference)
        if gap is None or not gap.group:
            return None
        rows = self._changes(reference)[place].loc[
            lambda t: (t["period"] == period) & (t["group"] == gap.group)
        ]
        row = rows.iloc[0].to_dict()
        row["sure"] = self._tested(place, period, str(row["earlier"]), gap.group) or row["sure"]
        earlier = self.when(row["earlier"]) if row["earlier"] else ""
        if not earlier and (why := self._break_before(place, period, gap.group)):
            row["broken"] = why
        return gap_change_text.Change.of(row, self.when(period), earlier)

    def _tested(self, place: str, period: str, earlier: str, group: str) -> str:
        """What the publisher's own test says of a group's change; empty where it has none."""
        tested = tested_change(self.facts, self.entry.indicator, place, period, earlier, group)
        if tested is None:
            return ""
        return gap_change_text.TESTED if tested.significant else gap_change_text.NOT_SIGNIFICANT

    def _break_before(self, place: str, period: str, group: str) -> str:
        """The break that keeps a figure from the one before it; empty where there is none."""
        table = self.compared(place, measure.BEST).loc[lambda t: t["group"] == group]
        now = table.loc[table["period"] == period]
        unbroken = pair_with_earlier(now, table.loc[table["shown"]], ["place", "group"])
        if unbroken.empty:
            return ""
        then, last = int(unbroken["start_year_then"].iloc[0]), int(unbroken["end_year"].iloc[0])
        return next((why for first, why in self.breaks.items() if then < first <= last), "")


@remembered
def standing(facts: Facts) -> pd.DataFrame | None:
    """The groups that can stand for one in each place; None where no children are counted by race.

    By the newest year of the child-population table: one list for a place, on every page.
    """
    version = facts.version
    children = version.observations(measure.POPULATION)
    return measure.standing_by_place(children, version.table("places"), facts.catalog)


@remembered
def of(facts: Facts, indicator: str) -> RaceFigures:
    """The figures of an indicator by race."""
    return RaceFigures(facts, facts.catalog.indicators[indicator])


def fresher(facts: Facts, indicator: str, place: str) -> tuple[str, str]:
    """The indicator that measures nearly the same with newer figures by race of a place, and of
    when its newest are; empty where there is none."""
    entries, mine = facts.catalog.indicators, of(facts, indicator)
    measured = entries[indicator].differs_from or indicator
    found = [
        (of(facts, slug).age_of(place, newest), slug, newest)
        for slug in indicators(facts)
        if slug != indicator and measured in (slug, entries[slug].differs_from)
        for newest in of(facts, slug).periods(place)[:1]
    ]
    newest = next(iter(mine.periods(place)), "")
    age, slug, period = min(found, default=(0, "", ""))
    if not newest or not slug or age >= mine.age_of(place, newest):
        return "", ""
    return slug, of(facts, slug).when(period)
