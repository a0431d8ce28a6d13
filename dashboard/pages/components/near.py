"""Which of thousands of places a list offers: those every reader may choose, and those near."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts.facts import local, place_names
from dashboard.pages.page import Site


def near(site: Site, options: Mapping[str, str], place: str) -> list[tuple[str, str]]:
    """Those that every reader may choose, in their order, then what lies in a place's state.

    Search has all others.
    """
    usual = local.offered(site.facts, site.settings.home_place)
    state = place_names.state_of(site.facts, place)
    first = [(one, options[one]) for one in usual if one in options]
    return first + [
        (one, name)
        for one, name in options.items()
        if one not in usual and place_names.state_of(site.facts, one) == state
    ]
