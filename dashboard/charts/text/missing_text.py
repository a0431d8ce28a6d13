"""Why there is no figure, in words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from dashboard.charts.text import numbers
from dashboard.charts.text.status_text import STATUSES
from dashboard.language import say
from dashboard.schema import Status, Unit

# Where the file has no row for a place at all.
NOT_IN_FILE = "not in the file"

# Where a place has no figure of an indicator in any period.
NOT_PUBLISHED = "no figure published"


def reason(
    status: str, why: str = "", rule: str = "", high: float = math.nan, unit: str = ""
) -> str:
    """Why a group has no figure, to stand in brackets. ``why`` wins where a measure gave one.

    ``rule`` is the catalogue's sentence on when the publisher withholds a figure (S).
    """
    if status == Status.BELOW_THRESHOLD and not math.isnan(high):
        decimals = 3 if unit == Unit.PERCENT else 0
        return f"printed only as less than {numbers.figure(high, unit, decimals)}"
    if why:
        return say(f"missing-{why}")
    short = STATUSES[status].reason
    stated = rule.partition(" where ")[2].rstrip(".") if "(S)" in rule else ""
    return f"{short}: {stated}" if status == Status.SUPPRESSED and stated else short


def dash(why: str) -> str:
    """What stands in a table in place of a figure: – (not available)."""
    return f"{numbers.NO_FIGURE} ({why})"


def not_shown(missing: Iterable[tuple[str, str]]) -> str:
    """Names what is not shown, each with its reason; empty where nothing is missing."""
    named = "; ".join(f"{who} ({reason})" for who, reason in missing)
    return f"Not shown: {named}." if named else ""


def by_group_alone(title: str, place: str = "") -> str:
    """What is said where no figure of everyone together is: anywhere, or in a place."""
    if place:
        return f"{title}, {place}: only figures by group are loaded; choose a group to see them."
    return f"{title}: figures are published by group alone; choose a group to see them."
