"""The counties of every state and their FIPS codes, which downloads print without."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("counties.csv")
_KIND = re.compile(
    r" (County|Parish|City and Borough|Borough|Census Area|Municipality|Municipio"
    r"|Planning Region|city)$"
)


def county_name(fips: str) -> str:
    """The name of a county by its five-digit code; empty where there is none."""
    return _names().get(fips, "")


def county_fips(state: str, printed: str) -> str:
    """The code of a county of a state (two digits) by its name, with or without "County".

    Empty where there is none, or where a county and a city share the name: Richmond in Virginia.
    """
    return _codes(state).get(_letters(printed), "")


@cache
def _names() -> dict[str, str]:
    """Read when a county is first asked for: most downloads have none."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return {row["fips"]: row["name"] for row in csv.DictReader(lines)}


@cache
def _codes(state: str) -> dict[str, str]:
    whole = {_letters(name): fips for fips, name in _names().items() if fips.startswith(state)}
    short = [(_letters(_KIND.sub("", _names()[fips])), fips) for fips in whole.values()]
    shared = Counter(name for name, _ in short)
    return {name: fips for name, fips in short if shared[name] == 1} | whole


def _letters(name: str) -> str:
    """A name without case, accents and spaces: DeKalb is De Kalb, and Dona Ana is Doña Ana."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
