"""Counties' prices as a share of the median income, for the newest year that allows it."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows, set_against_incomes
from dashboard.charts.kinds.child_care import price_parts, share_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of, counties_with_prices
from dashboard.charts.text import numbers, price_text
from dashboard.language import Sentence, say
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
    named = place_names.short_counties(facts, state)
    short = [(named[one.price.place], one) for one in burdens]
    finding = _finding(burdens, query.place, names | counties, care)
    benchmark = facts.catalog.child_care.benchmark
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say(
            "care-title-share-counties",
            care=care,
            indicator=income,
            place=names[state],
            period=str(year),
        ),
        finding=finding,
        details=price_parts.how_old(facts, query.place, year),
        unit=str(Unit.PERCENT),
        axis=say("care-axis-share-of", indicator=income),
        mark="dots",
        order=tuple(name for name, _ in short),
        series=_series(short, query.place, names[query.place]),
        reference=benchmark.share,
        reference_label=price_text.cap(benchmark),
        table=share_parts.table(short, "county"),
        sources=share_parts.sources(facts, drawn),
        notes=(
            say("care-note-county-incomes", period=str(year)),
            share_parts.note(facts),
        ),
        alt=finding,
        version=facts.version.id,
    )


def _finding(burdens: list[Burden], place: str, names: dict[str, str], care: str) -> Sentence:
    here = next((one for one in burdens if one.price.place == place), None)
    if here:
        return share_parts.sentence(here, names[place], care)
    most, least = burdens[0], burdens[-1]
    return say(
        "care-share-counties",
        period=str(most.price.year),
        care=care,
        share=price_text.share(least.share),
        families=least.income.of,
        place=names[least.price.place],
        other_share=price_text.share(most.share),
        other_place=names[most.price.place],
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
                    price_text.share(one.share),
                    note=say("care-a-year", figure=numbers.currency(one.income.amount)),
                )
                for county, one in short
                if (one.price.place == place) == is_home
            ),
            role=role,
            color="accent" if is_home else "context",
        )
        for role, label, is_home in (
            ("context", say("care-series-counties"), False),
            ("home", name, True),
        )
    )


VIEW = View("county-burden", ("age",), counties_with_prices, rows, chart)
