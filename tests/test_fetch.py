"""Fetching, from a real server on this machine: what comes is kept, what is wrong is told."""

import io
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from openpyxl import Workbook

from dashboard.ingest.fetch import FOLDER, Manners, fetch
from dashboard.ingest.folder import read_folder
from tests.sheets import HEADER

ONLY = ["low-birth-weight-babies"]
NAME = "low-birth-weight-babies.xlsx"
DATED = "Wed, 25 Mar 2026 10:00:00 GMT"


def book(figure: str = "0.07") -> bytes:
    made = Workbook(write_only=True)
    page = made.create_sheet("Kidscount Export")
    for row in (HEADER, ("State", "Maine", "2023", "Percent", figure)):
        page.append(list(row))
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


class Site:
    """A publisher's site: ``answer`` gives status, headers and body for each request in turn."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answer: Callable[[int], tuple[int, dict[str, str], bytes]] = lambda n: (200, {}, b"")
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                status, headers, body = site.answer(len(site.asked))
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.manners = Manners(
            agent="a test", base=f"http://127.0.0.1:{self.server.server_port}", pause=0.01,
            read=2, tries=2, most_bytes=100_000,
        )  # fmt: skip


@pytest.fixture
def site() -> Iterator[Site]:
    one = Site()
    thread = threading.Thread(target=one.server.serve_forever, args=(0.05,))
    thread.start()
    yield one
    one.server.shutdown()
    one.server.server_close()
    thread.join()


def bring(site: Site, raw: Path, catalog):
    (asked,) = fetch(raw, catalog, ONLY, site.manners)
    return asked


def test_a_workbook_is_kept_with_a_sidecar_and_can_be_read(site, tmp_path: Path, catalog) -> None:
    site.answer = lambda n: (200, {"Last-Modified": DATED}, book())
    asked = bring(site, tmp_path, catalog)
    assert (asked.new, asked.sentence) == (True, "It is new.")
    path, headers = site.asked[0]
    assert path == "/rawdata.axd?ind=5425&loc=1"
    assert headers["User-Agent"] == "a test"
    ingested = read_folder(tmp_path, catalog)
    file = ingested.tables["files"].iloc[0]
    assert (file["file"], file["vintage"]) == (f"{FOLDER}/{NAME}", "2026-03-25")
    assert ingested.tables["observations"]["indicator"].tolist() == ["low-birth-weight-babies"]


def test_what_has_not_changed_is_not_sent_again(site, tmp_path: Path, catalog) -> None:
    site.answer = lambda n: (200, {"ETag": '"one"'}, book()) if n == 1 else (304, {}, b"")
    bring(site, tmp_path, catalog)
    asked = bring(site, tmp_path, catalog)
    assert (asked.new, asked.good) == (False, True)
    assert "not changed" in asked.sentence
    assert site.asked[1][1]["If-None-Match"] == '"one"'


ELSEWHERE = {"Location": "https://elsewhere.example.org/"}
WRONG = {
    "a page": (lambda n: (200, {}, b"<html><body>unwell</body></html>"), "It is a web page"),
    "refused": (lambda n: (403, {}, b"no"), "refuses to give it (403)"),
    "gone": (lambda n: (404, {}, b"no"), "The site answers 404"),
    "elsewhere": (lambda n: (302, ELSEWHERE, b""), "sends to another address"),
    "half": (lambda n: (200, {"Content-Length": "90000"}, book()), "broke off half way"),
    "cut": (lambda n: (200, {}, book()[:3000]), "is no workbook"),
    "too large": (lambda n: (200, {}, b"PK" + b"x" * 200_000), "larger than 0 MB"),
    "another table": (lambda n: (200, {}, b"dish,price\nsoup,3\n"), "not what was asked for"),
    "unwell": (lambda n: (503, {}, b""), "answers 503"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_a_sentence_and_the_file_stays(
    case: str, site, tmp_path: Path, catalog
) -> None:
    site.answer = lambda n: (200, {}, book())
    bring(site, tmp_path, catalog)
    before = (tmp_path / FOLDER / NAME).read_bytes()
    site.answer, words = WRONG[case]
    asked = bring(site, tmp_path, catalog)
    assert (asked.new, asked.good) == (False, False)
    assert words in asked.sentence
    assert (tmp_path / FOLDER / NAME).read_bytes() == before
    assert sorted(p.name for p in (tmp_path / FOLDER).iterdir()) == [
        ".fetched.json", NAME, f"{NAME}.yaml",
    ]  # fmt: skip


def test_a_site_that_recovers_is_asked_again(site, tmp_path: Path, catalog) -> None:
    site.answer = lambda n: (503, {}, b"") if n < 3 else (200, {}, book())
    assert bring(site, tmp_path, catalog).new
    assert len(site.asked) == 3


def test_a_site_that_is_not_there_is_a_sentence(tmp_path: Path, catalog) -> None:
    manners = Manners(base="http://127.0.0.1:9", pause=0.01, tries=1)
    (asked,) = fetch(tmp_path, catalog, ONLY, manners)
    assert asked.sentence == "The site cannot be reached."
