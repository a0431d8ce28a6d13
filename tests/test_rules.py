"""What real files are like, rule by rule, each on a small file that is written for it."""

import os
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from openpyxl import Workbook

from dashboard.build import check
from dashboard.ingest.folder import Ingested, read_folder
from tests.sheets import BY_RACE, HEADER, comma_separated, workbook

TABLE = "LocationType,Location,TimeFrame,DataFormat,Data\r\n"
MAINE = "State,Maine,2013,Percent,0.14\r\nState,Ohio,2013,Percent,0.19\r\n"
SAYS = [("ME", "2013", "percent", 0.14), ("OH", "2013", "percent", 0.19)]


def read(raw: Path, catalog) -> Ingested:
    ingested = read_folder(raw, catalog)
    assert ingested.cells == ingested.stored + ingested.reported
    return ingested


def rows_of(ingested: Ingested) -> pd.DataFrame:
    table = ingested.tables["observations"]
    return table.astype(dict.fromkeys(table.select_dtypes("category"), "str"))


def told(ingested: Ingested) -> str:
    return "\n".join(ingested.tables["problems"]["problem"])


def poverty(raw: Path, catalog, *rows, header=HEADER, sidecar="") -> Ingested:
    """A download of children in poverty with these rows, read."""
    workbook(raw / "Children in poverty.xlsx", header, rows, sidecar)
    return read(raw, catalog)


# ------------------------------------------------------------------ the file


FILES = {
    "CSV of 2013, CRLF, no LocationType": (
        "Location,TimeFrame,DataFormat,Data\r\nMaine,2013,Percent,0.14\r\nOhio,2013,Percent,0.19",
        "utf-8",
    ),
    "byte order mark on the first header": (TABLE + MAINE, "utf-8-sig"),
    "Latin-1": (TABLE + MAINE + "City,Añasco,2013,Percent,0.5\r\n", "latin-1"),
    "Windows": (TABLE + MAINE + "County,Prince George’s,2013,Percent,0.5\r\n", "cp1252"),
    "UTF-16 with tabs": ((TABLE + MAINE).replace(",", "\t"), "utf-16"),
    "semicolons": ((TABLE + MAINE).replace(",", ";"), "utf-8"),
    "title with other marks above": (
        "Children in poverty, by state, year, and more\n\n" + (TABLE + MAINE).replace(",", ";"),
        "utf-8",
    ),
    "unnamed index column": (
        f",{TABLE}0,State,Maine,2013,Percent,0.14\r\n7,State,Ohio,2013,Percent,0.19\r\n", "utf-8",
    ),
    "index column of R": (
        f"X,{TABLE}1,State,Maine,2013,Percent,0.14\r\n2,State,Ohio,2013,Percent,0.19\r\n", "utf-8",
    ),
    "leading spaces in headers": (TABLE.replace(",", ", ") + MAINE, "utf-8"),
    "renamed headers": (
        TABLE.replace("Location,", "State.Name,").replace("TimeFrame", "time_frame") + MAINE,
        "utf-8",
    ),
    "blank rows": (TABLE + MAINE.replace("\r\n", "\r\n,,,,\r\n\r\n"), "utf-8"),
}  # fmt: skip


@pytest.mark.parametrize("form", FILES)
def test_a_download_says_the_same_in_every_form(form: str, tmp_path: Path, catalog) -> None:
    text, encoding = FILES[form]
    # The ending says nothing, and a browser adds (1).
    (tmp_path / "Children in poverty (1).txt").write_bytes(text.encode(encoding))
    rows = rows_of(read(tmp_path, catalog))
    states = rows.loc[rows["place"].isin(["ME", "OH"]), ["place", "period", "unit", "value"]]
    assert list(states.itertuples(index=False, name=None)) == SAYS
    assert set(rows["indicator"]) == {"children-in-poverty"}
    assert set(rows["breakdown"]) == {"none"}


def test_letters_outside_utf_8_are_read_as_windows_writes_them_and_it_is_told(
    tmp_path: Path, catalog
) -> None:
    (tmp_path / "Children in poverty.csv").write_bytes(
        (TABLE + "County,Doña Ana,2013,Percent,0.4\r\nCity,O’Fallon,2013,Percent,0.1\r\n").encode(
            "cp1252"
        )
    )
    ingested = read(tmp_path, catalog)
    assert ingested.tables["places"]["name"].tolist() == ["Doña Ana", "O’Fallon"]
    assert "not in UTF-8" in told(ingested)


def test_numbers_stored_as_numbers_read_as_they_are_printed(tmp_path: Path, catalog) -> None:
    rows = [("State", "Maine", 2013, "Percent", 0.1 + 0.04), ("State", "Ohio", 2013, "Number", 7.0)]
    found = rows_of(poverty(tmp_path, catalog, *rows))
    assert found["period"].tolist() == ["2013", "2013"]
    assert found["value"].tolist() == [0.14, 7]
    assert found["decimals"].tolist() == [2, 0]


@pytest.mark.parametrize(
    ("beside", "figures"),
    [
        (("", "Location", "Data"), 2),  # repeated headers
        (("", "Location.1", "Data.1"), 2),
        (("", "", ""), 2),  # blank headers
        (("Location", "TimeFrame", "Data"), 3),  # no blank column between
    ],
)
def test_a_table_pasted_beside_the_download_is_counted_and_told_but_not_read(
    beside: tuple[str, ...], figures: int, tmp_path: Path, catalog
) -> None:
    first = "Vermont" if beside[0] else ""
    year = "2019" if beside[0] else "Vermont"
    pasted = [(first, year, "0.3"), (first, year, "S"), (first, year, "0.5")][:figures]
    states = [("State", "Maine", "2013", "Percent", "0.14"),
              ("State", "Ohio", "2013", "Percent", "0.19")]  # fmt: skip
    own = [*states, ("",) * 5][:figures]
    ingested = poverty(
        tmp_path, catalog, *(o + p for o, p in zip(own, pasted, strict=True)),
        header=HEADER + beside,
    )  # fmt: skip
    rows = rows_of(ingested)
    assert rows["value"].tolist() == [0.14, 0.19]
    assert set(rows["breakdown"]) == {"none"}
    assert (ingested.cells, ingested.reported) == (2 + figures, figures)
    assert f"it has {figures} figures" in told(ingested)


def test_counts_beside_the_data_are_no_code_of_the_place(tmp_path: Path, catalog) -> None:
    rows = [("State", "Maine", "2013", "Percent", "0.14", "5100"),
            ("State", "Ohio", "2013", "Percent", "0.19", "9300")]  # fmt: skip
    ingested = poverty(tmp_path, catalog, *rows, header=(*HEADER, "Children"))
    assert (ingested.cells, ingested.stored, ingested.reported) == (4, 2, 2)


def test_a_code_of_the_place_is_no_breakdown(tmp_path: Path, catalog) -> None:
    header = ("LocationType", "FIPS", "Location", "TimeFrame", "DataFormat", "Data")
    rows = [("State", "23", "Maine", "2013", "Percent", "0.14"),
            ("State", "39", "Ohio", "2013", "Percent", "0.19")]  # fmt: skip
    ingested = poverty(tmp_path, catalog, *rows, header=header)
    assert set(rows_of(ingested)["breakdown"]) == {"none"}


def test_cells_are_compared_not_bytes(tmp_path: Path, catalog) -> None:
    rows = [tuple(line.split(",")) for line in MAINE.split()]
    workbook(tmp_path / "Children in poverty.xlsx", HEADER, rows)
    comma_separated(tmp_path / "Children in poverty (1).csv", HEADER, rows)
    ingested = read(tmp_path, catalog)
    assert len(rows_of(ingested)) == ingested.reported == 2
    assert "It holds the same cells as Children in poverty.xlsx" in told(ingested)


# ------------------------------------------------------------------ which indicator


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("Children in poverty .xlsx", "children-in-poverty"),
        ("Children in poverty (1).xlsx", "children-in-poverty"),
        ("children_in_poverty.XLSX", "children-in-poverty"),
        ("p7.xlsx", "p7"),
    ],
)
def test_a_file_goes_by_the_name_that_people_gave_it(
    name: str, indicator: str, tmp_path: Path, catalog
) -> None:
    workbook(tmp_path / name, HEADER, [("State", "Maine", "2013", "Percent", "0.14")])
    assert rows_of(read(tmp_path, catalog))["indicator"].tolist() == [indicator]


def test_files_whose_names_differ_by_a_number_alone_are_never_one_indicator(
    tmp_path: Path, catalog
) -> None:
    for number, value in (("", "0.1"), ("2", "0.3")):
        row = ("State", "Maine", "2013", "Percent", value)
        workbook(tmp_path / f"Smoking{number}.xlsx", HEADER, [row])
    ingested = read(tmp_path, catalog)
    assert rows_of(ingested)["indicator"].tolist() == ["smoking", "smoking2"]
    assert "of 1 figures that both have, 1 differ. They were kept apart" in told(ingested)


def test_two_methods_under_one_title_are_kept_apart_by_the_series_of_a_sidecar(
    tmp_path: Path, catalog
) -> None:
    for name, value in (("old", "0.1"), ("new", "0.3")):
        row = ("State", "Maine", "2013", "Percent", value)
        workbook(tmp_path / f"{name}.xlsx", HEADER, [row], f"indicator: smoking\nseries: {name}\n")
    rows = rows_of(read(tmp_path, catalog))
    assert dict(zip(rows["series"], rows["value"], strict=True)) == {"old": 0.1, "new": 0.3}


# ------------------------------------------------------------------ the sidecar


def test_the_sidecar_that_check_prints_makes_the_next_check_clean(tmp_path: Path) -> None:
    path = tmp_path / "p7.xlsx"
    workbook(path, HEADER, [("State", "Maine", "2013", "Percent", "0.14")])
    ingested, sidecars = check([path])
    assert "marked as not reviewed" in told(ingested)
    assert list(sidecars) == ["p7.xlsx.yaml"]
    assert sidecars["p7.xlsx.yaml"].startswith("indicator: p7  # or one of the catalog")

    (tmp_path / "p7.xlsx.yaml").write_text(sidecars["p7.xlsx.yaml"], "utf-8")
    ingested, sidecars = check([path])
    assert sidecars == {}
    assert ingested.tables["problems"]["severity"].tolist() == ["note"]
    assert rows_of(ingested)["indicator"].tolist() == ["p7"]


def test_the_sidecar_that_check_prints_keeps_what_stands_in_one_and_asks_for_the_state(
    tmp_path: Path,
) -> None:
    header = ("LocationType", "Location", "TimeFrame", "Data")
    path = tmp_path / "p7.xlsx"
    workbook(path, header, [("County", "Adams", "2013", "0.14")], "unit: percent\nnote: As sent.\n")
    _, sidecars = check([path])
    assert sidecars["p7.xlsx.yaml"].splitlines()[-3:] == [
        "# place: the state that its counties and cities lie in, as MA",
        "unit: percent",
        "note: As sent.",
    ]
    given = sidecars["p7.xlsx.yaml"].replace("# place: the state", "place: OH  # the state")
    (tmp_path / "p7.xlsx.yaml").write_text(given, "utf-8")
    ingested, sidecars = check([path])
    assert sidecars == {}
    assert rows_of(ingested)["place"].tolist() == ["39001"]


def test_cities_of_many_states_are_not_asked_to_lie_in_one(tmp_path: Path, catalog) -> None:
    rows = [("State", "Maine", "2013", "Percent", "0.1"),
            ("State", "Ohio", "2013", "Percent", "0.2"),
            ("City", "Dallas", "2013", "Percent", "0.3")]  # fmt: skip
    ingested = poverty(tmp_path, catalog, *rows, sidecar="publisher: Somebody\n")
    assert ingested.tables["problems"]["what_to_do"].tolist() == [
        "Add them to dashboard/catalog/places.yaml, each with its state."
    ]
    assert check([tmp_path])[1] == {}


def test_a_slip_in_the_sidecars_indicator_is_told(tmp_path: Path, catalog) -> None:
    row = ("State", "Maine", "2013", "Percent", "0.1")
    ingested = poverty(tmp_path, catalog, row, sidecar="indicator: children-in-povery\n")
    (problem,) = ingested.tables["problems"].to_dict(orient="records")
    assert problem["severity"] == "warning"
    assert problem["problem"].endswith("The catalog has children-in-poverty.")


def test_vintages_settle_what_two_sidecars_call_one_indicator(tmp_path: Path, catalog) -> None:
    for year, value in (("2021", "0.1"), ("2026", "0.3")):
        row = ("State", "Maine", "2013", "Percent", value)
        sidecar = f"indicator: smoking\nvintage: {year}\n"
        workbook(tmp_path / f"{year}.xlsx", HEADER, [row], sidecar)
    ingested = read(tmp_path, catalog)
    assert rows_of(ingested)["printed"].tolist() == ["0.3"]
    assert "0.1 became 0.3" in told(ingested)


# ------------------------------------------------------------------ places


def test_the_district_of_columbia_is_found_whatever_it_is_called(tmp_path: Path, catalog) -> None:
    kinds = ("City", "Territory", "State")
    rows = [(kind, "District of Columbia", f"20{n}", "Percent", "0.2")
            for n, kind in enumerate(kinds, start=10)]  # fmt: skip
    assert rows_of(poverty(tmp_path, catalog, *rows))["place"].tolist() == ["DC"] * 3


def test_a_county_lies_in_the_files_only_state_or_in_that_of_the_sidecar(
    tmp_path: Path, catalog
) -> None:
    rows = [("County", "Middlesex", "2013", "Percent", "0.1"),
            ("City", "Arlington", "2013", "Percent", "0.3")]  # fmt: skip
    state = ("State", "Massachusetts", "2013", "Percent", "0.2")
    alone = poverty(tmp_path / "alone", catalog, *rows)
    assert rows_of(alone)["place"].tolist() == ["county-middlesex", "city-arlington"]
    assert set(alone.tables["places"]["parent"]) == {""}
    assert "Write place: with the state's code in the sidecar" in "".join(
        alone.tables["problems"]["what_to_do"]
    )
    beside = poverty(tmp_path / "beside", catalog, *rows, state)
    assert rows_of(beside)["place"].tolist() == ["25017", "MA-arlington-city", "MA"]
    given = poverty(tmp_path / "given", catalog, *rows, sidecar="place: MA\n")
    assert rows_of(given)["place"].tolist() == ["25017", "MA-arlington-city"]
    two = poverty(tmp_path / "two", catalog, *rows, state, ("State", "Ohio", *state[2:]))
    assert rows_of(two)["place"].tolist()[:2] == ["county-middlesex", "city-arlington"]


@pytest.mark.parametrize(
    ("state", "printed", "slug", "name"),
    [
        ("Indiana", "DeKalb", "18033", "DeKalb County"),
        ("New Mexico", "Dona Ana", "35013", "Doña Ana County"),
        ("Louisiana", "St. Mary Parish", "22101", "St. Mary Parish"),
        ("Virginia", "Alexandria", "51510", "Alexandria city"),
        ("Virginia", "Richmond City", "51760", "Richmond city"),
        ("Virginia", "Richmond County", "51159", "Richmond County"),
        ("Virginia", "Richmond", "VA-richmond-county", "Richmond"),  # which of the two?
        ("Virginia", "Nowhere", "VA-nowhere-county", "Nowhere"),
    ],
)
def test_a_county_has_its_fips_code_where_its_state_is_known(
    state: str, printed: str, slug: str, name: str, tmp_path: Path, catalog
) -> None:
    rows = [("State", state, "2013", "Percent", "0.2"),
            ("County", printed, "2013", "Percent", "0.1")]  # fmt: skip
    ingested = poverty(tmp_path, catalog, *rows)
    (place,) = ingested.tables["places"].to_dict(orient="records")
    assert (place["place"], place["name"], place["kind"]) == (slug, name, "county")
    assert place["fips"] == (slug if slug.isdecimal() else "")
    assert ("is not in the catalog" in told(ingested)) == (not slug.isdecimal())


def test_a_county_is_one_place_in_downloads_and_among_prices_of_care(
    tmp_path: Path, catalog
) -> None:
    rows = [("State", "Alabama", "2013", "Percent", "0.2"),
            ("County", "Autauga", "2013", "Percent", "0.1")]  # fmt: skip
    header = ("COUNTY_FIPS_CODE", "COUNTY_NAME", "STUDYYEAR", "MCINFANT", "MCPRESCHOOL")
    workbook(tmp_path / "prices.xlsx", header, [("1001", "AUTAUGA", "2018", "104.95", "")])
    ingested = poverty(tmp_path, catalog, *rows)
    (place,) = ingested.tables["places"].to_dict(orient="records")
    assert (place["place"], place["name"], place["parent"]) == ("01001", "Autauga County", "AL")
    assert ingested.tables["child_care_prices"]["place"].tolist() == ["01001"]
    assert rows_of(ingested)["place"].tolist() == ["AL", "01001"]


def test_a_place_that_the_sidecar_misspells_is_told(tmp_path: Path, catalog) -> None:
    row = ("County", "Middlesex", "2013", "Percent", "0.1")
    ingested = poverty(tmp_path, catalog, row, sidecar="place: Mass\n")
    assert "The sidecar's place 'Mass' is not in the catalog" in told(ingested)
    assert rows_of(ingested)["place"].tolist() == ["county-middlesex"]


@pytest.mark.parametrize(
    ("kind", "name", "slug"),
    [
        ("at Large", "Alabama, Congressional District 4 (118th - current)", "AL-cd-4-118-current"),
        ("at Large", "Ohio, Congressional District 7 (118th - current)", "OH-cd-7"),
        ("at Large", "Vermont, Congressional District (at Large) (113th - current)",
         "VT-cd-at-large-113-current"),
        ("113th-117th Congress", "Ohio, Congressional District 7 (113th-117th)",
         "OH-cd-7-113-117"),
        ("109th-112th Congress", "Ohio, Congressional District 7", "OH-cd-7-109-112"),
    ],
)  # fmt: skip
def test_a_congressional_district_lies_under_its_state_with_its_congresses(
    kind: str, name: str, slug: str, tmp_path: Path, catalog
) -> None:
    row = (f"Congressional District ({kind})", name, "2013", "Percent", "0.1")
    ingested = poverty(tmp_path, catalog, row)
    (place,) = ingested.tables["places"].to_dict(orient="records")
    assert (place["place"], place["name"]) == (slug, name)
    assert (place["kind"], place["parent"]) == ("congressional-district", slug[:2])


def test_a_row_that_is_not_there_is_a_hole_and_no_figure(tmp_path: Path, catalog) -> None:
    ingested = poverty(
        tmp_path, catalog,
        ("State", "Maine", "2013", "Percent", "0.1"), ("State", "Maine", "2014", "Percent", ""),
        ("State", "Ohio", "2014", "Percent", "0.2"),
    )  # fmt: skip
    rows = rows_of(ingested)
    said = set(zip(rows["place"], rows["period"], rows["status"], strict=True))
    assert said == {
        ("ME", "2013", "published"), ("ME", "2014", "empty"), ("OH", "2014", "published"),
    }  # fmt: skip


# ------------------------------------------------------------------ periods, units, figures


@pytest.mark.parametrize(
    ("printed", "kind", "years"),
    [
        ("2024", "year", (2024, 2024)),
        (" 2017-2019 ", "pooled", (2017, 2019)),
        ("2019-2020", "pooled", (2019, 2020)),
        ("2019–20", "pooled", (2019, 2020)),
        ("1999-00", "pooled", (1999, 2000)),
        ("AY 2014-2015", "school-year", (2014, 2015)),
        ("FY 2014", "year", (2014, 2014)),
        ("Apr 23-May 12, 2020", "dates", (2020, 2020)),
        ("Dec 22, 2021-Jan 10, 2022", "dates", (2021, 2022)),
        ("March 2021", "dates", (2021, 2021)),
        ("2019-2017", "", ()),
        ("20019", "", ()),
        ("Spring", "", ()),
    ],
)
def test_a_time_frame_is_known_or_told(
    printed: str, kind: str, years: tuple[int, ...], tmp_path: Path, catalog
) -> None:
    ingested = poverty(tmp_path, catalog, ("State", "Maine", printed, "Percent", "0.1"))
    rows = rows_of(ingested)
    found = rows[["period", "period_kind", "start_year", "end_year"]]
    expected = [(printed.strip().replace("–", "-"), kind, *years)] if kind else []
    assert list(found.itertuples(index=False, name=None)) == expected
    assert (f"{printed!r} is not a period that is known" in told(ingested)) == (not kind)


def test_two_years_are_a_school_year_where_the_catalog_says_so(tmp_path: Path, catalog) -> None:
    row = ("State", "Maine", "2018-2019", "Percent", "0.1")
    sidecar = "indicator: high-school-students-not-graduating-on-time\n"
    rows = rows_of(poverty(tmp_path, catalog, row, sidecar=sidecar))
    assert rows["period_kind"].tolist() == ["school-year"]


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("Number", "number"),
        ("percent", "percent"),
        ("CURRENCY", "currency"),
        ("Rate", "rate"),
        ("Rate per 100", "rate-per-100"),
        ("Rate Per 1,000", "rate-per-1000"),
        ("Rate per 1,000 females", "rate-per-1000"),
        ("rate per 10,000", "rate-per-10000"),
        ("Rate per 100,000", "rate-per-100000"),
        ("Percent (%)", ""),
    ],
)
def test_a_data_format_is_known_or_told(printed: str, unit: str, tmp_path: Path, catalog) -> None:
    ingested = poverty(tmp_path, catalog, ("State", "Maine", "2013", printed, "0.5"))
    assert rows_of(ingested)["unit"].tolist() == ([unit] if unit else [])
    assert (f"{printed!r} is not a unit that is known" in told(ingested)) == (not unit)


@pytest.mark.parametrize(
    ("unit", "found"), [("percent", "percent"), ("Rate per 1,000", "rate-per-1000"), ("pct", "")]
)
def test_the_sidecar_gives_the_unit_of_a_file_that_has_none(
    unit: str, found: str, tmp_path: Path, catalog
) -> None:
    header = ("LocationType", "Location", "TimeFrame", "Data")
    row = ("State", "Maine", "2013", "0.1")
    ingested = poverty(tmp_path, catalog, row, header=header, sidecar=f"unit: {unit}\n")
    assert rows_of(ingested)["unit"].tolist() == ([found] if found else [])
    assert bool(ingested.reported) == (not found)


CELLS = {
    # printed: status, value, low, high
    "0": ("published", 0.0, 0.0, 0.5),
    "0.14000000000000001": ("published", 0.14, 0.135, 0.145),
    "1e-05": ("published", 1e-05, 5e-06, 1.5e-05),
    "1,234": ("published", 1234.0, 1233.5, 1234.5),
    "$1,234": ("published", 1234.0, 1233.5, 1234.5),
    "81.6*": ("published", 81.6, 81.55, 81.65),
    "S": ("suppressed", None, None, None),
    "*": ("suppressed", None, None, None),
    "**": ("suppressed", None, None, None),
    "LNE": ("low-events", None, None, None),
    "L.N.E.": ("low-events", None, None, None),
    "N.A.": ("not-available", None, None, None),
    "N.A": ("not-available", None, None, None),
    "N.A.!": ("not-available", None, None, None),
    "NA": ("not-available", None, None, None),
    "n/a ": ("not-available", None, None, None),
    "N.C.": ("not-comparable", None, None, None),
    "N.R.": ("not-reported", None, None, None),
    "<.5%": ("below-threshold", None, 0.0, 0.005),
    "<500": ("below-threshold", None, 0.0, 500.0),
    "<10": ("below-threshold", None, 0.0, 10.0),
    "‹10": ("below-threshold", None, 0.0, 10.0),
    "<": ("below-threshold", None, None, None),
    "499.99999": ("below-threshold", None, 0.0, 500.0),
    "0.00499": ("below-threshold", None, 0.0, 0.005),
    "0.49999": ("below-threshold", None, 0.0, 0.005),
    "": ("empty", None, None, None),
    "#VALUE!": ("error-in-source", None, None, None),
    "#DIV/0!": ("error-in-source", None, None, None),
    "#N/A": ("error-in-source", None, None, None),
}


def test_each_cell_keeps_what_it_says_and_what_it_can_stand_for(tmp_path: Path, catalog) -> None:
    # A year each, for decimals are told by period; signs stand in their unit alone.
    units = ["Percent" if "%" in cell else "Currency" if "$" in cell else "Rate" for cell in CELLS]
    rows = [("State", "Maine", str(1990 + at), unit, cell)
            for at, (unit, cell) in enumerate(zip(units, CELLS, strict=True))]  # fmt: skip
    ingested = poverty(tmp_path, catalog, *rows)
    found = rows_of(ingested)
    assert found["printed"].tolist() == list(CELLS)
    assert found["status"].tolist() == [status for status, *_ in CELLS.values()]
    numbers = [[float("nan") if n is None else n for n in said] for _, *said in CELLS.values()]
    assert found[["value", "low", "high"]].to_numpy() == pytest.approx(
        np.array(numbers), rel=1e-9, nan_ok=True
    )


def test_a_number_that_is_a_marker_in_disguise_is_one_where_it_is_stored_as_a_number(
    tmp_path: Path, catalog
) -> None:
    rows = [("State", "Maine", 2013, "Number", 499.99999), ("State", "Ohio", 2013, "Number", 0.0)]
    assert rows_of(poverty(tmp_path, catalog, *rows))["status"].tolist() == [
        "below-threshold", "published",
    ]  # fmt: skip


def test_a_formula_that_failed_is_an_error_of_the_source_and_its_row_alone(
    tmp_path: Path, catalog
) -> None:
    book = Workbook()
    page = book.worksheets[0]
    for row in (HEADER, ("State", "Maine", "2013", "Percent", "0.1")):
        page.append(row)
    page.append(("State", "Ohio", "2013", "Percent", "#N/A"))
    page["E3"].data_type = "e"
    book.save(tmp_path / "Children in poverty.xlsx")
    assert rows_of(read(tmp_path, catalog))["status"].tolist() == ["published", "error-in-source"]


# ------------------------------------------------------------------ suspicious figures


def test_figures_that_look_wrong_are_warned_about_and_kept(tmp_path: Path, catalog) -> None:
    states = [p.name for p in catalog.places.values() if p.kind == "state"][:12]
    rows = [("State", name, str(year), "Percent", "0.014" if year == 2016 else "0.14")
            for name in states for year in range(2012, 2018)]  # fmt: skip
    for year, text in enumerate(("0.1", "0.1", "0.9", "0.1", "5"), start=2001):
        rows.append(("State", "Ohio", str(year), "Percent", text))
    ingested = poverty(tmp_path, catalog, *rows)
    warned = ingested.tables["problems"].set_index("printed")["problem"]
    assert "more than 100 percent" in warned["5"]
    assert "9 times the median of its own place" in warned["0.9"]
    assert "about 10 times smaller than in other periods" in warned["0.014"]
    assert ingested.reported == 0
    assert len(rows_of(ingested)) == len(rows)


# ------------------------------------------------------------------ groups


def test_a_header_that_nobody_knows_is_the_breakdown_and_its_groups_keep_their_names(
    tmp_path: Path, catalog
) -> None:
    header = ("LocationType", "Location", "Kind of Porch", "TimeFrame", "DataFormat", "Data")
    rows = [("State", "Maine", group, "2021", "Percent", "0.4")
            for group in ("Total", "Open porch", "Closed, N/S")]  # fmt: skip
    ingested = poverty(tmp_path, catalog, *rows, header=header)
    found = rows_of(ingested)
    assert set(found["breakdown"]) == {"kind-of-porch"}
    assert found["group"].tolist() == ["total", "open-porch", "closed-n-s"]
    assert "The groups 'Open porch', 'Closed, N/S' are not in the catalog" in told(ingested)


@pytest.mark.parametrize("drift", ["and Alaskan Native", "or Alaska Native"])
def test_the_spelling_of_a_group_drifts_and_its_slug_does_not(
    drift: str, tmp_path: Path, catalog
) -> None:
    row = ("State", "Maine", f"American Indian {drift}", "2021", "Percent", "0.4")
    rows = rows_of(poverty(tmp_path, catalog, row, header=BY_RACE))
    assert rows["group"].tolist() == ["american-indian-alaska-native"]


def test_groups_are_never_added_up(tmp_path: Path, catalog) -> None:
    header = ("LocationType", "Location", "Age group", "TimeFrame", "DataFormat", "Data")
    said = {"16 to 19": "5", "20 to 24": "7", "16 to 24": "12"}
    rows = [("State", "Maine", group, "2021", "Number", text) for group, text in said.items()]
    found = rows_of(poverty(tmp_path, catalog, *rows, header=header))
    assert sorted(found["value"]) == [5, 7, 12]


# ------------------------------------------------------------------ vintages


def dated(path: Path, day: tuple[int, int, int]) -> None:
    """Write a workbook's zip entries anew with a date."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (*day, 9, 0, 0)), content)


def test_a_download_is_as_old_as_its_zip_says_unless_the_sidecar_knows_better(
    tmp_path: Path, catalog
) -> None:
    row = ("State", "Maine", "2013", "Percent", "0.1")
    for name, sidecar in (("zip", ""), ("sidecar", "vintage: 2019-05\n"), ("none", "")):
        path = tmp_path / f"{name}.xlsx"
        workbook(path, HEADER, [(*row[:4], f"0.{len(name)}")], sidecar)
        dated(path, (1980, 1, 1) if name == "none" else (2024, 3, 2))
        os.utime(path, (0, 0))  # when a file was copied says nothing
    files = read(tmp_path, catalog).tables["files"].set_index("name")["vintage"].to_dict()
    assert files == {"zip.xlsx": "2024-03-02", "sidecar.xlsx": "2019-05", "none.xlsx": ""}


def test_an_unknown_vintage_is_the_oldest(tmp_path: Path, catalog) -> None:
    row = ("State", "Maine", "2013", "Percent")
    workbook(tmp_path / "Children in poverty.xlsx", HEADER, [(*row, "0.2")], "vintage: 2013\n")
    comma_separated(tmp_path / "children in poverty.csv", HEADER, [(*row, "0.1")])
    ingested = read(tmp_path, catalog)
    assert rows_of(ingested)["printed"].tolist() == ["0.2"]
    assert "0.1 became 0.2" in told(ingested)


# ------------------------------------------------------------------ child-care prices


def test_prices_are_found_by_name_in_any_order_and_case_and_codes_are_padded(
    tmp_path: Path, catalog
) -> None:
    header = ("iMCBto5", "mfccInfant", "MCPRESCHOOL", "STUDYYEAR", "mcinfant", "MCInfant_flag",
              "county_fips_code")  # fmt: skip
    rows = [("", "90", "", 2018.0, "104.95", "3", 1001), ("", "", "0", 2018, "14.99", "1", "25017")]
    workbook(tmp_path / "prices.xlsx", header, rows)
    ingested = read(tmp_path, catalog)
    prices = ingested.tables["child_care_prices"]
    key = ["place", "year", "setting", "age", "basis"]
    assert {tuple(row) for row in prices[key].to_numpy()} == {
        ("01001", 2018, "center", "infant", "unknown"),
        ("01001", 2018, "family", "infant", "unknown"),
    }
    told_of = ingested.tables["problems"]
    assert sorted(told_of.loc[told_of["severity"] == "error", "printed"]) == ["0", "14.99"]


def test_the_state_workbook_is_known_with_a_space_after_its_sheets_name_and_junk_in_its_zip(
    tmp_path: Path, catalog
) -> None:
    header = ("STATE_NAME", "STUDYYEAR", "TYPE", "MEDIAN_INFANT_PRICE", "MEDIAN_TODDLER_PRICE",
              "MEDIAN_PRESCHOOL_PRICE", "MEDIAN_SCHOOLAGE_PRICE")  # fmt: skip
    path = tmp_path / "states.xlsx"
    rows = [("Massachusetts", 2022, "Center", 461.55, 408.5, 310, 210),
            ("Massachusetts", 2022, "Family", 250, "", 235, 225)]  # fmt: skip
    workbook(path, header, rows, sheet="State estimates ")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__MACOSX/._states", b"\x00\x05junk")
        archive.writestr("[trash]/0000.dat", b"\xff" * 50)
    prices = read(tmp_path, catalog).tables["child_care_prices"]
    assert set(prices["place"]) == {"MA"}
    center = prices.loc[prices["setting"] == "center"].set_index("age")["weekly_price"]
    assert center.to_dict() == {
        "infant": 461.55, "toddler": 408.5, "preschool": 310, "school-age": 210,
    }  # fmt: skip
    assert len(prices) == 7
