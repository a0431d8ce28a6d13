"""Shared charts: how fast a cached embed is answered, how soon it is seen, and how large it is."""

import re
import socket
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from bench import Row, middle
from bench._served import EMBED, get, gunicorn, static
from tests.browser.chromium import launch

ROUNDS, REQUESTS, LINES = 41, 25, 4
PAINTS = 15
PATIENCE = 30  # seconds that an answer may take
MOST_BYTES = 30_000
GZIP = {"Accept-Encoding": "gzip"}
PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  if (paint) done(paint.startTime);
}).observe({ type: "paint", buffered: true }))"""


def run() -> list[Row]:
    """Each against its peer, in turn, many times; the figures are of the pair in the middle."""
    with ExitStack() as stack:
        ours = stack.enter_context(gunicorn("app:server"))
        peer = stack.enter_context(gunicorn("bench._peers:constant"))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        # Named .html, so that a static server says what it is.
        (folder / "embed.html").write_bytes(get(ours + EMBED))
        files = stack.enter_context(static(folder))
        chromes = stack.enter_context(sync_playwright())
        browser = stack.enter_context(launch(chromes))
        answered = [(seconds(ours, EMBED), seconds(peer, "/")) for _ in range(ROUNDS + 1)][1:]
        painted = [
            (_painted(browser, ours + EMBED), _painted(browser, f"{files}/embed.html"))
            for _ in range(PAINTS + 1)
        ][1:]
        size = len(get(ours + EMBED, GZIP))
    return [
        Row("cached embed; a constant Flask route", "seconds a request", *middle(answered), 1.2),
        Row(
            "first paint of an embed; of the same HTML as a file",
            "milliseconds",
            *middle(painted),
            1.5,
        ),
        Row("embed compressed; the most it may be", "bytes", size, MOST_BYTES, 1),
    ]


def seconds(server: str, path: str) -> float:
    """Seconds a request of a busy server: four readers, each of whom keeps a connection."""
    host = urlsplit(server)
    asked = f"GET {path} HTTP/1.1\r\nHost: {host.netloc}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    with ExitStack() as stack:
        lines = [
            stack.enter_context(
                socket.create_connection((str(host.hostname), host.port or 80), PATIENCE)
            )
            for _ in range(LINES)
        ]
        for line in lines:
            line.sendall(asked)
            size = _answered(line)
        started = time.perf_counter()
        for _ in range(REQUESTS):
            for line in lines:
                line.sendall(asked)
            for line in lines:
                left = size
                while left > 0:
                    left -= len(line.recv(left))
        return (time.perf_counter() - started) / REQUESTS / LINES


def _answered(line: socket.socket) -> int:
    """Bytes of an answer with its head, which is as long each time. Raises where it is not 200."""
    head, _, body = line.recv(65536).partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    if b" 200 " not in head.partition(b"\r\n")[0] or not length:
        raise RuntimeError(f"Not the answer that is measured: {head.decode()}")
    left = int(length[1]) - len(body)
    while left > 0:
        left -= len(line.recv(left))
    return len(head) + 4 + int(length[1])


def _painted(browser: Browser, address: str) -> float:
    """Milliseconds from the start of a first visit to the first paint of content."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        return float(page.evaluate(PAINTED))
