"""Pictures nobody asked for before: a card's drawing; files, against kaleido with its Chrome."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import count
from statistics import median

import kaleido
from playwright.sync_api import sync_playwright

from bench import Row, middle
from bench._peers import chart
from bench._served import processed
from dashboard import catalog
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds import KINDS, address
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import WrongPart
from dashboard.charts.render import drawing, looks, picture, svg
from dashboard.charts.render.interactive import figure
from dashboard.settings import load_settings
from dashboard.store import open_version
from tests.browser.chromium import find

ROUNDS = 9
PER_KIND = 6  # charts
MOST = 0.010  # seconds that the drawing of a card may take
SCALE = 2  # both are for screens with two pixels to a point


def run() -> list[Row]:
    """Seconds a picture, in turn; Chrome's start, which takes seconds, is not counted."""
    drawn, accent = chart(processed()), load_settings().accent
    plotly = figure(drawn, accent)
    size = {"width": looks.WIDE, "height": plotly["layout"]["height"], "scale": SCALE}
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
                "a card's drawing, median of every kind; the most it may take",
                "seconds",
                _card(),
                MOST,
                1,
            )
        ] + [
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


def _card() -> float:
    """Seconds to make the drawing of a card as HTML, the median over a chart of each kind."""
    settings = load_settings()
    facts = facts_of(open_version(processed()), catalog.load())
    charts = []
    for name, kind in KINDS.items():
        for subject in list(kind.subjects(facts))[:PER_KIND]:
            with suppress(WrongPart):
                charts.append(address.chart(facts, name, subject, {}, defaults_of(settings)))
    for one in charts:
        drawing.as_html(one)
    return median(_seconds(partial(_drawn, one), "") for one in charts)


def _drawn(one: Chart, _: str) -> str:
    return drawing.as_html(one)


def _seconds(draw: Callable[[str], object], form: str) -> float:
    started = time.perf_counter()
    draw(form)
    return time.perf_counter() - started
