"""Sentences on a figure that a story prints: what stands beside it here, and why it agrees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.charts.text import missing_text, numbers, prose, rank_text
from dashboard.language import Sentence, agreed, has, say
from dashboard.measures.carriers import RANK_PREFIX
from dashboard.measures.claims import AGREES, CANNOT_BE_CHECKED, DIFFERS, SEPARATOR
from dashboard.schema import NO_BREAKDOWN, OVERALL, TOTAL

Record = Mapping[Any, Any]

# What the check can find, the most notable first.
CHECKS = (DIFFERS, AGREES, CANNOT_BE_CHECKED)


def label(check: str) -> Sentence:
    """What the check found, as a label: Differs."""
    return say(f"claim-{check}")


def counted(check: str, count: int) -> Sentence:
    """How many of the figures of a story have a result: 2 differ."""
    return say(f"claim-count-{check}", count=count)


def listed(check: str, count: int) -> Sentence:
    """How many printed figures have a result, as a sentence: 2 printed figures differ."""
    return say(f"claim-list-{check}", count=count)


def quoted() -> Sentence:
    """How a story's own words are told from what it prints in short."""
    return say("claim-quoted")


def as_printed(claim: Record) -> str:
    """What a story prints: in quotation marks only where the sheet holds its very words."""
    words = str(claim["as_printed"])
    return say("claim-verbatim", printed=words) if claim["verbatim"] else words


def here(claim: Record, catalog: Catalog) -> Sentence:
    """Our figure with what it is of: Here: child poverty, Massachusetts, 2019: 12%."""
    measure, value = str(claim["measure"]), float(claim["ours"])
    place, period = catalog.places[str(claim["place"])].name, str(claim["period"])
    if measure.startswith(RANK_PREFIX):
        return say(
            "claim-here-rank",
            list=_list(measure, catalog),
            edition=period,
            place=place,
            rank=numbers.ordinal(int(value)),
        )
    figure = numbers.printed(value, str(claim["unit"]), claim["ours_decimals"])
    entry = catalog.indicators.get(measure)
    if entry is None:
        return say("claim-compared", figure=figure)
    words = {
        "indicator": entry.short,
        "place": place,
        "period": numbers.years(period, entry.period_kind),
        "figure": figure,
    }
    if claim["group"] == TOTAL:
        return say("claim-here", **words)
    group = catalog.group_of(entry, str(claim["group"]))
    return say("claim-here-group", group=group.label, **words)


def why(claim: Record, catalog: Catalog, against: Record | None) -> tuple[str, ...]:
    """Why a claim agrees or not; for one that cannot be checked, which figure would be needed.

    ``against`` is the claim that it was compared with, where there is one.
    """
    code, measure = str(claim["why"]), str(claim["measure"])
    name = f"claim-why-{code}"
    if not has(name):
        # A version of earlier code holds the sentence itself.
        return (code,) if code else ()
    place = prose.the(catalog.places[str(claim["place"])].name)
    if against is not None:
        other = {"publisher": str(against["publisher"]), "printed": as_printed(against)}
        alone = () if claim["check"] == DIFFERS else (_in_no_table(measure, place, catalog),)
        return (*alone, say(name, **other))
    if code == "no-table":
        return (_in_no_table(measure, place, catalog),)
    if measure.startswith(RANK_PREFIX):
        return (_why_rank(name, claim, place, catalog),)
    entry = catalog.indicators.get(measure)
    if entry is None or claim["check"] != CANNOT_BE_CHECKED:
        return (say(name, called=str(claim["called"])),)
    return (_needed(name, claim, place, entry, catalog),)


def _in_no_table(measure: str, place: str, catalog: Catalog) -> Sentence:
    words = catalog.claimed.get(measure)
    if words is None:
        return say("claim-why-no-table-unnamed", measure=measure.replace("-", " "), place=place)
    return say("claim-why-no-table", measure=words.replace("{place}", place))


def _why_rank(name: str, claim: Record, place: str, catalog: Catalog) -> Sentence:
    by, _, carrier = str(claim["against"]).partition(SEPARATOR)
    words = {
        "list": _list(str(claim["measure"]), catalog),
        "edition": str(claim["period"]),
        "place": place,
        "publisher": rank_text.source(by, carrier),
        "period": _period(str(claim["periods"]), str(claim["measure"]), catalog),
    }
    spread = bool(pd.notna(claim["low"]))
    if not spread:
        return say(name, **words)
    words["rank"] = numbers.ordinal(int(claim["ours"]))
    if claim["low"] == claim["high"]:
        return say(name, **words)
    low, high = (numbers.ordinal(int(claim[bound])) for bound in ("low", "high"))
    return say(f"{name}-rounded", low=low, high=high, **words)


def _needed(name: str, claim: Record, place: str, entry: Indicator, catalog: Catalog) -> Sentence:
    """Which figure would be needed to check a claim, and what the table here has instead."""
    slug = str(claim["group"])
    group = catalog.group_of(entry, slug)
    people = entry.people or say("figure-people")
    who: str = say("claim-everyone", people=people)
    if slug != TOTAL:
        who = agreed(group.people, people)
    breakdown = group.breakdown if slug != TOTAL else NO_BREAKDOWN
    title = prose.lower_first(entry.title)
    held = [
        numbers.years(period, entry.period_kind)
        for period in str(claim["periods"]).split(SEPARATOR)
        if period
    ]
    return say(
        name,
        dated="yes" if claim["period"] else "no",
        period=numbers.years(str(claim["period"]), entry.period_kind),
        group=who,
        place=place,
        indicator=title,
        table=say("claim-table", indicator=title, by=breakdown),
        publisher=entry.publisher,
        earlier=held[0] if held else "",
        latest=held[-1] if held else "",
        periods=prose.listed(held),
        why=missing_text.reason(str(claim["against"])) if claim["against"] else "",
    )


def _list(measure: str, catalog: Catalog) -> str:
    """The list of an edition that a rank is from: overall, education, child poverty."""
    slug = measure.removeprefix(RANK_PREFIX)
    if slug == OVERALL:
        return say("rank-overall")
    if slug in catalog.domains:
        return prose.lower_first(catalog.domains[slug].title)
    return catalog.indicators[slug].short if slug in catalog.indicators else slug


def _period(period: str, measure: str, catalog: Catalog) -> str:
    entry = catalog.indicators.get(measure.removeprefix(RANK_PREFIX))
    return numbers.years(period, entry.period_kind) if entry else period
