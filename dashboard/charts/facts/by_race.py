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
from dashboard.charts.facts.figures import POPULATION, tested_change
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.text import gap_change_text, gap_text, numbers
from dashboard.language import say
from dashboard.measures import disparity as measure
from dashboard.measures.five_years import pair_with_earlier
from dashboard.schema import TOTAL, Status, Unit

RACE = "race"


P = ParamSpec("P")
R = TypeVar("R")


def indicators(facts: Facts) -> dict[str, str]:
    """Indicators with a rate by race, by slug: their titles."""
    loaded = facts.version.table("indicators")
    has_race = loaded["breakdowns"].str.split("; ").map(lambda slugs: RACE in slugs)
    return {
        slug: say("figure-by-race", title=facts.catalog.indicators[slug].title)
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
        return periods.when_of(self.facts, self.entry.indicator, period)

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
        empty = pd.DataFrame(columns=measure.GAP_COLUMNS)
        return self.compared_by_place(reference).get(place, empty)

    @remembered
    def compared_by_place(self, reference: str) -> Mapping[str, pd.DataFrame]:
        """What ``compared`` gives, of every place: all at once cost little more than one."""
        unit = str(self.entry.unit)
        table = (
            measure.gaps(self.rows, self.properties, reference, standing(self.facts))
            .assign(decimals=lambda t: t["decimals"].map(lambda d: numbers.shown_decimals(d, unit)))
            .astype({"decimals": "Int64"})
            .pipe(_as_read, unit)
            # A place shows the groups that its own table names.
            .merge(self.rows[[*measure.TABLE_KEY, "group"]].drop_duplicates())
        )
        return _by_place(table)

    @cached_property
    def _rates(self) -> Mapping[tuple[str, str, str], Record]:
        """The observations in the indicator's unit, by place, period and group."""
        rows = self.rows.loc[self.rows["unit"] == str(self.entry.unit)]
        return {(str(r["place"]), str(r["period"]), str(r["group"])): r for r in as_dicts(rows)}

    def absent(self, row: Record) -> Absent | None:
        """Why a group of ``compared`` has no rate that can be shown; None where it has one."""
        if row["shown"]:
            return None
        place, period, group = str(row["place"]), str(row["period"]), str(row["group"])
        observed = self._rates.get((place, period, group))
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
        rows = self._leading(place, reference).loc[lambda t: t["period"] == period]
        unreferred = table["reference_rate"].isna().all() and table["shown"].any()
        if reference not in measure.PICKED and unreferred:
            rows = rows.assign(gap_why="no-reference")
        name = place_names.names_of(self.facts)[place]
        row, years = rows.iloc[0].to_dict(), self.years_counted(period)
        return gap_text.Gap.of(row, name, self.when(period), years)

    def widest(self, place: str, period: str) -> gap_text.Gap | None:
        """The widest gap of all groups of a place and period."""
        rows = measure.widest_gaps(self.compared(place, measure.LOWEST))
        rows = rows.loc[rows["period"] == period]
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
    def _leading(self, place: str, reference: str) -> pd.DataFrame:
        """The leading gap of each period of a place."""
        table = self.compared(place, reference)
        if reference not in measure.PICKED:
            # The reader named the reference, but this page picks the group.
            table = measure.judged_as_picked(table, self.properties)
        return measure.leading_gaps(table, self.properties)

    @remembered
    def _changes_by_place(self, reference: str) -> Mapping[str, pd.DataFrame]:
        """Each group beside itself five years before: ``measure.gap_changes``."""
        table = pd.concat(self.compared_by_place(reference).values(), ignore_index=True)
        named = reference not in measure.PICKED
        if named:
            # The page picks the group that leads, whoever names the reference.
            table = measure.judged_as_picked(table, self.properties)
        return _by_place(
            measure.gap_changes(
                table, self.properties, self.breaks, picked=True, named_reference=named
            )
        )

    def change(self, place: str, period: str, reference: str) -> gap_change_text.Change | None:
        """How the leading gap of a period has moved, as the sentences need it; None without one."""
        gap = self.headline(place, period, reference)
        if gap is None or not gap.group:
            return None
        rows = self._changes_by_place(reference)[place].loc[
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
    rows = facts.version.observations(POPULATION).loc[
        lambda t: (
            (t["breakdown"] == RACE)
            & (t["unit"] == str(Unit.NUMBER))
            & (t["status"] == Status.PUBLISHED)
        )
    ]
    if rows.empty:
        return None
    newest = rows.loc[rows["end_year"] == rows.groupby("place")["end_year"].transform("max")]
    groups = facts.catalog.groups.items()
    families = pd.DataFrame(
        [
            (slug, family)
            for slug, one in groups
            if one.breakdown == RACE
            for family in (one.base, *one.with_families)
        ],
        columns=["group", "family"],
    )
    everyone = newest.loc[newest["group"] == TOTAL].set_index("place")["value"]
    counted = newest.loc[newest["group"] != TOTAL].assign(
        family=lambda t: t["group"].map({slug: one.base for slug, one in groups})
    )
    people = counted.groupby(["place", "family"])["value"].sum().reset_index()
    shares = people.assign(share=people["value"] / people["place"].map(everyone))
    places = facts.version.table("places").set_index("place")["parent"]
    return measure.standing_groups(shares, families, places, frozenset({"other", "two-or-more"}))


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


def _as_read(table: pd.DataFrame, unit: str) -> pd.DataFrame:
    """The same table where figures that read alike have no gap, and nobody stands behind it."""
    whole = 0.01 if unit == Unit.PERCENT else 1.0  # further apart no two figures read alike
    near = table.loc[table["gap"].abs().between(0, whole, inclusive="neither")]
    compared = zip(near["rate"], near["reference_rate"], near["decimals"], strict=True)
    apart = [
        numbers.printed_gap(rate, other, unit, numbers.shown_decimals(decimals, unit))
        for rate, other, decimals in compared
    ]
    alike = near.index[[width == 0 for width in apart]]
    table.loc[alike, "gap"] = 0.0
    table.loc[alike, ["behind", "behind_low", "behind_high"]] = float("nan")
    table.loc[alike, "behind_why"] = "no-worse"
    return table


def _by_place(table: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    return {str(place): mine for place, mine in table.groupby("place")}
