"""The kinds of chart by name: a new kind is a module, and an entry here."""

from __future__ import annotations

from dashboard.charts.kinds import (
    comparison,
    disparity,
    disparity_trend,
    map,
    place_map,
    ranking,
    ranking_editions,
    ranking_lists,
    ranking_map,
    ranking_why,
    trend,
)
from dashboard.charts.kinds.child_care import kind as child_care
from dashboard.charts.kinds.kind import AnyKind

_EACH: tuple[AnyKind, ...] = (
    ranking.KIND,
    ranking_map.KIND,
    ranking_why.KIND,
    ranking_editions.KIND,
    ranking_lists.KIND,
    trend.KIND,
    comparison.KIND,
    map.KIND,
    place_map.KIND,
    disparity.KIND,
    disparity_trend.KIND,
    child_care.KIND,
)
KINDS = {kind.name: kind for kind in _EACH}
