"""A choice is shown in place: without Dash, with focus, folds and scroll kept, and told."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Visit

PATIENCE = 30_000
ADDRESS = "/indicators/children-in-poverty"


def test_a_choice_keeps_focus_scroll_and_folds_and_is_told(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    said, finding = page.locator("#spoken"), page.locator(".finding").first
    page.locator("figure summary", has_text="About").locator("visible=true").first.click()
    place = page.get_by_label("Place", exact=True)
    place.focus()
    page.evaluate("() => scrollTo(0, 40)")
    place.select_option("OH")
    expect(finding).to_contain_text("In Ohio", timeout=PATIENCE)
    expect(said).to_contain_text("In Ohio")
    expect(page).to_have_url(re.compile("place=OH"))
    assert page.evaluate("() => [document.activeElement.name, scrollY]") == ["place", 40]
    expect(page.locator("figure details[open] > summary")).to_contain_text("About")
    assert not [url for url in visit.requests if "_dash" in url]
    assert visit.console_errors == []


def test_back_and_forward_show_what_was_shown(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    finding = page.locator(".finding").first
    for place, name in (("OH", "Ohio"), ("TX", "Texas")):
        page.get_by_label("Place", exact=True).select_option(place)
        expect(finding).to_contain_text(name, timeout=PATIENCE)
    page.go_back()
    expect(finding).to_contain_text("Ohio", timeout=PATIENCE)
    page.go_back()
    expect(finding).to_contain_text("Massachusetts", timeout=PATIENCE)
    expect(page.get_by_label("Place", exact=True)).to_have_value("MA")
    page.go_forward()
    expect(finding).to_contain_text("Ohio", timeout=PATIENCE)


def test_two_quick_choices_end_with_the_last(visit: Visit) -> None:
    page = visit.open(ADDRESS)

    def slowly(route: Route) -> None:
        if "unit=percent" in route.request.url:
            page.wait_for_timeout(500)
        route.continue_()

    page.route("**/indicators/**", slowly)
    page.get_by_label("Place", exact=True).select_option("OH")
    page.get_by_label("Unit", exact=True).select_option("number")
    expect(page.locator(".finding").first).to_contain_text("In Ohio", timeout=PATIENCE)
    expect(page).to_have_url(re.compile("place=OH.*unit=number"))
    page.wait_for_timeout(800)
    expect(page.locator(".finding").first).not_to_contain_text("%")
    expect(page.locator("[aria-busy]")).to_have_count(0)


def test_where_it_cannot_be_fetched_the_browser_goes_there(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    page.route(
        "**/indicators/**",
        lambda route: route.continue_() if route.request.is_navigation_request() else route.abort(),
    )
    page.get_by_label("Place", exact=True).select_option("OH")
    page.wait_for_url(re.compile("place=OH"), timeout=PATIENCE)
    expect(page.locator(".finding").first).to_contain_text("In Ohio", timeout=PATIENCE)
    # A new document, which has nothing to tell.
    expect(page.locator("#spoken")).to_have_text("")


def test_what_was_typed_elsewhere_is_still_there(visit: Visit) -> None:
    page = visit.open("/news")
    page.get_by_label("Words").fill("housing")
    page.get_by_label("Topic", exact=True).select_option("child-care")
    expect(page).to_have_url(re.compile("topic=child-care"), timeout=PATIENCE)
    expect(page.get_by_label("Words")).to_have_value("housing")


@pytest.mark.parametrize("path", ["/", "/rankings", ADDRESS, "/child-care", "/news"])
def test_no_script_of_dash_is_asked_for_and_nothing_jumps(visit: Visit, path: str) -> None:
    page = visit.page
    page.add_init_script("""window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });""")
    visit.open(path)
    assert not [url for url in visit.requests if "_dash" in url or "_explore" in url]
    assert page.evaluate("() => window.shifted") <= 0.05
