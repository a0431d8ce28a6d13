"""Screenshots of chart pages of made-up charts, to see what a change does to how a page looks.

Renew them with ``python -m tests.screens``, and look at them before they are kept.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright

from dashboard.charts.addresses import Links, Publisher
from dashboard.charts.render import markup
from tests.baselines import ACCENT, FOLDER, charts
from tests.browser.chromium import launch

SCREENS = FOLDER / "screens"
VERSION = SCREENS / "chromium.txt"  # that they were made with
SHOWN = ("lines-three", "panels", "dots-groups", "dots-states", "tiles-states", "steps")
WINDOWS = ((1280, "light"), (768, "dark"), (375, "light"))
SEEN = 24  # of 255: what two versions of a browser draw otherwise at the edge of a letter
COLORS = 64


def taken(browser: Browser) -> Iterator[tuple[str, Image.Image]]:
    """Each chart's page in each window, by file name, in a few colors."""
    made = charts()
    links = Links(**dict.fromkeys(_ADDRESSES, "https://example.org/x"))
    publisher = Publisher("A publisher", "https://example.org", ACCENT, "May 1, 2026")
    for name in SHOWN:
        page = markup.page(made[name], links, publisher)
        for width, scheme in WINDOWS:
            context = browser.new_context(
                viewport={"width": width, "height": 600},
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            shown = context.new_page()
            shown.set_content(page)
            png = shown.screenshot(full_page=True)
            context.close()
            picture = Image.open(io.BytesIO(png)).convert("RGB")
            yield f"{name}-{width}-{scheme}.png", picture.quantize(COLORS).convert("RGB")


_ADDRESSES = tuple(name for name in Links.__dataclass_fields__ if name not in ("files", "newer"))


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ so that one sees it; all where the sizes differ."""
    if one.size != other.size:
        return 1.0
    strongest = ImageChops.difference(one, other).convert("L").histogram()
    return sum(strongest[SEEN:]) / (one.width * one.height)


def main() -> None:
    """Write them all, and the version of the browser."""
    SCREENS.mkdir(exist_ok=True)
    for path in SCREENS.glob("*.png"):
        path.unlink()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name, picture in taken(browser):
            picture.quantize(COLORS).save(SCREENS / name, optimize=True)
        VERSION.write_text(f"{browser.version}\n", encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
