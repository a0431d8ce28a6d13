"""Set the sheet of a town or a district on one tagged page of PDF by typst."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from dashboard.charts.local_sheet import Imprint, LocalSheet
from dashboard.charts.render.local_map import for_file
from dashboard.charts.render.logo import as_svg
from dashboard.charts.render.palette import palette
from dashboard.charts.render.picture import typefaces
from dashboard.language import language

_TEMPLATE = Path(__file__).parent / "templates" / "local.typ"
# Points that a map may take on the page.
_WIDE, _HIGH = 296, 230


def pdf(told: LocalSheet, imprint: Imprint, accent: str, logo: Path | None = None) -> bytes:
    """The page as PDF/UA-1: tagged, with a title and a language, its text selectable."""
    colors = palette(accent)
    content: dict[str, Any] = {
        **asdict(told),
        **asdict(imprint),
        "language": language(),
        "colors": {name.removeprefix("--"): color for name, color in colors.items()},
        "logo": as_svg(logo) if logo else "",
        "picture": None,
    }
    if told.map:
        drawn, width, _ = for_file(told.map, _WIDE, _HIGH, colors)
        content["picture"] = {"svg": drawn, "width": width, "alt": told.map.alt}
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        font_paths=typefaces(),
        pdf_standards=["ua-1"],
        sys_inputs={"sheet": json.dumps(content)},
    )
    return made
