"""Recounts ranks from the figures that each edition used, and draws what rounding leaves open."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.schema import OVERALL, Unit
from tests.audit.figures import NOISE, Figure, remembered
from tests.audit.recount_changes import Changes

DRAWS = 1_000
SEED = 577_215_664
PART, WHOLE = 4, 16
EVERYTHING = -math.inf, math.inf
Array = NDArray[np.float64]
Against = Literal["ahead", "behind", "cannot-tell", "ahead-or-cannot-tell", "behind-or-cannot-tell"]


@dataclass(frozen=True)
class Rank:
    """One state's place in one list. ``label`` is computed, estimate, published-only or none.

    ``low`` and ``high`` are the ends of the shortest run of ranks with 95% of own draws; None where
    the list has no interval. ``stored_*`` is what the table ``rankings`` has. ``headline`` is the
    published rank where a named publisher printed it and it is not doubtful, else the computed one.
    """

    edition: int
    domain: str
    place: str
    rank: int | None
    score: float | None
    low: int | None
    high: int | None
    label: Literal["computed", "estimate", "published-only", "none"]
    used: int
    expected: int
    missing: tuple[str, ...]
    published: int | None
    published_by: str
    published_carrier: str
    doubtful: bool
    stored_rank: int | None
    stored_low: int | None
    stored_high: int | None
    stored_label: str

    @property
    def headline(self) -> int | None:
        """The rank that leads."""
        return self.published if self.published is not None and not self.doubtful else self.rank

    @property
    def interval_agrees(self) -> bool:
        """Whether the stored interval is ours within one place at each end."""
        pairs = ((self.low, self.stored_low), (self.high, self.stored_high))
        return all(
            (ours is None) == (theirs is None)
            and (ours is None or theirs is None or abs(ours - theirs) <= 1)
            for ours, theirs in pairs
        )


@dataclass(frozen=True)
class Listed:
    """One list of an edition. Arrays have a row a state in ``states``, a column an indicator.

    ``draws`` are scores by draw and state; empty where the list has no interval.
    """

    states: tuple[str, ...]
    indicators: tuple[str, ...]
    absent: tuple[str, ...]
    missing: dict[str, tuple[str, ...]]
    values: Array
    z: Array
    means: Array
    deviations: Array
    draws: Array


def ranks_of(scores: Array) -> NDArray[np.int64]:
    """Rank of each score, the lowest 1; equal scores share one and the next is skipped."""
    return np.array([1 + int((scores < each - NOISE).sum()) for each in scores])


def shortest_run(ranks: NDArray[np.int64]) -> tuple[int, int]:
    """The shortest run of ranks that 95% of draws fall into; of several, the fullest."""
    ordered = np.sort(ranks)
    needed = math.ceil(0.95 * len(ordered))
    runs = {
        (int(first), int(last)) for first, last in zip(ordered, ordered[needed - 1 :], strict=False)
    }
    shortest = min(last - first for first, last in runs)

    def draws(run: tuple[int, int]) -> int:
        return int(((ordered >= run[0]) & (ordered <= run[1])).sum())

    return max((run for run in sorted(runs) if run[1] - run[0] == shortest), key=draws)


class Ranks(Changes):
    """Ranks of the editions of the Data Book, recomputed."""

    def expected(self, edition: int, domain: str) -> tuple[str, ...]:
        """The indicators that a list ranks on."""
        known = self.catalog.editions.get(edition)
        return tuple(
            slug
            for slug in (known.indicators if known else ())
            if domain in (OVERALL, self.entry(slug).domain)
        )

    def input(self, edition: int, indicator: str, place: str) -> Figure | None:
        """The figure that an edition ranked a state on, in the Data Book's own print."""
        used = self.catalog.editions[edition].indicators[indicator]
        unit = self.entry(indicator).unit
        line = self.line(indicator, place, used.breakdown, used.group, unit, used.series)
        found = line.get(used.period)
        return found if found is not None and found.known else None

    def bounds(self, figure: Figure) -> tuple[float, float]:
        """What an input can be: what its print allows, and other prints of the same figure.

        Prints that contradict each other narrow nothing.
        """
        found = figure.least, figure.most
        for low, high in (self._finer(figure), self._by_number(figure)):
            both = max(found[0], low), min(found[1], high)
            found = both if both[0] <= both[1] else found
        return found

    def _finer(self, figure: Figure) -> tuple[float, float]:
        """What a finer series prints of the same figure."""
        entry = self.entry(figure.indicator)
        if not entry.finer_series or figure.series != entry.current_series:
            return EVERYTHING
        finer = self._beside(figure, figure.unit, entry.finer_series)
        return (finer.least, finer.most) if finer is not None else EVERYTHING

    def _by_number(self, figure: Figure) -> tuple[float, float]:
        """What the number beside a percent makes of it, over the people whom it is of."""
        name = self.entry(figure.indicator).counted_among
        number = self._beside(figure, Unit.NUMBER, figure.series)
        if not name or figure.unit != Unit.PERCENT or number is None:
            return EVERYTHING
        fewest, most = self._counted_among(name, figure.place, figure.period)
        if fewest > most:
            return EVERYTHING
        return number.least / most, number.most / fewest if fewest else math.inf

    @remembered
    def _counted_among(self, name: str, place: str, period: str) -> tuple[float, float]:
        """The fewest and the most that all percents of the same people can be of."""
        fewest, most = 0.0, math.inf
        for slug, entry in self.catalog.indicators.items():
            if entry.counted_among != name:
                continue
            series, breakdown = entry.current_series, entry.headline.breakdown
            for group in self.groups(slug, place, breakdown, series):
                percent, number = (
                    self.line(slug, place, breakdown, group, unit, series).get(period)
                    for unit in (Unit.PERCENT, Unit.NUMBER)
                )
                if percent is None or number is None or not (percent.known and number.known):
                    continue
                fewest = max(fewest, number.least / percent.most)
                most = min(most, number.most / percent.least if percent.least else math.inf)
        return fewest, most

    def _beside(self, figure: Figure, unit: str, series: str) -> Figure | None:
        """Another print of a figure, where there is one."""
        line = self.line(
            figure.indicator, figure.place, figure.breakdown, figure.group, unit, series
        )
        found = line.get(figure.period)
        return found if found is not None and found.known else None

    @remembered
    def listed(self, edition: int, domain: str) -> Listed | None:
        """A list with its scores and draws; None where it cannot be ranked."""
        expected = self.expected(edition, domain)
        states = list(self.catalog.states)
        inputs = {slug: {s: self.input(edition, slug, s) for s in states} for slug in expected}
        present = [slug for slug in expected if any(inputs[slug].values())]
        absent = tuple(slug for slug in expected if slug not in present)
        if not expected or len(present) < (WHOLE - 1 if domain == OVERALL else PART):
            return None
        missing = {
            state: tuple(slug for slug in present if inputs[slug][state] is None)
            for state in states
        }
        ranked = tuple(state for state in states if not missing[state])
        chosen = [[inputs[slug][state] for slug in present] for state in ranked]
        values = np.array([[each.middle for each in row if each] for row in chosen])
        means, deviations = values.mean(axis=0), values.std(axis=0)
        z = (values - means) / deviations
        draws = np.empty((0, len(ranked)))
        if not absent:
            ends = np.array([[self.bounds(each) for each in row if each] for row in chosen])
            random = np.random.default_rng(SEED)
            drawn = random.uniform(ends[..., 0], ends[..., 1], (DRAWS, *values.shape))
            spread = drawn.std(axis=1, keepdims=True)
            draws = ((drawn - drawn.mean(axis=1, keepdims=True)) / spread).sum(axis=2)
        return Listed(ranked, tuple(present), absent, missing, values, z, means, deviations, draws)

    @remembered
    def _ranked(self, edition: int, domain: str) -> dict[str, tuple[int, float, int, int]]:
        """Rank, score, and both ends of the interval (0 where there is none) by state."""
        found = self.listed(edition, domain)
        if found is None:
            return {}
        scores = found.z.sum(axis=1)
        ends = np.zeros((2, len(scores)))
        if len(found.draws):
            drawn = found.draws.argsort(axis=1).argsort(axis=1) + 1
            ends = np.array([shortest_run(ranks) for ranks in drawn.T]).T
        return {
            state: (int(rank), float(score), int(low), int(high))
            for state, rank, score, low, high in zip(
                found.states, ranks_of(scores), scores, *ends, strict=True
            )
        }

    @remembered
    def _stored(self) -> dict[tuple[int, str, str], Any]:
        if "rankings" not in self.frames:
            return {}
        return {
            (int(row.edition), str(row.domain), str(row.place)): row  # type: ignore[arg-type]
            for row in self.frames["rankings"].itertuples(index=False)
        }

    def stored_ranks(self) -> dict[tuple[int, str, str], Any]:
        """The rows of the table ``rankings`` that hold a rank, by edition, list and place."""
        return {
            key: row
            for key, row in self._stored().items()
            if row.rank == row.rank or row.published_rank == row.published_rank
        }

    @remembered
    def rank(self, edition: int, domain: str, place: str) -> Rank:
        """A state's place in a list: ours, our interval, and what ``rankings`` has."""
        row = self._stored().get((edition, domain, place))

        def stored(name: str) -> int | None:
            value = getattr(row, name, None)
            return None if value is None or value != value else int(value)

        found = self.listed(edition, domain)
        expected = self.expected(edition, domain)
        ours = self._ranked(edition, domain).get(place)
        lacking = tuple(
            slug
            for slug in expected
            if place in self.catalog.states and self.input(edition, slug, place) is None
        )
        published = stored("published_rank")
        drawn = ours is not None and found is not None and not found.absent
        label: Literal["computed", "estimate", "published-only", "none"] = "none"
        if ours is not None:
            label = "computed" if drawn else "estimate"
        elif published is not None:
            label = "published-only"
        return Rank(
            edition,
            domain,
            place,
            ours[0] if ours else None,
            ours[1] if ours else None,
            ours[2] if ours and drawn else None,
            ours[3] if ours and drawn else None,
            label,
            len(expected) - len(lacking),
            len(expected),
            lacking,
            published,
            _text(getattr(row, "published_by", "")),
            _text(getattr(row, "published_carrier", "")),
            bool(getattr(row, "published_doubtful", False)),
            stored("rank"),
            stored("rank_low"),
            stored("rank_high"),
            _text(getattr(row, "label", "")),
        )

    @remembered
    def share_ahead(self, edition: int, domain: str, place: str, other: str) -> float | None:
        """In what share of our draws a state is ahead of another; None without an interval."""
        found = self.listed(edition, domain)
        if found is None or not len(found.draws):
            return None
        if place not in found.states or other not in found.states:
            return None
        one, two = (found.draws[:, found.states.index(each)] for each in (place, other))
        return float((one < two).mean())

    def against(self, edition: int, domain: str, place: str, other: str) -> Against | None:
        """Whether a state is ahead of another: in 95% of draws; near that, either may be said."""
        share = self.share_ahead(edition, domain, place, other)
        if share is None:
            return None
        for word, of_draws in (("ahead", share), ("behind", 1 - share)):
            if of_draws > 0.97:
                return word  # type: ignore[return-value]
            if of_draws >= 0.93:
                return f"{word}-or-cannot-tell"  # type: ignore[return-value]
        return "cannot-tell"

    def contributions(self, edition: int, domain: str, place: str) -> dict[str, float]:
        """A state's z by indicator; they add up to its score. Empty where it is not ranked."""
        found = self.listed(edition, domain)
        if found is None or place not in found.states:
            return {}
        row = found.z[found.states.index(place)]
        return dict(zip(found.indicators, map(float, row), strict=True))

    def rank_at_mean(self, edition: int, domain: str, place: str, indicator: str) -> int | None:
        """The rank with one indicator of a state at the mean of all, nothing else recomputed."""
        found = self.listed(edition, domain)
        if found is None or place not in found.states or indicator not in found.indicators:
            return None
        scores = found.z.sum(axis=1)
        at = found.states.index(place)
        scores[at] -= found.z[at, found.indicators.index(indicator)]
        return int(ranks_of(scores)[at])

    def comparable_editions(self, earlier: int, later: int, domain: str) -> bool:
        """Whether no edition after the earlier one, up to the later, breaks with the one before."""
        editions = self.catalog.editions
        if earlier not in editions or later not in editions:
            return False
        steps = [editions[year] for year in editions if earlier < year <= later]
        return not any(
            step.compare_break
            and (not step.break_domains or domain == OVERALL or domain in step.break_domains)
            for step in steps
        )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
