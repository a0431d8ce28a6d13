"""Drawings of dots and steps as a reader sees them: marks in their place, words clear of others."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from statistics import median
from time import perf_counter

import pytest

from dashboard.charts.chart import Chart, Point, Series, Table
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import address
from dashboard.charts.kinds.kind import Unmade
from dashboard.charts.kinds.query import WrongPart
from dashboard.charts.render import marks, palette
from dashboard.charts.render.drawing import dots, few, key, letters, scale, signs, spread, steps
from dashboard.charts.render.drawing.rows import Rows, Words
from dashboard.charts.render.drawing.scale import Scale
from dashboard.settings import load_settings
from tests import drawn_rows
from tests.drawn_rows import WIDTHS, Plot

COLORS = palette.palette("#0b5a73")
PLACES = ("MA", "CA", "NM", "DC", "TX", "VT", "US", "HI", "PR")
KINDS = ("disparity", "comparison", "ranking", "ranking-why", "ranking-lists", "child-care")


def _charts(facts: Facts, count: int) -> list[Chart]:
    """Charts of these kinds as addresses name them, drawn by lot."""
    lot, defaults, found = random.Random(15), address.defaults_of(load_settings()), []
    kinds = {name: address.KINDS[name] for name in KINDS}
    while len(found) < count:
        kind = kinds[KINDS[len(found) % len(KINDS)]]
        subject = lot.choice(sorted(kind.subjects(facts)))
        query = {"place": lot.choice(PLACES), "compare": ",".join(lot.sample(PLACES, 4))}
        query["peers"] = query["compare"]
        query["show"] = lot.choice(("", "states"))
        try:
            chart = address.chart(facts, kind.name, subject, query, defaults)
        except (Unmade, WrongPart):
            query = {}
            chart = address.chart(facts, kind.name, subject, query, defaults)
        if chart.mark in ("dots", "steps"):
            found.append(chart)
    return found


@pytest.fixture(scope="module")
def charts(facts: Facts) -> list[Chart]:
    return _charts(facts, 90)


def _html(chart: Chart) -> str:
    return (dots if chart.mark == "dots" else steps).as_html(chart)


def _svg(chart: Chart, width: float) -> Plot:
    marks_, height = (dots if chart.mark == "dots" else steps).as_svg(chart, width, COLORS)
    return drawn_rows.file(marks_, width, height)


def _points(chart: Chart) -> list[Point]:
    return [p for series in chart.series for p in series.points]


def _line_through(pairs: list[tuple[float, float]]) -> Callable[[float], float]:
    """From value to pixels, by the lowest and the highest of some pairs."""
    (low, left), (high, right) = min(pairs), max(pairs)
    return lambda value: left + (right - left) * (value - low) / ((high - low) or 1)


def _assert_proportional(pairs: list[tuple[float, float]]) -> None:
    at = _line_through(pairs)
    for value, x in pairs:
        assert x == pytest.approx(at(value), abs=0.2)  # percents have two decimals


def _strips(chart: Chart, width: float) -> dict[str, tuple[Plot, bool]]:
    """The strip of each row of a page by its name, and whether the row is home's."""
    names = {p.label for p in _points(chart)} | set(chart.order)
    found = {}
    for row, cells in drawn_rows.page(_html(chart), width):
        said = [words for _, _, words in cells if isinstance(words, str)]
        for name in names & set(said):
            plot = next(c for _, _, c in cells if isinstance(c, Plot))
            bold = any(w == name and " b" in f" {look}" for look, _, w in cells)
            found[name] = plot, "mine" in row.get("class", "").split() or bold
    return found


def test_no_words_meet_or_leave_the_picture_and_no_mark_hides_another(charts: list[Chart]) -> None:
    for chart in charts:
        for width in WIDTHS:
            for plot in (_svg(chart, width), *drawn_rows.plots(_html(chart), width)):
                where = chart.address, width
                assert not plot.overlaps(), (*where, plot.overlaps())
                assert not plot.outside(), (*where, plot.outside())
                assert not plot.hidden(), (*where, plot.hidden())


def test_no_word_is_wider_than_its_column(charts: list[Chart]) -> None:
    for chart in charts:
        for width in WIDTHS:
            for _, cells in drawn_rows.page(_html(chart), width):
                for names, wide, words in cells:
                    for word in words.split() if isinstance(words, str) else ():
                        size = letters.width(word, 12, " b" in f" {names}")
                        assert size <= wide + 0.5, (chart.address, width, word)


def test_the_place_of_a_dot_is_proportional_to_its_value(charts: list[Chart]) -> None:
    drawn = [chart for chart in charts if chart.mark == "dots" and any(chart.series)]
    assert len(drawn) > 40
    for chart in drawn:
        for width in (320, 600, 1100):
            pairs = []
            for label, (plot, _) in _strips(chart, width).items():
                values = sorted(
                    p.value for p in _points(chart) if p.label == label and p.value is not None
                )
                xs = sorted(mark.x for mark in plot.marks)
                assert len(xs) == len(values), (chart.address, label)
                pairs += zip(values, xs, strict=True)
            if pairs:
                _assert_proportional(pairs)


def test_a_file_has_its_dots_where_the_page_of_that_width_has_them(charts: list[Chart]) -> None:
    for chart in charts:
        if chart.mark == "dots":
            inside = sorted(m.x for p, _ in _strips(chart, 600).values() for m in p.marks)
            if inside and not key_of(chart):
                file = sorted(m.x for m in _svg(chart, 600).marks)
                shifts = [there - here for here, there in zip(inside, file, strict=True)]
                assert max(shifts) - min(shifts) < 0.1, chart.address


def key_of(chart: Chart) -> bool:
    return 'class="key"' in _html(chart)


def test_every_name_and_every_figure_is_in_the_picture(charts: list[Chart]) -> None:
    for chart in charts:
        html = _html(chart)
        page = [c for _, cells in drawn_rows.page(html, 600) for _, _, c in cells]
        said = [w.words for c in page if isinstance(c, Plot) for w in c.words]
        said += [c for c in page if isinstance(c, str)]
        file = " ".join(box.words for box in _svg(chart, 600).words)
        for series in chart.series:
            for point in series.points:
                assert point.label in said, chart.address
                assert set(point.label.split()) <= set(file.split())
                if series.role != "published":
                    assert any(point.text in words for words in said), (chart.address, point)
                    assert point.text in file


def test_home_is_marked_and_nobody_else(charts: list[Chart]) -> None:
    for chart in charts:
        home = marks.home_rows(chart)
        if chart.mark == "dots" and home:
            for label, (plot, mine) in _strips(chart, 600).items():
                assert mine == (label in home), (chart.address, label)
                looks = {mark.look for mark in plot.marks}
                assert bool(looks & {"home", "home-open"}) >= mine


def test_an_interval_goes_from_its_low_to_its_high(charts: list[Chart]) -> None:
    seen = 0
    for chart in charts:
        if chart.mark != "dots":
            continue
        strips, pairs, ends = _strips(chart, 1100), [], []
        for point in _points(chart):
            plot, _ = strips[point.label]
            if point.low is not None and point.high is not None and len(plot.bars) == 1:
                pairs += [(point.low, plot.bars[0][0]), (point.high, plot.bars[0][1])]
                ends += [(point.value or 0.0, mark.x) for mark in plot.marks[:1]]
        if pairs:
            seen += 1
            _assert_proportional(pairs)
    assert seen > 10


def test_bars_of_a_score_start_at_zero_better_to_the_left_and_worse_hatched(
    charts: list[Chart],
) -> None:
    drawn = [chart for chart in charts if chart.mark == "steps"]
    assert drawn
    for chart in drawn:
        for width in (280, 600, 1100):
            lengths = []
            for label, (plot, bold) in _strips(chart, width).items():
                step = next(s for s in marks.steps(chart) if s.point.label == label)
                assert bold == step.total
                zero = next(x for x, _, look in plot.lines if look == "zero")
                if step.total:
                    assert not plot.bars
                    continue
                ((left, right, look),) = plot.bars
                value = step.point.value or 0.0
                assert look == ("bar-worse" if value > 0 else "bar")
                assert (left if value > 0 else right) == pytest.approx(zero, abs=0.1)
                lengths.append((value, right if value > 0 else left))
                (word,) = plot.words
                assert word.left >= right if value > 0 else word.right <= left
            _assert_proportional([*lengths, (0.0, zero)])


def test_a_picture_is_made_in_ten_milliseconds(charts: list[Chart]) -> None:
    def taken(chart: Chart) -> float:
        start = perf_counter()
        _html(chart)
        return perf_counter() - start

    assert median(min(taken(chart) for _ in range(3)) for chart in charts) < 0.010


def _chart(*series: Series, **more: object) -> Chart:
    given = {"unit": "percent", "axis": "Percent", "mark": "dots", "kind": "x", "subject": "y"}
    words = {"title": "T", "finding": "F", "alt": "A", "version": "v", "sources": ()}
    return Chart(**{**given, **words, **more}, series=series, table=Table((), ()))  # type: ignore[arg-type]


def _point(label: str, value: float | None, text: str, **more: object) -> Point:
    return Point(label, label, value, text, **more)  # type: ignore[arg-type]


def test_two_equal_prices_are_both_seen_and_both_said() -> None:
    one = Series("center", "Center", (_point("Infant", 0.2, "20%"),), "home", "center")
    two = Series("family", "Family", (_point("Infant", 0.2, "20%"),), "peer", "family")
    chart = _chart(one, two)
    plot, _ = _strips(chart, 320)["Infant"]
    assert len({(mark.x, mark.y) for mark in plot.marks}) == 2
    assert [box.words for box in plot.words] == ["20%", "20%"]
    assert not plot.overlaps()
    assert {mark.said for mark in plot.marks} == {"Center, Infant: 20%", "Family, Infant: 20%"}


def test_many_figures_on_one_row_stand_on_lines_of_their_own() -> None:
    all_near = [
        Series(f"s{n}", f"Series {n}", (_point("Row", 0.2 + n / 1000, f"{20 + n / 10}%"),), "peer")
        for n in range(6)
    ]
    for width in WIDTHS:
        plot, _ = _strips(_chart(*all_near), width)["Row"]
        assert len(plot.words) == 6
        assert not plot.overlaps()
        assert not plot.hidden()
        assert all(box.top >= 0 and box.bottom <= plot.height for box in plot.words)


def test_a_row_without_a_figure_says_so() -> None:
    chart = _chart(Series("a", "A", (_point("A", None, "–", note="withheld"),)))
    cells = [c for _, cells in drawn_rows.page(dots.as_html(chart), 600) for _, _, c in cells]
    assert "withheld" in cells
    assert ["–"] in [[w.words for w in c.words] for c in cells if isinstance(c, Plot)]


def test_the_reference_is_named_at_its_line_and_spans_begin_there() -> None:
    points = [_point("Low", 0.1, "10%"), _point("High", 0.4, "40%", note="30 points")]
    chart = _chart(
        *(Series(p.label, p.label, (p,), color="black") for p in points),
        reference=0.1,
        reference_label="reference: Low",
    )
    rows = drawn_rows.page(dots.as_html(chart), 1100)
    strips = [c for _, cells in rows for _, _, c in cells if isinstance(c, Plot)]
    named = next(p for p in strips if any("reference" in w.words for w in p.words))
    line = next(x for x, _, look in named.lines if look == "mean")
    assert named.words[0].left == pytest.approx(line + 5)
    spans = [ends for p in strips for *ends, look in p.lines if look == "span"]
    assert len(spans) == 1  # the reference itself has none
    assert spans[0][0] == pytest.approx(line, abs=0.1)


def test_others_lie_faint_behind_a_group_in_its_color() -> None:
    point = _point("Black", 0.3, "30%", context=(0.1, 0.2, 0.2))
    plot, _ = _strips(_chart(Series("black", "Black", (point,), color="black")), 600)["Black"]
    ticks = [x for x, _, look in plot.lines if look == "c-black"]
    assert len(ticks) == 3
    _assert_proportional([*zip((0.1, 0.2, 0.2), ticks, strict=True), (0.3, plot.marks[0].x)])


def test_a_scale_has_a_few_round_ticks() -> None:
    assert scale.rounded(0, 0.43) == pytest.approx([0, 0.1, 0.2, 0.3, 0.4])
    assert scale.rounded(0, 26_400) == [0, 10_000, 20_000]
    assert scale.rounded(-3, 2) == [-3, -2, -1, 0, 1, 2]
    assert scale.said(0.125, "percent") == "12.5%"
    assert scale.said(10_000, "currency") == "$10,000"
    assert scale.said(1234.5, "number") == "1,234.5"
    assert Scale(0, 10, 0.1, 0.9).at(5) == pytest.approx(0.5)


def test_words_stay_in_their_strip_and_stack_where_they_would_meet() -> None:
    assert spread.spot(0.5, 40, 200) == spread.Spot("middle", 0, 80, 120)
    assert spread.spot(0.0, 40, 200) == spread.Spot("start", 0, 0, 40)
    assert spread.spot(0.05, 40, 200) == spread.Spot("start", -10, 0, 40)
    assert spread.spot(0.98, 40, 200) == spread.Spot("end", 4, 160, 200)
    assert spread.levels([(0, 10), (5, 15), (16, 20), (40, 50)]) == [0, 1, 0 + 0, 0]
    assert spread.levels([(0, 10), (15, 20)]) == [0, 1]  # too near by a pixel
    assert spread.levels([(0, 10), (16, 20)]) == [0, 0]
    assert spread.lanes([0, 3, 6, 50], 12) == [0, 1, -1, 0]
    assert spread.in_bands(["a", "b", "a"]) == [("a", "02"), ("b", "1")]
    assert spread.in_bands([1, 1, 1]) == [(1, "")]


def test_what_all_notes_begin_with_is_said_once() -> None:
    notes = ["with this at the mean: 6th", "with this at the mean: 3rd", ""]
    assert steps.shared_start(notes) == ("with this at the mean", ["6th", "3rd", ""])
    assert steps.shared_start(["a: 1", "b: 2"]) == ("", ["a: 1", "b: 2"])
    assert steps.shared_start(["a: 1"]) == ("", ["a: 1"])


def test_signs_tell_more_than_colors_do() -> None:
    group = Series("black", "Black", (_point("Black", 0.1, "10%"),), color="black")
    assert signs.of_series(_chart(group), group) == signs.Sign(
        "circle", "g-black", "i-black", "c-black"
    )
    home = Series("MA", "MA", (_point("MA", 0.1, "10%"),), "home")
    assert signs.of_series(_chart(home), home).of(True).look == "home-open"
    published = Series("p", "P", (_point("MA", 0.1, "10%"),), "published")
    assert signs.of_series(_chart(home, published), published).shape == "diamond"
    peer = Series("NH", "NH", (_point("NH", 0.1, "10%"),), "peer", "context")
    assert signs.of_series(_chart(home, peer), peer) == signs.Sign("circle", "other")


def test_a_key_is_shown_where_rows_do_not_name_the_marks() -> None:
    one = Series("center", "Center", (_point("Infant", 0.2, "20%"),), "home", "center")
    two = Series("family", "Family", (_point("Infant", 0.1, "10%"),), "peer", "family")
    assert "Family" in key.as_html([key.Entry("square", "home-open", "Family")])
    assert key_of(_chart(one, two))
    assert not key_of(_chart(one))
    lines, high = key.as_svg(key.of_groups([("black", "Black"), ("white", "White")]), 280, COLORS)
    assert "Black" in lines
    assert high == 24
    many = key.of_groups([("other", "A long name that takes a line " + "x" * 20)] * 3)
    assert key.as_svg(many, 280, COLORS)[1] > 2 * high
    assert not drawn_rows.file(key.as_svg(many, 280, COLORS)[0], 280, 0).overlaps()


def test_rows_of_a_file_lie_under_one_another(charts: list[Chart]) -> None:
    chart = next(c for c in charts if c.kind == "disparity" and len(c.series) > 3)
    assert isinstance(few.rows_of(chart), Rows)
    assert isinstance(few.rows_of(chart).rows[1].cells[0], Words)
    ys = [mark.y for mark in _svg(chart, 600).marks]
    assert all(b - a > 30 for a, b in pairwise(ys))
