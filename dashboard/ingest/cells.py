"""Turn printed cells into units, periods and figures, or say that they are not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache

from dashboard.catalog import Catalog
from dashboard.schema import PeriodKind, Status, Unit

UNITS = {
    "number": Unit.NUMBER,
    "numbers": Unit.NUMBER,
    "count": Unit.NUMBER,
    "percent": Unit.PERCENT,
    "percents": Unit.PERCENT,
    "percentage": Unit.PERCENT,
    "%": Unit.PERCENT,
    "currency": Unit.CURRENCY,
    "dollar": Unit.CURRENCY,
    "dollars": Unit.CURRENCY,
    "us dollars": Unit.CURRENCY,
    "$": Unit.CURRENCY,
    "rate": Unit.RATE,
    "rates": Unit.RATE,
    "index": Unit.INDEX,
}
_PER = {
    "100": Unit.PER_100,
    "1000": Unit.PER_1000,
    "10000": Unit.PER_10000,
    "100000": Unit.PER_100000,
}

# Rate per 1,000 females ages 15-19; Rate (per 100,000); Per 1,000 live births.
_PER_HOW_MANY = re.compile(
    r"^(?:rates? ?)?(?:\(?per|/) ?(100|1,?000|10,?000|100,?000)(?![,.]?\d| ?\d{3}\b)"
)
_NUMBER = re.compile(r"^-?\$?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?(?:\.(\d*))?(?:[eE][+-]?\d{1,2})?$")
# What only a decimal comma explains: 0,27 and 12,5 and 1.234.567; and what only a point does.
_SIGNS = r"[ %$\u20ac*\u2020\u2021]*"
_COMMA = re.compile(
    rf"^-?{_SIGNS}((?![1-9]\d{{0,2}}(,\d{{3}})+\b)\d+,\d+|[1-9]\d{{0,2}}(\.\d{{3}})+,\d+"
    rf"|[1-9]\d{{0,2}}(\.\d{{3}}){{2,}}){_SIGNS}$"
)
_POINT = re.compile(
    rf"^-?{_SIGNS}((?![1-9]\d{{0,2}}(\.\d{{3}})+\b)\d*\.\d+|[1-9]\d{{0,2}}(,\d{{3}})+\.\d+"
    rf"|[1-9]\d{{0,2}}(,\d{{3}}){{2,}}){_SIGNS}$"
)
_THREES = re.compile(rf"^[<\u2039\u2264]?-?{_SIGNS}[1-9]\d{{0,2}}([.,]\d{{3}})+{_SIGNS}$")
_PLAIN = re.compile(r"^-?\d+(?:\.\d+)?$")
_DIGITS_OF_A_DOUBLE = 15
_MOST_DIGITS = 30

# What may stand before or after the years: AY 2014-2015, 2012-2016 (5-year), 2020*.
_BEFORE = (
    r"(?:(?P<mark>AY|FY|SY|FFY|SFY|CY|(?:School|Academic|Fiscal) Year|Class of"
    r"|Fall|Spring|Summer|Winter) ?)?"
)
_AFTER = r"(?: (?P<after>School Year|Academic Year|AY|SY|\([^()]*\)))?[*\u2020\u2021]*"
_YEAR = re.compile(rf"^{_BEFORE}(\d{{4}}){_AFTER}$", re.I)
_SPAN = re.compile(
    rf"^{_BEFORE}(\d{{4}})(?: ?[-/\u2013\u2014] ?| to )(\d{{4}}|\d{{2}}){_AFTER}$", re.I
)
_QUARTER = re.compile(r"^(?:Q[1-4],? (?P<start>\d{4})|(?P<end>\d{4}),? Q[1-4])$", re.I)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATES = re.compile(
    rf"^{_MONTH}(?: \d{{1,2}})?(?:(?:,? |-)(?P<start>\d{{4}}))?"
    rf"(?: ?[-\u2013\u2014] ?(?:{_MONTH}(?: \d{{1,2}})?|\d{{1,2}})(?:,? (?P<end>\d{{4}}))?)?$",
    re.I,
)
_SCHOOL = ("ay", "sy", "school year", "academic year")
_YEARS = range(1900, 2101)
_REMEMBERED = 50_000


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
        return _PER[match[1].replace(",", "")]
    if text in UNITS:
        return UNITS[text]
    return Unit(text) if text in set(Unit) else None


def period_text(printed: str) -> str:
    """A TimeFrame in one spelling: 2015.0 and "2014 - 2018" are 2015 and 2014-2018."""
    text = re.sub(r"(?<=\d) ?[-\u2013\u2014] ?(?=\d)", "-", " ".join(printed.split()))
    return re.sub(r"^(\d{4})\.0$", r"\1", text)


def read_period(printed: str, two_years: PeriodKind = PeriodKind.POOLED) -> Period | None:
    """The period that a TimeFrame names, or None.

    ``2019-2020`` is a school year in education files and a pooled survey in health files, so the
    caller says what ``two_years`` are.
    """
    text = period_text(printed)
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
        if {(match[name] or "").casefold() for name in ("mark", "after")} & {*_SCHOOL}:
            kind = PeriodKind.SCHOOL_YEAR
        elif int(end) - int(start) == 1:
            kind = two_years
        return _period(kind, start, end)
    match = _QUARTER.match(text) or _DATES.match(text)
    if match and (match["start"] or match["end"]):
        start = match["start"] or match["end"]
        return _period(PeriodKind.DATES, start, match["end"] or start)
    return None


def _period(kind: PeriodKind, start: str, end: str) -> Period | None:
    first, last = int(start), int(end)
    if first > last or first not in _YEARS or last not in _YEARS:
        return None
    return Period(kind, first, last)


@lru_cache(_REMEMBERED)  # files repeat each other's figures
def read_figure(printed: str, catalog: Catalog, unit: Unit | None = None) -> Figure | None:
    """The figure that a Data cell prints, or None where it is neither number nor known marker.

    With ``unit`` it is None too where the signs beside the digits are of another unit: 12% in a
    column of counts.
    """
    text = _without_noise(printed.strip().replace("\u2212", "-"), unit)
    # Markers first: some sources write a bound as a number just below it, 499.99999 for <500.
    marker = catalog.marker_for(text)
    if unit is not None and any(c.isdigit() for c in text) and _is_of_another_unit(text, unit):
        return None
    if marker is None and (match := _NUMBER.match(text)) and any(c.isdigit() for c in text):
        value = float(text.replace(",", "").replace("$", ""))
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
        decimals += 2 if "%" in text else 0
        return Figure(Status.PUBLISHED, marker.value, decimals=decimals, fixed=True)
    # A share can always lie below 5: such a bound is in other words than the figures are.
    if unit == Unit.PERCENT and marker.high is not None and marker.high > 1:
        return Figure(Status(marker.status))
    return Figure(Status(marker.status), low=marker.low, high=marker.high)


class NumberStyle(StrEnum):
    """How the numbers of a file are written, as far as its cells say."""

    POINT = "decimal point"
    COMMA = "decimal comma"
    BOTH = "both in one file"
    UNSAID = "nothing says which"
    ASSUMED = "a decimal point, since nothing says otherwise"


def number_style(texts: Sequence[str], delimiter: str) -> NumberStyle:
    """How a column of numbers is written. Semicolons and tabs set apart what has decimal commas."""
    cells = [text.strip() for text in texts]
    comma, point = any(map(_COMMA.match, cells)), any(map(_POINT.match, cells))
    if comma and point:
        return NumberStyle.BOTH
    if comma or point:
        return NumberStyle.COMMA if comma else NumberStyle.POINT
    if not delimiter:
        return NumberStyle.POINT
    return NumberStyle.UNSAID if delimiter in (";", "\t") else NumberStyle.ASSUMED


def as_plain(printed: str, style: NumberStyle, delimiter: str, whole: bool = False) -> str | None:
    """A cell with a decimal point, whatever it was written with; None where that is unclear.

    ``whole`` says that it counts something, which 160.000 does not do with three decimals. In a
    workbook, which has no delimiter, 12.345 may be a number that needs no mark.
    """
    text = printed.strip()
    if style == NumberStyle.COMMA and (_COMMA.match(text) or _THREES.match(text)):
        # 160,000 beside 0,27 has three decimals or is thousands: a comma of this file is neither.
        if _THREES.match(text) and ("," in text or not delimiter):
            return None
        return text.replace(".", "").replace(",", ".")
    # 1,234,567 is clear whatever stands beside it.
    threes = _THREES.match(text) and not _POINT.match(text)
    unclear = {
        NumberStyle.BOTH: threes or _COMMA.match(text),
        NumberStyle.UNSAID: threes,
        NumberStyle.ASSUMED: threes and whole and "." in text,
    }.get(style)
    return None if unclear else printed


def _is_of_another_unit(text: str, unit: Unit) -> bool:
    return (
        ("%" in text and unit != Unit.PERCENT)
        or ("$" in text and unit not in (Unit.CURRENCY, Unit.NUMBER))
        or ("," in text and unit == Unit.PERCENT)
    )


def _without_noise(text: str, unit: Unit | None) -> str:
    """A number as it was meant: 0.14000000000000001 and 1e-05 are how a spreadsheet keeps them."""
    if unit in (Unit.NUMBER, Unit.CURRENCY) and _PLAIN.match(text):
        text = text.removesuffix(".0")  # how some programs save a column of counts with gaps
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
