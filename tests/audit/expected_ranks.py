"""What the sentences on ranks would have to say, from ranks computed anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from dashboard.schema import OVERALL
from tests.audit import prints
from tests.audit.expected import Expected, Listed, Loose, expect
from tests.audit.figures import NOISE
from tests.audit.recount import Recount
from tests.audit.recount_ranks import Rank

STATES = 50


def printer(rank: Rank) -> object:
    """Who printed a rank, and who carries it; of a carrier alone, that nobody better is known."""
    return printed_by(rank.published_by, rank.published_carrier)


def printed_by(by: str, carrier: str) -> object:
    """The same of the two names."""
    if carrier and by:
        return expect("rank-carried", publisher=by, carrier=carrier)
    return expect("rank-carrier-alone", carrier=carrier) if carrier else by


class RankSentences:
    """The sentences on one state's rank in one list."""

    def __init__(self, recount: Recount, names: dict[str, str], domain: str, place: str) -> None:
        self.recount, self.names, self.domain, self.place = recount, names, domain, place
        self.name = prints.place(place, names)
        title = "" if domain == OVERALL else recount.catalog.domains[domain].title
        plain = title[:1].lower() + title[1:]
        self.title: object = title if title else expect("rank-list-overall")
        self.in_list = expect("rank-in", name=plain) if title else expect("rank-overall")

    def of_edition(self, edition: int) -> Iterator[Expected]:
        """The rank, how it is known, and who cannot be told from the state."""
        rank = self.recount.rank(edition, self.domain, self.place)
        words: dict[str, object] = {
            "place": self.name,
            "list": self.in_list,
            "edition": str(edition),
        }
        if rank.headline is None:
            yield from self._none(rank, words)
        else:
            words |= {"rank": prints.ordinal(rank.headline), "count": STATES}
            yield from self._ranked(rank, words)
        yield from self._told(edition)

    def _none(self, rank: Rank, words: dict[str, object]) -> Iterator[Expected]:
        if rank.expected:
            titles = [self.recount.entry(one).title for one in rank.missing]
            lacks: dict[str, object] = {
                "needed": rank.expected,
                "known": rank.used,
                "count": rank.expected - rank.used,
                "titles": Listed(tuple(expect("rank-quoted", title=one) for one in titles)),
            }
            yield Expected("rank-none", words | lacks)
            yield Expected("rank-how-none", lacks)
            return
        end = "doubtful" if rank.published is not None else "printed"
        yield Expected(f"rank-none-{end}", words)
        yield Expected(f"rank-how-none-{end}", {})

    def _ranked(self, rank: Rank, words: dict[str, object]) -> Iterator[Expected]:
        note = self.note(rank)
        computed: object = ""
        if rank.rank is not None:
            ours = prints.ordinal(rank.rank)
            computed = expect("rank-noted", rank=ours, note=note) if note else ours
        if rank.published is not None and not rank.doubtful:
            yield Expected("rank-of-states-printed", words | {"publisher": printer(rank)})
            if computed:
                told = {"publisher": printer(rank), "rank": computed}
                yield Expected("rank-how-printed-computed", told)
                yield expect("rank-computed-here", rank=computed)
                yield expect("rank-short-printed-computed", rank=computed)
            else:
                yield expect("rank-short-printed")
                yield expect("rank-how-printed", publisher=printer(rank))
            return
        if note:
            yield Expected("rank-of-states-noted", words | {"note": note})
            yield expect("rank-how-computed-noted", note=note)
        else:
            yield Expected("rank-of-states", words)
            yield expect("rank-how-computed")
        if rank.stored_low is not None and rank.stored_low == rank.stored_high:
            yield expect("rank-how-computed-sure")

    def note(self, rank: Rank) -> Expected | None:
        """What rounding leaves open. The stored ends are said where ours are within one place."""
        if rank.label == "estimate":
            return expect("rank-note-estimate", count=rank.expected - rank.used)
        low, high = rank.stored_low, rank.stored_high
        if low is None or high is None or not rank.interval_agrees:
            return None
        if low == high:
            return expect("rank-note-sure")
        return expect("rank-note-rounding", low=prints.ordinal(low), high=prints.ordinal(high))

    def _told(self, edition: int) -> Iterator[Expected]:
        """Who cannot be told from the state; of who is near the line, either may be said."""
        against = {
            other: self.recount.against(edition, self.domain, self.place, other)
            for other in self.recount.catalog.states
            if other != self.place
        }
        if not any(against.values()):
            return
        sure = [one for one, word in against.items() if word == "cannot-tell"]
        maybe = [one for one, word in against.items() if word and word.endswith("-or-cannot-tell")]
        if not sure:
            yield expect("rank-untold-none", place=self.name)
        yield expect(
            "rank-untold",
            place=self.name,
            places=Loose(
                frozenset(self.names[one] for one in sure),
                frozenset(self.names[one] for one in maybe),
            ),
        )

    def why(self, edition: int) -> Iterator[Expected]:
        """Which figures lift the state and which pull it down, and what moves the rank most."""
        rank = self.recount.rank(edition, self.domain, self.place)
        parts = self.recount.contributions(edition, self.domain, self.place)
        words: dict[str, object] = {"place": self.name, "list": self.in_list}
        if not parts or rank.rank is None:
            words["edition"] = str(edition)
            yield Expected("rank-why-unknown", words)
            if rank.headline is None:
                yield from self._none(rank, words)
            return
        low, high = min(parts.values()), max(parts.values())
        best = [one for one, z in parts.items() if z - low < NOISE]
        worst = [one for one, z in parts.items() if high - z < NOISE]
        for one in best:
            for other in worst:
                if low >= 0:
                    yield Expected("rank-why-down", words | self._figure(edition, other))
                elif high <= 0:
                    yield Expected("rank-why-up", words | self._figure(edition, one))
                else:
                    second = self._figure(edition, other)
                    both = {f"other_{name}": word for name, word in second.items()}
                    yield Expected(
                        "rank-why-up-and-down", words | self._figure(edition, one) | both
                    )
        yield from self._moves(edition, rank.rank, parts)

    def _moves(self, edition: int, rank: int, parts: dict[str, float]) -> Iterator[Expected]:
        at_mean = {
            one: cast(int, self.recount.rank_at_mean(edition, self.domain, self.place, one))
            for one in parts
        }
        most = max(abs(at - rank) for at in at_mean.values())
        now = prints.ordinal(rank)
        if not most:
            yield expect("rank-why-moves-none", rank=now)
            return
        for one, at in at_mean.items():
            if abs(at - rank) == most:
                yield expect(
                    "rank-why-moves",
                    indicator=self.recount.entry(one).short,
                    rank=prints.ordinal(at),
                    rank_now=now,
                )

    def _figure(self, edition: int, indicator: str) -> dict[str, object]:
        figure = self.recount.input(edition, indicator, self.place)
        return {
            "indicator": self.recount.entry(indicator).short,
            "figure": prints.figure(figure) if figure else "",
        }

    def over_editions(self, editions: list[int]) -> Iterator[Expected]:
        """Between which ranks the state stood over the editions in which its rank is known."""
        ranks = [self.recount.rank(one, self.domain, self.place) for one in sorted(editions)]
        known = [(one.edition, one.headline) for one in ranks if one.headline is not None]
        if not known:
            yield expect("rank-editions-none", place=self.name)
            return
        each = [rank for _, rank in known]
        words: dict[str, object] = {
            "place": self.name,
            "list": self.in_list,
            "edition": str(known[-1][0]),
            "earlier": str(known[0][0]),
            "count": len(known),
            "rank": prints.ordinal(min(each)),
            "low": prints.ordinal(min(each)),
            "high": prints.ordinal(max(each)),
        }
        if len(known) == 1:
            yield Expected("rank-editions-one", words)
        elif min(each) == max(each):
            yield Expected("rank-editions-same", words)
        else:
            yield Expected("rank-editions-between", words)
        printed = [one.published for one in ranks if one.published and not one.doubtful]
        computed = [one.rank for one in ranks if one.rank is not None]
        if printed and computed:
            ends = {"low": min(printed), "high": max(printed)}
            ends |= {"other_low": min(computed), "other_high": max(computed)}
            told: dict[str, object] = {name: prints.ordinal(n) for name, n in ends.items()}
            yield Expected("rank-editions-which", told)

    def on_map(self, edition: int) -> Iterator[Expected]:
        """Which states are first and last, by the ranks that the squares show."""
        yield expect("rank-map-finding", title=self.title, edition=str(edition))
        ranks = {
            one: self.recount.rank(edition, self.domain, one) for one in self.recount.catalog.states
        }
        best = {
            one: rank.rank if rank.rank is not None else rank.headline
            for one, rank in ranks.items()
        }
        known = [rank for rank in best.values() if rank is not None]
        if len(known) == STATES:
            first, last = (
                prints.listed(sorted(self.names[one] for one, rank in best.items() if rank == end))
                for end in (min(known), max(known))
            )
            yield expect("rank-map-ends", places=first, other_places=last)
