"""What a screen reader hears of a chart."""

from __future__ import annotations

from collections.abc import Iterable


def dots(finding: str, dots: Iterable[tuple[str, str]], missing: str = "") -> str:
    """What a screen reader hears for a chart of one dot a row."""
    listed = ", ".join(f"{label} {text}" for label, text in dots)
    return f"{finding} A chart with a dot a row: {listed}. {missing}".strip()


def lines(finding: str, lines: Iterable[tuple[str, str, str, str, str]]) -> str:
    """What a screen reader hears for lines: label, first period and figure, last of both."""
    listed = "; ".join(
        f"{label}, {first} in {start} and {last} in {end}"
        for label, start, first, end, last in lines
    )
    return f"{finding} A chart of lines over time: {listed}."
