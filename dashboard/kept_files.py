"""Keep what was first made for an address as files, so that every process has the same bytes."""

from __future__ import annotations

import fcntl
import io
import logging
import os
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

# Stands for the host in what is kept, so that one copy serves whoever asks by whatever name.
HOST = "https://host.invalid"

_LOG = logging.getLogger(__name__)
_MEGABYTE = 1_000_000


class KeptFiles:
    """A folder of answers, shared by every process, up to ``megabytes`` of them.

    Beside these it keeps what ``stays`` in the folder kept, which the bound does not concern.
    """

    def __init__(self, folder: Path, megabytes: int) -> None:
        self._folder = folder
        self._most = megabytes * _MEGABYTE

    def get(self, address: str) -> bytes | None:
        """What was first made for an address; None if nothing was, or it no longer is kept."""
        for stays in (True, False):
            with suppress(OSError):
                return self._path(address, stays).read_bytes()
        return None

    def put(self, address: str, content: bytes, stays: bool = False) -> bytes:
        """Keep content unless another process was faster; returns what is kept.

        Where the folder cannot be written the content is served all the same, and the log says so.
        """
        path = self._path(address, stays)
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content)
            try:
                os.link(temporary, path)  # fails where one is there already, and that one counts
            except FileExistsError:
                content = path.read_bytes()
            temporary.unlink()
            self._bound()
        except OSError as error:
            _LOG.warning("What was rendered is not kept: %s.", error)
        return content

    @contextmanager
    def alone(self, address: str) -> Iterator[None]:
        """Let one process at a time make what is to be kept; the next finds it then."""
        lock = self._folder / "locks" / self._path(address, False).name[:2]
        with ExitStack() as held:
            try:
                lock.parent.mkdir(parents=True, exist_ok=True)
                fcntl.flock(held.enter_context(lock.open("w")), fcntl.LOCK_EX)
            except OSError as error:
                _LOG.warning("Several processes may make the same: %s.", error)
            yield

    def _path(self, address: str, stays: bool) -> Path:
        digest = sha256(address.encode()).hexdigest()
        return self._folder / ("kept" if stays else "") / digest[:2] / digest

    def _bound(self) -> None:
        """Drop the oldest files until what is kept is small enough."""
        found = [(path, path.stat()) for path in self._folder.glob("??/*")]
        size = sum(stat.st_size for _, stat in found)
        for path, stat in sorted(found, key=lambda pair: pair[1].st_mtime):
            if size <= self._most:
                return
            path.unlink(missing_ok=True)
            size -= stat.st_size


def hosted(body: bytes, base: str) -> bytes:
    """Kept bytes as they are sent from an address, also within the files of Office programs."""
    pairs = [(HOST, base), *((quote(HOST, safe), quote(base, safe)) for safe in ("", "/"))]

    def named(content: bytes) -> bytes:
        for old, new in pairs:
            content = content.replace(old.encode(), new.encode())
        return content

    if not body.startswith(b"PK"):
        return named(body)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = named(old.read(entry))
            new.writestr(zipfile.ZipInfo(entry.filename), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
