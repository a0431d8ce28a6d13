"""Pictures of the pages, light and dark, into build/screenshots: python -m tests.screenshots.

Names of pages after the command take these alone.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from dashboard.settings import load_settings
from tests.browser.chromium import launch, settle
from tests.server import ROOT, serve

FOLDER = ROOT / "build" / "screenshots"
PAGES = {
    "front": "/",
    "rankings": "/rankings",
    "disparities": "/disparities",
    "disparity": "/disparities/children-in-poverty",
    "child-care": "/child-care",
    "news": "/news",
    "partners": "/partners",
    "indicators": "/indicators",
    "indicator": "/indicators/children-in-poverty?place=MA&compare=US,CT,NH,RI,TX",
    "place": "/places/MA",
    "data": "/data?indicator=children-in-poverty&place=MA&period=2019&group=all",
    "about": "/about",
    "share": "/share?chart=trend&subject=children-in-poverty&place=MA&compare=US,CT",
    "basket": "/basket?chart=map/infant-mortality&chart=disparity/children-in-poverty",
}
WIDTHS = (1280, 768, 375)
SCHEMES = ("light", "dark")


def main() -> None:
    """Write build/screenshots/<page>-<width>-<scheme>.png for each page, in full length."""
    with (
        tempfile.TemporaryDirectory() as kept,
        serve(load_settings().processed, rendered=Path(kept)) as address,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        named = {name: PAGES[name] for name in sys.argv[1:] or PAGES}
        for width, scheme in [(width, scheme) for width in WIDTHS for scheme in SCHEMES]:
            page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            for name, path in named.items():
                page.goto(address + path)
                settle(page)
                picture = FOLDER / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=picture, full_page=True)
                print(picture.relative_to(ROOT))
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
