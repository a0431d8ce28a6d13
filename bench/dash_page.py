"""Our embed and our page against the same view as a stock Dash page, on a first visit."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

from playwright.sync_api import Browser, sync_playwright

from bench import Row, middle
from bench._served import EMBED, PAGE, gunicorn
from tests.browser.chromium import launch

VISITS = 5
QUIET = 5000  # milliseconds without input, in which what comes late is counted too
# The frame in which a mark of the chart is first there: of Plotly's, or of our drawing; and after a
# choice, the frame in which the page says so.
SEEN = """window.seen = new Promise(done => {
  const look = () => {
    const marks = document.querySelectorAll(".main-svg .trace path, .plot :is(path, circle)");
    if ([...marks].some(mark => mark.getBoundingClientRect().width)) done(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""
SAID = """async (says) => {
  while (!document.body.innerText.includes(says)) await new Promise(requestAnimationFrame);
  return performance.now();
}"""
PLACE, SAYS = "OH", "In Ohio"


@dataclass(frozen=True)
class _Visit:
    """What a first visit takes until all is quiet, and until the first choice is shown."""

    bytes: float
    milliseconds: float
    bytes_chosen: float
    milliseconds_chosen: float


def run() -> list[Row]:
    """Bytes over the network and time until the chart is there, each visit with an empty cache.

    Then the same after the reader chose another place.
    """
    with ExitStack() as stack:
        ours = stack.enter_context(gunicorn("app:server"))
        peer = stack.enter_context(gunicorn("bench._peers:stock()"))
        browser = stack.enter_context(launch(stack.enter_context(sync_playwright())))
        visits = [
            [_visit(browser, address) for address in (ours + EMBED, ours + PAGE, f"{peer}/")]
            for _ in range(VISITS + 1)
        ][1:]

    def row(at: int, name: str, unit: str, of: Callable[[_Visit], float], limit: float) -> Row:
        return Row(name, unit, *middle([(of(each[at]), of(each[2])) for each in visits]), limit)

    embed = "embed; the same view as a stock Dash page"
    page = "page of an indicator by race; its chart as a stock Dash page"
    chosen = "the same page and its first choice; a stock Dash page with a choice"
    return [
        row(0, embed, "bytes transferred", lambda one: one.bytes, 0.05),
        row(0, embed, "milliseconds to the chart", lambda one: one.milliseconds, 0.5),
        row(1, page, "bytes transferred", lambda one: one.bytes, 0.25),
        row(1, page, "milliseconds to the chart", lambda one: one.milliseconds, 0.35),
        row(1, chosen, "bytes transferred", lambda one: one.bytes_chosen, 0.25),
        row(1, chosen, "milliseconds from choice to chart", lambda one: one.milliseconds_chosen, 1),
    ]


def _visit(browser: Browser, address: str) -> _Visit:
    with browser.new_context() as context:
        page = context.new_page()
        network = context.new_cdp_session(page)
        sizes: list[float] = []
        network.on(
            "Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"])
        )
        network.send("Network.enable")
        page.add_init_script(SEEN)
        page.goto(address)
        seen = float(page.evaluate("() => window.seen"))
        page.wait_for_timeout(QUIET)
        first, places = sum(sizes), page.locator("main select[name=place], select#place")
        chosen = 0.0
        if places.count():
            begun = page.evaluate("performance.now()")
            places.first.select_option(PLACE)
            chosen = float(page.evaluate(SAID, SAYS)) - float(begun)
            page.wait_for_load_state("networkidle")
        return _Visit(first, seen, sum(sizes), chosen)
