"""The archive, what stories print beside the data, and the coalitions, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit


def test_the_archive_opens_with_what_the_check_of_the_figures_found(visit: Visit) -> None:
    page = visit.open("/news")
    expect(page.locator("h1")).to_have_text(
        "5 of 140 figures printed in the news differ from the data"
    )
    expect(page.locator(".lede")).to_contain_text("82 agree; 53 cannot be checked")
    expect(page.locator(".lede")).to_contain_text("Of the 50 stories listed, 25 print a figure")
    expect(page).to_have_title("News archive · Kids Count")
    expect(page.locator(".rail .differing li")).to_have_count(4)


def test_searching_and_filtering_the_archive_writes_the_address_and_keeps_the_search(
    visit: Visit,
) -> None:
    page = visit.open("/news")
    expect(page.locator(".story")).to_have_count(20)
    page.get_by_label("Words").fill("housing")
    page.get_by_label("Words").press("Enter")
    expect(page).to_have_url(re.compile(r"q=housing"))
    shown = page.locator(".turning")
    expect(shown).not_to_contain_text("of 50")
    found = page.locator(".story").count()
    page.get_by_label("From", exact=True).select_option("2022-08")
    expect(page).to_have_url(re.compile(r"q=housing.*from=2022-08|from=2022-08.*q=housing"))
    expect(shown).not_to_have_text(f"{found} items.")
    expect(page.get_by_label("Words")).to_have_value("housing")


def test_twenty_stories_are_a_page_and_a_choice_begins_at_the_first(visit: Visit) -> None:
    page = visit.open("/news?topic=racial-equity")
    first = page.locator(".story h3").first.inner_text()
    pages = page.get_by_role("navigation", name="More of the list")
    pages.get_by_role("link", name="Older").click()
    expect(page).to_have_url(re.compile("topic=racial-equity&page=2"))
    expect(page.locator(".turning")).to_contain_text("21 to")
    expect(page.locator(".story h3").first).not_to_have_text(first)
    expect(pages.locator("[aria-current=page]")).to_have_text("2")
    # A month that goes on from the page before is named again.
    expect(page.locator(".story .month").first).not_to_be_empty()
    page.get_by_label("Topic", exact=True).select_option("child-care")
    expect(page).to_have_url(re.compile("topic=child-care"))
    assert "page=" not in page.url
    visit.open("/news?page=99")
    expect(page.locator(".turning")).to_contain_text("41 to 50 of 50")


def test_a_month_of_the_archive_is_one_click_away_and_undated_items_say_so(visit: Visit) -> None:
    page = visit.open("/news")
    page.get_by_role("link", name="February 2026").click()
    expect(page.locator(".turning")).to_have_text("1 item.")
    page.get_by_role("link", name="Undated").click()
    expect(page.locator(".turning")).to_have_text("4 items.")
    for byline in page.locator(".story .text p").all():
        expect(byline).to_contain_text("undated")
    page.locator(".year > summary", has_text="2022").click()
    page.get_by_role("link", name="All of 2022").click()
    expect(page.locator(".turning")).to_have_text("13 items.")


def test_disagreements_are_listed_with_ours_beside_theirs_and_a_link_to_the_figure(
    visit: Visit,
) -> None:
    page = visit.open("/news?check=differs")
    expect(page.locator(".story")).to_have_count(5)
    told = page.locator(".of-check")
    expect(told).to_contain_text("5 printed figures differ.")
    expect(told).to_contain_text("In quotation marks: a story's own words.")
    misprint = page.locator(".story", has_text="$1.7 million a year in lost wages")
    expect(misprint).to_contain_text("“$1.7 million a year in lost wages” Differs.")
    expect(misprint).to_contain_text("$1.66 billion")
    expect(misprint).to_contain_text("The Eagle-Tribune, as carried by")
    carrier = misprint.get_by_role("link", name="as carried by Massachusetts Taxpayers Foundation")
    expect(carrier).to_be_visible()
    math = page.locator(".story", has_text="fourth graders not proficient in math").first
    expect(math).to_contain_text("fourth graders not proficient in reading")
    expect(math).not_to_contain_text("“")
    link = math.get_by_role("link", name=re.compile("fourth graders not proficient in reading"))
    assert link.get_attribute("href").startswith(
        "/indicators/fourth-graders-not-proficient-in-reading?place=MA"
    )


def test_a_story_shows_current_figures_and_a_square_a_checked_figure(visit: Visit) -> None:
    page = visit.open("/news?indicator=eighth-graders-not-proficient-in-math&from=undated")
    story = page.locator(".story").first
    expect(story.locator(".now")).to_contain_text("now in Massachusetts: ")
    expect(story.locator(".squares i.differs")).to_have_count(4)
    summary = story.locator(".checks summary")
    expect(summary).to_contain_text("4 differ")
    assert story.locator(".squares i").count() == 13
    summary.click()
    expect(story.locator(".checks li").first).to_be_visible()
    expect(story.locator(".checks li")).to_have_count(13)


def test_related_items_and_coalitions_say_why_they_are_beside_the_chart(visit: Visit) -> None:
    page = visit.open("/disparities/children-in-poverty?place=MA")
    reasons = page.locator("aside .news > li")
    expect(reasons).to_have_count(3)
    for reason in reasons.all():
        expect(reason).to_contain_text(re.compile("about .*(child poverty|racial equity)"))
        expect(reason).to_contain_text("Massachusetts")
    page.get_by_role("link", name="Lift Our Kids Coalition").click()
    expect(page).to_have_url(re.compile("/partners#lift-our-kids-coalition$"))


@pytest.mark.parametrize("width", [1280, 375])
def test_a_page_that_no_story_is_about_says_so_and_shows_none(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.open("/places/25017")
    news = page.locator("aside", has=page.get_by_role("heading", name="In the news"))
    expect(news).to_contain_text("No story in the archive is about this place.")
    expect(news.locator(".item")).to_have_count(0)
    news.get_by_role("link", name="All news").click()
    expect(page.locator("h1")).to_contain_text("figures printed in the news")
    assert visit.console_errors == []


def test_a_headline_in_our_words_is_found_by_no_search(visit: Visit) -> None:
    page = visit.open("/search?q=kids%20count")
    expect(page.get_by_role("heading", name="Stories")).to_be_visible()
    expect(page.get_by_text("2024 KIDS COUNT Report - Highs & Lows")).to_be_visible()
    expect(page.get_by_text("KIDS COUNT (2022 Data Book post)")).to_have_count(0)


def test_each_coalition_shows_its_figures_or_what_would_be_needed(visit: Visit) -> None:
    page = visit.open("/partners")
    coalitions = page.locator(".partner")
    expect(coalitions).to_have_count(16)
    youth = coalitions.filter(has_text="Transition Age Youth Coalition")
    own = youth.get_by_text("$300,000 lifetime cost per youth")
    expect(own).to_be_hidden()
    youth.locator("summary").click()
    expect(own).to_be_visible()
    expect(youth).to_contain_text("Its own figure, from its page: ")
    expect(youth).to_contain_text("a table that holds what a youth who ages out of foster care")
    lift = coalitions.filter(has_text="Lift Our Kids Coalition")
    expect(lift.locator(".figures li").first).to_contain_text(re.compile(r"\d+% \d{4}"))
    expect(lift.locator(".figures :is(img, svg)").first).to_be_visible()
    none = coalitions.filter(has_text="The Caring Force").get_by_text("No data loaded yet. Needed:")
    expect(none).to_be_visible()


def test_who_works_on_what_is_seen_at_once_and_by_topic(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    page = visit.open("/partners")
    tops = [box["y"] for one in page.locator(".partner").all() if (box := one.bounding_box())]
    assert sum(top < 900 for top in tops) >= 13
    page.get_by_label("Topic", exact=True).select_option("Health")
    expect(page.locator("h1")).to_have_text("6 coalitions work on health")
    expect(page.locator(".partner")).to_have_count(6)


def test_a_link_to_a_coalition_opens_its_fold(visit: Visit) -> None:
    page = visit.open("/partners#massachusetts-kids-count-advisory-council")
    mine = page.locator("#massachusetts-kids-count-advisory-council")
    # All of its 21 indicators, three of them outside the fold.
    expect(mine.locator(".figures li:visible")).to_have_count(21)
    expect(page.locator(".partner details[open]")).to_have_count(1)


@pytest.mark.parametrize("width", [1280, 375])
def test_the_feed_is_linked_and_wrong_filters_are_said(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.open("/news?topic=sport&q=%3Cscript%3Ealert(1)%3C/script%3E")
    expect(page.locator(".said")).to_contain_text("There is no topic “sport” here")
    expect(page.get_by_text("No item in the archive is like that.")).to_be_visible()
    response = page.request.get(visit.address + "/news.atom")
    assert response.status == 200
    assert response.headers["content-type"].startswith("application/atom+xml")
    assert page.get_by_role("link", name="This archive as a feed").get_attribute("href") == (
        "/news.atom"
    )
    assert visit.console_errors == []
    assert visit.axe() == []
