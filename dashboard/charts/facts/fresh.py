"""How fresh figures are: the newest year held of each source, and when it publishes again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from dashboard.catalog.releases import Release
from dashboard.charts.chart import Source
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.text import numbers
from dashboard.language import Sentence, say
from dashboard.measures.freshness import PRICES, Held, newest_held
from dashboard.schema import CHILD_CARE_PRICES, FILES, OBSERVATIONS

# The years held of sources, by their slugs in the catalog.
Years = tuple[tuple[str, int], ...]


@remembered
def held(facts: Facts) -> list[Held]:
    """The newest figures of each indicator from each source, prices of care among them."""
    version = facts.version
    return newest_held(
        version.columns(OBSERVATIONS.name, ["indicator", "start_year", "end_year", "file"]),
        version.table(CHILD_CARE_PRICES.name),
        version.table(FILES.name),
        facts.catalog,
    )


def years_of(facts: Facts, publisher: str, indicators: Iterable[str]) -> Years:
    """The newest year held of each source of a publisher, for some of ``indicators_of`` a file."""
    wanted = {*indicators}
    return merged(
        ((one.source.source, one.year),)
        for one in _by_publisher(facts).get(publisher, ())
        if one.indicator in wanted
    )


@remembered
def _by_publisher(facts: Facts) -> Mapping[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for one in held(facts):
        found.setdefault(one.publisher, []).append(one)
    return found


@remembered
def indicators_of(facts: Facts, file: str) -> tuple[str, ...]:
    """The indicators that a file has figures of; an empty one where it has prices of care."""
    rows = facts.version.columns(OBSERVATIONS.name, ["indicator", "file"]).drop_duplicates()
    found = tuple(rows.loc[rows["file"] == file, "indicator"].astype("str"))
    priced = (facts.version.table("child_care_prices")["file"] == file).any()
    return (*found, *([PRICES] if priced else []))


def merged(several: Iterable[Years]) -> Years:
    """The newest year of each source."""
    newest: dict[str, int] = {}
    for slug, year in (pair for years in several for pair in years):
        newest[slug] = max(newest.get(slug, 0), year)
    return tuple(newest.items())


def said(facts: Facts, sources: Iterable[Source], today: datetime.date) -> tuple[Sentence, ...]:
    """A sentence for each source: what is held, and what is expected or overdue by a day."""
    years = merged(source.held for source in sources)
    return tuple(sentence(facts.catalog.sources[slug], year, today) for slug, year in years)


def overdue(facts: Facts, sources: Iterable[Source]) -> Sentence | str:
    """Which sources had newer figures due when the version was built; empty where none had."""
    day = built(facts)
    titles = [
        source.title
        for slug, year in merged(line.held for line in sources)
        for source in [facts.catalog.sources[slug]]
        if Held("", "", source, year).lacking(day)
    ]
    if not titles:
        return ""
    return say("fresh-due", sources="; ".join(titles), day=numbers.day(day.isoformat()))


def built(facts: Facts) -> datetime.date:
    """The day on which the version was built, by which files say what is overdue in it."""
    return datetime.date.fromisoformat(facts.version.created)


def sentence(source: Release, year: int, today: datetime.date) -> Sentence:
    """What is held of a source and when newer figures are expected, announced or overdue."""
    words = {"source": source.title, "period": str(year)}
    if source.health == "discontinued":
        return say("fresh-ends", instead=source.instead, **words)
    told = _awaited(source, year, today, words)
    if source.health == "current":
        return told
    return say(f"fresh-{source.health}", sentence=told)


def _awaited(
    source: Release, year: int, today: datetime.date, words: Mapping[str, str]
) -> Sentence:
    held = Held("", "", source, year)
    one = held.awaited(today)
    if one is None:
        return say("fresh-no-day", **words)
    which = "overdue" if held.lacking(today) else "coming"
    how = "announced" if one.announced else "expected"
    return say(
        f"fresh-{which}-{how}", year=str(one.year), day=numbers.day(one.day.isoformat()), **words
    )
