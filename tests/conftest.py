"""What many tests share: the catalogue, the starter data as published, a server that serves it."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from dashboard import catalog as catalogs
from dashboard.build import build
from dashboard.catalog import Catalog
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.store import Version, open_version
from tests.audit.__main__ import Audit
from tests.browser.chromium import launch
from tests.server import ROOT, alone, serve_together

# The same examples each time and no stopwatch: what passes here passes on a slower machine.
hypothesis.settings.register_profile("project", deadline=None, derandomize=True)
hypothesis.settings.load_profile("project")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The project's own catalogue."""
    return catalogs.load()


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes have which test at once."""
    mine = tmp_path_factory.getbasetemp()
    folder = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "together"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def processed(together: Path) -> Path:
    """A folder in which the real build published the starter data, once for all tests."""
    folder = together / "processed"
    with alone(together):
        if not (folder / "CURRENT").exists():
            build(ROOT / "data" / "raw", folder)
    return folder


@pytest.fixture(scope="session")
def published(processed: Path) -> Version:
    """The version in that folder, opened."""
    return open_version(processed)


@pytest.fixture(scope="session")
def facts(published: Version, catalog: Catalog) -> Facts:
    """That version bound to the catalogue: what charts are made from."""
    return facts_of(published, catalog)


@pytest.fixture(scope="session")
def audit(processed: Path) -> Audit:
    """The app of that folder beside a recount of what it serves."""
    return Audit(processed)


@pytest.fixture(scope="session")
def app_server(together: Path, processed: Path) -> Iterator[str]:
    """The address of the real app under gunicorn, serving that folder."""
    with serve_together(together, processed) as address:
        yield address


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What drives the browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests."""
    chromium = launch(driver)
    yield chromium
    chromium.close()
