"""Child care: prices as their publisher prints them, and what they may be set against."""

import csv
import os
import re
import shutil
from pathlib import Path

import pandas as pd
import pytest
from flask import Flask

from dashboard.build import build
from dashboard.charts.facts import care_incomes
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds.address import cells, chart, defaults_of
from dashboard.charts.kinds.child_care import (
    bill,
    over_years,
    share_by_race,
    share_of_counties,
    share_of_income,
    share_over_years,
    states,
)
from dashboard.charts.kinds.child_care.kind import VIEWS
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.text import price_text
from dashboard.ingest.folder import read_folder
from dashboard.measures import child_care as measures
from dashboard.measures.child_care import Income, MixedDollars, Price
from dashboard.pages import child_care as page
from dashboard.pages.page import Site
from dashboard.settings import load_settings
from dashboard.store import Store
from tests.server import ROOT
from tests.sheets import BY_RACE, comma_separated, large_workbook, workbook

DOWNLOADS = ROOT.parent / "shared" / "downloads" / "child_care"
EXTRACT = DOWNLOADS / "childcare_costs 2008-2018 counties.csv"
FULL_WIDTH = DOWNLOADS / "ndcp_2022_full_width_sample.csv"
# The 2022 release has 48,308 rows, which take a minute; so fewer are the default.
NDCP_ROWS = int(os.environ.get("NDCP_ROWS", "300"))

# Weekly medians of center care for infants, from the county sheets of the National Database of
# Childcare Prices (U.S. Department of Labor, Women's Bureau).
COUNTY_INFANTS = {
    2018: dict.fromkeys(("25001", "25005", "25007", "25019", "25023"), 305.0)
    | dict.fromkeys(("25003", "25011", "25013", "25015"), 292.0)
    | dict.fromkeys(("25017", "25021"), 456.0)
    | {"25009": 399.0, "25025": 400.0, "25027": 330.0},
    2022: dict.fromkeys(("25001", "25005", "25007", "25019", "25023"), 352.0)
    | dict.fromkeys(("25003", "25011", "25013", "25015"), 330.0)
    | dict.fromkeys(("25009", "25017"), 461.55)
    | {"25021": 555.0, "25025": 590.0, "25027": 390.3},
}
# Weekly medians for Massachusetts, from the Department's state workbook 2008-2022:
# infants, toddlers, preschoolers, school age.
STATE_MEDIANS = {
    ("center", 2008): (325.0, 284.05, 205.0, 93.55),
    ("center", 2018): (399.0, 331.65, 275.0, 200.0),
    ("center", 2022): (461.55, 408.5, 310.0, 210.0),
    ("family", 2008): (200.0, 200.0, 200.0, 200.0),
    ("family", 2018): (250.0, 225.0, 212.5, 200.0),
    ("family", 2022): (250.0, 247.6, 235.0, 225.0),
}


def ingest(raw: Path, catalog, **told):
    ingested = read_folder(raw, catalog, **told)
    assert ingested.cells == ingested.stored + ingested.reported
    return ingested


@pytest.mark.parametrize("year", COUNTY_INFANTS)
def test_the_county_prices_of_infants_in_centers_are_those_published(published, year):
    prices = published.table("child_care_prices")
    found = prices.loc[
        (prices["year"] == year)
        & (prices["setting"] == "center")
        & (prices["age"] == "infant")
        & (prices["place"] != "MA")
        & prices["place"].str.startswith("25")
    ]
    assert found.set_index("place")["weekly_price"].to_dict() == COUNTY_INFANTS[year]


@pytest.mark.parametrize(("setting", "year"), STATE_MEDIANS)
def test_the_state_medians_are_those_published(published, setting, year):
    prices = published.table("child_care_prices")
    found = prices.loc[
        (prices["place"] == "MA") & (prices["year"] == year) & (prices["setting"] == setting)
    ].set_index("age")["weekly_price"]
    ages = ["infant", "toddler", "preschool", "school-age"]
    assert tuple(found[ages]) == STATE_MEDIANS[setting, year]


def test_a_year_of_care_is_52_weeks():
    assert Price("MA", 2022, 461.55).annual == pytest.approx(24_000.60)


def test_a_burden_needs_the_same_place_year_and_dollars():
    price = Price("25013", 2018, 292.0)
    income = Income("25013", 2018, 2018, 53_403.0, "household")
    assert measures.burden(price, income) == pytest.approx(292 * 52 / 53_403)
    for other in (
        Income("25013", 2015, 2018, 53_488.66, "household"),
        Income("25017", 2018, 2018, 97_012.0, "household"),
        Income("25013", 2018, 2022, 60_000.0, "household"),
    ):
        with pytest.raises(MixedDollars, match="cannot be set against"):
            measures.burden(price, other)


def test_nominal_prices_never_meet_incomes_in_dollars_of_another_year():
    price = Price("25013", 2017, 286.0)
    with pytest.raises(MixedDollars, match="in 2018 dollars"):
        measures.burden(price, Income("25013", 2017, 2018, 52_000.0, "household"))


def test_weeks_of_work_are_forty_hours_at_the_wage():
    assert measures.weeks_of_work(22_800.0, 14.25) == pytest.approx(40.0)


def test_survey_years_are_told_from_straight_lines(published):
    prices = published.table("child_care_prices")
    counties = prices.loc[prices["place"].str.fullmatch(r"25\d{3}")]
    surveyed = set(range(2008, 2023)) - measures.interpolated_years(counties)
    assert surveyed == {2008, 2011, 2015, 2018, 2022}


def test_middlesex_left_the_zone_of_norfolk_for_that_of_essex_in_2022(published):
    prices = published.table("child_care_prices")
    counties = prices.loc[prices["place"].str.fullmatch(r"25\d{3}")]
    straight = measures.interpolated_years(counties)
    moved = [
        m for fips in COUNTY_INFANTS[2022] for m in measures.zone_changes(counties, fips, straight)
    ]
    assert moved == [measures.ZoneChange("25017", 2018, 2022, ("25021",), ("25009",))]


def test_counties_with_the_same_prices_share_a_rate_zone(published):
    prices = published.table("child_care_prices")
    zone = prices.loc[prices["year"] == 2022].drop_duplicates("place").set_index("place")
    assert zone.loc["25013", "rate_zone"] == zone.loc["25003", "rate_zone"] == "25003"
    assert zone.loc["25017", "rate_zone"] == zone.loc["25009", "rate_zone"] == "25009"
    assert zone.loc["25025", "rate_zone"] == "25025"
    assert zone.loc["MA", "rate_zone"] == ""


def test_county_incomes_are_observations_in_the_dollars_they_are_printed_in(published):
    incomes = published.observations("median-household-income")
    hampden = incomes.loc[(incomes["place"] == "25013") & (incomes["period"] == "2018")]
    assert hampden[["series", "value", "unit"]].to_numpy().tolist() == [
        ["2018-dollars", 53403.0, "currency"]
    ]


def test_the_codes_of_the_age_bands_say_which_prices_were_surveyed(tmp_path, catalog):
    header = ["COUNTY_FIPS_CODE", "STUDYYEAR", "MCINFANT", "MCInfant_flag", "MCPRESCHOOL",
              "iMCBto5", "iMC6to11", "iMC12to17", "iMC18to23", "_75CINFANT"]  # fmt: skip
    codes = {
        "2009": ["00001"] * 4,
        "2010": ["00000"] * 4,
        "2011": ["1"] * 4,  # a sheet that was saved again holds numbers
        "2012": ["00000"] * 3 + ["00001"],
        "2013": ["00000"] * 4,
        "2014": ["00001"] * 4,
        "2015": ["01000"] * 4,
        "2016": ["NA"] * 4,
    }
    rows = [
        ["51001", year, "148", "2", "110", *of_bands, "157"] for year, of_bands in codes.items()
    ]
    rows.append(["51001", "2008", "NA", "NA", "NA", "NA", "NA", "NA", "NA", ""])
    comma_separated(tmp_path / "sheet.csv", header, rows)
    prices = ingest(tmp_path, catalog).tables["child_care_prices"]
    infants = prices.loc[(prices["age"] == "infant") & (prices["statistic"] == "median")]
    assert infants.set_index("year")["basis"].to_dict() == {
        2009: "extrapolated",
        2010: "surveyed",
        2011: "interpolated",
        2012: "interpolated",
        2013: "surveyed",
        2014: "extrapolated",
        2015: "unknown",
        2016: "unknown",
    }
    others = prices.loc[(prices["age"] == "preschool") | (prices["statistic"] == "percentile-75")]
    assert set(others["basis"]) == {"unknown"}
    assert set(prices["statistic"]) == {"median", "percentile-75"}


@pytest.mark.skipif(not EXTRACT.exists(), reason="the downloads are not beside the project")
def test_every_price_of_the_61_column_file_of_all_counties_is_found_again(tmp_path, catalog):
    shutil.copy(EXTRACT, tmp_path / "counties.csv")
    told = []
    ingested = ingest(tmp_path, catalog, progress=lambda name, done, files: told.append(name))
    assert told[0] == "counties.csv"
    assert "counties.csv (20,000 rows)" in told
    assert ingested.tables["files"]["rows"].tolist() == [23_342]
    assert ingested.reported == 0
    columns = {
        "mc_infant": ("center", "infant"),
        "mc_toddler": ("center", "toddler"),
        "mc_preschool": ("center", "preschool"),
        "mcsa": ("center", "school-age"),
        "mfcc_infant": ("family", "infant"),
        "mfcc_toddler": ("family", "toddler"),
        "mfcc_preschool": ("family", "preschool"),
        "mfccsa": ("family", "school-age"),
    }
    raw = pd.read_csv(EXTRACT, dtype={"county_fips_code": "str"})
    expected = {
        (fips.zfill(5), year, *care): price
        for column, care in columns.items()
        for fips, year, price in zip(
            raw["county_fips_code"], raw["study_year"], raw[column], strict=True
        )
    }
    prices = ingested.tables["child_care_prices"]
    assert len(prices) == len(expected) == 8 * 23_342
    key = ["place", "year", "setting", "age"]
    assert prices.set_index(key)["weekly_price"].to_dict() == expected
    # Of its other columns the incomes are read; employment, wrong there for 2012, is not.
    assert set(ingested.tables["observations"]["indicator"]) == {"median-household-income"}
    places = ingested.tables["places"].set_index("place")
    assert (places.loc["01001", "name"], places.loc["01001", "parent"]) == ("Autauga County", "AL")


def test_every_price_of_two_rows_of_that_file_is_found_again(tmp_path, catalog):
    header = ("county_fips_code", "study_year", "unr_16", "mhi_2018", "total_pop", "emp_m", "mcsa",
              "mfccsa", "mc_infant", "mc_toddler", "mc_preschool", "mfcc_infant", "mfcc_toddler",
              "mfcc_preschool", "county_name", "state_name", "state_abbreviation")  # fmt: skip
    comma_separated(tmp_path / "counties.csv", header, [
        ("1001", "2008", "5.42", "58462.55", "49744", "27.4", "80.92", "81.4", "104.95", "104.95",
         "85.92", "83.45", "83.45", "81.4", "Autauga County", "Alabama", "AL"),
        ("1001", "2009", "5.93", "60211.71", "49584", "29.54", "83.42", "85.68", "105.11",
         "105.11", "87.59", "87.39", "87.39", "85.68", "Autauga County", "Alabama", "AL"),
    ])  # fmt: skip
    ingested = ingest(tmp_path, catalog)
    assert ingested.reported == 0
    prices = ingested.tables["child_care_prices"]
    assert set(prices["place"]) == {"01001"}
    found = prices.set_index(["year", "setting", "age"])["weekly_price"].to_dict()
    assert len(found) == 16
    assert found[(2008, "center", "school-age")] == 80.92
    assert found[(2008, "family", "preschool")] == 81.4
    assert found[(2009, "center", "preschool")] == 87.59
    assert found[(2009, "family", "infant")] == 87.39
    assert set(ingested.tables["observations"]["indicator"]) == {"median-household-income"}
    places = ingested.tables["places"].set_index("place")
    assert (places.loc["01001", "name"], places.loc["01001", "parent"]) == ("Autauga County", "AL")


@pytest.mark.skipif(not FULL_WIDTH.exists(), reason="the downloads are not beside the project")
def test_a_full_width_workbook_of_the_2022_release_loads_and_says_how_far_it_is(
    tmp_path, catalog
) -> None:
    with FULL_WIDTH.open(newline="") as file:
        header, *sample = [row[1:] for row in csv.reader(file)]
    fips, year = header.index("COUNTY_FIPS_CODE"), header.index("STUDYYEAR")
    # A county in each third of a thousand of each state that the release could have.
    counties = [f"{state:02}{county:03}" for county in range(1, 200, 2) for state in (1, 5, 51)]
    counties += [
        f"{state:02}{n:03}" for state in range(17, 40) if state != 3 for n in range(1, 400)
    ]
    typed = [
        [
            cell if name.startswith("i") or not cell.replace(".", "").isdigit() else float(cell)
            for name, cell in zip(header, row, strict=True)
        ]
        for row in sample[1:3]
    ]

    def row_of(number: int) -> list[object]:
        row: list[object] = [*typed[number % 2]]
        row[fips], row[year] = counties[number // 15], 2008 + number % 15
        return row

    large_workbook(tmp_path / "NDCP2022.xlsx", header, map(row_of, range(NDCP_ROWS)), "NDCP2022")

    told = []
    ingested = ingest(tmp_path, catalog, progress=lambda name, done, files: told.append(name))
    assert ingested.tables["files"]["rows"].tolist() == [NDCP_ROWS]
    assert ingested.reported == 0
    prices = ingested.tables["child_care_prices"]
    assert len(prices) == NDCP_ROWS * 16
    assert set(prices["basis"]) == {"surveyed", "interpolated", "extrapolated"}
    first = prices.loc[(prices["place"] == counties[0]) & (prices["year"] == 2009)]
    median = first.loc[first["statistic"] == "median"].set_index(["setting", "age"])
    assert median.loc[("center", "infant"), "weekly_price"] == 148
    incomes = ingested.tables["observations"]
    assert set(incomes["series"]) == {"nominal", "2022-dollars"}
    assert f"NDCP2022.xlsx ({NDCP_ROWS:,} rows)" in told


def test_a_wide_workbook_of_few_columns_that_are_known_says_how_far_it_is(
    tmp_path, catalog
) -> None:
    known = {"MCINFANT": 148.0, "MCPRESCHOOL": 110.0, "MFCCINFANT": 120.0, "_75CINFANT": 157.0}
    header = ["COUNTY_FIPS_CODE", "STUDYYEAR", *known, *(f"iOTHER{n}" for n in range(360))]
    rows = (
        [f"51{county:03}", year, *known.values(), *[0] * 360]
        for county in range(1, 40, 2)
        for year in range(2008, 2023)
    )
    large_workbook(tmp_path / "NDCP2022.xlsx", header, rows, "NDCP2022")
    told = []
    ingested = ingest(tmp_path, catalog, progress=lambda name, done, files: told.append(name))
    assert ingested.reported == 0
    assert len(ingested.tables["child_care_prices"]) == 4 * 300
    assert "NDCP2022.xlsx (300 rows)" in told


def test_the_federal_benchmark_is_a_cap_on_subsidized_families(facts):
    chart = share_over_years.chart(facts, "center", CareQuery("MA", age="infant"))
    note = chart.notes[-1]
    assert "45 CFR 98.45(l)(3)" in note
    assert "families who receive a child care subsidy" in note
    assert "no limit on what other families pay" in note


def test_a_county_has_a_burden_for_2018_alone(facts):
    chart = share_of_counties.chart(facts, "center", CareQuery("25013", age="infant"))
    assert chart.finding == (
        "In Hampden County in 2018, a year of center care for an infant cost 28% of the median "
        "income of households there that year ($53,403)."
    )
    assert len(chart.table.rows) == 14
    assert set(care_incomes.incomes(facts, "25013")) == {2018}


def test_a_state_has_a_burden_for_each_year_with_an_income_of_families(facts):
    chart = share_over_years.chart(facts, "center", CareQuery("MA", age="infant"))
    incomes = care_incomes.incomes(facts, "MA")
    prices = facts.version.table("child_care_prices")
    weekly = prices.loc[
        (prices["place"] == "MA") & (prices["setting"] == "center") & (prices["age"] == "infant")
    ].set_index("year")["weekly_price"]
    for point in chart.series[0].points:
        year = int(point.x)
        if point.value is None:
            assert year not in incomes
            continue
        assert incomes[year].dollars == year
        assert point.value == pytest.approx(weekly[year] * 52 / incomes[year].amount)


def test_every_share_on_the_page_sets_a_price_against_an_income_in_its_dollars(published, facts):
    places = ["MA", *COUNTY_INFANTS[2018]]
    known = [i for place in places for i in care_incomes.incomes(facts, place).values()]
    assert known
    assert all(income.dollars == income.year for income in known)


def test_states_without_prices_are_named(facts):
    chart = states.chart(facts, "center", CareQuery("MA", 2022, "infant"))
    assert chart.details[1] == "No child-care prices are published for Indiana and New Mexico."
    assert chart.finding == (
        "In 2022, a year of center care for an infant cost about $24,000 in Massachusetts: more "
        "than in 43 of the 44 other states (or the District of Columbia) with a price."
    )


@pytest.mark.parametrize(
    ("year", "made", "newest_of", "said"),
    [
        (2022, "2023-05-01", "Ohio", ()),
        (
            2022,
            "2026-03-24",
            "District of Columbia",
            (
                "The newest price loaded for the District of Columbia is of 2022. It was 4 years "
                "old when these figures were put together, in 2026.",
            ),
        ),
        (
            2018,
            "2026-03-24",
            "",
            ("A price of 2018 was 8 years old when these figures were put together, in 2026.",),
        ),
    ],
)
def test_a_price_of_an_old_year_says_how_old_it_is(year, made, newest_of, said):
    assert price_text.age_of_price(year, made, newest_of) == said


def test_an_old_newest_price_among_all_states_is_that_of_its_place(facts):
    """Vermont's newest is of 2021, where other states have prices of 2022."""
    asked = {"show": "states", "place": "VT"}
    shown = chart(facts, "child-care", "center", asked, defaults_of(load_settings()))
    assert shown.details[0].startswith("The newest price loaded for Vermont is of 2021. ")


@pytest.mark.parametrize("show", ["", "trend", "counties", "states", "burden", "county-burden"])
def test_every_chart_of_old_prices_says_so(facts, show):
    asked = {"show": show, "place": "25013" if show == "county-burden" else "MA"}
    shown = chart(facts, "child-care", "center", asked, defaults_of(load_settings()))
    assert any("years old when these figures" in one for one in shown.details)


@pytest.mark.parametrize(
    ("part", "said"), [(0.276, "28%"), (0.0996, "10%"), (0.0742, "7.4%"), (0.00853, "0.85%")]
)
def test_a_share_of_an_income_has_two_digits(part, said):
    assert price_text.share(part) == said


@pytest.mark.parametrize(
    ("place", "age"), [("25019", "infant"), ("25017", "preschool"), ("25021", "infant")]
)
def test_the_age_that_is_said_is_that_of_the_price_that_leads(facts, place, age):
    shown = over_years.chart(facts, "family", CareQuery(place, age=age))
    newest = max(re.findall(r"\b20\d\d\b", shown.finding))
    assert newest < "2022"
    (told,) = shown.details
    assert told.startswith(f"A price of {newest} was ")


def test_a_share_of_an_income_says_whose_income_and_of_which_year(facts):
    shown = share_over_years.chart(facts, "center", CareQuery("MA", age="infant"))
    assert re.fullmatch(
        r"In Massachusetts in 2022, a year of center care for an infant cost \d\d% of the median "
        r"income of families with children there that year \(\$\d+,\d{3}\)\.",
        shown.finding,
    )


def test_a_price_in_a_year_that_was_not_surveyed_is_hollow(facts):
    chart = over_years.chart(facts, "center", CareQuery("25013", age="infant"))
    filled = [int(point.x) for point in chart.series[0].points if not point.hollow]
    assert filled == [2008, 2011, 2015, 2018, 2022]


def test_middlesex_in_2022_is_shown_as_rezoned_and_not_as_a_fall(facts):
    chart = over_years.chart(facts, "center", CareQuery("25017", age="preschool"))
    assert "a change of zone, which tells nothing of a change in price" in chart.finding
    points = {int(point.x): point for point in chart.series[0].points}
    assert (points[2018].text, points[2022].text) == ("$17,160", "$16,120")
    # The line is broken between the two zones, and the table still has every figure.
    assert [points[year].value for year in (2019, 2020, 2021)] == [None] * 3
    assert sum(row.values[2] is not None for row in chart.table.rows) == 15 + 11
    assert "Middlesex County (Massachusetts) was re-zoned" in " ".join(chart.notes)


def test_the_care_of_one_and_of_two_children_is_set_against_one_income(facts):
    shown = share_of_income.chart(facts, "center", CareQuery("MA", 2022, "infant"))
    assert shown.finding == (
        "In Massachusetts in 2022, a year of care for an infant and a preschooler cost 33% (center "
        "care) or 21% (family child care) of the median income of families with children there "
        "that year ($122,000)."
    )
    # 461.55 and 310.00 a week, of $122,000; then 250.00 and 235.00.
    drawn = {(s.key, point.key): point.value for s in shown.series for point in s.points}
    assert drawn == {
        ("one", "center"): pytest.approx(461.55 * 52 / 122_000),
        ("both", "center"): pytest.approx(771.55 * 52 / 122_000),
        ("one", "family"): pytest.approx(250 * 52 / 122_000),
        ("both", "family"): pytest.approx(485 * 52 / 122_000),
    }


def test_a_year_without_an_income_is_told_with_the_nearest_that_has_one(facts):
    shown = share_of_income.chart(facts, "family", CareQuery("25013", 2022, "preschool"))
    assert shown.details[0] == (
        "No median income of 2022 is loaded for Hampden County; the nearest is of 2018."
    )
    assert "a preschooler and an infant cost 37% (family child care) or 49%" in shown.finding
    none = share_of_income.chart(facts, "center", CareQuery("PR", 2018, "infant"))
    assert none.finding == "No income of the same year and dollars is loaded for Puerto Rico."
    assert not none.drawn


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("MA", "It cost less in 43 of the 44 other states (or the District of Columbia)"),
        ("25013", "The state median was about $24,000."),
        ("PR", ""),
    ],
)
def test_the_page_opens_with_the_price_and_where_it_is_lower(processed, catalog, place, told):
    site = Site(load_settings(), catalog, Store(processed))
    with Flask(__name__).test_request_context():
        asked = page.read(site, {"place": place})
        lede = "".join(map(str, page.lede(site, asked)))
        heading = page.heading(site, {"place": place})
    assert told in lede
    assert heading.startswith("A year of center care for an infant cost about $")


def test_a_familys_bill_names_the_ages_without_a_price(facts):
    cost = bill.bill(facts, "25013", 2022, "family", {"infant": 2, "toddler": 0})
    assert (cost.children, cost.missing) == ({}, ("infant",))
    assert bill.sentences(facts, cost, None) == [
        "No price of family child care for an infant is loaded for Hampden County in 2022."
    ]


def test_a_familys_bill_is_set_against_the_median_income_and_its_own(facts):
    cost = bill.bill(facts, "25013", 2018, "center", {"infant": 1, "preschool": 2})
    first, _, own, of_year = bill.sentences(facts, cost, 80_000.0)
    assert first == (
        "In Hampden County in 2018, center care for an infant and two preschoolers cost about "
        "$37,000 a year at the median prices, 69% of the median income of households there that "
        "year ($53,403)."
    )
    assert own == (
        "That is 46% of an income of $80,000; 7% of it, the most that a state may charge a family "
        "with a child care subsidy, would be about $5,600."
    )
    assert of_year.startswith("The prices are of 2018: ")


@pytest.mark.parametrize("show", [name for name in VIEWS if name != "race"])
def test_the_cells_of_a_view_are_those_of_the_figures_that_it_shows(facts, show):
    asked = {"show": show, "place": "25013" if show == "county-burden" else "MA"}
    defaults = defaults_of(load_settings())
    shown = chart(facts, "child-care", "center", asked, defaults)
    behind = cells(facts, "child-care", "center", asked, defaults)
    prices = [one for one in behind if one.subject.endswith("price a week")]
    own_state = 1 if show == "counties" else 0  # a line or a sentence, and no row of the table
    both = 2 if show == "income" else 0  # sums of two prices, one a kind of care
    priced = [row for row in shown.table.rows if not row.status]
    assert len(prices) == len(priced) - both + own_state
    incomes = [row for row in shown.table.rows for text in row.texts[2:3] if "income" in [
        column.key for column in shown.table.columns] and text != "–"]  # fmt: skip
    # All bars of an income are of the same one.
    assert len(behind) - len(prices) == (1 if show == "income" else len(incomes))


def test_every_published_price_is_of_a_kind_of_care_and_an_age_that_the_catalog_has(facts):
    prices = facts.version.table("child_care_prices")
    assert set(prices["setting"]) <= set(facts.catalog.child_care.settings)
    assert set(prices["age"]) <= set(facts.catalog.child_care.ages)


def test_the_benchmark_comes_with_the_terms_of_its_publisher(facts):
    shown = share_over_years.chart(facts, "center", CareQuery("MA", age="infant"))
    line = next(source for source in shown.sources if source.text.startswith("7%: U.S. Department"))
    assert "public domain" in line.terms[0]


def test_incomes_by_race_are_used_where_a_table_of_them_is_loaded(tmp_path, catalog, facts):
    assert share_by_race.chart(facts, "center", CareQuery("MA", age="infant")) is None
    raw = tmp_path / "raw"
    shutil.copytree(ROOT / "data" / "raw" / "child_care", raw / "child_care")
    workbook(
        raw / "incomes.xlsx",
        BY_RACE,
        [
            ("State", "Massachusetts", "Black or African American", "2022", "Currency", "60000"),
            ("State", "Massachusetts", "Hispanic or Latino", "2022", "Currency", "80000"),
        ],
        "indicator: median-family-income\npublisher: Somebody\n",
    )
    version = build(raw, tmp_path / "processed").version
    chart = share_by_race.chart(facts_of(version, catalog), "center", CareQuery("MA", age="infant"))
    assert {point.label: point.text for series in chart.series for point in series.points} == {
        "Black": "40%",
        "Hispanic or Latino": "30%",
    }
    assert chart.finding == (
        "In Massachusetts in 2022, a year of center care for an infant cost these shares of the "
        "median income of families with children that year: 40% of that of the group “Black” and "
        "30% of that of the group “Hispanic or Latino”."
    )


def test_a_price_in_another_unit_is_never_taken_for_a_weekly_one(tmp_path, catalog):
    header = ("COUNTY_FIPS_CODE", "STUDYYEAR", "MCINFANT", "MCPRESCHOOL")
    for name, unit, price in (("year", "annual", "15184"), ("day", "daily", "60")):
        workbook(
            tmp_path / name / "prices.xlsx",
            header,
            [("25013", "2018", price, "")],
            f"unit: {unit}\n",
        )
    prices = ingest(tmp_path / "year", catalog).tables["child_care_prices"]
    assert prices["weekly_price"].tolist() == [292.0]
    daily = ingest(tmp_path / "day", catalog)
    assert daily.tables["child_care_prices"].empty
    assert "'daily'" in daily.tables["problems"]["problem"].iloc[0]


@pytest.mark.parametrize(("year", "wage"), [("2022", "$14.25"), ("2018", "$11.00"), ("2010", "")])
def test_work_at_the_minimum_wage_is_told_for_the_year_of_the_price(processed, catalog, year, wage):
    site = Site(load_settings(), catalog, Store(processed))
    without = Site(site.settings.model_copy(update={"minimum_wages": ()}), catalog, site.store)
    vermont = Site(site.settings.model_copy(update={"home_place": "VT"}), catalog, site.store)
    with Flask(__name__).test_request_context():
        shown = str(page.view(site, page.read(site, {"year": year})).body)
        assert (f"minimum wage of {year}, {wage} an hour" in shown) == bool(wage)
        assert "What its lack costs" in shown
        assert "minimum wage" not in str(
            page.view(without, page.read(without, {"year": year})).body
        )
        other = str(page.view(vermont, page.read(vermont, {"year": year})).body)
    assert "minimum wage" not in other
    assert "What its lack costs" not in other


@pytest.mark.parametrize(
    ("place", "told"), [("MA", True), ("25017", True), ("TX", False), ("DC", False)]
)
@pytest.mark.parametrize("home", ["MA", "TX"])
def test_a_minimum_wage_stands_only_beside_prices_of_its_own_state(
    processed, catalog, place, told, home
):
    settings = load_settings().model_copy(update={"home_place": home})
    site = Site(settings, catalog, Store(processed))
    with Flask(__name__).test_request_context():
        asked = page.read(site, {"place": place, "year": "2018"})
        shown = str(page.view(site, asked).body)
    assert ("minimum wage of 2018, $11.00 an hour" in shown) == told
    assert ("minimum wage" in shown) == told
