"""Why there is no figure, in words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.charts.chart import Column, Table
from dashboard.charts.text import numbers, prose
from dashboard.language import Sentence, say
from dashboard.schema import Status, Unit

# More names than these are counted.
_MOST = 12

_NOT_COLLECTED = (Status.NOT_AVAILABLE, Status.NOT_REPORTED)


def not_loaded() -> Sentence:
    """Why there is no figure of a place that no file has."""
    return say("missing-not-loaded")


def reason(
    status: str,
    why: str = "",
    rule: str = "",
    high: float = math.nan,
    unit: str = "",
    printed: str = "",
) -> Sentence:
    """Why a row has no figure, to stand in brackets. ``why`` wins where a measure gave one.

    ``rule`` is the catalogue's sentence on when the publisher withholds a figure (S), ``printed``
    what stands in the cell.
    """
    if status == Status.BELOW_THRESHOLD and not math.isnan(high):
        decimals = 3 if unit == Unit.PERCENT else 0
        return say("missing-below", figure=numbers.figure(high, unit, decimals))
    if why:
        return say(f"missing-{why}")
    where = say("missing-where")
    stated = rule.partition(f" {where} ")[2].rstrip(".") if "(S)" in rule else ""
    if status == Status.SUPPRESSED and stated:
        return say("missing-suppressed-where", why=stated)
    if status in _NOT_COLLECTED and printed:
        return say("missing-not-collected-printed", printed=printed)
    return say(f"missing-{status}")


def meaning(status: str) -> Sentence:
    """What a status of an observation means, for a dictionary."""
    return say(f"status-{status}")


def named(missing: Iterable[tuple[str, str]]) -> str:
    """Who has no figure, and why; a reason is given once for those who can stand in a list."""
    listed: dict[tuple[str, str], list[str]] = {}
    for who, why in missing:
        alone = who if prose.is_list(who) else ""
        listed.setdefault((why, alone), []).append(who)
    return "; ".join(
        say("missing-of", title=_listed(names), why=why) for (why, _), names in listed.items()
    )


def not_shown(missing: Iterable[tuple[str, str]]) -> str:
    """Names what is not shown, each with its reason; empty where nothing is missing."""
    told = named(missing)
    return say("missing-not-shown", named=told) if told else ""


def of_column(column: str, why: str) -> Sentence:
    """Why one column of a row is blank, where others of it may be too."""
    return say("missing-of-column", column=column, why=why)


def with_reasons(table: Table, reasons: Sequence[str]) -> Table:
    """A table with why a row has no figure in a column of its own; none where all have one."""
    if not any(reasons):
        return table
    return Table(
        (*table.columns, Column("why", say("column-why-none"))),
        tuple(
            replace(row, values=(*row.values, why), texts=(*row.texts, why))
            for row, why in zip(table.rows, reasons, strict=True)
        ),
    )


def _listed(names: Sequence[str]) -> str:
    return say("missing-places", count=len(names)) if len(names) > _MOST else prose.listed(names)


def by_group_alone(title: str, place: str = "") -> Sentence:
    """What is said where no figure of everyone together is: anywhere, or in a place."""
    if place:
        return say("figure-by-group-alone-in", title=title, place=place)
    return say("figure-by-group-alone", title=title)
