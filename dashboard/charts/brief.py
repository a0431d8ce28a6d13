"""The Brief: one page on a place as a frozen value, which its renderers set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Brief:
    """What stands on the page: every text as it is read, a sentence or a line in each entry.

    ``better`` and ``worse`` list what moved by more than chance, ``untold`` what moved and nobody
    can tell whether by chance; ``moved`` and ``gaps_told`` count these and all others. ``words``
    are headings, and what stands where a list is empty, by name.
    """

    words: Mapping[str, str]
    ranks: tuple[tuple[str, str, str], ...]
    gaps: tuple[str, ...]
    gaps_told: tuple[str, ...]
    better: tuple[str, ...]
    worse: tuple[str, ...]
    untold: tuple[str, ...]
    moved: tuple[str, ...]
    care: tuple[str, ...]
    sources: str
    publisher: str
    link: str
