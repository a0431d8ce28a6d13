"""The basket: charts that a reader marked, listed in order, and one file of all of them."""

import io
import json
import re
import zipfile
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from docx import Document
from flask.testing import FlaskClient
from pptx import Presentation

from dashboard.charts.summaries.basket import MOST
from tests.contract import House

CHARTS = (
    "map/infant-mortality?place=MA",
    "trend/children-in-poverty?place=MA&compare=US,CT",
    "disparity/children-in-poverty?place=MA",
)


@pytest.fixture
def client(house: House) -> FlaskClient:
    return house.client


def at(*charts: str, ending: str = "") -> str:
    return f"/basket{ending}?" + "&".join(f"chart={quote(one)}" for one in charts)


def page(client: FlaskClient, *charts: str) -> str:
    answer = client.get(at(*charts))
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True)).partition("<main")[2].partition("<footer")[0]


def told(client: FlaskClient, chart: str) -> dict[str, str]:
    path, _, query = chart.partition("?")
    found: dict[str, str] = client.get(f"/charts/{path}.json?{query}").get_json()
    return found


def listed(shown: str) -> list[str]:
    return re.findall(r"<h2><a [^>]*>([^<]+)</a></h2>", shown)


def entries(shown: str) -> list[str]:
    return re.search(r'data-basket-list="([^"]*)"', shown)[1].split("\n")


def link(shown: str, name: str, number: int = 0) -> str:
    return re.findall(rf'href="([^"]+)"[^>]*>{name}</a>', shown)[number]


def test_the_page_lists_the_charts_in_the_order_of_the_address(client: FlaskClient) -> None:
    for charts in (CHARTS, CHARTS[::-1]):
        shown = page(client, *charts)
        assert "3 charts in the basket" in shown
        assert listed(shown) == [told(client, one)["finding"] for one in charts]


def test_its_links_move_and_remove_a_chart_without_a_script(client: FlaskClient) -> None:
    shown = page(client, *CHARTS)
    first, second, third = entries(shown)

    def after(name: str, number: int) -> list[str]:
        return parse_qs(urlsplit(link(shown, name, number)).query)["chart"]

    assert after("Down", 0) == [second, first, third]
    assert after("Up", 0) == [second, first, third]
    assert after("Up", 1) == [first, third, second]
    assert after("Remove", 1) == [first, third]
    assert len(re.findall(">Up</a>", shown)) == len(re.findall(">Down</a>", shown)) == 2
    again = unescape(client.get(link(shown, "Down", 0)).get_data(as_text=True))
    assert listed(again) == [listed(shown)[n] for n in (1, 0, 2)]
    alone = page(client, CHARTS[0])
    assert "The basket is empty" in client.get(link(alone, "Remove")).get_data(as_text=True)


def test_a_chart_is_added_by_its_link_and_stands_once(client: FlaskClient) -> None:
    full = "http://localhost/charts/trend/children-in-poverty?place=MA&utm_source=mail"
    shown = page(client, CHARTS[0], full, full, "embed/trend/children-in-poverty?place=MA")
    assert "2 charts in the basket" in shown
    form = next(one for one in re.findall(r"<form.*?</form>", shown, re.S) if "Add" in one)
    held = re.findall(r'name="chart" type="hidden" value="([^"]*)"', form)
    assert held == entries(shown)


def test_a_card_offers_the_address_that_the_basket_holds(client: FlaskClient) -> None:
    cards = client.get("/indicators/children-in-poverty?place=MA&compare=US").get_data(as_text=True)
    kept = [unescape(one) for one in re.findall(r'data-basket="([^"]+)"', cards)]
    assert kept[0] == "trend/children-in-poverty?place=MA&compare=US"
    assert entries(page(client, *kept)) == [*dict.fromkeys(kept)]


def test_the_slides_are_native_charts_in_order_then_their_citations(client: FlaskClient) -> None:
    deck = Presentation(io.BytesIO(client.get(at(*CHARTS, ending=".pptx")).data))
    charts, last = [*deck.slides][:-1], deck.slides[len(CHARTS)]
    findings = [told(client, one)["finding"] for one in CHARTS]
    assert [slide.shapes.title.text_frame.text for slide in charts] == findings
    assert all(any(shape.has_chart for shape in slide.shapes) for slide in charts)
    assert all("Data version" in slide.notes_slide.notes_text_frame.text for slide in charts)
    assert last.shapes.title.text_frame.text == "Sources and citations"
    cited = last.shapes[1].text_frame.text
    where = [cited.index(told(client, one)["pinned_address"]) for one in CHARTS]
    assert where == sorted(where)
    assert "registered trademark" in cited


def test_many_citations_stand_on_several_slides_and_none_runs_off(client: FlaskClient) -> None:
    places = ("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID")
    asked = [f"trend/children-in-poverty?place={one}" for one in places]
    deck = Presentation(io.BytesIO(client.get(at(*asked, ending=".pptx")).data))
    cited = [*deck.slides][len(places) :]
    assert len(cited) > 1
    for slide in cited:
        assert slide.shapes.title.text_frame.text.startswith("Sources and citations")
        for shape in slide.shapes:
            assert shape.top + shape.height <= deck.slide_height
            lines = sum(-(-len(p.text) // 150) for p in shape.text_frame.paragraphs)
            assert lines * 0.2 <= shape.height / 914400 + 0.01
    words = "".join(slide.shapes[1].text_frame.text for slide in cited)
    assert all(f"{n}. " in words for n in range(1, len(places) + 1))


def test_the_document_has_a_section_for_each_and_citations_at_the_end(
    client: FlaskClient,
) -> None:
    paper = Document(io.BytesIO(client.get(at(*CHARTS, ending=".docx")).data))
    heads = [p.text for p in paper.paragraphs if p.style.name == "Heading 1"]
    findings = [told(client, one)["finding"] for one in CHARTS]
    assert heads == [*findings, "Sources and citations"]
    assert len(paper.inline_shapes) == len(paper.tables) == len(CHARTS)
    texts = [p.text for p in paper.paragraphs]
    end = texts[texts.index("Sources and citations") :]
    for number, one in enumerate(CHARTS, 1):
        address = told(client, one)["pinned_address"]
        assert any(p.startswith(f"{number}. ") for p in end)
        assert address in {rel.target_ref for rel in paper.part.rels.values()}
    assert len(end) == len(set(end))


def test_the_archive_has_picture_table_and_citation_of_each(client: FlaskClient) -> None:
    answer = client.get(at(*CHARTS, ending=".zip"))
    held = zipfile.ZipFile(io.BytesIO(answer.data))
    assert held.testzip() is None
    stems = ("01-map-infant-mortality-MA", "02-trend-children-in-poverty-MA",
             "03-disparity-children-in-poverty-MA")  # fmt: skip
    each = {f"{stem}.{ending}" for stem in stems for ending in ("png", "csv", "txt")}
    assert {*held.namelist()} == each | {"README.txt"}
    assert held.read(f"{stems[0]}.png").startswith(b"\x89PNG")
    assert held.read(f"{stems[1]}.csv").startswith(b"\xef\xbb\xbf")
    text = held.read("README.txt").decode()
    where = [text.index(told(client, one)["finding"]) for one in CHARTS]
    assert where == sorted(where)
    assert "http://localhost/basket?chart=map/infant-mortality" in text
    for one in CHARTS:
        assert told(client, one)["pinned_address"] in text
    assert client.get(at(*CHARTS, ending=".zip")).data == answer.data


@pytest.mark.parametrize(
    ("chart", "sentence"),
    [
        ("pie/children-in-poverty", "There is no kind of chart “pie”"),
        ("trend/no-such-one", "There is no trend chart of “no-such-one”"),
        ("trend/children-in-poverty?place=ZZ", "There is no place “ZZ” here"),
        ("http://[", ""),
        (
            "http://localhost/v/0123456789/charts/trend/children-in-poverty?place=MA",
            "a basket follows the newest figures: add trend/children-in-poverty?place=MA instead.",
        ),
        ("indicators/children-in-poverty/x", "That address is not one of a chart here."),
    ],
)
def test_an_unknown_chart_is_named_and_the_others_are_still_listed(
    client: FlaskClient, chart: str, sentence: str
) -> None:
    shown = page(client, CHARTS[0], chart, CHARTS[2])
    assert listed(shown) == [told(client, one)["finding"] for one in (CHARTS[0], CHARTS[2])]
    assert f"“{chart}” is not in the basket." in shown
    assert sentence in shown
    for ending in (".pptx", ".docx", ".zip"):
        assert client.get(link_to(shown, ending)).status_code == 200
        answer = client.get(at(CHARTS[0], chart, ending=ending))
        assert answer.status_code == 404
        assert f"“{chart}” is not in the basket." in unescape(answer.get_data(as_text=True))


def link_to(shown: str, ending: str) -> str:
    found = re.search(rf'href="(/basket{re.escape(ending)}\?[^"]+)"', shown)
    assert found
    return found[1]


def test_a_basket_holds_forty_charts_and_says_so_of_more(client: FlaskClient) -> None:
    many = [f"trend/children-in-poverty?place={one}" for one in places(client)][: MOST + 3]
    shown = page(client, *many)
    assert len(listed(shown)) == MOST
    assert "A basket holds up to 40 charts. This address names 3 more." in shown
    answer = client.get(at(*many, ending=".zip"))
    assert answer.status_code == 400
    assert "A basket holds up to 40 charts." in answer.get_data(as_text=True)
    twice = [*many[:MOST], "", many[0]]
    assert client.get(at(*twice[:2], *twice[-2:], ending=".zip")).status_code == 200
    assert "A basket holds up to" not in page(client, *twice)
    # What a server and what is before it take as one line.
    assert len(link_to(shown, ".zip")) < 4000


def places(client: FlaskClient) -> list[str]:
    shown = client.get("/share?chart=trend&subject=children-in-poverty").get_data(as_text=True)
    offered = re.search(r'<select[^>]*name="place".*?</select>', shown, re.S)[0]
    return re.findall(r'value="([A-Z]{2})"', offered)


def test_an_empty_basket_says_how_it_is_filled(client: FlaskClient) -> None:
    assert "Follow “Keep” under any chart" in page(client)
    for ending in (".pptx", ".docx", ".zip"):
        assert client.get(f"/basket{ending}").status_code == 400


def test_nothing_of_a_basket_is_kept_but_that_its_pinned_links_were_handed_out(
    house: House, client: FlaskClient
) -> None:
    kept: Path = house.site.settings.rendered
    before = {path for path in kept.rglob("*") if path.is_file()}
    answer = client.get(at("trend/teen-births?place=WY", ending=".zip"))
    assert answer.headers["Cache-Control"] == "no-store"
    new = [path for path in kept.rglob("*") if path.is_file() and path not in before]
    assert [path.parent.parent.name for path in new] == ["handed-out"]
    version, kind, subject, query = json.loads(new[0].read_text())
    assert (kind, subject, dict(query)["place"]) == ("trend", "teen-births", "WY")
    assert answer.status_code == 200
    assert version == told(client, "trend/teen-births")["version"]
