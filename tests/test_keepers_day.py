"""The keeper's day, by docs/adding-data.md alone: ten drops, what each says, and what is live then.

python -m pytest tests/test_keepers_day.py -s prints the table.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import etl
from dashboard.store import StoreError, open_version
from tests.server import ROOT
from tests.sheets import HEADER, comma_separated, workbook

DOCS = (ROOT / "docs" / "adding-data.md").read_text("utf-8")
# The commands of the docs that ask others, or that other tests walk through.
ELSEWHERE = {"describe", "fetch", "refresh"}
STATES = ("Maine", "Ohio", "Iowa", "Utah")
POVERTY, WEIGHT = "children-in-poverty", "low-birth-weight-babies"


def download(path: Path, last: int, of: str = "0.1{:02}", states=STATES, sidecar: str = "") -> None:
    """Percents of the states from 2015 to a year, as a download has them."""
    rows = [
        ("State", state, str(year), "Percent", of.format(year - 2000))
        for state in states
        for year in range(2015, last + 1)
    ]
    workbook(path, HEADER, rows, sidecar)


@dataclass
class Desk:
    """What a keeper has: a raw folder, what is published of it, and the commands of the docs."""

    raw: Path
    processed: Path
    capsys: pytest.CaptureFixture[str]
    ran: set[str]
    table: list[tuple[str, int, str]]

    def run(self, *arguments: str) -> tuple[int, str]:
        """The exit status of a command and what it says."""
        self.ran.add(arguments[0] if arguments and arguments[0][0] != "-" else "build")
        self.capsys.readouterr()
        folders = ("--raw", str(self.raw), "--processed", str(self.processed))
        status = etl.main([*folders, *arguments])
        said = self.capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return status, " ".join((said.out + said.err).split())

    @property
    def live(self) -> str:
        """The live version; empty where there is none."""
        try:
            return open_version(self.processed).id
        except StoreError:
            return ""

    def figures(self, indicator: str) -> tuple[int, int]:
        """How many figures of an indicator are live, and their last year."""
        rows = open_version(self.processed).observations(indicator)
        return len(rows), int(rows["end_year"].max())

    def tell(self, what: str, status: int, live: str) -> None:
        self.table.append((what, status, live))


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk where two indicators and two partners are live already."""
    made = Desk(tmp_path / "raw", tmp_path / "processed", capsys, set(), [])
    download(made.raw / "Children in poverty.xlsx", 2020)
    download(made.raw / "Low birth-weight babies.xlsx", 2020, "0.0{:02}")
    comma_separated(made.raw / "partners.csv", ("partner", "name", "kind", "works_on"),
                    [("a", "A", "coalition", "All"), ("b", "B", "coalition", "All")])  # fmt: skip
    status, said = made.run()
    assert (status, "published: 48 observations of 2 indicators" in said) == (0, True), said
    return made


def test_ten_drops_of_a_keepers_day(desk: Desk) -> None:
    live = [desk.live]

    def drop(what: str, make: Callable[[], object], status: int, *words: str) -> str:
        """Put something into data/raw, build, and hold what is said to what is expected."""
        make()
        ended, said = desk.run()
        assert ended == status, said
        for each in words:
            assert each in said, said
        which = "what was live before" if desk.live == live[-1] else "a new version"
        desk.tell(what, ended, which)
        live.append(desk.live)
        return which

    new, old = "a new version", "what was live before"
    raw = desk.raw
    # 1. A newer download under any name, with a sidecar, asked about first.
    year = raw / "by year" / "p7 (1).xlsx"
    download(year, 2021, sidecar=f"indicator: {POVERTY}\nvintage: 2026-03-24\n")
    status, said = desk.run("check", str(year))
    assert (status, desk.live) == (0, live[0])
    assert "Against the live version" in said
    assert re.search(rf"{POVERTY} │ 24 │ 0 │ 4 │ 0", said), said
    page = f"/indicators/{POVERTY}"
    assert page in desk.run("preview")[1]
    what = drop("a newer download", lambda: None, 0, "What is new against",
                f"by year/p7 (1).xlsx │ 0 │ 4 │ 0 │ http://127.0.0.1:8050{page}")  # fmt: skip
    assert (what, desk.figures(POVERTY)) == (new, (28, 2021))
    # 2. The same download again, saved today: it counts once.
    what = drop("the same download again", lambda: shutil.copy(year, raw / "Copy of p7.xlsx"), 0,
                "holds the same cells", "Remove one of the two", "unchanged")  # fmt: skip
    assert what == old
    (raw / "Copy of p7.xlsx").unlink()
    # 3. What programs leave behind.
    what = drop("junk", lambda: (raw / "Thumbs.db").write_bytes(b"\0"), 0, "was not read")
    assert what == old

    # 4. A sheet of no known layout, beside a newer download.
    def aside() -> None:
        comma_separated(raw / "costs.csv", ("who", "what", "how much"), [("a", "b", "3")])
        download(raw / "Low birth-weight babies.xlsx", 2021, "0.0{:02}")

    what = drop("an unknown sheet beside a newer download", aside, 1, "error: costs.csv",
                f"/indicators/{WEIGHT}")  # fmt: skip
    assert (what, desk.figures(WEIGHT)) == (new, (28, 2021))
    (raw / "costs.csv").unlink()
    # 5. A sidecar with a slip: its file is set aside, and what is live of it stays.
    good = Path(f"{year}.yaml").read_text()
    what = drop("a slip in a sidecar", lambda: Path(f"{year}.yaml").write_text("indicatr: x\n"), 2,
                "by year/p7 (1).xlsx", "indicator may be meant",
                f"held back: {POVERTY} would lose 4")  # fmt: skip
    assert (what, desk.figures(POVERTY)) == (old, (28, 2021))
    Path(f"{year}.yaml").write_text(good)
    # 6. A misspelled state among good rows of an indicator that nobody reviewed.
    what = drop("a misspelled state", lambda: download(
        raw / "Porches.xlsx", 2016, states=("Maine", "Massachusets")), 1,
        "'Massachusets' is no state; Massachusetts may be meant", "marked as not reviewed",
    )  # fmt: skip
    assert (what, desk.figures("porches")) == (new, (2, 2016))
    (raw / "Porches.xlsx").unlink()
    assert desk.run("--accept", "porches: a trial")[0] == 0
    live.append(desk.live)
    # 7. 13 for 0.13: what is of another size is held, and nothing else is new.
    what = drop("percents a hundred times too large", lambda: download(
        year, 2021, "1{}", sidecar=good), 2, "Nothing was published", f"held back: {POVERTY}",
    )  # fmt: skip
    assert (what, desk.figures(POVERTY)) == (old, (28, 2021))
    # 8. The same beside another that is good: the good one is published, that one held.
    what = drop("a doubtful one beside a good one", lambda: download(
        raw / "Low birth-weight babies.xlsx", 2022, "0.0{:02}"), 1, f"held back: {POVERTY}",
        f'--accept "{POVERTY}: the reason"',
    )  # fmt: skip
    assert (what, desk.figures(POVERTY), desk.figures(WEIGHT)) == (new, (28, 2021), (32, 2022))
    # 9. A partner that vanished.
    download(year, 2021, sidecar=good)
    text = (raw / "partners.csv").read_text()
    fewer = "".join(text.splitlines(keepends=True)[:-1])
    what = drop("a partner that vanished", lambda: (raw / "partners.csv").write_text(fewer), 2,
                "held back: partners would lose 1 of")  # fmt: skip
    assert (what, len(open_version(desk.processed).table("partners"))) == (old, 2)
    # 10. Two states withdrew, and a person says so.
    (raw / "partners.csv").write_text(text)
    for path in (year, raw / "Children in poverty.xlsx"):
        download(path, 2021, states=STATES[:2], sidecar=good)
    what = drop("two states that are gone", lambda: None, 2, "would lose 14 of its 28 figures")
    assert (what, desk.figures(POVERTY)) == (old, (28, 2021))
    status, said = desk.run("--accept", f"{POVERTY}: two states withdrew")
    desk.tell("the same, accepted", status, "a new version")
    assert (status, desk.figures(POVERTY)) == (0, (14, 2021)), said
    live.append(desk.live)

    # What changed against what was live before, the way back, and the log.
    status, said = desk.run("diff")
    assert status == 0
    assert f"gone: {POVERTY}" in said
    assert f"From version {live[-2]} to {live[-1]}" in said
    status, said = desk.run("rollback", "--accept", "asked of the publisher")
    desk.tell("rollback", status, "what was live before that")
    assert (status, desk.live) == (0, live[-2])
    assert desk.figures(POVERTY) == (28, 2021)
    status, said = desk.run("log")
    assert f"{POVERTY}: two states withdrew" in said
    assert said.endswith("asked of the publisher")
    assert desk.run("diff")[1].count("new: ") == 14  # against what was live before: the one undone
    assert desk.run("prune", "--keep", "1")[0] == 0
    assert desk.live == live[-2]
    # A folder of nothing that can be read, and one that is not there.
    for path in raw.rglob("*"):
        if path.is_file():
            path.unlink()
    status, said = desk.run()
    desk.tell("no figure at all", status, "what was live before")
    assert (status, desk.live) == (2, live[-2])
    assert "No figure could be read" in said
    _holds_to_the_docs(desk)


def _holds_to_the_docs(desk: Desk) -> None:
    """Every command of the docs was run, and what is live after each status is what they say."""
    told = set(re.findall(r"`python etl\.py ([a-z]+)|^python etl\.py ([a-z]+)", DOCS, re.M))
    named = {one or other for one, other in told} - ELSEWHERE
    assert named == desk.ran - {"build"}
    statuses = dict(re.findall(r"^\| (.+?) \| ([012]) \|", DOCS, re.M))
    seen = {what: str(status) for what, status, _ in desk.table}
    for row, drop in {
        "all was taken": "a newer download",
        "a file was set aside, or a row of one is in error": "a misspelled state",
        "an indicator is held back, others are new": "a doubtful one beside a good one",
        "all that is new is held back": "a partner that vanished",
        "no figure could be read, or the program failed (it names the file)": "no figure at all",
        "`rollback`": "rollback",
    }.items():
        assert statuses[row] == seen[drop], row
    print()
    for what, status, which in desk.table:
        print(f"{what:45} {status}  {which}")
