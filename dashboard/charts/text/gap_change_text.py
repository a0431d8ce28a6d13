"""Sentences on how a gap between groups moved: each group's own change, the gap's, the ratio's."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from dashboard.charts.text import figure_text, numbers, prose
from dashboard.charts.text.gap_text import Phrases
from dashboard.measures.disparity import TARGET
from dashboard.schema import Unit

# What the publisher itself says of a change that it tested.
TESTED, NOT_SIGNIFICANT = "tested", "not-significant"
_CHANGE_SURE = {
    TESTED: figure_text.BY_PUBLISHER,
    NOT_SIGNIFICANT: figure_text.NOT_BY_PUBLISHER,
    "clear": "That change is clear.",
    "cannot-tell": "That change is too small to be told from chance and rounding.",
    "no-rule": "The publisher prints no margin of error to test that change with.",
    "full-count": figure_text.BY_COUNTING,
}
# Why nothing is said of the change of a gap whose two widths are printed.
_GAP_MOVED = {
    "cannot-tell": "Whether it changed cannot be told: chance and rounding could explain as much.",
    "no-rule": "Whether it changed cannot be judged: no margin of error is published.",
    "": "Whether it changed cannot be judged, for the gap itself cannot.",
}


@dataclass(frozen=True)
class Change:
    """A row of ``measures.disparity.gap_changes``, its periods as they are read."""

    period: str
    earlier: str
    group: str
    reference: str
    rate: float
    rate_then: float
    reference_rate: float
    reference_rate_then: float
    gap: float
    gap_then: float
    gap_change: float
    gap_sure: str = ""
    decimals: int | None = None
    ratio_low: float = math.nan
    ratio_high: float = math.nan
    ratio_shown: bool = False
    ratio_low_then: float = math.nan
    ratio_high_then: float = math.nan
    ratio_shown_then: bool = False
    label: str = ""
    sure: str = ""
    why: str = ""

    @classmethod
    def of(cls, row: Mapping[Any, Any], period: str, earlier: str) -> Self:
        """From a row as a dictionary and both periods through ``format.years``."""
        return cls(**{**prose.fields_of(cls, row), "period": period, "earlier": earlier})


def change(moved: Change, phrases: Phrases) -> tuple[str, ...]:
    """A group's own change first, then the gap's, then the ratio's."""
    if not moved.earlier:
        return (moved.why,)
    rates = [numbers.figure(r, phrases.unit, moved.decimals) for r in (moved.rate_then, moved.rate)]
    subject = "the rate" if phrases.phrase else phrases.short
    whose = f"{subject} for {phrases.of(moved.group)}"
    step = round(moved.rate - moved.rate_then, 9)
    if step == 0:
        same = f"was {rates[1]} in {moved.earlier} and in {moved.period}."
        own = [f"{prose.upper_first(whose)} {same}"]
    else:
        verb = "rose" if step > 0 else "fell"
        moves = f"{whose} {verb} from {rates[0]} to {rates[1]}."
        own = [f"From {moved.earlier} to {moved.period} {moves}", _CHANGE_SURE.get(moved.sure, "")]
    if moved.group == moved.reference:
        return tuple(filter(None, own))
    return tuple(filter(None, [*own, *_gap_change(moved, phrases)]))


def direction(moved: Change, phrases: Phrases) -> str:
    """Where a gap has gone since some years before, in one or two sentences, or why none can say.

    The gap alone: ``change`` has the group's own rate before it.
    """
    if not moved.earlier:
        return moved.why
    if math.isnan(moved.gap_change):
        return f"Since {moved.earlier}: {prose.lower_first(moved.why)}"
    return " ".join(filter(None, _gap_change(moved, phrases)[:2]))


def _gap_change(moved: Change, phrases: Phrases) -> list[str]:
    """What a gap was and is, whether it changed, and its ratio then and now."""
    if math.isnan(moved.gap_change):
        return [moved.why]
    whose = "the target" if moved.reference == TARGET else phrases.of(moved.reference)
    widths = [
        numbers.printed_gap(*pair, phrases.unit, moved.decimals)
        for pair in (
            (moved.rate_then, moved.reference_rate_then),
            (moved.rate, moved.reference_rate),
        )
    ]
    then, now = (numbers.difference(width, phrases.unit, moved.decimals) for width in widths)
    short = [text.removesuffix("s").removesuffix(" point") for text in (then, now)]
    if phrases.unit != Unit.PERCENT:
        short = [then, now]
    ratio = _ratio_change(moved)
    if moved.label == "unchanged":
        return [f"The gap with {whose} stayed at {now} from {moved.earlier} on.", "", ratio]
    if moved.label:
        verb = "narrowed" if moved.label.startswith("closing") else "widened"
        text = f"Since {moved.earlier} the gap with {whose} {verb} from {short[0]} to {now}"
        return [f"{text}{_doing(moved, phrases)}.", "", ratio]
    later = "" if then == now else f"{short[1]} "
    both = f"The gap with {whose} was {then} in {moved.earlier} and {later}in {moved.period}."
    return [both, _GAP_MOVED.get(moved.gap_sure, ""), ratio]


def _doing(moved: Change, phrases: Phrases) -> str:
    """By whose doing a gap changed, where it was the reference's."""
    if "reference" not in moved.label:
        return ""
    rose = ("worse" in moved.label) == (phrases.better == "lower")
    partly = "partly " if "partly" in moved.label else ""
    return f", {partly}because their rate {'rose' if rose else 'fell'}"


def _ratio_change(moved: Change) -> str:
    if not (moved.ratio_shown and moved.ratio_shown_then):
        return ""
    then = numbers.times(moved.ratio_low_then, moved.ratio_high_then)
    now = numbers.times(moved.ratio_low, moved.ratio_high)
    rounded = " (within rounding)" if numbers.WITHIN in then + now else ""
    then, now = (text.removesuffix(numbers.WITHIN) for text in (then, now))
    if then == now:
        return f"As a ratio: {now} in {moved.earlier} and in {moved.period}{rounded}."
    return f"As a ratio: {then} in {moved.earlier}, {now} in {moved.period}{rounded}."
