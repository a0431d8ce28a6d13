"""What the brief on a state would have to say, from ranks, gaps and changes counted anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dashboard.schema import OVERALL
from tests.audit import prints
from tests.audit.expected import Expected, Loose, expect
from tests.audit.expected_gaps import GapSentences
from tests.audit.expected_ranks import STATES, RankSentences
from tests.audit.figures import NOISE, remembered
from tests.audit.gap_values import TOLD
from tests.audit.recount import Recount

# How many clear gaps a brief draws; the others are named after them.
LISTED = 5


class BriefSentences:
    """The sentences of one place's brief; prices of care have models of their own.

    ``listed`` are the indicators whose gaps are drawn.
    """

    def __init__(
        self,
        recount: Recount,
        names: dict[str, str],
        place: str,
        listed: frozenset[str] = frozenset(),
    ) -> None:
        self.recount, self.names, self.place, self.listed = recount, names, place, listed
        self.catalog = recount.catalog

    def all(self, edition: int) -> Iterator[Expected]:
        """Headings, ranks, gaps and changes."""
        where = prints.place(self.place, self.names)
        yield expect("brief-title", place=where)
        yield expect("brief-ranks", count=STATES, edition=str(edition))
        domains = [one for one in self.catalog.domains if one != "context"]
        for domain in (OVERALL, *domains):
            yield from RankSentences(self.recount, self.names, domain, self.place).of_edition(
                edition
            )
            yield from self._rank(edition, domain)
        start = self.full_name()
        yield expect("rank-not-ranked", place=start[:1].upper() + start[1:], count=STATES)
        yield from self._gaps()
        yield from self.changes()

    def full_name(self) -> str:
        """A place inside a sentence, a county with its state."""
        state = self.recount.parents.get(self.place, "")
        if not self.place.isdigit():
            return prints.place(self.place, self.names)
        return f"{self.catalog.places[self.place].name}, {self.names[state]}"

    def _rank(self, edition: int, domain: str) -> Iterator[Expected]:
        """How sure a rank is, in two words; what one lacks."""
        rank = self.recount.rank(edition, domain, self.place)
        yield expect("brief-no-rank", known=rank.used, needed=rank.expected)
        if rank.headline is None:
            return
        low, high = rank.stored_low, rank.stored_high
        told = expect("brief-sure-estimate")
        if low is not None and high is not None and rank.interval_agrees:
            ends = prints.ordinal(low), prints.ordinal(high)
            told = expect("brief-sure-between", low=ends[0], high=ends[1])
            if low == high:
                told = expect("brief-sure-one", rank=ends[0])
        if rank.published is not None and not rank.doubtful:
            told = expect("brief-sure-published", sentence=told)
        yield told

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
            of[said].add(indicator)
            sentences = GapSentences(self.recount, self.names, indicator, self.place)
            yield from sentences.of_period(periods[-1], "best")
        yield expect("gap-note-no-cause-short")
        by_short = Counter(self.recount.entry(slug).short for each in of.values() for slug in each)

        def names(slugs: set[str]) -> frozenset[str]:
            """Short names, and whole titles of indicators that share one."""
            entries = [self.recount.entry(slug) for slug in slugs]
            return frozenset(
                one.short if by_short[one.short] == 1 else one.title[0].lower() + one.title[1:]
                for one in entries
            )

        needed, clear = sum(map(len, of.values())), of["clear"]
        yield expect("brief-gaps-clear", needed=needed, count=len(clear))
        more = names(clear - self.listed)
        yield expect("brief-gaps-more", titles=Loose(more, more))
        for said in ("no-rule", "cannot-tell", "not-stated"):
            titles = names(of[said])
            yield expect(f"brief-gaps-{said}", count=len(of[said]), titles=Loose(titles, titles))

    def changes(self) -> Iterator[Expected]:
        """What moved of the Data Book's indicators, by how sure that is, and how many did."""
        of: dict[str, list[str]] = defaultdict(list)
        for indicator in ranked_on(self.recount):
            if self.recount.newest(indicator, self.place) is not None:
                kind, verdict = self.moved(indicator)
                of[kind].append(verdict)
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

    def untold(self, indicator: str) -> bool:
        """Whether a figure rose or fell, and nobody can tell whether by chance."""
        movement = self.recount.five_years(indicator, self.place)
        kind = self.moved(indicator)[0]
        rose = movement.direction in ("rose", "fell") and kind == "same"
        return kind == "untold" or (rose and movement.sureness not in ("clear", "full-count"))


def ranked_on(recount: Recount) -> list[str]:
    """The indicators that the newest edition ranks on."""
    return sorted(recount.catalog.editions[newest_edition(recount)].indicators)


@remembered
def newest_edition(recount: Recount) -> int:
    """The newest edition of which one whole list is known, computed or printed without doubt."""
    counted: dict[tuple[int, str], int] = defaultdict(int)
    for edition, domain, place in recount.stored_ranks():
        known = recount.rank(edition, domain, place).headline is not None
        counted[edition, domain] += known and place in recount.catalog.states
    return max(edition for (edition, _), count in counted.items() if count == STATES)
