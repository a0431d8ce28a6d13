"""The files that people really downloaded: what each is, and that each of its cells is found."""

from itertools import zip_longest
from pathlib import Path

import pytest

from dashboard.ingest import folder
from dashboard.ingest.folder import read_files
from dashboard.ingest.grid import Limits
from dashboard.ingest.workbook import WithCalamine, WithOpenpyxl
from dashboard.measures.version_differences import compare_observations
from tests.server import ROOT

DOWNLOADS = ROOT.parent / "shared" / "downloads"
KIDS_COUNT = DOWNLOADS / "kids_count"
pytestmark = pytest.mark.skipif(not DOWNLOADS.is_dir(), reason="the downloads are not here")

# One of each form: its rows, figures reported (a pasted table), and the indicator's slug.
FORMS = {
    "Poverty (0-17).csv": (9180, 0, "poverty-0-17"),
    "Child poverty rate.csv": (1936, 0, "child-poverty-rate"),
    "child_race_pov.csv": (11872, 0, "child-race-pov"),
    "KIDSCountSARSNew.xlsx": (6240, 120, "kidscountsarsnew"),
    "kidsCountSuspension.xlsx": (3942, 0, "kidscountsuspension"),
    "Population in poverty.xlsx": (17170, 0, "population-in-poverty"),
    "teen_birth_rate.xlsx": (5115, 0, "teen-birth-rate"),
    "High school students not graduating on time.xlsx": (
        816, 0, "high-school-students-not-graduating-on-time afgr",
    ),
    "Eighth grade math achievement levels.xlsx": (
        2448, 0, "eighth-graders-not-proficient-in-math",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def every(catalog):
    """Every download, read as one raw folder."""
    return read_files([(path, DOWNLOADS) for path in folder.files_in(DOWNLOADS)], catalog)


def test_every_cell_of_every_download_is_stored_or_reported(every) -> None:
    files = every.tables["files"]
    assert len(files.loc[files["file"].str.startswith("kids_count/")]) == 45
    assert (files["cells"] == files["observations"] + files["problems"]).all()
    downloads = files.loc[files["file"].str.startswith("kids_count/")]
    assert set(downloads["kind"]) == {"kids-count"}
    stored = every.tables["observations"]["file"].astype("str").value_counts()
    for row in downloads.to_dict(orient="records"):
        assert stored.get(row["file"], 0) == row["observations"], row["file"]


@pytest.mark.parametrize("name", FORMS)
def test_each_form_is_told_by_its_content(name: str, catalog) -> None:
    rows, reported, indicator = FORMS[name]
    file = read_files([(KIDS_COUNT / name, KIDS_COUNT)], catalog).tables["files"].iloc[0]
    assert (file["rows"], file["problems"], file["indicator"]) == (rows, reported, indicator)
    assert file["observations"] == rows


def test_one_title_with_two_methods_is_two_indicators_and_said_to_be(every) -> None:
    problems = every.tables["problems"]
    said = problems.loc[problems["problem"].str.contains("but for a number")]
    assert said["problem"].str.contains("816 figures that both have, 762 differ").tolist() == [True]


def test_the_newer_vintage_counts_and_the_revisions_are_counted(every) -> None:
    problems = every.tables["problems"]
    old = problems.loc[problems["file"].str.contains("2021 vintage")]
    assert old["problem"].str.contains("17,472 of its figures").tolist() == [True]
    assert old["problem"].str.contains("464 differ").tolist() == [True]


def test_the_difference_of_two_vintages_is_told_figure_by_figure(catalog) -> None:
    before, after = (
        read_files([(KIDS_COUNT / name, KIDS_COUNT)], catalog).tables["observations"]
        for name in (
            "Child population by race (2021 vintage).xlsx",
            "Child population by race and ethnicity.xlsx",
        )
    )
    changes = compare_observations(before, after)
    everything = changes.totals.set_index("indicator").loc["all"]
    assert everything.to_dict() == {"compared": 17472, "changed": 464, "new": 3328, "gone": 0}
    assert changes.figures["change"].value_counts().to_dict() == {"new": 3328, "changed": 464}


def test_places_get_the_state_that_the_file_is_of(every) -> None:
    places = every.tables["places"].set_index("place")
    assert places.loc["51001", ["kind", "parent"]].tolist() == ["county", "VA"]
    assert places.loc["18003", "parent"] == "IN"
    assert places.loc["KY-allen", "parent"] == "KY"
    assert places.loc["AL-cd-4-113-117", "kind"] == "congressional-district"
    assert places.loc["city-dallas", "parent"] == ""
    rows = every.tables["observations"]
    virginia = rows.loc[rows["place"] == "51191"]
    # Under its code a county is one place, whatever prints figures of it.
    assert set(virginia["file"]) == {
        "kids_count/kidsCountSuspension.xlsx",
        "child_care/childcare_costs 2008-2018 counties.csv",
    }


def test_a_whole_period_ten_times_too_small_is_warned_about(every) -> None:
    problems = every.tables["problems"]
    said = problems.loc[problems["problem"].str.contains("times smaller")]
    assert said["problem"].str.contains("teeth.*2016-2017, percent", regex=True).any()


def filled(row) -> list[tuple[int, object]]:
    return [(at, cell) for at, cell in enumerate(row) if cell != ""]


@pytest.mark.parametrize(
    "name", ["Children in poverty.xlsx", "teen_birth_rate.xlsx", "KIDSCountSARSNew.xlsx"]
)
def test_both_readers_of_workbooks_give_the_same_rows(name: str) -> None:
    fast, slow = WithCalamine(KIDS_COUNT / name), WithOpenpyxl(KIDS_COUNT / name)
    assert fast.names == slow.names
    for sheet in fast.names:
        for one, other in zip_longest(fast.rows(sheet), slow.rows(sheet)):
            # They differ in how many empty cells end a row.
            assert dict(filled(one)) == dict(filled(other))


def test_the_limits_do_not_stop_any_real_file() -> None:
    assert max(path.stat().st_size for path in DOWNLOADS.rglob("*")) < Limits().unpacked


def test_downloads_keep_their_place_in_the_sheet(every) -> None:
    rows = every.tables["observations"]
    mine = rows.loc[rows["file"] == "kids_count/child_race_pov.csv"].sample(20, random_state=1)
    lines = Path(KIDS_COUNT / "child_race_pov.csv").read_text("utf-8-sig").splitlines()
    for row in mine.to_dict(orient="records"):
        assert lines[row["row"] - 1].split(",")[-1] == row["printed"]
