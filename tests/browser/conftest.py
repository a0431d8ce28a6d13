"""A real Chromium for the tests in this folder, and a record of what each page did."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    expect,
)

from tests.browser.chromium import PATIENCE, settle

# What is made for the first time takes a machine that does much besides a while.
expect.set_options(timeout=30_000)

HERE = Path(__file__).parent
# Windows in which every page is looked at. The long form, half an hour:
# LOOK=all python -m pytest tests/browser/test_look.py tests/browser/test_embed.py
WINDOWS = (
    [(width, scheme) for width in (1280, 768, 375, 320) for scheme in ("light", "dark")]
    if os.environ.get("LOOK") == "all"
    else [(1280, "light"), (375, "dark")]
)


class Visit:
    """One reader's visit: opens pages and records what they asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self._requests: list[str] = []
        self._console_errors: list[str] = []
        self._page_errors: list[str] = []
        page.on("request", self._on_request)
        page.on("console", self._on_console)
        page.on("pageerror", self._on_page_error)

    def open(self, path: str) -> Page:
        """The page at `path`, when it has settled."""
        self.page.goto(self.address + path, timeout=PATIENCE)
        settle(self.page)
        return self.page

    @property
    def requests(self) -> list[str]:
        """The addresses of all that was asked for, when nothing more is."""
        return self._when_quiet(self._requests)

    @property
    def console_errors(self) -> list[str]:
        """What the pages complained of, when nothing more is asked for."""
        return self._when_quiet(self._console_errors)

    @property
    def page_errors(self) -> list[str]:
        """Exceptions that no script caught, when nothing more is asked for."""
        return self._when_quiet(self._page_errors)

    def axe(self) -> list[str]:
        """What axe finds against any of its rules, of any impact: rule, help, elements."""
        return [
            f"{fault['id']}: {fault['help']}: "
            + "; ".join(str(node["target"][0]) for node in fault["nodes"])
            for fault in Axe().run(self.page).response["violations"]
        ]

    def _when_quiet(self, recorded: list[str]) -> list[str]:
        self.page.wait_for_load_state("networkidle", timeout=PATIENCE)
        return recorded

    def _on_request(self, request: Request) -> None:
        self._requests.append(request.url)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._console_errors.append(message.text)

    def _on_page_error(self, error: Error) -> None:
        self._page_errors.append(error.message)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m "not browser"` leaves them out."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page, 1280 pixels wide, with no cookies or cache from other tests."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(page: Page, app_server: str) -> Visit:
    """A visit to the real app with that page."""
    return Visit(page, app_server)
