"""Draw and set a Brief: one tagged page of PDF by typst, or a page of HTML that prints as one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import typst

from dashboard.charts.brief import Bar, Brief, Gap, Line, Strip
from dashboard.charts.render import fonts
from dashboard.charts.render.drawing import key, letters
from dashboard.charts.render.drawing.pen import TEXT, Pen
from dashboard.charts.render.drawing.picture import Picture
from dashboard.charts.render.drawing.small import share_picture, spark_of
from dashboard.charts.render.drawing.strips import Group, State, gap_strip, gap_ticks, score_strip
from dashboard.charts.render.logo import as_svg
from dashboard.charts.render.palette import Palette, palette
from dashboard.charts.render.picture import typefaces
from dashboard.language import language

_TEMPLATE = Path(__file__).parent / "templates" / "brief.typ"
FORMS = ("pdf", "html")
# Pixels of each kind of picture, on a page of 816 by 1,056 with 724 for what stands on it.
_STRIP, _BAR, _SPARK, _GAPS, _WIDE = 178, 304, 60, 424, 724
_SPARK_HIGH = 20
_MARKS = 0.8  # of their own size, of groups
_KEY = 0.822  # of a key's own size, whose words are then 8 points high
# A band spreads by so much of the scale beyond the scores that it covers, so that one is seen.
_EDGE = 0.012


@dataclass(frozen=True)
class Pictures:
    """The drawings of a brief, each beside what it is of; those without one are None."""

    strips: Sequence[Picture | None]
    bars: Sequence[tuple[Picture, bool]]
    sparks: Sequence[Sequence[Picture | None]]
    gaps: Sequence[Picture]
    ticks: Picture | None
    key: Sequence[key.Entry]


def pictures(told: Brief) -> Pictures:
    """What is drawn, for pages and for files alike."""
    scores = [score for one in told.strips for _, score in one.states]
    scores += [one.mine for one in told.strips if one.mine is not None]
    span = (min(scores), max(scores)) if scores else (0.0, 1.0)
    groups = [_groups(one) for one in told.gaps]
    every = [group for of_one in groups for group in of_one]
    most = max((group.value for group in every), default=1.0)
    room = max((letters.width(group.text, TEXT, bold=True) for group in every), default=0.0)
    return Pictures(
        strips=[_strip(one, span) for one in told.strips],
        bars=[_bar(one, told.limit) for one in told.bars],
        sparks=[[_spark(line) for line in section.lines] for section in told.sections],
        gaps=[
            gap_strip(of_one, most, room, one.alt, _GAPS, _MARKS)
            for one, of_one in zip(told.gaps, groups, strict=True)
        ],
        ticks=gap_ticks(most, told.unit, room, _GAPS) if told.gaps else None,
        key=_key(every),
    )


def pdf(told: Brief, accent: str, logo: Path | None = None) -> bytes:
    """The page as PDF/UA-1: tagged, with a title and a language, its text selectable."""
    drawn, colors = pictures(told), palette(accent)
    marks, height = key.as_svg(drawn.key, _WIDE / _KEY, colors)
    content = {
        **asdict(told),
        "language": language(),
        "colors": {name.removeprefix("--"): color for name, color in colors.items()},
        "key_scale": _KEY,
        "bar": _BAR,
        "logo": as_svg(logo) if logo else "",
        "pictures": {
            "strips": [one and _file(one, _STRIP, colors) for one in drawn.strips],
            "bars": [(_file(one, _BAR, colors), beside) for one, beside in drawn.bars],
            "sparks": [
                [one and _file(one, _SPARK, colors) for one in of_one] for of_one in drawn.sparks
            ],
            "gaps": [_file(one, _GAPS, colors) for one in drawn.gaps],
            "ticks": drawn.ticks and _file(drawn.ticks, _GAPS, colors),
            "key": _set(marks, _WIDE / _KEY, height, ", ".join(entry.label for entry in drawn.key)),
        },
    }
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        font_paths=typefaces(),
        pdf_standards=["ua-1"],
        sys_inputs={"brief": json.dumps(content)},
    )
    return made


def _strip(one: Strip, span: tuple[float, float]) -> Picture | None:
    """The states by score, the better at the left; None for a list without a rank."""
    if one.mine is None:
        return None
    states = [State(name, score) for name, score in one.states]
    spread = _EDGE * (span[1] - span[0])
    return score_strip(
        [*states, State(one.title, one.mine, one.rank, mine=True)],
        mean=one.mean,
        band=one.band and (one.band[0] - spread, one.band[1] + spread),
        span=span,
        hollow=one.band is None,
        ends=False,
        label=one.alt,
    )


def _bar(one: Bar, limit: float) -> tuple[Picture, bool]:
    return share_picture(one.shares, limit, one.words, least=_BAR)


def _spark(one: Line) -> Picture | None:
    made = spark_of(one.course, one.of_nation, _SPARK_HIGH)
    return made.picture if made else None


def _groups(one: Gap) -> list[Group]:
    return [Group(*group) for group in one.groups]


def _key(groups: Iterable[Group]) -> list[key.Entry]:
    """What each shape stands for: the shortest of the names that its groups have."""
    names: dict[str, str] = {}
    for group in groups:
        names[group.color] = min(group.label, names.get(group.color, group.label), key=len)
    return key.of_groups(sorted(names.items(), key=lambda pair: pair[1]))


def _file(picture: Picture, width: float, colors: Palette) -> dict[str, Any]:
    """A picture for a file, with its words."""
    pen = Pen(picture.height, width, colors)
    picture.draw(pen)
    return _set(pen.marks(), width, picture.height, picture.label)


def _set(marks: str, width: float, height: float, alt: str) -> dict[str, Any]:
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    words = f'font-family="{fonts.SANS_STACK}" font-size="{TEXT}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><g {words}>{marks}</g></svg>'
    return {"svg": svg, "width": width, "alt": alt}
