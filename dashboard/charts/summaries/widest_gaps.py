"""Which gaps of a place stand beside one another: the widest that are clear, of one unit."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.charts.facts.bound import Facts
from dashboard.charts.summaries.gap_lines import GapLine

CLEAR = ("clear", "full-count")


def widest(facts: Facts, made: Sequence[GapLine], most: int) -> list[GapLine]:
    """The widest clear gaps, those in old figures last; of one unit, so that they share a scale.

    Of two indicators that measure nearly the same, the one that stands first; of no rate of which
    higher is better, whose worse end would be the other one.
    """
    entries, found, of = facts.catalog.indicators, list[GapLine](), set[str]()
    clear = [
        one for one in made if one.sure in CLEAR and entries[one.chart.subject].better == "lower"
    ]
    for one in sorted(clear, key=lambda one: (one.age > 0, -one.width)):
        about = entries[one.chart.subject].differs_from or one.chart.subject
        if about not in of and one.chart.unit == (found[0] if found else one).chart.unit:
            of.add(about)
            found.append(one)
    return found[:most]
