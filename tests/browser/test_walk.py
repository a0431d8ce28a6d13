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
    "/indicators",
    "/indicators/children-in-poverty?place=MA&compare=US,CT,NH,RI,TX",
    "/places/PR",
    "/data?indicator=children-in-poverty&place=MA&period=2019&group=all",
    "/about",
    "/share?chart=map&subject=infant-mortality&width=360&ground=none",
    "/basket?chart=map/infant-mortality&chart=disparity/children-in-poverty",
)


def test_from_the_front_page_to_ranks_gaps_child_care_and_the_news(visit: Visit) -> None:
    page = visit.open("/")
    heading, lede = page.locator("h1"), page.locator(".lede").first
    expect(heading).to_have_text("Massachusetts ranks 3rd of 50 states for child well-being")
    strips = page.locator(".strip")
    for strip, (name, rank) in enumerate(
        (
            ("Overall", "3rd"),
            ("Economic well-being", "25th"),
            ("Education", "1st"),
            ("Health", "No rank: 3 of the 4 figures that it takes are at hand"),
            ("Family and community", ""),
        )
    ):
        expect(strips.nth(strip)).to_contain_text(name)
        expect(strips.nth(strip)).to_contain_text(rank)

    page.locator(".gap3").get_by_role("link", name="Child poverty").click()
    expect(lede).to_contain_text(
        "In Massachusetts in 2019–2023, 24.9% of Hispanic or Latino children and 6.5% of "
        "non-Hispanic white children lived in poverty: 18.4 points apart"
    )
    story = page.locator(".news > li").first
    assert story.locator("h3 a").get_attribute("href").startswith("http")
    expect(story).to_contain_text(re.compile(r"\w+ \d+, 20\d\d|undated"))

    page.get_by_role("link", name="Rankings", exact=True).click()
    expect(heading).to_have_text("Massachusetts ranks 3rd of 50 states overall")
    page.get_by_label("Edition", exact=True).select_option("2024")
    expect(heading).to_have_text("Massachusetts ranks 2nd of 50 states overall", timeout=PATIENCE)
    expect(
        page.get_by_role(
            "link",
            name="2024 KIDS COUNT Report - Highs & Lows for Massachusetts Children",
        )
    ).to_be_visible()
    assert "edition=2024" in page.url

    page.get_by_role("link", name="Child care", exact=True).click()
    expect(heading).to_contain_text("A year of center care for an infant cost about $24,000")
    page.get_by_role("link", name="News", exact=True).click()
    page.get_by_label("Topic", exact=True).select_option("child-care")
    page.get_by_label("From", exact=True).select_option("undated")
    report = page.locator(".news > li, .story", has_text="Report discusses the cost of inadequate")
    expect(report.first).to_contain_text("undated", timeout=PATIENCE)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_no_other_host_and_has_no_errors(visit: Visit, path: str) -> None:
    page = visit.open(path)
    expect(page.locator("h1")).to_be_visible()
    assert [url for url in visit.requests if not url.startswith((visit.address, "data:"))] == []
    assert visit.console_errors == []
    assert visit.page_errors == []


def test_a_chosen_place_year_and_reference_change_address_sentence_and_what_is_said(
    visit: Visit,
) -> None:
    page = visit.open("/disparities/children-in-poverty")
    page.get_by_label("Year", exact=True).select_option("2018")
    lede = page.locator(".lede")
    expect(lede).to_contain_text("In Massachusetts in 2018")
    page.get_by_label("Compare with", exact=True).select_option("total")
    page.get_by_label("Place", exact=True).select_option("CT")
    expect(lede).to_contain_text("In Connecticut in 2018")
    expect(page.get_by_role("status").filter(has_text="In Connecticut in 2018")).to_have_count(1)
    assert "place=CT" in page.url
    assert "period=2018" in page.url
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".lede")).to_have_text(lede.inner_text())


def test_the_back_button_shows_what_was_shown(visit: Visit) -> None:
    page = visit.open("/rankings")
    page.get_by_label("Edition", exact=True).select_option("2014")
    expect(page.locator("h1")).to_contain_text("ranks 1st of 50", timeout=PATIENCE)
    page.go_back()
    expect(page.locator("h1")).to_contain_text("ranks 3rd of 50", timeout=PATIENCE)
    expect(page.get_by_label("Edition", exact=True)).to_have_value("2025")


def test_controls_work_by_keyboard_and_keep_the_focus(visit: Visit) -> None:
    page = visit.open("/rankings")
    page.get_by_label("Edition", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("h1")).to_contain_text("ranks 2nd of 50", timeout=PATIENCE)
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
    expect(page.locator("h1")).to_contain_text("Connecticut ranks")
    assert visit.console_errors == []


def test_the_current_page_is_marked(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Prices by age and county").click()
    expect(page.locator("h1")).to_contain_text("A year of center care for an infant cost about $")
    expect(page.locator("header nav[aria-label] a[aria-current]").first).to_have_text("Child care")
