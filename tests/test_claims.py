"""Figures that stories print, checked against small tables and against the starter data."""

from decimal import ROUND_HALF_UP, Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.claims import (
    AGREES,
    CANNOT_BE_CHECKED,
    DIFFERS,
    check_claims,
    classify_prints,
)
from dashboard.schema import CLAIMS, RANKINGS

POVERTY = "children-in-poverty"
STATES = {"MA": 0.13, "NH": 0.08, "VT": 0.08, "MS": 0.26}


def claim(**given) -> dict[str, object]:
    base = dict.fromkeys(CLAIMS.names, "") | {
        "claim": str(given), "measure": POVERTY, "place": "MA", "group": "total", "period": "2023",
        "value": 0.13, "unit": "percent", "as_printed": "13%", "verbatim": False, "ours": None,
    }  # fmt: skip
    return base | given


def figures(indicator: str) -> pd.DataFrame:
    rows = [("MA", "number", 167000.0, 500.0)]
    rows += [(place, "percent", value, 0.005) for place, value in STATES.items()]
    table = pd.DataFrame(
        [
            {"place": place, "group": "total", "period": "2023", "unit": unit, "value": value,
             "status": "published", "low": value - half, "high": value + half}
            for place, unit, value, half in rows
        ]
    )  # fmt: skip
    withheld = table.iloc[:1].assign(period="2020", status="suppressed", value=float("nan"))
    return pd.concat([table, withheld])


def ranks(**given) -> pd.DataFrame:
    base = {"edition": 2025, "domain": "overall", "place": "MA", "rank": 4, "rank_low": 3,
            "rank_high": 6, "published_rank": float("nan"), "published_by": "", "published_url": "",
            "published_doubtful": False}  # fmt: skip
    rows = [base | given, *({**base, "place": place, "domain": "other"} for place in STATES)]
    return pd.DataFrame(rows, columns=RANKINGS.names)


def checked(*claims: dict[str, object], rankings: pd.DataFrame | None = None) -> pd.DataFrame:
    return check_claims(
        pd.DataFrame(claims, columns=CLAIMS.names),
        figures,
        {POVERTY},
        ranks() if rankings is None else rankings,
        lambda edition, indicator: "2023" if edition == "2025" else "",
    )


@pytest.mark.parametrize(
    ("value", "unit", "printed", "found"),
    [
        (0.13, "percent", "13%", AGREES),
        (0.14, "percent", "14%", DIFFERS),
        (0.14, "percent", "about 14%", AGREES),
        (0.15, "percent", "about 15%", DIFFERS),
        (167000.0, "number", "167,000 children", AGREES),
        (170000.0, "number", "170,000 children", AGREES),
        (160000.0, "number", "160,000 children", DIFFERS),
        (168000.0, "number", "nearly 168,000", AGREES),
        (160000.0, "number", "more than 160,000", AGREES),
        (170000.0, "number", "more than 170,000", DIFFERS),
        (100000.0, "number", "over 100,000", AGREES),
        (170000.0, "number", "fewer than 170,000", AGREES),
        (160000.0, "number", "under 160,000", DIFFERS),
        (160000.0, "number", "for more than 3 years, 160,000 children", DIFFERS),
    ],
)
def test_a_figure_agrees_when_ours_rounded_as_it_is_printed_is_equal_or_within_its_bound(
    value, unit, printed, found
):
    table = checked(claim(value=value, unit=unit, as_printed=printed))
    assert table["check"].tolist() == [found]
    assert table["ours"].tolist() == [0.13 if unit == "percent" else 167000.0]


def test_a_figure_without_a_year_cannot_be_checked_and_the_years_it_fits_are_named():
    one = checked(claim(period="")).iloc[0]
    assert one["check"] == CANNOT_BE_CHECKED
    assert one["why"] == "The story does not say which year it means. Our figures fit in 2023."


@pytest.mark.parametrize(
    "given", [{"period": "1999"}, {"place": "CT"}, {"group": "black"}, {"value": None},
              {"period": "2020", "unit": "number"}]
)  # fmt: skip
def test_what_no_table_holds_cannot_be_checked_and_says_why(given):
    one = checked(claim(**given)).iloc[0]
    assert one["check"] == CANNOT_BE_CHECKED
    assert one["why"].endswith(".")


def test_a_right_figure_under_a_wrong_name_differs():
    one = checked(claim(called="child poverty in Boston")).iloc[0]
    assert one["check"] == DIFFERS
    assert "child poverty in Boston" in one["why"]


def test_the_share_above_a_line_is_what_the_share_below_it_leaves():
    one = checked(claim(group="at-or-above-proficient", value=0.87, as_printed="87%")).iloc[0]
    assert (one["check"], round(one["ours"], 6)) == (AGREES, 0.87)


@pytest.mark.parametrize(
    ("value", "given", "found"),
    [
        (3.0, {"published_rank": 3, "published_url": "https://a.org/x"}, AGREES),
        (4.0, {"published_rank": 3, "published_url": "https://a.org/x"}, DIFFERS),
        # Ours, within rounding, where the published one is doubtful or is this very print.
        (6.0, {"published_rank": 3, "published_doubtful": True}, AGREES),
        (7.0, {"published_rank": 3, "published_doubtful": True}, DIFFERS),
        (3.0, {"published_rank": 3, "published_url": "https://www.b.org/y"}, AGREES),
        (
            3.0,
            {"published_rank": 3, "published_url": "https://b.org/", "rank_low": None},
            CANNOT_BE_CHECKED,
        ),
        (3.0, {"domain": "health"}, CANNOT_BE_CHECKED),
    ],
)
def test_a_rank_is_held_against_another_print_or_against_ours_within_rounding(value, given, found):
    one = claim(measure="rank-overall", period="2025", value=value, url="https://b.org/y")
    assert checked(one, rankings=ranks(**given))["check"].tolist() == [found]


@pytest.mark.parametrize(("place", "value", "found"), [
    ("NH", 1.0, AGREES), ("NH", 2.0, AGREES), ("NH", 3.0, DIFFERS), ("MA", 3.0, AGREES),
])  # fmt: skip
def test_a_place_by_one_indicator_is_every_place_that_rounding_leaves(place, value, found):
    one = claim(measure=f"rank-{POVERTY}", period="2025", place=place, value=value)
    assert checked(one)["check"].tolist() == [found]


def test_where_no_table_holds_a_figure_the_most_exact_print_shows_a_misprint():
    def print_of(value: float, words: str) -> dict[str, object]:
        return claim(measure="lost-wages", unit="currency", value=value, as_printed=words)

    table = checked(
        print_of(1.66e9, "$1.66 billion"),
        print_of(1.7e9, "$1.7 billion"),
        print_of(1.7e6, "$1.7 million"),
        print_of(1.65e9, "$1.65 billion"),
    )
    assert table["check"].tolist() == [
        CANNOT_BE_CHECKED,
        CANNOT_BE_CHECKED,
        DIFFERS,
        CANNOT_BE_CHECKED,
    ]
    assert table["ours"].iloc[2] == 1.66e9
    assert "one of the two is off" in table["why"].iloc[3]


def test_the_starter_claims_find_the_misprint_the_wrong_name_and_last_years_rank(published):
    claims = published.table("claims")
    assert len(claims) >= 40
    assert (claims["as_printed"] != "").all()
    assert (claims["why"] != "").all()
    counts = claims["check"].value_counts()
    assert counts[AGREES] >= 60
    differ = claims.loc[claims["check"] == DIFFERS]
    assert {
        "$1.7 million a year in lost wages",
        "fourth graders not proficient in math 55% to 57%",
        "education 2nd",
    } <= set(differ["as_printed"])
    # Nothing is said to differ that a person has not looked at.
    assert len(differ) == 5


def test_prints_of_one_cost_stand_beside_the_most_exact_of_them(published) -> None:
    claims = published.table("claims")
    wages = claims.loc[
        (claims["measure"] == "child-care-cost-lost-wages") & claims["value"].notna()
    ]
    stands = classify_prints(wages)
    said = dict(zip(wages["value"], stands, strict=True))
    assert said == {1.66e9: "exact", 1.7e9: "rounded", 1.6e9: "rounded", 1.7e6: "other"}


@given(st.integers(0, 99_999), st.sampled_from([0, 1]), st.integers(1, 3))
def test_a_figure_that_a_story_rounds_as_it_prints_it_always_agrees(fraction, decimals, off):
    ours = fraction / 100_000
    value = float(Decimal(str(ours)).quantize(Decimal(1).scaleb(-decimals - 2), ROUND_HALF_UP))

    def check(printed: float) -> str:
        words = f"{printed:.{decimals}%}"
        one = claim(value=printed, as_printed=words)
        held = figures(POVERTY).assign(value=ours)
        return check_claims(
            pd.DataFrame([one], columns=CLAIMS.names), lambda slug: held, {POVERTY}, ranks()
        )["check"].iloc[0]

    assert check(value) == AGREES
    # A tenth that is a whole percent is taken as one, so it may stand for more.
    other = round(value + off * 10 ** -(decimals + 2), 5)
    if decimals == 0 or round(other * 1000) % 10:
        assert check(other) == DIFFERS
