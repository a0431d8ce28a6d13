"""The file of templates: each is there once, is used, and says what it lacks."""

import re
from collections import Counter

import pytest

from dashboard.language import Sentence, TemplateError, rule, say, source
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
