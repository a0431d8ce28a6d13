"""The rate that groups are compared with: the best that can stand for one, the lowest, any."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from dashboard.measures.disparity.properties import TABLE_KEY, Properties, adverse
from dashboard.measures.disparity.rates import best_first
from dashboard.schema import Unit

# The default: the lowest adverse rate among the groups that can stand for one.
BEST = "best"
LOWEST = "lowest"  # the lowest adverse rate of all
TARGET = "target"
IS_THE_REFERENCE = "is-reference"
_LONGEST_TARGET = 10  # letters of a number to aim at


def is_target(text: str, unit: str) -> bool:
    """Whether a text is a number that a rate in a unit can aim at: a percent's is a fraction."""
    number = bool(unit) and text.isascii() and text.replace(".", "", 1).isdecimal()
    return number and len(text) <= _LONGEST_TARGET and (unit != Unit.PERCENT or float(text) <= 1)


def references_of(table: pd.DataFrame, properties: Properties, reference: str) -> pd.DataFrame:
    """The reference of each table that has one."""
    columns = ["group", "rate", "low", "high", "adverse", "mild", "grave", "margin", "population"]
    target = _target(reference, properties)
    if reference in (BEST, LOWEST):
        able = table[table["stands"]] if reference == BEST else table[~table["doubled"]]
        rows = best_first(able).drop_duplicates(TABLE_KEY)
    elif target is not None:
        rows = (
            table[TABLE_KEY]
            .drop_duplicates()
            .assign(
                group=TARGET,
                rate=target,
                low=target,
                high=target,
                adverse=adverse(target, properties),
                mild=target,
                grave=target,
                margin=np.nan,
                population=np.nan,
            )
        )
    else:
        rows = table[table["shown"] & table["group"].eq(reference)]
    return rows[[*TABLE_KEY, *columns]].rename(
        columns={"group": "reference", **{name: f"reference_{name}" for name in columns[1:]}}
    )


def _target(reference: str, properties: Properties) -> float | None:
    """A reference given as a number; None where it is none, or no percent can be that."""
    try:
        target = float(reference)
    except ValueError:
        return None
    possible = 0 <= target <= 1 if properties.unit == Unit.PERCENT else math.isfinite(target)
    return target if possible else None
