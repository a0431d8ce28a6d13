"""oEmbed 1.0: what an editor shows for a chart's address that somebody pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.charts.render import markup, picture
from dashboard.language import say
from dashboard.share.errors import HttpError

_WIDTH, _LEAST = 600, 200
_CACHE_SECONDS = 300
_AMPERSAND = re.compile(r"&(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


def address_of(asked: Mapping[str, str], base: str) -> SplitResult:
    """The address of ours that an oEmbed request is about: it is only read, never fetched.

    Raises HttpError: 404 for an address of another site, 501 for another format.
    """
    if asked.get("format", "json") != "json":
        raise HttpError(501, say("share-oembed-json"))
    try:
        # Editors write an address as HTML before they ask, some of them twice.
        address = urlsplit(_AMPERSAND.sub("&", asked.get("url", "")))
        ours = _site(address) == _site(urlsplit(base))
    except ValueError:
        ours = False
    if not ours:
        raise HttpError(404, say("share-no-chart"))
    return address


def answer(
    chart: Chart,
    links: addresses.Links,
    publisher: addresses.Publisher,
    base: str,
    asked: Mapping[str, str],
) -> dict[str, object]:
    """The answer to an oEmbed request about a chart, no larger than is asked for."""
    width = _most(asked.get("maxwidth"), _WIDTH)
    height = _most(asked.get("maxheight"), markup.height(chart, width, bool(links.newer)))
    return described(chart, links, publisher, base, width, height)


def again(kept: bytes, asked: Mapping[str, str]) -> dict[str, object]:
    """An answer that was kept, no larger than is asked for."""
    told: dict[str, object] = json.loads(kept)
    width, height = int(str(told["width"])), int(str(told["height"]))
    lower = _most(asked.get("maxheight"), height)
    html = str(told["html"]).replace(f'height="{height}"', f'height="{lower}"')
    return told | {"width": _most(asked.get("maxwidth"), width), "height": lower, "html": html}


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


def _site(address: SplitResult) -> tuple[str | None, int | None]:
    """Host and port; none where it is the usual one. Raises ValueError."""
    usual = address.port == _PORTS.get(address.scheme)
    return address.hostname, None if usual else address.port


def _most(asked: str | None, own: int) -> int:
    """Our size, or the most that is asked for; what is no sensible number asks for nothing."""
    if not asked or not (asked.isascii() and asked.isdecimal()):
        return own
    return max(min(own, int(asked[:6])), _LEAST)
