"""Reads what rows of small pictures say: strips of ranks, lines, gaps, bars of what care costs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from dashboard.schema import NATION, OVERALL, TOTAL, Unit
from tests.audit import prints
from tests.audit.care_words import dollars, shown_share
from tests.audit.expected import Expected, every_text, expect
from tests.audit.expected_brief import BriefSentences, ranked_on
from tests.audit.expected_figures import FigureSentences
from tests.audit.expected_gaps import GapSentences
from tests.audit.expected_ranks import STATES, RankSentences
from tests.audit.figures import SCALE, Figure
from tests.audit.gap_values import TOLD, GapRow, GapTable
from tests.audit.grammar import Grammar
from tests.audit.recount import Recount
from tests.audit.said import made_of
from tests.contract import named, text, typed, walk

# The classes of these rows, which nobody else needs to read.
ROWS = ("strip", "spark", "gap3", "bill", "answers")
GAPS = 3  # that the card of the widest has at most
_CARE = ("infant", "preschool")
_NONE = "–"
UNTOLD = "(nobody can tell whether by chance)"


def drawn(tree: Any) -> str:
    """The markup of all pictures in a layout."""
    return "".join(str(node["props"]["html"]) for node in walk(tree) if "html" in node["props"])


def labels(markup: str) -> list[str]:
    """What a screen reader hears of each picture."""
    return [unescape(one) for one in re.findall(r'aria-label="([^"]*)"', markup)]


def titles(markup: str) -> list[str]:
    """What is said where a pointer rests."""
    return [unescape(one) for one in re.findall(r"<title>(.*?)</title>", markup)]


def words(markup: str) -> list[str]:
    """What is written into pictures."""
    return [unescape(one) for one in re.findall(r"<text[^>]*>(.*?)</text>", markup)]


class PictureRows:
    """The rows of small pictures on the pages of a version, against a recount of it."""

    def __init__(
        self, recount: Recount, names: dict[str, str], grammar: Grammar, edition: int
    ) -> None:
        self.recount, self.names, self.grammar = recount, names, grammar
        self.catalog, self.edition = recount.catalog, edition

    def unexplained(self, place: str, tree: Any) -> Iterator[str]:
        """Every text of such rows on a page on a place that the recount does not allow."""
        for node in named(tree, "strip"):
            yield from self._strip(place, node)
        for node in named(tree, "ranks"):
            for column in typed(node, "Div"):
                yield from self._rank(place, column)
        for node in named(tree, "spark"):
            yield from self._spark(place, node)
        if rows := named(tree, "gap3"):
            yield from self._gaps(place, rows)
        for node in named(tree, "bill"):
            yield from self._bill(place, node)
        for node in named(tree, "answers"):
            yield from self._answers(place, node)

    def titles_of(self, place: str) -> Iterator[Expected]:
        """What stands over such rows."""
        where = prints.place(place, self.names)
        edition = str(self.edition)
        yield expect("strips-title", place=where, count=STATES, edition=edition)
        yield expect("moved-title", **self._moved(place))
        cap = shown_share(self.catalog.child_care.benchmark.share)
        yield expect("care-card-cap", sentence=expect("care-benchmark", share=cap))

    def texts(self, expected: Iterable[Expected]) -> set[str]:
        """Each text that some expected sentences may have."""
        return {one.strip() for one in every_text(expected, self.grammar)}

    # ------------------------------------------------------------ ranks

    def _rank(self, place: str, column: Any) -> Iterator[str]:
        """A list of those that stand side by side."""
        title, said, how = (text(typed(column, kind)) for kind in ("A", "B", "P"))
        yield from self._listed(place, title, said, how, drawn(column))

    def _strip(self, place: str, node: Any) -> Iterator[str]:
        title, said, how = (text(named(node, name)) for name in ("nm", "rk", "how"))
        yield from self._listed(place, title, said, how, drawn(node))

    def _listed(self, place: str, title: str, told: str, why: str, markup: str) -> Iterator[str]:
        """A rank, how sure it is, and the states beside it."""
        lists = {self.catalog.domains[d].title: d for d in self.catalog.domains}
        domain = lists.get(title, OVERALL)
        rank = self.recount.rank(self.edition, domain, place).headline
        said = _NONE if rank is None else prints.ordinal(rank)
        sentences = RankSentences(self.recount, self.names, domain, place)
        how = self.texts(sentences.of_edition(self.edition))
        found = self.recount.rank(self.edition, domain, place)
        lacking = expect("brief-no-rank", known=found.used, needed=found.expected)
        if told != said or why not in how | self.texts([lacking]) | {""}:
            yield f"{title}: {told} {why}"
        for label in labels(markup):
            start = f"{title}: {said} of {STATES} states. "
            if not label.startswith(start) or label.removeprefix(start) not in how:
                yield label
        yield from self.ticks(domain, self.edition, titles(markup), words(markup))
        for box in re.findall(r'class="no-rank">(.*?)</p>', markup):
            if unescape(re.sub("<.*?>", "", box)) not in how:
                yield box

    def ticks(
        self, domain: str, edition: int, said: Iterable[str], ends: Iterable[str] = ()
    ) -> Iterator[str]:
        """Every state is at the rank computed for it, and the first and last are named as such."""
        ranks = {
            self.names[one]: self.recount.rank(edition, domain, one).rank
            for one in self.catalog.states
        }
        allowed = {f"{name}: {prints.ordinal(rank)}" for name, rank in ranks.items() if rank}
        known = [rank for rank in ranks.values() if rank]
        for one in said:
            if one not in allowed:
                yield one
        for one in ends:
            if ranks.get(one) not in (min(known), max(known)):
                yield one

    # ------------------------------------------------------------ lines

    def _spark(self, place: str, node: Any) -> Iterator[str]:
        slug = str(typed(node, "A")[0]["props"]["href"]).partition("?")[0].rpartition("/")[2]
        now, name = self.recount.newest(slug, place), self.told_apart(slug)
        if now is None:
            if text(named(node, "f")):
                yield f"{name}: {text(node)}"
            return
        bare, _, per = prints.figure(now).partition(" per ")
        heading = name + (f", per {per}" if per else "")
        nation = self.recount.newest(slug, NATION)
        small = [self.short(now)]
        if nation is not None and place != NATION:
            beside = _bare(prints.figure(nation))
            same = nation.period == now.period
            small.append(f"US {beside}" if same else f"US {beside} in {self.short(nation)}")
        expected = (heading, bare, "".join(small))
        told = tuple(
            text(part)
            # A line under a domain has a heading below the domain's, one alone the next.
            for part in (
                typed(node, "H4") or typed(node, "H3"),
                named(node, "f"),
                typed(node, "Small"),
            )
        )
        if told != expected:
            yield f"{name}: {told}"
        untold = BriefSentences(self.recount, self.names, place).untold(slug)
        way = text(named(node, "dir"))
        if way.endswith(UNTOLD) != untold or way.removesuffix(UNTOLD) not in self._directions(
            slug, place
        ):
            yield f"{name}: {text(named(node, 'dir'))}"
        for label in (
            *labels(drawn(node)),
            *(n["props"].get("title", "") for n in named(node, "pic")),
        ):
            if label not in self.scale(name, slug, place):
                yield label

    def _directions(self, slug: str, place: str) -> set[str]:
        """The change in few words: its arrow is drawn, its unit and its years stand short."""
        movement = self.recount.five_years(slug, place)
        judged = movement.judgement or movement.people_judgement
        sure = {"clear": ", clear", "full-count": ", full count"}.get(movement.sureness, "")
        found = {"nothing comparable five years before"}
        for one in self.texts(FigureSentences(self.recount, self.names, slug).over_time(place)):
            plain = re.sub(r" per [\d,]+", "", one.lstrip("↑↓ "))
            plain = re.sub(r"the (\d{4}–\d{2}) school year", r"\1", plain)
            plain = plain[:1].upper() + plain[1:]
            found |= {plain + (sure if judged else ""), plain}
        return found if not judged or not sure else {one for one in found if one.endswith(sure)}

    def scale(self, name: str, slug: str, place: str) -> set[str]:
        """The years that a line goes through, and the least and the most on it."""
        mine, nation = self.points(slug, place), self.points(slug, NATION)
        every = [*mine, *(nation if place != NATION else [])]
        low, high = (pick(every, key=lambda one: one.middle) for pick in (min, max))
        kind = self.recount.entry(slug).period_kind
        return self.texts(
            [
                expect(
                    "spark-scale",
                    title=name,
                    earlier=prints.period(mine[0].period, kind),
                    period=prints.period(mine[-1].period, kind),
                    low=prints.figure(low),
                    high=prints.figure(high),
                )
            ]
        )

    def points(self, slug: str, place: str) -> list[Figure]:
        """The figures of a place that can be shown, the oldest first."""
        unit = self.recount.entry(slug).unit
        line = self.recount.line(slug, place, *self.recount.headline(slug, place), unit)
        return [one for one in line.values() if self.recount.sure_enough(one)]

    def among(self, place: str) -> list[str]:
        """Whom a place stands among: the states, or the counties of its state."""
        mine = self.catalog.places[place]
        if mine.kind != "county":
            return list(self.catalog.states)
        places = self.catalog.places.items()
        return [c for c, one in places if one.kind == "county" and one.parent == mine.parent]

    def told_apart(self, slug: str) -> str:
        """What a line calls an indicator: its title where one that is ranked has its short name."""
        entry, ranked = self.recount.entry(slug), ranked_on(self.recount)
        taken = {self.recount.entry(one).short for one in ranked}
        return self.short_name(slug) if slug in ranked or entry.short not in taken else entry.title

    def short_name(self, slug: str) -> str:
        """What a row calls an indicator."""
        short = self.recount.entry(slug).short
        return short[:1].upper() + short[1:]

    def short(self, figure: Figure) -> str:
        """A period in a row of figures."""
        kind = self.recount.entry(figure.indicator).period_kind
        return re.sub(r"the (.*) school year", r"\1", prints.period(figure.period, kind))

    # ------------------------------------------------------------ what moved

    def _moved(self, place: str) -> dict[str, int]:
        """How many got worse and better as printed, of how many."""
        moved = self._ways(place)
        as_printed = [verdict for kind, verdict in moved if kind in ("told", "untold")]
        return {
            "lost": as_printed.count("worse"),
            "gained": as_printed.count("better"),
            "needed": len(moved),
        }

    def _ways(self, place: str) -> list[tuple[str, str]]:
        """How each indicator that the newest edition ranks on moved, and better or worse."""
        brief = BriefSentences(self.recount, self.names, place)
        held = [one for one in ranked_on(self.recount) if self.recount.newest(one, place)]
        return [brief.moved(one) for one in held]

    def _answers(self, place: str, node: Any) -> Iterator[str]:
        allowed = self.texts([*self._of_moves(place), *self._of_children(place)])
        allowed |= self._of_widest(place)
        for paragraph in typed(node, "P"):
            if not made_of(text(paragraph), allowed):
                yield text(paragraph)
        marks = drawn(typed(node, "Section")[:1])
        yield from (label for label in labels(marks) if not made_of(label, allowed))
        changes = {
            f"{self.short_name(slug)}: {change}"
            for slug in ranked_on(self.recount)
            for change in self.texts(
                FigureSentences(self.recount, self.names, slug).over_time(place)
            )
        }
        yield from (said for said in titles(marks) if said not in changes)

    def _of_moves(self, place: str) -> Iterator[Expected]:
        counts, ways = self._moved(place), Counter(self._ways(place))
        yield expect("moved-short", **counts)
        gained, lost = ways["told", "better"], ways["told", "worse"]
        yield expect("moved-sure", count=gained + lost, gained=gained, lost=lost)
        untold = sum(count for (kind, _), count in ways.items() if kind == "untold")
        yield expect("moved-unsure", count=untold)

    def _of_children(self, place: str) -> Iterator[Expected]:
        """How many children there are, and of which years the newest figures are."""
        children = self.recount.newest("child-population", place)
        if children is not None:
            number = prints.amount(children.shown, 0)
            yield expect("answers-number", number=number, period=self.short(children))
        found = [one for s in ranked_on(self.recount) if (one := self.recount.newest(s, place))]
        last = max(one.end for one in found)
        first = min(one.end for one in found)
        for oldest in (one for one in found if one.end == first):
            kind = self.recount.entry(oldest.indicator).period_kind
            yield expect(
                "answers-ages",
                count=len(found),
                known=sum(one.end == last for one in found),
                period=str(last),
                indicator=self.recount.entry(oldest.indicator).short,
                earlier=prints.period(oldest.period, kind),
            )

    # ------------------------------------------------------------ gaps

    def widest(self, place: str) -> list[tuple[GapTable, GapRow]]:
        """The widest clear gaps of one unit, those in old figures last, each thing measured once.

        Of rates of which a higher one is better there is none.
        """
        found = []
        for slug, entry in self.catalog.indicators.items():
            periods = self.recount.gap_periods(slug, place) if entry.kind == "rate" else ()
            table = self.recount.gap(slug, place, periods[-1]) if periods else None
            lead = table.lead if table else None
            clear = lead is not None and bool(lead.gap) and lead.said in TOLD
            if table is not None and lead is not None and clear and entry.better == "lower":
                old = GapSentences(self.recount, self.names, slug, place).years(table.period) > 0
                found.append((old, -_of_a_person(lead), table, lead))
        found.sort(key=lambda one: one[:2])
        unit = found[0][3].figure.unit if found else ""
        measured: dict[str, tuple[GapTable, GapRow]] = {}
        for _, _, table, lead in found:
            about = self.recount.entry(table.indicator).differs_from or table.indicator
            if lead.figure.unit == unit:
                measured.setdefault(about, (table, lead))
        return [*measured.values()]

    def _gap_name(self, table: GapTable) -> str:
        entry = self.recount.entry(table.indicator)
        when = prints.period(table.period, entry.period_kind)
        years = self.recount.years_old(max(row.figure.end for row in table.rows.values()))
        when += f", {years} years behind" if years else ""
        return f"{self.short_name(table.indicator)}, {when}"

    def _apart(self, place: str, table: GapTable, lead: GapRow) -> tuple[str, str]:
        """How far two groups are apart, and the ratio after it."""
        sentences = GapSentences(self.recount, self.names, table.indicator, place)
        times = lead.ratio.text.removesuffix(" within rounding") if lead.ratio else ""
        width = next(iter(sentences.parts(table.period) - {times}))
        return f"{width} apart", f", {times}" if times else ""

    def _gaps(self, place: str, rows: list[Any]) -> Iterator[str]:
        expected = self.widest(place)[:GAPS]
        if len(rows) != len(expected):
            yield f"{len(rows)} rows of gaps"
        for row, (table, lead) in zip(rows, expected, strict=False):
            told = text(named(row, "l"))
            if told != " ".join((self._gap_name(table), "".join(self._apart(place, table, lead)))):
                yield told
            allowed = {
                f"{label}: {prints.figure(one.figure)}"
                for one in table.rows.values()
                for label in [prints.label(one.group, table.indicator, self.catalog)]
                if not one.withheld and one.group != TOTAL
            }
            yield from (said for said in titles(drawn(row)) if said not in allowed)

    def _of_widest(self, place: str) -> set[str]:
        """The widest clear gap: which two groups are compared, how far apart, how many behind."""
        widest = self.widest(place)[:1]
        if not widest:
            return self.texts([expect("page-home-gaps-none")])
        ((table, lead),) = widest
        reference = table.reference_side
        if reference is None or reference.figure is None:
            return set()
        pair = expect(
            "gap-card-pair",
            part=prints.part(lead.figure),
            group=prints.people(lead.group, table.indicator, self.catalog),
            other_part=prints.part(reference.figure),
            other_group=prints.people(reference.name, table.indicator, self.catalog),
        )
        apart = self._apart(place, table, lead)[0]
        told = {f"{self._gap_name(table)}: {one}: {apart}." for one in self.texts([pair])}
        behind = self.texts(
            one
            for one in GapSentences(self.recount, self.names, table.indicator, place).of_period(
                table.period, "best"
            )
            if one.template.startswith("gap-behind-short")
        )
        return told | {f"At the same rate: {one}." for one in behind}

    # ------------------------------------------------------------ what care costs

    def _bill(self, place: str, node: Any) -> Iterator[str]:
        allowed = set()
        care = self.catalog.child_care
        for setting, label in care.setting_labels.items():
            found = self._prices(place, setting)
            if not found:
                continue
            listed = ", ".join(
                f"{dollars(one.yearly)} for {care.ages[one.age].one}" for one in found
            )
            first, second = found
            both = float(first.share or 0) + float(second.share or 0)
            shares = (
                f"{shown_share(first.share or 0)} for {care.ages[first.age].one}, "
                f"{shown_share(both)} with {care.ages[second.age].one} too"
            )
            allowed |= {f"{label}: {listed}", shares, f"{label}: {listed}. {shares}"}
        markup = drawn(node)
        under = [unescape(one) for one in re.findall(r'class="under">(.*?)</p>', markup)]
        for told in (text(typed(node, "P")), *labels(markup), *words(markup), *under):
            if told not in allowed:
                yield told

    def _prices(self, place: str, setting: str) -> list[Any]:
        """What care costs of the newest year that has both prices and an income."""
        years = {*self.recount.care_years(place, setting, _CARE[0])}
        years &= {*self.recount.care_years(place, setting, _CARE[1])}
        for year in sorted(years, reverse=True):
            found = [self.recount.care(place, setting, age, year) for age in _CARE]
            if all(one is not None and one.share is not None for one in found):
                return found
        return []


def _bare(figure: str) -> str:
    """A figure without what it is of."""
    return figure.partition(" per ")[0]


def _of_a_person(lead: GapRow) -> float:
    """A gap for one person, so that points stand beside rates of 1,000."""
    unit = lead.figure.unit
    return float(lead.gap or 0) / (100 if unit == Unit.PERCENT else SCALE[unit])
