"""Every kind of chart in a frame from 280 to 1,200 pixels: python -m tests.embeds_measured.

Each embed stands in a page as WordPress makes it of a pasted link, newest and pinned, with bars
that take room and with bars that lie over the page. The frame is resized in steps of 20. The table
says for each kind in how many frames something was cut, had a bar of its own, lay beside the page,
was over 1,000 pixels high, or was over a pixel higher or lower than its frame, and the smallest
text. Exit status 1 where anything is wrong.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Frame, Page, sync_playwright

from dashboard.catalog import load
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.kinds import KINDS
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import Reader
from dashboard.settings import load_settings
from dashboard.store import Store
from tests import wordpress
from tests.browser.chromium import PATIENCE, launch
from tests.server import serve

PLACES = ("MA", "WY", "DC", "SD", "US")
WIDTHS = range(280, 1201, 20)
HIGHEST, LEAST, LETTERS = 1000, 12, 10

# What is seen of a frame from within: how high its content is, what lies beside it, what has a bar
# of its own, the smallest text (letters of a map's squares apart).
SEEN = """() => {
  const least = { text: 99, tile: 99 };
  for (const one of document.querySelectorAll("body *")) {
    if (![...one.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    if (!one.checkVisibility() || one.closest("title, script, style")) continue;
    const kind = one.closest("[data-tiles]") ? "tile" : "text";
    least[kind] = Math.min(least[kind], parseFloat(getComputedStyle(one).fontSize));
  }
  const bars = [...document.querySelectorAll("body *")].filter(one =>
    /auto|scroll/.test(getComputedStyle(one).overflow) && one.checkVisibility() && (
    one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)).length;
  const html = document.documentElement;
  return { high: document.body.getBoundingClientRect().height, room: innerHeight,
    beside: html.scrollWidth - innerWidth, bar: innerWidth - html.clientWidth, bars,
    text: least.text, tile: least.tile };
}"""

# The page around gives its column the width that the frame asks for. All widths are looked at from
# within in one go, each when the frame has the height that it told of, or after a second.
COLUMN = """() => addEventListener("message", ({ data }) => {
  if (data && data.width) document.querySelector("div").style.width = `${data.width}px`;
})"""
SWEEP = """async (widths) => {
  const look = LOOK, seen = [];
  for (const width of widths) {
    parent.postMessage({ width }, "*");
    let one = look();
    for (let tries = 0; tries < 100; tries++) {
      // A bar is there until the frame has heard of the height.
      if (innerWidth === width && Math.abs(one.high - one.room) <= 1 && !one.bar) break;
      await new Promise((later) => setTimeout(later, 10));
      one = look();
    }
    seen.push({ ...one, wide: innerWidth });
  }
  return seen;
}""".replace("LOOK", SEEN)


@dataclass
class Found:
    """What was found of one kind of chart."""

    seen: int = 0
    cut: list[str] = field(default_factory=list)
    bars: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    high: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    least: float = 99
    letters: float = 99
    highest: float = 0

    @property
    def wrong(self) -> list[str]:
        """Where anything is wrong."""
        return [*self.cut, *self.bars, *self.beside, *self.high, *self.loose, *self.small]


def addresses(facts: Facts, places: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Kinds, each with a path: a subject that differs from place to place."""
    defaults = defaults_of(load_settings())
    for name, kind in KINDS.items():
        subjects = [*kind.subjects(facts)]
        for number, place in enumerate(places):
            subject = subjects[(number * len(subjects)) // len(places)]
            reader = Reader({}, defaults)
            kind.read(facts, subject, reader)
            takes = place in getattr(reader.parts.get("place"), "options", ())
            yield name, f"{name}/{subject}" + (f"?{urlencode({'place': place})}" if takes else "")


def measured(page: Page, frame: Frame, at: str, widths: range, found: Found) -> None:
    """Resize the column that the frame stands in, and look at each width."""
    page.evaluate(COLUMN)
    for width, seen in zip(widths, frame.evaluate(SWEEP, [*widths]), strict=True):
        where = f"{at} at {width}"
        assert seen["wide"] == width, f"{where}: the frame is {seen['wide']} wide"
        found.seen += 1
        found.highest = max(found.highest, seen["high"])
        found.least = min(found.least, seen["text"])
        found.letters = min(found.letters, seen["tile"])
        for wrong, kept, said in (
            (seen["high"] > seen["room"] + 1, found.cut, f"{seen['high']:.0f} of {seen['room']}"),
            (seen["bars"] or seen["bar"], found.bars, f"{seen['bars']} and {seen['bar']}"),
            (seen["beside"] > 0, found.beside, f"{seen['beside']}"),
            (seen["high"] > HIGHEST, found.high, f"{seen['high']:.0f}"),
            (abs(seen["high"] - seen["room"]) > 1 and seen["high"] >= 200, found.loose,
             f"{seen['high']:.1f} in {seen['room']}"),
            (seen["text"] < LEAST or seen["tile"] < LETTERS, found.small, f"{seen['text']}"),
        ):  # fmt: skip
            if wrong:
                kept.append(f"{where}: {said}")


def main() -> int:
    """Measure, print a table and what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, add_help=True)
    parser.add_argument("--places", default=",".join(PLACES))
    parser.add_argument("--step", type=int, default=20)
    parser.add_argument("--kinds", default="")
    asked = parser.parse_args()
    settings = load_settings()
    version = Store(settings.processed).live()
    facts = facts_of(version, load())
    every: dict[str, Found] = {}
    with (
        tempfile.TemporaryDirectory() as made,
        serve(settings.processed, rendered=Path(made) / "kept") as app,
        wordpress.folder(Path(made)) as site,
        sync_playwright() as playwright,
    ):
        for classic in (True, False):
            browser = launch(playwright, classic)
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.set_default_timeout(PATIENCE)
            for number, (kind, path) in enumerate(addresses(facts, (*asked.places.split(","),))):
                if asked.kinds and kind not in asked.kinds.split(","):
                    continue
                for start in ("", f"/v/{version.id}"):
                    at = f"{'classic' if classic else 'overlay'} {start}/charts/{path}"
                    post = Path(made) / f"{number}{bool(start)}{classic}.html"
                    post.write_text(wordpress.post(f"{app}{start}/charts/{path}", 600), "utf-8")
                    page.goto(f"{site}/{post.name}")
                    page.wait_for_function("!document.querySelector('iframe').style.position")
                    frame = page.frames[1]
                    widths = range(280, 1201, asked.step)
                    found = every.setdefault(kind, Found())
                    measured(page, frame, at, widths, found)
                    said = f"{at}: {len(widths)} widths, {len(found.wrong)} wrong of {kind}"
                    print(said, file=sys.stderr, flush=True)
            browser.close()
    print("| kind | frames | cut | bars | beside | over 1,000 | off | highest | least text |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for kind, found in every.items():
        counts = (found.cut, found.bars, found.beside, found.high, found.loose)
        text = f"{found.least:g}" + (f" ({found.letters:g})" if found.letters < 99 else "")
        print(f"| {kind} | {found.seen} | {' | '.join(str(len(one)) for one in counts)} "
              f"| {found.highest:.0f} | {text} |")  # fmt: skip
    wrong = [line for found in every.values() for line in found.wrong]
    print("\n".join(wrong[:: max(len(wrong) // 60, 1)]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
