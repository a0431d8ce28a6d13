"""The disparity chart: one indicator by race in a place, the gap in words, and how sure it is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from dashboard.charts.chart import HELD_BACK, POINTS, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import ages, by_race, corrections, place_names
from dashboard.charts.facts.absent import Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.by_race import RaceFigures
from dashboard.charts.facts.cells import Origin, of_observations
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import gap_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import alt_text, figure_text, gap_text, missing_text, numbers
from dashboard.language import say
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, Status, Unit

ORDERS = ("name", "rate", "size")

# People are added up over several groups whose gaps can be told.
_SEVERAL, _TOLD = 2, ("clear", "full-count")


@dataclass(frozen=True)
class _Shown:
    """What a chart shows: the groups of a place in one period, against a reference.

    ``rows`` are the observations, of which ``compared`` sets the rates beside one another.
    """

    race: RaceFigures
    place: str
    period: str
    reference: str

    @property
    def facts(self) -> Facts:
        return self.race.facts

    @property
    def unit(self) -> str:
        return str(self.race.entry.unit)

    @property
    def name(self) -> str:
        return place_names.names_of(self.facts)[self.place]

    @cached_property
    def rows(self) -> pd.DataFrame:
        return _of_place(self.race, self.place, self.period)

    @cached_property
    def compared(self) -> pd.DataFrame:
        table = self.race.compared(self.place, self.reference)
        return table.loc[table["period"] == self.period]

    @cached_property
    def with_rate(self) -> pd.DataFrame:
        """The groups whose rate can be shown."""
        return self.compared.loc[self.compared["shown"]]

    @cached_property
    def reference_rate(self) -> float | None:
        """The rate that groups are set against; None where none can be shown."""
        return next(iter(self.with_rate["reference_rate"].dropna().astype(float)), None)

    @cached_property
    def gap(self) -> gap_text.Gap | None:
        """The widest gap."""
        return self.race.headline(self.place, self.period, self.reference)

    @cached_property
    def correction_notes(self) -> Mapping[str, str]:
        """What a person corrected in a group's rate, by group; empty where nothing."""
        rates = self.rows.loc[self.rows["unit"] == self.unit]
        return {str(r["group"]): corrections.sentence(self.facts, r) for r in as_dicts(rates)}

    @cached_property
    def reasons(self) -> Mapping[str, Absent]:
        """Why a group has no rate that can be shown, by group."""
        return {
            str(row["group"]): why
            for row in as_dicts(self.compared)
            if (why := self.race.absent(row))
        }

    @property
    def not_shown(self) -> str:
        """The groups without a rate, each with its reason, in a sentence."""
        return missing_text.not_shown(
            (self.race.phrases.of(slug), why.reason)
            for slug, why in self.reasons.items()
            if slug != TOTAL
        )

    def rate_text(self, row: Record) -> str:
        """A group's rate, with an asterisk where a person corrected it."""
        mark = "*" if self.correction_notes.get(str(row["group"])) else ""
        return numbers.figure(float(row["rate"]), self.unit, _decimals(row)) + mark


def _of_place(race: RaceFigures, place: str, period: str) -> pd.DataFrame:
    """The observations that a chart shows: rates and numbers of every group."""
    return race.rows.loc[(race.rows["place"] == place) & (race.rows["period"] == period)]


@remembered
def disparity(
    facts: Facts,
    indicator: str,
    place: str,
    period: str = "",
    reference: str = measure.BEST,
    order: str = "name",
) -> Chart:
    """Groups as dots with their intervals, the reference as a line, other places behind.

    An interval is the published margin where there is one, else what rounding allows. Without a
    ``period`` it is the newest that the place has figures for. ``order`` is one of ORDERS.
    """
    race = by_race.of(facts, indicator)
    period = period or next(iter(race.periods(place)), "")
    shown = _Shown(race, place, period, reference)
    entry, gap, when = race.entry, shown.gap, race.when(period)
    finding: str = gap_text.no_figures(shown.name, when)
    age = race.age_of(place, period) if gap else 0
    if gap:
        finding = ages.with_age(gap_text.finding(gap, race.phrases), age)
    compared = _ordered(shown, order)
    series = _series(shown, compared)
    return Chart(
        kind="disparity",
        subject=indicator,
        query={"place": place, "period": period, "reference": reference, "order": order},
        title=say("disparity-title", title=entry.title, place=shown.name, period=when),
        finding=finding,
        details=(*gap_text.details(gap, race.phrases), *_widest(shown), *_together(shown))
        if gap
        else (),
        sure=gap_text.sure_label(gap.sure) if gap else "",
        unit=shown.unit,
        axis=figure_text.axis(entry, shown.unit),
        mark="dots",
        series=series,
        reference=shown.reference_rate,
        reference_label=_reference_label(shown),
        table=_table(shown, compared),
        sources=sources_of(facts, shown.rows),
        definition=entry.definition,
        notes=(
            *filter(None, [ages.said(age, when, several=True)]),
            *corrections.notes(facts, shown.rows),
            *filter(None, _notes(shown, order)),
        ),
        alt=alt_text.dots(
            finding, [(one.label, one.points[0].text) for one in series], shown.not_shown
        ),
        version=facts.version.id,
    )


def _widest(shown: _Shown) -> tuple[str, ...]:
    """The widest gap of all, where it is not the one that leads."""
    widest = shown.race.widest(shown.place, shown.period)
    if shown.gap is None or widest is None or shown.reference not in measure.PICKED:
        return ()
    told = gap_text.also_widest(shown.gap, widest, shown.race.phrases)
    return (told,) if told else ()


def _together(shown: _Shown) -> tuple[str, ...]:
    """How many stand behind all gaps, where several groups have one and every one can be told."""
    table, phrases = shown.compared, shown.race.phrases
    above = table.loc[(table["group"] != TOTAL) & table["gap"].gt(0)]
    if len(above) < _SEVERAL or not phrases.fewer or not above["sure"].isin(_TOLD).all():
        return ()
    sums = measure.sum_people_behind(table, shown.race.properties)
    people = float(sums["behind"].iloc[0])
    return (
        ()
        if math.isnan(people)
        else (gap_text.together(people, phrases, shown.race.years_counted(shown.period)),)
    )


def _ordered(shown: _Shown, order: str) -> pd.DataFrame:
    """The groups in the order asked for, everyone together last."""
    table = shown.compared
    return (
        table.assign(
            last=table["group"] == TOTAL,
            label=[shown.race.group(slug).label for slug in table["group"]],
            first={"rate": -table["rate"], "size": -table["population"]}.get(order, 0),
        )
        .sort_values(["last", "first", "label"])
        .drop(columns=["last", "label", "first"])
    )


def _notes(shown: _Shown, order: str) -> Iterator[str]:
    yield from _reading(shown)
    yield shown.not_shown
    yield shown.race.entry.group_note
    yield shown.race.entry.suppression
    yield shown.race.entry.differs
    yield say(f"disparity-order-{order}")


def _reading(shown: _Shown) -> Iterator[str]:
    """How to read the dots and the line, where they are drawn: the bar, the small dots, the line.

    Everyone together is no dot.
    """
    dots = shown.with_rate.loc[lambda t: t["group"] != TOTAL]
    if len(dots):
        yield say(
            "disparity-reading",
            place=shown.name,
            sampled="yes" if dots["margin"].notna().any() else "no",
            kind="county" if place_names.is_county(shown.facts, shown.place) else "state",
        )
    picked = gap_text.reference_names(shown.race.entry.better).get(shown.reference, "")
    if picked and shown.reference_rate is not None:
        yield say("disparity-reading-line", reference=picked)


@remembered
def _rates_of_all(facts: Facts, indicator: str, period: str) -> pd.DataFrame:
    """The rates of every place that can be shown, in one period: place, group and rate."""
    table = by_race.of(facts, indicator).compared_by_place(measure.BEST).table
    return table.loc[table["shown"] & (table["period"] == period), ["place", "group", "rate"]]


def _peers(facts: Facts, place: str) -> set[str]:
    """The places that a place's groups are seen against: other counties of its state, or states."""
    if not place_names.is_county(facts, place):
        return set(facts.catalog.states) - {place}
    return set(place_names.counties_of(facts, place_names.state_of(facts, place))) - {place}


def _series(shown: _Shown, compared: pd.DataFrame) -> tuple[Series, ...]:
    """A dot for each group with a rate; behind it the group's rates in other places."""
    rates = _rates_of_all(shown.facts, shown.race.entry.indicator, shown.period)
    others = rates.loc[rates["place"].isin(_peers(shown.facts, shown.place))]
    behind = {str(group): tuple(mine) for group, mine in others.groupby("group")["rate"]}
    drawn = as_dicts(compared.loc[compared["shown"] & (compared["group"] != TOTAL)])
    return tuple(
        Series(
            str(row["group"]),
            point.label,
            (replace(point, context=behind.get(str(row["group"]), ())),),
            color=shown.race.group(str(row["group"])).base,
        )
        for row in drawn
        for point in [_point(shown, row)]
    )


def _point(shown: _Shown, row: Record) -> Point:
    """A group's rate with its interval."""
    slug, rate = str(row["group"]), float(row["rate"])
    low, high = float(row["low"]), float(row["high"])
    if has_value(row["margin"]):
        low, high = max(rate - float(row["margin"]), 0.0), rate + float(row["margin"])
    return Point(
        key=slug,
        label=shown.race.group(slug).label,
        value=rate,
        text=shown.rate_text(row),
        low=low,
        high=high,
        note=_from_reference(row, shown.unit),
        more=_ratio_and_sure(row),
    )


def _decimals(row: Record) -> int | None:
    return None if not has_value(row["decimals"]) else int(row["decimals"])


def _from_reference(row: Record, unit: str) -> str:
    """How far a group is from the reference: "21 points from the reference"."""
    if row["group"] == row["reference"]:
        return say("disparity-the-reference")
    if not has_value(row["gap"]):
        return ""
    points = gap_text.apart(row, unit, _decimals(row)).removeprefix("−")
    return say("disparity-from-reference", points=points)


def _ratio_and_sure(row: Record) -> str:
    """How many times the reference's rate a group's is, and how sure its gap is."""
    if row["group"] == row["reference"] or not has_value(row["gap"]):
        return ""
    bounds, _ = numbers.ratio(float(row["ratio_low"]), float(row["ratio_high"]))
    ratio = say("number-times", times=bounds) if row["ratio_shown"] else ""
    shown = (ratio, gap_text.sure_label(str(row["sure"])))
    return " · ".join(filter(None, shown))


def _reference_label(shown: _Shown) -> str:
    """What the line across is; where it is a group's rate, the row of the group says so."""
    slug = next(iter(map(str, shown.with_rate["reference"])), "")
    if slug not in (measure.TARGET, TOTAL):
        return ""
    return say("disparity-target" if slug == measure.TARGET else "disparity-overall")


def _table(shown: _Shown, compared: pd.DataFrame) -> Table:
    """A row a group, also of those without a rate."""
    entry, unit = shown.race.entry, shown.unit
    yearly = "-yearly" if shown.race.years_counted(shown.period) > 1 else ""
    columns = (
        Column("group", say("column-group")),
        Column("rate", entry.title, unit, 1),
        Column("margin", say("disparity-column-margin"), unit, 1),
        Column("number", say("column-number"), str(Unit.NUMBER)),
        Column("gap", say("disparity-column-gap"), POINTS if unit == Unit.PERCENT else unit, 1),
        Column("ratio", say("disparity-column-ratio")),
        Column("sure", say("disparity-column-sure")),
        Column("behind", say(f"disparity-column-behind{yearly}", better=entry.better)),
    )
    listed = as_dicts(compared)
    rows = tuple(
        _row(shown, row) if row["shown"] else _row_without_rate(shown, row, len(columns))
        for row in listed
    )
    reasons = [why.reason if (why := shown.race.absent(row)) else "" for row in listed]
    return missing_text.with_reasons(Table(columns, rows), reasons)


def _row_without_rate(shown: _Shown, row: Record, columns: int) -> Row:
    """A dash in each column; the last one says why."""
    slug, rest = str(row["group"]), columns - 1
    label, dashes = shown.race.label(slug), (numbers.NO_FIGURE,) * rest
    status = shown.reasons[slug].status
    held = HELD_BACK if status == Status.PUBLISHED else status
    return Row((label, *(None,) * rest), (label, *dashes), status=held)


def _row(shown: _Shown, row: Record) -> Row:
    """A group's rate, and how far it is from the reference."""
    slug, unit, decimals = str(row["group"]), shown.unit, _decimals(row)
    is_reference = slug == row["reference"]
    gap = None if not has_value(row["gap"]) or is_reference else float(row["gap"])
    margin = float(row["margin"]) if has_value(row["margin"]) else None
    number = float(row["number"]) if has_value(row["number"]) else None
    ratio = (
        numbers.times(float(row["ratio_low"]), float(row["ratio_high"]))
        if row["ratio_shown"] and not is_reference
        else numbers.NO_FIGURE
    )
    sure = (
        say("disparity-reference")
        if is_reference
        else gap_text.sureness(str(row["sure"]), row["sure_95"])
    )
    years = shown.race.years_counted(shown.period)
    people = (float(row[name]) / years for name in ("behind", "behind_low", "behind_high"))
    behind = gap_text.behind(*people)
    label, rate = shown.race.label(slug), float(row["rate"])
    return Row(
        (label, rate, margin, number, gap, ratio, sure, behind),
        (
            label,
            shown.rate_text(row),
            say("disparity-margin", figure=numbers.difference(margin, unit, decimals))
            if margin
            else numbers.NO_FIGURE,
            numbers.number(number) if number is not None else numbers.NO_FIGURE,
            gap_text.apart(row, unit, decimals) if gap is not None else numbers.NO_FIGURE,
            ratio,
            sure or numbers.NO_FIGURE,
            behind or numbers.NO_FIGURE,
        ),
        mark=is_reference,
        note=shown.correction_notes.get(slug, ""),
    )


@dataclass(frozen=True)
class DisparityQuery:
    """Which place and period, against what, and how the groups stand."""

    place: str
    period: str
    reference: str
    order: str


def read(facts: Facts, indicator: str, reader: Reader) -> DisparityQuery:
    """The query of an address; without a period the newest that the place has figures for."""
    race = by_race.of(facts, indicator)
    place = gap_parts.place(facts, indicator, reader)
    periods, newest = race.periods(), next(iter(race.periods(place)), "")
    period = reader.one("period", dict(zip(periods, periods, strict=True)), newest, newest=True)
    reference = gap_parts.reference(facts, indicator, reader)
    orders = {order: say(f"disparity-by-{order}") for order in ORDERS}
    return DisparityQuery(place, period, reference, reader.one("order", orders, "name"))


def _cells(facts: Facts, indicator: str, query: DisparityQuery) -> list[Origin]:
    return of_observations(
        facts, _of_place(by_race.of(facts, indicator), query.place, query.period)
    )


KIND = Kind(
    name="disparity",
    subjects=by_race.indicators,
    query=DisparityQuery,
    read=read,
    view=lambda facts, indicator, query: disparity(
        facts, indicator, query.place, query.period, query.reference, query.order
    ),
    cells=_cells,
    page=gap_parts.PAGE,
)
