"""Margins of error of survey figures stand wherever the figures do: charts, tables, files."""

from itertools import pairwise

import pandas as pd
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.charts.chart import Chart
from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import comparison, disparity, map, trend
from dashboard.charts.render import native
from dashboard.measures.places_apart import places_apart

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


def test_places_beside_one_another_are_drawn_with_their_intervals_and_told_apart(
    facts: Facts,
) -> None:
    chart = comparison.comparison(facts, SINGLE, "25017", ("25025", "25021"))
    (suffolk,) = [point for one in chart.series for point in one.points if point.key == "25025"]
    assert suffolk.value is not None
    assert suffolk.low is not None
    assert suffolk.low < suffolk.value
    # Suffolk 37.9% ± 1.4 and Norfolk 16% ± 1 beside Middlesex 16.1% ± 0.7.
    assert chart.details == (
        "By the margins of error the difference from Middlesex County (Massachusetts) is clear for "
        "Suffolk County (Massachusetts).",
        "From the published figures Norfolk County cannot be told from Middlesex County "
        "(Massachusetts).",
    )


def test_groups_of_a_place_are_drawn_with_their_intervals(facts: Facts) -> None:
    chart = comparison.by_group(facts, "children-in-poverty-five-year", "MA", "race")
    assert all(point.low is not None for one in chart.series for point in one.points)


def test_a_place_without_a_margin_is_named_and_without_any_nothing_is_said(facts: Facts) -> None:
    with_nation = comparison.comparison(facts, "children-in-poverty", "MA", ("CT", "US"))
    assert with_nation.details[-1] == (
        "No margin of error is published to test the United States with."
    )
    assert comparison.comparison(facts, "teen-births", "MA", ("CT",)).details == ()


def test_a_map_says_how_many_of_its_differences_are_clear(facts: Facts) -> None:
    (said,) = map.tiles(facts, "children-in-poverty", "MA").details
    assert said.startswith(
        "By the margins of error, 26 of 49 differences from Massachusetts are clear"
    )
    assert map.tiles(facts, "teen-births", "MA").details == ()


def test_a_difference_is_clear_beyond_the_root_of_the_summed_squares_of_its_margins() -> None:
    rows = pd.DataFrame(
        [("a", 0.20, 0.03), ("b", 0.251, 0.04), ("c", 0.249, 0.04), ("d", 0.9, float("nan"))],
        columns=["place", "value", "margin"],
    ).assign(decimals=3)
    told = {"b": "clear", "c": "cannot-tell", "d": "no-rule"}
    assert places_apart(rows, "a") == told
    # Of two differences the wider must be 1.96 standard errors, not 1.645.
    assert places_apart(rows, "a", many=True) == told | {"b": "cannot-tell"}
    assert set(places_apart(rows, "a", full_count=True).values()) == {"full-count"}
    assert places_apart(rows, "e") == {}


def test_no_line_joins_two_pools_that_share_years(facts: Facts) -> None:
    chart = trend.trend(facts, "children-in-high-poverty-areas", "MA")
    points = chart.series[0].points
    assert not any(
        one.value is not None and after.value is not None for one, after in pairwise(points)
    )
    assert {point.note for point in points if point.value is None} == {
        "no figures in between", "periods that share years",
    }  # fmt: skip
    # The years of a school year and of the next share a number, and no days.
    school = trend.trend(facts, "high-school-students-not-graduating-on-time", "MA")
    drawn = school.series[0].points
    assert any(one.value is not None and after.value is not None for one, after in pairwise(drawn))


def test_what_is_said_of_a_course_is_of_pools_that_share_no_years(facts: Facts) -> None:
    shown = figures.of(facts, "children-in-high-poverty-areas")
    told = [row["period"] for row in shown.beside_newest("MA")]
    assert told == ["2010-2014", "2015-2019", "2020-2024"]


def error_bars(chart: Chart) -> dict[str, tuple[float, float]]:
    """How far the error bars of a slide reach below and above each row."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    found: dict[str, tuple[float, float]] = {}
    for rows in native.parts(chart):
        drawn = native.add(slide, chart, rows, (Pt(0), Pt(0), Pt(400), Pt(400)), "#0b5c7a").chart
        for bars in drawn._chartSpace.iter(qn("c:errBars")):
            down, up = (
                {int(p.get("idx")): float(p[0].text) for p in bars.find(qn(side)).iter(qn("c:pt"))}
                for side in ("c:minus", "c:plus")
            )
            assert down.keys() == up.keys()
            found |= {rows[at]: (down[at], up[at]) for at in up}
        told = "90% margin of error" in drawn.value_axis.axis_title.text_frame.text
        assert told == bool(found)
        ends = {p.label: p.high for one in chart.series for p in one.points if p.high is not None}
        assert not found or drawn.value_axis.maximum_scale > max(ends.values())
    return found


def test_a_slide_of_groups_has_their_margins_as_error_bars(facts: Facts) -> None:
    chart = disparity.disparity(facts, "children-in-poverty-five-year", "MA")
    at = next(n for n, column in enumerate(chart.table.columns) if column.key == "margin")
    margins = {row.texts[0]: row.values[at] for row in chart.table.rows}
    found = error_bars(chart)
    assert len(found) == 5
    for label, reach in found.items():
        assert reach == pytest.approx((margins[label], margins[label]))


def test_a_slide_of_places_has_their_margins_and_without_any_says_nothing(facts: Facts) -> None:
    beside = comparison.comparison(facts, "children-in-poverty", "MA", ("NH", "RI"))
    assert {*error_bars(beside)} == {"Massachusetts", "New Hampshire", "Rhode Island"}
    whole = comparison.comparison(facts, "teen-births", "MA", ("NH", "RI"))
    assert error_bars(whole) == {}
