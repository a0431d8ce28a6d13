"""The news archive as an Atom feed."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from flask import Flask, Response, request

from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.text import news_text
from dashboard.language import language, say, with_language
from dashboard.measures.relevance import visible_news
from dashboard.settings import Settings
from dashboard.store import Store, StoreError, Version

PATH = "/news.atom"
MIME = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_MOST = 50


def register_feed(server: Flask, settings: Settings, store: Store) -> None:
    """Serve the archive of the live version at /news.atom; 503 where nothing is published."""
    base = f"{settings.base_url}/" if settings.base_url else ""

    def feed() -> Response:
        try:
            version = store.live()
        except StoreError as error:
            return Response(f"{error}\n", status=503, mimetype="text/plain")
        response = Response(atom(version, base or request.host_url), mimetype=MIME)
        response.set_etag(f"{version.id}-{language()}")
        response.cache_control.max_age = 3600
        response.make_conditional(request)
        return response

    server.add_url_rule(PATH, view_func=feed)


def atom(version: Version, base: str) -> bytes:
    """The newest items of a version as Atom 1.0; ``base`` is the site's address with its slash.

    Atom asks each entry for the day it changed last: an item of which the month or the year is
    known has its first day, one of which nothing is known the earliest day among the others, at
    their end. Neither has a day of publication.
    """
    topics = version.table("news_links").loc[lambda links: links["kind"] == "topic"]
    about = topics.groupby("item")["target"].agg(list).to_dict()
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language()})
    _add(feed, "id", f"{base}news")
    _add(feed, "title", say("news-feed-title"))
    _add(feed, "updated", _moment(version.created))
    ET.SubElement(
        feed, "link", {"rel": "self", "type": MIME, "href": with_language(f"{base}news.atom")}
    )
    ET.SubElement(
        feed,
        "link",
        {"rel": "alternate", "type": "text/html", "href": with_language(f"{base}news")},
    )
    rows = as_dicts(visible_news(version.table("news")).head(_MOST))
    earliest = min((_first_day(row) for row in rows if row["published"]), default=version.created)
    for row in rows:
        _entry(feed, row, about.get(row["item"], []), earliest, base)
    text: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text


def _first_day(row: Record) -> str:
    """The first day that an item can be of: 2025-06-01 of 2025-06."""
    return (
        f"{row['published']}-01-01"[:10]
        if len(row["published"]) == 4
        else (f"{row['published']}-01"[:10])
    )


def _entry(feed: ET.Element, row: Record, topics: list[str], earliest: str, base: str) -> None:
    entry = ET.SubElement(feed, "entry")
    exact = row["date_precision"] == "day"
    _add(entry, "id", f"{base}news#{row['item']}")
    _add(entry, "title", str(row["title"]))
    _add(entry, "updated", _moment(_first_day(row) if row["published"] else earliest))
    if exact:
        _add(entry, "published", _moment(str(row["published"])))
    if row["url"]:
        ET.SubElement(entry, "link", {"rel": "alternate", "href": str(row["url"])})
    for address, whose in news_text.also(row):
        told = say("news-also", carrier=whose)
        ET.SubElement(entry, "link", {"rel": "related", "href": address, "title": told})
    _add(ET.SubElement(entry, "author"), "name", news_text.source(row))
    _add(entry, "summary", str(row["summary"]))
    for topic in topics:
        ET.SubElement(entry, "category", {"term": topic})


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
