"""The basket: charts that a reader marked, in order, as an address names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import Defaults, WrongPart, last_given
from dashboard.language import say

PATH = "/basket"
PART = "chart"  # of the address, once for each chart
MOST = 40
_SHOWN = 120  # as much of a wrong address as an answer repeats


@dataclass(frozen=True)
class Basket:
    """``charts`` as they follow the data; ``unknown`` says of each other address why it is none.

    ``over`` is how many more were asked for than a basket holds: these are left out.
    """

    charts: tuple[Chart, ...]
    unknown: tuple[str, ...] = ()
    over: int = 0


def basket(facts: Facts, asked: Sequence[str], defaults: Defaults) -> Basket:
    """The charts at addresses such as ``trend/children-in-poverty?place=MA``, each once."""
    charts: dict[str, Chart] = {}
    unknown: list[str] = []
    named = [*dict.fromkeys(filter(None, asked))]
    for entry in named[:MOST]:
        try:
            chart = _chart(facts, entry, defaults)
            charts.setdefault(chart.address, chart)
        except (address.UnknownChart, WrongPart, ValueError) as error:
            told = {"asked": entry[:_SHOWN], "why": str(error)}
            unknown.append(say("basket-unknown", **told))
    return Basket(tuple(charts.values()), tuple(unknown), max(len(named) - MOST, 0))


def _chart(facts: Facts, entry: str, defaults: Defaults) -> Chart:
    """The chart at an address, full or not. Raises UnknownChart, WrongPart and ValueError."""
    split = urlsplit(entry.strip())
    *room, kind, subject = ["", *unquote(split.path).strip("/").split("/")]
    room = [one for one in room if one]
    if len(room) == 3 and room[0] == "v":  # it would not show the figures that its page shows
        live = f"{kind}/{subject}" + (f"?{split.query}" if split.query else "")
        raise ValueError(say("basket-pinned", chart=live[:_SHOWN]))
    if room not in ([], ["charts"], ["embed"]):
        raise ValueError(say("share-no-chart"))
    query = address.part_of_address(kind, last_given(parse_qsl(split.query)))
    return address.chart(facts, kind, address.subject_of(facts, kind, subject), query, defaults)


def entry_of(facts: Facts, chart: Chart, defaults: Defaults) -> str:
    """The address of a chart as a basket holds it: short, and following the data."""
    query = address.latest_query(facts, chart, defaults)
    search = f"?{urlencode(query, safe=',')}" if query else ""
    return f"{chart.kind}/{chart.subject}{search}"


def path_of(entries: Iterable[str], ending: str = "") -> str:
    """Where a basket is, or a file of it."""
    search = "&".join(f"{PART}={quote(entry, safe='/?,=')}" for entry in entries)
    return f"{PATH}{ending}" + (f"?{search}" if search else "")
