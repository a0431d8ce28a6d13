"""What care costs against what families earn: states, counties, groups, and one family's bill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.facts import care_incomes, care_prices
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_prices import AGES, CARE, name_of, year_of
from dashboard.charts.facts.rows import as_records
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds.child_care.prices import (
    BASIS,
    SHOWN_WITHIN,
    STATE_MEDIAN,
    child_of,
    listed,
    point_of,
)
from dashboard.charts.text import gap_text, numbers, price_text
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income, Price
from dashboard.schema import PlaceKind, Status, Unit

_NUMBERS = ("no", "one", "two", "three", "four")
BENCHMARK = (
    "The 7% line is the federal cap on what states may charge families who receive a child care "
    "subsidy (co-payments, 45 CFR 98.45(l)(3), as set by the Child Care and Development Fund final "
    "rule of 2024). It is no limit on what other families pay."
)
_BENCHMARK_SOURCE = Source(
    "7%: U.S. Department of Health and Human Services, overview of the 2024 final rule",
    "https://www.acf.hhs.gov/occ/law-regulation/"
    "overview-2024-ccdf-final-rule-improving-child-care-access-affordability",
)


@remembered
def by_state(facts: Facts, home: str, year: int, setting: str, age: str) -> Chart:
    """What care costs in the states, one marked; those without a price are named."""
    states = {
        slug: place.name
        for slug, place in facts.catalog.places.items()
        if place.kind == PlaceKind.STATE or slug == "DC"
    }
    everything = facts.version.table("child_care_prices").loc[
        lambda t: t["place"].isin(list(states))
    ]
    prices = everything.loc[
        (everything["year"] == year)
        & (everything["setting"] == setting)
        & (everything["age"] == age)
        & (everything["statistic"] == "median")
    ].assign(name=lambda t: t["place"].map(states))
    ordered = prices.sort_values(["weekly_price", "name"], ascending=[False, True])
    ever, now = set(everything["place"]), set(prices["place"])
    never = sorted(name for slug, name in states.items() if slug not in ever)
    absent = sorted(name for slug, name in states.items() if slug in ever and slug not in now)
    finding = _state_finding(ordered, states.get(home, home), setting, age, year)
    missing = (
        *([price_text.no_prices(listed(never))] if never else []),
        *([f"No price of this care is published for {year} for {listed(absent)}."]
          if absent else []),
    )  # fmt: skip
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": home, "year": str(year), "age": age, SHOWN_WITHIN: "states"},
        title=f"Yearly price of {CARE[setting]} for {child_of(age)}, states, {year}",
        finding=finding,
        details=missing,
        unit=str(Unit.CURRENCY),
        axis="Dollars a year",
        mark="dots",
        order=tuple(ordered["name"]),
        series=tuple(
            Series(
                role,
                label,
                tuple(
                    point_of(row, str(row["name"]), key=str(row["place"]))
                    for row in as_records(ordered.loc[(ordered["place"] == home) == is_home])
                ),
                role=role,
                color="context" if not is_home else "accent",
            )
            for role, label, is_home in (
                ("context", "Other states", False),
                ("home", states.get(home, home), True),
            )
        )
        if len(ordered)
        else (),
        table=_state_table(facts, ordered, home),
        sources=_income_sources(facts, ordered, care_incomes.FAMILY_INCOME),
        notes=(BASIS, STATE_MEDIAN),
        alt=f"{finding} {' '.join(missing)}",
        version=facts.version.id,
    )


@remembered
def burden_over_years(facts: Facts, place: str, setting: str, age: str) -> Chart:
    """The price as a share of the median income of the same place and year, beside the 7% cap."""
    name = name_of(facts, place)
    burdens = care_incomes.burdens(facts, place, setting, age)
    shares = {year: share for year, (share, _) in burdens.items()}
    income = next((found for _, found in burdens.values()), None)
    prices = facts.version.table("child_care_prices").loc[lambda t: t["place"] == place]
    of = f"median income of {income.of}" if income else "median income"
    years_known = sorted(shares)
    straight = care_prices.straight_at(facts, place)
    points = tuple(
        Point(
            str(year),
            str(year),
            shares.get(year),
            numbers.figure(shares[year], Unit.PERCENT) if year in shares else numbers.NO_FIGURE,
            x=year,
            hollow=year in straight,
        )
        for year in (range(years_known[0], years_known[-1] + 1) if shares else ())
    )
    cap = tuple(
        Point(str(year), str(year), measure.COPAYMENT_CAP, "7%", x=year)
        for year in (years_known[0], years_known[-1])
    ) if shares else ()  # fmt: skip
    last = years_known[-1] if shares else 0
    finding = (
        f"In {name}, a year of {CARE[setting]} for {child_of(age)} cost "
        f"{numbers.figure(shares[last], Unit.PERCENT)} of the {of} in {last}."
        if shares
        else f"No income of the same year and dollars is loaded for {name}."
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "age": age, SHOWN_WITHIN: "burden"},
        title=f"Price of {CARE[setting]} for {child_of(age)} as a share of the {of}, {name}",
        finding=finding,
        unit=str(Unit.PERCENT),
        axis=f"Share of the {of}",
        mark="lines",
        series=(
            Series("burden", name, points, role="home"),
            Series("cap", "7%, the cap for subsidized families", cap, "reference", "context"),
        )
        if shares
        else (),
        table=_burden_table([(str(year), *burdens[year]) for year in years_known], "Year"),
        sources=(*_income_sources(facts, prices, care_incomes.FAMILY_INCOME), _BENCHMARK_SOURCE),
        notes=(
            f"The {of} and the price are of the same year, each in dollars of that year.",
            "Hollow: the price lies on a straight line between survey years.",
            BENCHMARK,
        ),
        alt=finding,
        version=facts.version.id,
    )


@remembered
def burden_by_county(facts: Facts, state: str, place: str, setting: str, age: str) -> Chart | None:
    """Counties' price as a share of median household income, for the newest year that allows it.

    Only a year whose incomes are in its own dollars does; None where there is none.
    """
    places = facts.version.table("places")
    counties = as_records(places.loc[(places["parent"] == state) & (places["kind"] == "county")])
    found: list[tuple[str, str, float, Income]] = []
    for county in counties:
        fips = str(county["place"])
        found += [
            (fips, str(county["name"]).removesuffix(" County"), share, income)
            for share, income in care_incomes.burdens(facts, fips, setting, age).values()
        ]
    if not found:
        return None
    year = max(income.year for *_, income in found)
    rows = sorted((row for row in found if row[3].year == year), key=lambda row: -row[2])
    here = next((row for row in rows if row[0] == place), None)
    most, least = rows[0], rows[-1]
    care = f"a year of {CARE[setting]} for {child_of(age)}"
    finding = (
        f"In {name_of(facts, place)} in {year}, {care} cost "
        f"{numbers.figure(here[2], Unit.PERCENT)} of the median household income."
        if here
        else f"In {year}, {care} cost from {numbers.figure(least[2], Unit.PERCENT)} of the median "
        f"household income ({least[1]} County) to {numbers.figure(most[2], Unit.PERCENT)} "
        f"({most[1]} County)."
    )
    fips_in_rows = [row[0] for row in rows]
    prices = facts.version.table("child_care_prices").loc[lambda t: t["place"].isin(fips_in_rows)]
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "age": age, SHOWN_WITHIN: "county-burden"},
        title=f"Price of {CARE[setting]} for {child_of(age)} as a share of median household "
        f"income, counties of {name_of(facts, state)}, {year}",
        finding=finding,
        unit=str(Unit.PERCENT),
        axis="Share of the median household income",
        mark="dots",
        order=tuple(row[1] for row in rows),
        series=tuple(
            Series(
                role,
                label,
                tuple(
                    Point(fips, name, share, numbers.figure(share, Unit.PERCENT),
                          note=f"{numbers.currency(income.amount)} a year")
                    for fips, name, share, income in rows
                    if (fips == place) == is_home
                ),
                role=role,
                color="accent" if is_home else "context",
            )
            for role, label, is_home in (
                ("context", "Counties", False),
                ("home", name_of(facts, place), True),
            )
        ),
        reference=measure.COPAYMENT_CAP,
        reference_label="7%",
        table=_burden_table([(name, share, income) for _, name, share, income in rows], "County"),
        sources=(*_income_sources(facts, prices, care_incomes.HOUSEHOLD_INCOME), _BENCHMARK_SOURCE),
        notes=(
            f"County incomes at hand are those of all households, with or without children, and "
            f"in {year} dollars: they can be set against the prices of {year} alone.",
            BENCHMARK,
        ),
        alt=finding,
        version=facts.version.id,
    )  # fmt: skip


@remembered
def burden_by_race(facts: Facts, state: str, setting: str, age: str) -> Chart | None:
    """The price against median family income by race, where such a table is loaded; else None."""
    incomes = facts.version.observations(care_incomes.FAMILY_INCOME).loc[
        lambda t: (
            (t["place"] == state)
            & (t["breakdown"] == "race")
            & (t["status"] == Status.PUBLISHED)
            & (t["unit"] == str(Unit.CURRENCY))
            & (t["period_kind"] == "year")
        )
    ]
    prices = care_prices.weekly_of(facts, state, setting, age)
    shared = sorted(set(incomes["start_year"]) & set(prices))
    if not shared:
        return None
    year = int(shared[-1])
    price = Price(state, year, prices[year])
    rows = [
        (facts.catalog.groups[str(row["group"])], share, income)
        for row in as_records(incomes.loc[incomes["start_year"] == year])
        if str(row["group"]) in facts.catalog.groups
        for income in [
            Income(state, year, year, float(row["value"]), care_incomes.FAMILIES_WITH_CHILDREN)
        ]
        for share in [measure.burden(price, income)]
    ]
    ordered = sorted(rows, key=lambda row: row[0].label)
    finding = (
        f"In {name_of(facts, state)} in {year}, a year of {CARE[setting]} for {child_of(age)} "
        "cost "
        + listed([f"{numbers.figure(share, Unit.PERCENT)} of the median income of families of the "
                   f"group “{group.label}”" for group, share, _ in ordered])
        + "."
    )  # fmt: skip
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": state, "age": age, SHOWN_WITHIN: "race"},
        title=f"Price of {CARE[setting]} for {child_of(age)} as a share of median family income, "
        f"by race and ethnicity, {name_of(facts, state)}, {year}",
        finding=finding,
        unit=str(Unit.PERCENT),
        axis="Share of the median family income",
        mark="dots",
        order=tuple(group.label for group, *_ in ordered),
        series=tuple(
            Series(
                group.group,
                group.label,
                (Point(group.group, group.label, share, numbers.figure(share, Unit.PERCENT)),),
                color=group.base,
            )
            for group, share, _ in ordered
        ),
        reference=measure.COPAYMENT_CAP,
        reference_label="7%",
        table=_burden_table([(g.label, share, income) for g, share, income in ordered], "Group"),
        sources=(*sources_of(facts, incomes), _BENCHMARK_SOURCE),
        notes=("Groups stand in alphabetical order.", gap_text.NO_CAUSE, BENCHMARK),
        alt=finding,
        version=facts.version.id,
    )


@dataclass(frozen=True)
class Bill:
    """What a family's care costs in a year: a line an age, and what has no price.

    ``income`` is the median income of the same place, year and dollars, where one is loaded.
    """

    lines: tuple[tuple[str, int, float], ...]
    missing: tuple[str, ...]
    annual: float
    income: Income | None


def bill(facts: Facts, place: str, year: int, setting: str, children: Mapping[str, int]) -> Bill:
    """The yearly cost of full-time care for so many children of each age, at the median price."""
    wanted = {age: number for age, number in children.items() if number > 0}
    prices = {age: care_prices.weekly_of(facts, place, setting, age) for age in wanted}
    lines = tuple(
        (age, number, number * Price(place, year, prices[age][year]).annual)
        for age, number in wanted.items()
        if year in prices[age]
    )
    return Bill(
        lines,
        tuple(age for age in wanted if year not in prices[age]),
        sum(cost for *_, cost in lines),
        care_incomes.incomes(facts, place).get(year),
    )


def bill_sentences(
    facts: Facts, place: str, year: int, setting: str, cost: Bill, earned: float | None
) -> list[str]:
    """What a bill says: the cost, its share of the median income and of what a family earns."""
    where = name_of(facts, place)
    absent = [
        f"No price of {CARE[setting]} for {child_of(age)} is loaded for {where} in {year}."
        for age in cost.missing
    ]
    if not cost.lines:
        return absent or ["Choose at least one child."]
    share = ""
    if cost.income:
        part = measure.burden(Price(place, year, cost.annual / measure.WEEKS), cost.income)
        share = (
            f", {numbers.figure(part, Unit.PERCENT)} of the median income of {cost.income.of} "
            f"there that year ({numbers.currency(cost.income.amount)})"
        )
    who = listed([_children(age, number) for age, number, _ in cost.lines])
    sentences = [
        f"In {where} in {year}, {CARE[setting]} for {who} cost {numbers.currency(cost.annual)} a "
        f"year at the median prices{share}.",
        *absent,
    ]
    if not share:
        sentences.append(
            f"No median income of {year} in dollars of that year is loaded for {where}."
        )
    if earned:
        sentences.append(
            f"That is {numbers.figure(cost.annual / earned, Unit.PERCENT)} of an income of "
            f"{numbers.currency(earned)}; 7% of it, the most that a state may charge a family with "
            f"a child care subsidy, would be {numbers.currency(measure.COPAYMENT_CAP * earned)}. "
            f"The prices are of {year}: an income of that year is the one to set them against."
        )
    return sentences


def _children(age: str, number: int) -> str:
    """A family's children of an age: an infant, two toddlers."""
    if number == 1:
        return child_of(age)
    plural = {"school-age": "school-age children"}.get(age, f"{AGES[age].lower()}s")
    return f"{_NUMBERS[number]} {plural}"


def _income_sources(facts: Facts, prices: pd.DataFrame, indicator: str) -> tuple[Source, ...]:
    """Sources of prices and of the incomes they are set against."""
    rows = facts.version.observations(indicator).head(1)
    both = {*sources_of(facts, prices), *sources_of(facts, rows)}
    return tuple(sorted(both, key=lambda source: source.text))


def _state_finding(ordered: pd.DataFrame, home: str, setting: str, age: str, year: int) -> str:
    care = f"a year of {CARE[setting]} for {child_of(age)}"
    mine = ordered.loc[ordered["name"] == home, "weekly_price"]
    if mine.empty:
        return f"No price of {CARE[setting]} for {child_of(age)} is loaded for {home} in {year}."
    others = len(ordered) - 1
    below = int((ordered["weekly_price"] < mine.iloc[0]).sum())
    than = f"any of the {others}" if below == others else f"{below} of the {others}"
    district = " (or the District of Columbia)" if "DC" in set(ordered["place"]) else ""
    return (
        f"In {year}, {care} cost {numbers.currency(year_of(mine.iloc[0]))} in {home}: more than in "
        f"{than} other states{district} with a price."
    )


def _state_table(facts: Facts, ordered: pd.DataFrame, home: str) -> Table:
    """Price, income and share of each state, where income and price are of the same dollars."""
    columns = (
        Column("state", "State"),
        Column("year", "A year", str(Unit.CURRENCY)),
        Column("income", "Median income of families with children", str(Unit.CURRENCY)),
        Column("share", "Share of it", str(Unit.PERCENT), 2),
    )
    rows = []
    for row in as_records(ordered):
        place, year = str(row["place"]), int(row["year"])
        price = Price(place, year, float(row["weekly_price"]))
        income = care_incomes.incomes(facts, place).get(year)
        share = measure.burden(price, income) if income else None
        rows.append(
            Row(
                (str(row["name"]), price.annual, income.amount if income else None, share),
                (
                    str(row["name"]),
                    numbers.currency(price.annual),
                    numbers.currency(income.amount) if income else numbers.NO_FIGURE,
                    numbers.figure(share, Unit.PERCENT),
                ),
                mark=place == home,
            )
        )
    return Table(columns, tuple(rows))


def _burden_table(rows: list[tuple[str, float, Income]], what: str) -> Table:
    columns = (
        Column("what", what),
        Column("price", "A year of care", str(Unit.CURRENCY)),
        Column("income", "Median income", str(Unit.CURRENCY)),
        Column("share", "Share of it", str(Unit.PERCENT), 2),
    )
    return Table(
        columns,
        tuple(
            Row(
                (label, share * income.amount, income.amount, share),
                (
                    label,
                    numbers.currency(share * income.amount),
                    numbers.currency(income.amount),
                    numbers.figure(share, Unit.PERCENT),
                ),
            )
            for label, share, income in rows
        ),
    )
