"""How a newest figure moved in about five years: a mark, a word in color, the earlier figure."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.charts.text import figure_text, prose
from dashboard.charts.text.figure_text import Latest
from dashboard.language import Sentence
from dashboard.measures import five_years

_MARKS = {five_years.HIGHER: "up", five_years.LOWER: "dn", "up": "up", "down": "dn"}
_HIDDEN: dict[str, Any] = {"aria-hidden": "true"}


def direction(latest: Latest) -> Component:
    """The change in a few words, or that nothing can be compared.

    Only what may be more than chance has a color.
    """
    change = latest.change
    if not change:
        return html.P(figure_text.NOTHING_BEFORE, className="dir")
    chance = latest.sure == figure_text.NOT_SIGNIFICANT
    mark = _MARKS.get(latest.behind.way if latest.behind else latest.moved, "eq")
    return html.P(
        [html.I(className=mark, **_HIDDEN), *_words(change)],
        className="dir" if chance else f"dir {latest.tone}".strip(),
    )


def _words(change: str) -> list[Component | str]:
    """The words without their arrow, which is drawn; those before the earlier figure stand out."""
    words = prose.upper_first(change.lstrip("↑↓ "))
    then = change.words.get("then", "") if isinstance(change, Sentence) else ""
    head, found, tail = words.partition(f" {then} ")
    return [html.B(head), f"{found}{tail}"] if then and found else [words]
