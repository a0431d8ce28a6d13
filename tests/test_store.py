"""Versions of earlier code: they lack tables and columns of today's, and open all the same."""

import json
import shutil
from pathlib import Path

import pyarrow.parquet
import pytest

import etl
from dashboard.build import build
from dashboard.schema import TABLES
from dashboard.store import CURRENT, Version, before_id, open_version, prune
from tests.sheets import HEADER, workbook

# More than any version published so far lacks, and all kinds of column.
LACKED = {
    "observations": ("correction", "margin", "decimals"),
    "news": ("guid", "title_basis", "shown", "home", "carrier", "also"),
    "claims": (
        "carrier",
        "verbatim",
        "called",
        "ours_decimals",
        "against",
        "periods",
        "low",
        "high",
    ),
    "files": ("sheet", "header"),
    "indicators": ("data_book", "reviewed"),
}
LACKED_TABLES = ("partners", "partner_links", "claims")
OLD = "0123456789"


def aged(version: Version) -> Version:
    """A copy of a version without the tables and columns that earlier code did not know."""
    folder = version.folder.with_name(OLD)
    shutil.copytree(version.folder, folder)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    package |= {"created": "2024-01-01T00:00:00+00:00", "version": OLD}
    package["resources"] = [r for r in package["resources"] if r["name"] not in LACKED_TABLES]
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    for name in TABLES:
        path = folder / f"{name}.parquet"
        if name in LACKED_TABLES:
            path.unlink()
        elif name in LACKED:
            whole = pyarrow.parquet.read_table(path)
            pyarrow.parquet.write_table(whole.drop_columns([*LACKED[name]]), path)
    return Version(folder)


@pytest.fixture(scope="module")
def old(published: Version, tmp_path_factory: pytest.TempPathFactory) -> Version:
    """The starter data as earlier code would have published it."""
    folder = tmp_path_factory.mktemp("processed") / published.id
    shutil.copytree(published.folder, folder)
    return aged(Version(folder))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_of_an_old_version_has_the_columns_and_types_of_today(
    old: Version, published: Version, name: str
) -> None:
    table, now = old.table(name), published.table(name)
    assert table.dtypes.to_dict() == now.dtypes.to_dict()
    lacked = LACKED.get(name, ())
    if name in LACKED_TABLES:
        assert (len(table), old.rows(name)) == (0, 0)
    else:
        assert len(table) == old.rows(name) == len(now) > 0
        assert table.drop(columns=[*lacked]).equals(now.drop(columns=[*lacked]))


def test_a_column_that_an_old_version_lacks_is_blank(old: Version) -> None:
    rows = old.table("observations")
    assert set(rows["correction"]) == {""}
    assert rows["margin"].isna().all()
    assert rows["decimals"].isna().all()
    assert not old.table("indicators")["reviewed"].any()
    assert old.table("news")["shown"].all()  # as they were before there was such a column


def test_the_rows_of_one_indicator_are_those_of_the_table(old: Version) -> None:
    mine = old.observations("children-in-poverty")
    rows = old.table("observations")
    assert mine.equals(rows[rows["indicator"] == "children-in-poverty"].reset_index(drop=True))


def test_some_columns_can_be_read_where_none_of_them_is_there(
    old: Version, published: Version
) -> None:
    for table, names in (
        ("observations", ["correction", "place", "value", "margin"]),
        ("observations", ["correction"]),
        ("claims", ["claim", "value"]),
    ):
        found, now = old.columns(table, names), published.columns(table, names)
        assert list(found) == names
        assert len(found) == old.rows(table)
        kinds = [str(kind) for kind in found.dtypes]
        assert kinds == [str(kind) for kind in now.dtypes]


def test_what_is_remembered_of_a_version_goes_with_it(published: Version) -> None:
    published.memory["ranks"] = (1, 2)
    assert published.memory["ranks"] == (1, 2)
    assert Version(published.folder).memory == {}


def poverty(raw: Path, figure: str) -> Path:
    rows = [("State", "Maine", "2020", "Percent", figure)]
    workbook(raw / "Children in poverty.xlsx", HEADER, rows)
    return raw


def test_commands_work_with_an_old_version(tmp_path: Path, capsys) -> None:
    raw, processed = tmp_path / "raw", tmp_path / "p"
    first = build(poverty(raw, "0.1"), processed).version
    aged(first)
    (processed / CURRENT).write_text(OLD + "\n")
    shutil.rmtree(first.folder)

    # The same figures are published anew, and nothing counts as lost.
    again = build(raw, processed).version
    assert again.id == first.id
    assert before_id(processed, again.id) == OLD
    where = ["--raw", str(raw), "--processed", str(processed)]
    assert etl.main(["diff", *where, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["totals"][-1]["compared"], told["figures"]) == (1, [])

    # With an old version live, a build still refuses to lose what it has.
    (processed / CURRENT).write_text(OLD + "\n")
    assert etl.main(["build", *where]) == 0
    assert etl.main(["build", "--raw", str(poverty(tmp_path / "other", "0.3")), *where[2:]]) == 2
    told = capsys.readouterr()
    assert "children-in-poverty would" in told.out + told.err
    assert prune(processed, 1) == [OLD]
    assert open_version(processed).id == first.id
