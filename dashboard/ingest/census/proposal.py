"""Propose an entry of census.yaml for a table that nobody has described, from its own titles."""

from __future__ import annotations

from dashboard.catalog.census import SEPARATOR
from dashboard.ingest.census.table import CensusTable

_MOST_LINES = 400
_FOR_CHILDREN = ("under 18", "child", "under 5", "under 6", "12 to 17", "5 to 17", "16 to 19")


def proposed_entry(table: CensusTable) -> str:
    """The beginning of an entry, with every title of the file to choose from as comments.

    Which lines are meant only a person can say, so nothing is chosen. Titles that name children
    stand first.
    """
    titles = [_bare(title) for title in table.printed_titles.values()]
    titles = list(dict.fromkeys(titles))[:_MOST_LINES]
    first = [t for t in titles if any(word in t.casefold() for word in _FOR_CHILDREN)]
    ordered = [*first, *(title for title in titles if title not in first)]
    name = table.name
    by_race = name[0] in "BC" and name[-1:].isalpha()
    lines = [
        f"{name[:-1] if by_race else name}:",
        "  title:  # what the Census Bureau calls the table",
        "  universe:  # who is counted, in the Bureau's words",
        *([f"  letters: {{{name[-1]}: }}  # the group of each letter"] if by_race else []),
        "  figures:",
        f"    - of: {{{table.years}: [INDICATOR, SERIES]}}",
        "      # percent, number, amount (a title each), or numerator and denominator (lists of",
        "      # titles). The titles of this file are:",
        *(f"      #   {title}" for title in ordered),
    ]
    return "\n".join(lines) + "\n"


def _bare(title: str) -> str:
    """A title as it is written in census.yaml."""
    parts = [part.strip().rstrip(":") for part in title.split(SEPARATOR)]
    return SEPARATOR.join(part for part in parts if part != "Estimate")
