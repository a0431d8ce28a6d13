"""An indicator's newest figure in a place, and its course so far as a tiny line."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.render import theme
from dashboard.charts.text import numbers
from dashboard.schema import Status, Unit

WIDTH, HEIGHT, PAD = 120, 28, 4


@dataclass(frozen=True)
class Current:
    """The newest figure and its period as read, (year, value) from the oldest, and all in words."""

    text: str
    period: str
    course: tuple[tuple[int, float], ...]
    words: str


@remembered
def current(facts: Facts, indicator: str, place: str) -> Current | None:
    """The newest published headline figure of an indicator in a place; None where there is none."""
    entry = facts.catalog.indicators[indicator]
    breakdown, group = entry.headline
    rows = facts.version.observations(indicator)
    mine = rows.loc[
        (rows["place"] == place)
        & (rows["series"] == entry.current_series)
        & (rows["breakdown"] == breakdown)
        & (rows["group"] == group)
        & (rows["unit"] == entry.unit)
        & (rows["status"] == Status.PUBLISHED)
    ].sort_values("end_year", kind="stable")
    if mine.empty:
        return None
    first, last = mine.iloc[0], mine.iloc[-1]
    texts = [
        numbers.figure(float(row["value"]), entry.unit, _decimals(entry.unit, int(row["decimals"])))
        for row in (first, last)
    ]
    periods = [numbers.years(str(row["period"]), str(row["period_kind"])) for row in (first, last)]
    return Current(
        text=texts[1],
        period=periods[1],
        course=tuple(
            (int(year), float(value))
            for year, value in zip(mine["end_year"], mine["value"], strict=True)
        ),
        words=f"{entry.short}: {texts[0]} in {periods[0]}, {texts[1]} in {periods[1]}",
    )


def _decimals(unit: str, stored: int) -> int:
    """In a line of text a percent has one decimal at most."""
    return min(stored, 3) if unit == Unit.PERCENT else stored


def sparkline(course: tuple[tuple[int, float], ...], color: str) -> str:
    """An SVG line through the course, its end marked; the words beside it say what it shows."""
    years = [year for year, _ in course]
    values = [value for _, value in course]
    across = max(years[-1] - years[0], 1)
    # From zero, so that a small change looks small.
    least, most = 0.0, max(values)
    points = [
        (
            PAD + (WIDTH - 2 * PAD) * (year - years[0]) / across,
            HEIGHT - PAD - (HEIGHT - 2 * PAD) * (value - least) / ((most - least) or 1),
        )
        for year, value in course
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}">'
        f'<polyline points="{line}" fill="none" stroke="{theme.MUTED}" stroke-width="1.5"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{color}"/></svg>'
    )
