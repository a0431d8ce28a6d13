"""Render HTML that needs nothing else: a chart's own page, its embed, a brief, and answers."""

from __future__ import annotations

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
from dashboard.charts.chart import MARKED, Chart
from dashboard.charts.render import citation, svg, theme
from dashboard.language import say

_FOLDER = Path(__file__).parent / "templates"
_TEMPLATES = Environment(
    loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
_TEMPLATES.globals |= {"marked": MARKED, "say": say}
# Of chart.css, in CSS pixels: the widest an embed gets, from where its drawing is the wide one, and
# the height of what every embed has, its table closed.
_WIDEST, _WIDE_FROM, _AROUND = 800, 504, 150


def page(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> str:
    """The chart's own page: to share, to cite, to print; needs no JavaScript."""
    return _chart("page.html", chart, links, publisher)


def embed(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> str:
    """The chart alone, for an iframe on somebody else's page."""
    return _chart("embed.html", chart, links, publisher)


def answer(heading: str, sentence: str, near: Mapping[str, str]) -> str:
    """A page that says why there is no chart, with links to the nearest."""
    return _TEMPLATES.get_template("answer.html").render(
        heading=heading, sentence=sentence, near=near, style=_style()
    )


def brief(told: Brief) -> str:
    """The brief on a place as a page that prints on one sheet, as its PDF does."""
    return _TEMPLATES.get_template("brief.html").render(brief=told, style=_style(), rules=_rules())


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
    color = theme.MUTED if is_newest else "#8a3f10"
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
    inner = min(width, _WIDEST) - 24
    drawn = svg.WIDE if width >= _WIDE_FROM else svg.NARROW
    drawing = svg.height(chart, drawn) * inner / drawn if _is_drawn(chart) else 0

    def lines(text: str, letter: float, line: int) -> float:
        return -(-len(text) * letter // inner) * line

    source = " ".join(source.text for source in chart.told_by)
    texts = [chart.title, " ".join((chart.sure, *chart.details)), f"{source}{' ' * 45}"]
    texts += [note for note in chart.notes if note.startswith(MARKED)]
    words = lines(chart.finding, 11, 26) + sum(lines(text, 7.2, 20) + 6 for text in texts)
    pin = lines(" " * 95, 8.6, 24) + 54 if pinned else 0
    return round(drawing + words + pin + _AROUND)


def _is_drawn(chart: Chart) -> bool:
    return any(point.value is not None for one in chart.series for point in one.points)


def _chart(
    template: str, chart: Chart, links: addresses.Links, publisher: addresses.Publisher
) -> str:
    is_drawn = _is_drawn(chart)

    def picture(width: int) -> Markup:
        drawn = svg.svg(chart, publisher.accent, width, alone=False) if is_drawn else ""
        return Markup(drawn)

    return _TEMPLATES.get_template(template).render(
        chart=chart,
        links=links,
        publisher=publisher,
        wide=picture(svg.WIDE),
        narrow=picture(svg.NARROW),
        drawn=is_drawn,
        style=_style(),
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
def _style() -> Markup:
    return Markup((_FOLDER / "chart.css").read_text("utf-8"))


@cache
def _script() -> str:
    return (_FOLDER / "embed.js").read_text("utf-8").strip()
