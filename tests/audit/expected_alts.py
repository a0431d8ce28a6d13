"""What a screen reader hears of a chart after its finding: every label with its figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dashboard.schema import OVERALL, TOTAL
from tests.audit import expected_place_maps, prints
from tests.audit.expected import Expected, expect
from tests.audit.expected_points import PointSentences
from tests.audit.expected_ranks import RankSentences


class AltSentences:
    """The alternative text of one chart, its finding and details left out."""

    def __init__(self, points: PointSentences) -> None:
        self.points, self.query, self.recount = points, points.query, points.recount
        self.names, self.kind, self.subject = points.names, points.kind, points.subject

    def of_chart(self, series: Sequence[Mapping[str, object]]) -> Iterator[Expected]:
        """What follows the finding: every label with its figure, in the order of the chart.

        ``series`` are those of the chart's answer; of them only the keys and labels are taken.
        """
        if self.kind in ("comparison", "disparity", "ranking-lists"):
            dots = self._dots(series)
            rising = sorted(dots, key=lambda one: one[0])
            for order in (dots, rising, sorted(dots), sorted(dots, key=lambda one: -one[0])):
                yield expect("alt-dots", sentence="", dots=", ".join(text for _, text in order))
        elif self.kind in ("trend", "disparity-trend"):
            lines = self._lines(series)
            yield expect("alt-lines", sentence="", lines="; ".join(lines))
        elif self.kind == "map":
            yield from self._tiles()
        elif self.kind == "place-map":
            yield from self._outlines(series)
        elif self.kind == "ranking-map":
            yield expect("rank-map-alt", sentence="", finding="")
            place, edition = self.query["place"], int(self.query["edition"])
            sentences = RankSentences(self.recount, self.names, self.subject, place)
            yield from sentences.of_edition(edition)
        elif self.kind == "ranking-editions":
            yield from self._editions()
        elif self.kind == "ranking":
            yield from self._allowed()

    def _dots(self, series: Sequence[Mapping[str, object]]) -> list[tuple[float, str]]:
        """Each dot with its value: they may be told in the chart's order or by their figures."""
        found: list[tuple[float, str]] = []
        for key, point in _points(series):
            at = str(point["key"])
            if self.kind == "ranking-lists":
                rank = self.recount.rank(int(self.query["edition"]), at, self.query["place"])
                title = "Overall" if at == OVERALL else self.recount.catalog.domains[at].title
                if rank.headline is not None and key == "home":
                    found.append((rank.headline, f"{title} {prints.ordinal(rank.headline)}"))
                continue
            figure = self.points.figure(key, at)
            name = self.names[at] if at in self.names else self.points.titles.label(at)
            one = self.points.figure_of(key, at)
            if figure is not None and one is not None and not self.points.hidden(at):
                found.append((one.middle, f"{name} {figure}"))
        return found

    def _lines(self, series: Sequence[Mapping[str, object]]) -> list[str]:
        found = []
        for one in series:
            key = str(one["key"])
            keys = [
                self.points.period_of(key, str(point["label"]))
                if self.kind == "trend"
                else str(point["key"])
                for _, point in _points([one])
            ]
            known = [(at, text) for at in keys if (text := self.points.figure(key, at)) is not None]
            if not known:
                continue
            name = self.names[key] if key in self.names else self._line_name(key)
            (first, then), (last, now) = known[0], known[-1]
            line = {"title": name, "then": then, "earlier": self.points.titles.when(first)}
            line |= {"figure": now, "period": self.points.titles.when(last)}
            found.append("{title}, {then} in {earlier} and {figure} in {period}".format(**line))
        return found

    def _line_name(self, key: str) -> str:
        """A line of a group, or of a series of a place: California (three-year)."""
        if self.kind != "trend":
            return "All groups together" if key == TOTAL else self.points.titles.label(key)
        place, _, series = key.partition("-")
        label = self.recount.entry(self.subject).series_labels.get(series, series)
        return f"{self.names.get(place, place)} ({label})"

    def _tiles(self) -> Iterator[Expected]:
        places = [*self.recount.catalog.states, "DC"]
        without = sum(self.points.figure("", one) is None for one in places)
        name = "alt-map-missing" if without else "alt-map"
        yield expect(name, sentence="", count=len(places), without=without)

    def _outlines(self, series: Sequence[Mapping[str, object]]) -> Iterator[Expected]:
        within = expected_place_maps.within(self.recount, self.subject, self.query)
        drawn = [*_points(series)]
        assert {str(point["key"]) for _, point in drawn} <= within.names.keys()
        without = sum(self.points.figure("", str(point["key"])) is None for _, point in drawn)
        words = {"kind": within.of, "count": len(drawn), "without": without}
        yield expect("alt-outlines", sentence="", **words)

    def _editions(self) -> Iterator[Expected]:
        place, domain = self.query["place"], self.subject
        stored = self.recount.frames["rankings"]["edition"]
        known = {
            edition: rank.headline
            for edition in sorted({int(one) for one in stored})
            if (rank := self.recount.rank(edition, domain, place)).headline is not None
        }
        ranks = [f"{edition}: {prints.ordinal(rank)}" for edition, rank in known.items() if rank]
        yield expect("rank-editions-alt", finding="", ranks=", ".join(ranks))

    def _allowed(self) -> Iterator[Expected]:
        """What rounding alone would allow, by the stored interval where ours is like it."""
        rank = self.recount.rank(int(self.query["edition"]), self.subject, self.query["place"])
        low, high = rank.stored_low, rank.stored_high
        if low is None or high is None or not rank.interval_agrees:
            return
        words: dict[str, object] = {
            "low": prints.ordinal(low),
            "high": prints.ordinal(high),
            "rank": prints.ordinal(low),
        }
        count = high - low
        ending = "-one" if not count else "-two" if count == 1 else ""
        yield Expected(f"rank-allowed{ending}", words)


def _points(
    series: Sequence[Mapping[str, object]],
) -> Iterator[tuple[str, Mapping[str, object]]]:
    for one in series:
        points = one["points"]
        assert isinstance(points, list)
        for point in points:
            yield str(one["key"]), point
