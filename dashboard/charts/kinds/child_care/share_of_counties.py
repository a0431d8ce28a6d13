"""Counties' prices as a share of the median income, for the newest year that allows it."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows, set_against_incomes
from dashboard.charts.kinds.child_care import share_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of, counties_with_prices
from dashboard.charts.text import numbers, price_text
from dashboard.schema import Unit


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices and incomes of the newest year whose incomes are in its own dollars."""
    state = place_names.state_of(facts, query.place)
    found = set_against_incomes(facts, care_prices.of_counties(facts, state, setting, query.age))
    years, of = found.prices["year"], found.incomes["start_year"]
    return CareRows(found.prices.loc[years == years.max()], found.incomes.loc[of == years.max()])


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart | None:
    """A dot a county, the largest share first; None where no year allows it."""
    drawn = rows(facts, setting, query)
    if drawn.prices.empty:
        return None
    burdens = sorted(care_incomes.burdens(facts, drawn.prices), key=lambda one: -one.share)
    state = place_names.state_of(facts, query.place)
    counties = place_names.counties_of(facts, state)
    names = place_names.names_of(facts)
    year, care = burdens[0].price.year, care_of(facts, setting, query.age)
    income = facts.catalog.indicators[str(drawn.incomes["indicator"].iloc[0])].short
    short = [(counties[one.price.place].removesuffix(" County"), one) for one in burdens]
    finding = _finding(burdens, query.place, names | counties, care, f"the {income}")
    benchmark = facts.catalog.child_care.benchmark
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=f"Price of {care} as a share of {income}, counties of {names[state]}, {year}",
        finding=finding,
        unit=str(Unit.PERCENT),
        axis=f"Share of the {income}",
        mark="dots",
        order=tuple(name for name, _ in short),
        series=_series(short, query.place, names[query.place]),
        reference=benchmark.share,
        reference_label=price_text.benchmark(benchmark),
        table=share_parts.table(short, "County"),
        sources=share_parts.sources(facts, drawn),
        notes=(
            f"County incomes at hand are those of all households, with or without children, and "
            f"in {year} dollars: they can be set against the prices of {year} alone.",
            share_parts.note(facts),
        ),
        alt=finding,
        version=facts.version.id,
    )


def _finding(
    burdens: list[Burden], place: str, names: dict[str, str], care: str, income: str
) -> str:
    most, least = burdens[0], burdens[-1]
    year = most.price.year
    here = next((one for one in burdens if one.price.place == place), None)
    if here:
        return (
            f"In {names[place]} in {year}, a year of {care} cost "
            f"{price_text.share_of(here.share, income)}."
        )
    return (
        f"In {year}, a year of {care} cost from {price_text.share_of(least.share, income)} "
        f"({names[least.price.place]}) to {numbers.figure(most.share, Unit.PERCENT)} "
        f"({names[most.price.place]})."
    )


def _series(short: list[tuple[str, Burden]], place: str, name: str) -> tuple[Series, ...]:
    return tuple(
        Series(
            role,
            label,
            tuple(
                Point(
                    one.price.place,
                    county,
                    one.share,
                    numbers.figure(one.share, Unit.PERCENT),
                    note=f"{numbers.currency(one.income.amount)} a year",
                )
                for county, one in short
                if (one.price.place == place) == is_home
            ),
            role=role,
            color="accent" if is_home else "context",
        )
        for role, label, is_home in (("context", "Counties", False), ("home", name, True))
    )


VIEW = View("county-burden", ("age",), counties_with_prices, rows, chart)
