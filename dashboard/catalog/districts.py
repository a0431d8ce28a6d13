"""Which Congresses a state elected by the lines that its congressional districts have today."""

from __future__ import annotations

import re

# The lines after the 2020 Census; five states had others drawn for the Congress after. A table of a
# Congress that is not yet elected is of lines that nobody has looked at.
_FIRST, _NEWEST = 118, 119
_REDRAWN = {"AL": 119, "GA": 119, "LA": 119, "NC": 119, "NY": 119}

_CONGRESS = r"\d{2,3}(?:-(?:\d{2,3}|current))?"
_WITH_CONGRESS = re.compile(rf"([A-Z][A-Z])-cd-(\d+|at-large)-({_CONGRESS})", re.I)


def district_slug(state: str, which: str, congress: str) -> str:
    """The slug of a district: MA-cd-7 by the lines of today, whatever Congress a table names.

    Other lines are another place, with their Congresses: MA-cd-7-113-117. ``congress`` is as
    119, 118-current or empty, ``which`` a number or at-large.
    """
    first, _, last = congress.partition("-")
    start, end = (int(one) if one.isdecimal() else _NEWEST for one in (first, last or first))
    own = _REDRAWN.get(state, _FIRST) <= start and end <= _NEWEST
    return "-".join(filter(None, (state, "cd", which, "" if own else congress)))


def district_today(slug: str) -> str:
    """The slug that a district goes by today, of one that names its Congress; else empty."""
    found = _WITH_CONGRESS.fullmatch(slug)
    if found is None:
        return ""
    today = district_slug(found[1].upper(), found[2].casefold(), found[3].casefold())
    return "" if today.casefold() == slug.casefold() else today
