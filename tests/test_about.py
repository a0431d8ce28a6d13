"""About and the titles: what changed since the version before, and what a tab is called."""

import re
from html import unescape
from pathlib import Path

import pytest

from dashboard.build import build
from dashboard.pages.shell import PAGES, create_app
from dashboard.settings import load_settings
from tests.contract import House
from tests.sheets import HEADER, workbook

STATES = ("Massachusetts", "Ohio", "Texas")


def published(folder: Path, figures: dict[str, tuple[str, str, str]], why: str = "") -> None:
    workbook(
        folder / "raw" / "Children in poverty.xlsx",
        HEADER,
        [
            ("State", state, period, "Percent", figure)
            for period, mine in figures.items()
            for state, figure in zip(STATES, mine, strict=True)
        ],
    )
    build(folder / "raw", folder / "processed", why)


def main_of(folder: Path, path: str) -> str:
    settings = load_settings().model_copy(update={"processed": folder / "processed"})
    text = create_app(settings).server.test_client().get(path).text
    text = text.partition("<main")[2].partition("</main>")[0]
    return unescape(re.sub(r"<[^>]+>", " ", text))


def test_the_first_version_says_that_there_is_none_before(tmp_path: Path) -> None:
    published(tmp_path, {"2022": (".13", ".19", ".2")})
    assert "No earlier version is held here" in main_of(tmp_path, "/about")


def test_what_changed_is_told_in_all_by_indicator_and_one_by_one(tmp_path: Path) -> None:
    published(tmp_path, {"2021": (".13", ".19", ".2"), "2022": (".13", ".19", ".2")})
    published(
        tmp_path,
        {"2022": (".13", ".25", ".21"), "2023": (".11", ".18", ".19")},
        "the publisher revised them",
    )
    told = re.sub(r"\s+", " ", main_of(tmp_path, "/about"))
    assert "8 figures are other than in version" in told
    assert "3 are in both, and 2 of these changed; 3 are new and 3 are gone." in told
    assert "Children in poverty 2 3 3" in told
    largest = told.partition("The largest changes")[2]
    assert largest.index("Ohio, 2022: 25%, before 19%") < largest.index("Texas, 2022: 21%")


def test_the_same_figures_anew_are_said_to_be_the_same(tmp_path: Path) -> None:
    published(tmp_path, {"2022": (".13", ".19", ".2")})
    workbook(tmp_path / "raw" / "news.xlsx", ("title", "url"), [("Care", "https://a.example/1")])
    workbook(
        tmp_path / "raw" / "Teen births.xlsx",
        HEADER,
        [("State", "Ohio", "2022", "Rate per 1,000", "15")],
    )
    build(tmp_path / "raw", tmp_path / "processed")
    told = re.sub(r"\s+", " ", main_of(tmp_path, "/about"))
    assert "3 are in both, and 0 of these changed; 1 are new and 0 are gone." in told


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/indicators/children-in-poverty", "Children in poverty, Massachusetts"),
        ("/indicators/children-in-poverty?place=OH", "Children in poverty, Ohio"),
        ("/indicators/no-such-one", "Not found"),
        ("/news", "News archive"),
        ("/news?topic=child-care&publisher=GBH", "News on child care, GBH"),
        ("/data", "Data"),
        (
            "/data?indicator=teen-births&place=VT",
            "Where each figure was printed: Teen births, Vermont",
        ),
        ("/about", "About this dashboard"),
        ("/search?q=dropout", "“dropout”"),
        ("/report?chart=trend&subject=teen-births&place=VT", "Report an error: "),
        ("/share?chart=trend&subject=teen-births&place=VT", "Share: Teen births, Vermont"),
        ("/basket?chart=trend/teen-births", "One chart in the basket"),
        ("/nowhere", "Not found"),
    ],
)
def test_a_title_names_what_is_shown(house: House, path: str, title: str) -> None:
    text = house.get(path).text
    found = unescape(text.partition("<title>")[2].partition("</title>")[0])
    assert found.startswith(title)
    assert found.endswith(" · Kids Count")
    assert len(found) < 160


def test_a_title_is_not_turned_around_by_what_is_searched_for(house: House) -> None:
    text = house.get("/search?q=%E2%80%AEytrevop").text
    assert "\u202e" not in text
    assert "<title>“ytrevop”" in text


def test_an_address_where_nothing_is_offers_nothing_to_list_or_to_share(house: House) -> None:
    answer = house.get("/places/XX")
    assert answer.status_code == 404
    assert "og:url" not in answer.text
    assert '<meta name="robots" content="noindex">' in answer.text


def test_no_two_pages_have_the_same_title(house: House) -> None:
    paths = [page.path for page in PAGES if not page.part]
    titles = [house.get(path).text.partition("<title>")[2].partition("<")[0] for path in paths]
    assert len(set(titles)) == len(titles)
