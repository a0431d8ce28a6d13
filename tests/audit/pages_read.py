"""Reads what pages say beside their charts' cards: lists of indicators, lines of gaps, ranks."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dashboard.schema import NATION, OVERALL
from dashboard.settings import load_settings
from tests.audit import prints
from tests.audit.expected import Expected, Loose, every_text, expect, said_by
from tests.audit.expected_bills import BillSentences
from tests.audit.expected_brief import BriefSentences, newest_edition
from tests.audit.expected_care import CareSentences
from tests.audit.expected_care_page import CarePage
from tests.audit.expected_figures import FigureSentences
from tests.audit.expected_fresh import of_sources
from tests.audit.expected_gaps import GapSentences, lowered
from tests.audit.expected_ranks import STATES, RankSentences
from tests.audit.figures import OLD
from tests.audit.grammar import Grammar
from tests.audit.held_read import HeldPage, course_said
from tests.audit.lines_read import Lines
from tests.audit.pictures_read import ROWS, PictureRows
from tests.audit.ranks_read import RankPage
from tests.audit.recount import Recount
from tests.audit.said import made_of, unsaid
from tests.contract import named, text, typed, walk

# Read elsewhere: cards are charts; beside the page stands the news, whose claims have a model.
_APART = ("Figure", "Aside", "Table")
_BLOCKS = ("P", "H1", "H2", "H3", "H4", "Span")


class Pages:
    """The pages of a version, against a recount of it."""

    def __init__(
        self, recount: Recount, names: dict[str, str], made: int, grammar: Grammar
    ) -> None:
        self.recount, self.names, self.made, self.grammar = recount, names, made, grammar
        self.titles = {one.title: slug for slug, one in recount.catalog.indicators.items()}
        self.edition = newest_edition(recount)
        self.rows = PictureRows(recount, names, grammar, self.edition)
        self.lines = Lines(recount, names, grammar)
        self.ranks = RankPage(self.rows)
        self.held = HeldPage(self.rows)
        self.fresh = [*of_sources(recount, datetime.datetime.now(datetime.UTC).date())]
        # What holds no word that is filled in, and what stands between two links.
        self.unfilled = {"".join(one.literals) for one in grammar.without_words()} | {"·"}

    def _fresher(self, place: str, indicator: str) -> Iterator[Expected]:
        """Newer figures by race of what measures nearly the same, where another table has them."""
        own = self.recount.gap_periods(indicator, place)
        last = max((_ends(period) for period in own), default=0)
        measured = self.recount.entry(indicator).differs_from or indicator
        for slug, entry in self.recount.catalog.indicators.items():
            if slug == indicator or measured not in (slug, entry.differs_from):
                continue
            for period in self.recount.gap_periods(slug, place)[-1:]:
                if own and _ends(period) > last:
                    when = prints.period(period, entry.period_kind)
                    yield expect("page-fresher", title=entry.title, when=when)

    def unexplained(self, place: str, tree: Any, indicator: str = "") -> Iterator[str]:
        """Every text of a page on a place that the recount does not allow.

        ``indicator`` is the one whose gap the page is about, where it is about one.
        """
        yield from self.rows.unexplained(place, tree)
        yield from self.lines.unexplained(place, tree)
        if named(tree, "apart"):
            yield from self.ranks.unexplained(place, tree)
        # Links by hand have names alone, which may be numbers: District 7.
        own = _without(tree, _APART, ("meta", "ranks", "hand", *ROWS))
        for row in named(own, "indicators"):
            for item in typed(row, "Li"):
                yield from self._indicator(place, item)
        for row in named(tree, "gap"):
            yield from self._gap(place, row)
        for said in named(tree, "gap-said"):
            yield from self._gap_said(place, said)
        for head in named(tree, "gap-g"):
            yield from self._gap_head(place, head)
        rest = _without(own, (), ("indicators", "gap", "search-results"))
        expected = [*self._page(place), *self.fresh]
        if indicator:
            expected += self._of_gap(GapSentences(self.recount, self.names, indicator, place))
            expected.append(expect("figure-by-race", title=self.recount.entry(indicator).title))
            expected += self._fresher(place, indicator)
        if named(tree, "gap-g"):
            expected += self._all_gaps(place)
        if named(tree, "held"):
            expected += self.held.headings(place)
            yield from self.held.unexplained(place, tree)
        if named(tree, "beside-it"):
            slug = self.titles[text(typed(tree, "H1"))]
            mine = list(self.held.of_indicator(slug, place))
            expected += mine
            course = course_said(tree)
            if course and not made_of(course, self._texts(mine)):
                yield course
        allowed, loose = self._texts(expected) | self.unfilled, _loose(expected)
        allowed |= self._prose(indicator) if indicator else set()
        for node in walk(rest):
            told = text(node).strip()
            inner = [n for n in walk(node["props"].get("children")) if n["type"] in _BLOCKS]
            if node["type"] in _BLOCKS and not inner and _has_figure(told):
                yield from unsaid(
                    told,
                    lambda one: made_of(one, allowed) or said_by(one, loose, self.grammar),
                )

    def read(self, tree: Any) -> int:
        """How many texts with a figure a page has beside its cards and its news."""
        own = _without(tree, _APART)
        beside = sum(
            _has_figure(text(node))
            for node in walk(own)
            if node["type"] in (*_BLOCKS, "Dd", "Small")
            or "moved" in str(node["props"].get("className", "")).split()
        )
        rows = [part for name in ("gap", "gap-said", "gap-g", "held") for part in named(tree, name)]
        return beside + sum(_has_figure(text(node)) for row in rows for node in walk(row))

    def _texts(self, expected: Iterable[Expected]) -> set[str]:
        return {one.strip() for one in every_text(expected, self.grammar)}

    def _prose(self, indicator: str) -> set[str]:
        """What the catalogue says of an indicator."""
        entry = self.recount.entry(indicator)
        universe = f"{entry.universe[:1].upper()}{entry.universe[1:]}."
        return {entry.definition, universe, entry.differs, entry.group_note}

    def _indicator(self, place: str, item: Any) -> Iterator[str]:
        """A line of a list: the newest figure, the nation's beside it, and what changed."""
        title = next((text(node) for node in typed(item, "H4")), "")
        slug = self.titles.get(title)
        if slug is None:
            return
        sentences = FigureSentences(self.recount, self.names, slug)
        for name, where in (("latest", place), ("other", NATION)):
            for node in named(item, name):
                told = text(node)
                if told and told not in set(self._newest(slug, where, name)):
                    yield f"{title}: {told}"
        expected = self._texts(sentences.over_time(place)) | {""}
        for node in named(item, "moved"):
            if text(node).strip() not in expected:
                yield f"{title}: {text(node)}"

    def _newest(self, slug: str, place: str, name: str) -> Iterator[str]:
        """The newest figure with its period, or why there is none."""
        entry, newest = self.recount.entry(slug), self.recount.newest(slug, place)
        if newest is None:
            sentences = FigureSentences(self.recount, self.names, slug)
            whys = list(sentences.absent(place))
            headline = entry.headline.breakdown
            if any(
                key.place == place and key.breakdown != headline
                for lines in self.recount.lines(slug).values()
                for key in lines
            ):
                whys.append(expect("missing-not-loaded-by-group"))
            yield from (f"–{why}" for why in self._texts(whys))
            return
        when = prints.period(newest.period, entry.period_kind)
        if name == "latest":
            yield f"{prints.figure(newest)}{when}"
        else:
            beside = expect("page-place-beside", place=self.names[place], period=when)
            yield from (f"{prints.figure(newest)}{one}" for one in self._texts([beside]))

    def _gaps(self, place: str) -> Iterator[tuple[GapSentences, str]]:
        """The gaps of a place by indicator, each with its newest period."""
        for slug in self.titles.values():
            rates = self.recount.entry(slug).kind == "rate"
            if rates and (periods := self.recount.gap_periods(slug, place)):
                yield GapSentences(self.recount, self.names, slug, place), periods[-1]

    def _of_gap(self, one: GapSentences, period: str = "") -> Iterator[Expected]:
        """What may be said of the newest gap, then and now."""
        period = period or self.recount.gap_periods(one.indicator, one.code)[-1]
        yield from one.of_period(period, "best")
        yield from one.over_time(period, "best")

    def _gap(self, place: str, row: Any) -> Iterator[str]:
        """A row of gaps: of when it is, what its line shows, its parts, and where it went."""
        title = next((text(node) for node in typed(row, "A")), "")
        gaps = self._gaps(place)
        found = {self.recount.entry(one.indicator).title: (one, when) for one, when in gaps}
        if title not in found:
            yield title
            return
        one, period = found[title]
        allowed = self._texts([*self._of_gap(one, period), *one.row(period)])
        allowed |= {prints.period(period, one.entry.period_kind), "·"} | one.parts(period)
        for node in walk(row):
            if node["type"] == "Markup":
                drawn = re.findall(r"<(?:text|title)[^>]*>([^<]+)<", node["props"]["html"])
                yield from (f"{title}: {told}" for told in {*drawn} - one.marks(period))
            elif node["type"] in ("Small", "B", "Span"):
                told = text(node).strip()
                if _has_figure(told) and not made_of(told, allowed):
                    yield f"{title}: {told}"

    def _gap_said(self, place: str, said: Any) -> Iterator[str]:
        """A row of gaps in whole sentences, which end with a link."""
        told = text(said).removesuffix(" How this was made")
        if not any(
            made_of(told, self._texts(self._of_gap(one, period)) | {one.entry.differs})
            for one, period in self._gaps(place)
        ):
            yield told

    def _gap_head(self, place: str, head: Any) -> Iterator[str]:
        """How many gaps are as sure as one another."""
        sure = [one.sure(period) for one, period in self._gaps(place)]
        counts = {
            "clear": sure.count(("clear",)),
            "full-count": sure.count(("full-count",)),
            "no-rule": sure.count(("no-rule",)),
            "cannot-tell": sure.count(("cannot-tell",)),
            "not-stated": sure.count(()),
        }
        heads = (expect(f"page-gaps-{name}", count=count) for name, count in counts.items())
        if not made_of(text(head), self._texts(heads) | self.unfilled | {":"}):
            yield text(head)

    def _all_gaps(self, place: str) -> Iterator[Expected]:
        """How many gaps of a place are clear, and the widest of these."""
        found = [(*one.lead(when), one, when) for one, when in self._gaps(place)]
        stated = [each for each in found if each[0]]
        clear = [each for each in stated if each[0] == "clear"]
        where = prints.place(place, self.names)
        yield expect("page-disparities-clear", count=len(clear), needed=len(stated), place=where)
        fresh = [each for each in clear if not each[2].years(each[3])]
        among = fresh or clear
        widest = [each for each in among if each[1] == max(one[1] for one in among)]
        for _, _, one, period in widest:
            for said in one.of_period(period, "best"):
                yield expect(
                    "page-disparities-widest",
                    recent="yes" if fresh and len(fresh) < len(clear) else "no",
                    year=str(self.recount.newest_year() - OLD),
                    sentence=lowered(said),
                )

    def _page(self, place: str) -> Iterator[Expected]:
        """What stands on a page on its own: its heading, ranks, and a price of care."""
        where = prints.place(place, self.names)
        brief = BriefSentences(self.recount, self.names, place)
        yield expect("page-place-heading", place=brief.full_name())
        yield from self._step(place, brief.full_name())
        yield from brief.changes()
        yield from self.lines.children(place)
        yield from self.rows.titles_of(place)
        yield from self.ranks.headings(place) if place in self.recount.catalog.states else ()
        yield expect("page-home-average")
        start = brief.full_name()
        yield expect("rank-not-ranked", place=start[:1].upper() + start[1:], count=STATES)
        if place in self.recount.catalog.states:
            yield from self._ranks(place, where)
        care = CareSentences(self.recount, self.names, "center", self.made)
        yield from BillSentences(care).one_price(place)
        for age in self.recount.catalog.child_care.ages:
            yield from care.share(place, age)
        yield from CarePage(care, load_settings().minimum_wages).newest(place, "infant")

    def _step(self, place: str, name: object) -> Iterator[Expected]:
        """What a tenth fewer children in poverty would be, beside the margin of the estimate."""
        table = self.recount.frames["observations"]
        mine = table["indicator"].eq("children-in-poverty-saipe") & table["unit"].eq("number")
        for row in table.loc[mine & table["place"].eq(place)].to_dict("records"):
            tenth = round(float(f"{row['value'] / 10:.1e}"))
            if row["value"] >= 100:
                yield expect(
                    "county-step",
                    place=name,
                    figure=f"{row['value']:,.0f}",
                    period=str(row["period"]),
                    number=f"{tenth:,}",
                    margin=f"{row['margin']:,.0f}",
                    known="yes",
                )

    def _ranks(self, place: str, where: str) -> Iterator[Expected]:
        domains = (OVERALL, *(d for d in self.recount.catalog.domains if d != "context"))
        known = {}
        for domain in domains:
            yield from RankSentences(self.recount, self.names, domain, place).of_edition(
                self.edition
            )
            rank = self.recount.rank(self.edition, domain, place).headline
            if rank is not None:
                known[domain] = rank
                yield expect("number-ordinal", amount=str(rank), ending=_ending(rank))
        if OVERALL in known:
            overall = prints.ordinal(known.pop(OVERALL))
            yield expect("page-home-heading-rank", place=where, rank=overall, count=STATES)
            all_of = RankSentences(self.recount, self.names, OVERALL, place).in_list
            yield expect("page-place-rank", rank=overall, count=STATES, list=all_of)
        for best in (d for d, rank in known.items() if rank == min(known.values())):
            for worst in (d for d, rank in known.items() if rank == max(known.values())):
                lists = (
                    RankSentences(self.recount, self.names, domain, place).in_list
                    for domain in (best, worst)
                )
                yield expect(
                    "page-home-spread",
                    rank=prints.ordinal(known[best]),
                    other_rank=prints.ordinal(known[worst]),
                    list=next(lists),
                    other_list=next(lists),
                )


def _ending(rank: int) -> str:
    return {"st": "one", "nd": "two", "rd": "few"}.get(prints.ordinal(rank)[-2:], "other")


def _loose(expected: Iterable[Expected]) -> list[Expected]:
    return [one for one in expected if any(isinstance(w, Loose) for w in one.words.values())]


def _has_figure(told: str) -> bool:
    return any(map(str.isdigit, told))


def _ends(period: str) -> int:
    """The last year of a period."""
    return int(re.findall(r"\d{4}", period)[-1])


def _without(tree: Any, kinds: tuple[str, ...], classes: tuple[str, ...] = ()) -> Any:
    """A layout without components of some kinds or classes."""
    if isinstance(tree, list):
        return [_without(one, kinds, classes) for one in tree]
    if not isinstance(tree, dict) or "props" not in tree:
        return tree
    own = str(tree["props"].get("className", "")).split()
    if (tree["type"] in kinds and "own" not in own) or set(own) & set(classes):
        return None
    children = _without(tree["props"].get("children"), kinds, classes)
    return {**tree, "props": {**tree["props"], "children": children}}
