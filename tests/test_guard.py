"""One file never stops the others: each hostile one ends in a sentence, beside one that is good."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.build import BuildError, build
from dashboard.ingest.folder import read_folder
from dashboard.ingest.guard import Bounds, Broken, apart, read_apart
from dashboard.tables import make_tables
from tests.server import ROOT
from tests.sheets import HEADER, comma_separated, workbook

CASES = ROOT.parent / "shared" / "cases" / "hostile"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROWS = [("State", "Maine", str(year), "Percent", "0.1") for year in range(2000, 2024)]
POST = {"link": "https://n.example/1", "date": "2025-01-02", "title": {"rendered": "Child poverty"}}
NEWS = "title,published,date_precision,publisher,url,summary,topics\n"
FEED = (
    '<rss version="2.0"><channel><title>T</title><item><title>Child poverty</title>'
    "<link>https://n.example/1</link><pubDate>{}</pubDate></item></channel></rss>"
)
CLAIM = "item_title,measure,place,value,unit,as_printed\n,children-in-poverty,MA,{},percent,12%\n"


def sheet(path: Path, cells: str) -> None:
    workbook(path, HEADER, ROWS)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>"
    parts["xl/worksheets/sheet1.xml"] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def posts(path: Path, **changed: object) -> None:
    path.write_text(json.dumps([POST, POST | {"link": "https://n.example/2"} | changed]))


def sidecar(path: Path, text: str) -> None:
    workbook(path, HEADER, ROWS, sidecar=text)


# Of each kind: what makes it, in a file of which name, and words of what is said of it.
KINDS = {
    "a row of cells without references": ("x.xlsx", lambda p: sheet(
        p, f"<row>{'<c><v>1</v></c>' * 200_000}</row>" + "<row><c><v>1</v></c></row>" * 15_000
    ), "memory"),
    "a cell beyond any sheet": ("x.xlsx", lambda p: sheet(
        p, '<row r="1"><c r="ZZZZZZ9999999999"><v>1</v></c></row>'), "can be opened|broke off"),
    "a cell of millions of letters": ("x.csv", lambda p: comma_separated(
        p, HEADER, [("State", "x" * 100_000, "2019", "Percent", "0.1")]), "characters"),
    "a line of many megabytes": ("x.csv", lambda p: p.write_text(
        "Location,TimeFrame,DataFormat,Data\n" + "1," * 3_000_000), "a line of more than"),
    "a sidecar that is nested": ("x.xlsx", lambda p: sidecar(p, "[" * 50_000), "nested deeper"),
    "half a character in a sidecar": (
        "x.xlsx", lambda p: sidecar(p, 'note: "\\ud800"'), "not a text file in UTF-8"),
    "a sidecar that links outside": ("x.xlsx", lambda p: (
        workbook(p, HEADER, ROWS), p.with_name("x.xlsx.yaml").symlink_to("/etc/passwd")),
        "link to a file outside"),
    "a link to itself": ("x.xlsx", lambda p: p.symlink_to(p), "leads back to itself"),
    "a pipe": ("x.csv", lambda p: os.mkfifo(p), "It is no file"),
    "a device": ("x.csv", lambda p: p.symlink_to("/dev/zero"), "link to a file outside"),
    "a name with half a character": (b"x\xff.csv", lambda p: p.write_bytes(b"a,b\n1,2\n"),
                                     "not those of any file"),
    "a claim of inf": ("x.csv", lambda p: p.write_text(CLAIM.format("inf")), "not a number"),
    "an address of half a bracket": ("x.csv", lambda p: p.write_text(
        NEWS + "A,2024-01-01,day,P,https://[x/a,s,\nB,2024-01-01,day,P,https://x.example/b,s,\n"),
        "no address"),
    "JSON that holds figures": (
        "data.json", lambda p: p.write_text('[{"place": "MA", "value": 1}]'), "list of WordPress"),
}  # fmt: skip
# What is taken all the same, cleaned: the kind, the file and how many stories it gives.
CLEANED = {
    "a day beyond any calendar": ("x.xml", lambda p: p.write_text(
        FEED.format("Mon, 99999999999999999999 Jan 2024 00:00:00 GMT")), 1),
    "a day in the future": ("x.xml", lambda p: p.write_text(
        FEED.format("Wed, 05 Nov 2099 01:30:00 +0000")), 1),
    "control characters": ("x.json", lambda p: posts(p, title={"rendered": "A\x00\x1b[31mB"}), 2),
    "half a character": ("x.json", lambda p: posts(p, title={"rendered": "A \ud800"}), 2),
    "half a character in an id": ("x.json", lambda p: posts(p, guid={"rendered": "\ud800"}), 2),
    "one id for all": ("x.json", lambda p: p.write_text(json.dumps(
        [POST | {"guid": {"rendered": "1"}, "link": f"https://n.example/{n}"} for n in range(3)]
    )), 3),
    "more items than a feed has": ("x.xml", lambda p: p.write_text(FEED.partition("<item>")[0] +
        "".join(f"<item><title>Story {n}</title><link>https://n.example/{n}</link></item>"
                for n in range(700)) + "</channel></rss>"), 700),
    "a byte order mark": ("x.json", lambda p: p.write_text(json.dumps([POST]), "utf-8-sig"), 1),
    "a title of four megabytes": (
        "x.json", lambda p: posts(p, title={"rendered": "&" * 4_000_000}), 2),
}  # fmt: skip


def beside_a_good_one(raw: Path, name: str | bytes, make) -> Path:
    workbook(raw / "Children in poverty.xlsx", HEADER, ROWS)
    path = raw / os.fsdecode(name)
    make(path)
    return raw


SCRIPT = """
import resource, sys
import etl
status = etl.main(sys.argv[1:])
peaks = (resource.getrusage(who).ru_maxrss for who in (0, resource.RUSAGE_CHILDREN))
print(status, max(peaks), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory):
    """One build of all the kinds at once, each in a folder: status, peak (KB), summary, stderr."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, (name, make, _) in enumerate(KINDS.values()):
        inside = folder / "raw" / str(number)
        inside.mkdir(parents=True)
        make(inside / os.fsdecode(name))
    beside_a_good_one(folder / "raw", "more.csv", lambda p: p.write_text("a,b\n1,2\n"))
    arguments = ["--json", "--raw", str(folder / "raw"), "--processed", str(folder / "processed")]
    # By way of a small process: the peak of a child counts that of the parent it was copied from.
    done = subprocess.run(
        ["sh", "-c", '"$@"', "sh", sys.executable, "-c", SCRIPT, *arguments],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    status, peak = done.stderr.splitlines()[-1].split()
    return int(status), int(peak), json.loads(done.stdout), done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_file_is_named_and_told_why(kind: str, built) -> None:
    name, _, words = KINDS[kind]
    number = list(KINDS).index(kind)
    told = f"{number}/{os.fsencode(name).decode('utf-8', 'replace')}"
    said = [p["problem"] for p in built[2]["problems"] if p["file"] == told]
    assert re.search(words, " ".join(said)), said
    assert "fault of this program" not in " ".join(said)


def test_hostile_files_stop_no_other_and_take_little(built) -> None:
    status, peak, summary, said = built
    assert status == 1
    assert summary["observations"] == len(ROWS)
    assert {p["file"].partition("/")[0] for p in summary["problems"]} == {
        *map(str, range(len(KINDS))),
        "more.csv",
    }
    assert peak < 700_000
    assert "panicked" not in said
    assert "Traceback" not in said


@pytest.mark.parametrize("kind", CLEANED)
def test_what_is_odd_in_a_feed_is_cleaned(kind: str, tmp_path: Path, catalog) -> None:
    name, make, stories = CLEANED[kind]
    ingested = read_folder(beside_a_good_one(tmp_path, name, make), catalog)
    news = ingested.tables["news"]
    assert len(news) == stories
    assert not set(news["published"]) - {"", "2025-01-02"}
    for text in (*news["title"], *news["guid"]):
        text.encode()
        assert text.isprintable()


def test_what_takes_too_long_is_ended(tmp_path: Path, catalog) -> None:
    def busy() -> None:
        while True:
            pass

    broken = apart(busy, 0, Bounds(seconds=1))
    assert isinstance(broken, Broken)
    assert "took longer" in broken.why


def test_junk_and_a_sidecar_without_its_file_are_noted(tmp_path: Path) -> None:
    raw = beside_a_good_one(tmp_path / "raw", "Thumbs.db", lambda p: p.write_bytes(b"\x00"))
    (raw / "desktop.ini").write_text("[x]")
    (raw / "~$Children in poverty.xlsx").write_bytes(b"\x00")
    (raw / "report.xlsx.crdownload").write_bytes(b"PK")
    plain = build(raw, tmp_path / "processed")
    assert plain.clean
    assert set(plain.problems["severity"]) == {"note"}
    assert len(plain.problems) == 4
    (raw / "Childern in poverty.xlsx.yaml").write_text("vintage: 2024")
    odd = build(raw, tmp_path / "processed")
    told = odd.problems.loc[odd.problems["severity"] == "warning", "problem"].tolist()
    assert told == [
        "There is no file Childern in poverty.xlsx that it could be the sidecar of, so nothing of "
        "it was read."
    ]
    # What gave no figure is no part of the version: the same figures have the same id.
    (raw / "notes.csv").write_text("a,b\n1,2\n")
    assert build(raw, tmp_path / "processed").version.id == odd.version.id == plain.version.id


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("indicatr: children-in-poverty", "'indicatr', which is not known; indicator may be meant"),
        ("vintage: 2024-02-30", "'2024-02-30', which is no day"),
        ("vintage: last spring", "'last spring', which is no day"),
        ("indicator: [a, b]", "several things for indicator"),
        ("just a remark", "has no keys"),
        ("title: a: b", "cannot be read in line 1"),
        ("title: a\ntitle: b", "gives title 2 times"),
        ("vintage: 3000-01-01", "'3000-01-01', which is no day"),
        ("unit: widgets", "unit 'widgets' is not one that is known"),
    ],
)
def test_what_is_wrong_with_a_sidecar_is_told_in_plain_words(
    text: str, words: str, tmp_path: Path, catalog
) -> None:
    sidecar(tmp_path / "by state" / "x.xlsx", text)
    problems = read_folder(tmp_path, catalog).tables["problems"]
    problem = problems.loc[problems["severity"] == "error"].iloc[0]
    assert words in problem["problem"]
    assert problem["file"] == "by state/x.xlsx"
    assert "pydantic" not in problem["problem"]


def test_a_fault_after_the_reading_names_the_file(tmp_path: Path, monkeypatch) -> None:
    """What no reader foresaw ends with the file's name, not with a guess."""
    for name, state in (("a", "Ohio"), ("b", "Maine"), ("c", "Iowa")):
        workbook(tmp_path / "raw" / name / "Children in poverty.xlsx", HEADER,
                 [("State", state, "2019", "Percent", "0.1")])  # fmt: skip

    def fails(ingested, catalog):
        if "ME" in set(ingested.tables["observations"]["place"]):
            raise OverflowError("too large")
        return make_tables(ingested, catalog)

    monkeypatch.setattr("dashboard.build.make_tables", fails)
    with pytest.raises(BuildError) as error:
        build(tmp_path / "raw", tmp_path / "processed")
    assert "a fault of this program with b/Children in poverty.xlsx" in str(error.value)
    assert "OverflowError" in str(error.value)


@pytest.mark.skipif(not CASES.is_dir(), reason="the cases lie beside the project")
def test_every_hostile_case_is_right(tmp_path: Path) -> None:
    report = build(CASES, tmp_path)
    assert report.version.rows("observations") >= 2448
    problems = report.problems
    assert "fault of this program" not in " ".join(problems["problem"])
    errors = set(problems.loc[problems["severity"] == "error", "file"].str.partition("/")[0])
    assert errors == {
        "claims_inf", "news_badurl", "x_far2", "y_noref_200000", "yaml_deep", "yaml_surrogate",
    }  # fmt: skip


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor reads one file at a time")
def test_files_are_read_at_once_and_told_in_order_whatever_one_of_them_does(tmp_path: Path) -> None:
    begun = [tmp_path / str(at) for at in range(6)]

    def read(at: int, rows: Callable[[int], None]) -> int:
        begun[at].touch()
        while at == 0 and not begun[1].exists():  # which another child begins meanwhile
            time.sleep(0.01)
        if at == 2:
            os.kill(os.getpid(), signal.SIGSEGV)
        return at

    first, second, broken, *rest = read_apart(read, [1] * 6, Bounds())
    assert (first, second, rest) == (0, 1, [3, 4, 5])
    assert isinstance(broken, Broken)
