"""Render HTML that needs nothing else: a chart's own page, its embed, a brief, and answers."""

from __future__ import annotations

import math
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
from dashboard.charts.chart import Chart
from dashboard.charts.render import caveat, citation, drawing, page_style
from dashboard.charts.render.brief import pictures
from dashboard.charts.render.drawing import key, letters, style
from dashboard.charts.render.logo import as_data
from dashboard.charts.render.palette import palette
from dashboard.language import say

_FOLDER = Path(__file__).parent / "templates"
_TEMPLATES = Environment(
    loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
_TEMPLATES.globals |= {"say": say}
# Of chart.css, in CSS pixels: the widest an embed gets, and below which width it is a phone's.
_WIDEST, _PHONE = 840, 480
_ANY = "#000000"  # an accent, where nobody sees it
_DAY = "September 30, 2026"  # the longest
_NAME = "An Organization's Kids Count"  # about as long as they are
# Editors cut off what is higher; for the narrowest width of each band, a drawing of many rows
# scrolls from there on, and no room for it is lower than _LEAST.
_HIGHEST, _NARROWEST, _LEAST = 1000, (280, 480, 800), 250
_SPARE = 1.02  # of a drawing: a browser rounds each of its rows


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
        heading=heading, sentence=sentence, near=near, style=_style("answer.css")
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


def quoted(chart: Chart, links: addresses.Links) -> str:
    """What stands where frames are stripped, as in feeds and mail: a link with title and source."""
    words = escape(f"{chart.finding} Source: {citation.sources(chart)}.")
    return f'<blockquote><a href="{escape(links.page)}">{words}</a></blockquote>'


def frame(chart: Chart, address: str, width: int, height: int) -> str:
    """The embed as a frame with a title."""
    return (
        f'<iframe src="{escape(address)}" width="{width}" height="{height}" '
        f'title="{escape(chart.title)}"></iframe>'
    )


def newer(is_newest: bool) -> str:
    """A small picture that says whether there are newer data, for pages that never change."""
    words = "These are the newest data." if is_newest else "Newer data exist."
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
    drawn, band = _drawn_height(chart, width), sum(width >= start for start in _NARROWEST[1:])
    if rooms := _rooms(chart, pinned):
        drawn = min(drawn, rooms[band] + 14)
    return math.ceil(_words_height(chart, width, pinned) + drawn)


def _drawn_height(chart: Chart, width: int) -> float:
    """How high the drawing is in an embed, with what is around it."""
    if not chart.drawn:
        return 0.0
    return drawing.as_svg(chart, _room(width), palette(_ANY))[1] * _SPARE + 14


def _in_sight(chart: Chart, pinned: bool) -> tuple[str, ...]:
    """The details that stand over the drawing of an embed, but not where they leave it no room:
    then they stand with the notes.
    """
    high = _set_height(chart, _NARROWEST[0], pinned, chart.details)
    return chart.details if high <= _HIGHEST - _LEAST else ()


def _words_height(chart: Chart, width: int, pinned: bool) -> float:
    """How high an embed is without its drawing."""
    return _set_height(chart, width, pinned, _in_sight(chart, pinned))


def _set_height(chart: Chart, width: int, pinned: bool, details: tuple[str, ...]) -> float:
    """How high the words of an embed are, as chart.css sets them."""
    phone, room = width < _PHONE, _room(width)
    finding, text, note, spread = (16, 13, 12, 1.35) if phone else (18, 14, 13, 1.4)
    told = "; ".join(source.text for source in chart.told_by)
    dated = say("share-version", version=chart.version, day=_DAY)
    foot = f"{say('share-source')} {told} · {dated} · {say('share-cells')}"
    high = _lines(chart.finding, room, finding, 1.3, bold=True) + 2
    more = " ".join((chart.sure, *details)).strip()
    for words in filter(None, (chart.title, more)):
        high += _lines(words, room, text, spread) + 4
    for words in (*caveat.caveats(chart), foot):
        high += _lines(words, room, note, spread) + 4
    if pinned:
        words = f"{say('share-pinned', version=chart.version, day=_DAY)} {say('share-see-latest')}"
        high += _lines(words, room - 24, note, spread) + 46
    names = (say("share-open", publisher=_NAME), say("share-table"), say("share-about"))
    acts = [letters.width(name, 13, bold=True) + 34 for name in names]
    rows = 1 if sum(acts) - 18 <= room else 2
    return high + (44 if phone else 32) * rows + (28 if phone else 30)


def _room(width: int) -> int:
    """How wide an embed's words and drawing are."""
    return min(width, _WIDEST) - 2 * (13 if width < _PHONE else 19)


def _rooms(chart: Chart, pinned: bool) -> list[float]:
    """How high a drawing may be in each band, where it is too high for an embed: it scrolls then,
    since editors cut off what is higher than they allow. Else nothing.
    """
    rooms = [_HIGHEST - _words_height(chart, width, pinned) - 14 for width in _NARROWEST]
    highest = [_drawn_height(chart, width) for width in _NARROWEST]
    fits = all(high <= room for high, room in zip(highest, rooms, strict=True))
    return [] if fits else [max(room, _LEAST) for room in rooms]


def _lines(text: str, room: float, size: int, line: float, bold: bool = False) -> float:
    """How high a text is that is set in lines."""
    return len(letters.wrapped(text, room, size, bold)) * size * line


def _chart(
    form: str, chart: Chart, links: addresses.Links, publisher: addresses.Publisher, dark: bool
) -> str:
    drawn = drawing.as_html(chart) if chart.drawn else ""
    embedded, pinned = form == "embed", bool(links.newer)
    rooms = _rooms(chart, pinned) if embedded else []
    details = _in_sight(chart, pinned) if embedded else chart.details
    hatch = f'<svg width="0" height="0" aria-hidden="true" class="hatch">{style.hatch()}</svg>'
    return _TEMPLATES.get_template(f"{form}.html").render(
        chart=chart,
        links=links,
        publisher=publisher,
        drawing=Markup(drawn),
        hatch=Markup(hatch if "d-bar-worse" in drawn else ""),
        caveats=caveat.caveats(chart),
        details=details,
        others=(*(() if details else chart.details), *caveat.others(chart)),
        tall=";".join(f"--h{band}:{room:.0f}px" for band, room in enumerate(rooms)),
        style=Markup(page_style.style_of(drawn, form, publisher.accent, dark)),
        script=Markup(_script()),
        rules=_rules(),
    )


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
    return (_FOLDER / "embed.js").read_text("utf-8").strip()
