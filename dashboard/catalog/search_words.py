"""The words that people search by, as synonyms.yaml gives them, and what the data lack."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from functools import cached_property
from typing import Any

from pydantic import Field

from dashboard.catalog.entries import Entry, Sentence, Slug, Text
from dashboard.catalog.names import normalized
from dashboard.catalog.source import Source

Names = tuple[Text, ...]


class NotHeld(Entry):
    """What people ask for and the data lack; ``near`` has what the nearest indicators measure.

    ``alone`` says that it is told where nothing else is asked for. ``schools_of`` is the state of
    whose school districts it is said on their pages too.
    """

    asked: Names
    what: Text
    says: Sentence
    alone: bool = False
    schools_of: str = ""
    near: dict[Slug, Text] = Field(default={})


class SearchWords(Entry):
    """Other names of things, by slug or path; words that mean the same; what is not held."""

    same: tuple[Names, ...] = ()
    ignore: Names = ()
    weak: Names = ()
    indicators: dict[Slug, Names] = Field(default={})
    places: dict[str, Names] = Field(default={})
    partners: dict[Slug, Names] = Field(default={})
    pages: dict[str, Names] = Field(default={})
    not_held: dict[Slug, NotHeld] = Field(default={}, alias="not-held")

    def words(self, text: str) -> list[str]:
        """The words that count in a text, each once, as the first of those that mean the same.

        Those to ignore and the weak ones are left out, unless there are no others.
        """
        said = self._said(text)
        found = [word for word in said if word not in self._ignored] or said
        return [word for word in found if word not in self._weak] or found

    def says_all(self, text: str) -> bool:
        """Whether none of its words is to be ignored."""
        return not any(word in self._ignored for word in self._said(text))

    def _said(self, text: str) -> list[str]:
        return [*dict.fromkeys(self._like.sub(self._first, normalized(text)).split())]

    def alike(self, word: str) -> tuple[str, ...]:
        """A word and those that count as it."""
        return self._others.get(word, (word,))

    def _first(self, match: re.Match[str]) -> str:
        return self._firsts[match[0]]

    @cached_property
    def _ignored(self) -> frozenset[str]:
        return frozenset(map(normalized, self.ignore))

    @cached_property
    def _weak(self) -> frozenset[str]:
        return frozenset(map(normalized, self.weak))

    @cached_property
    def _firsts(self) -> Mapping[str, str]:
        return {normalized(o): normalized(group[0]) for group in self.same for o in group[1:]}

    @cached_property
    def _others(self) -> Mapping[str, tuple[str, ...]]:
        return {normalized(group[0]): tuple(map(normalized, group)) for group in self.same}

    @cached_property
    def _like(self) -> re.Pattern[str]:
        longest = sorted(self._firsts, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest)) or '(?!)'})\b")


def mistakes(
    source: Source,
    words: SearchWords,
    indicators: Container[str],
    places: Container[str],
) -> Iterator[str]:
    """Indicators and places are known, and no word counts as two others."""
    known: list[tuple[str, Any, Container[str], str]] = [
        ("indicators", words.indicators, indicators, "indicators.yaml"),
        ("places", words.places, places, "places.yaml"),
    ]
    for key, named, there, file in known:
        for slug in named:
            if slug not in there:
                yield source.at((key, slug), f"'{slug}' is not in {file}.")
    for slug, one in words.not_held.items():
        for near in one.near:
            if near not in indicators:
                yield source.at(
                    ("not-held", slug, "near", near), f"'{near}' is not in indicators.yaml."
                )
    seen: set[str] = set()
    for at, group in enumerate(words.same):
        for word in map(normalized, group):
            if word in seen:
                yield source.at(("same", at), f"'{word}' stands in two lines.")
            seen.add(word)
