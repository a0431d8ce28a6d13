"""Make the pages that readers open first before anybody asks: a version's pages are kept."""

from __future__ import annotations

import gc
import logging
import os
import threading
import time

from dash import Dash

from dashboard.charts.render import fonts
from dashboard.pages import about, disparities, home, indicators, rankings
from dashboard.pages.page import AnyPage, site
from dashboard.store import StoreError

_FIRST: tuple[AnyPage, ...] = (
    home.PAGE,
    disparities.PAGE,
    rankings.PAGE,
    indicators.PAGE,
    about.PAGE,  # what changed is told beside the version before, which takes a while
)
# How often a worker looks whether another version was published, in seconds.
_PAUSE = 30.0

_log = logging.getLogger(__name__)


def make_first_pages(app: Dash) -> str:
    """Make the first pages of the live version once; returns its id. What fails is left out.

    They name where the dashboard is reached: by its setting, or else as it is reached here.
    """
    with app.server.test_request_context():
        settings, version = site().settings, site().version.id
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8050")
    client = app.server.test_client()
    for page in _FIRST:
        try:
            client.get(page.path, base_url=settings.base_url or f"http://{host}:{port}")
        except Exception:  # a reader who asks for the page is told why
            _log.warning("%s could not be made beforehand", page.path, exc_info=True)
    return version


def keep_first_pages_made(app: Dash) -> None:
    """Make them in the background, again whenever another version goes live; returns at once."""

    def follow() -> None:
        made = ""
        fonts.web()  # cut now, where they never were on this machine
        fonts.files()
        while True:
            if _live(app) not in (made, ""):
                made = make_first_pages(app)
                # What was live before is large, and refers to itself: it would linger.
                gc.collect()
            time.sleep(_PAUSE)

    threading.Thread(target=follow, name="first-pages", daemon=True).start()


def _live(app: Dash) -> str:
    with app.server.test_request_context("/health"):
        try:
            return site().version.id
        except StoreError:
            return ""
