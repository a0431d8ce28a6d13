"""Turn printed cells into units, periods and figures, or say that they are not understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from dashboard.catalog import Catalog
from dashboard.schema import PeriodKind, Status, Unit

UNITS = {
    "number": Unit.NUMBER,
    "count": Unit.NUMBER,
    "percent": Unit.PERCENT,
    "percentage": Unit.PERCENT,
    "currency": Unit.CURRENCY,
    "dollars": Unit.CURRENCY,
    "rate": Unit.RATE,
    "index": Unit.INDEX,
}
_PER = {
    "100": Unit.PER_100,
    "1000": Unit.PER_1000,
    "10000": Unit.PER_10000,
    "100000": Unit.PER_100000,
}

_PER_HOW_MANY = re.compile(r"^rates? (?:per|/) ?(100|1,?000|10,?000|100,?000)(?: [a-z -]+)?$")
_NUMBER = re.compile(r"^-?\$?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(?:[eE][+-]?\d{1,2})?$")
_PLAIN = re.compile(r"^-?\d+(?:\.\d+)?$")
_DIGITS_OF_A_DOUBLE = 15
_MOST_DIGITS = 30

_YEAR = re.compile(r"^(?P<mark>(?:AY|FY|SY|FFY|SFY|CY|Fall|Spring|Summer|Winter) )?(\d{4})$", re.I)
_SPAN = re.compile(
    r"^(?P<mark>(?:AY|FY|SY|FFY|SFY|School Year) )?(\d{4}) ?[-/\u2013\u2014] ?(\d{4}|\d{2})$", re.I
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATES = re.compile(
    rf"^{_MONTH}(?: \d{{1,2}})?(?:,? (?P<start>\d{{4}}))?"
    rf"(?: ?[-\u2013\u2014] ?(?:{_MONTH}(?: \d{{1,2}})?|\d{{1,2}})(?:,? (?P<end>\d{{4}}))?)?$",
    re.I,
)
_SCHOOL = ("ay", "sy", "school year")
_YEARS = range(1900, 2101)


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
    ``fixed`` says that the cell was not simply a number: it had a footnote mark, or commas.
    """

    status: Status
    value: float | None = None
    low: float | None = None
    high: float | None = None
    decimals: int | None = None
    zeros: int | None = None
    fixed: bool = False


def read_unit(printed: str) -> Unit | None:
    """The unit that a DataFormat (or a sidecar) names, or None."""
    text = " ".join(printed.casefold().split())
    if match := _PER_HOW_MANY.match(text):
        return _PER.get(match[1].replace(",", ""))
    if text in UNITS:
        return UNITS[text]
    return Unit(text) if text in set(Unit) else None


def read_period(printed: str, two_years: PeriodKind = PeriodKind.POOLED) -> Period | None:
    """The period that a TimeFrame names, or None.

    ``2019-2020`` is a school year in education files and a pooled survey in health files, so the
    caller says what ``two_years`` are.
    """
    text = " ".join(printed.split())
    if match := _YEAR.match(text):
        return _period(PeriodKind.YEAR, match[2], match[2])
    if match := _SPAN.match(text):
        start, end = match[2], match[3]
        if len(end) == 2:
            end = start[:2] + end if end > start[2:] else str(int(start[:2]) + 1) + end
            # 2019-20 is a season's short form; over several years it could mean anything.
            if int(end) - int(start) > 10:
                return None
        kind = PeriodKind.POOLED
        if (match["mark"] or "").strip().casefold() in _SCHOOL:
            kind = PeriodKind.SCHOOL_YEAR
        elif int(end) - int(start) == 1:
            kind = two_years
        return _period(kind, start, end)
    if (match := _DATES.match(text)) and (match["start"] or match["end"]):
        start = match["start"] or match["end"]
        return _period(PeriodKind.DATES, start, match["end"] or start)
    return None


def _period(kind: PeriodKind, start: str, end: str) -> Period | None:
    first, last = int(start), int(end)
    if first > last or first not in _YEARS or last not in _YEARS:
        return None
    return Period(kind, first, last)


def read_figure(printed: str, catalog: Catalog) -> Figure | None:
    """The figure that a Data cell prints, or None where it is neither number nor known marker."""
    stripped = printed.strip()
    text = _without_noise(stripped)
    # Markers first: some sources write a bound as a number just below it, 499.99999 for <500.
    marker = catalog.marker_for(text)
    if marker is None and (match := _NUMBER.match(text)) and any(c.isdigit() for c in text):
        value = float(stripped.replace(",", "").replace("$", ""))
        return Figure(
            Status.PUBLISHED,
            value,
            decimals=len(match[1] or ""),
            zeros=_zeros(text) if match[1] is None else None,
            fixed=_PLAIN.match(text) is None,
        )
    if marker is None:
        return None
    if marker.value is not None:
        number = _NUMBER.match(re.sub(r"[^0-9.\-]", "", text))
        decimals = len(number[1] or "") if number else 0
        return Figure(Status.PUBLISHED, marker.value, decimals=decimals, fixed=True)
    return Figure(Status(marker.status), low=marker.low, high=marker.high)


def _without_noise(text: str) -> str:
    """A number as it was meant: 0.14000000000000001 and 1e-05 are how a spreadsheet keeps them."""
    if len(text) <= _DIGITS_OF_A_DOUBLE and "e" not in text.casefold():
        return text
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return text
    if not exact.is_finite() or abs(exact.adjusted()) > _MOST_DIGITS:
        return text
    return f"{Decimal(f'{exact:.{_DIGITS_OF_A_DOUBLE}g}').normalize():f}"


def _zeros(text: str) -> int | None:
    """How many zeros a whole number ends in; None for zero itself."""
    digits = re.sub(r"\D", "", text)
    return len(digits) - len(digits.rstrip("0")) if int(digits) else None
