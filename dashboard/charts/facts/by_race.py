"""Gaps: an indicator's figures by race, how far groups are apart, and how that moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ParamSpec, TypeVar

import pandas as pd

from dashboard.catalog import Group, Indicator
from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.text import gap_text, numbers
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, Status

RACE = "race"

P = ParamSpec("P")
R = TypeVar("R")


def indicators(facts: Facts) -> dict[str, str]:
    """Indicators with a rate by race, by slug: their titles."""
    loaded = facts.version.table("indicators")
    has_race = loaded["breakdowns"].str.split("; ").map(lambda slugs: RACE in slugs)
    return {
        slug: f"{facts.catalog.indicators[slug].title}, by race and ethnicity"
        for slug in loaded.loc[has_race, "indicator"]
        if slug in facts.catalog.indicators and facts.catalog.indicators[slug].kind == "rate"
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
        return self.facts.version.observations(self.entry.indicator).loc[
            lambda t: (t["breakdown"] == RACE) & (t["series"] == self.entry.current_series)
        ]

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
        kinds = self.rows["period_kind"]
        return numbers.years(period, str(kinds.iloc[0]) if len(kinds) else "")

    @cached_property
    def properties(self) -> measure.Properties:
        """What the measure needs to know of the indicator."""
        return measure.Properties(
            unit=str(self.entry.unit),
            better=self.entry.better,
            kind=self.entry.kind,
            mutually_exclusive=self.entry.mutually_exclusive,
            whole_percent_rule=self.entry.whole_percent_rule,
            full_count=self.entry.survey == "count",
            events=self.entry.survey == "vital",
        )

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

    def group(self, slug: str) -> Group:
        """A group as the indicator means it: white where it leaves Hispanic people out says so."""
        if slug == "white" and self.entry.mutually_exclusive:
            slug = "white-non-hispanic"
        known = self.facts.catalog.groups.get(slug)
        label = slug.replace("-", " ").capitalize()
        people = f"{label} {{people}}"
        return known or Group(group=slug, breakdown=RACE, label=label, people=people, names=())

    def label(self, slug: str) -> str:
        """A group's name in a table or a key."""
        return "All groups together" if slug == TOTAL else self.group(slug).label

    def compared(self, place: str, reference: str) -> pd.DataFrame:
        """The groups of a place against a reference in every period: ``measure.gaps``.

        Decimals are those to be read: a tenth of a percent or of a rate at most.
        """
        empty = pd.DataFrame(columns=measure.GAP_COLUMNS)
        return self.compared_by_place(reference).get(place, empty)

    @remembered
    def compared_by_place(self, reference: str) -> Mapping[str, pd.DataFrame]:
        """What ``compared`` gives, of every place: all at once cost little more than one."""
        unit = str(self.entry.unit)
        table = (
            measure.gaps(self.rows, self.properties, reference)
            .assign(decimals=lambda t: t["decimals"].map(lambda d: numbers.shown_decimals(d, unit)))
            .astype({"decimals": "Int64"})
            # A place shows the groups that its own table names.
            .merge(self.rows[[*measure.TABLE_KEY, "group"]].drop_duplicates())
        )
        return _by_place(table)

    @remembered
    def headline(self, place: str, period: str, reference: str) -> gap_text.Gap | None:
        """The widest gap of a place and period, as the sentences need it."""
        table = self.compared(place, reference).loc[lambda t: t["period"] == period]
        if table.empty:
            return None
        rows = self._widest(place, reference).loc[lambda t: t["period"] == period]
        if reference != measure.BEST and rows["gap"].isna().all() and table["shown"].any():
            rows = rows.assign(gap_why="The reference has no figure here that can be shown.")
        name = place_names.names_of(self.facts)[place]
        return gap_text.Gap.of(rows.iloc[0].to_dict(), name, self.when(period))

    @remembered
    def _widest(self, place: str, reference: str) -> pd.DataFrame:
        """The widest gap of each period of a place."""
        table = self.compared(place, reference)
        if reference != measure.BEST:
            # The reader named the reference, but this page picks the group.
            table = measure.judged_as_picked(table, self.properties)
        return measure.widest_gaps(table)

    @remembered
    def _changes_by_place(self, reference: str) -> Mapping[str, pd.DataFrame]:
        """Each group beside itself five years before: ``measure.gap_changes``."""
        table = pd.concat(self.compared_by_place(reference).values())
        return _by_place(measure.gap_changes(table, self.properties, self.entry.breaks))

    def change(self, place: str, period: str, reference: str) -> gap_text.Change | None:
        """How the widest gap of a period has moved, as the sentences need it; None without one."""
        gap = self.headline(place, period, reference)
        if gap is None or not gap.group:
            return None
        rows = self._changes_by_place(reference)[place].loc[
            lambda t: (t["period"] == period) & (t["group"] == gap.group)
        ]
        row = rows.iloc[0].to_dict()
        earlier = self.when(row["earlier"]) if row["earlier"] else ""
        return gap_text.Change.of(row, self.when(period), earlier)


@remembered
def of(facts: Facts, indicator: str) -> RaceFigures:
    """The figures of an indicator by race."""
    return RaceFigures(facts, facts.catalog.indicators[indicator])


def _by_place(table: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    return {str(place): mine for place, mine in table.groupby("place")}
