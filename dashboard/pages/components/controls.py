"""Controls: native selects whose values are the address."""

from __future__ import annotations

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import Control


def bar(controls: Sequence[Control], name: str = "Choose what is shown") -> Component:
    """A row of controls, such as the one above a page's charts."""
    return html.Div(
        [_control(control) for control in controls],
        className="controls",
        role="group",
        **named(name),
    )


def _control(control: Control) -> Component:
    return html.Div(
        [
            dbc.Label(control.label, html_for=_text_id(control.name)),
            # A wrapper carries the label's target: a pattern id cannot be named in `for`.
            _select(control) if control.options else _field(control),
        ],
        className="control",
    )


def _select(control: Control) -> Component:
    select: Component = dbc.Select(
        id={"control": control.name},
        options=[{"value": value, "label": label} for value, label in control.options],
        value=control.value,
        name=control.name,
    )
    return select


def _field(control: Control) -> Component:
    """A field to type in, read when it is left or Enter is pressed."""
    field: Component = dbc.Input(
        id={"control": control.name},
        value=control.value,
        name=control.name,
        debounce=True,
        maxlength=12,
        autocomplete="off",
    )
    return field


def _text_id(name: str) -> str:
    """The DOM id that Dash gives to the pattern id of a control."""
    return f'{{"control":"{name}"}}'
