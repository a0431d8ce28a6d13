"""An organization's logo, of lines or of pixels, for pages and for files."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path

from PIL import Image

_KINDS = {".svg": "image/svg+xml", ".png": "image/png"}


@cache
def as_data(logo: Path) -> str:
    """A logo as an address that holds all of it."""
    packed = b64encode(logo.read_bytes()).decode()
    return f"data:{_KINDS[logo.suffix.lower()]};base64,{packed}"


@cache
def as_svg(logo: Path) -> str:
    """A logo as SVG; one of pixels is put into one of its size."""
    if logo.suffix.lower() == ".svg":
        return logo.read_text("utf-8")
    with Image.open(logo) as picture:
        width, height = picture.size
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">'
        f'<image {size} href="{escape(as_data(logo))}"/></svg>'
    )
