"""Reads the table of all indicators, and what the page of one says over its card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from dashboard.schema import NATION, Unit
from tests.audit import prints
from tests.audit.expected import Expected, expect
from tests.audit.expected_brief import BriefSentences, ranked_on
from tests.audit.expected_figures import FigureSentences
from tests.audit.figures import Figure
from tests.audit.pictures_read import UNTOLD, PictureRows, drawn, labels, titles
from tests.contract import named, text, typed, walk

_NONE = "–"
_LEAST, _NAMED = 3, 3  # figures that make a course, years that are named


class HeldPage:
    """The pages of the indicators, against a recount."""

    def __init__(self, rows: PictureRows) -> None:
        self.rows, self.recount, self.names = rows, rows.recount, rows.names
        titles = rows.catalog.indicators.items()
        self.slugs = {entry.title: slug for slug, entry in titles if self.recount.lines(slug)}

    def unexplained(self, place: str, tree: Any) -> Iterator[str]:
        """Every text of a row of the table that the recount does not allow."""
        listed = []
        for row in typed(named(tree, "held"), "Tr"):
            if "data-words" not in row["props"]:
                continue
            title = text(typed(row, "A")[0])
            if title not in self.slugs:
                yield title
                continue
            listed.append(title)
            yield from (f"{title}: {told}" for told in self._row(place, self.slugs[title], row))
        yield from sorted({*self.slugs} - {*listed})

    def headings(self, place: str) -> Iterator[Expected]:
        """How many indicators there are, and how many of them moved which way."""
        found = {slug: self.recount.newest(slug, place) for slug in self.slugs.values()}
        known = [slug for slug, newest in found.items() if newest]
        where = prints.place(place, self.names)
        counts = {"needed": len(found), "known": len(known)}
        yield expect("page-indicators-heading", place=where, **counts)
        yield expect("page-indicators-beside", place=self.names[place])
        brief = BriefSentences(self.recount, self.names, place)
        ways = Counter(brief.moved(slug) for slug in known)
        sure, untold = (
            {"gained": ways[kind, "better"], "lost": ways[kind, "worse"]}
            for kind in ("told", "untold")
        )
        yield expect("page-indicators-moved", **sure)
        yield expect("brief-moved-untold", count=sum(untold.values()), **untold)
        by_race = sum(self._by_race(slug) for slug in self.slugs.values())
        ranked = len({*ranked_on(self.recount)} & {*self.slugs.values()})
        yield expect("page-indicators-held-ranked", count=by_race, needed=ranked)
        yield expect("page-indicators-count", count=len(found))

    def of_indicator(self, slug: str, place: str) -> Iterator[Expected]:
        """What the page of one says of a place: its figure, what changed, the nation's figure."""
        yield from FigureSentences(self.recount, self.names, slug).over_time(place)
        now, nation = self.recount.newest(slug, place), self.recount.newest(slug, NATION)
        if now is not None and nation is not None:
            words = {"place": prints.place(NATION, self.names), "figure": prints.figure(nation)}
            same = nation.period == now.period
            when = {} if same else {"period": self._when(nation)}
            yield expect("figure-beside" if same else "figure-beside-in", **words, **when)
        yield from self._course(slug, place)

    def _course(self, slug: str, place: str) -> Iterator[Expected]:
        """When the figure was highest and lowest, of those beside the newest one."""
        points = self.rows.points(slug, place)
        if not points:
            return
        by = self.recount.headline(slug, place)[0]
        now = points[-1]
        side = self.recount.sides(slug, by, now.start, now.end)
        points = [
            one
            for one in points
            if one.years == now.years
            and side is not None
            and self.recount.sides(slug, by, one.start, one.end) == side
        ]
        if self.recount.entry(slug).period_kind != "school-year":
            apart: list[Figure] = []
            for one in points[::-1]:
                if not apart or one.end < apart[-1].start:
                    apart.append(one)
            points = apart[::-1]
        values = [one.shown for one in points]
        if len(points) < _LEAST or min(values) == max(values):
            return
        high, low = ([p for p in points if p.shown == end] for end in (max(values), min(values)))
        yield expect(
            "figure-course",
            place=prints.place(place, self.names),
            earlier=self._when(points[0]),
            highest=self._years(high),
            high=tuple({prints.figure(one) for one in high}),
            lowest=self._years(low),
            low=tuple({prints.figure(one) for one in low}),
        )

    def _years(self, points: list[Figure]) -> object:
        if len(points) > _NAMED:
            return expect("figure-course-periods", count=len(points))
        return prints.listed([self._when(one) for one in points])

    def _when(self, figure: Figure) -> str:
        return prints.period(figure.period, self.recount.entry(figure.indicator).period_kind)

    def _by_race(self, slug: str) -> bool:
        lines = self.recount.lines(slug).values()
        rate = self.recount.entry(slug).kind == "rate"
        return rate and any(key.breakdown == "race" for of in lines for key in of)

    # ------------------------------------------------------------ a row

    def _row(self, place: str, slug: str, row: Any) -> Iterator[str]:
        """What stands in the cells of an indicator."""
        now = self.recount.newest(slug, place)
        nation = self.recount.newest(slug, NATION) if place != NATION else None
        expected = {
            "latest": {_bare(now) if now else _NONE},
            "when": {self.rows.short(now) if now else ""},
            "other": {self._other(now, nation)} if place != NATION else set(),
            "years": {self._held(slug)},
            "stand": self._standing(slug, now),
            "change": self._changes(slug, place, now),
            "groups": {"by race" if self._by_race(slug) else "no"},
        }
        for name, allowed in expected.items():
            for cell in named(row, name):
                if (told := text(cell).strip()) not in allowed:
                    yield f"{name}: {told}"
        # What is heard of a line, and read where a pointer rests on a strip.
        for told in labels(drawn(named(row, "line"))):
            if told not in self.rows.scale(self.rows.told_apart(slug), slug, place):
                yield f"line: {told}"
        for told in titles(drawn(named(row, "stand"))):
            if told not in expected["stand"]:
                yield f"stand: {told}"

    def _other(self, now: Figure | None, nation: Figure | None) -> str:
        if nation is None:
            return f"U.S. {_NONE}"
        same = now is None or now.period == nation.period
        return f"U.S. {_bare(nation)}" + ("" if same else f" {self.rows.short(nation)}")

    def _held(self, slug: str) -> str:
        """The first and the last year of any row, in any series, group and place."""
        every = [
            figure
            for lines in self.recount.lines(slug).values()
            for line in lines.values()
            for figure in line.values()
        ]
        years = {str(min(one.start for one in every)), str(max(one.end for one in every))}
        return "–".join(sorted(years))

    def _standing(self, slug: str, now: Figure | None) -> set[str]:
        """How many of the other states have a lower figure, the same, and a higher one."""
        if now is None:
            return {""}
        if self.recount.entry(slug).unit == Unit.NUMBER:
            return {"a number, not a rate"}
        among = self.rows.among(now.place)
        others = [
            one.printed_value
            for code in among
            if code != now.place
            and (one := self.recount.figure(slug, code, now.period)) is not None
            and self.recount.sure_enough(one)
        ]
        if len(others) < 2:
            return {""}
        lower = sum(one < now.printed_value for one in others)
        higher = sum(one > now.printed_value for one in others)
        counts = {"lower": lower, "same": len(others) - lower - higher, "higher": higher}
        return self.rows.texts([expect("line-standing", **counts)])

    def _changes(self, slug: str, place: str, now: Figure | None) -> set[str]:
        """The change in few words, and that nobody can tell it from chance."""
        if now is None:
            whys = FigureSentences(self.recount, self.names, slug).absent(place)
            return self.rows.texts(whys) | {"by group alone", "no figure held"}
        plain = {
            re.sub(r"the (\d{4}–\d{2}) school year", r"\1", re.sub(r" per [\d,]+", "", one))
            for one in self.rows.texts(
                FigureSentences(self.recount, self.names, slug).over_time(place)
            )
        }
        plain = {one.lstrip("↑↓ ") for one in plain} | {"nothing comparable five years before"}
        if BriefSentences(self.recount, self.names, place).untold(slug):
            return {one + UNTOLD for one in plain}
        return plain


def course_said(tree: Any) -> str:
    """What stands over the line of an indicator's page."""
    time = [node for node in walk(tree) if node["props"].get("data-tab") == "time"]
    return text(named(time, "finding")[:1])


def _bare(figure: Figure) -> str:
    return prints.figure(figure).partition(" per ")[0]
