"""A server as it is deployed: what a new worker costs, what one holds, how fast pages leave."""

import os
import signal
import time
from itertools import cycle, islice
from pathlib import Path

from bench import Row, middle
from bench._served import EMBED, PAGE, get, processed
from bench.share import seconds
from tests.server import serve

ROUNDS, REQUESTS = 41, 300
FIRST_PAGE, MOST_MEGABYTES = 0.3, 300  # processor seconds; PSS
PATIENCE = 60.0
# What readers ask for, of one state after another: embeds and pictures most of all, then pages.
STATES = ("MA", "OH", "TX", "NM", "WY", "CA", "AL")
MIX = (
    *[EMBED] * 4,
    "/embed/trend/teen-births",
    "/charts/trend/teen-births.png",
    "/charts/ranking/overall.svg",
    "/",
    "/disparities",
    PAGE,
)
_TICKS = os.sysconf("SC_CLK_TCK")


def run() -> list[Row]:
    """A worker that was forked anew; the same after the mix; then pages against embeds."""
    before = set(_children(os.getpid()))
    with serve(processed(), WEB_CONCURRENCY="1") as ours:
        (server,) = set(_children(os.getpid())) - before
        get(f"{ours}/")
        worker = _forked_anew(server)
        get(f"{ours}/")
        first = _processor_seconds(worker)
        for path, place in islice(zip(cycle(MIX), cycle(STATES), strict=False), REQUESTS):
            get(f"{ours}{path}?place={place}")
        held = _megabytes(worker)
        pairs = [(seconds(ours, "/"), seconds(ours, EMBED)) for _ in range(ROUNDS + 1)][1:]
    name = "first page of a new worker, with its start; the most it may take"
    memory = f"memory (PSS) of a worker after {REQUESTS} requests; the most it may be"
    return [
        Row(name, "processor seconds", first, FIRST_PAGE, 1),
        Row(memory, "MB", held, MOST_MEGABYTES, 1),
        Row("`/`; a cached embed", "seconds a request", *middle(pairs), 2),
    ]


def _forked_anew(server: int) -> int:
    """End the one worker of a server, which then forks another; its id."""
    (old,) = _children(server)
    os.kill(old, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := set(_children(server)) - {old}:
            return found.pop()
        time.sleep(0.05)
    raise RuntimeError("The server forked no other worker.")


def _children(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children").read_text("utf-8")
    return [int(one) for one in told.split()]


def _processor_seconds(process: int) -> float:
    """What a process took since it was forked."""
    told = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / _TICKS


def _megabytes(process: int) -> float:
    """What a process holds, with its part of what it shares."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    (kilobytes,) = (int(line.split()[1]) for line in told if line.startswith("Pss:"))
    return kilobytes / 1000
