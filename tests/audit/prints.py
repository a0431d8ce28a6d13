"""How the audit itself prints figures, periods, places and people, to compare sentences with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.schema import TOTAL, PeriodKind, Unit
from tests.audit.figures import SCALE, Figure, shown
from tests.audit.reading import rounded, significant

_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
# What some kinds of place are called beside a name; others go by the kind itself.
_KINDS = {
    "town": "city or town",
    "senate district": "State Senate district",
    "house district": "State House district",
}
_ARTICLE = ("United States", "District of Columbia")


def amount(value: Decimal, decimals: int) -> str:
    """A number with commas and so many decimals: 27,222; −1.5."""
    return f"{rounded(value, decimals):,.{max(decimals, 0)}f}".replace("-", "−")


def figure(one: Figure) -> str:
    """A figure as readers see it; of a bound, what it is under."""
    if one.value is None:
        most = shown(one.most, one.unit, 1)
        return f"under {with_unit(most, one.unit, int(most != most.to_integral_value()))}"
    return with_unit(one.shown, one.unit, one.shown_decimals)


def with_unit(value: Decimal, unit: str, decimals: int) -> str:
    """A number in shown units (points of a percent) with its unit."""
    if unit == Unit.CURRENCY:
        return dollars(value)
    text = amount(value, decimals)
    if unit == Unit.PERCENT:
        return f"{text}%"
    return f"{text} per {SCALE[unit]:,.0f}" if unit in SCALE else text


def dollars(value: Decimal) -> str:
    """Dollars: $1,234; from a million on to three digits."""
    for size, name in _LARGE:
        if abs(value) >= size:
            return f"${_plain(significant(value, 3) / size)} {name}"
    return f"${amount(value, 0)}"


def part(one: Figure) -> str:
    """A rate before the people it is of."""
    text = amount(one.shown, one.shown_decimals)
    if one.unit == Unit.PERCENT:
        return f"{text}% of"
    return f"{text} of every {SCALE[one.unit]:,.0f}"


def points(width: Decimal, unit: str, decimals: int) -> str:
    """How far two figures are apart, its sign left out."""
    if unit != Unit.PERCENT:
        return with_unit(abs(width), unit, decimals)
    text = amount(abs(width), decimals)
    return f"{text} point" if text == "1" else f"{text} points"


def bare(width: Decimal, unit: str, decimals: int) -> str:
    """The same where points were named before."""
    return points(width, unit, decimals).removesuffix(" points").removesuffix(" point")


def about(people: float) -> str:
    """A number of people to two digits: 62,000; 2.1 million."""
    two = significant(people)
    for size, name in _LARGE:
        if abs(two) >= size:
            return f"{_plain(two / size)} {name}"
    return f"{rounded(two, 0):,f}"


def period(printed: str, kind: str) -> str:
    """A period as it is read after "in"."""
    first, _, last = printed.partition("-")
    if last and kind == PeriodKind.SCHOOL_YEAR:
        return f"the {first.removeprefix('AY ')}–{last[-2:]} school year"
    if last and kind == PeriodKind.POOLED:
        return f"{first}–{last}"
    return printed


def place(code: str, names: Mapping[str, str]) -> str:
    """A place inside a sentence."""
    name = names[code]
    return f"the {name}" if name in _ARTICLE or name.endswith("Islands") else name


def people(group: str, indicator: str, catalog: Catalog) -> str:
    """The people of a group inside a sentence: Black children."""
    entry = catalog.indicators[indicator]
    if group == TOTAL:
        return f"all {entry.people}"
    known = catalog.groups.get(meant(group, indicator, catalog))
    words = known.people if known else group.replace("-", " ") + " {people}"
    return words.format(people=entry.people)


def label(group: str, indicator: str, catalog: Catalog) -> str:
    """A group of an indicator in a title or a key: White, non-Hispanic."""
    known = catalog.groups.get(meant(group, indicator, catalog))
    return known.label if known else group.replace("-", " ").capitalize()


def meant(group: str, indicator: str, catalog: Catalog) -> str:
    """The group that a table's group is: where nobody is in two, white leaves Hispanic out."""
    exclusive = indicator in catalog.indicators and catalog.indicators[indicator].mutually_exclusive
    return "white-non-hispanic" if group == "white" and exclusive else group


def ordinal(place: int) -> str:
    """A place in an order: 1st, 12th, 23rd."""
    if place % 100 in (11, 12, 13):
        return f"{place}th"
    return f"{place}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th') }"


def listed(names: list[str], last: str = "and") -> str:
    """Names as a list in a sentence."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def names_of(catalog: Catalog, places: pd.DataFrame) -> dict[str, str]:
    """Every place's name; of several with one name all but states say what and where they are."""
    plain = {
        str(code): str(name) for code, name in zip(places["place"], places["name"], strict=True)
    }
    known = {code: one.name for code, one in catalog.places.items()}
    names = {**known, **plain}
    shared = places["name"].duplicated(keep=False)
    for row in places.loc[shared].itertuples():
        kind, parent = str(row.kind).replace("-", " "), str(row.parent)
        if kind not in ("nation", "state", "territory"):
            parts = (
                [] if kind == "other" or kind in str(row.name).lower() else [_KINDS.get(kind, kind)]
            )
            around = ", ".join([*parts, *([plain[parent]] if parent in plain else [])])
            code = str(row.place)
            names[code] = f"{plain[code]} ({around or code})"
    return names


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
