"""What stands in the files of charts: right types and formats, once, and as it can be printed."""

import csv
import io
from collections.abc import Mapping
from itertools import pairwise

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from pptx import Presentation
from pptx.enum.chart import XL_AXIS_CROSSES

from dashboard.charts.addresses import Served
from dashboard.charts.chart import COMPUTED, HELD_BACK, Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import address
from dashboard.charts.render.drawing import letters
from dashboard.charts.render.forms import FORMS
from dashboard.schema import Status
from dashboard.settings import load_settings
from tests.server import ROOT

SETTINGS = load_settings()


def chart(facts: Facts, kind: str, subject: str, **query: str) -> Chart:
    return address.chart(facts, kind, subject, query, address.defaults_of(SETTINGS))


def made(facts: Facts, shown: Chart, ending: str) -> bytes:
    links = address.links_of(shown, facts, SETTINGS, Served("http://localhost"))
    return FORMS[ending].render(shown, links, address.publisher_of(SETTINGS, facts))


def rows_of(facts: Facts, shown: Chart) -> list[Mapping[str, str]]:
    return [*csv.DictReader(io.StringIO(made(facts, shown, "csv").decode("utf-8-sig")))]


def sheet_of(facts: Facts, shown: Chart, name: str = "Data") -> Worksheet:
    found = openpyxl.load_workbook(io.BytesIO(made(facts, shown, "xlsx")))[name]
    assert isinstance(found, Worksheet)
    return found


def test_a_chart_without_a_row_has_every_file(facts: Facts) -> None:
    empty = chart(facts, "disparity-trend", "children-in-poverty-five-year", place="25019")
    assert not empty.table.rows
    for ending in FORMS:
        assert made(facts, empty, ending), ending
    assert sheet_of(facts, empty).max_row == 1
    told = [cell.value for cell in sheet_of(facts, empty, "About")["B"]]
    assert empty.finding in told


def test_whole_figures_are_written_whole_and_years_are_numbers(facts: Facts) -> None:
    income = chart(facts, "trend", "median-family-income", place="MA")
    first = rows_of(facts, income)[0]
    assert first["Massachusetts"] == "137300"
    sheet = sheet_of(facts, income)
    assert sheet["A2"].value == 2024
    assert sheet["A2"].number_format == "0"
    assert sheet["B2"].number_format == '"$"#,##0'


def test_dollars_are_formatted_as_they_are_shown(facts: Facts) -> None:
    prices = chart(facts, "child-care", "center", show="trend", place="MA", age="infant")
    column = next(n for n, one in enumerate(prices.table.columns, 1) if one.unit == "currency")
    cell = sheet_of(facts, prices).cell(2, column)
    assert cell.number_format == '"$"#,##0'
    weekly = chart(facts, "child-care", "center", place="25013")
    cells = [cell for row in sheet_of(facts, weekly)["C2:D2"] for cell in row]
    assert [cell.number_format for cell in cells] == ['"$"#,##0.00', '"$"#,##0']


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_gap_between_percents_is_points(facts: Facts, ending: str) -> None:
    gaps = chart(facts, "disparity", "children-in-poverty", place="MA", reference="best")
    if ending == "csv":
        black = next(row for row in rows_of(facts, gaps) if row["Group"] == "Black")
        assert black["Gap, percentage points"] == "21"
        assert black["Children in poverty"] == "0.27"
        return
    sheet = sheet_of(facts, gaps)
    place = next(n for n, cell in enumerate(sheet[1], 1) if cell.value == "Gap, percentage points")
    black_row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "Black")
    assert black_row[place - 1].value == 21
    assert "%" not in black_row[place - 1].number_format


def test_a_gap_over_time_is_points_too(facts: Facts) -> None:
    gaps = chart(facts, "disparity-trend", "children-in-poverty", place="MA", lines="gap")
    newest = rows_of(facts, gaps)[0]
    assert newest["Black, percentage points"] == "21"


def test_a_rank_that_is_computed_here_is_not_called_published(facts: Facts) -> None:
    states = chart(facts, "ranking", "overall", place="MA")
    by_status = {row["Status"]: row for row in rows_of(facts, states)}
    assert by_status["published"]["Published rank"]
    lists = rows_of(facts, chart(facts, "ranking-lists", "overall", place="MA"))
    told = {row["How it is known"].partition(" ")[0]: row["Status"] for row in lists}
    assert told["Computed"] == "computed"
    assert told["As"] == "published"  # as printed by


def test_every_column_stands_once_and_every_row_says_its_status(facts: Facts) -> None:
    for shown in (
        chart(facts, "trend", "children-in-poverty", place="MA"),
        chart(facts, "ranking-why", "overall", place="MA"),
        chart(facts, "map", "infant-mortality"),
    ):
        header = made(facts, shown, "csv").decode("utf-8-sig").splitlines()[0]
        names = next(csv.reader([header]))
        assert len(names) == len(set(names))
        assert all(row["Status"] for row in rows_of(facts, shown))
    withheld = {row["Place"]: row["Status"] for row in rows_of(facts, shown)}
    assert withheld["Vermont"] == "suppressed"
    assert "District of Columbia" in withheld


def test_every_status_that_a_row_can_have_is_documented() -> None:
    told = (ROOT / "docs" / "embedding.md").read_text("utf-8")
    assert [one for one in (*Status, COMPUTED, HELD_BACK) if f"`{one}`" not in told] == []


def test_a_figure_that_is_held_back_has_one_status_in_every_kind_of_chart(facts: Facts) -> None:
    poverty = "children-in-poverty-five-year"
    asked = {"group": "american-indian-alaska-native", "period": "2019-2023"}
    kept = rows_of(facts, chart(facts, "map", poverty, place="MA", **asked))
    assert {row["Status"] for row in kept if row["Place"] == "Delaware"} == {HELD_BACK}
    groups = rows_of(facts, chart(facts, "disparity", poverty, place="25013"))
    (withheld,) = [one for one in groups if one["Group"] == "American Indian or Alaska Native"]
    assert withheld["Status"] == HELD_BACK


def test_figures_end_where_their_header_ends_and_words_keep_clear_of_them(facts: Facts) -> None:
    shown = chart(facts, "comparison", "children-entering-foster-care", place="CA", compare="US")
    sheet = sheet_of(facts, shown)
    headers = {cell.value: cell.column for cell in sheet[1]}
    rate, status = sheet.cell(2, 2), sheet.cell(2, headers["Status"])
    assert rate.alignment.horizontal == sheet.cell(1, 2).alignment.horizontal == "right"
    assert (status.alignment.horizontal, status.alignment.indent) == ("left", 1)
    height = sheet.row_dimensions[1].height
    assert height is not None
    assert height <= 45  # a header of seventy letters takes three lines


def test_sheets_fit_the_width_of_a_page_and_no_line_lies_over_another(facts: Facts) -> None:
    shown = chart(facts, "disparity", "children-in-poverty", place="MA")
    for name in ("Data", "About"):
        sheet = sheet_of(facts, shown, name)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        _, _, right, bottom = range_boundaries(sheet.print_area.rpartition("!")[2])
        left_out = [cell.value for cell in sheet[1][right:]]
        assert left_out == (
            ["Source", "Freshness", "Data version", "Link"] if name == "Data" else []
        )
        assert bottom == sheet.max_row
    about = sheet_of(facts, shown, "About")
    for row in about.iter_rows():
        lines = -(-len(str(row[1].value)) // 100)
        assert (about.row_dimensions[row[0].row].height or 0) >= 15 * lines


@pytest.mark.parametrize(
    ("kind", "subject"),
    [("ranking", "overall"), ("map", "infant-mortality"), ("trend", "infant-mortality")],
)
def test_a_slide_can_be_read_and_its_title_fits(facts: Facts, kind: str, subject: str) -> None:
    shown = chart(facts, kind, subject, place="MA")
    slide = Presentation(io.BytesIO(made(facts, shown, "pptx"))).slides[0]
    title = slide.shapes.title
    size = title.text_frame.paragraphs[0].font.size.pt
    lines = letters.wrapped(title.text_frame.text, title.width.pt - 14, size, bold=True)
    assert len(lines) * size * 1.2 <= title.height.pt
    charts = [shape for shape in slide.shapes if shape.has_chart]
    assert all(title.top + title.height <= one.top for one in charts)
    for one in charts:
        assert one.chart.category_axis.tick_labels.font.size is None or (
            one.chart.category_axis.tick_labels.font.size.pt >= 10
        )
        assert one.chart.value_axis.has_title == bool(shown.axis)
        values = [v for series in one.chart.plots[0].series for v in series.values if v is not None]
        assert all(len(f"{value!r}") < 13 for value in values)
        if kind == "ranking":  # the first has the longest bar
            assert one.chart.value_axis.reverse_order
            assert one.chart.value_axis.crosses == XL_AXIS_CROSSES.MAXIMUM


def test_a_document_says_each_thing_once_keeps_its_rows_and_its_links_lead(facts: Facts) -> None:
    shown = chart(facts, "disparity", "children-in-poverty", place="MA")
    paper = Document(io.BytesIO(made(facts, shown, "docx")))
    words = [paragraph.text for paragraph in paper.paragraphs]
    for once in (shown.finding, shown.title):
        assert sum(text == once for text in words) == 1
    pictured = paper.inline_shapes[0]
    assert pictured.height < pictured.width * 1.2  # the drawing without its words
    for row in paper.tables[0].rows:
        assert row._tr.trPr.find(qn("w:cantSplit")) is not None
    leads = [link.url for paragraph in paper.paragraphs for link in paragraph.hyperlinks]
    assert f"http://localhost/v/{shown.version}" in " ".join(leads)
    assert not [one for one, other in pairwise(words) if one and one == other]
