"""A version is a Data Package, in which the tools of Frictionless find nothing wrong."""

import os
from pathlib import Path

import frictionless
import numpy as np
import pytest

from dashboard.schema import RANKINGS, TABLES
from dashboard.store import Version, alone, publish

# Every row takes minutes: a thousand of them two seconds.
EVERY = os.environ.get("FRICTIONLESS") == "all"
FEW = 2  # rows of a table that lack the same columns
ABOUT = ("title", "created", "accepted", "sources", "rights")


def wrong(folder: Path, rows: int | None = None) -> list[str]:
    """What is wrong with a version: of the package itself, then of its tables."""
    report = frictionless.validate(folder / "datapackage.json", limit_rows=rows)
    assert len(report.tasks) == len(TABLES) or report.errors
    return [error.message for error in report.errors] + [
        f"{task.name}: {error.message}" for task in report.tasks for error in task.errors
    ]


@pytest.fixture(scope="module")
def small(published: Version, tmp_path_factory: pytest.TempPathFactory) -> Version:
    """A version of a few rows of each table, with every pattern of missing values that it has."""
    tables = {}
    for name in TABLES:
        whole = published.table(name)
        pattern = whole.isna().to_numpy() @ 2 ** np.arange(len(whole.columns))
        tables[name] = whole[whole.groupby(pattern).cumcount() < FEW]
    about = {name: published.package[name] for name in ABOUT}
    processed = tmp_path_factory.mktemp("small")
    with alone(processed):
        return publish(tables, processed, about)


def test_frictionless_finds_nothing_wrong_with_a_version(small: Version) -> None:
    assert wrong(small.folder) == []


def test_frictionless_finds_nothing_wrong_with_the_starter_data(published: Version) -> None:
    assert wrong(published.folder, None if EVERY else 3) == []


def test_a_whole_number_that_is_not_there_is_read_as_none_and_others_as_whole(
    small: Version,
) -> None:
    package = frictionless.Package(str(small.folder / "datapackage.json"))
    rows = package.get_resource(RANKINGS.name).read_rows()
    ranks = [row["published_rank"] for row in rows]
    assert None in ranks
    assert {type(rank) for rank in ranks} == {int, type(None)}


def test_what_is_wrong_is_found(small: Version, tmp_path: Path) -> None:
    text = (small.folder / "datapackage.json").read_text("utf-8")
    for path in small.folder.glob("*.parquet"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    whole = '"name": "weekly_price",\n      "type": "number"'
    assert whole in text
    (tmp_path / "datapackage.json").write_text(text.replace(whole, whole.replace("number", "year")))
    assert any("weekly_price" in one for one in wrong(tmp_path))
