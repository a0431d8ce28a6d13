"""A reader with two minutes opens the front page: what it answers before anything is touched."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

SCREEN = 900  # pixels


def on_first_screen(page: Page, words: str) -> bool:
    """Whether a text is seen before a reader scrolls."""
    found = page.locator("main p", has_text=re.compile(words, re.IGNORECASE)).first
    box = found.bounding_box()
    return box is not None and box["y"] + box["height"] <= SCREEN


def test_the_first_screen_says_better_or_worse_for_whom_and_how_sure(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": SCREEN})
    page = visit.open("/")
    for words in (
        r"\d+ of 16 indicators got worse in about five years, \d+ better\.",
        r"more than chance",
        r"points apart",
        r"[\d,]{7,} children in 20\d\d",
        r"of the 16 figures below, \d+ are of 20\d\d",
    ):
        assert on_first_screen(page, words), words
    strips = page.locator(".strip")
    expect(strips).to_have_count(5)
    assert page.locator(".strip .plot, .strip .no-rank").count() == 5


def test_every_change_is_a_line_with_a_figure_the_nation_and_a_direction(visit: Visit) -> None:
    page = visit.open("/")
    sparks = page.locator(".spark")
    expect(sparks).to_have_count(16)
    told = page.locator("#moved h2").inner_text()
    lost, gained = map(int, re.findall(r"(\d+) of 16 got worse, (\d+) better", told)[0])
    assert page.locator(".spark:not(.still)").count() == lost + gained
    for spark in sparks.all():
        assert re.search(r"\d", spark.locator(".v .f").inner_text())
        picture = spark.locator("svg[role=img]").get_attribute("aria-label") or ""
        assert re.search(r"own scale, from [\d.]+.* to [\d.]+", picture), picture
        assert spark.locator(".dir").inner_text()
    page.set_viewport_size({"width": 375, "height": 800})
    expect(page.locator(".spark:visible")).to_have_count(lost + gained)


def test_each_strip_leads_to_its_ranking_and_each_line_to_its_indicator(visit: Visit) -> None:
    page = visit.open("/")
    page.locator(".strip").nth(2).get_by_role("link").click(timeout=90_000)
    expect(page).to_have_url(re.compile(r"/rankings\?edition=\d+&domain=education&place=MA$"))
    expect(page.locator("h1")).to_contain_text("in education")
    page = visit.open("/")
    page.locator("#moved").get_by_role("link", name="Teen births").click()
    expect(page).to_have_url(re.compile("/indicators/teen-births"))


def test_what_is_to_be_handed_over_is_there(visit: Visit) -> None:
    page = visit.open("/")
    for link in page.locator(".hand a").all():
        address = link.get_attribute("href") or ""
        if address.startswith("#"):
            assert page.locator(address).count() == 1
        else:
            assert page.request.get(visit.address + address.partition("#")[0]).status == 200
