"""Every state of a list in a row: its rank, its score, and its rank in each domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds.ranking import rows_of
from dashboard.charts.summaries import scores
from dashboard.charts.text.rank_text import Rank
from dashboard.schema import OVERALL


@dataclass(frozen=True)
class RankRow:
    """A state: its rank in the list, its score on average of an indicator, its ranks elsewhere."""

    place: str
    rank: Rank
    score: float | None
    others: Mapping[str, Rank]


@dataclass(frozen=True)
class RankTable:
    """The states from the first to the last; ``columns`` are the lists whose ranks stand beside.

    ``without`` are the domains in which most states have no rank.
    """

    rows: tuple[RankRow, ...]
    columns: tuple[str, ...]
    without: tuple[str, ...]


@remembered
def table(facts: Facts, edition: int, domain: str) -> RankTable:
    """The list of an edition beside its domains; overall too where rounding can be told there."""
    lists = rank_lists.lists(facts.catalog)
    ranks = {one: _ranks(facts, edition, one) for one in lists}
    known = [
        one
        for one in lists
        if sum(rank.headline is not None for rank in ranks[one].values()) * 2 > rank_lists.STATES
    ]
    sure = any(rank.interval for rank in ranks[OVERALL].values())
    columns = tuple(one for one in known if one != OVERALL or (sure and domain == OVERALL))
    mine = {place: score for place, score, _ in scores.states(facts, edition, domain)}
    listed = [str(row["place"]) for row in as_dicts(rows_of(facts, edition, domain))]
    found = [
        RankRow(
            place,
            ranks[domain][place],
            mine.get(place),
            {one: ranks[one][place] for one in columns if place in ranks[one]},
        )
        for place in listed
    ]
    # A published rank counts before the one computed here, wherever it is told.
    found.sort(key=lambda one: (one.rank.headline is None, one.rank.headline or 0))
    return RankTable(
        tuple(found), columns, tuple(one for one in lists if one not in (*known, OVERALL))
    )


def _ranks(facts: Facts, edition: int, domain: str) -> dict[str, Rank]:
    """What is known of every state's rank in a list."""
    rows = rank_lists.of_list_table(facts, edition, domain)
    names = facts.catalog.states
    return {str(row["place"]): Rank.of(row, names[row["place"]], domain) for row in as_dicts(rows)}
