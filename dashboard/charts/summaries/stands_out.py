"""What stands out in a place: its figures tested against those of its state and of the nation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import Source
from dashboard.charts.facts import figures, local, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.sources import merged, sources_of
from dashboard.charts.kinds.indicator_parts import margin_of, margin_text
from dashboard.charts.summaries.place_lines import larger
from dashboard.charts.text import prose
from dashboard.language import Sentence, say
from dashboard.measures.places_apart import CANNOT_TELL, CLEAR, places_apart
from dashboard.rounding import rounded, shown_decimals
from dashboard.schema import Unit

_TESTED = (CLEAR, CANNOT_TELL)


@dataclass(frozen=True)
class Tested:
    """An indicator's figure of a place beside its larger places; ``clear`` of how many it is."""

    indicator: str
    title: str
    told: Sentence
    clear: int
    sources: tuple[Source, ...]


@remembered
def stands_out(facts: Facts, place: str) -> tuple[Tested, ...]:
    """Each figure of a place with a margin, what is clearly apart from others first.

    The others are those of the same table and period: one publisher, one universe. A number of
    people follows how many live in a place, so numbers are not tested.
    """
    found = (_tested(facts, slug, place) for slug in local.indicators(facts, place))
    return tuple(sorted((one for one in found if one), key=lambda one: -one.clear))


def sources(facts: Facts, told: Sequence[Tested]) -> list[Source]:
    """Whose figures they are."""
    return merged(facts, (source for one in told for source in one.sources))


def _tested(facts: Facts, slug: str, place: str) -> Tested | None:
    shown = figures.of(facts, slug)
    latest = shown.latest.get(place)
    if latest is None or shown.unit == Unit.NUMBER:
        return None
    others = larger(facts, place)
    rows = shown.in_period(latest.period)
    beside = rows.loc[rows["place"].isin([place, *others]) & rows["value"].notna()]
    beside = beside.loc[beside["file"].map(_publishers(facts)).eq(_publisher(facts, beside, place))]
    verdicts = places_apart(beside, place, full_count=shown.entry.survey == "count")
    if not {*verdicts.values()} & {*_TESTED}:
        return None
    by_place = {str(row["place"]): row for row in as_dicts(beside)}
    told = say(
        "stands-out",
        title=shown.title,
        period=shown.when(latest.period),
        figure=_with_margin(by_place[place]),
        listed=prose.listed(
            [
                _beside(facts, by_place[place], by_place[one], verdicts[one])
                for one in others
                if one in verdicts
            ]
        ),
    )
    clear = [*verdicts.values()].count(CLEAR)
    return Tested(slug, shown.title, told, clear, sources_of(facts, beside))


def _publishers(facts: Facts) -> dict[str, str]:
    files = facts.version.table("files")
    return dict(zip(files["file"], files["publisher"], strict=True))


def _publisher(facts: Facts, rows: pd.DataFrame, place: str) -> str:
    """Who published a place's own figure."""
    mine = rows.loc[rows["place"] == place, "file"]
    return _publishers(facts).get(next(iter(mine), ""), "")


def _with_margin(row: Record) -> str:
    return " ".join((figures.text_of(row), margin_text(row) if margin_of(row) else "")).strip()


def _beside(facts: Facts, mine: Record, other: Record, verdict: str) -> Sentence:
    """How the figure stands to that of one larger place."""
    here, there = _as_read(mine), _as_read(other)
    return say(
        "stands-out-beside",
        verdict=verdict,
        way="same" if here == there else "higher" if here > there else "lower",
        place=prose.the(place_names.names_of(facts)[str(other["place"])]),
        figure=_with_margin(other),
    )


def _as_read(row: Record) -> float:
    unit = str(row["unit"])
    return rounded(float(row["value"]), unit, shown_decimals(row["decimals"], unit))
