"""Check the figures that stories print against the tables."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard.schema import TOTAL, Status, Unit

Record = Mapping[Any, Any]
Observations = Callable[[str], pd.DataFrame]

AGREES = "agrees"
DIFFERS = "differs"
CANNOT_BE_CHECKED = "cannot-be-checked"
RANK_PREFIX = "rank-"

_ABOUT = re.compile(r"\b(?:about|nearly|roughly|almost|around|some)\b", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|upwards of|a little over|greater than)\b", re.IGNORECASE
)
_AT_MOST = re.compile(r"\b(?:less than|fewer than|under|at most|up to)\b", re.IGNORECASE)

# The share above a line is what is left of the share below it.
_COMPLEMENT = "at-or-above-proficient"


@dataclass(frozen=True)
class Verdict:
    """What the check found: agrees, differs or cannot-be-checked, our figure, and why."""

    check: str
    ours: float | None
    why: str


def _cannot_be_checked(why: str) -> Verdict:
    return Verdict(CANNOT_BE_CHECKED, None, why)


def check_claims(
    claims: pd.DataFrame,
    observations: Observations,
    known: set[str],
    rankings: pd.DataFrame,
    period_of: Callable[[str, str], str] = lambda edition, indicator: "",
) -> pd.DataFrame:
    """Claims with ``check``, ``ours`` and ``why`` filled in.

    ``observations`` gives the observations of one of the ``known`` indicators, its headline figure
    as group ``total``; columns place, group, period, unit, status, value, low and high are read.
    ``rankings`` has schema.RANKINGS's columns. ``period_of`` gives the period of an indicator that
    an edition ranks on.

    A claim agrees where our figure, rounded as the claim is printed, is equal; "about" and
    "nearly" allow one printed unit either way; "more than" and "less than" are bounds. A rank
    agrees with the published one, or lies where rounding leaves ours. A figure that no table holds
    is compared with its most exact print: it differs where that rounds to another, and else cannot
    be checked.
    """
    records: list[Record] = [*claims.to_dict(orient="records")]

    def verdict(claim: Record) -> Verdict:
        measure, value = str(claim["measure"]), claim["value"]
        if not isinstance(value, float) or math.isnan(value):
            return _cannot_be_checked("The story gives no single number.")
        if measure.startswith(RANK_PREFIX):
            domain = measure.removeprefix(RANK_PREFIX)
            if domain in known:
                return _check_indicator_rank(
                    claim, value, observations(domain), rankings, period_of
                )
            return _check_list_rank(claim, value, rankings)
        if measure not in known:
            return _check_against_other_stories(claim, value, records)
        return _check_figure(claim, value, observations(measure))

    verdicts = [verdict(claim) for claim in records]
    return claims.assign(
        check=[verdict.check for verdict in verdicts],
        ours=[math.nan if verdict.ours is None else verdict.ours for verdict in verdicts],
        why=[verdict.why for verdict in verdicts],
    )


def _check_figure(claim: Record, value: float, rows: pd.DataFrame) -> Verdict:
    rows = rows.loc[(rows["place"] == claim["place"]) & (rows["unit"] == claim["unit"])]
    mine = rows.loc[rows["group"] == claim["group"]]
    if mine.empty and claim["group"] == _COMPLEMENT and claim["unit"] == Unit.PERCENT:
        total = rows.loc[rows["group"] == TOTAL]
        mine = total.assign(value=1 - total["value"])
    if not claim["period"]:
        return _cannot_be_checked(_why_without_year(claim, value, mine))
    matches = mine.loc[mine["period"] == claim["period"]]
    if matches.empty:
        return _cannot_be_checked("No figure is loaded for that place, group and period.")
    found = matches.iloc[0]
    if found["status"] != Status.PUBLISHED:
        return _cannot_be_checked(f"The publisher gives no figure ({found['status']}).")
    verdict = _figure_verdict(claim, value, float(found["value"]))
    if claim.get("called"):
        return Verdict(
            DIFFERS, verdict.ours, f"The story calls it {claim['called']}, which it is not."
        )
    return verdict


def _why_without_year(claim: Record, value: float, rows: pd.DataFrame) -> str:
    """Why a claim without a year cannot be checked, and which years it would fit."""
    published = rows.loc[rows["status"] == Status.PUBLISHED]
    fits = [
        str(row["period"])
        for row in published.to_dict(orient="records")
        if _figure_verdict(claim, value, float(row["value"])).check == AGREES
    ]
    reason = "The story does not say which year it means."
    return f"{reason} Our figures fit in {', '.join(sorted(fits))}." if fits else reason


def _check_against_other_stories(claim: Record, value: float, prints: list[Record]) -> Verdict:
    """Where no table holds a figure, the most exact print of it is what others must round to."""
    nowhere = "No table of this dashboard holds it; it is shown as its publisher's."
    same = [
        one
        for one in prints
        if all(one[name] == claim[name] for name in ("measure", "place", "group", "period", "unit"))
        and isinstance(one["value"], float)
        and not math.isnan(one["value"])
        and one["claim"] != claim["claim"]
    ]
    digits = _significant_digits(value)
    exact = max(same, key=lambda one: _significant_digits(float(one["value"])), default=None)
    if exact is None or _significant_digits(float(exact["value"])) < digits:
        return _cannot_be_checked(nowhere)
    theirs = float(exact["value"])
    words = f"“{exact['as_printed']}”" if exact["verbatim"] else exact["as_printed"]
    who = f"{exact['publisher']} prints {words}"
    if _significant_digits(theirs) == digits:
        if theirs == value:
            return _cannot_be_checked(nowhere)
        return _cannot_be_checked(f"{nowhere} {who}, as exactly: one of the two is off.")
    if _figure_verdict(claim, value, theirs).check == AGREES:
        return _cannot_be_checked(f"{nowhere} {who}, which rounds to the same.")
    return Verdict(DIFFERS, theirs, f"{who}, which is more exact and does not round to this.")


def classify_prints(claims: pd.DataFrame) -> pd.Series[str]:
    """How prints of one figure stand to each other: exact, rounded or other, indexed as given.

    For each measure the print with the most digits, the earliest of several, is exact; those that
    it rounds to, as they are printed, are rounded; the rest say something else.
    """
    ordered = claims.assign(digits=claims["value"].map(_significant_digits)).sort_values(
        ["digits", "published"], ascending=[False, True]
    )
    exact = ordered.drop_duplicates("measure").set_index("measure")
    first = set(exact["claim"])
    said = {}
    for row, claim in claims.iterrows():
        ours = float(exact.loc[claim["measure"], "value"])
        alike = _figure_verdict(claim.to_dict(), float(claim["value"]), ours).check == AGREES
        said[row] = "exact" if claim["claim"] in first else "rounded" if alike else "other"
    return pd.Series(said, dtype="str")


def _significant_digits(value: float) -> int:
    """Significant digits of a figure as it is usually printed."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))


def _check_list_rank(claim: Record, value: float, rankings: pd.DataFrame) -> Verdict:
    rows = rankings.loc[
        (rankings["edition"].astype(str) == claim["period"])
        & (rankings["domain"] == str(claim["measure"]).removeprefix(RANK_PREFIX))
        & (rankings["place"] == claim["place"])
    ]
    if rows.empty:
        return _cannot_be_checked("No rank is loaded for that edition.")
    row = rows.iloc[0]
    # A print agrees with itself, which proves nothing.
    own = _host(str(row["published_url"])) == _host(str(claim["url"]))
    if pd.notna(row["published_rank"]) and not row["published_doubtful"] and not own:
        ours = float(row["published_rank"])
        why = f"The Foundation's rank, as {row['published_by']} prints it."
        return Verdict(AGREES if ours == value else DIFFERS, ours, why)
    if pd.isna(row["rank_low"]):
        only = "The rank that is loaded is this print itself" if own else "No sure rank is loaded"
        return _cannot_be_checked(f"{only}, and ours for that edition is an estimate.")
    why = f"Computed here from the published figures: {int(row['rank'])}"
    return _rank_verdict(value, int(row["rank"]), int(row["rank_low"]), int(row["rank_high"]), why)


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def _check_indicator_rank(
    claim: Record,
    value: float,
    rows: pd.DataFrame,
    rankings: pd.DataFrame,
    period_of: Callable[[str, str], str],
) -> Verdict:
    """A state's place among the 50 by one indicator: every place that rounding leaves it.

    All indicators that are ranked are stated so that higher is worse.
    """
    period = period_of(str(claim["period"]), str(claim["measure"]).removeprefix(RANK_PREFIX))
    states = rows.loc[
        (rows["period"] == period)
        & (rows["group"] == TOTAL)
        & rows["place"].isin(set(rankings["place"]))
        & (rows["unit"] != Unit.NUMBER)
        & rows["low"].notna()
    ]
    own = states.loc[states["place"] == claim["place"]]
    if not period or own.empty:
        return _cannot_be_checked("No figures are loaded for the period that edition used.")
    low, high = float(own.iloc[0]["low"]), float(own.iloc[0]["high"])
    best = 1 + int((states["high"] <= low).sum())
    worst = len(states) - int((states["low"] >= high).sum())
    first = 1 + int((states["value"] < float(own.iloc[0]["value"])).sum())
    return _rank_verdict(
        value, first, best, worst, f"By the published figures of {period}: {first}"
    )


def _rank_verdict(value: float, ours: int, low: int, high: int, why: str) -> Verdict:
    span = "" if low == high else f" ({low} to {high} within rounding)"
    return Verdict(AGREES if low <= value <= high else DIFFERS, float(ours), f"{why}{span}.")


def _figure_verdict(claim: Record, value: float, ours: float) -> Verdict:
    """Our figure, rounded as the claim is printed, against the claim and the words before it."""
    unit = _printed_unit(value, str(claim["unit"]))
    words = _words_before(str(claim["as_printed"]), value, str(claim["unit"]))
    if _AT_LEAST.search(words):
        return _bound_verdict(ours >= value, ours)
    if _AT_MOST.search(words):
        return _bound_verdict(ours <= value, ours)
    apart = abs(_in_printed_units(ours, unit) - _in_printed_units(value, unit))
    if apart <= (1 if _ABOUT.search(words) else 0):
        return Verdict(AGREES, ours, "Our figure, rounded as it is printed, is the same.")
    return Verdict(DIFFERS, ours, "Our figure, rounded as it is printed, is not the same.")


def _bound_verdict(met: bool, ours: float) -> Verdict:
    if met:
        return Verdict(AGREES, ours, "Our figure keeps to the bound that is printed.")
    return Verdict(DIFFERS, ours, "Our figure does not keep to the bound that is printed.")


def _words_before(printed: str, value: float, unit: str) -> str:
    """The words that go with the figure: up to its number, from the number before it.

    "More than $20,000 a year; national average $15,888": the first figure is a bound, the second
    is not.
    """
    size = value * 100 if unit == Unit.PERCENT else value
    start = 0
    for match in re.finditer(r"\d[\d,]*(?:\.\d+)?", printed):
        number = float(match[0].replace(",", ""))
        if any(math.isclose(number * scale, size) for scale in (1, 1e6, 1e9)):
            return printed[start : match.start()]
        start = match.end()
    return printed.partition(";")[0]


def _in_printed_units(value: float, unit: float) -> int:
    """How many printed units a figure is, halves up, without the noise of binary fractions."""
    return math.floor(round(value / unit, 6) + 0.5)


def _printed_unit(value: float, unit: str) -> float:
    """The last digit that the claim prints: a point for 13%, a tenth for 6.7, 1,000 for 167,000."""
    if unit == Unit.PERCENT:
        tenths = round(value * 1000, 6)
        return 0.01 if tenths % 10 == 0 else 0.001
    if value != int(value):
        return 0.1
    last_digit = 1.0
    while value and value % (last_digit * 10) == 0:
        last_digit *= 10
    return last_digit
