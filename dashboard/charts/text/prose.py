"""What every sentence needs: places with their article, lists of names, first letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar, cast

import pandas as pd

from dashboard.language import ENGLISH, SPANISH, Sentence, language, say

# Which places have an article inside a sentence, by language.
_ARTICLES = {
    ENGLISH: ((re.compile(r"^United States$|^District of Columbia$|Islands$"), "the "),),
    SPANISH: ((re.compile(r"^Distrito de "), "el "), (re.compile(r"^Islas "), "las ")),
}


def the(place: str) -> str:
    """A place inside a sentence: the United States, the District of Columbia, Ohio."""
    article = next((one for named, one in _ARTICLES[language()] if named.search(place)), "")
    return f"{article}{place}"


def listed(names: Sequence[str], last: str = "and", between: str = ", ") -> str:
    """Names as a list in a sentence: a, b and c. ``last`` may be or."""
    if len(names) < 2:
        return "".join(names)
    return say(f"list-{last}", listed=between.join(names[:-1]), last=names[-1])


def is_list(name: str) -> bool:
    """Whether a name holds a comma or "and", so that it cannot stand in a list."""
    # What Spanish calls children is one noun.
    bare = name.replace("niños y niñas", "")
    return any(sign in bare for sign in (",", " and ", " y "))


def fields_of(cls: type, row: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields of a dataclass that a table's row has; missing is None where a field may be."""
    return {
        each.name: None if each.default is None and pd.isna(row[each.name]) else row[each.name]
        for each in fields(cls)
        if each.name in row
    }


S = TypeVar("S", bound=str)


def lower_first(sentence: S) -> S:
    """A sentence that another one leads into; it stays one that knows its template."""
    return _as(sentence, sentence[:1].lower() + sentence[1:])


def upper_first(sentence: S) -> S:
    """A text that begins a sentence; it stays one that knows its template."""
    return _as(sentence, sentence[:1].upper() + sentence[1:])


def _as(sentence: S, text: str) -> S:
    if isinstance(sentence, Sentence):
        return cast(S, Sentence(text, sentence.template, sentence.words))
    return cast(S, text)
