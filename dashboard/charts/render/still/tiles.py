"""A map of equal squares drawn with matplotlib: each place a tile, darker where it is higher."""

from __future__ import annotations

from matplotlib.patches import Rectangle

from dashboard.charts.chart import Chart
from dashboard.charts.render import marks, theme
from dashboard.charts.render.still.canvas import Canvas, size_of

_WIDEST = 84  # a tile is no wider than this, in points


def height(chart: Chart, width: int) -> float:
    """As many tiles as the map is high, each as wide as fits."""
    columns, lines = _grid(chart)
    return min(_WIDEST, width / columns) * lines


def draw(canvas: Canvas, chart: Chart, accent: str) -> None:
    """Tiles at each point's ``x`` (column) and ``y`` (row), the home place outlined."""
    axes, shades = canvas.axes, marks.shades(chart)
    columns, lines = _grid(chart)
    wide, high = size_of(canvas)
    cell = min(wide / columns, high / lines, _WIDEST)
    start = -0.6 - (wide / cell - columns) / 2
    axes.set_xlim(start, start + wide / cell)
    axes.set_ylim(high / cell - 0.6, -0.6)
    axes.set_xticks([])
    axes.set_yticks([])
    tiles = [(s.role == "home", p, marks.tile_lines(s, p)) for s in chart.series for p in s.points]
    longest = max((len(text) for _, _, texts in tiles for text in texts), default=1)
    size = min(cell * 0.23, 13, cell * 0.9 / (longest * 0.64))
    for home, point, texts in sorted(tiles, key=lambda tile: tile[0]):
        x, y, step = point.x or 0.0, point.y or 0.0, shades[point.key]
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
        for line, text in enumerate(texts):
            axes.text(
                x,
                y + (line - (len(texts) - 1) / 2) * min(0.36, size * 1.45 / cell),
                text,
                ha="center",
                va="center",
                fontsize=size,
                fontweight="normal" if line else "bold",
                color=theme.on_shade(step),
            )


def _grid(chart: Chart) -> tuple[float, float]:
    """How many tiles a map is wide and high, with a little room around them."""
    right, bottom = marks.extent(chart)
    return right + 1.2, bottom + 1.2
