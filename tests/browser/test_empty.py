"""What a visitor sees before there are figures, and when only some are there."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from dashboard.build import build
from tests.server import serve
from tests.sheets import HEADER, workbook


def test_without_a_published_version_the_pages_say_so(page: Page, tmp_path: Path) -> None:
    with serve(tmp_path, healthy=False) as address:
        page.goto(address + "/")
        expect(page.locator("h1")).to_have_text("No figures yet")
        answer = page.request.get(address + "/health")
        assert answer.status == 503


def test_a_version_without_ranks_prices_or_news_still_opens(page: Page, tmp_path: Path) -> None:
    workbook(
        tmp_path / "raw" / "Children in poverty.xlsx",
        HEADER,
        [("State", "Massachusetts", "2023", "Percent", "0.12")],
    )
    build(tmp_path / "raw", tmp_path / "processed")
    with serve(tmp_path / "processed") as address:
        page.goto(address + "/")
        expect(page.locator("h1")).to_have_text("How children fare in Massachusetts")
        expect(page.get_by_text("No ranks are loaded.")).to_be_visible()
        page.goto(address + "/indicators/children-in-poverty")
        expect(page.get_by_text("No story in the archive is about this.")).to_be_visible()
        expect(page.get_by_text("No coalition of the list works on this")).to_be_visible()
        expect(page.locator("aside .item")).to_have_count(0)
        for path in ("/rankings", "/disparities", "/child-care", "/news"):
            page.goto(address + path)
            expect(page.locator("h1")).to_be_visible()
            view = page.locator("#view")
            expect(view.get_by_text(re.compile("are loaded|0 items"))).to_be_visible()
