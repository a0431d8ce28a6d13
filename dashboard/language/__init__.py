"""What the dashboard says: sentences by name, from one file of templates for each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

FOLDER = Path(__file__).parent
ENGLISH = "en"
_LOCALES = {ENGLISH: "en-US"}
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


def say(template: str, **words: str | int) -> Sentence:
    """A template with words in it: ``say("points", amount="3", one="no")`` is 3 points.

    Raises TemplateError where the template is not there or a word is missing.
    """
    # A number of numpy's is no number to a template, and equal to one that is.
    plain = ((name, word if isinstance(word, str) else int(word)) for name, word in words.items())
    return _said(ENGLISH, template, tuple(plain))


def has(template: str) -> bool:
    """Whether there is a template of that name."""
    return _bundle(ENGLISH).has_message(template)


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


@cache
def _bundle(language: str) -> FluentBundle:
    resource = FluentResource(source(language))
    for entry in resource.body:
        if isinstance(entry, Junk):
            why = "; ".join(str(note.message) for note in entry.annotations)
            raise TemplateError(f"{language}.ftl cannot be read: {why}: {entry.content}")
    # No marks around words that are filled in: files and searches would carry them.
    bundle = FluentBundle([_LOCALES[language]], use_isolating=False)
    bundle.add_resource(resource)
    return bundle


def source(language: str = ENGLISH) -> str:
    """The file of templates of a language, as it was written."""
    return (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
