"""Stand around what strangers sent: each file is read in a child with bounded memory and time.

A reader written in another language can end its process, or ask for more memory than there is.
Then the child goes, its file is told, and another child reads the files after it.
"""

from __future__ import annotations

import faulthandler
import math
import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
Step = Callable[[int], None]

# A child starts as a copy of this process, with all that it has loaded.
_FORK = multiprocessing.get_context("fork")
_MEGABYTE = 1_000_000
_AT_ONCE = 4  # files: each may take the memory of its bounds
_WAITING = 10  # times as long by the clock as by the processor


@dataclass(frozen=True)
class Bounds:
    """The most that reading one file may take: bytes of memory beyond the process's own, and
    seconds of a processor; ten times as long by the clock, for what waits on others."""

    memory: int = 3_000_000_000
    seconds: float = 60.0

    def of_size(self, size: int) -> Bounds:
        """For a file of so many bytes: a small one that takes much is not what it seems to be."""
        return Bounds(
            min(self.memory, 400 * _MEGABYTE + 30 * size), self.seconds + size / _MEGABYTE
        )


@dataclass(frozen=True)
class Broken:
    """A file that could not be read to its end; ``why`` is a sentence."""

    why: str


def read_apart(
    read: Callable[[int, Step], T],
    sizes: Sequence[int],
    bounds: Bounds,
    step: Callable[[int, int], None] = lambda at, rows: None,
) -> Iterator[T | Broken]:
    """What ``read`` gives for each position of ``sizes`` (bytes), in order.

    As many files are read at once as there are processors, up to four, each within the bounds.
    ``step`` is told the position and the rows read of it so far, as ``read`` tells them.
    """
    many = min(os.cpu_count() or 1, _AT_ONCE, len(sizes))
    lanes = [_Lane(read, range(first, len(sizes), many), sizes, bounds) for first in range(many)]
    try:
        for at in range(len(sizes)):
            yield lanes[at % many].outcome(partial(step, at))
    finally:
        for lane in lanes:
            lane.close()


class _Lane(Generic[T]):
    """Some of the files, one after another in a child; after one that ends it, in another."""

    def __init__(
        self,
        read: Callable[[int, Step], T],
        positions: Sequence[int],
        sizes: Sequence[int],
        bounds: Bounds,
    ) -> None:
        self._read, self._left = read, positions
        self._sizes, self._bounds = sizes, bounds
        self._start()

    def _start(self) -> None:
        self._receiving, sending = _FORK.Pipe(duplex=False)
        work = (sending, self._read, self._left, self._sizes, self._bounds)
        self._child = _FORK.Process(target=_work, args=work, daemon=True)
        self._child.start()
        sending.close()

    def outcome(self, told: Step) -> T | Broken:
        """What reading the next of them gave."""
        bound = self._bounds.of_size(self._sizes[self._left[0]])
        self._left = self._left[1:]
        if whole := _outcome(self._receiving, bound, told):
            return whole[0]
        self.close()
        broken = Broken(_why(self._child.exitcode, bound))
        if self._left:
            self._start()
        return broken

    def close(self) -> None:
        """Let the child go, wherever it is."""
        self._child.kill()
        self._child.join()
        self._receiving.close()


def apart(work: Callable[[], T], size: int, bounds: Bounds | None = None) -> T | Broken:
    """What one piece of work on so many bytes gives."""
    return next(read_apart(lambda at, step: work(), [size], bounds or Bounds()))


def _outcome(receiving: Connection, bound: Bounds, told: Step) -> tuple[T | Broken] | None:
    """What the child says of its next file; None where it ended, or says nothing for too long."""
    deadline = time.monotonic() + _WAITING * bound.seconds
    while receiving.poll(max(deadline - time.monotonic(), 0)):
        try:
            said: tuple[T | Broken] | int = receiving.recv()
        except EOFError:
            return None
        if not isinstance(said, int):
            return said
        told(said)
    return None


def _why(status: int | None, bound: Bounds) -> str:
    """Why a child ended: by the bound on its time, or else most likely by that on its memory."""
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return (
            f"It took longer to read than the {bound.seconds:.0f} seconds that its size may take."
        )
    return _too_much(bound)


def _too_much(bound: Bounds) -> str:
    return (
        f"Its reader broke off: it may ask for more than the {bound.memory / _MEGABYTE:,.0f} MB of "
        "memory that a file of its size may take."
    )


def _work(
    sending: Connection,
    read: Callable[[int, Step], T],
    positions: Sequence[int],
    sizes: Sequence[int],
    bounds: Bounds,
) -> None:
    """Read one file after another; what it says goes to the parent, and nothing to the terminal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    for at in positions:
        bound = bounds.of_size(sizes[at])
        before = _bind(bound)
        outcome: T | Broken
        try:
            outcome = read(at, sending.send)
        except MemoryError:
            outcome = Broken(_too_much(bound))
        except BaseException as error:  # not all that readers raise are exceptions
            outcome = Broken(f"Its reader broke off ({type(error).__name__}).")
        _set_bound(before)
        try:
            sending.send((outcome,))
        except OSError:  # the parent was killed
            return


def _bind(bound: Bounds) -> int:
    """Let this process take so much more memory and time than it did, where the system can hold it
    to that; gives the bound of memory that it had before."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    with suppress(OSError, ValueError):
        resource.setrlimit(
            resource.RLIMIT_CPU, (math.ceil(time.process_time() + bound.seconds) + 1, hard)
        )
    before = resource.getrlimit(resource.RLIMIT_DATA)[0]
    with suppress(OSError):  # no /proc: not Linux
        pages = int(Path("/proc/self/statm").read_text().split()[5])
        _set_bound(pages * resource.getpagesize() + bound.memory)
    return before


def _set_bound(size: int) -> None:
    most = resource.getrlimit(resource.RLIMIT_DATA)[1]
    if most != resource.RLIM_INFINITY:
        size = most if size == resource.RLIM_INFINITY else min(size, most)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (size, most))
