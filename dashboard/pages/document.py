"""The whole document of a page: head, header, content and footer, there before any script."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from dash import html
from dash.development.base_component import Component

from dashboard.language import say
from dashboard.pages.as_html import as_html
from dashboard.pages.components import search
from dashboard.pages.components.accessible_name import named
from dashboard.pages.page import AnyPage, Site
from dashboard.settings import ROOT

BOOTSTRAP = "/bootstrap.min.css"
ASSETS = ROOT / "dashboard" / "assets"
# What Dash alone loads: its other half of components/markup.py.
FOR_DASH = "markup.js"
# What must run before anything is painted: it marks that scripts run at all.
_FIRST = "choose.js"

_DOCUMENT = """<!DOCTYPE html>
<html lang="en" style="--accent: {accent}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{metas}
<title>{title}</title>
<link rel="icon" href="data:,">
{css}
{scripts}
</head>
<body>
<a class="visually-hidden-focusable skip" href="#main">{skip}</a>
{header}
<main id="main" tabindex="-1"><div class="container"><div id="page">{content}</div></div></main>
<div id="spoken" role="status" class="visually-hidden"></div>
{footer}
</body>
</html>"""


def document(
    site: Site,
    pages: Sequence[AnyPage],
    path: str,
    title: str,
    metas: str,
    content: Component,
) -> str:
    """A page as it is sent: all there without any script, and nothing of Dash."""
    return _DOCUMENT.format(
        accent=escape(site.settings.accent),
        metas=metas,
        title=escape(title, quote=False),
        css=_styles(ASSETS),
        scripts=_scripts(ASSETS),
        skip=escape(say("page-skip")),
        header=as_html(_header(site, pages, path)),
        content=as_html(content),
        footer=as_html(_footer(site)),
    )


@cache
def _styles(folder: Path) -> str:
    """The style sheets of every page, Bootstrap's first."""
    own = [_address(file) for file in sorted(folder.glob("*.css"))]
    return "\n".join(f'<link rel="stylesheet" href="{one}">' for one in (BOOTSTRAP, *own))


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


def _header(site: Site, pages: Sequence[AnyPage], path: str) -> Component:
    place = site.catalog.places[site.settings.home_place].name
    links = [_nav_link(page, path) for page in pages if page.in_navigation]
    return html.Header(
        html.Div(
            [
                html.A(say("page-brand-place", place=place), href="/", className="brand"),
                html.Nav(links, id="pages", **named(say("page-pages"))),
                search.box(),
            ],
            className="container bar",
        )
    )


def _nav_link(page: AnyPage, path: str) -> Component:
    """A link of the navigation, marked on its own page and on those below it."""
    here = path == page.path or path.startswith(f"{page.path}/")
    current = {"aria-current": "page"} if here else {}
    return html.A(
        page.name,
        href=page.path,
        className="active" if here else "",
        **current,  # type: ignore[arg-type]
    )


def _footer(site: Site) -> Component:
    settings = site.settings
    owner = html.A(settings.organization_name, href=str(settings.organization_url))
    told = html.P([say("page-frame-of"), " ", owner, ". ", say("page-frame-independent")])
    return html.Footer(html.Div(told, className="container"), className="foot")
