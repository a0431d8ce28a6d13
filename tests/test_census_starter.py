"""The Census Bureau's county figures that the project ships, against the table they came from."""

import csv

import pandas as pd
import pytest

from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import disparity
from dashboard.store import Version
from tests.server import ROOT

# What the Bureau printed of some places, and an amount below the least that it prints.
PRINTED = """\
fips,measure,group,unit,value,moe90,numerator
00000,children_in_poverty_under18,black,percent,30.17,0.21,2945781
28000,children_in_single_parent_households,all,percent,36.96,0.66,255444
36009,children_in_poverty_under18,black,percent,3.63,15.43,11
45075,children_in_poverty_under18,native,percent,92.45,157.99,49
13237,children_in_poverty_under18,hispanic,percent,14.76,17.53,89
40061,children_in_poverty_under18,white_nh,percent,20.03,4.58,305
19121,children_in_poverty_under18,pacific,percent,0.0,307.92,0
46055,teens_16_19_not_in_school_not_working,all,percent,37.5,61.1,24
16065,median_household_income,white_nh,dollars (2023),57806.0,3814.0,
51119,median_household_income,all,dollars (2023),74154.0,7504.0,
05063,median_household_income,black,dollars (2023),19259.0,12226.0,
33019,median_household_income,asian,dollars (2023),249138.0,73373.0,
01047,median_household_income,hispanic,dollars (2023),2499.0,,
"""
# The whole table, of 34,000 rows.
COUNTIES = ROOT.parent / "shared" / "figures" / "places" / "county_acs_2019_2023_us.csv"
INDICATORS = {
    "children_in_poverty_under18": "children-in-poverty-five-year",
    "children_in_single_parent_households": "children-in-single-parent-households",
    "teens_16_19_not_in_school_not_working": "teens-not-in-school-and-not-working-acs",
    "median_household_income": "median-household-income-acs",
}
GROUPS = {
    "all": "total",
    "native": "american-indian-alaska-native",
    "pacific": "pacific-islander",
    "white_nh": "white-non-hispanic",
}


@pytest.mark.skipif(not COUNTIES.is_file(), reason="the table is not beside the project")
def test_every_figure_of_the_table_is_held_with_its_margin(
    published: Version, facts: Facts
) -> None:
    with COUNTIES.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["fips"] != "11001"]
    assert len(rows) > 34_000
    held_as_printed(published, facts, rows)


def test_some_figures_of_the_table_are_held_with_their_margins(
    published: Version, facts: Facts
) -> None:
    held_as_printed(published, facts, [*csv.DictReader(PRINTED.splitlines())])


def held_as_printed(published: Version, facts: Facts, rows: list[dict[str, str]]) -> None:
    states = {place.fips: slug for slug, place in facts.catalog.places.items()} | {"00": "US"}
    held = {
        (row.indicator, row.place, row.group, row.unit): row
        for slug in INDICATORS.values()
        for row in published.observations(slug).itertuples()
    }
    for row in rows:
        fips, indicator = row["fips"], INDICATORS[row["measure"]]
        place = states[fips[:2]] if fips.endswith("000") else fips
        group = GROUPS.get(row["group"], row["group"])
        percent = row["unit"] == "percent"
        mine = held[(indicator, place, group, "percent" if percent else "currency")]
        if not row["moe90"]:  # the Bureau's sign for an amount below or above the last it prints
            assert pd.isna(mine.value)
            continue
        scale = 100 if percent else 1
        assert mine.value == pytest.approx(float(row["value"]) / scale)
        assert mine.margin == pytest.approx(float(row["moe90"]) / scale)
        if percent:
            counted = held[(indicator, place, group, "number")]
            assert counted.value == float(row["numerator"])


def test_child_poverty_by_race_is_there_for_all_states_and_counties_with_margins(
    published: Version, facts: Facts
) -> None:
    rows = published.observations("children-in-poverty-five-year")
    percents = rows.loc[(rows["unit"] == "percent") & (rows["status"] == "published")]
    assert set(percents["place"]) >= {*facts.catalog.states, "US", "DC", "25017", "09110"}
    assert percents["place"].nunique() > 3_000
    assert percents["margin"].notna().all()
    assert set(percents["group"]) == {
        "american-indian-alaska-native", "asian", "black", "hispanic", "pacific-islander",
        "white-non-hispanic",
    }  # fmt: skip


def test_a_county_with_few_children_of_a_group_withholds_its_rate(facts: Facts) -> None:
    # 36 Pacific Islander children, all of them poor, with a margin of 296 points.
    chart = disparity.disparity(facts, "children-in-poverty-five-year", "25025")
    shown = {one.key for one in chart.series for point in one.points if point.value is not None}
    assert "black" in shown
    assert "pacific-islander" not in shown
    assert "95% interval is 30 points wide or more" in " ".join(chart.notes)


def test_the_gap_of_a_state_is_clear_by_its_margins(facts: Facts) -> None:
    chart = disparity.disparity(facts, "children-in-poverty-five-year", "MA")
    assert "24.9%" in chart.finding
    assert "6.5%" in chart.finding
    assert chart.sure == "clear gap"
