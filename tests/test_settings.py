"""Settings make the dashboard another organization's; a wrong value is a sentence, said once."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import etl
from dashboard.catalog import Catalog
from dashboard.ready import ready_settings
from dashboard.settings import SettingsError, load_settings
from tests.server import ROOT

# A wrong setting of each kind, by its variable, and the sentence that it stops the start with.
WRONG = {
    ("HOME_PLACE", "Mass"): "home_place is 'Mass'; allowed is a place's two-letter postal code.",
    ("HOME_PLACE", "ZZ"): "DC, AS, GU, MP, PR, VI.",
    ("DEFAULT_REFERENCE", "nobody"): "is 'nobody'; allowed is best, lowest, total, a target",
    ("LOGO", "local/no.svg"): "logo is 'local/no.svg'; allowed is the path of an SVG or PNG file",
    ("LANGUAGE", "fr"): "language is 'fr'; allowed is one of en, es.",
    ("ACCENT", "teal"): "accent is 'teal'; allowed is a color such as #0b5a73.",
    ("ACCENT", "#ffcc00"): "this one has a contrast of 1.51 to 1 against white, and text needs 4.5",
    ("ORGANIZATION_URL", "none"): "organization_url is 'none'; allowed is",
    ("MOST_ROWS", "many"): "most_rows is 'many'; allowed is a whole number of rows.",
    ("BASE_URL", "kids/"): "base_url is 'kids/'; allowed is where readers reach the dashboard",
    ("HOME_PLCE", "VT"): "KIDS_COUNT_HOME_PLCE, and there is no such setting; is it "
    "KIDS_COUNT_HOME_PLACE?",
}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An organization's own folder, in which there is nothing yet."""
    monkeypatch.setenv("KIDS_COUNT_LOCAL", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("wrong", WRONG, ids=" ".join)
def test_a_wrong_value_is_one_sentence_for_the_app_and_for_the_command_line(
    wrong: tuple[str, str], catalog: Catalog, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    name, value = wrong
    monkeypatch.setenv(f"KIDS_COUNT_{name}", value)
    with pytest.raises(SettingsError) as error:
        ready_settings(catalog)
    assert WRONG[wrong] in str(error.value)
    assert f"KIDS_COUNT_{name}" in str(error.value)
    assert etl.main(["log"]) == 2
    assert capsys.readouterr().err == f"{error.value}\n"


def test_gunicorn_ends_at_once_with_the_sentence_and_starts_no_worker_again() -> None:
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0"],
        cwd=ROOT,
        env={**os.environ, "KIDS_COUNT_HOME_PLACE": "ZZ"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 2
    assert done.stderr.count("home_place is 'ZZ'") == 1
    assert "Traceback" not in done.stderr
    assert "Booting worker" not in done.stderr
    assert time.monotonic() - started < 100  # it takes 3 seconds on a machine with nothing to do


def test_the_own_file_wins_over_the_projects_and_the_environment_over_both(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    projects = load_settings()
    (own / "dashboard.toml").write_text('home_place = "KY"\nminimum_wages = []\n')
    settings = load_settings()
    assert (settings.home_place, settings.minimum_wages) == ("KY", ())
    assert settings.organization_name == projects.organization_name
    monkeypatch.setenv("KIDS_COUNT_HOME_PLACE", "VT")
    assert load_settings().home_place == "VT"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('home_place = "Ky."', "local/dashboard.toml: home_place is 'Ky.'; allowed is"),
        ('home_place = "ZZ"', "local/dashboard.toml: home_place is 'ZZ'; allowed is one of"),
        ('home_plase = "KY"', "local/dashboard.toml: there is no setting home_plase; is it home_"),
        ("home_place = KY", "local/dashboard.toml cannot be read: "),
        ('feeds = ["here"]', "local/dashboard.toml: feeds.0.url is 'here'; allowed is a list of"),
    ],
)
def test_what_is_wrong_in_the_own_file_is_told_by_its_name(
    own: Path, catalog: Catalog, text: str, told: str
) -> None:
    (own / "dashboard.toml").write_text(text)
    with pytest.raises(SettingsError) as error:
        ready_settings(catalog)
    assert str(error.value).startswith(told)


def test_every_place_with_two_letters_can_be_at_home(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (place for place in catalog.places if len(place) == 2 and place.isalpha()):
        monkeypatch.setenv("KIDS_COUNT_HOME_PLACE", place)
        assert ready_settings(catalog).home_place == place
