"""What a family's care costs, found from the front page, in a real browser."""

import re

from playwright.sync_api import expect

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


def test_what_the_lack_of_care_costs_is_told_with_parts_rounding_and_the_misprint(
    visit: Visit,
) -> None:
    page = visit.open("/child-care")
    expect(page.locator(".parts-key")).to_contain_text(
        "$1.66 billion, often printed as $1.7 billion"
    )
    expect(page.get_by_text("The parts add up to $2.66 billion")).to_contain_text(
        "“roughly $2.7 billion”"
    )
    misprint = page.locator(".check", has_text="$1.7 million a year in lost wages")
    expect(misprint).to_contain_text("Printed differently")
    expect(misprint.get_by_role("link")).to_have_attribute("href", re.compile("masstaxpayers"))
    expect(page.get_by_text("No table of median family income by race")).to_be_visible()
    beside = page.locator("aside")
    expect(beside).to_contain_text("The Caring Force")


def test_a_rezoned_county_with_an_income_fits_a_phone_and_has_no_serious_fault(
    visit: Visit,
) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open("/child-care?place=25017&age=preschool&income=90000")
    expect(page.get_by_role("heading", name=re.compile("a change of zone"))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert visit.console_errors == []
    assert visit.page_errors == []
    assert visit.axe() == []
