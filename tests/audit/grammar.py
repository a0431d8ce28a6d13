"""Reads sentences back: which template each was made from, and the words that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

TEMPLATES = Path(__file__).parents[2] / "dashboard" / "language"

# What a word can look like, by its name in the templates; of what is not listed any text can stand.
_AMOUNT = r"[−-]?\$?\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?"
_FIGURE = rf"(?:under )?{_AMOUNT}(?:%| (?:[a-z ]+ )?per [\d,]+)?\*?"
_PERIOD = r"(?:the )?(?:AY )?\d{4}(?:[–-]\d{2,4})?(?: school year)?"
_LOOKS: Mapping[str, str] = {
    "period": _PERIOD,
    "earlier": _PERIOD,
    "figure": _FIGURE,
    "then": _FIGURE,
    "target": _FIGURE,
    "most": _FIGURE,
    "least": _FIGURE,
    "part": rf"{_AMOUNT}(?:% of| of every [\d,]+)",
    "points": rf"{_FIGURE}(?: points?)?",
    "bare": _FIGURE,
    "times": r"[\d.,]+(?: to [\d.,]+)?(?: times(?: within rounding)?)?",
    "number": _AMOUNT,
    "count": r"\d[\d,]*",
    "amount": _AMOUNT,
    "year": r"\d{4}",
    "edition": r"\d{4}",
    "rank": r"\d+(?:st|nd|rd|th)",
}
_ANY = r".+?"


@dataclass(frozen=True)
class Part:
    """A piece of a template: literal text, or a word by its name."""

    text: str = ""
    word: str = ""


@dataclass(frozen=True)
class Pattern:
    """One way in which a template can read: with one variant of each of its choices."""

    template: str
    parts: tuple[Part, ...]
    chosen: Mapping[str, str] = field(hash=False, default_factory=dict)

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """What the template itself says, piece by piece."""
        return tuple(part.text for part in self.parts if part.text.strip())

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """Matches a text that is this sentence and nothing else."""
        seen: set[str] = set()
        return re.compile("".join(_regex(part, seen) for part in self.parts))

    @property
    def weight(self) -> int:
        """How much of it is said by the template itself."""
        return sum(map(len, self.literals))


@dataclass(frozen=True)
class Said:
    """A sentence as it was read: its template, its words and what was chosen in it."""

    text: str
    template: str
    words: Mapping[str, str] = field(hash=False)
    chosen: Mapping[str, str] = field(hash=False)


def templates(language: str = "en") -> str:
    """The file of templates of a language."""
    return (TEMPLATES / f"{language}.ftl").read_text(encoding="utf-8")


class Grammar:
    """The templates of a language, read backwards."""

    def __init__(self, text: str = "") -> None:
        text = text or templates()
        self.messages = {
            entry.id.name: entry.value
            for entry in FluentParser().parse(text).body
            if isinstance(entry, ast.Message) and entry.value is not None
        }
        # Rules and labels that are nobody's sentence are read too: they may stand anywhere.
        self.patterns = sorted(
            # What holds no word of its own, as "27%", could be read into anything.
            (
                one
                for name in self.messages
                for one in self._patterns(name)
                if any(map(str.isalpha, "".join(one.literals)))
            ),
            key=lambda one: -one.weight,
        )
        self._keys = {
            (name, choice.selector.id.name): _variants(choice)
            for name, message in self.messages.items()
            for choice in _choices(message)
            if isinstance(choice.selector, ast.VariableReference)
        }
        self._by_name: dict[str, list[Pattern]] = {}
        for one in (one for name in self.messages for one in self._patterns(name)):
            self._by_name.setdefault(one.template, []).append(one)
        self.read = lru_cache(200_000)(self._read)
        self._ways = lru_cache(50_000)(self._all_ways)

    def of(self, template: str) -> list[Pattern]:
        """Every way in which a template can read."""
        return self._by_name.get(template, [])

    def without_words(self) -> Iterator[Pattern]:
        """The templates that hold no word to be filled in."""
        for ways in self._by_name.values():
            yield from (one for one in ways if not any(part.word for part in one.parts))

    def choice(self, template: str, name: str, word: object) -> str:
        """Which variant of a choice a word calls for: its own, or else the one for all others."""
        keys = self._keys.get((template, name), {})
        plain = str(word)
        if isinstance(word, int) and plain not in keys:
            plain = "one" if word == 1 else "other"
        return plain if plain in keys else next((k for k, rest in keys.items() if rest), "")

    def _patterns(self, name: str) -> Iterator[Pattern]:
        for parts, chosen in self._expanded(self.messages[name].elements):
            yield Pattern(name, tuple(parts), chosen)

    def _expanded(
        self, elements: list[ast.TextElement | ast.Placeable]
    ) -> Iterator[tuple[list[Part], dict[str, str]]]:
        """Each way in which the choices of a pattern can fall."""
        if not elements:
            yield [], {}
            return
        first, rest = elements[0], elements[1:]
        for parts, chosen in self._element(first):
            for more, others in self._expanded(rest):
                if all(others.get(name, key) == key for name, key in chosen.items()):
                    yield parts + more, {**chosen, **others}

    def _element(
        self, element: ast.TextElement | ast.Placeable
    ) -> Iterator[tuple[list[Part], dict[str, str]]]:
        if isinstance(element, ast.TextElement):
            yield [Part(text=element.value.replace("\n", " "))], {}
            return
        inner = element.expression
        if isinstance(inner, ast.StringLiteral):
            yield [Part(text=inner.parse()["value"])], {}
        elif isinstance(inner, ast.VariableReference):
            yield [Part(word=inner.id.name)], {}
        elif isinstance(inner, ast.FunctionReference):
            (argument,) = inner.arguments.positional
            assert isinstance(argument, ast.VariableReference)
            yield [Part(word=argument.id.name)], {}
        elif isinstance(inner, ast.MessageReference):
            yield from self._expanded(self.messages[inner.id.name].elements)
        elif isinstance(inner, ast.SelectExpression):
            assert isinstance(inner.selector, ast.VariableReference), "choices are made by words"
            for variant in inner.variants:
                key = variant.key
                name = key.name if isinstance(key, ast.Identifier) else key.value
                for parts, chosen in self._expanded(variant.value.elements):
                    yield parts, {inner.selector.id.name: name, **chosen}
        else:
            raise TypeError(f"a template with {type(inner).__name__} cannot be read back")

    def _read(self, text: str, family: str = "") -> Said | None:
        """A text as one sentence: by the template that says most of it itself; None where none.

        ``family`` is how the template's name begins.
        """
        for pattern in self.patterns:
            if pattern.template.startswith(family) and all(
                part in text for part in pattern.literals
            ):
                found = pattern.whole.fullmatch(text)
                if found:
                    return _said(pattern, found)
        return None

    def sentences(self, text: str) -> list[Said] | None:
        """A text as one sentence after another; None where some of it is no sentence of ours."""
        text = text.strip()
        if not text:
            return []
        one = self.read(text)
        if one is not None and not _runs_on(one):
            return [one]
        ways = self._ways(text)
        return list(ways) if ways is not None else ([one] if one else None)

    def _all_ways(self, text: str) -> tuple[Said, ...] | None:
        for end in _ends(text):
            first = self.read(text[:end].strip())
            if first is None or _runs_on(first):
                continue
            rest = self.sentences(text[end:])
            if rest is not None:
                return (first, *rest)
        return None


def _choices(pattern: ast.Pattern) -> Iterator[ast.SelectExpression]:
    """Every choice in a pattern, also one inside a variant of another."""
    for element in pattern.elements:
        if isinstance(element, ast.Placeable) and isinstance(
            element.expression, ast.SelectExpression
        ):
            yield element.expression
            for variant in element.expression.variants:
                yield from _choices(variant.value)


def _variants(choice: ast.SelectExpression) -> dict[str, bool]:
    """The variants of a choice by name, and which is for all that have none."""
    return {
        variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value: bool(
            variant.default
        )
        for variant in choice.variants
    }


def _regex(part: Part, seen: set[str]) -> str:
    if not part.word:
        return re.escape(part.text)
    if part.word in seen:
        return f"(?P={part.word})"
    seen.add(part.word)
    return f"(?P<{part.word}>{looks(part.word)})"


def looks(word: str) -> str:
    """What a word can look like, by its name: other_figure and figure_then look like a figure."""
    plain = re.sub(r"^(other|own|first|last)_|_(then|low|high)$", "", word)
    return _LOOKS.get(word, _LOOKS.get(plain, _ANY))


def _said(pattern: Pattern, found: re.Match[str]) -> Said:
    return Said(found[0], pattern.template, found.groupdict(), pattern.chosen)


def _runs_on(said: Said) -> bool:
    """Whether a word holds the end of a sentence, so that two were read as one."""
    return any(re.search(r"[.:] [A-Z“]", word) for word in said.words.values())


def _ends(text: str) -> Iterator[int]:
    """Where a sentence may end, the farthest first."""
    ends = [found.end() for found in re.finditer(r"[.?!:;)”](?= )| (?=·)", text)]
    yield from reversed(ends)
