"""What the care of a child, and of two, takes of the median income, for each kind of care."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd

from dashboard.catalog import ChildCare
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import care_incomes, care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows, with_incomes
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds.child_care import price_parts, share_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View, care_of
from dashboard.charts.text import numbers, price_text, prose
from dashboard.language import Sentence, say
from dashboard.measures.child_care import Price
from dashboard.schema import Unit

ONE, BOTH = "one", "both"  # the keys of the series

# Who the second child is, and who it is where the first is of that age.
_SECOND, _OTHER = "preschool", "infant"


@dataclass(frozen=True)
class _Shares:
    """What is told: whose care, and what each kind of it takes, first of one child, then of all.

    ``parts`` are what each child's care takes by itself.
    """

    children: tuple[str, ...]
    shares: Mapping[str, tuple[Burden, ...]]
    parts: Mapping[str, tuple[Burden, ...]]


def ages_of(age: str) -> tuple[str, str]:
    """The ages of the two children: the one that is asked for, and another."""
    return age, _OTHER if age == _SECOND else _SECOND


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices that are told, of the nearest year that has an income, and that income."""
    found = care_prices.medians(facts, [query.place])
    found = found.loc[found["age"].isin(ages_of(query.age))]
    years = set(found["year"]) & set(care_incomes.incomes(facts, query.place))
    year = min(years, key=lambda one: (abs(one - query.year), -one), default=0)
    found = found.loc[found["year"] == year]
    children, kinds = _told(facts, found, setting, query.age)
    told = found["age"].isin(children) & found["setting"].isin(kinds)
    return with_incomes(facts, found.loc[told])


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A row a kind of care: what one child's takes, and what that of both takes."""
    drawn = rows(facts, setting, query)
    name = place_names.names_of(facts)[query.place]
    told = _shares(facts, drawn.prices, setting, query.age)
    if told is None:
        return share_parts.without_income(
            facts, setting, query, VIEW.asked(query), "dots", "setting"
        )
    words = facts.catalog.child_care
    of_both = next(iter(told.shares.values()))[-1]
    year, of = of_both.price.year, of_both.income.of
    children = prose.listed([words.ages[age].one for age in told.children])
    finding = say(
        "care-income-share",
        place=prose.the(name),
        period=str(year),
        children=children,
        shares=prose.listed([_part(words, *pair) for pair in told.shares.items()], "or"),
        families=of,
        income=numbers.currency(of_both.income.amount),
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-income", children=children, place=name, period=str(year)),
        finding=finding,
        details=(
            *_other_year(name, query.year, year),
            *_missing(facts, told, setting, query, year),
            *price_parts.how_old(facts, query.place, year),
        ),
        unit=str(Unit.PERCENT),
        axis=say("care-axis-share", families=of),
        mark="dots",
        order=tuple(words.settings[kind].label for kind in told.shares),
        series=_series(words, told),
        reference=words.benchmark.share,
        reference_label=price_text.benchmark_label(words.benchmark),
        table=_table(words, told, setting),
        sources=share_parts.sources(facts, drawn),
        notes=(
            price_text.basis(),
            say("care-note-same-year", families=of),
            share_parts.note(facts),
        ),
        alt=finding,
        version=facts.version.id,
    )


def _told(
    facts: Facts, prices: pd.DataFrame, setting: str, age: str
) -> tuple[Sequence[str], Sequence[str]]:
    """Both children where any kind of care has prices for both, else one; and these kinds of care.

    The kind that is asked for stands first.
    """
    both = ages_of(age)
    priced = set(zip(prices["setting"], prices["age"], strict=True))
    kinds = sorted(facts.catalog.child_care.settings, key=lambda kind: kind != setting)
    for children in (both, both[:1], both[1:]):
        known = [kind for kind in kinds if all((kind, child) in priced for child in children)]
        if known:
            return children, known
    return (), ()


def _shares(facts: Facts, prices: pd.DataFrame, setting: str, age: str) -> _Shares | None:
    """What is told of some prices; None where there are none."""
    children, kinds = _told(facts, prices, setting, age)
    if not kinds:
        return None
    place, year = str(prices["place"].iloc[0]), int(prices["year"].iloc[0])
    income = care_incomes.incomes(facts, place)[year]
    weekly = {
        (str(row["setting"]), str(row["age"])): float(row["weekly_price"])
        for row in as_dicts(prices)
    }

    def burdens(prices: Iterable[float]) -> tuple[Burden, ...]:
        return tuple(Burden.of(Price(place, year, each), income) for each in prices)

    of = {kind: [weekly[kind, child] for child in children] for kind in kinds}
    return _Shares(
        tuple(children),
        {kind: burdens(accumulate(each)) for kind, each in of.items()},
        {kind: burdens(each) for kind, each in of.items()},
    )


def _part(words: ChildCare, kind: str, burdens: tuple[Burden, ...]) -> Sentence:
    share = price_text.share(burdens[-1].share)
    return say("care-income-part", share=share, setting=words.settings[kind].care)


def _other_year(name: str, asked: int, year: int) -> list[Sentence]:
    """That the year which was asked for has no income, where that is so."""
    if asked == year:
        return []
    words = {"period": str(asked), "place": prose.the(name), "earlier": str(year)}
    return [say("care-income-nearest", **words)]


def _missing(
    facts: Facts, told: _Shares, setting: str, query: CareQuery, year: int
) -> list[Sentence]:
    """Which care has no price, of the kind that is asked for and of the other."""
    where = {"place": prose.the(place_names.names_of(facts)[query.place]), "period": str(year)}
    words, ages = facts.catalog.child_care, ages_of(query.age)
    alone = [age for age in ages if age not in told.children]
    return [
        *[say("care-no-price", care=care_of(facts, setting, age), **where) for age in alone],
        *[
            say("care-no-price", care=care_of(facts, kind, age), **where)
            for kind in words.settings
            if kind not in told.shares
            for age in told.children
            if year not in care_prices.weekly_of(facts, query.place, kind, age)
        ],
    ]


def _series(words: ChildCare, told: _Shares) -> tuple[Series, ...]:
    """A series for one child and one for both; where only one has a price, that of one."""
    names = [words.ages[age].one for age in told.children]
    keys = (ONE, BOTH)[: len(names)]
    return tuple(
        Series(
            key,
            prose.listed(names[: number + 1]),
            tuple(
                Point(
                    kind,
                    words.settings[kind].label,
                    burdens[number].share,
                    price_text.share(burdens[number].share),
                    note=say("care-a-year", figure=numbers.currency(burdens[number].price.annual)),
                )
                for kind, burdens in told.shares.items()
            ),
            role="home" if number == len(names) - 1 else "peer",
            color="accent" if number == len(names) - 1 else "family",
        )
        for number, key in enumerate(keys)
    )


def _table(words: ChildCare, told: _Shares, setting: str) -> Table:
    """A row a child of each kind of care, and one for both."""
    names = [words.ages[age].label for age in told.children]
    rows = []
    for kind, parts in told.parts.items():
        listed = list(zip(names, parts, strict=True))
        if len(listed) > 1:
            listed.append((say("care-income-both"), told.shares[kind][-1]))
        for label, one in listed:
            who = (words.settings[kind].label, label)
            rows.append(
                Row(
                    (*who, one.price.annual, one.income.amount, one.share),
                    (
                        *who,
                        numbers.currency(one.price.annual),
                        numbers.currency(one.income.amount),
                        price_text.share(one.share),
                    ),
                    mark=kind == setting,
                )
            )
    of = next(iter(told.shares.values()))[-1].income.of
    columns = (
        Column("setting", say("care-column-setting")),
        Column("age", say("care-column-age")),
        Column("price", say("care-column-year-of-care"), str(Unit.CURRENCY)),
        Column("income", say("care-column-income-of", families=of), str(Unit.CURRENCY)),
        Column("share", say("care-column-share"), str(Unit.PERCENT), 2),
    )
    return Table(columns, tuple(rows))


VIEW = View("income", ("year", "age"), care_prices.places_with_prices, rows, chart)
