"""Pictures of the pages at three widths, into build/screenshots: python -m tests.screenshots."""

from playwright.sync_api import sync_playwright

from dashboard.settings import load_settings
from tests.browser.chromium import launch, settle
from tests.server import ROOT, serve

FOLDER = ROOT / "build" / "screenshots"
PAGES = {
    "front": "/",
    "rankings": "/rankings",
    "disparity": "/disparities/children-in-poverty",
    "child-care": "/child-care",
    "news": "/news",
    "partners": "/partners",
    "indicators": "/indicators",
    "indicator": "/indicators/children-in-poverty?place=MA&compare=US,CT,NH,RI,TX",
    "place": "/places/MA",
    "data": "/data?indicator=children-in-poverty&place=MA&period=2019&group=all",
    "about": "/about",
}
WIDTHS = (1280, 768, 375)


def main() -> None:
    """Write build/screenshots/<page>-<width>.png for each page and width, in full length."""
    with serve(load_settings().processed) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 800})
            for name, path in PAGES.items():
                page.goto(address + path)
                settle(page)
                picture = FOLDER / f"{name}-{width}.png"
                page.screenshot(path=picture, full_page=True)
                print(picture.relative_to(ROOT))
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
