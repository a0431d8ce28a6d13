"""Small files that once gave a wrong value, a lost figure or a crash, and the right answer of each.

The same inputs lie beside the project in shared/cases; where they are there, they are read too.
"""

import zipfile
from pathlib import Path

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from dashboard.ingest.folder import read_folder
from tests.server import ROOT
from tests.sheets import HEADER, comma_separated, workbook

CASES = ROOT.parent / "shared" / "cases"
NDCP = "COUNTY_FIPS_CODE,COUNTY_NAME,STUDYYEAR,MCINFANT,MCPRESCHOOL,MHI\n"
TYPED = "LocationType,Location,TimeFrame,DataFormat,Data\n"
KNOWN = "indicator: children-in-poverty\n"

# The file's name, its text, what is stored as (place, year, value), and words of what is said.
FIGURES = {
    "two states in their files' names": (
        {
            "idaho.csv": TYPED + "County,Adams,2019,Percent,0.121\n"
                                 "County,Lincoln,2019,Percent,0.144\n",
            "colorado.csv": TYPED + "County,Adams,2021,Percent,0.087\n",
            "idaho.csv.yaml": KNOWN, "colorado.csv.yaml": KNOWN,
        },
        {("16003", 2019, 0.121), ("16063", 2019, 0.144), ("08001", 2021, 0.087)}, "",
    ),
    "two states that nothing names": (
        {
            "one.csv": TYPED + "County,Adams,2019,Percent,0.121\n",
            "two.csv": TYPED + "County,Adams,2021,Percent,0.087\n",
            "one.csv.yaml": KNOWN, "two.csv.yaml": KNOWN,
        },
        set(), "they may be places of two states",
    ),
    "codes right of Data": (
        {"x.csv": "Location,TimeFrame,DataFormat,Data,Fips\nAdams County,2019,Percent,0.12,16003\n"
                  "Adams County,2019,Percent,0.09,8001\nAda County,2019,Percent,0.1,16001.0\n"},
        {("16003", 2019, 0.12), ("08001", 2019, 0.09), ("16001", 2019, 0.1)}, "",
    ),
    "states beside counties": (
        {"x.csv": "State,County,Year,DataFormat,Data\nIdaho,Adams,2019,Percent,0.12\n"
                  "CO,Adams,2019,Percent,0.09\n"},
        {("16003", 2019, 0.12), ("08001", 2019, 0.09)}, "",
    ),
    "thousands with points": (
        {"x.csv": TYPED.replace(",", ";") + "State;Massachusetts;2019;Number;160.000\n"
                  "State;Texas;2019;Number;1.234.567\n"},
        {("MA", 2019, 160000), ("TX", 2019, 1234567)}, "",
    ),
    "thousands or decimals": (
        {"x.csv": TYPED.replace(",", "\t") + "State\tMaine\t2019\tNumber\t160.000\n"},
        set(), "may have thousands or decimals",
    ),
    "decimal commas": (
        {"x.csv": TYPED.replace(",", ";") + "State;Maine;2019;Percent;0,125\n"
                  "State;Ohio;2019;Percent;0,2\n"},
        {("ME", 2019, 0.125), ("OH", 2019, 0.2)}, "",
    ),
    "below zero": (
        {"x.csv": TYPED + "State,Maine,2019,Percent,0.1\nState,Ohio,2019,Percent,-9\n"
                          "State,Iowa,2019,Number,-666666666\n"},
        {("ME", 2019, 0.1)}, "may stand for no figure",
    ),
    "a column of indicators": (
        {"x.csv": "Indicator," + TYPED + "Children in poverty,State,Maine,2019,Percent,0.12\n"
                  "Low birth-weight babies,State,Maine,2019,Percent,0.07\n"},
        set(), "figures of 2 indicators",
    ),
    "a column of sources and margins": (
        {"x.csv": "LocationType,Location,Source,MOE,TimeFrame,DataFormat,Data\n"
                  "State,Maine,ACS 2019,0.01,2019,Percent,0.12\n"
                  "State,Maine,ACS 2021,0.02,2021,Percent,0.13\n"},
        {("ME", 2019, 0.12), ("ME", 2021, 0.13)}, "'Source' says something of the figures",
    ),
    "a misspelled state": (
        {"x.csv": TYPED + "State,Massachusets,2019,Percent,0.12\nState,Maine,2019,Percent,0.1\n"},
        {("ME", 2019, 0.1)}, "'Massachusets' is no state; Massachusetts may be meant",
    ),
    "what is no state is no new state": (
        {"x.csv": TYPED + "State,Mass.,2019,Percent,0.12\nState,Northeast,2019,Percent,0.1\n"
                  "State,Guam,2019,Percent,0.2\nState,Maine,2019,Percent,0.1\n"},
        {("GU", 2019, 0.2), ("ME", 2019, 0.1)}, "'Mass.' is no state; Massachusetts may be meant",
    ),
    "a misspelled county": (
        {"x.csv": TYPED + "State,Missouri,2019,Percent,0.12\nCounty,Bonone,2019,Percent,0.3\n"
                  "County,Saint Louis County,2019,Percent,0.1\n"},
        {("MO", 2019, 0.12), ("29189", 2019, 0.1)}, "no county of Missouri; Boone County may be",
    ),
    "a misspelled type": (
        {"x.csv": TYPED + "Sate,Ohio,2019,Percent,0.12\nState,Maine,2019,Percent,0.1\n"},
        {("ME", 2019, 0.1)}, "has the type 'Sate', which is not known; State may be meant",
    ),
    "a code of another state": (
        {"x.csv": "FIPS," + TYPED + "25,State,Maine,2019,Percent,0.12\n"
                  "39,State,Ohio,2019,Percent,0.1\n0,Nation,United States,2019,Percent,0.2\n"},
        {("OH", 2019, 0.1), ("US", 2019, 0.2)}, "the code '25', which is that of Massachusetts",
    ),
    "errors and ranks left of Data": (
        {"x.csv": "Location,Std Error,Rank,TimeFrame,DataFormat,Data\n"
                  "Maine,0.01,3,2019,Percent,0.12\nMaine,0.02,5,2020,Percent,0.1\n"},
        {("ME", 2019, 0.12), ("ME", 2020, 0.1)}, "'Std Error' says something of the figures",
    ),
    "a column that names another indicator": (
        {"Children in poverty.csv": "Measure," + TYPED +
                                    "Low birth-weight babies,State,Maine,2019,Percent,0.12\n"},
        set(), "which is low-birth-weight-babies, and its name or sidecar says children-in-pov",
    ),
    "thousands in a file of commas": (
        {"x.csv": TYPED + "State,Maine,2019,Number,160.000\nState,Ohio,2019,Rate,12.345\n"},
        {("OH", 2019, 12.345)}, "",
    ),
    "nines": (
        {"x.csv": TYPED + "State,Maine,2019,Percent,0.1\nState,Ohio,2019,Percent,999\n"
                  "State,Iowa,2019,Percent,0.3\nState,Utah,2019,Number,999\n"},
        {("ME", 2019, 0.1), ("IA", 2019, 0.3), ("UT", 2019, 999)}, "may stand for no figure, as",
    ),
    "a state with a footnote": (
        {"x.csv": TYPED + "State,Maine\u00b9,2019,Percent,0.12\n"}, {("ME", 2019, 0.12)}, "",
    ),
    "a raised digit is no digit": (
        {"x.csv": TYPED + "State,Maine,2019,Number,12\u00b9\n"},
        {("ME", 2019, 12)}, "was read as 12",
    ),
}  # fmt: skip


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("case", FIGURES)
def test_each_figure_is_of_its_place_and_size(case: str, tmp_path: Path, catalog) -> None:
    files, expected, words = FIGURES[case]
    ingested = read_folder(write(tmp_path, files), catalog)
    rows = ingested.tables["observations"]
    found = set(zip(rows["place"].astype(str), rows["start_year"], rows["value"], strict=True))
    assert found == expected
    assert set(rows["group"].astype(str)) <= {"total"}
    said = " ".join(ingested.tables["problems"]["problem"])
    assert words in said
    assert ingested.cells == ingested.stored + ingested.reported
    assert "fault of this program" not in said


@pytest.mark.parametrize(
    ("rows", "prices", "words"),
    [
        ("25025,Suffolk County,2022,412.50,310.25,\n", {412.5, 310.25}, ""),
        ("25001,x,2018,$402.50,\"$1,300.00\",60000\n", {402.5, 1300}, ""),
        ("25001.0,x,2018.0,402.50 ,300,\n", {402.5, 300}, ""),
        ("25005,x,inf,402,300,60000\n", set(), "The year is not a number"),
        ("25005,x,2018.5,402,300,60000\n", set(), "The year is not a number"),
        ("25005,x,2018,inf,300,\n", {300}, "not between 15 and 1,500"),
        ("25005,x,2018,402,300,inf\n", {402, 300}, "not between 1,000 and 1,000,000 dollars"),
    ],
)  # fmt: skip
def test_a_child_care_price_is_taken_or_told(
    rows: str, prices: set[float], words: str, tmp_path: Path, catalog
) -> None:
    ingested = read_folder(write(tmp_path, {"x.csv": NDCP + rows}), catalog)
    assert set(ingested.tables["child_care_prices"]["weekly_price"]) == prices
    said = " ".join(ingested.tables["problems"]["problem"])
    assert words in said
    assert "fault of this program" not in said
    assert ingested.cells == ingested.stored + ingested.reported


def test_counties_go_by_their_newest_names(tmp_path: Path, catalog) -> None:
    rows = "02158,,2018,120.41,101.5,\n09110,,2022,220,190,\n"
    places = read_folder(write(tmp_path, {"x.csv": NDCP + rows}), catalog).tables["places"]
    assert set(places["name"]) == {"Kusilvak Census Area", "Capitol Planning Region"}


def test_each_sheet_of_an_unknown_workbook_is_told_with_its_figures(
    tmp_path: Path, catalog
) -> None:
    book = Workbook()
    for title, row in (("A", [25, "Massachusetts", 1, 2]), ("B", [1, "Alabama", 3, 4.5])):
        page = book.create_sheet(title)
        page.append(["fips", "State", "2008_count", "2008_pct"])
        page.append(row)
    del book["Sheet"]
    book.save(tmp_path / "x.xlsx")
    ingested = read_folder(tmp_path, catalog)
    problems = ingested.tables["problems"]
    assert (len(problems), ingested.reported, ingested.stored) == (2, 4, 0)
    assert "'A'" in problems["problem"].iloc[0]


def test_a_sheet_of_words_does_not_refuse_its_workbook(tmp_path: Path, catalog) -> None:
    book = Workbook()
    notes, page = book.active, book.create_sheet("Export")
    assert notes is not None
    notes.append(["Downloaded in March."])
    page.append([None, "Where", None, "What", None])  # a row of group headings
    page.append(list(HEADER))
    page.append(["State", "Maine", "2019", "Percent", "0.1"])
    book.save(tmp_path / "Children in poverty.xlsx")
    assert read_folder(tmp_path, catalog).tables["observations"]["value"].tolist() == [0.1]


def test_a_formula_without_a_result_is_told_and_a_raised_digit_is_a_footnote(
    tmp_path: Path, catalog
) -> None:
    path = workbook(tmp_path / "Children in poverty.xlsx", HEADER, [])
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(list(HEADER))
    page.append(["State", "Maine", "2019", "Number", "=1+1"])
    raised = CellRichText("12", TextBlock(InlineFont(vertAlign="superscript"), "1"))
    page.append(["State", "Maine", "2020", "Number", raised])
    page.append(["State", "Maine", "2021", "Number", "=A1/0"])
    page["E4"] = "#DIV/0!"
    page["E4"].data_type = "e"
    book.save(path)
    ingested = read_folder(tmp_path, catalog)
    rows = ingested.tables["observations"]
    assert dict(zip(rows["period"].astype(str), rows["status"].astype(str), strict=True)) == {
        "2020": "published",
        "2021": "error-in-source",
    }
    assert rows["value"].dropna().tolist() == [12]
    assert "'=1+1' is neither a number" in " ".join(ingested.tables["problems"]["problem"])


def test_a_sheet_of_libre_office_is_read(tmp_path: Path, catalog) -> None:
    start = '<table:table-cell office:value-type="string"'
    cell = start + "><text:p>{}</text:p></table:table-cell>"
    wrong = ' office:string-value="" calcext:value-type="error"><text:p>#DIV/0!'
    rows = "".join(
        f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>"
        for row in (HEADER, ("State", "Maine", "2019", "Percent", "0.1"),
                    ("State", "Maine", "2020", "Percent", "wrong"))
    ).replace("><text:p>wrong", wrong)  # fmt: skip
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "calcext")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Export">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(tmp_path / "Children in poverty.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    ingested = read_folder(tmp_path, catalog)
    rows_read = ingested.tables["observations"]
    assert rows_read["value"].dropna().tolist() == [0.1]
    assert rows_read["status"].astype(str).tolist() == ["published", "error-in-source"]


def test_a_sheet_of_an_excel_of_long_ago_is_read(tmp_path: Path, catalog) -> None:
    book = xlwt.Workbook()
    book.add_sheet("Notes").write(0, 0, "Downloaded in March.")
    page = book.add_sheet("Export")
    rows = [HEADER, ("State", "Maine", 2019, "Percent", 0.125), ("State", "Ohio", "2019.0",
            "Number", 160000), ("State", "Iowa", 2019, "Number", "S")]  # fmt: skip
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.write(at, column, cell)
    book.save(str(tmp_path / "Children in poverty.xls"))
    ingested = read_folder(tmp_path, catalog)
    found = ingested.tables["observations"].astype({"place": "str", "status": "str"})
    assert dict(zip(found["place"], found["value"].fillna(0), strict=True)) == {
        "ME": 0.125,
        "OH": 160000,
        "IA": 0,
    }
    assert found["status"].tolist() == ["published", "published", "suppressed"]
    assert found["row"].tolist() == [2, 3, 4]
    assert (ingested.cells, ingested.set_aside) == (3, 0)


def test_an_old_download_that_is_saved_again_today_is_not_the_newest(
    tmp_path: Path, catalog
) -> None:
    old = [("State", "Maine", year, "Percent", text) for year, text in (("2018", "0.5"),)]
    new = [("State", "Maine", year, "Percent", "0.1") for year in ("2018", "2019", "2020")]
    # A workbook is dated by when it was saved; the newer figures came with an earlier date.
    workbook(tmp_path / "new" / "Children in poverty.xlsx", HEADER, new, "vintage: 2021-01-01")
    workbook(tmp_path / "old" / "Children in poverty.xlsx", HEADER, old)
    ingested = read_folder(tmp_path, catalog)
    assert ingested.tables["observations"]["value"].tolist() == [0.1, 0.1, 0.1]
    # Where people date both, their dates decide.
    (tmp_path / "old" / "Children in poverty.xlsx.yaml").write_text("vintage: 2022-01-01")
    rows = read_folder(tmp_path, catalog).tables["observations"]
    assert dict(zip(rows["period"].astype(str), rows["value"], strict=True))["2018"] == 0.5


def test_a_county_table_is_not_most_like_a_sheet_of_partners(tmp_path: Path, catalog) -> None:
    text = "GEOID,NAME,state,children,rate_pct\n25025,Suffolk County,Massachusetts,120400,16.7\n"
    problem = read_folder(write(tmp_path, {"x.csv": text}), catalog).tables["problems"].iloc[0]
    assert "partners" not in problem["problem"]
    assert problem["cells"] == 2


def test_news_that_excel_saved_again_keeps_its_dates(tmp_path: Path, catalog) -> None:
    header = ("title", "published", "date_precision", "publisher", "url", "summary", "topics")
    days = [("2024-06-10", "day"), ("6/10/2024", "day"), ("Jun-24", "month"), ("2024", "year"),
            ("Jun-24", "day"), ("24-Jun", "month")]  # fmt: skip
    comma_separated(
        tmp_path / "news.csv",
        header,
        [(f"Story {at}", day, how, "P", f"https://n.example/{at}", "", "")
         for at, (day, how) in enumerate(days)],
    )  # fmt: skip
    ingested = read_folder(tmp_path, catalog)
    news = ingested.tables["news"]
    assert ingested.reported == 2  # no day is made of a month, nor a year of a day
    assert news["published"].tolist() == ["2024-06-10", "2024-06-10", "2024-06", "2024"]


# Of each case beside the project: how many figures are stored and reported, and what is stored.
BESIDE: dict[str, tuple[int, int, set[tuple[str, int, float]]]] = {
    "two_states": (4, 0, {("16003", 2019, 0.121), ("16063", 2019, 0.144), ("08001", 2021, 0.087),
                          ("08073", 2021, 0.151)}),
    "adams_twice_fips.csv": (3, 0, {("16003", 2019, 0.12), ("08001", 2019, 0.09),
                                    ("16001", 2019, 0.1)}),
    "semicolon_dot_thousands.csv": (4, 0, {("MA", 2019, 160000), ("MD", 2019, 171500),
                                           ("TX", 2019, 1234567), ("US", 2019, 12000000)}),
    "below_zero.csv": (4, 5, {("TX", 2019, 9999), ("UT", 2019, 0.12), ("ID", 2019, 0.13),
                              ("ME", 2019, 0.1)}),
    "indicator_column.csv": (0, 3, set()),
    "source_before_data.csv": (3, 0, {("MA", 2019, 0.12), ("MA", 2021, 0.13), ("MD", 2019, 0.13)}),
    "ndcp_income_blank.csv": (4, 0, {("25025", 2022, 412.5), ("25025", 2022, 310.25),
                                     ("25021", 2022, 398), ("25021", 2022, 305)}),
    "ndcp_inf_year.csv": (0, 3, set()),
    "ndcp_dollar_sign.csv": (6, 0, {("25001", 2018, 402.5), ("25001", 2018, 300),
                                    ("25001", 2019, 402.5), ("25001", 2019, 300),
                                    ("25001", 2018, 60000), ("25001", 2019, 60000)}),
    "ndcp_kusilvak.csv": (4, 0, {("02158", 2018, 120.41), ("02158", 2018, 101.5),
                                 ("09110", 2022, 220), ("09110", 2022, 190)}),
    "data_book_four_sheets.xlsx": (0, 20, set()),
    "county_table_like_partners.csv": (0, 6, set()),
    "formula_group_names.csv": (5, 0, {("MA", 2019, 0.12), ("MA", 2019, 0.13), ("MA", 2019, 0.14),
                                       ("MA", 2019, 0.15)}),
    "one_year.csv": (1, 0, {("MA", 2019, 0.1)}),
    "wordpress_bom.json": (1, 0, set()),
    "feed_future_and_1513.xml": (2, 0, set()),
}  # fmt: skip
# What other tests read: addresses, a page that embeds, searches, versions, hostile folders.
ELSEWHERE = {"README.md", "addresses.txt", "phone_embed.html", "searches.csv", "hostile",
             "versions_stay_in_memory.py"}  # fmt: skip


@pytest.mark.skipif(not CASES.is_dir(), reason="the cases lie beside the project")
def test_no_case_beside_the_project_is_left_out() -> None:
    assert {path.name for path in CASES.iterdir()} == {*BESIDE, *ELSEWHERE}


@pytest.mark.skipif(not CASES.is_dir(), reason="the cases lie beside the project")
@pytest.mark.parametrize("name", BESIDE)
def test_the_cases_beside_the_project(name: str, tmp_path: Path, catalog) -> None:
    stored, reported, expected = BESIDE[name]
    for path in (CASES / name).iterdir() if (CASES / name).is_dir() else [CASES / name]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    ingested = read_folder(tmp_path, catalog)
    assert (ingested.stored, ingested.reported) == (stored, reported)
    assert "fault of this program" not in " ".join(ingested.tables["problems"]["problem"])
    rows, prices = ingested.tables["observations"], ingested.tables["child_care_prices"]
    found = {
        *zip(rows["place"].astype(str), rows["start_year"], rows["value"], strict=True),
        *zip(prices["place"], prices["year"], prices["weekly_price"], strict=True),
    }
    assert found == expected
    for group in rows["group"].astype(str):
        assert group[0] not in "=+-@"
    assert not {"2099", "1513"} & {day[:4] for day in ingested.tables["news"]["published"]}
