"""Read RSS and Atom feeds and WordPress posts, saved as files, and fetch them from their sites."""

from __future__ import annotations

import codecs
import datetime
import email.utils
import hashlib
import html
import io
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import nh3
import yaml

from dashboard.ingest.curated import PRINTED, canonical, item_id
from dashboard.ingest.feed_search import feeds_of, is_page
from dashboard.ingest.guard import Broken, apart
from dashboard.ingest.result import Problem, RawFile, ReadResult, frame, slugify
from dashboard.ingest.web import Client, Policy, WebError
from dashboard.ingest.workbook import Unreadable
from dashboard.schema import NEWS, NEWS_LINKS
from dashboard.settings import FETCH_AGENT, Feed

KIND = "feed"
SUFFIXES = (".xml", ".rss", ".atom", ".json")

MOST_BYTES = 5_000_000
_MOST_ITEMS = 5_000  # more than any feed has, and than any archive of one that fits
_LONGEST_TITLE, _LONGEST_SUMMARY = 300, 320
_LONGEST_TEXT = 50_000  # characters that are looked at for a title or a summary
_FIRST_DAY = "1995-01-01"  # before there were feeds, and most archives of news

_POLICY = Policy(
    accept="application/rss+xml, application/atom+xml, application/json;q=0.9, */*;q=0.5",
    connect=5.0,
    read=10.0,
    whole=30.0,
    pause=0.6,
    longest_pause=0,  # a site could ask for an hour
    tries=2,
    redirects=4,
    most_bytes=MOST_BYTES,
)


class FeedError(Exception):
    """A feed that cannot be used; the message says why, in a sentence."""


class NoStoriesError(FeedError):
    """JSON that holds something else than stories."""


@dataclass(frozen=True)
class Entry:
    """One story of a feed, as plain text."""

    title: str
    url: str
    guid: str
    published: str
    summary: str


@dataclass(frozen=True)
class Fetched:
    """What came of fetching one feed: the file it was saved as, or why there is none."""

    feed: Feed
    saved: Path | None
    said: str
    failed: bool = False


def read(raw: RawFile) -> ReadResult:
    """The items of a saved feed, not reviewed; a feed that cannot be read costs a warning."""
    data = raw.path.read_bytes()
    # No story is of a later day than that on which it was fetched.
    latest = raw.sidecar.retrieved or datetime.date.today().isoformat()
    try:
        source, entries = parse(data)
    except NoStoriesError as error:
        raise Unreadable(str(error)) from None
    except FeedError as error:
        problem = Problem("warning", str(error), "Fetch it again, or remove the file.")
        return ReadResult(KIND, 0, 0, 0, problems=(problem,), publisher=raw.sidecar.publisher)
    count, entries = len(entries), entries[:_MOST_ITEMS]
    usable = [entry for entry in entries if entry.title and entry.url]
    lost = len(entries) - len(usable)
    problems = [
        Problem("warning", f"{lost} of its items have no title or no web address.",
                "Nothing: they are left out.", cells=lost)
    ] if lost else []  # fmt: skip
    if beyond := count - len(entries):
        problems.append(
            Problem("error", f"It has {count:,} items, of which the first {_MOST_ITEMS:,} were "
                    "read.", "Split it into several files.", cells=beyond)
        )  # fmt: skip
    if strange := sum(1 for entry in usable if entry.published and not _is_day(entry, latest)):
        problems.append(Problem("warning", f"{strange} of its items have a day that cannot be, and "
                                "were taken without one.", "Nothing."))  # fmt: skip
    publisher = raw.sidecar.publisher or _title_of(data, source)
    items: dict[str, dict[str, object]] = {}
    # An identifier that several stories share tells none of them apart.
    guids = Counter(entry.guid for entry in {(e.url, e.title): e for e in usable}.values())
    for entry in usable:
        item = item_id(entry.url, entry.title)
        published = entry.published if _is_day(entry, latest) else ""
        items[item] = {
            "item": item,
            "title": entry.title,
            "url": entry.url,
            "canonical_url": canonical(entry.url),
            "publisher": publisher,
            "carrier": "",
            "also": "",
            "published": published,
            "date_precision": "day" if published else "none",
            "summary": entry.summary,
            "edition": None,
            "source": source,
            "reviewed": False,
            "guid": entry.guid if guids[entry.guid] == 1 else "",
            "title_basis": PRINTED,
            "shown": True,
            "home": "",
            "file": raw.name,
            "row": 0,
        }
    if twice := len(usable) - len(items):
        problems.append(Problem("warning", f"{twice} of its items are there twice.",
                                "Nothing: one of each is kept.", cells=twice))  # fmt: skip
    return ReadResult(
        KIND,
        rows=count,
        cells=count,
        stored=len(items),
        tables={NEWS.name: frame(NEWS, [*items.values()]), NEWS_LINKS.name: frame(NEWS_LINKS, [])},
        problems=tuple(problems),
        publisher=publisher,
    )


def parse(data: bytes) -> tuple[str, list[Entry]]:
    """What kind of feed it is (feed or wordpress) and its entries. Raises FeedError."""
    if len(data) > MOST_BYTES:
        raise FeedError(f"The feed is larger than {MOST_BYTES / 1e6:,.0f} MB.")
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.lstrip()[:1] in (b"[", b"{"):
        return "wordpress", list(_posts(data))
    # Without its zeros, text in UTF-16 reads like any other.
    if b"<!entity" in data.replace(b"\0", b"").lower():
        raise FeedError("The feed declares XML entities, which can be made to fill the memory.")
    try:
        found = feedparser.parse(io.BytesIO(data))
    except Exception:  # a stranger's bytes reach parsers that we know nothing of
        raise FeedError("It is not a feed that can be read.") from None
    if not found.entries and (found.bozo or not found.get("version")):
        raise FeedError("It is not a feed that can be read.")
    return "feed", [_entry(entry) for entry in found.entries]


def fetch(
    feeds: Iterable[Feed], folder: Path, today: datetime.date, agent: str = FETCH_AGENT
) -> Iterator[Fetched]:
    """Fetch each feed and save it in ``folder`` where it is new; one that fails harms no other."""
    folder.mkdir(parents=True, exist_ok=True)
    client = Client(replace(_POLICY, agent=agent), folder)
    for feed in feeds:
        try:
            yield _fetch_one(client, feed, folder, today)
        except (FeedError, WebError) as error:
            sentence = str(error)
            yield Fetched(
                feed, None, f"{feed.publisher}: {sentence[0].lower()}{sentence[1:]}", True
            )
        except OSError as error:
            sentence = f"it cannot be written: {error.strerror or error}."
            yield Fetched(feed, None, f"{feed.publisher}: {sentence}", True)


def feed_of(site: str, agent: str = FETCH_AGENT) -> str:
    """The address of a site's feed; the site's own where it is one.

    Raises FeedError or WebError with a sentence.
    """
    with tempfile.TemporaryDirectory() as folder:
        client, body = Client(replace(_POLICY, agent=agent), Path(folder)), io.BytesIO()
        client.download(site, body)
        if is_page(body.getvalue()):
            return _find(client, site, body.getvalue())[0]
        parse(body.getvalue())
        return site


def _fetch_one(client: Client, feed: Feed, folder: Path, today: datetime.date) -> Fetched:
    site = str(feed.url)
    # Where the feed of a site was found before.
    url, body = client.known(site).get("feed") or site, io.BytesIO()
    nothing_new = Fetched(feed, None, f"{feed.publisher}: nothing new.")
    facts = client.download(url, body)
    if facts is None:
        return nothing_new
    data = body.getvalue()
    if url == site and is_page(data):
        url, facts, data = _find(client, site, data)
        client.remember(site, {"feed": url})
    digest = hashlib.sha256(data).hexdigest()
    same = digest == client.known(url).get("sha256")
    fetched = nothing_new if same else _save(feed, data, folder, today)
    client.remember(url, {**facts, "sha256": digest})
    return fetched


def _find(client: Client, site: str, page: bytes) -> tuple[str, dict[str, str], bytes]:
    """The feed of a site: its address, what to remember of it, and what it holds."""
    for url in feeds_of(site, page):
        body = io.BytesIO()
        with suppress(WebError):
            facts = client.download(url, body, again=True)
            data = body.getvalue()
            # A stranger's bytes are parsed in a child.
            parsed = apart(partial(_parsed, data), len(data))
            if isinstance(parsed, tuple) and parsed[1]:
                return url, facts or {}, data
    raise FeedError(
        "It is not a feed that can be read, and the site names none; give the address of its feed."
    )


def _save(feed: Feed, data: bytes, folder: Path, today: datetime.date) -> Fetched:
    # A stranger's bytes are parsed in a child, as they will be when they lie in the folder.
    parsed = apart(lambda: _parsed(data), len(data))
    if isinstance(parsed, Broken):
        raise FeedError(parsed.why)
    if isinstance(parsed, str):
        raise FeedError(parsed)
    source, entries = parsed
    suffix = ".json" if source == "wordpress" else ".xml"
    # Two feeds of one publisher must not take each other's name.
    mark = hashlib.sha256(str(feed.url).encode()).hexdigest()[:4]
    path = folder / f"{slugify(feed.publisher)}-{mark}-{today.isoformat()}{suffix}"
    path.write_bytes(data)
    beside = {"publisher": feed.publisher, "source": str(feed.url), "retrieved": today.isoformat()}
    path.with_name(path.name + ".yaml").write_text(yaml.safe_dump(beside), "utf-8")
    items = "1 item" if len(entries) == 1 else f"{len(entries)} items"
    return Fetched(feed, path, f"{feed.publisher}: {items}.")


def _parsed(data: bytes) -> tuple[str, list[Entry]] | str:
    """What ``parse`` gives, or why it gives nothing."""
    try:
        return parse(data)
    except FeedError as error:
        return str(error)


def _posts(data: bytes) -> Iterator[Entry]:
    """Posts as WordPress gives them at /wp-json/wp/v2/posts."""
    try:
        posts = json.loads(data)
    except (ValueError, RecursionError):
        raise FeedError("It is not JSON that can be read.") from None
    if not isinstance(posts, list) or not all(
        isinstance(post, dict) and {"title", "link"} <= post.keys() for post in posts
    ):
        raise NoStoriesError(
            "It is JSON, but no list of WordPress posts, which is all that is read of that kind."
        )
    for post in posts:
        yield Entry(
            title=_shortened(_rendered(post, "title"), _LONGEST_TITLE),
            url=_web_address(post.get("link")),
            guid=_printable(_rendered(post, "guid")),
            published=_iso_day(post.get("date")),
            summary=_shortened(_rendered(post, "excerpt"), _LONGEST_SUMMARY),
        )


def _rendered(post: dict[str, Any], name: str) -> str:
    part = post.get(name)
    text = part.get("rendered") if isinstance(part, dict) else part
    return text if isinstance(text, str) else ""


def _entry(entry: Any) -> Entry:
    printed = str(entry.get("published") or entry.get("updated") or "")
    return Entry(
        title=_shortened(str(entry.get("title", "")), _LONGEST_TITLE),
        url=_web_address(entry.get("link")),
        guid=_printable(str(entry.get("id", ""))),
        published=_day(printed),
        summary=_shortened(str(entry.get("summary", "")), _LONGEST_SUMMARY),
    )


def plain_text(text: str) -> str:
    """Text without any HTML, also where it was escaped once more."""
    text = _printable(text[:_LONGEST_TEXT])
    for _ in range(2):
        text = html.unescape(nh3.clean(text, tags=set()))
    return " ".join(_printable(text).replace("<", " ").split())


def _printable(text: str) -> str:
    """Text without control characters and halves of characters."""
    return "".join(letter for letter in text if letter.isprintable() or letter.isspace())


def _shortened(text: str, longest: int) -> str:
    """Text without any HTML, cut at a word."""
    words = plain_text(text)
    if len(words) <= longest:
        return words
    return words[:longest].rpartition(" ")[0].rstrip(" ,;:.") + " …"


def _web_address(link: object) -> str:
    """The link where it is http(s) and names a host; empty otherwise."""
    try:
        parts = urlsplit(str(link or "").strip())
    except ValueError:
        return ""
    usable = parts.scheme in ("http", "https") and parts.hostname and parts.geturl().isprintable()
    return parts.geturl() if usable else ""


def _is_day(entry: Entry, latest: str) -> bool:
    """Whether a story can be of the day that is printed, with a day for time zones."""
    after = datetime.date.fromisoformat(latest[:10]) + datetime.timedelta(days=1)
    return _FIRST_DAY <= entry.published <= after.isoformat()


def _day(printed: str) -> str:
    """The day as the feed prints it, in its own time zone; empty where there is none."""
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return email.utils.parsedate_to_datetime(printed).date().isoformat()
    return _iso_day(printed)


def _iso_day(printed: object) -> str:
    with suppress(ValueError):
        return datetime.date.fromisoformat(str(printed)[:10]).isoformat()
    return ""


def _title_of(data: bytes, source: str) -> str:
    """What the feed calls itself, where no sidecar says whose it is."""
    if source != "feed":
        return ""
    return _shortened(str(feedparser.parse(io.BytesIO(data)).feed.get("title", "")), _LONGEST_TITLE)
