"""The price as a share of the median income of the same place and year, beside the benchmark."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows, set_against_incomes
from dashboard.charts.kinds.child_care import share_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of, states_with_prices
from dashboard.charts.text import numbers, price_text, prose
from dashboard.schema import Unit


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices of every year that has an income in its dollars, and these incomes."""
    return set_against_incomes(facts, care_prices.medians(facts, [query.place], setting, query.age))


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A line over the years, and the benchmark as another; nothing where no year has an income."""
    drawn = rows(facts, setting, query)
    if drawn.prices.empty:
        return _without_income(facts, setting, query)
    burdens = {one.price.year: one for one in care_incomes.burdens(facts, drawn.prices)}
    name, care = place_names.names_of(facts)[query.place], care_of(facts, setting, query.age)
    last = burdens[max(burdens)]
    of = price_text.median_income(last.income)
    finding = (
        f"In {name}, a year of {care} cost {price_text.share_of(last.share, of)} in "
        f"{last.price.year}."
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=f"Price of {care} as a share of {of}, {name}",
        finding=finding,
        unit=str(Unit.PERCENT),
        axis=f"Share of {of}",
        mark="lines",
        series=_series(facts, query.place, burdens),
        table=share_parts.table([(str(year), burdens[year]) for year in sorted(burdens)], "Year"),
        sources=share_parts.sources(facts, drawn),
        notes=(
            f"{prose.upper_first(of)} and the price are of the same year, each in dollars of that "
            "year.",
            "Hollow: the price lies on a straight line between survey years.",
            share_parts.note(facts),
        ),
        alt=finding,
        version=facts.version.id,
    )


def _without_income(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A chart of nothing, for a place that is not offered and that addresses may name."""
    name, care = place_names.names_of(facts)[query.place], care_of(facts, setting, query.age)
    finding = f"No income of the same year and dollars is loaded for {name}."
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=f"Price of {care} as a share of income, {name}",
        finding=finding,
        unit=str(Unit.PERCENT),
        mark="lines",
        series=(),
        table=share_parts.table([], "Year"),
        sources=(),
        alt=finding,
        version=facts.version.id,
    )


def _series(facts: Facts, place: str, burdens: dict[int, Burden]) -> tuple[Series, ...]:
    benchmark = facts.catalog.child_care.benchmark
    straight = care_prices.straight_at(facts, place)
    first, last = min(burdens), max(burdens)
    points = tuple(
        Point(
            str(year),
            str(year),
            burdens[year].share if year in burdens else None,
            numbers.figure(burdens[year].share if year in burdens else None, Unit.PERCENT),
            x=year,
            hollow=year in straight,
        )
        for year in range(first, last + 1)
    )
    line = tuple(
        Point(str(year), str(year), benchmark.share, price_text.benchmark(benchmark), x=year)
        for year in (first, last)
    )
    label = price_text.benchmark(benchmark, benchmark.label)
    return (
        Series("burden", place_names.names_of(facts)[place], points, role="home"),
        Series("cap", label, line, "reference", "context"),
    )


VIEW = View("burden", ("age",), states_with_prices, rows, chart)
