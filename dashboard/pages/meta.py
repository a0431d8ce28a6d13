"""What other sites show beside a link to a page: its words, and the picture of its chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from flask import request

from dashboard.charts.addresses import OEMBED, Served
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import defaults_of, publisher_of
from dashboard.charts.render import picture
from dashboard.language import LANGUAGES, language, say, with_language
from dashboard.pages.page import AnyPage, Query, Site

Leading = tuple[str, str, Mapping[str, str]]

UNLISTED = '<meta name="robots" content="noindex">'  # of an address where nothing is


def tags(site: Site, page: AnyPage, query: Query) -> str:
    """Open Graph and Twitter tags of the page that is asked for, and its chart for oEmbed.

    Raises StoreError where nothing is published.
    """
    base = site.base
    chart = _chart(site, page, query)
    heading = page.heading(site, query)
    width, height = picture.SOCIAL
    told = [
        ("description", page.description),
        ("og:type", "website"),
        ("og:site_name", publisher_of(site.settings, site.facts).name),
        ("og:title", heading),
        ("og:description", page.description),
        ("og:url", base + with_language(request.full_path.rstrip("?"))),
        ("og:image", chart("social.png")),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", say("page-picture", title=heading)),
        ("twitter:card", "summary_large_image"),
        *([] if page.indexed else [("robots", "noindex")]),
    ]
    metas = [
        f'<meta {"property" if name.startswith("og:") else "name"}="{name}" '
        f'content="{escape(text)}">'
        for name, text in told
    ]
    path = request.full_path.rstrip("?")
    at = {one: f"{base}{with_language(path, one)}" for one in LANGUAGES}
    metas.append(f'<link rel="canonical" href="{escape(at[language()])}">')
    metas += [
        f'<link rel="alternate" hreflang="{one}" href="{escape(address)}">'
        for one, address in at.items()
    ]
    links = [
        ("application/json+oembed", chart(OEMBED), heading),
        ("application/atom+xml", base + with_language("/news.atom"), say("news-feed-title")),
    ]
    metas += [
        f'<link rel="alternate" type="{media}" href="{escape(at)}" title="{escape(title)}">'
        for media, at, title in links
    ]
    return "\n".join(metas)


def leading(site: Site, page: AnyPage, query: Query) -> Leading:
    """The chart that leads a page for a query: kind, subject, and what of the query is of it."""
    kind, subject = page.chart(site, query)
    asked = address.usable(site.facts, kind, subject, query, defaults_of(site.settings))
    return kind, subject, asked


def _chart(site: Site, page: AnyPage, query: Query) -> Callable[[str], str]:
    """Where each form of the chart that leads a page is, for what the query asks of it."""
    kind, subject, asked = leading(site, page, query)
    served = Served(site.base)
    return lambda form: served.of(form, "", kind, subject, asked)
