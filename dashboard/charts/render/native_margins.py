"""Margins of error in a chart that PowerPoint can edit: error bars, unknown to python-pptx."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard.charts.chart import Chart, Point, Series
from dashboard.charts.render.palette import NEUTRAL
from dashboard.language import say

_INK, _CARD = (NEUTRAL[name].removeprefix("#") for name in ("--ink", "--card"))
_THIN = 9525  # of an inch 1/96, in EMU


def series(chart: Chart) -> list[Series]:
    """The series whose points may have margins: other intervals are what rounding allows."""
    known = any("margin" in column.key for column in chart.table.columns)
    return list(chart.series) if known and chart.mark != "steps" else []


def axis(chart: Chart) -> str:
    """What the axis of values counts and, where margins are drawn, what these are."""
    if any(point.low is not None for one in series(chart) for point in one.points):
        return say("native-axis", axis=chart.axis)
    return chart.axis


def add(drawn: Any, chart: Chart, rows: Sequence[str | float]) -> None:
    """Draw the interval of each point that has one; ``rows`` are its labels, of lines its years."""
    if not series(chart):
        return
    plot, whole = drawn.plots[0], [*drawn.plots[0].series]
    shown = [one.points for one in chart.series]
    if len(whole) < len(shown):  # a series a row, drawn as one
        shown = [tuple(point for points in shown for point in points)]
    some = False
    for points, bars in zip(shown, whole, strict=True):
        ends = _ends({_at(chart, point): point for point in points}, rows)
        if ends:
            bars._element.find(qn("c:cat")).addprevious(_bars(ends, len(rows)))
            some = True
    if some and chart.mark != "lines" and plot.has_data_labels:
        _off_the_ends(plot.data_labels)


def _at(chart: Chart, point: Point) -> str | float | None:
    return point.x if chart.mark == "lines" else point.label


def _ends(
    points: Mapping[str | float | None, Point], rows: Sequence[str | float]
) -> dict[int, tuple[float, float]]:
    """How far the interval of each row reaches below and above its value."""
    found = {}
    for place, row in enumerate(rows):
        point = points.get(row)
        if point and point.value is not None and point.low is not None and point.high is not None:
            found[place] = (round(point.value - point.low, 9), round(point.high - point.value, 9))
    return found


def _bars(ends: dict[int, tuple[float, float]], count: int) -> Any:
    def along(side: int) -> str:
        each = (f'<c:pt idx="{at}"><c:v>{two[side]}</c:v></c:pt>' for at, two in ends.items())
        return f'<c:numLit><c:ptCount val="{count}"/>{"".join(each)}</c:numLit>'

    return parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/><c:plus>{along(1)}</c:plus><c:minus>{along(0)}</c:minus>'
        f'<c:spPr><a:ln w="{_THIN}"><a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill></a:ln>'
        "</c:spPr></c:errBars>"
    )


def _off_the_ends(labels: Any) -> None:
    """Figures at the foot of their bars, on a ground of their own: at the ends are the margins."""
    labels.position = XL_LABEL_POSITION.INSIDE_BASE
    fill = f'<a:solidFill><a:srgbClr val="{_CARD}"/></a:solidFill>'
    ground = parse_xml(f"<c:spPr {nsdecls('c', 'a')}>{fill}</c:spPr>")
    labels._element.find(qn("c:numFmt")).addnext(ground)
