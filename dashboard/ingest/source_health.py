"""Where what a fetch found is at odds with the health that a person gave a source."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.catalog.releases import Release

_WHERE = "in dashboard/catalog/sources.yaml, with a note of today's date"


@dataclass(frozen=True)
class Asked:
    """How one address of a source answered: ``wrong`` is lines, not-there, unwell or empty."""

    source: str
    new: bool
    wrong: str


def at_odds(
    sources: Mapping[str, Release], asked: Iterable[Asked], today: datetime.date
) -> Iterator[str]:
    """A sentence for each source whose health looks another than the catalog says."""
    answers: dict[str, list[Asked]] = {}
    for one in asked:
        answers.setdefault(one.source, []).append(one)
    for slug, mine in answers.items():
        if slug in sources and (why := _why(sources[slug], mine, today)):
            yield f"{sources[slug].title} is said to be {sources[slug].health}, but {why} {_WHERE}."


def _why(source: Release, asked: list[Asked], today: datetime.date) -> str:
    """What was found, and which health to set; empty where nothing speaks against it."""
    new = sum(one.new for one in asked)
    lines = sum(one.wrong == "lines" for one in asked)
    gone = all(one.wrong == "not-there" for one in asked)
    if lines and source.health != "method-changed":
        return (
            f"{lines:,} of the {len(asked):,} answers asked for lack lines that the catalog names. "
            "If its method changed, set health: method-changed"
        )
    if new and source.health in ("late", "discontinued"):
        return f"{new:,} of its files are new. Set health: current"
    if gone and source.health == "current":
        out = source.newest_out(today)
        if out is None:
            return "none of its addresses is there. If it has ended, set health: discontinued"
        how = "announced for" if out.announced else "expected about"
        return (
            f"nothing of {out.year} is there, which was {how} {out.day}. Set health: late, and "
            "where a new day is known write it into announced,"
        )
    return ""
