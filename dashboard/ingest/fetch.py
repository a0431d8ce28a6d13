"""Bring the newest workbook of each catalogued indicator from its publisher into the raw folder."""

from __future__ import annotations

import datetime
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests
import urllib3
import yaml
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from dashboard.catalog import Catalog, Indicator
from dashboard.ingest.grid import Limits, Unreadable, open_sheets, read_grid
from dashboard.ingest.readers import recognise
from dashboard.schema import NO_BREAKDOWN

FOLDER = "fetched"
STATE = ".fetched.json"
_CHUNK = 1 << 16
_MOVED = (301, 302, 303, 307, 308)
_UNWELL = (429, 500, 502, 503, 504)


@dataclass(frozen=True)
class Manners:
    """How a site is asked: who asks, how long to wait, how often to try, how much to take.

    ``base`` replaces the scheme and host of every address where it is set. Times in seconds;
    ``longest_pause`` is as long as a site may have us wait before it is asked again.
    """

    agent: str = "kids-count-dashboard (https://github.com/; one request at a time)"
    base: str = ""
    connect: float = 10.0
    read: float = 60.0
    whole: float = 600.0
    pause: float = 1.0
    longest_pause: int = 60
    tries: int = 3
    most_bytes: int = 200_000_000


@dataclass(frozen=True)
class Asked:
    """What came of one address: ``new`` where a file was written, and a sentence that says it."""

    name: str
    url: str
    new: bool
    good: bool
    sentence: str


class _Refused(Exception):
    """An answer that is not the workbook; the message is a sentence."""


@dataclass
class _State:
    """What is known of addresses asked before: their ETag, date and the file that came."""

    path: Path
    known: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def open(cls, path: Path) -> _State:
        try:
            return cls(path, dict(json.loads(path.read_text("utf-8"))))
        except (OSError, ValueError):
            return cls(path)

    def keep(self, url: str, facts: dict[str, str]) -> None:
        self.known[url] = facts
        _replace(self.path, json.dumps(self.known, indent=1).encode())


def wanted(catalog: Catalog, only: Iterable[str] = ()) -> Iterator[tuple[str, str, Indicator]]:
    """File name, address and indicator of each workbook whose address the catalogue knows."""
    chosen = set(only)
    for slug, indicator in catalog.indicators.items():
        if chosen and slug not in chosen:
            continue
        for breakdown, url in indicator.source_urls.items():
            by = "" if breakdown == NO_BREAKDOWN else f"-by-{breakdown}"
            yield f"{slug}{by}.xlsx", url, indicator


def fetch(
    raw: Path,
    catalog: Catalog,
    only: Iterable[str] = (),
    manners: Manners | None = None,
    limits: Limits | None = None,
    tell: Callable[[Asked], None] = lambda asked: None,
) -> list[Asked]:
    """Ask each known address, one after another, and keep what is a workbook of figures.

    A file that is there stays unless a whole and different one came. What was fetched before is
    asked for only if it changed, so a run that was stopped goes on where it was.
    """
    how = manners or Manners()
    folder = raw / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    state = _State.open(folder / STATE)
    asked: list[Asked] = []
    with _session(how) as session:
        for at, (name, url, indicator) in enumerate(wanted(catalog, only)):
            if at:
                time.sleep(how.pause)
            try:
                new, sentence = _one(session, folder / name, url, indicator, state, how, limits)
                answer = Asked(name, url, new, True, sentence)
            except _Refused as error:
                answer = Asked(name, url, False, False, str(error))
            except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
                answer = Asked(name, url, False, False, _in_words(error))
            except OSError as error:
                reason = error.strerror or error
                answer = Asked(name, url, False, False, f"It cannot be written: {reason}.")
            tell(answer)
            asked.append(answer)
    return asked


def _session(how: Manners) -> requests.Session:
    session = requests.Session()
    retry = Retry(total=how.tries, backoff_factor=how.pause / 2, status_forcelist=_UNWELL,
                  redirect=0, raise_on_status=False, retry_after_max=how.longest_pause)  # fmt: skip
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    session.headers["User-Agent"] = how.agent
    return session


def _one(
    session: requests.Session,
    path: Path,
    url: str,
    indicator: Indicator,
    state: _State,
    how: Manners,
    limits: Limits | None,
) -> tuple[bool, str]:
    """Ask one address; whether a new file was written, and what to say."""
    address = _rebased(url, how.base)
    before = state.known.get(url, {}) if path.is_file() else {}
    headers = {
        name: before[key]
        for name, key in (("If-None-Match", "etag"), ("If-Modified-Since", "modified"))
        if before.get(key)
    }
    part = path.with_name(f".{path.name}.part")
    try:
        answer = _download(session, address, headers, part, how)
        if answer is None:
            return False, "It has not changed since it was last fetched."
        _is_figures(part, limits or Limits())
        if path.is_file() and _same_cells(part, path):
            new = False
        else:
            # The sidecar first: figures without it would count as older than they are.
            _replace(path.with_name(path.name + ".yaml"), _sidecar(url, indicator, answer))
            part.replace(path)
            new = True
    finally:
        part.unlink(missing_ok=True)
    state.keep(
        url,
        {
            "file": path.name,
            "etag": answer.get("ETag", ""),
            "modified": answer.get("Last-Modified", ""),
        },
    )
    return new, "It is new." if new else "It has the figures of the file that is there."


def _download(
    session: requests.Session, address: str, headers: dict[str, str], part: Path, how: Manners
) -> requests.structures.CaseInsensitiveDict[str] | None:
    """Write what an address answers to ``part``; its headers, or None where nothing changed."""
    deadline = time.monotonic() + how.whole
    with session.get(
        address, headers=headers, stream=True, timeout=(how.connect, how.read),
        allow_redirects=False,
    ) as answer:  # fmt: skip
        if answer.status_code == requests.codes.not_modified:
            return None
        if answer.status_code in _MOVED:
            to = urljoin(address, answer.headers.get("Location", ""))
            raise _Refused(
                f"The site sends to another address, {to}; if it is right, change source_urls in "
                "the catalog."
            )
        if answer.status_code in (401, 403):
            raise _Refused(f"The site refuses to give it ({answer.status_code}).")
        if answer.status_code != requests.codes.ok:
            raise _Refused(f"The site answers {answer.status_code} {answer.reason or ''}".strip()
                           + ".")  # fmt: skip
        expected = answer.headers.get("Content-Length", "")
        if expected.isdecimal() and int(expected) > how.most_bytes:
            raise _Refused(_too_large(how))
        size = 0
        with part.open("wb") as file:
            # Piece by piece as it comes: a site that drips must not hold us.
            while chunk := answer.raw.read1(_CHUNK, decode_content=True):
                size += len(chunk)
                if size > how.most_bytes:
                    raise _Refused(_too_large(how))
                if time.monotonic() > deadline:
                    raise _Refused(f"It took longer than {how.whole:.0f} seconds.")
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        return answer.headers


def _too_large(how: Manners) -> str:
    return f"It is larger than {how.most_bytes / 1e6:,.0f} MB."


def _rebased(url: str, base: str) -> str:
    if not base:
        return url
    new, old = urlsplit(base), urlsplit(url)
    return urlunsplit((new.scheme, new.netloc, new.path.rstrip("/") + old.path, old.query, ""))


def _is_figures(part: Path, limits: Limits) -> None:
    """Raise _Refused unless the file is a table of a layout that is known."""
    try:
        sheet = next(open_sheets(part, limits))
    except Unreadable as error:
        raise _Refused(f"What the site sent is no workbook. {error}") from None
    family = recognise(sheet)
    if isinstance(family, str):
        raise _Refused(f"What the site sent is not what was asked for. {family}")
    try:
        rows = sheet.grid(family.keep).rows
    except Unreadable as error:
        raise _Refused(f"What the site sent cannot be read. {error}") from None
    if not rows:
        raise _Refused("What the site sent has no rows.")


def _same_cells(part: Path, path: Path) -> bool:
    try:
        return read_grid(part).content_sha256 == read_grid(path).content_sha256
    except Unreadable:
        return False


def _sidecar(
    url: str, indicator: Indicator, headers: requests.structures.CaseInsensitiveDict[str]
) -> bytes:
    """What the workbook does not say: what it measures, and whence and when it came."""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        vintage = parsedate_to_datetime(headers.get("Last-Modified", "")).date().isoformat()
    except (TypeError, ValueError):
        vintage = today
    facts = {
        "indicator": indicator.indicator,
        "title": indicator.title,
        "publisher": indicator.publisher,
        "source": url,
        "vintage": vintage,
        "retrieved": today,
    }
    if len(indicator.series) == 1:
        facts["series"] = indicator.current_series
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=1000).encode()


def _replace(path: Path, content: bytes) -> None:
    """Write a small file all or not at all."""
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_bytes(content)
    temporary.replace(path)


def _in_words(error: Exception) -> str:
    """A failed request as a sentence, without addresses of memory and the like."""
    # After the last try requests tells of a connection, and keeps within what became of it.
    reason = getattr(error.args[0], "reason", None) if error.args else None
    late = (requests.Timeout, urllib3.exceptions.TimeoutError)
    gone = urllib3.exceptions.NewConnectionError
    if isinstance(error, late) or (isinstance(reason, late) and not isinstance(reason, gone)):
        return "The site did not answer in time."
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return "The site broke off half way; the file that was there stays."
    if isinstance(error, requests.exceptions.RetryError):
        return "The site is unwell; try again later."
    if isinstance(error, requests.ConnectionError):
        return "The site cannot be reached."
    return f"The address cannot be asked ({type(error).__name__})."
