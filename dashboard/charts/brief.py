"""The brief: one Letter page on a place to hand over, a tagged PDF that typst sets."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd
import typst

from dashboard.catalog import Catalog, Indicator
from dashboard.charts import child_care, disparity, ranking, words
from dashboard.charts import format as fmt
from dashboard.charts.chart import KEPT
from dashboard.schema import OVERALL, PlaceKind, Status
from dashboard.store import Version

_TEMPLATE = Path(__file__).parent / "templates" / "brief.typ"
_MOST_GAPS, _MOST_CHANGES = 5, 5
_BACK = 5
_CLEAR = (words.SURE_LABELS["clear"], words.SURE_LABELS["full-count"])


@dataclass(frozen=True)
class Brief:
    """What stands on the page: every text as it is read."""

    place: str
    ranks: tuple[tuple[str, str, str], ...]
    gaps: tuple[str, ...]
    not_judged: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    care: str
    sources: str
    version: str
    created: str
    publisher: str
    link: str


def places(catalog: Catalog) -> dict[str, str]:
    """The places that have a brief: the states, by slug."""
    return {p.place: p.name for p in catalog.places.values() if p.kind == PlaceKind.STATE}


def pdf(brief: Brief) -> bytes:
    """The page as PDF/UA-1: tagged, with a title and a language, its text selectable."""
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"brief": json.dumps(asdict(brief))},
    )
    return made


@lru_cache(maxsize=KEPT)
def brief(version: Version, catalog: Catalog, place: str, publisher: str, link: str) -> Brief:
    """What is known of a state: ranks, gaps, changes over five years, the price of care."""
    name = catalog.places[place].name
    made = [
        disparity.disparity(version, catalog, slug, place)
        for slug in disparity.by_race(version, catalog)
        if disparity.periods(version, catalog.indicators[slug], place)
    ]
    clear = [chart for chart in made if chart.sure in _CLEAR]
    unclear = len(made) - len(clear)
    changes = _changes(version, catalog, place)
    return Brief(
        place=name,
        ranks=_ranks(version, catalog, place),
        gaps=tuple(chart.finding for chart in clear[:_MOST_GAPS]),
        not_judged=f"{unclear} more by race cannot be judged or told from the published figures."
        if unclear
        else "",
        better=tuple(text for _, text in changes if _ > 0)[:_MOST_CHANGES],
        worse=tuple(text for _, text in reversed(changes) if _ < 0)[:_MOST_CHANGES],
        care=_care(version, place, name),
        sources="Annie E. Casey Foundation, KIDS COUNT Data Center; U.S. Department of Labor, "
        "Women's Bureau, National Database of Childcare Prices.",
        version=version.id,
        created=fmt.day(version.created),
        publisher=publisher,
        link=link,
    )


def _ranks(version: Version, catalog: Catalog, place: str) -> tuple[tuple[str, str, str], ...]:
    newest = ranking.editions(version)[:1]
    ranks = [
        (title, ranking.rank_of(version, catalog, edition, domain, place))
        for edition in newest
        for domain, title in ranking.lists(catalog).items()
    ]
    return tuple(
        (
            f"{title}, {rank.edition} edition"
            if title == ranking.lists(catalog)[OVERALL]
            else title,
            fmt.ordinal(known) if (known := ranking.headline_rank(rank)) else fmt.NO_FIGURE,
            ranking.how_known(rank),
        )
        for title, rank in ranks
    )


def _changes(version: Version, catalog: Catalog, place: str) -> list[tuple[float, str]]:
    """Indicators of the Data Book, now and five years before: how much better, and in words."""
    found = []
    for facts in catalog.indicators.values():
        rows = _headline(version, facts, place) if facts.data_book else pd.DataFrame()
        if rows.empty:
            continue
        now = rows.iloc[-1]
        then = rows.loc[rows["end_year"] == now["end_year"] - _BACK]
        if then.empty or not then["value"].iloc[0]:
            continue
        before = then.iloc[0]
        moved = float(now["value"]) / float(before["value"]) - 1
        figures = [
            f"{fmt.figure(float(row['value']), str(facts.unit), min(int(row['decimals']), 3))} in "
            f"{fmt.years(str(row['period']), str(row['period_kind']))}"
            for row in (before, now)
        ]
        gain = moved if facts.better == "higher" else -moved
        found.append((gain, f"{facts.title}: {figures[0]}, {figures[1]}"))
    return sorted(found, reverse=True)


def _headline(version: Version, facts: Indicator, place: str) -> pd.DataFrame:
    """The published headline figures of a place, oldest first."""
    return (
        version.observations(facts.indicator)
        .loc[
            lambda t: (
                (t["place"] == place)
                & (t["series"] == facts.current_series)
                & (t["breakdown"] == facts.headline.breakdown)
                & (t["group"] == facts.headline.group)
                & (t["unit"] == str(facts.unit))
                & (t["status"] == str(Status.PUBLISHED))
            )
        ]
        .sort_values("end_year")
    )


def _care(version: Version, place: str, name: str) -> str:
    price = child_care.yearly(version, place, "center", "infant")
    if price is None:
        return words.no_prices(name)
    year, cost = price
    sentence = (
        f"In {year}, a year of center care for an infant cost {fmt.currency(cost)} at the median."
    )
    income = version.observations("median-family-income").loc[
        lambda t: (
            (t["place"] == place) & (t["end_year"] == year) & (t["status"] == str(Status.PUBLISHED))
        ),
        "value",
    ]
    if income.empty:
        return sentence
    named = "median income of families with children"
    return f"{sentence} {words.burden(cost / float(income.iloc[0]), float(income.iloc[0]), named)}"
