"""A figure whose margin is too wide to show is held back on every page, not on one alone."""

import pytest

from dashboard.charts.kinds import comparison, trend
from dashboard.charts.kinds.map import tiles

DISABILITY = "children-with-a-disability"
GROUP = "american-indian-alaska-native"


def test_a_figure_too_unsure_to_show_leads_no_sentence(facts) -> None:
    """3.6% of American Indian or Alaska Native children in Massachusetts, ± 4.7 points."""
    chart = trend.trend(facts, DISABILITY, "MA", group=GROUP)
    assert chart.finding == (
        "The figure of “Children with a disability, American Indian or Alaska Native” for "
        "Massachusetts is not shown here: its 95% interval is wider than 130% of the figure."
    )


@pytest.mark.parametrize("place", ["MA", "VT"])
def test_nor_does_it_stand_in_a_tile_or_beside_another_place(facts, place: str) -> None:
    shown = tiles(facts, DISABILITY, place, group=GROUP)
    beside = comparison.comparison(facts, DISABILITY, place, ("US",), group=GROUP)
    tile = next(p for s in shown.series for p in s.points if p.key == place)
    assert (tile.value, "95% interval" in tile.note) == (None, True)
    assert place not in {point.key for series in beside.series for point in series.points}
    assert "95% interval" in " ".join(beside.notes)
