"""Markup that is put in as it stands: a drawing or a long table, one component instead of many."""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component


class Markup(Component):
    """A ``div`` around a string of HTML or SVG of our own; assets/markup.js is its other half.

    Nothing is escaped: whoever makes the string answers for what it holds.
    """

    _namespace = "kids_count"
    _type = "Markup"
    _prop_names = ["html", "id", "className"]  # noqa: RUF012 - as Dash declares them
    _valid_wildcard_attributes = []  # noqa: RUF012

    def __init__(self, html: str, **more: Any) -> None:
        super().__init__(html=html, **more)  # type: ignore[no-untyped-call]
