"""Links within the site keep the language that is spoken."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from dash.development.base_component import Component

from dashboard.language import part, with_language
from dashboard.pages.components.markup import Markup

_HREF = re.compile(r'(?<=href=")(/[^"]*)(?=")')
# What says the same in every language.
_NO_WORDS = ("/assets/", "/fonts/", "/data/", "//")
# Which language a link is in that leads to another on purpose.
OTHER = "hrefLang"
_HTML = "html"


def linked(tree: Component) -> Component:
    """A tree of components whose links within the site name the language, where one is needed."""
    if part():
        for one in (tree, *tree._traverse()):
            if isinstance(one, Component):
                _link(one)
    return tree


def _link(one: Any) -> None:
    if isinstance(one, Markup):
        setattr(one, _HTML, _HREF.sub(_in_markup, getattr(one, _HTML)))
        return
    address = getattr(one, "href", None)
    if isinstance(address, str) and not getattr(one, OTHER, None):
        one.href = spoken(address)


def _in_markup(found: re.Match[str]) -> str:
    return escape(spoken(unescape(found[1])))


def spoken(address: str) -> str:
    """An address within the site in the language that is spoken; any other as it is."""
    inside = address.startswith("/") and not address.startswith(_NO_WORDS)
    return with_language(address) if inside else address
