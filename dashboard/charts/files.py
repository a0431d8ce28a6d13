"""The files that a chart can be taken away as, by their ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts import citation, image, office, plain, spreadsheet
from dashboard.charts.chart import Chart
from dashboard.charts.markup import Links, Publisher

_OFFICE = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True)
class Form:
    """A kind of file: its media type, what people call it, and how a chart becomes one.

    A form that is not ``offered`` is made for machines and stands in no list.
    """

    media: str
    label: str
    render: Callable[[Chart, Links, Publisher], bytes]
    offered: bool = True


FORMS: dict[str, Form] = {
    "png": Form("image/png", "Picture (PNG)", lambda c, links, by: image.png(c, by.accent)),
    "svg": Form(
        "image/svg+xml",
        "Picture to edit (SVG)",
        lambda c, links, by: image.svg(c, by.accent).encode(),
    ),
    "pdf": Form(
        "application/pdf", "Picture to print (PDF)", lambda c, _, by: image.pdf(c, by.accent)
    ),
    "pptx": Form(f"{_OFFICE}presentationml.presentation", "Slide (PowerPoint)", office.slide),
    "docx": Form(f"{_OFFICE}wordprocessingml.document", "Document (Word)", office.document),
    "xlsx": Form(f"{_OFFICE}spreadsheetml.sheet", "Data (Excel)", spreadsheet.workbook),
    "csv": Form("text/csv; charset=utf-8", "Data (CSV)", spreadsheet.comma_separated),
    "txt": Form("text/plain; charset=utf-8", "Citation", citation.text),
    "json": Form("application/json", "Chart (JSON)", plain.as_json, offered=False),
    "social.png": Form(
        "image/png", "Preview", lambda c, links, by: image.social(c, by.accent, by.name), False
    ),
}
