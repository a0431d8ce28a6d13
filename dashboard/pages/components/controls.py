"""Controls: native selects whose values are the address, and the form that they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.language import say
from dashboard.pages.as_html import CHOICES, id_of
from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import Control

_LONG = 16  # characters of a chosen option that half a phone's width has room for


def bar(
    controls: Sequence[Control], name: str = "", beside: Sequence[Component | str] = ()
) -> Component:
    """A row of controls, such as the one above a page's charts, and what stands beside them.

    Its button is for readers without JavaScript: with it a choice is shown at once.
    """
    show = html.Button(say("page-show"), type="submit", form=CHOICES, className="show")
    return html.Div(
        [*[_control(control) for control in controls], *([show] if controls else []), *beside],
        className="controls",
        role="group",
        **named(name or say("page-choose")),
    )


def form(controls: Sequence[Control], path: str, asked: Mapping[str, str]) -> Component:
    """The form that all controls of a page belong to, wherever they stand: a choice is its address.

    It holds what no control does, such as what was searched for, so that a choice keeps it.
    """
    shown = {control.name for control in controls}
    return html.Form(
        [
            dbc.Input(type="hidden", name=name, value=value)
            for name, value in asked.items()
            if name not in shown
        ],
        id=CHOICES,
        method="get",
        action=path,
        autoComplete="off",  # or a page that is loaded again shows what was chosen before
    )


def _control(control: Control) -> Component:
    chosen = dict(control.options).get(control.value, "")
    return html.Div(
        [
            # A wrapper carries the label's target: a pattern id cannot be named in `for`.
            dbc.Label(control.label, html_for=id_of({"control": control.name})),
            _select(control) if control.options else _field(control),
        ],
        className="control long" if len(chosen) > _LONG else "control",
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
        maxlength=control.longest,
        autocomplete="off",
        **({"type": "search", "placeholder": control.hint} if control.hint else {}),
    )
    return field
