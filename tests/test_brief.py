"""The brief on a place: one page for each, what stands on it, and whose figures it has."""

import os
import random
from collections.abc import Iterator
from ctypes import byref, c_float
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser

from dashboard.charts.brief import Brief
from dashboard.charts.facts import figures, rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.sources import publishers, sources_of
from dashboard.charts.render import brief as setting
from dashboard.charts.render import markup
from dashboard.charts.summaries import brief as briefs
from dashboard.charts.summaries import moves
from dashboard.charts.summaries.gap_lines import gap_lines
from dashboard.charts.text import figure_text
from tests.audit.__main__ import Audit

PLACES = ["MA", "MS", "NM", "VT", "WY", "DC", "25017"]
ACCENT = "#0b5a73"
# Points: of all words, and of those that say whose the figures are.
LEAST, LEAST_OF_SOURCES = 8.0, 7.0
LETTER = (612, 792)
# The long form, five minutes: BRIEFS=all python -m pytest tests/test_brief.py
EVERY = os.environ.get("BRIEFS") == "all"
FOOT = 60  # points from the page's end: where sources stand


def told_of(facts: Facts, place: str) -> Brief:
    return briefs.brief(
        facts, place, "An Organization for Children", f"https://x.org/places/{place}"
    )


def tried(facts: Facts) -> list[str]:
    """Places whose brief is set: the longest, one of each sort, and a draw; or all."""
    every = [*briefs.places(facts)]
    if EVERY:
        return every
    states = [place for place in every if place in facts.catalog.states]
    counties = [place for place in every if place.isdigit()]
    draw = random.Random(20261127)
    drawn = [*draw.sample(sorted(states), 4), *draw.sample(sorted(counties), 4)]
    return [*dict.fromkeys(["CA", *PLACES, *drawn])]


@cache  # several tests look at the same
def sheets(facts: Facts, place: str) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(setting.pdf(told_of(facts, place), ACCENT))


def texts(sheet: pypdfium2.PdfPage) -> Iterator[tuple[float, float]]:
    """Of each piece of text its size in points, and how far up the page it stands."""
    for piece in sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
        size = c_float()
        pypdfium2.raw.FPDFTextObj_GetFontSize(piece, byref(size))
        yield size.value * (abs(piece.get_matrix().d) or 1.0), piece.get_bounds()[1]


def test_each_state_territory_and_county_with_figures_has_one_page(facts: Facts) -> None:
    """Set in place of one another, so that none that does not fit goes unseen."""
    places = briefs.places(facts)
    assert {"MA", "DC", "PR", "25017"} < set(places)
    assert len([place for place in places if place in facts.catalog.states]) == 50
    too_long = [place for place in tried(facts) if len(sheets(facts, place)) != 1]
    assert too_long == []


@pytest.mark.parametrize("place", PLACES)
def test_nothing_leaves_the_page_and_no_word_is_too_small(facts: Facts, place: str) -> None:
    (sheet,) = sheets(facts, place)
    assert tuple(round(side) for side in sheet.get_size()) == LETTER
    for piece in sheet.get_objects(max_depth=9):
        left, bottom, right, top = piece.get_bounds()
        assert min(left, LETTER[0] - right) >= 20, piece.get_bounds()
        assert min(bottom, LETTER[1] - top) >= 10, piece.get_bounds()
    sizes = [*texts(sheet)]
    assert min(size for size, _ in sizes) >= LEAST_OF_SOURCES - 0.05
    assert min(size for size, up in sizes if up > FOOT) >= LEAST - 0.05


def test_the_page_of_html_prints_on_one_sheet(
    facts: Facts, browser: Browser, tmp_path: Path
) -> None:
    longer, page = [], browser.new_page()
    for place in tried(facts):
        file = tmp_path / f"{place}.html"
        file.write_text(markup.brief(told_of(facts, place), ACCENT, "x.pdf"), "utf-8")
        page.goto(file.as_uri())
        made = pypdfium2.PdfDocument(page.pdf(format="Letter", prefer_css_page_size=True))
        longer += [place] * (len(made) != 1)
    page.close()
    assert longer == []


@pytest.mark.parametrize("width", [1280, 768, 375, 320])
def test_the_page_of_html_fits_a_screen(
    facts: Facts, browser: Browser, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "MA.html"
    file.write_text(markup.brief(told_of(facts, "MA"), ACCENT, "x.pdf"), "utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_logo_of_the_organization_stands_on_it(facts: Facts, tmp_path: Path) -> None:
    pixels, lines = tmp_path / "logo.png", tmp_path / "logo.svg"
    Image.new("RGB", (120, 40), "#c2185b").save(pixels)
    lines.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">'
        '<rect width="120" height="40" fill="#c2185b"/></svg>'
    )
    told = told_of(facts, "VT")
    for logo in (pixels, lines):
        (sheet,) = pypdfium2.PdfDocument(setting.pdf(told, ACCENT, logo))
        shown = sheet.render(scale=1).to_pil().convert("RGB")
        assert shown.getcolors(2**24)
        assert (0xC2, 0x18, 0x5B) in {color for _, color in shown.getcolors(2**24) or []}
        assert "data:image/" in markup.brief(told, ACCENT, "x.pdf", logo)
    assert "<img" not in markup.brief(told, ACCENT, "x.pdf")


@pytest.mark.parametrize("place", PLACES)
def test_only_what_moved_by_more_than_chance_is_called_better_or_worse(
    facts: Facts, place: str
) -> None:
    sure = (figure_text.TESTED, figure_text.COUNTED)
    for line in (line for section in told_of(facts, place).sections for line in section.lines):
        slugs = [s for s in figures.shown(facts) if _called(facts, s) == line.name]
        latest = [figures.of(facts, slug).latest.get(place) for slug in slugs]
        kinds = {(one.verdict, one.sure in sure) for one in latest if one}
        if line.tone:
            assert (line.tone, True) in kinds
        if line.untold:  # also where it rose, and nobody can say whether that is better
            assert False in {sure for _, sure in kinds}


def _called(facts: Facts, slug: str) -> str:
    return figure_text.in_few_words(facts.catalog.indicators[slug])


def test_a_change_that_could_be_chance_is_neither(facts: Facts) -> None:
    """Poverty in Massachusetts went from 12% to 11.1%; any change under 1.3 could be chance."""
    (line,) = [
        line
        for section in told_of(facts, "MA").sections
        for line in section.lines
        if line.name == "Child poverty"
    ]
    assert (line.figure, line.tone, line.untold, line.sign) == ("11.1%", "", False, "level")
    assert line.bold + line.moved == "better than 12% in 2019, no clear change"


def test_equal_percents_are_told_by_the_numbers_behind_them(facts: Facts) -> None:
    (line,) = [
        line
        for section in told_of(facts, "MA").sections
        for line in section.lines
        if line.name == "Children without health insurance"
    ]
    assert line.moved == "31,000, up from 22,000 in 2019; both 2%"
    assert (line.sign, line.untold) == ("up", True)


@pytest.mark.parametrize("place", PLACES)
def test_the_indicators_whose_gaps_are_clear_or_not_are_named(facts: Facts, place: str) -> None:
    told, made = told_of(facts, place), gap_lines(facts, place)
    clear = [one for one in made if one.sure in ("clear", "full-count")]
    first, *others = told.gaps_told
    has = "has" if len(clear) == 1 else "have"
    assert first == (
        f"Of {len(made)} indicators with figures by race here, {len(clear)} {has} a gap that "
        "is clear or counted in full."
    )
    drawn, named = {gap.alt for gap in told.gaps}, " ".join(others)
    entries = [facts.catalog.indicators[one.chart.subject] for one in made]
    shorts = [entry.short for entry in entries]
    for one, entry in zip(made, entries, strict=True):
        alone = shorts.count(entry.short) == 1
        name = entry.short if alone else entry.title[0].lower() + entry.title[1:]
        assert one.chart.finding in drawn or name in named


@pytest.mark.parametrize("place", PLACES)
def test_gaps_share_a_unit_and_fresh_ones_stand_first(facts: Facts, place: str) -> None:
    told = told_of(facts, place)
    made = {one.chart.finding: one for one in gap_lines(facts, place)}
    drawn = [made[gap.alt] for gap in told.gaps]
    assert len(drawn) <= 5
    assert {one.chart.unit for one in drawn} <= {told.unit}
    order = [(one.age > 0, -one.width) for one in drawn]
    assert order == sorted(order)


@pytest.mark.parametrize("place", PLACES)
def test_every_source_is_of_a_figure_on_the_page(facts: Facts, place: str) -> None:
    told = told_of(facts, place)
    charts = [one.chart for one in gap_lines(facts, place)]
    rows = [figures.of(facts, slug).rows for slug in figures.shown(facts)]
    rows.append(rank_lists.inputs(facts, rank_lists.editions(facts)[0])[["file"]])
    known = publishers(
        [
            *(line for chart in charts for line in chart.sources),
            *(line for one in rows for line in sources_of(facts, one)),
        ]
    )
    if told.bars:
        bureau = "U.S. Department of Labor, Women's Bureau"
        known.append(f"{bureau}, National Database of Childcare Prices")
        listed = told.sources.removesuffix(".").split("; ")
        known += [one for one in listed if one.startswith("7%: ")]
    named, _, printers = (
        told.sources.removeprefix("Sources: ")
        .removesuffix(".")
        .partition("published ranks as printed by ")
    )
    for known_by in sorted(known, key=len, reverse=True):
        named = named.replace(known_by, "")
    assert not named.strip("; ")
    assert bool(printers) == any("◆" in strip.sure for strip in told.strips)


def test_a_faulty_line_or_gap_is_found(audit: Audit) -> None:
    page = audit.house.get("/places/MA.html").get_data(as_text=True)
    assert [*audit.briefs.unexplained("MA", page)] == []
    for right, faulty in (
        ("<b>11.1%</b>", "<b>11.2%</b>"),
        ("US 69.5%", "US 68.5%"),
        ("<b>worse than</b> 55% in 2019", "<b>better than</b> 55% in 2019"),
        ('class="dir  untold"', 'class="dir worse"'),
        ("<b>23 points</b>", "<b>24 points</b>"),
        ("24th to 27th", "23rd to 27th"),
        ("33% both", "32% both"),
        ("0 better, 2 worse", "1 better, 1 worse"),
        ("not here: American Community Survey", "not here: 2020 Census; American Community Survey"),
    ):
        assert right in page, right
        assert [*audit.briefs.unexplained("MA", page.replace(right, faulty))] != [], faulty


def test_a_rank_in_doubt_has_no_printer_among_the_sources(facts: Facts) -> None:
    rows = rank_lists.of_list_table(facts, 2022, "overall").loc[lambda t: t["place"] == "NV"]
    assert len(rows) == 1
    assert rank_lists.printed_by(facts.catalog, rows) == ()
    assert len(rank_lists.doubted(facts.catalog, rows)) == 1


def test_what_moved_is_counted_of_the_indicators_that_states_are_ranked_on(facts: Facts) -> None:
    found = moves.moves(facts, "MA")
    assert len(found.latest) == 16
    gained, lost = (len(found.of(moves.TOLD, way)) for way in moves.GAINS)
    assert moves.told(facts, "MA")[0] == (
        f"{gained + lost} of 16 indicators moved by more than chance could explain: "
        f"{gained} better, {lost} worse."
    )
