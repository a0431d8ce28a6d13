"""The log of what was published when and why, and the way back to a former version."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from dashboard.store import CURRENT, StoreError, Version, alone, before_id, live_id, open_version

LOG = "HISTORY"


@dataclass(frozen=True)
class Publication:
    """One line of the log: when a version went live, which one was live before, and why."""

    time: str
    version: str
    before: str
    reason: str


def log(processed: Path, version: str, before: str, reason: str) -> None:
    """Add a line: a version went live. A folder that cannot be written has no log."""
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat()
    line = json.dumps(asdict(Publication(now, version, before, reason)), ensure_ascii=False)
    with contextlib.suppress(OSError), (processed / LOG).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())


def publications(processed: Path) -> list[Publication]:
    """The log, the oldest first. What a kill left half written is passed over."""
    found: list[Publication] = []
    with contextlib.suppress(OSError):
        for line in (processed / LOG).read_text("utf-8", "replace").splitlines():
            with contextlib.suppress(ValueError, TypeError):
                found.append(Publication(**json.loads(line)))
    return found


def live_before(processed: Path, version: str) -> str:
    """The version that was live before this one went live. Raises StoreError where none was."""
    for one in reversed(publications(processed)):
        there = one.before != version and (processed / one.before).is_dir()
        if one.version == version and one.before and there:
            return one.before
    return before_id(processed, version)


def roll_back(processed: Path, version: str = "", reason: str = "") -> tuple[Version, str]:
    """Make a former version live again, by default the one before; gives it and which was live.

    Raises StoreError where there is no such version, or it is live already.
    """
    with alone(processed):
        live = live_id(processed)
        former = open_version(processed, version or live_before(processed, live))
        if former.id == live:
            raise StoreError(f"Version {live} is live already.")
        temporary = processed / f".{CURRENT}.{os.getpid()}"
        try:
            temporary.write_text(former.id + "\n", "utf-8")
            temporary.replace(processed / CURRENT)
        except OSError as error:
            raise StoreError(f"{processed} cannot be written: {error.strerror}.") from None
        log(processed, former.id, live, reason or "rolled back")
    return former, live
