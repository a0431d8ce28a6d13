"""How often a gap is said to have moved where it did not, and where it did: a simulation.

`python -m bench.gap_changes` prints the table of docs/method.md.
"""

from dataclasses import replace

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from bench import Row
from bench.disparity import ALLOWED, SURVEY, WORST, published
from dashboard.measures.disparity import Properties, gap_changes, gaps, leading_gaps

STATES = 300
GROUPS = (3, 5, 7)  # how many groups a state has
RANGE = 0.35  # the widest true range of a state's rates
LOWEST_RATE = 0.08
SEED = 20_261_127
YEARS = ("2014", "2019")
# True changes of the gap with the lowest rate, in points.
CHANGES = (0, 6, 12, 20)
RULES = {
    "margins of error": SURVEY,
    "whole percents": replace(SURVEY, whole_percent_rule=True),
}


def run() -> list[Row]:
    """The share of synthetic states that are told of a change where nothing changed."""
    return [
        Row(
            name=f"no change of a gap called one, {rule}",
            unit="share of synthetic states",
            ours=_said(rule, 0.0),
            peer=ALLOWED,
            limit=1.0,
        )
        for rule in RULES
    ]


def _said(rule: str, change: float) -> float:
    """How often the leading gap is said to have narrowed or widened, over all numbers of groups.

    Which gap leads is picked from the newer figures by the rule that pages use.
    """
    properties = RULES[rule]
    random = np.random.default_rng(SEED)
    said = []
    for count in GROUPS:
        table = gaps(_states(properties, random, count, change), properties)
        leads = leading_gaps(table, properties)[["place", "period", "group"]]
        moved = gap_changes(table, properties, picked=True).merge(
            leads.loc[leads["period"] == YEARS[1]], on=["place", "period", "group"]
        )
        said.append(moved["label"].str.contains("closing|widening"))
    return float(pd.concat(said).mean())


def _states(
    properties: Properties, random: np.random.Generator, count: int, change: float
) -> pd.DataFrame:
    """Observations of synthetic states in two years, every figure with an error of its own.

    The true rates of a state are spread over 0 to 35 points above its lowest; in the newer year all
    but the lowest are higher by ``change``.
    """
    spread = random.uniform(0, RANGE, (STATES, 1)) * random.uniform(0, 1, (STATES, count))
    spread[:, 0] = 0.0
    sizes = random.integers(30_000, 300_000, (STATES, count))
    errors = (
        np.full((STATES, count), WORST)
        if properties.whole_percent_rule
        else random.uniform(0.008, 0.024, (STATES, count))
    )
    groups = [f"group {one}" for one in range(count)]
    parts = []
    for year in YEARS:
        added = change * (np.arange(count) > 0) if year == YEARS[1] else 0.0
        drawn = random.normal(LOWEST_RATE + spread + added, errors).clip(0.005, 0.995)
        parts.append(published(properties, year, groups, drawn, errors, sizes))
    return pd.concat(parts, ignore_index=True)


def main() -> None:
    """Print how often a gap is said to have moved, by its true change."""
    table = Table("true change, points")
    for rule in RULES:
        table.add_column(rule, justify="right")
    for points in CHANGES:
        table.add_row(str(points), *(f"{_said(rule, points / 100):.1%}" for rule in RULES))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
