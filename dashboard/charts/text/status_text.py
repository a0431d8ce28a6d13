"""What each status of an observation means, in few words and in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.schema import Status


@dataclass(frozen=True)
class StatusText:
    """``reason`` stands in brackets beside a missing figure; ``meaning`` in the dictionary."""

    reason: str
    meaning: str


STATUSES: Mapping[str, StatusText] = {
    Status.PUBLISHED: StatusText("no figure", "a figure is printed"),
    Status.SUPPRESSED: StatusText(
        "withheld by the publisher",
        "withheld by the publisher: too uncertain, or too few to show",
    ),
    Status.NOT_AVAILABLE: StatusText("not available", "not available"),
    Status.NOT_REPORTED: StatusText(
        "not reported to the publisher", "not reported to the publisher"
    ),
    Status.NOT_COMPARABLE: StatusText("not comparable", "left out because it cannot be compared"),
    Status.LOW_EVENTS: StatusText(
        "withheld by the publisher: too few cases",
        "too few events for a figure that can be relied on",
    ),
    Status.BELOW_THRESHOLD: StatusText(
        "printed only as very small",
        "printed only as less than a bound, which stands in high",
    ),
    Status.ERROR_IN_SOURCE: StatusText(
        "an error in the source", "an error in the publisher's sheet"
    ),
    Status.EMPTY: StatusText("left empty by the publisher", "the cell is empty"),
}
