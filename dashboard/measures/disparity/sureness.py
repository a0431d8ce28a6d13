"""How sure the gap of two figures is: by their margins, by whole percents, or counted in full."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.measures.disparity.margins import critical_value, squared_error
from dashboard.measures.disparity.properties import TABLE_KEY, Properties
from dashboard.measures.disparity.references import TARGET
from dashboard.schema import TOTAL

# Narrowest clear gaps between whole percents, by confidence: a pair that was named, one chosen.
NAMED_PAIR = {0.90: 0.09, 0.95: 0.10}
CHOSEN_PAIR = {0.90: 0.12, 0.95: 0.13}
# Whole percents are judged from this year on, for groups of at least so many people.
RULE_SINCE = 2007
RULE_POPULATION = 25_000

# What ``sure_why`` says besides: a pair was chosen from all of a table, by the numbers counted
# instead of margins, and groups overlap.
CHOSEN, BY_COUNTS, OVERLAP = "chosen", "counts", "overlap"


class _Verdict(NamedTuple):
    """One of the four words on how sure a gap is, and the pairs that it applies to."""

    applies: pd.Series[bool]
    sure: str
    why: str | pd.Series[str]
    at_95: bool = False


def pair_sureness(
    pairs: pd.DataFrame, properties: Properties, *, chosen: bool = False
) -> pd.DataFrame:
    """Say how sure the gap of each pair is: ``sure``, ``sure_95``, ``sure_why``, by pair.

    ``sure_why`` is a reason for which the templates have a sentence, and what qualifies it.

    ``pairs``: place, period, group, reference, gap, margin, reference_margin, population,
    reference_population, start_year. A pair is either named by the reader or ``chosen`` from the
    data (the widest of a table; the lowest rate as reference). For chosen ones give every pair
    of each table, since Holm's procedure (1979) counts them.

    - With margins: SE = margin / 1.645, that of a gap the root of the sum of their squares; clear
      at 90% when the gap exceeds 1.645 SE, at 95% beyond 1.96 (US Census Bureau, guidance on
      the ACS).
    - Whole percents without margins, where the publisher leaves out wide intervals: SE is at most
      3.04 points if that interval is the 90% one. Clear from 9 points for a named pair, 12 for
      a chosen one (10 and 13 at 95%), since 2007, for groups of 25,000 (a target has no
      population and no error).
    """
    verdicts = [
        _Verdict(
            pd.Series(properties.full_count, index=pairs.index),
            "full-count",
            "full-count",
        ),
        *_by_margins(pairs, properties, chosen),
        *_by_whole_percents(pairs, properties, chosen),
    ]
    applies, sure, why, at_95 = zip(*verdicts, strict=True)
    return pd.DataFrame(
        {
            "sure": np.select(applies, sure, "no-rule"),
            "sure_95": np.select(applies, at_95, False),
            "sure_why": np.select(applies, why, "no-margin"),
        },
        index=pairs.index,
    )


def _by_margins(pairs: pd.DataFrame, properties: Properties, chosen: bool) -> list[_Verdict]:
    """What is said of pairs of which both figures have a margin of error; a target has none."""
    target = pairs["reference"].eq(TARGET)
    of_group = squared_error(pairs["margin"], properties)
    of_reference = squared_error(pairs["reference_margin"], properties).mask(target, 0.0)
    error = (of_group + of_reference).pow(0.5)
    tested = pairs[TABLE_KEY].assign(gap=_width(pairs), error=error)
    beyond, beyond_95 = (beyond_chance(tested, chosen, level) for level in (0.90, 0.95))
    measured = error.notna()

    overlap = pairs["reference"].eq(TOTAL) | (~target & (not properties.mutually_exclusive))
    named = f" {BY_COUNTS}" if properties.events else ""
    told = overlap.map({True: f" {OVERLAP}", False: ""}) + (f" {CHOSEN}" if chosen else "") + named
    return [
        _Verdict(measured & beyond_95, "clear", "clear-95" + told, at_95=True),
        _Verdict(measured & beyond, "clear", "clear-90" + told),
        _Verdict(measured, "cannot-tell", "cannot-tell" + told),
    ]


def _by_whole_percents(pairs: pd.DataFrame, properties: Properties, chosen: bool) -> list[_Verdict]:
    """What is said of whole percents without margins; they have to be recent, the groups large."""
    target = pairs["reference"].eq(TARGET)
    # Binary fractions: 7,000 people at 28% are 25,000.
    large = pairs["population"].round(6).ge(RULE_POPULATION) & (
        pairs["reference_population"].round(6).ge(RULE_POPULATION) | target
    )
    recent = pairs["start_year"].ge(RULE_SINCE)
    rule = pd.Series(properties.whole_percent_rule, index=pairs.index)
    judged = rule & recent & large
    narrowest = CHOSEN_PAIR if chosen else NAMED_PAIR
    wide, wide_95 = (_width(pairs).ge(narrowest[level]) for level in (0.90, 0.95))
    return [
        _Verdict(judged & wide_95, "clear", "whole-95", at_95=True),
        _Verdict(judged & wide, "clear", "whole-90"),
        _Verdict(judged, "cannot-tell", "whole-cannot-tell"),
        _Verdict(rule & ~recent, "no-rule", "no-margin-early"),
        _Verdict(rule, "no-rule", "no-margin-small"),
    ]


def _width(pairs: pd.DataFrame) -> pd.Series[float]:
    """How wide each gap is, whichever side is the worse, without the noise of binary fractions."""
    return pairs["gap"].abs().round(9)


def beyond_chance(pairs: pd.DataFrame, chosen: bool, confidence: float) -> pd.Series[bool]:
    """Whether each gap exceeds its error, by Holm's steps within each table if chosen.

    ``pairs``: place, period, gap and error.
    """
    if not chosen:
        return pairs["gap"].gt((critical_value(1, confidence) * pairs["error"]).round(9))
    ordered = pairs.assign(z=pairs["gap"] / pairs["error"]).sort_values(
        "z", ascending=False, na_position="last", kind="stable"
    )
    tables = ordered.groupby(TABLE_KEY)["z"]
    left = tables.transform("size") - tables.cumcount()
    critical = left.map(lambda pairs_left: critical_value(pairs_left, confidence))
    passed = ordered["gap"].gt((critical * ordered["error"]).round(9))
    # Holm stops at the first pair that fails: none below it can pass.
    passed_so_far = passed.astype("int64").groupby([ordered[name] for name in TABLE_KEY]).cummin()
    return passed_so_far.eq(1).reindex(pairs.index)
