"""That lines of districts have a date: when a district's changed, and when they will."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.catalog.districts import lines
from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.local import Local
from dashboard.charts.text import numbers
from dashboard.language import Sentence, say
from dashboard.schema import PlaceKind


def changes(facts: Facts, one: Local) -> Iterator[Sentence]:
    """What was meant by a district before its lines changed, and what is known to come."""
    state = place_names.names_of(facts)[one.state]
    if one.kind == PlaceKind.CONGRESSIONAL_DISTRICT:
        known = lines().congress
        if one.state in known.redrawn:
            new = known.redrawn[one.state]
            yield say("lines-redrawn", place=state, number=new, other_number=new - 1)
        else:
            yield say("lines-since", number=known.first)
        stay = "yes" if one.state in known.next.stay else "no"
        elected, sits = (numbers.day(f"{day}") for day in (known.next.elected, known.next.sits))
        yield say("lines-next", place=state, stay=stay, date=elected, other_date=sits)
    plan = lines().plans.get(one.state)
    if plan and one.kind in plan.kinds:
        yield say("lines-plan", plan=plan.plan, period=str(plan.since))
