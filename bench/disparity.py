"""How often a gap is called clear where there is none, and where there is one: a simulation.

`python -m bench.disparity` prints the table of docs/method.md.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from bench import Row
from dashboard.measures.disparity import Properties, gaps, widest_gaps

STATES = 500
GROUPS = ("a", "b", "c", "d", "e")
SEED = 20_240_610
ALLOWED = 0.10
# Standard errors of survey estimates of five groups, from a large one to a small one, and the
# error at which the publisher would just not withhold a whole percent (an interval of 10 points).
ERRORS = np.array([0.008, 0.012, 0.016, 0.020, 0.024])
WORST = 0.0304
RATE = 0.20
POPULATION = 100_000

SURVEY = Properties(
    unit="percent",
    better="lower",
    kind="rate",
    mutually_exclusive=True,
    whole_percent_rule=False,
    full_count=False,
)
RULES = {
    "margins of error": (SURVEY, ERRORS),
    "whole percents": (replace(SURVEY, whole_percent_rule=True), np.full(5, WORST)),
}
# True gaps, in points: between a named pair, and of the worst group above the four others.
GAPS = (0, 2, 4, 6, 8, 10, 12, 15, 20)


def run() -> list[Row]:
    """The share of synthetic states that are told of a gap where there is none."""
    return [
        Row(
            name=f"no gap called clear, {pair}, {rule}",
            unit="share of synthetic states",
            ours=_clear(rule, 0.0)[pair],
            peer=ALLOWED,
            limit=1.0,
        )
        for rule in RULES
        for pair in ("a named pair", "the widest of five")
    ]


def _clear(rule: str, gap: float) -> dict[str, float]:
    """How often "clear" is said of a pair that the reader named, and of the widest of five groups.

    Every state's groups have the same true rate, group a that much more, and a survey's normal
    error, rounded as published. The reader names group a and each of the others in turn.
    """
    properties, errors = RULES[rule]
    rows = _states(properties, errors, gap)
    named = pd.concat(
        gaps(rows, properties, other).loc[lambda t: t["group"] == GROUPS[0]] for other in GROUPS[1:]
    )
    chosen = widest_gaps(gaps(rows, properties))
    return {
        "a named pair": float((named["sure"] == "clear").mean()),
        "the widest of five": float((chosen["sure"] == "clear").mean()),
    }


def _states(properties: Properties, errors: np.ndarray, gap: float) -> pd.DataFrame:
    """Observations of synthetic states as a file would hold them."""
    random = np.random.default_rng(SEED)
    truth = RATE + gap * (np.arange(len(GROUPS)) == 0)
    drawn = random.normal(truth, errors, (STATES, len(GROUPS))).clip(0.001, 0.999)
    people = np.full_like(drawn, POPULATION)
    return published(
        properties, "2019", GROUPS, drawn, np.broadcast_to(errors, drawn.shape), people
    )


def published(
    properties: Properties,
    year: str,
    groups: Sequence[str],
    drawn: np.ndarray,
    errors: np.ndarray,
    people: np.ndarray,
) -> pd.DataFrame:
    """The figures of a year as a publisher prints them: whole percents, or tenths with margins.

    ``drawn``, ``errors`` and ``people`` have a row a state and a column a group.
    """
    states, decimals = len(drawn), 2 if properties.whole_percent_rule else 3
    half = 0.5 * 10.0**-decimals
    common = pd.DataFrame(
        {
            "place": np.repeat([f"state {state}" for state in range(states)], len(groups)),
            "period": year,
            "start_year": int(year),
            "end_year": int(year),
            "group": np.tile(groups, states),
            "status": "published",
        }
    )
    margin = np.nan if properties.whole_percent_rule else np.round(1.645 * errors, 3).ravel()
    value = np.round(drawn, decimals).ravel()
    rate = common.assign(
        unit="percent",
        value=value,
        low=value - half,
        high=value + half,
        margin=margin,
        decimals=decimals,
    )
    count = common.assign(
        unit="number",
        value=np.round(value * people.ravel()),
        low=np.nan,
        high=np.nan,
        margin=np.nan,
        decimals=0,
    )
    return pd.concat([rate, count], ignore_index=True)


def main() -> None:
    """Print how often "clear" is said, by the true gap."""
    table = Table("true gap, points")
    for rule in RULES:
        for pair in ("named pair", "widest of five"):
            table.add_column(f"{rule}, {pair}", justify="right")
    for points in GAPS:
        shares = [share for rule in RULES for share in _clear(rule, points / 100).values()]
        table.add_row(str(points), *(f"{share:.1%}" for share in shares))
    Console(width=140).print(table)


if __name__ == "__main__":
    main()
