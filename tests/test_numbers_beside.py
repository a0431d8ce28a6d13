"""Percents narrowed by the numbers printed beside them, and whether all are of one people."""

import numpy as np
import pandas as pd
import pytest

from dashboard.catalog import Catalog
from dashboard.measures.editions import ranking_inputs
from dashboard.measures.numbers_beside import narrowed
from dashboard.store import Version

KEY = ["indicator", "series", "breakdown", "group", "place", "period"]
IN_HOUSEHOLDS = [
    ("high-housing-cost-burden", "none"),
    ("household-head-lacks-high-school-diploma", "education-level"),
    ("parents-lack-secure-employment", "none"),
]


def printed(rows: list[tuple[str, str, float, float]]) -> pd.DataFrame:
    """Figures of one place and period: indicator, unit, and what each may have been."""
    return pd.DataFrame(rows, columns=["indicator", "unit", "low", "high"]).assign(
        counted_among="children", series="main", breakdown="none", group="total", place="MA",
        period="2012",
    )  # fmt: skip


@pytest.fixture(scope="module")
def told(published: Version, catalog: Catalog) -> pd.DataFrame:
    """All percents and numbers of the 50 states in the current series."""
    rows = published.table("observations")
    rows = rows.loc[
        rows["place"].isin(list(catalog.states)) & rows["unit"].isin(["percent", "number"])
    ]
    return rows.loc[rows["low"].notna(), [*KEY, "unit", "low", "high"]].astype(
        dict.fromkeys([*KEY, "unit"], "str")
    )


def of(told: pd.DataFrame, indicators: list[tuple[str, str]]) -> pd.DataFrame:
    """The figures of these indicators, each in one breakdown, as of the same people."""
    chosen = pd.DataFrame(indicators, columns=["indicator", "breakdown"])
    return told.loc[told["series"] == "main"].merge(chosen).assign(counted_among="one")


def test_two_percents_of_the_same_people_narrow_each_other() -> None:
    figures = printed(
        [
            ("housing", "percent", 0.395, 0.405),
            ("housing", "number", 39_500, 40_500),
            ("work", "percent", 0.095, 0.105),
            ("work", "number", 10_450, 10_500),
        ]
    )
    # Housing leaves 97,531 to 102,532 people; work 99,524 to 110,526: both 99,524 to 102,532.
    most = 40_500 / 0.395
    table = narrowed(figures).set_index("indicator")
    assert table.loc["housing", ["low", "high"]].tolist() == pytest.approx([0.395, 0.405])
    assert table.loc["work", ["low", "high"]].tolist() == pytest.approx([10_450 / most, 0.105])
    assert set(table["unit"]) == {"percent"}


def test_a_percent_alone_or_with_a_contradicting_one_is_as_wide_as_before() -> None:
    alone = printed([("housing", "percent", 0.395, 0.405), ("housing", "number", 39_500, 40_500)])
    assert narrowed(alone)[["low", "high"]].iloc[0].tolist() == pytest.approx([0.395, 0.405])
    other = printed([("work", "percent", 0.095, 0.105), ("work", "number", 20_000, 20_500)])
    assert narrowed(pd.concat([alone, other])).empty
    assert narrowed(alone.loc[alone["unit"] == "percent"]).empty


def test_a_percent_of_nobody_bounds_the_people_from_one_side_only() -> None:
    figures = printed([("work", "percent", 0.0, 0.005), ("work", "number", 0, 500)])
    assert narrowed(figures)[["low", "high"]].to_numpy().tolist() == [[0.0, 0.005]]


def test_what_is_counted_among_the_same_people_never_contradicts_itself(
    told: pd.DataFrame, catalog: Catalog
) -> None:
    named = [
        (slug, entry.headline.breakdown)
        for slug, entry in catalog.indicators.items()
        if entry.counted_among
    ]
    assert sorted(named) == IN_HOUSEHOLDS
    figures = of(told, named)
    percents = figures.loc[figures["unit"] == "percent"]
    # Seven percents a state and year, but only one of parents in 2024, which rests on itself.
    assert percents.groupby(["place", "period"]).ngroups == 950
    assert len(narrowed(figures)) == len(percents)


@pytest.mark.parametrize(
    ("other", "contradict"),
    [("children-in-poverty", 0.13), ("children-in-single-parent-families", 0.91)],
)
def test_percents_of_other_children_do_contradict_them(
    told: pd.DataFrame, other: str, contradict: float
) -> None:
    figures = of(told, [*IN_HOUSEHOLDS, (other, "none")])
    theirs = figures["indicator"] == other
    beside = figures.loc[theirs].merge(figures.loc[~theirs, ["place", "period"]].drop_duplicates())
    left = narrowed(pd.concat([beside, figures.loc[~theirs]])).query("indicator == @other")
    share = len(left) / (beside["unit"] == "percent").sum()
    assert 1 - share == pytest.approx(contradict, abs=0.01)


def test_the_finer_print_of_child_poverty_lies_inside_what_numbers_leave(
    told: pd.DataFrame,
) -> None:
    names = ["children-in-poverty", "children-in-extreme-poverty"]
    table = narrowed(of(told, [(name, "none") for name in names])).set_index(["place", "period"])
    finer = told.query("series == 'acs1' and unit == 'percent'").set_index(["place", "period"])
    both = table.query("indicator == 'children-in-poverty'").join(
        finer, suffixes=("", "_finer"), how="inner"
    )
    assert len(both) == 200
    overlap = (both["low_finer"] <= both["high"]) & (both["high_finer"] >= both["low"])
    assert overlap.all()
    assert (both["high"] - both["low"]).mean() < 0.0095


def test_an_edition_ranks_on_what_numbers_leave_open(published: Version, catalog: Catalog) -> None:
    observations = published.table("observations")
    inputs = ranking_inputs(observations, catalog)[0]
    open_still = (inputs["high"] - inputs["low"]).groupby(inputs["indicator"]).mean()
    at_most = {"household-head-lacks-high-school-diploma": 0.003}
    for indicator, _ in IN_HOUSEHOLDS:
        assert open_still[indicator] < at_most.get(indicator, 0.0055)
    assert np.isclose(open_still["children-in-single-parent-families"], 0.01)
