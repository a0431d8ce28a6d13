"""Colors: one accent makes them all, in light and in dark, for pages, embeds and files alike."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from coloraide import Color

Palette = Mapping[str, str]

# Least difference between any two (ΔE2000, over normal, protan, deutan and tritan sight): 16 in
# light, 14 in dark. No ramp, no skin, no flag; a shape is always the second sign.
GROUPS: dict[str, tuple[str, str]] = {
    "american-indian": ("#511c63", "#9565a0"),
    "asian": ("#23754d", "#69f5b3"),
    "black": ("#2095b6", "#69b1db"),
    "hispanic": ("#925175", "#d07f9a"),
    "pacific-islander": ("#234307", "#648c4a"),
    "two-or-more": ("#8d8f2a", "#e3cb30"),
    "white": ("#4f48d5", "#7a76ff"),
    "other": ("#3c393b", "#d4d7db"),
    "total": ("#1a222c", "#edf0f3"),
}
_SURFACES: dict[str, tuple[str, str]] = {
    "paper": ("#fbfaf7", "#12171d"),
    "card": ("#ffffff", "#181f27"),
    "ink": ("#1a222c", "#edf0f3"),
    "muted": ("#525d6a", "#aab3be"),
    "rule": ("#dcdfe3", "#303a46"),
    "grid": ("#e6e8eb", "#2a333d"),
    "edge": ("#7c8794", "#7d8996"),  # borders of controls: 3.6:1
    "tick": ("#76818e", "#8793a0"),  # other states: 3.8:1
    "nodata": ("#efece5", "#222a33"),
    "on-accent": ("#ffffff", "#0d1216"),
    "worse": ("#9f3d0c", "#f2a27c"),  # never a group's color
}
# What is not a group's: other places, and series of one chart, which are told apart by dashes too.
_ROLES = {
    "context": "--tick",
    "peer": "--ink",
    "family": "--ink",
    "published": "--ink",
    "line-1": "--ink",
    "line-2": "--g-hispanic",
    "line-3": "--g-asian",
    "line-4": "--g-american-indian",
    "line-5": "--tick",
}
# Colors in light that no accent changes.
NEUTRAL: Palette = {f"--{name}": pair[0] for name, pair in _SURFACES.items()}
STEPS = 5  # of a map, from light to dark
# How much of the accent is in each step of a map; the rest is white, black or the paper.
_STEPS_LIGHT = ((7, "#ffffff"), (24, "#ffffff"), (46, "#ffffff"), (78, "#ffffff"), (88, "#000000"))
_READS = 4.5  # to 1, of letters to their ground
_STEPS_DARK = (12, 27, 42, 72, 96)


@cache
def palette(accent: str, dark: bool = False) -> Palette:
    """Every color by its name, such as --ink, for an organization's accent (as #rrggbb)."""
    column = int(dark)
    plain = {name: pair[column] for name, pair in _SURFACES.items()}
    own = _mixed(accent, 42, "#ffffff") if dark else accent
    paper = plain["paper"]
    made = {
        "accent": own,
        "accent-wash": _mixed(own, 11 if dark else 9, paper),
        "accent-band": _mixed(own, 30 if dark else 24, paper),
        "accent-half": _mixed(own, 70, plain["card"]),
    }
    steps = [(share, paper) for share in _STEPS_DARK] if dark else [*_STEPS_LIGHT]
    made |= {f"m{step}": _mixed(own, share, other) for step, (share, other) in enumerate(steps)}
    letters = (plain["ink"], plain["on-accent"])
    made |= {f"on-m{step}": _clearer(made[f"m{step}"], letters) for step in range(len(steps))}
    groups = {f"g-{name}": pair[column] for name, pair in GROUPS.items()}
    return {f"--{name}": color for name, color in {**plain, **made, **groups}.items()}


def variables(accent: str) -> str:
    """The palette as CSS: light, and dark where the reader's system asks for it."""

    def said(dark: bool) -> str:
        return ";".join(f"{name}:{color}" for name, color in palette(accent, dark).items())

    return (
        f":root{{color-scheme:light;{said(False)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{said(True)}}}}}"
    )


def color_of(name: str, accent: str) -> str:
    """The color of a group or of a role in light; the accent for what is neither."""
    colors = palette(accent)
    return colors.get(f"--g-{name}") or colors[_ROLES.get(name, "--accent")]


def step_fill(step: int | None, accent: str) -> str:
    """The fill of a place on a map: 0 is lightest, 4 darkest; None for no figure."""
    return palette(accent)["--nodata" if step is None else f"--m{step}"]


def on_step(step: int | None, accent: str) -> str:
    """The color of text on that fill."""
    return NEUTRAL["--on-accent" if step is not None and step >= 3 else "--ink"]


def _mixed(color: str, share: float, other: str) -> str:
    """A color with ``share`` percent of it and the rest of another, mixed as eyes do."""
    mixed = Color(other).mix(Color(color), share / 100, space="oklab")
    return str(mixed.convert("srgb").to_string(hex=True, fit=True))


def _clearer(ground: str, colors: tuple[str, ...]) -> str:
    """The one of some colors that reads best on a ground; black or white where none reads well."""

    def contrast(color: str) -> float:
        return Color(color).contrast(ground, method="wcag21")

    best = max(colors, key=contrast)
    return best if contrast(best) >= _READS else max(("#000000", "#ffffff"), key=contrast)
