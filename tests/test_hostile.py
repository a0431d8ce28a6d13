"""Files that nobody should have to read: each ends in a sentence, soon, and harms nothing."""

import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from dashboard.ingest.folder import read_folder
from dashboard.ingest.grid import Limits
from dashboard.ingest.workbook import WithOpenpyxl
from tests.mutants import mutants
from tests.server import ROOT
from tests.sheets import HEADER, comma_separated, workbook

ROWS = [("State", "Maine", str(year), "Percent", "0.1") for year in range(2000, 2024)]
FAR = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'
    b"</sheetData></worksheet>"
)
SMALL = Limits(unpacked=2_000_000, rows=500, columns=50, cells=20_000)


def said(raw: Path, catalog, limits: Limits | None = None) -> str:
    """The one sentence that a folder of one file ends in."""
    ingested = read_folder(raw, catalog, limits=limits)
    assert ingested.set_aside == 1
    assert len(ingested.tables["observations"]) == 0
    (problem,) = ingested.tables["problems"].to_dict(orient="records")
    assert problem["severity"] == "error"
    return str(problem["problem"])


def repacked(path: Path, **parts: bytes) -> Path:
    """A workbook with some of its parts replaced; ``sheet`` is its first sheet."""
    names = {"sheet": "xl/worksheets/sheet1.xml", "extra": "xl/../../evil.xml"}
    workbook(path, HEADER, ROWS)
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    kept |= {names[name]: content for name, content in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    return path


def test_a_small_file_that_unpacks_to_much_is_not_unpacked(tmp_path: Path, catalog) -> None:
    repacked(tmp_path / "bomb.xlsx", sheet=b"<worksheet>" + b" " * 160_000_000)
    assert "times its size" in said(tmp_path, catalog)


def test_a_file_larger_than_is_allowed_is_told_the_bound(tmp_path: Path, catalog) -> None:
    repacked(tmp_path / "large.xlsx", sheet=random.Random(1).randbytes(3_000_000))
    assert "more than the 2 MB that are allowed" in said(tmp_path, catalog, SMALL)


def test_a_cell_far_out_does_not_fill_the_memory(tmp_path: Path, catalog) -> None:
    repacked(tmp_path / "far.xlsx", sheet=FAR)
    assert "It spans 1,048,576 rows" in said(tmp_path, catalog)


def test_a_workbook_with_a_document_type_is_refused(tmp_path: Path, catalog) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><worksheet>&a;</worksheet>'
    path = repacked(tmp_path / "laughs.xlsx", sheet=laughs)
    assert "can do harm" in said(tmp_path, catalog)
    # Behind that stands defusedxml: openpyxl, asked directly, refuses it too.
    with pytest.raises(Exception, match="not a workbook that can be opened"):
        list(WithOpenpyxl(path).rows("Kidscount Export"))


def test_a_part_that_leaves_the_workbook_is_refused(tmp_path: Path, catalog) -> None:
    repacked(tmp_path / "path.xlsx", extra=b"<x/>")
    assert "a path that leaves it" in said(tmp_path, catalog)


def test_too_many_rows_are_told_before_they_are_kept(tmp_path: Path, catalog) -> None:
    comma_separated(tmp_path / "long.csv", HEADER, ROWS * 300)
    assert "at most 500 are read" in said(tmp_path, catalog, SMALL)


def test_files_that_are_none_are_each_told_apart(tmp_path: Path, catalog) -> None:
    outside = workbook(tmp_path / "outside" / "Children in poverty.xlsx", HEADER, ROWS)
    raw = tmp_path / "raw"
    (raw / "folder.xlsx").mkdir(parents=True)
    (raw / "link.xlsx").symlink_to(outside)
    (raw / "gone.xlsx").symlink_to(tmp_path / "nowhere")
    (raw / "nothing.xlsx").write_bytes(b"")
    (raw / "page.xlsx").write_text("\n<!DOCTYPE html><html><body>503</body></html>")
    (raw / "~$open.xlsx").write_bytes(b"\x00")
    (raw / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 900)
    secret = "EncryptedPackage".encode("utf-16-le")
    (raw / "secret.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 900 + secret)
    workbook(raw / "half.xlsx", HEADER, ROWS)
    (raw / "half.xlsx").write_bytes((raw / "half.xlsx").read_bytes()[:2000])
    with zipfile.ZipFile(raw / "zip.xlsx", "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    problems = read_folder(raw, catalog).tables["problems"].set_index("file")["problem"]
    expected = {
        "folder.xlsx": "a folder that is named like a workbook",
        "link.xlsx": "a link to a file outside this folder",
        "gone.xlsx": "a link to a file outside this folder",
        "nothing.xlsx": "It is empty",
        "page.xlsx": "a web page",
        "~$open.xlsx": "lock file",
        "old.xls": "not a workbook that can be opened",
        "secret.xlsx": "protected by a password",
        "half.xlsx": "not a workbook that can be opened",
        "zip.xlsx": "a zip file, not a workbook",
    }
    assert set(problems.index) == set(expected)
    for name, words in expected.items():
        assert words in problems[name], name


def test_error_cells_are_kept_as_errors(tmp_path: Path, catalog) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(list(HEADER))
    page.append(["State", "Maine", "2020", "Percent", "#DIV/0!"])
    page["E2"].data_type = "e"
    book.save(tmp_path / "Children in poverty.xlsx")
    rows = read_folder(tmp_path, catalog).tables["observations"]
    assert rows["status"].tolist() == ["error-in-source"]


def test_a_second_sheet_with_figures_is_not_lost_silently(tmp_path: Path, catalog) -> None:
    book = Workbook(write_only=True)
    for title, year in (("one", "2020"), ("two", "2021")):
        page = book.create_sheet(title)
        page.append(list(HEADER))
        page.append(["State", "Maine", year, "Percent", "0.1"])
    book.save(tmp_path / "Children in poverty.xlsx")
    problem = read_folder(tmp_path, catalog).tables["problems"].iloc[0]
    assert (problem["severity"], "'two' has figures too" in problem["problem"]) == ("error", True)


def test_whatever_is_damaged_ends_in_rows_or_a_sentence(tmp_path: Path, catalog) -> None:
    for number, (name, content) in enumerate(mutants(40, seed=7)):
        raw = tmp_path / str(number)
        raw.mkdir()
        (raw / name).write_bytes(content)
        started = time.monotonic()
        ingested = read_folder(raw, catalog)
        assert time.monotonic() - started < 10
        assert ingested.cells == ingested.stored + ingested.reported
        assert len(ingested.tables["observations"]) or len(ingested.tables["problems"])
        told = " ".join(ingested.tables["problems"]["problem"])
        assert "a fault of this program" not in told, told


def test_reading_with_openpyxl_alone_gives_the_same_figures(tmp_path: Path) -> None:
    workbook(
        tmp_path / "Children in poverty.xlsx",
        HEADER,
        [*ROWS, ("State", "Ohio", 2020, "Percent", 0.25)],
    )
    script = """
import sys
if sys.argv[2] == "absent":
    sys.modules["python_calamine"] = None
from pathlib import Path
from dashboard import catalog
from dashboard.ingest import workbook
from dashboard.ingest.folder import read_folder
assert (workbook.CalamineWorkbook is None) == (sys.argv[2] == "absent")
read = read_folder(Path(sys.argv[1]), catalog.load())
print(read.tables["observations"].to_csv(), read.tables["files"]["content_sha256"].tolist())
"""
    one, other = (
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path), calamine],
            cwd=ROOT, capture_output=True, text=True, check=True,
        ).stdout
        for calamine in ("present", "absent")
    )  # fmt: skip
    assert one == other
    assert "0.25" in one


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is Linux's to tell")
def test_files_that_unpack_to_much_take_little_memory(tmp_path: Path) -> None:
    """In a process of its own, by its own peak: getrusage would count that of its parent too."""
    repacked(tmp_path / "bomb.xlsx", sheet=b"<worksheet>" + b" " * 160_000_000)
    repacked(tmp_path / "far.xlsx", sheet=FAR)
    for number, (name, content) in enumerate(mutants(40, seed=7)):
        (tmp_path / f"{number} {name}").write_bytes(content)
    script = """
import re, sys
from pathlib import Path
from dashboard import catalog
from dashboard.ingest.folder import read_folder
assert len(read_folder(Path(sys.argv[1]), catalog.load()).tables["files"]) >= 42
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""
    child = [sys.executable, "-c", script, str(tmp_path)]
    peak = subprocess.run(child, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert int(peak) < 1_000_000
