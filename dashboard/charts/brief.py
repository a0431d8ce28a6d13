"""The Brief: one page on a place as a frozen value, which its renderers set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Brief:
    """What stands on the page: every text as it is read."""

    place: str
    ranks: tuple[tuple[str, str, str], ...]
    gaps: tuple[str, ...]
    not_judged: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    not_told: str
    caution: str
    care: str
    sources: str
    version: str
    created: str
    publisher: str
    link: str
