"""What a reader sees at once: how long a page is, and that nothing is cut, small or jumping."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import PATIENCE, settle
from tests.browser.conftest import WINDOWS

# How long a page may be, in pixels, at a width of 1280 and of 375; of a town or a district, too.
LOCAL = (2700, 5600)
LENGTHS = {
    "/": (2000, 3600),
    "/rankings": (2700, 4800),
    "/rankings?edition=2014&domain=health&place=NM": (2700, 4800),
    "/indicators": (2900, 6000),
    "/indicators/children-in-poverty": (1500, 2900),
    "/indicators/teen-births?place=NM": (1500, 2900),
    "/disparities": (2000, 3900),
    "/disparities?place=ME": (2000, 3900),
    "/disparities/children-in-poverty": (1600, 3500),
    "/disparities/children-in-foster-care": (1600, 3500),
    "/disparities/children-with-a-disability": (1600, 3500),
    "/child-care": (2400, 4900),
    "/child-care?place=NM": (2400, 4900),
    "/news": (2900, 5200),
    "/partners": (2400, 4800),
    "/places/MA": (2300, 4700),
    "/places/NM": (2300, 4700),
    "/places/25017": LOCAL,
    "/places/MA-house-7th-plymouth": LOCAL,
    "/places/MA-senate-berkshire-hampden-franklin-and-hampshire": LOCAL,
    "/places/MA-cd-7": LOCAL,
    "/places/MA-boston": LOCAL,
    "/data": (3200, 5600),
    "/data?indicator=children-in-poverty&place=MA": (3200, 5600),
    "/data?chart=disparity&subject=children-in-poverty&place=MA": (3200, 5600),
    "/data?chart=ranking&subject=overall&place=MA": (3200, 5600),
    "/about": (3200, 5600),
    "/share?chart=trend&subject=children-in-poverty&place=MA&compare=US,CT": (3200, 5600),
    "/share?chart=ranking&subject=overall&width=360&ground=none&title=no": (3200, 5600),
    "/basket?chart=map/infant-mortality&chart=disparity/teen-births&chart=pie/x": (3200, 5600),
}
OTHERS = (
    "/search?q=poverty",
    "/indicators?q=foster",
    "/places/PR",
    "/no-such-page",
    "/news?check=differs",
    "/report?chart=trend&subject=children-in-poverty&place=MA",
    "/share",
    "/basket",
)

# Text that is smaller than it may be: 10 pixels for letters in a map's square, 12 for the rest.
_SMALL = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode, parent = text.parentElement;
    const unseen = "script, style, template, noscript, title, .sr, .visually-hidden";
    if (!text.data.trim() || parent.closest(unseen)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const scale = parent.getScreenCTM?.().a ?? 1;  // a map has units of its own
    const size = scale * parseFloat(getComputedStyle(parent).fontSize);
    const least = parent.closest("[data-tiles]") ? 10 : 12;
    if (size < least) found.push(`${size}: ${text.data.trim()}`);
  }
  return found.slice(0, 5);
}"""
# Targets that are too small for a finger or a pointer; links inside sentences are text.
_TARGETS = """(least) => [...document.querySelectorAll("button, select, input, summary, nav a")]
  .filter((one) => one.checkVisibility() && !one.closest(".sr"))
  .map((one) => [one.textContent.trim().slice(0, 30), one.getBoundingClientRect()])
  .filter(([, box]) => box.height && box.height < least - 0.5)
  .map(([name, box]) => `${name} ${box.height}`).slice(0, 5)"""
# Selects whose chosen option does not fit beside the arrow, where there is room for a wider one.
_CUT = """() => [...document.querySelectorAll("select")].filter((one) => {
  const style = getComputedStyle(one), pen = document.createElement("canvas").getContext("2d");
  pen.font = style.font;
  const sides = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + 16;
  const room = one.closest(".controls")?.clientWidth > one.clientWidth + 4;
  return room && one.checkVisibility() && one.selectedOptions.length
    && pen.measureText(one.selectedOptions[0].label).width > one.clientWidth - sides;
}).map((one) => one.selectedOptions[0].label)"""
# Short words and numbers broken over two lines, text that leaves its cell of a table or lies under
# a drawing.
_TORN = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set(), part = document.createRange();
  const drawn = [...document.querySelectorAll(".draw")].filter((one) => one.checkVisibility())
    .map((one) => [one, one.getBoundingClientRect()]);
  const clipped = (one) => one
    && (getComputedStyle(one).clipPath !== "none" || clipped(one.parentElement));
  while (walk.nextNode()) {
    const text = walk.currentNode, parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script, style, template, noscript, svg")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true }) || clipped(parent)) continue;
    for (const word of text.data.matchAll(/[^\\s\\p{Dash}]+/gu)) {
      if (word[0].length > 14) continue;
      part.setStart(text, word.index);
      part.setEnd(text, word.index + word[0].length);
      const tops = [...part.getClientRects()].map((box) => Math.round(box.top));
      if (new Set(tops).size > 1) found.add(`broken: ${word[0]}`);
    }
    part.selectNodeContents(text);
    for (const line of part.getClientRects())
      for (const [one, box] of drawn)
        if (line.width && !one.contains(text) && !parent.closest(".pick")
            && line.left < box.right - 3
            && line.right > box.left + 3 && line.top < box.bottom - 3 && line.bottom > box.top + 3)
          found.add(`under a drawing: ${text.data.trim().slice(0, 40)}`);
    const cell = parent.closest("td, th")?.getBoundingClientRect();
    if (!cell) continue;
    for (const line of part.getClientRects())
      if (line.width && (line.right > cell.right + 1 || line.left < cell.left - 1))
        found.add(`leaves its cell: ${text.data.trim().slice(0, 40)}`);
  }
  return [...found].slice(0, 8);
}"""
# What jumped since the page began to load, until two seconds after at least.
_SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), Math.max(100, 2000 - performance.now()));
})"""


def _start(browser: Browser, address: str, width: int, scheme: str = "light") -> Page:
    """A page that begins to load in a window of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(address, timeout=PATIENCE, wait_until="commit")
    return page


def _loaded(page: Page) -> Page:
    page.wait_for_load_state(timeout=PATIENCE)
    settle(page)
    return page


def _in_every_window(browser: Browser, address: str) -> Iterator[tuple[Page, int, str]]:
    """A page in each window, with its width and scheme; the others load while one is looked at."""
    pages = [(_start(browser, address, *window), *window) for window in WINDOWS]
    for page, width, scheme in pages:
        yield _loaded(page), width, scheme
        page.context.close()


def _height(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollHeight"))


def _wrong(page: Page, width: int) -> list[str]:
    """What is too small, cut, jumping, or against a rule of accessibility on a page that is open.

    In the long form, everything that axe knows of at three widths and in both schemes.
    """
    found = [f"small text: {one}" for one in page.evaluate(_SMALL)]
    found += [f"small target: {one}" for one in page.evaluate(_TARGETS, 24 if width > 640 else 40)]
    found += page.evaluate(_TORN)
    found += [f"cut: {one}" for one in page.evaluate(_CUT)]
    if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
        found.append(f"{wide} px wide")
    return found + [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['target']}"
        for one in Axe().run(page).response["violations"]
    ]


@pytest.mark.parametrize("path", [*LENGTHS, *OTHERS])
def test_a_page_is_short_and_nothing_on_it_is_small_cut_jumping_or_against_a_rule(
    browser: Browser, app_server: str, path: str
) -> None:
    found = []
    for page, width, scheme in _in_every_window(browser, app_server + path):
        wrong = _wrong(page, width)
        most = dict(zip((1280, 375), LENGTHS.get(path, ()), strict=False)).get(width)
        if most and (high := _height(page)) > most:
            wrong.append(f"{high} px long, {most} at most")
        if (jumped := page.evaluate(_SHIFT)) > 0.05:
            wrong.append(f"jumps by {jumped}")
        if page.locator("h1").count() != 1:
            wrong.append("not one h1")
        found += [f"{width} {scheme}: {one}" for one in wrong]
    assert found == []


@pytest.mark.parametrize("path", ["/", "/disparities", "/indicators", "/places/MA", "/child-care"])
def test_a_page_in_spanish_is_hardly_longer_and_nothing_on_it_is_cut(
    browser: Browser, app_server: str, path: str
) -> None:
    """A sixth longer at most, at any width, and as free of faults."""
    found = []
    for width in (1280, 768, 375, 320):
        page = _loaded(_start(browser, f"{app_server}{path}?lang=es", width))
        wrong = _wrong(page, width)
        most = dict(zip((1280, 375), LENGTHS[path], strict=True)).get(width)
        if most and (high := _height(page)) > most * 7 / 6:
            wrong.append(f"{high} px long, {most * 7 / 6:.0f} at most")
        found += [f"{width}: {one}" for one in wrong]
        page.context.close()
    assert found == []


def test_a_browser_that_prefers_spanish_is_offered_it_and_stays_where_it_is(
    browser: Browser, app_server: str
) -> None:
    context = browser.new_context(locale="es-PR")
    page = context.new_page()
    page.goto(f"{app_server}/news?topic=health", timeout=PATIENCE)
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Esta página en español").click()
    expect(page).to_have_url(re.compile(r"/news\?topic=health&lang=es$"))
    expect(page.get_by_role("link", name="Esta página en español")).to_have_count(0)
    # What is chosen there stays in Spanish.
    page.locator("select[name=topic]").select_option("education")
    expect(page).to_have_url(re.compile("topic=education"))
    expect(page).to_have_url(re.compile("lang=es"))
    context.close()


def test_a_phone_has_the_sections_behind_a_menu(browser: Browser, app_server: str) -> None:
    page = _loaded(_start(browser, app_server + "/", 375))
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("banner").get_by_role("link", name="News", exact=True).click()
    expect(page).to_have_url(re.compile("/news$"))
    page.context.close()


@pytest.mark.parametrize("path", ["/", "/rankings", "/places/25017", "/indicators", "/news"])
def test_nothing_is_wider_than_a_window_of_any_width(
    browser: Browser, app_server: str, path: str
) -> None:
    page = _loaded(_start(browser, app_server + path, 1280))
    wider = []
    for width in range(300, 1440, 20):
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wider.append(width)
    page.context.close()
    assert wider == []


@pytest.mark.parametrize("path", ["/data", "/about", "/news", "/rankings"])
def test_what_folds_hold_breaks_no_rule_and_is_not_cut(
    browser: Browser, app_server: str, path: str
) -> None:
    found = []
    for page, width, scheme in _in_every_window(browser, app_server + path):
        page.evaluate(
            "for (const one of document.querySelectorAll('main details')) one.open = true"
        )
        page.evaluate("document.querySelector('.picker').open = true")
        found += [f"{width} {scheme}: {one}" for one in _wrong(page, width)]
        if page.locator(".pick .kinds").evaluate("(one) => one.scrollWidth > one.clientWidth"):
            found.append(f"{width} {scheme}: the names of places are cut")
    assert found == []
