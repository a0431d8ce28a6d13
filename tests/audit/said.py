"""Finds all that an answer says outside its table, and whether it is made of expected sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

# What a chart's answer holds that is nobody's sentence: its address, its table, where it is from.
_APART = (
    "table",
    "sources",
    "kind",
    "subject",
    "version",
    "address",
    "pinned_address",
    "query",
    "publisher",
)
# So many pieces of a text between its stops are tried as one sentence: lists have semicolons.
_MOST = 20
_KEYS = ("key", "role", "color", "status", "mark", "unit")


def texts(chart: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every text of a chart outside its table, its sources and its series, by where it stands."""
    for name, value in chart.items():
        if name not in _APART and name not in _KEYS and name not in ("series", "ground"):
            yield from _within(name, value)


def points(chart: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Every point of a chart, with the key and the label of its series."""
    for series in chart["series"]:
        for point in series["points"]:
            yield series["key"], series["label"], point


def _within(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and value:
        yield name, value
    elif isinstance(value, list):
        for each in value:
            yield from _within(name, each)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if key not in _KEYS:
                yield from _within(f"{name}.{key}", each)


def made_of(text: str, allowed: Collection[str]) -> bool:
    """Whether a text is one of those allowed, or several of them one after another."""
    rest = [text.strip()]
    seen: set[str] = set()
    while rest:
        left = rest.pop()
        if not left:
            return True
        if left in seen:
            continue
        seen.add(left)
        rest += [left[len(one) :].lstrip() for one in allowed if one and left.startswith(one)]
    return False


def unsaid(text: str, is_said: Callable[[str], bool]) -> Iterator[str]:
    """The sentences of a text that are not said; one template may hold several."""
    left = re.split(r"(?<=[.!?;]) (?=[A-Z0-9–])", text)
    while left:
        read = next(
            (n for n in range(min(len(left), _MOST), 0, -1) if is_said(" ".join(left[:n]))), 0
        )
        if not read:
            yield left[0]
        left = left[read or 1 :]


def has_claim(text: str, names: Collection[str] = ()) -> bool:
    """Whether a text holds a figure, or the name of a place."""
    return any(sign.isdigit() for sign in text) or any(name in text for name in names)


def _with_its_reason(part: str, whys: Mapping[str, Collection[str]]) -> tuple[str, str]:
    """Who is listed, and why: names may have brackets too, so the longest known reason ends it."""
    reasons = sorted({why for each in whys.values() for why in each}, key=len, reverse=True)
    why = next((one for one in reasons if part.endswith(f" ({one})")), "")
    return part.removesuffix(f" ({why})"), why


def names_all(text: str, whys: Mapping[str, Collection[str]]) -> bool:
    """Whether "Not shown: A and B (why); C (why)." names all of them, each with a right reason."""
    found = re.fullmatch(r"Not shown: (.+)\.", text)
    if found is None:
        return False
    named: list[str] = []
    for part in re.split(r"(?<=\)); ", found[1]):
        listed, why = _with_its_reason(part, whys)
        who = sorted(name for name, reasons in whys.items() if why in reasons)
        if re.fullmatch(r"\d+ places?", listed):
            # Of many the number alone is given.
            if listed.split()[0] != str(len(who)):
                return False
            named += who
            continue
        # The longest name first: "Asian, non-Hispanic" holds what another may be called.
        for name in sorted(who, key=len, reverse=True):
            alone = rf"(^|, | and ){re.escape(name)}($|(?=, | and ))"
            if re.search(alone, listed):
                named.append(name)
                listed = re.sub(alone, "", listed)
        if listed.strip():
            return False
    return set(named) == set(whys)
