"""Several views of one question as tabs; without a script, and in print, one under another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

# A part: its name in the address, what its tab says, and what it shows.
Part = tuple[str, str, Sequence[Component | None]]


def tabs(parts: Sequence[Part], name: str) -> Component:
    """A list of links to parts, and the parts; assets/tabs.js makes tabs of them."""
    block: dict[str, Any] = {"data-tabs": name}
    links = [html.Li(html.A(label, href=f"#{slug}")) for slug, label, _ in parts]
    return html.Div([html.Ul(links, className="tabs"), *map(_part, parts)], **block)


def _part(part: Part) -> Component:
    slug, label, held = part
    marks: dict[str, Any] = {"data-tab": slug, "aria-label": label}
    return html.Section(
        [html.H3(label, className="tab-heading"), *held], id=slug, tabIndex=-1, **marks
    )
