"""The whole document of a page: head, header, content and footer, there before any script."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.charts.render import fonts, page_style
from dashboard.charts.render.drawing import style
from dashboard.charts.render.palette import variables
from dashboard.language import LANGUAGES, language, say, speaking, with_language
from dashboard.local import ROOT
from dashboard.pages.as_html import as_html
from dashboard.pages.components import basket, search
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.links import linked
from dashboard.pages.components.picker import PLACE, with_place
from dashboard.pages.components.report import PATH
from dashboard.pages.page import AnyPage, Query, Site
from dashboard.store import StoreError

FONTS = "/fonts"
ASSETS = ROOT / "dashboard" / "assets"
# What Dash alone loads: its other half of components/markup.py.
FOR_DASH = "markup.js"
# What must run before anything is painted: it marks that scripts run at all.
_FIRST = "choose.js"

_DOCUMENT = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{metas}
<title>{title}</title>
<link rel="icon" href="{icon}">
{preloads}
<style>{look}</style>
{css}
{scripts}
</head>
<body>
<a class="skip" href="#main">{skip}</a>
{header}
<main id="main" tabindex="-1" class="page"><div id="page">{content}</div></main>
<div id="spoken" role="status" class="sr"></div>
{footer}
<svg width="0" height="0" aria-hidden="true" class="sr">{hatch}</svg>
</body>
</html>"""


def document(
    site: Site,
    pages: Sequence[AnyPage],
    path: str,
    title: str,
    content: Component,
    query: Query | None = None,
    metas: str = "",
    picker: Component | None = None,
) -> str:
    """A page as it is sent: all there without any script, and nothing of Dash.

    ``query`` names the place that stays as a reader goes on; ``picker`` leads to another.
    """
    return _DOCUMENT.format(
        language=language(),
        metas=metas,
        title=escape(title, quote=False),
        icon=_icon(site.settings.accent),
        preloads=fonts.preloads(FONTS),
        look=_look(site.settings.accent),
        css=_styles(ASSETS),
        scripts=_scripts(ASSETS),
        skip=escape(say("page-skip")),
        header=as_html(linked(_header(site, pages, path, query or {}, picker))),
        content=as_html(linked(content)),
        footer=as_html(linked(_footer(site))),
        hatch=style.hatch(),
    )


@cache
def _look(accent: str) -> str:
    """What a page needs before its style sheet: the fonts, the colors and the marks' rules."""
    return "\n".join((fonts.faces(FONTS), variables(accent), page_style.of_drawings()))


@cache
def _icon(accent: str) -> str:
    """Three bars of the accent, as the picture of the site in a tab."""
    bars = "".join(
        f'<rect x="{x}" y="{y}" width="6" height="{28 - y}"/>'
        for x, y in ((4, 16), (13, 10), (22, 4))
    )
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="{accent}">{bars}</svg>'
    )
    return f"data:image/svg+xml,{quote(drawn)}"


@cache
def _styles(folder: Path) -> str:
    """The style sheets of every page."""
    own = [_address(file) for file in sorted(folder.glob("*.css"))]
    return "\n".join(f'<link rel="stylesheet" href="{one}">' for one in own)


@cache
def _scripts(folder: Path) -> str:
    """The scripts of every page."""
    files = sorted(folder.glob("*.js"), key=lambda file: (file.name != _FIRST, file.name))
    return "\n".join(
        f'<script src="{_address(file)}"{"" if file.name == _FIRST else " defer"}></script>'
        for file in files
        if file.name != FOR_DASH
    )


def _address(file: Path) -> str:
    """A file of the assets with what it holds in its address, so that a reader may keep it."""
    return f"/assets/{file.name}?m={hashlib.sha256(file.read_bytes()).hexdigest()[:10]}"


def _header(
    site: Site, pages: Sequence[AnyPage], path: str, query: Query, choose: Component | None
) -> Component:
    home = site.settings.home_place
    links = [
        (page.name, with_place(page.path, query, home), path)
        for page in pages
        if page.in_navigation
    ]
    place = html.Span(site.catalog.places[home].name)
    row = html.Div(
        [
            html.A([say("page-brand"), " ", place], href="/", className="name"),
            html.Nav(
                html.Ul([html.Li(_nav_link(*link)) for link in links]),
                id="pages",
                **named(say("page-pages")),
            ),
            html.Div(choose, id="place"),
            html.Div(_languages(), id="tongues"),
            basket.link(),
            search.box(query.get("q", "") if path == search.PATH else "", _place(query, home)),
            html.Details(
                [
                    html.Summary(say("page-menu")),
                    html.Nav(
                        [
                            *[_nav_link(*link) for link in links],
                            html.Div(_languages(), id="menu-tongues"),
                        ],
                        className="sheet",
                        **named(say("page-menu")),
                    ),
                ],
                className="menu",
            ),
        ]
    )
    return html.Header([html.Span(_languages(offered=True), id="offers"), row], className="mast")


def _languages(offered: bool = False) -> list[Component]:
    """The same page in each other language, called as who reads it calls it.

    Where it is ``offered``, in a line over the header for browsers that prefer the language:
    assets/choose.js marks these.
    """
    here = request.full_path.rstrip("?")
    found: list[Component] = []
    for other in LANGUAGES:
        if other == language():
            continue
        with speaking(other):
            words = say("language-offer" if offered else "language-name")
        at, look = with_language(here, other), "offer" if offered else None
        found.append(html.A(words, href=at, lang=other, hrefLang=other, className=look))
    return found


def _place(query: Query, home: str) -> str:
    """The place that a reader is at, where that is not home."""
    place = query.get(PLACE, "")
    return "" if place == home else place


def _nav_link(name: str, address: str, path: str) -> Component:
    """A link of the navigation, marked on its own page and on those below it."""
    start = address.partition("?")[0]
    here = path == start or path.startswith(f"{start}/")
    current = {"aria-current": "page"} if here else {}
    return html.A(name, href=address, **current)  # type: ignore[arg-type]


def _footer(site: Site) -> Component:
    """Whose dashboard it is, and on paper where the page is."""
    settings = site.settings
    owner = html.A(settings.organization_name, href=str(settings.organization_url))
    told = html.Span([say("page-frame-of"), " ", owner, ", ", say("page-frame-independent")])
    more = [
        html.A(say(f"page-foot-{name}"), href=f"/about#{name}")
        for name in ("accessibility", "privacy", "changes")
    ]
    more.append(html.A(say("report-heading"), href=PATH))
    version = ""
    with suppress(StoreError):  # the page says that there are no figures
        version = say("card-version", version=site.version.id)
    # assets/choose.js keeps it with what is chosen.
    address = f"{site.base}{request.full_path.rstrip('?')}"
    here = html.Span(address, id="here", className="print-only")
    return html.Footer(
        html.Div([told, *more, html.Span(version, className="r"), here]), className="foot"
    )
