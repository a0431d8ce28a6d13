"""A state's own: its stories, its coalitions and what they print stand on its dashboard alone."""

import pytest
from flask.testing import FlaskClient

from dashboard.pages.shell import create_app
from dashboard.settings import load_settings
from dashboard.store import Version, open_version

COALITION, STORY = "Adoption Task Force", "January News Roundup"


@pytest.fixture(scope="module")
def kentucky(processed) -> FlaskClient:
    """The starter data with Kentucky at home."""
    settings = load_settings().model_copy(update={"home_place": "KY", "processed": processed})
    return create_app(settings).server.test_client()


def _of(version: Version, home: str) -> Version:
    return open_version(version.folder.parent, version.id, home)


def test_what_one_home_keeps_another_has_not(published: Version) -> None:
    ours, theirs = _of(published, "MA"), _of(published, "KY")
    for name in ("news", "news_links", "partners", "partner_links", "claims", "search"):
        assert len(ours.table(name)) == published.rows(name), name
        assert len(theirs.table(name)) < len(ours.table(name)), name
    assert set(theirs.table("news")["home"]) == set(theirs.table("partners")["home"]) == {""}
    assert list(theirs.table("partners")["name"]) == ["Partnership for America's Children"]
    assert theirs.table("claims")["item"].isin(theirs.table("news")["item"]).all()
    found = theirs.table("search")
    assert COALITION not in set(found["title"])
    assert "MA" in set(found["key"])  # a place can be looked up from anywhere


@pytest.mark.parametrize("path", ["/", "/places/KY", "/news", "/partners", "/search?q=adoption"])
def test_another_home_shows_no_coalition_and_no_story_of_this_one(
    kentucky: FlaskClient, path: str
) -> None:
    page = kentucky.get(path)
    assert page.status_code in (200, 404)
    assert COALITION not in page.text
    assert STORY not in page.text


def test_one_coalition_is_told_in_the_singular(kentucky: FlaskClient) -> None:
    page = kentucky.get("/partners").text
    assert "1 coalition and what it works on" in page
    assert "1 coalitions" not in page


def test_beside_another_state_stand_no_coalitions_of_home(house) -> None:
    ours, theirs = (house.client.get(f"/places/{place}").text for place in ("MA", "VT"))
    assert "Adoption Task Force" in ours
    assert "Adoption Task Force" not in theirs
    chart = house.client.get("/indicators/children-in-poverty?place=VT").text
    assert "Family Preservation Coalition" not in chart
