"""The audit's recount on figures worked out by hand: made-up tables, then the starter data."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.catalog import Catalog
from tests.audit import reading
from tests.audit.chance import holm, wilson
from tests.audit.figures import prints
from tests.audit.recount import Recount, live_version


def row(
    indicator: str, period: str, value: float | None, decimals: int, **other: Any
) -> dict[str, Any]:
    """One observation of Massachusetts: of everyone, in percent, as its decimals round it."""
    half = 0.5 * 10.0**-decimals
    years = [int(year) for year in period.split("-")]
    return {
        "indicator": indicator,
        "series": "main",
        "place": "MA",
        "breakdown": "none" if "group" not in other else "race",
        "group": "total",
        "period": period,
        "period_kind": "year",
        "start_year": years[0],
        "end_year": years[-1],
        "unit": "percent",
        "value": value,
        "low": None if value is None else value - half,
        "high": None if value is None else value + half,
        "margin": None,
        "decimals": decimals,
        "status": "published" if value is not None else "suppressed",
        "printed": "" if value is None else str(value),
    } | other


def population(**thousands: int) -> list[dict[str, Any]]:
    """The child population of 2024 by group, in thousands, and its total."""
    total = row("child-population", "2024", sum(thousands.values()) * 1e3, 0, group="total")
    return [
        each | {"unit": "number"}
        for each in (
            total,
            *(
                row("child-population", "2024", count * 1e3, 0, group=group.replace("_", "-"))
                for group, count in thousands.items()
            ),
        )
    ]


def poverty(period: str, **percents: float) -> list[dict[str, Any]]:
    """Child poverty by race in whole percents, each group of 100,000 children."""
    found = []
    for name, percent in percents.items():
        group = name.replace("_", "-")
        found.append(row("children-in-poverty", period, percent / 100, 2, group=group))
        number = row("children-in-poverty", period, percent * 1e3, -3, group=group)
        found.append(number | {"unit": "number"})
    return found


def recount(catalog: Catalog, *rows: dict[str, Any], **tables: pd.DataFrame) -> Recount:
    """A recount of these observations; numbers that are empty stay so."""
    observations = pd.DataFrame(rows).astype({"value": float, "margin": float})
    return Recount.of_frames(catalog, observations=observations, **tables)


@pytest.fixture(scope="module")
def starter(processed: Path, catalog: Catalog) -> Recount:
    """The starter data as the build publishes them."""
    return Recount(live_version(processed), catalog)


# ------------------------------------------------------------ reading what is printed


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("$1.66 billion", 1.66e9),
        ("about 62,000 children", 62_000),
        ("−0.90 deviations", -0.9),
        ("in 2019–2023", 2019),
        ("seven", 7),
        ("$24,001 a year", 24_001),
    ],
)
def test_numbers_are_read_as_people_write_them(printed: str, number: float) -> None:
    assert reading.parse_number(printed) == pytest.approx(number)


def test_percents_ranks_and_ratios_are_read() -> None:
    assert reading.parse_percent("27% of Black children") == pytest.approx(0.27)
    assert reading.parse_ordinal("3rd (2nd to 5th within rounding)") == 3
    assert reading.parse_ordinals("3rd (2nd to 5th within rounding)") == [3, 2, 5]
    assert reading.parse_times("3.6 times as high") == (3.6, 3.6)
    assert reading.parse_times("4.1 to 5.0 times within rounding") == (4.1, 5.0)
    assert reading.parse_about("about 62,000") == 62_000
    with pytest.raises(ValueError, match="more than two"):
        reading.parse_about("about 62,300")


def test_halves_are_rounded_away_from_zero_whatever_binary_fractions_make_of_them() -> None:
    assert reading.rounded(0.285 * 100, 0) == 29
    assert reading.rounded(2.675, 2) == Decimal("2.68")
    assert reading.rounded(-2.5, 0) == -3
    assert reading.significant(9.96) == 10
    assert reading.significant(61_870) == 62_000


def test_a_print_is_right_or_not() -> None:
    assert reading.agrees("12.5%", 0.1251, 4)
    assert not reading.agrees("13%", 0.1251, 4)  # a tenth is known, so a tenth is printed
    assert reading.agrees("13%", 0.13, 2)
    assert not reading.agrees("13.0%", 0.13, 2)
    assert reading.agrees("$1.66 billion", 1_658_000_000)
    assert reading.agrees_about("about 27,000", 27_222)
    assert not reading.agrees_about("about 28,000", 27_222)
    assert reading.agrees_times("4.1 to 5.0 times within rounding", 26.5 / 6.5, 27.5 / 5.5)
    assert reading.agrees_bound("under 0.5%", 0.005)


# ------------------------------------------------------------ one figure and its change


def test_the_finer_print_leads_where_it_has_a_figure_and_carries_its_margin(
    catalog: Catalog,
) -> None:
    made = recount(
        catalog,
        row("children-in-poverty", "2019", 0.12, 2),
        row("children-in-poverty", "2024", 0.11, 2),
        row("children-in-poverty", "2024", 0.111, 3, series="acs1", margin=0.009),
    )
    newest = made.newest("children-in-poverty", "MA")
    assert newest is not None
    assert newest.series == "acs1"
    assert prints("11.1%", newest)
    moved = made.five_years("children-in-poverty", "MA")
    # 11.15% at most against 11.5% at least; √2 × 0.9 points are 1.27.
    assert (moved.direction, moved.change) == ("fell", Decimal("-0.9"))
    assert moved.least == pytest.approx(0.0035)
    assert moved.critical == pytest.approx(0.012728, abs=1e-6)
    assert (moved.sureness, moved.one_margin, moved.judgement) == (
        "no-clear-change",
        True,
        "better",
    )


def test_a_change_is_never_said_across_a_break_or_outside_four_to_six_years(
    catalog: Catalog,
) -> None:
    broken = recount(
        catalog,
        row("teens-who-abuse-alcohol-or-drugs", "2016-2017", 0.04, 2),
        row("teens-who-abuse-alcohol-or-drugs", "2021-2022", 0.09, 2),
    )
    assert broken.five_years("teens-who-abuse-alcohol-or-drugs", "MA").direction == "nothing"
    far = recount(
        catalog,
        row("high-housing-cost-burden", "2012", 0.4, 2),
        row("high-housing-cost-burden", "2021", 0.3, 2),
        row("high-housing-cost-burden", "2018", 0.3, 2),
    )
    assert far.five_years("high-housing-cost-burden", "MA").then is None


def test_the_year_nearest_to_five_is_taken_and_one_as_near_is_told(catalog: Catalog) -> None:
    made = recount(
        catalog,
        *(row("high-housing-cost-burden", str(year), 0.3, 2) for year in (2015, 2017, 2021)),
    )
    moved = made.five_years("high-housing-cost-burden", "MA")
    assert moved.then is not None
    assert (moved.then.period, moved.tied) == ("2017", ("2015",))


def test_neighbours_among_whole_percents_are_never_equal(catalog: Catalog) -> None:
    def moved(then: float, now: float) -> tuple[str, bool]:
        rows = [
            row("high-housing-cost-burden", year, value, 2)
            for year, value in (("2016", then), ("2021", now))
        ]
        found = recount(catalog, *rows).five_years("high-housing-cost-burden", "MA")
        return found.direction, found.touching

    assert moved(0.31, 0.34) == ("rose", False)
    assert moved(0.32, 0.33) == ("rose", True)
    assert moved(0.33, 0.33) == ("same", False)


def test_equal_percents_are_told_by_the_numbers_behind_and_the_children_there_are(
    catalog: Catalog,
) -> None:
    slug = "children-without-health-insurance"
    rows = [
        *(row(slug, year, 0.02, 2) for year in ("2019", "2024")),
        *(
            row(slug, year, number, -3, unit="number")
            for year, number in (("2019", 22e3), ("2024", 31e3))
        ),
        *(
            row("child-population", year, 1.35e6, 0, group="total", unit="number")
            for year in ("2019", "2024")
        ),
    ]
    moved = recount(catalog, *rows).five_years(slug, "MA")
    assert (moved.direction, moved.people_direction) == ("same", "rose")
    assert (moved.people_judgement, moved.sureness) == ("worse", "not-tested")


@pytest.mark.parametrize(
    ("numbers", "judgement"),
    [((3e3, 3e3), ""), ((4e3, 3e3), ""), ((2e3, 3e3), "worse")],
)
def test_neighbours_are_judged_where_the_numbers_behind_bear_them_out(
    catalog: Catalog, numbers: tuple[float, float], judgement: str
) -> None:
    slug, years = "children-without-health-insurance", ("2019", "2024")
    rows = [
        *(row(slug, year, value, 2) for year, value in zip(years, (0.02, 0.03), strict=True)),
        *(row(slug, year, n, -3, unit="number") for year, n in zip(years, numbers, strict=True)),
        *(row("child-population", y, 12e4, 0, group="total", unit="number") for y in years),
    ]
    moved = recount(catalog, *rows).five_years(slug, "MA")
    assert (moved.direction, moved.judgement, moved.doubt is None) == (
        "rose",
        judgement,
        bool(judgement),
    )


def test_the_publishers_verdict_on_a_change_is_the_sureness(catalog: Catalog) -> None:
    slug = "fourth-graders-not-proficient-in-reading"
    tested = pd.DataFrame(
        [
            {
                "indicator": slug,
                "place": "MA",
                "breakdown": "none",
                "group": "total",
                "period": "2024",
                "period_then": "2019",
                "verdict": "not-significant",
            }
        ]
    )
    rows = [row(slug, year, value, 4) for year, value in (("2019", 0.55), ("2024", 0.596))]
    moved = recount(catalog, *rows, tested_changes=tested).five_years(slug, "MA")
    assert (moved.direction, moved.judgement, moved.sureness) == (
        "rose",
        "worse",
        "no-clear-change",
    )


# ------------------------------------------------------------ gaps


def test_reference_leader_gap_ratio_and_people_of_a_made_up_state(catalog: Catalog) -> None:
    # Two in a hundred children are American Indian here: their 4% is no reference.
    made = recount(
        catalog,
        *population(black=20, hispanic=30, white_non_hispanic=45, american_indian_non_hispanic=2),
        *poverty("2019", black=27, hispanic=24, white_non_hispanic=6, american_indian=4),
        row("children-in-poverty", "2019", 0.12, 2, group="total"),
    )
    table = made.gap("children-in-poverty", "MA")
    assert table is not None
    assert table.reference == "white-non-hispanic"
    lead = table.lead
    assert lead is not None
    # 27,000 × (1 − 6/27) = 21,000; 24,000 × (1 − 6/24) = 18,000.
    assert (lead.group, lead.gap, lead.said) == ("black", 21, "clear")
    assert lead.behind is not None
    assert lead.behind.people == pytest.approx(21_000)
    assert lead.behind.low == pytest.approx(26_500 * (1 - 6.5 / 26.5))
    assert lead.ratio is not None
    assert lead.ratio.text == "4.1 to 5.0 times within rounding"
    assert (table.spread, table.together) == (("black", "american-indian"), None)


def test_a_ratio_is_hidden_where_its_bounds_are_too_far_apart(catalog: Catalog) -> None:
    made = recount(
        catalog,
        *population(black=20, white_non_hispanic=45),
        *poverty("2019", black=8, white_non_hispanic=1),
    )
    table = made.gap("children-in-poverty", "MA")
    assert table is not None
    # 7.5/1.5 = 5 and 8.5/0.5 = 17.
    assert table.rows["black"].ratio is not None
    assert table.rows["black"].ratio.hidden


def test_whole_percents_are_clear_from_nine_points_and_a_pair_that_was_picked_from_twelve(
    catalog: Catalog,
) -> None:
    made = recount(
        catalog,
        *population(black=20, hispanic=30, white_non_hispanic=45),
        *poverty("2019", black=17, hispanic=15, white_non_hispanic=6),
    )
    table = made.gap("children-in-poverty", "MA")
    assert table is not None
    black, hispanic = table.rows["black"], table.rows["hispanic"]
    assert (black.sure, black.sure_picked, black.said) == ("clear", "cannot-tell", "cannot-tell")
    assert (hispanic.gap, hispanic.sure, hispanic.said) == (9, "clear", "cannot-tell")
    named = made.gap("children-in-poverty", "MA", "2019", "white-non-hispanic")
    assert named is not None
    assert (named.rows["black"].sure, named.rows["black"].said) == ("clear", "cannot-tell")


def test_graduating_is_measured_by_those_who_do_not(catalog: Catalog) -> None:
    slug = "high-school-graduation"
    rates = {"white": 0.94, "hispanic": 0.71, "total": 0.88}
    made = recount(
        catalog,
        *population(hispanic=30, white_non_hispanic=45),
        *(row(slug, "2019-2020", rate, 3, group=group) for group, rate in rates.items()),
    )
    table = made.gap(slug, "MA")
    assert table is not None
    lead = table.lead
    assert lead is not None
    assert (table.reference, lead.group, lead.gap) == ("white", "hispanic", 23)
    assert lead.ratio is not None
    # 28.95/6.05 = 4.79 and 29.05/5.95 = 4.88.
    assert lead.ratio.text == "4.8 to 4.9 times within rounding"
    assert (lead.said, lead.behind) == ("full-count", None)


def test_margins_tell_a_gap_and_a_wide_one_withholds_a_group(catalog: Catalog) -> None:
    slug = "children-with-a-disability"
    figures = {
        "asian": (0.023, 0.004),
        "hispanic": (0.065, 0.007),
        "black": (0.030, 0.008),
        "american-indian-alaska-native": (0.05, 0.06),
    }
    made = recount(
        catalog,
        *population(asian=10, black=20, hispanic=30, white_non_hispanic=45),
        *(
            row(slug, "2018", rate, 3, group=group, margin=margin)
            for group, (rate, margin) in figures.items()
        ),
    )
    table = made.gap(slug, "MA")
    assert table is not None
    # √(0.4² + 0.7²) = 0.81 points against 4.2; √(0.4² + 0.8²) = 0.89 against 0.7.
    assert table.rows["hispanic"].said == "clear"
    assert table.rows["black"].said == "cannot-tell"
    # Its interval is 2 × 1.96 × 6/1.645 = 14.3 points wide, more than 130% of 5%.
    assert table.rows["american-indian-alaska-native"].withheld == "wider than 130% of it"


def test_a_gap_is_compared_in_one_pair_and_has_to_move_thirteen_points(catalog: Catalog) -> None:
    def change(then: int, reference: int) -> tuple[str, str, bool]:
        found = recount(
            catalog,
            *population(hispanic=30, white_non_hispanic=45),
            *poverty("2014", hispanic=then, white_non_hispanic=reference),
            *poverty("2019", hispanic=24, white_non_hispanic=6),
            row("children-in-poverty", "2019", 0.12, 2, group="total"),
        ).gap_change("children-in-poverty", "MA")
        assert found is not None
        return found.verdict, found.whose, found.reference_got_worse

    assert change(36, 6) == ("cannot-tell", "group", False)
    assert change(38, 7) == ("narrowed", "group", False)
    assert change(11, 6) == ("widened", "group", False)
    assert change(4, 6) == ("changed-places", "", False)


def test_a_full_count_that_closed_because_the_reference_got_worse_says_so(catalog: Catalog) -> None:
    slug = "high-school-graduation"
    figures = {"2014-2015": (0.94, 0.71), "2019-2020": (0.90, 0.71)}
    made = recount(
        catalog,
        *population(hispanic=30, white_non_hispanic=45),
        *(
            row(slug, period, rate, 3, group=group)
            for period, rates in figures.items()
            for group, rate in zip(("white", "hispanic"), rates, strict=True)
        ),
    )
    found = made.gap_change(slug, "MA")
    assert found is not None
    assert (found.verdict, found.now, found.then) == ("narrowed", 19, 23)
    assert (found.whose, found.reference_got_worse) == ("reference", True)


def test_wilson_and_holm_by_hand() -> None:
    # 10 of 100: the textbook's 5.5% to 17.4%.
    assert wilson(0.1, 100) == pytest.approx((0.0552, 0.1744), abs=1e-4)
    # Three pairs at 10%: 0.0333, then 0.05, then 0.1 two-sided: 2.13, 1.96, 1.645.
    assert holm({"a": 2.2, "b": 1.97, "c": 1.7}) == {"a", "b", "c"}
    assert holm({"a": 2.2, "b": 1.9, "c": 1.8}) == {"a"}
    assert holm({"a": 2.1, "b": 2.1, "c": 2.1}) == set()


# ------------------------------------------------------------ the starter data


@pytest.mark.parametrize(
    ("indicator", "lead", "reference", "rates"),
    [
        ("children-in-poverty", "hispanic", "white-non-hispanic", ("24", "6")),
        ("children-in-poverty-five-year", "hispanic", "white-non-hispanic", ("24.9", "6.5")),
        ("high-housing-cost-burden", "hispanic", "white-non-hispanic", ("46", "23")),
        ("low-birth-weight-babies", "black-non-hispanic", "white-non-hispanic", ("11.0", "6.5")),
        ("teen-births", "hispanic", "asian-non-hispanic", ("23.2", "1.3")),
        ("foster-care-rate", "hispanic", "asian", ("10.9", "0.7")),
        ("single-parent-families-acs", "hispanic", "asian", ("55.2", "12.4")),
        ("children-without-health-insurance-acs", "hispanic", "black", ("1.9", "0.5")),
        ("children-with-a-disability", "hispanic", "asian", ("6.5", "2.3")),
        ("high-school-graduation", "hispanic", "asian", ("22.8", "5.0")),
        ("infant-mortality", "black-non-hispanic", "asian-non-hispanic", ("7.2", "1.8")),
        ("child-mortality-under-20", "black-non-hispanic", "asian-non-hispanic", ("61.6", "17.1")),
        (
            "fourth-graders-not-proficient-in-reading",
            "hispanic",
            "asian-pacific-islander",
            ("78.8", "39.5"),
        ),
        (
            "eighth-graders-not-proficient-in-math",
            "black",
            "asian-pacific-islander",
            ("86.5", "31.1"),
        ),
    ],
)
def test_massachusetts_leads_with_the_groups_that_the_written_method_names(
    starter: Recount, indicator: str, lead: str, reference: str, rates: tuple[str, str]
) -> None:
    table = starter.gap(indicator, "MA")
    assert table is not None
    assert table.lead is not None
    assert table.lead.side is not None
    assert table.reference_side is not None
    assert (table.leads, table.reference) == (lead, reference)
    shown = (table.lead.side.shown, table.reference_side.shown)
    assert shown == tuple(map(Decimal, rates))


def test_people_behind_black_child_poverty_are_those_of_the_written_method(
    starter: Recount,
) -> None:
    table = starter.gap("children-in-poverty", "MA", "2019")
    assert table is not None
    behind = table.rows["black"].behind
    assert behind is not None
    assert reading.agrees_about("about 27,000", behind.people)
    assert reading.rounded(behind.low, -2) == 26_000
    assert reading.rounded(behind.high, -2) == 28_400


def test_ranks_come_out_as_published_and_intervals_within_a_place(starter: Recount) -> None:
    found = starter.rank(2025, "economic-well-being", "MA")
    assert (found.rank, found.label, found.used) == (26, "computed", 4)
    assert round(found.score or 0, 2) == -0.11
    assert found.interval_agrees
    parts = starter.contributions(2025, "economic-well-being", "MA")
    assert round(parts["high-housing-cost-burden"], 2) == 1.27
    estimate = starter.rank(2025, "overall", "MA")
    assert (estimate.label, estimate.low, estimate.used) == ("estimate", None, 15)
    # The counts of the method's table: exact agreement of 2014, all fifty states.
    domains = ("economic-well-being", "education", "health", "family-and-community", "overall")
    exact = [
        sum(
            one.rank == one.published
            for one in (starter.rank(2014, domain, state) for state in starter.catalog.states)
        )
        for domain in domains
    ]
    assert exact == [26, 25, 10, 30, 27]


def test_one_state_is_ahead_of_another_or_cannot_be_told_from_it(starter: Recount) -> None:
    ranked = {starter.rank(2014, "overall", state).rank: state for state in starter.catalog.states}
    assert starter.against(2014, "overall", ranked[1], ranked[50]) == "ahead"
    assert starter.against(2014, "overall", ranked[50], ranked[1]) == "behind"
    assert starter.against(2025, "overall", "MA", "NH") is None
    assert not starter.comparable_editions(2016, 2017, "education")
    assert starter.comparable_editions(2016, 2017, "economic-well-being")


def test_care_is_set_against_an_income_of_its_own_year_and_dollars(starter: Recount) -> None:
    care = starter.care("25025", "center", "infant", 2018)
    assert care is not None
    # $400 a week are $20,800 a year, of $64,582.
    assert care.yearly_shown == 20_800
    assert care.share == pytest.approx(20_800 / 64_582)
    later = starter.care("25025", "center", "infant", 2022)
    assert later is not None
    assert (later.weekly, later.share) == (590.0, None)
    state = starter.care("MA", "center", "infant")
    assert state is not None
    # $461.55 × 52 = $24,000.60, of a family's $122,000.
    assert (state.year, state.yearly_shown) == (2022, 24_001)
    assert state.share == pytest.approx(24_000.6 / 122_000)
