"""Pictures of the front page and of charts in other tools, for the docs: python -m tests.pictures.

Made of our own pages and files alone. The post stands in a real WordPress; LibreOffice and pdftoppm
stand in for Word and PowerPoint.
"""

import io
import subprocess
import tempfile
from pathlib import Path
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from dashboard.settings import load_settings
from tests import wordpress, wordpress_site
from tests.browser.chromium import PATIENCE, launch, settle
from tests.server import ROOT, serve

FOLDER = ROOT / "docs" / "images"
CHART = "/charts/disparity/children-in-poverty"
WIDTH, MARGIN = 720, 24
BUILD = "6.7"
# The frame of a post is as high as the chart in it.
_SETTLED = "Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1"
MAIL = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>An e-mail</title>
<body style="background:#eef0f3;font:16px/1.5 'Liberation Sans',Arial,sans-serif;margin:24px">
<div style="background:#fff;margin:auto;max-width:620px;padding:20px 24px">
<p style="border-bottom:1px solid #ccc;margin-top:0">To: colleagues<br>Subject: Child poverty</p>
<p>The newest figures by race and ethnicity:</p><img src="{address}.png" width="572" alt="">
<p><a href="{address}">{address}</a></p></div></body></html>"""
PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A page</title>
<body style="font:17px/1.5 Georgia,'Liberation Serif',serif;margin:24px auto;width:620px">
<h1 style="font-size:26px">Who is left behind</h1><p>A paragraph of the page stands above the
chart, and another below it.</p>{frame}<p>The page goes on here.</p></body></html>"""


def main() -> None:
    """Write docs/images/front.png, and <tool>.png for each tool that docs/embedding.md tells of."""
    with (
        tempfile.TemporaryDirectory() as made,
        serve(load_settings().processed, rendered=Path(made) / "kept") as app,
        wordpress.folder(Path(made)) as site,
        sync_playwright() as playwright,
    ):
        folder, address = Path(made), app + CHART
        browser = launch(playwright)
        _front(browser, app)
        live, pinned = _panel(browser, app)
        pages = {
            "squarespace": PAGE.format(frame=pinned),
            "email": MAIL.format(address=address),
        }
        assert live != pinned
        for tool, html in pages.items():
            (folder / f"{tool}.html").write_text(html, "utf-8")
            _shot(browser, f"{site}/{tool}.html", tool)
        _post(browser, app, address)
        browser.close()
        _save("google-docs", _fetched(f"{address}.png"))
        _printed(folder, f"{address}.docx", "word")
        _printed(folder, f"{address}.pptx", "powerpoint")


def _front(browser: Browser, app: str) -> None:
    """Picture what the dashboard opens on."""
    page = _page(browser, 1280, 900)
    page.goto(app)
    settle(page)
    _save("front", page.screenshot(), 1280)
    page.close()


def _panel(browser: Browser, app: str) -> list[str]:
    """Picture the share panel's embed code, which every editor of HTML takes; the two codes."""
    page = _page(browser, 860, 900)
    page.goto(f"{app}/disparities/children-in-poverty")
    settle(page)
    page.locator("summary", has_text="Share").first.click()
    panel = page.locator(".share").first
    expect(panel).to_be_visible(timeout=PATIENCE)
    _save("drupal", panel.screenshot())
    codes = panel.locator("button", has_text="embed code")
    found = [str(codes.nth(place).get_attribute("data-copy")) for place in range(2)]
    page.close()
    return found


def _post(browser: Browser, app: str, address: str) -> None:
    """Picture a post of WordPress into which an author pasted the link."""
    with wordpress_site.served(BUILD, app) as site:
        site.switch(wordpress_site.BUILDS[BUILD][0])
        number = site.write("author", wordpress_site.embedded(address))
        page = _page(browser, WIDTH, 900)
        page.goto(f"{site.address}/?p={number}")
        page.wait_for_function("!document.querySelector('iframe').getAttribute('style')")
        page.wait_for_load_state("networkidle")
        (frame,) = [one for one in page.frames if "/embed/" in one.url]
        frame.wait_for_function(_SETTLED)
        page.wait_for_timeout(1000)  # and drawn
        top = page.locator(".wp-block-post-title").bounding_box()
        last = page.locator(".wp-block-post-content > p").last.bounding_box()
        assert top
        assert last
        high = last["y"] + last["height"] + MARGIN - (top["y"] - MARGIN)
        clip = {"x": 0, "y": top["y"] - MARGIN, "width": WIDTH, "height": high}
        _save("wordpress", page.screenshot(full_page=True, clip=clip))
        page.close()


def _page(browser: Browser, width: int, height: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_default_timeout(PATIENCE)
    return page


def _shot(browser: Browser, address: str, tool: str) -> None:
    page = _page(browser, WIDTH, 400)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    _save(tool, page.screenshot(full_page=True))
    page.close()


def _printed(folder: Path, address: str, tool: str) -> None:
    """An Office file as LibreOffice shows its first page."""
    name = address.rpartition("/")[2]
    (folder / name).write_bytes(_fetched(address))
    home = f"-env:UserInstallation=file://{folder}/office"
    convert = ["soffice", "--headless", home, "--convert-to", "pdf", "--outdir", str(folder), name]
    subprocess.run(convert, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    sheet = str(folder / Path(name).with_suffix(".pdf"))
    draw = ["pdftoppm", "-png", "-singlefile", "-r", "90", sheet, str(folder / tool)]
    subprocess.run(draw, check=True)
    _save(tool, (folder / f"{tool}.png").read_bytes())


def _fetched(address: str) -> bytes:
    with urlopen(address, timeout=60) as answer:
        content: bytes = answer.read()
    return content


def _save(tool: str, picture: bytes, width: int = WIDTH) -> None:
    """A picture of a width in few colors, which is small."""
    drawn = Image.open(io.BytesIO(picture)).convert("RGB")
    drawn = drawn.resize(
        (width, round(drawn.height * width / drawn.width)), Image.Resampling.LANCZOS
    )
    FOLDER.mkdir(exist_ok=True)
    target = FOLDER / f"{tool}.png"
    drawn.quantize(64).save(target, optimize=True)
    print(target.relative_to(ROOT), f"{target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
