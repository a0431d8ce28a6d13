"""Gaps between groups, against numbers computed by hand and the published table."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dashboard.measures.disparity import (
    CHANGE_COLUMNS,
    GAP_COLUMNS,
    displayable,
    gap_changes,
    gaps,
    judged_as_picked,
    pair_sureness,
    sum_people_behind,
    widest_gaps,
)
from tests.group_tables import POVERTY, SURVEY, group_of, rows, table

DOWNLOADS = Path(__file__).parents[2] / "shared" / "downloads" / "kids_count"


MASSACHUSETTS = table(
    rows("american-indian"),
    rows("asian-pacific-islander", 0.07, 6_000),
    rows("black", 0.27, 35_000),
    rows("hispanic", 0.24, 60_000),
    rows("two-or-more", 0.18, 19_000),
    rows("white-non-hispanic", 0.06, 45_000),
    rows("total", 0.12, 154_000),
)


# --- the gap, the ratio and the people behind it ---------------------------------------------


def test_black_children_in_massachusetts_in_2019_come_out_as_computed_by_hand():
    black = group_of(gaps(MASSACHUSETTS, POVERTY), "black")
    assert black["reference"] == "white-non-hispanic"
    assert black["reference_rate"] == 0.06
    assert black["gap"] == pytest.approx(0.21)
    assert (black["gap_low"], black["gap_high"]) == pytest.approx((0.20, 0.22))
    assert black["ratio"] == pytest.approx(4.5)
    assert (black["ratio_low"], black["ratio_high"]) == pytest.approx((0.265 / 0.065, 5.0))
    assert black["ratio_shown"]
    assert black["behind"] == pytest.approx(27_222, abs=1)
    assert (black["behind_low"], black["behind_high"]) == pytest.approx((26_038, 28_400), abs=1)
    assert (black["sure"], black["sure_why"]) == ("clear", "whole-95")


def test_every_group_has_a_row_and_a_suppressed_one_says_why_it_is_not_compared():
    compared = gaps(MASSACHUSETTS, POVERTY)
    assert list(compared.columns) == GAP_COLUMNS
    assert len(compared) == 7
    missing = group_of(compared, "american-indian")
    assert missing["status"] == "suppressed"
    assert not missing["shown"]
    assert np.isnan(missing["gap"])
    assert missing["gap_why"] == "no-figure"
    assert missing["sure"] == ""


def test_a_group_printed_elsewhere_but_not_here_is_named():
    elsewhere = rows("black", 0.2, 30_000, place="RI") + rows("white", 0.1, 60_000, place="RI")
    compared = gaps(table(rows("white", 0.1, 60_000), elsewhere), POVERTY)
    absent = group_of(compared, "black")
    assert absent["status"] == "not-available"
    assert absent["why"] == "absent"


def test_the_reference_is_the_lowest_rate_and_a_tie_goes_to_the_larger_population():
    tied = table(rows("asian", 0.06, 6_000), rows("black", 0.2, 30_000), rows("white", 0.06, 9_000))
    assert set(gaps(tied, POVERTY)["reference"]) == {"white"}


def test_the_total_is_never_the_best_even_where_its_rate_is_the_lowest():
    compared = gaps(table(rows("black", 0.2, 30_000), rows("total", 0.1, 99_000)), POVERTY)
    assert set(compared["reference"]) == {"black"}
    assert group_of(compared, "black")["ratio_why"] == "is-reference"


@pytest.mark.parametrize(
    ("reference", "named", "gap", "sure"),
    [
        ("total", "total", 0.15, "clear"),
        ("hispanic", "hispanic", 0.03, "cannot-tell"),
        ("0.10", "target", 0.17, "clear"),
    ],
)
def test_the_reader_may_choose_the_reference(reference, named, gap, sure):
    black = group_of(gaps(MASSACHUSETTS, POVERTY, reference), "black")
    assert black["reference"] == named
    assert black["gap"] == pytest.approx(gap)
    assert black["sure"] == sure


@pytest.mark.parametrize("reference", ["american-indian", "nobody", "1.5", "nan"])
def test_a_reference_that_cannot_be_is_refused_in_a_sentence(reference):
    black = group_of(gaps(MASSACHUSETTS, POVERTY, reference), "black")
    assert np.isnan(black["gap"])
    assert black["gap_why"] == "no-reference"


def test_a_favorable_percent_is_compared_by_those_left_out():
    graduated = replace(POVERTY, better="higher", whole_percent_rule=False, full_count=True)
    compared = gaps(table(rows("black", 0.71, 7_100), rows("white", 0.94, 47_000)), graduated)
    black = group_of(compared, "black")
    assert black["rate"] == 0.71
    assert black["adverse"] == pytest.approx(0.29)
    assert black["reference"] == "white"
    assert black["gap"] == pytest.approx(0.23)
    assert black["ratio"] == pytest.approx(0.29 / 0.06)
    assert (black["ratio_low"], black["ratio_high"]) == pytest.approx(
        (0.285 / 0.065, 0.295 / 0.055)
    )
    # Of 10,000 pupils 94% rather than 71% would be 2,300 more.
    assert black["behind"] == pytest.approx(2_300)
    assert black["behind_low"] == pytest.approx(6_600 * (0.935 / 0.715 - 1))
    assert black["behind_high"] == pytest.approx(7_600 * (0.945 / 0.705 - 1))
    assert black["sure"] == "full-count"


def test_a_share_of_a_whole_gets_neither_gap_nor_ratio():
    compared = gaps(MASSACHUSETTS, replace(POVERTY, kind="share"))
    black = group_of(compared, "black")
    assert black[["gap", "ratio", "behind"]].isna().all()
    sentence = "shares"
    assert {black["gap_why"], black["ratio_why"], black["behind_why"]} == {sentence}


def test_an_amount_of_money_has_a_gap_but_neither_ratio_nor_people():
    income = replace(SURVEY, unit="currency", better="higher", kind="amount")
    frame = table(
        rows("black", 60_000, unit="currency", low=np.nan, high=np.nan),
        rows("white", 110_000, unit="currency", low=np.nan, high=np.nan),
    )
    black = group_of(gaps(frame, income), "black")
    assert black["reference"] == "white"
    assert black["gap"] == 50_000
    assert black["ratio_why"] == "favorable"
    assert black["behind_why"] == "only-rates"


@pytest.mark.parametrize(
    ("group", "reference", "shown", "why"),
    [
        (0.27, 0.06, True, ""),
        (0.05, 0.02, False, "wide-ratio"),
        (0.05, 0.00, False, "zero"),
        (0.05, 0.005, False, "wide-ratio"),
    ],
)
def test_a_ratio_that_rounding_leaves_open_is_hidden(group, reference, shown, why):
    frame = table(rows("black", group, 35_000), rows("white", reference, 45_000))
    black = group_of(gaps(frame, POVERTY), "black")
    assert black["ratio_shown"] == shown
    assert black["ratio_why"] == why
    assert black["gap"] == pytest.approx(group - reference)


def test_people_behind_a_gap_need_the_number_of_the_same_table():
    frame = table(rows("black", 0.27), rows("white", 0.06, 45_000))
    black = group_of(gaps(frame, POVERTY), "black")
    assert np.isnan(black["behind"])
    assert black["behind_why"] == "no-number"


def test_nobody_stands_behind_a_gap_of_a_group_that_is_better_off():
    asian = group_of(gaps(MASSACHUSETTS, POVERTY, "total"), "asian-pacific-islander")
    assert asian["gap"] == pytest.approx(-0.05)
    assert np.isnan(asian["behind"])
    assert asian["behind_why"] == "no-worse"


def test_people_are_added_up_only_where_groups_do_not_overlap():
    compared = gaps(MASSACHUSETTS, POVERTY)
    refused = sum_people_behind(compared, POVERTY).iloc[0]
    assert np.isnan(refused["behind"])
    assert refused["why"] == "overlap"
    added = sum_people_behind(compared, replace(POVERTY, mutually_exclusive=True)).iloc[0]
    each = 6_000 / 7 + 35_000 * 21 / 27 + 60_000 * 18 / 24 + 19_000 * 12 / 18
    assert added["behind"] == pytest.approx(each)
    assert added["low"] < added["behind"] < added["high"]


# --- how sure --------------------------------------------------------------------------------


def surveyed(*groups):
    """Tables of a survey with margins: (group, percent, margin)."""
    return table(*(rows(name, rate, 50_000, margin=margin) for name, rate, margin in groups))


def test_a_gap_as_wide_as_its_margin_is_not_clear_and_a_wider_one_is():
    # Margins of 3 and 4 points make one of 5 for the difference.
    at = gaps(surveyed(("a", 0.15, 0.03), ("b", 0.10, 0.04)), SURVEY, "b")
    assert group_of(at, "a")["sure"] == "cannot-tell"
    beyond = gaps(surveyed(("a", 0.151, 0.03), ("b", 0.10, 0.04)), SURVEY, "b")
    assert group_of(beyond, "a")["sure"] == "clear"


def test_overlapping_intervals_can_still_be_a_clear_gap():
    # 10 to 16 and 15 to 23 overlap; 6 points exceed the margin of the difference, 5.
    compared = gaps(surveyed(("a", 0.19, 0.04), ("b", 0.13, 0.03)), SURVEY, "b")
    assert group_of(compared, "a")["sure"] == "clear"


def test_a_margin_printed_as_zero_counts_as_half_of_its_last_digit():
    # Error of the difference: 0.05 and 0.05 points make 0.0707.
    close = gaps(surveyed(("a", 0.1007, 0.0), ("b", 0.10, 0.0)), SURVEY, "b")
    assert group_of(close, "a")["sure"] == "cannot-tell"
    apart = gaps(surveyed(("a", 0.1008, 0.0), ("b", 0.10, 0.0)), SURVEY, "b")
    assert group_of(apart, "a")["sure"] == "clear"


def test_a_pair_chosen_as_the_widest_needs_more_than_a_pair_that_was_named():
    # SE 0.01 each; the difference has 0.01414. Named: 0.0233. Of three pairs: 2.128 x = 0.0301.
    margin = 0.01645
    frame = surveyed(("a", 0.125, margin), ("b", 0.11, margin), ("c", 0.10, margin))
    assert group_of(gaps(frame, SURVEY, "c"), "a")["sure"] == "clear"
    assert group_of(gaps(frame, SURVEY), "a")["sure"] == "cannot-tell"
    # With two groups there is one pair, so nothing was chosen.
    two = surveyed(("a", 0.125, margin), ("c", 0.10, margin))
    assert group_of(gaps(two, SURVEY), "a")["sure"] == "clear"


def test_holm_eases_after_each_clear_pair_and_stops_at_the_first_that_is_not():
    # Critical values for 3, 2 and 1 pairs: 2.128, 1.960, 1.645; SE of a difference 0.01414.
    margin = 0.01645
    # a-c 0.050 and b-c 0.029 (2.05 SE) pass at steps 3 and 2; a-b 0.021 fails at the last.
    compared = gaps(
        surveyed(("a", 0.15, margin), ("b", 0.129, margin), ("c", 0.10, margin)), SURVEY
    )
    assert group_of(compared, "b")["sure"] == "clear"
    # a-c 0.0300 (2.121 SE) fails at the first step, so b-c 0.029, enough for step 2, fails too.
    compared = gaps(
        surveyed(("a", 0.13, margin), ("b", 0.129, margin), ("c", 0.10, margin)), SURVEY
    )
    assert set(compared.set_index("group")["sure"][["a", "b"]]) == {"cannot-tell"}


def test_a_gap_can_be_clear_at_90_percent_and_not_at_95():
    # SE of the difference 0.01414: 1.645 SE are 0.0233, 1.96 SE 0.0277.
    margin = 0.01645
    between = group_of(gaps(surveyed(("a", 0.125, margin), ("b", 0.1, margin)), SURVEY, "b"), "a")
    assert (between["sure"], between["sure_95"]) == ("clear", False)
    assert between["sure_why"] == "clear-90"
    beyond = group_of(gaps(surveyed(("a", 0.128, margin), ("b", 0.1, margin)), SURVEY, "b"), "a")
    assert (beyond["sure"], beyond["sure_95"]) == ("clear", True)
    assert beyond["sure_why"] == "clear-95"


@pytest.mark.parametrize(
    ("reference", "points", "at_95"),
    [("white", 0.09, False), ("white", 0.10, True), ("best", 0.12, False), ("best", 0.13, True)],
)
def test_whole_percents_are_clear_at_95_from_a_point_more(reference, points, at_95):
    frame = table(rows("black", round(0.08 + points, 2), 35_000), rows("white", 0.08, 45_000))
    black = group_of(gaps(frame, POVERTY, reference), "black")
    assert (black["sure"], black["sure_95"]) == ("clear", at_95)


def test_a_gap_has_changed_where_it_moved_beyond_the_margins_of_its_four_figures():
    # Four margins of 2 points make 4 for the change of a gap.
    def moved(now):
        then = [rows("a", 0.30, 50_000, period="2014", margin=0.02)]
        then += [rows("b", 0.10, 50_000, period="2014", margin=0.02)]
        today = [rows("a", now, 50_000, margin=0.02), rows("b", 0.10, 50_000, margin=0.02)]
        found = group_of(gap_changes(gaps(table(*then, *today), SURVEY, "b"), SURVEY), "a")
        return found["gap_sure"], found["label"]

    assert moved(0.261) == ("cannot-tell", "")
    assert moved(0.259) == ("clear", "closing because the group improved")


def test_the_change_of_a_picked_gap_must_stand_out_among_those_of_all_pairs():
    # Each margin of 2 points: 4 for a named pair; of three pairs 2.128 x 2.43 = 5.2 points.
    def moved(now, picked):
        groups = [("a", 0.30, now), ("b", 0.10, 0.10), ("c", 0.20, 0.20)]
        frame = table(
            *(rows(g, then, 50_000, period="2014", margin=0.02) for g, then, _ in groups),
            *(rows(g, today, 50_000, margin=0.02) for g, _, today in groups),
        )
        changes = gap_changes(gaps(frame, SURVEY, "b"), SURVEY, picked=picked)
        return group_of(changes, "a")["gap_sure"]

    assert moved(0.255, picked=False) == "clear"
    assert moved(0.255, picked=True) == "cannot-tell"
    assert moved(0.240, picked=True) == "clear"


@pytest.mark.parametrize(("picked", "least"), [(False, 0.11), (True, 0.13)])
def test_a_gap_between_whole_percents_has_changed_from_eleven_points_or_thirteen(picked, least):
    for points, sure in ((least - 0.01, "cannot-tell"), (least, "clear")):
        frame = over_time(("2014", 0.40, 0.10), ("2019", round(0.40 - points, 2), 0.10))
        changes = gap_changes(gaps(frame, POVERTY), POVERTY, picked=picked)
        assert group_of(changes, "black")["gap_sure"] == sure


def test_overlapping_groups_are_judged_with_an_upper_estimate_and_it_says_so():
    frame = surveyed(("a", 0.30, 0.02), ("b", 0.10, 0.02))
    overlapping = gaps(frame, replace(SURVEY, mutually_exclusive=False), "b")
    assert "overlap" in group_of(overlapping, "a")["sure_why"]
    assert "overlap" not in group_of(gaps(frame, SURVEY, "b"), "a")["sure_why"]


@pytest.mark.parametrize(
    ("reference", "points", "sure"),
    [
        ("white", 0.08, "cannot-tell"),
        ("white", 0.09, "clear"),
        ("best", 0.11, "cannot-tell"),
        ("best", 0.12, "clear"),
    ],
)
def test_whole_percents_are_clear_from_nine_points_if_named_and_twelve_if_chosen(
    reference, points, sure
):
    # 0.17 - 0.08 is a little less than 0.09 in binary fractions.
    frame = table(rows("black", round(0.08 + points, 2), 35_000), rows("white", 0.08, 45_000))
    assert group_of(gaps(frame, POVERTY, reference), "black")["sure"] == sure


@pytest.mark.parametrize(
    ("number", "period", "facts", "why"),
    [
        (6_000, "2019", POVERTY, "no-margin-small"),
        (None, "2019", POVERTY, "no-margin-small"),
        (35_000, "2006", POVERTY, "no-margin-early"),
        (35_000, "2019", SURVEY, "no-margin"),
    ],
)
def test_without_margin_or_rule_a_gap_is_shown_and_not_judged(number, period, facts, why):
    frame = table(
        rows("black", 0.27, number, period=period), rows("white", 0.06, 45_000, period=period)
    )
    black = group_of(gaps(frame, facts), "black", period=period)
    assert black["gap"] == pytest.approx(0.21)
    assert black["sure"] == "no-rule"
    assert why == black["sure_why"]


def test_a_group_picked_against_a_named_reference_has_to_differ_more_than_a_named_group():
    frame = table(
        rows("asian", 0.09, 30_000),
        rows("black", 0.17, 35_000),
        rows("hispanic", 0.19, 35_000),
        rows("white", 0.08, 45_000),
        rows("total", 0.12, 99_000),
    )
    named = gaps(frame, POVERTY, "white")
    assert group_of(named, "hispanic")["sure_95"]
    assert group_of(named, "black")["sure"] == "clear"
    picked = judged_as_picked(named, POVERTY)
    assert [group_of(picked, group)["sure"] for group in ("hispanic", "black", "total")] == [
        "cannot-tell",
        "cannot-tell",
        "cannot-tell",
    ]
    unchanged = named.columns.difference(["sure", "sure_95", "sure_why"])
    pd.testing.assert_frame_equal(picked[unchanged], named[unchanged])
    assert widest_gaps(picked).iloc[0][["group", "reference", "sure"]].tolist() == [
        "hispanic",
        "white",
        "cannot-tell",
    ]


def test_a_named_pair_can_be_judged_without_its_table():
    pair = pd.DataFrame(
        {
            "place": ["MA"],
            "period": ["2019"],
            "group": ["black"],
            "reference": ["white"],
            "gap": [0.10],
            "margin": [np.nan],
            "reference_margin": [np.nan],
            "population": [25_000.0],
            "reference_population": [25_000.0],
            "start_year": [2007],
        }
    )
    assert pair_sureness(pair, POVERTY)["sure"].tolist() == ["clear"]
    assert pair_sureness(pair, POVERTY, chosen=True)["sure"].tolist() == ["cannot-tell"]


# --- what may be shown -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "margin", "sample", "shown"),
    [
        (0.01, 0.0209, None, True),  # 4.98 points wide
        (0.50, 0.12, None, True),  # 28.6 points, less than 65
        (0.50, 0.126, None, False),  # 30.03 points
        (0.05, 0.03, None, False),  # 7.1 points, more than 130% of 5
        (0.06, 0.03, None, True),  # 7.1 points, less than 130% of 6
        (0.50, 0.01, 29, False),
        (0.50, 0.01, 30, True),
        (0.50, float("nan"), None, True),
    ],
)
def test_a_proportion_is_withheld_when_its_interval_is_too_wide(value, margin, sample, shown):
    verdict, why = displayable(value, margin, sample)
    assert verdict == shown
    assert bool(why) != shown


def test_a_withheld_group_is_named_and_never_the_reference():
    compared = gaps(surveyed(("a", 0.30, 0.02), ("b", 0.20, 0.02), ("c", 0.05, 0.05)), SURVEY)
    withheld = group_of(compared, "c")
    assert withheld["why"] == "wide-for-its-size"
    assert np.isnan(withheld["gap"])
    assert group_of(compared, "a")["reference"] == "b"
    assert widest_gaps(compared).iloc[0]["groups_published"] == "a; b"


# --- across groups, places and years ---------------------------------------------------------


def test_the_widest_gap_is_the_largest_rate_less_the_smallest_of_the_groups_published():
    frame = pd.concat(
        [MASSACHUSETTS, table(rows("black", 0.3, 9_000, place="VT"), rows("hispanic", place="VT"))]
    )
    found = widest_gaps(gaps(frame, POVERTY)).set_index("place")
    assert found.loc["MA", ["group", "reference", "sure"]].tolist() == [
        "black",
        "white-non-hispanic",
        "clear",
    ]
    assert found.loc["MA", "groups_published"] == (
        "asian-pacific-islander; black; hispanic; two-or-more; white-non-hispanic"
    )
    assert found.loc["VT", "group"] == ""
    assert found.loc["VT", "gap_why"] == "no-pair"
    assert not found.loc["VT", "shown"]


def over_time(*years):
    """Two groups over the years: (period, percent of the group, percent of the reference)."""
    return table(
        *(rows("black", group, 35_000, period=period) for period, group, _ in years),
        *(rows("white", reference, 45_000, period=period) for period, _, reference in years),
    )


COUNTED = replace(POVERTY, whole_percent_rule=False, full_count=True)


@pytest.mark.parametrize(
    ("then", "now", "label"),
    [
        ((0.30, 0.06), (0.30, 0.10), "closing because the reference got worse"),
        ((0.30, 0.06), (0.34, 0.12), "closing because the reference got worse"),
        ((0.30, 0.06), (0.28, 0.08), "closing, partly because the reference got worse"),
        ((0.30, 0.06), (0.20, 0.06), "closing because the group improved"),
        ((0.30, 0.06), (0.30, 0.02), "widening because the reference improved"),
        ((0.30, 0.06), (0.34, 0.04), "widening, partly because the reference improved"),
        ((0.30, 0.06), (0.36, 0.08), "widening because the group got worse"),
        ((0.30, 0.06), (0.32, 0.08), "unchanged"),
    ],
)
def test_a_gap_that_changes_is_labeled_by_whose_doing_where_that_is_sure(then, now, label):
    frame = over_time(("2014", *then), ("2019", *now))
    moved = gap_changes(gaps(frame, COUNTED), COUNTED)
    assert list(moved.columns) == CHANGE_COLUMNS
    black = group_of(moved, "black")
    assert (black["earlier"], black["years"], black["label"]) == ("2014", 5, label)
    assert black["change"] == pytest.approx(now[0] - then[0])
    assert black["gap_change"] == pytest.approx(now[0] - now[1] - then[0] + then[1])
    # None of these moves eleven points: of a survey in whole percents, nothing is said.
    surveyed_black = group_of(gap_changes(gaps(frame, POVERTY), POVERTY), "black")
    assert surveyed_black["label"] == ""


def test_gap_and_ratio_can_move_in_opposite_directions():
    black = group_of(
        gap_changes(gaps(over_time(("2014", 0.40, 0.12), ("2019", 0.30, 0.06)), COUNTED), COUNTED),
        "black",
    )
    assert black["gap_change"] == pytest.approx(-0.04)
    assert black["ratio_low"] > black["ratio_high_then"]
    assert (black["sure"], black["gap_sure"]) == ("full-count", "full-count")


@pytest.mark.parametrize(
    ("periods", "earlier"),
    [
        (["2013", "2014", "2015", "2019"], "2014"),
        (["2013", "2015", "2019"], "2015"),
        (["2013", "2019"], "2013"),
        (["2012", "2016", "2019"], ""),
        (["2014-2018", "2015-2019"], ""),
        (["2010-2014", "2011-2015", "2015-2019"], "2010-2014"),
        (["2014", "2017-2019"], ""),
    ],
)
def test_five_years_before_is_the_nearest_period_as_long_that_does_not_overlap(periods, earlier):
    compared = gaps(over_time(*((period, 0.3, 0.1) for period in periods)), POVERTY)
    black = group_of(gap_changes(compared, POVERTY), "black", period=periods[-1])
    assert black["earlier"] == earlier
    assert black["why"] == ("" if earlier else "no-earlier")


def test_nothing_is_compared_across_a_change_of_definition():
    compared = gaps(over_time(("2014", 0.3, 0.1), ("2019", 0.2, 0.1)), POVERTY)
    assert group_of(gap_changes(compared, POVERTY, breaks=[2017]), "black")["earlier"] == ""
    assert group_of(gap_changes(compared, POVERTY, breaks=[2014]), "black")["earlier"] == "2014"


def test_a_gap_is_set_beside_that_of_the_same_two_groups_or_nothing_is_said():
    before, today = over_time(("2014", 0.3, 0.1)), over_time(("2019", 0.2, 0.1))
    asian = table(rows("asian", 0.05, 30_000))
    asian_then = table(rows("asian", 0.12, 30_000, period="2014"))

    without = group_of(
        gap_changes(gaps(pd.concat([before, today, asian]), POVERTY), POVERTY), "black"
    )
    assert without["change"] == pytest.approx(-0.1)
    assert np.isnan(without["gap_change"])
    assert without["why"] == "reference-not-then"

    # In 2014 the lowest rate was that of white children; the pair is still that of 2019.
    both = pd.concat([before, asian_then, today, asian])
    same = group_of(gap_changes(gaps(both, POVERTY), POVERTY), "black")
    assert same["reference"] == "asian"
    assert same["gap_then"] == pytest.approx(0.18)
    assert same["gap_change"] == pytest.approx(-0.03)


def test_no_rows_in_gives_no_rows_out():
    compared = gaps(MASSACHUSETTS.iloc[:0], POVERTY)
    assert list(compared.columns) == GAP_COLUMNS
    results = (compared, widest_gaps(compared), gap_changes(compared, POVERTY))
    assert [len(result) for result in results] == [0, 0, 0]


# --- the real table --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def downloaded():
    path = DOWNLOADS / "Children in poverty by race and ethnicity.csv"
    if not path.exists():
        pytest.skip("the published downloads are not here")
    raw = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    value = pd.to_numeric(raw["Data"], errors="coerce")
    percent = raw["DataFormat"].eq("Percent")
    half = np.where(percent, 0.005, 500.0)
    return pd.DataFrame(
        {
            "place": raw["Location"],
            "period": raw["TimeFrame"],
            "start_year": raw["TimeFrame"].astype("int64"),
            "end_year": raw["TimeFrame"].astype("int64"),
            "group": raw["Race"],
            "unit": np.where(percent, "percent", "number"),
            "value": value,
            "low": value - half,
            "high": value + half,
            "margin": np.nan,
            "decimals": np.where(percent, 2, -3),
            "status": np.where(value.notna(), "published", "suppressed"),
        }
    ).replace({"group": {"Total": "total"}})


def test_the_published_table_gives_the_example_for_massachusetts(downloaded):
    found = widest_gaps(gaps(downloaded, POVERTY))
    row = found[found["place"].eq("Massachusetts") & found["period"].eq("2019")].iloc[0]
    assert row["group"] == "Black or African American"
    assert row["reference"] == "Non-Hispanic White"
    assert row["behind"] == pytest.approx(27_222, abs=1)


def test_no_group_is_the_reference_by_habit(downloaded):
    references = gaps(downloaded, POVERTY)["reference"]
    assert {"Non-Hispanic White", "Asian and Pacific Islander"} <= set(references)


def test_a_suppressed_group_is_never_a_reference_and_never_the_widest(downloaded):
    compared = gaps(downloaded, POVERTY)
    suppressed = compared[compared["status"].eq("suppressed")]
    assert suppressed["gap"].isna().all()
    assert suppressed["group"].ne(suppressed["reference"]).all()
    assert widest_gaps(compared)["status"].isin(["published", ""]).all()
