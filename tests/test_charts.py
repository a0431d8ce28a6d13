"""Charts and their renderers: what they draw is what they say."""

import re
from dataclasses import replace
from html import unescape

import plotly.graph_objects as go
import pytest

from dashboard.charts.chart import Chart, Point, Series, Source, Table
from dashboard.charts.facts import cells, figures, place_names
from dashboard.charts.kinds import (
    comparison,
    disparity,
    ranking,
    ranking_editions,
    ranking_lists,
    ranking_map,
    ranking_why,
    trend,
)
from dashboard.charts.kinds import map as maps
from dashboard.charts.kinds.child_care import by_age, counties
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.kinds.disparity_trend import disparity_trend
from dashboard.charts.render import citation
from dashboard.charts.render.interactive import figure
from dashboard.charts.render.svg import svg
from dashboard.schema import STATES, PlaceKind

ACCENT = "#0b5a73"


@pytest.fixture(scope="module")
def charts(facts) -> list[Chart]:
    return [
        disparity.disparity(facts, "children-in-poverty", "MA"),
        disparity.disparity(facts, "high-housing-cost-burden", "US", "", "total"),
        disparity.disparity(facts, "teen-births", "25025", order="rate"),
        disparity_trend(facts, "children-in-poverty", "MA"),
        disparity_trend(facts, "children-with-a-disability", "MA", "asian", "gap"),
        disparity_trend(facts, "single-parent-families-acs", "US", "best", "ratio"),
        ranking.ranking(facts, 2025, "overall", "MA"),
        ranking.ranking(facts, 2014, "education", "VT"),
        ranking.ranking(facts, 2022, "overall", "MA"),
        ranking_map.tile_map(facts, 2014, "health", "MA"),
        ranking_why.why(facts, 2025, "overall", "MA"),
        ranking_editions.over_editions(facts, "health", "MA"),
        ranking_lists.in_every_list(facts, 2025, "MA"),
        by_age.chart(facts, "center", CareQuery("25013", 2018)),
        counties.chart(facts, "center", CareQuery("MA", 2022, "infant")),
    ]


def test_plotly_accepts_every_figure(charts: list[Chart]) -> None:
    for chart in charts:
        go.Figure(figure(chart, ACCENT))


def test_every_chart_says_its_finding_its_source_and_its_version(
    charts: list[Chart], published
) -> None:
    for chart in charts:
        assert chart.finding.endswith(".")
        assert chart.alt.startswith(chart.finding)
        assert chart.sources
        assert chart.version == published.id
        assert chart.address.startswith(f"/charts/{chart.kind}/{chart.subject}?")


def test_every_drawn_value_stands_in_the_table(charts: list[Chart]) -> None:
    for chart in charts:
        drawn = [p for series in chart.series for p in series.points if p.value is not None]
        assert drawn
        texts = {text for row in chart.table.rows for text in row.texts}
        for point in drawn:
            known = {point.text, point.text.rstrip("stndrh")}
            assert known & texts, (chart.title, point)


def test_a_suppressed_group_is_named_and_not_drawn(facts) -> None:
    chart = disparity.disparity(facts, "children-in-poverty", "MA", "2019")
    assert "american-indian" not in {series.key for series in chart.series}
    assert "American Indian children (withheld" in " ".join(chart.notes)


def test_a_reference_that_has_no_figure_leaves_no_line_and_says_so(facts) -> None:
    chart = disparity_trend(facts, "children-with-a-disability", "MA", "total", "gap")
    assert chart.series == ()
    assert chart.finding.endswith(".")
    go.Figure(figure(chart, ACCENT))


def test_counties_of_one_rate_zone_are_shown_as_one(facts) -> None:
    chart = counties.chart(facts, "center", CareQuery("MA", 2022, "infant"))
    zones = {
        frozenset(point.label for point in series.points): {point.text for point in series.points}
        for series in chart.series
    }
    assert zones[frozenset({"Essex", "Middlesex"})] == {"$24,001"}
    assert zones[frozenset({"Berkshire", "Franklin", "Hampden", "Hampshire"})] == {"$17,160"}
    tiles = go.Figure(figure(chart, ACCENT)).data[0].text
    assert "<b>Hampden</b><br>$17,160<br>zone F" in tiles
    assert len(chart.table.rows) == 14


def test_an_edition_with_published_ranks_alone_says_so(facts) -> None:
    chart = ranking.ranking(facts, 2022, "overall", "MA")
    assert chart.finding.startswith("Massachusetts ranks 1st of 50 states overall")
    assert "Only the ranks that a named publisher printed" in " ".join(chart.notes)


@pytest.mark.parametrize("mark", ["dots", "lines", "steps", "tiles"])
def test_a_chart_of_nothing_is_drawn_empty(mark: str) -> None:
    chart = Chart("trend", "x", "T", "F.", "percent", mark, (), Table((), ()), (), "0", "F.")
    go.Figure(figure(chart, ACCENT))
    assert "<title" in svg(chart, ACCENT)


@pytest.mark.parametrize("mark", ["lines", "tiles"])
def test_a_point_without_a_value_is_left_open(mark: str) -> None:
    points = (
        Point("MA", "2019", 0.12, "12%", x=2019, y=1),
        Point("VT", "2020", None, "–", x=2020, y=2),
        Point("ME", "2021", 0.13, "13%", x=2021, y=3),
    )
    chart = Chart(
        kind="trend",
        subject="children-in-poverty",
        title="A chart",
        finding="A finding.",
        unit="percent",
        mark=mark,
        series=(Series("MA", "Massachusetts", points, role="home"),),
        table=Table((), ()),
        sources=(Source("somebody"),),
        version="0",
        alt="A finding.",
    )
    drawn = go.Figure(figure(chart, ACCENT))
    if mark == "lines":
        assert list(drawn.data[0].y) == [0.12, None, 0.13]
        assert not drawn.data[0].connectgaps
    else:
        fills = [shape.fillcolor for shape in drawn.layout.shapes]
        assert len(fills) == 3
        assert fills[1] not in (fills[0], fills[2])


def test_sources_read_one_after_another_name_their_publisher_once(charts):
    chart = replace(
        charts[0],
        sources=(
            Source("A Foundation, from a Census"),
            Source("A Foundation, from a Registry", "https://registry.test"),
            Source("A Ministry"),
        ),
    )
    assert [source.text for source in chart.told_by] == [
        "A Foundation, from a Census",
        "from a Registry",
        "A Ministry",
    ]
    assert chart.told_by[1].url == "https://registry.test"


def test_a_figure_under_a_dot_at_the_start_of_the_axis_is_not_cut_off(facts):
    chart = disparity.disparity(facts, "foster-care-rate", "MA")
    drawn = figure(chart, ACCENT)["data"]
    sides = {trace["name"]: trace["textposition"] for trace in drawn if "name" in trace}
    assert sides["Asian"] == ["bottom right"]
    assert sides["Two or more races"] == ["bottom center"]


def test_nobody_stands_between_figures_that_read_alike(facts):
    chart = disparity.disparity(facts, "foster-care-rate", "DC", reference="lowest")
    rows = {row.texts[0]: row.texts for row in chart.table.rows}
    white = rows["White, non-Hispanic"]  # one child: 0.03 of every 1,000, where none are 0.00
    assert (white[1], white[-2]) == ("0.0 per 1,000", "–")
    # 2 + 395 + 77 + 10 in the other groups.
    assert any("about 480 fewer children" in one for one in chart.details), chart.details


def test_a_picture_and_a_page_name_the_same_tiles(charts):
    for chart in charts:
        if chart.mark == "tiles":
            picture = re.findall(r">([^<]+)</text>", svg(chart, ACCENT))
            named = [point.key for series in chart.series for point in series.points]
            page = figure(chart, ACCENT)["data"][0]["text"]
            assert [re.findall("<b>(.*?)</b>", tile)[0] for tile in page] == named
            assert sorted(text for text in map(unescape, picture) if text in named) == sorted(named)


def test_a_map_of_the_states_lists_no_county_and_no_city(facts):
    names = place_names.names_of(facts)
    kinds = {names[code]: one.kind for code, one in facts.catalog.places.items()}
    for indicator in ("children-in-poverty-saipe", "fourth-graders-not-proficient-in-math"):
        listed = [row.texts[0] for row in maps.tiles(facts, indicator, "MA").table.rows]
        assert {kinds[name] for name in listed} <= {PlaceKind.NATION, *STATES}
        assert {"United States", "Massachusetts", "District of Columbia"} <= {*listed}


def test_figures_that_are_not_for_commercial_use_say_so_wherever_they_are_taken(charts):
    births = next(chart for chart in charts if chart.subject == "teen-births")
    assert any("not for commercial purposes" in words for words in citation.terms(births))
    sentences = [words for source in births.sources for words in source.terms]
    assert any("public domain" in words for words in sentences)
    assert not any("commercial" in words for words in citation.terms(charts[0]))


def test_a_chart_of_unknown_publishers_asks_for_credit_alone(charts):
    chart = replace(charts[0], sources=(Source("Somebody"), Source("Somebody else")))
    assert citation.terms(chart) == ("Credit the source named above.",)
    assert (
        citation.credit(chart) == f"Source: Somebody; Somebody else. Data version {chart.version}."
    )
    assert "Source: not named." in citation.credit(replace(chart, sources=()))


def test_white_where_it_leaves_hispanic_out_says_so_in_every_kind_of_chart(facts):
    graduation = "high-school-graduation"
    line = trend.trend(facts, graduation, "NM", group="white")
    assert line.title.startswith("High school students graduating on time, White, non-Hispanic, ")
    assert "of non-Hispanic white high school students" in line.finding
    assert (
        ", White, non-Hispanic, by state"
        in maps.tiles(facts, graduation, "NM", group="white").title
    )
    groups = comparison.by_group(facts, "foster-care-rate", "MA", "race")
    assert "White, non-Hispanic" in [row.texts[0] for row in groups.table.rows]
    assert figures.groups(facts, graduation)["white"] == "White, non-Hispanic"
    (origin,) = cells.of_observations(
        facts, cells.observations(facts, graduation, "NM", "2019-2020", "white")
    )
    assert origin.group == "White, non-Hispanic"
    # Here Hispanic people are among the white, and those who are not have a group of their own.
    overlapping = figures.groups(facts, "children-with-a-disability")
    assert overlapping["white"] == "White"
    assert overlapping["white-non-hispanic"] == "White, non-Hispanic"
