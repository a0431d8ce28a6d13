"""Census tables: every figure found again in the file, every annotation no number."""

import csv
import io
import json
import math
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog, CatalogError
from dashboard.catalog.census import plain
from dashboard.ingest.census.cells import Estimate, read_estimate, share_of, total_of
from dashboard.ingest.census.geography import place_of
from dashboard.ingest.census.reader import proposal_for
from dashboard.ingest.folder import Ingested, read_files, read_folder
from dashboard.ingest.grid import Limits
from dashboard.schema import Status, Unit
from tests.server import ROOT

DOWNLOADS = ROOT.parent / "shared" / "downloads" / "census"
FOUND = pytest.mark.skipif(
    not DOWNLOADS.is_dir(), reason="the downloads are not beside the project"
)
CATALOG = catalogs.load()
PERCENT = "Estimate!!Percent below poverty level!!{}!!AGE!!Under 18 years".format(
    POPULATION := "Population for whom poverty status is determined"
)
BELOW = f"Estimate!!Below poverty level!!{POPULATION}!!AGE!!Under 18 years"
# (name, codes of the cells, titles): a table as data.census.gov gives it, in small.
S1701 = [
    ("S1701_C02_002", BELOW),
    ("S1701_C03_001", f"Estimate!!Percent below poverty level!!{POPULATION}"),
    ("S1701_C03_002", PERCENT),
]
ANNOTATIONS = ["-", "**", "***", "*****", "(X)", "N", "null", "", "250,000+", "2,500-"]
CODES = ["-999999999", "-888888888", "-666666666", "-555555555", "-333333333", "-222222222",
         "-888888888.0", "-666666666.0"]  # fmt: skip


def read(path: Path, catalog: Catalog = CATALOG) -> tuple[Ingested, pd.DataFrame, list[str]]:
    """One file: what was read, its observations, and what is said of it; nothing is lost."""
    ingested = read_files([(path, path.parent)], catalog)
    assert ingested.cells == ingested.stored + ingested.reported
    rows = ingested.tables["observations"]
    rows = rows.astype(dict.fromkeys(rows.select_dtypes("category"), "str"))
    return ingested, rows, list(ingested.tables["problems"]["problem"])


def as_csv(
    path: Path, lines: list[tuple[str, str]], rows: list[list[str]], labels: bool = True
) -> Path:
    """A download of these lines: each row is GEO_ID, NAME, then estimate and margin of each."""
    codes = ["GEO_ID", "NAME", *(f"{code}{what}" for code, _ in lines for what in "EM"), ""]
    titles = ["Geography", "Geographic Area Name"]
    for _, title in lines:
        titles += [title, title.replace("Estimate", "Margin of Error")]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(codes)
        if labels:
            writer.writerow([*titles, ""])
        writer.writerows([*row, ""] for row in rows)
    return path


def one(rows: pd.DataFrame, **of: str) -> pd.Series:
    """The one row that is of these."""
    for column, value in of.items():
        rows = rows.loc[rows[column] == value]
    assert len(rows) == 1
    return rows.iloc[0]


MASSACHUSETTS = ["0400000US25", "Massachusetts", "148679", "11919", "10.0", "0.3", "11.1", "0.9"]


def test_a_download_gives_the_percent_the_number_and_both_margins(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "ACSST1Y2024.S1701-Data.csv", S1701, [MASSACHUSETTS])
    _, rows, said = read(path)
    assert not said
    percent = one(rows, unit="percent")
    assert (percent["indicator"], percent["series"]) == ("children-in-poverty", "acs1")
    assert (percent["place"], percent["period"], percent["period_kind"]) == ("MA", "2024", "year")
    assert (percent["value"], percent["margin"], percent["decimals"]) == (0.111, 0.009, 3)
    assert (percent["low"], percent["high"]) == (0.1105, 0.1115)
    assert (percent["printed"], percent["row"]) == ("11.1", 3)
    assert one(rows, unit="number")["value"] == 148679
    assert one(rows, unit="number")["margin"] == 11919


def test_five_year_estimates_are_an_indicator_of_their_own(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "ACSST5Y2023.S1701-Data.csv", S1701, [MASSACHUSETTS])
    _, rows, _ = read(path)
    assert set(rows["indicator"]) == {"children-in-poverty-five-year"}
    assert set(rows["period"]) == {"2019-2023"}
    assert set(rows["period_kind"]) == {"pooled"}
    assert (rows["start_year"].iloc[0], rows["end_year"].iloc[0]) == (2019, 2023)


def test_titles_may_come_from_the_metadata_beside_it_or_in_the_zip(tmp_path: Path) -> None:
    data = as_csv(tmp_path / "ACSST1Y2024.S1701-Data.csv", S1701, [MASSACHUSETTS], labels=False)
    without, _, said = read(data)
    assert without.stored == 0
    assert "came without the titles" in said[0]
    metadata = io.StringIO()
    csv.writer(metadata).writerows(
        [("Column Name", "Label"), *((f"{code}E", title) for code, title in S1701)]
    )
    beside = tmp_path / "ACSST1Y2024.S1701-Column-Metadata.csv"
    beside.write_text(metadata.getvalue(), "utf-8")
    _, rows, said = read(data)
    assert not said
    packed = tmp_path / "ACSST1Y2024.S1701_2026-11-21T101112.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(data, data.name)
        archive.write(beside, beside.name)
    _, zipped, said = read(packed)
    assert not said
    pd.testing.assert_frame_equal(
        rows.drop(columns="file"), zipped.drop(columns="file"), check_dtype=False
    )
    # What comes with a table is no figure, and nothing to be told of.
    whole = read_folder(tmp_path, CATALOG)
    assert not (whole.tables["problems"]["severity"] == "error").any()


@pytest.mark.parametrize(
    ("member", "sentence"),
    [
        ("../ACSST1Y2024.S1701-Data.csv", "a path that leaves it"),
        ("/ACSST1Y2024.S1701-Data.csv", "a path that leaves it"),
    ],
)
def test_a_zip_that_would_leave_its_folder_is_set_aside(
    tmp_path: Path, member: str, sentence: str
) -> None:
    path = tmp_path / "ACSST1Y2024.S1701.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "GEO_ID,NAME,S1701_C01_001E\n")
    ingested, _, said = read(path)
    assert sentence in said[0]
    assert ingested.set_aside == 1


def test_a_zip_bomb_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "ACSST1Y2024.S1701.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ACSST1Y2024.S1701-Data.csv", b"0" * 30_000_000)
    _, _, said = read(path)
    assert "more than is allowed for its size" in said[0]


def test_old_downloads_of_american_factfinder_are_read(tmp_path: Path) -> None:
    path = tmp_path / "ACS_16_1YR_S1701_with_ann.csv"
    path.write_text(
        "GEO.id,GEO.id2,GEO.display-label,HC02_EST_VC03,HC02_MOE_VC03,HC03_EST_VC03,HC03_MOE_VC03\n"
        "Id,Id2,Geography,Below poverty level; Estimate; AGE - Under 18 years,"
        "Below poverty level; Margin of Error; AGE - Under 18 years,"
        "Percent below poverty level; Estimate; AGE - Under 18 years,"
        "Percent below poverty level; Margin of Error; AGE - Under 18 years\n"
        "0400000US25,25,Massachusetts,180011,9000,13.3,0.7\n",
        "utf-8",
    )
    _, rows, said = read(path)
    assert not said
    percent = one(rows, unit="percent")
    assert (percent["value"], percent["margin"], percent["period"]) == (0.133, 0.007, "2016")


def test_a_line_that_is_renumbered_is_found_by_its_title_and_one_that_is_gone_is_an_error(
    tmp_path: Path,
) -> None:
    moved = [("S1701_C02_007", BELOW), ("S1701_C03_009", PERCENT)]
    row = ["0400000US25", "Massachusetts", "148679", "11919", "11.1", "0.9"]
    _, rows, said = read(as_csv(tmp_path / "ACSST1Y2024.S1701-Data.csv", moved, [row]))
    assert not said
    assert one(rows, unit="percent")["value"] == 0.111
    other = [("S1701_C02_002", BELOW.replace("Under 18", "Under 19")), ("S1701_C03_002", PERCENT)]
    ingested, rows, said = read(as_csv(tmp_path / "ACSST1Y2025.S1701-Data.csv", other, [row]))
    assert rows.empty
    assert ingested.reported == 2
    assert "Table S1701 of 2025 has no line 'Below poverty level!!" in said[0]
    assert "The nearest is 'Estimate!!Below poverty level!!" in said[0]


# ------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("geo_id", "name", "slug", "kind", "parent", "lines"),
    [
        ("0100000US", "United States", "US", "nation", "", ""),
        ("0400000US25", "Massachusetts", "MA", "state", "US", ""),
        ("0400000US72", "Puerto Rico", "PR", "territory", "US", ""),
        ("0500000US25017", "Middlesex County, Massachusetts", "25017", "county", "MA", ""),
        ("0500000US09110", "Capitol Planning Region, Connecticut", "09110", "county", "CT", ""),
        ("0600000US2501707000", "Boston city, Suffolk County, Massachusetts", "MA-boston", "town",
         "MA", ""),
        ("0600000US3900100001", "Bratton township, Adams County, Ohio",
         "OH-adams-county-bratton-township", "town", "OH", ""),
        ("1600000US2507000", "Boston city, Massachusetts", "MA-boston-city", "city", "MA", ""),
        ("5001900US2507", "Congressional District 7 (119th Congress), Massachusetts",
         "MA-cd-7", "congressional-district", "MA", "119th Congress"),
        ("5001800US3701", "Congressional District 1 (118th Congress), North Carolina",
         "NC-cd-1-118", "congressional-district", "NC", "118th Congress"),
        ("5001600US2507", "Congressional District 7 (116th Congress), Massachusetts",
         "MA-cd-7-116", "congressional-district", "MA", "116th Congress"),
        ("5001800US0200", "Congressional District (at Large) (118th Congress), Alaska",
         "AK-cd-at-large", "congressional-district", "AK", "118th Congress"),
        ("610U900US25D30", "First Suffolk District (2024), Massachusetts",
         "MA-senate-first-suffolk", "senate-district", "MA", "2024"),
        ("610U900US25D04",
         "Hampden, Hampshire & Worcester District (2024); Massachusetts",
         "MA-senate-hampden-hampshire-and-worcester", "senate-district", "MA", "2024"),
        ("620L900US25042", "1st Franklin District (2024), Massachusetts",
         "MA-house-1st-franklin", "house-district", "MA", "2024"),
        ("610U900US01012", "State Senate District 12 (2024), Alabama", "AL-senate-12",
         "senate-district", "AL", "2024"),
        ("9700000US2502790", "Boston School District, Massachusetts", "MA-schools-boston",
         "school-district", "MA", ""),
    ],
)  # fmt: skip
def test_a_place_goes_by_its_geo_id(
    geo_id: str, name: str, slug: str, kind: str, parent: str, lines: str
) -> None:
    place = place_of(geo_id, name, CATALOG)
    assert not isinstance(place, str), place
    assert (place.slug, place.kind, place.parent, place.lines) == (slug, kind, parent, lines)


@pytest.mark.parametrize(
    ("geo_id", "why"),
    [
        ("3100000US14460", "no state"),
        ("04000A0US25", "a part of a place"),
        ("0400000US99", "no state that is known"),
        ("1400000US25017000100", "summary level 140"),
        ("Massachusetts", "is not a GEO_ID"),
    ],
)
def test_other_geographies_are_told_and_not_taken(geo_id: str, why: str, tmp_path: Path) -> None:
    place = place_of(geo_id, "Somewhere", CATALOG)
    assert isinstance(place, str)
    assert why in place
    row = [geo_id, "Somewhere", *MASSACHUSETTS[2:]]
    ingested, rows, said = read(
        as_csv(tmp_path / "ACSST1Y2024.S1701-Data.csv", S1701, [MASSACHUSETTS, row])
    )
    assert set(rows["place"]) == {"MA"}
    assert (ingested.reported, len(said)) == (2, 1)


def test_places_of_a_table_are_kept_with_their_lines(tmp_path: Path) -> None:
    row = ["5001900US2507", "Congressional District 7 (119th Congress), Massachusetts"]
    path = as_csv(tmp_path / "ACSST1Y2024.S1701-Data.csv", S1701, [[*row, *MASSACHUSETTS[2:]]])
    ingested, _, _ = read(path)
    (place,) = ingested.tables["places"].to_dict(orient="records")
    assert (place["place"], place["fips"], place["lines"]) == (
        "MA-cd-7", "2507", "119th Congress",
    )  # fmt: skip


# ------------------------------------------------------------ annotations


@settings(max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from([*ANNOTATIONS, *CODES]),
            st.sampled_from([*ANNOTATIONS, *CODES, "0.9"]),
        ),
        min_size=1,
        max_size=50,
    ),
    as_api=st.booleans(),
)
def test_no_annotation_and_no_code_becomes_a_number(
    rows: list[tuple[str, str]], as_api: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("annotated")
    every = [*rows, *((note, note) for note in (*ANNOTATIONS, *CODES))]
    states = list(CATALOG.places.values())[1:53]
    if as_api:
        header = ["GEO_ID", "NAME", "S1701_C02_002E", "S1701_C02_002M", "S1701_C03_002E",
                  "S1701_C03_002M", "state"]  # fmt: skip
        (folder / "ACSST1Y2024.S1701-Variables.json").write_text(
            json.dumps({"variables": {f"{code}E": {"label": title} for code, title in S1701}})
        )
    for start in range(0, len(every), len(states)):
        some = every[start : start + len(states)]
        path = folder / f"ACSST1Y2024.S1701-{start}-Data.csv"
        cells = [
            [f"0400000US{place.fips}", place.name, e, m, "1", "1", e, m]
            for place, (e, m) in zip(states, some, strict=False)
        ]
        if as_api:
            path = path.with_name(f"ACSST1Y2024.S1701-{start}.json")
            path.write_text(
                json.dumps([header, *([g, n, e, m, e, m, g[-2:]] for g, n, e, m, *_ in cells)])
            )
        else:
            as_csv(path, S1701, cells)
        _, found, _ = read(path)
        assert len(found) == 2 * len(some)
        assert found["value"].isna().all()
        assert found["margin"].isna().all()
        assert not (found["status"] == Status.PUBLISHED).any()


@pytest.mark.parametrize(
    ("cell", "status", "low", "high"),
    [
        ("N", Status.SUPPRESSED, None, None),
        ("-999999999", Status.SUPPRESSED, None, None),
        ("-", Status.NOT_AVAILABLE, None, None),
        ("(X)", Status.NOT_AVAILABLE, None, None),
        ("**", Status.LOW_EVENTS, None, None),
        ("null", Status.EMPTY, None, None),
        ("250,000+", Status.NOT_AVAILABLE, 250_000, None),
        ("2,500-", Status.BELOW_THRESHOLD, 0, 2_500),
    ],
)
def test_each_annotation_has_its_status_and_its_bound(
    cell: str, status: Status, low: float | None, high: float | None
) -> None:
    found = read_estimate(cell, "", Unit.CURRENCY)
    assert found is not None
    assert found.status == status
    bounds = [None if math.isnan(bound) else bound for bound in (found.low, found.high)]
    assert bounds == [low, high]


def test_a_controlled_estimate_has_a_margin_of_zero_and_too_few_for_one_is_no_figure() -> None:
    controlled = read_estimate("1354765", "*****", Unit.NUMBER)
    assert controlled is not None
    assert (controlled.value, controlled.margin) == (1354765, 0)
    assert read_estimate("1354765", "-555555555", Unit.NUMBER) == controlled
    few = read_estimate("12", "**", Unit.NUMBER)
    assert few is not None
    assert few.status == Status.LOW_EVENTS
    assert math.isnan(few.value)
    none = read_estimate("12", "(X)", Unit.NUMBER)
    assert none is not None
    assert none.value == 12
    assert math.isnan(none.margin)
    assert read_estimate("-12", "3", Unit.NUMBER) is None
    assert read_estimate("about 12", "3", Unit.NUMBER) is None


# ------------------------------------------------------------ computed figures


def counted(value: float, margin: float) -> Estimate:
    """A count as it is printed."""
    found = read_estimate(f"{value:.0f}", f"{margin:.0f}", Unit.NUMBER)
    assert found is not None
    return found


def test_the_margin_of_a_sum_counts_one_zero_cell_alone() -> None:
    total = total_of([counted(300, 30), counted(400, 40), counted(0, 12), counted(0, 9)])
    assert (total.value, total.margin) == (700, math.hypot(30, 40, 12))
    assert total.printed == "300 + 400 + 0 + 0"


def test_the_margin_of_a_share_is_the_bureaus() -> None:
    share = share_of(counted(200, 30), counted(1000, 50))
    assert share.value == 0.2
    assert share.margin == pytest.approx(math.sqrt(30**2 - 0.2**2 * 50**2) / 1000)
    # Of everybody the root would be of less than nothing: the margin of a ratio, never zero.
    everyone = share_of(counted(36, 40), counted(36, 40))
    assert everyone.margin == pytest.approx(math.sqrt(2) * 40 / 36)


@pytest.mark.parametrize("missing", ["N", "-", "(X)", "-666666666"])
def test_a_share_with_a_part_missing_is_missing(missing: str) -> None:
    gone = read_estimate(missing, missing, Unit.NUMBER)
    assert gone is not None
    assert share_of(total_of([counted(200, 30), gone]), counted(1000, 50)).status == gone.status
    assert math.isnan(total_of([counted(200, 30), gone]).value)


BELOW_POVERTY, ABOVE = (
    f"Estimate!!Total:!!Income in the past 12 months {side} poverty level:"
    for side in ("below", "at or above")
)
AGES = ("Under 6 years", "6 to 11 years", "12 to 17 years")


def test_a_table_by_race_gives_the_group_of_its_letter_and_says_how_it_was_computed(
    tmp_path: Path,
) -> None:
    lines = [
        (f"B17020H_00{n}", f"{side}!!{age}")
        for n, (side, age) in enumerate((s, a) for s in (BELOW_POVERTY, ABOVE) for a in AGES)
    ]
    cells = ["100", "10", "200", "20", "300", "30", "900", "40", "800", "50", "700", "60"]
    path = as_csv(
        tmp_path / "ACSDT1Y2024.B17020H-Data.csv", lines,
        [["0500000US25017", "Middlesex County, Massachusetts", *cells]],
    )  # fmt: skip
    _, rows, said = read(path)
    assert not said
    percent = one(rows, unit="percent")
    assert (percent["indicator"], percent["series"]) == ("children-in-poverty", "acs1")
    assert (percent["breakdown"], percent["group"]) == ("race", "white-non-hispanic")
    assert percent["value"] == 0.2
    numerator, everyone = math.hypot(10, 20, 30), math.hypot(10, 20, 30, 40, 50, 60)
    under = numerator**2 - 0.04 * everyone**2
    assert percent["margin"] == pytest.approx(math.sqrt(under) / 3000)
    assert percent["printed"] == "(100 + 200 + 300) / (100 + 200 + 300 + 900 + 800 + 700)"
    number = one(rows, unit="number")
    assert (number["value"], number["margin"]) == (600, pytest.approx(numerator))


# ------------------------------------------------------------ the catalog


ENTRY = """
B09018:
  title: Relationship to Householder for Children Under 18 Years in Households
  universe: population under 18 years in households
  figures:
    - of: {1: [child-population-acs, acs1]}
      number: Total
"""


def own_catalog(folder: Path, entry: str) -> Catalog:
    """The project's catalog with one more table."""
    for path in catalogs.FOLDER.glob("*.yaml"):
        text = path.read_text("utf-8")
        (folder / path.name).write_text(
            text + entry if path.name == "census.yaml" else text, "utf-8"
        )
    return catalogs.load(folder)


def test_a_table_is_added_without_code(tmp_path: Path) -> None:
    line = [("B09018_001", "Estimate!!Total:")]
    row = ["0400000US25", "Massachusetts", "1349000", "*****"]
    raw, catalog = tmp_path / "raw", tmp_path / "catalog"
    raw.mkdir()
    catalog.mkdir()
    path = as_csv(raw / "ACSDT1Y2024.B09018-Data.csv", line, [row])
    ingested, _, said = read(path)
    assert ingested.set_aside == 1
    assert "B09018 is not in dashboard/catalog/census.yaml" in said[0]
    _, rows, said = read(path, own_catalog(catalog, ENTRY))
    assert not said
    number = one(rows, unit="number")
    assert (number["indicator"], number["value"], number["margin"]) == (
        "child-population-acs", 1349000, 0,
    )  # fmt: skip


def test_an_entry_that_cannot_be_is_told_with_its_line(tmp_path: Path) -> None:
    wrong = ENTRY.replace("child-population-acs, acs1", "no-such-thing, acs1")
    with pytest.raises(CatalogError, match=r"census\.yaml, line \d+, B09018.*no-such-thing"):
        own_catalog(tmp_path, wrong)


def test_a_table_that_nobody_described_gets_an_entry_proposed_of_its_own_titles(
    tmp_path: Path,
) -> None:
    lines = [
        ("B19058B_002", "Estimate!!Total:!!With cash public assistance or Food Stamps/SNAP"),
        ("B19058B_001", "Estimate!!Total:"),
    ]
    row = ["0400000US25", "Massachusetts", "9", "1", "20", "2"]
    path = as_csv(tmp_path / "ACSDT1Y2024.B19058B-Data.csv", lines, [row])
    entry = proposal_for(path, (), CATALOG, Limits())
    assert entry.startswith("B19058:\n")
    assert "letters: {B: }" in entry
    titles = [line.removeprefix("      #   ") for line in entry.splitlines() if "#   T" in line]
    assert titles == ["Total!!With cash public assistance or Food Stamps/SNAP", "Total"]
    # A person fills in what it left open, by its own titles, and the file is read.
    filled = (
        entry.replace("  title:", "  title: Public Assistance Income or SNAP")
        .replace("  universe:", "  universe: households")
        .replace("{B: }", "{B: black}")
        .replace("[INDICATOR, SERIES]", "[households-with-children-receiving-snap, acs1]")
    )
    filled += f"      numerator: [{titles[0]}]\n      denominator: [{titles[1]}]\n"
    (tmp_path / "catalog").mkdir()
    _, rows, said = read(path, own_catalog(tmp_path / "catalog", f"\n{filled}"))
    assert not said
    percent = one(rows, unit="percent")
    assert (percent["group"], percent["value"]) == ("black", 0.45)
    assert proposal_for(path, (), own_catalog(tmp_path / "catalog", f"\n{filled}"), Limits()) == ""


TITLES = json.loads((Path(__file__).parent / "census_titles.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(TITLES))
def test_every_line_of_the_catalog_stands_in_the_table_as_the_bureau_titles_it(name: str) -> None:
    table = CATALOG.census[name]
    printed = {plain(title) for title in TITLES[name]}
    for figure in table.figures:
        lines = (figure.percent, figure.number, figure.amount, *figure.parts, *figure.numerator,
                 *figure.denominator)  # fmt: skip
        for line in filter(None, lines):
            assert printed & {plain(title) for title in line}, line


def test_the_titles_are_of_every_table_of_the_catalog() -> None:
    assert TITLES.keys() == CATALOG.census.keys()


def test_children_of_a_group_are_added_up_with_the_margin_of_a_sum(tmp_path: Path) -> None:
    titles = [f"Estimate!!{title}" for line in CATALOG.census["B01001"].figures[0].parts
              for title in line]  # fmt: skip
    lines = [(f"B01001D_{at:03}", title) for at, title in enumerate(titles)]
    cells = [text for at in range(8) for text in (str(100 * at), "3")]
    path = as_csv(
        tmp_path / "ACSDT5Y2024.B01001D-Data.csv", lines, [["0500000US25017", "Middlesex", *cells]]
    )
    _, rows, said = read(path)
    assert not said
    number = one(rows, unit="number")
    assert (number["indicator"], number["group"]) == ("child-population-acs", "asian")
    assert (number["value"], number["margin"]) == (2800, pytest.approx(math.sqrt(8) * 3))
    assert number["printed"] == "0 + 100 + 200 + 300 + 400 + 500 + 600 + 700"


def test_a_table_by_race_is_taken_without_its_letter_only_where_the_catalog_says_so(
    tmp_path: Path,
) -> None:
    title = (
        "Estimate!!Median household income in the past 12 months (in 2024 inflation-adjusted "
        "dollars)"
    )
    row = ["0400000US25", "Massachusetts", "104828", "1245"]
    path = as_csv(tmp_path / "ACSDT1Y2024.B19013-Data.csv", [("B19013_001", title)], [row])
    _, rows, said = read(path)
    assert not said
    assert one(rows, unit="currency")["group"] == "total"
    # The whole of B17020 is printed in S1701, to a tenth of a percent.
    other = as_csv(tmp_path / "ACSDT1Y2024.B17020-Data.csv", [("B17020_001", "Estimate!!Total:")],
                   [row])  # fmt: skip
    ingested, _, said = read(other)
    assert ingested.set_aside == 1
    assert "The table B17020 is taken by race alone" in said[0]
    assert proposal_for(other, (), CATALOG, Limits()) == ""


# ------------------------------------------------------------ real downloads


@FOUND
@pytest.mark.parametrize(
    ("file", "indicator"),
    [
        ("ACSST1Y2024.S1701-Data.csv", "children-in-poverty"),
        ("ACSST5Y2023.S1701-Data.csv", "children-in-poverty-five-year"),
    ],
)
def test_each_figure_of_a_real_download_is_the_files_own(file: str, indicator: str) -> None:
    _, rows, said = read(DOWNLOADS / file)
    assert not said
    table = pd.read_csv(DOWNLOADS / file, dtype=str, encoding="utf-8-sig", keep_default_na=False)
    states = {place.fips: slug for slug, place in CATALOG.places.items()}
    table = table.iloc[1:].assign(place=lambda t: t["GEO_ID"].str[-2:].map(states))
    table = table.set_index("place")
    assert len(rows) == 2 * len(table) == 104
    for unit, line, scale in (("percent", "C03", 100), ("number", "C02", 1)):
        mine = rows.loc[rows["unit"] == unit].set_index("place")
        assert set(mine["indicator"]) == {indicator}
        for place, row in table.iterrows():
            assert mine.loc[place, "printed"] == row[f"S1701_{line}_002E"]
            for column, what in (("value", "E"), ("margin", "M")):
                own = float(row[f"S1701_{line}_002{what}"]) / scale
                assert mine.loc[place, column] == pytest.approx(own)


@FOUND
def test_child_poverty_of_every_state_is_what_kids_count_rounds(tmp_path: Path) -> None:
    _, rows, _ = read(DOWNLOADS / "ACSST1Y2024.S1701-Data.csv")
    _, whole, _ = read(ROOT / "data" / "raw" / "kids_count" / "children-in-poverty.xlsx")
    whole = whole.loc[(whole["unit"] == "percent") & (whole["period"] == "2024")]
    both = rows.loc[rows["unit"] == "percent"].merge(whole, on="place", suffixes=("", "_whole"))
    states = both.loc[both["place"].isin(CATALOG.states)]
    assert len(states) == 50
    assert ((states["value"] - states["value_whole"]).abs() <= 0.005 + 1e-9).all()


@FOUND
def test_an_answer_of_the_api_gives_the_rows_of_an_equal_download(tmp_path: Path) -> None:
    answer = json.loads((DOWNLOADS / "api_acs1_2024_S0101_states.json").read_text("utf-8"))
    same_rows(answer, tmp_path)


def test_a_small_answer_of_the_api_gives_the_rows_of_an_equal_download(tmp_path: Path) -> None:
    codes = [f"S0101_C01_0{n}{what}" for n in ("01", "22") for what in ("E", "EA", "M", "MA")]
    header = ["NAME", *codes, "GEO_ID", "state"]
    rows = [
        ["Alabama", "5157699", None, "-555555555", "*****", 1132203, None, 2477, None,
         "0400000US01", "01"],
        ["Alaska", "740133", None, "-555555555.0", "*****", "-999999999", "N", "-999999999", "N",
         "0400000US02", "02"],
    ]  # fmt: skip
    found = same_rows([header, *rows], tmp_path)
    assert one(found, place="AL")["margin"] == 2477
    assert one(found, place="AK")["status"] == Status.SUPPRESSED


def same_rows(answer: list[list[object]], folder: Path) -> pd.DataFrame:
    """Hold an answer of S0101 to the same table written as a download."""
    title = "Estimate!!Total!!Total population"
    under = f"{title}!!SELECTED AGE CATEGORIES!!Under 18 years"
    (folder / "api").mkdir()
    (folder / "csv").mkdir()
    (folder / "api" / "ACSST1Y2024.S0101-Variables.json").write_text(
        json.dumps({"variables": {"S0101_C01_001E": {"label": title},
                                  "S0101_C01_022E": {"label": under}}})
    )  # fmt: skip
    path = folder / "api" / "ACSST1Y2024.S0101-state.json"
    path.write_text(json.dumps(answer), "utf-8")
    at = {name: index for index, name in enumerate(answer[0])}
    lines = [("S0101_C01_001", title), ("S0101_C01_022", under)]
    rows = []
    for row in answer[1:]:
        cells = []
        for code, _ in lines:
            for what in "EM":
                note = row[at[f"{code}{what}A"]]
                cells.append(str(row[at[f"{code}{what}"]] if note is None else note))
        rows.append([str(row[at["GEO_ID"]]), str(row[at["NAME"]]), *cells])
    _, from_api, said = read(path)
    assert not said
    _, from_csv, said = read(as_csv(folder / "csv" / "ACSST1Y2024.S0101-Data.csv", lines, rows))
    assert not said
    assert len(from_api) == len(rows)
    unlike = ["file", "row"]
    pd.testing.assert_frame_equal(from_api.drop(columns=unlike), from_csv.drop(columns=unlike))
    return from_api


@FOUND
def test_an_answer_without_figures_is_set_aside_with_a_sentence() -> None:
    ingested, _, said = read(DOWNLOADS / "api_acs5_2024_congressional_districts.json")
    assert ingested.set_aside == 1
    assert "no column of a census table" in said[0]


def test_a_small_answer_of_names_alone_is_set_aside_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "api_acs5_2024_congressional_districts.json"
    district = "Congressional District 1 (119th Congress), Alabama"
    answer = [["NAME", "state", "congressional district"], [district, "01", "01"]]
    path.write_text(json.dumps(answer), "utf-8")
    ingested, _, said = read(path)
    assert ingested.set_aside == 1
    assert "no column of a census table" in said[0]


def test_what_only_has_a_geo_id_among_its_own_columns_is_no_census_table(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("GEO_ID,Poor\n0400000US25,3\n", "utf-8")
    _, _, said = read(path)
    assert "columns" in said[0]


@pytest.mark.parametrize("content", ['[["GEO_ID","NAME"', "[[]]", '[["a"],[1,2]]', "[[1" * 3])
def test_an_answer_that_was_cut_off_is_set_aside(tmp_path: Path, content: str) -> None:
    path = tmp_path / "ACSST1Y2024.S1701-state.json"
    path.write_text(content, "utf-8")
    ingested, _, said = read(path)
    assert ingested.set_aside == 1
    assert said
    assert "fault of this program" not in said[0]
