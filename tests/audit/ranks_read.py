"""Reads the page of rankings: its heading, the states on one line, and each of them in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from dashboard.schema import OVERALL
from tests.audit import prints
from tests.audit.expected import Expected, Loose, expect, said_by
from tests.audit.expected_ranks import STATES, RankSentences
from tests.audit.pictures_read import PictureRows, drawn, titles, words
from tests.contract import named, text, typed

_ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r'<t[dh][^>]*class="([^"]*)"[^>]*data-v="([^"]*)"[^>]*>(.*?)</t[dh]>', re.DOTALL)
_NAME = re.compile(r'<th scope="row" data-v="([^"]*)">(.*?)</th>', re.DOTALL)
_NONE = "–"


class RankPage:
    """The page of rankings, against a recount."""

    def __init__(self, rows: PictureRows) -> None:
        self.rows, self.recount, self.names = rows, rows.recount, rows.names

    def unexplained(self, place: str, tree: Any) -> Iterator[str]:
        """Every text of the newest overall list, one state marked, that is not allowed."""
        edition = self.rows.edition
        expected = [*self.headings(place)]
        allowed = self.rows.texts(expected)
        # What holds no word that is filled in.
        plain = {"".join(one.literals) for one in self.rows.grammar.without_words()}
        loose = [one for one in expected if any(isinstance(w, Loose) for w in one.words.values())]
        apart = named(tree, "apart")
        told = [*typed(tree, "H1"), *named(tree, "lede")]
        told += [
            part for kind in ("H2", "P") for part in typed(apart, kind) if _is_own(apart, part)
        ]
        for node in told:
            said = text(node).strip()
            if said and said not in allowed | plain and not said_by(said, loose, self.rows.grammar):
                yield said
        markup = drawn(apart)
        crowd = markup[markup.find("crowd") :]
        for told_of in (titles(crowd), words(crowd)):  # that of the mean is of no state
            yield from self.rows.ticks(OVERALL, edition, [one for one in told_of if ": " in one])
        yield from self._table(edition, drawn(named(tree, "part")))

    def headings(self, place: str) -> Iterator[Expected]:
        """What stands over the page and over the line of all states."""
        edition = self.rows.edition
        sentences = RankSentences(self.recount, self.names, OVERALL, place)
        yield from sentences.of_edition(edition)
        rank = self.recount.rank(edition, OVERALL, place).headline
        name = prints.place(place, self.names)
        if rank is not None:
            yield expect(
                "page-rankings-heading-rank",
                place=name[:1].upper() + name[1:],
                rank=prints.ordinal(rank),
                count=STATES,
                list=sentences.in_list,
            )
        ranks = {one: self.recount.rank(edition, OVERALL, one).rank for one in self.names}
        known = {one: rank for one, rank in ranks.items() if rank is not None}
        for first in (one for one, rank in known.items() if rank == min(known.values())):
            for last in (one for one, rank in known.items() if rank == max(known.values())):
                yield expect(
                    "page-rankings-apart", place=self.names[first], other_place=self.names[last]
                )

    def _table(self, edition: int, markup: str) -> Iterator[str]:
        """Every row: the rank, whether it is published, and the rank in each domain."""
        codes = {self.names[code]: code for code in self.recount.catalog.states}
        for row in _ROW.findall(markup.partition("<tbody>")[2]):
            name, cell = _NAME.findall(row)[0]
            code = codes[unescape(name)]
            rank = self.recount.rank(edition, OVERALL, code)
            printed = rank.published is not None and not rank.doubtful
            if ("◆" in cell) != printed:
                yield f"{name}: ◆"
            for look, value, told in _CELL.findall(row):
                domain = {"n rk": OVERALL, "sc": ""}.get(look, look.removeprefix("gl "))
                if not domain:
                    continue
                found = self.recount.rank(edition, domain, code)
                said = "" if found.headline is None else str(found.headline)
                shown = re.sub("<.*?>", "", re.sub(r"<svg.*?</svg>", "", told, flags=re.DOTALL))
                if value != said or shown != (said or _NONE):
                    yield f"{name}, {domain}: {shown}"
                for title in titles(told):
                    if title not in self._computed(edition, domain, code):
                        yield f"{name}, {domain}: {title}"

    def _computed(self, edition: int, domain: str, place: str) -> set[str]:
        """The rank computed here, with what rounding leaves open."""
        rank = self.recount.rank(edition, domain, place)
        if rank.rank is None:
            return set()
        note = RankSentences(self.recount, self.names, domain, place).note(rank)
        ours = prints.ordinal(rank.rank)
        return self.rows.texts([expect("rank-noted", rank=ours, note=note)]) if note else {ours}


def _is_own(card: Any, node: Any) -> bool:
    """Whether a text of a card stands over its last line."""
    return all(node not in typed(meta, node["type"]) for meta in named(card, "meta"))
