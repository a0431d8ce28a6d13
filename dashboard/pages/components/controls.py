"""Controls: native selects whose values are the address."""

from __future__ import annotations

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.pages.components.aria import named
from dashboard.pages.page import Control


def bar(controls: Sequence[Control]) -> Component:
    """The row of selects above a page's charts."""
    return html.Div(
        [_control(control) for control in controls],
        className="controls",
        role="group",
        **named("Choose what is shown"),
    )


def _control(control: Control) -> Component:
    return html.Div(
        [
            dbc.Label(control.label, html_for=_text_id(control.name)),
            # A wrapper carries the label's target: a pattern id cannot be named in `for`.
            dbc.Select(
                id={"control": control.name},
                options=[{"value": value, "label": label} for value, label in control.options],
                value=control.value,
                name=control.name,
            ),
        ],
        className="control",
    )


def _text_id(name: str) -> str:
    """The DOM id that Dash gives to the pattern id of a control."""
    return f'{{"control":"{name}"}}'
