"""The import: what a person finds again of the file they dropped into data/raw."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.ingest.folder import read_folder
from tests.sheets import BY_RACE, HEADER, comma_separated, workbook


def read(raw: Path, catalog):
    """Ingest a folder and hold it to its one promise: nothing read is lost."""
    ingested = read_folder(raw, catalog)
    assert ingested.cells == ingested.stored + ingested.reported
    return ingested


def observations(ingested) -> pd.DataFrame:
    table = ingested.tables["observations"]
    return table.astype(dict.fromkeys(table.select_dtypes("category"), "str"))


def test_a_download_gives_one_observation_a_row(tmp_path: Path, catalog) -> None:
    workbook(
        tmp_path / "Children in poverty.xlsx",
        HEADER,
        [
            ("Nation", "United States", "2023", "Percent", "0.16"),
            ("State", "Massachusetts", "2023", "Percent", "0.12"),
            ("City", "District of Columbia", "2023", "Percent", "0.2"),
            ("State", "Massachusetts", "2023", "Number", "155000"),
        ],
    )
    rows = observations(read(tmp_path, catalog))
    assert rows["place"].tolist() == ["US", "MA", "DC", "MA"]
    assert set(rows["indicator"]) == {"children-in-poverty"}
    assert rows["row"].tolist() == [2, 3, 4, 5]
    massachusetts = rows.iloc[1]
    assert (massachusetts["value"], massachusetts["unit"]) == (0.12, "percent")
    assert (massachusetts["printed"], massachusetts["period"]) == ("0.12", "2023")
    assert (massachusetts["start_year"], massachusetts["end_year"]) == (2023, 2023)


def test_a_figure_says_what_it_can_stand_for(tmp_path: Path, catalog) -> None:
    workbook(
        tmp_path / "Children in poverty.xlsx",
        HEADER,
        [
            ("State", "Massachusetts", "2023", "Percent", "0.27"),
            ("State", "Vermont", "2023", "Percent", "0.3"),
            ("State", "Maine", "2022", "Percent", "0.3"),
        ],
    )
    rows = observations(read(tmp_path, catalog))
    assert rows["decimals"].tolist() == [2, 2, 1]
    assert rows["low"].tolist() == pytest.approx([0.265, 0.295, 0.25])
    assert rows["high"].tolist() == pytest.approx([0.275, 0.305, 0.35])


def test_counts_rounded_to_thousands_are_known_to_be(tmp_path: Path, catalog) -> None:
    states = [p.name for p in catalog.places.values() if p.kind == "state"][:25]
    rounded = [("State", name, "2019", "Number", f"{10 + n}000") for n, name in enumerate(states)]
    exact = [("State", name, "2020", "Number", f"{10007 + n}") for n, name in enumerate(states)]
    few = [("State", name, "2021", "Number", "5000") for name in states[:3]]
    workbook(tmp_path / "Children in poverty.xlsx", HEADER, [*rounded, *exact, *few])
    rows = observations(read(tmp_path, catalog)).groupby("period")["decimals"].first()
    assert rows.to_dict() == {"2019": -3, "2020": 0, "2021": 0}


def test_each_marker_keeps_its_reason_and_never_becomes_a_number(tmp_path: Path, catalog) -> None:
    printed = {
        "S": "suppressed",
        "N.A.": "not-available",
        "N.R.": "not-reported",
        "LNE": "low-events",
        "<.5%": "below-threshold",
        "": "empty",
    }
    years = range(2010, 2010 + len(printed))
    workbook(
        tmp_path / "Children in poverty.xlsx",
        HEADER,
        [
            ("State", "Wyoming", str(year), "Percent", text)
            for year, text in zip(years, printed, strict=True)
        ],
    )
    rows = observations(read(tmp_path, catalog))
    assert rows["status"].tolist() == list(printed.values())
    assert rows["value"].isna().all()
    censored = rows.loc[rows["status"] == "below-threshold"].iloc[0]
    assert (censored["low"], censored["high"]) == (0.0, 0.005)


def test_an_unknown_marker_is_an_error_for_its_row_alone(tmp_path: Path, catalog) -> None:
    workbook(
        tmp_path / "Children in poverty.xlsx",
        HEADER,
        [
            ("State", "Maine", "2020", "Percent", "zilch"),
            ("State", "Maine", "2021", "Percent", "0.1"),
        ],
    )
    ingested = read(tmp_path, catalog)
    assert observations(ingested)["period"].tolist() == ["2021"]
    problem = ingested.tables["problems"].iloc[0]
    assert (problem["row"], problem["column"], problem["printed"]) == (2, "Data", "zilch")
    assert problem["severity"] == "error"
    assert "'zilch' is neither a number nor a known marker" in problem["problem"]


def test_a_download_by_race_is_a_breakdown_of_the_same_indicator(tmp_path: Path, catalog) -> None:
    workbook(
        tmp_path / "Children in poverty by race and ethnicity.xlsx",
        BY_RACE,
        [
            ("State", "Massachusetts", "Black or African American", "2019", "Percent", "0.27"),
            ("State", "Massachusetts", "Non-Hispanic White", "2019", "Percent", "0.06"),
            ("State", "Massachusetts", "Total", "2019", "Percent", "0.12"),
        ],
    )
    rows = observations(read(tmp_path, catalog))
    assert set(rows["indicator"]) == {"children-in-poverty"}
    assert set(rows["breakdown"]) == {"race"}
    assert rows["group"].tolist() == ["black", "white-non-hispanic", "total"]


def test_a_margin_of_error_is_kept_and_one_that_is_no_number_is_told(
    tmp_path: Path, catalog
) -> None:
    start = ("State", "Massachusetts")
    workbook(
        tmp_path / "Children in poverty by race.xlsx",
        (*BY_RACE, "MarginOfError"),
        [
            (*start, "Black", "2023", "Percent", "0.27", "0.013"),
            (*start, "White alone", "2023", "Percent", "0.06", ""),
            (*start, "Hispanic", "2023", "Percent", "0.24", "wide"),
        ],
    )
    ingested = read(tmp_path, catalog)
    rows = observations(ingested)
    assert rows["value"].tolist() == [0.27, 0.06, 0.24]
    assert rows["margin"].fillna(-1).tolist() == [0.013, -1, -1]
    problems = ingested.tables["problems"]
    assert problems["problem"].tolist() == [
        "'wide' is no margin of error; its figures are kept without one."
    ]


def test_a_file_nobody_knows_is_set_aside_with_the_nearest_layout(tmp_path: Path, catalog) -> None:
    comma_separated(tmp_path / "menu.csv", ("dish", "price"), [("soup", "3")])
    comma_separated(
        tmp_path / "half.csv", ("Location", "TimeFrame", "Data"), [("Maine", "2020", "1")]
    )
    ingested = read(tmp_path, catalog)
    assert set(ingested.tables["files"]["kind"]) == {"set-aside"}
    said = ingested.tables["problems"].set_index("file")["problem"]
    assert said["menu.csv"].startswith("Its columns are not those of any file")
    assert said["half.csv"].endswith("but has no column dataformat.")


def test_what_is_not_a_workbook_is_set_aside_in_a_sentence(tmp_path: Path, catalog) -> None:
    (tmp_path / "page.xlsx").write_text("<html><body>503</body></html>")
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 and then nothing")
    (tmp_path / "~$open.xlsx").write_bytes(b"\x00\x01")
    (tmp_path / "binary.csv").write_bytes(b"\x00\x01\x02")
    ingested = read(tmp_path, catalog)
    assert len(ingested.tables["problems"]) == 4
    assert ingested.tables["problems"]["what_to_do"].str.len().min() > 10


def test_an_indicator_that_is_not_in_the_catalog_loads_and_is_marked(
    tmp_path: Path, catalog
) -> None:
    workbook(tmp_path / "Dogs per porch.xlsx", HEADER, [("State", "Maine", "2020", "Number", "7")])
    ingested = read(tmp_path, catalog)
    assert observations(ingested)["indicator"].tolist() == ["dogs-per-porch"]
    assert "marked as not reviewed" in ingested.tables["problems"].iloc[0]["problem"]


def test_the_sidecar_decides_over_the_name(tmp_path: Path, catalog) -> None:
    workbook(
        tmp_path / "p7.xlsx",
        HEADER,
        [("State", "Maine", "2020", "Percent", "0.2")],
        "indicator: parents-lack-secure-employment\npublisher: Somebody\n",
    )
    ingested = read(tmp_path, catalog)
    assert observations(ingested)["indicator"].tolist() == ["parents-lack-secure-employment"]
    assert ingested.tables["files"]["publisher"].tolist() == ["Somebody"]


def test_a_wrong_sidecar_is_named_with_its_key(tmp_path: Path, catalog) -> None:
    workbook(
        tmp_path / "x.xlsx", HEADER, [("State", "Maine", "2020", "Percent", "0.2")], "indcator: x\n"
    )
    problem = read(tmp_path, catalog).tables["problems"].iloc[0]["problem"]
    assert "x.xlsx.yaml" in problem
    assert "indcator" in problem


def test_of_two_vintages_the_newer_counts_and_the_report_says_so(tmp_path: Path, catalog) -> None:
    for name, vintage, value in (("old", "2021-01-01", "0.14"), ("new", "2026-01-01", "0.13")):
        workbook(
            tmp_path / f"{name}.xlsx",
            HEADER,
            [("State", "Maine", "2019", "Percent", value)],
            f"indicator: children-in-poverty\nvintage: {vintage}\n",
        )
    ingested = read(tmp_path, catalog)
    assert observations(ingested)["printed"].tolist() == ["0.13"]
    notes = ingested.tables["problems"]
    assert notes["file"].tolist() == ["old.xlsx"]
    assert "1 differ, for example ME, total, 2019: 0.14 became 0.13" in notes.iloc[0]["problem"]


def test_county_prices_are_told_by_header(tmp_path: Path, catalog) -> None:
    header = ("County_FIPS_Code", "StudyYear", "MCInfant", "MCPreschool", "MFCCInfant")
    workbook(
        tmp_path / "prices.xlsx",
        header,
        [
            ("25013", "2022", "330", "230.25", ""),
            ("25003", "2022", "330", "230.25", ""),
            ("25017", "2022", "461.55", "310", ""),
            ("1001", "2022", "104.95", "9999", ""),
        ],
    )
    ingested = read(tmp_path, catalog)
    prices = ingested.tables["child_care_prices"].set_index(["place", "age"])
    assert prices.loc[("25013", "infant"), "weekly_price"] == 330
    assert ("01001", "infant") in prices.index
    problem = ingested.tables["problems"].iloc[0]
    assert (problem["row"], problem["printed"]) == (5, "9999")


def test_news_rows_that_cannot_be_used_are_told_and_the_rest_are_taken(
    tmp_path: Path, catalog
) -> None:
    header = ("title", "published", "date_precision", "publisher", "url", "summary", "topics",
              "indicators", "places", "edition")  # fmt: skip
    good = ("A story", "2022-09", "month", "Paper", "https://www.example.org/a/?utm_source=x",
            "What it says.", "child-care", "", "MA", "2022")  # fmt: skip
    comma_separated(
        tmp_path / "news.csv",
        header,
        [
            good,
            ("Bad date", "Sept 2022", "day", "Paper", "", "", "child-care", "", "MA", ""),
            ("Bad link", "", "none", "Paper", "javascript:alert(1)", "", "child-care", "", "", ""),
            ("Bad topic", "", "none", "Paper", "", "", "sports", "", "", ""),
            good,
        ],
    )
    ingested = read(tmp_path, catalog)
    news = ingested.tables["news"]
    assert news["title"].tolist() == ["A story"]
    assert news["canonical_url"].tolist() == ["example.org/a"]
    assert ingested.tables["problems"]["row"].tolist() == [3, 4, 5, 6]
    links = ingested.tables["news_links"]
    assert set(zip(links["kind"], links["target"], strict=True)) == {
        ("topic", "child-care"),
        ("place", "MA"),
        ("edition", "2022"),
    }
