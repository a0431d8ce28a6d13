"""A still picture that nobody asked for before, against kaleido with a Chrome that already runs."""

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import kaleido
from playwright.sync_api import sync_playwright

from bench import Row, middle
from bench._peers import chart
from bench._served import processed
from dashboard.charts.render import picture, svg
from dashboard.charts.render.interactive import figure
from dashboard.settings import load_settings
from tests.browser.chromium import find

ROUNDS = 9
SCALE = 2  # both are for screens with two pixels to a point


def run() -> list[Row]:
    """Seconds a picture, in turn; Chrome's start, which takes seconds, is not counted."""
    drawn, accent = chart(processed()), load_settings().accent
    plotly = figure(drawn, accent)
    size = {"width": svg.WIDE, "height": plotly["layout"]["height"], "scale": SCALE}
    with sync_playwright() as playwright:
        path = find() or playwright.chromium.executable_path

    rounds = count()

    def ours(form: str) -> object:
        # Of another version each time: what was drawn before is kept.
        asked = replace(drawn, version=f"{next(rounds):010}")
        return (picture.png if form == "png" else svg.svg)(asked, accent)

    def peer(form: str) -> object:
        return kaleido.calc_fig_sync(plotly, opts={**size, "format": form})

    kaleido.start_sync_server(path=path)
    try:
        return [
            Row(
                f"a still picture as {form}; kaleido with Chrome",
                "seconds",
                *middle(
                    [(_seconds(ours, form), _seconds(peer, form)) for _ in range(ROUNDS + 1)][1:]
                ),
                limit,
            )
            for form, limit in (("png", 1.0), ("svg", 1.0))
        ]
    finally:
        kaleido.stop_sync_server()


def _seconds(draw: Callable[[str], object], form: str) -> float:
    started = time.perf_counter()
    draw(form)
    return time.perf_counter() - started
