"""Read estimates and margins of census tables: numbers, annotations, and the codes for these."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from dashboard.schema import Status, Unit

# What the API answers in place of each annotation that data.census.gov prints.
CODES = {
    "-999999999": "N",
    "-888888888": "(X)",
    "-666666666": "-",
    "-555555555": "*****",
    "-333333333": "***",
    "-222222222": "**",
}
CONTROLLED = "*****"
_TOO_FEW_FOR_A_MARGIN = "**"
# Why there is no estimate. https://www.census.gov/data/developers/data-sets/acs-1year/notes-on-acs-estimate-and-annotation-values.html
_NO_ESTIMATE = {
    "": Status.EMPTY,
    "null": Status.EMPTY,
    "-": Status.NOT_AVAILABLE,
    "**": Status.LOW_EVENTS,
    "***": Status.NOT_AVAILABLE,
    CONTROLLED: Status.NOT_AVAILABLE,
    "(x)": Status.NOT_AVAILABLE,
    "n": Status.SUPPRESSED,
}
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_NUMBER = re.compile(rf"^{_DIGITS}$")
_MARGIN = re.compile(rf"^(?:\+/-|\u00b1)?\s*({_DIGITS})$")
# 250,000+ and 2,500-: a median beyond the last bounds that are asked about.
_BOUND = re.compile(rf"^({_DIGITS})([+-])$")
# A number computed of others has no last digit that was printed; so many are shown of a share.
DECIMALS_OF_A_SHARE = 3


@dataclass(frozen=True)
class Estimate:
    """One figure: a value with its 90% margin, or why there is none and what bounds it has.

    Values and margins are in the unit of the figure, a percent being a fraction. A margin is NaN
    where none is published.
    """

    status: Status
    printed: str
    value: float = math.nan
    margin: float = math.nan
    low: float = math.nan
    high: float = math.nan
    decimals: int | None = None


def printed(value: object, annotation: object = None) -> str:
    """A cell as data.census.gov prints it: the annotation where there is one, else the value."""
    text = "" if value is None else " ".join(str(value).split())
    note = "" if annotation is None else " ".join(str(annotation).split())
    return note or CODES.get(text.removesuffix(".0"), text)


def read_estimate(cell: str, margin: str, unit: Unit) -> Estimate | None:
    """An estimate with its margin; None where the cell is neither number nor known annotation.

    ``cell`` and ``margin`` are as ``printed`` gives them. An estimate whose margin says that too
    few answered for one is kept as printed, and is no figure.
    """
    margin = CODES.get(margin.removesuffix(".0"), margin)
    text = CODES.get(cell.removesuffix(".0"), cell)
    if match := _BOUND.match(text):
        bound = float(_scaled(match[1], unit))
        if match[2] == "-":
            return Estimate(Status.BELOW_THRESHOLD, cell, low=0.0, high=bound)
        return Estimate(Status.NOT_AVAILABLE, cell, low=bound)
    if (status := _NO_ESTIMATE.get(text.casefold())) is not None:
        return Estimate(status, cell)
    if not _NUMBER.match(text):
        return None
    if margin == _TOO_FEW_FOR_A_MARGIN:
        return Estimate(Status.LOW_EVENTS, cell)
    exact = _scaled(text, unit)
    decimals = max(0, -int(exact.as_tuple().exponent))
    half = Decimal(5).scaleb(-decimals - 1)
    return Estimate(
        Status.PUBLISHED,
        cell,
        float(exact),
        read_margin(margin, unit),
        float(max(Decimal(0), exact - half)),
        float(exact + half),
        decimals,
    )


def read_margin(text: str, unit: Unit) -> float:
    """A margin in the unit of its figure: 0 where the estimate is controlled, NaN where none."""
    if text == CONTROLLED:
        return 0.0
    match = _MARGIN.match(text)
    return float(_scaled(match[1], unit)) if match else math.nan


def _scaled(text: str, unit: Unit) -> Decimal:
    """A number as it is stored: 11.1 of a percent is 0.111."""
    exact = Decimal(text.replace(",", ""))
    return exact.scaleb(-2) if unit == Unit.PERCENT else exact


def total_of(parts: list[Estimate]) -> Estimate:
    """The sum of counts. Its margin is the root of the summed squares, where all have one.

    Of cells that are zero only the largest margin counts (U.S. Census Bureau, Understanding and
    Using American Community Survey Data, 2020, chapter 8). Without one of them there is no sum.
    """
    if len(parts) == 1:
        return parts[0]
    text = " + ".join(part.printed or "(empty)" for part in parts)
    if lacking := [part for part in parts if part.status != Status.PUBLISHED]:
        return Estimate(lacking[0].status, text)
    zeros = [part.margin for part in parts if part.value == 0]
    margins = [part.margin for part in parts if part.value != 0]
    if zeros:  # one without a margin leaves the sum without one
        margins.append(math.nan if any(map(math.isnan, zeros)) else max(zeros))
    value = sum(part.value for part in parts)
    return Estimate(
        Status.PUBLISHED, text, value, math.hypot(*margins), max(0.0, value - 0.5), value + 0.5, 0
    )


def share_of(numerator: Estimate, denominator: Estimate) -> Estimate:
    """A share of a whole, as a fraction, with the Bureau's margin of a proportion.

    (1/Y) √(MOE_X² - p² MOE_Y²), and with a plus, that of a ratio, where the root would be of
    nothing or less (the same handbook). Of nobody there is no share.
    """
    text = f"({numerator.printed}) / ({denominator.printed})"
    for part in (numerator, denominator):
        if part.status != Status.PUBLISHED:
            return Estimate(part.status, text)
    if denominator.value <= 0 or numerator.value > denominator.value:
        return Estimate(Status.NOT_AVAILABLE, text)
    share = numerator.value / denominator.value
    under = numerator.margin**2 - share**2 * denominator.margin**2
    if under <= 0:
        under = numerator.margin**2 + share**2 * denominator.margin**2
    share, margin = round(share, 10), round(math.sqrt(under) / denominator.value, 10)
    return Estimate(Status.PUBLISHED, text, share, margin, share, share, DECIMALS_OF_A_SHARE)
