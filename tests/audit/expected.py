"""What a sentence would have to say: a template with the words that the recount puts in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from tests.audit import prints
from tests.audit.grammar import Grammar, Pattern

# The word that a choice must put into an English sentence: a template that says "widened" where
# "narrowed" was chosen would otherwise be read as it was written.
SAYS: Mapping[tuple[str, str], str] = {
    ("way", "narrowed"): "narrowed",
    ("way", "widened"): "widened",
    ("side", "above"): "above",
    ("side", "below"): "below",
    ("doing", "reference-rose"): "because their rate rose",
    ("doing", "reference-fell"): "because their rate fell",
    ("doing", "partly-reference-rose"): "partly because their rate rose",
    ("doing", "partly-reference-fell"): "partly because their rate fell",
    ("by", "reference-rose"): "because the other rate rose",
    ("by", "reference-fell"): "because the other rate fell",
    ("by", "partly-reference-rose"): "partly because the other rate rose",
    ("by", "partly-reference-fell"): "partly because the other rate fell",
    ("told", "untold"): "cannot be told",
    ("told", "no-rule"): "no margin",
    ("sure", "cannot-tell"): "cannot be told",
    ("sure", "no-rule"): "no margin of error",
}


# Among the words of a sentence that another one leads into.
LOWERED = "(begins small)"


@dataclass(frozen=True)
class Expected:
    """A sentence that the recount would say. ``words`` may be expected sentences themselves.

    A word that is a tuple may be any of several, as where the written method leaves a choice.
    """

    template: str
    words: Mapping[str, object] = field(default_factory=dict, hash=False)
    chosen: Mapping[str, str] = field(default_factory=dict, hash=False)


def aged(one: Expected, years: int) -> Expected:
    """A finding, with how old its figures are where they are old."""
    if not years:
        return one
    return expect("age-after", sentence=one, age=expect("age-short", years=years))


@dataclass(frozen=True)
class Listed:
    """Words that stand as a list in a sentence: the 50 states, the nation and Puerto Rico."""

    words: tuple[object, ...]
    last: str = "and"
    between: str = ""  # alone, without a last word, where it is given


@dataclass(frozen=True)
class Loose:
    """Names in any order that must hold some and may hold others.

    Where our draws cannot decide who belongs, or how a list is sorted is not the recount's to say;
    ``count`` is how many there must be, where that is known.
    """

    must: frozenset[str]
    may: frozenset[str]
    count: int | None = None

    def allows(self, text: str) -> bool:
        """Whether a list in a sentence has all that it must and nothing that it may not."""
        left, found = text, set()
        # The longest first: West Virginia holds what another may be called.
        for name in sorted(self.must | self.may, key=lambda one: (-len(one), one)):
            if name in left:
                found.add(name)
                left = left.replace(name, "", 1)
        separators = re.sub(r"\b(?:and|or)\b|[,; ]", "", left)
        counted = self.count is None or len(found) == self.count
        return not separators and self.must <= found and counted


def expect(template: str, **words: object) -> Expected:
    """A sentence by its template; words that are choices of the template are told apart later."""
    return Expected(template, words)


def renderings(one: object, grammar: Grammar) -> Iterator[str]:
    """Every text that an expected sentence, a word or one of several may have."""
    if isinstance(one, tuple):
        for each in one:
            yield from renderings(each, grammar)
    elif isinstance(one, Loose):
        return
    elif isinstance(one, Listed):
        ways = [list(renderings(each, grammar)) for each in one.words]
        for each in product(*ways):
            plain = one.between.join(each)
            yield plain if one.between else prints.listed(list(each), one.last)
    elif isinstance(one, Expected):
        for pattern in grammar.of(one.template):
            if all(
                grammar.choice(one.template, name, one.words.get(name)) == key
                for name, key in pattern.chosen.items()
            ):
                missing = {k for k, v in pattern.chosen.items() if not _says(pattern, k, v)}
                if not missing:
                    for text in _filled(pattern, one.words, grammar):
                        yield text[:1].lower() + text[1:] if LOWERED in one.words else text
    else:
        yield str(one)


def _says(pattern: Pattern, name: str, key: str) -> bool:
    wanted = SAYS.get((name, key), "")
    return wanted in "".join(pattern.literals)


def _filled(pattern: Pattern, words: Mapping[str, object], grammar: Grammar) -> Iterator[str]:
    texts = [""]
    for part in pattern.parts:
        if part.word:
            if part.word not in words:
                return
            ways = list(renderings(_number(words[part.word]), grammar))
        else:
            ways = [part.text.replace("\n", " ")]
        texts = [text + way for text in texts for way in ways]
    yield from texts


def _number(word: object) -> object:
    return f"{word:,}" if isinstance(word, int) else word


def said_by(text: str, expected: Iterable[Expected], grammar: Grammar) -> bool:
    """Whether a text is one of the expected sentences whose words leave a choice."""
    said = grammar.read(text)
    return said is not None and any(
        one.template == said.template
        and all(
            word.allows(said.words[name])
            if isinstance(word, Loose)
            else said.words.get(name) in set(renderings(_number(word), grammar))
            for name, word in one.words.items()
            if name in said.words
        )
        for one in expected
        if any(isinstance(word, Loose) for word in one.words.values())
    )


def every_text(expected: Iterable[Expected], grammar: Grammar) -> dict[str, str]:
    """Each text that may be said, with its template."""
    found: dict[str, str] = {}
    for one in expected:
        for text in renderings(one, grammar):
            found.setdefault(text, one.template)
    return found
