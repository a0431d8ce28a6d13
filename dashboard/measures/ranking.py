"""States ranked on child well-being as KIDS COUNT does, and how far rounding leaves a rank open.

The index is the Annie E. Casey Foundation's (KIDS COUNT Data Book, editions 2012 on): an
indicator's z-score is (value - mean) / population standard deviation over the ranked states, a
domain's score the sum of its z-scores, the overall score the sum of all. A higher figure is worse
in every indicator, so the lowest score ranks first; equal scores share a rank and the next is
skipped.

The published inputs are rounded. How much that matters is found by drawing every input uniformly
between the bounds that its printed figure allows and ranking again. Survey error is not in it.

``inputs`` has a row per figure, in any order: edition, domain, indicator, place, value, low, high,
an indicator's figures all in one unit. A figure printed only as a bound has no value: the middle
of ``low`` and ``high`` stands in for it. One without bounds is exact, one with neither is missing.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.schema import OVERALL, RANKINGS

DRAWS = 2000
SEED = 20260101
CANNOT_TELL = "cannot-tell"
# The share of draws that an interval holds, and in which a place that is called ahead is ahead.
CONFIDENCE = 0.95
# Scores nearer than this are equal but for the noise of binary fractions.
_TIE = 1e-9

Floats = NDArray[np.float64]


def rank_lists(
    inputs: pd.DataFrame, expected: pd.DataFrame, draws: int = DRAWS, seed: int = SEED
) -> pd.DataFrame:
    """Rank the places in every domain and overall, edition by edition.

    ``expected`` names the indicators of each edition: edition, domain, indicator. The ranked places
    are all those that occur in ``inputs``. Returns a row per edition, list and place, sorted by
    these, with the columns of ``schema.RANKINGS`` except ``published_*``.

    ``label`` says what a row rests on:

    - ``complete``: every place has every indicator. Only here are there ``rank_low`` and
      ``rank_high``, the fewest ranks in a row that hold 95% of the ``draws``.
    - ``estimate``: the overall list without the one indicator that no place has.
    - ``incomplete``: a place lacks a figure. It has no rank and its row names what is missing; the
      places that have every figure are ranked among themselves. Nobody is ranked in a domain
      without one of its indicators, or overall without two.

    Raises ValueError where a figure is given twice.
    """
    columns = [name for name in RANKINGS.names if not name.startswith("published_")]
    if inputs.empty or expected.empty:
        return pd.DataFrame(columns=columns)
    places = inputs["place"].unique()
    rankings = pd.concat(
        ranking
        for edition, wanted in expected.groupby("edition")
        for ranking in _rank_edition(
            inputs[inputs["edition"] == edition], wanted, places, draws, seed
        )
    )
    computed = [column for column in RANKINGS.columns if column.name in rankings]
    return (
        rankings[[column.name for column in computed]]
        .sort_values(list(RANKINGS.key), ignore_index=True)
        .astype({column.name: "Int64" for column in computed if column.type == "integer"})
    )


def ahead_or_behind(
    inputs: pd.DataFrame, place: str, draws: int = DRAWS, seed: int = SEED
) -> pd.DataFrame:
    """Tell the places ahead of ``place`` in one complete list from those that may not be.

    Returns a row per other place: place, share_ahead (the share of draws in which it ranks ahead,
    0 to 1) and verdict: "ahead" or "behind" where at least 95% of the draws say so, else
    CANNOT_TELL. The draws are those behind the intervals of ``rank_lists``. A place that lacks a
    figure has no share and cannot be told from any.

    Raises KeyError where ``place`` is not in ``inputs``, ValueError where a figure is given twice.
    """
    grid = _grid(inputs, inputs["indicator"], inputs["place"])
    scores = _standardise(_draw(grid, inputs["edition"].iloc[0], draws, seed)).sum(axis=1)
    lead = scores[:, [grid.places.get_loc(place)]] - scores
    ahead = (lead > _TIE).mean(axis=0)
    behind = (lead < -_TIE).mean(axis=0)
    verdicts = pd.DataFrame(
        {
            "place": grid.places,
            "share_ahead": np.where(np.isnan(lead).any(axis=0), np.nan, ahead),
            "verdict": np.select(
                [ahead >= CONFIDENCE, behind >= CONFIDENCE], ["ahead", "behind"], CANNOT_TELL
            ),
        }
    )
    return verdicts[verdicts["place"] != place].reset_index(drop=True)


def contributions(inputs: pd.DataFrame, place: str) -> pd.DataFrame:
    """Take the score of ``place`` in one list apart.

    Returns a row per indicator, sorted by domain and indicator: indicator, domain, value (as
    given), z (its share of the score: they add up to it) and rank_at_mean, the rank that ``place``
    would have with this one indicator at the mean of the places and nothing else changed. An
    indicator that no place has counts for nothing; a place that lacks one others have has no rank.

    Raises KeyError where ``place`` is not in ``inputs``, ValueError where a figure is given twice.
    """
    grid = _grid(inputs, inputs["indicator"], inputs["place"])
    at = grid.places.get_loc(place)
    z = _standardise(grid.point)
    scores = _score(z)
    # At the mean an indicator's z is 0: the place's score without it, among the others' scores.
    moved = np.where(grid.places == place, scores - z, scores)
    parts = pd.DataFrame(
        {"indicator": grid.indicators, "z": z[:, at], "rank_at_mean": _ranks(moved)[:, at]}
    )
    return (
        inputs[["indicator", "domain"]]
        .drop_duplicates()
        .merge(inputs.loc[inputs["place"] == place, ["indicator", "value"]], how="left")
        .merge(parts)
        .sort_values(["domain", "indicator"], ignore_index=True)
        .astype({"rank_at_mean": "Int64"})
    )


def agreement_with_published(rankings: pd.DataFrame) -> pd.DataFrame:
    """Set the published ranks of a rankings table beside those computed.

    Returns a row per edition and list with both: edition, domain, complete, states (compared),
    exact (equal), mean and largest (difference in places), inside (published ranks in the
    interval) and width (of the interval, mean, in places); the last two only where complete.
    """
    both = _with_distances(rankings)
    table = (
        both.groupby(["edition", "domain"])
        .agg(
            complete=("complete", "all"),
            states=("place", "size"),
            exact=("off", lambda off: int((off == 0).sum())),
            mean=("off", "mean"),
            largest=("off", "max"),
            inside=("inside", "sum"),
            width=("width", "mean"),
        )
        .reset_index()
    )
    return table.astype({"edition": int, "largest": int, "inside": int, "mean": float})


class IntervalCoverage(NamedTuple):
    """How many published ranks of complete lists lie in their intervals, and how wide these are."""

    ranks: int
    inside: int
    fewest: int  # inside, in the worst list of which every place's rank is published
    width_all: float  # places, mean
    width: float  # without health
    width_health: float

    @property
    def share(self) -> float:
        """The share of published ranks inside, 0 to 1."""
        return self.inside / self.ranks


def interval_coverage(rankings: pd.DataFrame) -> IntervalCoverage:
    """Add up published ranks over all complete lists; health, with its wide intervals, apart."""
    both = _with_distances(rankings).loc[lambda table: table["complete"]]
    lists = both.groupby(["edition", "domain"])["inside"].agg(["size", "sum"])
    health = both["domain"] == "health"
    return IntervalCoverage(
        ranks=len(both),
        inside=int(both["inside"].sum()),
        fewest=int(lists.loc[lists["size"] == rankings["place"].nunique(), "sum"].min()),
        width_all=float(both["width"].mean()),
        width=float(both.loc[~health, "width"].mean()),
        width_health=float(both.loc[health, "width"].mean()),
    )


def _with_distances(rankings: pd.DataFrame) -> pd.DataFrame:
    """The rows with a computed rank and a published one nobody doubts, and how the two lie."""
    trusted = rankings["published_rank"].notna() & ~rankings["published_doubtful"].eq(True)
    both = rankings.loc[rankings["rank"].notna() & trusted]
    published = both["published_rank"].astype(float)
    ranks = both[["rank", "rank_low", "rank_high"]].astype(float)
    return both.assign(
        complete=both["label"] == "complete",
        off=(ranks["rank"] - published).abs(),
        inside=published.between(ranks["rank_low"], ranks["rank_high"]),
        width=ranks["rank_high"] - ranks["rank_low"],
    )


class _Grid(NamedTuple):
    """The figures of one edition as arrays, indicators × places; both in alphabetical order."""

    indicators: pd.Index[str]
    places: pd.Index[str]
    point: Floats
    low: Floats
    high: Floats


def _grid(inputs: pd.DataFrame, indicators: Iterable[str], places: Iterable[str]) -> _Grid:
    cells = pd.MultiIndex.from_product([sorted(set(indicators)), sorted(set(places))])
    point = inputs["value"].fillna((inputs["low"] + inputs["high"]) / 2)
    point, low, high = (
        inputs[["indicator", "place"]]
        .assign(point=point, low=inputs["low"].fillna(point), high=inputs["high"].fillna(point))
        .set_index(["indicator", "place"])
        .reindex(cells)
        .to_numpy(float)
        .T.reshape(3, *cells.levshape)
    )
    rows, columns = cells.levels
    return _Grid(rows, columns, point, low, high)


def _draw(grid: _Grid, edition: int, draws: int, seed: int) -> Floats:
    """What the figures may have been before rounding: draws × indicators × places.

    An indicator's draws hang on nothing but the seed, the edition and its name, so that an overall
    list and a domain draw the same, whatever else is loaded.
    """
    chances = [
        np.random.default_rng([seed, edition, zlib.crc32(indicator.encode())]).random(
            (draws, len(grid.places))
        )
        for indicator in grid.indicators
    ]
    return grid.low + (grid.high - grid.low) * np.stack(chances, axis=1)


def _standardise(values: Floats) -> Floats:
    """Turn values into z-scores over the places (last axis) that have one; all equal, all 0."""
    # Counted from the least, equal values are 0 exactly, and rounding leaves no deviation.
    values = values - np.fmin.reduce(values, axis=-1, keepdims=True)
    count = np.maximum((~np.isnan(values)).sum(axis=-1, keepdims=True), 1)
    centred: Floats = values - np.nansum(values, axis=-1, keepdims=True) / count
    deviation = np.sqrt(np.nansum(centred**2, axis=-1, keepdims=True) / count)
    return centred / np.where(deviation > 0, deviation, 1)


def _score(z: Floats) -> Floats:
    """Add up z-scores, indicators × places, without the indicators that no place has."""
    scores: Floats = z[~np.isnan(z).all(axis=1)].sum(axis=0)
    return scores


def _ranks(scores: Floats) -> Floats:
    """Rank along the last axis, lowest first; ties share a rank, and no score has no rank."""
    order = np.argsort(scores, axis=-1)
    steps = np.diff(np.take_along_axis(scores, order, axis=-1), axis=-1, prepend=-np.inf)
    positions = np.where(steps > _TIE, np.arange(1, scores.shape[-1] + 1), 1)
    ranks = np.empty_like(scores)
    np.put_along_axis(ranks, order, np.maximum.accumulate(positions, axis=-1), axis=-1)
    return np.where(np.isnan(scores), np.nan, ranks)


def _fewest_in_a_row(ranks: Floats) -> tuple[Floats, Floats]:
    """The first and last of the fewest ranks in a row that hold CONFIDENCE of the draws.

    ``ranks`` is draws × places. Ranks are whole, so that what lies between two quantiles holds more
    than it says: between those at 2.5% and 97.5%, nearly 99% of the draws of the Data Book's lists.
    Of runs equally long it is the one that holds the most draws, then the one with the better rank.
    """
    draws, places = ranks.shape
    cells = (ranks.astype(int) - 1 + places * np.arange(places)).ravel()
    counts = np.bincount(cells, minlength=places**2).reshape(places, places)
    up_to = np.pad(counts.cumsum(axis=1), ((0, 0), (1, 0)))
    held = up_to[:, None, 1:] - up_to[:, :-1, None]  # place × first rank × last rank
    lengths = np.arange(places) - np.arange(places)[:, None]
    costs = np.where(held >= CONFIDENCE * draws, lengths - held / (draws + 1), np.inf)
    low, high = np.divmod(costs.reshape(places, -1).argmin(axis=1), places)
    return low + 1.0, high + 1.0


def _rank_edition(
    inputs: pd.DataFrame, expected: pd.DataFrame, places: Iterable[str], draws: int, seed: int
) -> Iterator[pd.DataFrame]:
    edition = expected["edition"].iloc[0]
    grid = _grid(inputs, expected["indicator"], places)
    domains = expected.set_index("indicator")["domain"].reindex(grid.indicators)
    z = _standardise(grid.point)
    drawn = _standardise(_draw(grid, edition, draws, seed))
    for domain in {*domains, OVERALL}:
        chosen = ((domains == domain) | (domain == OVERALL)).to_numpy()
        yield _rank_list(
            grid.indicators[chosen], z[chosen], drawn[:, chosen], may_lack=int(domain == OVERALL)
        ).assign(edition=edition, domain=domain, place=grid.places)


def _rank_list(indicators: pd.Index[str], z: Floats, drawn: Floats, may_lack: int) -> pd.DataFrame:
    """Rank one list. ``may_lack`` is how many of its indicators may be missing everywhere."""
    missing = np.isnan(z)
    absent = missing.all(axis=1)
    thin = absent.all() or absent.sum() > may_lack
    scores = np.full(z.shape[1], np.nan) if thin else _score(z)
    low = high = np.full(z.shape[1], np.nan)
    label = np.where(absent.any() & ~np.isnan(scores), "estimate", "incomplete")
    if not missing.any():
        low, high = _fewest_in_a_row(_ranks(drawn.sum(axis=1)))
        label = np.full(z.shape[1], "complete")
    return pd.DataFrame(
        {
            "score": scores,
            "rank": _ranks(scores),
            "rank_low": low,
            "rank_high": high,
            "indicators_used": (~missing).sum(axis=0),
            "indicators_expected": len(indicators),
            "missing": ["; ".join(indicators[lacks]) for lacks in missing.T],
            "label": label,
        }
    )
