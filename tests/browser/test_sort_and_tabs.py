"""Tables that sort and views in tabs, by mouse and by keyboard, on a page of their own."""

import re

import pytest
from dash import html
from playwright.sync_api import Page, expect

from dashboard.pages.as_html import as_html
from dashboard.pages.components.tabs import tabs
from dashboard.pages.document import ASSETS

TABLE = """<table class="sortable"><caption>States</caption>
<thead><tr><th><a href="?sort=name">State</a></th><th data-first="descending">Rate</th></tr></thead>
<tbody><tr><th>Ohio</th><td data-v="0.165">16.5%</td></tr>
<tr><th>Guam</th><td data-v="">no figure</td></tr>
<tr><th>Maine</th><td data-v="0.09">9%</td></tr></tbody></table>"""
TABS = as_html(
    tabs([(name, name.title(), [html.P(f"All of {name}")]) for name in ("time", "map", "table")],
         "Views")
)  # fmt: skip


def shown(page: Page, body: str, *, scripted: bool = True) -> None:
    page.route(
        "http://localhost/**",
        lambda route: route.fulfill(body=f"<title>A test</title>{body}", content_type="text/html"),
    )
    page.goto("http://localhost/")
    page.add_style_tag(path=ASSETS / "choose.css")
    if scripted:
        page.evaluate("() => document.documentElement.classList.add('scripted')")
        for name in ("sort.js", "tabs.js"):
            page.add_script_tag(path=ASSETS / name)


def test_a_table_is_sorted_by_any_column_with_what_has_no_figure_last(page: Page) -> None:
    shown(page, TABLE)
    names = page.locator("tbody th")
    rate = page.get_by_role("columnheader", name="Rate")
    page.get_by_role("button", name="Rate").click()
    expect(names).to_have_text(["Ohio", "Maine", "Guam"])
    expect(rate).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Rate").press("Enter")
    expect(names).to_have_text(["Maine", "Ohio", "Guam"])
    expect(rate).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="State").click()
    expect(names).to_have_text(["Guam", "Maine", "Ohio"])
    assert rate.get_attribute("aria-sort") is None


def test_a_table_that_a_choice_makes_anew_stays_sorted(page: Page) -> None:
    shown(page, f"<main>{TABLE}</main>")
    page.get_by_role("button", name="State").click()
    page.evaluate(
        """(table) => {
          document.querySelector("main").innerHTML = table;
          document.dispatchEvent(new CustomEvent("page-shown"));
        }""",
        TABLE,
    )
    expect(page.locator("tbody th")).to_have_text(["Guam", "Maine", "Ohio"])


def test_tabs_are_chosen_by_mouse_and_keys_and_kept_in_the_address(page: Page) -> None:
    shown(page, TABS)
    panel = page.get_by_role("tabpanel")
    expect(page.get_by_role("tablist", name="Views").get_by_role("tab")).to_have_count(3)
    expect(panel).to_have_count(1)
    expect(panel).to_contain_text("All of time")
    page.get_by_role("tab", name="Map").click()
    expect(panel).to_contain_text("All of map")
    expect(page).to_have_url(re.compile("#map$"))
    for key, name in (("ArrowRight", "table"), ("ArrowRight", "time"), ("End", "table"),
                      ("ArrowLeft", "map"), ("Home", "time")):  # fmt: skip
        page.keyboard.press(key)
        expect(panel).to_contain_text(f"All of {name}")
        expect(page.get_by_role("tab", selected=True)).to_be_focused()
    page.evaluate("() => { location.hash = '#table'; }")
    expect(panel).to_contain_text("All of table")


@pytest.mark.parametrize("scripted", [True, False])
def test_all_parts_are_printed_and_all_are_there_without_script(page: Page, scripted: bool) -> None:
    shown(page, TABS, scripted=scripted)
    if scripted:
        page.emulate_media(media="print")
    for name in ("time", "map", "table"):
        expect(page.get_by_text(f"All of {name}")).to_be_visible()
        expect(page.locator("h3", has_text=name.title())).to_be_visible()
