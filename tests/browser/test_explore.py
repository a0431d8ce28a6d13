"""Exploring: Dash is loaded when it is asked for, and takes the page's place in one frame."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import settle
from tests.browser.conftest import Visit

PATIENCE = 60_000
ADDRESS = "/indicators/children-in-poverty"
# What jumps, and how many pages are seen in each frame.
WATCH = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
window.seen = new Set();
const look = () => {
  const shown = [...document.querySelectorAll("main h1")].filter((h1) => h1.checkVisibility({
    visibilityProperty: true,
  }));
  if (document.querySelector("footer")) window.seen.add(shown.length);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def explore(page: Page) -> None:
    page.get_by_role("button", name="Explore this chart").click()
    page.wait_for_function(
        "() => 'exploring' in document.documentElement.dataset", timeout=PATIENCE
    )
    settle(page)


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize(("tab", "kind"), [("Over time", "trend"), ("Map", "map")])
def test_the_figure_takes_the_place_of_the_drawing_in_one_frame(
    visit: Visit, width: int, tab: str, kind: str
) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(WATCH)
    visit.open(ADDRESS)
    page.get_by_role("tab", name=tab).click()
    panel = page.get_by_role("tabpanel")
    panel.locator("summary", has_text="About").click()
    page.get_by_role("button", name="Explore this chart").scroll_into_view_if_needed()
    before, plot = page.evaluate("() => scrollY"), panel.locator(".draw").first
    room, high = plot.bounding_box(), page.evaluate("document.documentElement.scrollHeight")
    explore(page)
    taken = plot.bounding_box()
    assert taken == room
    assert page.evaluate("document.documentElement.scrollHeight") == high
    expect(panel.locator(".dash-graph .main-svg").first).to_be_visible()
    expect(page.locator("#page")).to_have_count(1)
    expect(page.get_by_role("tab", selected=True)).to_have_text(tab)
    expect(page.locator("figure details[open] > summary")).to_have_text("About these figures")
    expect(panel.locator("details[open]")).to_be_visible()
    assert page.evaluate("() => [...window.seen]") == [1]
    assert page.evaluate("() => window.shifted") <= 0.05
    assert page.evaluate("() => scrollY") == before
    # Who pressed the button is where it was.
    assert page.evaluate("() => document.activeElement.dataset.explored") == (
        f"{kind}/children-in-poverty"
    )
    expect(page.locator("#spoken")).to_have_text("The chart can be explored now.")
    assert visit.console_errors == []
    assert visit.page_errors == []
    assert visit.axe() == []


def test_every_tab_has_its_figure_then_as_wide_as_its_card(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    explore(page)
    panel = page.get_by_role("tabpanel")
    for tab in ("States", "Map", "Over time"):
        page.get_by_role("tab", name=tab).click()
        drawn = panel.locator(".dash-graph .main-svg").first
        expect(drawn).to_be_visible()
        wide = page.evaluate("document.querySelector('[role=tabpanel]:not([hidden])').clientWidth")
        page.wait_for_function(
            """(wide) => document.querySelector("[role=tabpanel]:not([hidden]) .main-svg")
              .getBoundingClientRect().width === wide""",
            arg=wide,
        )


def test_what_was_typed_and_where_the_caret_stood_is_carried(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    page.get_by_label("Place", exact=True).select_option("OH")
    expect(page.locator(".finding").first).to_contain_text("In Ohio", timeout=PATIENCE)
    page.get_by_role("button", name="Explore this chart").click()
    page.get_by_label("Unit", exact=True).focus()
    page.wait_for_function(
        "() => 'exploring' in document.documentElement.dataset", timeout=PATIENCE
    )
    assert page.evaluate("() => document.activeElement.name") == "unit"
    expect(page.locator(".finding").first).to_contain_text("In Ohio")


def test_choices_are_then_served_by_dash_with_focus_kept_told_and_back(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    explore(page)
    finding = page.locator(".finding").first
    place = page.get_by_label("Place", exact=True)
    place.focus()
    place.select_option("OH")
    expect(finding).to_contain_text("In Ohio", timeout=PATIENCE)
    expect(page).to_have_url(re.compile("place=OH"))
    expect(page.get_by_role("status").filter(has_text="In Ohio")).to_have_count(1)
    settle(page)
    assert page.evaluate("() => document.activeElement.name") == "place"
    page.go_back()
    expect(finding).to_contain_text("In Massachusetts", timeout=PATIENCE)
    expect(page.get_by_label("Place", exact=True)).to_have_value("MA")
    assert visit.console_errors == []


def test_a_choice_made_meanwhile_is_what_dash_draws(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    page.get_by_role("button", name="Explore this chart").click()
    page.get_by_label("Place", exact=True).select_option("TX")
    page.wait_for_function(
        "() => 'exploring' in document.documentElement.dataset", timeout=PATIENCE
    )
    expect(page.locator(".finding").first).to_contain_text("In Texas")
    expect(page.get_by_label("Place", exact=True)).to_have_value("TX")
    expect(page).to_have_url(re.compile("place=TX"))


def test_where_dash_cannot_be_loaded_the_page_stays_and_says_so(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    page.route("**/_dash-component-suites/**", lambda route: route.abort())
    button = page.get_by_role("button", name="Explore this chart")
    button.click()
    expect(page.locator("#spoken")).to_contain_text("could not be loaded", timeout=PATIENCE)
    expect(button).to_be_visible()
    page.unroute("**/_dash-component-suites/**")
    explore(page)
    expect(page.locator(".dash-graph .main-svg").first).to_be_visible()


def test_a_link_to_another_page_leaves_dash_behind(visit: Visit) -> None:
    page = visit.open(ADDRESS)
    explore(page)
    page.get_by_role("link", name="Every indicator of Massachusetts").click()
    expect(page).to_have_url(re.compile("/places/MA$"))
    expect(page.locator("#react-entry-point")).to_have_count(0)
