"""Publication: all or nothing, one at a time, whatever is killed, full or forbidden."""

import fcntl
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet
import pytest
from flask.testing import FlaskClient

from dashboard.build import BuildError, build
from dashboard.store import CURRENT, StoreError, alone, open_version, prune
from tests.server import ROOT
from tests.sheets import HEADER, workbook
from tests.test_share import client_of, text_of

# The long form: KILLS=50 python -m pytest tests/test_publication.py -k kill -s
KILLS = int(os.environ.get("KILLS", "3"))


def poverty(raw: Path, *figures: tuple[str, str, str]) -> Path:
    rows = [("State", state, year, "Percent", text) for state, year, text in figures]
    workbook(raw / "Children in poverty.xlsx", HEADER, rows)
    return raw


def whole(processed: Path) -> str:
    """The live version's id; it opens, and each of its tables has the rows that it should."""
    version = open_version(processed)
    for resource in version.package["resources"]:
        path = version.folder / resource["path"]
        assert pyarrow.parquet.read_table(path).num_rows == resource["rows"]
    return version.id


def test_after_a_kill_at_any_moment_the_live_version_is_whole(tmp_path: Path) -> None:
    processed, chance = tmp_path / "processed", random.Random(4)
    build(poverty(tmp_path / "raw", ("Maine", "2020", "0.1")), processed)
    half_written = 0
    for number in range(KILLS):
        poverty(tmp_path / "raw", ("Maine", "2020", f"0.{number + 11}"))
        command = [sys.executable, "etl.py", "--raw", str(tmp_path / "raw"),
                   "--processed", str(processed), "--accept", "a test"]  # fmt: skip
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # Most of a build is reading: wait until it publishes, then a moment. What an earlier one
        # left has another number.
        own = f".*.{process.pid}"
        deadline = time.monotonic() + 600
        while process.poll() is None and not list(processed.glob(own)):
            assert time.monotonic() < deadline
            time.sleep(0.001)
        time.sleep(chance.random() * 0.1)
        process.kill()
        process.wait()
        half_written += bool(list(processed.glob(own)))
        whole(processed)
    print(f"{half_written} of {KILLS} kills left a version half written")
    after = build(tmp_path / "raw", processed, accept="a test").version
    assert whole(processed) == after.id
    assert not list(processed.glob(".[0-9a-f]*.*[0-9]"))


def test_a_second_build_waits_or_leaves_with_a_sentence(tmp_path: Path) -> None:
    with (
        alone(tmp_path),
        pytest.raises(StoreError, match="Another build publishes"),
        alone(tmp_path, patience=0.3),
    ):
        pass
    with alone(tmp_path, patience=0.3):
        assert True


def test_two_builds_at_once_both_end_well(tmp_path: Path) -> None:
    raw = poverty(tmp_path / "raw", ("Maine", "2020", "0.1"))
    command = [sys.executable, "etl.py", "--raw", str(raw), "--processed", str(tmp_path / "p")]
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [process.wait(120) for process in both] == [0, 0]
    whole(tmp_path / "p")


def test_a_full_disk_is_a_sentence_and_the_last_version_stays(tmp_path: Path) -> None:
    raw, processed = tmp_path / "raw", tmp_path / "processed"
    first = build(poverty(raw, ("Maine", "2020", "0.1")), processed).version.id
    poverty(raw, ("Maine", "2020", "0.2"))
    # A limit on the size of files fails in the same place, and in the same way, as a full disk.
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); import etl;"
        "sys.exit(etl.main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, "--raw", str(raw), "--processed", str(processed),
         "--accept", "a test"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert whole(processed) == first
    assert sorted(p.name for p in processed.iterdir() if p.is_dir()) == [first]


def test_nothing_new_is_not_built_again(tmp_path: Path) -> None:
    raw = poverty(tmp_path / "raw", ("Maine", "2020", "0.1"))
    first = build(raw, tmp_path / "p")
    read: list[str] = []
    again = build(raw, tmp_path / "p", progress=lambda name, done, files: read.append(name))
    assert (again.version.id, again.changed, read) == (first.version.id, False, [])
    (raw / "Children in poverty.xlsx.yaml").write_text("vintage: 2020-01-01\n")
    build(raw, tmp_path / "p", progress=lambda name, done, files: read.append(name))
    assert read[0] == "Children in poverty.xlsx"


def test_old_versions_go_but_never_the_live_or_a_pinned_one(tmp_path: Path) -> None:
    raw, processed = tmp_path / "raw", tmp_path / "p"
    ids = [
        build(poverty(raw, ("Maine", "2020", text)), processed, accept="a test").version.id
        for text in ("0.1", "0.2", "0.3", "0.4")
    ]
    (processed / CURRENT).write_text(ids[1] + "\n")
    (processed / "PINNED").write_text(ids[2] + "\n")
    assert set(prune(processed, 1)) == {ids[0], ids[3]}
    assert whole(processed) == ids[1]
    assert open_version(processed, ids[2]).id == ids[2]


def test_a_correction_of_a_person_is_kept_with_its_reason(tmp_path: Path, catalog) -> None:
    from dataclasses import replace

    from dashboard.catalog import Correction
    from dashboard.ingest.folder import read_folder

    raw = poverty(tmp_path / "raw", ("Maine", "2020", "1.4"), ("Ohio", "2020", "0.19"))
    facts = {"indicator": "children-in-poverty", "period": "2020", "unit": "percent",
             "reason": "The point is one place too far right.", "source": "A person"}  # fmt: skip
    corrections = (
        Correction.model_validate({**facts, "place": "ME", "printed": "1.4", "value": 0.14}),
        Correction.model_validate({**facts, "place": "OH", "printed": "1.9", "value": 0.19}),
    )
    ingested = read_folder(raw, replace(catalog, corrections=corrections))
    rows = ingested.tables["observations"].set_index("place")
    assert rows.loc["ME", ["value", "printed"]].tolist() == [0.14, "1.4"]
    assert rows.loc["ME", "correction"] == "The point is one place too far right. (A person)"
    assert rows.loc["OH", "correction"] == ""
    told = ingested.tables["problems"].set_index("severity")["problem"]
    assert "1.4 was corrected to 0.14" in told["note"]
    assert "was not used: it prints '0.19'" in told["warning"]
    assert ingested.cells == ingested.stored + ingested.reported


def test_two_files_that_disagree_with_nothing_to_settle_it_are_a_conflict(
    tmp_path: Path, catalog
) -> None:
    from dashboard.ingest.folder import read_folder

    for name, figure in (("one", "0.1"), ("two", "0.2")):
        rows = [("State", "Maine", "2020", "Percent", figure),
                ("State", "Ohio", "2020", "Percent", "0.3")]  # fmt: skip
        sidecar = "indicator: children-in-poverty\nvintage: 2020-01-01\n"
        workbook(tmp_path / f"{name}.xlsx", HEADER, rows, sidecar)
    ingested = read_folder(tmp_path, catalog)
    assert ingested.tables["observations"]["place"].tolist() == ["OH"]
    problems = ingested.tables["problems"]
    assert problems.loc[problems["severity"] == "error", "cells"].tolist() == [1, 1]
    assert ingested.cells == ingested.stored + ingested.reported == 4


def test_the_lock_goes_with_the_process(tmp_path: Path) -> None:
    tmp_path.joinpath(".lock").write_text("")
    with tmp_path.joinpath(".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(StoreError), alone(tmp_path, patience=0.2):
            pass
    with alone(tmp_path, patience=0.2):
        assert json.loads("true")


def test_a_folder_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="There is no folder"):
        build(tmp_path / "nowhere", tmp_path / "p")


def page_of(client: FlaskClient, path: str) -> str:
    """What a page of the app shows, asked for as its script in a browser does."""
    every = client.get("/_dash-dependencies").get_json()
    shows = next(one for one in every if "_pages_content.children" in one["output"])
    outputs = [dict(zip(("id", "property"), one.split("."), strict=True))
               for one in shows["output"].strip(".").split("...")]  # fmt: skip
    address = {"pathname": path, "search": ""}
    inputs = [one | {"value": address.get(one["property"])} for one in shows["inputs"]]
    changed = [f"{one['id']}.{one['property']}" for one in inputs]
    asked = {"output": shows["output"], "outputs": outputs, "inputs": inputs, "state": [],
             "changedPropIds": changed}  # fmt: skip
    return client.post("/_dash-update-component", json=asked).get_data(as_text=True)


def test_a_running_app_shows_what_is_published_from_the_next_request_on(tmp_path: Path) -> None:
    raw, processed = tmp_path / "raw", tmp_path / "processed"
    figures = [("Massachusetts", "2018", "0.14"), ("Massachusetts", "2019", "0.12")]
    first = build(poverty(raw, *figures, ("Massachusetts", "2023", "0.13")), processed).version.id
    client = client_of(processed, tmp_path / "rendered")

    def shown() -> tuple[str, ...]:
        chart = text_of(client, "/charts/trend/children-in-poverty?place=MA")
        return chart, page_of(client, "/indicators/children-in-poverty")

    assert all("13% of children" in page for page in shown())
    assert '"0.13"' in text_of(client, "/data/observations.csv")
    pinned = f"/v/{first}/charts/trend/children-in-poverty?place=MA"
    kept = text_of(client, pinned)

    poverty(raw, *figures, ("Massachusetts", "2023", "0.11"))
    second = build(raw, processed, accept="a test").version.id
    assert client.get("/health").get_json() == {"version": second}
    new, old = "11% of children", "13% of children"
    assert all(new in page and old not in page for page in shown())
    assert '"0.13"' not in text_of(client, "/data/observations.csv")
    assert text_of(client, pinned) == kept
