"""The way a visitor goes from the front page, by clicks alone, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

# The rankings draw four charts anew after each choice, which takes a busy machine a while.
PATIENCE = 20_000
PATHS = (
    "/",
    "/rankings",
    "/rankings?edition=2014&domain=education",
    "/disparities",
    "/disparities/children-in-poverty",
    "/child-care",
    "/news",
    "/news?check=differs",
    "/partners",
)


def test_from_the_front_page_to_ranks_gaps_child_care_and_the_news(visit: Visit) -> None:
    page = visit.open("/")
    expect(page.locator("h1")).to_have_text(
        "Massachusetts ranks 3rd of 50 states for child well-being"
    )
    tiles = page.locator(".tile")
    expect(tiles).to_have_count(5)
    expect(tiles.nth(0)).to_contain_text("As printed by Boston Globe")
    expect(tiles.nth(0)).to_contain_text("estimate, one indicator missing")
    for position, domain in enumerate(
        ("Economic well-being", "Education", "Health", "Family and community"), start=1
    ):
        expect(tiles.nth(position)).to_contain_text(domain)
    expect(tiles.nth(1)).to_contain_text("25th")
    expect(tiles.nth(3)).to_contain_text("No rank: 3 of the 4 figures that it takes are at hand")

    page.get_by_role("link", name=re.compile("^Children in poverty")).click()
    expect(page.locator(".finding").first).to_have_text(
        "In Massachusetts in 2019, 24% of Hispanic or Latino children and 6% of non-Hispanic white "
        "children lived in poverty: 18 points apart, 3.6 to 4.5 times within rounding. 5 years "
        "behind the newest figures."
    )
    expect(page.locator(".details").first).to_contain_text(
        "about 45,000 fewer Hispanic or Latino children"
    )
    items = page.locator("aside section").first.locator(".item")
    assert items.count() >= 3
    for position in range(3):
        item = items.nth(position)
        assert item.locator("h3 a").get_attribute("href").startswith("http")
        expect(item.locator(".byline")).to_contain_text(re.compile(r".+ · .*(\d{4}|undated)"))

    page.get_by_role("link", name="Rankings").click()
    finding = page.locator(".finding").first
    expect(finding).to_contain_text("Massachusetts ranks 3rd of 50 states overall")
    page.get_by_label("Edition", exact=True).select_option("2024")
    expect(finding).to_contain_text("(2024 edition)", timeout=PATIENCE)
    expect(
        page.get_by_role(
            "link",
            name="2024 KIDS COUNT Report - Highs & Lows for Massachusetts Children",
        )
    ).to_be_visible()
    assert "edition=2024" in page.url

    page.get_by_role("link", name="Child care", exact=True).click()
    expect(page.locator(".finding").first).to_contain_text("about $24,000 a year for an infant")
    report = page.locator(".item", has_text="Report discusses the cost of inadequate child care")
    expect(report.locator(".byline")).to_contain_text("undated")
    page.get_by_role("link", name="All news").click()
    page.get_by_label("Topic", exact=True).select_option("child-care")
    page.get_by_label("From", exact=True).select_option("undated")
    expect(report.locator(".byline")).to_contain_text("undated")


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_no_other_host_and_has_no_errors_and_no_serious_axe_finding(
    visit: Visit, path: str
) -> None:
    page = visit.open(path)
    expect(page.locator("h1")).to_be_visible()
    assert [url for url in visit.requests if not url.startswith((visit.address, "data:"))] == []
    assert visit.console_errors == []
    assert visit.page_errors == []
    assert visit.axe() == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_a_phone(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open(path)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert visit.axe() == []


def test_a_chosen_place_year_and_reference_change_address_sentence_and_what_is_said(
    visit: Visit,
) -> None:
    page = visit.open("/disparities/children-in-poverty")
    page.get_by_label("Year", exact=True).select_option("2018")
    expect(page.locator(".finding").first).to_contain_text("In Massachusetts in 2018")
    page.get_by_label("Compare with", exact=True).select_option("total")
    page.get_by_label("Place", exact=True).select_option("CT")
    expect(page.locator(".finding").first).to_contain_text("In Connecticut in 2018")
    expect(page.get_by_role("status").filter(has_text="In Connecticut in 2018")).to_have_count(1)
    assert "place=CT" in page.url
    assert "period=2018" in page.url
    finding = page.locator(".finding").first.inner_text()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".finding").first).to_have_text(finding)


def test_the_back_button_shows_what_was_shown(visit: Visit) -> None:
    page = visit.open("/rankings")
    page.get_by_label("Edition", exact=True).select_option("2014")
    expect(page.locator(".finding").first).to_contain_text("(2014 edition)", timeout=PATIENCE)
    page.go_back()
    expect(page.locator(".finding").first).to_contain_text("(2025 edition)", timeout=PATIENCE)


def test_controls_work_by_keyboard_and_keep_the_focus(visit: Visit) -> None:
    page = visit.open("/rankings")
    page.get_by_label("Edition", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".finding").first).to_contain_text("(2024 edition)", timeout=PATIENCE)
    assert page.evaluate("document.activeElement.name") == "edition"


def test_the_table_says_what_the_chart_says(visit: Visit) -> None:
    page = visit.open("/disparities/children-in-poverty")
    page.get_by_text("Table", exact=True).first.click()
    row = page.get_by_role("row", name=re.compile("^Black"))
    expect(row).to_contain_text("27%")
    expect(row).to_contain_text("35,000")
    expect(row).to_contain_text("21 points")
    withheld = page.get_by_role("row", name=re.compile("^American Indian"))
    expect(withheld).to_contain_text("withheld")


def test_an_address_that_names_nothing_answers_404_with_the_nearest_names(visit: Visit) -> None:
    answer = visit.page.goto(visit.address + "/disparities/child-poverty")
    assert answer is not None
    assert answer.status == 404
    expect(visit.page.locator("h1")).to_have_text("Not found")
    near = visit.page.locator("main").get_by_role("link", name=re.compile("^Children in poverty"))
    expect(near.first).to_be_visible()


def test_a_wrong_part_of_an_address_falls_back_and_says_so(visit: Visit) -> None:
    page = visit.open("/rankings?edition=1812")
    expect(page.locator(".said")).to_contain_text("There is no edition “1812” here; 2025 is shown")


def test_a_part_that_an_address_repeats_counts_once(visit: Visit) -> None:
    page = visit.open("/rankings?place=MA&place=CT")
    expect(page.locator(".finding").first).to_contain_text("Connecticut ranks")
    assert visit.console_errors == []


def test_the_current_page_is_marked(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Prices by age and county").click()
    expect(page.locator("h1")).to_contain_text("A year of center care for an infant cost about $")
    expect(page.locator("header nav[aria-label] a[aria-current]").first).to_have_text("Child care")
