"""The fonts of pages and files, cut from the packages that carry them.

Cutting takes seconds: it is done once on a machine and kept in build/, beside what else is made and
not in git. Where that cannot be written to (a sealed image), each process cuts into a folder of its
own. Files need a font for each weight: typst (0.15.2) sets variable fonts well in its own text, but
in an SVG the weight of 400 comes out as the thinnest.
"""

from __future__ import annotations

import atexit
import io
import logging
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import fontpkg_public_sans
import fontpkg_source_serif_4
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SANS = Path(fontpkg_public_sans.ROOT) / "files" / "PublicSans[wght].ttf"
SERIF = Path(fontpkg_source_serif_4.ROOT) / "files" / "SourceSerif4[opsz,wght].ttf"

# What embeds and files fall to where a reader has not got ours: none is wider than letters.width.
SANS_STACK = (
    "'Public Sans',-apple-system,'Segoe UI',Roboto,'Liberation Sans',Arial,Helvetica,sans-serif"
)
SERIF_STACK = "'Source Serif 4',Georgia,'Liberation Serif','Times New Roman',serif"

# Letters of English and Spanish, of names in other languages of Europe, and the marks of the app.
_MARKS = "–—‘’“”•…−≤≥≈½×°″†"  # noqa: RUF001
# These only the serif has, which stands in for them in the other font.
ONLY_SERIF = "←↑→↓▲▼◆■"
_LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, _MARKS + ONLY_SERIF)]
# Files also take what people type: other languages in Latin letters, such as Vietnamese.
_TYPED = [*_LETTERS, *range(0x180, 0x250), *range(0x1E00, 0x1F00), 0x2BB, 0x2BC, 0x2010, 0x2011]
_FEATURES = ["kern", "mark", "lnum", "tnum"]

# By name a font, and where its axes are fixed: titles alone are in the serif, at about 30 pixels.
_Cut = tuple[Path, Mapping[str, Any]]
_OF_PAGES: Mapping[str, _Cut] = {
    "public-sans": (SANS, {"wght": (400, 600)}),
    "source-serif": (SERIF, {"wght": 600, "opsz": 28}),
}
_OF_FILES: Mapping[str, _Cut] = {
    "public-sans-400": (SANS, {"wght": 400}),
    "public-sans-600": (SANS, {"wght": 600}),
    "source-serif": (SERIF, {"wght": 600, "opsz": 28}),
}
_KEPT = Path(__file__).parents[3] / "build" / "fonts"

# Fonts that nearly every machine has one of, stretched to the width and height of ours, so that
# nothing moves when ours arrive: family, weight, local names, width, ascent and descent in percent.
_FALLBACKS = (
    ("Public Sans", 400, ("Arial", "Liberation Sans"), 104.0, 91.3, 21.6),
    ("Public Sans", 600, ("Arial Bold", "Liberation Sans Bold"), 98.3, 96.7, 22.9),
    ("Source Serif 4", 600, ("Times New Roman Bold", "Liberation Serif Bold"), 103.0, 100.6, 32.5),
)


@cache
def web() -> Mapping[str, bytes]:
    """The fonts of pages as WOFF2, by file name; a name stands for its bytes for ever."""
    cuts = zip(names(), _OF_PAGES.values(), strict=True)
    return {name: _kept(name, *cut).read_bytes() for name, cut in cuts}


@cache
def files() -> Path:
    """The folder of the fonts of files, as TTF, one a weight."""
    made = [_kept(f"ttf/{name}.ttf", *cut) for name, cut in _OF_FILES.items()]
    return made[0].parent


def lacking(text: str) -> str:
    """The letters of a text that no file can be set with, each once."""
    return "".join(dict.fromkeys(one for one in text if one not in _held()))


@cache
def _held() -> frozenset[str]:
    held = set(ONLY_SERIF)
    with TTFont(files() / "public-sans-600.ttf", lazy=True) as font:
        held |= {chr(code) for code in font.getBestCmap()}
    return frozenset(held)


@cache
def names() -> Sequence[str]:
    """What the files of pages are called: known before they are cut."""
    return [f"{name}-{_digest()}.woff2" for name in _OF_PAGES]


def faces(folder: str) -> str:
    """The rules of CSS that name our fonts, from the address of their folder, and fallbacks."""
    sans, serif = (f"{folder}/{name}" for name in names())
    only = ",".join(f"U+{ord(mark):X}" for mark in ONLY_SERIF)
    ours = [
        _face("Public Sans", "400 600", f'url("{sans}") format("woff2")'),
        _face("Public Sans", "400 600", f'url("{serif}") format("woff2")', f"unicode-range:{only}"),
        _face("Source Serif 4", "600", f'url("{serif}") format("woff2")'),
    ]
    for family, weight, local, width, ascent, descent in _FALLBACKS:
        metrics = (
            f"size-adjust:{width}%;ascent-override:{ascent}%;descent-override:{descent}%;"
            "line-gap-override:0%"
        )
        source = ",".join(f'local("{name}")' for name in local)
        ours.append(_face(f"{family} Fallback", str(weight), source, metrics))
    return "\n".join(ours)


def preloads(folder: str) -> str:
    """Links that ask for the fonts before a page's style is read."""
    return "\n".join(
        f'<link rel="preload" href="{folder}/{name}" as="font" type="font/woff2" crossorigin>'
        for name in names()
    )


def _face(family: str, weight: str, source: str, more: str = "") -> str:
    swap = "font-display:swap;" if source.startswith("url") else ""
    return f'@font-face{{font-family:"{family}";font-weight:{weight};{swap}src:{source};{more}}}'


@cache
def _digest() -> str:
    """What the cuts are made of: another package or another recipe makes other ones."""
    made = sha256(repr((_TYPED, _FEATURES, _OF_PAGES, _OF_FILES)).encode())
    for font in (SANS, SERIF):
        made.update(font.read_bytes())
    return made.hexdigest()[:10]


@cache
def _folder() -> Path:
    """Where cuts are kept."""
    folder = _KEPT / _digest()
    with suppress(OSError):
        (folder / "ttf").mkdir(parents=True, exist_ok=True)
        if os.access(folder / "ttf", os.W_OK):
            return folder
    own = Path(mkdtemp(prefix="kids-count-fonts-"))
    atexit.register(rmtree, own, ignore_errors=True)
    (own / "ttf").mkdir()
    return own


def _kept(name: str, font: Path, axes: Mapping[str, Any]) -> Path:
    """A font as it was cut before, or cut now: the file appears whole or not at all."""
    path = _folder() / name
    if not path.exists():
        begun = path.with_name(f"{path.name}.{os.getpid()}")
        begun.write_bytes(_cut(font, axes, path.suffix == ".woff2"))
        begun.replace(path)
    return path


def _cut(font: Path, axes: Mapping[str, Any], packed: bool) -> bytes:
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it warns of tables that it leaves out
    options = subset.Options()
    options.layout_features = _FEATURES
    options.hinting = False
    options.drop_tables += ["STAT", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_LETTERS if packed else _TYPED)
    with TTFont(font, recalcTimestamp=False, lazy=True) as whole:
        cutter.subset(whole)
        fixed = instancer.instantiateVariableFont(whole, axes, inplace=True)
        fixed.flavor = "woff2" if packed else None
        made = io.BytesIO()
        fixed.save(made)
        return made.getvalue()
