"""Behind each sentence stands how it was made: its rule, its figures, their cells."""

from urllib.parse import unquote_plus, urlencode

import pytest

from dashboard.charts.facts.made import made
from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import Defaults
from tests.contract import Address, named, text, typed

HOME = Defaults("MA", "best")
POVERTY = ("disparity", "children-in-poverty", {"place": "MA", "period": "2019"})


def chart_and_cells(facts, kind: str, subject: str, query: dict[str, str]):
    """A chart and the cells of all its figures."""
    return (
        address.chart(facts, kind, subject, query, HOME),
        address.cells(facts, kind, subject, query, HOME),
    )


def test_a_sentence_stands_on_the_cells_of_the_two_figures_that_it_says(facts) -> None:
    first = made(*chart_and_cells(facts, *POVERTY))[0]
    assert "subtracted" in first.rule
    printed = {(one.group, one.period, one.shown) for one in first.cells}
    assert printed == {
        ("Hispanic or Latino", "2019", "24%"),
        ("White, non-Hispanic", "2019", "6%"),
    }
    assert all(one.cell for one in first.cells)


@pytest.mark.parametrize("kind", address.KINDS)
def test_every_sentence_of_a_kind_of_chart_has_a_rule(facts, kind: str) -> None:
    subjects = [*address.KINDS[kind].subjects(facts)]
    for subject in subjects[:: max(len(subjects) // 8, 1)]:
        chart, cells = chart_and_cells(facts, kind, subject, {})
        told = made(chart, cells)
        assert len(told) == 1 + len(chart.details), chart.address
        assert [one.sentence for one in told if not one.rule] == []


def test_a_sentence_is_shown_with_its_cells_and_can_be_reported(house) -> None:
    kind, subject, query = POVERTY
    page = house.page(f"/data?{urlencode({'chart': kind, 'subject': subject, **query})}")
    (told,) = named(page.tree, "made")
    first = house.json(Address(kind, subject, tuple(query.items())))["finding"]
    assert first in text(told)
    assert "Hispanic or Latino: " in text(told)
    report = [n["props"]["href"] for n in typed(told, "A")]
    assert any(
        link.startswith("/report?") and f"sentence={first}" in unquote_plus(link) for link in report
    )
