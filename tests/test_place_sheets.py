"""Places of a state: what lies in what, who represents it, and counts that add up exactly."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.build import build
from dashboard.catalog import Catalog
from dashboard.ingest.folder import read_folder
from dashboard.store import Version
from tests.sheets import comma_separated

KINDS = {
    "town": 351,
    "senate-district": 40,
    "house-district": 160,
    "congressional-district": 9,
    "school-district": 294,
}


def counts(version: Version) -> pd.DataFrame:
    """Children of the 2020 Census: a row a place, a column a group."""
    rows = version.observations("children-census-2020")
    return rows.pivot(index="place", columns="group", values="value")


@pytest.fixture(scope="module")
def places(published: Version) -> pd.DataFrame:
    return published.table("places").set_index("place")


def test_massachusetts_has_its_towns_and_districts_under_readable_slugs(
    places: pd.DataFrame,
) -> None:
    here = places.loc[places.index.str.startswith("MA-"), "kind"]
    assert here.value_counts()[list(KINDS)].to_dict() == KINDS
    boston = places.loc["MA-boston"]
    assert (boston["name"], boston["kind"], boston["parent"]) == ("Boston", "town", "25025")
    assert boston["fips"] == "2502507000"
    assert places.loc["MA-house-7th-plymouth", ["fips", "lines"]].tolist() == ["25117", "2021 plan"]
    assert places.loc["MA-senate-first-suffolk", "fips"] == "25D30"
    assert places.loc["MA-cd-7", "lines"] == "118th and 119th Congress"
    boston = places.loc["MA-schools-boston", ["kind", "fips", "parent"]]
    assert boston.tolist() == ["school-district", "2502790", "MA-boston"]


def test_every_pair_of_a_town_and_a_district_is_held(published: Version) -> None:
    links = published.table("place_links")
    of = links["within"].str.split("-").str[1]
    assert of.value_counts().to_dict() == {"house": 496, "senate": 369, "cd": 360}
    known = set(published.table("places")["place"])
    assert set(links["place"]) | set(links["within"]) <= known
    counted = links.loc[of != "cd"]
    assert (counted["basis"] == "people").all()
    for share in ("share_of_people", "share_of_children"):
        assert counted.groupby(["place", of])[share].sum().round(9).eq(1).all()


def test_split_towns_of_congress_have_precincts_and_no_share_of_people(published: Version) -> None:
    links = published.table("place_links").set_index(["place", "within"])
    cambridge = links.loc[("MA-cambridge", "MA-cd-7")]
    assert cambridge["basis"] == "precincts"
    assert pd.isna(cambridge["share_of_people"])
    assert pd.isna(cambridge["people"])
    assert cambridge["share_of_precincts"] == pytest.approx(25 / 42)
    assert links.loc[("MA-chatham", "MA-cd-9"), "share_of_people"] == 1


@pytest.mark.parametrize("group", ["total", "black-any", "hispanic", "white-non-hispanic"])
def test_the_census_counts_add_up_exactly(
    published: Version, places: pd.DataFrame, group: str
) -> None:
    found = counts(published)[group]
    kind, parent = (found.index.map(places[name]) for name in ("kind", "parent"))
    towns = found[kind == "town"].groupby(parent[kind == "town"]).sum()
    assert towns.to_dict() == found[kind == "county"].to_dict()
    for level in ("county", "senate-district", "house-district"):
        assert found[kind == level].sum() == found["MA"]


def test_the_children_of_towns_in_a_district_are_those_of_the_district(published: Version) -> None:
    found = counts(published)["total"]
    links = published.table("place_links")
    links = links.loc[links["basis"].eq("people") & ~links["within"].str.contains("-cd-")]
    inside = links.groupby("within")["children"].sum()
    assert len(inside) == 200
    assert inside.to_dict() == found[inside.index].to_dict()
    assert found["MA"] == 1_366_194


def test_each_district_has_its_member_or_a_vacant_seat_and_no_party(published: Version) -> None:
    every = published.table("representatives")
    assert (every["chamber"] == "congress").sum() == 441
    sitting = every.loc[every["place"].str.startswith("MA-")]
    assert sitting["chamber"].value_counts().to_dict() == {
        "house": 160,
        "senate": 40,
        "congress": 9,
    }
    vacant = sitting.loc[sitting["name"].fillna("") == "", "place"]
    assert set(vacant) == {"MA-house-1st-franklin", "MA-house-17th-middlesex"}
    member = sitting.set_index("place").loc["MA-house-1st-barnstable"]
    assert (member["name"], member["since"]) == ("Chris Flanagan", "2023-01-04")
    assert (member["as_of"], member["until"]) == ("2026-06-05", "2027-01-06")
    assert not [name for name in sitting.columns if "party" in name]


HEADERS = "state,kind,place,name,url,since,as_of,until"


def test_no_figure_of_a_district_is_made_from_its_towns(
    published: Version, catalog: Catalog
) -> None:
    """Each stands as it is printed in a row of a raw file that is the district's own."""
    places, every = published.table("places"), published.table("observations")
    kinds = places.set_index("place")["kind"].astype("str")
    of = every["place"].map(kinds)
    mine, towns = every.loc[of.str.endswith("-district")], every.loc[of.eq("town")]
    assert mine["place"].nunique() > 900
    assert mine["row"].gt(0).all()
    assert mine["printed"].ne("").all()
    assert mine.merge(towns, on=["file", "row"]).empty
    # None without its universe and its year.
    assert mine["period"].str.fullmatch(r"\d{4}(-\d{2,4})?").all()
    for slug in mine["indicator"].unique():
        assert catalog.indicators[str(slug)].universe, slug


def test_a_new_member_changes_no_version(tmp_path: Path) -> None:
    raw, processed = tmp_path / "raw", tmp_path / "processed"
    raw.mkdir()
    sheet = raw / "members.csv"
    for name in ("Ann Lee", "Bo Ray"):
        sheet.write_text(
            f"{HEADERS}\nKY,house district,District 1,{name},,,2026-06-05,2027-01-01\n"
        )
        report = build(raw, processed)
        told = report.version.table("representatives")
        assert told[["place", "name"]].values.tolist() == [["KY-house-1", name]]
    assert len([one for one in processed.iterdir() if one.is_dir()]) == 1


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("XX,house district,1st,Ann,,,2026-06-05,2027-01-01", "state", "It is no state."),
        ("KY,ward,1st,Ann,,,2026-06-05,2027-01-01", "kind", "It is no kind of place"),
        ("KY,town,Berea,Ann,,,2026-06-05,2027-01-01", "kind", "Nobody is elected"),
        ("KY,house district,,Ann,,,2026-06-05,2027-01-01", "place", "The place has no name."),
        ("KY,house district,1st,Ann,,,June 5,2027-01-01", "as_of", "It is no date."),
        (
            "KY,house district,1st,Ann,ann.org,,2026-06-05,2027-01-01",
            "url",
            "no address",
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_told_with_its_cell(
    tmp_path: Path, catalog: Catalog, row: str, column: str, said: str
) -> None:
    good = "KY,house district,2nd,Bo,,,2026-06-05,2027-01-01"
    (tmp_path / "members.csv").write_text(f"{HEADERS}\n{row}\n{good}\n")
    ingested = read_folder(tmp_path, catalog)
    assert ingested.cells == ingested.stored + ingested.reported == 2
    problem = ingested.tables["problems"].iloc[0]
    assert (problem["row"], problem["column"], problem["severity"]) == (2, column, "error")
    assert said in problem["problem"]
    assert ingested.tables["representatives"]["name"].tolist() == ["Bo"]


def test_another_states_sheets_of_the_same_form_are_read_as_they_are(
    tmp_path: Path, catalog: Catalog
) -> None:
    comma_separated(
        tmp_path / "places.csv",
        ("State", "Kind", "Place", "Code", "County", "Lines"),
        [("NH", "town", "Berlin", "3300705140", "Coos County", "2020 Census"),
         ("NH", "senate district", "District 1", "33001", "", "2022 plan")],
    )  # fmt: skip
    comma_separated(
        tmp_path / "links.csv",
        ("state", "kind", "place", "within_kind", "within", "people", "children", "precincts"),
        [("NH", "town", "Berlin", "senate district", "District 1", "9425", "1556", "")],
    )
    tables = read_folder(tmp_path, catalog).tables
    assert tables["places"][["place", "parent"]].values.tolist() == [
        ["NH-berlin", "33007"],
        ["NH-senate-1", "NH"],
    ]
    (link,) = tables["place_links"].to_dict("records")
    assert (link["within"], link["share_of_children"]) == ("NH-senate-1", 1)


def test_of_places_that_sheets_bring_nothing_is_said_and_of_others_their_names(
    tmp_path: Path, catalog: Catalog, published: Version
) -> None:
    assert not published.table("problems")["problem"].str.contains("not in the catalog").any()
    comma_separated(
        tmp_path / "places.csv",
        ("State", "Kind", "Place", "Code", "County", "Lines"),
        [("NH", "town", "Berlin", "3300705140", "Coos County", "2020 Census")],
    )
    towns = [("State", "New Hampshire"), ("Town", "Berlin"), ("Town", "Berln")]
    comma_separated(
        tmp_path / "Children in poverty.csv",
        ("LocationType", "Location", "TimeFrame", "DataFormat", "Data"),
        [(*town, "2019", "Percent", "0.1") for town in towns],
    )
    problems = read_folder(tmp_path, catalog).tables["problems"]
    assert problems["problem"].tolist() == [
        "The place 'Berln' is not in the catalog (Town in New Hampshire); figures are kept under "
        "the printed name."
    ]
