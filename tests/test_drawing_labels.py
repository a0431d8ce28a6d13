"""Where labels stand: near what they name, never over one another; and what a scale says."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.charts.chart import Chart, Point, Series, Table
from dashboard.charts.render.drawing.axis import axis
from dashboard.charts.render.drawing.labels import Box, first_free, spread
from dashboard.charts.render.drawing.plane import Plane, year_ticks

LABELS = some.lists(some.tuples(some.floats(-50, 350), some.floats(5, 40)), min_size=1, max_size=7)


@given(LABELS)
def test_labels_never_overlap_keep_their_order_and_stay_within(labels) -> None:
    wanted, heights = zip(*labels, strict=True)
    tops = spread(wanted, heights, 0, 300)
    order = sorted(range(len(tops)), key=lambda n: wanted[n] + heights[n] / 2)
    for above, below in itertools.pairwise(order):
        assert tops[above] + heights[above] <= tops[below] + 1e-6
    for top, height in zip(tops, heights, strict=True):
        assert top >= -1e-6
        assert top + height <= 300 + 1e-6


def test_labels_with_room_stand_where_they_want_to() -> None:
    assert spread([10, 100, 50], [20, 20, 20], 0, 200) == [10, 100, 50]
    assert spread([], [], 0, 200) == []


def test_labels_that_meet_move_by_as_much_on_both_sides() -> None:
    assert spread([50, 60], [20, 20], 0, 200) == [45, 65]
    assert spread([-5, 0], [20, 20], 0, 200) == [0, 20]
    assert spread([195, 190], [20, 20], 0, 200) == [180, 160]
    assert spread([50, 52, 54], [10, 10, 10], 0, 200) == [42, 52, 62]


def test_a_line_through_a_box_is_in_its_way() -> None:
    box = Box(10, 10, 20, 20)
    assert box.met_by([(0, 0), (30, 30)])
    assert box.met_by([(30, 12), (0, 12)])
    assert box.met_by([(15, 0), (15, 40)])
    assert not box.met_by([(0, 0), (30, 5)])
    assert not box.met_by([(0, 15), (9, 15)])
    assert not box.met_by([(15, 0), (15, 9)])
    assert not box.met_by([(0, 22), (30, 22)])
    assert not box.met_by([(15, 15)])


def test_the_first_free_place_is_taken() -> None:
    over, under = Box(0, 0, 10, 10), Box(0, 20, 10, 30)
    assert first_free([over, under], [], []) == over
    assert first_free([over, under], [Box(5, 5, 6, 6)], []) == under
    assert first_free([over, under], [Box(10, 0, 20, 10)], [[(0, 5), (10, 5)]]) == under
    assert first_free([over, under], [over, under], []) is None


def of(*values: float | None, **parts) -> Chart:
    """A chart with some values."""
    points = tuple(Point("", "", value, "") for value in values)
    made = Chart(
        kind="", subject="", title="", finding="", unit="percent", mark="lines", alt="",
        series=(Series("", "", points),), table=Table((), ()), sources=(), version="",
    )  # fmt: skip
    return replace(made, **parts)


def test_a_scale_begins_at_zero_and_holds_every_value() -> None:
    made = axis(of(0.11, 0.23))
    assert made.scale.low == 0
    assert made.scale.high == pytest.approx(0.253)
    assert made.ticks == (0, 0.05, 0.1, 0.15, 0.2, 0.25)
    assert [made.figure(tick) for tick in made.ticks] == ["0%", "5%", "10%", "15%", "20%", "25%"]
    assert made.scale.at(0.1265) == pytest.approx(0.5)


@given(some.lists(some.floats(-1e7, 1e7), min_size=1, max_size=5), some.integers(2, 8))
def test_ticks_are_few_and_lie_within(values, most) -> None:
    made = axis(of(*values), most)
    assert made.scale.low <= min(0, *values, 0)
    assert made.scale.high >= max(0, *values, 0)
    assert 1 <= len(made.ticks) <= most + 1
    assert all(made.scale.low <= tick <= made.scale.high for tick in made.ticks)


def test_a_scale_takes_what_the_chart_says() -> None:
    made = axis(of(3, range=(10.0, 0.0), ticks=(1.0, 5.0), unit="index"))
    assert made.ticks == (1, 5)
    assert made.scale.at(10) == 0
    assert made.scale.at(0) == 1
    assert [made.figure(tick) for tick in made.ticks] == ["1st", "5th"]
    assert axis(of(3, reference=50.0)).scale.high == pytest.approx(55)
    assert axis(of(None)).ticks
    dollars = axis(of(24_000, unit="currency"))
    assert dollars.figure(20_000) == "$20,000"
    assert axis(of(1_234_567, unit="number")).figure(1_000_000) == "1,000,000"


def test_intervals_and_others_are_on_the_scale() -> None:
    point = Point("", "", 5, "", low=-2, high=9, context=(12,))
    made = axis(replace(of(5), series=(Series("", "", (point,)),)))
    assert made.scale.low == -2 * 1.1
    assert made.scale.high == 12 * 1.1


def test_years_end_with_the_last_and_begin_with_the_first_where_that_fits() -> None:
    assert year_ticks(2000, 2024, 190) == [2024, 2018, 2012, 2006, 2000]
    assert year_ticks(2000, 2024, 2000) == [float(year) for year in range(2024, 1999, -1)]
    assert year_ticks(2009, 2023, 200) == [2023, 2019, 2015, 2011]
    assert year_ticks(2013, 2013, 100) == [2013]


@given(some.integers(0, 60), some.floats(60, 1000))
def test_years_have_room(span, room) -> None:
    ticks = year_ticks(2000, 2000 + span, room)
    assert len(ticks) == 1 or room / span * (ticks[0] - ticks[1]) >= 44


def test_a_plane_places_years_and_values() -> None:
    made = Plane(axis(of(10, unit="number", range=(0.0, 20.0))), 2000, 2010, 10, 110, 0.2, 0.9)
    assert made.x(2000) == 0.2
    assert made.x(2010) == pytest.approx(0.9)
    assert made.x(2005) == pytest.approx(0.55)
    assert made.y(0) == 110
    assert made.y(20) == 10
    assert made.y(5) == 85
    assert replace(made, last=2000).x(2000) == pytest.approx(0.55)
