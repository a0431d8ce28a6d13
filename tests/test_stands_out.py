"""What stands out in a county: each sentence against the published figures and their margins."""

import re
from math import hypot

import pandas as pd
import pytest

from dashboard.charts.facts.bound import Facts
from dashboard.charts.summaries.stands_out import stands_out
from tests.contract import House, typed
from tests.contract import text as words

SAID = re.compile(r"(clearly (?:higher|lower) than in|not to be told from) ([^(]+?) \(([\d.,$%]+)")
STATES = {"Massachusetts": "MA", "Kentucky": "KY", "the United States": "US"}


def rows_of(facts: Facts, indicator: str, period: str) -> pd.DataFrame:
    table = facts.version.observations(indicator)
    unit = str(facts.catalog.indicators[indicator].unit)
    mine = table.loc[(table["period"] == period) & (table["unit"] == unit)]
    return mine.loc[mine["group"] == "total"].set_index("place")


@pytest.mark.parametrize("place", ["25017", "25013", "25019", "25007", "21067", "21111"])
def test_each_difference_is_called_what_its_margins_allow(facts: Facts, place: str) -> None:
    told = stands_out(facts, place)
    assert told
    for one in told:
        period = re.search(r"in (\d{4}(?:–\d{4})?):", one.told)
        assert period is not None
        rows = rows_of(facts, one.indicator, period[1].replace("–", "-"))
        said = SAID.findall(one.told)
        assert len(said) == 2, one.told
        clear = 0
        for verdict, where, figure in said:
            mine, other = rows.loc[place], rows.loc[STATES[where]]
            apart = abs(mine["value"] - other["value"])
            sure = apart > hypot(mine["margin"], other["margin"])
            way = "higher" if mine["value"] > other["value"] else "lower"
            wanted = f"clearly {way} than in" if sure else "not to be told from"
            assert verdict == wanted, one.told
            scale = 100 if figure.endswith("%") else 1
            printed = float(re.sub(r"[^\d.]", "", figure))
            assert printed == pytest.approx(other["value"] * scale, abs=0.051)
            clear += sure
        assert one.clear == clear
    assert [one.clear for one in told] == sorted((one.clear for one in told), reverse=True)


def test_figures_of_other_years_or_tables_and_numbers_are_not_set_beside_one_another(
    facts: Facts,
) -> None:
    # Of congressional districts no figure of the state or the nation of the same table is held.
    assert stands_out(facts, "MA-cd-7") == ()
    for one in stands_out(facts, "25017"):
        assert str(facts.catalog.indicators[one.indicator].unit) != "number"


def test_the_page_of_a_county_says_it(house: House) -> None:
    page = house.page("/places/25013")
    listed = [words(item) for item in typed(page.tree, "Li")]
    assert any("clearly higher than in Massachusetts (12.7%" in one for one in listed)
    assert "What stands out" not in house.page("/places/MA").text
