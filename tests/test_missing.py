"""Where a figure is missing, every form says why in the same words, and says no more."""

import csv
import html
import io

import pytest
from openpyxl import load_workbook

from dashboard.charts.chart import Chart
from dashboard.charts.facts import figures, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import (
    comparison,
    disparity,
    disparity_trend,
    ranking,
    ranking_editions,
    ranking_lists,
    ranking_map,
    ranking_why,
    trend,
)
from dashboard.charts.kinds import map as maps
from dashboard.charts.kinds.child_care import over_years
from dashboard.charts.kinds.child_care import states as child_care
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.text import missing_text
from dashboard.schema import Status
from tests.contract import House

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
    assert chart.title == "Young children (ages 3 and 4) not in school (three-year), 2008–2010"
    assert "none of these places" in chart.finding


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
    labels = [column.label for column in chart.table.columns]
    assert labels == ["Place", "Children in poverty", "90% margin"]


def test_every_form_of_a_chart_has_the_column(house: House) -> None:
    client = house.client
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


OVERWEIGHT = (
    "3 of the 4 figures that it takes are at hand; “Children and teens who are overweight or "
    "obese” of 2022–2023 is not in the files loaded here, which hold no figure of 2022–2023; "
    "the publisher's table of it (Annie E. Casey Foundation, KIDS COUNT Data Center) would have it"
)
NO_PRINT = "not in the files loaded here (published_ranks.csv)"


def test_a_rank_that_cannot_be_computed_says_which_figure_it_lacks_and_who_would_have_it(
    facts: Facts,
) -> None:
    whole = ranking.ranking(facts, 2025, "health", "MA")
    row = next(row for row in whole.table.rows if row.key == "MA")
    assert row.texts[-1] == (f"Computed rank: {OVERWEIGHT}; Published rank: {NO_PRINT}")
    assert (row.texts[1], row.values[1], row.status) == ("–", None, "not-loaded")
    # Of New Hampshire a rank is printed, so that alone is missing which is computed here.
    printed = next(row for row in whole.table.rows if row.key == "NH")
    assert printed.texts[-1] == f"Computed rank: {OVERWEIGHT}"
    assert printed.status == ""
    tiles = ranking_map.tile_map(facts, 2025, "health", "MA")
    assert reasons(tiles)["Massachusetts"] == row.texts[-1]
    assert {p.note for one in tiles.series for p in one.points if p.key == "MA"} == {row.texts[-1]}
    lists = ranking_lists.in_every_list(facts, 2025, "MA")
    assert reasons(lists) == {"Health": row.texts[-1]}


def test_a_list_of_which_every_rank_is_known_on_the_map_has_no_column(facts: Facts) -> None:
    chart = ranking_map.tile_map(facts, 2021, "education", "MA")
    assert [column.label for column in chart.table.columns] == ["State", "Rank"]


def test_an_edition_whose_figures_are_not_held_says_so_of_each_rank(facts: Facts) -> None:
    chart = ranking.ranking(facts, 2022, "overall", "MA")
    why = (
        "Computed rank: not in the files loaded here, which do not hold the figures that the 2022 "
        "edition ranked on"
    )
    doubtful = f"{why}; Published rank: in doubt, and so no number in files"
    assert reasons(chart)["Massachusetts"] == why
    assert set(reasons(chart).values()) == {why, doubtful}
    course = ranking_editions.over_editions(facts, "overall", "MA")
    assert reasons(course)["2022"] == reasons(chart)["Massachusetts"]
    assert "2021" not in reasons(course)


def test_a_doubtful_rank_is_blank_in_files_because_it_is_in_doubt(facts: Facts) -> None:
    chart = ranking.ranking(facts, 2024, "education", "MA")
    row = next(row for row in chart.table.rows if row.key == "MA")
    assert row.texts[-1] == "Published rank: in doubt, and so no number in files"


def test_what_makes_a_rank_names_what_it_is_made_without(facts: Facts) -> None:
    estimate = ranking_why.why(facts, 2025, "overall", "MA")
    title = "Children and teens who are overweight or obese"
    why = (
        "not in the files loaded here, which hold no figure of 2022–2023; the publisher's table of "
        "it (Annie E. Casey Foundation, KIDS COUNT Data Center) would have it"
    )
    assert {name: told for name, told in reasons(estimate).items() if name == title} == {title: why}
    none = ranking_why.why(facts, 2025, "health", "MA")
    assert reasons(none) == {"Score": f"Computed rank: {OVERWEIGHT}"}


def test_a_state_without_a_price_stands_in_the_table_with_the_reason(facts: Facts) -> None:
    chart = child_care.chart(facts, "center", CareQuery("MA", 2022, "infant"))
    told = reasons(chart)
    file = "state-medians-2008-2022.xlsx"
    assert told["Indiana"] == f"not in the files loaded here: {file} holds no price for it"
    assert told["Arkansas"] == (
        f"not in the files loaded here: {file} holds no price of this care for it in 2022"
    )
    assert len(chart.table.rows) == 51
    assert {row.texts[0] for row in chart.table.rows if None in row.values} == set(told)
    # Of the District there is a price, and no income of families with children that year.
    assert told["District of Columbia"].startswith(
        "Median income of families with children: not in"
    )


def test_an_income_that_no_file_has_is_told_beside_the_price(facts: Facts) -> None:
    chart = child_care.chart(facts, "center", CareQuery("MA", 2020, "infant"))
    assert reasons(chart)["Massachusetts"] == (
        "Median income of families with children: not in the files loaded here, which hold no "
        "figure of 2020"
    )


def test_a_year_with_a_price_of_one_kind_of_care_alone_has_the_reason_for_the_other(
    facts: Facts,
) -> None:
    chart = over_years.chart(facts, "center", CareQuery("25025", age="infant"))
    blank = [row for row in chart.table.rows if row.values[2] is None and row.texts[2] == "–"]
    assert [row.texts[:2] for row in blank] == [
        (str(year), "Family child care") for year in (2022, 2021, 2020, 2019)
    ]
    assert {row.texts[-1] for row in blank} == {
        "not in the files loaded here: ma-county-prices-2008-2022.xlsx holds no price of this care "
        f"for it in {year}"
        for year in (2022, 2021, 2020, 2019)
    }


def test_a_price_between_two_zones_is_a_figure_of_every_file(facts: Facts) -> None:
    chart = over_years.chart(facts, "center", CareQuery("25017", age="preschool"))
    told = [row for row in chart.table.rows if "two rate zones" in row.texts[3]]
    assert [row.texts[0] for row in told] == ["2021", "2020", "2019"]
    assert all(row.texts[2] == f"${row.values[2]:,.0f}" for row in told)


@pytest.mark.parametrize(
    ("address", "label", "key"),
    [
        ("/charts/ranking/health?edition=2025", "State", "Massachusetts"),
        ("/charts/ranking-map/health?edition=2025", "State", "Massachusetts"),
        ("/charts/child-care/center?show=states&year=2022&age=infant", "State", "Indiana"),
    ],
)
def test_ranks_and_prices_have_the_column_in_every_form(
    house: House, address: str, label: str, key: str
) -> None:
    client = house.client
    path, _, query = address.partition("?")
    rows = csv.DictReader(io.StringIO(client.get(f"{path}.csv?{query}").text.lstrip("\ufeff")))
    found = {row[label]: row["Why none"] for row in rows}
    assert found[key]
    assert f">{found[key]}</td>" in html.unescape(client.get(address).text)
    book = load_workbook(io.BytesIO(client.get(f"{path}.xlsx?{query}").data))["Data"]
    head, *body = book.iter_rows(values_only=True)
    assert {row[0]: row[head.index("Why none")] or "" for row in body} == found
    table = client.get(f"{path}.json?{query}").get_json()["table"]
    assert table["columns"][-1]["label"] == "Why none"
