"""Why there is no figure, in words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from dashboard.charts.text import numbers
from dashboard.language import Sentence, say
from dashboard.schema import Status, Unit

# Where the file has no row for a place at all.
NOT_IN_FILE = "not in the file"

# Where a place has no figure of an indicator in any period.
NOT_PUBLISHED = "no figure published"


def reason(
    status: str, why: str = "", rule: str = "", high: float = math.nan, unit: str = ""
) -> Sentence:
    """Why a group has no figure, to stand in brackets. ``why`` wins where a measure gave one.

    ``rule`` is the catalogue's sentence on when the publisher withholds a figure (S).
    """
    if status == Status.BELOW_THRESHOLD and not math.isnan(high):
        decimals = 3 if unit == Unit.PERCENT else 0
        return say("missing-below", figure=numbers.figure(high, unit, decimals))
    if why:
        return say(f"missing-{why}")
    stated = rule.partition(" where ")[2].rstrip(".") if "(S)" in rule else ""
    if status == Status.SUPPRESSED and stated:
        return say("missing-suppressed-where", why=stated)
    return say(f"missing-{status}")


def meaning(status: str) -> Sentence:
    """What a status of an observation means, for a dictionary."""
    return say(f"status-{status}")


def dash(why: str) -> Sentence:
    """What stands in a table in place of a figure: – (not available)."""
    return say("missing-in-brackets", figure=numbers.NO_FIGURE, why=why)


def not_shown(missing: Iterable[tuple[str, str]]) -> str:
    """Names what is not shown, each with its reason; empty where nothing is missing."""
    named = "; ".join(say("missing-of", title=who, why=reason) for who, reason in missing)
    return say("missing-not-shown", named=named) if named else ""


def by_group_alone(title: str, place: str = "") -> Sentence:
    """What is said where no figure of everyone together is: anywhere, or in a place."""
    if place:
        return say("figure-by-group-alone-in", title=title, place=place)
    return say("figure-by-group-alone", title=title)
