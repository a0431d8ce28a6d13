"""Draw a Chart as SVG with matplotlib, and make PNG and PDF of it with typst: no browser needed."""

from __future__ import annotations

import io
import json
import math
import re
import textwrap
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from threading import Lock
from typing import Any

import matplotlib
import typst
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator
from PIL.PngImagePlugin import PngInfo, putchunk

from dashboard.charts.chart import KEPT, Chart, Series
from dashboard.charts.render import theme
from dashboard.charts.render.interactive.tiles import fifth, short, zone
from dashboard.charts.text import numbers
from dashboard.schema import Unit

WIDE, NARROW = 720, 320
SOCIAL = (1200, 630)
_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4
_SCREEN_DPI = 2 * _POINTS_PER_INCH
_HEADER = 8 + 25  # of a PNG, in bytes: its signature and its first chunk
_FEW = 12  # up to so many rows carry their label above them and their value beside the dot
_TILE = 84  # a tile is no wider than this
_DASHES = ("-", "--", ":", "-.")
_PAGE = Path(__file__).parent / "templates" / "picture.typ"
_FONTS = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=False,
    font_paths=[Path(matplotlib.get_data_path()) / "fonts" / "ttf"],
)

# Text stays text, and the same chart gives the same bytes.
matplotlib.rcParams.update(
    {
        "svg.fonttype": "none",
        "svg.hashsalt": "kids-count",
        "pdf.fonttype": 42,
        "font.family": "DejaVu Sans",
        "text.parse_math": False,  # a dollar sign is a dollar sign
        "text.color": theme.INK,
        "axes.edgecolor": theme.RULE,
        "xtick.color": theme.MUTED,
        "ytick.color": theme.INK,
    }
)
# matplotlib's caches are not made for several threads at once.
_DRAWING = Lock()


@dataclass(frozen=True)
class _Canvas:
    """A figure measured in points, with one axes between the words above and below it."""

    figure: Figure
    axes: Axes
    width: float
    size: float
    beside: bool = False  # every row's label stands beside it, however few there are


def svg(chart: Chart, accent: str, width: int = WIDE, *, alone: bool = True) -> str:
    """An SVG, ``width`` points wide; ``alone`` puts finding, source and version inside it.

    Its text is text, measured in a wider font than the reader's, so that it always fits.
    """
    return _accessible(
        _drawn(chart, accent, width, alone), chart, f"{'a' if alone else 'i'}{width}"
    )


@lru_cache(maxsize=KEPT)
def _drawn(chart: Chart, accent: str, width: int, alone: bool) -> str:
    """The drawing as matplotlib writes it: pages, embeds and files of a chart share it."""
    with _DRAWING:
        return _written(_draw(chart, accent, width, alone))


def png(chart: Chart, accent: str, dpi: int = 0, width_mm: float = 0) -> bytes:
    """A PNG at twice the size for screens, or at ``dpi`` and ``width_mm`` for print."""
    scale = dpi * width_mm / _MM_PER_INCH / WIDE if dpi and width_mm else 0.0
    told = {"Title": chart.title, "Description": chart.alt, "Source": _source(chart)}
    pixels = scale * _POINTS_PER_INCH or dpi or _SCREEN_DPI
    return _pixels(_drawn(chart, accent, WIDE, True), pixels, dpi or _SCREEN_DPI, told)


def pdf(chart: Chart, accent: str) -> bytes:
    """A vector PDF/UA-1 with its text as text: the SVG, set by typst as a figure with its words."""
    told = {"title": chart.title, "alt": chart.alt, "svg": _drawn(chart, accent, WIDE, True)}
    return _set(told, format="pdf", pdf_standards=["ua-1"])


def social(chart: Chart, accent: str, name: str) -> bytes:
    """A PNG of 1200 by 630 for links on other sites: the finding over the chart."""
    width, height = (side / 2 for side in SOCIAL)
    with _DRAWING:
        figure = Figure(figsize=(width / 72, height / 72), facecolor=theme.PAPER)
        FigureCanvasAgg(figure)
        lines = _first(_wrapped(chart.finding, width - 48, 17), 3)
        _words(figure, lines, 24, height - 26, 17, width, height, weight="bold")
        foot = _first(_wrapped(f"{name} · {_source(chart)}", width - 48, 9), 1)
        _words(figure, foot, 24, 24, 9, width, height, color=theme.MUTED)
        top = 28 + 23 * len(lines)
        axes = figure.add_axes((24 / width, 46 / height, 1 - 48 / width, 1 - (top + 46) / height))
        _marks(_Canvas(figure, axes, width - 48, 9.5, beside=True), chart, accent)
        figure.patches.append(
            Rectangle((0, 0), 1, 0.014, transform=figure.transFigure, color=accent)
        )
        drawn = _written(figure)
    return _pixels(drawn, _SCREEN_DPI, _SCREEN_DPI, {"Title": chart.title})


def _written(figure: Figure) -> str:
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    return text.getvalue()


def _set(told: dict[str, str], **asked: Any) -> bytes:
    """A picture and its words as typst makes them, many times faster than matplotlib."""
    made: bytes = typst.compile(
        _PAGE.read_bytes(),
        font_paths=_FONTS,
        sys_inputs={"picture": json.dumps(told)},
        **asked,
    )
    return made


def _pixels(svg: str, ppi: float, density: float, told: dict[str, str]) -> bytes:
    """An SVG as a PNG of ``ppi`` pixels to its inch, which says its words and its density."""
    plain = _set({"title": "", "alt": "", "svg": svg}, format="png", ppi=ppi)
    words = PngInfo()
    for name, text in told.items():
        words.add_itxt(name, text)
    per_meter = round(density / _MM_PER_INCH * 1000)
    words.add(b"pHYs", per_meter.to_bytes(4, "big") * 2 + b"\x01")
    out = io.BytesIO()
    out.write(plain[:_HEADER])
    for kind, content, *_ in words.chunks:
        putchunk(out, kind, content)
    out.write(plain[_HEADER:])
    return out.getvalue()


def height(chart: Chart, width: int) -> int:
    """How many points high the drawing alone is."""
    return round(_drawing_height(chart, width))


def _draw(chart: Chart, accent: str, width: int, alone: bool) -> Figure:
    body = _drawing_height(chart, width)
    above = _wrapped(chart.finding, width - 24, 15) if alone else []
    under = _wrapped(chart.title, width - 24, 10.5) if alone else []
    below = [
        line
        for text in ((*chart.notes, f"Source: {_source(chart)}.") if alone else ())
        for line in _wrapped(text, width - 24, 8.5)
    ]
    top = (18 + 20 * len(above) + 15 * len(under)) if alone else 0
    bottom = (14 + 11.5 * len(below)) if alone else 0
    total = top + body + bottom
    figure = Figure(figsize=(width / 72, total / 72), facecolor=theme.PAPER)
    FigureCanvasAgg(figure)
    _words(figure, above, 12, total - 22, 15, width, total, weight="bold")
    _words(figure, under, 12, total - 24 - 20 * len(above), 10.5, width, total, color=theme.MUTED)
    _words(figure, below, 12, bottom - 12, 8.5, width, total, color=theme.MUTED)
    axes = figure.add_axes((0, bottom / total, 1, body / total))
    _marks(_Canvas(figure, axes, width, 10.5 if width > NARROW else 9.5), chart, accent)
    return figure


def _source(chart: Chart) -> str:
    named = "; ".join(source.text for source in chart.told_by) or "not named"
    return f"{named}. Data version {chart.version}"


def _words(
    figure: Figure,
    lines: list[str],
    x: float,
    y: float,
    size: float,
    width: float,
    total: float,
    **style: Any,
) -> None:
    """Lines of text from a point downward, in points from the lower left corner."""
    for number, line in enumerate(lines):
        at = y - number * size * 1.35
        figure.text(x / width, at / total, line, fontsize=size, **style)


def _wrapped(text: str, width: float, size: float) -> list[str]:
    """Text in lines that fit a width in points; a letter is about 0.58 of its size wide."""
    return textwrap.wrap(text, max(int(width / (size * 0.58)), 20))


def _first(lines: list[str], number: int) -> list[str]:
    """The first lines; the last ends with dots where more follow."""
    if len(lines) <= number:
        return lines
    return [*lines[: number - 1], f"{lines[number - 1].rstrip(',;')} …"]


def _drawing_height(chart: Chart, width: int) -> float:
    if chart.mark == "lines":
        # Each line of the key takes a little more.
        return 300.0 + (12 * len(chart.series) if width <= NARROW else 0)
    if chart.mark == "tiles":
        columns, lines = _grid(chart)
        return min(_TILE, width / columns) * lines
    rows = len(_rows(chart))
    if chart.mark == "steps":
        return 66 + (22 if width > NARROW else 22 if rows > _FEW else 40) * max(rows, 1)
    # Editors cut a frame off at 1000 pixels: fifty rows must fit a phone within that.
    step = (12.6 if width > NARROW else 10.0) if rows > _FEW else 46
    return 66 + step * max(rows, 1)


def _rows(chart: Chart) -> list[str]:
    labels = (point.label for series in chart.series for point in series.points)
    return list(chart.order or dict.fromkeys(labels))


def _marks(canvas: _Canvas, chart: Chart, accent: str) -> None:
    """Draw the marks of a chart into the axes."""
    axes = canvas.axes
    axes.set_frame_on(False)
    axes.tick_params(length=0)
    drawn = {"dots": _dots, "lines": _lines, "tiles": _tiles, "steps": _steps}
    drawn[chart.mark](canvas, chart, accent)


def _dots(canvas: _Canvas, chart: Chart, accent: str) -> None:
    axes, rows = canvas.axes, _rows(chart)
    few = len(rows) <= _FEW
    dense = canvas.beside or not few
    longest = max((len(row) for row in rows), default=1) if dense else 0
    side = longest * canvas.size * 0.56 + 8 if dense else 16
    _inset(canvas, left=side, right=14, top=26, bottom=34)
    low, high = _range(chart)
    axes.set_xlim(low, high)
    axes.set_ylim(-len(rows) + 0.4, 0.75)
    if dense:
        home = {p.label for s in chart.series if s.role == "home" for p in s.points}
        # A small picture of many rows names the home row alone.
        named = [row for row in rows if row in home] if canvas.beside and not few else rows
        axes.set_yticks([-rows.index(row) for row in named], named, fontsize=canvas.size - 1)
        for tick in axes.get_yticklabels():
            tick.set_fontweight("bold" if tick.get_text() in home else "normal")
    else:
        axes.set_yticks([])
        for row, label in enumerate(rows):
            axes.axhline(-row, color=theme.GRID, linewidth=1, zorder=0)
            clear = {"facecolor": theme.PAPER, "edgecolor": "none", "pad": 0.6}
            axes.text(low, 0.36 - row, label, fontsize=canvas.size, va="center", bbox=clear)
    _value_axis(canvas, chart, axes.xaxis)
    axes.grid(axis="x", color=theme.GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    if chart.reference is not None:
        axes.axvline(chart.reference, color=theme.INK, linewidth=1, linestyle=":", zorder=1)
        right = chart.reference > (low + high) / 2
        axes.annotate(
            chart.reference_label,
            (chart.reference, 1),
            xycoords=("data", "axes fraction"),
            xytext=(-3 if right else 3, 4),
            textcoords="offset points",
            ha="right" if right else "left",
            fontsize=canvas.size - 1.5,
            color=theme.MUTED,
        )
    for series in chart.series:
        _dot_series(canvas, chart, series, rows, accent)
    if sum(len(s.points) for s in chart.series) > len(rows):
        _legend(canvas, chart)


def _dot_series(
    canvas: _Canvas, chart: Chart, series: Series, rows: list[str], accent: str
) -> None:
    axes, hue = canvas.axes, theme.color(series.color, accent)
    few = len(rows) <= _FEW
    together = [
        s for s in chart.series if {p.label for p in s.points} & {p.label for p in series.points}
    ]
    lane = 0.3 * (0.5 - together.index(series) / (len(together) - 1)) if len(together) > 1 else 0
    lane = lane if few else 0
    first = True
    for point in series.points:
        if point.value is None or point.label not in rows:
            continue
        y = lane - rows.index(point.label)
        if point.context and not canvas.beside:
            axes.plot(
                point.context, [y] * len(point.context), "o", ms=3.4, color=hue, alpha=0.22, mew=0
            )
        if point.low is not None and point.high is not None:
            axes.plot(
                [point.low, point.high],
                [y, y],
                color=hue,
                linewidth=3.6 if few else 2.2,
                alpha=0.55,
                solid_capstyle="butt",
            )
        published = series.role == "published"
        axes.plot(
            [point.value],
            [y],
            "D" if series.role in ("peer", "published") else "o",
            ms=8.5 if few else (6.5 if series.role in ("home", "published") else 4.6),
            color=hue,
            mfc="none" if published or point.hollow else hue,
            mec=hue if published or point.hollow else theme.PAPER,
            mew=1.1,
            label=series.label if first else "_",
            zorder=3,
            clip_on=False,
        )
        first = False
        if few:
            below = bool(point.context) and not canvas.beside
            right = point.value > sum(_range(chart)) * 0.8
            end = point.low if right else point.high
            axes.annotate(
                point.text,
                (point.value if below or end is None else end, y),
                xytext=(0, -8) if below else (-9 if right else 9, 0),
                textcoords="offset points",
                ha="center" if below else ("right" if right else "left"),
                va="top" if below else "center",
                fontsize=canvas.size,
                fontweight="bold",
                color=hue,
                annotation_clip=False,
            )


def _lines(canvas: _Canvas, chart: Chart, accent: str) -> None:
    axes, several = canvas.axes, len(chart.series) > 1
    above = (15 if chart.axis else 0) + (_legend_height(canvas, chart) if several else 0)
    _inset(canvas, left=56, right=18, top=14 + above, bottom=30)
    for order, series in enumerate(chart.series):
        home = series.role == "home"
        hue = theme.color(series.color, accent)
        many = sum(1 for p in series.points if p.value is not None) > 40
        axes.plot(
            [math.nan if p.x is None else p.x for p in series.points],
            [math.nan if p.value is None else p.value for p in series.points],
            color=hue,
            linewidth=2.6 if home else 1.6,
            linestyle="-" if home else _DASHES[order % len(_DASHES)],
            marker="" if many else "o",
            markersize=5 if home else 3.6,
            label=series.label,
            clip_on=False,
        )
        for point in series.points:
            if point.hollow and point.value is not None and point.x is not None:
                axes.plot([point.x], [point.value], "o", ms=5, mfc=theme.PAPER, mec=hue)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda year, _: f"{year:.0f}"))
    axes.tick_params(axis="x", labelsize=canvas.size - 1.5)
    low, high = _range(chart)
    axes.set_ylim(low, high)
    _value_axis(canvas, chart, axes.yaxis)
    axes.grid(axis="y", color=theme.GRID, linewidth=0.8)
    if chart.reference is not None:
        axes.axhline(chart.reference, color=theme.INK, linewidth=1, linestyle=":")
    # A title that lies along the axis is hard to read: it stands above.
    axes.annotate(
        chart.axis,
        (0, 1),
        xycoords="axes fraction",
        xytext=(0, 6),
        textcoords="offset points",
        fontsize=canvas.size - 1.5,
        color=theme.MUTED,
    )
    if several:
        _legend(canvas, chart, above=20 if chart.axis else 4)


def _tiles(canvas: _Canvas, chart: Chart, accent: str) -> None:
    axes = canvas.axes
    points = [(series, p) for series in chart.series for p in series.points]
    values = sorted(p.value for _, p in points if p.value is not None)
    columns, lines = _grid(chart)
    wide, high = _size(canvas)
    cell = min(wide / columns, high / lines, _TILE)
    start = -0.6 - (wide / cell - columns) / 2
    axes.set_xlim(start, start + wide / cell)
    axes.set_ylim(high / cell - 0.6, -0.6)
    axes.set_xticks([])
    axes.set_yticks([])
    longest = max((len(t) for s, p in points for t in (p.key, short(p), zone(s))), default=1)
    size = min(cell * 0.23, 13, cell * 0.9 / (longest * 0.64))
    for series, point in sorted(points, key=lambda pair: pair[0].role == "home"):
        x, y, step = point.x or 0.0, point.y or 0.0, fifth(point, values)
        home = series.role == "home"
        axes.add_patch(
            Rectangle(
                (x - 0.47, y - 0.47),
                0.94,
                0.94,
                facecolor=theme.shade(step),
                edgecolor=accent if home else theme.PAPER,
                linewidth=3 if home else 0.8,
            )
        )
        written = [text for text in (point.key, short(point), zone(series)) if text]
        for line, text in enumerate(written):
            axes.text(
                x,
                y + (line - (len(written) - 1) / 2) * min(0.36, size * 1.45 / cell),
                text,
                ha="center",
                va="center",
                fontsize=size,
                fontweight="normal" if line else "bold",
                color=theme.on_shade(step),
            )


def _steps(canvas: _Canvas, chart: Chart, accent: str) -> None:
    axes = canvas.axes
    drawn = [(series.role == "reference", p) for series in chart.series for p in series.points]
    beside = canvas.width > NARROW
    longest = max((len(p.label) for _, p in drawn), default=1)
    left = longest * canvas.size * 0.53 + 8 if beside else 16
    _inset(canvas, left=left, right=16, top=6, bottom=36)
    ends = [bound for _, p in drawn for bound in (p.low or 0.0, p.high or 0.0)]
    least, most = min(ends, default=0.0), max(ends, default=1.0)
    room = 0.14 * ((most - least) or 1.0)
    axes.set_xlim(least - room, most + room)
    axes.set_ylim(-len(drawn) + 0.4, 0.6)
    # A small picture of many rows names the first and the sum alone.
    small = canvas.beside and len(drawn) > _FEW
    named = [0, len(drawn) - 1] if small else list(range(len(drawn)))
    axes.set_yticks([], [])
    if beside and drawn:
        labels = [drawn[row][1].label for row in named]
        axes.set_yticks([-row for row in named], labels, fontsize=canvas.size - 1)
    _value_axis(canvas, chart, axes.xaxis)
    axes.grid(axis="x", color=theme.GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.axvline(0, color=theme.INK, linewidth=1)
    for row, (total, point) in enumerate(drawn):
        value, y = point.value or 0.0, -row - (0 if beside else 0.2)
        worse = value > 0 and not total
        hue = theme.INK if total else theme.color("published", accent) if worse else accent
        hatch = "////" if worse else ""
        start = point.low or 0.0
        axes.barh(y, value, 0.6 if beside else 0.34, start, color=hue, ec=theme.PAPER, hatch=hatch)
        if row not in named:
            continue
        axes.annotate(
            point.text,
            (start + value, y),
            xytext=(4 if value > 0 else -4, 0),
            textcoords="offset points",
            ha="left" if value > 0 else "right",
            va="center",
            fontsize=canvas.size - 1,
            fontweight="bold",
            color=hue,
        )
        if not beside:
            axes.text(least - room, 0.2 - row, point.label, fontsize=canvas.size, va="center")


def _grid(chart: Chart) -> tuple[float, float]:
    """How many tiles a map is wide and high, with a little room around them."""
    points = [point for series in chart.series for point in series.points]
    right = max((point.x or 0.0 for point in points), default=0.0)
    return right + 1.2, max((point.y or 0.0 for point in points), default=0.0) + 1.2


def _size(canvas: _Canvas) -> tuple[float, float]:
    """How wide and how high the axes are, in points."""
    box = canvas.axes.get_position()
    wide, high = canvas.figure.get_size_inches() * 72
    return box.width * wide, box.height * high


def _inset(canvas: _Canvas, left: float, right: float, top: float, bottom: float) -> None:
    """Draw the axes in by points on each side."""
    box = canvas.axes.get_position()
    wide, high = canvas.figure.get_size_inches() * 72
    canvas.axes.set_position(
        (
            box.x0 + left / wide,
            box.y0 + bottom / high,
            box.width - (left + right) / wide,
            box.height - (top + bottom) / high,
        )
    )


def _legend(canvas: _Canvas, chart: Chart, above: float = 0) -> None:
    """A key above the axes, by points."""
    canvas.axes.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1 + above / _size(canvas)[1]),
        ncols=_legend_columns(canvas, chart),
        fontsize=canvas.size - 1.5,
        frameon=False,
        borderaxespad=0.1,
        borderpad=0.1,
        handletextpad=0.4,
        columnspacing=1,
    )


def _legend_columns(canvas: _Canvas, chart: Chart) -> int:
    """As many entries beside one another as have room, four at most."""
    longest = max(len(series.label) for series in chart.series)
    room = canvas.width - 74
    return max(1, min(4, int(room / (longest * (canvas.size - 1.5) * 0.6 + 34))))


def _legend_height(canvas: _Canvas, chart: Chart) -> float:
    lines = math.ceil(len(chart.series) / _legend_columns(canvas, chart))
    return lines * (canvas.size - 1.5) * 1.6


def _range(chart: Chart) -> tuple[float, float]:
    """From 0 to a little beyond the largest figure drawn, unless the chart says otherwise."""
    if chart.range is not None:
        return chart.range
    points = [p for series in chart.series for p in series.points]
    figures = [
        figure for p in points for figure in (p.value, p.high, *p.context) if figure is not None
    ]
    most = max((*figures, chart.reference or 0.0), default=0.0)
    least = min((*figures, 0.0))
    return least * 1.1, most * 1.1 or 1.0


def _value_axis(canvas: _Canvas, chart: Chart, axis: Any) -> None:
    axis.set_major_locator(
        FixedLocator(chart.ticks) if chart.ticks else MaxNLocator(5, steps=[1, 2, 2.5, 5, 10])
    )
    axis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value, chart.unit)))
    for label in axis.get_ticklabels():
        label.set_color(theme.MUTED)
    axis.set_tick_params(labelsize=canvas.size - 1.5, labelcolor=theme.MUTED)
    axis.set_label_text(chart.axis, fontsize=canvas.size - 1, color=theme.MUTED)
    if axis.axis_name == "y":
        axis.set_label_text("")


def _tick(value: float, unit: str) -> str:
    if unit == Unit.PERCENT:
        return f"{value * 100:.3g}%"
    if unit == Unit.CURRENCY:
        return numbers.currency(value)
    return f"{value:,.4g}"


_SVG_START = re.compile(r"^.*?<svg ([^>]*)>", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_IDS = ('id="', "url(#", 'href="#')


def _accessible(text: str, chart: Chart, prefix: str) -> str:
    """The SVG element with a title and a description, and ids that no second one on a page has."""
    text = _METADATA.sub("", text)
    for start in _IDS:
        text = text.replace(start, f"{start}{prefix}-")
    text = re.sub(r"'DejaVu Sans'(, [^;\"]*)?", "'Liberation Sans', Arial, sans-serif", text)
    names = f"{prefix}-title {prefix}-desc"
    opening = (
        f'<svg role="img" aria-labelledby="{names}" \\1><title id="{prefix}-title">'
        f'{_plain(chart.title)}</title><desc id="{prefix}-desc">{_plain(chart.alt)}</desc>'
    )
    return _SVG_START.sub(lambda found: found.expand(opening), text, count=1)


def _plain(text: str) -> str:
    return escape(text).replace("\\", "\\\\")
