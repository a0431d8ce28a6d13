"""Questions with their answers in a fold each: the question, its answer in few words, all of it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component


def question(
    name: str, asked: str, answer: str, *body: Component | None, opened: bool = False
) -> Component:
    """A fold of the browser's own; an address that ends in #name opens it (assets/folds.js)."""
    return html.Details(
        [
            html.Summary([html.H2(asked), html.Span(answer)]),
            html.Div(list(body), id=name, className="in", tabIndex=-1),
        ],
        open=opened,
        className="question",
    )
