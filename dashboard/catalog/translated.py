"""The catalogue in another language: the same entries with the words that a file translates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.catalog.entries import Entry
from dashboard.catalog.search_words import SearchWords
from dashboard.catalog.source import read
from dashboard.schema import TABLES

if TYPE_CHECKING:
    from dashboard.catalog import Catalog

# What of an entry people read; all else is how files print it, or no words.
WORDS: Mapping[str, tuple[str, ...]] = {
    "domains": ("title", "description"),
    "topics": ("title", "reason"),
    "indicators": (
        "title",
        "short",
        "definition",
        "universe",
        "people",
        "phrase",
        "fewer",
        "group_note",
        "suppression",
        "series",
        "series_labels",
        "breaks",
        "differs",
    ),
    "groups": ("label", "people", "phrase"),
    "editions": ("note", "compare_break"),
    "publishers": ("terms",),
    "sources": ("title", "notes", "instead"),
}

E = TypeVar("E", bound=Entry)
Words = Mapping[str, Any]


@cache
def words_of(folder: Path, language: str) -> Words:
    """What the file of a language says; nothing where there is none."""
    path = folder / f"{language}.yaml"
    return read(path).data if path.is_file() else {}


def said(catalog: Catalog, words: Words) -> Catalog:
    """A catalogue with the words of another language. What is not translated stays as it is."""
    held: dict[str, Any] = {
        name: _entries(getattr(catalog, name), words.get(name, {})) for name in (*WORDS, "places")
    }
    care = words.get("child_care", {})
    markers = words.get("markers", {})
    breaks = {
        breakdown: {
            survey: {year: _text(words, "breaks", breakdown, survey, str(year), default=why)
                     for year, why in years.items()}
            for survey, years in surveys.items()
        }
        for breakdown, surveys in catalog.breaks_by_breakdown.items()
    }  # fmt: skip
    return replace(
        catalog,
        **held,
        markers=tuple(
            rule.model_copy(update={"meaning": markers.get(rule.meaning, rule.meaning)})
            for rule in catalog.markers
        ),
        child_care=catalog.child_care.model_copy(
            update={
                "prices": _one(catalog.child_care.prices, care.get("prices", {})),
                "settings": _entries(catalog.child_care.settings, care.get("settings", {})),
                "ages": _entries(catalog.child_care.ages, care.get("ages", {})),
                "incomes": {**catalog.child_care.incomes, **care.get("incomes", {})},
                "costs": {**catalog.child_care.costs, **care.get("costs", {})},
            }
        ),
        claimed={**catalog.claimed, **words.get("claimed", {})},
        breaks_by_breakdown=breaks,
        search_words=_searched(catalog.search_words, words.get("search", {})),
        dictionary=words.get("dictionary", {}),
    )


def _searched(held: SearchWords, mine: Words) -> SearchWords:
    """The words that things are found by: those of the language beside the ones there are."""

    def both(key: str) -> dict[str, Any]:
        more = mine.get(key, {})
        names = getattr(held, key)
        return {one: (*names.get(one, ()), *more.get(one, ())) for one in {**names, **more}}

    lacked = {
        slug: {
            **one.model_dump(),
            **(said := mine.get("not_held", {}).get(slug, {})),
            "asked": (*one.asked, *said.get("asked", ())),
        }
        for slug, one in held.not_held.items()
    }
    return SearchWords.model_validate(
        {
            "same": (*held.same, *mine.get("same", ())),
            "ignore": (*held.ignore, *mine.get("ignore", ())),
            "weak": held.weak,
            "indicators": both("indicators"),
            "places": both("places"),
            "partners": both("partners"),
            "pages": both("pages"),
            "not-held": lacked,
        }
    )


def untranslated(catalog: Catalog, words: Words) -> Iterator[str]:
    """What of a catalogue's words a language lacks: indicators, teen-births, short."""
    for name, keys in WORDS.items():
        for slug, entry in getattr(catalog, name).items():
            yield from _lacking(entry, words.get(name, {}).get(str(slug), {}), keys, (name, slug))
    care, of_care = catalog.child_care, words.get("child_care", {})
    for name in ("settings", "ages"):
        for slug, entry in getattr(care, name).items():
            mine = of_care.get(name, {}).get(slug, {})
            yield from _lacking(entry, mine, _texts(entry), ("child_care", name, slug))
    for name in ("incomes", "costs"):
        yield from _absent(getattr(care, name), of_care.get(name, {}), ("child_care", name))
    yield from _lacking(care.prices, of_care.get("prices", {}), _texts(care.prices), ("prices",))
    yield from _absent(catalog.claimed, words.get("claimed", {}), ("claimed",))
    lacked = words.get("search", {}).get("not_held", {})
    for slug, lack in catalog.search_words.not_held.items():
        keys = ("what", "says", "near")
        yield from _lacking(lack, lacked.get(slug, {}), keys, ("search", "not_held", slug))
    described = {table.description for table in TABLES.values()}
    described |= {column.description for table in TABLES.values() for column in table.columns}
    yield from _absent(described, words.get("dictionary", {}), ("dictionary",))
    yield from _absent([rule.meaning for rule in catalog.markers], words.get("markers", {}), ())


def _absent(keys: Iterable[Any], mine: Words, at: tuple[Any, ...]) -> Iterator[str]:
    yield from (", ".join(map(str, (*at, key))) for key in keys if str(key) not in mine)


def _lacking(entry: Entry, mine: Words, keys: Iterable[str], at: tuple[Any, ...]) -> Iterator[str]:
    for key in keys:
        value = getattr(entry, key)
        if isinstance(value, Mapping):
            written = [one for one, text in value.items() if text]
            yield from _absent(written, mine.get(key, {}), (*at, key))
        elif value and key not in mine:
            yield ", ".join(map(str, (*at, key)))


def _entries(held: Mapping[Any, E], words: Words) -> dict[Any, E]:
    """Entries by slug with the words that are translated."""
    return {
        slug: _one(entry, words[str(slug)]) if str(slug) in words else entry
        for slug, entry in held.items()
    }


def _one(entry: E, mine: Words) -> E:
    """An entry with its words in another language; of several under a key those that there are."""
    update: dict[str, Any] = {}
    for key, text in mine.items():
        value = getattr(entry, key)
        if isinstance(value, Mapping):
            known = {one: text.get(str(one), old) for one, old in value.items()}
            # Another language may name a series whose slug is a name in English alone.
            more = {} if key != "series_labels" else text
            text = {**more, **known}
        update[key] = text
    return entry.model_copy(update=update)


def _texts(entry: Entry) -> list[str]:
    """The keys of an entry that hold words, but for the slug that it stands under."""
    return [key for key in type(entry).model_fields if key not in ("setting", "age")]


def _text(words: Words, *path: str, default: str) -> str:
    found: Any = words
    for key in path:
        found = found.get(key, {}) if isinstance(found, Mapping) else {}
    return found or default
