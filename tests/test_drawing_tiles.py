"""Maps of equal squares as a reader sees them: every place once, legible, and told by a legend."""

from collections import Counter
from dataclasses import replace

import pytest
from coloraide import Color
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.charts.chart import Chart, Point
from dashboard.charts.facts.bound import Facts
from dashboard.charts.render import drawing, marks, native
from dashboard.charts.render.drawing.axis import short
from dashboard.charts.render.interactive import figure
from dashboard.charts.render.palette import palette
from tests import drawn

KINDS = {
    "map": ({}, {"place": "CA"}, {"unit": "number"}),
    "ranking-map": ({}, {"place": "NM"}),
    "child-care": ({"show": "counties"},),
}


@pytest.fixture(scope="module")
def charts(facts: Facts) -> list[Chart]:
    """Real maps."""
    return [
        one
        for one in drawn.sample(facts, KINDS, 50)
        if one.mark == "tiles" and any(series.points for series in one.series)
    ]


@pytest.fixture(scope="module")
def states(facts: Facts) -> Chart:
    """The map of an indicator whose every state has a figure."""
    (one,) = drawn.sample(facts, {"ranking-map": ({},)}, 1)
    return one


@pytest.fixture(scope="module")
def counties(facts: Facts) -> Chart:
    """The map of counties, whose tiles have names, prices and zones."""
    (one,) = drawn.sample(facts, {"child-care": ({"show": "counties"},)}, 1)
    return one


def tiles(seen: drawn.Drawn) -> dict[str, drawn.Mark]:
    """The tile of each place, by its name."""
    return {mark.said.partition(":")[0]: mark for mark in seen.marks if mark.said}


@pytest.mark.parametrize("width", drawn.WIDTHS)
def test_no_words_overlap_or_leave_the_picture(charts: list[Chart], width: float) -> None:
    assert len(charts) > 40
    for one in charts:
        for seen in drawn.both(one, width):
            assert not seen.overlaps(), one.address
            assert not seen.outside(), one.address


@pytest.mark.parametrize("width", [280, 480, 1100])
def test_every_place_has_one_square_in_its_place(charts: list[Chart], width: float) -> None:
    for one in charts:
        points = [point for series in one.series for point in series.points]
        for seen in drawn.both(one, width):
            said = Counter(mark.said for mark in seen.marks if mark.said)
            assert set(said.values()) == {1}
            assert len(said) == len(points)
            placed = tiles(seen)
            assert drawn.straight([(p.x or 0, placed[p.label].x) for p in points])
            assert drawn.straight([(p.y or 0, placed[p.label].y) for p in points])
            assert len({(round(m.wide, 1), m.high) for m in placed.values()}) == 1


@pytest.mark.parametrize("width", [280, 400, 480, 700])
def test_squares_are_about_square(states: Chart, width: float) -> None:
    for seen in drawn.both(states, width):
        tile = next(iter(tiles(seen).values()))
        assert 0.8 < tile.wide / tile.high < 1.5
        assert tile.high == (30 if width < 480 else 44)


def test_a_map_without_places_says_so(states: Chart) -> None:
    for seen in drawn.both(replace(states, series=()), 320):
        assert seen.words() == ["no figure"]


def test_no_tile_covers_another(states: Chart) -> None:
    for seen in drawn.both(states, 280):
        placed = list(tiles(seen).values())
        for one in placed:
            for other in placed:
                apart = abs(one.x - other.x) >= one.wide or abs(one.y - other.y) >= one.high
                assert one is other or apart


def test_a_name_and_its_figure_stand_in_their_square(charts: list[Chart]) -> None:
    for one in charts:
        points = [point for series in one.series for point in series.points]
        for seen in drawn.both(one, 800):
            placed = tiles(seen)
            for point in points:
                mark = placed[point.label]
                inside = [
                    text.words
                    for text in seen.texts
                    if abs((text.left + text.right) / 2 - mark.x) < 1
                    and abs((text.top + text.bottom) / 2 - mark.y) < mark.high / 2
                ]
                assert inside[0] == point.key
                figures = (point.text.partition(" per ")[0], short(point))
                assert len(inside) == 1 or inside[1] in figures


def test_figures_are_there_where_they_fit(facts: Facts) -> None:
    percent = drawn.sample(facts, {"map": ({"period": "2024"},)}, 400)
    one = next(c for c in percent if c.subject == "children-in-poverty")
    home = next(p for series in one.series for p in series.points if p.key == "MA")
    for width, there in ((280, False), (479, False), (480, True), (1100, True)):
        for seen in drawn.both(one, width):
            assert (home.text in seen.words()) == there
            assert seen.words().count("MA") == 1


def test_large_counts_are_cut_short_where_they_do_not_fit(facts: Facts) -> None:
    made = drawn.sample(facts, {"map": ({"unit": "number"},)}, 400)
    one = next(c for c in made if c.subject == "children-in-poverty")
    texas = next(p for series in one.series for p in series.points if p.key == "TX")
    for width, written in ((480, short(texas)), (800, texas.text)):
        for seen in drawn.both(one, width):
            assert seen.words().count(written) == 1
    assert short(texas).endswith("M")
    assert "," in texas.text


def test_figures_cut_short_keep_three_digits() -> None:
    def point(value: float, text: str) -> Point:
        return Point("", "", value, text)

    assert short(point(225_615, "225,615")) == "226K"
    assert short(point(1_354_115, "1,354,115")) == "1.35M"
    assert short(point(999_700, "999,700")) == "1M"
    assert short(point(24_001, "$24,001")) == "$24K"
    assert short(point(17, "17 per 1,000")) == "17"


def test_the_chosen_place_is_ringed(states: Chart) -> None:
    home = next(series for series in states.series if series.role == "home").points[0]
    for seen in drawn.both(states, 600):
        rings = [m for m in seen.marks if m.tag == "rect" and not m.said and m.high > 12]
        tile = tiles(seen)[home.label]
        assert [(m.x, m.y) for m in rings] == [(tile.x, tile.y)]
    (ring,) = [m for m in drawn.page(states, 600).marks if m.look == "d-ring"]
    assert ring.wide == pytest.approx(tiles(drawn.page(states, 600))[home.label].wide)


def test_darker_is_higher_and_the_legend_says_from_where_to_where(states: Chart) -> None:
    points = [point for series in states.series for point in series.points]
    shades = marks.shades(states)
    for seen in drawn.both(states, 600):
        swatches = [m for m in seen.marks if m.tag == "rect" and m.high == 12]
        assert len(swatches) == 5
        for step, swatch in enumerate(swatches):
            within = [p for p in points if shades[p.key] == step]
            within.sort(key=lambda p: p.value or 0)
            assert {tiles(seen)[p.label].look for p in within} == {swatch.look}
            (words,) = [
                t for t in seen.texts if t.words == f"{within[0].text} to {within[-1].text}"
            ]
            assert abs((words.top + words.bottom) / 2 - swatch.y) < 3
            assert 0 < words.left - (swatch.x + swatch.wide / 2) < 10


def test_a_place_without_a_figure_is_dashed_and_the_legend_says_so(states: Chart) -> None:
    first = states.series[0]
    gone = replace(first, points=(replace(first.points[0], value=None, text="–"),))
    lacking = replace(states, series=(gone, *states.series[1:]))
    for seen in drawn.both(lacking, 600):
        assert "no figure" in seen.words()
        assert "–" in seen.words()
    assert tiles(drawn.page(lacking, 600))[first.points[0].label].look == "d-mx"
    assert "stroke-dasharray" in drawing.as_svg(lacking, 600, drawn.PALETTE)[0]
    for seen in drawn.both(states, 600):
        assert "no figure" not in seen.words()


def test_counties_have_their_names_prices_and_zones_at_every_width(counties: Chart) -> None:
    for width in drawn.WIDTHS:
        for seen in drawn.both(counties, width):
            words = seen.words()
            for series in counties.series:
                assert words.count(series.label) == len(series.points)
                for point in series.points:
                    cut = [word for word in words if word.endswith(".") and len(word) > 4]
                    short = [word for word in cut if point.key.startswith(word[:-1])]
                    assert words.count(point.key) + (len(short) if width < 480 else 0) == 1
                    assert point.text in words


def test_a_name_that_does_not_fit_is_cut_short(counties: Chart) -> None:
    first = counties.series[0]
    long = replace(first.points[0], key="Northumberland-on-Sea")
    named = replace(counties, series=(replace(first, points=(long,)), *counties.series[1:]))
    for seen in drawn.both(named, 280):
        (cut,) = [word for word in seen.words() if word.startswith("Northum")]
        assert cut.endswith(".")
        assert not seen.overlaps()


@pytest.mark.parametrize("accent", ["#0b5a73", "#e0b000", "#b00020", "#222222", "#66bb66"])
@pytest.mark.parametrize("dark", [False, True])
def test_letters_read_on_every_shade(accent: str, dark: bool) -> None:
    colors = palette(accent, dark)
    for step in range(5):
        letters = Color(colors[f"--on-m{step}"])
        assert letters.contrast(colors[f"--m{step}"], method="wcag21") >= 4.5


@pytest.fixture(scope="module")
def poverty(facts: Facts) -> Chart:
    """The map of child poverty by state, which is printed with margins of error."""
    made = drawn.sample(facts, {"map": ({"period": "2024"},)}, 400)
    return next(one for one in made if one.subject == "children-in-poverty")


def reaching(chart: Chart) -> set[str]:
    """The places whose margin reaches another fifth, counted anew from the table."""
    told = {row.texts[0]: row.values for row in chart.table.rows}
    points = [point for series in chart.series for point in series.points]
    values = sorted(point.value for point in points if point.value is not None)
    fifth = {value: values.index(value) * 5 // len(values) for value in values}
    found = set()
    for point in points:
        _, value, margin = told[point.label][:3]
        if isinstance(value, float) and isinstance(margin, float):
            near = [v for v in values if value - margin <= v <= value + margin]
            low, high = min(v for v in near), max(v for v in near)
            if {fifth[low], fifth[high]} != {fifth[value]}:
                found.add(point.key)
    return found


def test_a_corner_is_cut_where_the_margin_reaches_another_shade(poverty: Chart) -> None:
    cut = reaching(poverty)
    assert 10 < len(cut) < 51
    assert marks.unsure(poverty) == cut
    page = drawing.as_html(poverty)
    # Once in each of two sizes of the map, and in the key of each of three widths.
    assert page.count("d-cut") == 2 * len(cut) + 3
    for width in (280, 800):
        svg, _ = drawing.as_svg(poverty, width, drawn.PALETTE)
        assert svg.count("M-9 0 0 9") == len(cut) + 1
        for seen in drawn.both(poverty, width):
            assert "Cut corner: could be in another shade" in seen.words()
            said = [mark.said for mark in seen.marks if "reaches figures of another" in mark.said]
            assert len(said) == len(cut)
    explored = figure(poverty, "#0b5c7a")["layout"]["shapes"]
    assert sum(shape["type"] == "path" for shape in explored) == len(cut)


def test_without_margins_no_corner_is_cut(states: Chart, counties: Chart, poverty: Chart) -> None:
    bare = tuple(
        replace(one, points=tuple(replace(p, low=None, high=None) for p in one.points))
        for one in poverty.series
    )
    for one in (states, counties, replace(poverty, series=bare)):
        assert "d-cut" not in drawing.as_html(one)
    assert "cut corner" in " ".join(poverty.notes)
    for one in (states, counties):
        assert "cut corner" not in " ".join(one.notes)


def test_a_corner_keeps_clear_of_words(poverty: Chart) -> None:
    for width in drawn.WIDTHS:
        for seen in drawn.both(poverty, width):
            for mark in tiles(seen).values():
                right, top = mark.x + mark.wide / 2, mark.y - mark.high / 2
                for text in seen.texts:
                    inside = text.right > right - 9 and text.left < right and text.top < top + 9
                    if inside and text.bottom > top and mark.y > text.top > top - 1:
                        # The diagonal at the height where its letters begin.
                        assert text.right <= right - 9 + max(text.top + 2 - top, 0) + 0.5, text


def test_a_slide_of_a_map_has_the_margins_as_error_bars(poverty: Chart) -> None:
    page = Presentation()
    slide = page.slides.add_slide(page.slide_layouts[6])
    ends = []
    for rows in native.parts(poverty):
        box = (Pt(0), Pt(0), Pt(400), Pt(400))
        frame = native.add(slide, poverty, rows, box, "#0b5c7a")
        told = {row.texts[0]: row.values for row in poverty.table.rows}
        for side in ("c:plus", "c:minus"):
            (drawn_side,) = frame.chart._chartSpace.iter(qn(side))
            for point in drawn_side.iter(qn("c:pt")):
                row = rows[int(point.get("idx"))]
                assert float(point.find(qn("c:v")).text) == pytest.approx(told[row][2])
                ends.append(row)
        values = [told[row][1] + told[row][2] for row in rows if told[row][1] and told[row][2]]
        assert frame.chart.value_axis.maximum_scale >= max(values)
    assert len(ends) == 2 * 51
