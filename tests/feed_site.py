"""A small web site on this machine whose feeds are good, broken, slow, huge and hostile."""

import gzip
import http.server
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

STORY = (
    "<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
    "<pubDate>Mon, 10 Jun 2024 21:30:00 -0400</pubDate><description>{text}</description></item>"
)


def rss(*items: str, encoding: str = "utf-8") -> bytes:
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel>'
        f"<title>A paper</title>{''.join(items)}</channel></rss>"
    )
    return text.encode(encoding)


GOOD = rss(
    STORY.format(
        title="Child poverty falls in Massachusetts - A paper",
        link="https://www.example.org/poverty/?utm_source=feed",
        text="&lt;p&gt;The &lt;b&gt;2024&lt;/b&gt; report.&lt;/p&gt;",
    ),
    STORY.format(title="Local team wins", link="https://example.org/team", text="A game."),
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title><entry>'
    b"<title>Child care is expensive</title><id>tag:1</id>"
    b'<link href="https://example.org/care"/><updated>2024-06-11T02:00:00Z</updated>'
    b"<summary>About prices.</summary></entry></feed>"
)
WORDPRESS = json.dumps(
    [
        {
            "title": {"rendered": "Foster care &#8211; what we know"},
            "link": "https://example.org/foster",
            "guid": {"rendered": "https://example.org/?p=7"},
            "date": "2024-06-12T09:00:00",
            "excerpt": {"rendered": "<p>Children in <script>alert(1)</script>foster care.</p>"},
        }
    ]
).encode()
HOSTILE = rss(
    STORY.format(
        title="&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;Child care",
        link="https://example.org/hostile",
        text="&amp;lt;script&amp;gt;alert(2)&amp;lt;/script&amp;gt;Prices",
    ),
    STORY.format(title="Child care, free", link="javascript:alert(1)", text=""),
    STORY.format(title="Child care, here", link="data:text/html,x", text=""),
)
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a;" * 10) for n in range(9))
    + b"]><rss><channel><item><title>&a8;</title></item></channel></rss>"
)
HUGE = rss(STORY.format(title="Child care", link="https://example.org/a", text="x" * 6_000_000))
LATIN = rss(
    STORY.format(title="Crèche prices and child care", link="https://example.org/l", text=""),
    encoding="iso-8859-1",
)
BOMB = gzip.compress(bytes(30_000_000), 1)
BODIES = {
    "/good": GOOD,
    "/atom": ATOM,
    "/wordpress": WORDPRESS,
    "/hostile": HOSTILE,
    "/entities": ENTITIES,
    "/entities-16": ENTITIES.decode().encode("utf-16"),
    "/malformed": b"<html><body><p>Not a feed",
    "/broken-json": b'[{"title": ',
    "/latin": LATIN,
    "/huge": HUGE,
    "/empty": b"",
}


class _Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked: list[tuple[str, str | None]]
    stop: threading.Event

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("If-None-Match")))
        tries = [path for path, _ in self.asked].count(self.path)
        if self.path == "/redirect":
            self._answer(301, b"", {"Location": "/good"})
        elif self.path == "/round":
            self._answer(302, b"", {"Location": "/round"})
        elif self.path == "/to-a-file":
            self._answer(302, b"", {"Location": "file:///etc/passwd"})
        elif self.path == "/for-a-test":
            self._answer(*((200, GOOD) if self.headers["User-Agent"] == "a test" else (403, b"")))
        elif self.path == "/gone":
            self._answer(410, b"")
        elif self.path == "/down" or (self.path == "/tired" and tries < 3):
            self._answer(503, b"", {"Retry-After": "3600"})
        elif self.path == "/tired":
            self._answer(200, GOOD)
        elif self.path == "/packed":
            self._answer(200, gzip.compress(GOOD), {"Content-Encoding": "gzip"})
        elif self.path == "/bomb":
            self._answer(200, BOMB, {"Content-Encoding": "gzip"})
        elif self.path == "/slow":
            self._drip()
        elif self.path not in BODIES:
            self._answer(404, b"")
        elif self.headers.get("If-None-Match") == '"1"':
            self._answer(304, b"")
        else:
            self._answer(200, BODIES[self.path], {"ETag": '"1"'})

    def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            if status != 304:
                self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def _drip(self) -> None:
        """A byte now and then: never so slow that one wait runs out, and never at an end."""
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        try:
            while not self.stop.wait(0.05):
                self.wfile.write(b" ")
                self.wfile.flush()
        except OSError:
            pass
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@contextmanager
def feed_site() -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """The site's address, and what was asked of it: path and If-None-Match."""
    asked: list[tuple[str, str | None]] = []
    stop = threading.Event()
    handler = type("Site", (_Site,), {"asked": asked, "stop": stop})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            stop.set()
            time.sleep(0.06)
            server.shutdown()
