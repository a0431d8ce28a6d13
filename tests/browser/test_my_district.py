"""What an aide asks of a district or a town, from the front page, with the actions counted.

To type a name is an action, and so is each click and each press of Enter after it.
"""

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_tasks import Reader


@pytest.fixture
def reader(visit: Visit) -> Reader:
    return Reader(visit)


def look_for(reader: Reader, words: str) -> Page:
    """Type words into the header's search and open the first that it finds: two actions."""
    page = reader.page
    page.locator("#find").press_sequentially(words)
    reader.clicks += 1
    first = page.get_by_role("option").first
    expect(first).to_contain_text(words)
    reader.click(first)
    return page


def test_a_district_by_its_name_in_two_actions(reader: Reader) -> None:
    page = look_for(reader, "7th Plymouth")
    expect(page).to_have_url(re.compile("/places/MA-house-7th-plymouth$"))
    assert reader.clicks == 2
    expect(page.locator("#where svg").first).to_be_visible()
    expect(page.locator("#who")).to_contain_text("Alyson Sullivan-Almeida")
    expect(page.locator("#where table").first).to_contain_text("Whitman")
    expect(page.locator("#children table").first).to_contain_text("Hispanic or Latino")


def test_a_town_by_its_name_in_two_actions(reader: Reader) -> None:
    page = look_for(reader, "Springfield")
    expect(page).to_have_url(re.compile("/places/MA-springfield$"))
    assert reader.clicks == 2
    expect(page.locator("#schools")).to_contain_text(re.compile(r"[\d.]+% .*poverty"))
    expect(page.locator("#where table").first).to_contain_text("(House)")


def test_the_gaps_of_a_county_in_three_actions(reader: Reader) -> None:
    page = reader.page
    reader.click(page.get_by_role("link", name="Disparities", exact=True).first)
    expect(page).to_have_url(re.compile("/disparities"))
    page.locator("select[name=place]").first.select_option("25027")
    reader.clicks += 1
    expect(page.get_by_role("heading", level=1)).to_contain_text("Worcester")
    assert reader.clicks <= 3


def test_the_brief_of_a_senate_district_in_three_actions(reader: Reader, tmp_path: Path) -> None:
    page = look_for(reader, "Cape and Islands")
    expect(page).to_have_url(re.compile("/places/MA-senate-cape-and-islands$"))
    link = page.get_by_role("link", name=re.compile("brief")).first
    answer = page.request.get(page.url.split("/places")[0] + str(link.get_attribute("href")))
    reader.clicks += 1
    assert reader.clicks == 3
    brief = tmp_path / "brief.pdf"
    brief.write_bytes(answer.body())
    (sheet,) = pypdfium2.PdfDocument(brief)
    assert "Cape and Islands" in sheet.get_textpage().get_text_range()
    assert b"/MarkInfo" in brief.read_bytes()
    paths = [*sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=9)]
    assert len(paths) > 20  # the map
