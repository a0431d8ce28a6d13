"""What is in doubt stays as it is live, everything else is published, and a person can say so."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from dashboard.build import build
from dashboard.catalog import Correction
from dashboard.history import publications, roll_back
from dashboard.ingest.corrections import apply_corrections
from dashboard.ingest.folder import read_folder
from dashboard.report import print_build
from dashboard.store import open_version
from tests.server import ROOT
from tests.sheets import HEADER, comma_separated, workbook

STATES = ("Maine", "Ohio", "Iowa", "Utah")
YEARS = range(2015, 2021)
PARTNERS = ("partner", "name", "kind", "works_on")
NEWS = ("title", "published", "date_precision", "publisher", "url", "summary", "topics")


def indicator(raw: Path, name: str, text: str = "0.{}", states=STATES, years=YEARS) -> None:
    """A download with a percent for each state and year; ``text`` makes it of the year."""
    rows = [
        ("State", state, str(year), "Percent", text.format(year - 2000 + 100 * at))
        for at, state in enumerate(states)
        for year in years
    ]
    workbook(raw / f"{name}.xlsx", HEADER, rows)


def values(processed: Path, slug: str, period: str = "2020") -> list[float]:
    rows = open_version(processed).observations(slug)
    return sorted(rows.loc[rows["period"] == period, "value"])


@pytest.fixture
def house(tmp_path: Path) -> tuple[Path, Path]:
    """A raw folder and what was published of it: two indicators, news and partners."""
    raw, processed = tmp_path / "raw", tmp_path / "processed"
    indicator(raw, "Children in poverty")
    indicator(raw, "Low birth-weight babies")
    comma_separated(raw / "partners.csv", PARTNERS, [("a", "A", "coalition", "All"),
                                                     ("b", "B", "coalition", "All")])  # fmt: skip
    comma_separated(
        raw / "news.csv", NEWS,
        [(f"Story {n}", "2024-01-01", "day", "P", f"https://n.example/{n}", "", "")
         for n in range(3)],
    )  # fmt: skip
    build(raw, processed)
    return raw, processed


def test_of_two_indicators_the_doubtful_one_is_held_and_the_other_published(house) -> None:
    raw, processed = house
    before = values(processed, "children-in-poverty")
    indicator(raw, "Children in poverty", states=STATES[:2])
    indicator(raw, "Low birth-weight babies", years=range(2015, 2022))
    report = build(raw, processed)
    assert [(doubt.subject, doubt.gone) for doubt in report.held] == [("children-in-poverty", 12)]
    assert report.held[0].files == ("Children in poverty.xlsx",)
    assert (report.changed, report.refused, report.clean) == (True, False, False)
    assert values(processed, "children-in-poverty") == before
    assert len(values(processed, "low-birth-weight-babies", "2021")) == len(STATES)
    files = report.files.set_index("file")
    assert (files["cells"] == files["observations"] + files["problems"]).all()
    assert files["problems"]["Children in poverty.xlsx"] == 12
    # It is said again, until a person accepts it: that indicator alone.
    assert build(raw, processed).held == report.held
    wrong = build(raw, processed, accept="low-birth-weight-babies: renamed")
    assert wrong.held == report.held
    (told,) = wrong.for_nothing
    assert "low-birth-weight-babies: nothing of that name was held back" in told
    after = build(raw, processed, accept="children-in-poverty: two states withdrew")
    assert after.clean
    assert len(values(processed, "children-in-poverty")) == 2
    assert publications(processed)[-1].reason == "children-in-poverty: two states withdrew"


@pytest.mark.parametrize(
    ("text", "unlikely"), [("0.9{}", 0), ("13.{}", 24), ("0.00{}", 24)], ids=str
)
def test_figures_of_another_size_are_held(house, text: str, unlikely: int) -> None:
    """A sidecar that names the wrong indicator, or 13 for 0.13."""
    raw, processed = house
    before = values(processed, "children-in-poverty")
    rows = [("State", s, str(y), "Percent", text.format(y - 2000)) for s in STATES for y in YEARS]
    odd = [("State", "Guam", str(y), "Percent", "0.1") for y in range(1990, 2020)]
    workbook(raw / "Children in poverty.xlsx", HEADER, [*rows, *odd])
    report = build(raw, processed)
    assert [doubt.subject for doubt in report.held] == ["children-in-poverty"]
    assert report.held[0].unlikely >= unlikely
    assert values(processed, "children-in-poverty") == before


def test_one_newest_figure_of_another_size_is_held(house) -> None:
    raw, processed = house
    indicator(raw / "new", "Children in poverty", "0.{}", ("Maine",), range(2021, 2022))
    build(raw, processed)
    rows = [("State", "Ohio", "2021", "Percent", "0.0012")]
    workbook(raw / "new" / "Children in poverty.xlsx", HEADER,
             [("State", "Maine", "2021", "Percent", "0.21"), *rows])  # fmt: skip
    report = build(raw, processed)
    assert [(doubt.subject, doubt.unlikely) for doubt in report.held] == [
        ("children-in-poverty", 1)
    ]
    assert "OH total 2021: nothing -> 0.0012" in report.held[0].examples


@pytest.mark.parametrize(("name", "lost"), [("partners", "B"), ("news", "Story 2")])
def test_news_and_partners_do_not_vanish_unasked(house, name: str, lost: str) -> None:
    raw, processed = house
    lines = (raw / f"{name}.csv").read_text().splitlines()
    (raw / f"{name}.csv").write_text("\n".join(lines[:-1]) + "\n")
    report = build(raw, processed)
    assert [(doubt.subject, doubt.gone, doubt.examples) for doubt in report.held] == [
        (name, 1, (lost,))
    ]
    assert report.refused
    assert lost in open_version(processed).table(name).to_string()
    assert build(raw, processed, accept=f"{name}: withdrawn").clean


def etl(processed: Path, raw: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "etl.py", "--raw", str(raw), "--processed", str(processed), *arguments],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip


def test_the_commands_say_what_is_held_new_and_live(house) -> None:
    """Preview, a refused build, a partial acceptance, rollback and the log, as a keeper has them.

    After each of them: what is live.
    """
    raw, processed = house
    first = open_version(processed).id
    indicator(raw, "Children in poverty", years=range(2018, 2021))
    ahead = etl(processed, raw, "preview")
    assert ahead.returncode == 1
    assert "held back: children-in-poverty would lose 12 of its 24 figures" in ahead.stdout
    assert "http://127.0.0.1:8050/indicators/children-in-poverty" in ahead.stdout
    refused = etl(processed, raw)
    assert (refused.returncode, open_version(processed).id) == (2, first)
    assert '--accept "children-in-poverty: the reason"' in refused.stdout
    assert "Nothing was published" in refused.stdout
    misspelled = etl(processed, raw, "--accept", "chidren-in-poverty: a revision")
    assert (misspelled.returncode, open_version(processed).id) == (2, first)
    assert "nothing was accepted by it. children-in-poverty may be meant." in misspelled.stdout
    indicator(raw, "Low birth-weight babies", years=range(2015, 2022))
    half = etl(processed, raw, "--json")
    told = json.loads(half.stdout)
    assert (half.returncode, told["changed"], told["before"]) == (1, True, first)
    assert [one["subject"] for one in told["held"]] == ["children-in-poverty"]
    assert {one["indicator"]: one["new"] for one in told["changes"]}["low-birth-weight-babies"] == 4
    second = open_version(processed).id
    back = etl(processed, raw, "rollback", "--accept", "a wrong year")
    assert (back.returncode, open_version(processed).id) == (0, first)
    assert f"Version {first}" in back.stdout
    log = etl(processed, raw, "log").stdout.splitlines()
    assert [line.split()[1] for line in log] == [first, second, first]
    assert log[-1].endswith("a wrong year")
    compared = etl(processed, raw, "check", str(raw / "Low birth-weight babies.xlsx"))
    assert "Against the live version" in compared.stdout


def test_a_member_sees_what_a_file_would_change_of_the_published_series_of_its_state(house) -> None:
    raw, processed = house
    ours = raw.parent / "ours"
    ours.mkdir()
    # One state, a year less than is published and one more; all are many times too large. Of the
    # years before its first nothing is said.
    indicator(ours, "Children in poverty", "0.9{}", STATES[:1], (2016, 2017, 2019, 2020, 2021))
    found = etl(processed, raw, "check", str(ours))
    told = json.loads(etl(processed, raw, "check", "--json", str(ours)).stdout)
    totals = {one["indicator"]: one for one in told["changes"]}["children-in-poverty"]
    places = {one["place"] for one in told["figures"]}
    assert len(places) == 1  # nothing is said of states that are not in the file
    assert (totals["gone"], totals["new"]) == (1, 1)
    (doubt,) = told["doubts"]
    assert doubt["unlikely"] >= 1
    assert "Look at this: children-in-poverty would" in found.stdout
    assert "of a size that is unlikely" in found.stdout
    assert "-> nothing" in found.stdout or "gone: children-in-poverty" in found.stdout


def test_a_report_of_many_files_fits_a_screen_and_says_first_what_to_do(house, capsys) -> None:
    raw, processed = house
    report = build(raw, processed)
    many = pd.concat(
        [report.files.assign(file=report.files["file"] + str(n)) for n in range(77)],
        ignore_index=True,
    )
    last = many["file"].iloc[-1]
    bad = [{"file": last, "row": 1, "column": "Data", "printed": "x", "severity": "error",
            "cells": 1, "problem": "It is wrong.", "what_to_do": "Correct it."}]  # fmt: skip
    notes = [one | {"severity": "note", "file": name} for one in bad for name in many["file"][:300]]
    told = replace(report, files=many, problems=pd.DataFrame([*notes, *bad]))
    print_build(told, 1.0, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert len(many) == 308
    assert len(lines) <= 50
    assert next(line for line in lines if "│" in line).split()[1] == last
    assert next(line for line in lines if "It is wrong" in line).startswith(f"error: {last}")


def test_one_goes_back_to_what_was_live_before_not_to_the_newest(house) -> None:
    raw, processed = house
    ids = [open_version(processed).id]
    for last in (2022, 2023):
        indicator(raw, "Children in poverty", years=range(2015, last))
        ids.append(build(raw, processed).version.id)
    assert roll_back(processed, ids[0])[0].id == ids[0]
    # Before this one the third was live, though the first was built earlier.
    assert roll_back(processed)[0].id == ids[2]


def test_a_correction_beyond_a_whole_is_not_used(tmp_path: Path, catalog) -> None:
    indicator(tmp_path, "Children in poverty")
    rows = read_folder(tmp_path, catalog).tables["observations"]
    one = rows.iloc[0]
    facts = {name: str(one[name]) for name in
             ("indicator", "series", "place", "breakdown", "group", "period", "unit")}  # fmt: skip
    wrong = Correction(**facts, printed=str(one["printed"]), value=13, reason="A slip.", source="x")
    after, said = apply_corrections(rows, [wrong])
    assert after["value"].max() < 1
    assert "0.13" in " ".join(p.problem for each in said.values() for p in each)
