"""Ask web sites for files: one client, with limits, retries, conditional requests and manners."""

from __future__ import annotations

import datetime
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache, partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.util import Retry, Timeout, make_headers

from dashboard.settings import FETCH_AGENT

# What is known of addresses asked before, beside what came from them.
REMEMBERED = ".fetched.json"

_CHUNK = 1 << 16
_ENOUGH = 3  # times in a row that a site cannot be reached, before it is asked no more
_MOVED = (301, 302, 303, 307, 308)
_UNWELL = (429, 500, 502, 503, 504)
_CONDITIONS = {"If-None-Match": "etag", "If-Modified-Since": "last-modified"}


class WebError(Exception):
    """An answer that cannot be used, or none; the message is a sentence."""


class NotThereError(WebError):
    """There is nothing at the address."""


class KeyRefusedError(WebError):
    """The site wants a key, or does not know the one that was given."""


class UnreachedError(WebError):
    """A site that cannot be reached at all, or does not answer in time."""


class MovedError(WebError):
    """An answer that sends to another address, where that is not followed."""


@dataclass(frozen=True)
class Policy:
    """How a site is asked: who asks, how long to wait, how often to try, how much to take.

    Times are in seconds: for one connection, one read, the whole of an answer, between two
    requests, and the longest that a site may have us wait before it is asked again (0: as if it
    did not say). ``base`` replaces the scheme and host of every address where it is set.
    """

    agent: str = FETCH_AGENT
    accept: str = "*/*"
    base: str = ""
    connect: float = 10.0
    read: float = 60.0
    whole: float = 600.0
    pause: float = 1.0
    longest_pause: int = 60
    tries: int = 3
    redirects: int = 0
    most_bytes: int = 200_000_000


class Client:
    """Asks one address after another, and remembers in a file of ``folder`` what came of each."""

    def __init__(self, policy: Policy, folder: Path) -> None:
        self._policy = policy
        self._path = folder / REMEMBERED
        self._asked = False
        self._unreached: Counter[str] = Counter()  # by host, in a row
        self._pool = cache(self._new_pool)
        self._known: dict[str, dict[str, str]] = {}
        with suppress(OSError, ValueError):
            self._known = dict(json.loads(self._path.read_text("utf-8")))

    def known(self, url: str) -> Mapping[str, str]:
        """What was remembered of an address."""
        return self._known.get(url, {})

    def remember(self, url: str, facts: Mapping[str, str]) -> None:
        """Keep what came of an address. Raises OSError where it cannot be written."""
        self._known[url] = dict(facts)
        replace_file(self._path, json.dumps(self._known, indent=1, sort_keys=True).encode())

    def download(
        self, url: str, to: BinaryIO, again: bool = False, key: str = ""
    ) -> dict[str, str] | None:
        """Write what an address answers to ``to``; None where it is as it was remembered.

        Gives what to remember: ETag and Last-Modified, empty where there is none. ``again`` asks
        for all of it even so. ``key`` goes with the request alone: nothing that is said or kept has
        it. Raises WebError.
        """
        policy = self._policy
        address = _rebased(url, policy.base)
        host = urlsplit(address).netloc
        if self._unreached[host] >= _ENOUGH:
            raise UnreachedError(f"Not asked: {host} could not be reached {_ENOUGH} times running.")
        if self._asked:
            time.sleep(policy.pause)
        self._asked = True
        if key:
            address += f"{'&' if urlsplit(address).query else '?'}key={quote(key, safe='')}"
        before = {} if again else self.known(url)
        conditions = {name: before[key] for name, key in _CONDITIONS.items() if before.get(key)}
        deadline = time.monotonic() + policy.whole
        try:
            ask = partial(
                self._pool(_proxy_of(address)).request,
                "GET",
                address,
                headers={"User-Agent": policy.agent, "Accept": policy.accept,
                         "Accept-Encoding": "gzip", **conditions},
                timeout=Timeout(connect=policy.connect, read=policy.read),
                redirect=policy.redirects > 0,
                preload_content=False,
            )  # fmt: skip
            # Each try may take as long as all of an answer.
            answer = _within(policy.whole * (1 + policy.tries), ask)
            self._unreached.pop(host, None)
            try:
                return self._receive(answer, address, to, deadline)
            except MovedError as error:
                if key and key in unquote(str(error)):
                    raise MovedError("The site sends to another address.") from None
                raise
            finally:
                answer.close()
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            if said := _unreached(error):
                self._unreached[host] += 1
                raise UnreachedError(said) from None
            raise WebError(_in_words(error)) from None

    def _receive(
        self, answer: urllib3.BaseHTTPResponse, address: str, to: BinaryIO, deadline: float
    ) -> dict[str, str] | None:
        policy = self._policy
        if answer.status == 304:
            return None
        if answer.status in _MOVED:
            other = urljoin(address, answer.headers.get("Location", ""))
            raise MovedError(f"The site sends to another address, {other}.")
        # The Census Bureau answers a request without a good key with a page and status 200.
        if answer.headers.get("X-DataWebAPI-KeyError"):
            raise KeyRefusedError(
                "The site asks for a key, or does not know the one that was given."
            )
        if answer.status in (401, 403):
            raise WebError(f"The site refuses to give it ({answer.status}).")
        if answer.status in (404, 410):
            raise NotThereError(f"The site answers {answer.status}.")
        if answer.status != 200:
            raise WebError(f"The site answers {answer.status}.")
        too_large = WebError(f"It is larger than {policy.most_bytes / 1e6:,.0f} MB.")
        expected = answer.headers.get("Content-Length", "")
        if expected.isdecimal() and int(expected) > policy.most_bytes:
            raise too_large
        size = 0
        # Piece by piece as it comes: neither a site that drips nor a packed bomb can hold us.
        while chunk := answer.read1(_CHUNK, decode_content=True):
            size += len(chunk)
            if size > policy.most_bytes:
                raise too_large
            if time.monotonic() > deadline:
                raise WebError(f"It took longer than {policy.whole:.0f} seconds.")
            to.write(chunk)
        return {key: answer.headers.get(key, "") for key in _CONDITIONS.values()}

    def _new_pool(self, proxy: str) -> urllib3.PoolManager:
        policy = self._policy
        retries = Retry(
            total=policy.tries + policy.redirects,
            connect=policy.tries,
            read=policy.tries,
            status=policy.tries,
            redirect=policy.redirects,
            backoff_factor=policy.pause / 2,
            status_forcelist=_UNWELL,
            retry_after_max=policy.longest_pause,
            raise_on_status=False,
        )
        if not proxy:
            return urllib3.PoolManager(retries=retries)
        user, _, _ = urlsplit(proxy).netloc.rpartition("@")
        headers = make_headers(proxy_basic_auth=unquote(user)) if user else None
        return urllib3.ProxyManager(proxy, proxy_headers=headers, retries=retries)


def days_of(modified: str) -> dict[str, str]:
    """What a sidecar says of when: the day that a site says it changed a file, and today.

    Where the site says none, or what is no date, the file is of today.
    """
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        vintage = parsedate_to_datetime(modified).date().isoformat()
    except (TypeError, ValueError):
        vintage = today
    return {"vintage": vintage, "retrieved": today}


def _within(seconds: float, ask: Callable[[], urllib3.BaseHTTPResponse]) -> Any:
    """What ``ask`` gives, if it does so in time: a site may drip the head of its answer for ever.

    Raises WebError, and what ``ask`` raises.
    """
    came: SimpleQueue[Any] = SimpleQueue()

    def run() -> None:
        try:
            came.put(ask())
        except Exception as error:
            came.put(error)

    # Not waited for when the program ends.
    threading.Thread(target=run, daemon=True).start()
    try:
        answer = came.get(timeout=seconds)
    except Empty:
        raise WebError(f"It took longer than {seconds:.0f} seconds.") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def replace_file(path: Path, content: bytes) -> None:
    """Write a small file all or not at all."""
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_bytes(content)
    temporary.replace(path)


def _rebased(url: str, base: str) -> str:
    if not base:
        return url
    new, old = urlsplit(base), urlsplit(url)
    return urlunsplit((new.scheme, new.netloc, new.path.rstrip("/") + old.path, old.query, ""))


def _proxy_of(address: str) -> str:
    """The proxy that the environment (HTTPS_PROXY, NO_PROXY and so on) names; empty for none."""
    parts = urlsplit(address)
    bypassed = proxy_bypass(parts.hostname or "")
    return "" if bypassed else getproxies().get(parts.scheme, "")


def _unreached(error: Exception) -> str:
    """How a site was not reached, in words; empty where it was."""
    if isinstance(error, urllib3.exceptions.MaxRetryError):
        error = error.reason or error
    if isinstance(error, urllib3.exceptions.NewConnectionError):
        return "The site cannot be reached."
    late = isinstance(error, urllib3.exceptions.TimeoutError)
    return "The site did not answer in time." if late else ""


def _in_words(error: Exception) -> str:
    """A failed request as a sentence, without addresses of memory and the like."""
    if isinstance(error, urllib3.exceptions.MaxRetryError):
        error = error.reason or error
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return "The site broke off half way."
    return f"It cannot be fetched ({type(error).__name__})."
