"""The page of a town or a district: every one answers, and says what the tables hold."""

import datetime
import gzip
import os
import re
from pathlib import Path

import pypdfium2
import pytest
from flask.testing import FlaskClient

from dashboard.catalog.districts import lines
from dashboard.catalog.shapes import congress, shapes
from dashboard.charts.facts import local, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.render import local_brief
from dashboard.charts.summaries import local_sheet
from dashboard.pages.shell import create_app
from dashboard.settings import Settings, load_settings
from dashboard.store import Version
from tests.contract import House

DISTRICT = "MA-house-7th-plymouth"
LONGEST = "MA-senate-berkshire-hampden-franklin-and-hampshire"
SOME = 40  # places whose pages are asked for; CONTRACT=all asks for every one


@pytest.fixture(scope="module")
def client(processed: Path) -> FlaskClient:
    settings = {**load_settings().model_dump(), "processed": processed}
    return create_app(Settings.model_validate(settings)).server.test_client()


def page(client: FlaskClient, place: str) -> str:
    """What stands on a page between its tags, each tag a bar."""
    answer = client.get(f"/places/{place}")
    assert answer.status_code == 200, place
    main = answer.text[answer.text.index("<main") : answer.text.index("</main")]
    return re.sub(r"[|\s]*\|[|\s]*", "|", re.sub(r"<[^>]+>", "|", main))


def test_every_town_and_district_answers_with_its_count_as_printed(
    client: FlaskClient, facts: Facts, published: Version
) -> None:
    rows = published.observations("children-census-2020")
    total = rows.loc[rows["group"] == "total"].set_index("place")["value"]
    known = local.places(facts)
    assert sum(place.startswith("MA-") for place in known) == 854
    assert sum(one.kind == "congressional-district" for one in known.values()) == 437
    every = len(known) if os.environ.get("CONTRACT") == "all" else SOME
    for place in [*known][:: len(known) // every]:
        one = known[place]
        told = page(client, place)
        if place in total.index:
            share = 100 * total[place] / total["MA"]
            count = f"The 2020 Census counted {total[place]:,.0f} children under 18 here, "
            assert count in told, place
            printed = re.search(re.escape(count) + r"([\d.]+)% of those of Massachusetts\.", told)
            assert printed, place
            assert float(printed[1]) == pytest.approx(share, abs=0.0501)
        else:
            assert str(one.kind) in ("congressional-district", "school-district")
            if one.kind == "congressional-district":
                assert re.search(r"[\d,]+ ± [\d,]+ children under 18 lived here in 2024", told), (
                    place
                )
                continue
            schools = "of children of 5 to 17 in the" in told and "lived in poverty" in told
            known_otherwise = place in facts.catalog.places  # of whom test scores are loaded
            assert schools or known_otherwise or "No count of the children of" in told


def test_a_district_shows_its_towns_with_how_much_of_each(client: FlaskClient) -> None:
    told = page(client, DISTRICT)
    assert "|3 cities and towns lie here, whole or in part|" in told
    assert "|Abington|3,397|100.0%|38.1%|" in told
    assert "|East Bridgewater|2,304|74.8%|25.8%|" in told


def test_children_of_each_group_stand_beside_the_state(client: FlaskClient) -> None:
    told = page(client, DISTRICT)
    assert "|Share in Massachusetts|" in told
    assert "|Hispanic or Latino|486|5.4%|19.5%|" in told
    assert "|Black, alone or in combination|710|8.0%|13.4%|" in told
    assert "The groups overlap and do not add up to all children" in told


def test_a_town_shows_its_districts_and_who_represents_them(client: FlaskClient) -> None:
    told = page(client, "MA-abington")
    assert "|It lies in 3 districts|" in told
    assert "|7th Plymouth (House)|3,397|100.0%|" in told
    assert "|Representative Alyson Sullivan-Almeida|" in told


def test_a_map_stands_beside_the_table_and_weighs_little(client: FlaskClient) -> None:
    for place, inside in ((DISTRICT, "East Bridgewater"), ("MA-cd-9", "Nantucket")):
        whole = client.get(f"/places/{place}").text
        svg = whole[whole.index('<svg role="img"') :].partition("</svg>")[0]
        assert 'aria-label="Map of ' in svg
        assert f"<title>{inside}</title>" in svg
        assert len(gzip.compress(svg.encode())) < 20_000


def test_the_map_of_a_city_has_the_lines_and_names_of_the_house_districts_that_share_it(
    client: FlaskClient,
) -> None:
    whole = client.get("/places/MA-boston").text
    svg = whole[whole.index('<svg role="img"') :].partition("</svg>")[0]
    inner = svg[svg.index('class="inner"') :].partition("</g>")[0]
    assert inner.count("<path") == 16
    assert "<title>5th Suffolk (House)</title>" in inner
    assert len(re.findall("<text[^>]*>[0-9]+[a-z]{2} Suffolk</text>", svg)) > 5
    assert len(gzip.compress(svg.encode())) < 20_000
    assert "with the lines of its House districts" in page(client, "MA-boston")


def test_a_part_of_a_city_stands_among_its_fellows(client: FlaskClient) -> None:
    whole = client.get("/places/MA-house-5th-suffolk").text
    svg = whole[whole.index('<svg role="img"') :].partition("</svg>")[0]
    assert "<title>7th Suffolk</title>" in svg
    assert "<title>Brookline</title>" not in svg


def test_a_congressional_district_of_another_state_has_a_map_or_says_what_would_bring_it(
    client: FlaskClient,
) -> None:
    whole = client.get("/places/KY-cd-3").text
    svg = whole[whole.index('<svg role="img"') :].partition("</svg>")[0]
    assert "<title>Congressional District 4</title>" in svg
    assert "118th Congress, simplified" in page(client, "KY-cd-3")
    redrawn = page(client, "AL-cd-2")
    assert "cb_2024_us_cd119_500k.zip of the U.S. Census Bureau would bring today" in redrawn
    assert "<svg role" not in redrawn


def test_the_page_of_a_congressional_district_opens_with_what_is_known(
    client: FlaskClient, published: Version
) -> None:
    told = page(client, "MA-cd-7")
    rows = published.observations("child-population-acs")
    (row,) = rows.loc[rows["place"] == "MA-cd-7"].to_dict("records")
    lede = told[: told.index("One-page brief")]
    assert (
        f"{row['value']:,.0f} ± {row['margin']:,.0f} children under 18 lived here in 2024" in lede
    )
    assert "33.6% ± 3.7 points received SNAP in 2024" in lede
    assert "median household income was $98,603 ± $5,400 in 2024" in lede
    assert "No count of" not in lede
    like = told[told.index("Congressional districts with about as many children") :]
    assert "|Congressional District 7|123,473|Congressional District 9|141,841|" in like
    assert "Tables S1701 and S2701 of the American Community Survey for 5001900US2507" in told


def test_what_is_not_held_of_schools_is_named_with_the_tables_that_would_bring_it(
    client: FlaskClient,
) -> None:
    for place in ("MA-springfield", DISTRICT):
        assert "i9w6-niyt and t8td-gens of educationtocareer.data.mass.gov" in page(client, place)
    assert "MCAS" not in page(client, "KY-cd-3")


def test_a_county_leads_to_its_towns_and_to_no_others(client: FlaskClient) -> None:
    whole = client.get("/places/25007").text
    assert 'href="/places/MA-chilmark"' in whole
    assert "MA-abington" not in whole


def test_every_place_has_an_outline(facts: Facts) -> None:
    """Of school districts no lines are at hand, of Congress those that the 118th had."""
    known = {slug for slug, one in local.places(facts).items() if one.kind != "school-district"}
    assert set(shapes()) == {slug for slug in known if slug.startswith("MA-")}
    other = {slug for slug in known if "-cd-" in slug and local.places(facts)[slug].state != "MA"}
    redrawn = tuple(f"{one}-" for one in lines().congress.redrawn)
    lacks = {"DC-cd-at-large", "PR-cd-at-large"}
    assert {*congress()} - {*shapes()} == {
        slug for slug in other if not slug.startswith(redrawn) and slug not in lacks
    }


def test_precincts_are_said_to_be_no_people(client: FlaskClient) -> None:
    told = page(client, "MA-cd-7")
    assert "|Cambridge|\u2013|59.5% of precincts|" in told
    assert "a share of precincts is no share of people" in told
    assert "|Ayanna Pressley, United States Representative|" in told


@pytest.mark.parametrize("place", ["MA-house-1st-franklin", "MA-house-17th-middlesex"])
def test_a_seat_without_a_member_is_said_to_be_vacant(client: FlaskClient, place: str) -> None:
    assert "|No representative is listed for this seat" in page(client, place)


def test_what_is_not_held_is_named_with_the_tables_that_would_bring_it(
    client: FlaskClient,
) -> None:
    assert "S1701, S2701 and B19013 of the American Community Survey for 620L900US25117" in page(
        client, DISTRICT
    )


@pytest.mark.parametrize("place", [DISTRICT, "MA-boston", "MA-cd-1", LONGEST])
def test_the_brief_is_one_tagged_sheet_with_a_map_and_who_represents_it(
    house: House, place: str
) -> None:
    answer = house.get(f"/places/{place}.pdf")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    (sheet,) = pypdfium2.PdfDocument(answer.data)
    told = " ".join(sheet.get_textpage().get_text_range().split())
    assert "Who represents it" in told
    assert "As listed on June " in told
    assert b"/MarkInfo" in answer.data
    drawn = [*sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=9)]
    assert len(drawn) > 20


def test_the_brief_of_every_place_is_one_sheet(facts: Facts) -> None:
    """Also as it is printed from its page: what is told of a place is the same on both."""
    known = [*local.places(facts)]
    every = known if os.environ.get("BRIEFS") == "all" else known[::80]
    for place in every:
        told = local_sheet.sheet(facts, place, datetime.date(2026, 11, 28))
        signed = local_sheet.imprint(facts, told, "An Organization", "https://x.org/places/x")
        assert len(pypdfium2.PdfDocument(local_brief.pdf(told, signed, "#0b5a73"))) == 1, place


def test_the_page_of_the_brief_says_what_the_sheet_says(house: House) -> None:
    page = house.get(f"/places/{DISTRICT}.html").get_data(as_text=True)
    held = ("Abington School District</th><td>166</td><td>6.8%</td>", "620L900US25117")
    for told in ("Alyson Sullivan-Almeida", "8,921 children", "74.8%", *held):
        assert told in page
    assert f'href="/places/{DISTRICT}.pdf"' in house.get(f"/places/{DISTRICT}").text


def test_a_list_older_than_its_term_says_so() -> None:
    row = {"as_of": "2026-06-05", "until": "2027-01-06"}
    assert local_sheet.dates([row], datetime.date(2027, 1, 5)) == (
        "As listed on June 5, 2026. The term ends on January 6, 2027."
    )
    assert "so this may be out of date" in local_sheet.dates([row], datetime.date(2027, 1, 6))


@pytest.mark.parametrize(
    ("asked", "today"),
    [
        ("/places/ma-house-7th-plymouth", "/places/MA-house-7th-plymouth"),
        ("/places/MA-boston/", "/places/MA-boston"),
        ("/places/MA-cd-7-119", "/places/MA-cd-7"),
    ],
)
def test_addresses_as_people_type_them_lead_to_the_page(
    client: FlaskClient, asked: str, today: str
) -> None:
    answer = client.get(asked)
    assert answer.status_code == 308
    assert answer.headers["Location"].endswith(today)


def test_a_chart_of_test_scores_that_was_called_boston_still_answers(
    processed: Path, tmp_path: Path
) -> None:
    slug = "eighth-graders-not-proficient-in-reading"
    answer = House(processed, tmp_path).get(f"/charts/comparison/{slug}.json?place=MA-boston")
    assert answer.status_code == 200
    assert answer.get_json()["query"]["place"] == "MA-schools-boston"


def test_a_district_shows_the_range_over_its_school_districts_and_no_figure_of_its_own(
    client: FlaskClient,
) -> None:
    told = page(client, DISTRICT)
    heading = (
        "|Of school-age children, from 4.9% in the East Bridgewater School District to 6.8% in the "
        "Abington School District lived in poverty in 2022|"
    )
    assert heading in told
    assert "|Abington School District|166|6.8%|" in told
    assert "none of these figures is a figure of a legislative district" in told


def test_more_school_districts_than_eight_are_in_a_fold_that_says_so(client: FlaskClient) -> None:
    told = page(client, "MA-senate-berkshire-hampden-franklin-and-hampshire")
    schools = told[told.index("Share of children of 5 to 17|") :]
    in_sight, more, _ = re.split(r"\|(\d+) more school districts\|", schools)
    assert in_sight.count(" School District|") == 8
    assert schools.partition("more school districts")[2].count(" School District|") == int(more)


def test_a_town_shows_its_schools_what_a_tenth_less_would_be_and_places_like_it(
    client: FlaskClient,
) -> None:
    told = page(client, "MA-springfield")
    assert "|Springfield School District|8,637|32.0%|" in told
    assert "|A tenth less would be about 860 children.|" in told
    like = told[told.index("|Places like this one|") :]
    assert like.startswith(
        "|Places like this one|Cities and towns with about as many children and about the same "
        "share of school-age children in poverty|Place|Children|Share of children of 5 to 17|"
        "Springfield|38,013|32.0%|"
    )


def test_every_county_of_the_nation_has_a_page_and_a_brief(house: House, facts: Facts) -> None:
    counties = [one for one, place in place_names.places(facts).items() if place.kind == "county"]
    assert len(counties) > 3_140
    every = len(counties) if os.environ.get("CONTRACT") == "all" else 3
    for county in counties[7 :: len(counties) // every]:
        answer = house.get(f"/places/{county}")
        assert answer.status_code == 200, county
        assert place_names.full_name(facts, county).partition(",")[0] in answer.text
        assert house.get(f"/places/{county}.pdf").status_code == 200, county


def test_a_district_of_another_state_has_its_member_and_figures(client: FlaskClient) -> None:
    told = page(client, "KY-cd-3")
    assert "|Morgan McGarvey, United States Representative|" in told
    assert "|Households with children that receive SNAP|" in told


def test_a_district_says_when_its_lines_changed_and_what_was_meant_before(house: House) -> None:
    redrawn = house.page("/places/AL-cd-2").text
    assert "drawn anew for Congress 119. In Congress 118 a district of this number" in redrawn
    assert "Whether Alabama is among them is on no list" in redrawn
    kept = house.page("/places/MA-cd-7").text
    assert "in force since Congress 118" in kept
    assert "drawn anew" not in kept
    assert "Those of Massachusetts stay." in kept
    plan = house.page("/places/MA-house-7th-plymouth").text
    assert "the 2021 plan, in force since the election of 2022" in plan


def test_a_town_and_a_district_show_what_care_costs_in_their_county(house: House) -> None:
    for place, county in (("MA-boston", "Suffolk"), (DISTRICT, "Plymouth")):
        told = house.page(f"/places/{place}").text
        assert f"What child care takes of an income in {county} County, Massachusetts" in told
    # Of parts of towns by precincts nobody knows how many children live in which county.
    assert "takes of an income in" not in house.page("/places/MA-cd-7").text


@pytest.mark.parametrize("county", ["15005", "48229"])
def test_a_county_without_a_figure_that_can_be_shown_has_a_brief_that_says_so(
    house: House, county: str
) -> None:
    (sheet,) = pypdfium2.PdfDocument(house.get(f"/places/{county}.pdf").data)
    told = " ".join(sheet.get_textpage().get_text_range().split())
    assert "No indicator is held here for this place" in told
    assert "Sources: ." not in told


def test_a_county_is_told_what_a_step_would_be_and_which_counties_are_like_it(
    house: House, published: Version
) -> None:
    told = house.page("/places/25013").text
    rows = published.observations("children-in-poverty-saipe")
    mine = rows.loc[(rows["place"] == "25013") & (rows["unit"] == "number")]
    (row,) = mine.to_dict("records")
    margin = f"{row['margin']:,.0f}"
    assert (
        f"about {row['value']:,.0f} children were in poverty in 2023, give or take {margin}" in told
    )
    assert f"A tenth less would be about {round(row['value'] / 10, -2):,.0f} children." in told
    like = told[told.index("with about as many children and about the same median household") :]
    assert "Knox County, Tennessee" in like
    shares = rows.loc[rows["unit"] == "percent"].set_index("place")["value"]
    assert f"{100 * shares['47093']:.1f}%" in like
    # Ten of a hundred children would say nothing.
    assert "A tenth less" not in house.page("/places/48301").text
