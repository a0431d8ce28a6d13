"""A reader asks the rankings how sure a rank is and why, by mouse, by keyboard and on a phone."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import settle
from tests.browser.conftest import Visit

COMPLETE = "/rankings?edition=2014&domain=education"


# Four charts are drawn anew after each choice, which takes a busy machine a while.
PATIENCE = 20_000


def why(page: Page) -> Locator:
    return page.locator("#why .finding")


def test_a_state_of_the_table_shows_why_its_rank_is_what_it_is(visit: Visit) -> None:
    page = visit.open(COMPLETE)
    expect(why(page)).to_contain_text("Massachusetts")
    page.locator("#ranks summary", has_text="Table").click()
    page.locator("#ranks tbody").get_by_role("link", name="Texas").click()
    expect(why(page)).to_contain_text("Texas", timeout=PATIENCE)
    expect(page.locator("#why")).to_be_in_viewport(timeout=PATIENCE)
    expect(page).to_have_url(re.compile("edition=2014.*place=TX#why$"))
    expect(page.get_by_role("status").filter(has_text=why(page).inner_text())).to_have_count(1)
    assert not [url for url in visit.requests if "_dash" in url]
    page.go_back()
    expect(why(page)).to_contain_text("Massachusetts", timeout=PATIENCE)


def test_the_keyboard_reaches_every_state(visit: Visit) -> None:
    page = visit.open(COMPLETE)
    page.locator("#ranks summary", has_text="Table").focus()
    page.keyboard.press("Enter")
    links = page.locator("#ranks tbody th a")
    expect(links).to_have_count(50)
    page.keyboard.press("Tab")  # the table, which scrolls
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Tab")
    second = page.evaluate("document.activeElement.innerText")
    assert [first, second] == links.all_inner_texts()[:2]
    page.keyboard.press("Enter")
    expect(why(page)).to_contain_text(second, timeout=PATIENCE)
    expect(page.get_by_label("State", exact=True)).to_have_value("NJ")


def test_states_are_marked_beside_one_by_one_and_taken_away(visit: Visit) -> None:
    page = visit.open(COMPLETE)
    for choice, peers in (
        ("Vermont", "VT"),
        ("and Maine", "VT%2CME"),
        ("without Vermont", "ME"),
        ("No other", "none"),
    ):
        page.get_by_label("Also mark", exact=True).select_option(label=choice)
        expect(page).to_have_url(re.compile(f"peers={peers}$"), timeout=PATIENCE)
        marked = page.get_by_label("Also mark", exact=True)
        expect(marked).to_have_value(unquote(peers), timeout=PATIENCE)
        settle(page)


@pytest.mark.parametrize("path", [COMPLETE, "/rankings?edition=2022", "/rankings?domain=health"])
def test_every_kind_of_list_fits_a_phone_and_can_be_used_by_all(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open(path)
    expect(page.locator(".finding").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert visit.console_errors == []
    assert visit.axe() == []


def test_a_state_nobody_knows_is_not_marked_and_said(visit: Visit) -> None:
    page = visit.open("/rankings?peers=VT,XX")
    expect(page.locator(".said")).to_contain_text("There is no state “XX” here.")
