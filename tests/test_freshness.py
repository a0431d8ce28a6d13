"""What is behind its source by the days of release that are known, on pages and in the terminal."""

import dataclasses
import datetime

import pandas as pd
import pytest
from pydantic import ValidationError

import etl
from dashboard.catalog import Catalog, Release
from dashboard.charts.facts import fresh
from dashboard.charts.facts.bound import Facts
from dashboard.ingest.source_health import Asked, at_odds
from dashboard.measures.freshness import furthest_behind_first, newest_held
from tests.contract import House

ONE_YEAR = Release(
    source="acs-one-year", title="ACS, one year", publisher="U.S. Census Bureau", years=1,
    survey="acs", expected="09-15", behind=1, health="current",
)  # fmt: skip
ENDS = Release(
    source="ends", title="Rankings", publisher="Rankings", expected="03-20", health="discontinued",
    instead="The figures will come from the collectors.",
)  # fmt: skip
SOURCES = {one.source: one for one in (ONE_YEAR, ENDS)}


@pytest.mark.parametrize(
    ("day", "out", "coming"),
    [
        ("2026-09-14", 2024, "2026-09-15"),
        ("2026-09-15", 2025, "2027-09-15"),
        ("2026-01-02", 2024, "2026-09-15"),
        ("2026-12-31", 2025, "2027-09-15"),
    ],
)
def test_what_is_out_turns_on_the_day_of_release(day: str, out: int, coming: str) -> None:
    today = datetime.date.fromisoformat(day)
    newest, after = ONE_YEAR.newest_out(today), ONE_YEAR.next_release(today)
    assert newest
    assert after
    assert (newest.year, str(after.day), after.announced) == (out, coming, False)
    assert ENDS.newest_out(today) is None
    assert ENDS.next_release(today) is None


def test_a_day_that_was_announced_stands_for_the_one_that_was_expected() -> None:
    # As when a release of 2024 was put off from December into the next year but one.
    late = ONE_YEAR.model_copy(update={"announced": {2024: datetime.date(2026, 1, 29)}})
    before, after = datetime.date(2026, 1, 28), datetime.date(2026, 1, 29)
    assert [late.newest_out(day)[0] for day in (before, after)] == [2023, 2024]
    assert late.next_release(before) == (2024, after, True)
    assert late.next_release(after) == (2025, datetime.date(2026, 9, 15), False)


def test_a_source_that_ends_says_what_follows() -> None:
    with pytest.raises(ValidationError, match="instead"):
        Release(source="x", title="X", publisher="X", health="discontinued")
    with pytest.raises(ValidationError):
        Release(source="x", title="X", publisher="X", health="current", expected="02-31")
    with pytest.raises(ValidationError, match="say in expected"):
        Release(
            source="x", title="X", publisher="X", health="current",
            announced={2025: datetime.date(2026, 9, 10)},
        )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "year", "day", "told"),
    [
        (ONE_YEAR, 2024, "2026-09-01",
         "ACS, one year: newest held 2024; figures of 2025 are expected about September 15, 2026."),
        (ONE_YEAR, 2018, "2026-11-01",
         "ACS, one year: newest held 2018; figures of 2025 were expected about September 15, 2026 "
         "and are not in these figures."),
        (ONE_YEAR.model_copy(update={"announced": {2025: datetime.date(2026, 9, 17)}}), 2024,
         "2026-09-16",
         "ACS, one year: newest held 2024; figures of 2025 are announced for September 17, 2026."),
        (ONE_YEAR.model_copy(update={"expected": "", "health": "late"}), 2024, "2026-09-16",
         "ACS, one year: newest held 2024; no day of the next release is known. The source is "
         "late."),
        (ENDS, 2023, "2026-11-01",
         "Rankings: newest held 2023; it ends, so no newer figures will come. The figures will "
         "come from the collectors."),
    ],
)  # fmt: skip
def test_what_is_held_and_awaited_of_a_source_is_one_line(
    source: Release, year: int, day: str, told: str
) -> None:
    assert fresh.sentence(source, year, datetime.date.fromisoformat(day)) == told


def test_an_indicator_is_as_fresh_as_its_newest_figure_of_a_source(catalog: Catalog) -> None:
    observations = pd.DataFrame(
        [
            ("poverty", 2023, 2023, "one"),
            ("poverty", 2024, 2024, "two"),
            ("poverty", 2024, 2024, "kids"),
            ("pooled", 2019, 2023, "one"),
            ("teens", 2025, 2025, "one"),
            ("births", 2017, 2023, "ranks"),
            ("everyone", 2020, 2020, "one"),
        ],
        columns=["indicator", "start_year", "end_year", "file"],
    )
    files = pd.DataFrame(
        {
            "file": ["one", "two", "kids", "ranks"],
            "publisher": ["U.S. Census Bureau", "U.S. Census Bureau", "KIDS COUNT", "Rankings"],
        }
    )
    surveyed = {"poverty": "acs", "pooled": "acs", "teens": "acs", "births": "vital"}
    named = {
        slug: catalog.indicators["children-in-poverty"].model_copy(update={"survey": survey})
        for slug, survey in surveyed.items()
    }
    known = dataclasses.replace(catalog, sources=SOURCES, indicators=named)
    prices = pd.DataFrame({"year": [], "file": []})
    today = datetime.date(2026, 11, 27)
    found = furthest_behind_first(newest_held(observations, prices, files, known), today)
    told = {one.indicator: (one.year, one.lacking(today) is not None) for one in found}
    # Of estimates of five years and of other publishers no day is known here; a count of everyone
    # is no survey of the same publisher.
    assert told == {"poverty": (2024, True), "teens": (2025, False), "births": (2023, False)}
    assert found[0].indicator == "poverty"


def test_every_figure_is_of_a_source_and_every_source_has_figures(facts: Facts) -> None:
    files = facts.version.table("files")
    read = {*facts.version.columns("observations", ["file"])["file"]}
    read |= {*facts.version.table("child_care_prices")["file"]}
    with_figures = set(files.loc[files["file"].isin(read), "publisher"])
    held = fresh.held(facts)
    assert {one.publisher for one in held} == with_figures
    assert {one.source.source for one in held} == set(facts.catalog.sources)
    rankings = facts.catalog.sources["county-health-rankings"]
    assert rankings.health == "discontinued"
    assert "December 2026" in " ".join(rankings.notes.values())


def test_what_is_guessed_is_never_said_to_be_announced(catalog: Catalog) -> None:
    for source in catalog.sources.values():
        for year in (2024, 2030):
            if source.expected and year not in source.announced:
                told = fresh.sentence(source, year - 2, datetime.date(year, 1, 1))
                assert "expected about" in told
                assert "nobody has looked up the announced one" in " ".join(source.notes.values())


def test_a_card_a_place_and_every_file_say_how_fresh_their_figures_are(house: House) -> None:
    says = "American Community Survey, one-year estimates: newest held 2024; figures of "
    for page in ("/indicators/children-in-poverty?place=MA", "/places/MA", "/"):
        assert says in house.page(page).text, page
    assert "KIDS COUNT Data Center: newest held 2024; no day of" in house.page("/rankings").text
    assert "it ends, so no newer figures will come" in house.page(
        "/disparities/infant-mortality?place=MA"
    ).text  # fmt: skip
    chart = "/charts/trend/children-in-poverty"
    for ending in ("", ".csv", ".svg", ".json", ".txt"):
        assert says in house.client.get(f"{chart}{ending}?place=MA").get_data(as_text=True), ending


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


@pytest.mark.parametrize(
    ("health", "asked", "told"),
    [
        ("current", ["", "", "unwell"], ""),
        ("current", ["not-there", "not-there"],
         "nothing of 2025 is there, which was expected about 2026-09-15. Set health: late"),
        ("current", ["", "not-there"], ""),
        ("current", ["", "lines"],
         "1 of the 2 answers asked for lack lines that the catalog names. If its method changed"),
        ("method-changed", ["", "lines"], ""),
        ("late", ["not-there"], ""),
        ("late", [""], "said to be late, but 1 of its files are new. Set health: current"),
    ],
)  # fmt: skip
def test_a_fetch_says_where_what_it_finds_is_at_odds_with_the_health_of_a_source(
    health: str, asked: list[str], told: str
) -> None:
    source = ONE_YEAR.model_copy(update={"health": health})
    found = [Asked("acs-one-year", not wrong, wrong) for wrong in asked]
    said = [*at_odds({"acs-one-year": source}, found, datetime.date(2026, 11, 1))]
    assert bool(said) == bool(told)
    assert told in "".join(said)


def test_a_source_that_is_said_to_have_ended_and_brings_files_is_told() -> None:
    (said,) = at_odds({"ends": ENDS}, [Asked("ends", True, "")], datetime.date(2026, 11, 1))
    assert "said to be discontinued, but 1 of its files are new" in said
    without_a_day = ENDS.model_copy(update={"health": "current", "expected": ""})
    (said,) = at_odds(
        {"ends": without_a_day}, [Asked("ends", False, "not-there")], datetime.date(2026, 11, 1)
    )
    assert "If it has ended, set health: discontinued" in said
