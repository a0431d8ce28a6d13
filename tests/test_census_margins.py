"""Margins of error of survey figures stand wherever the figures do: charts, tables, files."""

import pytest

from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import comparison, map, trend

SINGLE = "children-in-single-parent-households"


def test_places_beside_one_another_have_their_margins_in_the_table(facts: Facts) -> None:
    chart = comparison.comparison(facts, SINGLE, "25017", ("25025",))
    assert [column.label for column in chart.table.columns][-1] == "90% margin"
    (middlesex,) = [row for row in chart.table.rows if "Middlesex" in str(row.values[0])]
    assert middlesex.values[1:] == pytest.approx((0.1614, 0.0068), abs=0.001)
    assert middlesex.texts[2].startswith("± ")


def test_a_table_of_figures_without_margins_has_no_such_column(facts: Facts) -> None:
    chart = comparison.comparison(facts, "teen-births", "MA", ("CT",))
    assert not any("margin" in column.label for column in chart.table.columns)


def test_a_map_has_the_margin_of_every_state_in_its_table(facts: Facts) -> None:
    chart = map.tiles(facts, SINGLE, "MA")
    assert chart.table.columns[2].label == "90% margin"
    margins = [row.values[2] for row in chart.table.rows if row.values[1] is not None]
    assert len(margins) >= 51
    assert all(margin is not None and margin > 0 for margin in margins)


def test_a_line_draws_the_intervals_that_are_known_and_its_table_has_them(facts: Facts) -> None:
    chart = trend.trend(facts, "children-in-poverty", "MA", ("CT",))
    points = {point.label: point for one in chart.series if one.key == "MA" for point in one.points}
    newest, old = points["2024"], points["2019"]
    assert (newest.low, newest.high) == pytest.approx((0.102, 0.12))
    assert (old.low, old.high) == (None, None)
    labels = [column.label for column in chart.table.columns]
    assert labels[3:5] == ["90% margin, Massachusetts", "90% margin, Connecticut"]
    (row,) = [row for row in chart.table.rows if row.values[0] == "2024"]
    assert row.values[3] == pytest.approx(0.009)
