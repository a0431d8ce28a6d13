"""What a family's care costs, found from the front page, in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit

# A choice draws six charts anew, which takes seconds on a machine that does much else.
WAIT = 30_000


def test_from_the_front_page_to_what_two_children_cost_in_hampden_county_in_2018(
    visit: Visit,
) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Child care", exact=True).click()
    page.get_by_label("Place", exact=True).select_option("Hampden County")
    expect(page.locator("#family-cost")).to_contain_text("In Hampden County in 2022", timeout=WAIT)
    page.get_by_label("Year", exact=True).select_option("2018")
    # 52 weeks of $292.00 and $206.70; median household income $53,403 in 2018 dollars.
    expect(page.locator("#family-cost")).to_have_text(
        "In Hampden County in 2018, center care for an infant and a preschooler cost about "
        "$26,000 a year at the median prices, 49% of the median income of households there that "
        "year ($53,403).",
        timeout=WAIT,
    )
    assert "place=25013" in page.url
    assert "year=2018" in page.url


def test_the_calculator_answers_in_the_address_and_in_words(visit: Visit) -> None:
    page = visit.open("/child-care?place=25013&year=2018")
    page.get_by_label("Toddlers", exact=True).select_option("2")
    expect(page.locator("#family-cost")).to_contain_text(
        "an infant, two toddlers and a preschooler", timeout=WAIT
    )
    page.get_by_label("Family income a year, $", exact=True).fill("$100,000")
    page.keyboard.press("Enter")
    calculator = page.locator(".calculator")
    # (292 + 2 x 270 + 206.70) x 52 = 54,012.40; at $11.00 an hour a week pays $440.
    expect(calculator).to_contain_text(
        "That is 54% of an income of $100,000; 7% of it", timeout=WAIT
    )
    expect(calculator).to_contain_text("takes about 120 weeks of full-time work")
    expect(
        page.get_by_role("status").filter(has_text="an infant, two toddlers and a preschooler")
    ).to_have_count(1)
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".calculator")).to_contain_text(
        "That is 54% of an income of $100,000", timeout=WAIT
    )


def test_an_income_that_is_no_number_is_said_to_be_none(visit: Visit) -> None:
    page = visit.open("/child-care?income=plenty")
    expect(page.locator(".calculator")).to_contain_text(
        "“plenty” is not a number of dollars a year."
    )


def test_the_bars_of_an_income_are_as_long_as_the_shares_that_they_are_of(visit: Visit) -> None:
    page = visit.open("/child-care")
    # Care of an infant, then of a preschooler: 461.55 and 310 a week, of $122,000 a year.
    shares = [461.55 * 52 / 122_000, 310 * 52 / 122_000]
    bars = page.locator("#cost figure .plot").first.locator(".d-bar, .d-bar-2")
    whole = page.locator("#cost figure .plot .d-bar-bg").first.bounding_box()
    assert whole
    drawn = [box["width"] / whole["width"] for one in bars.all() if (box := one.bounding_box())]
    assert drawn == pytest.approx(shares, abs=0.002)
    limit = page.locator("#cost figure .plot .d-limit").first.bounding_box()
    assert limit
    assert (limit["x"] - whole["x"]) / whole["width"] == pytest.approx(0.07, abs=0.005)


def test_every_state_with_a_price_stands_on_one_line_and_in_a_table_that_sorts(
    visit: Visit,
) -> None:
    page = visit.open("/child-care")
    states = page.locator("#states")
    expect(states.locator(".crowd .d-st")).to_have_count(44)
    expect(states.locator(".crowd .d-home")).to_have_count(1)
    states.get_by_text("Table", exact=True).click()
    expect(states.locator("tbody tr").first).to_contain_text("District of Columbia")
    states.get_by_role("button", name="A year").click()
    expect(states.locator("tbody tr").first).to_contain_text("Mississippi")


def test_without_scripts_every_view_is_there_and_the_calculator_is_a_form(
    browser: Browser, app_server: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{app_server}/child-care?place=25013&year=2018")
    for part in ("by-age", "over-time", "counties", "county-incomes"):
        expect(page.locator(f"#{part} .finding")).to_be_visible()
    page.get_by_label("Toddlers", exact=True).select_option("1")
    page.get_by_label("Family income a year, $", exact=True).fill("100000")
    page.locator(".calculator").get_by_role("button").click()
    expect(page.locator("#family-cost")).to_contain_text("an infant, a toddler and a preschooler")
    # (292 + 270 + 206.70) x 52 = 39,972.40
    expect(page.locator(".calculator")).to_contain_text("That is 40% of an income of $100,000")
    context.close()


def test_what_the_lack_of_care_costs_is_told_with_parts_rounding_and_the_misprint(
    visit: Visit,
) -> None:
    page = visit.open("/child-care")
    expect(page.locator(".bearers")).to_contain_text("$1.66 billion, often printed as $1.7 billion")
    expect(page.get_by_text("The parts add up to $2.66 billion")).to_contain_text(
        "“roughly $2.7 billion”"
    )
    page.get_by_text("Other prints of these figures").click()
    misprint = page.locator(".prints-other", has_text="$1.7 million a year in lost wages")
    expect(misprint).to_be_visible()
    expect(misprint).to_contain_text("Printed differently")
    expect(misprint.get_by_role("link")).to_have_attribute("href", re.compile("masstaxpayers"))
    expect(page.get_by_text("No table of median family income by race")).to_be_visible()
    beside = page.locator("aside").first
    expect(beside).to_contain_text("The Caring Force")


def test_a_rezoned_county_with_an_income_fits_a_phone_and_has_no_serious_fault(
    visit: Visit,
) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open("/child-care?place=25017&age=preschool&income=90000#over-time")
    expect(page.get_by_role("heading", name=re.compile("a change of zone"))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert visit.console_errors == []
    assert visit.page_errors == []
    assert visit.axe() == []
