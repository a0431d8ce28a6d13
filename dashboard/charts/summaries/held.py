"""What is held: every indicator with a place's newest figure, the nation's and the states'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.catalog import Indicator
from dashboard.charts.facts import by_race, figures, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.text import figure_text
from dashboard.charts.text.figure_text import Latest
from dashboard.schema import NATION, Unit

BETTER, WORSE, UNTOLD = "better", "worse", "untold"
_SURE = (figure_text.TESTED, figure_text.COUNTED)


@dataclass(frozen=True)
class Held:
    """One indicator as a row: what a place has of it, and what there is to set it beside.

    ``states`` are the states' values in the period of the place's newest figure, empty where none
    can be set before another. ``ranked`` says that the newest edition ranks states on it. ``why``
    says why the place has no figure; ``by_race`` that rates by race are held.
    """

    indicator: str
    entry: Indicator
    newest: Latest | None
    nation: Latest | None
    states: tuple[float, ...]
    years: str
    ranked: bool
    by_race: bool
    why: str

    @property
    def way(self) -> str:
        """How the rate moved: better or worse beyond chance, untold, or empty for all else."""
        one = self.newest
        if one is None or one.verdict not in (BETTER, WORSE):
            return ""
        if one.sure == figure_text.NOT_SIGNIFICANT:
            return ""
        return one.verdict if one.sure in _SURE else UNTOLD

    @property
    def low_is_better(self) -> bool:
        """Whether the states stand from the lowest value on."""
        return self.entry.better != "higher" or self.entry.kind not in ("rate", "amount")


def held(facts: Facts, place: str) -> tuple[Held, ...]:
    """Every indicator in the order of the domains, those that are ranked on first.

    Those that nobody reviewed have no domain and come last.
    """
    return tuple(row(facts, slug, place) for slug in in_order(facts))


@remembered
def in_order(facts: Facts) -> tuple[str, ...]:
    """Every indicator by slug in that order."""
    domains, ranked = list(facts.catalog.domains), ranked_on(facts)

    def order(slug: str) -> tuple[int, bool]:
        entry = indicator_of(facts, slug)
        known = entry.reviewed and entry.domain in domains
        return domains.index(entry.domain) if known else len(domains), slug not in ranked

    return tuple(sorted(figures.loaded(facts), key=order))


def moved(rows: Sequence[Held]) -> tuple[dict[str, int], dict[str, int]]:
    """How many got better and worse beyond chance; of how many nobody can tell, as printed."""
    sure = Counter(row.way for row in rows)
    untold = Counter(row.newest.verdict for row in rows if row.way == UNTOLD and row.newest)
    return (
        {way: sure[way] for way in (BETTER, WORSE)},
        {way: untold[way] for way in (BETTER, WORSE)},
    )


@remembered
def ranked_on(facts: Facts) -> frozenset[str]:
    """The indicators that the newest edition ranks on; none where no edition is held."""
    newest = next(iter(rank_lists.editions(facts)), 0)
    edition = facts.catalog.editions.get(newest)
    return frozenset(edition.indicators if edition else ())


@remembered
def row(facts: Facts, indicator: str, place: str) -> Held:
    """One of them."""
    shown = figures.of(facts, indicator)
    newest, nation = shown.latest.get(place), shown.latest.get(NATION)
    return Held(
        indicator=indicator,
        entry=indicator_of(facts, indicator),
        newest=newest,
        nation=None if place == NATION else nation,
        states=_states(shown, newest.period) if newest else (),
        years=_years(facts, indicator),
        ranked=indicator in ranked_on(facts),
        by_race=indicator in by_race.indicators(facts),
        why="" if newest else shown.why_none(place),
    )


def _states(shown: figures.Figures, period: str) -> tuple[float, ...]:
    """The states' values in a period; none of numbers, which follow how many live in a state."""
    if shown.unit == Unit.NUMBER:
        return ()
    rows = shown.in_period(period)
    values = rows.loc[rows["place"].isin(shown.facts.catalog.states), "value"].dropna()
    return tuple(values.astype(float))


def _years(facts: Facts, indicator: str) -> str:
    """The first and the last year that any place has a figure of."""
    first, last = _held_years(facts)[indicator]
    return first if first == last else f"{first}–{last}"


@remembered
def _held_years(facts: Facts) -> dict[str, tuple[str, str]]:
    table = facts.version.table("indicators")
    columns = (table["indicator"], table["first_year"], table["last_year"])
    return {
        str(slug): (str(int(first)), str(int(last)))
        for slug, first, last in zip(*columns, strict=True)
    }
