"""Where a figure is missing, every form says why in the same words, and says no more."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dashboard.charts.chart import Chart
from dashboard.charts.facts import figures, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import comparison, disparity, disparity_trend, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.text import missing_text
from dashboard.schema import Status
from tests.contract import served

HELD = "not in the files loaded here, which hold the 50 states and the nation"
BY_GROUP = "not in the tables of everyone together loaded here, only in those by group"
POVERTY = "children-in-extreme-poverty"


def reasons(chart: Chart) -> dict[str, str]:
    """Why a row of a chart's table has no figure, by its label; those alone that have a reason."""
    assert [column.label for column in chart.table.columns].index("Why none") == (
        len(chart.table.columns) - 1
    )
    return {row.texts[0]: row.texts[-1] for row in chart.table.rows if row.texts[-1]}


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.SUPPRESSED, "withheld by the publisher"),
        (Status.LOW_EVENTS, "withheld by the publisher"),
        (Status.NOT_AVAILABLE, "not collected"),
        (Status.NOT_REPORTED, "not collected"),
        (Status.NOT_COMPARABLE, "not comparable"),
        (Status.ERROR_IN_SOURCE, "an error in the source"),
    ],
)
def test_a_status_has_one_word_in_charts_and_one_meaning_in_the_dictionary(status, word) -> None:
    assert missing_text.reason(status).startswith(word)
    if not word.startswith(("not comparable", "an error")):
        assert missing_text.meaning(status).startswith(word)


def test_what_is_not_collected_says_what_the_publisher_prints() -> None:
    assert missing_text.reason("not-available", printed="N.A.") == (
        "not collected; the publisher prints “N.A.”"
    )


def test_a_place_that_the_files_lack_is_not_loaded_and_the_files_say_what_they_hold(
    facts: Facts,
) -> None:
    line = trend.trend(facts, POVERTY, "DC")
    assert line.finding == (
        "There is no figure of “Children in extreme poverty” for the District of Columbia. "
        f"It is {HELD}."
    )
    beside = comparison.comparison(facts, POVERTY, "MA", ("DC",))
    assert reasons(beside) == {"District of Columbia": HELD}
    assert f"Not shown: District of Columbia ({HELD})." in beside.notes
    tiles = maps.tiles(facts, POVERTY, "MA")
    assert reasons(tiles) == {"District of Columbia": HELD}
    assert [p.note for one in tiles.series for p in one.points if p.note] == [HELD]
    row = next(row for row in tiles.table.rows if row.texts[0] == "District of Columbia")
    assert (row.texts[1], row.status) == ("–", "not-loaded")


def test_a_county_is_in_another_table_which_is_named(facts: Facts) -> None:
    assert figures.of(facts, POVERTY).why_none("25025") == (
        "not in the files loaded here: “Children in extreme poverty” by county would have it, if "
        "the publisher (Annie E. Casey Foundation, KIDS COUNT Data Center) has such a table"
    )


def test_a_period_is_not_yet_published_only_where_the_file_s_date_shows_it(facts: Facts) -> None:
    shown = figures.of(facts, "high-housing-cost-burden")
    why = shown.absent(None, "MA", "2024")
    assert why is not None
    assert (why.status, why.reason) == (
        "not-yet-published",
        "not yet published: on March 25, 2026, when its file was downloaded, the newest figure was "
        "of 2023",
    )
    # Nothing here is of 2031, and of a file without a date nobody knows what was there.
    for slug, period in (("high-housing-cost-burden", "2031"), ("foster-care-rate", "2024")):
        why = figures.of(facts, slug).absent(None, "MA", period)
        assert why is not None
        assert why.reason == f"not in the files loaded here, which hold no figure of {period}"


def test_a_place_with_figures_by_group_alone_is_not_among_those_that_have_what_is_missing(
    facts: Facts,
) -> None:
    missing = {"District of Columbia": BY_GROUP}
    burden = "high-housing-cost-burden"
    assert reasons(maps.tiles(facts, "children-in-poverty", "US", "2003")) == missing
    assert reasons(maps.tiles(facts, burden, "US", "2021", unit="number")) == missing
    beside = comparison.comparison(facts, burden, "GA", ("PR",), "2015", unit="number")
    assert reasons(beside) == {"Puerto Rico": BY_GROUP}
    assert figures.of(facts, "teen-births").why_none("25021") == BY_GROUP
    assert figures.of(facts, "low-birth-weight-babies").why_none("25011") == BY_GROUP


@pytest.mark.parametrize("slug", ["children-in-poverty", "high-housing-cost-burden"])
def test_no_place_is_named_among_those_whose_rows_it_is_missing_from(
    facts: Facts, slug: str
) -> None:
    names = place_names.names_of(facts)
    for unit in figures.units(facts, slug):
        shown = figures.of(facts, slug, unit=unit)
        for period in ("", *shown.periods):
            rows = shown.in_period(period) if period else shown.rows
            for place in {"DC", "PR"} - set(rows["place"]):
                assert names[place] not in shown.reason(None, place, period)


def test_a_period_that_a_place_lacks_is_read_as_every_other(facts: Facts) -> None:
    chart = comparison.comparison(facts, "young-children-not-in-school", "US", (), "2008-2010")
    assert chart.title == "Young children (ages 3 and 4) not in school, 2008–2010"
    assert "in 2008–2010: none of these places" in chart.finding


def test_no_chart_calls_unpublished_what_is_not_loaded(facts: Facts) -> None:
    charts = [
        trend.trend(facts, "children-in-foster-care", "DC"),
        comparison.by_group(facts, "eighth-graders-not-proficient-in-math", "DC", "race"),
        comparison.by_group(facts, "child-population", "25025", "race"),
        maps.tiles(facts, "foster-care-rate", "DC"),
    ]
    for chart in charts:
        told = " ".join((chart.finding, chart.alt, *chart.notes))
        assert "is published" not in told
        assert "not published" not in told


def test_a_group_s_reason_stands_in_its_own_column_not_among_the_people(facts: Facts) -> None:
    withheld = (
        "withheld by the publisher: its confidence interval spans 10 percentage points or more"
    )
    chart = disparity.disparity(facts, "children-in-poverty", "MA", "2019")
    assert reasons(chart)["American Indian"] == withheld
    row = next(row for row in chart.table.rows if row.texts[0] == "American Indian")
    assert set(row.texts[1:-1]) == {"–"}
    assert set(row.values[1:-1]) == {None}
    over_time = disparity_trend.disparity_trend(facts, "children-in-poverty", "MA")
    assert f"Not shown: American Indian ({withheld})." in over_time.notes


def test_no_column_stands_where_no_row_lacks_a_figure(facts: Facts) -> None:
    chart = comparison.comparison(facts, "children-in-poverty", "MA", ("US", "OH"))
    assert [column.label for column in chart.table.columns] == ["Place", "Children in poverty"]


def test_every_form_of_a_chart_has_the_column(processed: Path, tmp_path: Path) -> None:
    client, _ = served(processed, tmp_path)
    address = f"/charts/map/{POVERTY}"
    page = client.get(address).text
    assert "Why none</th>" in page
    assert f">{HELD}</td>" in page
    rows = csv.DictReader(io.StringIO(client.get(f"{address}.csv").text.lstrip("\ufeff")))
    found = {row["Place"]: (row["Why none"], row["Status"]) for row in rows if row["Why none"]}
    assert found == {"District of Columbia": (HELD, "not-loaded")}
    book = load_workbook(io.BytesIO(client.get(f"{address}.xlsx").data))["Data"]
    head, *body = book.iter_rows(values_only=True)
    assert {row[head.index("Why none")] for row in body} - {None, ""} == {HELD}
    table = client.get(f"{address}.json").get_json()["table"]
    assert table["columns"][-1]["label"] == "Why none"
