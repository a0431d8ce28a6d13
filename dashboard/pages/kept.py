"""Pages that were made are kept with their version, so that the next reader has them at once."""

from __future__ import annotations

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from flask import Response, request

from dashboard.store import Version

# So many pages of a version: about 40 kB each, packed.
_MOST = 256
_KEY = "pages"
_PACKING = 6  # of 9: half the time for a twentieth more bytes


@dataclass(frozen=True)
class Made:
    """A page as it is sent, packed, and what tells it from every other."""

    packed: bytes
    etag: str
    status: int

    @property
    def text(self) -> bytes:
        """The page for who takes no packed answer."""
        return gzip.decompress(self.packed)


def made(html: str, status: int) -> Made:
    """A page, packed."""
    body = html.encode()
    # The time of packing would make the same page other bytes.
    return Made(
        gzip.compress(body, _PACKING, mtime=0), hashlib.sha256(body).hexdigest()[:20], status
    )


class _Pages:
    """The pages of one version that were asked for last."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[str, ...], Made] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, ...]) -> Made | None:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def keep(self, key: tuple[str, ...], page: Made) -> None:
        with self._lock:
            self._made[key] = page
            while len(self._made) > _MOST:
                self._made.popitem(last=False)


def kept(version: Version, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    """The page of an address in a version, made if it is not there; only good answers are kept."""
    pages: _Pages = version.memory.setdefault(_KEY, _Pages())
    found = pages.get(key)
    if found is None:
        found = make()
        if found.status == 200:
            pages.keep(key, found)
    return found


def answer(page: Made) -> Response:
    """A page for this request: packed where that is taken, nothing where the reader has it."""
    takes = request.accept_encodings.quality("gzip") > 0
    response = Response(
        page.packed if takes else page.text,
        page.status,
        [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Cache-Control", "no-cache"),
            ("Vary", "Accept-Encoding"),
            ("ETag", f'"{page.etag}{"-gzip" if takes else ""}"'),
            *((("Content-Encoding", "gzip"),) if takes else ()),
        ],
    )
    if page.status == 200 and "If-None-Match" in request.headers:
        response.make_conditional(request)
    return response
