"""What lines of Census Bureau tables mean: the entries of census.yaml, and how titles compare."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from dashboard.catalog.entries import Entry, Group, Indicator, Slug, Text
from dashboard.catalog.source import Source
from dashboard.schema import NO_BREAKDOWN, TOTAL

SEPARATOR = "!!"
# Words of a title that say which column it stands over, not what it counts.
_NOT_OF_THE_LINE = ("estimate", "margin of error")
_DOLLARS = re.compile(r"\s*\(in \d{4} (?:inflation-adjusted )?dollars\)", re.I)

TableName = Annotated[str, StringConstraints(pattern=r"^([BCS]\d{4,6}|[CD]P\d{2})(PR)?$")]
Letter = Annotated[str, StringConstraints(pattern=r"^[A-I]$")]
Line = Annotated[
    tuple[Text, ...],
    BeforeValidator(lambda line: (line,) if isinstance(line, str) else line),
    Field(min_length=1),
]
Years = Literal["1", "5"]


class Meaning(NamedTuple):
    """The indicator that a figure is of, and its series."""

    indicator: Slug
    series: Slug


class CensusFigure(Entry):
    """One figure of a table: what it is of, and the lines that print it or that it is made of."""

    of: dict[Years, Meaning]
    percent: Line | None = None
    number: Line | None = None
    amount: Line | None = None
    parts: tuple[Line, ...] = ()
    numerator: tuple[Line, ...] = ()
    denominator: tuple[Line, ...] = ()
    breakdown: Slug = NO_BREAKDOWN
    group: Slug = TOTAL

    @model_validator(mode="after")
    def _is_printed_or_computed(self) -> Self:
        if bool(self.numerator) != bool(self.denominator):
            raise ValueError("give both numerator and denominator, or neither.")
        printed = self.percent or self.number or self.amount
        if not (printed or self.parts or self.numerator):
            raise ValueError("give percent, number, amount or parts, or numerator and denominator.")
        if (self.numerator or self.parts) and (self.percent or self.number):
            raise ValueError("a figure is either printed or computed; leave one of the two out.")
        return self


class CensusTable(Entry):
    """A table: its title, who is counted, its letters by race, and the figures taken of it.

    ``whole`` says that the table without a letter has the same lines, of everyone.
    """

    table: TableName
    title: Text
    universe: Text
    letters: dict[Letter, Slug] = Field(default_factory=dict)
    whole: bool = False
    figures: Annotated[tuple[CensusFigure, ...], Field(min_length=1)]


def plain(title: str) -> str:
    """A title as it is compared, whichever years and programs print it.

    Estimate!!Total:!!Under 6 years and Total; Estimate; Under 6 years are total!!under 6 years.
    """
    parts = re.split(r"!!|;\s| - ", _DOLLARS.sub("", title))
    kept = [" ".join(part.split()).rstrip(":").casefold() for part in parts]
    return SEPARATOR.join(part for part in kept if part and part not in _NOT_OF_THE_LINE)


def names_of(table: CensusTable) -> list[str]:
    """The names under which a table is published: with each letter, and without one."""
    lettered = [f"{table.table}{letter}" for letter in table.letters]
    return [table.table, *lettered] if table.whole or not lettered else lettered


def table_of(name: str, tables: Mapping[str, CensusTable]) -> tuple[CensusTable, str] | None:
    """The catalogued table of a name and the group of its letter: B17020B is B17020, black.

    A table that is published by race is taken without a letter only where the catalog says so.
    """
    if name in tables and (tables[name].whole or not tables[name].letters):
        return tables[name], ""
    table = tables.get(name[:-1])
    group = table.letters.get(name[-1:]) if table else None
    return (table, group) if table and group else None


def mistakes(
    source: Source,
    tables: Mapping[str, CensusTable],
    indicators: Mapping[str, Indicator],
    groups: Mapping[str, Group] | Container[str],
) -> Iterator[str]:
    """Indicators, series and groups that the tables name exist."""
    for name, table in tables.items():
        for letter, group in table.letters.items():
            if group not in groups:
                yield source.at((name, "letters", letter), f"'{group}' is not in groups.yaml.")
        for index, figure in enumerate(table.figures):
            at = (name, "figures", index)
            if figure.group != TOTAL and figure.group not in groups:
                yield source.at((*at, "group"), f"'{figure.group}' is not in groups.yaml.")
            for years, (indicator, series) in figure.of.items():
                entry: Any = indicators.get(indicator)
                if entry is None:
                    yield source.at((*at, "of"), f"'{indicator}' is not in indicators.yaml.")
                elif series not in entry.series:
                    yield source.at(
                        (*at, "of", years), f"'{series}' is not a series of {indicator}."
                    )
