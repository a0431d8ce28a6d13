"""An index of words over the rows of the search table: SQLite's FTS5 ranks, rapidfuzz spells."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from rapidfuzz import process
from rapidfuzz.distance import OSA

from dashboard.catalog import SearchWords
from dashboard.catalog.names import normalized

# What a word in a name counts for beside one in the other words.
_NAME, _WORD = 8.0, 1.0
# How alike a mistyped word must be to the one that was meant, from 0 to 1, and how long.
_ALIKE, _SHORTEST = 0.7, 4
_START, _END = "\x02", "\x03"
_TOKENS = "tokenize = 'porter unicode61 remove_diacritics 2'"


@dataclass(frozen=True)
class Term:
    """One word of a question: as it was asked, as it is looked for, and how FTS5 is asked for it.

    ``match`` is empty where no row has such a word; ``corrected`` where another is taken for it.
    """

    asked: str
    word: str
    match: str
    corrected: bool = False


class WordIndex:
    """The rows of schema.SEARCH, ready to be asked. It is made once for a version.

    Questions may come from several threads.
    """

    def __init__(self, rows: pd.DataFrame, words: SearchWords) -> None:
        self._words = words
        self._lock = threading.Lock()
        self._files = sqlite3.connect(":memory:", check_same_thread=False)
        self._vocabulary = self._fill(rows)

    def _fill(self, rows: pd.DataFrame) -> list[str]:
        """Write all rows; returns the words that stand in them, the most frequent first."""
        self._files.executescript(
            "CREATE VIRTUAL TABLE things USING fts5"
            f"(kind UNINDEXED, weight UNINDEXED, title, names, words, {_TOKENS});"
            "CREATE VIRTUAL TABLE named USING fts5"
            f"(name, thing UNINDEXED, size UNINDEXED, as_given UNINDEXED, {_TOKENS});"
        )
        counted: Counter[str] = Counter()
        columns = ["kind", "weight", "title", "names", "words"]
        for at, row in enumerate(rows[columns].itertuples(index=False)):
            names = str(row.names).split("\n")
            called = [self._words.words(name) for name in names]
            # The words that are left out of a name count nowhere else either.
            other = " ".join(self._words.words(f"{row.title} {row.words}"))
            self._files.execute(
                "INSERT INTO things (rowid, kind, weight, title, names, words) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (at, row.kind, row.weight, row.title, " ".join(map(" ".join, called)), other),
            )
            self._files.executemany(
                "INSERT INTO named (name, thing, size, as_given) VALUES (?, ?, ?, ?)",
                [
                    (" ".join(words), at, len(words), name)
                    for words, name in zip(called, names, strict=True)
                    # How many children: the one word that is left of it names nothing.
                    if len(words) > 1 or self._words.says_all(name)
                ],
            )
            counted.update(normalized(f"{row.names} {row.words}").split())
        return [word for word, _ in counted.most_common() if len(word) >= _SHORTEST]

    def _all(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._files.execute(query, values).fetchall()

    def terms(self, asked: str) -> list[Term]:
        """The words of a question that count, each spelled as some row has it.

        A last word may be the beginning of one, since it may still be typed.
        """
        words = self._words.words(asked)
        found: dict[str, Term] = {}
        for at, word in enumerate(words):
            for term in self._term(word, at == len(words) - 1):
                found.setdefault(term.word, term)
        return [*found.values()]

    def _term(self, word: str, last: bool) -> list[Term]:
        if self._known(f'"{word}"'):
            return [Term(word, word, f'"{word}"')]
        if last and self._known(f'"{word}"*'):
            return [Term(word, word, f'"{word}"*')]
        near = self._spelled(word)
        # What was meant may count as another word: fater, father.
        meant = self._words.words(near) if near else []
        return [Term(word, one, f'"{one}"', True) for one in meant] or [Term(word, word, "")]

    def _known(self, match: str) -> bool:
        return bool(self._all("SELECT 1 FROM things WHERE things MATCH ? LIMIT 1", match))

    def _spelled(self, word: str) -> str:
        if len(word) < _SHORTEST or not word.isalpha():
            return ""
        # Who mistypes a word seldom does so in its first letter: highest is no digest.
        likely = [one for one in self._vocabulary if one[0] == word[0]]
        near = process.extractOne(
            word, likely, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE
        )
        return str(near[0]) if near else ""

    def named(self, terms: Sequence[Term]) -> dict[int, tuple[int, str]]:
        """The rows that have a name whose every word is asked for: its length, and that name.

        Of several names the longest.
        """
        hits: Counter[int] = Counter()
        for term in terms:
            if term.match:
                hits.update(
                    row[0]
                    for row in self._all("SELECT rowid FROM named WHERE named MATCH ?", term.match)
                )
        found: dict[int, tuple[int, str]] = {}
        for at, count in hits.items():
            thing, size, name = self._all(
                "SELECT thing, size, as_given FROM named WHERE rowid = ?", at
            )[0]
            if count == size and size > found.get(thing, (0, ""))[0]:
                found[thing] = size, name
        return found

    def ranked(self, terms: Sequence[Term]) -> dict[int, float]:
        """The rows that have all of the words that any row has: how well, higher is better."""
        return self._ranked(" AND ".join(term.match for term in terms if term.match))

    def with_most(self, terms: Sequence[Term]) -> dict[int, float]:
        """The rows that have the most of the words, and at least half of them: how well."""
        matches = [term.match for term in terms if term.match]
        hits: Counter[int] = Counter()
        for match in matches:
            hits.update([*self._ranked(match)])
        most = max(hits.values(), default=0)
        if 2 * most < len(terms):
            return {}
        scores = self._ranked(" OR ".join(matches))
        return {at: score for at, score in scores.items() if hits[at] == most}

    def _ranked(self, match: str) -> dict[int, float]:
        if not match:
            return {}
        rows = self._all(
            f"SELECT rowid, weight * -bm25(things, 0, 0, 0, {_NAME}, {_WORD}) FROM things "
            "WHERE things MATCH ?",
            f"{{names words}} : ({match})",
        )
        return {int(at): float(score) for at, score in rows}

    def marked(self, at: int, terms: Sequence[Term]) -> tuple[tuple[str, bool], ...]:
        """A row's title in pieces, each with whether it is what was asked for."""
        each = [
            f'"{word}"' if term.match[-1:] == '"' else f'"{word}"*'
            for term in terms
            if term.match
            for word in self._words.alike(term.word)
        ]
        rows = each and self._all(
            f"SELECT highlight(things, 2, '{_START}', '{_END}') FROM things "
            "WHERE rowid = ? AND things MATCH ?",
            at,
            f"title : ({' OR '.join(each)})",
        )
        text = rows[0][0] if rows else self._title(at)
        pieces: list[tuple[str, bool]] = []
        for number, piece in enumerate(str(text).split(_START)):
            inside, _, after = piece.rpartition(_END) if number else ("", "", piece)
            pieces += [(inside, True), (after, False)]
        return tuple(piece for piece in pieces if piece[0])

    def _title(self, at: int) -> str:
        return str(self._all("SELECT title FROM things WHERE rowid = ?", at)[0][0])
