"""The files that a basket can be taken away as, by their ending: each holds all of its charts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.charts import addresses
from dashboard.charts.render import citation, office, paper
from dashboard.charts.render.forms import FORMS as ONE
from dashboard.charts.render.office import Taken
from dashboard.language import say

_EACH = ("png", "csv", "txt")  # of each chart in an archive


@dataclass(frozen=True)
class Form:
    """A kind of file: its media type, and how charts with a title become one."""

    media: str
    render: Callable[[Sequence[Taken], addresses.Publisher, str, str], bytes]


def archive(
    taken: Sequence[Taken], publisher: addresses.Publisher, title: str, address: str
) -> bytes:
    """Picture, table and citation of each chart by its number, and a text that lists them."""
    out = io.BytesIO()
    lines = [title, "", say("basket-readme", version=taken[0][0].version), address]
    with zipfile.ZipFile(out, "w") as made:

        def put(name: str, content: bytes) -> None:
            # Without a time of day, so that the same charts are the same bytes.
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)

        for number, (chart, links) in enumerate(taken, 1):
            place = chart.query.get("place", "")
            stem = "-".join(filter(None, (f"{number:02d}", chart.kind, chart.subject, place)))
            names = [f"{stem}.{ending}" for ending in _EACH]
            for name, ending in zip(names, _EACH, strict=True):
                put(name, ONE[ending].render(chart, links, publisher))
            lines += ["", f"{number}. {chart.finding}", chart.title, ", ".join(names), links.latest]
        lines += ["", say("basket-citations", first="yes"), *citation.listed(taken, publisher), ""]
        put("README.txt", "\n".join(lines).encode())
    return out.getvalue()


FORMS = {
    "pptx": Form(ONE["pptx"].media, lambda taken, by, title, at: office.slides(taken, by, title)),
    "docx": Form(ONE["docx"].media, lambda taken, by, title, at: paper.documents(taken, by, title)),
    "zip": Form("application/zip", archive),
}
