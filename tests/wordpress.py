"""What WordPress does with a pasted link, for tests to paste into.

Built from the contract of the project's issue on sharing: the link that is found in the page, what
html is kept, the sandboxed frame with its secret, the messages and their clamps. WordPress's own
sources were not at hand.
"""

import json
import re
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import unescape
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

SECRET = "AbCdEf1234"
_KEPT = {
    "a": ("href",),
    "blockquote": (),
    "iframe": (
        *("src", "width", "height", "frameborder", "marginwidth", "marginheight"),
        *("scrolling", "title"),
    ),
}
_SCRIPT = """
window.addEventListener("message", (event) => {
  const data = event.data;
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`))
    quote.style.display = "none";
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (event.source !== frame.contentWindow) continue;
    frame.removeAttribute("style");
    if (data.message === "height") {
      let height = parseInt(data.value, 10);
      if (height > 1000) height = 1000; else if (~~height < 200) height = 200;
      frame.height = height;
    }
    if (data.message === "link") {
      const from = new URL(frame.getAttribute("src")), to = new URL(data.value);
      if (!/^https?:$/.test(to.protocol)) continue;
      if (from.host === to.host && document.activeElement === frame)
        window.top.location.href = data.value;
    }
  }
});
window.addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content"))
    frame.contentWindow.postMessage({message: "ready", secret: frame.dataset.secret}, "*");
});
"""


class _Sanitized(HTMLParser):
    """Keeps blockquote, a and iframe with few attributes, as wp_kses does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _KEPT:
            own = [f' {n}="{quote_html(v or "")}"' for n, v in attrs if n in _KEPT[tag]]
            self.kept += f"<{tag}{''.join(own)}>"

    def handle_endtag(self, tag: str) -> None:
        if tag in _KEPT:
            self.kept += f"</{tag}>"

    def handle_data(self, data: str) -> None:
        self.kept += data

    def handle_entityref(self, name: str) -> None:
        self.kept += f"&{name};"

    def handle_charref(self, name: str) -> None:
        self.kept += f"&#{name};"


def quote_html(text: str) -> str:
    """An attribute's value as HTML."""
    return text.replace("&", "&amp;").replace('"', "&quot;")


def post(address: str, width: int) -> str:
    """The HTML of a post into which somebody pasted a link, in a column of a width."""
    page = _fetched(address)
    head = page[: page.index("</head>")]
    found = re.search(r'<link[^>]+type="application/json\+oembed"[^>]*>', head)
    assert found, "no oEmbed link in the page's head"
    href = re.search(r'href="([^"]+)"', found[0])
    assert href
    answer = json.loads(_fetched(unescape(href[1])))
    assert answer["type"] == "rich"
    html = _filtered(answer["html"])
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A post</title>'
        f'<link rel="icon" href="data:,"><body style="margin:0"><div style="width:{width}px">{html}'
        f"</div><script>{_SCRIPT}</script></body></html>"
    )


def _filtered(html: str) -> str:
    sanitizer = _Sanitized()
    sanitizer.feed(html)
    parts = re.search(
        r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", sanitizer.kept, re.DOTALL
    )
    assert parts, "WordPress keeps no frame of this html"
    quoted, frame = parts[1] or "", parts[2]
    frame = re.sub(r' src="([^"]*)"', rf' src="\1#?secret={SECRET}" data-secret="{SECRET}"', frame)
    frame = frame.replace(
        "<iframe",
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
    )
    # The theme's rule: a frame is no wider than its column.
    frame = frame.replace("<iframe", '<iframe style="position:absolute;clip:rect(1px,1px,1px,1px)"')
    quoted = quoted.replace(
        "<blockquote>", f'<blockquote class="wp-embedded-content" data-secret="{SECRET}">'
    )
    return f"<style>iframe{{max-width:100%}}</style>{quoted}{frame}"


def _fetched(address: str) -> str:
    with urllib.request.urlopen(quote(address, safe=":/?&=%#+,"), timeout=120) as answer:
        content: bytes = answer.read()
    return content.decode()


@contextmanager
def folder(path: Path) -> Iterator[str]:
    """A folder served as `python -m http.server` serves it; its address, no slash at the end."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = partial(Quiet, directory=str(path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
