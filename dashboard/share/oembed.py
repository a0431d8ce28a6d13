"""oEmbed 1.0: what an editor shows for a chart's address that somebody pasted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.charts.render import markup, picture
from dashboard.language import say
from dashboard.share.errors import HttpError
from dashboard.share.render import Context

_WIDTH, _LEAST = 600, 200
_CACHE_SECONDS = 300
_AMPERSAND = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)

Find = Callable[[str, str], tuple[Context, str, str, dict[str, str], bool]]


def answer(asked: Mapping[str, str], base: str, find: Find) -> dict[str, object]:
    """The answer to an oEmbed request; ``find`` takes the path and query of one of our addresses.

    Raises HttpError: 404 for an address that is not one of our charts, 501 for another format. The
    address is only read, never fetched.
    """
    if asked.get("format", "json") != "json":
        raise HttpError(501, say("share-oembed-json"))
    try:
        # Editors write an address as HTML before they ask.
        address = urlsplit(_AMPERSAND.sub("&", asked.get("url", "")))
    except ValueError:
        raise HttpError(404, say("share-no-chart")) from None
    if address.netloc != urlsplit(base).netloc:
        raise HttpError(404, say("share-no-chart"))
    context, kind, subject, query, pinned = find(address.path, address.query)
    chart = context.chart(kind, subject, query)
    width = _most(asked.get("maxwidth"), _WIDTH)
    height = _most(asked.get("maxheight"), markup.height(chart, width, pinned))
    return described(chart, context.links(chart, pinned), context.publisher, base, width, height)


def described(
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    base: str,
    width: int = _WIDTH,
    height: int = 0,
) -> dict[str, object]:
    """The fields of a rich oEmbed answer."""
    needed = markup.height(chart, width, bool(links.newer))
    height = height or needed
    return {
        "type": "rich",
        "version": "1.0",
        "title": chart.title,
        "provider_name": publisher.name,
        "provider_url": f"{base}/",
        "cache_age": _CACHE_SECONDS,
        "width": width,
        "height": height,
        "html": markup.quoted(chart, links) + markup.frame(chart, links.embed, height, needed),
        "thumbnail_url": links.picture,
        "thumbnail_width": picture.SOCIAL[0],
        "thumbnail_height": picture.SOCIAL[1],
    }


def _most(asked: str | None, own: int) -> int:
    """Our size, or the most that is asked for; what is no sensible number asks for nothing."""
    if not asked or not (asked.isascii() and asked.isdecimal()):
        return own
    return max(min(own, int(asked[:6])), _LEAST)
