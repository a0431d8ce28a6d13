"""Render a trend Chart's own line as a tiny SVG picture for lists of indicators."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Point

WIDTH, HEIGHT, PAD = 120, 32, 4.0


def spark(chart: Chart, accent: str) -> str:
    """An SVG of the home place's lines, from their least to their greatest value."""
    lines = [series.points for series in chart.series if series.role == "home"]
    drawn = [(p.x or 0.0, p.value) for line in lines for p in line if p.value is not None]
    if not drawn:
        return ""
    xs, ys = [x for x, _ in drawn], [y for _, y in drawn]

    def at(point: Point) -> tuple[float, float]:
        x = PAD + (WIDTH - 2 * PAD) * _share(point.x or 0.0, min(xs), max(xs))
        y = HEIGHT - PAD - (HEIGHT - 2 * PAD) * _share(point.value or 0.0, min(ys), max(ys))
        return x, y

    marks = []
    for line in lines:
        for run in _runs(line):
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(at, run))
            marks.append(f'<polyline points="{path}" fill="none" stroke="{accent}"/>')
            marks += [_dot(*at(point), 1.4, accent) for point in run if len(run) == 1]
    last = max((p for line in lines for p in line if p.value is not None), key=lambda p: p.x or 0.0)
    marks.append(_dot(*at(last), 3, accent))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'stroke-width="1.6">{"".join(marks)}</svg>'
    )


def _share(value: float, low: float, high: float) -> float:
    return (value - low) / (high - low) if high > low else 0.5


def _dot(x: float, y: float, radius: float, color: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{color}"/>'


def _runs(points: tuple[Point, ...]) -> list[list[Point]]:
    """Stretches of points without a gap."""
    runs: list[list[Point]] = [[]]
    for point in points:
        if point.value is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]
