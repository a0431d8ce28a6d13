"""The files that a chart can be taken away as, by their ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, json_file, office, paper, picture, sheet, svg

_OFFICE = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True)
class Form:
    """A kind of file: its media type, and how a chart becomes one."""

    media: str
    render: Callable[[Chart, addresses.Links, addresses.Publisher], bytes]


# addresses.OFFERED says which of them people are offered, and what they are called.
FORMS: dict[str, Form] = {
    "png": Form("image/png", lambda c, links, by: picture.png(c, by.accent)),
    "svg": Form("image/svg+xml", lambda c, links, by: svg.svg(c, by.accent).encode()),
    "pdf": Form("application/pdf", lambda c, links, by: picture.pdf(c, by.accent)),
    "pptx": Form(f"{_OFFICE}presentationml.presentation", office.slide),
    "docx": Form(f"{_OFFICE}wordprocessingml.document", paper.document),
    "xlsx": Form(f"{_OFFICE}spreadsheetml.sheet", sheet.workbook),
    "csv": Form("text/csv; charset=utf-8", sheet.comma_separated),
    "txt": Form("text/plain; charset=utf-8", citation.text),
    "json": Form("application/json", json_file.as_json),
    "social.png": Form("image/png", lambda c, links, by: picture.social(c, by.accent, by.name)),
}
