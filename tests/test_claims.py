"""Figures that stories print, checked against small tables and against the starter data."""

from decimal import ROUND_HALF_UP, Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.build import build
from dashboard.charts.text import claim_text
from dashboard.measures.claims import (
    AGREES,
    CANNOT_BE_CHECKED,
    DIFFERS,
    check_claims,
    classify_prints,
)
from dashboard.schema import CLAIMS, RANKINGS
from tests.sheets import HEADER as TABLE
from tests.sheets import comma_separated, workbook

POVERTY = "children-in-poverty"
STATES = {"MA": 0.13, "NH": 0.08, "VT": 0.08, "MS": 0.26}


def claim(**given) -> dict[str, object]:
    base = dict.fromkeys(CLAIMS.names, "") | {
        "claim": str(given), "measure": POVERTY, "place": "MA", "group": "total", "period": "2023",
        "value": 0.13, "unit": "percent", "as_printed": "13%", "verbatim": False, "ours": None,
        "ours_decimals": None, "low": None, "high": None,
    }  # fmt: skip
    return base | given


def figures(indicator: str, group: str) -> pd.DataFrame:
    rows = [("MA", "number", 167000.0, -3)]
    rows += [(place, "percent", value, 2) for place, value in STATES.items()]
    table = pd.DataFrame(
        [
            {"place": place, "period": "2023", "unit": unit, "value": value,
             "status": "published", "decimals": decimals}
            for place, unit, value, decimals in rows
        ]
    )  # fmt: skip
    withheld = table.iloc[:1].assign(period="2020", status="suppressed", value=float("nan"))
    every = pd.concat([table, withheld])
    return every if group == "total" else every.iloc[:0]


INPUTS = pd.DataFrame(
    [
        {"edition": 2025, "indicator": POVERTY, "place": place, "period": "2023", "value": value,
         "low": value - 0.005, "high": value + 0.005}
        for place, value in STATES.items()
    ]
)  # fmt: skip


def ranks(**given) -> pd.DataFrame:
    base = {"edition": 2025, "domain": "overall", "place": "MA", "rank": 4, "rank_low": 3,
            "rank_high": 6, "published_rank": float("nan"), "published_by": "", "published_url": "",
            "published_carrier": "", "published_also": "", "published_doubtful": False}  # fmt: skip
    rows = [base | given, *({**base, "place": place, "domain": "other"} for place in STATES)]
    return pd.DataFrame(rows, columns=RANKINGS.names)


def checked(*claims: dict[str, object], rankings: pd.DataFrame | None = None) -> pd.DataFrame:
    return check_claims(
        pd.DataFrame(claims, columns=CLAIMS.names),
        figures,
        {POVERTY},
        ranks() if rankings is None else rankings,
        INPUTS,
    )


def said(catalog, table: pd.DataFrame, row: int = 0) -> str:
    """The sentences of a checked claim."""
    records = table.to_dict(orient="records")
    by_id = {one["claim"]: one for one in records}
    one = records[row]
    return " ".join(claim_text.why(one, catalog, by_id.get(one["against"])))


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


HERE = "children in poverty here (Annie E. Casey Foundation, KIDS COUNT Data Center)"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            {"period": ""},
            "To check it, the year that the story means would be needed. For all children in "
            "Massachusetts the figures here fit in 2023.",
        ),
        (
            {"period": "", "value": 0.5},
            "To check it, the year that the story means would be needed. For all children in "
            "Massachusetts the figures here fit in no year.",
        ),
        (
            {"period": "1999"},
            "To check it, the figure of 1999 for all children in Massachusetts would be needed. "
            f"The table of {HERE} goes from 2023 to 2023.",
        ),
        (
            {"period": "2016-2020"},
            "To check it, the figure of 2016–2020 taken together for all children in Massachusetts "
            f"would be needed. The table of {HERE} has single years, 2023 to 2023.",
        ),
        (
            {"place": "CT"},
            "To check it, the figure of 2023 for all children in Connecticut would be needed. "
            f"The table of {HERE} has none for Connecticut.",
        ),
        (
            {"group": "black"},
            "To check it, the figure of 2023 for Black children in Massachusetts would be needed. "
            f"The figures here of {HERE.replace(' here', '')} have none for Black children.",
        ),
        (
            {"period": "2020", "unit": "number"},
            "To check it, the figure of 2020 for all children in Massachusetts would be needed. "
            f"The table of {HERE} has none: withheld by the publisher.",
        ),
        (
            {"value": None},
            "To check it, a single number would be needed; the story gives none.",
        ),
        (
            {"measure": "infant-mortality-in-boston"},
            "To check it, a table that holds infant mortality in Boston would be needed. None "
            "is loaded here: it is shown as the publisher's own.",
        ),
        (
            {"measure": "never-heard-of"},
            "To check it, a table that holds “never heard of” for Massachusetts would be "
            "needed. None is loaded here: it is shown as the publisher's own.",
        ),
        (
            {"measure": "rank-health", "value": 3.0},
            "To check it, the rank of Massachusetts in the 2023 edition (health) would be needed. "
            "It is not loaded: neither a print of it nor the figures that it would be computed "
            "from.",
        ),
        (
            {"measure": f"rank-{POVERTY}", "value": 3.0, "period": "2009"},
            "To check it, the figures of child poverty that the 2009 edition ranked on would be "
            "needed. They are not loaded for Massachusetts.",
        ),
    ],
)
def test_what_cannot_be_checked_says_which_figure_would_be_needed(catalog, given, sentence):
    table = checked(claim(**given))
    assert table["check"].tolist() == [CANNOT_BE_CHECKED]
    assert said(catalog, table) == sentence


def test_a_right_figure_under_a_wrong_name_differs(catalog):
    table = checked(claim(called="child poverty in Boston"))
    assert table["check"].tolist() == [DIFFERS]
    assert said(catalog, table) == "The story calls it child poverty in Boston, which it is not."


def test_a_sentence_of_earlier_code_stays_as_it_was_written(catalog):
    old = claim(check=AGREES, why="Our figure, rounded as it is printed, is the same.")
    assert claim_text.why(old, catalog, None) == (old["why"],)
    assert claim_text.why(claim(check=AGREES), catalog, None) == ()


@pytest.mark.parametrize(
    ("printed", "value", "found"), [("11%", 0.11, AGREES), ("11.1%", 0.111, AGREES),
                                    ("12%", 0.12, DIFFERS)]
)  # fmt: skip
def test_a_claim_is_checked_against_the_finer_figure_that_pages_lead_with(
    tmp_path, catalog, printed, value, found
):
    rows = [("State", "Massachusetts", "2024", "Percent", "0.11")]
    workbook(tmp_path / "raw" / "Children in poverty.xlsx", TABLE, rows)
    finer = [("State", "Massachusetts", "2024", "Percent", "0.111")]
    beside = "indicator: children-in-poverty\nseries: acs1\n"
    workbook(tmp_path / "raw" / "finer.xlsx", TABLE, finer, beside)
    comma_separated(
        tmp_path / "raw" / "claims.csv",
        ("item_title", "measure", "place", "group", "period", "value", "unit", "as_printed",
         "url"),
        [("", POVERTY, "MA", "total", "2024", str(value), "percent", printed, "https://a.org")],
    )  # fmt: skip
    table = build(tmp_path / "raw", tmp_path / "processed").version.table("claims")
    assert table["check"].tolist() == [found]
    assert claim_text.here(table.to_dict(orient="records")[0], catalog) == (
        "Here: child poverty, Massachusetts, 2024: 11.1%."
    )


def test_a_figure_that_was_rounded_to_a_half_may_be_either_side_of_it():
    half = figures(POVERTY, "total").assign(value=0.125, decimals=3, status="published")
    for value, found in ((0.12, AGREES), (0.13, AGREES), (0.14, DIFFERS), (0.11, DIFFERS)):
        one = claim(value=value, as_printed=f"{value:.0%}")
        table = check_claims(
            pd.DataFrame([one], columns=CLAIMS.names), lambda slug, group: half, {POVERTY},
            ranks(), INPUTS,
        )  # fmt: skip
        assert table["check"].tolist() == [found]


def test_a_place_within_rounding_is_told_with_its_span(catalog):
    table = checked(claim(measure=f"rank-{POVERTY}", period="2025", place="NH", value=1.0))
    assert said(catalog, table) == (
        "By the published figures of 2023: 1st (1st to 2nd within rounding)."
    )


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
            {
                "published_rank": 3,
                "published_url": "https://b.org/",
                "rank_low": None,
                "label": "estimate",
            },
            CANNOT_BE_CHECKED,
        ),
        (3.0, {"domain": "health"}, CANNOT_BE_CHECKED),
    ],
)
def test_a_rank_is_held_against_another_print_or_against_ours_within_rounding(value, given, found):
    one = claim(measure="rank-overall", period="2025", value=value, url="https://b.org/y")
    assert checked(one, rankings=ranks(**given))["check"].tolist() == [found]


def test_a_rank_is_checked_against_the_best_source_that_is_not_the_story_itself(catalog):
    printed = {"published_rank": 3, "published_by": "B", "published_url": "https://b.org/x",
               "published_also": "https://daily8.com/x Globe; Daily8\nhttps://c.org C"}  # fmt: skip
    one = claim(measure="rank-overall", period="2025", value=3.0, url="https://b.org/y")
    table = checked(one, rankings=ranks(**printed))
    assert (table["check"].tolist(), table["why"].tolist()) == ([AGREES], ["published-rank"])
    assert said(catalog, table) == (
        "It is the Foundation's rank, as printed by Globe, carried by Daily8."
    )


@pytest.mark.parametrize(
    ("url", "given", "ending"),
    [
        (
            "https://b.org/",
            {"label": "estimate"},
            "The one here is this print itself, and the one computed here is an estimate.",
        ),
        (
            "https://b.org/",
            {"label": "published-only", "rank": None},
            "The one here is this print itself, and none can be computed: the figures that the "
            "2025 edition ranked on are not loaded.",
        ),
        (
            "https://b.org/",
            {"label": "incomplete", "rank": None},
            "The one here is this print itself, and none can be computed: not all the figures that "
            "it takes are at hand.",
        ),
        ("https://a.org/", {"label": "estimate"}, "The one computed here is an estimate."),
        (
            "https://a.org/",
            {"label": "published-only", "rank": None},
            "The one printed is in doubt, and none can be computed: the figures that the 2025 "
            "edition ranked on are not loaded.",
        ),
        (
            "https://a.org/",
            {"label": "incomplete", "rank": None},
            "None can be computed here: not all the figures that it takes are at hand.",
        ),
    ],
)
def test_a_rank_that_cannot_be_checked_says_what_is_computed_here(catalog, url, given, ending):
    doubtful = {"published_rank": 3, "published_url": url, "published_doubtful": True}
    one = claim(measure="rank-overall", period="2025", value=3.0, url="https://b.org/y")
    table = checked(one, rankings=ranks(**doubtful, rank_low=None, **given))
    assert table["check"].tolist() == [CANNOT_BE_CHECKED]
    needed, _, why = said(catalog, table).partition(" would be needed. ")
    assert needed.endswith("rank of Massachusetts in the 2025 edition (overall)")
    assert why == ending


@pytest.mark.parametrize(("place", "value", "found"), [
    ("NH", 1.0, AGREES), ("NH", 2.0, AGREES), ("NH", 3.0, DIFFERS), ("MA", 3.0, AGREES),
])  # fmt: skip
def test_a_place_by_one_indicator_is_every_place_that_rounding_leaves(place, value, found):
    one = claim(measure=f"rank-{POVERTY}", period="2025", place=place, value=value)
    assert checked(one)["check"].tolist() == [found]


def test_states_of_one_printed_figure_that_other_prints_tell_apart_have_places_of_their_own():
    inputs = INPUTS.head(2).assign(value=0.1, low=[0.1, 0.095], high=[0.105, 0.1])
    second, first = inputs["place"]
    claims = [
        claim(measure=f"rank-{POVERTY}", period="2025", place=place, value=value)
        for place, value in ((first, 1.0), (second, 1.0), (second, 2.0))
    ]
    table = check_claims(
        pd.DataFrame(claims, columns=CLAIMS.names), figures, {POVERTY}, ranks(), inputs
    )
    assert table["check"].tolist() == [AGREES, DIFFERS, AGREES]
    assert table["ours"].tolist() == [1, 2, 2]


def test_where_no_table_holds_a_figure_the_most_exact_print_shows_a_misprint(catalog):
    def print_of(value: float, words: str) -> dict[str, object]:
        return claim(
            measure="lost-wages", unit="currency", value=value, as_printed=words, publisher="A"
        )

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
    assert said(catalog, table, 2) == (
        "A prints $1.66 billion, which is more exact and does not round to this."
    )
    assert said(catalog, table, 3) == (
        "To check it, a table that holds “lost wages” for Massachusetts would be needed. None "
        "is loaded here: it is shown as the publisher's own. "
        "A prints $1.66 billion, as exactly: one of the two is off."
    )


def test_the_starter_claims_find_the_misprint_the_wrong_name_and_last_years_rank(
    published, catalog
):
    claims = published.table("claims")
    assert len(claims) >= 40
    assert (claims["as_printed"] != "").all()
    assert (claims["why"] != "").all()
    by_id = {one["claim"]: one for one in claims.to_dict(orient="records")}
    for one in by_id.values():
        sentences = claim_text.why(one, catalog, by_id.get(one["against"]))
        assert sentences
        assert all(sentence.template.startswith("claim-why-") for sentence in sentences)
        if one["check"] == CANNOT_BE_CHECKED:
            assert sentences[0].startswith("To check it, ")
            assert " would be needed" in sentences[0]
        # What is in no table has words in the catalog.
        assert "claim-why-no-table-unnamed" not in {sentence.template for sentence in sentences}
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
        held = figures(POVERTY, "total").assign(value=ours)
        return check_claims(
            pd.DataFrame([one], columns=CLAIMS.names),
            lambda slug, group: held,
            {POVERTY},
            ranks(),
            INPUTS,
        )["check"].iloc[0]

    assert check(value) == AGREES
    # A tenth that is a whole percent is taken as one, so it may stand for more.
    other = round(value + off * 10 ** -(decimals + 2), 5)
    if decimals == 0 or round(other * 1000) % 10:
        assert check(other) == DIFFERS
