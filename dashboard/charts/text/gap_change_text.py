"""Sentences on how a gap between groups moved: each group's own change, the gap's, the ratio's."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from dashboard.charts.text import gap_text, numbers, prose
from dashboard.charts.text.gap_text import Phrases
from dashboard.language import Sentence, say
from dashboard.measures.disparity import TARGET
from dashboard.rounding import printed_gap

# What the publisher itself says of a change that it tested.
TESTED, NOT_SIGNIFICANT = "tested", "not-significant"


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
    broken: str = ""

    @classmethod
    def of(cls, row: Mapping[Any, Any], period: str, earlier: str) -> Self:
        """From a row as a dictionary and both periods through ``format.years``."""
        return cls(**{**prose.fields_of(cls, row), "period": period, "earlier": earlier})


def change(moved: Change, phrases: Phrases) -> tuple[str, ...]:
    """A group's own change first, then the gap's, then the ratio's."""
    if not moved.earlier:
        return (_why(moved),)
    then, now = (
        numbers.figure(rate, phrases.unit, moved.decimals) for rate in (moved.rate_then, moved.rate)
    )
    words = {"period": moved.period, "earlier": moved.earlier, "figure": now}
    group = phrases.of(moved.group)
    if phrases.phrase:
        words["whose"] = say("moved-rate-of", group=group)
    else:
        words["whose"] = say("moved-indicator-of", indicator=phrases.short, group=group)
    step = round(moved.rate - moved.rate_then, 9)
    if step == 0:
        own: list[str] = [prose.upper_first(say("moved-same", **words))]
    else:
        way = "moved-rose" if step > 0 else "moved-fell"
        sure = say(f"moved-sure-{moved.sure}") if moved.sure else ""
        own = [say(way, then=then, **words), sure]
    if moved.group == moved.reference:
        return tuple(filter(None, own))
    return tuple(filter(None, [*own, *_gap_change(moved, phrases)]))


def direction(moved: Change, phrases: Phrases) -> tuple[str, ...]:
    """Where a gap has gone since some years before, in a sentence or two, or why none can say.

    The gap alone: ``change`` has the group's own rate before it.
    """
    if not moved.earlier:
        return (_why(moved),)
    if math.isnan(moved.gap_change):
        why = prose.lower_first(_why(moved))
        return (say("gap-moved-since", earlier=moved.earlier, why=why),)
    return tuple(filter(None, _gap_change(moved, phrases)[:2]))


def in_short(moved: Change, phrases: Phrases) -> Sentence:
    """Where a gap has gone, in few words for a row: what ``direction`` says and no more."""
    if not moved.earlier or math.isnan(moved.gap_change):
        return say("gap-short-nothing")
    words = _apart(moved, phrases)
    if moved.label == "unchanged":
        return say("gap-short-stayed", **words)
    if moved.label:
        return say("gap-short-moved", way=_way(moved), by=_doing(moved, phrases), **words)
    if words["turned"]:
        return say("gap-short-turned", **words)
    told = moved.gap_sure if moved.gap_sure in ("clear", "no-rule") else "untold"
    return say("gap-short-then", told=told, **words)


def _why(moved: Change) -> Sentence:
    """Why nothing is said of a change."""
    return say("why-break", **{"break": moved.broken}) if moved.broken else gap_text.why(moved.why)


def _gap_change(moved: Change, phrases: Phrases) -> list[str]:
    """What a gap was and is, whether it changed, and its ratio then and now."""
    if math.isnan(moved.gap_change):
        return [_why(moved)]
    words, ratio = _apart(moved, phrases), _ratio_change(moved)
    if moved.label == "unchanged":
        return [say("gap-stayed", **words), "", ratio]
    if moved.label:
        return [say("gap-moved", way=_way(moved), doing=_doing(moved, phrases), **words), "", ratio]
    same = words["points"] == words["points_then"]
    form = "turned" if words["turned"] else "and-now-same" if same else "and-now"
    both = say(f"gap-then-{form}", **words)
    told = say(f"gap-moved-{moved.gap_sure or 'unsure'}") if moved.gap_sure != "clear" else ""
    return [both, told, ratio]


def _apart(moved: Change, phrases: Phrases) -> dict[str, str]:
    """How far the two of a gap were apart and are, as printed beside their figures.

    ``turned`` says that the group which was the better one of the two is now the worse.
    """
    target = moved.reference == TARGET
    unit, decimals = phrases.unit, moved.decimals
    then = printed_gap(moved.rate_then, moved.reference_rate_then, unit, decimals)
    now = printed_gap(moved.rate, moved.reference_rate, unit, decimals)
    return {
        "earlier": moved.earlier,
        "period": moved.period,
        "other_group": say("gap-the-target") if target else phrases.of(moved.reference),
        "points": numbers.difference(now, unit, decimals),
        "points_then": numbers.difference(then, unit, decimals),
        "bare": numbers.apart(now, unit, decimals),
        "bare_then": numbers.apart(then, unit, decimals),
        "turned": "yes" if then * now < 0 else "",
    }


def _way(moved: Change) -> str:
    return "narrowed" if moved.label.startswith("closing") else "widened"


def _doing(moved: Change, phrases: Phrases) -> str:
    """By whose doing a gap changed: the group's own, or the reference's, whose rate moved how."""
    if "reference" not in moved.label:
        return "own"
    rose = ("worse" in moved.label) == (phrases.better == "lower")
    partly = "partly-" if "partly" in moved.label else ""
    return f"{partly}reference-{'rose' if rose else 'fell'}"


def _ratio_change(moved: Change) -> str:
    if not (moved.ratio_shown and moved.ratio_shown_then):
        return ""
    then, rounded_then = numbers.ratio(moved.ratio_low_then, moved.ratio_high_then)
    now, rounded = numbers.ratio(moved.ratio_low, moved.ratio_high)
    words = {"times": now, "earlier": moved.earlier, "period": moved.period}
    words["rounded"] = "yes" if rounded or rounded_then else "no"
    if then == now:
        return say("gap-times-same", **words)
    return say("gap-times-moved", times_then=then, **words)
