"""Write a tree of Dash components as HTML, so that a page is there before any script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from dash.development.base_component import Component

Props = dict[str, Any]

_HTML = "dash_html_components"
# What a component may be given for Dash alone.
_DASH_ALONE = frozenset({"key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"})
# As React calls an attribute, where HTML calls it other than the same in small letters.
_RENAMED = {
    "className": "class",
    "class_name": "class",
    "htmlFor": "for",
    "html_for": "for",
    "httpEquiv": "http-equiv",
    "acceptCharset": "accept-charset",
}
_EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "source", "track", "wbr"})  # fmt: skip
_TAGS = {"MapEl": "map", "ObjectEl": "object"}
# Numbers of a style are pixels, but for these.
_NO_PIXELS = frozenset({"flex", "flexGrow", "flexShrink", "fontWeight", "gridColumn", "gridRow",
                        "lineHeight", "opacity", "order", "zIndex"})  # fmt: skip
# The form that every control of a page belongs to, wherever it stands.
CHOICES = "choices"


def as_html(tree: object) -> str:
    """HTML of components, texts and numbers, alone or in lists.

    Raises TypeError for a component that no page has held so far: say here how it is written.
    """
    out: list[str] = []
    _write(tree, out)
    return "".join(out)


def id_of(name: str | dict[str, Any]) -> str:
    """An id as it stands in the document: one of several parts is written as Dash does."""
    if isinstance(name, str):
        return name
    return json.dumps(name, sort_keys=True, separators=(",", ":"))


def _write(node: object, out: list[str]) -> None:
    if node is None or isinstance(node, bool):
        return
    if isinstance(node, str | int | float):
        out.append(escape(str(node), quote=False))
    elif isinstance(node, Component):
        name = f"{node._namespace}.{node._type}"
        if name in _WRITERS:
            _WRITERS[name](_props(node), out)
        elif node._namespace == _HTML and node._type != "Script":
            _tag(_TAGS.get(node._type, node._type.lower()), _props(node), out)
        else:
            raise TypeError(f"No page has held a {name} so far: pages/as_html.py cannot write it.")
    elif isinstance(node, Iterable):
        for one in node:
            _write(one, out)
    else:
        raise TypeError(f"{node!r} is nothing that a page can hold.")


def _props(node: Component) -> Props:
    """What was given to a component."""
    return {
        name: value
        for name, value in vars(node).items()
        if not name.startswith(("_", "available_")) and name not in _DASH_ALONE
    }


def _tag(tag: str, props: Props, out: list[str]) -> None:
    """An element with its attributes and what it holds."""
    held = props.pop("children", None)
    out.append(f"<{tag}")
    # Dash keeps them in no order, and the same page is to be the same bytes in every process.
    for name in sorted(props):
        _attribute(name, props[name], out)
    out.append(">")
    if tag not in _EMPTY:
        _write(held, out)
        out.append(f"</{tag}>")


def _attribute(name: str, value: Any, out: list[str]) -> None:
    in_words = name.startswith(("data-", "aria-"))  # these say true and false in words
    name = name if in_words else _RENAMED.get(name, name.lower())
    if isinstance(value, bool):
        if not in_words and not value:
            return
        value = str(value).lower() if in_words else ""
    elif value is None or (name in ("class", "style") and not value):
        return
    elif name == "style":
        value = _style(value)
    elif name == "id":
        value = id_of(value)
    out.append(f' {name}="{escape(str(value))}"')


def _style(parts: Mapping[str, Any]) -> str:
    return ";".join(
        f"{_hyphened(name)}:{_length(name, value)}"
        for name, value in parts.items()
        if value is not None
    )


def _hyphened(name: str) -> str:
    """``marginTop`` as style sheets call it; a property of our own keeps its name."""
    if name.startswith("--"):
        return name
    return re.sub("[A-Z]", lambda capital: f"-{capital[0].lower()}", name)


def _length(name: str, value: Any) -> str:
    plain = isinstance(value, str) or not value or name.startswith("--") or name in _NO_PIXELS
    return str(value) if plain else f"{value}px"


def _nothing(props: Props, out: list[str]) -> None:
    """What only Dash's callbacks read."""


def _markup(props: Props, out: list[str]) -> None:
    out.append("<div")
    for name in ("id", "className"):
        _attribute(name, props.get(name), out)
    out.append(f">{props['html']}</div>")


def _graph(props: Props, out: list[str]) -> None:
    """The room of a figure that is drawn for whoever explores."""
    _tag("div", {"style": {"height": props.get("style", {}).get("height")}}, out)


def _link(props: Props, out: list[str]) -> None:
    """A link within Dash; assets/choose.js follows it in place where it stays on its page."""
    for name in ("refresh", "loading_state"):
        props.pop(name, None)
    _tag("a", {**props, "data-choose": ""}, out)


def _container(props: Props, out: list[str]) -> None:
    own = "container-fluid" if props.pop("fluid", False) else "container"
    _tag(props.pop("tag", "div"), _named(props, own), out)


def _label(props: Props, out: list[str]) -> None:
    _tag("label", _named(props, "form-label"), out)


def _table(props: Props, out: list[str]) -> None:
    size = props.pop("size", "")
    _tag("table", _named(props, "table", f"table-{size}" if size else ""), out)


def _select(props: Props, out: list[str]) -> None:
    chosen, options = str(props.pop("value", "")), props.pop("options", [])
    mine = _named(props, "form-select") | _belonging(props)
    out.append("<select")
    for name in sorted(mine):
        _attribute(name, mine[name], out)
    out.append(">")
    for option in options:
        given: Props = {"value": option["value"], "selected": str(option["value"]) == chosen}
        _tag("option", {**given, "children": option["label"]}, out)
    out.append("</select>")


def _input(props: Props, out: list[str]) -> None:
    for name in ("debounce", "n_submit", "n_blur"):
        props.pop(name, None)
    look = [] if props.get("type") == "hidden" else ["form-control"]
    _tag("input", _named(props, *look) | _belonging(props), out)


def _belonging(props: Props) -> Props:
    """The form of an element that writes a part of the address, wherever it stands."""
    name = props.get("id")
    return {"form": CHOICES} if isinstance(name, dict) and "control" in name else {}


def _named(props: Props, *own: str) -> Props:
    """Properties with the classes that Bootstrap's components add of themselves."""
    given = (props.pop("className", ""), props.pop("class_name", ""))
    return {**props, "className": " ".join(name for name in (*own, *given) if name)}


_WRITERS: dict[str, Callable[[Props, list[str]], None]] = {
    "dash_core_components.Graph": _graph,
    "dash_core_components.Link": _link,
    "dash_core_components.Location": _nothing,
    "dash_core_components.Store": _nothing,
    "dash_bootstrap_components.Container": _container,
    "dash_bootstrap_components.Input": _input,
    "dash_bootstrap_components.Label": _label,
    "dash_bootstrap_components.Select": _select,
    "dash_bootstrap_components.Table": _table,
    "kids_count.Markup": _markup,
}
