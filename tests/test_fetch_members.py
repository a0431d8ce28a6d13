"""Who represents whom, from a real server on this machine: new members, vacancies, old lists."""

import csv
import datetime
from pathlib import Path

import pytest

import etl
from dashboard.ingest.fetch_members import fetch_members
from dashboard.ingest.folder import read_folder
from tests.test_fetch import Site, site  # noqa: F401

STATE = "state,kind,place,name,url,since,as_of,until,source\n"
HOUSE = [f"MA,house-district,{n}th Plymouth,Member {n},https://a.example/{n},2023-01-04,2026-06-05,"
         "2027-01-06,Open States" for n in range(4, 13)]  # fmt: skip
CD = "MA,congressional-district,Congressional District 7,Old Name,,,2026-06-15,2027-01-03,x"
PEOPLE = "id,name,current_party,current_district,current_chamber,links\n"
CONGRESS = "last_name,first_name,full_name,type,state,district,party,url\n"
JANUARY = "Mon, 11 Jan 2027 10:00:00 GMT"


def people(*, without: int = 0, named: str = "Member") -> bytes:
    rows = (
        f"x,{named} {n},Some,{n}th Plymouth,lower,https://new.example/{n};https://b.example"
        for n in range(4, 13)
        if n != without
    )
    return (PEOPLE + "\n".join(rows)).encode()


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "places"
    folder.mkdir()
    sheet = folder / "ma-representatives.csv"
    sheet.write_text(STATE + "\n".join([*HOUSE, CD]) + "\n")
    sheet.with_name(sheet.name + ".yaml").write_text("source: Open States\n")
    return tmp_path


def answering(site: Site, state: bytes, congress: str = "", dated: str = JANUARY) -> None:  # noqa: F811
    def answer(n: int):
        asked = site.asked[-1][0]
        if "openstates" in asked or asked.endswith("/ma.csv"):
            return 200, {"Last-Modified": dated}, state
        return 200, {"Last-Modified": dated}, (CONGRESS + congress).encode()

    site.answer = answer


def seats(raw: Path) -> dict[str, dict[str, str]]:
    with (raw / "places" / "ma-representatives.csv").open() as file:
        return {row["place"]: row for row in csv.DictReader(file)}


def bring(site: Site, raw: Path) -> dict[str, object]:  # noqa: F811
    told = fetch_members(raw, site.policy, today=datetime.date(2027, 1, 12))
    return {"congress" if "congress" in one.name else "state": one for one in told}


SEVENTH = "Pressley,Ayanna,Ayanna Pressley,rep,MA,7,Some,https://pressley.house.gov\n"


def test_a_new_member_replaces_the_old_and_no_party_is_kept(site, raw, catalog) -> None:  # noqa: F811
    answering(site, people(), SEVENTH)
    told = bring(site, raw)
    assert told["congress"].new
    assert not told["state"].new  # the same people sit
    rows = seats(raw)
    assert rows["Congressional District 7"]["name"] == "Ayanna Pressley"
    assert rows["Congressional District 7"]["as_of"] == "2027-01-11"
    # Members who stay keep since when; a term that is over by the list's day is not said.
    assert rows["7th Plymouth"]["since"] == "2023-01-04"
    assert rows["7th Plymouth"]["until"] == ""
    assert "Some" not in (raw / "places" / "ma-representatives.csv").read_text()
    read = read_folder(raw, catalog).tables["representatives"]
    assert {"Ayanna Pressley", "Member 7"} <= set(read["name"])


def test_a_seat_that_the_list_has_nobody_for_is_vacant(site, raw) -> None:  # noqa: F811
    # Of nine seats one is more than a tenth: with ten seats it is not.
    sheet = raw / "places" / "ma-representatives.csv"
    sheet.write_text(STATE + "\n".join([*HOUSE, HOUSE[0].replace("4th", "3rd"), CD]) + "\n")
    answering(site, people() + b"\nx,Jo,Some,3rd Plymouth,lower,", SEVENTH)
    assert bring(site, raw)["state"].good
    assert seats(raw)["3rd Plymouth"]["name"] == "Jo"
    answering(site, people(without=4) + b"\nx,Jo,Some,3rd Plymouth,lower,", SEVENTH)
    told = bring(site, raw)["state"]
    assert "1 have no member" in told.sentence
    row = seats(raw)["4th Plymouth"]
    assert (row["name"], row["url"], row["since"]) == ("", "", "")


def test_a_list_older_than_the_sheet_changes_nothing(site, raw) -> None:  # noqa: F811
    before = (raw / "places" / "ma-representatives.csv").read_bytes()
    answering(site, people(named="Other"), SEVENTH, "Mon, 05 Jan 2026 10:00:00 GMT")
    told = bring(site, raw)
    assert "The list is of 2026-01-05, the sheet of 2026-06-05" in told["state"].sentence
    assert (raw / "places" / "ma-representatives.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<html>unwell</html>", "is no list of members"),
        (people()[:150], "nobody for"),
        (b"\xff\xfe\x00", "is no list of members"),
        (PEOPLE.encode(), "is no list of members"),
    ],
)
def test_a_list_that_is_not_whole_leaves_the_sheet(site, raw, body, said) -> None:  # noqa: F811
    before = seats(raw)["7th Plymouth"]
    answering(site, body, SEVENTH)
    told = bring(site, raw)["state"]
    assert not told.good
    assert said in told.sentence
    assert seats(raw)["7th Plymouth"] == before


def test_a_site_that_is_unwell_is_a_sentence(site, raw) -> None:  # noqa: F811
    site.answer = lambda n: (503, {}, b"")
    told = bring(site, raw)
    assert all("answers 503" in one.sentence for one in told.values())


def test_the_command_asks_for_members_alone(site, raw, tmp_path, monkeypatch, capsys) -> None:  # noqa: F811
    monkeypatch.setenv("KIDS_COUNT_FETCH_BASE", site.policy.base)
    monkeypatch.setenv("KIDS_COUNT_FETCH_PAUSE", "0.01")
    answering(site, people(named="New"), SEVENTH)
    where = ["--raw", str(raw), "--processed", str(tmp_path / "processed")]
    assert etl.main(["fetch", "representatives", *where]) == etl.ALL_TAKEN
    assert "9 of 9 seats changed" in capsys.readouterr().err
    assert len(site.asked) == 2
    assert seats(raw)["7th Plymouth"]["url"] == "https://new.example/7"


def test_sheets_of_the_project_are_renewed_in_an_organizations_own_folder(
    site,  # noqa: F811
    raw: Path,
    tmp_path: Path,
) -> None:
    answering(site, people(named="New"))
    own = tmp_path / "ours"
    own.mkdir()
    before = (raw / "places" / "ma-representatives.csv").read_text()
    told = fetch_members(own, site.policy, today=datetime.date(2027, 1, 12), others=raw)
    assert any(one.new for one in told)
    assert seats(own)["4th Plymouth"]["name"] == "New 4"
    assert (own / "places" / "ma-representatives.csv.yaml").read_text() == "source: Open States\n"
    assert (raw / "places" / "ma-representatives.csv").read_text() == before
    # From then on its own sheet is the one that is renewed.
    answering(site, people(named="Newer"))
    fetch_members(own, site.policy, today=datetime.date(2027, 1, 12), others=raw)
    assert seats(own)["4th Plymouth"]["name"] == "Newer 4"
