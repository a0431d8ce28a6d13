"""The counties of every state and their FIPS codes, which downloads print without."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

from dashboard.catalog.names import closest

_FILE = Path(__file__).with_name("counties.csv")
_KIND = re.compile(
    r" (County|Parish|City and Borough|Borough|Census Area|Municipality|Municipio"
    r"|Planning Region|city)$"
)

_SAINT = re.compile(r"\bsaint(?=e?\b)")
# A name so much like a county's is a slip of it.
_A_SLIP = 0.85


def county_name(fips: str) -> str:
    """The name of a county by its five-digit code; empty where there is none."""
    return _names().get(fips, "")


def county_fips(state: str, printed: str) -> str:
    """The code of a county of a state (two digits) by its name, with or without "County".

    Empty where there is none, or where a county and a city share the name: Richmond in Virginia.
    """
    return _codes(state).get(_letters(printed), "")


def near_county(state: str, printed: str) -> str:
    """The county of a state (two digits) that a name is most like where it is none: Sufolk."""
    letters, codes = _letters(printed), _all_codes(state)
    near = closest(letters, codes, 1, _A_SLIP) if letters not in codes else []
    return _names()[codes[near[0]]] if near else ""


@cache
def _names() -> dict[str, str]:
    """Read when a county is first asked for: most downloads have none."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return {row["fips"]: row["name"] for row in csv.DictReader(lines)}


@cache
def _codes(state: str) -> dict[str, str]:
    """The codes by the names that are those of one county alone."""
    shared = Counter(_letters(_KIND.sub("", name)) for name in _names_in(state).values())
    whole = {*map(_letters, _names_in(state).values())}
    every = _all_codes(state)
    return {name: fips for name, fips in every.items() if name in whole or shared[name] == 1}


@cache
def _all_codes(state: str) -> dict[str, str]:
    """The codes by each name, with and without "County"."""
    names = _names_in(state)
    short = {_letters(_KIND.sub("", name)): fips for fips, name in names.items()}
    return short | {_letters(name): fips for fips, name in names.items()}


def _names_in(state: str) -> dict[str, str]:
    return {fips: name for fips, name in _names().items() if fips.startswith(state)}


def _letters(name: str) -> str:
    """A name without case, accents and spaces: DeKalb is De Kalb, and Saint Louis is St. Louis."""
    plain = _SAINT.sub("st", unicodedata.normalize("NFKD", name).casefold())
    return "".join(letter for letter in plain if letter.isalnum())
