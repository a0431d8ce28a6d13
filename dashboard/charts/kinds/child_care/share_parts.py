"""What the views of shares of income share: the benchmark's line, words and source; the table."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.charts.chart import Column, Row, Source, Table
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.care_incomes import Burden
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.sources import benchmark_source
from dashboard.charts.text import numbers, price_text
from dashboard.schema import Unit


def note(facts: Facts) -> str:
    """What the benchmark is, and what it is not."""
    benchmark = facts.catalog.child_care.benchmark
    return price_text.benchmark(benchmark, benchmark.note)


def sources(facts: Facts, rows: CareRows) -> tuple[Source, ...]:
    """Whose figures are set against one another, and where the benchmark stands."""
    return (*rows.sources(facts), benchmark_source(facts.catalog))


def table(rows: Sequence[tuple[str, Burden]], what: str) -> Table:
    """Price, income and share; ``what`` says what each row is of."""
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
                (label, one.price.annual, one.income.amount, one.share),
                (
                    label,
                    numbers.currency(one.price.annual),
                    numbers.currency(one.income.amount),
                    numbers.figure(one.share, Unit.PERCENT),
                ),
            )
            for label, one in rows
        ),
    )
