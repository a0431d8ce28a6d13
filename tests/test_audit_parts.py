"""Child care, claims, titles and notes say what a recount of the tables allows, and no more."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.settings import load_settings
from tests.audit.__main__ import Audit
from tests.audit.charts_read import Reading
from tests.audit.expected import Expected, renderings
from tests.audit.expected_bills import BillSentences
from tests.audit.expected_care import CareSentences
from tests.audit.expected_claims import ClaimSentences
from tests.audit.expected_losses import LossSentences
from tests.audit.recount import Recount, live_version
from tests.audit.said import made_of
from tests.contract import Address, House, named, text, typed

PLACES = ("MA", "TX", "CA")
INDICATORS = ("children-in-poverty", "low-birth-weight-babies", "teen-births")


@dataclass(frozen=True)
class Parts:
    """The app as its readers reach it, and a recount of what it serves."""

    house: House
    recount: Recount
    reading: Reading
    claims: ClaimSentences
    items: dict[str, str]

    def chart(self, kind: str, subject: str, **query: str) -> Any:
        return self.house.json(Address(kind, subject, tuple(query.items())))

    def wrong(self, kind: str, subject: str, **query: str) -> list[str]:
        chart = self.chart(kind, subject, **query)
        return [f"{kind} {subject} {query}: {one}" for one in self.reading.unexplained(chart)]

    def says(self, told: str, *expected: Iterator[Expected]) -> bool:
        return made_of(told, {one for each in expected for one in self.reading.texts_of(each)})

    def care(self, setting: str = "center") -> CareSentences:
        return CareSentences(self.recount, self.reading.names, setting, self.reading.made)


@pytest.fixture(scope="module")
def parts(audit: Audit, processed: Path) -> Parts:
    folder = live_version(processed)
    news = pd.read_parquet(folder / "news.parquet")
    return Parts(
        audit.house,
        audit.recount,
        audit.reading,
        ClaimSentences(
            audit.recount, audit.reading.names, pd.read_parquet(folder / "claims.parquet")
        ),
        dict(zip(news.url, news.item, strict=True)),
    )


# ---------------------------------------------------------------- child care


@pytest.mark.parametrize("setting", ["center", "family"])
def test_charts_of_child_care_say_what_their_prices_do(parts: Parts, setting: str) -> None:
    wrong: list[str] = []
    for place in ("MA", "TX"):
        for year in ("2022", "2013"):
            wrong += parts.wrong("child-care", setting, place=place, year=year)
            shown = {"show": "income", "year": year, "age": "preschool"}
            wrong += parts.wrong("child-care", setting, place=place, **shown)
        for age in ("infant", "school-age"):
            for show in ("trend", "burden"):
                wrong += parts.wrong("child-care", setting, place=place, age=age, show=show)
            shown = {"show": "states", "year": "2022"}
            wrong += parts.wrong("child-care", setting, place="AR", age=age, show="states")
            wrong += parts.wrong("child-care", setting, place=place, age=age, **shown)
    for year in ("2022", "2020"):
        shown = {"show": "counties", "year": year, "age": "infant"}
        wrong += parts.wrong("child-care", setting, place="MA", **shown)
    for place in ("MA", "25017"):
        wrong += parts.wrong("child-care", setting, place=place, age="infant", show="county-burden")
    # Incomes of counties are of one year, and the District of Columbia has none.
    for place in ("25017", "25013", "DC"):
        wrong += parts.wrong("child-care", setting, place=place, age="infant", show="income")
    # Of counties, one kind of care has newer prices than the other, and one changed its zone.
    for place in ("25017", "25019"):
        wrong += parts.wrong("child-care", setting, place=place, age="preschool", show="trend")
    assert not wrong


@pytest.mark.parametrize(("place", "count"), [("MA", 4), ("25017", 4), ("TX", 3)])
def test_a_bill_and_the_wage_that_pays_it_are_recounted(
    parts: Parts, place: str, count: int
) -> None:
    children = {"infant": 1, "toddler": 0, "preschool": 2, "school-age": 0}
    asked = "&".join(f"{age}={count}" for age, count in children.items())
    page = parts.house.page(f"/child-care?place={place}&year=2021&income=80000&{asked}")
    bill = BillSentences(parts.care(), load_settings().minimum_wages)
    told = [text(n).strip() for n in typed(page.tree, "P")]
    found = [
        one
        for one in told
        if re.search(r"at the median prices|\ban income of|hours a week|one to set them", one)
    ]
    assert len(found) == count
    for one in found:
        assert parts.says(one, bill.bill(place, 2021, children, Decimal(80_000))), one


def test_losses_are_set_beside_their_most_exact_print(parts: Parts) -> None:
    losses = LossSentences(parts.claims, "MA")
    tree = parts.house.page("/child-care").tree
    told = [text(n) for kind in ("Li", "H2", "H3", "P") for n in typed(tree, kind)]
    found = [
        one
        for one in told
        if re.match(
            r"(Families|Employers|The state|Altogether),? ?.*: \$|The parts add|What too", one
        )
    ]
    assert {one.split()[0] for one in found} == {
        "Families,", "Employers,", "The", "Altogether:", "What"
    }  # fmt: skip
    for one in found:
        assert parts.says(one, losses.all()), one


# ---------------------------------------------------------------- claims


def stories(parts: Parts) -> Iterator[tuple[str, Any]]:
    """Each story of the archive that prints a figure: its item and the list of its checks."""
    pages = [parts.house.page(f"/news?page={number}").tree for number in (1, 2, 3)]
    for article in (story for page in pages for story in named(page, "story")):
        links = [n["props"]["href"] for n in typed(article, "A")]
        item = next((parts.items[link] for link in links if link in parts.items), "")
        for checks in named(article, "checks"):
            yield item, checks


def explained(parts: Parts, told: str, item: str) -> bool:
    """Whether what stands beside a claim of a story may be said of it."""
    return any(
        told.startswith(quoted) and parts.says(told[len(quoted) :], parts.claims.of_claim(row))
        for row in parts.claims.claims
        if row.item == item
        for quoted in renderings(parts.claims.quoted(row), parts.reading.grammar)
    )


def test_claims_are_checked_as_a_recount_checks_them(parts: Parts) -> None:
    wrong, looked = [], 0
    for item, checks in stories(parts):
        for one in text(typed(checks, "Summary")[0]).split(", "):
            if not parts.says(one, parts.claims.of_story(item)):
                wrong.append(one)
        for claim in typed(checks, "Li"):
            looked += 1
            if not explained(parts, text(claim), item):
                wrong.append(text(claim))
    assert looked > 90
    assert not wrong
    for row in parts.claims.claims:
        assert parts.claims.verdict(row) == row.check, row.as_printed


@pytest.mark.parametrize("verdict", ["differs", "agrees", "cannot-be-checked"])
def test_the_list_of_one_result_counts_them_all(parts: Parts, verdict: str) -> None:
    page = parts.house.page(f"/news?check={verdict}")
    told = [text(typed(n, "Span")[0]) for n in named(page.tree, "of-check")]
    assert any(parts.says(one, parts.claims.of_list(verdict)) for one in told)


def test_the_head_of_the_archive_is_recounted(parts: Parts, processed: Path) -> None:
    tree = parts.house.page("/news").tree
    news = pd.read_parquet(live_version(processed) / "news.parquet")
    expected = parts.claims.of_archive(set(news.loc[news["shown"], "item"]))
    told = [text(typed(tree, "H1")[0])]
    (lede,) = named(tree, "lede")
    told += [text(typed(lede, "B")[0]), text(lede).removeprefix(text(typed(lede, "B")[0])).strip()]
    assert len(told) == 3
    for one in told:
        assert parts.says(one, expected), one


# ---------------------------------------------------------------- titles, notes, points


def test_titles_and_notes_of_what_a_sample_does_not_ask_for_are_recounted(parts: Parts) -> None:
    wrong: list[str] = []
    for place, subject in zip(PLACES, INDICATORS, strict=True):
        wrong += parts.wrong("trend", subject, place=place, compare="US")
        wrong += parts.wrong("comparison", subject, place=place, compare="US,NY")
        for reference in ("lowest", "total"):
            wrong += parts.wrong("disparity", subject, place=place, reference=reference)
        for lines in ("gap", "ratio"):
            wrong += parts.wrong("disparity-trend", subject, place=place, lines=lines)
    assert not wrong


def test_charts_of_what_some_places_and_periods_lack_are_recounted(parts: Parts) -> None:
    burden, out_of_school = "high-housing-cost-burden", "young-children-not-in-school"
    wrong = [
        *parts.wrong("map", "children-in-poverty", place="US", period="2003"),
        *parts.wrong("comparison", burden, place="GA", compare="PR", unit="number", period="2015"),
        *parts.wrong("trend", "low-birth-weight-babies", place="MA", compare="25011"),
        *parts.wrong("comparison", out_of_school, place="US", period="2008-2010"),
        *parts.wrong("trend", "high-school-graduation", place="NM", group="white"),
        *parts.wrong("comparison", "foster-care-rate", place="MA", by="race"),
    ]
    assert wrong == []


def test_how_to_read_the_dots_is_said_only_where_there_are_some(parts: Parts) -> None:
    """In the District every figure of 2011 is held back."""
    place = {"place": "DC", "period": "2011"}
    chart = dict(parts.chart("disparity", "children-without-health-insurance-acs", **place))
    assert not chart["series"]
    assert not list(parts.reading.unexplained(chart))
    drawn = parts.chart("disparity", "children-without-health-insurance-acs", place="MA")
    reading = [note for note in drawn["notes"] if note.startswith(("Large mark", "Dotted line"))]
    assert len(reading) == 2
    chart["notes"] = [reading[0].replace("Massachusetts", "District of Columbia")]
    assert list(parts.reading.unexplained(chart))


def test_numbers_of_children_are_recounted_as_rates(parts: Parts) -> None:
    for kind, query in (("map", {}), ("comparison", {"compare": "US,NY"})):
        chart = dict(parts.chart(kind, "children-in-foster-care", place="TX", **query))
        assert "for every 1,000 children" in chart["title"]
        assert not list(parts.reading.unexplained(chart))
        chart["title"] = chart["title"].replace(" for every 1,000 children", "")
        assert [one for one in parts.reading.unexplained(chart) if one.startswith("title")]


def test_a_figure_that_is_held_back_is_named_with_its_reason(parts: Parts) -> None:
    chart = dict(parts.chart("map", "children-with-a-disability", place="AK"))
    assert not list(parts.reading.unexplained(chart))
    wide, small = "is 30 points wide or more", "is wider than 130% of the figure"
    for series in chart["series"]:
        for point in series["points"]:
            if point["note"].endswith(wide):
                point["note"] = point["note"].replace(wide, small)
    assert [one for one in parts.reading.unexplained(chart) if one.startswith("note of")]


# ---------------------------------------------------------------- what would be found


def test_a_price_of_another_year_is_found(parts: Parts) -> None:
    chart = dict(parts.chart("child-care", "center", place="TX", year="2022"))
    other = parts.chart("child-care", "center", place="TX", year="2018")
    chart["finding"] = other["finding"].replace("2018", "2022")
    assert [one for one in parts.reading.unexplained(chart) if one.startswith("finding")]


def test_a_claim_called_right_that_differs_is_found(parts: Parts) -> None:
    found = 0
    for row in parts.claims.claims:
        if row.check == "differs" and row.item:
            (item,) = {one for one, _ in stories(parts) if one == row.item} or {""}
            right = [
                text(n)
                for one, checks in stories(parts)
                if one == item
                for n in typed(checks, "Li")
                if " Differs. " in text(n)
            ]
            for told in right:
                found += 1
                assert explained(parts, told, item)
                assert not explained(parts, told.replace("Differs.", "Agrees."), item)
    assert found


def test_a_square_without_a_rank_says_why_and_no_other_reason_passes(parts: Parts) -> None:
    for domain, edition in (("health", "2025"), ("overall", "2022"), ("education", "2026")):
        chart = parts.chart("ranking-map", domain, place="MA", edition=edition)
        assert not list(parts.reading.unexplained(chart))
        blank = [p for one in chart["series"] for p in one["points"] if p["value"] is None]
        for point in blank:
            assert point["note"]
            for true, false in (("3 of the 4", "2 of the 4"), (edition, "1999")):
                if true in point["note"]:
                    other = point | {"note": point["note"].replace(true, false)}
                    untrue = chart | {"series": [{"key": "home", "label": "", "points": [other]}]}
                    assert list(parts.reading.unexplained(untrue))
        assert blank


def test_a_title_with_another_place_is_found(parts: Parts) -> None:
    for kind, subject, query in (
        ("trend", "children-in-poverty", {"place": "TX"}),
        ("disparity", "children-in-poverty", {"place": "TX"}),
        ("ranking-why", "overall", {"place": "TX"}),
    ):
        chart = dict(parts.chart(kind, subject, **query))
        assert not list(parts.reading.unexplained(chart))
        chart["title"] = chart["title"].replace("Texas", "Ohio")
        assert [one for one in parts.reading.unexplained(chart) if one.startswith("title")]


# ---------------------------------------------------------------- the pages of the indicators


@pytest.mark.parametrize("place", ["MA", "AK", "US"])
def test_the_table_of_all_indicators_says_what_a_recount_does(audit: Audit, place: str) -> None:
    tree = audit.house.page(f"/indicators?place={place}").tree
    assert list(audit.pages.unexplained(place, tree)) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("11.1%", "11.2%"),
        ("better than", "worse than"),
        ("7 lower", "8 lower"),
        ("2000–2024", "2001–2024"),
        ("4 got better", "5 got better"),
    ],
)
def test_a_wrong_word_in_it_is_found(audit: Audit, said: str, wrong: str) -> None:
    tree = json.dumps(audit.house.page("/indicators?place=MA").tree, ensure_ascii=False)
    assert said in tree
    assert list(audit.pages.unexplained("MA", json.loads(tree.replace(said, wrong, 1))))


@pytest.mark.parametrize("indicator", ["children-in-poverty", "confirmed-maltreatment"])
def test_the_page_of_an_indicator_says_when_it_was_highest_and_lowest(
    audit: Audit, indicator: str
) -> None:
    tree = audit.house.page(f"/indicators/{indicator}?place=MA").tree
    assert list(audit.pages.unexplained("MA", tree)) == []
    said = json.dumps(tree, ensure_ascii=False).replace("lowest in 20", "lowest in 19")
    assert any("lowest in" in one for one in audit.pages.unexplained("MA", json.loads(said)))
