"""Ranking every list of every edition in 2,000 draws, against a plain pandas loop over draws."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

from bench import Row
from dashboard import catalog as catalogs
from dashboard.build import build
from dashboard.measures.editions import ranking_inputs
from dashboard.measures.ranking import DRAWS, SEED, rank_lists

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
# The loop does the same in each draw, so that fewer of them say what all would take.
PEER_DRAWS = 100


def run() -> list[Row]:
    """Seconds for all editions and lists; both run in turn, and the figure is the median."""
    with TemporaryDirectory() as folder:
        version = build(ROOT / "data" / "raw", Path(folder)).version
        inputs, expected = ranking_inputs(version.table("observations"), catalogs.load())
    ours, peer = [], []
    for _ in range(ROUNDS):
        ours.append(_seconds(lambda: rank_lists(inputs, expected)))
        peer.append(_seconds(lambda: loop(inputs, PEER_DRAWS)) * DRAWS / PEER_DRAWS)
    return [
        Row(
            name=f"ranks of {expected['edition'].nunique()} editions in {DRAWS:,} draws, "
            "a pandas loop over draws",
            unit="seconds",
            ours=statistics.median(ours),
            peer=statistics.median(peer),
            limit=0.2,
        )
    ]


def loop(inputs: pd.DataFrame, draws: int) -> pd.DataFrame:
    """The same intervals as most people would write them: one draw after another, in pandas."""
    random = np.random.default_rng(SEED)
    found = []
    for edition, figures in inputs.groupby("edition"):
        low, high = (
            figures.pivot(index="place", columns="indicator", values=bound)
            for bound in ("low", "high")
        )
        domains = figures.drop_duplicates("indicator").set_index("indicator")["domain"]
        ranks = []
        for _ in range(draws):
            drawn = low + (high - low) * random.random(low.shape)
            z = (drawn - drawn.mean()) / drawn.std(ddof=0)
            scores = z.T.groupby(domains).sum().T
            ranks.append(scores.assign(overall=scores.sum(axis=1)).rank(method="min"))
        bounds = pd.concat(ranks).groupby(level=0).quantile(np.array([0.025, 0.975]))
        found.append(bounds.assign(edition=edition))
    return pd.concat(found)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
