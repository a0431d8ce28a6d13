"""How the indicators that the newest edition ranks on moved in a place in about five years."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.facts import figures, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.text import figure_text
from dashboard.charts.text.figure_text import Latest
from dashboard.language import Sentence, say

BETTER, WORSE = "better", "worse"
GAINS = (BETTER, WORSE)
# By more than chance; moved, and nobody can tell whether by chance; by no more than chance; the
# same, also within rounding; no earlier figure compares.
TOLD, UNTOLD, CHANCE, SAME, NOTHING = "told", "untold", "chance", "same", "nothing"


@dataclass(frozen=True)
class Moves:
    """The newest figures of a place by indicator, and of each how it moved and how sure that is.

    ``years`` are the last years that the newest figures are of.
    """

    latest: dict[str, Latest]
    ways: dict[str, str]
    years: dict[str, int]

    def of(self, way: str, verdict: str = "") -> tuple[str, ...]:
        """The indicators that moved in a way, those of a verdict where one is given."""
        return tuple(
            slug
            for slug, found in self.ways.items()
            if found == way and verdict in ("", self.latest[slug].verdict)
        )

    def as_printed(self, verdict: str) -> tuple[str, ...]:
        """The indicators that got better or worse as printed, sure or not, those told first."""
        return (*self.of(TOLD, verdict), *self.of(UNTOLD, verdict))


def ranked_on(facts: Facts) -> tuple[str, ...]:
    """The indicators that the newest edition ranks on, in the catalog's order.

    Those of every edition where none is held.
    """
    entries = facts.catalog.indicators
    for edition in rank_lists.editions(facts):
        entry = facts.catalog.editions.get(edition)
        if entry and entry.indicators:
            return tuple(slug for slug in entries if slug in entry.indicators)
    return tuple(slug for slug, entry in entries.items() if entry.data_book)


@remembered
def moves(facts: Facts, place: str) -> Moves:
    """What is known of a place, indicator by indicator."""
    latest = {
        slug: one for slug in ranked_on(facts) if (one := figures.of(facts, slug).latest.get(place))
    }
    return Moves(
        latest,
        {slug: way_of(one) for slug, one in latest.items()},
        {slug: _last_year(figures.of(facts, slug), one) for slug, one in latest.items()},
    )


def _last_year(shown: figures.Figures, one: Latest) -> int:
    """The last year that a newest figure is of."""
    rows = shown.rows
    return int(
        rows.loc[(rows["place"] == one.place) & (rows["period"] == one.period), "end_year"].max()
    )


def way_of(one: Latest) -> str:
    """How a figure moved, by the rule of every page (``figures.latest``)."""
    if not one.text_then:
        return NOTHING
    if one.verdict not in GAINS:
        return SAME
    if one.sure == figure_text.NOT_SIGNIFICANT:
        return CHANCE
    return TOLD if one.sure in figure_text.SURE else UNTOLD


def told(facts: Facts, place: str) -> tuple[Sentence, ...]:
    """How many moved by more than chance, and of how many others nobody can tell."""
    found = moves(facts, place)
    if not found.latest:
        return ()
    gained, lost = (len(found.of(TOLD, verdict)) for verdict in GAINS)
    first = say(
        "brief-moved", count=gained + lost, needed=len(found.latest), gained=gained, lost=lost
    )
    untold = found.of(UNTOLD)
    if not untold:
        return (first,)
    gained, lost = (len(found.of(UNTOLD, verdict)) for verdict in GAINS)
    return first, say("brief-moved-untold", count=len(untold), gained=gained, lost=lost)
