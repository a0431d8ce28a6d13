"""All indicators in a real browser: found as one types, filtered, sorted, and on a phone."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

PATIENCE = 30_000


def left(page: Page) -> Locator:
    """The rows that are left, by their titles."""
    return page.locator("table.held tr[data-words]:visible th a")


def test_rows_are_found_as_one_types_and_the_address_follows(visit: Visit) -> None:
    page = visit.open("/indicators")
    every = left(page).count()
    expect(page.locator("#held-left")).to_have_text(f"{every} indicators")
    asked = len(visit.requests)
    page.get_by_label("Find", exact=True).press_sequentially("fourth grad")
    titles = left(page).all_inner_texts()
    assert len(titles) == 3
    assert all(title.startswith("Fourth graders") for title in titles)
    expect(page.locator("#held-left")).to_have_text(f"3 of {every} indicators")
    # Groups without a row are gone too.
    expect(page.locator("table.held .dom:visible")).to_have_text("Education 8")
    expect(page).to_have_url(re.compile("q=fourth"))
    assert len(visit.requests) == asked
    other = page.context.new_page()
    other.goto(page.url)
    expect(left(other)).to_have_text(titles)
    page.get_by_label("Find", exact=True).fill("")
    expect(left(page)).to_have_count(every)
    expect(page).not_to_have_url(re.compile("q="))


def test_other_words_find_them_and_what_is_not_held_is_said(visit: Visit) -> None:
    page = visit.open("/indicators")
    find, none = page.get_by_label("Find", exact=True), page.locator("#held-none")
    find.fill("uninsured")
    expect(left(page)).to_contain_text(["health insurance"])
    expect(none).to_be_hidden()
    find.fill("dropout")
    expect(left(page)).to_have_count(0)
    expect(none).to_contain_text("Not held here: a dropout rate", timeout=PATIENCE)
    link = none.get_by_role("link", name="Search places and stories too")
    assert link.get_attribute("href").endswith("/search?q=dropout")
    find.fill("qqqq")
    expect(none).not_to_contain_text("dropout")
    expect(none).to_contain_text("No indicator is named or defined with these words.")


def test_domain_what_is_held_and_place_are_chosen_together(visit: Visit) -> None:
    page = visit.open("/indicators")
    page.get_by_label("Domain", exact=True).select_option("health")
    page.get_by_label("Show", exact=True).select_option("race")
    expect(page.locator("table.held .dom:visible")).to_have_text(re.compile("^Health"))
    titles = left(page).all_inner_texts()
    assert "Low birth-weight babies" in titles
    assert "Child and teen deaths" not in titles
    page.get_by_label("Place", exact=True).select_option("NM")
    expect(page.locator("h1")).to_contain_text("for New Mexico", timeout=PATIENCE)
    assert left(page).all_inner_texts() == titles
    expect(page).to_have_url(re.compile("domain=health"))
    page.get_by_label("Show", exact=True).select_option("all")
    expect(left(page)).to_contain_text(["Child and teen deaths"])
    assert visit.console_errors == []
    assert visit.page_errors == []


def test_each_group_is_sorted_by_any_column(visit: Visit) -> None:
    page = visit.open("/indicators")
    first = page.locator("tbody[data-domain=education] th a").first
    page.get_by_role("button", name=re.compile("states")).click()
    best = first.inner_text()
    page.get_by_role("button", name=re.compile("states")).click()
    assert first.inner_text() != best
    # What has no place among the states stays last, and the names of groups where they are.
    expect(page.locator("table.held .dom").first).to_contain_text("Economic well-being")
    context = page.locator("tbody[data-domain=economic-well-being] th a").last
    expect(context).to_have_text(re.compile("Median household income|five-year|SNAP"))


def test_a_row_on_a_phone_has_its_figure_its_standing_and_its_change(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open("/indicators")
    row = page.locator("tr", has=page.get_by_role("link", name="Teen births"))
    for part in (".latest", ".other", ".stand svg", ".change"):
        expect(row.locator(part).first).to_be_visible()
    expect(row.locator(".line")).to_be_hidden()
    expect(row.locator(".other")).to_contain_text("U.S.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    page.get_by_label("Find", exact=True).fill("teen birth")
    expect(left(page)).to_have_text(["Teen births"])
    assert visit.axe() == []
