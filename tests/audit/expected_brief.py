"""What the brief on a state would have to say, from ranks, gaps and changes counted anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dashboard.schema import OVERALL
from tests.audit import prints
from tests.audit.expected import Expected, Loose, expect
from tests.audit.expected_gaps import GapSentences
from tests.audit.expected_ranks import STATES, RankSentences
from tests.audit.figures import NOISE
from tests.audit.gap_values import TOLD
from tests.audit.recount import Recount

# How many clear gaps a brief lists; the others are named after them.
LISTED = 5


class BriefSentences:
    """The sentences of one place's brief; prices of care have models of their own."""

    def __init__(self, recount: Recount, names: dict[str, str], place: str) -> None:
        self.recount, self.names, self.place = recount, names, place
        self.catalog = recount.catalog

    def all(self, edition: int) -> Iterator[Expected]:
        """Headings, ranks, gaps and changes."""
        where = prints.place(self.place, self.names)
        yield expect("brief-title", place=where)
        yield expect("brief-ranks", count=STATES)
        yield expect("brief-list-edition", title=expect("rank-list-overall"), edition=str(edition))
        domains = [one for one in self.catalog.domains if one != "context"]
        for domain in (OVERALL, *domains):
            yield from RankSentences(self.recount, self.names, domain, self.place).of_edition(
                edition
            )
        yield from self._gaps()
        yield from self._changes()

    def _gaps(self) -> Iterator[Expected]:
        """The clear gaps, then of how many indicators what can be told of their gaps."""
        of: dict[str, set[str]] = defaultdict(set)
        for indicator, entry in self.catalog.indicators.items():
            periods = self.recount.gap_periods(indicator, self.place)
            if entry.kind != "rate" or not periods:
                continue
            table = self.recount.gap(indicator, self.place, periods[-1])
            lead = table.lead if table else None
            said = "clear" if lead and lead.said in TOLD else lead.said if lead else "not-stated"
            of[said].add(entry.title)
            sentences = GapSentences(self.recount, self.names, indicator, self.place)
            yield from sentences.of_period(periods[-1], "best")
        needed, clear = sum(map(len, of.values())), of["clear"]
        yield expect("brief-gaps-clear", needed=needed, count=len(clear))
        more = frozenset(clear)
        yield expect("brief-gaps-more", titles=Loose(frozenset(), more, len(more) - LISTED))
        for said in ("no-rule", "cannot-tell", "not-stated"):
            titles = frozenset(of[said])
            yield expect(f"brief-gaps-{said}", count=len(titles), titles=Loose(titles, titles))

    def _changes(self) -> Iterator[Expected]:
        """What moved of the Data Book's indicators, by how sure that is, and how many did."""
        of: dict[str, list[str]] = defaultdict(list)
        for indicator in ranked_on(self.recount):
            if self.recount.newest(indicator, self.place) is not None:
                kind, verdict = self.moved(indicator)
                of[kind].append(verdict)
                yield from self._line(indicator, verdict)
        gained, lost = of["told"].count("better"), of["told"].count("worse")
        yield expect(
            "brief-moved",
            count=gained + lost,
            needed=sum(map(len, of.values())),
            gained=gained,
            lost=lost,
        )
        untold = of["untold"]
        yield expect(
            "brief-moved-untold",
            count=len(untold),
            gained=untold.count("better"),
            lost=untold.count("worse"),
        )
        yield expect("brief-order")
        for kind in ("chance", "same", "nothing"):
            yield expect(f"brief-moved-{kind}", count=len(of[kind]))

    def moved(self, indicator: str) -> tuple[str, str]:
        """How an indicator moved: told, untold, chance, same or nothing; and better or worse."""
        movement = self.recount.five_years(indicator, self.place)
        if movement.then is None or movement.now is None:
            return "nothing", ""
        rate = self.recount.entry(indicator).kind == "rate"
        verdict = movement.judgement if rate else ""
        if movement.direction == "same":
            verdict = movement.people_judgement
        if not verdict:
            return "same", ""
        if movement.sureness in ("clear", "full-count"):
            return "told", verdict
        moved = abs(movement.now.middle - movement.then.middle)
        if movement.critical is not None and moved > movement.critical + NOISE:
            # More than chance as printed, but not by the least that rounding leaves of it.
            return "untold", verdict
        return ("chance" if movement.sureness == "no-clear-change" else "untold"), verdict

    def _line(self, indicator: str, verdict: str) -> Iterator[Expected]:
        """Both figures of an indicator that moved."""
        movement = self.recount.five_years(indicator, self.place)
        now, then = movement.now, movement.then
        if not verdict or now is None or then is None:
            return
        entry = self.recount.entry(indicator)
        words: dict[str, object] = {
            "title": entry.title,
            "earlier": prints.period(then.period, entry.period_kind),
            "period": prints.period(now.period, entry.period_kind),
            "then": prints.figure(then),
            "figure": prints.figure(now),
        }
        line = Expected("brief-change", words)
        if movement.people_now is not None and movement.people_then is not None:
            numbers = {
                "then": prints.figure(movement.people_then),
                "figure": prints.figure(movement.people_now),
                "part": prints.figure(now),
            }
            line = Expected("brief-change-behind", words | numbers)
        yield line
        yield expect("brief-change-untold", sentence=line, better=verdict)


def ranked_on(recount: Recount) -> list[str]:
    """The indicators that the newest edition ranks on."""
    return sorted(recount.catalog.editions[newest_edition(recount)].indicators)


def newest_edition(recount: Recount) -> int:
    """The newest edition of which one whole list is known, computed or printed without doubt."""
    counted: dict[tuple[int, str], int] = defaultdict(int)
    for edition, domain, place in recount.stored_ranks():
        known = recount.rank(edition, domain, place).headline is not None
        counted[edition, domain] += known and place in recount.catalog.states
    return max(edition for (edition, _), count in counted.items() if count == STATES)
