"""Every situation has its sentence: what it says, and what it must not say."""

import re
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd
import pytest

from dashboard.charts.chart import Point, Series
from dashboard.charts.text import (
    alt_text,
    gap_change_text,
    gap_text,
    missing_text,
    price_text,
    prose,
    rank_text,
)
from dashboard.charts.text.gap_change_text import Change
from dashboard.charts.text.gap_text import Gap, Phrases
from dashboard.charts.text.rank_text import Rank
from dashboard.language import say
from dashboard.measures import disparity
from dashboard.measures.child_care import Income, Price
from dashboard.schema import Status

GROUPS = {
    "american-indian": "American Indian {people}",
    "asian": "Asian {people}",
    "black": "Black {people}",
    "hispanic": "Hispanic or Latino {people}",
    "two-or-more": "{people} of two or more races",
    "white": "non-Hispanic white {people}",
}
POVERTY = Phrases("children", "lived in poverty", "would have lived in poverty", groups=GROUPS)
NO_RULE = replace(POVERTY, short="poverty of which no rule says how sure it is")
GRADUATION = Phrases(
    "students",
    "graduated on time",
    "would have graduated on time",
    better="higher",
    groups=GROUPS,
)
BIRTHS = Phrases(
    "teens", "gave birth", "would have given birth", unit="rate-per-1000", groups=GROUPS
)
INCOME = Phrases(
    "families", short="median family income", unit="currency", better="higher", groups=GROUPS
)


def observed(phrases, period, **groups):
    """Rows as stored: slug=rate, or slug=(rate, number), or slug=None where suppressed."""
    half = {"percent": 0.005, "rate-per-1000": 0.5}.get(phrases.unit, 0.5)
    rows = []
    for group, figures in groups.items():
        rate, number = figures if isinstance(figures, tuple) else (figures, None)
        common = {
            "place": "MA",
            "period": period,
            "start_year": int(period),
            "end_year": int(period),
            "group": group.replace("_", "-"),
            "margin": np.nan,
        }
        for unit, value, step, decimals in (
            (phrases.unit, rate, half, 2 if phrases.unit == "percent" else 0),
            ("number", number, 500, -3),
        ):
            value = np.nan if value is None else value
            status = "suppressed" if np.isnan(value) else "published"
            rows.append(
                {
                    **common,
                    "unit": unit,
                    "value": value,
                    "low": max(value - step, 0) if status == "published" else np.nan,
                    "high": value + step,
                    "decimals": decimals,
                    "status": status,
                }
            )
    return pd.DataFrame(rows)


def facts(phrases, **more):
    given = {
        "unit": phrases.unit,
        "better": phrases.better,
        "kind": "rate" if phrases.phrase else "amount",
        "mutually_exclusive": False,
        "whole_percent_rule": phrases == POVERTY,
        "full_count": phrases == GRADUATION,
    }
    return disparity.Properties(**(given | more))


def said(phrases, reference="best", group=None, period="2019", **groups):
    """Headline and details of the widest gap, or of one group's, from figures as stored."""
    compared = disparity.gaps(observed(phrases, period, **groups), facts(phrases), reference)
    rows = (
        disparity.widest_gaps(compared) if group is None else compared[compared["group"].eq(group)]
    )
    gap = Gap.of(rows.iloc[0].to_dict(), "Massachusetts", period)
    return " ".join([gap_text.finding(gap, phrases), *gap_text.details(gap, phrases)])


SITUATIONS = {
    "clear": (
        partial(said, POVERTY, black=(0.27, 35_000), white=(0.06, 45_000), hispanic=(0.24, 60_000)),
        "In Massachusetts in 2019, 27% of Black children and 6% of non-Hispanic white "
        "children lived in poverty: 21 points apart, 4.1 to 5.0 times within rounding. The "
        "gap is too wide to be rounding or chance alone, even in whole percents. Had the rate"
        " been the same, about 27,000 fewer Black children would have lived in poverty.",
    ),
    "cannot be told": (
        partial(said, POVERTY, asian=(0.07, 6_000), white=(0.06, 45_000)),
        "In Massachusetts in 2019, 7% of Asian children and 6% of non-Hispanic white children"
        " lived in poverty: 1 point apart, 1.0 to 1.4 times within rounding. The difference "
        "is too small to be told from rounding and chance.",
    ),
    "no rule": (
        partial(said, NO_RULE, black=(0.27, 35_000), white=(0.06, 45_000)),
        "In Massachusetts in 2019, 27% of Black children and 6% of non-Hispanic white "
        "children lived in poverty: 21 points apart, 4.1 to 5.0 times within rounding. The "
        "publisher prints no margin of error to test the gap with. Had the rate been the "
        "same, about 27,000 fewer Black children would have lived in poverty.",
    ),
    "full count and a favorable measure, stated as published and measured adversely": (
        partial(said, GRADUATION, hispanic=(0.77, 7_700), white=(0.93, 46_500)),
        "In Massachusetts in 2019, 77% of Hispanic or Latino students and 93% of non-Hispanic"
        " white students graduated on time: 16 points apart. Counted the other way (23% and "
        "7%), 3.0 to 3.6 times within rounding. Everyone is counted, so the difference is "
        "real; its causes are not known from it. Had the rate been the same, about 1,600 more"
        " Hispanic or Latino students would have graduated on time.",
    ),
    "tie": (
        partial(said, POVERTY, asian=(0.06, 6_000), white=(0.06, 45_000)),
        "In Massachusetts in 2019, 6% of Asian children and 6% of non-Hispanic white children "
        "lived in poverty: the published figures are the same. "
        "The difference is too small to be told from rounding and chance.",
    ),
    "zero rate": (
        partial(said, POVERTY, black=(0.15, 35_000), white=(0.0, 0)),
        "In Massachusetts in 2019, 15% of Black children and 0% of non-Hispanic white "
        "children lived in poverty: 15 points apart. The publisher prints no margin of error "
        "to test the gap with, and a group is smaller than 25,000 or of unknown size. Had the"
        " rate been the same, about 35,000 fewer Black children would have lived in poverty.",
    ),
    "no number": (
        partial(said, POVERTY, period="2006", black=0.27, white=(0.06, 45_000)),
        "In Massachusetts in 2006, 27% of Black children and 6% of non-Hispanic white "
        "children lived in poverty: 21 points apart, 4.1 to 5.0 times within rounding. The "
        "publisher prints no margin of error to test the gap with, and no rule fits figures "
        "before 2007. How many children that makes cannot be said: the same table prints "
        "no number of people for this group.",
    ),
    "one group alone": (
        partial(said, POVERTY, black=(0.27, 35_000), white=None),
        "In Massachusetts in 2019, no gap can be stated: no two groups here have figures that "
        "can be compared.",
    ),
    "a group without a figure": (
        partial(said, POVERTY, group="american-indian", american_indian=None, white=(0.06, 45_000)),
        "In Massachusetts in 2019, no gap can be stated for American Indian children: this group "
        "has no published figure here.",
    ),
    "the best published rate is worse than the overall one": (
        partial(
            said, POVERTY, black=(0.27, 35_000), hispanic=(0.14, 35_000), white=None, total=0.12
        ),
        "In Massachusetts in 2019, 27% of Black children and 14% of Hispanic or Latino "
        "children lived in poverty: 13 points apart, 1.8 to 2.0 times within rounding. The "
        "gap is too wide to be rounding or chance alone, even in whole percents. The "
        "group compared with is itself above the overall rate of 12%. Had the rate been the same, "
        "about 17,000 fewer Black children would have lived in poverty.",
    ),
    "against the overall rate": (
        partial(said, POVERTY, "total", "black", black=(0.27, 35_000), total=(0.12, 154_000)),
        "In Massachusetts in 2019, 27% of Black children and 12% of all children lived in "
        "poverty: 15 points apart, 2.1 to 2.4 times within rounding. The gap is too wide to "
        "be rounding or chance alone, even in whole percents. Had the rate been that of all "
        "children, about 19,000 fewer Black children would have lived in poverty.",
    ),
    "against a target": (
        partial(said, POVERTY, "0.10", "two-or-more", two_or_more=(0.25, 35_000)),
        "In Massachusetts in 2019, 25% of children of two or more races lived in poverty: 15 "
        "points above the target of 10%, 2.5 to 2.6 times within rounding. The gap is too "
        "wide to be rounding or chance alone, even in whole percents. Had the rate been 10%, "
        "about 21,000 fewer children of two or more races would have lived in poverty.",
    ),
    "below a target": (
        partial(said, POVERTY, "0.10", "white", white=(0.06, 45_000)),
        "In Massachusetts in 2019, 6% of non-Hispanic white children lived in poverty: 4 points "
        "below the target of 10%. "
        "The difference is too small to be told from rounding and chance.",
    ),
    "better off than the reference": (
        partial(said, POVERTY, "black", "white", black=(0.27, 35_000), white=(0.06, 45_000)),
        "In Massachusetts in 2019, 27% of Black children and 6% of non-Hispanic white "
        "children lived in poverty: 21 points apart, 4.1 to 5.0 times within rounding. The "
        "gap is too wide to be rounding or chance alone, even in whole percents.",
    ),
    "a rate per thousand": (
        partial(said, BIRTHS, hispanic=20, white=4),
        "In Massachusetts in 2019, 20 of every 1,000 Hispanic or Latino teens and 4 of every "
        "1,000 non-Hispanic white teens gave birth: 16 per 1,000 apart, 4.3 to 5.9 times "
        "within rounding. The publisher prints no margin of error to test the gap with. How "
        "many teens that makes cannot be said: the same table prints no number of people for "
        "this group.",
    ),
    "an amount of money": (
        partial(said, INCOME, black=60_000, white=110_000),
        "In Massachusetts in 2019, median family income was $60,000 for Black families and "
        "$110,000 for non-Hispanic white families: $50,000 apart. The publisher prints no "
        "margin of error to test the gap with.",
    ),
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_has_exactly_this_sentence(situation):
    found, expected = SITUATIONS[situation]
    assert found() == expected


@pytest.mark.parametrize("situation", SITUATIONS)
def test_no_sentence_names_a_cause_or_denies_a_difference(situation):
    sentences, _ = SITUATIONS[situation]
    found = sentences()
    assert not re.search(r"\b(because|caused|due to|no difference|fails?|blame)\b", found)
    assert "nan" not in found.lower().split()
    assert "  " not in found


def test_a_share_of_a_whole_is_given_no_gap_and_the_reason():
    rows = observed(POVERTY, "2019", black=0.1, white=0.6)
    compared = disparity.gaps(rows, facts(POVERTY, kind="share"))
    gap = Gap.of(compared.iloc[0].to_dict(), "Massachusetts", "2019")
    assert gap_text.finding(gap, POVERTY) == (
        "In Massachusetts in 2019, no gap can be stated for Black children: these figures are "
        "shares of a whole, not rates within each group."
    )
    assert gap_text.details(gap, POVERTY) == ()


CHANGES = [
    (
        (0.30, 0.06),
        (0.30, 0.10),
        "The rate for Black children was 30% in 2014 and in 2019. "
        "The gap with non-Hispanic white children was 24 points in 2014 and 20 in 2019. "
        "Whether it changed cannot be told: chance and rounding could explain as much. "
        "As a ratio: 4.5 to 5.5 times in 2014, 2.8 to 3.2 times in 2019 (within rounding).",
    ),
    (
        (0.30, 0.06),
        (0.30, 0.18),
        "The rate for Black children was 30% in 2014 and in 2019. "
        "Since 2014 the gap with non-Hispanic white children narrowed from 24 to 12 points, "
        "because their rate rose. "
        "As a ratio: 4.5 to 5.5 times in 2014, 1.6 to 1.7 times in 2019 (within rounding).",
    ),
    (
        (0.30, 0.06),
        (0.19, 0.06),
        "From 2014 to 2019 the rate for Black children fell from 30% to 19%. That change is "
        "clear. "
        "Since 2014 the gap with non-Hispanic white children narrowed from 24 to 13 points. "
        "As a ratio: 4.5 to 5.5 times in 2014, 2.8 to 3.5 times in 2019 (within rounding).",
    ),
    (
        (0.30, 0.08),
        (0.31, 0.09),
        "From 2014 to 2019 the rate for Black children rose from 30% to 31%. That change is too "
        "small to be told from chance and rounding. "
        "The gap with non-Hispanic white children was 22 points in 2014 and in 2019. "
        "Whether it changed cannot be told: chance and rounding could explain as much. "
        "As a ratio: 3.5 to 4.1 times in 2014, 3.2 to 3.7 times in 2019 (within rounding).",
    ),
]


def black_moved(then, now):
    """The changes of a table of two years, and the row of Black children in the newer one."""
    rows = pd.concat(
        observed(POVERTY, year, black=(black, 35_000), white=(white, 45_000))
        for year, (black, white) in (("2014", then), ("2019", now))
    )
    compared = disparity.gaps(rows, facts(POVERTY), "white")
    moved = disparity.gap_changes(compared, facts(POVERTY))
    return moved, moved[moved["group"].eq("black") & moved["period"].eq("2019")].iloc[0].to_dict()


@pytest.mark.parametrize(("then", "now", "sentences"), CHANGES)
def test_a_group_s_own_change_comes_first_then_the_gap_and_then_the_ratio(then, now, sentences):
    moved, row = black_moved(then, now)
    assert " ".join(gap_change_text.change(Change.of(row, "2019", "2014"), POVERTY)) == sentences
    first = moved[moved["period"].eq("2014")].iloc[0].to_dict()
    assert gap_change_text.change(Change.of(first, "2014", ""), POVERTY) == (
        "No comparable figure lies 4 to 6 years earlier.",
    )


@pytest.mark.parametrize(("then", "now", "sentences"), CHANGES)
def test_a_row_says_where_a_gap_has_gone_as_its_chart_does(then, now, sentences) -> None:
    _, row = black_moved(then, now)
    told = " ".join(gap_change_text.direction(Change.of(row, "2019", "2014"), POVERTY))
    assert told
    assert told in sentences


def test_a_gap_that_cannot_be_judged_is_said_neither_to_narrow_nor_to_widen() -> None:
    rows = pd.concat(
        observed(NO_RULE, year, black=(black, 35_000), white=(0.06, 45_000))
        for year, black in (("2014", 0.20), ("2019", 0.40))
    )
    compared = disparity.gaps(rows, facts(NO_RULE), "white")
    moved = disparity.gap_changes(compared, facts(NO_RULE))
    row = moved[moved["group"].eq("black") & moved["period"].eq("2019")].iloc[0].to_dict()
    told = " ".join(gap_change_text.direction(Change.of(row, "2019", "2014"), NO_RULE))
    assert told == (
        "The gap with non-Hispanic white children was 14 points in 2014 and 34 in 2019. "
        "Whether it changed cannot be told, for the gap itself cannot."
    )


def test_a_gap_at_90_percent_says_that_it_is_not_clear_at_95() -> None:
    nine = said(POVERTY, "white", "hispanic", hispanic=(0.18, 60_000), white=(0.09, 45_000))
    assert (
        "The gap is too wide to be rounding or chance alone, even in whole percents, at 90% "
        "confidence though not at 95%." in nine
    )
    assert gap_text.sureness("clear", True) == "clear gap at 95%"
    assert gap_text.sureness("clear", False) == "clear gap at 90%"
    assert gap_text.sureness("full-count") == "full count"


def test_a_table_gives_the_sign_of_a_gap_and_the_range_of_the_people_behind_it() -> None:
    better = {"rate": 0.07, "reference_rate": 0.12, "gap": -0.05}
    worse = {"rate": 0.12, "reference_rate": 0.07, "gap": 0.05}
    assert gap_text.apart(better, "percent", 2) == "−5 points"
    assert gap_text.apart(worse, "percent", 2) == "5 points"


def test_a_gap_is_what_a_reader_gets_who_subtracts_the_printed_figures() -> None:
    row = {"rate": 0.78753, "reference_rate": 0.39532, "gap": 0.39221}
    assert gap_text.apart(row, "percent", 3) == "39.3 points"  # 78.8 less 39.5, both as printed


def test_the_people_behind_a_gap_have_the_range_that_rounding_allows() -> None:
    assert gap_text.behind(27_222, 26_038, 28_400) == "27,000 (26,000 to 28,000)"
    assert gap_text.behind(float("nan"), 1, 2) == ""


def test_a_gap_is_that_of_the_same_two_groups_in_both_years():
    """Asian children have the lowest rate in 2019; in 2014 white children had it."""
    rows = pd.concat(
        [
            observed(POVERTY, "2014", black=0.30, white=0.06, asian=0.08),
            observed(POVERTY, "2019", black=0.30, white=0.12, asian=0.10),
        ]
    )
    moved = disparity.gap_changes(disparity.gaps(rows, facts(POVERTY)), facts(POVERTY))
    rows_now = moved[moved["period"].eq("2019")].set_index("group", drop=False)
    black = gap_change_text.change(
        Change.of(rows_now.loc["black"].to_dict(), "2019", "2014"), POVERTY
    )
    assert black[1] == "The gap with Asian children was 22 points in 2014 and 20 in 2019."
    asian = gap_change_text.change(
        Change.of(rows_now.loc["asian"].to_dict(), "2019", "2014"), POVERTY
    )
    assert not any("gap" in sentence for sentence in asian)


def test_groups_not_shown_are_named_each_with_its_reason():
    rule = "An estimate is withheld (S) where its confidence interval spans 10 points or more."
    withheld = missing_text.reason("suppressed", rule=rule)
    few = missing_text.reason("below-threshold", high=0.005, unit="percent")
    assert missing_text.not_shown(
        [("American Indian children", withheld), ("Asian children", few)]
    ) == (
        "Not shown: American Indian children (withheld by the publisher: its confidence interval "
        "spans 10 points or more); "
        "Asian children (printed only as less than 0.5%)."
    )
    assert missing_text.reason("suppressed") == "withheld by the publisher"
    assert missing_text.reason("published", "wide") == (
        "not shown here: its 95% interval is 30 points wide or more"
    )
    assert missing_text.not_shown([]) == ""


def test_every_status_has_a_reason_and_a_meaning():
    assert all(missing_text.reason(status) and missing_text.meaning(status) for status in Status)


def test_names_in_a_sentence_stand_with_commas_and_a_last_word():
    assert prose.listed(["Ohio"]) == "Ohio"
    assert prose.listed(["Ohio", "Iowa"]) == "Ohio and Iowa"
    assert prose.listed(["Ohio", "Iowa", "Utah"], "or") == "Ohio, Iowa or Utah"
    assert prose.listed([]) == ""


HOME = Rank("Massachusetts", "overall", 2025, "complete")


@pytest.mark.parametrize(
    ("rank", "sentence", "text"),
    [
        (
            replace(HOME, published_rank=3, published_by="WBUR", rank=4),
            "Massachusetts ranks 3rd of 50 states overall, as reported by WBUR (2025 edition).",
            "As printed by WBUR. Computed here: 4th.",
        ),
        (
            replace(
                HOME, list_name="economic well-being", edition=2021, rank=25, rank_low=24,
                rank_high=27,
            ),
            "Massachusetts ranks 25th of 50 states in economic well-being (24th to 27th within "
            "rounding; 2021 edition).",
            "Computed here: 24th to 27th within rounding.",
        ),
        (
            replace(HOME, list_name="education", rank=1, rank_low=1, rank_high=1),
            "Massachusetts ranks 1st of 50 states in education (however the figures round; "
            "2025 edition).",
            "Computed here: the same however the figures round.",
        ),
        (
            replace(
                HOME, label="estimate", rank=4, indicators_used=15, indicators_expected=16
            ),
            "Massachusetts ranks 4th of 50 states overall (estimate, one indicator missing; 2025 "
            "edition).",
            "Computed here: estimate, one indicator missing.",
        ),
        (
            replace(
                HOME, published_rank=2, published_doubtful=True, published_by="A paper", rank=5
            ),
            "Massachusetts ranks 5th of 50 states overall (2025 edition).",
            "Computed here.",
        ),
        (
            replace(
                HOME, label="incomplete", list_name="health", indicators_used=3,
                indicators_expected=4, missing=("Low birth-weight babies",),
            ),
            "Massachusetts has no rank in health in the 2025 edition: of the 4 figures that it "
            "takes, 3 are at hand; “Low birth-weight babies” is not, and a rank needs them all.",
            "No rank: 3 of the 4 figures that it takes are at hand, “Low birth-weight babies” is "
            "not, and a rank needs them all.",
        ),
        (
            replace(
                HOME, label="published-only", published_rank=2, published_doubtful=True,
                published_by="A paper",
            ),
            "Massachusetts has no rank overall in the 2025 edition: only printed ranks are at "
            "hand, and the one for Massachusetts is in doubt.",
            "No rank: only printed ranks are at hand, and the one for this state is in doubt.",
        ),
    ],
)  # fmt: skip
def test_a_rank_says_whose_it_is_and_how_far_it_is_open(rank, sentence, text):
    assert rank_text.sentence(rank) == sentence
    assert rank_text.how_known(rank) == text


def test_a_rank_is_read_from_a_row_with_missing_values():
    row = {"edition": 2025, "label": "complete", "rank": 4, "rank_low": pd.NA, "rank_high": np.nan}
    rank = Rank.of(row | {"published_rank": pd.NA}, "Massachusetts", "overall")
    assert (
        rank_text.sentence(rank) == "Massachusetts ranks 4th of 50 states overall (2025 edition)."
    )


def test_the_nation_and_territories_are_not_ranked_in_so_many_words():
    assert rank_text.not_ranked("United States") == (
        "The United States is not ranked: the list is of the 50 states."
    )
    assert rank_text.not_ranked("Puerto Rico").startswith("Puerto Rico is not ranked")


def test_a_state_without_prices_is_said_to_be_so():
    assert (
        price_text.no_prices("New Mexico") == "No child-care prices are published for New Mexico."
    )


def test_the_burden_of_care_stands_beside_the_federal_benchmark(catalog):
    price, income = Price("MA", 2018, 330.0), Income("MA", 2018, 2018, 67_000.0, "households")
    assert price_text.burden(catalog.child_care.benchmark, price, income) == (
        "That is 26% of the median income of households there in 2018 ($67,000). The federal "
        "benchmark for subsidized families is 7%."
    )


def test_names_are_listed_in_a_sentence():
    assert prose.listed([]) == ""
    assert prose.listed(["one"]) == "one"
    assert prose.listed(["one", "two"]) == "one and two"
    assert prose.listed(["one", "two", "three"], "or") == "one, two or three"
    assert prose.listed(["a, b", "c", "d"], between="; ") == "a, b; c and d"


def test_a_screen_reader_hears_the_finding_and_every_figure():
    missing = "Not shown: American Indian children (not collected)."
    assert alt_text.dots("A finding.", [("Black", "27%"), ("White", "6%")], missing) == (
        "A finding. A chart with a dot a row: Black 27%, White 6%. Not shown: American Indian "
        "children (not collected)."
    )
    points = (
        Point("", "2014", 0.31, "31%"),
        Point("", "", None, "–"),
        Point("", "2019", 0.27, "27%"),
    )
    assert alt_text.lines("A finding.", [Series("black", "Black", points)]) == (
        "A finding. A chart of lines over time: Black, 31% in 2014 and 27% in 2019."
    )


def test_places_take_their_article_inside_a_sentence():
    places = ["United States", "District of Columbia", "U.S. Virgin Islands", "Ohio"]
    assert [prose.the(place) for place in places] == [
        "the United States",
        "the District of Columbia",
        "the U.S. Virgin Islands",
        "Ohio",
    ]


def test_the_rule_for_whole_percents_states_its_assumption():
    assert "does not say at which confidence" in say("gap-note-whole-percents")


def test_a_list_of_printed_ranks_alone_does_not_count_indicators():
    assert rank_text.sentence(Rank("Texas", "overall", 2012, "published-only")) == (
        "Texas has no rank overall in the 2012 edition: only ranks that a named publisher printed "
        "are at hand, and none for Texas."
    )


def test_a_target_keeps_its_own_digits():
    gap = Gap("Ohio", "2019", "black", "target", 0.27, 0.105, 0.165, 2, sure="no-rule")
    assert "16.5 points above the target of 10.5%" in gap_text.finding(gap, POVERTY)
