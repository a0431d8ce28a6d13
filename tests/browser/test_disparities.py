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
    finding, said = page.locator(".finding").first, page.get_by_role("status")
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


def test_lines_over_time_show_rates_gaps_or_ratios_together_or_apart(phone: Visit) -> None:
    page = phone.open("/disparities/single-parent-families-acs")
    trend = page.locator("figure.chart").nth(1)
    expect(trend).to_contain_text("A line stops where a year has no figure")
    choose(page, "Over time, show", "gap")
    expect(trend).to_contain_text("Above 0, the group is worse off")
    choose(page, "Lines", "yes")
    expect(trend.locator(".small-chart h3").first).to_have_text("Asian")
    assert "lines=gap" in page.url
    assert "split=yes" in page.url
    choose(page, "Order groups by", "rate")
    expect(page.locator("figure.chart").first).to_contain_text("the highest first")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert phone.axe() == []
    assert phone.console_errors == []


def test_the_list_of_gaps_is_sorted_as_asked_for_any_place(phone: Visit) -> None:
    page = phone.open("/disparities?sort=behind")
    first = page.locator(".gap-row").first
    expect(first).to_contain_text("about 62,000 fewer Hispanic or Latino children")
    choose(page, "Sort by", "ratio")
    expect(page.locator(".gap-row h3").first).to_contain_text("Teen births")
    choose(page, "Place", "25025")
    expect(page.locator(".gap-row").first).to_contain_text("In Suffolk County")
    assert "place=25025" in page.url
    expect(page.get_by_role("status")).to_contain_text("Suffolk County")
    assert phone.axe() == []


def test_the_groups_are_one_click_away_in_the_source_s_words(phone: Visit) -> None:
    page = phone.open("/disparities/children-without-health-insurance-acs")
    used = page.locator(".groups-used")
    used.locator("summary").press("Enter")
    expect(used).to_contain_text("White alone, not Hispanic or Latino")
    expect(used).to_contain_text("The groups overlap")
    expect(used).to_contain_text("Some other race stands for those who named")
