"""What people come for, from the front page, with the clicks that it takes counted."""

import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

PATIENCE = 30_000


class Reader:
    """A reader on the front page, whose clicks are counted."""

    def __init__(self, visit: Visit) -> None:
        self.page: Page = visit.open("/")
        self.clicks = 0

    def click(self, what: Locator) -> None:
        what.click(timeout=PATIENCE)
        self.clicks += 1


@pytest.fixture
def reader(visit: Visit) -> Reader:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return Reader(visit)


def card(page: Page) -> Locator:
    """The first chart of a page that can be taken away."""
    return page.locator("figure").filter(has=page.get_by_text("Share", exact=True)).first


def the_gap(reader: Reader) -> Page:
    """The page of the gap in child poverty, from the front page."""
    widest = reader.page.locator("figure", has_text="The widest clear gaps")
    reader.click(widest.get_by_role("link", name="Child poverty"))
    return reader.page


def test_which_group_has_the_highest_child_poverty_and_how_much_higher(reader: Reader) -> None:
    page = the_gap(reader)
    expect(page.locator(".lede")).to_contain_text(
        re.compile(r"of .+ children and .+ children lived in poverty: [\d.]+ points apart")
    )
    assert reader.clicks <= 2


def test_that_chart_as_a_picture_and_as_an_embed(reader: Reader, tmp_path: Path) -> None:
    page = the_gap(reader)
    reader.clicks = 0
    reader.click(card(page).locator("summary", has_text="Share"))
    with page.expect_download() as begun:
        reader.click(card(page).get_by_role("link", name="PNG"))
    assert reader.clicks <= 2
    begun.value.save_as(tmp_path / "chart.png")
    with Image.open(tmp_path / "chart.png") as picture:
        assert picture.width >= 1200
    card(page).get_by_role("button", name="Copy embed code", exact=True).click()
    code = page.evaluate("navigator.clipboard.readText()")
    assert re.match(r'<iframe src="[^"]+/embed/disparity/children-in-poverty', code)


def test_the_picture_and_the_gap_by_keyboard_alone(reader: Reader) -> None:
    page = reader.page
    wanted = page.locator("figure", has_text="The widest clear gaps").get_by_role(
        "link", name="Child poverty"
    )
    address = wanted.get_attribute("href")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == address:
            break
    page.keyboard.press("Enter")
    expect(page.locator(".lede")).to_contain_text("points apart", timeout=PATIENCE)


def test_how_the_rank_in_health_moved_since_2014(reader: Reader) -> None:
    page = reader.page
    strips = page.locator(".strips")
    reader.click(strips.get_by_role("link", name="Health"))
    expect(page.locator("h1")).to_contain_text("health", timeout=PATIENCE)
    drawn = page.get_by_role("region", name="Edition by edition").get_by_role("img")
    expect(drawn).to_be_visible()
    expect(drawn).to_have_accessible_name(re.compile(r"2014: \d+\w\w, .*2023: \d+\w\w"))
    assert reader.clicks <= 3


def test_stories_on_fourth_grade_reading(reader: Reader) -> None:
    page = reader.page
    reader.click(page.get_by_role("link", name="Fourth graders not proficient in reading").first)
    news = page.locator(".news")
    expect(news.first).to_be_visible(timeout=PATIENCE)
    expect(news.first.locator("li").first).to_contain_text(re.compile("fourth|read", re.IGNORECASE))
    assert reader.clicks <= 2


def test_vermonts_brief(reader: Reader, tmp_path: Path) -> None:
    page = reader.page
    picker = page.get_by_role("banner").locator("details.picker")
    reader.click(picker.locator("summary").first)
    expect(picker.get_by_role("searchbox").or_(picker.get_by_role("textbox"))).to_be_focused()
    page.keyboard.type("Vermont")
    reader.click(picker.get_by_role("link", name="Vermont", exact=True))
    expect(page.locator("h1")).to_contain_text("Vermont", timeout=PATIENCE)
    brief = page.get_by_role("link", name=re.compile("brief")).first
    answer = page.request.get(page.url.split("/places")[0] + str(brief.get_attribute("href")))
    reader.clicks += 1
    assert reader.clicks <= 3
    (tmp_path / "brief.pdf").write_bytes(answer.body())
    (sheet,) = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    assert "Children in Vermont" in sheet.get_textpage().get_text_range()


def test_my_district_by_a_legislators_name(reader: Reader, tmp_path: Path) -> None:
    page = reader.page
    page.locator("#find").press_sequentially("Sullivan-Almeida")
    found = page.get_by_role("option").first
    expect(found).to_contain_text("Alyson Sullivan-Almeida")
    reader.click(found)
    page.wait_for_url("**/places/MA-house-7th-plymouth")
    expect(page.locator("h1")).to_have_text("Children in the 7th Plymouth House district")
    expect(page.locator(".lede")).to_contain_text("The 2020 Census counted 8,921 children")
    expect(page.get_by_role("link", name="Representative Alyson Sullivan-Almeida")).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("^Map of the 7th Plymouth"))).to_be_visible()
    expect(page.get_by_role("link", name="East Bridgewater", exact=True)).to_be_visible()
    brief = page.get_by_role("link", name=re.compile("brief"))
    answer = page.request.get(page.url.split("/places")[0] + str(brief.get_attribute("href")))
    reader.clicks += 1
    assert reader.clicks <= 2
    (tmp_path / "brief.pdf").write_bytes(answer.body())
    (sheet,) = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    assert "Alyson Sullivan-Almeida" in sheet.get_textpage().get_text_range()


def test_better_or_worse_where_most_and_how_many_children_without_a_click(reader: Reader) -> None:
    first = "el => el.getBoundingClientRect().bottom <= innerHeight"
    page = reader.page
    for words in (
        r"\d+ of 16 indicators got worse",
        r"[\d,.]+ (million )?children",
    ):
        said = page.locator("main").get_by_text(re.compile(words)).first
        expect(said).to_be_visible()
        assert said.evaluate(first), words
    assert reader.clicks == 0
