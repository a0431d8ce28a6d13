"""Render a Brief as one tagged page of PDF, set with typst."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typst

from dashboard.charts.brief import Brief

_TEMPLATE = Path(__file__).parent / "templates" / "brief.typ"
FORMS = ("pdf", "html")


def pdf(brief: Brief) -> bytes:
    """The page as PDF/UA-1: tagged, with a title and a language, its text selectable."""
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"brief": json.dumps(asdict(brief))},
    )
    return made
