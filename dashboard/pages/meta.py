"""What other sites show beside a link to a page: its words, and the picture of its chart."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from flask import request

from dashboard.charts.addresses import OEMBED, Served
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import defaults_of, publisher_of
from dashboard.charts.render import picture
from dashboard.language import LANGUAGES, language, say, with_language
from dashboard.pages.page import AnyPage, Query, Site
from dashboard.schema import OVERALL

Leading = tuple[str, str, Mapping[str, str]]

# What stands beside a link to a page that no chart leads.
_PICTURED: Leading = ("ranking", OVERALL, {})
UNLISTED = '<meta name="robots" content="noindex">'  # of an address where nothing is


def tags(site: Site, page: AnyPage, query: Query) -> str:
    """Open Graph and Twitter tags of the page that is asked for, and its chart for oEmbed.

    Raises StoreError where nothing is published.
    """
    base = site.base
    chart, served = leading(site, page, query), Served(site.base)
    kind, subject, asked = chart or _PICTURED
    heading = page.heading(site, query)
    width, height = picture.SOCIAL
    told = [
        ("description", page.description),
        ("og:type", "website"),
        ("og:site_name", publisher_of(site.settings, site.facts).name),
        ("og:title", heading),
        ("og:description", page.description),
        ("og:url", base + with_language(request.full_path.rstrip("?"))),
        ("og:image", served.of("social.png", "", kind, subject, asked)),
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
    embed = served.of(OEMBED, "", kind, subject, asked)
    links = [
        *([("application/json+oembed", embed, heading)] if chart else []),
        ("application/atom+xml", base + with_language("/news.atom"), say("news-feed-title")),
    ]
    metas += [
        f'<link rel="alternate" type="{media}" href="{escape(at)}" title="{escape(title)}">'
        for media, at, title in links
    ]
    return "\n".join(metas)


def leading(site: Site, page: AnyPage, query: Query) -> Leading | None:
    """The chart that leads a page for a query: kind, subject, and what of the query is of it."""
    if not (found := page.chart(site, query)):
        return None
    kind, subject, asked = found
    asked = address.usable(site.facts, kind, subject, asked, defaults_of(site.settings))
    return kind, subject, asked
