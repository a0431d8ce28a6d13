"""Sentences on a rank: what it is, who printed it, and what rounding leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from dashboard.charts.text import numbers, prose
from dashboard.language import Sentence, say
from dashboard.measures.ranking import CONFIDENCE, DRAWS
from dashboard.schema import OVERALL, Unit


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
    published_carrier: str = ""
    published_doubtful: bool = False
    indicators_used: int = 0
    indicators_expected: int = 0
    missing: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, row: Mapping[Any, Any], place: str, list_name: str, missing: tuple[str, ...] = ()
    ) -> Self:
        """From a row as a dictionary, a place's name, a list's and what it lacks.

        ``list_name`` is OVERALL or the title of a domain inside a sentence.
        """
        own = {"place": place, "list_name": list_name, "missing": missing}
        return cls(**{**prose.fields_of(cls, row), **own})

    @property
    def printed_by(self) -> str:
        """Who printed the published rank, and who carries it where that is another."""
        return source(self.published_by, self.published_carrier)

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
    def in_list(self) -> Sentence:
        """The list inside a sentence: overall, in health."""
        return in_list(self.list_name)

    @property
    def why_none(self) -> str:
        """Why there is no rank, as the end of a template's name; empty where there is one."""
        if self.headline is not None:
            return ""
        if self.indicators_expected:
            return "none"
        return "none-doubtful" if self.published_rank is not None else "none-printed"

    @property
    def lacks(self) -> dict[str, str | int]:
        """The words that say what a rank would take: what is at hand, and what is not.

        None where only printed ranks are held.
        """
        if not self.indicators_expected:
            return {}
        return {
            "needed": int(self.indicators_expected),
            "known": int(self.indicators_used),
            "count": int(self.indicators_expected - self.indicators_used),
            "titles": prose.listed([say("rank-quoted", title=title) for title in self.missing]),
        }


def in_list(name: str) -> Sentence:
    """A list inside a sentence: overall, in health."""
    return say("rank-overall") if name == OVERALL else say("rank-in", name=name)


def sentence(rank: Rank, states: int = 50) -> Sentence:
    """A state's rank in a sentence: the published one where a trusted publisher printed it.

    Where there is none, what is at hand, what is not, and why that makes none.
    """
    words: dict[str, str | int] = {
        "place": prose.the(rank.place),
        "list": rank.in_list,
        "edition": str(rank.edition),
    }
    if rank.why_none:
        return prose.upper_first(say(f"rank-{rank.why_none}", **words, **rank.lacks))
    words |= {"rank": headline(rank), "count": states}
    if rank.trusted is not None:
        told = say("rank-of-states-printed", publisher=rank.printed_by, **words)
    elif note := _note(rank):
        told = say("rank-of-states-noted", note=note, **words)
    else:
        told = say("rank-of-states", **words)
    return prose.upper_first(told)


def how_known(rank: Rank) -> Sentence:
    """Where the headline's rank comes from and how sure it is, to stand under it."""
    if rank.why_none:
        return say(f"rank-how-{rank.why_none}", **rank.lacks)
    if rank.trusted is None:
        if rank.interval and rank.rank_low == rank.rank_high:
            return say("rank-how-computed-sure")
        note = _note(rank)
        return say("rank-how-computed-noted", note=note) if note else say("rank-how-computed")
    if rank.rank is None:
        return say("rank-how-printed", publisher=rank.printed_by)
    return say("rank-how-printed-computed", publisher=rank.printed_by, rank=computed(rank))


def in_short(rank: Rank) -> Sentence:
    """The same in few words, for a row: who printed a published rank stands elsewhere."""
    if rank.trusted is None:
        return how_known(rank)
    if rank.rank is None:
        return say("rank-short-printed")
    return say("rank-short-printed-computed", rank=computed(rank))


def computed_here(rank: Rank) -> str:
    """The rank computed here in a sentence, where a published one stands in the headline."""
    if rank.rank is None or rank.trusted is None:
        return ""
    return say("rank-computed-here", rank=computed(rank))


def computed(rank: Rank) -> str:
    """The rank computed here alone, whatever is published; a dash where there is none."""
    if rank.rank is None:
        return numbers.NO_FIGURE
    note, place = _note(rank), numbers.ordinal(rank.rank)
    return say("rank-noted", rank=place, note=note) if note else place


def headline(rank: Rank) -> str:
    """The rank of a headline as a number alone: 25th; a dash where there is none."""
    return numbers.NO_FIGURE if rank.headline is None else numbers.ordinal(rank.headline)


def allowed(rank: Rank) -> str:
    """What rounding allows, for who cannot see the interval."""
    if rank.interval is None:
        return computed_here(rank)
    low, high = map(numbers.ordinal, rank.interval)
    wide = rank.interval[1] - rank.interval[0]
    if not wide:
        return say("rank-allowed-one", rank=low)
    return say("rank-allowed-two" if wide == 1 else "rank-allowed", low=low, high=high)


def within_rounding(low: int, high: int) -> Sentence:
    """What rounding leaves open of a rank, after it: 24th to 27th within rounding."""
    if low == high:
        return say("rank-note-sure")
    return say("rank-note-rounding", low=numbers.ordinal(low), high=numbers.ordinal(high))


def source(publisher: str, carrier: str = "") -> str:
    """Who printed a rank, and who carries it; of a carrier alone, that nobody better is known."""
    if not carrier:
        return publisher
    if not publisher:
        return say("rank-carrier-alone", carrier=carrier)
    return say("rank-carried", publisher=publisher, carrier=carrier)


def printed(rank: str, doubtful: bool) -> str:
    """A published rank in a table, marked where it is doubted."""
    return say("rank-doubtful", rank=rank) if doubtful else rank


def printed_by(publisher: str, doubtful: bool) -> str:
    """Who printed a published rank, and whether that is doubted."""
    return say("rank-doubtful-by", publisher=publisher) if doubtful else publisher


def not_ranked(place: str, states: int = 50) -> Sentence:
    """For the nation, the District and the territories."""
    return prose.upper_first(say("rank-not-ranked", place=prose.the(place), count=states))


def edition(year: int) -> Sentence:
    """An edition as a label: 2025 edition."""
    return say("rank-edition", edition=str(year))


def about_draws(template: str) -> Sentence:
    """A note on the draws that an interval rests on: their number, and the share that counts."""
    return say(
        template,
        number=numbers.number(DRAWS),
        share=numbers.figure(CONFIDENCE, Unit.PERCENT),
    )


def _note(rank: Rank) -> str:
    """How sure a computed rank is, to stand in brackets after it."""
    if rank.label == "estimate":
        return say("rank-note-estimate", count=int(rank.indicators_expected - rank.indicators_used))
    return within_rounding(*rank.interval) if rank.interval else ""
