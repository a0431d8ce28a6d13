"""How chart pages look is what it was, but for a hundredth of the pixels."""

from PIL import Image
from playwright.sync_api import Browser

from tests.screens import SCREENS, VERSION, differing, taken

MOST = 0.01


def test_chart_pages_look_as_they_did(browser: Browser) -> None:
    """Where they are to change: python -m tests.screens, and look at what it wrote."""
    kept = {path.name for path in SCREENS.glob("*.png")}
    changed = {}
    for name, picture in taken(browser):
        kept.discard(name)
        with Image.open(SCREENS / name) as before:
            share = differing(picture, before.convert("RGB"))
        if share > MOST:
            changed[name] = f"{share:.1%}"
    made_with = VERSION.read_text("utf-8").strip()
    assert changed == {}, f"made with Chromium {made_with}, seen with {browser.version}"
    assert kept == set()
