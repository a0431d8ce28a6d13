"""What the catalogue's files must agree on among themselves, as sentences where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from dashboard.catalog.child_care import ChildCare
from dashboard.catalog.entries import (
    Breakdown,
    Correction,
    EditionEntry,
    Indicator,
    MarkerRule,
    MovedKind,
    Place,
    Publisher,
    Topic,
)
from dashboard.catalog.names import group_names, indicator_names, place_names
from dashboard.catalog.source import Source
from dashboard.schema import NATION, NO_BREAKDOWN, TOTAL, PlaceKind, Unit

RANKED = 16

Path = tuple[object, ...]


def _clashes(claims: Iterable[tuple[Path, str, str]]) -> Iterator[tuple[Path, str, str]]:
    """Of (path, name, owner), those whose name another owner had first, with that owner."""
    owners: dict[str, str] = {}
    for path, name, owner in claims:
        if owners.setdefault(name, owner) != owner:
            yield path, name, owners[name]


def indicators(
    source: Source,
    entries: Mapping[str, Indicator],
    domains: Container[str],
    topics: Container[str],
    breakdowns: Mapping[str, Breakdown],
) -> Iterator[str]:
    """Domains, topics and headlines exist; no name stands for two indicators."""
    for slug, indicator in entries.items():
        if indicator.domain not in domains:
            yield source.at((slug, "domain"), f"'{indicator.domain}' is not in domains.yaml.")
        for index, topic in enumerate(indicator.topics):
            if topic not in topics:
                yield source.at((slug, "topics", index), f"'{topic}' is not in topics.yaml.")
        if indicator.differs_from and indicator.differs_from not in entries:
            other = indicator.differs_from
            yield source.at((slug, "differs_from"), f"'{other}' is not in indicators.yaml.")
        for breakdown in (indicator.headline.breakdown, *indicator.source_urls):
            if breakdown != NO_BREAKDOWN and breakdown not in breakdowns:
                yield source.at((slug,), f"the breakdown '{breakdown}' is not in groups.yaml.")
        breakdown, group = indicator.headline
        if group != TOTAL and group not in getattr(breakdowns.get(breakdown), "groups", {}):
            yield source.at((slug, "headline"), f"'{group}' is not a group of '{breakdown}'.")
    names = (
        ((slug, "aliases"), name, slug)
        for slug, indicator in entries.items()
        for name, _ in indicator_names(indicator, breakdowns)
    )
    for path, name, other in _clashes(names):
        yield source.at(path, f"'{name}' stands for {other} too.")


def topics(source: Source, entries: Mapping[str, Topic], known: Container[str]) -> Iterator[str]:
    """The indicators that words are given for are known."""
    for slug, topic in entries.items():
        for indicator in topic.indicators:
            if indicator not in known:
                yield source.at(
                    (slug, "indicators", indicator), f"'{indicator}' is not in indicators.yaml."
                )


def groups(source: Source, breakdowns: Mapping[str, Breakdown]) -> Iterator[str]:
    """No header stands for two breakdowns, no slug stands twice, no name for two groups."""
    headers = (
        ((slug, "headers"), header.casefold(), slug)
        for slug, breakdown in breakdowns.items()
        for header in breakdown.headers
    )
    for path, header, other in _clashes(headers):
        yield source.at(path, f"'{header}' stands for {other} too.")
    known = [group for breakdown in breakdowns.values() for group in breakdown.groups.values()]
    slugs = (((g.breakdown, "groups", g.group), g.group, g.breakdown) for g in known)
    for path, slug, other in _clashes(slugs):
        yield source.at(path, f"'{slug}' stands under {other} too.")
    names = (
        ((group.breakdown, "groups", group.group, "names"), name, group.group)
        for group in known
        for name in group_names(group)
    )
    for path, name, other in _clashes(names):
        yield source.at(path, f"'{name}' is {other} too.")


def places(source: Source, entries: Mapping[str, Place]) -> Iterator[str]:
    """Every place lies in a known one, has its own FIPS code, names and tile."""
    for slug, place in entries.items():
        if slug != NATION and place.parent not in entries:
            yield source.at(
                (place.kind, slug, "parent"), f"'{place.parent}' is not in places.yaml."
            )
    facts = (
        ((place.kind, slug), fact, slug)
        for slug, place in entries.items()
        for fact in (
            f"FIPS code {place.fips}",
            *(f"name '{name}'" for name in place_names(place, entries.get(place.parent))),
            *([f"tile {list(place.tile)}{_on_map(place)}"] if place.tile else []),
        )
    )
    for path, fact, other in _clashes(facts):
        yield source.at(path, f"it shares its {fact} with {other}.")


def _on_map(place: Place) -> str:
    """Counties have a map of their own for each state."""
    return f" in {place.parent}" if place.kind == PlaceKind.COUNTY else ""


def markers(source: Source, rules: Sequence[MarkerRule]) -> Iterator[str]:
    """No text stands under two rules."""
    counts = Counter(text.casefold() for rule in rules for text in rule.texts)
    for index, rule in enumerate(rules):
        for text in rule.texts:
            if counts[text.casefold()] > 1:
                yield source.at((index, "texts"), f"'{text}' stands more than once.")


def editions(
    source: Source,
    entries: Mapping[int, EditionEntry],
    known: Mapping[str, Indicator],
    domains: Container[str],
) -> Iterator[str]:
    """An edition has sixteen known Data Book indicators or none, of series that exist."""
    for year, entry in entries.items():
        for slug in entry.inputs:
            if slug not in known or not known[slug].data_book:
                yield source.at((year, "inputs", slug), "this is no Data Book indicator.")
        for slug, series in entry.series.items():
            if slug not in entry.inputs or slug not in known or series not in known[slug].series:
                yield source.at((year, "series", slug), f"'{series}' is not a series of it.")
        for domain in (*entry.printed, *entry.confirmed, *entry.break_domains):
            if domain not in domains:
                yield source.at((year,), f"'{domain}' is not in domains.yaml.")
        if len(entry.inputs) not in (0, RANKED):
            yield source.at(
                (year, "inputs"), f"{len(entry.inputs)} indicators; an edition has {RANKED}."
            )


def corrections(
    source: Source,
    entries: Sequence[Correction],
    known: Mapping[str, Indicator],
    group_slugs: Container[str],
) -> Iterator[str]:
    """A correction is of a known indicator, series and group."""
    for index, entry in enumerate(entries):
        if entry.indicator not in known:
            yield source.at((index, "indicator"), f"'{entry.indicator}' is not in indicators.yaml.")
        elif entry.series not in known[entry.indicator].series:
            yield source.at((index, "series"), f"'{entry.series}' is not a series of it.")
        if entry.group not in group_slugs:
            yield source.at((index, "group"), f"'{entry.group}' is not in groups.yaml.")


def publishers(source: Source, entries: Mapping[str, Publisher]) -> Iterator[str]:
    """No name stands for two publishers."""
    names = (
        ((slug, "names"), name, slug) for slug, entry in entries.items() for name in entry.names
    )
    for path, name, other in _clashes(names):
        yield source.at(path, f"'{name}' stands for {other} too.")


def child_care(source: Source, entry: ChildCare, known: Mapping[str, Indicator]) -> Iterator[str]:
    """Prices are set against incomes that are known; a total is none of its own parts."""
    for slug in entry.incomes:
        if slug not in known:
            yield source.at(("incomes", slug), f"'{slug}' is not in indicators.yaml.")
        elif known[slug].unit != Unit.CURRENCY:
            yield source.at(("incomes", slug), f"'{slug}' is not in dollars.")
    if entry.total in entry.costs:
        yield source.at(("total",), f"'{entry.total}' stands among its parts.")


def moved(
    source: Source,
    entries: Mapping[MovedKind, Mapping[str, str]],
    known: Mapping[MovedKind, Mapping[str, object]],
) -> Iterator[str]:
    """A slug that moved is no longer one of any kind, stands once, and leads to one that is.

    A group may still be one: some tables have it, and others have parts of it instead.
    """
    for kind, slugs in entries.items():
        for old, new in slugs.items():
            still = any(old in each for name, each in known.items() if name != "groups")
            if still or (kind != "groups" and old in known["groups"]):
                yield source.at((kind, old), "this is still a slug of the catalogue.")
            if new not in known[kind]:
                yield source.at((kind, old), f"'{new}' is not in {kind}.yaml.")
    olds = (((kind, old), old, kind) for kind, slugs in entries.items() for old in slugs)
    for path, _, other in _clashes(olds):
        yield source.at(path, f"this stands under {other} too.")
