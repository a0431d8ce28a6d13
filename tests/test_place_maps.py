"""Maps of the towns or counties inside a place: whose outlines, whose figures, in every form."""

import gzip
import io
import re
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from dashboard.catalog.districts import lines
from dashboard.catalog.shapes import congress, counties, shapes
from dashboard.charts.facts import figures, inside
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds import place_map
from dashboard.charts.kinds.place_map import places_inside
from dashboard.charts.render import drawing, marks
from dashboard.charts.render.interactive import figure
from tests.contract import House
from tests.drawn import PALETTE

POVERTY, COUNTED = "children-in-poverty-saipe", "children-census-2020"
SNAP = "households-with-children-receiving-snap"
DISTRICT = "MA-house-7th-plymouth"
NO_LINES = ("AK", "CT")  # whose counties changed since the outlines


def points(chart):
    return {point.key: point for series in chart.series for point in series.points}


def test_each_county_of_a_state_has_its_own_figure_with_its_margin(facts: Facts) -> None:
    chart = places_inside(facts, POVERTY, "MA")
    rows = as_dicts(figures.of(facts, POVERTY).in_period("2023"))
    printed = {row["place"]: row["value"] for row in rows if row["place"].startswith("25")}
    assert {key: point.value for key, point in points(chart).items()} == printed
    assert len(printed) == 14
    (state, *rest) = chart.table.rows
    assert state.mark
    assert state.key == "MA"
    assert all(row.texts[2].startswith("±") for row in (state, *rest))
    assert "26.4% (Hampden)" in chart.finding
    assert "7 of 14 differences" in chart.details[0]


def test_a_map_is_drawn_only_where_the_lines_are_those_of_the_figures(facts: Facts) -> None:
    known = inside.with_map(facts, POVERTY)
    assert {*facts.catalog.states} - known.keys() == {*NO_LINES}
    assert inside.inside(facts, "AL", "county")
    assert "DC" not in known  # one county is no map
    for place in NO_LINES:
        assert inside.inside(facts, place, "county") is None


def test_congressional_districts_are_mapped_where_their_lines_are_those_of_the_figures(
    facts: Facts,
) -> None:
    known, redrawn = inside.with_map(facts, SNAP), {*lines().congress.redrawn}
    alone = {"AK", "DE", "ND", "SD", "VT", "WY"}
    assert {*facts.catalog.states} - known.keys() == redrawn | alone
    chart = places_inside(facts, SNAP, "KY")
    rows = as_dicts(figures.of(facts, SNAP).in_period("2024"))
    printed = {row["place"]: row["value"] for row in rows if row["place"].startswith("KY-cd-")}
    assert {key: point.value for key, point in points(chart).items()} == printed
    assert [point.label for point in points(chart).values()][:2] == ["District 1", "District 2"]
    assert all(not slug.startswith(tuple(f"{one}-" for one in redrawn)) for slug in congress())


def test_a_state_has_maps_of_its_towns_and_of_the_districts_of_both_chambers(facts: Facts) -> None:
    for kind, count in (("town", 351), ("house-district", 160), ("senate-district", 40)):
        chart = places_inside(facts, COUNTED, "MA", kind)
        assert len(points(chart)) == count
        assert sum(point.value for point in points(chart).values()) == 1_366_194
        assert chart.query["inside"] == kind
        outlines = "\n".join(point.outline for point in points(chart).values())
        assert len(gzip.compress(outlines.encode())) < 20_000


def test_a_city_shows_the_house_districts_that_share_it(facts: Facts) -> None:
    chart = places_inside(facts, COUNTED, "MA-boston")
    links = facts.version.table("place_links")
    shared = {*links.loc[links["place"] == "MA-boston", "within"]}
    assert points(chart).keys() == {one for one in shared if "-house-" in one}
    assert chart.ground is not None
    assert chart.ground.around == shapes()["MA-boston"].path
    # The count of the whole district, not of its part in Boston: 18th Suffolk is half in Brookline.
    assert points(chart)["MA-house-5th-suffolk"].text == "11,814"
    assert any("whole district" in note for note in chart.notes)


@pytest.mark.parametrize("place", ["CT", "MA-boston", "AL-cd-1"])
def test_who_asks_for_a_map_that_cannot_be_drawn_is_told_what_is_held(
    house: House, place: str
) -> None:
    answer = house.get(f"/charts/place-map/{POVERTY}?place={place}")
    assert answer.status_code == 400
    assert "has none of this that can be shown here; 48 others have, such as" in answer.text


def test_the_page_of_an_indicator_of_districts_alone_opens_with_those_of_the_home_state(
    house: House,
) -> None:
    told = house.page(f"/indicators/{SNAP}").text
    assert "not held here for Massachusetts; Congressional District 1" in told
    assert "Alaska" not in told.partition("is shown instead")[0]
    assert "of the 9 congressional districts in Massachusetts" in told


def test_a_county_and_the_city_of_its_name_are_told_apart(facts: Facts) -> None:
    for state in ("MD", "MO", "VA", "MA"):
        names = [point.label for point in points(places_inside(facts, POVERTY, state)).values()]
        cities = {name.removesuffix(" city") for name in names if name.endswith(" city")}
        assert not cities & {*names}, state
    assert {"Baltimore County", "Baltimore city"} <= {
        point.label for point in points(places_inside(facts, POVERTY, "MD")).values()
    }
    assert {"Hampden"} <= {*names}  # elsewhere the word would add nothing


def test_a_place_too_small_to_be_drawn_is_told_and_counted(facts: Facts) -> None:
    chart = places_inside(facts, POVERTY, "VA")
    assert "51610" not in points(chart)
    assert any(note.startswith("Falls Church") for note in chart.notes)
    assert "of the 133 counties" in chart.finding
    assert any(row.key == "51610" and row.texts[1].endswith("%") for row in chart.table.rows)


def test_a_district_stands_over_its_whole_towns(facts: Facts) -> None:
    chart = places_inside(facts, COUNTED, DISTRICT)
    assert chart.ground is not None
    assert chart.ground.around == shapes()[DISTRICT].path
    assert {point.label for point in points(chart).values()} == {
        "Abington",
        "East Bridgewater",
        "Whitman",
    }
    # The count of the whole town, not of its part inside, of which another table says 2,304.
    assert points(chart)["MA-east-bridgewater"].text == "3,079"
    assert any("whole city or town" in note for note in chart.notes)


def test_a_group_that_no_place_inside_has_is_said_to_be_without_figures(facts: Facts) -> None:
    chart = places_inside(facts, "children-in-poverty-five-year", "VT", group="pacific-islander")
    assert not chart.drawn
    assert "no county in Vermont has a figure" in chart.finding


@pytest.mark.parametrize("place", ["TX", "GA", "VA", "CA", "MA", "25017", DISTRICT, "MA-boston"])
def test_the_outlines_of_a_map_are_light(facts: Facts, place: str) -> None:
    for slug, kind in inside.shown_on_page(facts, place):
        drawn = drawing.as_html(places_inside(facts, slug, place, kind)).encode()
        assert len(gzip.compress(drawn)) < 20_000


def test_every_outline_is_of_a_place_that_there_is_and_closed(facts: Facts) -> None:
    known = set(facts.version.table("places")["place"])
    for slug, shape in [*counties().items(), *shapes().items(), *congress().items()]:
        assert slug in known
        assert re.fullmatch(r"(M\d+ \d+l(-?\d+[ ]?)+z)*", shape.path), slug
        if shape.path:
            x, y = shape.middle
            assert shape.box.left <= x <= shape.box.right
            assert shape.box.top <= y <= shape.box.bottom


@pytest.mark.parametrize("width", [280, 480, 800, 1100])
def test_a_map_stays_in_its_picture_and_its_names_in_the_map(facts: Facts, width: int) -> None:
    for slug, place in ((POVERTY, "MA"), (POVERTY, "NV"), (COUNTED, DISTRICT)):
        chart = places_inside(facts, slug, place)
        drawn, high = drawing.as_svg(chart, width, PALETTE)
        root = ElementTree.fromstring(f"<g>{drawn}</g>")
        titles = [one.text or "" for one in root.iter("title")]
        said = {f"{one.label}: {one.text}" for one in points(chart).values()}
        assert said <= {one.partition(" (")[0] for one in titles}
        assert high < 520
        boxes = [(label.x, label.y) for label in drawing.shapes.labels(chart, width)]
        assert boxes
        assert all(0 < x < 1 and 0 < y < 1 for x, y in boxes)


@pytest.mark.parametrize("width", [360, 640, 1100])
def test_the_places_that_the_finding_names_have_their_names_on_the_map(
    facts: Facts, width: int
) -> None:
    told = {}
    for slug, place in ((POVERTY, "MA"), (POVERTY, "KY"), (SNAP, "MA"), (SNAP, "TX")):
        labels = drawing.shapes.labels(places_inside(facts, slug, place), width)
        told[slug, place] = " ".join(" ".join(label.lines) for label in labels)
    assert all(name in told[POVERTY, "MA"] for name in ("Nantucket", "Norfolk", "Hampden"))
    assert all(name in told[POVERTY, "KY"] for name in ("Oldham 5.0%", "Clay 53.6%"))
    assert "District 7 33.6%" in told[SNAP, "MA"]
    assert all(name in told[SNAP, "TX"] for name in ("District 26 5.5%", "District 34"))


def test_of_few_places_each_has_its_name_where_there_is_room(facts: Facts) -> None:
    labels = drawing.shapes.labels(places_inside(facts, POVERTY, "MA"), 640)
    assert len(labels) == 14
    (suffolk,) = [label for label in labels if label.lines[0].startswith("Suffolk")]
    assert suffolk.leader


def test_a_darker_place_has_a_higher_figure_on_the_page_in_plotly_and_on_a_slide(
    facts: Facts, house: House
) -> None:
    chart = places_inside(facts, POVERTY, "MA")
    shades = marks.shades(chart)
    html = drawing.as_html(chart)
    assert html.count("<path") == 14
    for step, label in re.findall(r'class="d-p(\d)" d="[^"]*"><title>([\w ]+):', html):
        (key,) = [key for key, point in points(chart).items() if point.label == label]
        assert shades[key] == int(step)
    traces = {trace["name"]: trace for trace in figure(chart, "#0b5a73")["data"]}
    assert traces["Hampden"]["fillcolor"] != traces["Norfolk"]["fillcolor"]
    answer = house.get(f"/charts/place-map/{POVERTY}.pptx?place=MA")
    (slide,) = Presentation(io.BytesIO(answer.data)).slides
    (group,) = [shape for shape in slide.shapes if shape.shape_type == 6]
    named = {shape.name for shape in group.shapes}
    assert {f"{one.label}: {one.text}" for one in points(chart).values()} <= named
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == chart.alt


def test_what_the_shades_stand_for_stands_beside_a_narrow_map_on_a_slide(house: House) -> None:
    answer = house.get(f"/charts/place-map/{COUNTED}.pptx?place=MA-senate-plymouth-and-barnstable")
    (slide,) = Presentation(io.BytesIO(answer.data)).slides
    (group,) = [shape for shape in slide.shapes if shape.shape_type == 6]
    (legend,) = [one for one in slide.shapes if one.has_text_frame and one.text == "Number"]
    assert 0 < legend.left - (group.left + group.width) < 1_000_000


@pytest.mark.parametrize(
    "form", ["svg", "png", "pdf", "pptx", "docx", "xlsx", "csv", "txt", "json"]
)
def test_a_map_is_to_be_had_as_every_file(house: House, form: str) -> None:
    answer = house.get(f"/charts/place-map/{POVERTY}.{form}?place=KY")
    assert answer.status_code == 200
    assert len(answer.data) > 300


def test_the_pages_of_a_state_a_county_and_a_district_show_their_map(house: House) -> None:
    shown = (("KY", POVERTY), ("KY", SNAP), ("25017", COUNTED), (DISTRICT, COUNTED))
    for place, slug in (*shown, ("MA-boston", COUNTED)):
        shares = house.page(f"/places/{place}").shares
        assert any(one.startswith(f"/charts/place-map/{slug}?place={place}") for one in shares)
    assert not any("saipe" in one for one in house.page("/places/CT").shares)


def test_every_subject_has_a_map_of_the_home_state_or_another(facts: Facts) -> None:
    subjects = place_map.KIND.subjects(facts)
    assert {POVERTY, COUNTED, "teen-births"} <= subjects.keys()
    assert "children-in-poverty" not in subjects  # of states alone
