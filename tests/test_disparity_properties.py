"""What holds of gaps, their sureness and their changes whatever the figures are."""

from dataclasses import replace

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.disparity import gaps, pair_sureness, sum_people_behind, widest_gaps, wilson
from dashboard.measures.five_years import pair_with_earlier
from tests.group_tables import POVERTY, SURVEY, rows, table

GROUPS = ["a", "b", "c", "d", "e"]
one_table = st.lists(
    st.tuples(
        st.integers(1, 99),  # percent
        st.integers(30, 900),  # population in thousands
        st.sampled_from([None, 5, 20, 40]),  # margin in tenths of a point
    ),
    min_size=2,
    max_size=5,
)
# Many places at once: examples by the hundred for the price of a few.
tables = st.lists(one_table, min_size=8, max_size=12)


def exact(places):
    """Groups without rounding: of so many thousand people so many percent, margins or none."""
    frame = table(
        *(
            rows(
                group,
                percent / 100,
                percent * 10.0 * population,
                place=f"place {place}",
                margin=np.nan if margin is None else margin / 1000,
            )
            for place, figures in enumerate(places)
            for group, (percent, population, margin) in zip(GROUPS, figures, strict=False)
        )
    )
    return frame.assign(low=frame["value"], high=frame["value"])


@settings(max_examples=5)
@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_the_groups_changes_nothing(figures, random):
    frame = exact(figures)
    shuffled = frame.iloc[random.sample(range(len(frame)), len(frame))]
    for facts in (POVERTY, SURVEY):
        key = ["place", "group"]
        expected = gaps(frame, facts).sort_values(key, ignore_index=True)
        found = gaps(shuffled, facts).sort_values(key, ignore_index=True)
        pd.testing.assert_frame_equal(found, expected)
        pd.testing.assert_frame_equal(widest_gaps(found), widest_gaps(expected))


@settings(max_examples=5)
@given(tables, st.integers(2, 50))
def test_a_larger_population_scales_the_counts_and_nothing_else(figures, scale):
    frame = exact(figures)
    counts = frame["unit"].eq("number")
    larger = frame.assign(
        **{name: frame[name].mask(counts, frame[name] * scale) for name in ("value", "low", "high")}
    )
    one, many = gaps(frame, POVERTY), gaps(larger, POVERTY)
    scaled = ["number", "number_low", "number_high", "population"]
    scaled += ["behind", "behind_low", "behind_high"]
    pd.testing.assert_frame_equal(one.drop(columns=scaled), many.drop(columns=scaled))
    pd.testing.assert_frame_equal(one[scaled] * scale, many[scaled])


@settings(max_examples=5)
@given(tables)
def test_poor_or_not_poor_gives_the_same_measure(figures):
    poor = exact(figures)
    counts = poor["unit"].eq("number")
    people = poor["value"].where(counts).bfill() / poor["value"].mask(counts).ffill()
    flipped = {
        name: (1 - poor[name]).mask(counts, people - poor[name])
        for name in ("value", "low", "high")
    }
    for facts in (POVERTY, SURVEY):
        one = gaps(poor, facts)
        other = gaps(poor.assign(**flipped), replace(facts, better="higher"))
        texts = ["group", "reference", "shown", "why", "sure", "sure_why", "gap_why", "behind_why"]
        pd.testing.assert_frame_equal(one[texts], other[texts])
        numbers = ["adverse", "gap", "gap_low", "gap_high", "ratio", "ratio_low", "ratio_high"]
        pd.testing.assert_frame_equal(
            one[[*numbers, "behind"]], other[[*numbers, "behind"]], atol=1e-9, rtol=1e-6
        )


# --- two groups, seen from either side -------------------------------------------------------


def printed(places):
    """The same groups as ``exact`` has, rounded to whole percents and thousands."""
    frame = exact(places)
    half = np.where(frame["unit"].eq("percent"), 0.005, 500.0)
    return frame.assign(low=(frame["value"] - half).clip(0), high=frame["value"] + half)


@settings(max_examples=5)
@given(tables)
def test_a_gap_is_the_same_from_either_side_but_for_its_sign(figures):
    frame = printed(figures)
    for facts in (POVERTY, SURVEY, replace(POVERTY, better="higher")):
        a, b = (
            gaps(frame, facts, reference)
            .loc[lambda t, group=group: t["group"].eq(group)]
            .set_index("place")
            for group, reference in (("a", "b"), ("b", "a"))
        )
        # A figure that is not sure enough to show is neither compared nor a reference.
        assert a["gap"].notna().equals(b["gap"].notna())
        both = a["gap"].notna()
        a, b = a[both], b[both]
        for one, other in (("gap", "gap"), ("gap_low", "gap_high"), ("gap_high", "gap_low")):
            np.testing.assert_allclose(a[one], -b[other], atol=1e-12)
        for one, other in (("ratio", "ratio"), ("ratio_low", "ratio_high")):
            np.testing.assert_allclose(a[one], 1 / b[other], rtol=1e-9)
        assert a[["sure", "sure_95", "sure_why"]].equals(b[["sure", "sure_95", "sure_why"]])


@settings(max_examples=5)
@given(tables)
def test_a_gap_its_ratio_and_the_people_behind_it_lie_between_their_bounds(figures):
    for facts in (POVERTY, SURVEY, replace(POVERTY, better="higher")):
        found = gaps(printed(figures), facts)
        for name in ("gap", "ratio", "behind"):
            known = found[found[name].notna()]
            assert (known[f"{name}_low"] <= known[name] + 1e-9).all()
            # The upper bound of a ratio is open where rounding leaves its reference at zero.
            assert (known[f"{name}_high"].fillna(np.inf) >= known[name] - 1e-9).all()
        worse = found["gap"].round(9).gt(0)
        assert found["behind"].notna().equals(worse)
        if facts.better == "lower":
            assert found.loc[worse, "behind"].between(0, found.loc[worse, "number"]).all()


@settings(max_examples=5)
@given(tables)
def test_people_behind_all_gaps_are_those_behind_each(figures):
    found = gaps(printed(figures), SURVEY)
    together = sum_people_behind(found, SURVEY).set_index("place")
    each = found.groupby("place")["behind"].sum(min_count=1)
    np.testing.assert_allclose(together["behind"], each[together.index])
    assert together["why"].eq("").equals(together["behind"].notna())


# --- how sure --------------------------------------------------------------------------------

# Pairs of one table: the gap in tenths of a point, the margins of both in tenths.
judged_pairs = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 80), st.integers(1, 80)), min_size=1, max_size=10
)


def pairs_of(figures):
    gap, margin, reference_margin = np.array(figures, dtype="float64").T / 1000
    names = [f"group {place}" for place in range(len(figures))]
    return pd.DataFrame(
        {
            "place": "MA",
            "period": "2019",
            "group": names,
            "reference": "the best",
            "gap": gap,
            "margin": margin,
            "reference_margin": reference_margin,
            "population": 50_000.0,
            "reference_population": 50_000.0,
            "start_year": 2019,
        }
    )


def confidence(judged):
    """0 where a gap cannot be told, 1 where it is clear at 90%, 2 where at 95% too."""
    assert not (judged["sure_95"] & judged["sure"].ne("clear")).any()
    return judged["sure"].eq("clear").astype(int) + judged["sure_95"].astype(int)


@settings(max_examples=20)
@given(judged_pairs, st.floats(1, 10), st.booleans())
def test_wider_margins_never_make_a_gap_surer_nor_a_wider_gap_less_sure(figures, factor, chosen):
    pairs = pairs_of(figures)
    before = confidence(pair_sureness(pairs, SURVEY, chosen=chosen))
    less_exact = pairs.assign(margin=pairs["margin"] * factor)
    assert (confidence(pair_sureness(less_exact, SURVEY, chosen=chosen)) <= before).all()
    for facts in (SURVEY, POVERTY):
        same = pairs.assign(margin=np.nan) if facts is POVERTY else pairs
        wider = same.assign(gap=same["gap"] * factor)
        narrow, wide = (
            confidence(pair_sureness(one, facts, chosen=chosen)) for one in (same, wider)
        )
        assert (wide >= narrow).all()


@settings(max_examples=20)
@given(judged_pairs, st.booleans())
def test_a_pair_picked_from_many_is_never_surer_than_the_same_pair_named(figures, whole_percents):
    pairs = pairs_of(figures)
    facts = POVERTY if whole_percents else SURVEY
    if whole_percents:
        pairs = pairs.assign(margin=np.nan)
    picked, named = (
        confidence(pair_sureness(pairs, facts, chosen=chosen)) for chosen in (True, False)
    )
    assert (picked <= named).all()
    if len(pairs) == 1 and not whole_percents:
        assert picked.equals(named)


@given(st.integers(0, 1000), st.integers(1, 1000), st.integers(2, 50))
def test_an_interval_from_counts_holds_the_share_and_narrows_as_more_are_counted(
    events, others, times
):
    people = events + others
    low, high = wilson(events, people)
    assert -1e-12 <= low <= events / people <= high <= 1 + 1e-12
    narrower = wilson(events * times, people * times)
    assert low - 1e-12 <= narrower[0] <= narrower[1] <= high + 1e-12


# --- the period before -----------------------------------------------------------------------

spans = st.lists(
    st.tuples(st.integers(2000, 2020), st.integers(0, 4)), min_size=1, max_size=12, unique=True
)


@given(spans, st.sets(st.integers(2000, 2020), max_size=2))
def test_the_period_before_is_as_long_apart_near_enough_and_the_nearest_that_is(periods, breaks):
    figures = pd.DataFrame(
        {
            "place": "MA",
            "period": [f"{first}-{first + more}" for first, more in periods],
            "start_year": [first for first, _ in periods],
            "end_year": [first + more for first, more in periods],
        }
    )
    found = pair_with_earlier(figures, figures, ["place"], breaks).set_index("period")
    for first, more in periods:
        allowed = [
            first - before
            for before, length in periods
            if length == more
            and 4 <= first - before <= 6
            and before + more < first
            and not any(before < year <= first + more for year in breaks)
        ]
        best = min(allowed, key=lambda years: (abs(years - 5), years), default=None)
        name = f"{first}-{first + more}"
        assert (int(found.loc[name, "years"]) if name in found.index else None) == best
