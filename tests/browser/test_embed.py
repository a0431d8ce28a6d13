"""A chart's link pasted into a WordPress post: it appears, takes its height, and its link works."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, urljoin

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds.address import chart as chart_at
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.render import markup
from dashboard.settings import load_settings
from dashboard.share.export import export
from dashboard.store import Version
from tests import wordpress
from tests.browser.chromium import launch
from tests.browser.conftest import WINDOWS, Visit
from tests.contract import Address, House, kinds, subjects
from tests.embeds_measured import Found, measured

ASKED, TALLEST = 500, 750  # the width for which editors ask, and the height that they allow
CLOSE = 1  # pixels between a frame and what it holds
CHARTS = (
    "/charts/disparity/children-in-poverty?place=MA",
    "/charts/ranking/overall",
    "/charts/child-care/center?show=counties&age=infant",
)

HIGH = "document.body.getBoundingClientRect().height"
# The smallest text that is seen, and how large the page is; in a map's square 10 is enough.
SEEN = """() => {
  const sizes = [...document.querySelectorAll("body *")]
    .filter(one => [...one.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(one => one.checkVisibility() && !one.closest("title, script, style"))
    .map(one => parseFloat(getComputedStyle(one).fontSize));
  return { least: Math.min(...sizes), across: document.documentElement.scrollWidth,
           high: document.body.getBoundingClientRect().height };
}"""


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A site on another origin than the dashboard, and the folder of its posts."""
    folder = tmp_path_factory.mktemp("posts")
    with wordpress.folder(folder) as address:
        yield address, folder


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, facts: Facts) -> Iterator[str]:
    """The address of a folder of exported charts, on a host that serves files and no more."""
    folder = tmp_path_factory.mktemp("exported")
    with wordpress.folder(folder) as address:
        settings = load_settings().model_copy(update={"base_url": address})
        export(facts.version, facts.catalog, settings, folder, ("25013",), kinds=("child-care",))
        yield address


def pasted(visit: Visit, posts: tuple[str, Path], link: str, width: int) -> Page:
    """The reader's page with the post in which the link was pasted."""
    visit.page.set_viewport_size({"width": max(width, 320), "height": 1000})
    visit.page.goto(posted(posts, visit.address + link, width))
    return visit.page


def posted(posts: tuple[str, Path], link: str, width: int) -> str:
    """The address of a new post in which the link was pasted.

    A file each: of one that changed within a second, a browser shows what it had.
    """
    site, folder = posts
    post = folder / f"{len([*folder.iterdir()])}.html"
    post.write_text(wordpress.post(link, width), "utf-8")
    return f"{site}/{post.name}"


@pytest.mark.parametrize("width", [320, 500, 600, 900])
@pytest.mark.parametrize("link", CHARTS)
def test_a_pasted_link_becomes_a_chart_as_high_as_it_needs(
    visit: Visit, posts: tuple[str, Path], link: str, width: int
) -> None:
    assert_appears(visit, posts, link, width)


def assert_appears(visit: Visit, posts: tuple[str, Path], link: str, width: int) -> None:
    """A pasted link shows the chart as high as it needs, with nothing blocked."""
    page = pasted(visit, posts, link, width)
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_be_visible()
    expect(frame.get_by_role("img").first).to_be_visible()
    page.wait_for_function("!document.querySelector('iframe').style.position")
    body = frame.locator("body")
    needed = body.evaluate("body => Math.ceil(body.getBoundingClientRect().height)")
    assert needed <= 1000
    if width == ASKED:  # who hears no message shows the frame as high as they allow
        written = (posts[1] / Path(page.url).name).read_text("utf-8")
        told = re.search(r' height="(\d+)"', written)
        assert told
        assert min(needed, TALLEST) <= int(told[1])
    expect(page.locator("iframe")).to_have_attribute("height", str(needed))
    assert body.evaluate("() => innerHeight") == needed  # no border takes of it
    assert body.evaluate("body => body.scrollWidth <= innerWidth")
    expect(page.locator("blockquote")).to_be_hidden()
    assert visit.console_errors == []
    assert visit.page_errors == []
    hosts = (posts[0], visit.address, "data:")
    assert [url for url in visit.requests if not url.startswith(hosts)] == []


def test_a_link_into_an_exported_folder_becomes_the_same_chart(
    visit: Visit, posts: tuple[str, Path], exported: str
) -> None:
    visit.address = exported
    for width in (320, 600, 900):
        assert_appears(visit, posts, "/charts/child-care/center/place-25013.html", width)
    visit.page.frame_locator("iframe").get_by_role("link", name="Share at").click()
    visit.page.wait_for_url(f"{exported}/charts/child-care/**")
    expect(visit.page.locator("h1")).to_contain_text("Hampden County")
    for width in (320, 900):
        pinned = visit.page.get_by_role("link", name="/v/").get_attribute("href") or ""
        assert_appears(visit, posts, pinned.removeprefix(exported), width)
        frame = visit.page.frame_locator("iframe")
        assert frame.locator(".pin img").evaluate("picture => picture.naturalWidth") > 0
        visit.open("/charts/child-care/center/place-25013.html")


@pytest.mark.parametrize(
    "path",
    [
        "ranking/overall?place=MA",
        "ranking/economic-well-being?place=PA",
        "ranking-why/overall?place=WY",
        "disparity/foster-care-rate?place=SD",
    ],
)
def test_the_longest_pinned_embeds_fit_a_phone_within_what_editors_allow(
    visit: Visit, published: Version, path: str
) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 1000})
    page = visit.open(f"/v/{published.id}/embed/{path}")
    expect(page.get_by_text("never changes")).to_be_visible()
    assert page.evaluate("document.body.getBoundingClientRect().height") <= 1000
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("path", "pinned"),
    [
        ("trend/child-population?place=DC", False),
        ("trend/child-population?place=DC", True),
        ("disparity/teen-births?place=25013", True),
        ("place-map/children-census-2020?place=25013", False),
    ],
)
def test_what_is_opened_stays_within_what_editors_allow_at_every_width(
    visit: Visit, published: Version, path: str, pinned: bool
) -> None:
    page = visit.open(f"/v/{published.id}/embed/{path}" if pinned else f"/embed/{path}")
    high = {}
    for summary in page.locator("summary").all():
        summary.click()
        for width in (280, 480, 500, 518, 540, 799, 838):
            page.set_viewport_size({"width": width, "height": 1000})
            high[summary.inner_text(), width] = page.evaluate(HIGH)
    assert {at: one for at, one in high.items() if one > 1000} == {}


@pytest.mark.parametrize("classic", [True, False])
def test_a_frame_that_is_resized_is_never_cut_and_has_no_bar(
    driver: Playwright, app_server: str, posts: tuple[str, Path], published: Version, classic: bool
) -> None:
    browser = launch(driver, classic)
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    for start in ("", f"/v/{published.id}"):
        page.goto(posted(posts, f"{app_server}{start}/charts/ranking/overall?place=MA", 600))
        page.wait_for_function("!document.querySelector('iframe').style.position")
        found = Found()
        measured(page, page.frames[1], start, range(280, 1201, 115), found)
        assert found.wrong == []
        assert found.seen == 9
        frame = page.frame_locator("iframe")
        folds = frame.get_by_text("more are in the table").locator("visible=true")
        expect(folds.first).to_be_visible()
        frame.locator("summary", has_text="Table").click()
        page.wait_for_timeout(300)
        # What is opened has a bar of its own, and the frame is not over what editors allow.
        high = page.frames[1].evaluate("document.body.getBoundingClientRect().height")
        assert high <= 1000
        expect(frame.get_by_role("row", name="Massachusetts")).to_be_visible()
    browser.close()


@pytest.mark.parametrize("width", [360, 800])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_share_code_is_as_wide_as_its_column_and_nothing_of_it_is_cut(
    visit: Visit, posts: tuple[str, Path], width: int, scripts: bool
) -> None:
    page = visit.open("/disparities/children-in-poverty?place=MA")
    copies = page.locator("button[data-copy*='<iframe']")
    code = copies.first.get_attribute("data-copy") or ""
    assert re.search(r'<iframe[^>]*><a href="[^"]+/charts/disparity/[^"]+">In Mass', code)
    head = '<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1">'
    site, folder = posts
    post = folder / f"code{width}{scripts}.html"
    post.write_text(head + (code if scripts else code.partition("<script")[0]), "utf-8")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}/{post.name}")
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    frame = page.frames[1]
    if scripts:
        page.wait_for_function("document.querySelector('iframe').style.height")
    high, room = (frame.evaluate(said) for said in (HIGH, "innerHeight"))
    assert high <= room
    if scripts:
        assert room - high <= CLOSE


def test_a_source_opens_beside_the_embed_or_else_leads_to_the_chart(
    visit: Visit, posts: tuple[str, Path]
) -> None:
    page = pasted(visit, posts, CHARTS[0], 600)
    page.wait_for_function("!document.querySelector('iframe').style.position")
    source = page.frame_locator("iframe").locator("figcaption a[target=_blank]").first
    source.click()
    page.wait_for_url(f"{visit.address}/charts/disparity/**")
    embed = visit.address + CHARTS[0].replace("/charts/", "/embed/")
    host = posts[1] / "open.html"
    host.write_text(
        f'<iframe sandbox="allow-scripts allow-popups" src="{embed}#?secret=a1" height="900" '
        'width="600"></iframe>'
    )
    page.goto(f"{posts[0]}/open.html")
    source = page.frame_locator("iframe").locator("figcaption a[target=_blank]").first
    with page.expect_popup():
        source.click()
    assert page.url == f"{posts[0]}/open.html"


def test_a_refusal_in_a_frame_says_what_happened(visit: Visit, posts: tuple[str, Path]) -> None:
    refused = ("ranking/nothing", "ranking/overall?edition=1800", "ranking", "")
    for number, path in enumerate(refused):
        host = posts[1] / f"refused{number}.html"
        host.write_text(f'<iframe src="{visit.address}/embed/{path}"></iframe>')
        visit.page.goto(f"{posts[0]}/{host.name}")
        expect(visit.page.frame_locator("iframe").locator("h1")).to_be_visible()


def test_the_table_opens_in_the_frame_and_the_frame_grows(
    visit: Visit, posts: tuple[str, Path]
) -> None:
    page = pasted(visit, posts, CHARTS[0], 600)
    page.wait_for_function("!document.querySelector('iframe').style.position")
    before = int(page.locator("iframe").get_attribute("height") or 0)
    page.frame_locator("iframe").locator("summary", has_text="Table").click()
    expect(page.frame_locator("iframe").get_by_role("row", name="Black")).to_be_visible()
    page.wait_for_function(f"document.querySelector('iframe').height > {before}")


@pytest.mark.parametrize("path", ["ranking/overall", "ranking-editions/overall"])
def test_no_column_of_a_table_is_squeezed_on_a_phone(
    house: House, browser: Browser, path: str
) -> None:
    page = browser.new_page(viewport={"width": 345, "height": 1000})
    page.set_content(house.client.get(f"/embed/{path}?place=MA").get_data(as_text=True))
    page.locator("summary", has_text="Table").click()
    lines = page.locator("tbody td").evaluate_all(
        "cells => Math.max(...cells.map(one => one.offsetHeight / 20))"
    )
    assert lines < 6
    assert page.evaluate("document.documentElement.scrollWidth") <= 345
    page.close()


def test_the_link_of_the_frame_leads_to_the_chart_page(
    visit: Visit, posts: tuple[str, Path]
) -> None:
    page = pasted(visit, posts, CHARTS[0], 600)
    page.wait_for_function("!document.querySelector('iframe').style.position")
    page.frame_locator("iframe").get_by_role("link", name="Share at").click()
    page.wait_for_url(f"{visit.address}/charts/disparity/**")
    expect(page.locator("h1")).to_contain_text("24% of Hispanic or Latino children")


def test_without_javascript_the_quote_and_the_chart_stand(
    browser: Browser, app_server: str, exported: str, posts: tuple[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for link, embed, said, row in (
        (
            CHARTS[0],
            "/embed/disparity/children-in-poverty",
            "24% of Hispanic or Latino children",
            "Black",
        ),
        (
            f"{exported}/charts/child-care/center/place-25013.html",
            f"{exported}/embed/child-care/center/place-25013.html",
            "Hampden County",
            "Infant",
        ),
    ):
        page.goto(posted(posts, urljoin(app_server, link), 600))
        expect(page.locator("blockquote a")).to_contain_text(said)
        page.goto(urljoin(app_server, embed))
        expect(page.get_by_role("img").first).to_be_visible()
        page.locator("summary", has_text="Table").click()
        expect(page.get_by_role("row", name=row).first).to_be_visible()
    context.close()


def test_a_pinned_embed_says_in_its_frame_whether_newer_data_exist(
    visit: Visit, posts: tuple[str, Path], published: Version
) -> None:
    page = pasted(visit, posts, f"/v/{published.id}{CHARTS[0]}", 600)
    frame = page.frame_locator("iframe")
    expect(frame.locator(".pin")).to_contain_text(f"Data version {published.id}")
    drawn = frame.locator(".pin img").evaluate("picture => picture.naturalWidth")
    assert drawn > 0
    assert visit.console_errors == []


@pytest.mark.parametrize("kind", kinds())
def test_pages_and_embeds_of_a_kind_break_no_rule_of_axe_and_fit(
    visit: Visit, house: House, kind: str
) -> None:
    chart = Address(kind, subjects(house.site, kind)[0])
    for address in (chart.of(), f"{chart.of(room='embed')}?scheme=auto"):
        page = visit.open(address)
        for width, scheme in WINDOWS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert visit.axe() == [], (address, width, scheme)
    assert page.evaluate("document.cookie") == ""
    assert [url for url in visit.requests if not url.startswith((visit.address, "data:"))] == []


def test_the_share_panel_copies_by_keyboard_and_says_so(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("/disparities/children-in-poverty")
    page.locator("summary", has_text="Share").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copy pinned link").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_have_text("Copied")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Copy pinned link").first).to_be_hidden()
    expect(page.locator("summary", has_text="Share").first).to_be_focused()
    page.keyboard.press("Enter")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{visit.address}/v/")
    assert visit.console_errors == []
    assert visit.axe() == []
    page.set_viewport_size({"width": 375, "height": 800})
    page.wait_for_function("() => document.documentElement.scrollWidth <= 375", timeout=10_000)
    page.get_by_role("link", name="Preview").first.click()
    expect(page.locator("h1")).to_contain_text("24% of Hispanic or Latino children")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("link", [*CHARTS, "/charts/trend/children-in-poverty?compare=US,CT"])
def test_an_embed_reads_well_at_every_width(
    visit: Visit, facts: Facts, link: str, scheme: Literal["light", "dark"]
) -> None:
    """No text is small, nothing lies beside it, and it is about as high as editors are told."""
    visit.page.emulate_media(color_scheme=scheme)
    address = link.replace("/charts/", "/embed/")
    page = visit.open(f"{address}{'&' if '?' in address else '?'}scheme=auto")
    kind, _, rest = link.removeprefix("/charts/").partition("/")
    subject, _, query = rest.partition("?")
    defaults = defaults_of(load_settings())
    chart = chart_at(facts, kind, subject, dict(parse_qsl(query)), defaults)
    for width in (280, 320, 500, 600, 900, 1200):
        page.set_viewport_size({"width": width, "height": 700})
        seen = page.evaluate(SEEN)
        assert seen["least"] >= (10 if chart.mark == "tiles" else 12), (width, seen)
        assert seen["across"] <= width
        assert -4 <= markup.height(chart, width) - seen["high"] <= 140, (width, seen)
        assert seen["high"] <= 1000
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
    assert visit.axe() == []


def test_an_embed_is_light_unless_its_address_says_otherwise(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    page = visit.open(CHARTS[0].replace("/charts/", "/embed/"))
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
