"""Reads the briefs on the states, and tells what no recount explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from dashboard.schema import OVERALL
from tests.audit import prints
from tests.audit.expected import Expected, Loose, every_text, said_by
from tests.audit.expected_bills import BillSentences
from tests.audit.expected_brief import BriefSentences, newest_edition
from tests.audit.expected_care import CareSentences
from tests.audit.grammar import Grammar
from tests.audit.recount import Recount
from tests.audit.said import made_of, unsaid

_BLOCKS = re.compile(r"<(p|li|h1|h2|td|th)\b[^>]*>(.*?)</\1>", re.DOTALL)
# Where figures come from, and which version they are of.
_APART = re.compile(r"^Sources: |^http|data version")


def blocks(page: str) -> list[str]:
    """The texts of a brief's page with a figure in them."""
    body = page[page.index("<body") :]
    texts = (unescape(re.sub(r"<[^>]+>", "", found[1])).strip() for found in _BLOCKS.findall(body))
    return [text for text in texts if any(map(str.isdigit, text)) and not _APART.search(text)]


class Briefs:
    """The briefs of a version, against a recount of it."""

    def __init__(
        self, recount: Recount, names: dict[str, str], made: int, grammar: Grammar
    ) -> None:
        self.recount, self.names, self.made, self.grammar = recount, names, made, grammar
        self.edition = newest_edition(recount)

    def unexplained(self, place: str, page: str) -> Iterator[str]:
        """Every text of a brief with a figure that the recount does not allow."""
        expected = [
            *BriefSentences(self.recount, self.names, place).all(self.edition),
            *self._care(place),
        ]
        allowed = set(every_text(expected, self.grammar))
        allowed |= self._ranks(place)
        loose = [one for one in expected if any(isinstance(w, Loose) for w in one.words.values())]
        for text in blocks(page):
            yield from unsaid(
                text,
                lambda one: made_of(one, allowed) or said_by(one, loose, self.grammar),
            )

    def _ranks(self, place: str) -> set[str]:
        """The ranks that stand alone in the brief's table."""
        domains = (OVERALL, *(one for one in self.recount.catalog.domains if one != "context"))
        ranks = (self.recount.rank(self.edition, domain, place).headline for domain in domains)
        return {prints.ordinal(rank) for rank in ranks if rank is not None}

    def _care(self, place: str) -> Iterator[Expected]:
        model = CareSentences(self.recount, self.names, "center", self.made)
        yield from BillSentences(model).one_price(place)
