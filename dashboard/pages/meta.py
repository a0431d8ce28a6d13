"""What other sites show beside a link to a page: its words, and the picture of its chart."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

from flask import request

from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import defaults_of, publisher_of
from dashboard.charts.render import picture
from dashboard.language import say
from dashboard.pages.page import AnyPage, Query, Site


def tags(site: Site, page: AnyPage, query: Query) -> str:
    """Open Graph and Twitter tags of the page that is asked for.

    Raises StoreError where nothing is published.
    """
    base = site.settings.base_url or request.host_url.rstrip("/")
    heading = page.heading(site, query)
    width, height = picture.SOCIAL
    told = [
        ("description", page.description),
        ("og:type", "website"),
        ("og:site_name", publisher_of(site.settings, site.facts).name),
        ("og:title", heading),
        ("og:description", page.description),
        ("og:url", f"{base}{request.full_path}".rstrip("?")),
        ("og:image", f"{base}{_picture(site, page, query)}"),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", say("page-picture", title=heading)),
        ("twitter:card", "summary_large_image"),
        *([] if page.indexed else [("robots", "noindex")]),
    ]
    return "\n".join(
        f'<meta {"property" if name.startswith("og:") else "name"}="{name}" '
        f'content="{escape(text)}">'
        for name, text in told
    )


def _picture(site: Site, page: AnyPage, query: Query) -> str:
    """The picture of the page's chart, for what the query asks of it."""
    kind, subject = page.chart(site, query)
    asked = address.usable(site.facts, kind, subject, query, defaults_of(site.settings))
    search = urlencode(asked)
    return f"/charts/{kind}/{subject}.social.png" + (f"?{search}" if search else "")
