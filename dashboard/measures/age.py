"""How old the newest figure of an indicator is beside the newest of everything that is loaded."""

from __future__ import annotations

# A figure may end so many years before the newest one here and need no word on its age.
YEARS = 3


def years_behind(last: int, newest: int) -> int:
    """How many years a figure lies behind the newest; 0 where these are no more than YEARS.

    ``last`` is the year in which its period ends, ``newest`` the last one of any figure.
    """
    behind = newest - last
    return behind if behind > YEARS else 0
