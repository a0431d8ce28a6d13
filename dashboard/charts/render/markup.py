"""Render HTML that needs nothing else: a chart's own page, its embed, a brief, and answers."""

from __future__ import annotations

import math
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from dashboard.charts import addresses
from dashboard.charts.brief import Brief
from dashboard.charts.chart import Chart, Table
from dashboard.charts.local_sheet import Imprint, LocalSheet
from dashboard.charts.render import caveat, citation, drawing, embed_room, page_style
from dashboard.charts.render.brief import pictures
from dashboard.charts.render.drawing import key, style
from dashboard.charts.render.local_map import for_page
from dashboard.charts.render.logo import as_data
from dashboard.charts.render.palette import palette
from dashboard.language import LANGUAGES, language, say, speaking, with_language

_FOLDER = Path(__file__).parent / "templates"
_TEMPLATES = Environment(
    loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
_SHORT, _WIDEST = 20, 40  # letters of a text in a table that may be wrapped anyhow, and of a line
_ANY = "#000000"  # an accent, where nobody sees it


def _tongues(address: str) -> list[tuple[str, str]]:
    """Each language, with the address in it."""
    return [(one, with_language(address, one)) for one in LANGUAGES]


def _called(tongue: str) -> str:
    """What a language calls itself."""
    with speaking(tongue):
        return say("language-name")


_TEMPLATES.globals |= {"say": say, "language": language, "tongues": _tongues, "called": _called}


def page(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> str:
    """The chart's own page: to share, to cite, to print; needs no JavaScript."""
    return _chart("page", chart, links, publisher, dark=True)


def embed(
    chart: Chart, links: addresses.Links, publisher: addresses.Publisher, dark: bool = False
) -> str:
    """The chart alone, for an iframe on somebody else's page, whose ground is mostly light.

    ``dark`` lets it follow the reader's system.
    """
    return _chart("embed", chart, links, publisher, dark)


def answer(heading: str, sentence: str, near: Mapping[str, str]) -> str:
    """A page that says why there is no chart, with links to the nearest."""
    return _TEMPLATES.get_template("answer.html").render(
        heading=heading,
        sentence=sentence,
        near=near,
        style=_style("answer.css"),
        script=Markup(_script()),
    )


def brief(told: Brief, accent: str, pdf: str, logo: Path | None = None) -> str:
    """The brief on a place as a page that prints on one sheet, as its PDF does at ``pdf``."""
    drawn = pictures(told)
    made = {
        "strips": [Markup(one.html()) if one else "" for one in drawn.strips],
        "bars": [(Markup(one.html()), beside) for one, beside in drawn.bars],
        "sparks": [[Markup(one.html()) if one else "" for one in each] for each in drawn.sparks],
        "gaps": [Markup(one.html()) for one in drawn.gaps],
        "ticks": Markup(drawn.ticks.html()) if drawn.ticks else "",
        "key": Markup(key.as_html(drawn.key)),
    }
    return _TEMPLATES.get_template("brief.html").render(
        brief=told,
        pictures=made,
        pdf=pdf,
        logo=as_data(logo) if logo else "",
        style=Markup(page_style.style_of(str(made), "brief", accent, dark=True)),
        rules=_rules(),
    )


def local_brief(
    told: LocalSheet, imprint: Imprint, accent: str, pdf: str, logo: Path | None = None
) -> str:
    """The sheet of a town or a district as a page that prints, as its PDF does at ``pdf``."""
    drawn = for_page(told.map) if told.map else ""
    return _TEMPLATES.get_template("local.html").render(
        sheet=told,
        imprint=imprint,
        map=Markup(drawn),
        pdf=pdf,
        logo=as_data(logo) if logo else "",
        style=Markup(page_style.style_of(drawn, "local", accent, dark=True)),
        rules=_rules(),
    )


def quoted(chart: Chart, links: addresses.Links) -> str:
    """What stands where frames are stripped, as in feeds and mail: a link with title and source."""
    words = escape(f"{chart.finding} {say('share-source')} {citation.sources(chart)}.")
    return f'<blockquote><a href="{escape(links.page)}">{words}</a></blockquote>'


def frame(chart: Chart, address: str, height: int, needed: int = 0) -> str:
    """The embed as a frame with a title, for editors that hear how high it is.

    One that is lower than what is ``needed`` may scroll: nothing is out of reach. It is as wide as
    its column: from two numbers WordPress's editor guesses the shape of a film, and holds the frame
    to that.
    """
    scrolling = 'scrolling="no" '
    return (
        f'<iframe src="{escape(address)}" width="100%" height="{height}" frameborder="0" '
        f'{"" if height < needed else scrolling}title="{escape(chart.title)}"></iframe>'
    )


def code(chart: Chart, links: addresses.Links, pinned: bool = False) -> str:
    """What to paste as HTML: a frame as wide as its column, high enough at any width.

    The script beside it makes it just as high as the chart; an editor that strips frames is left
    with the link inside.
    """
    address = links.pinned_embed if pinned else links.embed
    page = links.pinned if pinned else links.latest
    return (
        f'<iframe src="{escape(address)}" title="{escape(chart.title)}" width="100%" '
        f'height="{embed_room.highest(chart, pinned)}" frameborder="0" '
        f'style="border:0;display:block;max-width:{embed_room.WIDEST}px">'
        f'<a href="{escape(page)}">{escape(chart.finding)}</a></iframe>'
        f'<script async src="{escape(links.script)}"></script>'
    )


@cache
def script() -> bytes:
    """The script for pages that hold such frames: it gives each the height that it tells of."""
    return (_FOLDER / "frames.js").read_bytes()


def newer(is_newest: bool) -> str:
    """A small picture that says whether there are newer data, for pages that never change."""
    words = say("share-newest" if is_newest else "share-newer")
    color = palette(_ANY)["--muted" if is_newest else "--worse"]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="220" height="22" viewBox="0 0 220 22" '
        f'role="img"><title>{words}</title><text x="0" y="16" font-size="14" font-weight="600" '
        f'font-family="system-ui, Arial, sans-serif" fill="{color}">{words}</text></svg>'
    )


def policy(frame_ancestors: str) -> str:
    """The Content-Security-Policy of these pages: nothing but their own style and script."""
    return f"{_rules()}; frame-ancestors {frame_ancestors}"


def height(chart: Chart, width: int, pinned: bool = False) -> int:
    """How high the embed is at a width, in CSS pixels, rather more than less: for editors that fix
    it. A pinned one says first which version it is.
    """
    return min(embed_room.fit(chart, pinned).height(width), embed_room.HIGHEST)


def _chart(
    form: str, chart: Chart, links: addresses.Links, publisher: addresses.Publisher, dark: bool
) -> str:
    embedded, pinned = form == "embed", bool(links.newer)
    fit = embed_room.fit(chart, pinned) if embedded else None
    drawn = (fit.drawing.html() if fit and fit.drawing else drawing.as_html(chart)) * chart.drawn
    hatch = f'<svg width="0" height="0" aria-hidden="true" class="hatch">{style.hatch()}</svg>'
    details = fit.details if fit else chart.details
    folded = fit.folded if fit else ()
    return _TEMPLATES.get_template(f"{form}.html").render(
        chart=chart,
        links=links,
        publisher=publisher,
        drawing=Markup(drawn),
        hatch=Markup(hatch if "d-bar-worse" in drawn else ""),
        caveats=[(note, note in folded) for note in caveat.caveats(chart)],
        details=details,
        others=(*(() if details else chart.details), *caveat.others(chart), *chart.fresh),
        folded=folded,
        open=";".join(
            f"--o{band}:{room:.0f}px" for band, room in enumerate(fit.open if fit else ())
        ),
        gives_way=bool(fit and fit.gives_way),
        widths=_widths(chart.table),
        style=Markup(page_style.style_of(drawn, form, publisher.accent, dark)),
        script=Markup(_script()),
        rules=_rules(),
    )


def _widths(table: Table) -> list[int]:
    """How many letters wide each column is at least, so that long words take some three lines.

    What does not fit a phone then is scrolled to; 0 says that a column may be as narrow as it is.
    """
    longest = [max((len(row.texts[at]) for row in table.rows), default=0)
               for at in range(len(table.columns))]  # fmt: skip
    return [min(math.ceil(long / 3), _WIDEST) if long > _SHORT else 0 for long in longest]


@cache
def _rules() -> str:
    digest = b64encode(sha256(_script().encode()).digest()).decode()
    return (
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@cache
def _style(name: str) -> Markup:
    return Markup((_FOLDER / name).read_text("utf-8"))


@cache
def _script() -> str:
    """What tells the page around how high the embed is, measured without a bar that is about to go;
    a link to another site opens beside it where a sandbox allows, else the chart's page."""
    return re.sub(r"\n\s*", "\n", (_FOLDER / "embed.js").read_text("utf-8").strip())
