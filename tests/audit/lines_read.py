"""Reads a place's indicators in lines: of the table on its page, and of its brief."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.schema import NATION, PlaceKind
from tests.audit import prints
from tests.audit.expected import Expected, every_text, expect
from tests.audit.expected_brief import BriefSentences, ranked_on
from tests.audit.expected_figures import FigureSentences
from tests.audit.expected_fresh import of_sources
from tests.audit.figures import NOISE, Figure
from tests.audit.grammar import Grammar
from tests.audit.pictures_read import drawn, titles
from tests.audit.recount import Recount
from tests.contract import named, text, typed, walk

NONE = "–"
_TONES = frozenset(["better", "worse", "untold"])


@dataclass(frozen=True)
class Line:
    """What a line says of an indicator: ``marks`` are how its direction is drawn, besides words."""

    figure: str
    when: str
    beside: tuple[tuple[str, str, str], ...]
    moved: str
    marks: frozenset[str]


class Lines:
    """The lines of places, counted anew."""

    def __init__(self, recount: Recount, names: dict[str, str], grammar: Grammar) -> None:
        self.recount, self.names, self.grammar = recount, names, grammar
        self.catalog = recount.catalog

    def name(self, slug: str) -> str:
        """An indicator in few words, with what its rate is of."""
        entry = self.recount.entry(slug)
        short = entry.short[:1].upper() + entry.short[1:]
        _, of, per = str(entry.unit).partition("rate-per-")
        return f"{short}, per {int(per):,}" if of else short

    def called(self, name: str, place: str) -> str:
        """The indicator of a name: where two share it, the first with a figure for a place."""
        slugs = [slug for slug in self.catalog.indicators if self.name(slug) == name]
        held = [slug for slug in slugs if self.recount.newest(slug, place)]
        return next(iter([*held, *slugs]), "")

    def wrong(self, slug: str, place: str, told: Line) -> Iterator[str]:
        """What a line says otherwise than the recount would."""
        now, name = self.recount.newest(slug, place), self.name(slug)
        if now is None:
            yield f"{name}: a line without a figure"
            return
        if (told.figure, told.when) != (bare(prints.figure(now)), self.when(now)):
            yield f"{name}: {told.figure} {told.when}"
        for other, figure, when in told.beside:
            known = self.recount.newest(slug, other)
            expected = bare(prints.figure(known)) if known else NONE
            later = self.when(known) if known and known.period != now.period else ""
            if (figure, when) != (expected, later):
                yield f"{name}, {other}: {figure} {when}"
        if told.moved not in self.directions(slug, place):
            yield f"{name}: {told.moved}"
        if told.marks != self._marks(slug, place, now):
            yield f"{name}: drawn as {sorted(told.marks)}"

    def directions(self, slug: str, place: str) -> set[str]:
        """The change in few words, its unit and its years stand short, and its arrow is drawn."""
        found = every_text(
            FigureSentences(self.recount, self.names, slug).over_time(place), self.grammar
        )
        plain = {re.sub(r" per [\d,]+", "", one.lstrip("↑↓ ")) for one in found}
        return {re.sub(r"the (\d{4}–\d{2}) school year", r"\1", one) for one in plain}

    def _marks(self, slug: str, place: str, now: Figure) -> frozenset[str]:
        """Better or worse where that is more than chance and no old news; untold where unknown."""
        brief = BriefSentences(self.recount, self.names, place)
        kind, verdict = brief.moved(slug)
        if kind == "told" and not self.recount.years_old(now.end):
            return frozenset([verdict])
        return frozenset(["untold"]) if brief.untold(slug) else frozenset()

    def standing(self, slug: str, place: str) -> str:
        """How many of its like have a lower figure of the same period, the same, and a higher."""
        entry, now = self.recount.entry(slug), self.recount.newest(slug, place)
        if now is None or entry.kind != "rate":
            return ""
        sentences = FigureSentences(self.recount, self.names, slug)
        figures = sentences.beside([*self._peers(place)], now.period)
        if len(figures) < 2:
            return ""
        steps = [each.printed_value - now.printed_value for each in figures if each.place != place]
        lower = sum(step < -NOISE for step in steps)
        higher = sum(step > NOISE for step in steps)
        return f"{lower} lower, {len(steps) - lower - higher} the same, {higher} higher"

    def larger(self, place: str) -> list[str]:
        """The state that a place lies in and the nation."""
        around = (self.recount.parents.get(place, ""), NATION)
        return [one for one in dict.fromkeys(around) if one and one != place]

    def _peers(self, place: str) -> Iterable[str]:
        if self._kind(place) != PlaceKind.COUNTY:
            return self.catalog.states
        state = self.recount.parents[place]
        inside = [one for one, parent in self.recount.parents.items() if parent == state]
        return [one for one in inside if self._kind(one) == PlaceKind.COUNTY]

    def _kind(self, place: str) -> str:
        known = self.catalog.places.get(place)
        return str(known.kind) if known else "county" if place.isdecimal() else ""

    def when(self, figure: Figure) -> str:
        """A period as a row has it."""
        kind = self.recount.entry(figure.indicator).period_kind
        return re.sub(r"the (.*) school year", r"\1", prints.period(figure.period, kind))

    def children(self, place: str) -> Iterator[Expected]:
        """How many children live in a place."""
        counted = self.recount.newest("child-population", place)
        if counted is not None:
            number = prints.amount(counted.shown, 0)
            yield expect("line-children", number=number, period=self.when(counted))

    # ------------------------------------------------------------ the table of a page

    def unexplained(self, place: str, tree: Any) -> Iterator[str]:
        """Every text of the rows on a place's page that the recount does not allow."""
        for table in named(tree, "score"):
            for row in typed(table, "Tr"):
                if links := typed(row, "A"):
                    yield from self._row(place, row, links[0])
        for card in walk(tree):
            if card["props"].get("id") == "indicators":
                yield from self._around(place, card)

    def _row(self, place: str, row: Any, link: Any) -> Iterator[str]:
        slug = str(link["props"]["href"]).partition("?")[0].rpartition("/")[2]
        if text(link) != self.name(slug):
            yield text(link)
        around = self.larger(place)
        cells = named(row, "us")
        beside = [
            (other, text(cell).removesuffix(text(typed(cell, "Small"))), text(typed(cell, "Small")))
            for other, cell in zip(around, cells, strict=True)
        ]
        moved = next(iter(named(row, "dir")), None)
        unseen = text(named(moved, "sr"))
        classes = frozenset(str(moved["props"]["className"]).split()) if moved else frozenset()
        said = Line(
            figure=text(named(row, "v")),
            when=text(named(row, "yr")),
            beside=tuple((other, figure, when.strip()) for other, figure, when in beside),
            moved=text(moved).removesuffix(unseen),
            marks=classes & _TONES,
        )
        yield from self.wrong(slug, place, said)
        stands = text(named(named(row, "st2"), "sr"))
        for told in (stands, *titles(drawn(named(row, "st2")))):
            if told != self.standing(slug, place):
                yield f"{self.name(slug)}: {told}"

    def _around(self, place: str, card: Any) -> Iterator[str]:
        """What stands over and under the rows: how many there are, and which are not held."""
        today = datetime.datetime.now(datetime.UTC).date()
        expected = [*self._told(place), *of_sources(self.recount, today)]
        allowed = {one.strip() for one in every_text(expected, self.grammar)}
        for node in (*typed(card, "P"), *typed(card, "Summary")):
            said = text(node).strip()
            if "dir" in str(node["props"].get("className", "")) or not any(map(str.isdigit, said)):
                continue
            if said not in allowed and "Data version" not in said:
                yield said
        for item in (one for each in named(card, "lacks") for one in typed(each, "Li")):
            name, _, why = text(item).partition(": ")
            slug = self.called(name, place)
            whys = FigureSentences(self.recount, self.names, slug).absent(place) if slug else ()
            by_group = expect("missing-not-loaded-by-group")
            if why not in every_text([*whys, by_group], self.grammar):
                yield text(item)

    def _told(self, place: str) -> Iterator[Expected]:
        where, ranked = prints.place(place, self.names), ranked_on(self.recount)
        county = self._kind(place) == PlaceKind.COUNTY
        held = [slug for slug in self.catalog.indicators if self.recount.newest(slug, place)]
        others = [slug for slug in held if slug not in ranked]
        count = len([*self._peers(place)])
        yield expect(
            f"page-place-lines-{'counties' if county else 'states'}", place=where, count=count
        )
        yield expect("page-place-lines-nation", count=count)
        names = [self.name(slug) for slug in others[:4]]
        listed = ", ".join(one[:1].lower() + one[1:] for one in names)
        yield expect("page-place-more", count=len(others), titles=listed)
        lacking = len(ranked) - len(held) + len(others)
        yield expect("page-place-lacks", place=where, count=lacking, needed=len(ranked))


def bare(figure: str) -> str:
    """A figure without what it is of."""
    return figure.partition(" per ")[0]
