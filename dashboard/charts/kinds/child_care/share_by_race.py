"""The price as a share of the median income of families by race, where such a table is loaded."""

from __future__ import annotations

from dashboard.catalog import Group
from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds.child_care import price_parts, share_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of, states_with_prices
from dashboard.charts.text import price_text, prose
from dashboard.language import say
from dashboard.measures.child_care import Price
from dashboard.schema import Unit


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The price of the newest year with incomes by race, and these incomes."""
    prices = care_prices.medians(facts, [query.place], setting, query.age)
    incomes = care_incomes.rows_by_race(facts, query.place)
    year = max(set(prices["year"]) & set(incomes["start_year"]), default=0)
    return CareRows(prices.loc[prices["year"] == year], incomes.loc[incomes["start_year"] == year])


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart | None:
    """A dot a group, in alphabetical order; None where there are no such incomes."""
    drawn = rows(facts, setting, query)
    if drawn.prices.empty:
        return None
    words = facts.catalog.child_care
    groups = _groups(facts, drawn)
    year = int(drawn.prices["year"].iloc[0])
    name, care = place_names.names_of(facts)[query.place], care_of(facts, setting, query.age)
    income = facts.catalog.indicators[words.preferred_income].short
    told = [
        say("care-share-of-group", share=price_text.share(one.share), group=group.label)
        for group, one in groups
    ]
    finding = say(
        "care-share-by-race",
        place=prose.the(name),
        period=str(year),
        care=care,
        families=words.incomes[words.preferred_income],
        shares=prose.listed(told),
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say(
            "care-title-share-by-race", care=care, indicator=income, place=name, period=str(year)
        ),
        finding=finding,
        details=price_parts.how_old(facts, query.place, year),
        unit=str(Unit.PERCENT),
        axis=say("care-axis-share-of", indicator=income),
        mark="dots",
        order=tuple(group.label for group, _ in groups),
        series=tuple(
            Series(
                group.group,
                group.label,
                (
                    Point(
                        group.group,
                        group.label,
                        one.share,
                        price_text.share(one.share),
                    ),
                ),
                color=group.base,
            )
            for group, one in groups
        ),
        reference=words.benchmark.share,
        reference_label=price_text.cap(words.benchmark),
        table=share_parts.table([(group.label, one) for group, one in groups], "group"),
        sources=share_parts.sources(facts, drawn),
        notes=(
            say("care-note-alphabetical"),
            say("gap-note-no-cause"),
            share_parts.note(facts),
        ),
        alt=finding,
        version=facts.version.id,
    )


def _groups(facts: Facts, drawn: CareRows) -> list[tuple[Group, Burden]]:
    """Each group with its burden, by label."""
    row = as_dicts(drawn.prices)[0]
    price = Price(str(row["place"]), int(row["year"]), float(row["weekly_price"]))
    entry = facts.catalog.indicators[facts.catalog.child_care.preferred_income]
    found = [
        (
            facts.catalog.group_of(entry, str(income["group"])),
            Burden.of(price, care_incomes.income_of(facts, income)),
        )
        for income in as_dicts(drawn.incomes)
    ]
    return sorted(found, key=lambda pair: pair[0].label)


VIEW = View("race", ("age",), states_with_prices, rows, chart, offered=care_incomes.by_race)
