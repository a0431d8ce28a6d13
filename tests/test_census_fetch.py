"""The Census API, asked on a server of this machine that answers as the real one does."""

import datetime
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

import etl
from dashboard import catalog as catalogs
from dashboard.catalog.census import table_of
from dashboard.ingest.census import asking
from dashboard.ingest.fetch import FetchOutcome, fetch_census, said_of_sources
from dashboard.ingest.folder import read_folder
from dashboard.ingest.web import Policy
from dashboard.store import open_version

CATALOG = catalogs.load()
KEY = "0123456789abcdef-never-to-be-seen"
DAY = datetime.date(2025, 10, 1)
# An indicator that one table alone gives, so that little is asked for.
ONLY = ["median-family-income-acs"]
TITLE = "Estimate!!Total!!With own children of the householder under 19 years"
PAGE = b"<html><head><title>Missing Key</title></head><body>A valid key is needed</body></html>"

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Bureau:
    """The Census API in small: every catalogued table of any year, and nothing new elsewhere.

    ``first`` is the number of the first line, ``odd`` answers a request in another way.
    """

    first: int = 1
    odd: Callable[[str, int], Answer | None] = lambda path, n: None
    asked: list[str] = field(default_factory=list)
    base: str = ""

    @property
    def tables(self) -> list[str]:
        """The addresses that were asked for figures."""
        return [path for path in self.asked if "get=" in path]

    def titles(self, table: str) -> dict[str, str]:
        """Every title that the catalog names of a table, by the code of its line."""
        found = table_of(table, CATALOG.census)
        assert found
        lines = [
            line[0]
            for figure in found[0].figures
            for line in (figure.percent, figure.number, figure.amount, *figure.numerator,
                         *figure.denominator)
            if line
        ]  # fmt: skip
        part = "C01_" if table.startswith("S") else ""
        return {
            f"{table}_{part}{number:03}": f"Estimate!!{title}"
            for number, title in enumerate(dict.fromkeys(lines), start=self.first)
        }

    def answer(self, path: str) -> Answer:
        self.asked.append(path)
        tried = sum(urlsplit(one).path == urlsplit(path).path for one in self.asked)
        if odd := self.odd(path, tried):
            return odd
        if "rawdata.axd" in path:
            return 304, {}, b""
        if "/groups/" in path:
            table = path.rpartition("/")[2].removesuffix(".json")
            labels = {f"{code}E": {"label": title} for code, title in self.titles(table).items()}
            return 200, {}, json.dumps({"variables": labels}).encode()
        query = parse_qs(urlsplit(path).query)
        if query.get("key") != [KEY]:
            return 200, {"X-DataWebAPI-KeyError": "1", "Content-Type": "text/html"}, PAGE
        table = query["get"][0].removeprefix("group(").removesuffix(")")
        names, cells = [], []
        for code in self.titles(table):
            names += [f"{code}{what}" for what in ("E", "EA", "M", "MA")]
            cells += ["1354765" if table == "B19125" else "12", None, "-555555555", "*****"]
        where = query["for"][0]
        geo, name, column = {
            "us:*": ("0100000US", "United States", "us"),
            "state:*": ("0400000US25", "Massachusetts", "state"),
        }.get(where, ("0500000US25017", "Middlesex County, Massachusetts", "county"))
        rows = [["NAME", *names, "GEO_ID", column], [name, *cells, geo, geo[-2:]]]
        return 200, {"Last-Modified": "Thu, 11 Sep 2025 04:00:00 GMT"}, json.dumps(rows).encode()


@pytest.fixture
def bureau() -> Iterator[Bureau]:
    one = Bureau()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = one.answer(self.path)
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield one
    server.shutdown()
    server.server_close()
    thread.join()


def bring(
    bureau: Bureau, raw: Path, key: str = KEY, day: datetime.date = DAY
) -> list[FetchOutcome]:
    policy = Policy(agent="a test", base=bureau.base, pause=0.01, read=2, whole=4, tries=1)
    return fetch_census(raw, CATALOG, "MA", key, ONLY, policy, today=day)


def kept(raw: Path) -> list[str]:
    return sorted(path.name for path in raw.rglob("*") if path.is_file())


def test_what_is_due_is_brought_with_titles_and_can_be_read(bureau, tmp_path: Path) -> None:
    outcomes = bring(bureau, tmp_path)
    assert all(one.new for one in outcomes), outcomes
    # One year of 2024, five to 2023: on that day no newer ones are out.
    assert {name.split(".")[0] for name in kept(tmp_path) if name.startswith("ACS")} == {
        "ACSDT1Y2024", "ACSDT5Y2023",
    }  # fmt: skip
    ingested = read_folder(tmp_path, CATALOG)
    assert not (ingested.tables["problems"]["severity"] == "error").any()
    rows = ingested.tables["observations"]
    assert set(rows["place"]) == {"US", "MA", "25017"}
    assert set(rows["period"]) == {"2024", "2019-2023"}
    assert set(rows["value"]) == {1354765.0}
    vintages = ingested.tables["files"].loc[lambda t: t["kind"] == "census-table", "vintage"]
    assert set(vintages) == {"2025-09-11"}


def test_nothing_is_asked_for_again_until_something_is_due(bureau, tmp_path: Path) -> None:
    bring(bureau, tmp_path)
    before = len(bureau.asked)
    assert bring(bureau, tmp_path) == []
    assert len(bureau.asked) == before
    later = bring(bureau, tmp_path, day=datetime.date(2026, 9, 16))
    assert {one.name.split(".")[0] for one in later} == {"ACSDT1Y2025", "ACSDT5Y2024"}


def test_the_key_is_sent_and_stands_nowhere(bureau, tmp_path: Path, capsys) -> None:
    bureau.odd = lambda path, n: (
        (302, {"Location": f"https://elsewhere.example.org/?key={KEY}"}, b"")
        if "county" in path and "key" in path
        else None
    )
    outcomes = bring(bureau, tmp_path)
    assert any(KEY in path for path in bureau.asked)
    assert any("another address" in one.sentence for one in outcomes)
    said = "".join(f"{one.name}{one.url}{one.sentence}" for one in outcomes)
    held = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file())
    assert KEY not in said + held + "".join(capsys.readouterr())


def test_without_a_key_it_is_said_where_to_get_one_and_nothing_is_asked(
    bureau, tmp_path: Path
) -> None:
    (one,) = bring(bureau, tmp_path, key="")
    assert one.good
    assert not one.new
    assert "https://api.census.gov/data/key_signup.html" in one.sentence
    assert not bureau.asked


def test_a_key_that_is_not_known_ends_the_asking_with_a_sentence(bureau, tmp_path: Path) -> None:
    (one,) = bring(bureau, tmp_path, key="wrong")
    assert not one.good
    assert "does not know the one that was given" in one.sentence
    assert asking.KEY_FROM in one.sentence
    assert len(bureau.tables) == 1
    assert not [name for name in kept(tmp_path) if name.startswith("ACS")]


def test_a_table_that_is_renumbered_is_read_and_one_without_the_line_is_named(
    bureau, tmp_path: Path
) -> None:
    bureau.first = 31
    assert all(one.new for one in bring(bureau, tmp_path / "renumbered"))
    bureau.odd = lambda path, n: (
        (200, {}, json.dumps({"variables": {"B19125_031E": {"label": TITLE}}}).encode())
        if path.endswith("B19125.json") and "acs1" in path
        else None
    )  # fmt: skip
    outcomes = bring(bureau, tmp_path / "retitled")
    bad = [one for one in outcomes if not one.good]
    assert {one.name.split(".")[0] for one in bad} == {"ACSDT1Y2024"}
    assert "Table B19125 of 2024 has no line 'Total!!With own children" in bad[0].sentence
    assert f"The nearest is {TITLE!r} (031)" in bad[0].sentence
    assert not [n for n in kept(tmp_path / "retitled") if "1Y2024" in n]
    assert [n for n in kept(tmp_path / "retitled") if "5Y2023" in n]
    (said,) = said_of_sources(CATALOG, outcomes)
    assert said.startswith(
        "American Community Survey, one-year estimates is said to be current, but 4 of the 4"
    )


CUT = json.dumps([["NAME", "B19125_022E"], ["Massachusetts", "13"]]).encode()[:-9]
UNWELL = {
    "a 503": (lambda path, n: (503, {}, b"unwell"), "The site answers 503"),
    "cut off": (lambda path, n: (200, {"Content-Length": "9000"}, CUT), "broke off half way"),
    "half an answer": (lambda path, n: (200, {}, CUT), "not a whole answer of the Census API"),
    "a page": (lambda path, n: (200, {}, PAGE), "no table of figures, but a page"),
    "another table": (
        lambda path, n: (200, {}, b'[["NAME","B09001_001E","us"],["United States","1","1"]]'),
        "another table than was asked for",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", UNWELL)
def test_an_answer_that_is_unwell_is_told_and_the_others_are_kept(
    bureau, tmp_path: Path, what: str
) -> None:
    odd, sentence = UNWELL[what]
    bureau.odd = lambda path, n: odd(path, n) if "acs1" in path and "for=us" in path else None
    outcomes = bring(bureau, tmp_path)
    (bad,) = [one for one in outcomes if not one.good]
    assert sentence in bad.sentence
    assert bad.name not in kept(tmp_path)
    assert not [name for name in kept(tmp_path) if name.startswith(".asking")]
    bureau.odd = lambda path, n: None
    assert [one.name for one in bring(bureau, tmp_path)] == [bad.name]


# ------------------------------------------------------------ the command line


@pytest.fixture
def refresh(bureau, tmp_path: Path, monkeypatch) -> Callable[..., int]:
    """The command, with everything that it asks for on this machine, where nothing else is new."""
    monkeypatch.setenv("KIDS_COUNT_FETCH_BASE", bureau.base)
    monkeypatch.setenv("KIDS_COUNT_FETCH_PAUSE", "0")
    monkeypatch.setenv("KIDS_COUNT_FEEDS", "[]")
    (tmp_path / "raw").mkdir()
    where = ["--raw", str(tmp_path / "raw"), "--processed", str(tmp_path / "processed")]

    def run(*command: str, key: str = KEY) -> int:
        monkeypatch.setenv("CENSUS_API_KEY", key)
        return etl.main([*command, *where])

    return run


def test_refresh_fetches_builds_and_says_what_changed_and_again_does_nothing(
    refresh, bureau, tmp_path: Path, capsys
) -> None:
    assert refresh("refresh", *ONLY) == etl.ALL_TAKEN
    first = open_version(tmp_path / "processed")
    assert set(first.observations("median-family-income-acs")["place"]) == {"US", "MA", "25017"}
    asked = len(bureau.tables)
    today = datetime.datetime.now(datetime.UTC).date()
    assert asked == len([*asking.due(CATALOG, "MA", today, ONLY)])
    capsys.readouterr()
    assert refresh("refresh", *ONLY) == etl.ALL_TAKEN
    assert len(bureau.tables) == asked
    assert open_version(tmp_path / "processed").id == first.id
    assert " 0 new, 0 could not be had." in capsys.readouterr().err


def test_refresh_goes_on_past_an_address_that_fails_and_says_so_by_its_status(
    refresh, bureau, tmp_path: Path, capsys
) -> None:
    bureau.odd = lambda path, n: (
        (503, {}, b"") if "B19125" in path and "acs1" in path and "for=us" in path else None
    )
    assert refresh("refresh", *ONLY) == etl.SOME_SET_ASIDE
    first = open_version(tmp_path / "processed")
    assert "The site answers 503" in capsys.readouterr().err
    bureau.odd = lambda path, n: None
    assert refresh("refresh", *ONLY) == etl.ALL_TAKEN
    assert open_version(tmp_path / "processed").id != first.id
    assert "median-family-income-acs acs1 US" in capsys.readouterr().out


RENAMED = json.dumps({"variables": {"B19125_031E": {"label": TITLE}}}).encode()


@pytest.mark.parametrize(
    ("odd", "sentences"),
    [
        (lambda path: (200, {}, RENAMED) if path.endswith("B19125.json") else None,
         ["has no line 'Total!!With own children", f"The nearest is {TITLE!r} (031)",
          "said to be current, but"]),
        (lambda path: (200, {"Content-Length": "9000"}, CUT) if "get=" in path else None,
         ["broke off half way"]),
    ],
    ids=["other lines", "cut off"],
)  # fmt: skip
def test_a_table_that_changed_or_broke_off_leaves_the_version_whole_and_says_so_by_the_status(
    refresh, bureau, tmp_path: Path, capsys, odd, sentences: list[str]
) -> None:
    bureau.first = 31  # as where every line got another number
    bureau.odd = lambda path, n: odd(path) if "acs5" in path and "B19125" in path else None
    assert refresh("refresh", *ONLY) == etl.SOME_SET_ASIDE
    said = capsys.readouterr().err
    assert all(sentence in said for sentence in sentences), said
    assert KEY not in said
    # What did come is built whole, and nothing is there of what did not.
    rows = open_version(tmp_path / "processed").observations("median-family-income-acs")
    assert set(rows["series"]) == {"acs1"}
    assert set(rows["place"]) == {"US", "MA", "25017"}
    assert rows["value"].notna().all()


def test_fetch_without_a_key_does_the_rest_and_takes_it_all(
    refresh, tmp_path: Path, capsys
) -> None:
    assert refresh("refresh", *ONLY) == etl.ALL_TAKEN
    before = open_version(tmp_path / "processed").id
    next((tmp_path / "raw").rglob("*1Y*B19125-us.json")).rename(tmp_path / "away.json")
    reason = ("--accept", "a table was taken away")
    assert refresh("fetch", *ONLY, "--build", *reason, key="") == etl.ALL_TAKEN
    assert asking.KEY_FROM in capsys.readouterr().err
    assert open_version(tmp_path / "processed").id != before


def test_every_catalogued_table_is_asked_for_under_its_letters_and_whole_where_it_is() -> None:
    asked = {request.table for request in asking.due(CATALOG, "MA", DAY)}
    wanted = ["B17001", "B09001", "B09005", "S2701", "B14005", "S2201", "B09010", "B19125",
              "B19013", "B25091", "B14003", "B17024"]  # fmt: skip
    by_race = ["B17020", "B01001", "B17010", "C27001", "B19013", "B18101"]
    assert {*wanted, *(f"{name}{letter}" for name in by_race for letter in "ABCDEFGHI")} <= asked
    assert "B17020" not in asked
