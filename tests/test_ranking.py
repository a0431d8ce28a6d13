"""Ranks, intervals, comparisons and contributions, on numbers worked out by hand."""

from __future__ import annotations

import math
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.editions import ranked_editions, whole_editions
from dashboard.measures.ranking import (
    agreement_with_published,
    ahead_or_behind,
    contributions,
    interval_coverage,
    rank_lists,
)
from dashboard.schema import RANKINGS

Figure = float | tuple[float, float] | None
PLACES = ["AK", "AL", "AR", "AZ", "CA"]


def list_of(
    figures: dict[str, list[Figure]], half: float = 0.0, domain: str = "health", edition: int = 2014
) -> pd.DataFrame:
    """Inputs from figures in the order of PLACES: a value, a pair of bounds, or nothing."""

    def row(figure: Figure) -> tuple[float, float, float]:
        if figure is None:
            return math.nan, math.nan, math.nan
        if isinstance(figure, tuple):
            return math.nan, *figure
        return figure, figure - half, figure + half

    return pd.DataFrame(
        [
            (edition, domain, indicator, place, *row(figure))
            for indicator, column in figures.items()
            for place, figure in zip(PLACES, column, strict=False)
        ],
        columns=["edition", "domain", "indicator", "place", "value", "low", "high"],
    )


def ranked(
    inputs: pd.DataFrame,
    domain: str = "overall",
    expected: pd.DataFrame | None = None,
    draws: int = 200,
) -> pd.DataFrame:
    """One list by place; what is expected is what is there unless said otherwise."""
    if expected is None:
        expected = inputs[["edition", "domain", "indicator"]].drop_duplicates()
    rankings = rank_lists(inputs, expected, draws=draws)
    return rankings[rankings["domain"] == domain].set_index("place")


TOY: dict[str, list[Figure]] = {"deaths": [1.0, 2.0, 3.0], "births": [10.0, 10.0, 40.0]}
# z of 1, 2, 3 is ∓√1.5 and 0; z of 10, 10, 40 (mean 20, deviation √200) is -√½, -√½ and √2.
TOY_SCORES = [-math.sqrt(1.5) - math.sqrt(0.5), -math.sqrt(0.5), math.sqrt(1.5) + math.sqrt(2)]

CLOSE: dict[str, list[Figure]] = {"deaths": [10.0, 11.0, 12.0, 13.0, 14.0]}

figures = st.lists(
    st.lists(st.integers(1, 9).map(float), min_size=5, max_size=5), min_size=2, max_size=4
).map(lambda columns: {f"indicator-{n}": column for n, column in enumerate(columns)})


def test_a_score_is_the_sum_of_the_z_scores_and_the_lowest_ranks_first() -> None:
    table = ranked(list_of(TOY))
    assert table["score"].tolist() == pytest.approx(TOY_SCORES, abs=1e-12)
    assert table["rank"].tolist() == [1, 2, 3]
    assert set(table["label"]) == {"complete"}


def test_the_table_has_the_columns_of_the_schema_that_are_computed_here() -> None:
    table = rank_lists(list_of(TOY), list_of(TOY)[["edition", "domain", "indicator"]][::3])
    assert list(table) == [name for name in RANKINGS.names if not name.startswith("published")]
    integers = ["edition", "rank", "rank_low", "rank_high"]
    integers += ["indicators_used", "indicators_expected"]
    assert set(table.dtypes[integers]) == {pd.Int64Dtype()}
    assert set(table.dtypes[["domain", "place", "missing", "label"]]) == {
        pd.StringDtype(na_value=math.nan)
    }
    assert not table.duplicated(list(RANKINGS.key)).any()


def test_every_domain_has_a_list_and_overall_adds_them_up() -> None:
    inputs = pd.concat(
        [list_of({"deaths": TOY["deaths"]}), list_of({"births": TOY["births"]}, domain="family")]
    )
    assert ranked(inputs, "health")["rank"].tolist() == [1, 2, 3]
    assert ranked(inputs, "family")["rank"].tolist() == [1, 1, 3]
    assert ranked(inputs)["score"].tolist() == pytest.approx(TOY_SCORES, abs=1e-12)
    assert ranked(inputs)["indicators_expected"].tolist() == [2, 2, 2]


def test_equal_scores_share_a_rank_and_the_next_is_skipped() -> None:
    table = ranked(list_of({"deaths": [0.1, 0.2, 0.7, 0.9], "births": [0.2, 0.1, 0.7, 0.9]}))
    assert table["rank"].tolist() == [1, 1, 3, 4]
    assert table["rank_low"].tolist() == table["rank_high"].tolist() == [1, 1, 3, 4]


def test_the_order_of_addition_does_not_break_a_tie() -> None:
    square = {"deaths": [8.0, 2.0, 4.0, 9.0], "births": [2.0, 4.0, 8.0, 9.0]}
    table = ranked(list_of({**square, "uninsured": [4.0, 8.0, 2.0, 9.0]}))
    assert table["rank"].tolist() == [1, 1, 1, 4]


def test_an_indicator_that_is_the_same_everywhere_moves_nobody() -> None:
    table = ranked(list_of({**TOY, "uninsured": [0.1, 0.1, 0.1]}))
    assert table["score"].tolist() == pytest.approx(TOY_SCORES, abs=1e-12)


@pytest.mark.parametrize("row_is_there", [True, False])
def test_a_state_without_a_figure_is_named_and_the_others_are_ranked(row_is_there: bool) -> None:
    inputs = list_of({"deaths": [1.0, 2.0, 3.0, 9.0], "births": [10.0, 10.0, 40.0, None]})
    if not row_is_there:
        inputs = inputs.dropna(subset="low")
    table = ranked(inputs, "health")
    assert table["rank"].fillna(0).tolist() == [1, 2, 3, 0]
    assert table.loc["AZ", "missing"] == "births"
    assert math.isnan(table.loc["AZ", "score"])
    assert table["indicators_used"].tolist() == [2, 2, 2, 1]
    assert set(table["label"]) == {"incomplete"}
    assert table[["rank_low", "rank_high"]].isna().all(axis=None)


def test_z_scores_are_over_the_places_that_have_the_figure() -> None:
    table = ranked(list_of({"births": [10.0, 10.0, 40.0, None], "deaths": [1.0, 2.0, 3.0, 2.0]}))
    # Of 1, 2, 3, 2 the mean is 2 and the deviation √½; the births are as in the toy.
    assert table["score"].tolist()[:3] == pytest.approx(
        [-math.sqrt(2) - math.sqrt(0.5), -math.sqrt(0.5), 2 * math.sqrt(2)], abs=1e-12
    )


def test_a_figure_printed_as_a_bound_keeps_both_states_in_at_its_middle() -> None:
    table = ranked(list_of({"poor-areas": [(0.0, 0.005), (0.0, 0.005), 0.02, 0.01]}, half=0.005))
    assert table["rank"].tolist() == [1, 1, 4, 3]
    assert set(table["label"]) == {"complete"}
    assert set(table["missing"]) == {""}
    # Each is below the other in half of the draws, and both are below 0.005, the least of the rest.
    assert table["rank_low"].tolist()[:2] == [1, 1]
    assert table["rank_high"].tolist()[:2] == [2, 2]


def test_overall_without_one_indicator_is_an_estimate_without_interval() -> None:
    inputs = list_of(TOY)
    expected = pd.concat(
        [
            inputs[["edition", "domain", "indicator"]].drop_duplicates(),
            pd.DataFrame({"edition": [2014], "domain": "family", "indicator": "overweight"}),
        ]
    )
    overall = ranked(inputs, expected=expected)
    assert overall["rank"].tolist() == [1, 2, 3]
    assert overall[["rank_low", "rank_high"]].isna().all(axis=None)
    assert set(overall["label"]) == {"estimate"}
    assert set(overall["missing"]) == {"overweight"}
    assert set(overall["indicators_used"]) == {2}
    assert set(overall["indicators_expected"]) == {3}
    assert set(ranked(inputs, "health", expected)["label"]) == {"complete"}


def test_nobody_is_ranked_in_a_domain_without_one_of_its_indicators_or_overall_without_two() -> (
    None
):
    inputs = list_of({**TOY, "overweight": [None, None, None]})
    health = ranked(inputs, "health")
    assert health["rank"].isna().all()
    assert set(health["label"]) == {"incomplete"}
    assert set(health["missing"]) == {"overweight"}
    overall = ranked(list_of({**TOY, "overweight": [None] * 3, "uninsured": [None] * 3}))
    assert overall["rank"].isna().all()
    assert set(overall["missing"]) == {"overweight; uninsured"}


def test_an_edition_without_figures_ranks_nobody_and_names_everything() -> None:
    inputs = list_of(TOY)
    expected = pd.DataFrame({"edition": [2022], "domain": "health", "indicator": "deaths"})
    table = ranked(inputs, expected=expected)
    assert table["rank"].isna().all()
    assert set(table["missing"]) == {"deaths"}
    assert set(table["label"]) == {"incomplete"}


def test_a_figure_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="non-unique"):
        ranked(pd.concat([list_of(TOY), list_of(TOY)]))


def test_a_state_far_ahead_is_first_in_every_draw() -> None:
    table = ranked(list_of({"deaths": [1.0, 50.0, 50.0, 51.0]}, half=0.5))
    assert (table.loc["AK", "rank_low"], table.loc["AK", "rank_high"]) == (1, 1)
    assert (table.loc["AL", "rank_low"], table.loc["AL", "rank_high"]) == (2, 3)


@pytest.mark.parametrize(("apart", "overlap"), [(1.0, True), (1.2, True), (1.5, False)])
def test_the_interval_leaves_out_what_fewer_than_one_draw_in_twenty_does(
    apart: float, overlap: bool
) -> None:
    # Uniform on 0 to 2 and d to 2 + d, they change places in (2 - d)² / 8 of the draws: 12.5%, 8%
    # and 3.1%.
    table = ranked(list_of({"deaths": [1.0, 1.0 + apart]}, half=1.0), draws=2000)
    assert table["rank_low"].tolist() == ([1, 1] if overlap else [1, 2])
    assert table["rank_high"].tolist() == ([2, 2] if overlap else [1, 2])


@pytest.mark.parametrize(
    ("first", "last", "interval"), [(12.0, 98.0, (1, 2)), (4.4, 98.0, (1, 2)), (2.0, 95.6, (2, 3))]
)
def test_of_runs_equally_long_the_interval_is_the_one_that_holds_most_draws(
    first: float, last: float, interval: tuple[int, int]
) -> None:
    # Anywhere from 0 to 100, it ranks first in 12, 4.4 and 2% of the draws, last in 2, 2 and 4.4%.
    table = ranked(list_of({"deaths": [(0.0, 100.0), first, last]}), draws=2000)
    assert tuple(table.loc["AK", ["rank_low", "rank_high"]]) == interval


def test_coarser_rounding_widens_the_interval() -> None:
    narrow, wide = (
        (table["rank_high"] - table["rank_low"]).tolist()
        for table in (ranked(list_of(CLOSE, half)) for half in (0.5, 3.0))
    )
    assert narrow == [0, 0, 0, 0, 0]
    assert all(width >= 2 for width in wide)


@settings(max_examples=6, deadline=None)
@given(figures, st.randoms())
def test_the_order_of_rows_changes_nothing(
    columns: dict[str, list[Figure]], random: Random
) -> None:
    inputs = list_of(columns, half=0.5)
    order = list(range(len(inputs)))
    random.shuffle(order)
    shuffled = inputs.iloc[order]
    expected = shuffled[["edition", "domain", "indicator"]].drop_duplicates()
    pd.testing.assert_frame_equal(
        ranked(inputs, draws=40), ranked(shuffled, "overall", expected, 40)
    )
    pd.testing.assert_frame_equal(
        ahead_or_behind(inputs, "AK", 40), ahead_or_behind(shuffled, "AK", 40)
    )
    pd.testing.assert_frame_equal(contributions(inputs, "AK"), contributions(shuffled, "AK"))


@settings(max_examples=10, deadline=None)
@given(figures, st.floats(1e-3, 1e5))
def test_the_unit_of_an_indicator_changes_nothing(
    columns: dict[str, list[Figure]], factor: float
) -> None:
    inputs = list_of(columns, half=0.5)
    numbers = ["value", "low", "high"]
    scaled = inputs.copy()
    scaled.loc[scaled["indicator"] == "indicator-0", numbers] *= factor
    pd.testing.assert_frame_equal(
        ranked(inputs, draws=40), ranked(scaled, draws=40), rtol=0, atol=1e-9
    )


@settings(max_examples=10, deadline=None)
@given(figures)
def test_contributions_add_up_to_the_score(columns: dict[str, list[Figure]]) -> None:
    inputs = list_of(columns)
    scores = ranked(inputs, draws=1)["score"]
    for place in ("AK", "CA"):
        assert contributions(inputs, place)["z"].sum() == pytest.approx(scores[place], abs=1e-9)


def test_contributions_show_what_one_indicator_at_the_mean_would_do() -> None:
    table = contributions(list_of(TOY), "AR").set_index("indicator")
    assert table.index.tolist() == ["births", "deaths"]
    assert table["value"].tolist() == [40.0, 3.0]
    assert table["z"].tolist() == pytest.approx([math.sqrt(2), math.sqrt(1.5)], abs=1e-12)
    # Without either the score stays above the others' -1.93 and -0.71.
    assert table["rank_at_mean"].tolist() == [3, 3]
    # Without deaths AK stands at -√½, level with AL; without births at -√1.5, still first.
    assert contributions(list_of(TOY), "AK")["rank_at_mean"].tolist() == [1, 1]
    # AL at 0 without births would stay behind AK and ahead of AR; deaths are at the mean already.
    assert contributions(list_of(TOY), "AL")["rank_at_mean"].tolist() == [2, 2]


def test_contributions_of_an_estimate_leave_out_what_nobody_has() -> None:
    inputs = list_of({**TOY, "overweight": [None, None, None]})
    table = contributions(inputs, "AR").set_index("indicator")
    assert table["z"].sum() == pytest.approx(TOY_SCORES[2], abs=1e-9)
    assert math.isnan(table.loc["overweight", "z"])
    assert table["rank_at_mean"].isna().tolist() == [False, False, True]


def test_the_same_seed_gives_the_same_intervals_and_another_seed_or_edition_others() -> None:
    inputs = list_of(CLOSE, half=3.0)
    pd.testing.assert_frame_equal(ahead_or_behind(inputs, "AR"), ahead_or_behind(inputs, "AR"))
    assert not ahead_or_behind(inputs, "AR").equals(ahead_or_behind(inputs, "AR", seed=7))
    assert not ahead_or_behind(inputs, "AR").equals(
        ahead_or_behind(inputs.assign(edition=2015), "AR")
    )


def test_intervals_do_not_hang_on_the_other_editions_or_lists_loaded() -> None:
    inputs = list_of(CLOSE, half=3.0)
    more = pd.concat(
        [
            inputs,
            list_of({"births": [5.0, 4.0, 3.0, 2.0, 1.0]}, half=3.0, domain="family"),
            list_of({"deaths": [1.0, 1.0, 1.0, 1.0, 1.0]}, edition=2015),
        ]
    )
    alone = ranked(inputs, "health")
    beside = ranked(more, "health").query("edition == 2014")
    pd.testing.assert_frame_equal(alone, beside)


def test_overall_and_a_domain_draw_the_same() -> None:
    inputs = list_of(CLOSE, half=3.0)
    pd.testing.assert_frame_equal(
        ranked(inputs, "health").drop(columns="domain"), ranked(inputs).drop(columns="domain")
    )


def test_a_state_is_ahead_where_it_is_in_at_least_95_percent_of_the_draws() -> None:
    # The other is the higher in (2 - d)² / 8 of the draws: 12.5% for d = 1, 3.1% for d = 1.5.
    close = ahead_or_behind(list_of({"deaths": [1.0, 2.0]}, half=1.0), "AL")
    assert close["place"].tolist() == ["AK"]
    assert close["share_ahead"].tolist() == pytest.approx([0.875], abs=0.03)
    assert close["verdict"].tolist() == ["cannot-tell"]
    apart = list_of({"deaths": [1.0, 2.5]}, half=1.0)
    assert ahead_or_behind(apart, "AL")["share_ahead"].tolist() == pytest.approx([0.969], abs=0.015)
    assert ahead_or_behind(apart, "AL")["verdict"].tolist() == ["ahead"]
    assert ahead_or_behind(apart, "AK")["verdict"].tolist() == ["behind"]


def test_indicators_are_drawn_independently() -> None:
    # Of two places one is ahead in the first and in the second indicator in 7/8 of the draws each.
    both = ahead_or_behind(list_of({"deaths": [1.0, 2.0], "births": [1.0, 2.0]}, half=1.0), "AL")
    assert both["share_ahead"].tolist() == pytest.approx([49 / 64], abs=0.03)


@settings(max_examples=10, deadline=None)
@given(figures)
def test_if_one_state_is_ahead_of_another_that_one_is_behind(
    columns: dict[str, list[Figure]],
) -> None:
    inputs = list_of(columns, half=0.5)
    mirror = {"ahead": "behind", "behind": "ahead", "cannot-tell": "cannot-tell"}
    one, other = (
        ahead_or_behind(inputs, place, 40).set_index("place").loc[against]
        for place, against in (("AK", "AL"), ("AL", "AK"))
    )
    assert mirror[one["verdict"]] == other["verdict"]
    assert one["share_ahead"] + other["share_ahead"] == pytest.approx(1)


def test_a_state_without_a_figure_cannot_be_told_from_any() -> None:
    inputs = list_of({"deaths": [1.0, 2.0, None]})
    table = ahead_or_behind(inputs, "AK").set_index("place")
    assert table["verdict"].tolist() == ["behind", "cannot-tell"]
    assert table["share_ahead"].isna().tolist() == [False, True]


def test_states_with_the_same_exact_figures_cannot_be_told_apart() -> None:
    assert ahead_or_behind(list_of({"deaths": [1.0, 1.0]}), "AK")["verdict"].tolist() == [
        "cannot-tell"
    ]


def test_a_place_that_is_not_in_the_list_is_refused() -> None:
    with pytest.raises(KeyError, match="PR"):
        ahead_or_behind(list_of(TOY), "PR")
    with pytest.raises(KeyError, match="PR"):
        contributions(list_of(TOY), "PR")


def test_agreement_sets_published_ranks_beside_computed_ones() -> None:
    table = pd.DataFrame(
        {
            "edition": 2014,
            "domain": ["health"] * 3 + ["overall"] * 3,
            "place": ["AK", "AL", "AR"] * 2,
            "label": ["complete"] * 3 + ["estimate"] * 3,
            "rank": [1, 2, 3, 1, 2, 3],
            "rank_low": [1, 1, 3, None, None, None],
            "rank_high": [2, 2, 3, None, None, None],
            "published_rank": [1, 1, 2, 1, 3, None],
            "published_doubtful": [False] * 4 + [True, False],
        }
    ).astype(dict.fromkeys(["rank", "rank_low", "rank_high", "published_rank"], "Int64"))
    health, overall = agreement_with_published(table).to_dict(orient="records")
    assert [health[name] for name in ("states", "exact", "largest", "inside")] == [3, 1, 1, 2]
    assert health["mean"] == pytest.approx(2 / 3)
    assert health["width"] == pytest.approx(2 / 3)
    assert [overall["states"], overall["complete"]] == [1, False]
    total = interval_coverage(table)
    assert (total.ranks, total.inside, total.fewest) == (3, 2, 2)


# Per edition and list: rank computed, rank published, and whether that is doubtful, for each place.
Placed = tuple[int | None, int | None, bool]


def rankings_of(lists: dict[tuple[int, str], list[Placed]]) -> pd.DataFrame:
    """A rankings table of lists whose places are in the order of PLACES."""
    return pd.DataFrame(
        [
            (edition, domain, place, *placed)
            for (edition, domain), listed in lists.items()
            for place, placed in zip(PLACES, listed, strict=False)
        ],
        columns=["edition", "domain", "place", "rank", "published_rank", "published_doubtful"],
    ).astype({"rank": "Int64", "published_rank": "Int64"})


def test_an_edition_is_whole_with_one_list_in_which_every_state_has_a_sure_rank() -> None:
    table = rankings_of(
        {
            (2012, "overall"): [(None, 1, False)],  # a few that somebody printed
            (2014, "health"): [(None, n, False) for n in range(1, 6)],  # all printed
            (2015, "health"): [(None, n, n == 3) for n in range(1, 6)],  # one of them doubtful
            (2016, "health"): [(n, None, False) for n in range(1, 6)],  # all computed
            (2016, "overall"): [(None, 2, False)],
            (2017, "health"): [(n, n, True) for n in range(1, 6)],  # computed whatever was printed
            (2018, "health"): [(1, None, False), (2, None, False), *[(None, None, False)] * 3],
            (2019, "health"): [(1, None, False)] * 3,  # each list has some, and none has all
            (2019, "overall"): [(None, None, False)] * 3 + [(4, None, False)] * 2,
        }
    )
    assert whole_editions(table, PLACES) == [2017, 2016, 2014]
    assert ranked_editions(table) == [2019, 2018, 2017, 2016, 2015, 2014, 2012]


def test_no_ranks_are_no_editions() -> None:
    nothing = rankings_of({(2014, "health"): [(None, None, False)] * 5})
    assert whole_editions(nothing, PLACES) == ranked_editions(nothing) == []
