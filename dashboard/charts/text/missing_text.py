"""Why there is no figure, in words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from dashboard.charts.text import numbers
from dashboard.schema import Status, Unit


def reason(
    status: str, why: str = "", rule: str = "", high: float = math.nan, unit: str = ""
) -> str:
    """Why a group has no figure, to stand in brackets. ``why`` wins where a measure gave one.

    ``rule`` is the catalogue's sentence on when the publisher withholds a figure (S).
    """
    if status == Status.BELOW_THRESHOLD and not math.isnan(high):
        decimals = 3 if unit == Unit.PERCENT else 0
        return f"printed only as less than {numbers.figure(high, unit, decimals)}"
    stated = rule.partition(" where ")[2].rstrip(".") if "(S)" in rule else ""
    reasons = {
        Status.SUPPRESSED: f"withheld by the publisher{': ' if stated else ''}{stated}",
        Status.LOW_EVENTS: "withheld by the publisher: too few cases",
        Status.NOT_AVAILABLE: "not available",
        Status.NOT_REPORTED: "not reported to the publisher",
        Status.NOT_COMPARABLE: "not comparable",
        Status.BELOW_THRESHOLD: "printed only as very small",
        Status.ERROR_IN_SOURCE: "an error in the source",
        Status.EMPTY: "left empty by the publisher",
    }
    return why or next((text for key, text in reasons.items() if key == status), "no figure")


def not_shown(missing: Iterable[tuple[str, str]]) -> str:
    """Names what is not shown, each with its reason; empty where nothing is missing."""
    named = "; ".join(f"{who} ({reason})" for who, reason in missing)
    return f"Not shown: {named}." if named else ""
