"""Reads all that a chart's answer says outside its table, and tells what no recount explains."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from tests.audit.expected import Expected, every_text, renderings
from tests.audit.expected_alts import AltSentences
from tests.audit.expected_care import CareSentences
from tests.audit.expected_points import PointSentences
from tests.audit.expected_titles import TitleSentences
from tests.audit.grammar import Grammar
from tests.audit.recount import Recount
from tests.audit.said import has_claim, made_of, names_all, points, texts

# What other parts of the audit read: sentences of figures, gaps and ranks.
_APART = ("finding", "details", "sure", "order")
_NOT_SHOWN = "Not shown:"
Chart = Mapping[str, Any]


class Reading:
    """What charts of one version say, against a recount of it."""

    def __init__(
        self, recount: Recount, names: dict[str, str], made: int, grammar: Grammar
    ) -> None:
        self.recount, self.names, self.made, self.grammar = recount, names, made, grammar
        self.told = frozenset(names.values())

    def unexplained(self, chart: Chart) -> Iterator[str]:
        """Every text with a figure or the name of a place that the recount does not allow."""
        if chart["kind"] == "child-care":
            yield from self._care(chart)
        else:
            yield from self._other(chart)

    def texts_of(self, expected: Iterable[Expected]) -> set[str]:
        """All texts that may be said."""
        return {text.strip() for text in every_text(expected, self.grammar)}

    def _care(self, chart: Chart) -> Iterator[str]:
        query = chart["query"]
        model = CareSentences(self.recount, self.names, chart["subject"], self.made)
        allowed = self.texts_of(model.of_chart(query)) | model.labels()
        for where, text in texts(chart):
            if where != "order" and has_claim(text, self.told) and not made_of(text, allowed):
                yield f"{where}: {text}"
        for series, _, point in points(chart):
            may = self._rendered(model.of_point(query, series, str(point["key"])))
            yield from self._points(point, may)

    def _other(self, chart: Chart) -> Iterator[str]:
        query = chart["query"]
        titles = TitleSentences(self.recount, self.names, chart["kind"], chart["subject"])
        model = PointSentences(titles, query)
        allowed = self.texts_of(titles.of_chart(query)) | titles.prose()
        for where, text in texts(chart):
            if where == "alt":
                yield from self._alt(chart, model)
            elif text.startswith(_NOT_SHOWN):
                if not self._names_all(text, model):
                    yield f"{where}: {text}"
            elif where not in _APART and has_claim(text, self.told) and not made_of(text, allowed):
                yield f"{where}: {text}"
        for series, _, point in points(chart):
            may = self._rendered(model.of_point(series, str(point["key"]), str(point["label"])))
            yield from self._points(point, may)

    def _alt(self, chart: Chart, model: PointSentences) -> Iterator[str]:
        """The finding and details as the chart has them, then each label with its figure."""
        said, _, rest = str(chart["alt"]).partition(_NOT_SHOWN)
        allowed = self.texts_of(AltSentences(model).of_chart(chart["series"]))
        allowed |= {str(chart["finding"]), *map(str, chart["details"])}
        if not made_of(said, allowed):
            yield f"alt: {said}"
        if rest and not self._names_all(_NOT_SHOWN + rest, model):
            yield f"alt: {_NOT_SHOWN}{rest}"

    def _names_all(self, text: str, model: PointSentences) -> bool:
        whys = {
            name: {why.rstrip(".") for why in self._rendered(reasons)}
            for name, reasons in model.not_shown()
        }
        return names_all(text, whys)

    def _rendered(self, expected: Iterable[object]) -> set[str]:
        return {text for one in expected for text in renderings(one, self.grammar)}

    def _points(self, point: Chart, allowed: Collection[str]) -> Iterator[str]:
        for where in ("label", "text", "note"):
            if has_claim(point[where]) and point[where] not in allowed:
                yield f"{where} of {point['key']}: {point[where]}"
        more = str(point["more"])
        if more and not made_of(more, {*allowed, "·"}):
            yield f"more of {point['key']}: {more}"
