"""Versions come and go: few stay in memory, and one that earlier code published still opens."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyarrow.parquet
import pytest

from dashboard.build import build
from dashboard.store import CURRENT, Version
from tests.contract import Address, Faults, House, kinds, said_by, subjects
from tests.server import ROOT
from tests.sheets import BY_RACE, HEADER, workbook

ALIVE = 3
GROWN = 1.2
# The long form publishes the starter data, each time with one figure changed, and weighs them:
# VERSIONS=all python -m pytest tests/test_versions.py -k memory -s
WEIGHED = os.environ.get("VERSIONS", "") == "all"
PUBLISHED = 8 if WEIGHED else ALIVE + 1
# What later code added: columns by table, and whole tables. A version of earlier code has none.
LATER_COLUMNS = {
    "observations": ("correction",),
    "rankings": ("published_doubtful",),
    "news": ("shown",),
    "problems": ("column",),
}
LATER_TABLES = ("claims", "tested_changes")
# Enough of the starter data for a chart of every kind.
OF_EVERY_KIND = (
    "kids_count/children-in-poverty*",
    "kids_count/fourth-graders-not-proficient-in-reading*",
    "kids_count/published_ranks*",
    "kids_count/children-in-foster-care*",
    "kids_count/child-population-by-race*",
    "by_race/*-graders-not-proficient-in-reading*",
    "by_race/naep-changes-tested*",
    "child_care/*",
    "news/*",
    "partners/*",
)


def small(raw: Path, number: int) -> Path:
    """A raw folder with one indicator, also by race; the figures of the newest year differ."""
    states = ("Massachusetts", "Connecticut", "Maine")
    figures = [
        ("State", state, year, "Percent", f"0.{at + 11}")
        for at, state in enumerate(states)
        for year in ("2018", "2019")
    ]
    figures.append(("State", "Massachusetts", "2023", "Percent", f"0.{number + 10}"))
    workbook(raw / "Children in poverty.xlsx", HEADER, figures)
    by_race = [
        ("State", state, group, year, "Percent", text)
        for state in states
        for year in ("2018", "2023")
        for group, text in (("Black", f"0.{number + 20}"), ("Non-Hispanic White", "0.06"))
    ]
    workbook(raw / "Children in poverty by race and ethnicity.xlsx", BY_RACE, by_race)
    return raw


def large(raw: Path, number: int) -> Path:
    """The starter data and the small ones' changes beside them."""
    if not raw.is_dir():
        shutil.copytree(ROOT / "data" / "raw", raw)
        for path in raw.rglob("children-in-poverty*"):
            path.unlink()
    return small(raw, number)


def alive_of(processed: Path) -> list[str]:
    """The ids of the versions of a folder that are held as objects; one held twice stands twice."""
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, Version)]
    return [one.id for one in held if one.folder.parent == processed]


def megabytes() -> float:
    """Memory of this process, in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def everything(house: House) -> Iterator[str]:
    """Addresses of each kind of chart in some forms."""
    for kind in kinds():
        for subject in subjects(house.site, kind)[:2]:
            chart = Address(kind, subject)
            yield from (chart.of(), chart.of("csv"), chart.of(room="embed"))


def ask(house: House) -> None:
    """Look at every kind of chart and every page of the live version."""
    for address in everything(house):
        house.get(address)
    for addresses in house.pages.values():
        if addresses:
            house.look(addresses[0])


def published_in_turn(folder: Path) -> tuple[list[str], list[str], list[float]]:
    """Versions published and looked at one after another: their ids, which of them are alive at
    the end, and the memory after each."""
    raw, processed, house = folder / "raw", folder / "processed", None
    seen, weights, alive = [], [], []
    for number in range(PUBLISHED):
        made = (large if WEIGHED else small)(raw, number)
        seen.append(build(made, processed, accept="a test").version.id)
        house = house or House(processed, folder / "rendered")
        ask(house)
        alive = alive_of(processed)
        weights.append(megabytes())
        print(f"{seen[-1]}: {len(alive)} versions alive, {weights[-1]:.0f} MB")
    return seen, alive, weights


def test_of_several_versions_three_at_most_stay_in_memory(tmp_path: Path) -> None:
    # A process of its own: what other tests hold would be searched and weighed with it.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
        seen, alive, weights = apart.submit(published_in_turn, tmp_path).result()
    assert len(set(seen)) == PUBLISHED
    assert seen[-1] in alive
    assert len(alive) <= ALIVE, f"{len(alive)} of {PUBLISHED} versions are alive"
    if WEIGHED:
        assert weights[-1] < GROWN * weights[0], [round(weight) for weight in weights]


# ------------------------------------------------------------ a version of earlier code


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some starter data, and the same as code before the later columns wrote it."""
    raw, folder = tmp_path_factory.mktemp("raw"), tmp_path_factory.mktemp("earlier")
    for pattern in OF_EVERY_KIND:
        for path in (ROOT / "data" / "raw").glob(pattern):
            shutil.copy(path, raw)
    live = build(raw, folder).version.id
    old = folder / "0ldc0de000"
    shutil.copytree(folder / live, old)
    package = json.loads((old / "datapackage.json").read_text("utf-8"))
    for name in LATER_TABLES:
        (old / f"{name}.parquet").unlink()
    kept = [one for one in package["resources"] if one["name"] not in LATER_TABLES]
    for resource in kept:
        gone = LATER_COLUMNS.get(resource["name"], ())
        if gone:
            _without(old / resource["path"], gone)
            fields = resource["schema"]["fields"]
            resource["schema"]["fields"] = [f for f in fields if f["name"] not in gone]
    package |= {"resources": kept, "version": old.name}
    (old / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return folder


def _without(path: Path, gone: tuple[str, ...]) -> None:
    """Write a table again without some of its columns, in the row groups that it had."""
    file = pyarrow.parquet.ParquetFile(path)
    groups = [file.read_row_group(at) for at in range(file.num_row_groups)]
    assert set(gone) <= set(file.schema_arrow.names), (path, gone)
    file.close()
    kept = [name for name in groups[0].column_names if name not in gone]
    with pyarrow.parquet.ParquetWriter(path, groups[0].select(kept).schema) as writer:
        for group in groups:
            writer.write_table(group.select(kept), row_group_size=max(len(group), 1))


@pytest.fixture
def old(earlier: Path) -> str:
    return "0ldc0de000"


def live_is(folder: Path, version: str) -> None:
    (folder / CURRENT).write_text(version + "\n")


OF_COUNTIES = "place-map"  # its few sheets have no place inside another


def charts_open(house: House, version: str = "") -> Faults:
    """Every kind of chart, as a page, an embed and data, of one of its subjects."""
    faults = Faults()
    for kind in kinds():
        some = subjects(house.site, kind)[:1]
        faults.look(kind, "" if some or kind == OF_COUNTIES else "no subject")
        for subject in some:
            chart = Address(kind, subject, (), version)
            for address in (chart.of(), chart.of("csv"), chart.of(room="embed")):
                answer = house.get(address)
                wrong = f"{answer.status_code} {said_by(answer)}"
                faults.look(address, "" if answer.status_code == 200 else wrong)
    return faults


def pages_open(house: House, faults: Faults) -> Faults:
    for addresses in house.pages.values():
        for address in addresses[:1]:
            answer = house.look(address)
            wrong = f"{answer.status_code} as its script asks"
            faults.look(address, "" if answer.status_code == 200 else wrong)
            answer = house.get(address)
            faults.look(address, "" if answer.status_code == 200 else f"{answer.status_code}")
    return faults


def test_a_version_of_earlier_code_opens_where_it_is_pinned(
    earlier: Path, old: str, tmp_path: Path
) -> None:
    live_is(earlier, next(p.parent.name for p in earlier.glob("*/claims.parquet")))
    charts_open(House(earlier, tmp_path), old).nothing()


def test_a_version_of_earlier_code_opens_where_it_becomes_live(
    earlier: Path, old: str, tmp_path: Path
) -> None:
    live_is(earlier, next(p.parent.name for p in earlier.glob("*/claims.parquet")))
    house = House(earlier, tmp_path)
    pages_open(house, charts_open(house)).nothing()
    live_is(earlier, old)
    faults = pages_open(house, charts_open(house))
    for name in (*LATER_TABLES, *LATER_COLUMNS):
        answer = house.get(f"/data/{name}.csv")
        lines = answer.data.decode("utf-8-sig").splitlines() if answer.status_code == 200 else []
        missing = name in LATER_TABLES
        right = len(lines) == 1 if missing else len(lines) > 1
        faults.look(f"/data/{name}.csv", "" if right else f"{answer.status_code}, {len(lines)}")
    faults.nothing()
