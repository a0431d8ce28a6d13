"""Fetching, from a real server on this machine: what comes is kept, what is wrong is told."""

import gzip
import io
import json
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from openpyxl import Workbook

import etl
from dashboard.ingest.fetch import FOLDER, fetch
from dashboard.ingest.folder import read_folder
from dashboard.ingest.web import Policy
from dashboard.store import open_version
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


# Bytes one after another; a pause in seconds comes before the next.
Body = bytes | Iterable[bytes | float]
Answer = tuple[int, dict[str, str], Body]


class Site:
    """A publisher's site: ``answer`` gives status, headers and body for each request in turn."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answer: Callable[[int], Answer] = lambda n: (200, {}, b"")
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                status, headers, body = site.answer(len(site.asked))
                self.send_response(status)
                whole = {"Content-Length": str(len(body))} if isinstance(body, bytes) else {}
                for name, value in (whole | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                for part in [body] if isinstance(body, bytes) else body:
                    if isinstance(part, float):
                        time.sleep(part)
                    else:
                        self._send(part)

            def _send(self, part: bytes) -> None:
                with suppress(OSError):  # whoever asked may have gone
                    self.wfile.write(part)
                    self.wfile.flush()

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.policy = Policy(
            agent="a test", base=f"http://127.0.0.1:{self.server.server_port}", pause=0.01,
            read=0.5, whole=1.5, longest_pause=1, tries=2, most_bytes=100_000,
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
    (asked,) = fetch(raw, catalog, ONLY, site.policy)
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
PACKED = gzip.compress(bytes(1_000_000))
WRONG = {
    "a page": (lambda n: (200, {}, b"<html><body>unwell</body></html>"), "It is a web page"),
    "refused": (lambda n: (403, {}, b"no"), r"refuses to give it \(403\)"),
    "gone": (lambda n: (404, {}, b"no"), "The site answers 404"),
    "elsewhere": (lambda n: (302, ELSEWHERE, b""), "sends to another address"),
    "half": (lambda n: (200, {"Content-Length": "90000"}, book()), "broke off half way"),
    "cut": (lambda n: (200, {}, book()[:3000]), "is no workbook"),
    "too large": (lambda n: (200, {}, b"PK" + b"x" * 200_000), "larger than 0 MB"),
    "too large and does not say so": (
        lambda n: (200, {}, [b"PK" + b"x" * 60_000] * 2), "larger than 0 MB",
    ),
    "unpacks to too much": (
        lambda n: (200, {"Content-Encoding": "gzip"}, PACKED), "larger than 0 MB",
    ),
    "silent": (lambda n: (200, {}, [0.8, book()]), "did not answer in time"),
    "stops half way": (
        lambda n: (200, {"Content-Length": "9000"}, [book()[:900], 0.8]), "did not answer in time",
    ),
    "drips": (lambda n: (200, {}, [b"P", 0.1] * 30), "took longer than"),
    "asks for an hour": (lambda n: (503, {"Retry-After": "3600"}, b""), "answers 503"),
    "another table": (lambda n: (200, {}, b"dish,price\nsoup,3\n"), "not what was asked for"),
    "unwell": (lambda n: (503, {}, b""), "answers 503"),
}  # fmt: skip


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
    assert re.search(words, asked.sentence), asked.sentence
    assert (tmp_path / FOLDER / NAME).read_bytes() == before
    assert sorted(p.name for p in (tmp_path / FOLDER).iterdir()) == [
        ".fetched.json", NAME, f"{NAME}.yaml",
    ]  # fmt: skip


def test_a_site_that_recovers_is_asked_again(site, tmp_path: Path, catalog) -> None:
    site.answer = lambda n: (503, {}, b"") if n < 3 else (200, {}, book())
    assert bring(site, tmp_path, catalog).new
    assert len(site.asked) == 3


def test_a_site_that_is_not_there_is_a_sentence(tmp_path: Path, catalog) -> None:
    policy = Policy(base="http://127.0.0.1:9", pause=0.01, tries=1)
    (asked,) = fetch(tmp_path, catalog, ONLY, policy)
    assert asked.sentence == "The site cannot be reached."


def test_a_site_that_cannot_be_reached_three_times_running_is_asked_no_more(
    tmp_path: Path, catalog
) -> None:
    policy = Policy(base="http://127.0.0.1:9", pause=0.01, tries=1)
    known = [slug for slug, one in catalog.indicators.items() if one.source_urls][:5]
    asked = [one.sentence for one in fetch(tmp_path, catalog, known, policy)]
    assert len(asked) >= 5
    assert set(asked[:3]) == {"The site cannot be reached."}
    assert set(asked[3:]) == {"Not asked: 127.0.0.1:9 could not be reached 3 times running."}


def test_a_site_that_does_not_answer_is_asked_again_and_then_left(
    site, tmp_path: Path, catalog
) -> None:
    def slow(n: int) -> Answer:
        time.sleep(0.8)
        return 200, {}, book()

    site.answer = slow
    assert bring(site, tmp_path, catalog).sentence == "The site did not answer in time."
    assert len(site.asked) == 1 + site.policy.tries
    assert not (tmp_path / FOLDER / NAME).exists()


def test_a_run_that_was_stopped_goes_on_where_it_was(site, tmp_path: Path, catalog) -> None:
    both = ["children-in-poverty"]
    site.answer = lambda n: (200, {"ETag": f'"{n}"'}, book())

    def stop(asked: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(tmp_path, catalog, both, site.policy, tell=stop)
    site.answer = lambda n: (304, {}, b"") if n == 2 else (200, {}, book("0.3"))
    asked = fetch(tmp_path, catalog, both, site.policy)
    assert [(one.name, one.new) for one in asked] == [
        ("children-in-poverty.xlsx", False),
        ("children-in-poverty-by-race.xlsx", True),
    ]
    conditions = [headers.get("If-None-Match") for _, headers in site.asked]
    assert conditions == [None, '"1"', None]


def test_a_proxy_that_the_environment_names_is_asked(
    site, tmp_path: Path, catalog, monkeypatch
) -> None:
    monkeypatch.setenv("http_proxy", site.policy.base.replace("//", "//me:secret@"))
    monkeypatch.setenv("no_proxy", "localhost")
    site.answer = lambda n: (200, {}, book())
    site.policy = replace(site.policy, base="http://figures.example.org")
    assert bring(site, tmp_path, catalog).new
    path, headers = site.asked[0]
    assert path == "http://figures.example.org/rawdata.axd?ind=5425&loc=1"
    assert headers["proxy-authorization"] == "Basic bWU6c2VjcmV0"


def test_a_file_that_was_removed_is_fetched_whole_again(site, tmp_path: Path, catalog) -> None:
    site.answer = lambda n: (200, {"ETag": '"one"'}, book())
    bring(site, tmp_path, catalog)
    (tmp_path / FOLDER / NAME).unlink()
    assert bring(site, tmp_path, catalog).new
    assert "If-None-Match" not in site.asked[1][1]


def run(site: Site, monkeypatch, folder: Path, *more: str, only: str = ONLY[0]) -> int:
    """`python etl.py fetch` in a folder of its own, with the site in place of the publisher's."""
    monkeypatch.setenv("KIDS_COUNT_FETCH_BASE", site.policy.base)
    where = ("--raw", str(folder / "raw"), "--processed", str(folder / "processed"))
    return etl.main(["fetch", only, *where, *more])


def test_fetching_ends_with_what_would_change_and_builds_when_asked_to(
    site, tmp_path: Path, monkeypatch, capsys
) -> None:
    site.answer = lambda n: (200, {"Last-Modified": DATED}, book("0.07"))
    assert run(site, monkeypatch, tmp_path, "--build") == 0
    first = open_version(tmp_path / "processed").id
    site.answer = lambda n: (200, {"Last-Modified": DATED}, book("0.08"))
    capsys.readouterr()
    assert run(site, monkeypatch, tmp_path) == 0
    shown = capsys.readouterr()
    assert f"{NAME}: It is new." in shown.err
    assert "low-birth-weight-babies main ME none total 2023 percent: '0.07' -> '0.08'" in shown.out
    assert "What a build would change" in shown.out
    assert open_version(tmp_path / "processed").id == first

    # One figure of one is more than a tenth, so a person must say why.
    assert run(site, monkeypatch, tmp_path, "--build", "--accept", "revised") == 0
    rows = open_version(tmp_path / "processed").table("observations")
    assert rows["printed"].tolist() == ["0.08"]

    site.answer = lambda n: (403, {}, b"no")
    capsys.readouterr()
    assert run(site, monkeypatch, tmp_path, "--json") == 1
    shown = capsys.readouterr()
    assert "The site refuses to give it (403)." in shown.err
    told = json.loads(shown.out)
    assert (told["totals"][-1]["compared"], told["figures"]) == (1, [])


def test_an_indicator_without_an_address_is_told_before_any_is_asked(
    site, tmp_path: Path, monkeypatch, capsys
) -> None:
    for wrong, said in (("porches", "has no indicator porches"),
                        ("median-family-income", "has no address of")):  # fmt: skip
        assert run(site, monkeypatch, tmp_path, only=wrong) == 2
        assert said in capsys.readouterr().err
    assert site.asked == []
