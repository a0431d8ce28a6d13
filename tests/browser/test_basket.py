"""Charts are kept while browsing, then taken away as one file; and a chart is shared as chosen."""

import io
import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from tests.browser.conftest import Visit


def keep(page: Page, number: int = 0) -> None:
    page.get_by_role("button", name="Keep", exact=True).nth(number).click()


def charts(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("chart", [])


def test_two_charts_are_kept_and_taken_away_as_slides(visit: Visit) -> None:
    page = visit.open("/indicators/children-in-poverty?place=MA")
    link = page.get_by_role("link", name=re.compile(r"^Basket"))
    expect(link).to_be_hidden()
    keep(page)
    expect(link).to_have_text("Basket (1)")
    expect(page.locator("#spoken")).to_contain_text("Kept.")
    visit.open("/disparities/children-in-poverty?place=MA")
    expect(link).to_have_text("Basket (1)")
    keep(page)
    expect(page.locator(".keep").first).to_have_attribute("aria-pressed", "true")
    link.click()
    expect(page.locator("h1")).to_have_text("2 charts in the basket")
    assert [one.partition("/")[0] for one in charts(page)] == ["trend", "disparity"]
    with page.expect_download() as started:
        page.get_by_role("link", name="Slides (PPTX)").click()
    deck = Presentation(io.BytesIO(started.value.path().read_bytes()))
    assert len(deck.slides) == 3
    assert visit.axe() == []
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert visit.axe() == []
    assert visit.console_errors == visit.page_errors == []


def test_the_list_of_the_browser_follows_what_is_moved_and_removed(visit: Visit) -> None:
    page = visit.open("/indicators/children-in-poverty?place=MA")
    keep(page)
    visit.open("/disparities/children-in-poverty?place=MA")
    keep(page)
    page.get_by_role("link", name="Basket (2)").click()
    mine = page.get_by_role("button", name="Keep these in this browser")
    expect(mine).to_be_hidden()
    page.get_by_role("link", name=re.compile(r"^Down: ")).click()
    expect(page.locator(".basket h2").first).to_contain_text("points apart")
    expect(mine).to_be_hidden()
    page.get_by_role("link", name=re.compile(r"^Remove: ")).first.click()
    expect(page.locator("h1")).to_have_text("One chart in the basket")
    expect(page.get_by_role("link", name="Basket (1)")).to_be_visible()
    # Somebody else's basket is shown beside one's own, and taken over by a button alone.
    visit.open("/basket?chart=map/infant-mortality&chart=map/teen-births")
    expect(page.get_by_role("link", name="Basket (1)")).to_be_visible()
    mine.click()
    expect(page.get_by_role("link", name="Basket (2)")).to_be_visible()
    expect(mine).to_be_hidden()
    assert visit.console_errors == []


def test_without_a_script_the_basket_is_filled_from_the_choices_of_a_chart(
    browser: Browser, app_server: str
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=app_server)
    page = context.new_page()
    page.goto("/indicators/children-in-poverty?place=MA")
    expect(page.get_by_role("button", name="Keep", exact=True).first).to_be_hidden()
    page.locator("summary", has_text="Share").first.click()
    page.get_by_role("link", name="Choose size, title and places").first.click()
    expect(page.locator("h1")).to_contain_text("Share: Children in poverty")
    page.get_by_label("Size").select_option("360")
    page.get_by_role("button", name="Show").last.click()
    assert "width=360" in page.url
    assert page.locator(".preview img").get_attribute("width") == "360"
    page.get_by_role("link", name="Open the basket with this chart").click()
    expect(page.locator("h1")).to_have_text("One chart in the basket")
    page.get_by_label("Add a chart by its link").fill(f"{app_server}/charts/map/teen-births")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("h1")).to_have_text("2 charts in the basket")
    context.close()


def test_a_choice_shows_its_picture_at_once_and_an_own_title_is_a_download(visit: Visit) -> None:
    page = visit.open("/share?chart=trend&subject=children-in-poverty&place=MA")
    assert [one for one in visit.requests if "/handed-out/trend/" in one]
    page.get_by_label("Ground").select_option("none")
    expect(page.locator(".preview img")).to_have_attribute("src", re.compile("ground=none"))
    page.get_by_label("Compared with").select_option("VT")
    expect(page.locator(".preview img")).to_have_attribute("src", re.compile("compare=VT"))
    assert "ground=none" in page.url
    page.get_by_label("A title of your own").fill("Our children")
    with page.expect_download() as started:
        page.locator(".own-title").get_by_role("button", name="SVG").click()
    drawn = started.value.path().read_text("utf-8")
    assert "Our children" in drawn
    assert "Title by the person who downloaded this file." in drawn
    assert "Our" not in page.url
    assert visit.console_errors == visit.page_errors == []


def test_with_a_full_basket_nothing_is_wider_than_a_window(visit: Visit) -> None:
    page = visit.open("/share")
    full = "JSON.stringify(Array.from({ length: 40 }, (_, at) => `map/x${at}`))"
    page.evaluate(f"localStorage.setItem('kids-count-basket', {full})")
    visit.open("/share")
    expect(page.get_by_role("link", name="Basket (40)")).to_be_visible()
    wider = []
    for width in range(300, 1440, 20):
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wider.append(width)
    assert wider == []
    visit.open("/indicators/children-in-poverty")
    keep(page)
    expect(page.locator("#spoken")).to_contain_text("The basket is full.")
