"""What the dashboard says: sentences by name, from one file of templates for each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from dashboard.language import spanish

FOLDER = Path(__file__).parent
ENGLISH, SPANISH = "en", "es"
LANGUAGES = (ENGLISH, SPANISH)
# How an address names the language of what it answers; left out where that is the site's own.
PART = "lang"
_LOCALES = {ENGLISH: "en-US", SPANISH: "es-US"}
# What the templates of a language may call, by name.
_FUNCTIONS: dict[str, dict[str, Any]] = {ENGLISH: {}, SPANISH: spanish.FUNCTIONS}
# How many sentences are kept: about what the pages of some places say.
_KEPT = 20_000


class TemplateError(ValueError):
    """A template that is not there, cannot be read or lacks a word; the message says which."""


class Sentence(str):
    """A text that knows which template it was made from and with which words.

    ``words`` may be sentences themselves: a finding is made of its parts.
    """

    template: str
    words: Mapping[str, str | int]

    def __new__(cls, text: str, template: str, words: Mapping[str, str | int]) -> Sentence:
        """A text with the name of its template and the words that stand in it."""
        made = super().__new__(cls, text)
        made.template, made.words = template, words
        return made

    def __deepcopy__(self, memo: object) -> Sentence:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Sentence, (str(self), self.template, dict(self.words))


class _Spoken(NamedTuple):
    """What is spoken now, and what the site speaks where an address names no language."""

    now: str
    usual: str


_AT_FIRST = _Spoken(ENGLISH, ENGLISH)
_spoken: ContextVar[_Spoken] = ContextVar("spoken", default=_AT_FIRST)


def language() -> str:
    """The language that is spoken now: each request, and each run of a program, has one."""
    return _spoken.get().now


def speak(now: str, usual: str) -> None:
    """Speak a language from here on, on a site that usually speaks another or the same one."""
    _spoken.set(_Spoken(now, usual))


@contextmanager
def speaking(now: str, usual: str = "") -> Iterator[None]:
    """Speak a language for a while; without ``usual`` as if the site usually spoke it."""
    before = _spoken.set(_Spoken(now, usual or now))
    try:
        yield
    finally:
        _spoken.reset(before)


def asked_for(query: Mapping[str, str], path: str, usual: str) -> str:
    """The language that an address asks for; ``usual`` where it names none of ours.

    A pinned address never changes, whatever a site usually speaks: where it names none, it is in
    English.
    """
    named = query.get(PART, "").casefold().partition("-")[0]
    if named in LANGUAGES:
        return named
    return ENGLISH if is_pinned(path) else usual


def is_pinned(path: str) -> bool:
    """Whether the path of an address is of one version for ever."""
    return path.startswith("/v/")


def part(pinned: bool = False) -> dict[str, str]:
    """What names the language in the query of an address; nothing where none need be named."""
    now, usual = _spoken.get()
    return {} if now == (ENGLISH if pinned else usual) else {PART: now}


def with_language(address: str, other: str = "") -> str:
    """An address of the site in the language that is spoken, or in another one."""
    parts = urlsplit(address)
    asked = [pair for pair in parse_qsl(parts.query) if pair[0] != PART]
    with speaking(other or language(), _spoken.get().usual):
        named = part(is_pinned(parts.path))
    if not named and len(asked) == len(parse_qsl(parts.query)):
        return address
    return parts._replace(query=urlencode([*asked, *named.items()])).geturl()


def say(template: str, **words: str | int) -> Sentence:
    """A template with words in it: ``say("points", amount="3", one="no")`` is 3 points.

    Raises TemplateError where the template is not there or a word is missing.
    """
    # A number of numpy's is no number to a template, and equal to one that is.
    plain = ((name, word if isinstance(word, str) else int(word)) for name, word in words.items())
    return _said(language(), template, tuple(plain))


def has(template: str) -> bool:
    """Whether there is a template of that name."""
    return _bundle(language()).has_message(template)


def rule(sentence: Sentence) -> str:
    """By which rule a sentence was made; empty where it only states what it says.

    The rule of a family of templates is named by how their names begin: ``rule-gap-behind`` is
    that of ``gap-behind-yearly``, and ``rule-gap`` that of all other gaps.
    """
    parts = sentence.template.split("-")
    for end in range(len(parts), 0, -1):
        name = "-".join(["rule", *parts[:end]])
        if has(name):
            return say(name)
    return ""


@lru_cache(_KEPT)
def _said(language: str, template: str, words: tuple[tuple[str, str | int], ...]) -> Sentence:
    bundle, named = _bundle(language), dict(words)
    if not bundle.has_message(template):
        raise TemplateError(f"{language}.ftl has no template {template!r}.")
    pattern = bundle.get_message(template).value
    if pattern is None:
        raise TemplateError(f"The template {template!r} of {language}.ftl is empty.")
    text, errors = bundle.format_pattern(pattern, named)
    if errors:
        told = "; ".join(str(error) for error in errors)
        raise TemplateError(f"The template {template!r} of {language}.ftl cannot be filled: {told}")
    # A template may stand on several lines of its file; what it says has none.
    return Sentence(str(text).replace("\n", " "), template, named)


def agreed(template: str, people: str) -> str:
    """The people of a group by its template in the catalogue: Black {people} of children."""
    if language() == SPANISH:
        return spanish.agreed(template, people)
    return template.format(people=people)


@cache
def _bundle(language: str) -> FluentBundle:
    resource = FluentResource(source(language))
    for entry in resource.body:
        if isinstance(entry, Junk):
            why = "; ".join(str(note.message) for note in entry.annotations)
            raise TemplateError(f"{language}.ftl cannot be read: {why}: {entry.content}")
    # No marks around words that are filled in: files and searches would carry them.
    bundle = FluentBundle([_LOCALES[language]], use_isolating=False, functions=_FUNCTIONS[language])
    bundle.add_resource(resource)
    return bundle


def source(language: str = ENGLISH) -> str:
    """The file of templates of a language, as it was written."""
    return (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
