"""What each kind of mark looks like: as rules for pages, as attributes for files."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts.render.palette import GROUPS, Palette

Look = Mapping[str, str]

# A line keeps its width where its box is stretched.
_LINE = {
    "fill": "none",
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    "vector-effect": "non-scaling-stroke",
}

_OUTLINE = {
    "stroke": "--edge",
    "stroke-width": ".75",
    "stroke-linejoin": "round",
    "vector-effect": "non-scaling-stroke",
}
_AROUND = {"stroke-width": "3", "stroke-linejoin": "round", "paint-order": "stroke"}
_FAINT = {"stroke-width": "1.5", "opacity": ".42"}

# A value that begins with -- names a color of the palette.
_MARKS: dict[str, Look] = {
    "grid": {"stroke": "--grid", "stroke-width": "1"},
    "zero": {"stroke": "--tick", "stroke-width": "1"},
    "mean": {"stroke": "--tick", "stroke-width": "1", "stroke-dasharray": "2 3"},
    "st": {"stroke": "--tick", "stroke-width": "1.5"},  # one of the other states
    "span": {"stroke": "--edge", "stroke-width": "2"},
    "leader": {"stroke": "--edge", "stroke-width": "1"},
    "bandr": {"fill": "--accent-band"},
    "wash": {"fill": "--accent-wash"},
    "home": {"fill": "--accent", "stroke": "--card", "stroke-width": "2"},
    "home-open": {"fill": "--card", "stroke": "--accent", "stroke-width": "2.5"},
    "peer": {"fill": "--card", "stroke": "--ink", "stroke-width": "2"},
    "other": {"fill": "--tick", "stroke": "--card", "stroke-width": "1"},
    "other-open": {"fill": "--card", "stroke": "--tick", "stroke-width": "1.5"},
    "published": {"fill": "none", "stroke": "--ink", "stroke-width": "1.5"},
    "ln": {**_LINE, "stroke": "--accent", "stroke-width": "2.5"},
    "ln-thin": {**_LINE, "stroke": "--accent", "stroke-width": "1.75"},
    "ln-us": {
        **_LINE,
        "stroke": "--tick",
        "stroke-width": "1.5",
        "stroke-dasharray": "4 3",
    },
    # Other places and series, told apart by dashes; butt ends keep short dashes apart.
    **{
        f"ln-{order}": {
            **_LINE,
            "stroke-linecap": "butt",
            "stroke": "--ink",
            "stroke-width": "1.5",
            "stroke-dasharray": dashes,
        }
        for order, dashes in enumerate(("none", "8 3", "2 2.5", "9 3 2 3", "15 3 2 3 2 3"), 1)
    },
    "range": {"stroke": "--accent-band", "stroke-width": "8"},  # what is left open, up and down
    "ln-ctx": {**_LINE, "stroke": "--edge", "stroke-width": "1.25", "opacity": ".55"},
    "pt": {"fill": "--accent", "stroke": "--card", "stroke-width": "1.5"},
    "pt-us": {"fill": "--tick", "stroke": "--card", "stroke-width": "1.5"},
    "pt-ink": {"fill": "--ink", "stroke": "--card", "stroke-width": "1.5"},
    "pt-open": {"fill": "--card", "stroke": "--accent", "stroke-width": "2"},
    "bar": {"fill": "--accent"},
    "bar-2": {"fill": "--accent-half"},
    "bar-total": {"fill": "--ink"},
    "bar-other": {"fill": "--tick"},
    "bar-worse": {"fill": "url(#hatch)", "stroke": "--worse", "stroke-width": "1"},
    "worse": {"fill": "--worse", "stroke": "--card", "stroke-width": "1"},
    "worse-open": {"fill": "--card", "stroke": "--worse", "stroke-width": "1.75"},
    "bar-bg": {"fill": "--nodata"},
    "limit": {"stroke": "--ink", "stroke-width": "2.5"},
    "part": {"stroke": "--card", "stroke-width": "2"},
    "ring": {"fill": "none", "stroke": "--ink", "stroke-width": "2.5"},
    # The lightest is hardly told from the card.
    "m0": {"fill": "--m0", "stroke": "--rule", "stroke-width": "1"},
    **{f"m{step}": {"fill": f"--m{step}"} for step in range(1, 5)},
    "mx": {"fill": "--nodata", "stroke": "--edge", "stroke-dasharray": "2 2"},
    "cut": {"fill": "--card", "stroke": "--tick", "stroke-width": "1"},
    # Outlines of a map: their box is scaled, their edges are not.
    **{f"p{step}": {"fill": f"--m{step}", **_OUTLINE} for step in range(5)},
    "px": {"fill": "--nodata", **_OUTLINE, "stroke-dasharray": "2 2"},
    "around": {**_LINE, "stroke": "--ink", "stroke-width": "2.5"},
    **{f"g-{group}": {"fill": f"--g-{group}"} for group in GROUPS},
    # The wider of two groups with one mark in a row, as white beside white, non-Hispanic.
    **{
        f"h-{group}": {"fill": "--card", "stroke": f"--g-{group}", "stroke-width": "2"}
        for group in GROUPS
    },
    # What a group's figure can stand for, and the same group in other places, faint.
    **{f"i-{group}": {"fill": f"--g-{group}", "opacity": ".35"} for group in GROUPS},
    **{f"c-{group}": {**_FAINT, "stroke": f"--g-{group}"} for group in GROUPS},
    # The same group elsewhere: ticks and lines.
    **{f"s-{group}": {**_LINE, "stroke-width": "2", "stroke": f"--g-{group}"} for group in GROUPS},
}
_TEXTS: dict[str, Look] = {
    "": {"fill": "--ink"},
    "t": {"fill": "--muted"},
    "b": {"fill": "--ink", "font-weight": "600"},
    "on": {"fill": "--on-accent"},
    "on-b": {"fill": "--on-accent", "font-weight": "600"},
    "me": {"fill": "--accent", "font-weight": "600"},
    # On a step of a map.
    **{f"on-m{step}": {"fill": f"--on-m{step}"} for step in range(5)},
    **{f"on-m{step}-b": {"fill": f"--on-m{step}", "font-weight": "600"} for step in range(5)},
    # On an outline of a map, over whose edge words may stand: with its color around them.
    **{
        f"on-p{step}": {"fill": f"--on-m{step}", "stroke": f"--m{step}", **_AROUND}
        for step in range(5)
    },
    "on-px": {"fill": "--ink", "stroke": "--nodata", **_AROUND},
    "halo": {"fill": "--ink", "stroke": "--card", **_AROUND},
}


# Bars that count against a place are hatched, too. A page, an embed and a file hold this once.
_HATCH = (
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="6" height="6" fill="{card}"/>'
    '<line y2="6" stroke="{worse}" stroke-width="2"/></pattern>'
)


def hatch(palette: Palette | None = None) -> str:
    """The definition of the hatch: of a page, or in the colors of a file."""
    named = {"--card": "var(--card)", "--worse": "var(--worse)"} if palette is None else palette
    pattern = _HATCH.format(card=named["--card"], worse=named["--worse"])
    return f"<defs>{pattern}</defs>"


_EDGES = (
    # No weight, so that what has an edge of its own keeps it.
    ":where(.plot g){stroke:var(--card);stroke-width:1.25;paint-order:stroke}\n"
    ".halo{stroke:var(--card);stroke-width:3;stroke-linejoin:round;paint-order:stroke}"
)


def attributes(mark: str, palette: Palette, text: bool = False) -> str:
    """The attributes of a mark in a file, its colors written out."""
    look = (_TEXTS if text else _MARKS)[mark]
    return "".join(f' {name}="{palette.get(value, value)}"' for name, value in look.items())


def has_edge(mark: str) -> bool:
    """Whether a mark brings an edge of its own."""
    return "stroke" in _MARKS[mark]


def rules() -> str:
    """The same as rules of CSS, for drawings in pages and embeds."""

    def rule(selector: str, look: Look) -> str:
        said = (f"{name}:{f'var({v})' if v.startswith('--') else v}" for name, v in look.items())
        return f"{selector}{{{';'.join(said)}}}"

    marks = [rule(f".d-{name}", look) for name, look in _MARKS.items()]
    texts = [
        rule(f"text.d-{name}" if name else ".draw text", look) for name, look in _TEXTS.items()
    ]
    return "\n".join([*marks, *texts, _EDGES])
