"""What is told of the schools of a town or a district, and which places are like it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dashboard.charts.chart import Source
from dashboard.charts.facts import fresh, local
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.local import Local, SchoolPoverty
from dashboard.charts.local_sheet import Rows
from dashboard.charts.summaries import steps
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.measures.alike import alike
from dashboard.schema import TOTAL, PlaceKind, Unit

_SURVEYED = "child-population-acs"  # children of congressional districts
_LIKE = 5  # places that are shown as like another


def schools(facts: Facts, one: Local) -> tuple[SchoolPoverty, ...]:
    """School districts of the towns of a place, the largest share in poverty first."""
    known = local.school_poverty(facts)
    if one.kind == PlaceKind.SCHOOL_DISTRICT:
        named = [one.place]
    else:
        own = local.schools_of_towns(facts)
        named = [own[town].place for town in _towns(facts, one) if town in own]
    found = [known[place] for place in named if place in known]
    return tuple(sorted(found, key=lambda each: (-each.share, each.place)))


def _towns(facts: Facts, one: Local) -> list[str]:
    if one.kind == PlaceKind.TOWN:
        return [one.place]
    return [str(row["place"]) for row in local.inside(facts, one.place)]


def rows(facts: Facts, told: Sequence[SchoolPoverty]) -> Rows | None:
    """Each school district with how many children of 5 to 17 are in poverty, and their share."""
    if not told:
        return None
    known = local.places(facts)
    columns = ("local-column-schools", "local-column-in-poverty", "local-column-share-in-poverty")
    return Rows(
        say("local-schools-caption", period=told[0].period),
        tuple(say(name) for name in columns),
        tuple(
            (
                each.place,
                (known[each.place].name, numbers.number(each.count), _percent(each.share)),
            )
            for each in told
        ),
    )


def words(facts: Facts, one: Local, told: Sequence[SchoolPoverty]) -> dict[str, str]:
    """The heading of the schools, the range over them or a step, and what their figures are.

    Of a school district it is what its page opens with.
    """
    if not told:
        return {"schools": "", "schools_told": "", "schools_note": ""}
    entry = facts.catalog.indicators[local.SCHOOL_POVERTY]
    towns = len(_towns(facts, one))
    without = towns - len(told) if one.kind in local.DISTRICTS else 0
    note = say("local-schools-note", definition=entry.definition)
    rest = say("local-schools-regional", count=without) if without else ""
    heading = _heading(facts, told)
    own = {"lede": f"{heading}."} if one.kind == PlaceKind.SCHOOL_DISTRICT else {}
    return own | {
        "schools": heading,
        "schools_told": _step(told[0]) if len(told) == 1 else "",
        "schools_note": " ".join(filter(None, (note, rest))),
    }


def _heading(facts: Facts, told: Sequence[SchoolPoverty]) -> str:
    known, first, last = local.places(facts), told[0], told[-1]
    if len(told) == 1:
        return say(
            "local-schools-one",
            share=_percent(first.share),
            number=numbers.number(first.count),
            place=known[first.place].name,
            period=first.period,
        )
    return say(
        "local-schools-range",
        share=_percent(first.share),
        place=known[first.place].name,
        other_share=_percent(last.share),
        other_place=known[last.place].name,
        period=first.period,
    )


def _step(one: SchoolPoverty) -> str:
    """What a tenth less would be, where that is a number of children that says something."""
    tenth = steps.tenth(one.count)
    return say("local-step", number=numbers.number(tenth)) if tenth else ""


def sources(facts: Facts) -> tuple[Source, ...]:
    """Whose figures these are."""
    entry = facts.catalog.indicators[local.SCHOOL_POVERTY]
    held = fresh.years_of(facts, entry.publisher, [local.SCHOOL_POVERTY])
    return (Source(entry.source, held=held),)


# ---------------------------------------------------------------- places like it


@remembered
def _figures(facts: Facts, kind: PlaceKind, state: str) -> dict[str, tuple[float, ...]]:
    """What places of a kind are compared by: children, and of towns the share in poverty too."""
    own, poverty = local.schools_of_towns(facts), local.school_poverty(facts)
    found: dict[str, tuple[float, ...]] = {}
    for one in local.places(facts).values():
        if one.kind != kind or one.state != state:
            continue
        counted = _counted(facts, one)
        if not counted:
            continue
        if kind != PlaceKind.TOWN:
            found[one.place] = (math.log(counted),)
        elif one.place in own and own[one.place].place in poverty:
            found[one.place] = (math.log(counted), poverty[own[one.place].place].share)
    return found


def _counted(facts: Facts, one: Local) -> float:
    """The children of a place: as the Census counted them, of Congress as its survey estimates."""
    if one.kind != PlaceKind.CONGRESSIONAL_DISTRICT:
        return local.children(facts, one.place).get(TOTAL, 0)
    return _surveyed(facts).get(one.place, 0.0)


@remembered
def _surveyed(facts: Facts) -> dict[str, float]:
    """The newest estimate of children of each congressional district."""
    if _SURVEYED not in local.by_indicator(facts):
        return {}
    rows = facts.version.observations(_SURVEYED)
    valued = rows.loc[rows["value"].notna() & rows["unit"].eq(Unit.NUMBER)]
    newest = valued.loc[valued["end_year"].eq(valued["end_year"].max())]
    return dict(zip(newest["place"].astype("str"), newest["value"].astype(float), strict=True))


def like(facts: Facts, one: Local) -> Rows | None:
    """Places of its kind that are most like it, with the figures by which they are."""
    figures = _figures(facts, one.kind, one.state)
    found = alike(figures, one.place, _LIKE)
    if not found:
        return None
    known, town = local.places(facts), one.kind == PlaceKind.TOWN
    columns = ["local-column-like", "local-column-counted"]
    columns += ["local-column-share-in-poverty"] * town
    shown = [one.place, *found]
    return Rows(
        say("local-like-caption", kind=str(one.kind)),
        tuple(say(name) for name in columns),
        tuple(
            (
                place if place != one.place else "",
                (
                    known[place].name,
                    numbers.number(_counted(facts, known[place])),
                    *([_percent(figures[place][1])] if town else []),
                ),
            )
            for place in shown
        ),
    )


def _percent(share: float) -> str:
    return numbers.figure(share, Unit.PERCENT, 3)
