"""Figures as a person of the country reads them, in the language that is spoken."""

from __future__ import annotations

import math
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from typing import Any

from babel import Locale

from dashboard.language import language, say
from dashboard.rounding import half_up, shown_decimals
from dashboard.schema import PeriodKind, Unit

NO_FIGURE = "–"

_PER = {
    Unit.PER_100: "100",
    Unit.PER_1000: "1,000",
    Unit.PER_10000: "10,000",
    Unit.PER_100000: "100,000",
}
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_ENGLISH = Locale("en", "US")


def figure(value: float | None, unit: str, decimals: int | None = None, noun: str = "") -> str:
    """A published figure with its unit; a dash where there is none.

    ``decimals`` are those of the stored value, so that a percent of 0.27 with 2 is 27% and one of
    0.274 with 3 is 27.4%. ``noun`` goes with rates: 9 births per 1,000.
    """
    if value is None or math.isnan(value):
        return NO_FIGURE
    if unit == Unit.PERCENT:
        return f"{_percent(value, decimals)}%"
    if unit == Unit.CURRENCY:
        return currency(value, decimals or 0)
    return _rate(number(value, decimals or 0), unit, noun)


def printed(value: float, unit: str, decimals: Any) -> str:
    """A stored figure with as many decimals as are shown of it: 27.4%, 6.9 per 1,000."""
    return figure(value, unit, shown_decimals(decimals, unit))


def target(value: float, unit: str) -> str:
    """A figure to aim at, with its own digits: 0.105 is 10.5%."""
    return figure(value, unit, decimals_of(value))


def decimals_of(value: float) -> int:
    """How many decimals a number was written with."""
    return len(f"{value:.9f}".rstrip("0").partition(".")[2])


def part_of(value: float, unit: str, decimals: int | None = None) -> str:
    """A rate before the people it is of: 27% of, 20 of every 1,000."""
    if unit == Unit.PERCENT:
        return say("number-part-percent", amount=_percent(value, decimals))
    return say("number-part", amount=number(value, decimals or 0), per=_per(unit))


def difference(value: float, unit: str, decimals: int | None = None, noun: str = "") -> str:
    """How far two figures are apart: 21 points, $1,200, 5 per 1,000. Its sign is left out."""
    amount = apart(value, unit, decimals, noun)
    if unit != Unit.PERCENT:
        return amount
    return say("number-point" if amount == "1" else "number-points", amount=amount)


def apart(value: float, unit: str, decimals: int | None = None, noun: str = "") -> str:
    """The same without the word for points, which was said before: 21."""
    if unit != Unit.PERCENT:
        return figure(abs(value), unit, decimals, noun)
    return _percent(abs(value), decimals)


def number(value: float, decimals: int = 0) -> str:
    """A number with thousands set apart, halves rounded away from zero: 27,222."""
    return f"{half_up(value, max(decimals, 0)):,f}".replace("-", "−")


def counted(count: int, noun: str) -> str:
    """How many of a thing there are: 1 file, 1,200 files."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def about(value: float) -> str:
    """An estimate to two significant digits: 27,000; 2.1 million. Say that it is about that."""
    rounded = _significant(value, 2)
    scale, name = next((large for large in _LARGE if abs(rounded) >= large[0]), (1, ""))
    text = f"{rounded:,.0f}" if scale == 1 else f"{rounded / scale:g}"
    return _large(text.replace("-", "−"), name)


def currency(value: float, decimals: int = 0) -> str:
    """Dollars: $1,234; from a million on to three digits: $1.66 billion."""
    sign = "−" if value < 0 else ""
    size = abs(value)
    if size < _LARGE[-1][0]:
        return f"{sign}${number(size, decimals)}"
    rounded = _significant(size, 3)
    scale, name = next((scale, name) for scale, name in _LARGE if rounded >= scale)
    return _large(f"{sign}${rounded / scale:g}", name)


def ordinal(place: int) -> str:
    """A place in an order: 1st, 2nd, 3rd, 11th, 21st."""
    ending = _ENGLISH.ordinal_form(place)
    return say("number-ordinal", amount=f"{place:,}", ending=ending)


def span(low: str, high: str) -> str:
    """Two bounds as read: 4 to 5; one of them where both read the same."""
    return low if low == high else say("number-span", low=low, high=high)


def times(low: float, high: float) -> str:
    """A ratio to two digits: 3.6 times; between its bounds, 4.1 to 5.0 times within rounding."""
    text, rounded = ratio(low, high)
    return say("number-times-within" if rounded else "number-times", times=text)


def ratio(low: float, high: float) -> tuple[str, bool]:
    """A ratio to two digits, and whether rounding leaves it open: 4.1 to 5.0, True."""
    bounds = [_two_digits(bound) for bound in (low, high)]
    return span(*bounds), bounds[0] != bounds[1]


def _two_digits(value: float) -> str:
    """Two digits of a ratio: 0.099, 0.85, 3.6, 12; 180 of 178."""
    if value >= 10:
        return number(float(_significant(value, 2)))
    if not value > 0:  # nothing, or not known
        return number(value, 2)
    decimals = 1 - math.floor(math.log10(value))
    # What rounds up to the next power of ten has one less: 0.0996 is 0.10.
    decimals -= round(value, decimals) >= 10.0 ** (2 - decimals)
    return number(value, decimals)


def years(period: str, kind: str = PeriodKind.YEAR) -> str:
    """A printed period, to follow "in": 2019, 2019–2023, the 2019–20 school year."""
    first, _, last = period.partition("-")
    if kind == PeriodKind.SCHOOL_YEAR and last:
        return say("number-school-year", first=first.removeprefix("AY "), last=last[-2:])
    if kind == PeriodKind.POOLED and last:
        return f"{first}–{last}"
    return period


def day(published: str) -> str:
    """A date as far as it is known: June 10, 2024; June 2024; 2024; undated."""
    if not published:
        return say("number-undated")
    for known, shown in (("%Y-%m-%d", "number-day"), ("%Y-%m", "number-month")):
        with suppress(ValueError):
            date = datetime.strptime(published, known)
            month = Locale(language()).months["format"]["wide"][date.month]
            return say(shown, month=month, day=str(date.day), year=str(date.year))
    return published


def _rate(amount: str, unit: str, noun: str) -> str:
    per = _per(unit)
    if not per:
        return f"{amount} {noun}".strip()
    if noun:
        return say("number-of-per", amount=amount, noun=noun, per=per)
    return say("number-per", amount=amount, per=per)


def _large(amount: str, name: str) -> str:
    """An amount in millions and beyond, with the name of what it counts."""
    if not name:
        return amount
    one = amount.lstrip("−$") == "1"
    return say(f"number-{name}{'' if one else 's'}", amount=amount)


def _per(unit: str) -> str:
    return next((size for name, size in _PER.items() if name == unit), "")


def _percent(fraction: float, decimals: int | None) -> str:
    shown = 0 if decimals is None else max(decimals - 2, 0)
    return f"{half_up(fraction * 100, shown):,f}".replace("-", "−")


def _significant(value: float, digits: int) -> Decimal:
    """Rounded to whole numbers, of so many significant digits at most."""
    size = math.floor(math.log10(abs(value))) + 1 if abs(value) >= 1 else digits
    return half_up(value, min(digits - size, 0))
