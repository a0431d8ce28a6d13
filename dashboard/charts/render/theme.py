"""Colors, fonts and sizes that every renderer shares."""

from __future__ import annotations

INK = "#1c2430"
MUTED = "#5a6675"
RULE = "#d9dee5"
GRID = "#e8ebef"
PAPER = "#ffffff"
FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif'

# One color a group, everywhere: told apart with the common kinds of color blindness, each at
# least 4.5 to 1 on white, and never the only sign.
GROUP_COLORS = {
    "american-indian": "#a3365c",
    "asian": "#3b6fb6",
    "black": "#b1541b",
    "hispanic": "#7a4fa3",
    "pacific-islander": "#0f7480",
    "two-or-more": "#626b78",
    "white": "#2b7a5b",
    "total": INK,
    "other": "#7d6608",
}

ROLE_COLORS = {
    "context": "#6f7a88",
    "peer": "#b1541b",
    "center": "#0b5a73",
    "family": "#b1541b",
    "published": "#b1541b",
    # Places on one chart, told apart by their dashes too; line-0 is home and takes the accent.
    "line-1": "#b1541b",
    "line-2": "#7a4fa3",
    "line-3": "#2b7a5b",
    "line-4": "#a3365c",
    "line-5": "#626b78",
}


def color(name: str, accent: str) -> str:
    """The color of a group's family or of a role; the organization's accent for what is none."""
    return GROUP_COLORS.get(name) or ROLE_COLORS.get(name) or accent


# Five steps from light to dark for maps of equal squares, and none for a place without a figure.
_SHADES = ("#e6eef2", "#b9d0da", "#82adbd", "#447f95", "#0f4a5f")
_NO_FIGURE = "#f3f1ec"
STEPS = len(_SHADES)


def shade(step: int | None) -> str:
    """The fill of a tile: 0 is lightest, 4 darkest; None for no figure."""
    return _NO_FIGURE if step is None else _SHADES[step]


def on_shade(step: int | None) -> str:
    """The color of text on that fill."""
    return PAPER if step is not None and step >= 3 else INK
