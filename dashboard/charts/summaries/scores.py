"""The scores behind an edition's lists: where a state stands among the others, list by list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_dicts, has_value
from dashboard.charts.text.rank_text import Rank


@dataclass(frozen=True)
class Scored:
    """A list of an edition, seen from one place.

    ``states`` are those with a score, the first first: (place, score, rank computed here). A score
    is that of one indicator, on average, so that all lists share one scale.
    """

    domain: str
    title: str
    place: str
    rank: Rank
    states: tuple[tuple[str, float, int], ...]

    @property
    def score(self) -> float | None:
        """The place's own score; None where it has none."""
        mine = (score for place, score, _ in self.states if place == self.place)
        return next(mine, None)

    @property
    def mean(self) -> float | None:
        """The mean of the states; None where none has a score."""
        return sum(score for _, score, _ in self.states) / len(self.states) if self.states else None

    @property
    def band(self) -> tuple[float, float] | None:
        """The scores at the ranks that rounding leaves open; None where that is not known."""
        if self.rank.interval is None or not self.states:
            return None
        first, last = (self.states[min(at, len(self.states)) - 1] for at in self.rank.interval)
        return first[1], last[1]


@remembered
def in_every_list(facts: Facts, edition: int, place: str) -> tuple[Scored, ...]:
    """Overall, then the domains; a list that nobody can be ranked in has no states."""
    return tuple(
        scored(facts, edition, domain, place) for domain in rank_lists.lists(facts.catalog)
    )


@remembered
def scored(facts: Facts, edition: int, domain: str, place: str) -> Scored:
    """One list."""
    return Scored(
        domain,
        rank_lists.lists(facts.catalog)[domain],
        place,
        rank_lists.rank_of(facts, edition, domain, place),
        states(facts, edition, domain),
    )


@remembered
def states(facts: Facts, edition: int, domain: str) -> tuple[tuple[str, float, int], ...]:
    """The states of a list that have a score: place, score and rank, the first first."""
    rows = rank_lists.of_list_table(facts, edition, domain)
    ranked = rows.loc[rows["score"].notna() & rows["rank"].notna()].sort_values(["score", "place"])
    return tuple(
        (str(row["place"]), float(row["score"]) / _counted(row), int(row["rank"]))
        for row in as_dicts(ranked)
    )


def span(lists: tuple[Scored, ...]) -> tuple[float, float]:
    """The lowest and the highest score of some lists."""
    every = [score for one in lists for _, score, _ in one.states]
    return (min(every), max(every)) if every else (0.0, 1.0)


def _counted(row: Any) -> int:
    """Of how many indicators a score is the sum."""
    return int(row["indicators_used"]) if has_value(row["indicators_used"]) else 1
