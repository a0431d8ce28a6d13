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
    links = page.locator("#ranks tbody th a")
    expect(links).to_have_count(50)
    page.locator("#ranks thead button").last.focus()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Tab")
    second = page.evaluate("document.activeElement.innerText")
    assert [first, second] == links.all_inner_texts()[:2]
    page.keyboard.press("Enter")
    expect(why(page)).to_contain_text(second, timeout=PATIENCE)
    expect(page.get_by_label("State", exact=True)).to_have_value("NJ")


def test_the_states_sort_by_any_column(visit: Visit) -> None:
    page = visit.open("/rankings?edition=2024")
    states, heads = page.locator("#ranks tbody th a"), page.locator("#ranks thead th")
    first = states.first.inner_text()
    for head in range(heads.count()):
        heads.nth(head).get_by_role("button").click()
        heads.nth(head).get_by_role("button").click()
        order = heads.nth(head).get_attribute("aria-sort")
        assert order in ("ascending", "descending")
        cells = page.locator(f"#ranks tbody tr > :nth-child({head + 1})")
        values = [cell.get_attribute("data-v") for cell in cells.all()]
        known = [value for value in values if value]
        key = str if head == 1 else float  # by name, or by number
        assert known == sorted(known, key=key, reverse=order == "descending")
        assert values[: len(known)] == known  # who has no rank stays last
    heads.first.get_by_role("button").click()
    expect(states.first).to_have_text(first)


def test_the_chosen_state_is_on_the_line_in_the_table_and_on_the_map(visit: Visit) -> None:
    page = visit.open("/rankings?edition=2024&domain=education&place=MS&peers=VT")
    line = page.locator(".crowd")
    for words in ("Mississippi: 31st", "Vermont: 9th"):
        expect(line.locator("text:visible", has_text=words)).to_have_count(1)
    expect(page.locator("#ranks tr.me")).to_contain_text("Mississippi")
    expect(page.locator("#ranks tr.peer")).to_contain_text("Vermont")
    page.get_by_role("tab", name="Map").click()
    expect(page.locator("#ranks")).to_be_hidden()
    expect(page.locator("#map")).to_contain_text("Education, 2024 edition.")


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
        rows = page.locator("#ranks tr.peer")
        expect(rows).to_have_count(0 if peers == "none" else len(unquote(peers).split(",")))


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
