"""The whole way: the starter data as published, its id, and what stops a publication."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pytest

from dashboard.build import BuildError, build
from dashboard.schema import TABLES
from dashboard.store import open_version
from tests.server import ROOT
from tests.sheets import HEADER, workbook

RAW = ROOT / "data" / "raw"


def etl(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "etl.py", *arguments], cwd=ROOT, capture_output=True, text=True
    )


def poverty(raw: Path, *figures: tuple[str, str, str]) -> Path:
    """A small raw folder: (state, year, percent as printed)."""
    rows = [("State", state, year, "Percent", text) for state, year, text in figures]
    workbook(raw / "Children in poverty.xlsx", HEADER, rows)
    return raw


def test_the_starter_data_is_read_whole(told_of_build: str) -> None:
    summary = json.loads(told_of_build)
    assert summary["indicators"] >= 30
    assert summary["states"] == 50
    assert summary["observations"] >= 80_000
    assert summary["set_aside"] == 0
    assert summary["cells_read"] == summary["figures_stored"] + summary["cells_reported"]
    for file in summary["files"]:
        assert file["cells"] == file["observations"] + file["problems"], file["file"]


def test_the_same_figures_give_the_same_version_whatever_the_files_are_called(
    tmp_path: Path,
) -> None:
    figures = ("Maine", "2020", "0.14"), ("Ohio", "2020", "0.19")
    first = build(poverty(tmp_path / "a", *figures), tmp_path / "one").version
    other = poverty(tmp_path / "b", *figures)
    (other / "Children in poverty.xlsx").rename(other / "children in poverty (1).xlsx")
    second = build(other, tmp_path / "two").version
    assert first.id == second.id
    third = build(
        poverty(tmp_path / "c", ("Maine", "2020", "0.15"), figures[1]), tmp_path / "three"
    )
    assert third.version.id != first.id


def test_an_unknown_file_is_set_aside_and_the_rest_is_published(tmp_path: Path) -> None:
    raw = poverty(tmp_path / "raw", ("Maine", "2020", "0.14"))
    (raw / "menu.csv").write_text("dish,price\nsoup,3\n")
    done = etl("--raw", str(raw), "--processed", str(tmp_path / "processed"))
    assert done.returncode == 1
    assert "menu.csv: Its columns are not those of any file" in done.stdout
    assert "1 observations of 1 indicators" in done.stdout


def test_nothing_to_publish_ends_with_a_sentence_and_status_2(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    done = etl("--raw", str(tmp_path / "raw"), "--processed", str(tmp_path / "processed"))
    assert done.returncode == 2
    assert done.stderr.startswith("No figure could be read from")
    assert "Traceback" not in done.stderr


def test_figures_do_not_vanish_unasked(tmp_path: Path) -> None:
    processed = tmp_path / "processed"
    before = build(
        poverty(tmp_path / "a", ("Maine", "2020", "0.14"), ("Ohio", "2020", "0.19")), processed
    )
    fewer = poverty(tmp_path / "b", ("Maine", "2020", "0.14"))
    refused = build(fewer, processed)
    assert (refused.refused, refused.clean) == (True, False)
    assert refused.held[0].sentence == "children-in-poverty would lose 1 of its 2 figures"
    assert refused.held[0].examples == ("OH total 2020: 0.19 -> nothing",)
    assert open_version(processed).id == before.version.id
    after = build(fewer, processed, accept="Ohio withdrew it")
    assert open_version(processed).id == after.version.id
    assert after.version.package["accepted"] == "Ohio withdrew it"


def test_an_unwritable_folder_is_a_sentence(tmp_path: Path) -> None:
    raw = poverty(tmp_path / "raw", ("Maine", "2020", "0.14"))
    (tmp_path / "processed").write_text("a file, not a folder")
    with pytest.raises(BuildError, match="cannot be written"):
        build(raw, tmp_path / "processed")


def test_a_version_describes_itself(published) -> None:
    package = published.package
    assert package["version"] == published.id
    assert {resource["name"] for resource in package["resources"]} == set(TABLES)
    for resource in package["resources"]:
        columns = [field["name"] for field in resource["schema"]["fields"]]
        assert list(published.table(resource["name"]).columns) == columns
        assert len(published.table(resource["name"])) == resource["rows"]


def test_a_question_can_be_put_to_the_files_with_no_code_of_ours(published) -> None:
    file = published.folder / "observations.parquet"
    answer = duckdb.sql(
        f"""
        SELECT value FROM '{file}'
        WHERE indicator = 'children-in-poverty' AND place = 'MA' AND period = '2019'
          AND "group" = 'black' AND unit = 'percent'
        """
    ).fetchall()
    assert answer == [(0.27,)]


def test_each_edition_ranks_on_figures_that_are_loaded(published, catalog) -> None:
    rankings = published.table("rankings")
    complete = rankings.loc[rankings["label"] == "complete"]
    assert set(complete["edition"]) == {*range(2014, 2022), 2023, 2024, 2025}
    counts = complete.groupby(["edition", "domain"])["rank"].count()
    assert (counts == 50).all()
    overall = rankings.loc[(rankings["domain"] == "overall") & (rankings["place"] == "MA")]
    labels = overall.set_index("edition")["label"]
    assert {labels[year] for year in range(2014, 2022)} == {"complete"}
    assert {labels[year] for year in (2023, 2024, 2025)} == {"estimate"}


def test_published_ranks_lie_within_the_intervals(published) -> None:
    rankings = published.table("rankings")
    both = rankings.loc[
        (rankings["label"] == "complete") & rankings["published_rank"].notna()
    ].assign(
        inside=lambda t: (
            (t["rank_low"] <= t["published_rank"]) & (t["published_rank"] <= t["rank_high"])
        ).astype(bool),
        width=lambda t: (t["rank_high"] - t["rank_low"]).astype(float),
    )
    assert len(both) >= 515
    assert both["inside"].mean() >= 0.95
    lists = both.groupby(["edition", "domain"])["inside"].agg(["sum", "count"])
    assert lists.loc[lists["count"] == 50, "sum"].min() >= 44
    in_health = both["domain"] == "health"
    assert both.loc[~in_health, "width"].mean() <= 3.5
    assert both.loc[in_health, "width"].mean() <= 10.5


def test_the_claims_known_to_be_wrong_are_found_to_differ(published) -> None:
    claims = published.table("claims")
    misprint = claims.loc[claims["as_printed"].str.contains("1.7 million", regex=False)]
    assert misprint["check"].tolist() == ["differs"]
    assert (claims["check"] != "").all()
    assert (claims["why"] != "").all()


def test_the_news_and_partners_of_the_starter_data_are_published(published) -> None:
    news = published.table("news")
    assert "Report discusses the cost of inadequate child care" in set(news["title"])
    undated = news.loc[news["date_precision"] == "none"]
    assert (undated["published"] == "").all()
    partners = published.table("partners")
    assert "Partnership for America's Children" in set(partners["name"])


def test_a_version_says_on_what_terms_its_figures_are_used(published) -> None:
    package = json.loads((published.folder / "datapackage.json").read_text("utf-8"))
    assert "not for commercial purposes" in package["rights"]
    assert "public domain" in package["rights"]


def test_the_raw_folder_can_be_copied_and_gives_the_same_version(tmp_path: Path, published) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(RAW, copy)
    assert build(copy, tmp_path / "processed").version.id == published.id


def test_every_stored_figure_is_the_one_in_its_cell(published) -> None:
    sample = published.table("observations").sample(60, random_state=7)
    for file, rows in sample.groupby("file"):
        texts = first_sheet(RAW / file, set(rows["row"]))
        for row in rows.to_dict(orient="records"):
            assert row["printed"] in texts[row["row"]]


def first_sheet(path: Path, rows: set[int]) -> dict[int, set[str]]:
    """The texts of some rows of a workbook, from its XML: no library that reads workbooks."""
    with zipfile.ZipFile(path) as book:
        parts = [name for name in book.namelist() if name.endswith("sharedStrings.xml")]
        strings = [
            "".join(one.itertext()) for part in parts for one in ElementTree.XML(book.read(part))
        ]
        sheet = ElementTree.XML(book.read("xl/worksheets/sheet1.xml"))
    found = {}
    for row in sheet.iterfind("{*}sheetData/{*}row"):
        if int(row.get("r", "0")) in rows:
            found[int(row.get("r", "0"))] = {_text_of(cell, strings) for cell in row}
    return found


def _text_of(cell: ElementTree.Element, strings: list[str]) -> str:
    """The text of a cell; a number as Python prints it."""
    text, kind = "".join(cell.itertext()), cell.get("t", "n")
    if kind == "s":
        return strings[int(text)]
    return f"{float(text):.15g}" if kind == "n" and text else text
