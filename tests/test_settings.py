"""One file makes the dashboard another organization's; a wrong value is a sentence."""

import os
import subprocess
import sys

from tests.server import ROOT


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """Import the app as gunicorn does, with these variables."""
    return subprocess.run(
        [sys.executable, "-c", "import app; print(app.app.title)"],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def test_a_wrong_value_stops_the_start_with_key_value_and_what_is_allowed() -> None:
    done = start(KIDS_COUNT_HOME_PLACE="Mass")
    assert done.returncode == 1
    assert "home_place is 'Mass'; allowed is a state's two-letter postal code." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_place_that_is_no_state_stops_the_start() -> None:
    done = start(KIDS_COUNT_HOME_PLACE="ZZ")
    assert done.returncode == 1
    assert "home_place is 'ZZ'; allowed is one of AL, AK" in done.stderr


def test_a_reference_that_nothing_can_be_measured_against_stops_the_start() -> None:
    done = start(KIDS_COUNT_DEFAULT_REFERENCE="nobody")
    assert done.returncode == 1
    assert "default_reference is 'nobody'; allowed is best, lowest, total, a target" in done.stderr


def test_another_state_starts() -> None:
    assert start(KIDS_COUNT_HOME_PLACE="VT").returncode == 0


def test_a_logo_that_is_not_there_stops_the_start() -> None:
    done = start(KIDS_COUNT_LOGO="local/no-such-logo.svg")
    assert done.returncode == 1
    assert (
        "logo is 'local/no-such-logo.svg'; allowed is the path of an SVG or PNG file that is there"
        in done.stderr
    )
