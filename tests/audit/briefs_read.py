"""Reads the briefs on places, and tells what no recount explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from dashboard.schema import OVERALL
from tests.audit import prints
from tests.audit.care_words import shown_share
from tests.audit.expected import Expected, Loose, every_text, expect, said_by
from tests.audit.expected_brief import LISTED, BriefSentences, newest_edition
from tests.audit.expected_care import CareSentences
from tests.audit.expected_fresh import of_sources
from tests.audit.expected_gaps import GapSentences
from tests.audit.grammar import Grammar
from tests.audit.lines_read import Line, Lines
from tests.audit.pictures_read import PictureRows, labels
from tests.audit.recount import Recount
from tests.audit.said import made_of, unsaid

_BLOCKS = re.compile(r"<(p|h1|h2)\b[^>]*>(.*?)</\1>", re.DOTALL)
_LINES = re.compile(
    r'<div class="bc">\s*<h4>(.*?)</h4>\s*'
    r'<p class="v"><b>(.*?)</b> <span class="i">(.*?)</span></p>'
    r'.*?<p class="dir ([^"]*)">(.*?)</p>\s*</div>',
    re.DOTALL,
)
_GAPS = re.compile(
    r'<div class="bg">\s*<p><b>(.*?)</b><br><span class="i">(.*?)</span></p>(.*?)'
    r'<p><b>(.*?)</b><br><span class="i">(.*?)</span></p>\s*</div>',
    re.DOTALL,
)
_DUE = re.compile(r"Newer figures were due by (.*?) and are not here: (.*?)\. Every")
# Where figures come from, and which version they are of.
_APART = re.compile(r"^Sources: |^http|data version")


def blocks(page: str) -> list[str]:
    """The texts of a brief's page with a figure in them, those that pictures are described by too.

    Lines and gaps, which are read row by row, are left out.
    """
    body = _GAPS.sub("", _LINES.sub("", page[page.index("<body") :]))
    texts = [_plain(found[1]) for found in _BLOCKS.findall(body)]
    texts += labels(page)
    return [text for text in texts if any(map(str.isdigit, text)) and not _APART.search(text)]


def _plain(markup: str) -> str:
    """The words of some markup."""
    return unescape(re.sub(r"<[^>]+>", "", markup)).strip()


class Briefs:
    """The briefs of a version, against a recount of it."""

    def __init__(
        self, recount: Recount, names: dict[str, str], built: date, grammar: Grammar
    ) -> None:
        self.recount, self.names, self.made, self.grammar = recount, names, built.year, grammar
        self.built = f"{built:%B} {built.day}, {built.year}"
        fresh = of_sources(recount, built)
        self.due = {str(one.words["source"]) for one in fresh if "overdue" in one.template}
        self.edition = newest_edition(recount)
        self.lines = Lines(recount, names, grammar)
        self.rows = PictureRows(recount, names, grammar, self.edition)

    def unexplained(self, place: str, page: str) -> Iterator[str]:
        """Every text of a brief with a figure that the recount does not allow."""
        listed = frozenset(table.indicator for table, _ in self.rows.widest(place)[:LISTED])
        sentences = BriefSentences(self.recount, self.names, place, listed)
        expected = [*sentences.all(self.edition), *self._care(place)]
        allowed = set(every_text(expected, self.grammar)) | self._ranks(place)
        loose = [one for one in expected if any(isinstance(w, Loose) for w in one.words.values())]
        for text in blocks(page):
            yield from unsaid(
                text,
                lambda one: made_of(one, allowed) or said_by(one, loose, self.grammar),
            )
        yield from self._lines(place, page)
        yield from self._gaps(place, page)
        yield from self._late(page)

    def read(self, page: str) -> int:
        """How many texts with a figure a brief has."""
        return len(blocks(page)) + 3 * len(_LINES.findall(page)) + 4 * len(_GAPS.findall(page))

    def _late(self, page: str) -> Iterator[str]:
        """The sources that are said to have newer figures, and by which day."""
        for day, titles in _DUE.findall(page):
            if day != self.built:
                yield f"due by {day}"
            yield from (one for one in unescape(titles).split("; ") if one not in self.due)

    def _ranks(self, place: str) -> set[str]:
        """The ranks that stand alone."""
        domains = (OVERALL, *(one for one in self.recount.catalog.domains if one != "context"))
        ranks = (self.recount.rank(self.edition, domain, place).headline for domain in domains)
        return {prints.ordinal(rank) for rank in ranks if rank is not None}

    def _lines(self, place: str, page: str) -> Iterator[str]:
        """Each line: its figure, what stands beside it, and which way it went."""
        for name, figure, beside, marks, moved in _LINES.findall(page):
            slug = self.lines.called(_plain(name), place)
            if not slug:
                yield _plain(name)
                continue
            told = [one.split(" ", 1) for one in _plain(beside).split(" · ") if one]
            around = tuple((place, *_in(figure)) for place, figure in told)
            # Of when the figure is, the line's direction says.
            newest = self.recount.newest(slug, place)
            when = self.lines.when(newest) if newest else ""
            classes = frozenset(marks.split())
            line = Line(_plain(figure), when, around, _plain(moved), classes)
            yield from self.lines.wrong(slug, place, line)

    def _gaps(self, place: str, page: str) -> Iterator[str]:
        """The widest clear gaps in their order: how far apart, and what their line shows."""
        widest = self.rows.widest(place)[:LISTED]
        found = _GAPS.findall(page)
        if len(found) != len(widest):
            yield f"{len(found)} gaps"
        for (table, _), (name, when, picture, apart, ratio) in zip(widest, found, strict=False):
            title = self.lines.name(table.indicator)
            one = GapSentences(self.recount, self.names, table.indicator, place)
            kind = self.recount.entry(table.indicator).period_kind
            period = re.sub(r"the (.*) school year", r"\1", prints.period(table.period, kind))
            years = one.years(table.period)
            period += f", {years} years behind" if years else ""
            parts = {part.strip() for part in one.parts(table.period)}
            told = (_plain(name), _plain(when))
            if told != (title, period):
                yield f"{told} instead of {title}, {period}"
            for part in (_plain(apart), _plain(ratio).removesuffix(" within rounding")):
                if part not in parts:
                    yield f"{title}: {part}"
            drawn = {unescape(t) for t in re.findall(r"<(?:text|title)[^>]*>([^<]+)<", picture)}
            yield from (f"{title}: {mark}" for mark in drawn - one.marks(table.period))

    def _care(self, place: str) -> Iterator[Expected]:
        """What care takes of an income: in words, and along the bars."""
        model = CareSentences(self.recount, self.names, "center", self.made)
        years = [year for where, *_, year in self.recount.priced() if where == place]
        if not years:
            yield expect("care-no-prices", place=prints.place(place, self.names))
            return
        yield from model.of_income(place, "infant", max(years))
        yield from model.bars(place, "infant", max(years))
        cap = shown_share(self.recount.catalog.child_care.benchmark.share)
        yield expect("brief-care-limit", limit=expect("care-benchmark", share=cap))


def _in(figure: str) -> tuple[str, str]:
    """A figure, and its period where that is told: 15% in 2023."""
    value, _, when = figure.partition(" in ")
    return value, when
