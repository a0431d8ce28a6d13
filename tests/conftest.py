"""What many tests share: the catalogue, the starter data as published, a server that serves it."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.store import Version
from tests.audit.__main__ import Audit
from tests.browser.chromium import launch
from tests.contract import WITHDRAWN, House
from tests.server import ROOT, alone, serve_together

TOLD = "told.json"  # beside the starter data: what the command line told of it

# The same examples each time and no stopwatch: what passes here passes on a slower machine.
hypothesis.settings.register_profile("project", deadline=None, derandomize=True)
hypothesis.settings.load_profile("project")
gc.set_threshold(100_000, 50, 50)  # as a worker of the server has it


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
    """A folder in which the command line published the starter data, once for all tests.

    What it told is beside it as JSON. One version was withdrawn from it.
    """
    folder = together / "processed"
    with alone(together):
        if not (folder / "CURRENT").exists():
            command = [sys.executable, "etl.py", "--raw", "data/raw", "--processed", str(folder)]
            done = subprocess.run([*command, "--json"], cwd=ROOT, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            (together / TOLD).write_text(done.stdout)
            (folder / "WITHDRAWN").write_text(f"{WITHDRAWN}: The figures were wrong.\n")
    return folder


@pytest.fixture(scope="session")
def told_of_build(together: Path, processed: Path) -> str:
    """What the command line told of that build, for machines."""
    return (together / TOLD).read_text()


@pytest.fixture(scope="session")
def house(processed: Path, tmp_path_factory: pytest.TempPathFactory) -> House:
    """The app over that folder, in this process; what it made once it has for all tests."""
    return House(processed, tmp_path_factory.mktemp("rendered"))


@pytest.fixture(scope="session")
def published(house: House) -> Version:
    """The version in that folder, opened."""
    return house.site.store.live()


@pytest.fixture(scope="session")
def facts(house: House, published: Version) -> Facts:
    """That version bound to the catalogue: what charts are made from."""
    return facts_of(published, house.site.catalog)


@pytest.fixture(scope="session")
def audit(processed: Path, house: House) -> Audit:
    """The app of that folder beside a recount of what it serves."""
    return Audit(processed, house)


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
