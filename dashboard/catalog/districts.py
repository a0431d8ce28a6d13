"""When the lines of districts changed: which Congresses a state elected by those of today."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from dashboard.catalog.source import CatalogError, parse, read
from dashboard.schema import PlaceKind

_FILE = Path(__file__).with_name("lines.yaml")
_CONGRESS = r"\d{2,3}(?:-(?:\d{2,3}|current))?"
_WITH_CONGRESS = re.compile(rf"([A-Z][A-Z])-cd-(\d+|at-large)-({_CONGRESS})", re.I)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Next(_Strict):
    """The Congress that several states elect by other lines; those known to ``stay`` do not."""

    elected: date
    sits: date
    stay: tuple[str, ...]


class Congress(_Strict):
    """The first and the newest Congress of the lines of today; later ones where redrawn."""

    first: int
    newest: int
    redrawn: dict[str, int]
    next: Next


class Plan(_Strict):
    """A plan of a legislature's districts, in force since the election of a year."""

    plan: str
    since: int
    kinds: tuple[PlaceKind, ...]


class Lines(_Strict):
    """The whole file."""

    congress: Congress
    plans: dict[str, Plan]


@cache
def lines() -> Lines:
    """When lines changed and will. Raises CatalogError."""
    source, mistakes = read(_FILE), list[str]()
    held = parse(source, source.data, TypeAdapter(Lines), mistakes)
    if held is None:
        raise CatalogError("\n".join(mistakes))
    return held


def district_slug(state: str, which: str, congress: str) -> str:
    """The slug of a district: MA-cd-7 by the lines of today, whatever Congress a table names.

    Other lines are another place, with their Congresses: MA-cd-7-113-117. ``congress`` is as
    119, 118-current or empty, ``which`` a number or at-large. A table of a Congress that is not
    yet elected is of lines that nobody has looked at.
    """
    known = lines().congress
    first, _, last = congress.partition("-")
    start, end = (int(one) if one.isdecimal() else known.newest for one in (first, last or first))
    own = known.redrawn.get(state, known.first) <= start and end <= known.newest
    return "-".join(filter(None, (state, "cd", which, "" if own else congress)))


def district_today(slug: str) -> str:
    """The slug that a district goes by today, of one that names its Congress; else empty."""
    found = _WITH_CONGRESS.fullmatch(slug)
    if found is None:
        return ""
    today = district_slug(found[1].upper(), found[2].casefold(), found[3].casefold())
    return "" if today.casefold() == slug.casefold() else today
