"""What people take away of a chart: every form of a few charts, held to all that is looked for."""

import csv
import io
from functools import cache
from typing import Any

import openpyxl
import pytest
from docx import Document
from pptx import Presentation

from dashboard.charts.kinds import KINDS
from tests import file_checks, files_opened
from tests.contract import House

# A ranking, a map with a state withheld, lines of six places with margins, gaps, dollars.
CHARTS = (
    "ranking/overall?place=MA",
    "ranking-map/education?place=NM",
    "ranking-why/overall?place=MA",
    "map/infant-mortality?place=MA",
    "trend/children-in-poverty?place=MA&compare=US,CT,VT,NH,ME",
    "disparity/infant-mortality?place=SD",
    "child-care/center?show=states&place=SD",
)
PRINTED = (
    "map/infant-mortality?place=MA",
    "disparity/infant-mortality?place=SD",
    "child-care/center?show=counties&place=MA",
)


@pytest.fixture(scope="module")
def ask(house: House) -> Any:
    """A form of a chart, asked for once."""

    @cache
    def asked(chart: str, form: str, look: str = "") -> bytes:
        path, _, query = chart.partition("?")
        answer = house.client.get(f"/charts/{path}.{form}?{query}{look}")
        assert answer.status_code == 200
        return answer.data

    return asked


def told(house: House, chart: str) -> Any:
    path, _, query = chart.partition("?")
    return house.client.get(f"/charts/{path}.json?{query}").get_json()


@pytest.mark.parametrize("form", file_checks.CHECKS)
def test_nothing_is_wrong_with_the_files_of_varied_charts(
    house: House, ask: Any, form: str
) -> None:
    found = {c: file_checks.wrong(form, ask(c, form), told(house, c)) for c in CHARTS}
    assert {chart: wrong for chart, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("wide", [85, 250])
def test_a_picture_is_laid_out_for_its_width_on_paper(ask: Any, wide: int) -> None:
    for chart in PRINTED:
        made = (ask(chart, form, f"&width_mm={wide}") for form in ("svg", "png", "pdf"))
        assert file_checks.wrong_on_paper(*made, wide) == []


def test_the_long_form_opens_files_of_every_kind_of_chart() -> None:
    assert {chart.partition("/")[0] for chart in files_opened.CHARTS} == {*KINDS}


def test_what_is_wrong_with_a_file_is_found(house: House, ask: Any) -> None:
    chart = CHARTS[0]
    of = told(house, chart)
    text = ask(chart, "csv").decode("utf-8-sig")
    renamed = text.replace("Status", "State").encode("utf-8-sig")
    assert file_checks.wrong("csv", renamed, of)
    small = ask(chart, "svg").replace(b'font-size="13"', b'font-size="7"')
    assert file_checks.wrong("svg", small, of)
    assert file_checks.wrong("pdf", ask(chart, "pdf").replace(b"/Alt", b"/Als"), of)
    for form, shrink in (("pptx", _small_slide), ("docx", _scaled)):
        assert file_checks.wrong(form, shrink(ask(chart, form)), of)


def _small_slide(body: bytes) -> bytes:
    deck, out = Presentation(io.BytesIO(body)), io.BytesIO()
    for shape in deck.slides[0].shapes:
        if shape.has_chart:
            shape.chart.value_axis.reverse_order = False
    deck.save(out)
    return out.getvalue()


def _scaled(body: bytes) -> bytes:
    paper, out = Document(io.BytesIO(body)), io.BytesIO()
    paper.inline_shapes[0].width //= 2
    paper.save(out)
    return out.getvalue()


def test_bars_of_what_lifts_and_pulls_begin_at_zero_and_left_is_better(ask: Any) -> None:
    slide = Presentation(io.BytesIO(ask("ranking-why/overall?place=MA", "pptx"))).slides[0]
    drawn = next(shape.chart for shape in slide.shapes if shape.has_chart)
    assert drawn.value_axis.axis_title.text_frame.text == "Standard deviations (left is better)"
    assert not drawn.value_axis.reverse_order


def test_a_figure_that_is_held_back_is_not_called_published(ask: Any) -> None:
    table = ask("disparity/children-in-poverty-five-year?place=25013", "csv").decode("utf-8-sig")
    rows = {row["Group"]: row for row in csv.DictReader(io.StringIO(table))}
    assert rows["American Indian or Alaska Native"]["Status"] == "held-back"
    assert rows["Black"]["Status"] == "published"


def test_a_percent_among_other_figures_is_shown_as_one(ask: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(ask("ranking-why/overall?place=MA", "xlsx")))
    shown = {row[0].value: row[3].number_format for row in book["Data"].iter_rows(min_row=2)}
    assert shown["Fourth graders not proficient in reading"] == "0.0%"
    assert shown["Child and teen deaths"] == "#,##0"


def test_a_missing_year_is_named_once(ask: Any) -> None:
    slide = Presentation(io.BytesIO(ask("trend/infant-mortality?place=VT", "pptx"))).slides[0]
    words = next(s.text_frame.text for s in slide.shapes if s.name.startswith("TextBox"))
    assert "No figure is shown for 2016, 2019, 2020, 2021, 2023:" in words


def test_many_columns_of_a_document_stand_in_tables_that_fit(ask: Any) -> None:
    paper = Document(io.BytesIO(ask(CHARTS[4], "docx")))
    first, second = paper.tables
    years = [[cell.text for cell in table.columns[0].cells] for table in (first, second)]
    assert years[0] == years[1]
    assert second.rows[0].cells[-1].text == "90% margin, Maine"
