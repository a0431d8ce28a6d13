"""The drawings of made-up charts as text, to see what a change to the drawing changes.

Twenty charts as files of three widths, on pages, and in little room; and the small pictures.

Renew them with ``python -m tests.baselines``, and read the difference before it is kept.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from dashboard import catalog
from dashboard.charts.chart import ZONE, Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.render import drawing, svg
from dashboard.charts.render.drawing import small, style
from dashboard.charts.render.drawing.strips import (
    Group,
    Named,
    State,
    gap_strip,
    gap_ticks,
    no_rank,
    score_line,
    score_strip,
)
from dashboard.charts.render.looks import Looks
from dashboard.charts.render.palette import palette
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
        "tiles-unsure": _states("tiles", spread=0.004),
        "steps": _steps(14),
        "steps-few": _steps(3),
    }
    return {name: one("comparison", name) for name, one in made.items()}


def pictures() -> Iterator[tuple[str, str]]:
    """Each of them at three widths, by file name, a mark a line."""
    for name, chart in charts().items():
        for width in WIDTHS:
            yield f"{name}-{width}.svg", _a_mark_a_line(svg.svg(chart, ACCENT, Looks(width)))


def others() -> dict[str, Chart]:
    """Made-up charts of what is rarer: intervals, printed ranks, zones, notes, crowded rows."""
    spread = _lines(2, apart=0.03)("comparison", "x").series
    wide = tuple(
        replace(one, points=tuple(_between(point, 0.01) for point in one.points)) for one in spread
    )
    printed = replace(spread[1], role="published", points=spread[1].points[::3])
    hollow = _lines(3, hollow=True)("comparison", "x").series
    tiles = _states("tiles")("comparison", "x").series
    zones = tuple(
        Series(f"{ZONE}{at}", f"{at} to {at + 10}", tiles[1].points[at * 16 : at * 16 + 16])
        for at in range(3)
    )
    noted = _groups(_GROUPS[:4], reference=0.12, spread=0.02)("comparison", "x").series
    said = tuple(
        replace(one, points=(replace(one.points[0], note="21 points apart", more=more),))
        for one, more in zip(noted, ("3 times · clear", "", "2.1 to 2.4 times", "·"), strict=True)
    )
    crowd = tuple(
        Series(
            group,
            group,
            tuple(
                Point(
                    f"{row}-{group}", f"Row {row}", 0.1 + 0.004 * number * row, f"{number}.{row}%"
                )
                for row in range(1, 5)
            ),
            color=group,
        )
        for number, group in enumerate(_GROUPS)
    )
    starts = tuple(
        replace(one, points=one.points[2 * at :], label=f"Place {at}")
        for at, one in enumerate(_lines(6, apart=0.045)("comparison", "x").series)
    )
    rows_with_peer = _groups(tuple(f"place-{n}" for n in range(14)))("comparison", "x").series
    peers = tuple(
        replace(one, role="peer" if at == 3 else "context", key=f"p{at}", color="context")
        for at, one in enumerate(rows_with_peer)
    )
    made = {
        "lines-starts": _chart("lines", starts),
        "lines-beside": partial(
            _chart("lines", starts[:2]), reference=0.3, reference_label="Another place"
        ),
        "lines-through": partial(
            _chart("lines", starts[1:4]), reference=0.21, reference_label="Another place"
        ),
        "panels-reference": partial(
            _panels(_GROUPS[:4]), reference=0.1, reference_label="the nation in 2023"
        ),
        "dots-peer": _chart("dots", peers),
        "dots-peer-few": _chart("dots", peers[:6]),
        "tiles-counts": _chart("tiles", _counts(tiles)),
        "tiles-short": _chart("tiles", (replace(tiles[1], points=_short(tiles[1].points)),)),
        "lines-spread": _chart("lines", wide),
        "lines-printed": _chart("lines", (spread[0], printed)),
        "lines-hollow": _chart("lines", (*hollow, replace(spread[1], key="p", role="published"))),
        "lines-short": _chart("lines", (replace(spread[0], points=spread[0].points[-1:]),)),
        "lines-none": _chart("lines", (replace(spread[0], points=()),)),
        "tiles-zones": _chart("tiles", (tiles[0], *zones)),
        "dots-noted": partial(_chart("dots", said), reference=0.12, reference_label="the nation"),
        "dots-crowd": _chart("dots", crowd),
        "dots-pairs": _chart("dots", crowd[::4], axis=""),
    }
    return {name: one("comparison", name) for name, one in made.items()}


def at_random() -> dict[str, Chart]:
    """Made-up charts of any figures: labels in each other's way, lines that begin and end."""
    made = {}
    for seed in range(4):
        lot = random.Random(seed)
        beside = {"reference": round(lot.uniform(0.1, 0.4), 3), "reference_label": "the nation"}
        lines = [replace(one, role="peer") for one in _walks(lot, _GROUPS[: 2 + seed])]
        lines[0] = replace(lines[0], role="home", color="accent")
        lines[-1] = replace(lines[-1], role="published") if seed % 2 else lines[-1]
        made[f"lines-{seed}"] = partial(_chart("lines", tuple(lines)), **beside)
        made[f"panels-{seed}"] = _chart("lines", tuple(_walks(lot, _GROUPS[: 3 + seed])))
        pairs = [(_state, lot.random()) for _state in lot.sample(_STATES, 4 + 3 * seed)]
        rows = tuple(_row(lot, name, value) for name, value in pairs)
        made[f"dots-{seed}"] = partial(_chart("dots", rows), **beside)
        long = tuple("Massachusetts"[: lot.randint(9, 11)] for _ in range(12))
        made[f"tiles-{seed}"] = _chart("tiles", (_squares(lot, long, 2 + 2 * seed),))
    return {name: one("comparison", name) for name, one in made.items()}


def _walks(lot: random.Random, names: Sequence[str]) -> list[Series]:
    """A line a name that wanders between nothing and everything, with years that are not known."""
    made = []
    for name in names:
        value, points = lot.random(), []
        for year in _YEARS[lot.randint(0, 5) : -lot.randint(1, 6)]:
            value = min(1.0, max(0.0, value + lot.gauss(0, 0.12)))
            known = None if lot.random() < 0.1 else round(value, 3)
            points.append(_point(str(year), known, x=float(year), hollow=lot.random() < 0.2))
        made.append(Series(name, f"The {name}", tuple(points), color=name))
    return made


def _row(lot: random.Random, name: str, value: float) -> Series:
    """A row of one or two figures, with a note or none."""
    note = lot.choice(("", "21 points apart", "a tenth of a point, of a whole percent"))
    more = lot.choice(("", "2.1 to 2.4 times")) if note else ""
    first = _point(f"{name}-1", value, note=note, more=more)
    points = (first, _point(f"{name}-2", value * lot.random()))[: lot.randint(1, 2)]
    words = " ".join(["The county of"] * lot.randint(0, 3) + [name])
    return Series(name, words, tuple(replace(one, label=words) for one in points), color="white")


def _squares(lot: random.Random, names: Sequence[str], across: int) -> Series:
    """Tiles of long names, so many beside one another."""
    points = tuple(
        replace(
            _point(name, round(lot.random(), 3), x=float(at % across), y=float(at // across)),
            text=f"${lot.randint(900, 30_000):,}",
        )
        for at, name in enumerate(names)
    )
    return Series("all", "Counties", points, "context", "context")


def _counts(tiles: tuple[Series, ...]) -> tuple[Series, ...]:
    """The same tiles with people and dollars from under a thousand to over a million."""
    values = (7, 999, 1000, 1049, 56_780, 999_499, 999_500, 1_354_765)

    def counted(point: Point, at: int) -> Point:
        value = values[at % len(values)]
        return replace(point, value=float(value), text=f"{'$' * (at % 2)}{value:,}")

    return tuple(
        replace(one, points=tuple(counted(point, at) for at, point in enumerate(one.points)))
        for one in tiles
    )


def _short(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Six tiles in two columns, one of a long name: words that fit in every width."""
    return tuple(
        replace(point, key=key, x=float(at % 2), y=float(at // 2), text=f"{at}%")
        for at, (point, key) in enumerate(zip(points, "ABCDE", strict=False))
    )


def _between(point: Point, more: float) -> Point:
    """A figure with what is left open around it; of every fourth nothing is."""
    if point.value is None or int(point.key) % 4 == 0:
        return point
    return replace(point, low=point.value - more, high=point.value + 2 * more)


def on_pages() -> Iterator[tuple[str, str]]:
    """Each of them as pages have it and as an embed with little room, by file name."""
    for name, chart in others().items():
        files = [svg.svg(chart, ACCENT, Looks(width)) for width in WIDTHS]
        yield f"other-{name}.html", "".join(map(_a_mark_a_line, files))
    for name, chart in {**charts(), **others()}.items():
        yield f"{name}.html", _a_mark_a_line(drawing.as_html(chart))
        low = drawing.fitted(chart, (500, 300, 200), 280)
        if low.html() != drawing.as_html(chart):
            heights = " ".join(f"{low.height(width):g}" for width in (280, 480, 800))
            yield f"{name}-low.html", _a_mark_a_line(low.html()) + heights + "\n"
    for name, chart in at_random().items():
        files = [svg.svg(chart, ACCENT, Looks(width)) for width in WIDTHS[:2]]
        yield f"random-{name}.html", _a_mark_a_line(drawing.as_html(chart) + "".join(files))
    yield "small.html", "".join(f"{_a_mark_a_line(one)}\n" for one in _small())
    yield "style.css", style.rules() + "\n"


def _a_mark_a_line(drawn: str) -> str:
    return re.sub(r">(?=<(?!/t|tspan))", ">\n", drawn) + "\n"


def _small() -> Iterator[str]:
    """The small pictures of pages, each also as a file has it."""
    states = [
        State(code, _value(n, 5), f"{code}: {n}", code == "MA", code)
        for n, code in enumerate(_STATES)
    ]
    groups = [
        Group(one, one.capitalize(), _value(n, 2), f"{_value(n, 2):.1%}", leads=n in (1, 4))
        for n, one in enumerate(_GROUPS)
    ]
    course = [None if year == 2020 else _value(1, year) for year in _YEARS]
    nation = [_value(2, year) for year in _YEARS]
    named = [Named("Maine 3%", 0.03), Named("Massachusetts 12%", 0.12, bold=True)]
    values = [state.value for state in states]
    late = small.spark_of([[(2019, 0.1), (2021, 0.3)], [(2024, 0.2)]], [[(2020, 0.2)]])
    spark, cut = small.spark(course, nation, 30, "A course"), small.spark(course[:1])
    pictures_of = [
        *(one.picture for one in (spark, cut, late) if one),
        small.standing(values, values[3], 0.15, said="3 of 50"),
        small.standing(values, values[3], low_is_better=False, hollow=True),
        small.standing(values, None, 0.15),
        small.standing((), None),
        small.standing((*[0.2] * 9, 0.3, 0.3), 0.3, said="many alike"),
        small.standing((0.2, 0.2), 0.2, said="alone"),
        small.share_picture((0.2, 0.13), words="an infant 20%, both 33%", label="Shares")[0],
        small.share_picture((0.3, 0.2), words="an infant 30%, both 50%")[0],
        small.share_picture((0.6, 0.3), 0.1, "of which the words have no room at all")[0],
        small.sum_bar((3, 2, 1), 10, "A sum"),
        small.moved_marks([("worse", True, "a"), ("worse", False, "b"), ("", False, "c")]),
        small.moved_marks([("better", True, "a"), ("better", False, "b")], "Moved"),
        small.year_bars([("2019", 1), ("2023", 7), ("2024", 8)], "How old"),
        score_strip(states, 0.15, (0.1, 0.14), label="Scores"),
        score_strip(states, span=(0.0, 0.4), hollow=True, ends=False),
        score_strip(states[3:4], label="Alone"),
        score_strip(_near(states, 1.0), span=(0.0, 0.9), label="Names at the edges"),
        score_strip(_near(states, 60.0), span=(0.0, 0.9), label="No room for names"),
        gap_strip(groups, label="A gap"),
        gap_strip(groups[:2], 0.5, 40, size=0.8),
        gap_strip(groups[3:4]),
        gap_strip([replace(one, value=0.2 + one.value / 20, leads=False) for one in groups]),
        gap_strip([replace(one, value=one.value / 50, leads=True) for one in groups], 0.4, 50),
        gap_ticks(0.5, "percent", 40),
    ]
    for one in pictures_of:
        yield one.html()
        yield one.svg(320, palette(ACCENT))
    yield small.share_bar((0.2, 0.13), words="an infant 20%, both 33%", label="Shares")
    yield small.share_bar((0.6, 0.3), 0.1, "of which the words have no room at all")
    yield score_line(states, named, Named("Mean 15%", 0.15), [Named("10%", 0.1)], label="All")
    yield score_line(states[:9], named, hollow=True)
    yield no_rank("No rank: 3 of 4.", "One is missing.")
    yield from (small.sum_key(number) for number in range(3))


def _near(states: list[State], longer: float) -> list[State]:
    """The first and the last of a strip close together, with names of some length."""
    names = ("District of Columbia", "North Carolina"[: int(14 / longer) or None] * int(longer))
    near = (replace(states[0], value=0.4), replace(states[1], value=0.42))
    return [replace(one, label=name) for one, name in zip(near, names, strict=True)]


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.*"):
        path.unlink()
    for name, text in (*pictures(), *on_pages()):
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


def _states(mark: str, rank: bool = False, lacking: int = 0, spread: float = 0) -> _Made:
    places = catalog.load().places
    points = []
    for number, state in enumerate(_STATES):
        value = None if lacking and number % lacking == 0 else _value(number, 1)
        if rank:
            value = float(number + 1)
        text = "–" if value is None else f"{number + 1}" if rank else f"{value * 100:.0f}%"
        x, y = (float(number % 11), float(number // 11)) if mark == "tiles" else (None, None)
        label = state if mark == "tiles" else places[state].name
        ends = (value - spread, value + spread) if spread and value is not None else (None, None)
        points.append(Point(state, label, value, text, x, y, *ends))
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
