"""Small pictures of pages as a reader sees them: in place, clear of one another, nothing unsaid."""

from __future__ import annotations

import random

import pytest

from dashboard.charts.render import palette
from dashboard.charts.render.drawing import small, strips
from dashboard.charts.render.drawing.picture import Picture
from dashboard.charts.render.drawing.strips import Group, Named, State
from tests import drawn_rows
from tests.drawn_rows import WIDTHS, Plot

COLORS = palette.palette("#0b5a73")
GROUPS = (
    "american-indian",
    "asian",
    "black",
    "hispanic",
    "pacific-islander",
    "two-or-more",
    "white",
    "other",
)
NAMES = ("New Hampshire", "District of Columbia", "Utah", "North Carolina", "Massachusetts")


def _seen(picture: Picture, width: float) -> Plot:
    return drawn_rows.svg(picture.html(), width)


def _clear(plot: Plot, where: object = "") -> None:
    assert not plot.overlaps(), (where, plot.overlaps())
    assert not plot.outside(), (where, plot.outside())
    assert not plot.hidden(), (where, plot.hidden())


def _states(lot: random.Random, count: int = 50) -> list[State]:
    def one(number: int) -> State:
        name = lot.choice(NAMES)
        return State(name, lot.gauss(0, 0.5), name, number == 7, f"{'ABCDEFGH'[number % 8]}M")

    return [one(number) for number in range(count)]


def _ticks(plot: Plot) -> list[float]:
    return [x for x, _, look in plot.lines if look == "st"]


def test_a_spark_rises_and_falls_with_its_figures_and_breaks_where_none_is_known() -> None:
    made = small.spark([0.1, 0.2, None, 0.15], [0.3, 0.3, None, 0.3], 30)
    assert made is not None
    assert (made.low, made.high) == (0.1, 0.3)
    html = made.picture.html()
    assert html.count("<polyline") == 2  # one year alone is no line
    place = html[html.index("d-ln-thin") :]
    (x0, y0), (x1, y1) = (
        map(float, pair.split(",")) for pair in place.split('points="')[1].split('"')[0].split()
    )
    assert (x0, y0) == (2, 25.5)  # the lowest figure lies at the foot
    assert x1 == pytest.approx(2 + 94 / 3, abs=0.01)
    assert y1 == pytest.approx((25.5 + 4.5) / 2)
    last = _seen(made.picture, 100).marks[-1]
    assert (last.x, last.y) == pytest.approx((96, 25.5 - 21 / 4), abs=0.01)
    assert last.look == "pt"


def test_a_spark_of_nothing_is_none_and_of_one_figure_lies_in_the_middle() -> None:
    assert small.spark([None, None], [0.1]) is None
    made = small.spark([None, 0.4], height=24)
    assert made is not None
    assert made.low == made.high == 0.4
    assert _seen(made.picture, 100).marks[-1].y == 12


def test_standing_puts_the_better_at_the_left_and_more_states_on_a_taller_tick() -> None:
    values = [0.1, 0.1, 0.1, 0.2, 0.3]
    plot = _seen(small.standing(values, 0.1, 0.2), 200)
    assert _ticks(plot) == pytest.approx([10, 100, 190])
    dot = next(mark for mark in plot.marks if mark.look == "home")
    nation = next(mark for mark in plot.marks if mark.look == "bar-total")
    assert (dot.x, nation.x) == pytest.approx((10, 100))
    assert nation.y < dot.y - 8
    turned = _seen(small.standing(values, 0.1, low_is_better=False, hollow=True), 200)
    assert turned.marks[0].x == pytest.approx(190)
    assert turned.marks[0].look == "home-open"
    html = small.standing(values, None).html()
    assert 'y1="9" y2="19"' in html  # three states
    assert 'y1="11.5" y2="16.5"' in html  # one
    assert "circle" not in html


def test_a_score_strip_has_a_tick_a_state_and_the_place_on_its_band() -> None:
    states = [State("A", 0), State("B", 5, mine=True, said="B: 2nd"), State("C", 10)]
    picture = strips.score_strip(states, mean=4, band=(4, 7), label="B is 2nd of 3")
    plot = _seen(picture, 400)
    assert _ticks(plot) == pytest.approx([20, 380])
    assert (plot.marks[0].x, plot.marks[0].said) == (pytest.approx(200), "B: 2nd")
    assert plot.bars == [(pytest.approx(164), pytest.approx(272), "bandr")]
    assert [x for x, _, look in plot.lines if look == "mean"] == pytest.approx([164])
    assert [box.words for box in plot.words] == ["A", "C"]
    assert 'aria-label="B is 2nd of 3"' in picture.html()
    shared = _seen(strips.score_strip(states, span=(-10, 10)), 400)
    assert _ticks(shared) == pytest.approx([200, 380])
    assert not _seen(strips.score_strip(states, ends=False), 400).words
    assert strips.score_strip(states, ends=False).height < picture.height


def test_a_strip_of_any_states_keeps_its_names_apart_and_inside() -> None:
    for seed in range(60):
        states = _states(random.Random(seed), 1 + seed)
        for width in (200, *WIDTHS):
            _clear(_seen(strips.score_strip(states, mean=0), width), (seed, width))


def test_the_states_on_one_line_have_names_and_codes_that_do_not_meet() -> None:
    for seed in range(40):
        states = sorted(_states(random.Random(seed)), key=lambda s: s.value)
        mine = next(s for s in states if s.mine)
        named = [
            Named(f"1st {states[0].label}", states[0].value),
            Named(f"50th {states[-1].label}", states[-1].value),
            Named("3rd Massachusetts", mine.value, bold=True),
        ]
        drawn = strips.score_line(
            states,
            named,
            Named("mean of the states", 0.0),
            [Named(f"${n}k", n / 4) for n in range(-4, 5)],
        )
        for width in WIDTHS:
            plot = drawn_rows.svg(drawn[drawn.index("<svg") : drawn.rindex("</div>")], width)
            _clear(plot, (seed, width))
            assert "3rd Massachusetts" in [box.words for box in plot.words]
            assert len(_ticks(plot)) == 49
            codes = [box for box in plot.words if len(box.words) == 2]
            assert bool(codes) == (width >= 480)
            assert all(box.bottom <= plot.height for box in plot.words)


def test_a_code_stands_under_its_tick() -> None:
    states = [
        State("A", 0, code="AA"),
        State("B", 1, code="BB", mine=True),
        State("C", 2, code="CC"),
    ]
    drawn = strips.score_line(states, [Named("2nd B", 1, bold=True)], hollow=True)
    plot = drawn_rows.svg(drawn[drawn.index("<svg") : drawn.rindex("</div>")], 800)
    places = {box.words: (box.left + box.right) / 2 for box in plot.words}
    assert places == pytest.approx({"AA": 24, "CC": 776, "2nd B": 400})
    assert plot.marks[0].look == "home-open"


def test_why_there_is_no_rank_is_said_in_a_box() -> None:
    assert strips.no_rank("No <rank>") == '<p class="no-rank">No &lt;rank&gt;</p>'
    assert 'class="in-12">; more' in strips.no_rank("No rank", "; more")


def test_a_gap_strip_says_its_lowest_and_its_highest_and_hides_no_group() -> None:
    for seed in range(200):
        lot = random.Random(seed)
        scale = lot.choice((0.05, 0.3, 60, 300))
        groups = [
            Group(color, color, value, f"{value:.3g}%")
            for color in lot.sample(GROUPS, lot.randint(1, 8))
            for value in [round(lot.random() * scale, 3)]
        ]
        for most in (None, scale * 2):
            picture = strips.gap_strip(groups, most)
            for width in (200, *WIDTHS):
                plot = _seen(picture, width)
                _clear(plot, (seed, width))
                ordered = sorted(groups, key=lambda g: g.value)
                said = {ordered[0].text, ordered[-1].text}
                assert {box.words for box in plot.words} == said
                assert len(plot.marks) == len(groups)
                assert all(-1 <= m.y - 7 < m.y + 7 <= picture.height for m in plot.marks)
                assert all(box.top >= -2 for box in plot.words)
                for box in plot.words:
                    near = [m for m in plot.marks if box.left < m.x + 6 and m.x - 6 < box.right]
                    assert all(m.y + 6 <= box.top or box.bottom <= m.y - 6 for m in near), seed


def test_a_gap_strip_says_the_figures_of_the_two_that_lead_and_spans_between_them() -> None:
    for seed in range(200):
        lot = random.Random(seed)
        colors = lot.sample(GROUPS, lot.randint(2, 8))
        leading = lot.sample(colors, 2)
        groups = [
            Group(color, color, value, f"{value:.3g}%", color in leading)
            for color in colors
            for value in [round(lot.random() * 60, 3)]
        ]
        ordered = sorted(groups, key=lambda g: g.value)
        told = {g.text for g in (ordered[0], ordered[-1], *(g for g in groups if g.leads))}
        for width in (200, *WIDTHS):
            plot = _seen(strips.gap_strip(groups), width)
            _clear(plot, (seed, width))
            assert {box.words for box in plot.words} == told
            assert {box.words for box in plot.words if box.look == "d-b"} == {
                g.text for g in groups if g.leads
            }
            assert all(box.top >= -2 for box in plot.words)
            for box in plot.words:
                near = [m for m in plot.marks if box.left < m.x + 6 and m.x - 6 < box.right]
                assert all(m.y + 6 <= box.top or box.bottom <= m.y - 6 for m in near), seed
            ((left, right),) = [(a, b) for a, b, look in plot.lines if look == "span"]
            ends = [m.x for m in plot.marks if m.said.split(":")[0] in leading]
            assert sorted(ends) == pytest.approx([left, right], abs=0.1)


def test_a_group_at_half_the_rate_stands_at_half_the_line() -> None:
    groups = [Group("white", "White", 10, "10%"), Group("black", "Black", 20, "20%")]
    plot = _seen(strips.gap_strip(groups, 40, 40), 400)
    along = strips.gap_scale(40, 40)
    assert [mark.x for mark in plot.marks] == pytest.approx(
        [along.at(10) * 400, along.at(20) * 400], abs=0.05
    )
    zero = along.at(0) * 400
    assert plot.marks[1].x - zero == pytest.approx(2 * (plot.marks[0].x - zero), abs=0.1)
    spans = [(a, b) for a, b, look in plot.lines if look == "span"]
    assert spans == [(pytest.approx(plot.marks[0].x), pytest.approx(plot.marks[1].x))]
    assert {mark.said for mark in plot.marks} == {"White: 10%", "Black: 20%"}


def test_gap_ticks_stand_where_the_marks_of_their_strips_do() -> None:
    mark = _seen(strips.gap_strip([Group("black", "Black", 0.2, "20%")], 0.5, 40), 400).marks[0]
    ticks = _seen(strips.gap_ticks(0.5, "percent", 40), 400).words
    where = {box.words: (box.left + box.right) / 2 for box in ticks}
    assert where["20%"] == pytest.approx(mark.x, abs=0.05)
    assert set(where) == {"0%", "20%", "40%"}  # as many as have room in the narrowest place


def test_a_share_bar_is_all_of_an_income() -> None:
    html = small.share_bar([0.2, 0.13], words="20% infant, 33% both")
    plot = drawn_rows.svg(html, 400)
    assert plot.bars == [
        (0, 400, "bar-bg"),
        (0, pytest.approx(80), "bar"),
        (pytest.approx(80), pytest.approx(132), "bar-2"),
    ]
    assert [(x, look) for x, _, look in plot.lines] == [
        (pytest.approx(80), "part"),
        (pytest.approx(28), "limit"),
    ]
    assert plot.words[0].left == pytest.approx(139)
    _clear(drawn_rows.svg(html, 280))
    under = small.share_bar([0.6, 0.3], words="60% infant, 90% both")
    assert under.endswith('<p class="under">60% infant, 90% both</p>')
    for figures in range(10, 40):  # words of any length stand in the rest of the bar, or under it
        _clear(drawn_rows.svg(small.share_bar([0.3], words="8" * figures), 280), figures)
    over = drawn_rows.svg(small.share_bar([0.8, 0.5]), 100)
    assert max(right for _, right, _ in over.bars) == 100


def test_bars_of_years_are_as_high_as_their_numbers() -> None:
    years = [
        (str(year), count) for year, count in zip(range(2009, 2027), [*range(17), 40], strict=True)
    ]
    picture = small.year_bars(years)
    for width in (200, *WIDTHS):
        plot = _seen(picture, width)
        _clear(plot)
        assert "2026" in [box.words for box in plot.words]
        assert len(plot.bars) == 18
    html = picture.html()
    assert 'height="48"' in html
    assert 'height="19.2"' in html  # 16 of 40


def test_a_picture_of_a_file_is_that_of_a_page_at_its_width() -> None:
    lot = random.Random(3)
    picture = strips.score_strip(_states(lot), mean=0, label="x")
    page = _seen(picture, 300)
    file = drawn_rows.svg(
        picture.svg(300, COLORS).replace(' xmlns="http://www.w3.org/2000/svg"', ""), 300
    )
    assert [box.words for box in file.words] == [box.words for box in page.words]
    assert [box.left for box in file.words] == pytest.approx(
        [box.left for box in page.words], abs=0.1
    )
    assert [mark.x for mark in file.marks] == pytest.approx(
        [mark.x for mark in page.marks], abs=0.1
    )
    assert "class" not in picture.svg(300, COLORS)
    assert "#0b5a73" in picture.svg(300, COLORS)
