"""The pictures of 60 charts as text, to see what a change to the drawing changes.

Renew them with ``python -m tests.baselines``, and read the difference before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from dashboard import catalog
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.render import svg
from dashboard.charts.render.looks import Looks
from tests.server import ROOT

FOLDER = ROOT / "tests" / "baselines"
ACCENT = "#0b5a73"
WIDTHS = (320, 720, 1000)
_STATES = tuple(slug for slug in catalog.load().states if len(slug) == 2)
_GROUPS = ("american-indian", "asian", "black", "hispanic", "two-or-more", "white")
_YEARS = range(2008, 2024)
_Made = partial[Chart]


def charts() -> dict[str, Chart]:
    """Twenty made-up charts of every mark, by name: the data of no publisher, so that they stay."""
    made = {
        "lines-one": _lines(1),
        "lines-three": _lines(3),
        "lines-six": _lines(6),
        "lines-gap": _lines(2, gap=True),
        "lines-crowd": _lines(6, apart=0.001),
        "lines-flat": _lines(2, apart=0.0),
        "lines-estimated": _lines(1, hollow=True),
        "panels": _panels(_GROUPS),
        "panels-two": _panels(_GROUPS[:2]),
        "dots-groups": _groups(_GROUPS),
        "dots-withheld": _groups(_GROUPS, withheld=True),
        "dots-reference": _groups(_GROUPS, reference=0.1),
        "dots-one": _groups(_GROUPS[:1]),
        "dots-states": _states("dots"),
        "dots-ranked": _states("dots", rank=True),
        "dots-intervals": _groups(_GROUPS, spread=0.03),
        "tiles-states": _states("tiles"),
        "tiles-lacking": _states("tiles", lacking=7),
        "steps": _steps(14),
        "steps-few": _steps(3),
    }
    return {name: one("comparison", name) for name, one in made.items()}


def pictures() -> Iterator[tuple[str, str]]:
    """Each of them at three widths, by file name, a mark a line."""
    for name, chart in charts().items():
        for width in WIDTHS:
            drawn = svg.svg(chart, ACCENT, Looks(width))
            yield f"{name}-{width}.svg", re.sub(r">(?=<(?!/t|tspan))", ">\n", drawn) + "\n"


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.svg"):
        path.unlink()
    for name, text in pictures():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _chart(mark: str, series: tuple[Series, ...], axis: str = "Percent of children") -> _Made:
    return partial(
        Chart,
        title="Something counted, made up",
        finding="In Massachusetts in 2023, 11% of children had something; 13% had it in 2018.",
        unit="percent",
        mark=mark,
        series=series,
        table=Table((Column("place", "Place"),), (Row(("A",), ("A",)),)),
        sources=(Source("A publisher of things"),),
        version="0000000000",
        alt="A made-up chart.",
        axis=axis,
    )


def _value(number: int, year: int = 0) -> float:
    """A figure between 0.02 and 0.3 that looks like chance and is none."""
    return round(0.02 + ((number * 37 + year * 11 + number * year * 3) % 57) / 200, 3)


def _point(key: str, value: float | None, **more: object) -> Point:
    text = "–" if value is None else f"{value * 100:.1f}%"
    return Point(key, key, value, text, **more)  # type: ignore[arg-type]


def _lines(number: int, gap: bool = False, apart: float = 0.02, hollow: bool = False) -> _Made:
    series = []
    for line in range(number):
        points = tuple(
            _point(
                str(year),
                None if gap and year == 2020 else 0.1 + apart * line + _value(line, year) / 8,
                x=float(year),
                hollow=hollow and year % 3 > 0,
            )
            for year in _YEARS
        )
        role = "home" if not line else "peer"
        name = ("Massachusetts", "Connecticut", "Rhode Island", "New Hampshire", "Vermont", "Maine")
        color = "accent" if not line else f"line-{line}"
        series.append(Series(f"s{line}", name[line], points, role, color))
    return _chart("lines", tuple(series))


def _panels(groups: tuple[str, ...]) -> _Made:
    series = tuple(
        Series(
            group,
            group.replace("-", " ").capitalize(),
            tuple(_point(str(y), _value(n, y), x=float(y)) for y in _YEARS),
            color=group,
        )
        for n, group in enumerate(groups)
    )
    return _chart("lines", series)


def _groups(
    groups: tuple[str, ...],
    withheld: bool = False,
    reference: float | None = None,
    spread: float = 0.0,
) -> _Made:
    series = []
    for number, group in enumerate(groups):
        value = None if withheld and not number else _value(number, 3)
        low = value - spread if spread and value else None
        high = value + spread if spread and value else None
        others = tuple(_value(number, other) for other in range(20))
        name = group.replace("-", " ").capitalize()
        point = Point(
            group, name, value, "–" if value is None else f"{value * 100:.0f}%", low=low, high=high,
            context=others, note="" if value else "withheld",
        )  # fmt: skip
        series.append(Series(group, name, (point,), color=group))
    made = _chart("dots", tuple(series))
    return partial(made, reference=reference, reference_label="target" if reference else "")


def _states(mark: str, rank: bool = False, lacking: int = 0) -> _Made:
    places = catalog.load().places
    points = []
    for number, state in enumerate(_STATES):
        value = None if lacking and number % lacking == 0 else _value(number, 1)
        if rank:
            value = float(number + 1)
        text = "–" if value is None else f"{number + 1}" if rank else f"{value * 100:.0f}%"
        x, y = (float(number % 11), float(number // 11)) if mark == "tiles" else (None, None)
        label = state if mark == "tiles" else places[state].name
        points.append(Point(state, label, value, text, x=x, y=y))
    home = tuple(point for point in points if point.key == "MA")
    rest = tuple(point for point in points if point.key != "MA")
    series = (
        Series("home", "Massachusetts", home, "home"),
        Series("others", "Other states", rest, "context", "context"),
    )
    return partial(_chart(mark, series), unit="index" if rank else "percent")


def _steps(number: int) -> _Made:
    points, at = [], 0.0
    for step in range(number):
        value = _value(step, 5) * 4 - 0.6
        points.append(
            Point(
                f"p{step}", f"Indicator number {step}", value, f"{value:+.2f}".replace("-", "−"),
                low=min(at, at + value), high=max(at, at + value),
            )
        )  # fmt: skip
        at += value
    total = Point("sum", "Score: the sum", at, f"{at:+.2f}".replace("-", "−"), low=0.0, high=at)
    series = (Series("parts", "Parts", tuple(points)), Series("sum", "Sum", (total,), "reference"))
    made = _chart("steps", series, "Standard deviations (left is better)")
    return partial(made, unit="number")


if __name__ == "__main__":
    main()
