"""Words on where a story stands: who wrote it, and who carries it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.language import say

Record = Mapping[Any, Any]


def source(row: Record) -> str:
    """Who wrote what stands at an address, and who carries it there, if somebody else.

    ``row`` has publisher and carrier.
    """
    publisher, carrier = str(row["publisher"]), str(row["carrier"])
    if carrier and publisher:
        return say("news-carried", publisher=publisher, carrier=carrier)
    if carrier:
        return say("news-carried-unknown", carrier=carrier)
    return publisher or say("news-unknown")


def also(row: Record) -> list[tuple[str, str]]:
    """The other addresses of a story, and whose each is."""
    lines = (line.partition(" ") for line in str(row["also"]).splitlines())
    return [(address, whose) for address, _, whose in lines]
