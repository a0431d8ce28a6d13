"""What may be said of the figures that stories print, checked anew against figures and ranks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.schema import NO_BREAKDOWN, OVERALL, TOTAL
from tests.audit import prints
from tests.audit.claim_prints import Printed, in_claims_unit, printed, scale_of
from tests.audit.expected import Expected, Listed, expect
from tests.audit.expected_ranks import printed_by
from tests.audit.figures import Figure
from tests.audit.recount import Recount

AGREES, DIFFERS, CANNOT = "agrees", "differs", "cannot-be-checked"
_RANK = "rank-"


class ClaimSentences:
    """The sentences that may stand beside a row of the table of claims."""

    def __init__(self, recount: Recount, names: dict[str, str], claims: pd.DataFrame) -> None:
        self.recount, self.names = recount, names
        self.claims = list(claims.itertuples(index=False))
        self._by_id = {row.claim: row for row in self.claims}

    # ------------------------------------------------------------ a story's list

    def verdict(self, row: Any) -> str:
        """Agrees, differs or cannot be checked, as recounted."""
        return self._checked(row)[0]

    def quoted(self, row: Any) -> Expected | str:
        """What the story prints: its own words in quotation marks, or in short."""
        words = str(row.as_printed)
        return expect("claim-verbatim", printed=words) if row.verbatim else words

    def of_claim(self, row: Any) -> Iterator[Expected]:
        """All that may be said of a claim after its own words."""
        verdict, reasons = self._checked(row)
        yield expect("claim-result", result=expect(f"claim-{verdict}"))
        yield from reasons

    def of_story(self, item: str) -> Iterator[Expected]:
        """How many of a story's figures were checked, and with which results."""
        rows = [row for row in self.claims if row.item == item]
        counts = Counter(self.verdict(row) for row in rows)
        yield expect("claim-checked", count=len(rows))
        for verdict, count in counts.items():
            yield expect(f"claim-count-{verdict}", count=count)

    def of_archive(self, items: set[str]) -> list[Expected]:
        """What the archive says first: all results, and how many of its stories have one."""
        counts = Counter(self.verdict(row) for row in self.claims)
        printing = {row.item for row in self.claims} & items
        return [
            expect("page-news-heading-checked", count=counts[DIFFERS], all=len(self.claims),
                   which="all"),
            expect("page-news-lede", agree=counts[AGREES], unchecked=counts[CANNOT]),
            expect("page-news-lede-stories", count=len(items), printing=len(printing)),
        ]  # fmt: skip

    def of_list(self, verdict: str) -> Iterator[Expected]:
        """How many printed figures of all stories have one result."""
        count = sum(self.verdict(row) == verdict for row in self.claims)
        yield expect(f"claim-list-{verdict}", count=count)
        yield expect("claim-none")

    def _checked(self, row: Any) -> tuple[str, list[Expected]]:
        measure = str(row.measure)
        if measure.startswith(_RANK):
            return self._rank(row, measure.removeprefix(_RANK))
        if measure in self.recount.catalog.indicators:
            return self._figure(row)
        return self._cost(row)

    # ------------------------------------------------------------ figures

    def _line(self, row: Any) -> dict[str, Figure]:
        breakdown, group = self._where(row)
        return self.recount.line(row.measure, row.place, breakdown, group, row.unit)

    def _where(self, row: Any) -> tuple[str, str]:
        return self.recount.where(str(row.measure), str(row.place), str(row.group), "")

    def _figure(self, row: Any) -> tuple[str, list[Expected]]:
        ours = self._line(row).get(str(row.period)) if row.period else None
        if ours is None and row.period:
            ours = self._other_side(row)
        if row.value != row.value:
            return CANNOT, [expect("claim-why-no-number")]
        if ours is None or ours.value is None:
            return CANNOT, list(self._needed(row, ours))
        said = printed(str(row.as_printed), row.value, row.unit)
        here = [self._here(ours, row)]
        if row.called:
            return DIFFERS, [*here, expect("claim-why-called", called=row.called)]
        fits = said.fits(in_claims_unit(ours.value, row.unit))
        if said.bound:
            why = "claim-why-within-bound" if fits else "claim-why-beyond-bound"
        else:
            why = "claim-why-same" if fits else "claim-why-not-same"
        return (AGREES if fits else DIFFERS), [*here, expect(why)]

    def _other_side(self, row: Any) -> Figure | None:
        """Who is proficient, where the table has who is not: the rest of 100%, to its digits."""
        if row.group != "at-or-above-proficient" or "not-proficient" not in row.measure:
            return None
        found = self.recount.figure(row.measure, row.place, str(row.period), TOTAL)
        if found is None or found.value is None:
            return None
        return replace(found, value=1 - found.value, group=row.group)

    def _here(self, ours: Figure, row: Any) -> Expected:
        entry = self.recount.entry(row.measure)
        words: dict[str, object] = {
            "indicator": entry.short,
            "place": self._name(row),
            "period": prints.period(ours.period, entry.period_kind),
            "figure": prints.figure(ours),
        }
        if row.group in (TOTAL, ""):
            return Expected("claim-here", words)
        label = prints.label(row.group, row.measure, self.recount.catalog)
        return Expected("claim-here-group", words | {"group": label})

    def _name(self, row: Any) -> tuple[str, str]:
        """A place between commas; "the" of the United States may stand there or not."""
        return self.names[row.place], prints.place(row.place, self.names)

    def _people(self, row: Any) -> str:
        return prints.people(str(row.group) or TOTAL, row.measure, self.recount.catalog)

    def _table(self, row: Any) -> Expected:
        title = self.recount.entry(row.measure).title
        by, _ = self._where(row)
        by = by if by in (NO_BREAKDOWN, "race", "age", "gender") else "other"
        if row.group in (TOTAL, ""):
            by = NO_BREAKDOWN
        return expect("claim-table", indicator=title[:1].lower() + title[1:], by=by)

    def _needed(self, row: Any, ours: Figure | None) -> Iterator[Expected]:
        """Which figure would be needed to check a claim, and what is here instead."""
        entry, line = self.recount.entry(row.measure), self._line(row)
        kept = {period: each for period, each in line.items() if each.value is not None}
        words: dict[str, object] = {
            "group": self._people(row),
            "place": prints.place(row.place, self.names),
            "publisher": self._publishers(row),
            "indicator": entry.title[:1].lower() + entry.title[1:],
            "table": self._table(row),
            "dated": "yes" if row.period else "no",
            "period": "",
        }
        if row.period:
            kind = entry.period_kind if "-" not in row.period else "pooled"
            words["period"] = prints.period(row.period, kind)
        if not kept:
            groups = self.recount.groups(row.measure, row.place, self._where(row)[0])
            any_place = any(
                key.place == row.place
                for lines in self.recount.lines(row.measure).values()
                for key in lines
            )
            known = row.group in (*groups, TOTAL)
            yield Expected(f"claim-why-no-{'group' if any_place and not known else 'place'}", words)
            return
        if not row.period:
            yield from self._which_year(row, kept, words)
            return
        if ours is not None:
            why = expect(f"missing-{ours.status}")
            yield Expected("claim-why-no-figure", words | {"why": why})
            return
        asked = 2 if "-" in str(row.period) else 1
        lengths = {each.years for each in kept.values()}
        # The years are those of the table: of this place, or of any row that it has.
        spans = (list(kept.values()), list(line.values()))
        words["earlier"], words["latest"] = (
            tuple({prints.period(each[at].period, entry.period_kind) for each in spans})
            for at in (0, -1)
        )
        if asked > 1 and lengths == {1}:
            yield Expected("claim-why-only-single", words)
        elif asked == 1 and 1 not in lengths:
            yield Expected("claim-why-only-together", words)
        else:
            yield Expected("claim-why-no-period", words)

    def _publishers(self, row: Any) -> str:
        return self.recount.entry(row.measure).publisher

    def _which_year(
        self, row: Any, kept: dict[str, Figure], words: dict[str, object]
    ) -> Iterator[Expected]:
        said = printed(str(row.as_printed), row.value, row.unit)
        kind = self.recount.entry(row.measure).period_kind
        fitting = tuple(
            prints.period(period, kind)
            for period, each in kept.items()
            if each.value is not None and said.fits(in_claims_unit(each.value, row.unit))
        )
        if fitting:
            yield Expected("claim-why-which-year", words | {"periods": Listed(fitting)})
        else:
            yield Expected("claim-why-no-year", words)

    # ------------------------------------------------------------ ranks

    def _rank(self, row: Any, name: str) -> tuple[str, list[Expected]]:
        edition = int(row.period)
        words: dict[str, object] = {
            "place": prints.place(row.place, self.names),
            "edition": str(edition),
            "list": self._list(name),
        }
        if name in self.recount.catalog.indicators:
            return self._input_rank(row, name, edition, words)
        rank = self.recount.rank(edition, name, row.place)
        others = self._other_prints(row, edition, name) if rank.published is not None else []
        own = rank.published is not None and not others
        if rank.published is not None and not rank.doubtful and others:
            fits = rank.published == row.value
            why = expect("claim-why-published-rank", publisher=printed_by(*others[0]))
            return (AGREES if fits else DIFFERS), [self._here_rank(rank.published, row, words), why]
        low, high = rank.stored_low, rank.stored_high
        if rank.rank is not None and low is not None and high is not None and rank.interval_agrees:
            why = self._ranked("claim-why-computed-rank", rank.rank, low, high)
            fits = low <= row.value <= high
            return (AGREES if fits else DIFFERS), [self._here_rank(rank.rank, row, words), why]
        if rank.rank is None and rank.published is None:
            return CANNOT, [Expected("claim-why-no-rank", words)]
        # What is said of the rank computed here is true only where one is computed.
        held = "" if rank.rank is not None else "-incomplete" if rank.used else "-not-held"
        return CANNOT, [Expected(f"claim-why-{'own' if own else 'unsure'}-rank{held}", words)]

    def _list(self, name: str) -> object:
        if name == OVERALL:
            return expect("rank-overall")
        if name in self.recount.catalog.indicators:
            return self.recount.entry(name).short
        title = self.recount.catalog.domains[name].title
        return title[:1].lower() + title[1:]

    def _here_rank(self, rank: int, row: Any, words: dict[str, object]) -> Expected:
        return Expected(
            "claim-here-rank", words | {"place": self._name(row), "rank": prints.ordinal(rank)}
        )

    @staticmethod
    def _ranked(name: str, rank: int, low: int, high: int, **words: object) -> Expected:
        words["rank"] = prints.ordinal(rank)
        if low == high:
            return Expected(name, words)
        ends = {"low": prints.ordinal(low), "high": prints.ordinal(high)}
        return Expected(f"{name}-rounded", words | ends)

    def _other_prints(self, row: Any, edition: int, domain: str) -> list[tuple[str, str]]:
        """Who printed and who carries a rank, but for the claim's own site and outlet."""
        stored = self.recount.frames["rankings"]
        found = stored[
            (stored["edition"] == edition)
            & (stored["domain"] == domain)
            & (stored["place"] == row.place)
        ].iloc[0]
        prints = [[str(found[f"published_{name}"]) for name in ("url", "by", "carrier")]]
        for line in str(found["published_also"]).splitlines():
            url, who = line.split(" ", 1)
            by, _, carrier = who.partition("; ")
            prints.append([url, by, carrier])
        return [
            (by, carrier)
            for url, by, carrier in prints
            if _site(url) != _site(str(row.url))
            and not (by and _outlet(by) == _outlet(str(row.publisher)))
        ]

    def _input_rank(
        self, row: Any, indicator: str, edition: int, words: dict[str, object]
    ) -> tuple[str, list[Expected]]:
        """A state's place by the figures of one indicator that an edition ranked on."""
        catalog = self.recount.catalog
        used = (
            catalog.editions[edition].indicators.get(indicator)
            if (edition in catalog.editions)
            else None
        )
        inputs = {
            state: figure
            for state in catalog.states
            if used and (figure := self.recount.input(edition, indicator, state))
        }
        mine = inputs.get(row.place)
        if mine is None or used is None:
            return CANNOT, [Expected("claim-why-no-inputs", words)]
        low, high = self.recount.bounds(mine)
        rest = [(each, *self.recount.bounds(each)) for s, each in inputs.items() if s != row.place]
        rank = 1 + sum(each.middle < mine.middle - 1e-9 for each, _, _ in rest)
        best = 1 + sum(
            most < low - 1e-9 or (most <= low + 1e-9 and each.middle < mine.middle)
            for each, _, most in rest
        )
        worst = 1 + sum(least < high - 1e-9 for _, least, _ in rest)
        rank = min(max(rank, best), worst)
        fits = best <= row.value <= worst
        kind = self.recount.entry(indicator).period_kind
        period = prints.period(used.period, kind)
        why = [
            self._ranked("claim-why-input-rank", rank, *ends, period=period)
            for ends in {(best, worst), self._shared(mine, inputs), (rank, rank)}
        ]
        return (AGREES if fits else DIFFERS), [self._here_rank(rank, row, words), *why]

    def _shared(self, mine: Figure, inputs: dict[str, Figure]) -> tuple[int, int]:
        """The places that states with the same printed figure share."""
        lower = sum(each.shown < mine.shown for each in inputs.values())
        same = sum(each.shown == mine.shown for each in inputs.values())
        return lower + 1, lower + same

    # ------------------------------------------------------------ costs that no table holds

    def _cost(self, row: Any) -> tuple[str, list[Expected]]:
        known = self.recount.catalog.claimed.get(str(row.measure))
        told = str(row.measure).replace("-", " ")
        place = prints.place(row.place, self.names)
        reasons = [expect("claim-why-no-table-unnamed", measure=told, place=place)]
        if known:
            measure = known.format(place=prints.place(row.place, self.names))
            reasons = [expect("claim-why-no-table", measure=measure)]
        mine = printed(str(row.as_printed), row.value, row.unit)
        verdict = CANNOT
        for other in self._prints_of_the_same(row):
            theirs = printed(str(other.as_printed), other.value, other.unit)
            words = {"publisher": other.publisher, "printed": self.quoted(other)}
            if digits_of(theirs) > digits_of(mine) and mine.value != theirs.value:
                if mine.fits(theirs.value):
                    reasons.append(Expected("claim-why-rounds-another", words))
                else:
                    verdict = DIFFERS
                    amount = prints.dollars(theirs.value / scale_of(row.unit))
                    reasons.append(Expected("claim-why-another-print", words))
                    reasons.append(expect("claim-compared", figure=amount))
            elif digits_of(theirs) == digits_of(mine) and theirs.value != mine.value:
                reasons.append(Expected("claim-why-one-is-off", words))
        return verdict, reasons

    def _prints_of_the_same(self, row: Any) -> list[Any]:
        """Other claims of the same figure, the most exact alone."""
        same = ("measure", "place", "group", "period", "unit")
        others = [
            each
            for each in self.claims
            if each.claim != row.claim
            and all(getattr(each, name) == getattr(row, name) for name in same)
        ]
        exact = [digits_of(self._printed(each)) for each in others]
        return [each for each, digits in zip(others, exact, strict=True) if digits == max(exact)]

    @staticmethod
    def _printed(row: Any) -> Printed:
        return printed(str(row.as_printed), row.value, row.unit)


def digits_of(one: Printed) -> int:
    """How many digits of a print count."""
    return one.value.adjusted() - one.place + 1


def _site(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url).partition("/")[0]


def _outlet(name: str) -> str:
    return re.sub(r" \(.*", "", name)
