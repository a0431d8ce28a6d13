"""The workflow that is shipped for GitHub: its own steps, run on this machine."""

import os
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import yaml

from dashboard.store import open_version
from tests.server import ROOT
from tests.test_census_fetch import KEY, Bureau, bureau

__all__ = ["bureau"]
DEPLOY = ROOT / "deploy"
WORKFLOW = DEPLOY / "github" / "refresh.yml"


def steps() -> list[dict[str, object]]:
    workflow = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    return list(workflow["jobs"]["refresh"]["steps"])


def few_are_out(path: str, n: int) -> tuple[int, dict[str, str], bytes] | None:
    """One address is unwell, and most tables are not there yet."""
    if "S1701" in path and "for=us" in path:
        return 503, {}, b""
    out = any(table in path for table in ("S1701", "S0101", "B17020", "rawdata"))
    return None if out else (404, {}, b"")


def test_its_commands_lead_from_nothing_to_an_exported_site(bureau: Bureau, tmp_path: Path) -> None:
    commands = [str(one["run"]) for one in steps() if "etl.py" in str(one.get("run"))]
    assert [command.split()[2] for command in commands] == ["refresh", "export"]
    raw = tmp_path / "raw"
    raw.mkdir()
    bureau.odd = few_are_out
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "KIDS_COUNT_RAW": str(raw),
        "KIDS_COUNT_PROCESSED": str(tmp_path / "processed"),
        "KIDS_COUNT_FETCH_BASE": bureau.base,
        "KIDS_COUNT_FETCH_PAUSE": "0",
        "KIDS_COUNT_FEEDS": "[]",
        "CENSUS_API_KEY": KEY,
        "BASE_URL": "https://charts.example.org",
        "KIDS_COUNT_HOME_PLACE": "MA",
    }
    said = ""
    for command in commands:
        # site is written where the step stands, so that alone is moved.
        command = command.replace("export site", f"export {tmp_path / 'site'}")
        done = subprocess.run(
            ["bash", "-e", "-c", command], cwd=ROOT, env=environment, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        said += done.stdout + done.stderr
        assert done.returncode == 0, said
    assert "The site answers 503" in said
    assert "The site answers 404" in said
    assert KEY not in said
    assert len(open_version(tmp_path / "processed").table("observations"))
    pages = list((tmp_path / "site").rglob("*.html"))
    assert pages
    assert any("children" in page.as_posix() for page in pages)
    assert not any(KEY in page.read_text("utf-8") for page in pages)


def test_every_week_with_a_button_and_the_key_from_a_secret() -> None:
    text = WORKFLOW.read_text("utf-8")
    workflow = yaml.safe_load(text)
    on = workflow[True]  # YAML's reading of the word on
    assert "workflow_dispatch" in on
    assert on["schedule"][0]["cron"].split()[-1] == "1"
    assert "${{ secrets.CENSUS_API_KEY }}" in text
    uses = [str(one["uses"]).split("@")[0] for one in steps() if "uses" in one]
    assert uses[-2:] == ["actions/upload-pages-artifact", "actions/deploy-pages"]
    cached = next(one for one in steps() if str(one.get("uses")).startswith("actions/cache"))
    assert "data/processed" in str(cached["with"])


def test_the_timer_runs_the_command_that_there_is() -> None:
    units = {}
    for path in (DEPLOY / "systemd").iterdir():
        units[path.suffix] = ConfigParser(interpolation=None, strict=False)
        units[path.suffix].read(path)
    assert units[".service"]["Service"]["ExecStart"].endswith("python etl.py refresh")
    assert units[".service"]["Service"]["SuccessExitStatus"] == "1"
    assert units[".timer"]["Timer"]["OnCalendar"].startswith("Mon ")
    assert units[".timer"]["Install"]["WantedBy"] == "timers.target"
