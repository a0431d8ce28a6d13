"""Pages on paper: on few sheets, none of them nearly blank, without what only a screen needs."""

from __future__ import annotations

import pypdfium2
import pytest
from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page

from tests.browser.chromium import PATIENCE, settle

PATHS = (
    "/",
    "/rankings",
    "/indicators/children-in-poverty",
    "/disparities",
    "/disparities/children-in-poverty",
    "/child-care",
    "/places/MA",
    "/places/NM",
    "/places/25017",
)
MOST_OF_A_STATE = 3  # sheets
# How far down a sheet there must be something: on the last one, and on those before.
_LAST, _OTHERS = 0.1, 0.33


def printed(browser: Browser, address: str) -> tuple[Page, pypdfium2.PdfDocument]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address, timeout=PATIENCE)
    settle(page)
    made = page.pdf(format="Letter", prefer_css_page_size=True)
    return page, pypdfium2.PdfDocument(made)


def filled(sheet: Image.Image) -> float:
    """How far down a sheet its last mark is, as a share of its height."""
    box = ImageOps.invert(sheet.convert("L")).point(lambda level: 255 * (level > 40)).getbbox()
    return box[3] / sheet.height if box else 0.0


@pytest.mark.parametrize("path", PATHS)
def test_no_sheet_is_nearly_blank(browser: Browser, app_server: str, path: str) -> None:
    page, sheets = printed(browser, app_server + path)
    down = [filled(sheet.render(scale=0.5).to_pil()) for sheet in sheets]
    assert all(share >= _OTHERS for share in down[:-1]), down
    assert down[-1] >= _LAST, down
    page.close()


@pytest.mark.parametrize("path", PATHS)
def test_every_chart_that_is_seen_is_printed(browser: Browser, app_server: str, path: str) -> None:
    page = browser.new_page(viewport={"width": 816, "height": 1056})
    page.goto(app_server + path, timeout=PATIENCE)
    settle(page)
    heights = """charts => charts.map(chart =>
      chart.checkVisibility() && chart.getBoundingClientRect().height > 40)"""
    seen = page.locator("main figure.chart").evaluate_all(heights)
    page.emulate_media(media="print")
    printed = page.locator("main figure.chart").evaluate_all(heights)
    page.close()
    assert any(seen)
    assert [there for one, there in zip(seen, printed, strict=True) if one and not there] == []


@pytest.mark.parametrize("path", ["/places/MA", "/places/NM"])
def test_a_state_is_on_at_most_three_sheets(browser: Browser, app_server: str, path: str) -> None:
    page, sheets = printed(browser, app_server + path)
    assert len(sheets) <= MOST_OF_A_STATE
    size = sheets[0].get_size()
    assert [round(side) for side in size] == [612, 792]
    page.close()


def test_paper_has_no_chrome_but_keys_and_the_address(browser: Browser, app_server: str) -> None:
    page, sheets = printed(browser, f"{app_server}/places/MA")
    page.emulate_media(media="print")
    for gone in (".mast nav", ".controls", ".stick", ".fold", ".acts", ".rail", "#place"):
        assert not any(one.is_visible() for one in page.locator(gone).all()), gone
    assert page.locator("#gaps .key").is_visible()
    assert page.locator("#indicators .sub").is_visible()
    told = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    assert f"{app_server}/places/MA" in told.replace("\r\n", "")
    page.close()


def test_rows_and_drawings_do_not_part(browser: Browser, app_server: str) -> None:
    page = browser.new_page(viewport={"width": 710, "height": 980})
    page.goto(f"{app_server}/places/MA", timeout=PATIENCE)
    settle(page)
    page.emulate_media(media="print")
    parted = page.evaluate(
        """() => [...document.querySelectorAll("tr, .gap3, .ranks .draw, #gaps .draw")]
          .filter((one) => one.checkVisibility() && getComputedStyle(one).breakInside !== "avoid")
          .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert parted == []
    page.close()
