"""What the figures mean: the catalogue's YAML files, checked, loaded and ready to look up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from dashboard.catalog import census, consistency, districts, search_words, translated
from dashboard.catalog.census import CensusTable
from dashboard.catalog.child_care import ChildCare
from dashboard.catalog.entries import (
    Breakdown,
    Correction,
    Domain,
    Edition,
    EditionEntry,
    Group,
    Headline,
    Indicator,
    Input,
    Marker,
    MarkerRule,
    MovedKind,
    Place,
    Publisher,
    Slug,
    Span,
    Text,
    Topic,
    Unreviewed,
)
from dashboard.catalog.names import group_names, indicator_names, normalized, place_names, stem
from dashboard.catalog.releases import Release
from dashboard.catalog.search_words import SearchWords
from dashboard.catalog.source import CatalogError, parse, read
from dashboard.local import local_folder, own_catalog
from dashboard.schema import NATION, NO_BREAKDOWN, PlaceKind

__all__ = [
    "Catalog",
    "CatalogError",
    "CensusTable",
    "ChildCare",
    "Correction",
    "Domain",
    "Edition",
    "Group",
    "Headline",
    "Indicator",
    "Input",
    "Marker",
    "MarkerRule",
    "Place",
    "Publisher",
    "Release",
    "SearchWords",
    "Span",
    "Topic",
    "Unreviewed",
    "load",
]

FOLDER = Path(__file__).parent
# They may follow a figure or a marker, with a footnote that no file holds.
FOOTNOTE_MARKS = "*\u2020\u2021\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_WHITE, _WHITE_ALONE = "white", "white-non-hispanic"
_FILES = (
    "domains",
    "topics",
    "indicators",
    "groups",
    "places",
    "markers",
    "editions",
    "corrections",
    "publishers",
    "child_care",
    "claimed",
    "lines",
    "carriers",
    "moved",
    "synonyms",
    "census",
    "sources",
)

# Those that an organization can add entries to, in a file of that name in its own folder.
EXTENDED = ("carriers", "census", "corrections", "indicators", "publishers", "sources", "topics")

# What every place of a kind has in common, so that places.yaml need not repeat it.
_PLACES: dict[str, dict[str, Any]] = {
    PlaceKind.NATION: {"location_types": ["Nation"]},
    PlaceKind.STATE: {"location_types": ["State"], "parent": NATION},
    PlaceKind.TERRITORY: {"location_types": ["Territory", "State"], "parent": NATION},
    PlaceKind.COUNTY: {"location_types": ["County"]},
}


# One catalogue is the same as another only if it is that one, so that a cache can be keyed by it.
@dataclass(frozen=True, eq=False)
class Catalog:
    """Everything that the catalogue's files say; entries by slug, breakdowns by printed header.

    ``claimed`` has what a figure of a claim is of that no table holds, ``carriers`` whose a site is
    that carries what others wrote, by host. ``moved`` has the slug that answers today for each that
    is no longer one.
    """

    domains: Mapping[str, Domain]
    topics: Mapping[str, Topic]
    indicators: Mapping[str, Indicator]
    breakdowns: Mapping[str, str]
    groups: Mapping[str, Group]
    places: Mapping[str, Place]
    markers: tuple[MarkerRule, ...]
    editions: Mapping[int, Edition]
    corrections: tuple[Correction, ...]
    publishers: Mapping[str, Publisher]
    child_care: ChildCare
    claimed: Mapping[str, str] = field(default_factory=dict)
    carriers: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    breaks_by_breakdown: Mapping[str, Mapping[str, Mapping[int, str]]] = field(default_factory=dict)
    census: Mapping[str, CensusTable] = field(default_factory=dict)
    sources: Mapping[str, Release] = field(default_factory=dict)
    # What schema.py says of tables and columns, in the words of this language where it has others.
    dictionary: Mapping[str, str] = field(default_factory=dict)
    folder: Path = FOLDER
    # As it was written, where this is a translation of it.
    written: Catalog | None = None

    def in_language(self, language: str) -> Catalog:
        """The same catalogue in the words of a language; one and the same whenever it is asked."""
        if self.written is not None:
            return self.written.in_language(language)
        if language not in self._in_languages:
            words = translated.words_of(self.folder, language)
            made = replace(translated.said(self, words), written=self) if words else self
            self._in_languages.setdefault(language, made)
        return self._in_languages[language]

    @property
    def as_written(self) -> Catalog:
        """The catalogue that this one is a translation of; itself where it is none."""
        return self.written or self

    @cached_property
    def _in_languages(self) -> dict[str, Catalog]:
        return {}

    @cached_property
    def states(self) -> Mapping[str, str]:
        """The fifty states: name by slug, in the order of the catalogue."""
        return {
            slug: place.name for slug, place in self.places.items() if place.kind == PlaceKind.STATE
        }

    def breaks_of(self, indicator: Indicator, breakdown: str) -> Mapping[int, str]:
        """The years from which an indicator's figures are not compared with earlier ones, and why.

        Those of a breakdown have also the years from which its groups are counted in another way.
        """
        of_groups = self.breaks_by_breakdown.get(breakdown, {}).get(indicator.survey, {})
        return {**indicator.breaks, **of_groups}

    def indicator_for(self, name: str, periods: Iterable[str] = ()) -> tuple[str, str] | None:
        """The indicator and series that a file's name or a title stands for; None if unknown.

        One title can stand for two methods, so pass the periods that the file holds: they tell
        the series, and where they fit none the answer is None. Without them it is the current
        series. They do not matter where the name itself ends in the series.
        """
        named = self._indicators.get(normalized(stem(name)))
        if named is None:
            return None
        indicator, series = named
        found = series or self.indicators[indicator].series_of(periods)
        return (indicator, found) if found else None

    def breakdown_for(self, header: str) -> str:
        """The breakdown that a column is of by its header; empty if unknown."""
        return self._headers.get(normalized(header), "")

    def group_of(self, indicator: Indicator, slug: str) -> Group:
        """A group as an indicator means it; one that is unknown by the words of its slug.

        Where nobody is counted in two groups, white leaves Hispanic people out, and says so.
        """
        if slug == _WHITE and indicator.mutually_exclusive:
            slug = _WHITE_ALONE
        words = slug.replace("-", " ")
        return self.groups.get(slug) or Group(
            group=slug,
            breakdown=NO_BREAKDOWN,
            label=words.capitalize(),
            people=f"{words} {{people}}",
            names=(),
        )

    def group_for(self, printed: str) -> Group | None:
        """The group that a source prints so; None if unknown."""
        return self._groups.get(normalized(printed))

    def place_for(self, location_type: str, location: str, parent: str = "") -> Place | None:
        """The place that a download prints so; None if unknown.

        An empty ``location_type`` allows any. With ``parent``, only that place and what lies in
        it are found: without it a bare county name says nothing, and Washington is the state.
        """
        name, kind = normalized(location), normalized(location_type)
        found = self._places.get(name)
        if parent:
            inside = self._places.get(f"{name} {normalized(self.places[parent].name)}")
            found = inside or (found if found and parent in (found.place, found.parent) else None)
        return found if found and kind in ("", *map(normalized, found.location_types)) else None

    def terms_of(self, source: str) -> tuple[str, ...]:
        """On what terms figures are used, by their source line; none where nobody known is named.

        A line can name several: one who published figures and one who collected them.
        """
        return tuple(one.terms for one in self.publishers.values() if one.is_named(source))

    def marker_for(self, printed: str) -> Marker | None:
        """What a cell's text means where it is not simply a number; None if unknown.

        Case and spaces do not matter. Ask before a cell is read as a number: 499.99999 is a
        marker too.
        """
        text = _bare(printed)
        for marker in (text, text.rstrip(FOOTNOTE_MARKS) or text):
            if marker in self._texts:
                return self._texts[marker]
        # 45 1* may be a figure and the numbers of its footnotes.
        if re.search(r"\d\s+\d", printed):
            return None
        for rule in self.markers:
            if rule.pattern and (match := re.fullmatch(rule.pattern, text)):
                return _marker(rule, **match.groupdict())
        return None

    @cached_property
    def _texts(self) -> dict[str, Marker]:
        return {_bare(text): _marker(rule) for rule in self.markers for text in rule.texts}

    @cached_property
    def _headers(self) -> dict[str, str]:
        return {normalized(header): slug for header, slug in self.breakdowns.items()}

    @cached_property
    def _indicators(self) -> dict[str, tuple[str, str]]:
        slugs = sorted(set(self.breakdowns.values()))
        return {
            name: (indicator.indicator, series)
            for indicator in self.indicators.values()
            for name, series in indicator_names(indicator, slugs)
        }

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return {name: group for group in self.groups.values() for name in group_names(group)}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {
            name: place
            for place in self.places.values()
            for name in place_names(place, self.places.get(place.parent))
        }


def load(folder: Path | None = None, own: Mapping[str, Path] | None = None) -> Catalog:
    """The catalogue of ``folder`` with an organization's ``own`` files, by name.

    Without a folder it is the project's, with what stands in the local folder: read once, so that a
    file which somebody is writing changes nothing for readers until the next start.
    Raises CatalogError, with a sentence for each mistake.
    """
    if folder is None:
        return _read_once(local_folder())
    return _read(folder, own or {})


@cache
def _read_once(local: Path) -> Catalog:
    return _read(FOLDER, own_catalog(local))


def _read(folder: Path, own: Mapping[str, Path]) -> Catalog:
    """The catalogue of a folder: each file checked by itself, then all against one another."""
    files = {name: read(folder / f"{name}.yaml") for name in _FILES}
    for name, path in own.items():
        if name not in EXTENDED:
            held = ", ".join(f"{one}.yaml" for one in EXTENDED)
            raise CatalogError(f"{path}: only {held} can have entries of one's own.")
        files[name] = files[name].with_own(read(path))
    mistakes: list[str] = []

    def entries(name: str, kind: Any, complete: Callable[[Any], Any] = lambda data: data) -> Any:
        return parse(files[name], complete(files[name].data), TypeAdapter(kind), mistakes)

    domains = entries("domains", dict[Slug, Domain], partial(_named, key="domain"))
    topics = entries("topics", dict[Slug, Topic], partial(_named, key="topic"))
    indicators = entries("indicators", dict[Slug, Indicator], partial(_named, key="indicator"))
    breakdowns = entries("groups", dict[Slug, Breakdown], _grouped)
    places = entries("places", dict[PlaceKind, dict[str, Place]], _placed)
    markers = entries("markers", tuple[MarkerRule, ...])
    editions = entries("editions", dict[int, EditionEntry])
    corrections = entries("corrections", tuple[Correction, ...])
    publishers = entries("publishers", dict[Slug, Publisher], partial(_named, key="publisher"))
    child_care = entries("child_care", ChildCare, _cared)
    claimed = entries("claimed", dict[Slug, Text])
    carriers = entries("carriers", dict[str, Text])
    moved = entries("moved", dict[MovedKind, dict[str, str]])
    synonyms = entries("synonyms", SearchWords)
    tables = entries("census", dict[census.TableName, CensusTable], partial(_named, key="table"))
    entries("lines", districts.Lines)
    sources = entries("sources", dict[Slug, Release], partial(_named, key="source"))
    if mistakes:
        raise CatalogError("\n".join(mistakes))
    groups = {slug: group for each in breakdowns.values() for slug, group in each.groups.items()}
    places = {slug: place for kind in places.values() for slug, place in kind.items()}
    mistakes = [
        *consistency.indicators(files["indicators"], indicators, domains, topics, breakdowns),
        *consistency.topics(files["topics"], topics, indicators),
        *consistency.groups(files["groups"], breakdowns),
        *consistency.places(files["places"], places),
        *consistency.markers(files["markers"], markers),
        *consistency.editions(files["editions"], editions, indicators, domains),
        *consistency.corrections(files["corrections"], corrections, indicators, groups),
        *consistency.publishers(files["publishers"], publishers),
        *consistency.child_care(files["child_care"], child_care, indicators),
        *consistency.moved(
            files["moved"],
            moved,
            {
                "indicators": indicators,
                "domains": domains,
                "topics": topics,
                "groups": groups,
                "places": places,
            },
        ),
        *search_words.mistakes(files["synonyms"], synonyms, indicators, places),
        *census.mistakes(files["census"], tables, indicators, groups),
    ]
    if mistakes:
        raise CatalogError("\n".join(mistakes))
    return Catalog(
        domains=domains,
        topics=topics,
        indicators=indicators,
        breakdowns={
            header.casefold(): slug
            for slug, breakdown in breakdowns.items()
            for header in breakdown.headers
        },
        groups=groups,
        places=places,
        markers=markers,
        editions={year: _edition(year, entry, indicators) for year, entry in editions.items()},
        corrections=corrections,
        publishers=publishers,
        child_care=child_care,
        claimed=claimed,
        carriers=carriers,
        moved={old: new for slugs in moved.values() for old, new in slugs.items()},
        search_words=synonyms,
        breaks_by_breakdown={slug: each.breaks for slug, each in breakdowns.items()},
        census=tables,
        sources=sources,
        folder=folder,
    )


def _each(data: Any, complete: Callable[[str, Any], Any]) -> Any:
    """Every entry completed; what is no mapping is left for the models to refuse."""
    if not isinstance(data, dict):
        return data
    return {
        key: complete(key, entry) if isinstance(entry, dict) else entry
        for key, entry in data.items()
    }


def _named(data: Any, key: str, **common: Any) -> Any:
    """Entries that know the slug they stand under, and what they have in common."""
    return _each(data, lambda slug, entry: {**common, **entry, key: slug})


def _grouped(data: Any) -> Any:
    """Breakdowns whose groups know their slug and their breakdown."""
    return _each(
        data,
        lambda slug, entry: (
            entry | {"groups": _named(entry.get("groups"), key="group", breakdown=slug)}
        ),
    )


def _placed(data: Any) -> Any:
    """Places that know their kind and what all places of that kind have in common."""
    return _each(
        data,
        lambda kind, entries: _named(entries, key="place", kind=kind, **_PLACES.get(kind, {})),
    )


def _cared(data: Any) -> Any:
    """Kinds of care and ages that know their slug."""
    if not isinstance(data, dict):
        return data
    named = {"settings": "setting", "ages": "age"}
    return data | {key: _named(data[key], key=of) for key, of in named.items() if key in data}


def _edition(year: int, entry: EditionEntry, indicators: Mapping[str, Indicator]) -> Edition:
    """An edition with everything that its short form leaves to the indicators."""

    def basis(domain: str) -> Any:
        if domain in entry.printed:
            return "printed"
        return "confirmed" if domain in entry.confirmed else "inferred"

    return Edition(
        edition=year,
        indicators={
            slug: Input(
                series=entry.series.get(slug, indicators[slug].current_series),
                period=period,
                basis=basis(indicators[slug].domain),
                breakdown=indicators[slug].headline.breakdown,
                group=indicators[slug].headline.group,
            )
            for slug, period in entry.inputs.items()
        },
        note=entry.note,
        compare_break=entry.compare_break,
        break_domains=entry.break_domains,
    )


def _number(text: str, percent: bool) -> float:
    """A number as printed; a percentage as a fraction: 12.3 is 0.123."""
    return float(Decimal(text.replace(",", "")) / (100 if percent else 1))


def _bare(text: str) -> str:
    """A cell's text without case and white space."""
    return "".join(text.split()).casefold()


def _marker(
    rule: MarkerRule,
    bound: str | None = None,
    percent: str | None = None,
    value: str | None = None,
) -> Marker:
    """What a rule says of one cell; a rule with a bound counts from zero."""
    high = rule.high
    if bound is not None:
        high = _number(bound, percent is not None)
    return Marker(
        status=rule.status,
        meaning=rule.meaning,
        low=None if high is None else 0.0,
        high=high,
        value=None if value is None else _number(value, percent is not None),
    )
