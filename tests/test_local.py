"""An organization's own folder: written by init, read after the project's, left alone by git."""

import subprocess
from pathlib import Path

import pytest

import etl
from dashboard.build import build
from dashboard.catalog import Catalog
from dashboard.installation import InstallationError, organization
from dashboard.settings import load_settings
from tests.feed_site import BODIES, GOOD, feed_site
from tests.server import ROOT
from tests.test_build import poverty

WHO = ["init", "--place", "ky", "--name", 'Kentucky "Youth" Advocates', "--url"]


PAGE = (
    b'<html><head><link rel="alternate" type="application/rss+xml" href="/news-feed"></head></html>'
)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where an organization's own folder will be."""
    monkeypatch.setenv("KIDS_COUNT_LOCAL", str(tmp_path / "ours"))
    monkeypatch.setitem(BODIES, "/home", PAGE)
    monkeypatch.setitem(BODIES, "/news-feed", GOOD)
    return tmp_path / "ours"


def test_init_writes_settings_that_start_with_the_feed_of_the_site(own: Path, capsys) -> None:
    with feed_site() as (address, _):
        assert etl.main([*WHO, f"{address}/home"]) == 0
    told = capsys.readouterr().out
    settings = load_settings()
    assert settings.home_place == "KY"
    assert settings.organization_name == 'Kentucky "Youth" Advocates'
    assert [str(feed.url) for feed in settings.feeds] == [f"{address}/news-feed"]
    assert settings.minimum_wages == ()
    assert f"Written: {own / 'dashboard.toml'}." in told
    assert "https://datacenter.aecf.org/" in told
    assert (own / "raw" / "news").is_dir()


def test_init_without_a_feed_says_so_and_never_writes_over_what_is_there(own: Path, capsys) -> None:
    with feed_site() as (address, _):
        assert etl.main([*WHO, f"{address}/gone"]) == 0
        assert f"No feed of {address}/gone was found: " in capsys.readouterr().out
        before = (own / "dashboard.toml").read_text()
        assert etl.main([*WHO, f"{address}/home"]) == 2
        assert "is there; change it by hand, or give --force." in capsys.readouterr().err
        assert (own / "dashboard.toml").read_text() == before
        assert etl.main([*WHO, f"{address}/home", "--force"]) == 0
    assert len(load_settings().feeds) == 1


def test_init_asks_for_what_is_missing_where_somebody_can_answer(catalog: Catalog) -> None:
    asked = []

    def ask(question: str) -> str:
        asked.append(question)
        return "Puerto Rico" if "place" in question else "example.org"

    who = organization({"name": "Youth of PR"}, catalog, ask)
    assert (who.place, who.name, who.url) == ("PR", "Youth of PR", "https://example.org")
    assert len(asked) == 2
    with pytest.raises(InstallationError, match="--place and --url must be given"):
        organization({"name": "Youth of PR"}, catalog, None)
    with pytest.raises(InstallationError, match="there is no place 'KYY'; there is KY"):
        organization({"place": "KYY", "name": "a", "url": "b.org"}, catalog, None)
    with pytest.raises(InstallationError, match="is no web address"):
        organization({"place": "KY", "name": "a", "url": "https://"}, catalog, None)


def test_own_files_are_read_too_by_a_name_of_their_own_and_stand_for_the_projects(
    tmp_path: Path,
) -> None:
    raw, own = tmp_path / "raw", tmp_path / "ours"
    poverty(raw / "same", ("Maine", "2020", "0.14"))
    poverty(raw / "only", ("Iowa", "2020", "0.11"))
    poverty(own / "same", ("Maine", "2020", "0.15"))
    poverty(own / "more", ("Ohio", "2020", "0.19"))
    version = build(raw, tmp_path / "processed", own=own).version
    assert set(version.table("files")["file"]) == {
        "only/Children in poverty.xlsx",
        "local/same/Children in poverty.xlsx",
        "local/more/Children in poverty.xlsx",
    }
    rows = version.observations("children-in-poverty").set_index("place")["value"]
    assert rows.to_dict() == {"IA": 0.11, "ME": 0.15, "OH": 0.19}
    # A file that is taken out of it is seen by the next build, and the project's stands again.
    (own / "same" / "Children in poverty.xlsx").unlink()
    again = build(raw, tmp_path / "processed", own=own, accept="a test").version
    assert again.observations("children-in-poverty").set_index("place").at["ME", "value"] == 0.14


def test_git_leaves_the_own_folder_alone() -> None:
    kept = ["local/dashboard.toml", "local/raw/news/news.csv"]
    done = subprocess.run(
        ["git", "check-ignore", *kept], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == kept
