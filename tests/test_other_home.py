"""A dashboard of another state offers the places of that state, and none of the first one's."""

import re
from functools import partial
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard import share
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY
from dashboard.pages.shell import create_app
from dashboard.settings import load_settings

OFFERED = re.compile(r'(?:<option[^>]*value|href)="(?:/places/|/disparities\?place=)?([\w-]+)"')


@pytest.fixture(scope="module")
def kentucky(processed: Path, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The app over the starter data with Kentucky at home."""
    rendered = tmp_path_factory.mktemp("rendered")
    update = {"processed": processed, "rendered": rendered, "base_url": "", "home_place": "KY"}
    server = create_app(load_settings().model_copy(update=update)).server
    site = server.config[CONFIG_KEY]
    share.register(server, site.settings, site.catalog, site.store, partial(leading, site))
    return server.test_client()


@pytest.mark.parametrize("path", ["/", "/places/KY", "/disparities", "/places/21067", "/news"])
def test_what_is_offered_lies_in_kentucky_and_no_district_in_massachusetts(
    kentucky: FlaskClient, path: str
) -> None:
    told = kentucky.get(path).get_data(as_text=True)
    offered = set(OFFERED.findall(told))
    assert not {one for one in offered if one.startswith("MA-")}
    counties = {one for one in offered if re.fullmatch(r"\d{5}", one)}
    assert len({one for one in counties if one.startswith("21")}) == 120
    assert not {one for one in counties if not one.startswith("21")}
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
