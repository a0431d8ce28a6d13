"""The parts of a query that charts of one indicator share: place, others, group, unit, period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.charts.chart import Column
from dashboard.charts.facts import figures, local, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.rows import Record, has_value
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds.kind import PageAddress
from dashboard.charts.kinds.query import Names, Reader
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.rounding import shown_decimals
from dashboard.schema import Unit

MOST_PLACES = 6
# The page of one indicator compares with the nation where its address says nothing.
PAGE = PageAddress("/indicators/{subject}", hidden=("by",), or_none=("compare",))


def place(facts: Facts, indicator: str, reader: Reader) -> str:
    """A place that the indicator has figures for, the home place by default."""
    return one_place(facts, reader, place_names.with_figures(facts, indicator))


def one_place(facts: Facts, reader: Reader, options: Names) -> str:
    """One of some places, the home place by default; of one that is not among them the nearest."""
    return reader.one(
        "place",
        options,
        reader.defaults.place,
        known=local.every_place(facts),
        nearest=lambda asked: local.nearest(facts, asked, options),
    )


def compare(facts: Facts, indicator: str, reader: Reader, beside: str) -> tuple[str, ...]:
    """Up to five places to set beside one."""
    known = place_names.with_figures(facts, indicator)
    return reader.several("compare", known, without=(beside,), most=MOST_PLACES - 1)


def places(place: str, compare: Sequence[str]) -> tuple[str, ...]:
    """A place and those beside it, each once."""
    return tuple(dict.fromkeys((place, *compare)))[:MOST_PLACES]


def group_and_unit(facts: Facts, indicator: str, reader: Reader) -> tuple[str, str]:
    """A group and one of its units: the headline's by default."""
    group = reader.one("group", groups(facts, indicator), figures.default_group(facts, indicator))
    units = figures.units(facts, indicator, group)
    return group, reader.one("unit", units, str(indicator_of(facts, indicator).unit))


def groups(facts: Facts, indicator: str) -> Names:
    """The groups to choose from; where nobody is counted together, first each of them by itself."""
    known = figures.groups(facts, indicator)
    headline = indicator_of(facts, indicator).headline.group
    return known if headline in known else {headline: say("figure-each-group"), **known}


def newest(reader: Reader, periods: Sequence[str]) -> str:
    """One of these periods, of which the first is the newest, and the default."""
    return reader.one("period", dict(zip(periods, periods, strict=True)), newest=True)


def query_of(
    shown: Figures, place: str, compare: tuple[str, ...] = (), **parts: str
) -> dict[str, str]:
    """The parts of a chart's address that are not the indicator's defaults."""
    whole = {**parts, "group": shown.group, "unit": shown.unit}
    defaults = {
        "group": figures.default_group(shown.facts, shown.entry.indicator),
        "unit": str(shown.entry.unit),
    }
    if "by" in parts:  # which shows every group
        del whole["group"]
    chosen = {name: value for name, value in whole.items() if defaults.get(name) != value}
    return {"place": place, "compare": ",".join(compare), **chosen}


def has_margins(rows: Iterable[Record | None]) -> bool:
    """Whether any of some figures that are shown has a margin of error."""
    return any(margin_of(row) is not None for row in rows)


def margin_of(row: Record | None) -> float | None:
    """The 90% margin of a figure that is shown; None where there is none."""
    if row is None or figures.value_of(row) is None or not has_value(row["margin"]):
        return None
    return float(row["margin"])


def interval_of(row: Record) -> tuple[float | None, float | None]:
    """The ends of the 90% interval of a figure that is shown, never below 0; none without one."""
    value, margin = figures.value_of(row), margin_of(row)
    if value is None or margin is None:
        return None, None
    return max(value - margin, 0.0), value + margin


def margin_text(row: Record | None) -> str:
    """The 90% margin of a figure in words; a dash where there is none."""
    margin = margin_of(row)
    if row is None or margin is None:
        return numbers.NO_FIGURE
    unit = str(row["unit"])
    decimals = shown_decimals(row["decimals"], unit)
    return say("disparity-margin", figure=numbers.difference(margin, unit, decimals))


def margin_column(unit: str, label: str = "", key: str = "margin") -> Column:
    """The column of 90% margins of a table."""
    return Column(key, label or say("disparity-column-margin"), unit, 1)


def figure_columns(
    shown: Figures, title: str, decimals: int, *, computed: bool, margins: bool = False
) -> tuple[Column, ...]:
    """The columns of one figure a row; with ``computed`` a rate, and the count behind it.

    With ``margins`` the 90% margin stands beside it.
    """
    if not computed:
        beside = (margin_column(shown.unit),) if margins else ()
        return (Column("value", title, shown.unit, decimals), *beside)
    rate = Column("per-child", say("per-child-column", title=title), str(Unit.PER_1000), 1)
    return rate, Column("value", say("column-number"), shown.unit)


def values_of(
    row: Record | None, *, computed: bool, margins: bool = False
) -> tuple[float | None, ...]:
    """A row's figure as numbers, for these columns."""
    rest = (figures.count_of(row),) if computed else (margin_of(row),) if margins else ()
    return figures.value_of(row), *rest


def texts_of(row: Record | None, *, computed: bool, margins: bool = False) -> tuple[str, ...]:
    """A row's figure in words, for these columns."""
    rest = (figures.count_text(row),) if computed else (margin_text(row),) if margins else ()
    return figures.text_of(row), *rest
