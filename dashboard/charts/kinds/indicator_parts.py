"""The parts of a query that charts of one indicator share: place, others, group, unit, period."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.charts.chart import Column
from dashboard.charts.facts import figures, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.figures import Figures
from dashboard.charts.facts.rows import Record
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds.kind import PageAddress
from dashboard.charts.kinds.query import Names, Reader
from dashboard.language import say
from dashboard.schema import Unit

MOST_PLACES = 6
# The page of one indicator compares with the nation where its address says nothing.
PAGE = PageAddress("/indicators/{subject}", hidden=("by",), or_none=("compare",))


def place(facts: Facts, indicator: str, reader: Reader) -> str:
    """A place that the indicator has figures for, the home place by default."""
    return reader.one("place", place_names.with_figures(facts, indicator), reader.defaults.place)


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


def figure_columns(
    shown: Figures, title: str, decimals: int, *, computed: bool
) -> tuple[Column, ...]:
    """The columns of one figure a row; with ``computed`` a rate, and the count behind it."""
    if not computed:
        return (Column("value", title, shown.unit, decimals),)
    rate = Column("per-child", say("per-child-column", title=title), str(Unit.PER_1000), 1)
    return rate, Column("value", say("column-number"), shown.unit)


def values_of(row: Record | None, *, computed: bool) -> tuple[float | None, ...]:
    """A row's figure as numbers, for these columns."""
    rest = (figures.count_of(row),) if computed else ()
    return figures.value_of(row), *rest


def texts_of(row: Record | None, *, computed: bool) -> tuple[str, ...]:
    """A row's figure in words, for these columns."""
    rest = (figures.count_text(row),) if computed else ()
    return figures.text_of(row), *rest
