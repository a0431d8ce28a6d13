"""Disparities in a real browser, on a phone and by keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import settle
from tests.browser.conftest import Visit

PHONE = {"width": 375, "height": 800}


def tab_to(page: Page, label: str) -> None:
    """Press Tab until the control with that label has the focus."""
    target = page.get_by_label(label, exact=True)
    for _ in range(150):  # the whole page and round again
        if target.evaluate("control => control === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{label} cannot be reached by Tab.")


def choose(page: Page, label: str, value: str) -> None:
    """Choose with the mouse and wait until the page shows it."""
    page.get_by_label(label, exact=True).select_option(value)
    page.wait_for_url(re.compile(rf"={value}(&|$)"))
    settle(page)


def choose_by_keyboard(page: Page, label: str, option: str) -> None:
    """Type the option's first letters into the focused select, as a person without a mouse does."""
    tab_to(page, label)
    before = page.url
    page.keyboard.type(option)
    page.wait_for_url(lambda address: address != before)
    settle(page)


@pytest.fixture
def phone(visit: Visit) -> Visit:
    visit.page.set_viewport_size(PHONE)
    return visit


def test_place_year_and_reference_are_chosen_by_keyboard_on_a_phone(phone: Visit) -> None:
    page = phone.open("/disparities/children-in-poverty")
    finding, said = page.locator(".lede b"), page.get_by_role("status")
    expect(finding).to_contain_text("In Massachusetts in 2019, 24% of Hispanic or Latino children")

    choose_by_keyboard(page, "Compare with", "Hispanic")
    expect(finding).to_contain_text("27% of Black children and 24% of Hispanic or Latino children")
    assert "reference=hispanic" in page.url
    expect(said).to_contain_text("24% of Hispanic or Latino children")

    choose_by_keyboard(page, "Year", "2016")
    expect(finding).to_contain_text("In Massachusetts in 2016")
    assert "period=2016" in page.url

    choose_by_keyboard(page, "Place", "Ohio")
    expect(finding).to_contain_text("In Ohio in 2016")
    assert "place=OH" in page.url
    expect(said).to_contain_text("In Ohio in 2016")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_chart_s_table_says_what_the_sentence_says(phone: Visit) -> None:
    page = phone.open("/disparities/children-in-poverty?place=MA&period=2019")
    chart = page.locator("figure.chart").first
    chart.locator("summary", has_text="Table").press("Enter")
    black = chart.get_by_role("row", name=re.compile("^Black"))
    for text in ("27%", "21 points", "4.1 to 5.0 times", "clear gap", "27,000"):
        expect(black).to_contain_text(text)
    expect(chart.get_by_role("row", name=re.compile("^American Indian"))).to_contain_text(
        "withheld by the publisher"
    )
    assert phone.axe() == []


def test_lines_over_time_show_rates_gaps_or_ratios_in_a_panel_each(phone: Visit) -> None:
    page = phone.open("/disparities/single-parent-families-acs")
    trend = page.locator("figure.chart").nth(1)
    expect(trend.locator(".panel")).to_have_count(8)
    expect(trend.locator(".panel").first).to_contain_text("Asian")
    choose(page, "Over time", "gap")
    expect(trend).to_contain_text("Points apart from the lowest rate of the larger groups")
    assert "lines=gap" in page.url
    first = page.locator("figure.chart").first
    expect(first.locator(".row").nth(1)).to_contain_text("Some other race")  # the highest rate
    choose(page, "Order by", "name")
    expect(first.locator(".row").nth(1)).to_contain_text("Asian")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert phone.axe() == []
    assert phone.console_errors == []


def test_a_gap_is_said_in_full_and_stands_on_its_row(phone: Visit) -> None:
    page = phone.open("/disparities/children-in-poverty?place=MA&period=2019")
    lede = page.locator(".lede")
    for words in ("18 points apart", "about 45,000 fewer", "30 points in 2014 and 18 in 2019"):
        expect(lede).to_contain_text(words)
    card = page.locator("figure.chart").first
    expect(card).to_contain_text("Each group in Massachusetts (large mark)")
    row = card.locator(".row", has_text="Hispanic or Latino")
    expect(row).to_contain_text("18 points apart")
    expect(row).to_contain_text("3.6 to 4.5 times · clear gap")
    expect(card.locator(".row", has_text="White")).to_contain_text("the reference")


def test_figures_of_one_period_have_no_second_chart_in_sight(phone: Visit) -> None:
    page = phone.open("/disparities/teen-births?place=MA")
    expect(page.locator("figure.chart:visible")).to_have_count(1)
    page.get_by_text("Over time: one period alone").click()
    expect(page.locator("figure.chart:visible")).to_have_count(2)


def test_a_page_leads_to_the_indicator_and_to_the_other_gaps_of_the_place(phone: Visit) -> None:
    page = phone.open("/disparities/teen-births?place=NM")
    page.get_by_text("more by race").click()
    page.get_by_role("link", name="Infant mortality").click()
    page.wait_for_url("**/disparities/infant-mortality?place=NM")
    page.get_by_role("link", name="All gaps in New Mexico").click()
    page.wait_for_url("**/disparities?place=NM")
    expect(page.locator("h1")).to_contain_text("clear in New Mexico")


def test_the_list_of_gaps_is_sorted_as_asked_for_any_place(phone: Visit) -> None:
    page = phone.open("/disparities?sort=behind")
    rows = page.locator(".gap")
    expect(rows.first).to_contain_text("about 62,000 fewer Hispanic or Latino children")
    choose(page, "First", "ratio")
    expect(rows.first).to_contain_text("Teen births")
    expect(rows.first).to_contain_text("clear gap")  # each row says it where none stands over it
    choose(page, "Place", "25025")
    expect(page.locator("h1")).to_contain_text("in Suffolk County")
    assert "place=25025" in page.url
    expect(page.get_by_role("status")).to_contain_text("Suffolk County")
    assert phone.axe() == []


def test_the_surest_and_freshest_gaps_lead_and_old_ones_say_so(phone: Visit) -> None:
    page = phone.open("/disparities?place=MA")
    expect(page.locator("h1")).to_have_text(
        "10 of 16 gaps between groups are clear in Massachusetts"
    )
    lede = page.locator(".lede")
    expect(lede).to_contain_text("The widest in figures of 2021 or later: in Massachusetts in 2021")
    expect(lede).to_contain_text("No cause is implied")
    heads = page.locator(".gap-g").all_text_contents()
    assert [head.partition(":")[0] for head in heads] == [
        "Clear gaps (10)",
        "Full counts (2)",
        "No margin of error (4)",
    ]
    clear = page.locator(".gap").filter(has_text=re.compile("years behind")).first
    assert page.locator(".gap").all_text_contents().index(clear.text_content() or "") == 6
    expect(clear).to_contain_text("2018, 6 years behind")


def test_a_place_s_gaps_are_measured_against_everyone_together(phone: Visit) -> None:
    page = phone.open("/disparities?place=MA")
    first = page.locator(".gap").first
    expect(first).to_contain_text("23 points")
    choose(page, "Measured against", "total")
    expect(first).to_contain_text("16 points")
    expect(first).to_contain_text("Hispanic or Latino and All groups together")
    first.get_by_role("link").click()
    page.wait_for_url(re.compile("/disparities/high-housing-cost-burden.*reference=total"))
    expect(page.locator(".lede b")).to_contain_text("16 points apart")


def test_every_row_is_said_in_sentences_that_lead_to_how_they_were_made(phone: Visit) -> None:
    page = phone.open("/disparities?place=MA")
    page.locator("summary", has_text="In sentences").click()
    told = page.locator(".gap-said")
    expect(told).to_have_count(16)
    expect(told.first).to_contain_text("46% of Hispanic or Latino children and 23% of")
    told.first.get_by_role("link").click()
    expect(page.get_by_role("heading", name="How each sentence was made")).to_be_visible()


def test_the_groups_are_one_click_away_in_the_source_s_words(phone: Visit) -> None:
    page = phone.open("/disparities/children-without-health-insurance-acs")
    used = page.locator("details", has_text="in the source’s words")
    used.locator("summary").press("Enter")
    expect(used).to_contain_text("White alone, not Hispanic or Latino")
    expect(used).to_contain_text("The groups overlap")
    expect(used).to_contain_text("Some other race stands for those who named")
