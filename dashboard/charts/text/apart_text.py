"""Words on whether a place's figure can be told from those of the places beside it."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts.text import prose
from dashboard.language import Sentence, say
from dashboard.measures.places_apart import CANNOT_TELL, CLEAR, NO_RULE


def by_name(place: str, told: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Which of a few places are clearly apart from one, by the verdict on each of their names.

    Nothing where no figure has a margin of error: a note says so.
    """
    if not {CLEAR, CANNOT_TELL} & {*told.values()}:
        return ()
    return tuple(
        say(f"apart-{verdict}", place=prose.the(place), places=prose.listed(names))
        for verdict in (CLEAR, CANNOT_TELL, NO_RULE)
        if (names := [prose.the(name) for name, one in told.items() if one == verdict])
    )


def counted(place: str, told: Mapping[str, str]) -> tuple[Sentence, ...]:
    """How many of many places are clearly apart from one; nothing where no figure has a margin."""
    tested = [one for one in told.values() if one in (CLEAR, CANNOT_TELL)]
    if not tested:
        return ()
    clear = tested.count(CLEAR)
    return (say("apart-many", place=prose.the(place), clear=clear, count=len(tested)),)
