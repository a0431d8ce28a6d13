"""Lines over time as a reader sees them: in place, whole, named and not over one another."""

from collections import Counter
from dataclasses import replace

import pytest

from dashboard.charts.chart import Chart, Point, Series, Table
from dashboard.charts.facts.bound import Facts
from dashboard.charts.render import drawing
from dashboard.charts.render.drawing.axis import figure
from dashboard.charts.text.numbers import ordinal
from tests import drawn

PLACES = ({}, {"place": "NM", "compare": "US"}, {"compare": "NH,CA,TX,MS,VT"}, {"unit": "number"})
KINDS = {
    "trend": PLACES,
    "ranking-editions": ({}, {"place": "CA"}, {"place": "NM"}),
    "child-care": ({"show": "trend"}, {"show": "burden"}),
}


def line(key: str, values: list[float | None], role: str = "peer", **parts) -> Series:
    """A series of yearly values from 2010 on."""
    points = tuple(
        Point(key, str(2010 + n), value, "–" if value is None else f"{value:g}", x=2010.0 + n)
        for n, value in enumerate(values)
    )
    return Series(key, f"Place {key}", points, role=role, color=parts.pop("color", "line-1"))


def chart(*series: Series, **parts) -> Chart:
    """A chart of some lines."""
    whole = {"axis": "Per 1,000", "alt": "All lines.", "unit": "rate-per-1000", **parts}
    return Chart(
        kind="trend", subject="x", title="", finding="", mark="lines", series=series,
        table=Table((), ()), sources=(), version="", **whole,
    )  # fmt: skip


HOME = line("MA", [10, 12, None, 8, 6], "home", color="line-0")
OTHER = line("NM", [20, 21, 22, 23, 24])


@pytest.fixture(scope="module")
def charts(facts: Facts) -> list[Chart]:
    """Real charts of lines."""
    made = drawn.sample(facts, KINDS, 70)
    return [
        one for one in made if one.series and any(p.value is not None for p in one.series[0].points)
    ]


@pytest.mark.parametrize("width", drawn.WIDTHS)
def test_no_words_overlap_or_leave_the_picture(charts: list[Chart], width: float) -> None:
    assert len(charts) > 50
    for one in charts:
        for seen in drawn.both(one, width):
            assert not seen.overlaps(), one.address
            assert not seen.outside(), one.address


@pytest.mark.parametrize("width", [280, 480, 1100])
def test_a_mark_lies_as_far_as_its_value(charts: list[Chart], width: float) -> None:
    for one in charts:
        for seen in drawn.both(one, width):
            marked = {mark.said: mark for mark in seen.marks if mark.said}
            pairs = [
                (point, marked[said])
                for series in one.series
                for point in series.points
                if (said := f"{series.label}, {point.label}: {point.text}") in marked
            ]
            assert pairs
            assert drawn.straight([(p.value or 0, mark.y) for p, mark in pairs]), one.address
            assert drawn.straight([(p.x or 0, mark.x) for p, mark in pairs]), one.address


@pytest.mark.parametrize("width", [280, 600])
def test_every_value_is_in_the_picture_once(charts: list[Chart], width: float) -> None:
    for one in charts:
        for seen in drawn.both(one, width):
            said = Counter(mark.said for mark in seen.marks if mark.said)
            assert set(said.values()) == {1}
            drawn_through = sum(map(len, seen.paths))
            alone, through = 0, 0
            for series in one.series:
                for run in runs(series):
                    if series.role == "published" or run == 1:
                        alone += run
                    else:
                        through += run
            assert drawn_through == through, one.address
            assert sum(said.values()) >= alone


def runs(series: Series) -> list[int]:
    """How many values stand beside one another without a break."""
    found = [0]
    for point in series.points:
        if point.value is None:
            found.append(0)
        else:
            found[-1] += 1
    return [run for run in found if run]


def test_a_chart_without_a_figure_says_so() -> None:
    for seen in drawn.both(chart(line("MA", [None, None], "home")), 320):
        assert seen.words() == ["no figure"]
        assert not seen.marks
    for seen in drawn.both(chart(), 320):
        assert seen.words() == ["no figure"]


def test_a_year_without_a_value_breaks_its_line() -> None:
    whole = replace(HOME, points=tuple(replace(p, value=p.value or 9.0) for p in HOME.points))
    for width in (280, 1100):
        for broken, unbroken in zip(
            drawn.both(chart(HOME), width), drawn.both(chart(whole), width), strict=True
        ):
            assert [len(path) for path in broken.paths] == [2, 2]
            assert [len(path) for path in unbroken.paths] == [5]


def test_a_value_between_two_gaps_is_a_dot() -> None:
    alone = line("NM", [10, 11, None, 7, None, 5, 6])
    for seen in drawn.both(chart(alone), 600):
        assert seen.named("Place NM, 2013: 7").wide == 6
        assert [len(path) for path in seen.paths] == [2, 2]


def test_home_has_a_dot_a_year_where_they_stand_apart() -> None:
    many = line("MA", [float(n % 7) for n in range(35)], "home")
    crowd = line("MA", [float(n % 7) for n in range(45)], "home")
    for width, series, dots in (
        (1100, HOME, 4),
        (280, many, 1),
        (1100, many, 35),
        (1100, crowd, 1),
    ):
        for seen in drawn.both(chart(series), width):
            assert sum(mark.tag == "circle" for mark in seen.marks) == dots
    for seen in drawn.both(chart(OTHER), 1100):
        assert [mark.said for mark in seen.marks if mark.tag == "circle"] == ["Place NM, 2014: 24"]


def test_ends_say_name_and_value_beside_their_lines() -> None:
    for seen in drawn.both(chart(HOME, OTHER), 800):
        words = {text.words: text for text in seen.texts}
        for name, said in (("Place MA", "Place MA, 2014: 6"), ("Place NM", "Place NM, 2014: 24")):
            mark = seen.named(said)
            value = words[said.rpartition(" ")[2]]
            assert words[name].left == value.left == mark.x + 20
            assert words[name].bottom < mark.y + 6
            assert value.top > mark.y - 6


def test_on_a_phone_names_stand_in_a_key_and_values_with_two_letters_at_the_ends() -> None:
    for seen in drawn.both(chart(HOME, OTHER), 320):
        names = [text for text in seen.texts if text.words.startswith("Place")]
        top = min(path[0][1] for path in seen.paths)
        assert [text.words for text in names] == ["Place MA", "Place NM"]
        assert all(text.bottom < top for text in names)
        assert seen.words().count("NM 24") == seen.words().count("MA 6") == 1
    for seen in drawn.both(chart(HOME), 320):
        assert "Place MA" not in seen.words()
        assert seen.words().count("6") == 1  # of one line nobody asks which it is


def test_ends_that_meet_move_apart_and_keep_a_leader() -> None:
    near = [line(key, [5, 5, 20 + n / 10], color=f"line-{n}") for n, key in enumerate("ABCDE")]
    for seen in drawn.both(chart(*near), 800):
        assert not seen.overlaps()
        tops = [t.top for key in "EDCBA" for t in seen.texts if t.words == f"Place {key}"]
        assert tops == sorted(tops)
        leaders = [m for m in seen.marks if m.tag == "line" and m.wide and m.high]
        assert len(leaders) >= 4
    for seen in drawn.both(chart(HOME, OTHER), 800):
        assert not [m for m in seen.marks if m.tag == "line" and m.wide and m.high]


def test_many_ends_make_the_plot_higher() -> None:
    many = [line(f"{n} of a long name", [5, 5, 20], color=f"line-{n}") for n in range(14)]
    few, more = drawn.file(chart(HOME), 800).height, drawn.file(chart(*many), 800).height
    assert 300 <= few <= 350 < more
    assert 220 <= drawn.file(chart(HOME), 320).height <= 280


def test_a_line_that_ends_early_is_led_to_its_label() -> None:
    early = line("NM", [20, 21, 22])
    for seen in drawn.both(chart(HOME, early), 800):
        end = seen.named("Place NM, 2012: 22")
        led = [m for m in seen.marks if m.tag == "line" and abs(m.x - m.wide / 2 - end.x) < 0.1]
        assert [m.y for m in led] == pytest.approx([end.y])


def test_looks_tell_lines_apart() -> None:
    nation = line("US", [15, 15, 15, 15, 15])
    peers = [line(key, [9, 9, 9 + n], color=f"line-{n + 2}") for n, key in enumerate("ABCDE")]
    for seen in drawn.both(chart(HOME, nation, *peers), 800):
        looks = dict(zip(seen.path_looks, seen.paths, strict=True))
        assert len(looks) == 7
    classes = set(drawn.page(chart(HOME, nation, *peers), 800).path_looks)
    assert classes == {"d-ln", "d-ln-us", "d-ln-1", "d-ln-2", "d-ln-3", "d-ln-4", "d-ln-5"}
    same = [line("A", [1, 2], color="line-3"), line("A-other", [3, 4], color="line-3")]
    assert drawn.page(chart(*same), 800).path_looks == ["d-ln-1", "d-ln-1"]


def test_an_estimate_is_hollow() -> None:
    def hollow(series: Series) -> Series:
        return replace(series, points=tuple(replace(p, hollow=True) for p in series.points))

    nation = line("US", [15, 15, 15])
    for series, full, open_ in (
        (HOME, "d-pt", "d-pt-open"),
        (nation, "d-pt-us", "d-other-open"),
        (OTHER, "d-pt-ink", "d-peer"),
    ):
        for one, look in ((series, full), (hollow(series), open_)):
            seen = [m for m in drawn.page(chart(one), 800).marks if m.tag == "circle"]
            assert {m.look for m in seen} == {look}
    assert len([m for m in drawn.page(chart(hollow(OTHER)), 800).marks if m.tag == "circle"]) == 5


def test_what_is_left_open_is_a_bar_around_its_dot() -> None:
    bound = replace(HOME, points=tuple(replace(p, low=p.value, high=12.0) for p in HOME.points))
    for seen in drawn.both(chart(bound, OTHER), 600):
        bars = [m for m in seen.marks if m.tag == "line" and not m.wide and m.high]
        assert len(bars) == 3  # the value of 12 leaves nothing open
        ten, twelve = (seen.named(f"Place MA, {year}").y for year in ("2010: 10", "2011: 12"))
        first = min(bars, key=lambda bar: bar.x)
        assert sorted((first.y - first.high / 2, first.y + first.high / 2)) == pytest.approx(
            sorted((ten, twelve))
        )


def test_ranks_have_the_first_on_top_and_published_ones_are_diamonds(facts: Facts) -> None:
    (one,) = drawn.sample(facts, {"ranking-editions": ({},)}, 1)
    printed = next(series for series in one.series if series.role == "published")
    for seen in drawn.both(one, 600):
        ticks = [ordinal(int(tick)) for tick in one.ticks]
        tops = [t.top for label in ticks for t in seen.texts if t.words == label]
        assert tops == sorted(tops)
        assert len(tops) >= 3
        diamonds = [mark for mark in seen.marks if mark.tag == "shape"]
        assert len(diamonds) == sum(point.value is not None for point in printed.points)
        assert printed.label in seen.words()


def test_a_reference_is_a_dotted_line_with_its_label() -> None:
    for seen in drawn.both(chart(HOME, OTHER, reference=16.0, reference_label="the goal"), 600):
        (label,) = [text for text in seen.texts if text.words == "the goal"]
        ends = [seen.named(f"Place {k}") for k in ("MA, 2014: 6", "NM, 2014: 24")]
        assert label.right == pytest.approx(ends[0].x)
        y = ends[0].y + (ends[1].y - ends[0].y) * 10 / 18
        assert any(m.tag == "line" and m.y == pytest.approx(y, abs=0.1) for m in seen.marks)
        assert label.bottom == pytest.approx(y - 5 + 2.4, abs=0.1)


def test_the_first_value_stands_at_its_point_where_nothing_is_in_its_way() -> None:
    for seen in drawn.both(chart(HOME, OTHER), 600):
        assert seen.words().count("10") == 2  # one of them the grid's
        assert seen.words().count("20") == 2
    closed = chart(HOME, line("NM", [10.4, 12.4, 10.4, 8.4, 6.4]), line("B", [9.6, 11, 9, 7, 5]))
    for seen in drawn.both(closed, 600):
        assert not seen.overlaps()


def test_figures_of_the_grid_stand_over_their_lines() -> None:
    for seen in drawn.both(chart(HOME, OTHER), 600):
        lines = {round(m.y, 1) for m in seen.marks if m.tag == "line" and not m.high}
        for tick in ("0", "5", "15"):
            (text,) = [t for t in seen.texts if t.words == tick]
            assert round(text.bottom - 2.4 + 4, 1) in lines
            assert text.left == 0


def test_one_year_alone_stands_in_the_middle() -> None:
    one = line("MA", [7.0], "home")
    for seen in drawn.both(chart(one), 600):
        mark = seen.named("Place MA, 2010: 7")
        (year,) = [text for text in seen.texts if text.words == "2010"]
        assert (year.left + year.right) / 2 == pytest.approx(mark.x, abs=0.1)
        assert seen.words().count("7") == 1
        assert not seen.overlaps()
        assert not seen.outside()


def test_a_figure_at_a_mark_leaves_out_what_all_share() -> None:
    texts = {"61.6 per 100,000": "61.6", "3rd (estimate, one missing)": "3rd", "27%": "27%"}
    for text, short in texts.items():
        assert figure(Point("", "", 1.0, text)) == short


def test_the_picture_says_its_words() -> None:
    drawn_as = drawing.as_html(chart(HOME, alt='Less & "more"'))
    assert drawn_as.startswith('<div role="img" aria-label="Less &amp; &quot;more&quot;">')
    assert drawing.as_html(chart(HOME, alt="")).startswith('<div aria-hidden="true">')
