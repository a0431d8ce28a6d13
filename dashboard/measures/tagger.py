"""Give a story its topics and indicators by the words of its title and summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.catalog.entries import Topic
from dashboard.measures.relevance import RACIAL_EQUITY
from dashboard.schema import NEWS_LINKS

_EDITION = re.compile(r"\b(20\d\d)\b(?=[^.]{0,40}(?:kids count|data book))", re.IGNORECASE)

# A curly apostrophe, the hyphen proper and the one that does not break, as a keyboard has them.
_AS_TYPED = str.maketrans("’\u2010\u2011", "'--")

WordsBySlug = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Tags:
    """What a story is about: slugs, each with the words of the story that decided it."""

    topics: WordsBySlug
    indicators: WordsBySlug


def tag_story(title: str, summary: str, topics: Mapping[str, Topic]) -> Tags:
    """The topics and indicators of a story, by the rules of ``topics``.

    A rule is a phrase. ``*`` at the end of a word stands for any ending, ``|`` between words for
    either; `` + `` joins phrases that must all be found, `` - `` goes before one that must not; a
    phrase with a capital letter is found as it is written alone. An indicator brings its topic
    along. Rules under ``alone`` count where no topic has been found otherwise, but for racial
    equity, which a story about all topics can be about as well.
    """
    text = f"{title}\n{summary}".translate(_AS_TYPED)
    indicators: WordsBySlug = {}
    found: WordsBySlug = {}
    for slug, topic in topics.items():
        read = _without(text, topic.ignore)
        exact = {name: _matching_words(read, rules) for name, rules in topic.indicators.items()}
        indicators |= {name: words for name, words in exact.items() if words}
        words = [
            *_matching_words(read, topic.words),
            *(word for words in exact.values() for word in words),
        ]
        if words:
            found[slug] = tuple(dict.fromkeys(words))
    if not set(found) - {RACIAL_EQUITY}:
        overall = {slug: _matching_words(text, topic.alone) for slug, topic in topics.items()}
        found |= {slug: words for slug, words in overall.items() if words}
    return Tags(found, indicators)


def tag_unreviewed(
    news: pd.DataFrame, links: pd.DataFrame, catalog: Catalog
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """News and links, in which items that no person has reviewed have their tags.

    An item without any topic is not about children's well-being as far as can be told: it is kept
    for review and not shown.
    """
    mine = links.loc[links["kind"] == "topic", "item"]
    new = news.loc[news["reviewed"].eq(False) & ~news["item"].isin(mine)]
    if new.empty:
        return news, links
    found: list[dict[str, str]] = []
    for item in new.itertuples(index=False):
        tags = tag_story(str(item.title), str(item.summary), catalog.topics)
        text = f"{item.title}\n{item.summary}"
        about = {
            "topic": [*tags.topics],
            "indicator": [*tags.indicators],
            "place": _states(text, catalog) if tags.topics else [],
            "edition": _EDITION.findall(text)[:1] if tags.topics else [],
        }
        found += [
            {"item": str(item.item), "kind": kind, "target": target}
            for kind, targets in about.items()
            for target in targets
        ]
    tagged = {link["item"] for link in found if link["kind"] == "topic"}
    shown = news["shown"] & (~news["item"].isin(new["item"]) | news["item"].isin(list(tagged)))
    more = pd.DataFrame.from_records(found, columns=NEWS_LINKS.names)
    return news.assign(shown=shown), pd.concat([links, more], ignore_index=True).drop_duplicates()


def _states(text: str, catalog: Catalog) -> list[str]:
    """States that the text names."""
    return [slug for slug, name in catalog.states.items() if _pattern(name).search(text)]


def _matching_words(text: str, rules: Iterable[str]) -> tuple[str, ...]:
    """The words of the text that rules found, in the order of the rules."""
    words: list[str] = []
    for rule in rules:
        wanted, *unwanted = rule.split(" - ")
        matches = [_pattern(part).search(text) for part in wanted.split(" + ")]
        if all(matches) and not any(_pattern(part).search(text) for part in unwanted):
            words += [" ".join(match[0].split()) for match in matches if match]
    return tuple(dict.fromkeys(words))


def _without(text: str, phrases: Iterable[str]) -> str:
    for phrase in phrases:
        text = _pattern(phrase).sub("\n", text)
    return text


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    words = [
        "|".join(
            re.escape(word).replace(r"\*", r"\w*").replace(r"\-", r"[\s-]*")
            for word in either.split("|")
        )
        for either in phrase.split()
    ]
    flags = 0 if any(letter.isupper() for letter in phrase) else re.IGNORECASE
    # A space, a hyphen and nothing are the same: child care, child-care, childcare.
    return re.compile(r"(?<!\w)(?:" + r")[\s-]*(?:".join(words) + r")(?!\w)", flags)
