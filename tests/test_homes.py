"""Any place at home: a state's own stands on its dashboard alone, and every page holds there."""

import re
from dataclasses import replace
from functools import cache, partial
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard import share
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY
from dashboard.pages.shell import create_app
from dashboard.settings import load_settings
from dashboard.store import Version, open_version

OFFERED = re.compile(r'(?:<option[^>]*value|href)="(?:/places/|/disparities\?place=)?([\w-]+)"')
COALITION, STORY = "Adoption Task Force", "January News Roundup"


@pytest.fixture(scope="module")
def kentucky(processed: Path, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The app over the starter data with Kentucky at home."""
    rendered = tmp_path_factory.mktemp("rendered")
    update = {"processed": processed, "rendered": rendered, "base_url": "", "home_place": "KY"}
    server = create_app(load_settings().model_copy(update=update)).server
    site = server.config[CONFIG_KEY]
    share.register(server, site.settings, site.catalog, site.store, partial(leading, site))
    return server.test_client()


def test_puerto_rico_in_spanish(processed: Path, tmp_path: Path) -> None:
    """A site of its own: Spanish where an address names no language, English where it asks."""
    update = {"processed": processed, "rendered": tmp_path, "base_url": ""}
    update |= {"home_place": "PR", "language": "es"}
    server = create_app(load_settings().model_copy(update=update)).server
    here = server.config[CONFIG_KEY]
    share.register(server, here.settings, here.original, here.store, partial(leading, here))
    reader = server.test_client()
    for path in ("/", "/rankings", "/disparities", "/child-care", "/places/PR", "/places/PR.html"):
        page = reader.get(path)
        assert page.status_code == 200, path
        assert '<html lang="es"' in page.text, path
        assert not re.findall(r'href="/(?!v/)[^"]*lang=es', page.text), path
        assert '<html lang="en"' in reader.get(f"{path}?lang=en").text, path
    chart = reader.get("/charts/trend/children-in-poverty").text
    # A pinned address names its language, for whoever opens it on a site that speaks another.
    assert re.search(r"/v/[0-9a-f]+/charts/trend/[^ ]*lang=es", chart)


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
    assert page.status_code == 200
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


@pytest.mark.parametrize("path", ["/", "/places/KY", "/disparities", "/places/21067", "/news"])
def test_what_is_offered_lies_in_kentucky_and_no_district_in_massachusetts(
    kentucky: FlaskClient, path: str
) -> None:
    told = kentucky.get(path).get_data(as_text=True)
    offered = set(OFFERED.findall(told))
    assert not {one for one in offered if one.startswith("MA-")}
    counties = {one for one in offered if re.fullmatch(r"\d{5}", one)}
    assert len({one for one in counties if one.startswith("21")}) == 120
    elsewhere = {one for one in counties if not one.startswith("21")}
    # The nation's counties most like one are set beside it, and nothing else of other states.
    assert len(elsewhere) <= 5 * (path == "/places/21067")
    if path != "/disparities":  # which lists the places that have figures by race
        assert {f"KY-cd-{number}" for number in range(1, 7)} <= offered


def test_the_state_a_county_and_a_district_of_kentucky_have_a_page_and_a_brief(
    kentucky: FlaskClient,
) -> None:
    for place, told in (
        ("KY", "of the 119 counties in Kentucky"),
        ("21067", "What stands out against the state and the nation"),
        ("KY-cd-6", "Andy Barr"),
    ):
        assert told in kentucky.get(f"/places/{place}").get_data(as_text=True)
        brief = kentucky.get(f"/places/{place}.pdf")
        assert (brief.status_code, brief.mimetype) == (200, "application/pdf")


def test_search_finds_a_district_of_another_state_where_its_name_is_asked_for(
    kentucky: FlaskClient,
) -> None:
    found = kentucky.get("/search.json?q=7th+Plymouth").get_data(as_text=True)
    assert "/places/MA-house-7th-plymouth" in found


NAMES = {
    "KY": "Kentucky",
    "DC": "the District of Columbia",
    "PR": "Puerto Rico",
    "VI": "the Virgin Islands",
    "US": "the United States",
}
CHART = "trend/children-in-poverty"
# What each page says with a home that has no ranks; None where that depends on the place.
PAGES: dict[str, str | None] = {
    "/": "{Name} is not ranked: the list is of the 50 states.",
    "/rankings": "{Name} is not ranked: the list is of the 50 states.",
    "/indicators": "with a figure for {name}",
    "/indicators/children-in-poverty": "Children in poverty",
    "/disparities": "gaps between groups",
    "/disparities/low-birth-weight-babies": "by race and ethnicity",
    "/child-care": "center care for an infant",
    "/news": "Stories, newest first",
    "/partners": "beside the newest figures for {name}",
    "/places/{home}": "{Name} is not ranked: the list is of the 50 states.",
    "/data": None,
    "/about": "This dashboard of",
    "/search?q=poverty": "Children in poverty",
    "/share?chart=trend&subject=children-in-poverty": None,
    "/basket": None,
    "/report": None,
    f"/charts/{CHART}": "lived in poverty",
    "/charts/ranking/overall": None,
    f"/embed/{CHART}": "lived in poverty",
    f"/charts/{CHART}.svg": None,
}
NO_FIGURES = {"VI"}


@pytest.fixture(scope="module")
def at_home(house, kentucky: FlaskClient):
    """A client of the app with a place at home; what is known of figures is the session's.

    That of Kentucky has a version of its own.
    """

    @cache
    def of(home: str) -> FlaskClient:
        if home == "KY":
            return kentucky
        settings = house.site.settings.model_copy(update={"home_place": home})
        server = create_app(settings).server
        here = server.config[CONFIG_KEY] = replace(
            server.config[CONFIG_KEY], store=house.site.store
        )
        share.register(server, settings, here.catalog, here.store, partial(leading, here))
        return server.test_client()

    return of


def _words(page: str) -> str:
    """What a page says outside its folds and selects."""
    main = page[page.find("<main") :]
    bare = re.sub(r"<(select|script|style|svg)\b.*?</\1>", " ", main, flags=re.S)
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", bare)))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("home", NAMES)
def test_every_page_holds_with_any_place_at_home(at_home, home: str, path: str) -> None:
    answer = at_home(home).get(path.format(home=home))
    assert answer.status_code == 200
    words, name = _words(answer.text), NAMES[home]
    assert not re.search(r"\bnan\b|ranks None|None of 50|Traceback|\b0 of 0\b|\(\)", words)
    for article in ("District of Columbia", "United States", "Virgin Islands"):
        assert not re.search(rf"\b(in|for|of) {article}", words), article
    told = PAGES[path]
    if told and home != "KY":
        assert told.format(name=name, Name=name[:1].upper() + name[1:]) in words
    if home == "KY":
        assert "is not ranked" not in words


@pytest.mark.parametrize("home", NAMES)
def test_what_is_not_held_at_home_is_told_with_what_is_shown_instead(at_home, home: str) -> None:
    told = f"This is not held here for {NAMES[home]}; "
    shown = {
        path: told in _words(at_home(home).get(path).text)
        for path in ("/rankings", "/child-care", "/indicators/children-in-poverty")
    }
    assert shown == {
        "/rankings": home != "KY",
        "/child-care": home in ("US", "VI"),
        "/indicators/children-in-poverty": home == "VI",
    }


def test_the_front_page_of_a_place_without_a_figure_offers_nothing_that_is_not_there(at_home):
    for home in NAMES:
        page = at_home(home).get("/").text
        held = home not in NO_FIGURES
        assert ("No figure of the Virgin Islands is held here." in _words(page)) == (not held)
        (hand_over,) = re.findall(r'<p class="hand">.*?</p>', page)
        for href in re.findall(r'href="(/[^"#]+)', hand_over):
            assert at_home(home).get(unescape(href)).status_code == 200, href
