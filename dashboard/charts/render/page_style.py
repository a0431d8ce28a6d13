"""The style of a page that needs nothing else: only the rules and colors that its marks use."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from dashboard.charts.render import drawing, fonts
from dashboard.charts.render.drawing import style
from dashboard.charts.render.palette import palette

_FOLDER = Path(__file__).parent
_CLASSES = re.compile(r'class="([^"]*)"')
_RULE_OF = re.compile(r"^(?:text)?\.([\w-]+)[ .:{>]")
_COLORS = re.compile(r"var\((--[\w-]+)\)")
_SHEETS = {
    "page": ("chart.css", "page.css"),
    "embed": ("chart.css", "embed.css"),
    "brief": ("brief.css",),
    "local": ("brief.css", "local.css"),
}


def style_of(body: str, form: str, accent: str, dark: bool) -> str:
    """The style of a page or an embed around a drawing; ``dark`` where a reader's system asks.

    An embed is read on other people's pages, whose readers pay for each rule.
    """
    used = {name for names in _CLASSES.findall(body) for name in names.split()}
    plain = "\n".join(_sheet(name) for name in _SHEETS[form])
    drawn = "\n".join(line for line in of_drawings().splitlines() if _needed(line, used))
    rules = f"{plain}\n{drawn}"
    names = {*_COLORS.findall(rules), *_COLORS.findall(body)}
    light = _said(accent, False, names)
    colors = f":root{{color-scheme:light;--sans:{fonts.SANS_STACK};{light}}}"
    if dark:
        of_dark = f":root{{color-scheme:dark;{_said(accent, True, names)}}}"
        colors += f"\n@media (prefers-color-scheme:dark){{{of_dark}}}"
        colors += f"\n@media print{{:root{{color-scheme:light;{light}}}}}"
    return f"{colors}\n{rules}"


def _said(accent: str, dark: bool, names: set[str]) -> str:
    """The colors that are used, as declarations."""
    return ";".join(f"{n}:{color}" for n, color in palette(accent, dark).items() if n in names)


def _needed(line: str, used: set[str]) -> bool:
    """Whether a rule on a line of its own is of a class that the page has, or of none."""
    found = _RULE_OF.match(line)
    return found is None or found[1] in used or found[1] == "draw"


@cache
def of_drawings() -> str:
    """How drawings look: the marks' rules, one a line, and the layout's."""
    return f"{_small(Path(drawing.__file__).with_name('drawing.css'))}\n{style.rules()}"


@cache
def _sheet(name: str) -> str:
    return _small(_FOLDER / "templates" / name)


def _small(path: Path) -> str:
    """A sheet without comments and without the spaces that only people need."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"[ \t]*([{};,>])[ \t]*", r"\1", re.sub(r": +", ":", text))
    return re.sub(r"\n\s*", "\n", text.replace(";}", "}")).strip()
