"""Faults seeded into right sentences, to see that the audit finds them: pair, year, count, unit."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from tests.audit.grammar import Grammar
from tests.audit.judge import Judged

COUNT, SEED = 40, 1958
_UNITS = ((" per 1,000", "%"), ("% of", " of every 1,000"), (" points", "%"), ("%", ""))
_TURNED = (
    ("rose", "fell"),
    ("narrowed", "widened"),
    ("above", "below"),
    ("fewer", "more"),
    ("lower", "higher"),
    ("better", "worse"),
    ("lowest", "highest"),
    ("up from", "down from"),
    ("1st", "2nd"),
)


def pair(sentence: str, grammar: Grammar) -> str:
    """The two groups, places or indicators of a sentence in each other's stead."""
    said = grammar.read(sentence)
    if said is None:
        return sentence
    words = dict(said.words)
    if "rates" in words and (inner := grammar.read(words["rates"])):
        words |= inner.words
    for one in ("group", "indicator"):
        first, second = words.get(one), words.get(f"other_{one}")
        if first and second and first != second:
            return sentence.replace(first, "\0").replace(second, first).replace("\0", second)
    return sentence


def direction(sentence: str, grammar: Grammar) -> str:
    """The way that something moved or stands, turned about."""
    for one, other in _TURNED:
        for first, second in ((one, other), (other, one)):
            if re.search(rf"\b{first}\b", sentence):
                return re.sub(rf"\b{first}\b", second, sentence, count=1)
    return sentence


def year(sentence: str, grammar: Grammar) -> str:
    """A year later."""
    return re.sub(r"\b(?:19|20)\d\d\b", lambda found: str(int(found[0]) + 1), sentence, count=1)


def count(sentence: str, grammar: Grammar) -> str:
    """The last figure of a sentence, one more in its last digit."""
    figures = [
        found
        for found in re.finditer(r"\d+(?=[%, ]|\.(?!\d)|st|nd|rd|th)", sentence)
        if not re.fullmatch(r"(?:19|20)\d\d", found[0])
    ]
    if not figures:
        return sentence
    last = figures[-1]
    return f"{sentence[: last.start()]}{int(last[0]) + 1}{sentence[last.end() :]}"


def unit(sentence: str, grammar: Grammar) -> str:
    """A percent for a rate, points for a percent."""
    for one, other in _UNITS:
        if one in sentence:
            return sentence.replace(one, other, 1)
    return sentence


KINDS: tuple[Callable[[str, Grammar], str], ...] = (pair, direction, year, count, unit)


def seeded(right: Sequence[Judged], grammar: Grammar) -> list[tuple[Judged, str, str]]:
    """Forty right sentences, each with a fault of a kind: the sentence, the kind, the fault."""
    chosen: list[tuple[Judged, str, str]] = []
    shuffled = sorted(right, key=lambda one: (one.sentence, one.asked.address))
    random.Random(SEED).shuffle(shuffled)
    seen: set[tuple[str, str]] = set()
    for repeat, one in [(again, one) for again in (False, True) for one in shuffled]:
        if repeat and one in (first for first, _, _ in chosen):
            continue
        for make in KINDS:
            # Each kind of fault in as many templates as there are, as often as need be.
            again = (make.__name__, one.template) in seen
            if len(chosen) == COUNT or (again and not repeat):
                continue
            if sum(kind == make.__name__ for _, kind, _ in chosen) >= COUNT // len(KINDS):
                continue
            faulty = make(one.sentence, grammar)
            if faulty != one.sentence:
                seen.add((make.__name__, one.template))
                chosen.append((one, make.__name__, faulty))
                break
    return chosen
