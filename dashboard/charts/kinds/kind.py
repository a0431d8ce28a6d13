"""What a kind of chart is: its subjects, its query, its view, the cells behind it and its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.cells import Origin
from dashboard.charts.kinds.query import NONE, Names, Reader

Q = TypeVar("Q")


class Unmade(Exception):
    """What is asked for has no chart; the message says why."""


@dataclass(frozen=True)
class PageAddress:
    """The page of the app that shows a chart: ``path`` with the subject or parts of the query.

    ``hidden`` are parts that tell apart charts of one page; ``or_none`` are those that the page
    fills in where the address is silent, so that none of them must be said.
    """

    path: str
    hidden: tuple[str, ...] = ()
    or_none: tuple[str, ...] = ()

    def of(self, subject: str, query: Mapping[str, str], whole: Mapping[str, str]) -> str:
        """The address for what is said of a chart's query; ``whole`` is all of it, for the path."""
        path = self.path.format(subject=subject, **whole)
        told = {name: query.get(name) or (NONE if name in self.or_none else "")
                for name in dict.fromkeys((*query, *self.or_none))}  # fmt: skip
        in_path = {name for name in told if f"{{{name}}}" in self.path}
        shown = {
            name: value
            for name, value in told.items()
            if value and name not in self.hidden and name not in in_path
        }
        if not shown:
            return path
        return f"{path}{'&' if '?' in path else '?'}{urlencode(shown)}"


@dataclass(frozen=True)
class Kind(Generic[Q]):
    """A kind of chart.

    ``subjects`` are what it can be about, by slug, with titles. ``query`` is the typed query: a
    dataclass whose fields are the parts of an address. ``read`` reads one from an address, ``view``
    makes its chart, ``cells`` gives the cells of the raw files that the chart's figures come from.
    """

    name: str
    subjects: Callable[[Facts], Names]
    query: type[Q]
    read: Callable[[Facts, str, Reader], Q]
    view: Callable[[Facts, str, Q], Chart]
    cells: Callable[[Facts, str, Q], Sequence[Origin]]
    page: PageAddress

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the query's parts."""
        return tuple(field.name for field in fields(self.query))  # type: ignore[arg-type]


AnyKind = Kind[Any]
