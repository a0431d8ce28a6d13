"""A page without JavaScript: its content, its choices and its links are all there."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import PATIENCE

PATHS = ("/", "/rankings", "/indicators/children-in-poverty", "/child-care", "/news", "/data")


@pytest.fixture
def plain(browser: Browser, app_server: str) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, base_url=app_server)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_shows_its_content_and_marks_where_it_is(plain: Page, path: str) -> None:
    answer = plain.goto(path)
    assert answer is not None
    assert answer.status == 200
    expect(plain.locator("main h1")).to_be_visible()
    expect(plain.get_by_role("navigation", name="Pages").get_by_role("link")).to_have_count(8)
    expect(plain.get_by_role("contentinfo")).to_contain_text("Annie E. Casey Foundation")
    current = plain.get_by_role("navigation", name="Pages").locator("[aria-current=page]")
    expect(current).to_have_count(0 if path == "/" else 1)
    assert plain.locator("main p").count() > 3


def test_a_choice_is_a_form_with_a_button(plain: Page) -> None:
    plain.goto("/indicators/children-in-poverty?utm=x")
    expect(plain.locator(".finding").first).to_contain_text("In Massachusetts")
    expect(plain.get_by_role("img", name="Massachusetts").first).to_be_visible()
    plain.get_by_label("Place", exact=True).select_option("Ohio")
    plain.get_by_label("Unit", exact=True).select_option("Number")
    plain.get_by_role("button", name="Show", exact=True).click()
    expect(plain.locator(".finding").first).to_contain_text("In Ohio")
    assert "place=OH" in plain.url
    assert "unit=number" in plain.url
    expect(plain.get_by_label("Place", exact=True)).to_have_value("OH")
    expect(plain.get_by_role("button", name="Explore")).to_be_hidden()


def test_controls_apart_from_the_bar_belong_to_the_same_choice(plain: Page) -> None:
    plain.goto("/child-care?place=25013")
    plain.get_by_label("Family income a year, $").fill("100000")
    plain.get_by_label("Year", exact=True).select_option("2018")
    plain.get_by_role("button", name="Show", exact=True).last.click()
    expect(plain.locator(".calculator")).to_contain_text("of an income of $100,000")
    expect(plain.locator("#family-cost")).to_contain_text("In Hampden County in 2018")


def test_all_indicators_are_filtered_by_the_server(plain: Page) -> None:
    plain.goto("/indicators")
    rows = plain.locator("table.held tr[data-words]:visible")
    expect(plain.get_by_text(re.compile(r"^\d+ indicators$"))).to_be_visible()
    plain.get_by_label("Find", exact=True).fill("poverty")
    plain.get_by_label("Domain", exact=True).select_option("Economic well-being")
    plain.get_by_role("button", name="Show", exact=True).click()
    assert "q=poverty" in plain.url
    assert "domain=economic-well-being" in plain.url
    for title in rows.locator("th a").all_inner_texts():
        assert "poverty" in title
    expect(plain.get_by_role("link", name="Children in poverty", exact=True)).to_be_visible()
    plain.get_by_label("Find", exact=True).fill("dropout")
    plain.get_by_role("button", name="Show", exact=True).click()
    expect(rows).to_have_count(0)
    expect(plain.get_by_text("Not held here: a dropout rate")).to_be_visible()


def test_an_indicator_shows_all_its_views_one_under_another(plain: Page) -> None:
    plain.goto("/indicators/children-in-poverty")
    for name in ("Over time", "States", "Map", "By race and ethnicity", "Table"):
        expect(plain.get_by_role("heading", name=name, exact=True)).to_be_visible()


def test_what_is_folded_opens_and_leads_to_the_cells(plain: Page) -> None:
    plain.goto("/disparities/children-in-poverty?place=MA&period=2019")
    chart = plain.locator("figure.chart").first
    chart.locator("summary", has_text="Table").click()
    expect(chart.get_by_role("row", name="Black").first).to_contain_text("27%")
    chart.get_by_role("link", name="See the cells").click()
    expect(
        plain.get_by_role("row").filter(has_text="children-in-poverty-by-race").first
    ).to_be_visible()


def test_an_address_that_is_no_page_leads_to_those_there_are(plain: Page) -> None:
    answer = plain.goto("/nowhere")
    assert answer is not None
    assert answer.status == 404
    expect(plain.locator("h1")).to_have_text("Not found")
    plain.locator("main").get_by_role("link", name="Rankings of the states").click()
    expect(plain.locator("h1")).to_be_visible()
