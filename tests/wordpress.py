"""What WordPress does with a pasted link, for quick tests to paste into.

Told after class-wp-oembed.php, embed.php and wp-embed.js of WordPress 6.1 and 6.7: how much of the
page is read, how the answer is asked for, what html is kept, the sandboxed frame with its secret,
the messages and their clamps. `make wordpress` tries the real one.
"""

import json
import math
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
from urllib.parse import parse_qsl, quote, urlencode

SECRET = "AbCdEf1234"
_KEPT = {
    "a": ("href",),
    "blockquote": (),
    "iframe": (
        *("src", "width", "height", "frameborder", "marginwidth", "marginheight"),
        *("scrolling", "title"),
    ),
}
_READ = 153_600  # bytes of a page, in which the link has to stand
_WIDTH, _HIGHEST = 500, 1000  # pixels that a theme asks for which does not say how wide it is
# Shapes of films, which the block editor sees in what is embedded.
_SHAPES = (2.33, 2, 1.78, 1.33, 1, 0.56, 0.5)
_SHAPED = """<style>.shaped{{position:relative}}
.shaped::before{{content:"";display:block;padding-top:{high:.2f}%}}
.shaped iframe{{bottom:0;height:100%;left:0;position:absolute;right:0;top:0;width:100%}}</style>"""
_SCRIPT = """
window.addEventListener("message", (e) => {
  const data = e.data;
  if (!(data || data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret))
    return;
  for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`))
    quote.style.display = "none";
  for (const source of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (e.source !== source.contentWindow) continue;
    source.removeAttribute("style");
    if (data.message === "height") {
      let height = parseInt(data.value, 10);
      if (height > 1000) height = 1000; else if (~~height < 200) height = 200;
      source.height = height;
    } else if (data.message === "link") {
      const from = new URL(source.getAttribute("src")), to = new URL(data.value);
      if (/^https?:$/i.test(to.protocol) && from.host === to.host
          && document.activeElement === source)
        window.top.location.href = data.value;
    }
  }
});
document.addEventListener("DOMContentLoaded", () => {
  for (const source of document.querySelectorAll("iframe.wp-embedded-content"))
    source.contentWindow.postMessage({message: "ready", secret: source.dataset.secret}, "*");
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
    page = _fetched(address)[:_READ].decode("utf-8", "ignore")
    head = page[: page.index("</head>")]
    found = re.search(r'<link[^>]+type="application/json\+oembed"[^>]*>', head)
    assert found, "no oEmbed link in the page's head"
    href = re.search(r'href="([^"]+)"', found[0])
    assert href
    answer = json.loads(_fetched(_asked(unescape(href[1]), address)))
    assert answer["type"] == "rich"
    html = _filtered(answer["html"])
    if seen := shape(html):
        html = f'{_SHAPED.format(high=100 / seen)}<div class="shaped">{html}</div>'
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A post</title>'
        f'<link rel="icon" href="data:,"><body style="margin:0"><div style="width:{width}px">{html}'
        f"</div><script>{_SCRIPT}</script></body></html>"
    )


def shape(html: str) -> float | None:
    """The ratio of width to height that the block editor holds a frame to, if to any."""
    numbers = re.search(r'<iframe[^>]* width="(\d+)" height="(\d+)"', html)
    if not numbers:
        return None
    ratio = round(int(numbers[1]) / int(numbers[2]), 2)
    nearest = next((one for one in _SHAPES if ratio >= one), None)
    return nearest if nearest and ratio - nearest <= 0.1 else None


def _asked(found: str, pasted: str) -> str:
    """Where the answer is asked for: what was pasted stands in place of what the page names."""
    start, _, query = found.partition("?")
    high = min(math.ceil(_WIDTH * 1.5), _HIGHEST)
    own = {"url": pasted, "maxwidth": _WIDTH, "maxheight": high, "dnt": 1, "format": "json"}
    return f"{start}?{urlencode(dict(parse_qsl(query)) | own)}"


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
    if quoted:  # which is shown until the frame tells of itself
        frame = frame.replace("<iframe", '<iframe style="position: absolute; visibility: hidden;"')
    quoted = quoted.replace(
        "<blockquote>", f'<blockquote class="wp-embedded-content" data-secret="{SECRET}">'
    )
    # The theme's rule: a frame is no wider than its column.
    return f"<style>iframe{{max-width:100%}}</style>{quoted}{frame}"


def _fetched(address: str) -> bytes:
    with urllib.request.urlopen(quote(address, safe=":/?&=%#+,"), timeout=120) as answer:
        content: bytes = answer.read()
    return content


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
