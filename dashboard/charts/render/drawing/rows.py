"""Rows of words and plots beside one another: as HTML of any width, or as SVG of a given one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from dashboard.charts.render.drawing import letters
from dashboard.charts.render.drawing.pen import BANDS, Pen, band_of
from dashboard.charts.render.palette import Palette

FLEX = 0  # the width of a column that takes what the others leave
ABOVE = -1  # a column that stands on a line of its own above the others of its row
GONE = -2  # a column that is left out, since its figures stand elsewhere
GAP = 12  # between columns, in pixels
_LINE = 1.3  # from one line of words to the next, in sizes
_SMALL = 12


@dataclass(frozen=True)
class Words:
    """Words in a row. ``small`` follows in a line of its own; ``end`` sets both at the right."""

    text: str
    small: str = ""
    bold: bool = False
    end: bool = False
    size: float = 14
    href: str = ""
    muted: bool = False


@dataclass(frozen=True)
class Plot:
    """A plot in a row: how high it is, and what draws it; what it shows is said elsewhere."""

    height: float
    draw: Callable[[Pen], None]


Cell = Words | Plot


@dataclass(frozen=True)
class Row:
    """Cells, one a column. ``head`` names the columns; ``mine`` is the row of the chosen place;
    one that ``stays`` is drawn also where there is no room for all.
    """

    cells: tuple[Cell, ...]
    mine: bool = False
    head: bool = False
    ruled: bool = True  # with a hairline above it
    stays: bool = False


@dataclass(frozen=True)
class Rows:
    """Rows under one another. A column has a width in each band: pixels, FLEX, ABOVE or GONE."""

    columns: tuple[tuple[int, int, int], ...]
    rows: tuple[Row, ...]
    least: float = 0  # how high a row is at least, in pixels
    pad: float = 3  # above and below what is in a row


def as_html(rows: Rows, label: str = "") -> str:
    """The rows as HTML. With a label they are one picture to a screen reader; else decoration."""
    tracks = ";".join(f"--c{band}:{_tracks(rows, band)}" for band in range(len(BANDS)))
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    body = "".join(_html_row(rows, row) for row in rows.rows)
    least = f";--least:{rows.least:g}px" if rows.least else ""
    pad = f";--pad:{rows.pad:g}px" if rows.pad != 3 else ""
    return f'<div class="rows" style="{tracks}{least}{pad}" {said}>{body}</div>'


def as_svg(rows: Rows, width: float, palette: Palette) -> tuple[str, float]:
    """The rows as SVG marks for a width in pixels, and how high they are."""
    drawn, down = [], 0.0
    for row in rows.rows:
        marks, high = _svg_row(rows, row, width, palette)
        if row.ruled and down:
            rule = Pen(1, width, palette)
            rule.line("grid", 0, 0, 1, 0)
            marks = rule.marks() + marks
        if row.mine:
            wash = Pen(high, width, palette)
            wash.bar("wash", 0, 1, 0, high)
            marks = wash.marks() + marks
        drawn.append(f'<g transform="translate(0 {down:g})">{marks}</g>')
        down += high
    return "".join(drawn), down


def height(rows: Rows, width: float) -> float:
    """How high the rows are at a width, in pixels, without drawing them."""
    band = band_of(width)
    taken = sum(column[band] for column in rows.columns if column[band] >= 0)
    gaps = GAP * (sum(column[band] >= 0 for column in rows.columns) - 1)
    flexible = sum(column[band] == FLEX for column in rows.columns)
    free = (width - taken - gaps) / max(flexible, 1)

    def high(cell: Cell, wide: float) -> float:
        if isinstance(cell, Plot):
            return cell.height
        parts = ((cell.text, cell.size, cell.bold), (cell.small, _SMALL, False))
        lines = (len(letters.wrapped(text, wide, size, bold)) * size for text, size, bold in parts)
        return sum(lines) * _LINE

    down = 0.0
    for row in rows.rows:
        each = [(c, column[band]) for c, column in zip(row.cells, rows.columns, strict=True)]
        above = rows.pad + sum(high(cell, width) for cell, wide in each if wide == ABOVE)
        beside = [high(cell, wide or free) for cell, wide in each if wide >= 0]
        down += above + max([*beside, rows.least - rows.pad - above]) + rows.pad
    return down


def _tracks(rows: Rows, band: int) -> str:
    widths = [column[band] for column in rows.columns if column[band] >= 0]
    return " ".join(f"{width}px" if width else "minmax(0,1fr)" for width in widths)


def _html_row(rows: Rows, row: Row) -> str:
    names = ["row"] + ["mine"] * row.mine + ["head"] * row.head + ["bare"] * (not row.ruled)
    cells = "".join(
        _html_cell(c, column) for c, column in zip(row.cells, rows.columns, strict=True)
    )
    return f'<div class="{" ".join(names)}">{cells}</div>'


def _html_cell(cell: Cell, column: tuple[int, int, int]) -> str:
    names = [f"above-{band}" for band, width in enumerate(column) if width == ABOVE]
    names += [f"gone-{band}" for band, width in enumerate(column) if width == GONE]
    if isinstance(cell, Plot):
        pen = Pen(cell.height)
        cell.draw(pen)
        return f'<div class="{" ".join(["pic", *names])}">{pen.svg()}</div>'
    names += ["b"] * cell.bold + ["end"] * cell.end + ["dim"] * cell.muted
    small = f"<small>{escape(cell.small)}</small>" if cell.small else ""
    text = escape(cell.text)
    linked = f'<a href="{escape(cell.href)}">{text}</a>' if cell.href else text
    size = f' style="font-size:{cell.size:g}px"' if cell.size != 14 else ""
    return f'<div class="{" ".join(["w", *names])}"{size}>{linked}{small}</div>'


def _svg_row(rows: Rows, row: Row, width: float, palette: Palette) -> tuple[str, float]:
    """One row: what stands above on lines of its own, then the others beside one another."""
    band = band_of(width)
    above = [c for c, column in zip(row.cells, rows.columns, strict=True) if column[band] == ABOVE]
    beside = [
        (cell, column[band])
        for cell, column in zip(row.cells, rows.columns, strict=True)
        if column[band] >= 0
    ]
    taken = sum(wide for _, wide in beside) + GAP * (len(beside) - 1)
    flexible = (width - taken) / max(sum(wide == FLEX for _, wide in beside), 1)
    marks, down = [], rows.pad
    for cell in above:
        drawn, high = _svg_cell(cell, width, palette, band)
        marks.append(f'<g transform="translate(0 {down:g})">{drawn}</g>')
        down += high
    placed, x = [], 0.0
    for cell, wide in beside:
        room = wide or flexible
        placed.append((*_svg_cell(cell, room, palette, band), x))
        x += room + GAP
    line = max([high for _, high, _ in placed] + [rows.least - rows.pad - down])
    for drawn, high, at in placed:
        middle = down + (line - high) / 2
        marks.append(f'<g transform="translate({at:g} {middle:g})">{drawn}</g>')
    return "".join(marks), down + line + rows.pad


def _svg_cell(cell: Cell, width: float, palette: Palette, band: int) -> tuple[str, float]:
    if isinstance(cell, Plot):
        pen = Pen(cell.height, width, palette, band)
        cell.draw(pen)
        return pen.marks(), cell.height
    return words(cell, width, palette)


def words(cell: Words, width: float, palette: Palette) -> tuple[str, float]:
    """Words set in lines that fit a width in pixels, and how high they are."""
    pen, down = Pen(0, width, palette), 0.0
    parts = ((cell.text, cell.size, cell.bold, ""), (cell.small, _SMALL, False, "t"))
    for text, size, bold, look in parts:
        for line in letters.wrapped(text, width, size, bold):
            down += size * _LINE
            x, anchor = (1.0, "end") if cell.end else (0.0, "start")
            look = look or ("b" if bold else "t" if cell.muted else "")
            pen.text(line, x, down - size * 0.32, anchor, look=look, size=size)
    return pen.marks(), down
