"""Sentences on a rank: what it is, who printed it, and what rounding leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from dashboard.charts.text import numbers, prose
from dashboard.schema import OVERALL

WITHIN_ROUNDING = (
    "The interval of a rank shows what rounding of the published figures leaves open: the middle "
    "95% of 2,000 draws. A published rank can lie outside it. Survey error is not in it, and is "
    "larger."
)


_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Rank:
    """A row of schema.RANKINGS, its place and list as they are read (economic well-being)."""

    place: str
    list_name: str
    edition: int
    label: str
    rank: int | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    published_rank: int | None = None
    published_by: str = ""
    published_doubtful: bool = False
    indicators_used: int = 0
    indicators_expected: int = 0
    missing: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, row: Mapping[Any, Any], place: str, list_name: str, missing: tuple[str, ...] = ()
    ) -> Self:
        """From a row as a dictionary, a place's name, a domain's title and what it lacks."""
        own = {"place": place, "list_name": list_name, "missing": missing}
        return cls(**{**prose.fields_of(cls, row), **own})

    @property
    def trusted(self) -> int | None:
        """The published rank, where nobody doubts it."""
        return None if self.published_doubtful else self.published_rank

    @property
    def headline(self) -> int | None:
        """The rank that a headline gives: a trusted published one, else the computed one."""
        return self.rank if self.trusted is None else self.trusted

    @property
    def interval(self) -> tuple[int, int] | None:
        """What rounding allows; None where that is not known."""
        if self.rank_low is None or self.rank_high is None:
            return None
        return self.rank_low, self.rank_high

    @property
    def in_list(self) -> str:
        """The list inside a sentence: overall, in health."""
        return OVERALL if self.list_name == OVERALL else f"in {self.list_name}"


def sentence(rank: Rank, states: int = 50) -> str:
    """A state's rank in a sentence: the published one where a trusted publisher printed it."""
    place = prose.upper_first(prose.the(rank.place))
    edition = f"{rank.edition} edition"
    start = f"{place} ranks {{}} of {states} states {rank.in_list}"
    if rank.trusted is not None:
        published = start.format(numbers.ordinal(rank.trusted))
        return f"{published}, as reported by {rank.published_by} ({edition})."
    if rank.rank is not None:
        note = "".join(f"{text}; " for text in [_rank_note(rank)] if text)
        return f"{start.format(numbers.ordinal(rank.rank))} ({note}{edition})."
    if not rank.indicators_expected:
        return (
            f"{place} has no rank {rank.in_list} in the {edition}: only ranks that a named "
            f"publisher printed are at hand, and none for {prose.the(rank.place)}."
        )
    has, all_of = rank.indicators_used, rank.indicators_expected
    without = prose.listed([f"“{title}”" for title in rank.missing])
    lack = f", but not {without}" if without else ""
    return (
        f"{place} has no rank {rank.in_list} in the {edition}: the files loaded here have {has} of "
        f"the {all_of} indicators that it needs{lack}."
    )


def short(rank: Rank) -> str:
    """A rank alone: 25th (24th to 27th within rounding); a dash where there is none."""
    if rank.trusted is not None:
        return f"{numbers.ordinal(rank.trusted)} (published)"
    return computed(rank)


def computed(rank: Rank) -> str:
    """The rank computed here alone, whatever is published."""
    if rank.rank is None:
        return numbers.NO_FIGURE
    note = _rank_note(rank)
    return f"{numbers.ordinal(rank.rank)} ({note})" if note else numbers.ordinal(rank.rank)


def headline(rank: Rank) -> str:
    """The rank of a headline as a number alone: 25th; a dash where there is none."""
    return numbers.NO_FIGURE if rank.headline is None else numbers.ordinal(rank.headline)


def printed_by(publisher: str, doubtful: bool) -> str:
    """Who printed a published rank, and whether that is doubted."""
    return f"{publisher} (doubtful)" if doubtful else publisher


def not_ranked(place: str) -> str:
    """For the nation, the District and the territories."""
    return f"{prose.upper_first(prose.the(place))} is not ranked: the list is of the 50 states."


def _rank_note(rank: Rank) -> str:
    if rank.label == "estimate":
        lacking = rank.indicators_expected - rank.indicators_used
        noun = "indicator" if lacking == 1 else "indicators"
        return f"estimate, {_COUNTS[lacking] if lacking < 10 else lacking} {noun} missing"
    if rank.interval is None:
        return ""
    return within_rounding(*rank.interval)


def within_rounding(low: int, high: int) -> str:
    """What rounding leaves open of a rank, after it: 24th to 27th within rounding."""
    if low == high:
        return "however the figures round"
    return f"{numbers.ordinal(low)} to {numbers.ordinal(high)} within rounding"
