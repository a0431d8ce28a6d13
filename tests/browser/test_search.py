"""The search of the header in a browser: by keyboard, as a list while typing and as a page."""

import pytest
from playwright.sync_api import expect

from dashboard.pages import search, shell
from tests.browser.conftest import Visit

pytestmark = pytest.mark.skipif(
    search.PAGE not in shell.PAGES, reason="the header does not lead to the search page yet"
)


def test_a_list_is_opened_moved_in_and_closed_by_keys(visit: Visit) -> None:
    page = visit.open("/about")
    page.locator("h1").click()
    page.keyboard.press("/")
    field = page.locator("#find")
    expect(field).to_be_focused()
    page.keyboard.type("child care cost")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("What child care costs")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", str(first.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("child care cost")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/child-care")


def test_enter_without_a_choice_opens_the_page_of_all_results(visit: Visit) -> None:
    page = visit.open("/")
    field = page.locator("#find")
    field.fill("dropout")
    field.press("Enter")
    page.wait_for_url("**/search?q=dropout")
    expect(page.locator(".not-held").first).to_contain_text("a dropout rate, for any place.")
    near = page.get_by_role("link", name="High school students not graduating on time")
    expect(near).to_be_visible()
