"""What is held: every indicator with a place's line, its standing, its years and its groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.catalog import Indicator
from dashboard.charts.facts import by_race, figures, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.summaries import moves
from dashboard.charts.summaries.place_lines import (
    Direction,
    Standing,
    direction,
    place_line,
    standing,
)
from dashboard.charts.text.figure_text import Latest
from dashboard.schema import NATION, Unit


@dataclass(frozen=True)
class Held:
    """One indicator as a row: what a place has of it, and what there is to set it beside.

    ``standing`` is the place's figure among those of the states or counties of the same year, none
    of numbers. ``ranked`` says that the newest edition ranks states on it, ``by_race`` that rates
    by race are held. ``why`` says why the place has no figure.
    """

    indicator: str
    entry: Indicator
    newest: Latest | None
    nation: Latest | None
    standing: Standing | None
    direction: Direction | None
    years: str
    ranked: bool
    by_race: bool
    why: str


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


def moved(rows: Sequence[Held], way: str, verdict: str) -> int:
    """How many moved in a way of ``moves.way_of``, for the better or the worse."""
    newest = [row.newest for row in rows if row.newest]
    return sum(moves.way_of(one) == way and one.verdict == verdict for one in newest)


@remembered
def ranked_on(facts: Facts) -> frozenset[str]:
    """The indicators that the newest edition ranks on; none where no edition is held."""
    return frozenset(moves.ranked_on(facts) if rank_lists.editions(facts) else ())


@remembered
def row(facts: Facts, indicator: str, place: str) -> Held:
    """One of them."""
    shown = figures.of(facts, indicator)
    newest, nation = shown.latest.get(place), shown.latest.get(NATION)
    entry = indicator_of(facts, indicator)
    return Held(
        indicator=indicator,
        entry=entry,
        newest=newest,
        nation=None if place == NATION else nation,
        standing=_standing(facts, indicator, newest) if newest else None,
        direction=direction(newest) if newest else None,
        years=_years(facts)[indicator],
        ranked=indicator in ranked_on(facts),
        by_race=indicator in by_race.indicators(facts),
        why="" if newest else shown.why_none(place),
    )


def _standing(facts: Facts, indicator: str, newest: Latest) -> Standing | None:
    """The place among its like; dollars and shares too, which nobody calls better or worse."""
    shown = figures.of(facts, indicator)
    if shown.entry.judged:
        line = place_line(facts, indicator, newest.place)
        return line.standing if line else None
    if shown.unit == Unit.NUMBER:
        return None
    better = shown.entry.kind != "amount" or shown.entry.better == "lower"
    return standing(shown, newest, facts.catalog.states, low_is_better=better)


@remembered
def _years(facts: Facts) -> dict[str, str]:
    """The first and the last year that any place has a figure of, by indicator."""
    table = facts.version.table("indicators")
    columns = (table["indicator"], table["first_year"], table["last_year"])
    spans = {
        str(slug): dict.fromkeys((str(int(first)), str(int(last))))
        for slug, first, last in zip(*columns, strict=True)
    }
    return {slug: "–".join(years) for slug, years in spans.items()}
