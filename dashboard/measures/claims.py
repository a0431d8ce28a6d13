"""Check the figures that stories print against the tables."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard.measures.carriers import RANK_PREFIX, named
from dashboard.schema import CLAIMS, TOTAL, Status, Unit

Record = Mapping[Any, Any]
# The figures of one group of an indicator: total is everyone together.
FiguresOf = Callable[[str, str], pd.DataFrame]

AGREES = "agrees"
DIFFERS = "differs"
CANNOT_BE_CHECKED = "cannot-be-checked"
SEPARATOR = "; "

_ABOUT = re.compile(r"\b(?:about|nearly|roughly|almost|around|some)\b", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|upwards of|a little over|greater than)\b", re.IGNORECASE
)
_AT_MOST = re.compile(r"\b(?:less than|fewer than|under|at most|up to)\b", re.IGNORECASE)

# The share above a line is what is left of the share below it.
_COMPLEMENT = "at-or-above-proficient"

# By the label of a rank without an interval, why none is computed; an estimate is.
_WITHOUT_RANK = {"estimate": "", "published-only": "-not-held", "incomplete": "-incomplete"}


@dataclass(frozen=True)
class Verdict:
    """What the check found, as the columns of the same names in schema.CLAIMS say.

    ``why`` is a reason code; the others are the numbers, periods and names that it needs.
    """

    check: str
    why: str
    ours: float | None = None
    ours_decimals: int | None = None
    against: str = ""
    periods: str = ""
    low: int | None = None
    high: int | None = None


def _cannot_be_checked(why: str, *, against: str = "", periods: Iterable[str] = ()) -> Verdict:
    return Verdict(CANNOT_BE_CHECKED, why, against=against, periods=SEPARATOR.join(periods))


def check_claims(
    claims: pd.DataFrame,
    figures_of: FiguresOf,
    known: set[str],
    rankings: pd.DataFrame,
    inputs: pd.DataFrame,
) -> pd.DataFrame:
    """Claims with the columns of Verdict filled in.

    ``figures_of`` gives the figures of one of the ``known`` indicators and a group, as they lead on
    pages (``measures.headline``): place, period, unit, status, value and decimals are read.
    ``rankings`` has schema.RANKINGS's columns, ``inputs`` what editions rank on
    (``editions.ranking_inputs``).

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
            return _cannot_be_checked("no-number")
        if measure.startswith(RANK_PREFIX):
            domain = measure.removeprefix(RANK_PREFIX)
            if domain in known:
                return _check_indicator_rank(claim, value, inputs)
            return _check_list_rank(claim, value, rankings)
        if measure not in known:
            return _check_against_other_stories(claim, value, records)
        return _check_figure(claim, value, figures_of)

    columns = [each.name for each in fields(Verdict)]
    found = pd.DataFrame([asdict(verdict(claim)) for claim in records], columns=columns)
    whole = {column.name: "Int64" for column in CLAIMS.columns if column.type == "integer"}
    types = {name: kind for name, kind in whole.items() if name in columns} | {"ours": "float64"}
    return claims.assign(**found.astype(types).set_index(claims.index))


def _check_figure(claim: Record, value: float, figures_of: FiguresOf) -> Verdict:
    measure, group = str(claim["measure"]), str(claim["group"])
    rows = figures_of(measure, group)
    if rows.empty and group == _COMPLEMENT and claim["unit"] == Unit.PERCENT:
        total = figures_of(measure, TOTAL)
        rows = total.assign(value=1 - total["value"])
    rows = rows.loc[rows["unit"] == claim["unit"]]
    mine = rows.loc[rows["place"] == claim["place"]]
    if mine.empty:
        return _cannot_be_checked("no-group" if rows.empty else "no-place")
    if not claim["period"]:
        return _without_year(claim, value, mine)
    matches = mine.loc[mine["period"] == claim["period"]]
    if matches.empty:
        return _without_period(claim, mine)
    found = matches.iloc[0]
    if found["status"] != Status.PUBLISHED:
        return _cannot_be_checked("no-figure", against=str(found["status"]))
    ours, printed = float(found["value"]), found["decimals"]
    check, why = _compared(claim, value, ours)
    if claim.get("called"):
        check, why = DIFFERS, "called"
    return Verdict(check, why, ours, None if pd.isna(printed) else int(printed))


def _without_year(claim: Record, value: float, rows: pd.DataFrame) -> Verdict:
    """Why a claim without a year cannot be checked, and which years it would fit."""
    published = rows.loc[rows["status"] == Status.PUBLISHED]
    fits = sorted(
        str(row["period"])
        for row in published.to_dict(orient="records")
        if _compared(claim, value, float(row["value"]))[0] == AGREES
    )
    return _cannot_be_checked("which-year" if fits else "no-year", periods=fits)


def _without_period(claim: Record, rows: pd.DataFrame) -> Verdict:
    """Why a claim of a period that is not held cannot be checked, and which periods are held."""
    held = sorted({str(period) for period in rows["period"]})
    together = {"-" in period for period in held}
    if together == {"-" not in str(claim["period"])}:
        return _cannot_be_checked(
            "only-together" if together == {True} else "only-single", periods=(held[0], held[-1])
        )
    return _cannot_be_checked("no-period", periods=(held[0], held[-1]))


def _check_against_other_stories(claim: Record, value: float, prints: list[Record]) -> Verdict:
    """Where no table holds a figure, the most exact print of it is what others must round to."""
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
        return _cannot_be_checked("no-table")
    theirs, against = float(exact["value"]), str(exact["claim"])
    if _significant_digits(theirs) == digits:
        if theirs == value:
            return _cannot_be_checked("no-table")
        return _cannot_be_checked("one-is-off", against=against)
    if _compared(claim, value, theirs)[0] == AGREES:
        return _cannot_be_checked("rounds-another", against=against)
    return Verdict(DIFFERS, "another-print", theirs, against=against)


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
        alike = _compared(claim.to_dict(), float(claim["value"]), ours)[0] == AGREES
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
        return _cannot_be_checked("no-rank")
    row = rows.iloc[0]
    # A print agrees with itself, which proves nothing: it takes another.
    others = [who for url, who in _prints(row) if not _is_own(claim, url, who)]
    own = not others
    if pd.notna(row["published_rank"]) and not row["published_doubtful"] and others:
        ours = float(row["published_rank"])
        check = AGREES if ours == value else DIFFERS
        return Verdict(check, "published-rank", ours, against=others[0])
    if pd.isna(row["rank_low"]):
        return _cannot_be_checked(f"{'own' if own else 'unsure'}-rank{_WITHOUT_RANK[row['label']]}")
    return _rank_verdict(
        "computed-rank", value, int(row["rank"]), int(row["rank_low"]), int(row["rank_high"])
    )


def _prints(row: Record) -> list[tuple[str, str]]:
    """Where a rank is printed and by whom, the best named source first."""
    also = [line.partition(" ") for line in str(row["published_also"]).splitlines()]
    return [(str(row["published_url"]), named(row)), *((url, who) for url, _, who in also)]


def _is_own(claim: Record, url: str, who: str) -> bool:
    """Whether a print of a rank is the claim's own: on the same site, or by the same outlet."""
    by = who.partition(SEPARATOR)[0]
    return _host(url) == _host(str(claim["url"])) or bool(by and by == claim["publisher"])


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def _check_indicator_rank(claim: Record, value: float, inputs: pd.DataFrame) -> Verdict:
    """A state's place among the 50 by one indicator: every place that rounding leaves it.

    All indicators that are ranked are stated so that higher is worse.
    """
    states = inputs.loc[
        (inputs["edition"].astype(str) == claim["period"])
        & (inputs["indicator"] == str(claim["measure"]).removeprefix(RANK_PREFIX))
        & inputs["low"].notna()
    ]
    own = states.loc[states["place"] == claim["place"]]
    if own.empty:
        return _cannot_be_checked("no-inputs")
    low, high = float(own.iloc[0]["low"]), float(own.iloc[0]["high"])
    best = 1 + int((states["high"] <= low).sum())
    worst = len(states) - int((states["low"] >= high).sum())
    first = 1 + int((states["value"] < float(own.iloc[0]["value"])).sum())
    # States with one printed figure share a place, though other prints may tell them apart.
    ours = min(max(first, best), worst)
    return _rank_verdict("input-rank", value, ours, best, worst, str(own.iloc[0]["period"]))


def _rank_verdict(
    why: str, value: float, ours: int, low: int, high: int, period: str = ""
) -> Verdict:
    check = AGREES if low <= value <= high else DIFFERS
    return Verdict(check, why, float(ours), periods=period, low=low, high=high)


def _compared(claim: Record, value: float, ours: float) -> tuple[str, str]:
    """Our figure, rounded as the claim is printed, against the claim and the words before it."""
    unit = _printed_unit(value, str(claim["unit"]))
    words = _words_before(str(claim["as_printed"]), value, str(claim["unit"]))
    at_least = bool(_AT_LEAST.search(words))
    if at_least or _AT_MOST.search(words):
        met = ours >= value if at_least else ours <= value
        return (AGREES, "within-bound") if met else (DIFFERS, "beyond-bound")
    printed = _in_printed_units(value, unit)[0]
    apart = min(abs(rounded - printed) for rounded in _in_printed_units(ours, unit))
    if apart <= (1 if _ABOUT.search(words) else 0):
        return AGREES, "same"
    return DIFFERS, "not-same"


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


def _in_printed_units(value: float, unit: float) -> tuple[int, int]:
    """How many printed units a figure is, without the noise of binary fractions.

    A half goes up and goes down: a figure that was itself rounded to a half can be either.
    """
    size = round(value / unit, 6)
    return math.floor(size + 0.5), math.ceil(size - 0.5)


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
