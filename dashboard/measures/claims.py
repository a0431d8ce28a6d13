"""Check the figures that stories print against the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.schema import Status, Unit

Record = Mapping[Any, Any]

AGREES = "agrees"
DIFFERS = "differs"
CANNOT = "cannot-be-checked"
RANK = "rank-"

# Words that allow one printed unit either way, and words that give a lower bound.
_LOOSE = ("about", "nearly", "roughly", "almost", "around")
_AT_LEAST = ("more than", "over ", "at least")


@dataclass(frozen=True)
class Verdict:
    """What the check found: agrees, differs or cannot-be-checked, our figure, and why."""

    check: str
    ours: float | None
    why: str


def check_claims(
    claims: pd.DataFrame,
    observations: Callable[[str], pd.DataFrame],
    known: set[str],
    rankings: pd.DataFrame,
) -> pd.DataFrame:
    """Claims with ``check``, ``ours`` and ``why`` filled in.

    ``observations`` gives the headline observations of one of the ``known`` indicators; columns
    place, group, period, unit, status and value are read. ``rankings`` has schema.RANKINGS's
    columns.
    """
    records: list[Record] = [*claims.to_dict(orient="records")]
    verdicts = [_check(claim, observations, known, rankings, records) for claim in records]
    return claims.assign(
        check=[verdict.check for verdict in verdicts],
        ours=[float("nan") if verdict.ours is None else verdict.ours for verdict in verdicts],
        why=[verdict.why for verdict in verdicts],
    )


def _check(
    claim: Record,
    observations: Callable[[str], pd.DataFrame],
    known: set[str],
    rankings: pd.DataFrame,
    prints: list[Record],
) -> Verdict:
    measure, value = str(claim["measure"]), claim["value"]
    if not isinstance(value, float) or pd.isna(value):
        return Verdict(CANNOT, None, "The story gives no single number.")
    if measure.startswith(RANK):
        return _check_rank(claim, value, rankings)
    if measure not in known:
        return _check_against_prints(claim, value, prints)
    rows = observations(measure)
    matches = rows.loc[
        (rows["place"] == claim["place"])
        & (rows["group"] == claim["group"])
        & (rows["unit"] == claim["unit"])
    ]
    if not claim["period"]:
        return Verdict(CANNOT, None, "The story does not say which year it means.")
    matches = matches.loc[matches["period"] == claim["period"]]
    if matches.empty:
        return Verdict(CANNOT, None, "No figure is loaded for that place, group and period.")
    found = matches.iloc[0]
    if found["status"] != Status.PUBLISHED:
        return Verdict(CANNOT, None, f"The publisher gives no figure ({found['status']}).")
    ours = float(found["value"])
    return _compare(claim, value, ours)


def _check_against_prints(claim: Record, value: float, prints: list[Record]) -> Verdict:
    """Where no table holds a figure, the most exact print of it is what others must round to."""
    same = [
        one
        for one in prints
        if all(one[name] == claim[name] for name in ("measure", "place", "group", "period", "unit"))
        and isinstance(one["value"], float)
        and not pd.isna(one["value"])
    ]
    exact = max(same, key=lambda one: _digits(float(str(one["value"]))))
    if exact["claim"] == claim["claim"] or len(same) < 2:
        return Verdict(
            CANNOT, None, "No table of this dashboard holds it; it is shown as the publisher's."
        )
    verdict = _compare(claim, value, float(str(exact["value"])))
    who = f"{exact['publisher']} prints it more exactly: “{exact['as_printed']}”."
    said = "This rounds to the same." if verdict.check == AGREES else "This is another figure."
    return Verdict(verdict.check, verdict.ours, f"{who} {said}")


def _digits(value: float) -> int:
    """Significant digits of a figure as it is usually printed."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))


def _check_rank(claim: Record, value: float, rankings: pd.DataFrame) -> Verdict:
    rows = rankings.loc[
        (rankings["edition"].astype(str) == claim["period"])
        & (rankings["domain"] == str(claim["measure"]).removeprefix(RANK))
        & (rankings["place"] == claim["place"])
    ]
    if rows.empty:
        return Verdict(CANNOT, None, "No rank is loaded for that edition.")
    row = rows.iloc[0]
    if pd.notna(row["published_rank"]) and not row["published_doubtful"]:
        ours = float(row["published_rank"])
        same = ours == value
        return Verdict(
            AGREES if same else DIFFERS, ours, f"The rank as printed by {row['published_by']}."
        )
    return Verdict(CANNOT, None, "No undoubted published rank is loaded for that edition.")


def _compare(claim: Record, value: float, ours: float) -> Verdict:
    """Our figure, rounded as the claim is printed; "about" allows one printed unit either way."""
    step = _printed_step(value, str(claim["unit"]))
    words = str(claim["as_printed"]).casefold()
    loose = words.startswith(_LOOSE)
    if words.startswith(_AT_LEAST) and value <= ours < value + 2 * step:
        return Verdict(AGREES, ours, "Our figure lies just above the bound that is printed.")
    apart = abs(round(ours / step) - round(value / step))
    if apart <= (1 if loose else 0):
        return Verdict(AGREES, ours, "Our figure, rounded as it is printed, is the same.")
    return Verdict(DIFFERS, ours, "Our figure, rounded as it is printed, is another.")


def _printed_step(value: float, unit: str) -> float:
    """The last digit that the claim prints: a point for 13%, a tenth for 6.7, 1,000 for 167,000."""
    if unit == Unit.PERCENT:
        tenths = round(value * 1000, 6)
        return 0.01 if tenths % 10 == 0 else 0.001
    if value != int(value):
        return 0.1
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step
