"""Search: one page for what a reader's words find, and the same as JSON for the live list."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from dash import html
from flask import Flask, Response, jsonify, request

from dashboard.charts.kinds.query import last_given
from dashboard.language import say
from dashboard.pages.components.directory import directory
from dashboard.pages.components.found import Listed, as_list, listed
from dashboard.pages.components.freshness import of_indicators
from dashboard.pages.components.picker import PLACE
from dashboard.pages.components.search import PATH, field
from dashboard.pages.page import Page, Query, Site, View, site
from dashboard.store import StoreError


@dataclass(frozen=True)
class Asked:
    """What is searched for, and the rest of the query."""

    words: str
    query: Query


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    return Asked(" ".join(query.get("q", "").split())[:80], query)


def heading(site: Site, query: Query) -> str:
    """How much is found."""
    asked = read(site, query)
    return _found(listed(site, asked.words, query)) if asked.words else say("search-heading")


def _found(answer: Listed) -> str:
    if not answer.parts and not answer.not_held:
        return say("search-nothing", words=answer.asked)
    return say("search-spoken", count=answer.count, words=answer.asked)


def title(site: Site, query: Query) -> str:
    """The words that are searched for."""
    words = read(site, query).words
    return say("search-heading-asked", words=words) if words else say("search-heading")


def view(site: Site, asked: Asked) -> View:
    """What was found, in groups; without words, what can be found."""
    own = field(asked.words, asked.query.get(PLACE, ""))
    if not asked.words:
        body = [own, html.Div(directory(), className="search-page")]
        return View(body, lede=[say("search-ask")])
    answer = listed(site, asked.words, asked.query)
    body = as_list(answer)
    if not answer.parts:
        body += [html.P(html.A(say("search-nothing-hint"), href="/indicators")), directory()]
    body += of_indicators(site, answer.indicators, answer.place)
    return View([own, html.Div(body, className="search-page")], _found(answer))


def register(server: Flask) -> None:
    """Add /search.json?q= to the server: what search.js lists while a reader types."""

    def give() -> tuple[Response, int]:
        asked = last_given(request.args.items(multi=True))
        try:
            answer = listed(site(), read(site(), asked).words, asked)
        except StoreError as error:
            return jsonify({"problem": str(error)}), 503
        response = jsonify(as_json(answer))
        response.headers["X-Robots-Tag"] = "noindex"
        return response, 200

    server.add_url_rule(f"{PATH}.json", "search_json", give)


def as_json(answer: Listed) -> dict[str, Any]:
    """An answer with every word that the live list shows."""
    words = answer.asked
    keys = ("move", "open", "close", "focus")
    return {
        **asdict(answer),
        "label": say("search-listbox", words=words),
        "spoken": say("search-spoken", count=answer.count, words=words),
        "not_held_label": say("search-not-held"),
        "nothing": "" if answer.parts or answer.not_held else say("search-nothing", words=words),
        "all": say("search-all"),
        "keys": {key: say(f"search-key-{key}") for key in keys},
    }


PAGE = Page(
    path=PATH,
    called=lambda: say("search-heading"),
    heading=heading,
    described=lambda: say("search-description"),
    read=read,
    view=view,
    title=title,
    in_navigation=False,
    indexed=False,
)
