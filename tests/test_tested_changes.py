"""The publisher's own tests of changes: as printed, with the sign turned, and no cell lost."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from dashboard.build import prepare
from dashboard.catalog import Catalog
from dashboard.ingest.folder import read_folder
from dashboard.measures.tested_changes import verdicts
from dashboard.schema import TESTED_CHANGES
from dashboard.store import Version
from dashboard.table_checks import TableError, check_tables
from tests.server import ROOT
from tests.sheets import HEADER, comma_separated, workbook

PRINTED = ROOT.parent / "shared" / "figures" / "by_race" / "naep_changes_tested.csv"
COLUMNS = ("indicator", "location", "race", "period", "period_then",
           "change_at_or_above_proficient", "verdict")  # fmt: skip
READING = "fourth-graders-not-proficient-in-reading"
MATH = "eighth-graders-not-proficient-in-math"
TABLE = TESTED_CHANGES.name


def row_of(**parts: str) -> tuple[str, ...]:
    """A row as printed of Massachusetts since 2019, but for some of its cells."""
    row = dict(zip(COLUMNS, (READING, "Massachusetts", "All students", "2024", "2019",
                             "-4.993784", "*"), strict=True))  # fmt: skip
    return tuple((row | parts).values())


def test_a_change_is_told_of_those_below_proficient(tmp_path: Path, catalog: Catalog) -> None:
    comma_separated(
        tmp_path / "tests.csv",
        COLUMNS,
        [
            row_of(),
            row_of(race="Black", change_at_or_above_proficient="2.5", verdict="No change"),
            row_of(race="Hispanic", change_at_or_above_proficient="#", verdict="No change"),
            row_of(location="United States", indicator=MATH),
        ],
    )
    ingested = read_folder(tmp_path, catalog)
    assert ingested.cells == ingested.stored == 4
    table = ingested.tables[TABLE]
    assert table["place"].tolist() == ["MA", "MA", "MA", "US"]
    assert table["breakdown"].tolist() == ["none", "race", "race", "none"]
    assert table["change"].fillna(9).tolist() == pytest.approx([0.04993784, -0.025, 9, 0.04993784])
    assert table["direction"].tolist() == ["higher", "lower", "level", "higher"]
    assert table["printed"].tolist() == ["-4.993784", "2.5", "#", "-4.993784"]
    told = verdicts(table, READING, "MA", "2024", "2019")
    assert {group: change.significant for group, change in told.items()} == {
        "total": True, "black": False, "hispanic": False,
    }  # fmt: skip
    assert told["hispanic"].change is None
    assert verdicts(table, READING, "MA", "2024", "2022") == {}


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"indicator": "teen-births"}, "It is no indicator of the National Assessment"),
        ({"location": "Atlantis"}, "The place is not known"),
        ({"race": "Martian"}, "The group is not known"),
        ({"period": "then"}, "It is not a whole number"),
        ({"period_then": "2024"}, "It is no earlier year"),
        ({"change_at_or_above_proficient": "‡"}, "It is no number of points"),
        ({"verdict": "‡"}, "It is no verdict"),
        ({"change_at_or_above_proficient": "-1"}, "an earlier row for the same change"),
    ],
)
def test_a_row_that_cannot_be_used_is_told_and_the_rest_are_taken(
    tmp_path: Path, catalog: Catalog, wrong: dict[str, str], problem: str
) -> None:
    comma_separated(tmp_path / "tests.csv", COLUMNS, [row_of(), row_of(**wrong)])
    ingested = read_folder(tmp_path, catalog)
    assert (ingested.cells, ingested.stored, ingested.reported) == (2, 1, 1)
    said = ingested.tables["problems"].iloc[0]
    assert problem in said["problem"]
    assert (said["row"], said["severity"]) == (3, "error")


def test_a_table_with_a_verdict_that_nobody_gives_is_not_published(
    tmp_path: Path, catalog: Catalog
) -> None:
    workbook(tmp_path / "Children in poverty.xlsx", HEADER,
             [("State", "Maine", "2023", "Percent", "0.1")])  # fmt: skip
    comma_separated(tmp_path / "tests.csv", COLUMNS, [row_of()])
    tables = prepare(tmp_path, catalog)[1]
    for wrong in ({"verdict": "perhaps"}, {"direction": "up"}, {"change": None}):
        with pytest.raises(TableError, match=TABLE):
            check_tables({**tables, TABLE: tables[TABLE].assign(**wrong)})


def test_since_2019_reading_in_massachusetts_changed_for_all_and_for_no_group_alone(
    published: Version,
) -> None:
    told = verdicts(published.table(TABLE), READING, "MA", "2024", "2019")
    assert told["total"].change == pytest.approx(0.0499, abs=1e-4)
    assert {group for group, change in told.items() if change.significant} == {"total"}
    assert told.keys() == {
        "total", "hispanic", "asian-pacific-islander", "black", "white", "two-or-more",
    }  # fmt: skip


def test_every_tested_change_is_that_of_the_figures_held(published: Version) -> None:
    changes = published.table(TABLE)
    assert set(changes["indicator"]) == {
        f"{grade}-graders-not-proficient-in-{subject}"
        for grade in ("fourth", "eighth")
        for subject in ("reading", "math")
    }
    figures = published.table("observations").loc[
        lambda t: (t["breakdown"] == "race") & t["value"].notna()
    ]
    key = ["indicator", "place", "group"]
    held = figures[[*key, "period", "value"]].astype(dict.fromkeys([*key, "period"], "str"))
    both = changes.merge(held, on=[*key, "period"]).merge(
        held.rename(columns={"period": "period_then"}),
        on=[*key, "period_then"],
        suffixes=("", "_then"),
    )
    assert len(both) > 2000
    off = (both["value"] - both["value_then"] - both["change"]).abs().dropna()
    assert off.max() < 1e-7


@pytest.mark.skipif(not PRINTED.is_file(), reason="the printed tests are not here")
def test_every_verdict_that_is_printed_is_held(published: Version, catalog: Catalog) -> None:
    names = {"Reading": "reading", "Mathematics": "math", "G4": "fourth", "G8": "eighth"}
    said = {"*": "significant", "No change": "not-significant"}
    printed = {}
    with PRINTED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = row["place"].replace("Nation (public)", "United States")
            place = catalog.place_for("", name)
            if place is None or row["verdict"] not in said:
                continue
            indicator = f"{names[row['grade']]}-graders-not-proficient-in-{names[row['subject']]}"
            group = catalog.group_for(row["group"])
            assert group is not None
            then = row["span"].partition("–")[2]
            key = (indicator, place.place, group.group, then)
            printed[key] = (row["change"], said[row["verdict"]])
    columns = ["indicator", "place", "group", "period_then", "printed", "verdict"]
    held: pd.DataFrame = published.table(TABLE)[columns]
    assert {tuple(r[:4]): tuple(r[4:]) for r in held.itertuples(index=False)} == printed
