"""Judges each sentence of an answer: whether it is one that the recount would say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.audit.asked import Asked
from tests.audit.expected import Expected, every_text, said_by
from tests.audit.expected_figures import FigureSentences
from tests.audit.expected_gaps import GapSentences
from tests.audit.expected_place_maps import PlaceMapSentences
from tests.audit.expected_ranks import RankSentences
from tests.audit.expected_titles import TitleSentences
from tests.audit.grammar import Grammar
from tests.audit.recount import Recount

UNREAD = "cannot be read"
# What a chart says beside its finding and what follows it: titles, notes, points, alt texts.
OTHER = "title, note or point"
# The kinds of charts whose findings are judged here; those of child care are read as a whole.
JUDGED = (
    "disparity",
    "disparity-trend",
    "trend",
    "comparison",
    "map",
    "place-map",
    "ranking",
    "ranking-why",
    "ranking-map",
    "ranking-editions",
)


@dataclass(frozen=True)
class Judged:
    """A sentence with what it was read as, and whether the recount says it too."""

    sentence: str
    template: str
    right: bool
    asked: Asked


class Judge:
    """Knows what each chart would have to say."""

    def __init__(self, recount: Recount, names: dict[str, str], grammar: Grammar) -> None:
        self.recount, self.names, self.grammar = recount, names, grammar
        self._of: Mapping[str, Callable[[Asked, Mapping[str, str]], Iterator[Expected]]] = {
            "disparity": self._disparity,
            "disparity-trend": self._disparity_trend,
            "trend": self._trend,
            "comparison": self._comparison,
            "map": self._map,
            "place-map": self._place_map,
            "ranking": lambda one, query: self._rank(one).of_edition(int(query["edition"])),
            "ranking-why": lambda one, query: self._rank(one).why(int(query["edition"])),
            "ranking-map": lambda one, query: self._rank(one).on_map(int(query["edition"])),
            "ranking-editions": lambda one, query: self._rank(one).over_editions(self._editions()),
        }

    def expected(self, one: Asked, query: Mapping[str, str]) -> list[Expected]:
        """All that a chart may say; ``query`` is what its answer says that it shows."""
        return list(self._of[one.kind](one, query))

    def judge(self, one: Asked, answer: Mapping[str, Any]) -> list[Judged]:
        """The sentences of a chart's answer: its finding and what follows it."""
        query = {**dict(one.query), **{k: v for k, v in answer["query"].items() if v}}
        return self.judged(one, [answer["finding"], *answer["details"]], query)

    def judged(self, one: Asked, sentences: list[str], query: Mapping[str, str]) -> list[Judged]:
        """Some sentences as if the chart's answer had them."""
        expected = self.expected(one, query)
        texts = every_text(expected, self.grammar)
        found = []
        for sentence in sentences:
            template = texts.get(sentence, "")
            right = bool(template) or said_by(sentence, expected, self.grammar)
            if not template:
                said = self.grammar.read(sentence)
                template = said.template if said else UNREAD
            found.append(Judged(sentence, template, right, one))
        return found

    def _gaps(self, one: Asked) -> GapSentences:
        return GapSentences(self.recount, self.names, one.subject, one.of("place"))

    def _disparity(self, one: Asked, query: Mapping[str, str]) -> Iterator[Expected]:
        return self._gaps(one).of_period(query.get("period", ""), query.get("reference", "best"))

    def _disparity_trend(self, one: Asked, query: Mapping[str, str]) -> Iterator[Expected]:
        periods = self.recount.gap_periods(one.subject, one.of("place"))
        newest = periods[-1] if periods else ""
        return self._gaps(one).over_time(newest, query.get("reference", "best"))

    def _figures(self, one: Asked, query: Mapping[str, str]) -> FigureSentences:
        return FigureSentences(self.recount, self.names, one.subject, query.get("group", ""))

    def _trend(self, one: Asked, query: Mapping[str, str]) -> Iterator[Expected]:
        return self._figures(one, query).over_time(one.of("place"))

    def _comparison(self, one: Asked, query: Mapping[str, str]) -> Iterator[Expected]:
        shown = self._figures(one, query)
        period = query.get("period", "")
        if query.get("by"):
            return shown.by_group(one.of("place"), query["by"], period)
        others = [place for place in query.get("compare", "").split(",") if place]
        return shown.between(
            list(dict.fromkeys([one.of("place"), *others])), period or shown.newest_period()
        )

    def _map(self, one: Asked, query: Mapping[str, str]) -> Iterator[Expected]:
        shown = self._figures(one, query)
        return shown.on_map(one.of("place"), query.get("period", "") or shown.newest_period())

    def _place_map(self, one: Asked, query: Mapping[str, str]) -> Iterator[Expected]:
        titles = TitleSentences(self.recount, self.names, one.kind, one.subject)
        unit = titles.asked(query)[2]
        sentences = PlaceMapSentences(
            self._figures(one, query), query["place"], unit, query.get("inside", "")
        )
        title = titles.with_series(titles.title(query), query)
        return sentences.of_period(query.get("period", ""), title)

    def _rank(self, one: Asked) -> RankSentences:
        return RankSentences(self.recount, self.names, one.subject, one.of("place"))

    def _editions(self) -> list[int]:
        return sorted({edition for edition, _, _ in self.recount.stored_ranks()})
