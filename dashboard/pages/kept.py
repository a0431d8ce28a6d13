"""Pages that were made are kept with their version, so that the next reader has them at once."""

from __future__ import annotations

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from flask import Response, request

from dashboard.kept_files import HOST, KeptFiles, hosted
from dashboard.measures.rules import digest_of
from dashboard.pages.page import Site
from dashboard.settings import Settings
from dashboard.store import Version

# So many pages of a version in the memory of each process: about 40 kB each, packed.
_MOST = 256
_KEY = "pages"
# Of pages as files: some thousands, those of other days and versions among them.
_MEGABYTES = 200
_PACKING = 6  # of 9: half the time for a twentieth more bytes
# What pages are made by, beside the version and the settings.
_CODE = ("**/*.py", "**/*.ftl", "**/*.yaml", "**/*.csv", "**/*.css", "**/*.js", "**/*.html")
# A proxy may hold a page for so many seconds, and browsers ask each time whether theirs is new.
_FRESH = "public, max-age=0, must-revalidate, s-maxage=60"


@dataclass(frozen=True)
class Made:
    """A page as it is sent, packed."""

    packed: bytes
    status: int

    @property
    def text(self) -> bytes:
        """The page for who takes no packed answer."""
        return gzip.decompress(self.packed)


def made(html: str, status: int) -> Made:
    """A page, packed."""
    # The time of packing would make the same page other bytes.
    return Made(gzip.compress(html.encode(), _PACKING, mtime=0), status)


class _Pages:
    """The pages of one version that were asked for last."""

    def __init__(self) -> None:
        self._made: OrderedDict[str, Made] = OrderedDict()
        self._lock = Lock()

    def get(self, tag: str) -> Made | None:
        with self._lock:
            if tag in self._made:
                self._made.move_to_end(tag)
            return self._made.get(tag)

    def keep(self, tag: str, page: Made) -> None:
        with self._lock:
            self._made[tag] = page
            while len(self._made) > _MOST:
                self._made.popitem(last=False)


def made_by() -> str:
    """A digest of the code and the catalog by which this process makes pages."""
    return digest_of(*_CODE)


def tag_of(version: Version, settings: Settings, *asked: str) -> str:
    """What tells a page from every other before it is made: also its ETag.

    ``asked``: all that it is made from beside the version, the settings and the code.
    """
    known = repr((version.id, version.package.get("derived_by"), settings, asked, made_by()))
    return hashlib.sha256(known.encode()).hexdigest()[:20]


def kept(here: Site, tag: str, shared: bool, make: Callable[[Site], tuple[str, int]]) -> Made:
    """The page of a version, made if it is not there; only good answers are kept.

    One that is ``shared`` is kept as a file too, for every process, host and after a new start.
    """
    pages: _Pages = here.version.memory.setdefault(_KEY, _Pages())
    key = f"{tag} {here.base}"
    found = pages.get(key)
    if found is None:
        html, status = _shared(here, tag, make) if shared else make(here)
        found = made(html, status)
        if status == 200:
            pages.keep(key, found)
    return found


def _shared(here: Site, tag: str, make: Callable[[Site], tuple[str, int]]) -> tuple[str, int]:
    """A page as some process made it, with the host of whoever asks."""
    settings = here.settings
    files = KeptFiles(settings.rendered / _KEY, min(_MEGABYTES, settings.rendered_megabytes))
    with files.alone(tag):
        before, status = files.get(tag), 200
        if before is None:
            html, status = make(replace(here, host=HOST))
            before = made(html, status).packed
            if status == 200:
                before = files.put(tag, before)
    return hosted(gzip.decompress(before), here.base).decode(), status


def known(tag: str) -> Response | None:
    """The answer to who has a page already, without the page; None to everybody else."""
    if request.if_none_match.contains_weak(_etag(tag)):
        return Response(status=304, headers=[("Vary", "Accept-Encoding"), *_fresh(tag)])
    return None


def answer(page: Made, tag: str) -> Response:
    """A page for this request, packed where that is taken."""
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Vary", "Accept-Encoding")]
    if page.status == 200:
        headers += _fresh(tag)
    if _takes_packed():
        headers.append(("Content-Encoding", "gzip"))
    return Response(page.packed if _takes_packed() else page.text, page.status, headers)


def _fresh(tag: str) -> list[tuple[str, str]]:
    return [("Cache-Control", _FRESH), ("ETag", f'"{_etag(tag)}"')]


def _etag(tag: str) -> str:
    return f"{tag}-gzip" if _takes_packed() else tag


def _takes_packed() -> bool:
    return request.accept_encodings.quality("gzip") > 0
