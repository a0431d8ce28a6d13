"""Groups over time in a panel each: on one scale, in their own color and shape, told by figures."""

from collections import Counter
from dataclasses import replace

import pytest

from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.render.drawing.axis import figure
from tests import drawn

ASKED = ({}, {"place": "US"}, {"place": "NM"}, {"lines": "ratio"}, {"lines": "gap"})


@pytest.fixture(scope="module")
def charts(facts: Facts) -> list[Chart]:
    """Real charts of groups over time."""
    made = drawn.sample(facts, {"disparity-trend": ASKED}, 40)
    return [one for one in made if any(series.role == "group" for series in one.series)]


@pytest.fixture(scope="module")
def poverty(facts: Facts) -> Chart:
    """One of seven panels."""
    made = drawn.sample(facts, {"disparity-trend": ({"place": "US"},)}, 400)
    return next(one for one in made if one.subject == "children-in-poverty")


def valued(series):
    """The points of a series that have a value."""
    return [point for point in series.points if point.value is not None]


@pytest.mark.parametrize("width", drawn.WIDTHS)
def test_no_words_overlap_or_leave_the_picture(charts: list[Chart], width: float) -> None:
    assert len(charts) > 25
    for one in charts:
        for seen in drawn.both(one, width):
            assert not seen.overlaps(), one.address
            assert not seen.outside(), one.address


@pytest.mark.parametrize(("width", "columns"), [(280, 2), (479, 2), (480, 3), (800, 4)])
def test_as_many_panels_stand_beside_one_another_as_fit(
    poverty: Chart, width: float, columns: int
) -> None:
    assert len(poverty.series) == 7
    for seen in drawn.both(poverty, width):
        shapes = [mark for mark in seen.marks if mark.tag == "shape"]
        assert len({round(mark.x) for mark in shapes}) == columns


def test_five_panels_are_one_row(poverty: Chart) -> None:
    five = replace(poverty, series=poverty.series[:5])
    for seen in drawn.both(five, 1100):
        assert len({round(m.x) for m in seen.marks if m.tag == "shape"}) == 5
        assert len({round(y) for y in seen_zero(seen)}) == 1


def seen_zero(seen: drawn.Drawn) -> list[float]:
    """Where the figure 0% stands."""
    return [text.top for text in seen.texts if text.words == "0%"]


def test_all_panels_have_one_scale(poverty: Chart) -> None:
    for seen in drawn.both(poverty, 600):
        grounds = sorted(seen_zero(seen))
        tops = sorted(text.top for text in seen.texts if text.words == "40%")
        assert len(grounds) == len(tops) == 7
        apart = [a - b for a, b in zip(grounds, tops, strict=True)]
        assert apart == pytest.approx([apart[0]] * 7, abs=0.01)
        pairs = []
        for series in poverty.series:
            last = valued(series)[-1]
            mark = seen.named(f"{series.label}, {last.label}: {last.text}")
            ground = min(y for y in grounds if y > mark.y - 14)
            pairs.append((last.value or 0, mark.y - ground))
        assert drawn.straight(pairs)


@pytest.mark.parametrize("width", [280, 600, 1100])
def test_every_group_has_its_line_once_and_stands_grey_behind_the_others(
    poverty: Chart, width: float
) -> None:
    seen = drawn.page(poverty, width)
    own = Counter(look for look in seen.path_looks if look != "d-ln-ctx")
    assert sum(own.values()) >= 7
    for series in poverty.series:
        assert f"d-s-{series.color}" in own
    lines = sum(own.values())
    assert seen.path_looks.count("d-ln-ctx") == lines * 6
    assert len(drawn.file(poverty, width).paths) == lines * 7


def test_names_stand_over_panels_and_shapes_at_ends(poverty: Chart) -> None:
    for seen in drawn.both(poverty, 800):
        for series in poverty.series:
            last = valued(series)[-1]
            mark = seen.named(f"{series.label}, {last.label}: {last.text}")
            (name,) = [text for text in seen.texts if text.words == series.label]
            assert name.left < mark.x
            assert name.bottom < mark.y
    looks = {m.look for m in drawn.page(poverty, 800).marks if m.tag == "shape"}
    assert looks == {f"d-g-{series.color}" for series in poverty.series}


def test_the_last_figure_stands_at_its_shape(charts: list[Chart]) -> None:
    for one in charts:
        for seen in drawn.both(one, 480):
            for series in one.series:
                if not valued(series):
                    continue
                last = valued(series)[-1]
                mark = seen.named(f"{series.label}, {last.label}: {last.text}")
                near = [
                    text
                    for text in seen.texts
                    if text.words == figure(last)
                    and abs((text.top + text.bottom) / 2 - mark.y) < 30
                    and text.left < mark.x + 8
                    and text.right > mark.x - 8
                ]
                assert near, (one.address, series.label)


def test_first_and_last_figures_and_years_are_said(poverty: Chart) -> None:
    for seen in drawn.both(poverty, 800):
        words = seen.words()
        assert words.count("2000") == words.count("2019") == 7
        for series in poverty.series:
            assert {figure(valued(series)[0]), figure(valued(series)[-1])} <= set(words)


def test_a_year_without_a_figure_breaks_the_line(poverty: Chart) -> None:
    first = poverty.series[0]
    points = tuple(replace(p, value=None) if n == 9 else p for n, p in enumerate(first.points))
    broken = replace(poverty, series=(replace(first, points=points),))
    for seen in drawn.both(broken, 600):
        assert [len(path) for path in seen.paths] == [9, len(points) - 10]
    alone = tuple(replace(p, value=None) if n in (8, 10) else p for n, p in enumerate(first.points))
    for seen in drawn.both(replace(poverty, series=(replace(first, points=alone),)), 600):
        assert sum(mark.tag == "circle" for mark in seen.marks) == 1


def test_a_reference_is_drawn_in_every_panel_and_named_once(poverty: Chart) -> None:
    level = replace(poverty, reference=0.2, reference_label="The goal")
    plain = [sum(m.tag == "line" for m in seen.marks) for seen in drawn.both(poverty, 600)]
    for seen, before in zip(drawn.both(level, 600), plain, strict=True):
        assert seen.words().count("The goal") == 1
        assert sum(m.tag == "line" for m in seen.marks) == before + 7 + 1


def test_groups_without_any_figure_are_said_to_have_none(poverty: Chart) -> None:
    none = tuple(
        replace(series, points=tuple(replace(p, value=None) for p in series.points))
        for series in poverty.series
    )
    for seen in drawn.both(replace(poverty, series=none), 320):
        assert seen.words() == ["no figure"]
    some = replace(poverty, series=(none[0], *poverty.series[1:]))
    for seen in drawn.both(some, 320):
        assert none[0].label in seen.words()
        assert sum(mark.tag == "shape" for mark in seen.marks) == 6
