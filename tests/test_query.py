"""The grammar of a query: what is read of an address, and what is said of the rest."""

import pytest

from dashboard.charts.kinds.query import Defaults, Reader, WrongPart, last_given
from dashboard.measures.disparity import is_target

PLACES = {"MA": "Massachusetts", "MD": "Maryland", "VT": "Vermont"}


def reader(**asked: str) -> Reader:
    return Reader(asked, Defaults("MA"), {"MASS": "MA", "gone": "nowhere"})


@pytest.mark.parametrize("asked", ["VT", "vt", "Vt"])
def test_a_place_is_known_in_any_case(asked: str) -> None:
    assert reader(place=asked).one("place", PLACES) == "VT"


@pytest.mark.parametrize("asked", ["MASS", "mass"])
def test_an_earlier_slug_stands_for_the_one_of_today(asked: str) -> None:
    assert reader(place=asked).one("place", PLACES, "VT") == "MA"
    assert reader(compare=f"VT,{asked}").several("compare", PLACES) == ("VT", "MA")


def test_a_part_that_nobody_reads_is_no_fault() -> None:
    read = reader(place="MD", fbclid="x", utm_source="y")
    assert read.one("place", PLACES) == "MD"
    read.refuse()
    assert read.notes == []


def test_a_wrong_value_is_refused_with_the_nearest_and_replaced_with_a_word() -> None:
    read = reader(place="MAx")
    assert read.one("place", PLACES, "VT") == "VT"
    assert read.notes == ["There is no place “MAx” here; Vermont is shown instead."]
    with pytest.raises(WrongPart, match="There is no place “MAx” here; there is MA"):
        read.refuse()


@pytest.mark.parametrize("asked", ["none", "NONE", "none,none", ",", ""])
def test_none_of_several_can_be_said(asked: str) -> None:
    read = reader(compare=asked)
    assert read.several("compare", PLACES) == ()
    read.refuse()


def test_of_several_the_first_are_taken_and_the_rest_is_told() -> None:
    read = reader(compare="VT,MD,MA,VT")
    assert read.several("compare", PLACES, without=("MA",), most=1) == ("VT",)
    assert read.notes == ["Up to 1 more are shown; the first ones are."]


@pytest.mark.parametrize(
    ("text", "unit", "can"),
    [
        ("0.10", "percent", True),
        ("5", "percent", False),
        ("5", "rate-per-1000", True),
        ("9" * 30, "rate-per-1000", False),
        ("1e5", "rate-per-1000", False),
        ("٣", "rate-per-1000", False),
        ("-1", "rate-per-1000", False),
        (".", "percent", False),
        ("0.1", "", False),
    ],
)
def test_a_target_is_a_number_in_the_unit_and_a_percent_s_is_a_fraction(
    text: str, unit: str, can: bool
) -> None:
    assert is_target(text, unit) is can


@pytest.mark.parametrize("asked", ["0.10", ".1", "00.1", "0.1"])
def test_one_target_has_one_address(asked: str) -> None:
    read = reader(reference=asked)
    assert read.one("reference", {"best": "the best"}, target="percent") == "0.1"


def test_of_a_part_given_twice_the_last_counts_and_an_empty_one_asks_for_nothing() -> None:
    assert last_given([("place", "CT"), ("place", "VT"), ("place", "")]) == {"place": "VT"}
