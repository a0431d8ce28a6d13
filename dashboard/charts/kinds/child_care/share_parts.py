"""What the views of shares of income share: the benchmark's line, words and source; the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.charts.chart import Chart, Column, Row, Source, Table
from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.sources import benchmark_source
from dashboard.charts.kinds.child_care.view import CareQuery, care_of
from dashboard.charts.text import numbers, price_text, prose
from dashboard.language import Sentence, say
from dashboard.schema import Unit


def sentence(one: Burden, place: str, care: str) -> Sentence:
    """What share a year of care takes of whose income, and of which year both are."""
    return say(
        "care-share",
        place=prose.the(place),
        period=str(one.price.year),
        care=care,
        share=price_text.share(one.share),
        families=one.income.of,
        income=numbers.currency(one.income.amount),
    )


def note(facts: Facts) -> Sentence:
    """What the benchmark is, and what it is not."""
    return price_text.benchmark_note(facts.catalog.child_care.benchmark)


def sources(facts: Facts, rows: CareRows) -> tuple[Source, ...]:
    """Whose figures are set against one another, and where the benchmark stands."""
    return (*rows.sources(facts), benchmark_source(facts.catalog))


def table(rows: Sequence[tuple[str, Burden]], what: str) -> Table:
    """Price, income and share; ``what`` is what each row is of: a year, a county, a group."""
    columns = (
        Column("what", say(f"care-column-{what}")),
        Column("price", say("care-column-year-of-care"), str(Unit.CURRENCY)),
        Column("income", say("care-column-income"), str(Unit.CURRENCY)),
        Column("share", say("care-column-share"), str(Unit.PERCENT), 2),
    )
    return Table(
        columns,
        tuple(
            Row(
                (label, one.price.annual, one.income.amount, one.share),
                (
                    label,
                    numbers.currency(one.price.annual),
                    numbers.currency(one.income.amount),
                    price_text.share(one.share),
                ),
            )
            for label, one in rows
        ),
    )


def without_income(
    facts: Facts, setting: str, query: CareQuery, asked: Mapping[str, str], mark: str, what: str
) -> Chart:
    """A chart of nothing, for a place without an income to set a price against.

    ``asked`` is the query of its address, ``what`` the first column of its table.
    """
    name, care = place_names.names_of(facts)[query.place], care_of(facts, setting, query.age)
    finding = say("care-no-income-then", place=prose.the(name))
    return Chart(
        kind="child-care",
        subject=setting,
        query=asked,
        title=say("care-title-share-no-income", care=care, place=name),
        finding=finding,
        unit=str(Unit.PERCENT),
        mark=mark,
        series=(),
        table=table([], what),
        sources=(),
        alt=finding,
        version=facts.version.id,
    )
