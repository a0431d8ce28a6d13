"""The files that a chart can be taken away as, by their ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.charts.render import citation, json_file, office, paper, picture, sheet, svg
from dashboard.charts.render.looks import PIXELS, PLAIN, SLIDE, VECTOR, Looks

OFFICE = "application/vnd.openxmlformats-officedocument."


_Make = Callable[[Chart, addresses.Links, addresses.Publisher, Looks], bytes]


@dataclass(frozen=True)
class Form:
    """A kind of file: its media type, how a chart becomes one, and which looks it can have."""

    media: str
    make: _Make
    looks: tuple[str, ...] = ()

    def render(
        self,
        chart: Chart,
        links: addresses.Links,
        publisher: addresses.Publisher,
        looks: Looks = PLAIN,
    ) -> bytes:
        """A chart as such a file."""
        return self.make(chart, links, publisher, looks)


def _alike(make: Callable[[Chart, addresses.Links, addresses.Publisher], bytes]) -> _Make:
    """A file that looks the same to everybody."""
    return lambda chart, links, by, looks: make(chart, links, by)


# addresses.OFFERED says which of them people are offered, and what they are called.
FORMS: dict[str, Form] = {
    "png": Form("image/png", lambda c, links, by, look: picture.png(c, by.accent, look), PIXELS),
    "svg": Form(
        "image/svg+xml", lambda c, links, by, look: svg.svg(c, by.accent, look).encode(), VECTOR
    ),
    "pdf": Form(
        "application/pdf", lambda c, links, by, look: picture.pdf(c, by.accent, look), VECTOR
    ),
    "pptx": Form(f"{OFFICE}presentationml.presentation", office.slide, SLIDE),
    "docx": Form(f"{OFFICE}wordprocessingml.document", _alike(paper.document)),
    "xlsx": Form(f"{OFFICE}spreadsheetml.sheet", _alike(sheet.workbook)),
    "csv": Form("text/csv; charset=utf-8", _alike(sheet.comma_separated)),
    "txt": Form("text/plain; charset=utf-8", _alike(citation.text)),
    "json": Form("application/json", _alike(json_file.as_json)),
    "social.png": Form(
        "image/png", _alike(lambda c, links, by: picture.social(c, by.accent, by.name))
    ),
}
