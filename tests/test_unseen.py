"""Downloads of forms that nobody has met: each cell is a figure, a marker or a sentence."""

from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from dashboard.ingest.cells import period_text, read_figure, read_period, read_unit
from dashboard.ingest.folder import Ingested, read_files
from dashboard.schema import PeriodKind, Status, Unit
from tests.sheets import HEADER, workbook

PERCENT, NUMBER, RATE = Unit.PERCENT, Unit.NUMBER, Unit.PER_1000
FIRST = ",".join(HEADER)
NOT_REVIEWED = "not reviewed"


def read(path: Path, catalog, content: str = "") -> tuple[Ingested, pd.DataFrame, list[str]]:
    """One file: what was read, its observations, and what is said of it; nothing is lost."""
    if content:
        path.write_text(content, "utf-8")
    ingested = read_files([(path, path.parent)], catalog)
    assert ingested.cells == ingested.stored + ingested.reported
    rows = ingested.tables["observations"]
    said = [text for text in ingested.tables["problems"]["problem"] if NOT_REVIEWED not in text]
    return ingested, rows.astype(dict.fromkeys(rows.select_dtypes("category"), "str")), said


@pytest.mark.parametrize(
    ("printed", "unit", "value", "decimals"),
    [
        ("12.3%", PERCENT, 0.123, 3),
        ("37.1 %*", PERCENT, 0.371, 3),
        ("0.27†", PERCENT, 0.27, 2),
        ("\u22120.05", PERCENT, -0.05, 2),
        ("\xa00.27 ", PERCENT, 0.27, 2),
        ("1.2e-3", PERCENT, 0.0012, 4),
        ("30,625", NUMBER, 30625, 0),
        ("155000.0", NUMBER, 155000, 0),
        ("$45,000", Unit.CURRENCY, 45000, 0),
        ("0*", NUMBER, 0, 0),
    ],
)
def test_a_number_in_any_dress_is_the_number(catalog, printed, unit, value, decimals) -> None:
    figure = read_figure(printed, catalog, unit)
    assert figure is not None
    assert (figure.status, figure.value, figure.decimals) == (Status.PUBLISHED, value, decimals)


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("0,27", PERCENT),
        ("0,270", NUMBER),
        ("0,27*", NUMBER),
        ("<0,5", NUMBER),
        ("1,234", PERCENT),
        ("12.3%", NUMBER),
        ("<5%", RATE),
        ("$45", PERCENT),
        *[(text, NUMBER) for text in ("(12)", "1 234", "45 1*", "1-4", "5+", ">95%", "TRUE", "X")],
        *[(text, PERCENT) for text in ("-", "--", "..", "#", "†", "DSU", "N.D.", "TBD", "1.2.3")],
    ],
)  # fmt: skip
def test_what_could_be_several_things_is_not_read(catalog, printed, unit) -> None:
    assert read_figure(printed, catalog, unit) is None


@pytest.mark.parametrize(
    ("printed", "unit", "status", "high"),
    [
        ("NR", PERCENT, Status.NOT_REPORTED, None),
        ("Data not available", PERCENT, Status.NOT_AVAILABLE, None),
        ("Suppressed", NUMBER, Status.SUPPRESSED, None),
        ("LNE*", NUMBER, Status.LOW_EVENTS, None),
        ("NaN", NUMBER, Status.EMPTY, None),
        (".", PERCENT, Status.EMPTY, None),
        ("≤ 5", NUMBER, Status.BELOW_THRESHOLD, 5),
        ("Fewer than 10", NUMBER, Status.BELOW_THRESHOLD, 10),
        ("<1%", PERCENT, Status.BELOW_THRESHOLD, 0.01),
        ("<5", PERCENT, Status.BELOW_THRESHOLD, None),
    ],
)
def test_a_marker_in_other_words_is_the_marker(catalog, printed, unit, status, high) -> None:
    figure = read_figure(printed, catalog, unit)
    assert figure is not None
    assert (figure.status, figure.value, figure.high) == (status, None, high)


@pytest.mark.parametrize(
    ("printed", "kind", "years", "text"),
    [
        ("2015.0", PeriodKind.YEAR, (2015, 2015), "2015"),
        ("2014 \u2013 2018", PeriodKind.POOLED, (2014, 2018), "2014-2018"),
        ("2010 to 2014", PeriodKind.POOLED, (2010, 2014), "2010 to 2014"),
        ("2012-2016 (5-year)", PeriodKind.POOLED, (2012, 2016), "2012-2016 (5-year)"),
        ("SY2019-20", PeriodKind.SCHOOL_YEAR, (2019, 2020), "SY2019-20"),
        ("Academic Year 2016-17", PeriodKind.SCHOOL_YEAR, (2016, 2017), "Academic Year 2016-17"),
        ("2016-2017 School Year", PeriodKind.SCHOOL_YEAR, (2016, 2017), "2016-2017 School Year"),
        ("FY2020", PeriodKind.YEAR, (2020, 2020), "FY2020"),
        ("Class of 2015", PeriodKind.YEAR, (2015, 2015), "Class of 2015"),
        ("2020*", PeriodKind.YEAR, (2020, 2020), "2020*"),
        ("Q1 2015", PeriodKind.DATES, (2015, 2015), "Q1 2015"),
        ("Oct-2015", PeriodKind.DATES, (2015, 2015), "Oct-2015"),
    ],
)
def test_a_period_in_other_words_is_the_period(printed, kind, years, text) -> None:
    period = read_period(printed)
    assert period is not None
    assert (period.kind, (period.start, period.end)) == (kind, years)
    assert period_text(printed) == text


@pytest.mark.parametrize(
    "printed", ["Oct-12", "10-12", "Week 12", "2015-01-01", "42370", "201516", "2019 & 2020", ""]
)
def test_what_a_spreadsheet_made_of_a_period_is_none(printed: str) -> None:
    assert read_period(printed) is None


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("Rate (per 100,000)", Unit.PER_100000),
        ("Per 1,000 live births", Unit.PER_1000),
        ("Rate per 1,000 females ages 15-19", Unit.PER_1000),
        ("%", PERCENT),
        ("US Dollars", Unit.CURRENCY),
        *[(text, None) for text in ("Rate per 1,000,000", "Number (in thousands)", "Rank", "Mean",
                                    "Percent Change", "Percentage point", "Ratio", "Days")],
    ],
)  # fmt: skip
def test_a_unit_is_known_or_it_is_not(printed: str, unit: Unit | None) -> None:
    assert read_unit(printed) == unit


# What programs and people make of a download: its text, and place, group, period and value of each
# figure.
RE_SAVED = {
    "R with its own headers and row names": (
        '"","Location.Type","Location","Age.group","Time.Frame","Data.Format","Data"\n'
        '"1","State","Maine","Total less than 18",2015,"Percent",0.27\n',
        [("ME", "total", "2015", 0.27)],
    ),
    "pandas, twice, sorted, with gaps": (
        "Unnamed: 0.1,Unnamed: 0,LocationType ,Location,TimeFrame,DataFormat,Data\n"
        "5,5,State,Maine,2015.0,Number,1500.0\n2,2,State,Vermont,2015.0,Number,90.0\n",
        [("ME", "total", "2015", 1500), ("VT", "total", "2015", 90)],
    ),
    "semicolons": (
        f"{FIRST.replace(',', ';')}\nState;Maine;2015;Percent;0.27\n",
        [("ME", "total", "2015", 0.27)],
    ),
    "Data and Location under names of their own": (
        "LocationType,State.Name,TimeFrame,DataFormat,English Speaker\n"
        "Nation,United States,2000,Number,9526000\nState,Alabama,2000,Percent,0.03\n"
        "Territory,Puerto Rico,2000,Number,N.A.\n",
        [("US", "total", "2000", 9526000), ("AL", "total", "2000", 0.03),
         ("PR", "total", "2000", None)],
    ),
    "codes and states beside the places": (
        "LocationId,State,Location,TimeFrame,DataFormat,Data,Fips\n"
        "37,Ohio,Ohio,2009,Number,60,\n5266,Ohio,Adams County,2009,Number,5,39001\n"
        "5267,Ohio,Allen County,2009,Number,6,39003\n",
        [("OH", "total", "2009", 60), ("39001", "total", "2009", 5),
         ("39003", "total", "2009", 6)],
    ),
    "states right of the figures": (
        "Location,TimeFrame,DataFormat,Data,State\nOhio,2009,Number,60,Ohio\n"
        "Adams,2009,Number,5,Ohio\nAllen,2009,Number,6,Ohio\n",
        [("OH", "total", "2009", 60), ("OH-adams", "total", "2009", 5),
         ("OH-allen", "total", "2009", 6)],
    ),
    "codes that tell places of one name apart": (
        "Location,TimeFrame,DataFormat,Data,Fips\nBronx,2015,Number,60,36005\n"
        "Riverdale,2015,Number,5,208\nRiverdale,2015,Number,6,101\n",
        [("other-bronx", "36005", "2015", 60), ("other-riverdale", "208", "2015", 5),
         ("other-riverdale", "101", "2015", 6)],
    ),
    "a code beside the only place": (
        "Location,TimeFrame,DataFormat,Data,Fips\nMaine,2015,Number,60,23\n",
        [("ME", "total", "2015", 60)],
    ),
    "groups that signs alone keep apart": (
        "LocationType,Location,Income,TimeFrame,DataFormat,Data\n"
        "State,Maine,<100% FPL,2015,Percent,0.2\nState,Maine,100% FPL,2015,Percent,0.3\n"
        "State,Maine,100%+ FPL,2015,Percent,0.5\n",
        [("ME", "under-100-fpl", "2015", 0.2), ("ME", "100-fpl", "2015", 0.3),
         ("ME", "100-and-over-fpl", "2015", 0.5)],
    ),
    "groups in the words of a state": (
        "Location,Race Ethnicity,TimeFrame,DataFormat,Data\n"
        "Colorado,All Students,2011,Percent,0.5573\nColorado,Two or more,2011,Percent,0.6\n"
        "Colorado,Hawaiian/Pacific Islander,2011,Percent,0.541\n",
        [("CO", "total", "2011", 0.5573), ("CO", "two-or-more", "2011", 0.6),
         ("CO", "pacific-islander", "2011", 0.541)],
    ),
    "places of one name and several types": (
        f"{FIRST}\nState,Ohio,2015,Percent,0.27\nRegion,North,2015,Percent,0.1\n"
        "Health District,North,2015,Percent,0.15\nParish,North,2015,Percent,0.2\n"
        "Congressional District (116th Congress),Congressional District 1,2015,Percent,0.3\n",
        [("OH", "total", "2015", 0.27), ("OH-north-region", "total", "2015", 0.1),
         ("OH-north-health-district", "total", "2015", 0.15),
         ("OH-north-county", "total", "2015", 0.2), ("OH-cd-1-116", "total", "2015", 0.3)],
    ),
    "counts in words that are races elsewhere": (
        "LocationType,Location,Adverse experiences,TimeFrame,DataFormat,Data\n"
        "State,Maine,None,2015,Percent,0.5\nState,Maine,One,2015,Percent,0.3\n"
        "State,Maine,Two or more,2015,Percent,0.2\nState,Maine,Total,2015,Percent,1\n",
        [("ME", "none", "2015", 0.5), ("ME", "one", "2015", 0.3),
         ("ME", "adverse-experiences-two-or-more", "2015", 0.2), ("ME", "total", "2015", 1)],
    ),
    "counties that are called like states": (
        "Location,TimeFrame,DataFormat,Data\n"
        "Baker,2015,Number,5\nJackson,2015,Number,6\nWashington,2015,Number,7\n",
        [("other-baker", "total", "2015", 5), ("other-jackson", "total", "2015", 6),
         ("other-washington", "total", "2015", 7)],
    ),
    "a title and a remark above the header": (
        f'KIDS COUNT,"Children in poverty, 2015"\n\nUpdated,2019\n{FIRST}\n'
        "State,Maine,2015,Percent,0.27\n",
        [("ME", "total", "2015", 0.27)],
    ),
    "rows of nothing and of spaces": (
        f"{FIRST}\nState,Maine,2015,Percent,0.27\n" + ",,,,\n" * 50 + " , , , , \n" * 50,
        [("ME", "total", "2015", 0.27)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", RE_SAVED)
def test_a_file_that_was_saved_again_keeps_its_figures(form: str, tmp_path: Path, catalog) -> None:
    content, expected = RE_SAVED[form]
    ingested, rows, _ = read(tmp_path / "p.csv", catalog, content)
    figures = rows["value"].astype("object").where(rows["value"].notna(), None)
    found = zip(rows["place"], rows["group"], rows["period"], figures, strict=True)
    assert list(found) == expected
    assert ingested.reported == 0


# Figures that could mean several things: a file, what is said, figures taken, cells reported.
DOUBTFUL = {
    "percents on 0 to 100": (
        f"{FIRST}\nState,Maine,2015,Percent,12.6\nState,Maine,2016,Percent,0.9\n"
        "State,Maine,2017,Percent,S\nState,Maine,2018,Percent,14\nState,Maine,2015,Number,35000\n",
        "Most of its percents are over 1, such as 12.6",
        2, 3,
    ),
    "decimal commas": (
        f"{FIRST.replace(',', ';')}\nState;Maine;2015;Percent;0,27\nState;Maine;2015;Number;1,234\n"
        "State;Maine;2016;Number;N.A.\n",
        "'1,234' may have thousands or decimals behind its mark",
        2, 1,
    ),
    "commas beside semicolons": (
        f"{FIRST.replace(',', ';')}\nState;Maine;2015;Rate per 1,000;12,345\n",
        "'12,345' may have thousands or decimals behind its mark",
        0, 1,
    ),
    "a comma that is not in quotes": (
        f"{FIRST}\nState,Maine,2015,Number,30,625\nState,Maine,2016,Number,631\n",
        "In 1 rows there are more cells than headers",
        1, 1,
    ),
    "a percent sign on a count": (
        f"{FIRST}\nState,Maine,2015,Number,12%\n",
        "'12%' is not written as Number is",
        0, 1,
    ),
    "remarks below the table": (
        f"{FIRST}\nState,Maine,2015,Percent,0.27\n\n\"Source: U.S. Census Bureau, 2015\"\n"
        "S - Estimates suppressed,,,,\n",
        "stands in a row without period, unit and figure, as a remark does. 2 such rows",
        1, 2,
    ),
    "two downloads one below the other": (
        f"{FIRST}\nState,Maine,2015,Percent,0.27\n{FIRST}\nState,Maine,2016,Percent,0.2\n",
        "'TimeFrame' is not a period that is known",
        2, 1,
    ),
    "a header alone": (f"{FIRST}\n", "It has the columns of a download, and no figure", 0, 0),
}  # fmt: skip


@pytest.mark.parametrize("form", DOUBTFUL)
def test_what_is_doubtful_is_told_and_not_taken(form: str, tmp_path: Path, catalog) -> None:
    content, sentence, stored, reported = DOUBTFUL[form]
    ingested, _, said = read(tmp_path / "p.csv", catalog, content)
    assert (ingested.stored, ingested.reported) == (stored, reported)
    assert any(sentence in text for text in said), said
    assert ingested.set_aside == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("LocationType,Location,DataFormat,2015,2016\nState,Maine,Percent,0.2,0.3\n",
         "has no columns timeframe, data. Its years stand side by side"),
        ("Location,TimeFrame,DataFormat,Child,Unemployment\nAnderson,2001,Number,2524,775\n",
         "It is most like a KIDS COUNT Data Center download, but has no column data."),
        ("state,year,data type,value\nOhio,2015,gdp,5\n", "but has no column dataformat."),
        (f'{FIRST}\nState,"Maine,2015,Percent,0.27\nState,Ohio,2015,Percent,0.3\n',
         "It is not a CSV file that can be read: unexpected end of data."),
    ],
)  # fmt: skip
def test_a_table_of_another_kind_is_set_aside(tmp_path, catalog, content, sentence) -> None:
    ingested, _, said = read(tmp_path / "p.csv", catalog, content)
    assert ingested.set_aside == 1
    assert sentence in said[0]


def test_a_name_is_not_enough_for_what_another_publisher_measures(tmp_path: Path, catalog) -> None:
    path = tmp_path / "Median household income.csv"
    content = f"{FIRST}\nState,Maine,2005-2009,Currency,46541\n"
    ingested, rows, _ = read(path, catalog, content)
    assert rows["indicator"].tolist() == ["kids-count-median-household-income"]
    assert NOT_REVIEWED in ingested.tables["problems"]["problem"].iloc[0]


@pytest.mark.parametrize("printed", ["-9", "-0.09", "-666666666"])
@pytest.mark.parametrize("unit", ["Number", "Percent", "Currency", "Rate per 1,000"])
def test_what_is_below_zero_stands_for_no_figure(
    printed: str, unit: str, tmp_path: Path, catalog
) -> None:
    text = f'{FIRST}\nState,Maine,2015,"{unit}",{printed}\n'
    ingested, rows, said = read(tmp_path / "p.csv", catalog, text)
    assert (len(rows), ingested.reported) == (0, 1)
    assert "may stand for no figure" in " ".join(said)


def test_many_numbers_with_commas_are_one_note(tmp_path: Path, catalog) -> None:
    body = "".join(f'State,Maine,{year},Number,"{year - 1980},000"\n' for year in range(1990, 2020))
    _, rows, said = read(tmp_path / "p.csv", catalog, f"{FIRST}\n{body}")
    assert len(rows) == 30
    assert said == ["'10,000' was read as 10000. So it was in 30 rows with that sign."]


def test_of_two_sheets_the_visible_one_is_read_and_the_other_counted(
    tmp_path: Path, catalog
) -> None:
    path = workbook(tmp_path / "p.xlsx", HEADER, [("State", "Maine", "2015", "Percent", "0.5")])
    book = load_workbook(path)
    book.active.sheet_state = "hidden"
    page = book.create_sheet("Seen")
    for row in (HEADER, ("State", "Maine", "2015", "Percent", "0.27")):
        page.append(row)
    book.active = 1
    book.save(path)
    ingested, rows, said = read(path, catalog)
    assert rows["value"].tolist() == [0.27]
    assert (ingested.cells, ingested.reported) == (2, 1)
    assert said == ["Its sheet 'Kidscount Export' has figures too (1 rows) and was not read."]
