"""The file of templates: each is there once, is used, and says what it lacks."""

import re
from collections import Counter

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Junk, Message, MessageReference, VariableReference
from fluent.syntax.visitor import Visitor

from dashboard.language import ENGLISH, SPANISH, Sentence, TemplateError, rule, say, source
from tests.server import ROOT

NAMES = re.findall(r"^([a-z][a-z0-9-]*) =", source(), re.MULTILINE)
CODE = "".join(
    path.read_text("utf-8")
    for path in [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "dashboard").rglob("*.html")]
)


def test_every_template_is_there_once() -> None:
    assert [name for name, count in Counter(NAMES).items() if count > 1] == []


def test_every_template_is_used() -> None:
    """By its name, or by one that is put together and begins as its own does."""
    literal = set(re.findall(r"[\"']([a-z][a-z0-9-]*)[\"']", CODE))
    begun = {one for one in re.findall(r"f\"([a-z][a-z0-9-]*)\{", CODE) if "-" in one}
    ended = set(re.findall(r"f\"\{[a-z_.]+\}(-[a-z-]+)\"", CODE))
    unused = [
        name
        for name in NAMES
        if name not in literal
        and not any(name.startswith(one) for one in begun)
        and not any(name.endswith(one) for one in ended)
        and not name.startswith("rule-")
    ]
    assert not unused, " ".join(unused)


def test_a_sentence_knows_its_template_and_its_words() -> None:
    said = say("number-points", amount="3")
    assert (said, said.template, said.words) == ("3 points", "number-points", {"amount": "3"})
    assert isinstance(said, Sentence)


def test_a_template_that_is_not_there_and_a_word_that_is_missing_are_named() -> None:
    with pytest.raises(TemplateError, match=r"en\.ftl has no template 'no-such-one'"):
        say("no-such-one")
    with pytest.raises(TemplateError, match=r"'number-points' of .* cannot be filled: .*amount"):
        say("number-points")


def test_a_rule_is_that_of_the_nearest_family() -> None:
    words = {"number": "3", "better": "lower", "group": "Black children"}
    behind = say("gap-behind-short", **words)
    assert "published number" in rule(behind)
    assert "subtracted" in rule(say("gap-the-target"))
    assert rule(say("number-points", amount="3")) == ""


def test_languages_have_the_same_templates_with_the_same_words() -> None:
    english, spanish = (_words_of(language) for language in (ENGLISH, SPANISH))
    assert list(english.keys() - spanish.keys()) == []
    assert list(spanish.keys() - english.keys()) == []
    # English has an ending for each number; Spanish has one for all.
    allowed = {"number-ordinal": {"ending"}}
    assert {
        name: english[name] ^ spanish[name]
        for name in english
        if english[name] ^ spanish[name] != allowed.get(name, set())
    } == {}


def _words_of(language: str) -> dict[str, set[str]]:
    """The words that each template of a language is filled with, and the templates it names."""
    found = {}
    for entry in FluentResource(source(language)).body:
        assert not isinstance(entry, Junk), entry.content
        if isinstance(entry, Message):
            named = _Named()
            named.visit(entry)
            found[entry.id.name] = named.words
    return found


class _Named(Visitor):
    def __init__(self) -> None:
        self.words: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.words.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:
        self.words.add(node.id.name)
