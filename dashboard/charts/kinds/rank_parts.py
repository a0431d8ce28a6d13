"""The parts of a query that charts of ranks share: the edition, the state, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.cells import Origin, of_ranks
from dashboard.charts.facts.rank_lists import STATES
from dashboard.charts.kinds.kind import PageAddress
from dashboard.charts.kinds.query import Names, Reader
from dashboard.charts.text.rank_text import Rank
from dashboard.language import Sentence, say
from dashboard.measures.editions import ranked_editions

PAGE = PageAddress("/rankings?domain={subject}")

# How ranks stand along an axis.
RANGE = (0, STATES + 1)
TICKS = (1, 10, 20, 30, 40, STATES)


@dataclass(frozen=True)
class RankQuery:
    """Which edition, and which state is marked."""

    edition: int
    place: str


def axis() -> Sentence:
    """What an axis of ranks counts."""
    return say("rank-axis")


def bounds(rank: Rank) -> tuple[float | None, float | None]:
    """The interval that is drawn around a rank."""
    if rank.interval is None:
        return None, None
    return float(rank.interval[0]), float(rank.interval[1])


def lists(facts: Facts) -> Names:
    """The lists of the editions; none where no edition is offered."""
    return rank_lists.lists(facts.catalog) if rank_lists.editions(facts) else {}


def read(facts: Facts, domain: str, reader: Reader) -> RankQuery:
    """The query of an address."""
    return RankQuery(edition(facts, reader), place(facts, reader))


def edition(facts: Facts, reader: Reader) -> int:
    """An edition, the newest by default; one with a few ranks alone works and is not offered."""
    offered = {str(edition): str(edition) for edition in rank_lists.editions(facts)}
    also = [str(edition) for edition in with_any_rank(facts)]
    return int(reader.one("edition", offered, newest=True, also=also))


def with_any_rank(facts: Facts) -> list[int]:
    """Every edition of which any rank is known, newest first, also those that are not offered."""
    return ranked_editions(facts.version.table("rankings"))


def place(facts: Facts, reader: Reader) -> str:
    """One of the states that are ranked, the home state by default."""
    return reader.one("place", facts.catalog.states, reader.defaults.place)


def cells(facts: Facts, domain: str, query: RankQuery) -> list[Origin]:
    """What the rank of the state that is marked rests on."""
    return of_ranks(facts, [query.edition], domain, query.place)


def cells_of_all(facts: Facts, domain: str, query: RankQuery) -> list[Origin]:
    """The same, with the published ranks of all other states."""
    return of_ranks(facts, [query.edition], domain, query.place, everybody=True)
