"""The origin of a figure, opened in the workbook: the cell's text is the printed one."""

import random
from collections import defaultdict
from itertools import groupby

import pytest
from openpyxl.utils.cell import coordinate_to_tuple
from python_calamine import CalamineWorkbook

from dashboard.charts.facts import cells
from dashboard.charts.facts.bound import Facts
from dashboard.store import Version
from tests.server import ROOT

FIGURES = 200
SEED = 2019


@pytest.fixture(scope="module")
def drawn(published: Version, facts: Facts) -> list[cells.Origin]:
    """Figures drawn at random from the published version, with their origin."""
    table = published.table("observations")
    rows = random.Random(SEED).sample(range(len(table)), FIGURES)
    return cells.of_observations(facts, table.iloc[rows])


def test_each_of_200_figures_is_in_the_workbook_where_its_origin_says(
    drawn: list[cells.Origin],
) -> None:
    by_file: dict[str, list[cells.Origin]] = defaultdict(list)
    for one in drawn:
        by_file[one.file].append(one)
    assert len(drawn) == FIGURES
    assert len(by_file) > 20
    for file, found in by_file.items():
        book = CalamineWorkbook.from_path(ROOT / "data" / "raw" / file)
        for sheet, mine in groupby(found, key=lambda one: one.sheet):
            rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            for one in mine:
                row, column = coordinate_to_tuple(one.cell)
                assert str(rows[row - 1][column - 1]) == one.printed, one.sentence


def test_an_origin_is_told_in_one_line(facts: Facts) -> None:
    rows = cells.observations(facts, "children-in-poverty", "MA", "2019", "black", "percent")
    (one,) = cells.of_observations(facts, rows)
    assert one.sentence.startswith("Children in poverty, Massachusetts, 2019, Black: ")
    assert "kids_count/children-in-poverty-by-race.xlsx, sheet Kidscount Export, cell F" in (
        one.sentence
    )
    assert one.sentence.endswith("printed 0.27")


def test_every_observation_has_a_file_that_is_listed(published: Version) -> None:
    files = set(published.table("files")["file"])
    assert set(published.table("observations")["file"]) <= files


def test_an_income_beside_prices_has_its_cell(facts: Facts) -> None:
    rows = facts.version.observations("median-household-income")
    (one,) = cells.of_observations(
        facts, rows.loc[(rows["place"] == "25005") & (rows["period"] == "2013")]
    )
    book = CalamineWorkbook.from_path(ROOT / "data" / "raw" / one.file)
    row, column = coordinate_to_tuple(one.cell)
    assert str(book.get_sheet_by_name(one.sheet).to_python()[row - 1][column - 1]) == one.printed


def test_child_care_prices_have_their_rows(facts: Facts) -> None:
    prices = facts.version.table("child_care_prices")
    here = (prices["place"] == "25013") & (prices["year"] == 2018)
    found = cells.of_prices(facts, prices.loc[here & (prices["setting"] == "center")])
    assert {one.group for one in found} >= {"Infant", "Preschooler"}
    assert all(one.row > 1 and one.file.endswith(".xlsx") for one in found)


def test_a_figure_that_is_too_unsure_to_be_shown_is_not_told_as_shown(facts: Facts) -> None:
    rows = cells.observations(facts, "children-in-poverty-five-year", "VT", "2019-2023")
    rows = rows.loc[rows["unit"] == "percent"]
    told = {one.group: one for one in cells.of_observations(facts, rows)}
    held = told["American Indian or Alaska Native"]
    assert held.printed  # which the cell has
    assert "not shown here: its 95% interval" in held.shown
    assert told["Black"].shown == "29.8%"
