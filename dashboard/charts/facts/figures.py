"""An indicator's figures: its groups and units, and those of one group in one unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from operator import gt, lt

import pandas as pd

from dashboard.catalog import Headline, Indicator
from dashboard.charts.facts import absent, ages, periods
from dashboard.charts.facts.absent import Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.unreviewed import indicator_of, titles
from dashboard.charts.facts.unsure import without_unsure
from dashboard.charts.text import figure_text, numbers
from dashboard.measures import disparity, five_years
from dashboard.measures.headline import figures_of
from dashboard.measures.per_child import per_child
from dashboard.measures.tested_changes import JudgedChange, verdicts
from dashboard.rounding import rounded, shown_decimals
from dashboard.schema import TOTAL, Status, Unit

POPULATION = disparity.POPULATION
CHILDREN = "children"
# A percent is stored as a fraction: of a whole one two decimals are printed.
_WHOLE = 2
_JUDGED = ("better", "worse")


def shown(facts: Facts) -> dict[str, str]:
    """Indicators that figures are loaded for and that the catalog describes: their titles."""
    loaded = set(facts.version.table("indicators")["indicator"])
    return {slug: entry.title for slug, entry in facts.catalog.indicators.items() if slug in loaded}


def loaded(facts: Facts) -> dict[str, str]:
    """Every indicator that figures are loaded for, those that nobody reviewed last: their titles.

    For what shows one indicator by itself; what ranks or sets indicators side by side takes
    ``shown``.
    """
    return shown(facts) | titles(facts)


@remembered
def groups(facts: Facts, indicator: str) -> dict[str, str]:
    """Groups with figures, by slug: their labels, the headline's first, then as they stand."""
    rows = facts.version.observations(indicator)[["breakdown", "group"]].drop_duplicates()
    entry = indicator_of(facts, indicator)
    headline = entry.headline.group
    slugs = sorted(set(rows["group"]), key=lambda slug: (slug != headline, slug != TOTAL, slug))
    return {slug: figure_text.group_label(facts.catalog, entry, slug) for slug in slugs}


def default_group(facts: Facts, indicator: str) -> str:
    """The headline's group; the first where nobody is counted together."""
    known = groups(facts, indicator)
    headline = indicator_of(facts, indicator).headline.group
    return headline if headline in known else next(iter(known), headline)


@remembered
def units(facts: Facts, indicator: str, group: str = "") -> dict[str, str]:
    """Units of a group's figures: their labels, the headline's first.

    Those of every group where nobody is counted together and no group is named.
    """
    rows = rows_of(facts, indicator, group)
    if rows.empty:
        rows = facts.version.observations(indicator)
    # Everyone's share of everyone says nothing.
    rows = rows.loc[~((rows["unit"] == Unit.PERCENT) & (rows["value"] == 1))]
    headline = str(indicator_of(facts, indicator).unit)
    found = sorted(set(rows["unit"]), key=lambda unit: (unit != headline, unit))
    return {unit: figure_text.unit_label(unit) for unit in found}


@remembered
def rows_of(facts: Facts, indicator: str, group: str = "") -> pd.DataFrame:
    """Observations of one group (the headline's by default), in every unit and series."""
    rows = facts.version.observations(indicator)
    return figures_of(rows, indicator_of(facts, indicator), group)


@dataclass(frozen=True, eq=False)
class Figures:
    """An indicator's figures of one group in one unit, which ``of`` gives."""

    facts: Facts
    entry: Indicator
    group: str
    unit: str

    @property
    def title(self) -> str:
        """The indicator's title, with the group and the unit where they are not the headline's."""
        return figure_text.titled(self.entry, self.facts.catalog, self.group, self.unit)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The observations of every place, period and series."""
        rows = rows_of(self.facts, self.entry.indicator, self.group)
        return without_unsure(rows.loc[rows["unit"] == self.unit], self.entry)

    @cached_property
    def asked(self) -> Headline:
        """The breakdown that the figures are of, and the group."""
        rows = rows_of(self.facts, self.entry.indicator, self.group)
        breakdown = next(iter(rows["breakdown"]), self.entry.headline.breakdown)
        return Headline(str(breakdown), self.group)

    @property
    def by_group_alone(self) -> bool:
        """Whether nobody has a figure of everyone together, which was asked for."""
        return self.rows.empty and self.group == self.entry.headline.group

    @cached_property
    def breaks(self) -> Mapping[int, str]:
        """The years from which figures are not compared with earlier ones, and why."""
        by = "" if self.group == TOTAL else next(iter(self.rows["breakdown"]), "")
        return self.facts.catalog.breaks_of(self.entry, by)

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """Periods with a figure anywhere, newest first, the current series before others."""
        columns = ["series", "end_year", "start_year", "period"]
        ordered = (
            self.rows.loc[self.rows["status"] == Status.PUBLISHED, columns]
            .drop_duplicates()
            .assign(older=lambda t: t["series"] != self.entry.current_series)
            .sort_values(["older", "end_year", "start_year"], ascending=[True, False, False])
        )
        return tuple(dict.fromkeys(ordered["period"]))

    @property
    def newest_period(self) -> str:
        """The newest period with a figure anywhere; empty where there is none."""
        return next(iter(self.periods), "")

    def age_of(self, period: str) -> int:
        """How many years a period lies behind the newest of everything, where it is the newest."""
        rows = self.rows.loc[self.rows["period"] == period]
        if period != self.newest_period or rows.empty:
            return 0
        return ages.years_behind(self.facts, int(rows["end_year"].max()))

    @property
    def is_result(self) -> bool:
        """Whether the group is a result beside the headline's rather than a kind of people."""
        group = self.facts.catalog.groups.get(self.group)
        return bool(group and group.phrase) and self.group != self.entry.headline.group

    @cached_property
    def is_count_of_children(self) -> bool:
        """Whether it counts children of all ages, of whom the child population has the whole."""
        return self.entry.kind == "count" and self.is_of_children and self.group == TOTAL

    @property
    def is_of_children(self) -> bool:
        """Whether its people are children of all ages, in whatever language they are called."""
        written = self.facts.catalog.as_written.indicators.get(self.entry.indicator, self.entry)
        return written.people == CHILDREN

    def per_child(self, rows: pd.DataFrame) -> pd.DataFrame | None:
        """Counts as rates of every 1,000 children, computed here; None where they cannot be."""
        if not (self.is_count_of_children and self.unit == Unit.NUMBER):
            return None
        return per_child(rows, self.children(rows))

    def children(self, rows: pd.DataFrame) -> pd.DataFrame:
        """How many children there are in the places and periods of some rows."""
        every = of(self.facts, POPULATION).rows
        wanted = pd.MultiIndex.from_frame(rows[["place", "period"]])
        return every.loc[pd.MultiIndex.from_frame(every[["place", "period"]]).isin(wanted)]

    def when(self, period: str) -> str:
        """A period, to follow "in", also where a chart has no row of it."""
        return periods.when_of(self.facts, self.entry.indicator, period)

    def in_period(self, period: str) -> pd.DataFrame:
        """One row a place of a period, all of one series."""
        return of_one_series(self.rows.loc[self.rows["period"] == period], self.entry)

    def titled_in(self, period: str) -> str:
        """The title, with the series that the figures of a period are of."""
        return with_series(self.title, self.in_period(period), self.entry)

    @cached_property
    def latest(self) -> Mapping[str, figure_text.Latest]:
        """Each place's newest figure and what changed since five years before, by place."""
        current = self.rows.loc[
            (self.rows["series"] == self.entry.current_series)
            & (self.rows["status"] == Status.PUBLISHED)
        ]
        printed = [*zip(current["value"], current["decimals"], strict=True)]
        shown = {  # each pair once: figures repeat
            pair: rounded(pair[0], self.unit, shown_decimals(pair[1], self.unit))
            for pair in set(printed)
        }
        as_read = [shown[pair] for pair in printed]
        beside = five_years.compare_newest(current.assign(shown=as_read), self.breaks)
        return _Newest(self, beside)

    def published(self, place: str) -> Mapping[str, Record]:
        """A place's published figures of the current series, by period."""
        if place not in self._published:
            rows = self.rows.loc[
                (self.rows["place"] == place)
                & (self.rows["series"] == self.entry.current_series)
                & (self.rows["status"] == Status.PUBLISHED)
            ]
            self._published[place] = {str(row["period"]): row for row in as_dicts(rows)}
        return self._published[place]

    def beside_newest(self, place: str) -> list[Record]:
        """A place's newest figure and those before it that can be set beside it, the first first.

        They are of periods as long, with no new definition in between; of pools that share years
        every one that shares none with a later one that is given.
        """
        rows = sorted(
            self.published(place).values(), key=lambda r: (r["end_year"], r["start_year"])
        )
        if not rows:
            return []
        last, long = rows[-1]["end_year"], rows[-1]["end_year"] - rows[-1]["start_year"]
        found: list[Record] = []
        for row in reversed(rows):
            alike = row["end_year"] - row["start_year"] == long
            broken = any(row["start_year"] < first <= last for first in self.breaks)
            kind = str(row["period_kind"])
            shared = bool(found) and periods.share_years(row, found[0], kind)
            if alike and not broken and not shared:
                found.insert(0, row)
        return found

    @cached_property
    def _published(self) -> dict[str, Mapping[str, Record]]:
        return {}

    def cautions(self, rows: pd.DataFrame) -> tuple[str, ...]:
        """What to keep in mind with some of the rows."""
        known = rows.loc[rows["value"].notna(), "margin"].notna()
        margins = "" if not known.any() else "all" if known.all() else "some"
        return figure_text.cautions(self.entry, self.unit, margins)

    def absent(self, row: Record | None, place: str, period: str = "") -> Absent | None:
        """Why a place has no figure, in a period or in any; None where its row has one."""
        if row is None:
            indicator = self.entry.indicator
            return absent.of_nothing(self.facts, indicator, self.asked, self.unit, place, period)
        return None if has_value(row["value"]) else absent.of_row(row, self.entry, row["unsure"])

    def reason(self, row: Record | None, place: str, period: str = "") -> str:
        """The same in words; empty where there is a figure."""
        why = self.absent(row, place, period)
        return why.reason if why else ""

    def newest_absent(self, place: str) -> Absent | None:
        """Why a place has no figure of any period: what its newest row says."""
        mine = self.rows.loc[self.rows["place"] == place].sort_values(["end_year", "start_year"])
        return self.absent(next(reversed(as_dicts(mine)), None), place)

    def why_none(self, place: str) -> str:
        """The same in words; empty where there is a figure."""
        why = self.newest_absent(place)
        return why.reason if why else ""


class _Newest(Mapping[str, figure_text.Latest]):
    """Each place's newest figure, judged when somebody asks for it: most pages ask for two."""

    def __init__(self, shown: Figures, beside: pd.DataFrame) -> None:
        self._shown, self._beside = shown, beside
        self._at = {str(place): at for at, place in enumerate(beside["place"])}
        self._judged: dict[str, figure_text.Latest] = {}

    def __getitem__(self, place: str) -> figure_text.Latest:
        at = self._at[place]
        if place not in self._judged:
            row = as_dicts(self._beside.iloc[at : at + 1])[0]
            self._judged[place] = _latest(row, self._shown)
        return self._judged[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


def of_one_series(rows: pd.DataFrame, entry: Indicator) -> pd.DataFrame:
    """The rows of a period that stand beside one another.

    They are of the current series or, where it has no figure, of the first one that has.
    """
    with_figures = set(rows.loc[rows["value"].notna(), "series"])
    ordered = (entry.current_series, *entry.series)
    series = next((one for one in ordered if one in with_figures), entry.current_series)
    return rows.loc[rows["series"] == series]


def with_series(title: str, rows: pd.DataFrame, entry: Indicator) -> str:
    """A title that says of which series some rows are, where that is not the current one."""
    for series in set(rows["series"]) - {entry.current_series}:
        return figure_text.with_series(title, entry, series)
    return title


def tested_change(
    facts: Facts, indicator: str, place: str, period: str, period_then: str, group: str
) -> JudgedChange | None:
    """What its publisher's own test says of a change; None where it was not tested."""
    table = _tested(facts, indicator)
    if table.empty:
        return None
    return verdicts(table, indicator, place, period, period_then).get(group)


@remembered
def _tested(facts: Facts, indicator: str) -> pd.DataFrame:
    """The tested changes of an indicator."""
    return facts.version.table("tested_changes").loc[lambda t: t["indicator"] == indicator]


def of(facts: Facts, indicator: str, group: str = "", unit: str = "") -> Figures:
    """An indicator's figures, where nothing is named those of the headline."""
    entry = indicator_of(facts, indicator)
    return _of(facts, indicator, group or entry.headline.group, unit or str(entry.unit))


@remembered
def _of(facts: Facts, indicator: str, group: str, unit: str) -> Figures:
    return Figures(facts, indicator_of(facts, indicator), group, unit)


def text_of(row: Record | None) -> str:
    """A figure as a person reads it, with an asterisk where a person corrected it; else a dash."""
    if row is None or not has_value(row["value"]):
        return numbers.NO_FIGURE
    mark = "*" if row["correction"] else ""
    return numbers.printed(float(row["value"]), str(row["unit"]), row["decimals"]) + mark


def count_of(row: Record | None) -> float | None:
    """The count behind a rate that was computed here."""
    return float(row["count"]) if row is not None and has_value(row["count"]) else None


def count_text(row: Record | None) -> str:
    """That count as a person reads it; else a dash."""
    if row is None or not has_value(row["count"]):
        return numbers.NO_FIGURE
    mark = "*" if row["correction"] else ""
    return numbers.printed(float(row["count"]), Unit.NUMBER, row["count_decimals"]) + mark


def as_printed(row: Record) -> float:
    """A figure as it is printed, as a number: what reads the same is the same."""
    unit = str(row["unit"])
    return rounded(float(row["value"]), unit, shown_decimals(row["decimals"], unit))


def beside(
    rows: Mapping[str, Record], place: str, among: Iterable[str]
) -> tuple[int, int, int] | None:
    """How many other places have a lower figure than a place, the same as printed, a higher one.

    ``rows`` by place, ``among`` whom it stands; None where it has no figure or no other has one.
    """
    known = {one: as_printed(row) for one, row in rows.items() if has_value(row["value"])}
    others = [known[one] for one in among if one in known and one != place]
    if place not in known or not others:
        return None
    lower, higher = (sum(way(one, known[place]) for one in others) for way in (lt, gt))
    return lower, len(others) - lower - higher, higher


def value_of(row: Record | None) -> float | None:
    """A figure as a number; None where there is none."""
    return float(row["value"]) if row is not None and has_value(row["value"]) else None


def _latest(row: Record, figures: Figures) -> figure_text.Latest:
    moved, unit = str(row["moved"]), figures.unit
    latest = figure_text.Latest(
        place=str(row["place"]),
        value=float(row["value"]),
        text=numbers.printed(float(row["value"]), unit, row["decimals"]),
        when=periods.when(row),
        period=str(row["period"]),
        moved=moved,
        verdict=figure_text.verdict(moved, figures.entry, unit, result=figures.is_result),
        age=ages.years_behind(figures.facts, int(row["end_year"])),
        counted=figures.entry.survey == "count",
    )
    if moved == five_years.NOTHING_COMPARABLE:
        return latest
    behind = _behind(row, figures) if moved == five_years.SAME else None
    doubt = _doubt(row, figures) if latest.verdict in _JUDGED else None
    sure, critical = _sureness(row, figures)
    return replace(
        latest,
        verdict=(behind.verdict if behind else "") or (moved if doubt else latest.verdict),
        sure=sure,
        critical=critical,
        behind=behind,
        doubt=doubt,
        text_then=numbers.printed(float(row["value_then"]), unit, row["decimals_then"]),
        when_then=numbers.years(str(row["period_then"]), str(row["period_kind_then"])),
        value_then=float(row["value_then"]),
    )


def _sureness(row: Record, figures: Figures) -> tuple[str, str]:
    """How sure a change is, and how much must move by the margins of error; empty where unknown.

    A change is counted in full, or tested by its publisher, or by the margins of the two figures;
    where the one alone has a margin, the other's is taken as equal.
    """
    entry = figures.entry
    if figures.unit != entry.unit or entry.kind != "rate":
        return "", ""
    if entry.survey == "count":
        return figure_text.COUNTED, ""
    tested = tested_change(
        figures.facts,
        entry.indicator,
        str(row["place"]),
        str(row["period"]),
        str(row["period_then"]),
        # The publisher tests the headline figure under everyone together.
        TOTAL if figures.group == entry.headline.group else figures.group,
    )
    if tested is not None:
        return figure_text.TESTED if tested.significant else figure_text.NOT_SIGNIFICANT, ""
    margins = [float(row[name]) for name in ("margin", "margin_then") if has_value(row[name])]
    if not margins:
        return "", ""
    critical = five_years.critical_difference(margins[0], margins[-1])
    must_move = numbers.difference(critical, figures.unit, 3)
    if round(abs(float(row["value"]) - float(row["value_then"])), 9) <= critical:
        return figure_text.NOT_SIGNIFICANT, must_move
    # What rounding leaves of the change has to be more than chance too.
    return (figure_text.TESTED, must_move) if _least(row) > critical else ("", "")


def _least(row: Record) -> float:
    """The least that rounding leaves of a change."""
    least = max(float(row["low"] - row["high_then"]), float(row["low_then"] - row["high"]))
    return round(least, 9)


def _behind(row: Record, figures: Figures) -> figure_text.Behind | None:
    """The numbers behind two equal whole percents; None where none are printed with them."""
    counts = _counts(row, figures)
    if counts is None:
        return None
    share = _share_moved(figures, *counts)
    same_way = share == _moved(*counts)
    verdict = figure_text.verdict(share, figures.entry, figures.unit, result=figures.is_result)
    return _numbers(*counts, verdict if same_way and verdict in _JUDGED else "")


def _doubt(row: Record, figures: Figures) -> figure_text.Behind | None:
    """The numbers behind two whole percents a step apart; None where they bear the change out.

    Of such a change rounding leaves nothing. The numbers bear it out that moved the same way, or
    that did as a share of all children.
    """
    counts = _counts(row, figures)
    if counts is None or _least(row) > 0:
        return None
    borne_out = row["moved"] in (_moved(*counts), _share_moved(figures, *counts))
    return None if borne_out else _numbers(*counts)


def _counts(row: Record, figures: Figures) -> tuple[Record, Record] | None:
    """The numbers printed with two whole percents: the newer, the earlier; None without both."""
    whole = all(row[name] <= _WHOLE for name in ("decimals", "decimals_then"))
    if figures.unit != Unit.PERCENT or not whole:
        return None
    counted = of(figures.facts, figures.entry.indicator, figures.group, str(Unit.NUMBER))
    mine = counted.published(str(row["place"]))
    now, then = (mine.get(str(row[name])) for name in ("period", "period_then"))
    return None if now is None or then is None else (now, then)


def _moved(now: Record, then: Record) -> str:
    """Which way a number moved as it is printed."""
    if now["value"] == then["value"]:
        return five_years.SAME
    return five_years.HIGHER if now["value"] > then["value"] else five_years.LOWER


def _numbers(now: Record, then: Record, verdict: str = "") -> figure_text.Behind:
    """Two numbers as a reader sees them."""
    way = "up" if _moved(now, then) == five_years.HIGHER else "down"
    return figure_text.Behind(text_of(now), text_of(then), way, verdict)


def _share_moved(figures: Figures, now: Record, then: Record) -> str:
    """Which way the share of all children moved; only where the figure is of all of them."""
    of_all_children = figures.group in (TOTAL, figures.entry.headline.group)
    if not of_all_children or not figures.is_of_children:
        return five_years.WITHIN_ROUNDING
    children = of(figures.facts, POPULATION).published(str(now["place"]))
    bounds = []
    for row in (now, then):
        of_all = children.get(str(row["period"]))
        if of_all is None:
            return five_years.WITHIN_ROUNDING
        bounds += [(float(one["low"]), float(one["high"])) for one in (row, of_all)]
    return five_years.share_moved(*bounds)
