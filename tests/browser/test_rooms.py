"""The rooms in a real browser: from the front page to any figure and back to its cell."""

import random
import re

from playwright.sync_api import expect

from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts
from tests.browser.conftest import Visit

SIX = "US,CT,NH,RI,TX"
PATIENT = 20_000  # milliseconds: the first page of a fresh server reads every indicator


def test_three_clicks_from_the_front_page_to_the_trend_of_any_indicator(
    visit: Visit, catalog, facts: Facts
) -> None:
    # Of some, only counties have figures.
    held = [one for one in figures.shown(facts) if "MA" in figures.of(facts, one).latest]
    for slug in random.Random(3).sample(sorted(held), 2):
        title = catalog.indicators[slug].title
        page = visit.open("/")
        page.get_by_role("link", name="Indicators", exact=True).click()
        links = (f"main a[href='/indicators/{slug}']", f"main a[href^='/indicators/{slug}?']")
        page.locator(", ".join(links)).first.click()
        expect(page.locator("h1")).to_have_text(title, timeout=PATIENT)
        expect(page.get_by_role("tabpanel").locator(".draw svg:visible").first).to_be_visible(
            timeout=PATIENT
        )
        expect(page.locator(".lede")).to_contain_text("Massachusetts")


def test_six_places_are_compared_and_a_copied_address_shows_the_same(visit: Visit) -> None:
    page = visit.open("/indicators/children-in-poverty")
    others = page.get_by_label("Compared with")
    for name in ("Connecticut", "New Hampshire", "Rhode Island", "Texas"):
        others.select_option(label=f"+ {name}")
        # Once it is among the compared, it can no longer be added.
        added = others.get_by_text(f"+ {name}", exact=True)
        expect(added).to_have_count(0, timeout=PATIENT)
    expect(page).to_have_url(re.compile("compare=US%2CCT%2CNH%2CRI%2CTX"))
    page.get_by_role("tab", name="States").click()
    finding = page.get_by_role("tabpanel").locator(".finding")
    expect(finding).to_contain_text("of the 5 places beside the nation")
    for name in ("Connecticut", "Texas"):
        expect(page.get_by_role("tabpanel").locator(".draw", has_text=name).first).to_be_visible()
    said = finding.inner_text()
    other = page.context.new_page()
    other.set_viewport_size({"width": 375, "height": 800})
    other.goto(page.url)
    # The tab is a part of the address too.
    expect(other.get_by_role("tabpanel").locator(".finding")).to_have_text(said)
    assert other.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_origin_of_a_figure_is_two_clicks_from_its_chart(visit: Visit) -> None:
    page = visit.open("/disparities/children-in-poverty?place=MA&period=2019")
    page.get_by_role("link", name="See the cells").first.click()
    row = page.get_by_role("row", name=re.compile("2019, Black")).filter(has_text="27%")
    expect(row).to_contain_text("0.27")
    expect(row).to_contain_text("kids_count/children-in-poverty-by-race.xlsx")
    expect(row).to_contain_text(re.compile(r"sheet Kidscount Export, cell F\d+"))


def test_the_search_box_finds_indicators_places_and_stories(visit: Visit) -> None:
    page = visit.open("/")
    box = page.locator(".find input[name=q]")
    box.fill("Massachusetts")
    box.press("Enter")
    page.wait_for_url("**/search?q=Massachusetts")
    expect(page.locator("main").get_by_role("link", name="Massachusetts").first).to_be_visible()
    expect(page.get_by_role("heading", name="Stories")).to_be_visible()
    box = page.locator(".find input[name=q]")
    box.fill("extreme poverty")
    box.press("Enter")
    page.wait_for_url("**/search?q=extreme*")
    expect(page.locator("main").get_by_role("link", name="extreme poverty").first).to_be_visible()


def test_a_finding_is_copied_with_its_source_and_its_link(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("/indicators/infant-mortality?place=MA")
    finding = page.locator(".lede b").inner_text()
    panel = page.get_by_role("tabpanel")
    panel.locator("summary", has_text="Share").click()
    panel.get_by_role("button", name="Copy the finding").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(finding)
    assert "Source: Annie E. Casey Foundation" in copied
    link = copied.split()[-1]
    assert link.startswith(visit.address + "/indicators/infant-mortality?place=MA")
    page.goto(link)
    expect(page.locator(".lede b")).to_have_text(finding)


def test_the_nation_and_the_territories_are_not_ranked(visit: Visit) -> None:
    for place, name in (("US", "The United States"), ("DC", "The District of Columbia")):
        page = visit.open(f"/places/{place}")
        expect(page.locator(".lede").first).to_contain_text(f"{name} is not ranked")


def test_a_unit_and_a_group_are_chosen_where_there_are_several(visit: Visit) -> None:
    page = visit.open("/indicators/children-in-poverty?place=MA")
    page.get_by_label("Unit", exact=True).select_option("number")
    expect(page.locator(".lede")).to_contain_text("children lived in poverty")
    expect(page.locator(".lede")).not_to_contain_text("%")
    page.get_by_label("Group", exact=True).select_option("black")
    expect(page.locator(".lede")).to_contain_text("Black children lived in poverty")
