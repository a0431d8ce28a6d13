"""Turn printed cells into units, periods and figures, or say that they are not understood."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.catalog import Catalog
from dashboard.schema import PeriodKind, Status, Unit

UNITS = {
    "number": Unit.NUMBER,
    "percent": Unit.PERCENT,
    "currency": Unit.CURRENCY,
    "rate": Unit.RATE,
    "rate per 100": Unit.PER_100,
    "rate per 1,000": Unit.PER_1000,
    "rate per 1,000 females": Unit.PER_1000,
    "rate per 10,000": Unit.PER_10000,
    "rate per 100,000": Unit.PER_100000,
}

_NUMBER = re.compile(r"^-?\d+(?:\.(\d+))?$")
_YEAR = re.compile(r"^(\d{4})$")
_SPAN = re.compile(r"^(AY |FY |SY )?(\d{4})\s?-\s?(\d{4})$")
_DATES = re.compile(r"^[A-Z][a-z]{2} \d{1,2}\s?-\s?[A-Z][a-z]{2} \d{1,2}, (\d{4})$")


@dataclass(frozen=True)
class Period:
    """A stretch of time: its kind, first and last year."""

    kind: PeriodKind
    start: int
    end: int


@dataclass(frozen=True)
class Figure:
    """What a cell says: a value, or why there is none and what bounds it has.

    ``decimals`` counts printed decimals; ``zeros`` counts the zeros that a whole number ends in.
    """

    status: Status
    value: float | None = None
    low: float | None = None
    high: float | None = None
    decimals: int | None = None
    zeros: int | None = None


def read_unit(printed: str) -> Unit | None:
    """The unit that a DataFormat names, or None."""
    return UNITS.get(" ".join(printed.casefold().split()))


def read_period(printed: str, two_years: PeriodKind = PeriodKind.POOLED) -> Period | None:
    """The period that a TimeFrame names, or None.

    ``2019-2020`` is a school year in education files and a pooled survey in health files, so the
    caller says what ``two_years`` are.
    """
    text = printed.strip()
    if match := _YEAR.match(text):
        return Period(PeriodKind.YEAR, int(match[1]), int(match[1]))
    if match := _SPAN.match(text):
        start, end = int(match[2]), int(match[3])
        if end < start:
            return None
        kind = PeriodKind.POOLED
        if match[1] in ("AY ", "SY ") or end - start == 1:
            kind = PeriodKind.SCHOOL_YEAR if match[1] in ("AY ", "SY ") else two_years
        return Period(kind, start, end)
    if match := _DATES.match(text):
        return Period(PeriodKind.DATES, int(match[1]), int(match[1]))
    return None


def read_figure(printed: str, catalog: Catalog) -> Figure | None:
    """The figure that a Data cell prints, or None where it is neither number nor known marker."""
    text = printed.strip()
    # Markers first: some sources write a bound as a number just below it, 499.99999 for <500.
    marker = catalog.marker_for(text)
    if marker is None and (match := _NUMBER.match(text)):
        digits = text.lstrip("-")
        decimals = len(match[1] or "")
        zeros = len(digits) - len(digits.rstrip("0")) if not decimals and int(digits) else None
        return Figure(Status.PUBLISHED, float(text), decimals=decimals, zeros=zeros)
    if marker is None:
        return None
    if marker.value is not None:
        stripped = _NUMBER.match(re.sub(r"[^0-9.\-]", "", text))
        decimals = len(stripped[1] or "") if stripped else 0
        return Figure(Status.PUBLISHED, marker.value, decimals=decimals)
    return Figure(Status(marker.status), low=marker.low, high=marker.high)
