"""What is behind its source by the days of release that are known, on pages and in the terminal."""

import datetime

import pandas as pd
import pytest
from pydantic import ValidationError

import etl
from dashboard.catalog import Catalog, Release
from dashboard.measures.freshness import freshness
from dashboard.store import Version
from tests.contract import House

ONE_YEAR = Release(
    source="acs-one-year", title="ACS, one year", publisher="U.S. Census Bureau", years=1,
    released="09-15", behind=1, health="current",
)  # fmt: skip
ENDS = Release(
    source="ends", title="Rankings", publisher="Rankings", released="03-20", health="discontinued",
    instead="The figures will come from the collectors.",
)  # fmt: skip
SOURCES = {one.source: one for one in (ONE_YEAR, ENDS)}


@pytest.mark.parametrize(
    ("day", "due", "coming"),
    [
        ("2026-09-14", 2024, "2026-09-15"),
        ("2026-09-15", 2025, "2027-09-15"),
        ("2026-01-02", 2024, "2026-09-15"),
        ("2026-12-31", 2025, "2027-09-15"),
    ],
)
def test_what_is_due_turns_on_the_day_of_release(day: str, due: int, coming: str) -> None:
    today = datetime.date.fromisoformat(day)
    assert ONE_YEAR.newest_due(today) == due
    assert str(ONE_YEAR.next_release(today)) == coming
    assert ENDS.newest_due(today) is None
    assert ENDS.next_release(today) is None


def test_a_source_that_ends_says_what_follows() -> None:
    with pytest.raises(ValidationError, match="instead"):
        Release(source="x", title="X", publisher="X", health="discontinued")
    with pytest.raises(ValidationError):
        Release(source="x", title="X", publisher="X", health="current", released="02-31")


def test_an_indicator_is_as_fresh_as_its_newest_figure_of_a_source() -> None:
    observations = pd.DataFrame(
        [
            ("poverty", 2023, 2023, "one"),
            ("poverty", 2024, 2024, "two"),
            ("poverty", 2024, 2024, "kids"),
            ("pooled", 2019, 2023, "one"),
            ("teens", 2025, 2025, "one"),
            ("births", 2017, 2023, "ranks"),
        ],
        columns=["indicator", "start_year", "end_year", "file"],
    )
    files = pd.DataFrame(
        {
            "file": ["one", "two", "kids", "ranks"],
            "publisher": ["U.S. Census Bureau", "U.S. Census Bureau", "KIDS COUNT", "Rankings"],
        }
    )
    found = freshness(observations, files, SOURCES, datetime.date(2026, 11, 27))
    told = {one.indicator: (one.held, one.due, one.behind) for one in found}
    # Of estimates of five years and of other publishers no day is known here.
    assert told == {
        "poverty": (2024, 2025, True),
        "teens": (2025, 2025, False),
        "births": (2023, None, False),
    }
    assert [one.indicator for one in found if one.behind] == ["poverty"]


def test_the_projects_sources_are_those_of_its_files(published: Version, catalog: Catalog) -> None:
    publishers = set(published.table("files")["publisher"])
    for source in catalog.sources.values():
        assert any(source.holds(publisher, source.years) for publisher in publishers), source.source
    rankings = catalog.sources["county-health-rankings"]
    assert rankings.health == "discontinued"
    assert "December 2026" in " ".join(rankings.notes.values())


def test_the_data_page_lists_what_is_behind_and_how_sources_are(house: House) -> None:
    text = house.page("/data").text
    assert "Are the figures up to date?" in text
    assert "Children in poverty, five-year estimates" in text
    assert "County Health Rankings & Roadmaps: it ends." in text
    assert "It closes in December 2026" in text
    assert "is due and not here" in text


def test_what_is_due_is_said_without_asking_anybody(processed, capsys, monkeypatch) -> None:
    monkeypatch.setenv("KIDS_COUNT_FETCH_BASE", "http://127.0.0.1:9")
    assert etl.main(["fetch", "--due", "--processed", str(processed)]) == etl.ALL_TAKEN
    said = capsys.readouterr().out
    assert "children-in-poverty-five-year: American Community Survey, five-year" in said
    assert "held to 2023" in said
    assert "County Health Rankings & Roadmaps: discontinued." in said
    assert etl.main(["fetch", "no-such-thing", "--due"]) == etl.NOTHING_PUBLISHED
