"""Figures read as a person writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.text import numbers


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "text"),
    [
        (0.27, "percent", 2, "27%"),
        (0.274, "percent", 3, "27.4%"),
        (0.3, "percent", 3, "30.0%"),
        (0.145, "percent", 2, "15%"),  # halves go up, though 0.145 is less in binary
        (1.0, "percent", 2, "100%"),
        (0.0, "percent", 2, "0%"),
        (27_000, "number", -3, "27,000"),
        (1_234, "currency", None, "$1,234"),
        (37, "rate-per-100000", 0, "37 per 100,000"),
        (7.25, "rate-per-1000", 1, "7.3 per 1,000"),
        (5, "rate", 0, "5"),
        (None, "percent", 2, "–"),
        (float("nan"), "number", 0, "–"),
    ],
)
def test_a_figure_carries_its_unit_and_the_decimals_it_was_printed_with(
    value, unit, decimals, text
):
    assert numbers.figure(value, unit, decimals) == text


def test_a_rate_may_name_what_it_counts():
    assert numbers.figure(9, "rate-per-1000", 0, "births") == "9 births per 1,000"
    assert numbers.part_of(20, "rate-per-1000") == "20 of every 1,000"
    assert numbers.part_of(0.27, "percent", 2) == "27% of"


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "text"),
    [
        (0.27 - 0.06, "percent", 2, "21 points"),
        (0.01, "percent", 2, "1 point"),
        (-0.05, "percent", 2, "5 points"),
        (0.004, "percent", 3, "0.4 points"),
        (16, "rate-per-1000", 0, "16 per 1,000"),
        (50_000, "currency", 0, "$50,000"),
    ],
)
def test_a_difference_is_in_points_or_in_the_unit(value, unit, decimals, text):
    assert numbers.difference(value, unit, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (27_222.2, "27,000"),
        (28_400, "28,000"),
        (857, "860"),
        (996, "1,000"),
        (5.4, "5"),
        (0, "0"),
        (999_999, "1 million"),
        (2_094_000, "2.1 million"),
    ],
)
def test_an_estimate_keeps_two_digits(value, text):
    assert numbers.about(value) == text


@given(st.floats(1, 990_000))
def test_an_estimate_is_never_further_off_than_its_second_digit(value):
    estimate = float(numbers.about(value).replace(",", ""))
    assert abs(estimate - value) <= max(0.5, 0.0501 * value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_660_000_000, "$1.66 billion"),
        (2_700_000, "$2.7 million"),
        (2e9, "$2 billion"),
        (999_999_999, "$1 billion"),
        (999_999, "$999,999"),
        (17_160, "$17,160"),
        (-5, "−$5"),
    ],
)
def test_dollars_are_written_out_to_a_million_and_named_from_there(value, text):
    assert numbers.currency(value) == text


def test_cents_are_shown_only_on_request():
    assert numbers.currency(329.5) == "$330"
    assert numbers.currency(329.5, 2) == "$329.50"


def test_places_in_an_order_have_their_endings():
    places = [1, 2, 3, 4, 11, 12, 13, 21, 22, 50, 101, 111]
    endings = "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 50th 101st 111th"
    assert " ".join(map(numbers.ordinal, places)) == endings


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (0.265 / 0.065, 5.0, "4.1 to 5.0 times within rounding"),
        (3.6, 4.4, "3.6 to 4.4 times within rounding"),
        (1.27, 1.37, "1.3 to 1.4 times within rounding"),
        (2.69, 3.36, "2.7 to 3.4 times within rounding"),
        (1.0, 1.04, "1.0 times"),
        (0.9 / 9.05, 0.9 / 8.95, "0.099 to 0.10 times within rounding"),
    ],
)
def test_a_ratio_is_read_between_its_bounds_in_the_digits_shown(low, high, text):
    assert numbers.times(low, high) == text


@pytest.mark.parametrize(
    ("printed", "kind", "text"),
    [
        ("2019", "year", "2019"),
        ("2019-2023", "pooled", "2019–2023"),
        ("2019-2020", "school-year", "the 2019–20 school year"),
        ("AY 2014-2015", "school-year", "the 2014–15 school year"),
        ("Apr 23-May 12, 2020", "dates", "Apr 23-May 12, 2020"),
    ],
)
def test_a_period_follows_the_word_in(printed, kind, text):
    assert numbers.years(printed, kind) == text


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("2024-06-10", "June 10, 2024"),
        ("2024-06", "June 2024"),
        ("2024", "2024"),
        ("", "undated"),
    ],
)
def test_a_date_is_given_as_far_as_it_is_known(published, text):
    assert numbers.day(published) == text
