"""Posts of a real WordPress, measured as readers see them: python -m tests.wordpress_measured.

An author and an editor paste links of every kind of chart, newest and pinned, of embeds and of
pages, and the embed code as Custom HTML. WordPress finds the chart, asks for it and renders the
post. Each post is opened in two block themes and a classic one, at five widths, with scroll bars
that take room and with bars that lie over the page. The table says for each theme how many frames
were cut, had a bar of their own or lay beside their page, whether the page scrolls sideways (beyond
what one of that theme without a chart does), and the smallest text. Exit status 1 where anything is
wrong.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.catalog import load
from dashboard.charts.addresses import Served
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.kinds.address import chart as chart_at
from dashboard.charts.kinds.address import defaults_of, links_of
from dashboard.charts.render import markup
from dashboard.settings import load_settings
from dashboard.store import Store
from tests import wordpress_site
from tests.browser.chromium import PATIENCE, launch
from tests.embeds_measured import HIGHEST, LEAST, LETTERS, SEEN, addresses
from tests.server import serve
from tests.wordpress_site import BUILDS, ROLES, Site, embedded

WIDTHS = (360, 500, 600, 800, 1280)
PLACES = ("MA", "WY")
PAGES = (
    *("/", "/rankings", "/rankings?place=WY", "/places/MA", "/disparities/children-in-poverty"),
    *("/disparities/children-in-poverty?place=WY&reference=best", "/indicators/infant-mortality"),
    "/child-care",
)
# Of several heights: the editor guesses shapes of films from them.
IN_EDITOR = (
    *("/charts/ranking-lists/overall?place=MA", "/charts/child-care/center?place=MA"),
    *("/rankings", "/charts/comparison/children-in-poverty?place=MA"),
)
HTML = "<!-- wp:html -->{code}<!-- /wp:html -->"
PLAIN = "<!-- wp:paragraph --><p>A post without a chart.</p><!-- /wp:paragraph -->"
# How far a page scrolls sideways: some themes do by themselves.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What is seen of a post around its frame: how far the page scrolls sideways, where the frame is.
OUTSIDE = """() => {
  const html = document.documentElement, frame = document.querySelector("iframe");
  const at = frame.getBoundingClientRect();
  return { sideways: html.scrollWidth - html.clientWidth, left: at.left, wide: at.width,
    right: at.right - html.clientWidth, high: at.height,
    quote: [...document.querySelectorAll("blockquote.wp-embedded-content")]
      .some((one) => one.checkVisibility()) };
}"""
# What an editor does of a pasted link: its block finds the chart, shows it and says what it is.
# Of http alone it makes none by itself, so the block that it makes of https is put in.
PASTE = """async (url) => {
  const blocks = wp.data.dispatch("core/block-editor"), editor = wp.data.dispatch("core/editor");
  blocks.insertBlock(wp.blocks.createBlock("core/embed", { url }));
  const made = () => wp.data.select("core/block-editor").getBlocks()
    .find((one) => one.name === "core/embed" && one.attributes.type);
  for (let tries = 0; !made() && tries < 600; tries++)
    await new Promise((later) => setTimeout(later, 100));
  if (!made()) throw new Error(`The editor shows no chart of ${url}.`);
  editor.editPost({ title: "Who is left behind", status: "publish" });
  await editor.savePost();
  return wp.data.select("core/editor").getCurrentPostId();
}"""
TOLD = """() => { const frame = document.querySelector("iframe");
  return frame.dataset.secret ? !frame.getAttribute("style") : frame.style.height; }"""


@dataclass(frozen=True)
class Post:
    """A post of somebody: what was pasted, and where it stands."""

    role: str
    pasted: str
    id: int


@dataclass
class Found:
    """What was found in one theme."""

    seen: int = 0
    least: float = 99
    letters: float = 99
    highest: float = 0
    own: int = 0  # pixels that the theme scrolls sideways by itself
    narrowest: float = 9999
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, where: str) -> None:
        self.wrong.setdefault(kind, []).append(where)


WRONG = ("not a chart", "cut", "inner bar", "beside", "sideways", "over 1,000", "loose", "small")


def links(facts: Facts) -> Iterator[str]:
    """What is pasted: each kind of chart of two places, newest and pinned; embeds; pages."""
    pinned = f"/v/{facts.version.id}"
    for number, (_, path) in enumerate(addresses(facts, PLACES)):
        yield f"/charts/{path}"
        yield f"{pinned}/{'embed' if number % 2 else 'charts'}/{path}"
        if number % 4 == 0:
            yield f"/embed/{path}"
    yield from PAGES


def written(site: Site, facts: Facts, dashboard: str) -> tuple[list[Post], list[str]]:
    """Posts of all links, in turn by an author and an editor; and what went wrong."""
    posts, wrong = [], []
    every = [*links(facts)]
    for number, path in enumerate(every):
        role, url = ROLES[number % len(ROLES)], dashboard + path
        with urlopen(url, timeout=PATIENCE / 1000):
            pass  # made now, for WordPress waits five seconds for a page
        try:
            told = site.ask(role, "/oembed/1.0/proxy", url=url)
            if "<iframe" not in str(told.get("html")):
                wrong.append(f"{role} {path}: the editor shows no chart: {told}")
        except HTTPError as error:
            wrong.append(f"{role} {path}: the editor shows no chart: {error.read()[:200]!r}")
        posts.append(Post(role, path, site.write(role, embedded(url))))
        _progress("posts", number + 1, len(every))
    return posts, wrong


def pasted(browser: Browser, site: Site, dashboard: str) -> list[Post]:
    """Posts whose link was pasted in the block editor itself, by an author and an editor."""
    posts = []
    for role in ROLES:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE)
        page.goto(f"{site.address}/wp-login.php")
        page.fill("#user_login", role)
        page.fill("#user_pass", "secret")
        page.click("#wp-submit")
        page.wait_for_url("**/wp-admin/**")
        for path in IN_EDITOR:
            page.goto(f"{site.address}/wp-admin/post-new.php")
            page.wait_for_function("window.wp?.data?.select('core/editor')?.getCurrentPostId()")
            number = page.evaluate(PASTE, dashboard + path)
            posts.append(Post(role, f"{path} in the editor", int(number)))
        page.close()
    return posts


def coded(site: Site, facts: Facts, dashboard: str) -> tuple[list[Post], list[str]]:
    """Posts with the embed code as Custom HTML: an editor's frame, and the link an author keeps."""
    posts, wrong = [], []
    settings = load_settings()
    for kind, subject in (("ranking", "overall"), ("disparity", "children-in-poverty")):
        chart = chart_at(facts, kind, subject, {}, defaults_of(settings))
        to = links_of(chart, facts, settings, Served(dashboard), pinned=False)
        for pinned in (False, True):
            code = markup.code(chart, to, pinned)
            name = f"embed code of {kind}{', pinned' if pinned else ''}"
            posts.append(Post("editor", name, site.write("editor", HTML.format(code=code))))
            kept = site.write("author", HTML.format(code=code))
            shown = _fetched(f"{site.address}/?p={kept}")
            if "<iframe" in shown or f'href="{dashboard}' not in shown:
                wrong.append(f"author {name}: no link is left where WordPress strips the frame")
    return posts, wrong


def measured(browser: Browser, site: Site, posts: list[Post], said: str, found: Found) -> None:
    """Open each post at each width, and look at it beside a post without a chart."""
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    plain, own = site.write("editor", PLAIN), {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{site.address}/?p={plain}")
        own[width] = int(page.evaluate(SIDEWAYS))
        found.own = max(found.own, own[width])
    for number, post in enumerate(posts):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{site.address}/?p={post.id}")
            _look(page, f"{said}, {post.role}, {post.pasted} at {width}", own[width], found)
        wrong = sum(map(len, found.wrong.values()))
        _progress(f"{said}, {wrong} wrong", number + 1, len(posts))
    page.close()


def _look(page: Page, where: str, own: int, found: Found) -> None:
    found.seen += 1
    frames = [one for one in page.frames[1:] if "/embed/" in one.url]
    if len(frames) != 1:
        found.note("not a chart", f"{where}: {len(frames)} frames")
        return
    page.wait_for_function(TOLD)
    for _ in range(50):
        inside, outside = frames[0].evaluate(SEEN), page.evaluate(OUTSIDE)
        if abs(inside["high"] - inside["room"]) <= 1:
            break
        page.wait_for_timeout(20)
    found.least = min(found.least, inside["text"])
    found.letters = min(found.letters, inside["tile"])
    found.highest = max(found.highest, inside["high"])
    found.narrowest = min(found.narrowest, outside["wide"])
    cut = inside["high"] > inside["room"] + 1 or outside["high"] + 1 < inside["room"]
    for wrong, kind, seen in (
        (outside["quote"], "not a chart", "the quote is shown beside it"),
        (cut, "cut", f"{inside['high']:.0f} in {inside['room']}"),
        (inside["bars"] or inside["bar"], "inner bar", f"{inside['bars']}, {inside['bar']} px"),
        (inside["beside"] > 0, "beside", f"{inside['beside']} px"),
        (outside["right"] > 0 or outside["left"] < 0, "beside", f"{outside}"),
        (outside["sideways"] > own, "sideways", f"{outside['sideways']} px, {own} without a chart"),
        (inside["high"] > HIGHEST, "over 1,000", f"{inside['high']:.0f}"),
        (inside["room"] > inside["high"] + 1 and inside["high"] >= 200, "loose",
         f"{inside['high']:.0f} in {inside['room']}"),
        (inside["text"] < LEAST or inside["tile"] < LETTERS, "small", f"{inside['text']} px"),
    ):  # fmt: skip
        if wrong:
            found.note(kind, f"{where}: {seen}")


def _fetched(address: str) -> str:
    with urlopen(address, timeout=PATIENCE / 1000) as answer:
        return str(answer.read().decode())


def _progress(said: str, done: int, of: int) -> None:
    if done % 10 == 0 or done == of:
        print(f"{time.strftime('%H:%M:%S')} {said}: {done} of {of}", file=sys.stderr, flush=True)


def _row(said: str, found: Found) -> str:
    counts = " | ".join(str(len(found.wrong.get(kind, ()))) for kind in WRONG)
    text = f"{found.least:g}" + (f" ({found.letters:g})" if found.letters < 99 else "")
    high, wide = f"{found.highest:.0f}", f"{found.narrowest:.0f}"
    return f"| {said} | {found.seen} | {counts} | {high} | {wide} | {text} | {found.own} |"


def main() -> int:
    """Write the posts, measure them, print a table and what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--builds", default=",".join(BUILDS))
    parser.add_argument("--every", type=int, default=1, help="measure one post of so many")
    asked = parser.parse_args()
    settings = load_settings()
    facts = facts_of(Store(settings.processed).live(), load())
    wrong: list[str] = []
    heads = (
        "WordPress, theme, bars",
        "frames",
        *WRONG,
        "highest",
        "narrowest",
        "least text",
        "own",
    )
    print(f"| {' | '.join(heads)} |\n|---|{'---:|' * (len(heads) - 1)}")
    with (
        tempfile.TemporaryDirectory() as kept,
        serve(settings.processed, rendered=Path(kept)) as dashboard,
        sync_playwright() as playwright,
    ):
        for build in asked.builds.split(","):
            with wordpress_site.served(build, dashboard) as site:
                posts, unmade = written(site, facts, dashboard)
                codes, lost = coded(site, facts, dashboard)
                wrong += unmade + lost
                browser = launch(playwright)
                edited = pasted(browser, site, dashboard)
                browser.close()
                print(
                    f"WordPress {build}: {len(posts)} links by the API, {len(edited)} "
                    f"in the editor, {len(codes)} embed codes",
                    flush=True,
                )
                every = [*posts, *edited, *codes][:: asked.every]
                for theme in BUILDS[build]:
                    site.switch(theme)
                    for classic in (True, False):
                        browser = launch(playwright, classic)
                        found = Found()
                        said = f"{build}, {theme}, {'classic' if classic else 'overlay'}"
                        measured(browser, site, every, said, found)
                        browser.close()
                        print(_row(said, found), flush=True)
                        for kind, lines in found.wrong.items():
                            wrong += [f"{kind}: {line}" for line in lines]
    print("\n".join(wrong[:: max(len(wrong) // 80, 1)]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
