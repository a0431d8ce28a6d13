"""What the rooms show: trends, comparisons, maps, the catalogue, tables to download."""

import io

import pandas as pd
import plotly.graph_objects as go
import pyarrow.parquet
import pytest

from dashboard.catalog import Catalog
from dashboard.charts.facts import cells, coverage, figures, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import address, comparison, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.kinds.query import Defaults
from dashboard.charts.render.interactive import figure
from dashboard.measures import five_years
from dashboard.pages import indicators
from dashboard.pages.shell import create_app
from dashboard.schema import TABLES
from dashboard.settings import Settings, SettingsError, load_settings
from dashboard.share import tables
from dashboard.store import Store, Version

ACCENT = "#0b5a73"
SIX = ("US", "CT", "NH", "RI", "TX")


def of_period(start: int, end: int, value: float) -> dict[str, object]:
    return {
        "place": "MA",
        "period": f"{start}-{end}" if end > start else f"{start}",
        "period_kind": "pooled" if end > start else "year",
        "start_year": start,
        "end_year": end,
        "value": value,
        "shown": value,
        "low": value - 0.005,
        "high": value + 0.005,
        "decimals": 2,
        "margin": None,
    }


def moved(*periods: tuple[int, int, float], breaks: tuple[int, ...] = ()) -> tuple[str, object]:
    row = five_years.compare_newest(
        pd.DataFrame([of_period(*one) for one in periods]), breaks
    ).iloc[0]
    return row["moved"], row["period_then"]


@pytest.mark.parametrize(
    ("periods", "breaks", "expected"),
    [
        # The nearest to five years counts.
        ([(2017, 2017, 0.1), (2018, 2018, 0.2), (2024, 2024, 0.3)], (), ("higher", "2018")),
        ([(2019, 2019, 0.12), (2018, 2018, 0.2), (2024, 2024, 0.11)], (), ("lower", "2019")),
        # Of two as near, the shorter distance.
        ([(2018, 2018, 0.2), (2020, 2020, 0.3), (2024, 2024, 0.3)], (), ("same", "2020")),
        # Seven years are too many, three too few.
        (
            [(2017, 2017, 0.2), (2021, 2021, 0.3), (2024, 2024, 0.3)],
            (),
            ("nothing-comparable", None),
        ),
        # Averages may not share a year, and must be as long.
        (
            [(2016, 2020, 0.2), (2014, 2018, 0.2), (2019, 2023, 0.3)],
            (),
            ("higher", "2014-2018"),
        ),
        ([(2014, 2018, 0.2), (2018, 2018, 0.2), (2023, 2023, 0.3)], (), ("higher", "2018")),
        # Nothing is compared across a new definition.
        ([(2014, 2014, 0.2), (2019, 2019, 0.3)], (2017,), ("nothing-comparable", None)),
        ([(2014, 2014, 0.2), (2019, 2019, 0.2)], (2014,), ("same", "2014")),
    ],
)
def test_five_years_before_is_the_nearest_comparable_period(periods, breaks, expected) -> None:
    found, then = moved(*periods, breaks=breaks)
    assert (found, then if pd.notna(then) else None) == expected


def test_a_change_that_rounding_allows_is_not_called_one() -> None:
    frame = pd.DataFrame([of_period(2019, 2019, 0.120), of_period(2024, 2024, 0.116)])
    assert five_years.compare_newest(frame).iloc[0]["moved"] == "within-rounding"


def test_better_and_worse_are_said_of_rates_alone(facts: Facts) -> None:
    def verdict(indicator: str, unit: str = "") -> str:
        return figures.of(facts, indicator, "", unit).latest["MA"].verdict

    assert verdict("children-in-poverty") == "better"
    assert verdict("eighth-graders-not-proficient-in-math") == "worse"
    assert verdict("children-in-foster-care") == "lower"
    assert verdict("children-in-poverty", "number") == "lower"
    assert verdict("median-family-income") == "higher"


def test_a_place_with_figures_by_group_alone_is_not_said_to_have_none(facts: Facts) -> None:
    essex = trend.trend(facts, "low-birth-weight-babies", "25009")
    assert essex.finding == (
        "Low birth-weight babies, Essex County (Massachusetts): figures are loaded by group; "
        "choose a group to see them."
    )
    group = trend.trend(facts, "low-birth-weight-babies", "25009", (), "hispanic")
    assert "Essex County" in group.finding
    assert group.series


def test_every_indicator_has_a_trend_a_map_and_a_comparison_that_draw(facts: Facts) -> None:
    shown = [
        slug for slug in figures.shown(facts) if "MA" in set(figures.rows_of(facts, slug)["place"])
    ]
    assert len(shown) >= 30
    for slug in shown:
        for chart in (
            trend.trend(facts, slug, "MA", SIX),
            comparison.comparison(facts, slug, "MA", SIX),
            maps.tiles(facts, slug, "MA"),
        ):
            assert chart.finding.endswith(".")
            assert chart.alt.startswith(chart.finding)
            assert chart.sources
            go.Figure(figure(chart, ACCENT))


def test_no_line_is_drawn_across_a_year_without_figures(facts: Facts) -> None:
    line = trend.trend(facts, "children-in-poverty", "MA").series[0]
    xs = [point.x for point in line.points]
    assert xs[xs.index(2019.0) + 1] == 2020.0
    assert line.points[xs.index(2020.0)].value is None
    assert xs[xs.index(2019.0) + 2] == 2021.0


def test_a_test_every_other_year_has_a_line_and_a_longer_gap_breaks_it(facts: Facts) -> None:
    points = trend.trend(facts, "eighth-graders-not-proficient-in-math", "MA")
    drawn = [(p.x, p.value is not None) for p in points.series[0].points]
    between = drawn[drawn.index((2017.0, True)) + 1]
    assert between == (2019.0, True)
    assert drawn[drawn.index((2019.0, True)) + 1] == (2020.5, False)


def test_two_methods_of_one_indicator_are_two_lines(facts: Facts) -> None:
    chart = trend.trend(facts, "high-school-students-not-graduating-on-time", "MA")
    assert [series.label for series in chart.series] == ["Massachusetts", "Massachusetts (AFGR)"]
    assert any("Averaged freshman graduation rate" in note for note in chart.notes)


def test_a_new_definition_breaks_the_line_and_is_told(facts: Facts) -> None:
    chart = trend.trend(facts, "teens-who-abuse-alcohol-or-drugs", "MA")
    assert any("DSM-5" in note for note in chart.notes)
    assert figures.of(facts, chart.subject).latest["MA"].moved == "nothing-comparable"
    breaks = [p.note for p in chart.series[0].points if p.value is None]
    assert breaks


def test_six_places_at_most_are_compared_and_the_one_withheld_is_named(facts: Facts) -> None:
    chart = comparison.comparison(facts, "children-waiting-for-adoption", "MA", (*SIX, "VT", "ME"))
    assert len(chart.series) <= 6
    assert "Not shown: Texas" in " ".join(chart.notes)


def test_the_map_says_how_many_states_are_lower_the_same_and_higher(
    catalog: Catalog, facts: Facts
) -> None:
    chart = maps.tiles(facts, "children-in-poverty", "MA")
    rows = {row.texts[0]: row.values[1] for row in chart.table.rows}
    states = {p.name for p in catalog.places.values() if p.kind == "state"}
    lower = sum(rows[name] < rows["Massachusetts"] for name in states)
    higher = sum(rows[name] > rows["Massachusetts"] for name in states)
    assert f"{lower} states have a lower figure" in chart.finding
    assert f"{higher} a higher one" in chart.finding


def test_every_indicator_says_who_is_counted(catalog: Catalog, facts: Facts) -> None:
    for slug in figures.shown(facts):
        assert catalog.indicators[slug].universe, slug
        assert catalog.indicators[slug].definition, slug


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("poverty", "children-in-poverty"),
        ("uninsured", "children-without-health-insurance"),
        ("health insurance", "children-without-health-insurance"),
        ("100 percent poverty", "children-in-poverty"),
        ("half federal poverty line", "children-in-extreme-poverty"),
        ("mental health", "children-with-anxiety-or-depression"),
        ("dropout", ""),
    ],
)
def test_the_table_finds_titles_definitions_and_other_names(
    facts: Facts, asked: str, slug: str
) -> None:
    texts = indicators.texts(facts)
    hits = [key for key, text in texts.items() if indicators.found(asked, text)]
    assert (slug in hits) if slug else not hits


def test_coverage_names_the_years_that_are_missing(facts: Facts) -> None:
    lines = {line.indicator: line for line in coverage.coverage(facts)}
    assert lines["children-in-poverty"].words == (
        "Children in poverty: 2000 to 2019, 2021 to 2024; 50 states in 2024."
    )


@pytest.fixture(scope="module")
def client(processed):
    app = create_app(
        Settings.model_validate({**load_settings().model_dump(), "processed": processed})
    )
    tables.register(app.server, Store(processed))
    return app.server.test_client()


@pytest.mark.parametrize("name", ["observations", "problems"])
def test_a_whole_table_comes_as_csv_and_as_parquet(client, published: Version, name: str) -> None:
    answer = client.get(f"/data/{name}.csv")
    assert answer.status_code == 200
    assert answer.data.startswith(b"\xef\xbb\xbf")
    rows = pd.read_csv(io.BytesIO(answer.data), encoding="utf-8-sig", low_memory=False)
    assert list(rows.columns) == TABLES[name].names
    parquet = pyarrow.parquet.read_table(io.BytesIO(client.get(f"/data/{name}.parquet").data))
    assert parquet.num_rows == len(rows) == len(published.table(name))
    again = client.get(f"/data/{name}.csv", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_a_chart_names_the_publishers_of_all_figures_of_its_table(facts: Facts) -> None:
    # Of counties alone: no tile has a figure, and whose figures these are is told all the same.
    chart = maps.tiles(facts, "median-household-income", "25025")
    assert not [p for series in chart.series for p in series.points if p.value is not None]
    assert len(chart.table.rows) > 10
    assert "Women's Bureau" in chart.sources[0].text


def test_the_cells_of_a_chart_are_those_of_the_figures_in_its_table(facts: Facts) -> None:
    defaults = Defaults("MA")
    for kind in ("comparison", "map", "trend", "disparity-trend"):
        asked = {"compare": "US,CT"} if kind in ("comparison", "trend") else {}
        chart = address.chart(facts, kind, "children-in-poverty", asked, defaults)
        origins = address.cells(facts, kind, "children-in-poverty", asked, defaults)
        shown = {text for row in chart.table.rows for text in row.texts[1:]}
        assert {one.shown for one in origins if one.shown[0].isdigit()} <= shown
        assert {text for text in shown if text[:1].isdigit()} <= {one.shown for one in origins}


def test_places_stand_with_the_nation_first_then_states_territories_and_others(
    facts: Facts,
) -> None:
    ordered = place_names.in_order(facts, ["25025", "PR", "WY", "AL", "US"])
    assert list(ordered) == ["US", "AL", "WY", "PR", "25025"]
    assert place_names.kind_of(facts, "25025") == "county"


def test_a_table_that_is_none_answers_404_with_the_nearest(client) -> None:
    answer = client.get("/data/observation.csv")
    assert answer.status_code == 404
    assert "observations" in answer.text


@pytest.mark.parametrize("address", ["nobody", "javascript:alert(1)", "http://example.org"])
def test_errors_are_reported_to_an_email_address_or_a_safe_page(monkeypatch, address: str) -> None:
    monkeypatch.setenv("KIDS_COUNT_REPORT_ERRORS_TO", address)
    with pytest.raises(SettingsError, match="report_errors_to"):
        load_settings()


def test_the_inputs_of_a_rank_have_their_cells(facts: Facts) -> None:
    found = cells.of_ranks(facts, [2025], "education", "MA")
    published, *figures_of = found
    assert published.location == f"as printed by {published.publisher}"
    assert len(figures_of) == 4
    assert all(one.cell for one in figures_of)
