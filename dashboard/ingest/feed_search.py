"""Find the feed of a site from its page: what it links to, and where such feeds usually are."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

_TYPES = ("application/rss+xml", "application/atom+xml")
_USUAL = ("/feed/", "/wp-json/wp/v2/posts?per_page=50")
_MOST = 3  # links of a page that are tried: others are of comments and of single topics


def is_page(data: bytes) -> bool:
    """Whether an answer is a web page rather than a feed."""
    start = data[:2_000].lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html")) or b"<head" in start


def feeds_of(url: str, page: bytes) -> Iterator[str]:
    """Where the feed of a page may be: the addresses that it names, then the usual ones."""
    reader = _Links()
    reader.feed(page.decode("utf-8", "replace"))
    found = [urljoin(url, link) for link in reader.links[:_MOST]]
    found += [urljoin(url, path) for path in _USUAL]
    for address in dict.fromkeys(found):
        if urlsplit(address).scheme in ("http", "https"):
            yield address


class _Links(HTMLParser):
    """Collects what <link rel="alternate"> names as feeds."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        alternate = "alternate" in named.get("rel", "").casefold().split()
        if tag == "link" and alternate and named.get("type", "").casefold() in _TYPES:
            self.links.append(named.get("href", ""))
