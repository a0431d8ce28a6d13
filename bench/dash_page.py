"""Our embed and our page against the same view as a stock Dash page, on a first visit."""

from contextlib import ExitStack
from dataclasses import dataclass

from playwright.sync_api import Browser, sync_playwright

from bench import Row, middle
from bench._served import EMBED, PAGE, gunicorn
from tests.browser.chromium import launch

VISITS = 5
# The frame in which a mark of the chart is first there: of Plotly's, or of a still drawing.
SEEN = """window.seen = new Promise(done => {
  const look = () => {
    const marks = document.querySelectorAll(".main-svg .trace path, svg[role=img] path");
    if ([...marks].some(mark => mark.getBoundingClientRect().width)) done(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


@dataclass(frozen=True)
class _Visit:
    bytes: float
    milliseconds: float


def run() -> list[Row]:
    """Bytes over the network and time until the chart is there, each visit with an empty cache."""
    with ExitStack() as stack:
        ours = stack.enter_context(gunicorn("app:server"))
        peer = stack.enter_context(gunicorn("bench._peers:stock()"))
        browser = stack.enter_context(launch(stack.enter_context(sync_playwright())))
        visits = [
            [_visit(browser, address) for address in (ours + EMBED, ours + PAGE, f"{peer}/")]
            for _ in range(VISITS + 1)
        ][1:]
    return [
        row
        for at, name, bytes_limit, time_limit in (
            (0, "embed; the same view as a stock Dash page", 0.05, 0.5),
            (1, "page of an indicator by race; its chart as a stock Dash page", 1.25, 1.5),
        )
        for row in (
            Row(
                name,
                "bytes transferred",
                *middle([(each[at].bytes, each[2].bytes) for each in visits]),
                bytes_limit,
            ),
            Row(
                name,
                "milliseconds to the chart",
                *middle([(each[at].milliseconds, each[2].milliseconds) for each in visits]),
                time_limit,
            ),
        )
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
        seen = page.evaluate("() => window.seen")
        page.wait_for_load_state("networkidle")
        return _Visit(sum(sizes), float(seen))
