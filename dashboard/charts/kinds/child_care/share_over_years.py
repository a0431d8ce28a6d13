"""The price as a share of the median income of the same place and year, beside the benchmark."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows, set_against_incomes
from dashboard.charts.kinds.child_care import price_parts, share_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of, states_with_prices
from dashboard.charts.text import numbers, price_text
from dashboard.language import say
from dashboard.schema import Unit


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices of every year that has an income in its dollars, and these incomes."""
    return set_against_incomes(facts, care_prices.medians(facts, [query.place], setting, query.age))


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A line over the years, and the benchmark as another; nothing where no year has an income."""
    drawn = rows(facts, setting, query)
    if drawn.prices.empty:
        return share_parts.without_income(facts, setting, query, VIEW.asked(query), "lines", "year")
    burdens = {one.price.year: one for one in care_incomes.burdens(facts, drawn.prices)}
    name, care = place_names.names_of(facts)[query.place], care_of(facts, setting, query.age)
    last = burdens[max(burdens)]
    of = last.income.of
    finding = share_parts.sentence(last, name, care)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-share", care=care, families=of, place=name),
        finding=finding,
        details=price_parts.how_old(facts, query.place, last.price.year),
        unit=str(Unit.PERCENT),
        axis=say("care-axis-share", families=of),
        mark="lines",
        series=_series(facts, query.place, burdens),
        table=share_parts.table([(str(year), burdens[year]) for year in sorted(burdens)], "year"),
        sources=share_parts.sources(facts, drawn),
        notes=(
            say("care-note-same-year", families=of),
            say("care-note-hollow"),
            share_parts.note(facts),
        ),
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
            price_text.share(burdens[year].share) if year in burdens else numbers.NO_FIGURE,
            x=year,
            hollow=year in straight,
        )
        for year in range(first, last + 1)
    )
    line = tuple(
        Point(str(year), str(year), benchmark.share, price_text.cap(benchmark), x=year)
        for year in (first, last)
    )
    label = price_text.benchmark_label(benchmark)
    return (
        Series("burden", place_names.names_of(facts)[place], points, role="home"),
        Series("cap", label, line, "reference", "context"),
    )


VIEW = View("burden", ("age",), states_with_prices, rows, chart)
