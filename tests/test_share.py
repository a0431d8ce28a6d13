"""Charts outside the dashboard: pages, embeds, oEmbed, pins and files, as readers get them."""

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from functools import partial
from html import unescape as html_of
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import openpyxl
import pytest
from dash import html
from dash.development.base_component import Component
from docx import Document
from flask.testing import FlaskClient
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import escape
from PIL import Image
from pptx import Presentation

import etl
from dashboard import share
from dashboard.build import build
from dashboard.charts import addresses
from dashboard.charts.chart import Chart, Column, Row, Table
from dashboard.charts.facts.bound import Facts
from dashboard.charts.render import sheet
from dashboard.charts.render.forms import FORMS
from dashboard.charts.summaries import brief as briefs
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY, Page
from dashboard.pages.shell import PAGES, create_app
from dashboard.settings import load_settings
from dashboard.share.export import export
from dashboard.store import CURRENT, WITHDRAWN, Version
from tests import wordpress
from tests.contract import House, page_at
from tests.server import ROOT
from tests.sheets import BY_RACE, workbook

CHARTS = (
    "ranking/overall?edition=2024",
    "disparity/children-in-poverty?place=MA&period=2019",
    "disparity/high-housing-cost-burden?place=US&reference=0.25",
    "child-care/center?place=25013&year=2018",
    "child-care/center?show=counties&age=infant",
    "child-care/center?show=trend",
    "child-care/center?show=states",
    "trend/children-in-poverty?compare=US,CT",
    "comparison/infant-mortality?compare=US,CT",
    "comparison/children-in-poverty?by=race",
    "map/children-in-poverty",
    "disparity-trend/children-in-poverty?lines=gap",
    "ranking-map/overall",
    "ranking-why/overall",
    "ranking-editions/overall",
    "ranking-lists/overall",
)
# The long form: HOSTS=10000 python -m pytest tests/test_share.py -k hosts
HOSTS = int(os.environ.get("HOSTS", "51"))
# The whole of what sockets of a page could reach: these name another host.
ELSEWHERE = re.compile(r"""(?:src|srcset|data|action)=["']?(?:https?:)?//""")


def client_of(processed: Path, rendered: Path) -> FlaskClient:
    """A client of the app that serves these versions."""
    settings = load_settings().model_copy(
        update={"processed": processed, "rendered": rendered, "base_url": ""}
    )
    server = create_app(settings).server
    site = server.config[CONFIG_KEY]
    share.register(server, site.settings, site.catalog, site.store, partial(leading, site))
    return server.test_client()


@pytest.fixture(scope="module")
def client(house: House) -> FlaskClient:
    return house.client


def text_of(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.get_data(as_text=True)[:500]
    return answer.get_data(as_text=True)


def as_file(chart: str, ending: str) -> str:
    path, _, query = chart.partition("?")
    return f"/charts/{path}.{ending}?{query}"


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_page_holds_chart_table_source_and_version_without_javascript(
    client: FlaskClient, published: Version, chart: str
) -> None:
    page = text_of(client, f"/charts/{chart}")
    assert 'role="img"' in page
    said = re.search(r'role="img" aria-label="([^"]+)"', page)
    assert said is not None
    assert len(said[1]) > 40
    assert "<table>" in page
    assert "<script" not in page
    assert "Source: " in page
    assert f"Data version {published.id}" in page
    assert not ELSEWHERE.search(page)


@pytest.mark.parametrize("chart", CHARTS)
def test_an_embed_is_small_and_allows_itself_alone_and_everybody_around_it(
    client: FlaskClient, chart: str
) -> None:
    answer = client.get(f"/embed/{chart}", headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) <= 10_000
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy
    assert "Set-Cookie" not in answer.headers
    page = text_of(client, f"/embed/{chart}")
    assert not ELSEWHERE.search(page)
    script = re.search("<script>(.*?)</script>", page, re.DOTALL)
    assert script is not None
    assert len(script[1]) < 1024


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_what_a_card_of_the_app_shares_is_the_chart_it_shows(
    client: FlaskClient, page: Page
) -> None:
    server = client.application
    here = server.config[CONFIG_KEY]
    near = ("US", "MA", "25013")
    with server.test_request_context("/"):
        subjects = [s for s in page.subjects(here) if page.part != "place" or s in near]
        queries = [{page.part: subject} for subject in subjects] if page.part else [{}]
        cards = [
            card
            for query in queries
            for card in _cards(page.view(here, page.read(here, query)).body)
        ]
    for card in cards:
        finding = _first(card, "finding").children
        texts = [text for row in _parts(card, html.Tr) for text in _row(row)]
        links = [
            button
            for button in _parts(card, html.Button)
            if button.children in ("Copy link", "Copy pinned link (never changes)")
        ]
        if not links:  # what a page makes of many charts: each of them has a page of its own
            continue
        assert len(links) == 2, finding
        for button in links:
            address = urlsplit(getattr(button, "data-copy"))
            shared = client.get(f"{address.path}.json?{address.query}").get_json()
            rows = [text for row in shared["table"]["rows"] for text in row["texts"]]
            assert rows == texts or not texts, address
            assert shared["finding"], address


def _parts(tree: object, kind: type[Component]) -> Iterator[Any]:
    """Components of a kind within a tree of components."""
    if isinstance(tree, kind):
        yield tree
    children = tree if isinstance(tree, list | tuple) else getattr(tree, "children", None)
    for child in children if isinstance(children, list | tuple) else [children]:
        if isinstance(child, Component | list | tuple):
            yield from _parts(child, kind)


def _cards(body: object) -> list[Component]:
    """What holds the finding of one chart: a card, or one of its views."""
    return [
        part
        for part in _parts(body, Component)
        if isinstance(getattr(part, "children", None), list)
        and {"finding", "meta"} <= {getattr(child, "className", "") for child in part.children}
    ]


def _first(tree: object, name: str) -> Any:
    return next(p for p in _parts(tree, Component) if getattr(p, "className", "") == name)


def _row(row: html.Tr) -> list[str]:
    """The texts of a table's row; nothing of its head."""
    cells = [cell for cell in row.children if getattr(cell, "scope", "") != "col"]
    return [getattr(cell.children, "children", cell.children) for cell in cells]


def test_a_pinned_link_that_was_handed_out_and_never_opened_outlives_its_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw, processed, rendered = tmp_path / "raw", tmp_path / "processed", tmp_path / "rendered"
    name = "Children in poverty by race and ethnicity.xlsx"

    def publish(share: str) -> str:
        figures = [
            ("State", "Massachusetts", group, "2019", "Percent", value)
            for group, value in (("Black", share), ("Non-Hispanic White", "0.06"))
        ]
        workbook(raw / name, BY_RACE, figures)
        return str(build(raw, processed, accept="a test").version.id)

    first = publish("0.27")
    client = client_of(processed, rendered)
    chart = "disparity/children-in-poverty?place=MA&period=2019"
    panel = text_of(client, "/disparities/children-in-poverty?place=MA")
    found = re.search(r'data-handed-out="http://localhost(/[^"]+)"', panel)
    assert found is not None
    told = html_of(found[1])
    assert client.post(told).status_code == 204
    unopened = told.replace("/handed-out/", "/charts/")
    link = f"http://localhost/v/{first}/charts/{chart}&reference=white-non-hispanic"
    answer = client.get(f"/oembed?url={quote(link, safe='')}")
    assert answer.status_code == 200
    dark = f"{link.replace('/charts/', '/embed/')}&scheme=auto"
    told_dark = client.get(f"/oembed?url={quote(dark, safe='')}").get_json()
    ledger = rendered / "handed-out" / first
    for number, spoilt in enumerate(("", "{", json.dumps([first, "trend", "nothing", []]))):
        (ledger / f"{number}").write_text(spoilt)  # cut short, or no longer in the catalog
    publish("0.20")
    # The cells that a pinned chart leads to are those that it was drawn from.
    cells = re.search(r'href="http://localhost(/data[^"]+)"', text_of(client, unopened))
    assert cells is not None
    traced = text_of(client, html_of(cells[1]))
    assert f"These are the cells of version {first}" in traced
    assert "0.27" in traced
    assert "0.20" not in traced
    monkeypatch.setenv("KIDS_COUNT_PROCESSED", str(processed))
    monkeypatch.setenv("KIDS_COUNT_RENDERED", str(rendered))
    assert etl.main(["prune", "--keep", "1"]) == 0
    assert "Kept what 2 pinned links show" in capsys.readouterr().out
    assert not (processed / first).exists()
    again = client_of(processed, rendered)  # as after a restart
    page = text_of(again, unopened)
    assert f"data version {first}" in page
    assert "27%" in page
    assert f"http://localhost/v/{first}/charts/" in page
    assert "host.invalid" not in page
    assert text_of(again, unopened.replace("/charts/", "/embed/"))
    gone = html_of(cells[1]).replace(first, "0123456789")
    assert "Version 0123456789 is not kept any more" in text_of(again, gone)
    assert "Newer data exist" in text_of(again, f"/v/{first}/newer.svg")
    text_of(again, "/v/%2e%2e/newer.svg", 404)
    # An editor asks again every day, and sets a bare link where it hears that there is no chart.
    assert again.get(f"/oembed?url={quote(link, safe='')}").get_json() == answer.get_json()
    assert again.get(f"/oembed?url={quote(dark, safe='')}").get_json() == told_dark
    embed = re.search(r'<iframe src="http://localhost(/[^"]+scheme=auto)"', told_dark["html"])
    assert embed is not None
    assert "prefers-color-scheme:dark" in text_of(again, html_of(embed[1]))
    small = again.get(f"/oembed?url={quote(link, safe='')}&maxwidth=320&maxheight=400").get_json()
    assert (small["width"], small["height"]) == (320, 400)
    assert 'height="400"' in small["html"]
    lost = quote(link.replace("place=MA", "place=WY"), safe="")
    assert again.get(f"/oembed?url={lost}").status_code == 404


def test_invented_hosts_share_one_copy_and_evict_nothing(
    processed: Path, published: Version, tmp_path: Path
) -> None:
    client = client_of(processed, tmp_path / "rendered")
    at = f"/v/{published.id}/embed/trend/children-in-poverty?place=MA"
    sheet = f"/v/{published.id}/charts/trend/children-in-poverty.xlsx?place=MA"
    client.get(at)
    client.get(sheet)
    before = sorted(tmp_path.rglob("*"))
    memory = _memory()
    for number in range(HOSTS):
        host = f"http://h{number}.example"
        page = client.get(at, base_url=host).get_data(as_text=True)
        assert f"{host}/v/{published.id}/charts/trend/" in page
        if number % 50:  # a workbook takes as long as a hundred pages
            continue
        book = openpyxl.load_workbook(io.BytesIO(client.get(sheet, base_url=host).data))
        rows = book["Data"].iter_rows(values_only=True)
        assert any(str(cell).startswith(f"{host}/v/") for row in rows for cell in row)
    assert sorted(tmp_path.rglob("*")) == before
    assert _memory() - memory < 60


def _memory() -> float:
    """Megabytes that this process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def test_no_text_of_a_whole_table_is_run_as_a_formula(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    workbook(
        raw / "Children in poverty by race and ethnicity.xlsx",
        BY_RACE,
        [("State", "Massachusetts", "Black", "2019", "Percent", "0.27")],
    )
    items = "".join(
        f"<item><title>{name} child poverty</title><link>https://n.example/{n}</link></item>"
        for n, name in enumerate(("=cmd|' /C calc'!A0", "@SUM(1+1)", "+1+1", "-2+3"))
    )
    feed = raw / "news" / "feeds" / "a.xml"
    feed.parent.mkdir(parents=True)
    feed.write_text(f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>')
    build(raw, tmp_path / "processed")
    client = client_of(tmp_path / "processed", tmp_path / "rendered")
    plain = 0
    for table in ("observations", "news"):
        text = client.get(f"/data/{table}.csv").data.decode("utf-8-sig")
        for row in csv.reader(io.StringIO(text)):
            assert not [cell for cell in row if re.match(r"[=@+]|-(?![\d.,]+%?$)", cell)]
            plain += sum(cell.startswith("'") for cell in row)
    assert plain == 4


@pytest.mark.parametrize(
    "ampersand", ["&", "&amp;", "&#038;", "&#38;", "&#x26;", "&amp;amp;", "&amp;#038;"]
)
def test_an_address_written_as_html_is_of_the_same_chart(
    client: FlaskClient, ampersand: str
) -> None:
    link = f"http://localhost/charts/ranking/education?edition=2024{ampersand}place=WY"
    told = client.get(f"/oembed?url={quote(link, safe='')}").get_json()
    assert "edition=2024&amp;place=WY" in told["html"]


@pytest.mark.parametrize("host", ["LOCALHOST", "localhost:80"])
def test_a_host_is_the_same_in_capitals_and_with_its_usual_port(
    client: FlaskClient, host: str
) -> None:
    link = quote(f"http://{host}/charts/ranking/overall", safe="")
    assert client.get(f"/oembed?url={link}").status_code == 200


def test_a_pasted_embed_follows_the_system_of_its_reader_where_its_address_says_so(
    client: FlaskClient,
) -> None:
    link = "http://localhost/embed/ranking/overall?place=WY&scheme=auto"
    told = client.get(f"/oembed?url={quote(link, safe='')}").get_json()
    assert "place=WY&amp;scheme=auto" in told["html"]


@pytest.mark.parametrize("page", ["/disparities/children-in-poverty?place=WY", "/places/WY"])
def test_pages_and_embeds_name_their_chart_for_editors_and_the_feed(
    client: FlaskClient, page: str
) -> None:
    for address in (page, "/embed/disparity/children-in-poverty?place=WY"):
        head = text_of(client, address).partition("</head>")[0]
        found = re.search(r'type="application/json\+oembed" href="([^"]+)"', head)
        assert found is not None
        told = client.get(html_of(found[1])).get_json()
        assert "Wyoming" in told["html"]
    assert 'type="application/atom+xml"' in text_of(client, page).partition("</head>")[0]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("/disparities/children-in-poverty?place=WY", "Wyoming"),
        ("/places/WY", "Wyoming"),
        ("/rankings?place=WY", "Wyoming"),
        ("/", "Massachusetts"),
        ("/places/25013", "Hampden County"),
        ("/places/MA-springfield", "Springfield"),
        ("/places/MA-house-7th-plymouth", "7th Plymouth"),
        ("/places/PR", "Puerto Rico"),
        ("/embed/disparity/children-in-poverty?place=WY&amp;period=2019", "Wyoming in 2019"),
    ],
)
def test_an_editor_that_asks_by_the_address_of_a_page_gets_the_chart_that_leads_it(
    client: FlaskClient, page: str, said: str
) -> None:
    """WordPress and lists of providers ask by what was pasted, whatever the page names."""
    told = client.get(f"/oembed?format=json&url={quote(f'http://localhost{page}', safe='')}")
    assert told.status_code == 200
    assert said in told.get_json()["html"]


@pytest.mark.parametrize(
    "page", ["/news", "/data", "/about", "/partners", "/indicators", "/basket"]
)
def test_a_page_that_no_chart_leads_is_a_link_to_editors(client: FlaskClient, page: str) -> None:
    head = text_of(client, page).partition("</head>")[0]
    assert "oembed" not in head
    assert 'property="og:image"' in head
    told = client.get(f"/oembed?url={quote(f'http://localhost{page}', safe='')}")
    assert told.status_code == 404


def test_a_basket_and_the_disparities_are_led_by_the_chart_that_they_speak_of_first(
    client: FlaskClient,
) -> None:
    basket = f"/basket?chart={quote('trend/teen-births?place=VT', safe='')}"
    told = client.get(f"/oembed?url={quote(f'http://localhost{basket}', safe='')}").get_json()
    assert "/embed/trend/teen-births" in told["html"]
    page = "/disparities?place=VT"
    told = client.get(f"/oembed?url={quote(f'http://localhost{page}', safe='')}").get_json()
    finding = html_of(re.findall(r"<a [^>]*>(.*?)</a>", told["html"])[0]).partition(". Source")[0]
    lede = html_of(text_of(client, page))
    assert "Vermont" in finding
    assert finding.partition(":")[0][1:] in lede


def test_a_frame_that_may_not_be_as_high_as_its_chart_scrolls(client: FlaskClient) -> None:
    url = quote("http://localhost/charts/trend/children-in-poverty?place=VT", safe="")
    low = client.get(f"/oembed?url={url}&maxwidth=500&maxheight=300").get_json()
    assert low["height"] == 300
    assert "scrolling" not in low["html"]
    assert 'scrolling="no"' in client.get(f"/oembed?url={url}&maxwidth=500").get_json()["html"]


def test_a_file_is_named_for_its_place(client: FlaskClient) -> None:
    answer = client.get("/charts/trend/children-in-poverty.csv?place=VT")
    assert 'filename="trend-children-in-poverty-VT.csv"' in answer.headers["Content-Disposition"]
    archive = client.get(
        f"/basket.zip?chart={quote('trend/children-in-poverty?place=VT', safe='')}"
    )
    names = zipfile.ZipFile(io.BytesIO(archive.data)).namelist()
    assert "01-trend-children-in-poverty-VT.png" in names


def test_the_choices_of_a_chart_list_states_before_the_counties_of_one(client: FlaskClient) -> None:
    page = text_of(client, "/share?chart=disparity&subject=children-in-poverty-five-year&place=VT")
    select = page.partition("<select")[2].partition("</select>")[0]
    offered = re.findall(r"<option[^>]*>([^<]*)", select)
    assert offered[:2] == ["United States", "Alabama"]
    assert offered.index("Vermont") < offered.index("Chittenden County")
    assert len(offered) < 200


@pytest.mark.parametrize("chart", CHARTS)
def test_no_editor_takes_a_chart_for_a_film_of_a_fixed_shape(
    client: FlaskClient, chart: str
) -> None:
    url = quote(f"http://localhost/charts/{chart}", safe="")
    for room in ("", "&maxwidth=500&maxheight=750", "&maxwidth=750&maxheight=1000"):
        told = client.get(f"/oembed?url={url}{room}").get_json()
        assert wordpress.shape(told["html"]) is None, (told["width"], told["height"])


@pytest.mark.parametrize("path", ["", "/", "/ranking", "/ranking/", "/ranking/overall/more"])
def test_an_embed_that_lacks_half_of_its_address_may_be_framed_and_says_so(
    client: FlaskClient, published: Version, path: str
) -> None:
    for start in ("", f"/v/{published.id}"):
        answer = client.get(f"{start}/embed{path}", follow_redirects=True)
        assert answer.status_code == 404
        assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
        assert "That address is not one of a chart here" in answer.get_data(as_text=True)


def test_a_withheld_group_is_named_in_page_and_files_and_never_zero(client: FlaskClient) -> None:
    chart = "disparity/children-in-poverty?place=MA&period=2019"
    assert "American Indian children (withheld" in text_of(client, f"/embed/{chart}")
    table = text_of(client, as_file(chart, "csv")).lstrip("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    withheld = next(row for row in rows if row["Group"] == "American Indian")
    assert withheld["Children in poverty"] == ""
    assert withheld["Status"] == "suppressed"
    slide = Presentation(io.BytesIO(client.get(as_file(chart, "pptx")).data)).slides[0]
    plot = next(shape for shape in slide.shapes if shape.has_chart).chart.plots[0]
    categories = list(plot.categories)
    values = plot.series[0].values
    assert values[categories.index("Black")] == pytest.approx(0.27)
    assert values[categories.index("American Indian")] is None
    written = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert "American Indian: it is not zero" in written
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(as_file(chart, "xlsx")).data))["Data"]
    cells = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}
    assert cells["American Indian"] is None
    assert cells["Black"] == pytest.approx(0.27)


@pytest.mark.parametrize("kind", ["disparity", "disparity-trend", "trend"])
def test_a_workbook_shows_a_percent_as_one(client: FlaskClient, kind: str) -> None:
    address = as_file(f"{kind}/children-in-poverty", "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(address).data))["Data"]
    formats = {row[1].number_format for row in sheet.iter_rows(min_row=2) if row[1].value}
    assert formats
    assert all(form.endswith("%") for form in formats), formats


@pytest.mark.parametrize("chart", CHARTS)
def test_every_file_opens_and_says_its_source_and_version(
    client: FlaskClient, published: Version, chart: str
) -> None:
    files = {ending: client.get(as_file(chart, ending)).data for ending in FORMS}
    finding = json.loads(files["json"])["finding"]
    said = json.loads(files["json"])["sources"][0]["text"]
    version = published.id

    drawn = re.sub(r"\s+", " ", " ".join(re.findall(r">([^<]+)</text>", files["svg"].decode())))
    assert f"Data version {version}" in drawn
    assert said[:30] in drawn
    screen = Image.open(io.BytesIO(files["png"]))
    assert screen.width == 1440
    assert said[:30] in screen.info["Source"]
    assert Image.open(io.BytesIO(files["social.png"])).size == (1200, 630)
    assert b"PublicSans" in files["pdf"]  # text, in our font
    assert files["pdf"].startswith(b"%PDF-")
    assert b"pdfuaid:part" in files["pdf"]
    assert files["csv"].startswith(b"\xef\xbb\xbf")
    for row in csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"))):
        assert said in row["Source"]
        assert row["Data version"] == version

    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    about = " ".join(str(cell.value) for row in book["About"].iter_rows() for cell in row)
    assert finding in about
    assert said in about
    assert version in about
    assert book["Data"].freeze_panes == "B2"

    slide = Presentation(io.BytesIO(files["pptx"])).slides[0]
    assert slide.shapes.title.text == finding
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr").startswith(finding)
    assert version in slide.notes_slide.notes_text_frame.text
    written = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert said in written

    paper = Document(io.BytesIO(files["docx"]))
    words = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    assert words.startswith(finding)
    assert f"/v/{version}/charts/" in words
    picture = paper.inline_shapes[0]
    assert picture._inline.docPr.get("descr").startswith(finding)
    assert picture.height.inches <= 7.2  # else it would leave its heading alone on a page
    assert len(paper.tables[0].rows) > 1

    citation = files["txt"].decode()
    assert f"/v/{version}/charts/" in citation
    reuse = citation.partition("Reuse\n")[2].strip().splitlines()
    terms = {line for source in json.loads(files["json"])["sources"] for line in source["terms"]}
    assert terms
    assert set(reuse) == terms


def test_a_line_of_a_slide_stops_where_the_chart_stops(client: FlaskClient) -> None:
    chart = "trend/children-in-poverty?compare=US"
    found = json.loads(client.get(as_file(chart, "json")).data)
    slide = Presentation(io.BytesIO(client.get(as_file(chart, "pptx")).data)).slides[0]
    plot = next(shape for shape in slide.shapes if shape.has_chart).chart.plots[0]
    years = list(plot.categories)
    drawn = dict(zip(years, plot.series[0].values, strict=True))
    points = [p for p in found["series"][0]["points"] if p["value"] is not None]
    assert {f"{p['x']:g}": p["value"] for p in points} == {
        year: value for year, value in drawn.items() if value is not None
    }
    # No survey of one year was published for 2020.
    assert None in plot.series[0].values[years.index("2019") : years.index("2021")]


def test_a_slide_of_all_states_names_each_in_one_of_two_charts_of_one_scale(
    client: FlaskClient,
) -> None:
    slide = Presentation(io.BytesIO(client.get("/charts/map/children-in-poverty.pptx").data))
    charts = [shape.chart for shape in slide.slides[0].shapes if shape.has_chart]
    assert len(charts) == 2
    named = [row for chart in charts for row in chart.plots[0].categories]
    assert len(named) == len(set(named)) == 51
    assert len({chart.value_axis.maximum_scale for chart in charts}) == 1


def test_a_chart_of_nothing_is_a_slide_that_says_so(client: FlaskClient) -> None:
    address = "ranking-why/health?edition=2025&place=MA"
    found = json.loads(client.get(as_file(address, "json")).data)
    (score,) = found["table"]["rows"]
    assert score["values"][2] is None
    assert "3 of the 4 figures that it takes are at hand" in score["texts"][-1]
    slide = Presentation(io.BytesIO(client.get(as_file(address, "pptx")).data)).slides[0]
    assert slide.shapes.title.text == found["finding"]
    assert not [shape for shape in slide.shapes if shape.has_chart]


def test_a_map_of_states_has_a_tile_for_each_and_none_for_a_county(client: FlaskClient) -> None:
    drawn = client.get("/charts/map/children-in-poverty.svg").get_data(as_text=True)
    tiles = re.findall(r">([A-Z]{2}|\d{5})</text>", drawn)
    assert len(tiles) == len(set(tiles)) == 51
    assert not [tile for tile in tiles if tile.isdecimal()]


def test_a_picture_for_print_has_its_size_and_its_density(client: FlaskClient) -> None:
    address = as_file(CHARTS[1], "png") + "&dpi=300&width_mm=160"
    picture = Image.open(io.BytesIO(client.get(address).data))
    assert picture.width == pytest.approx(160 / 25.4 * 300, abs=1)
    assert picture.info["dpi"][0] == pytest.approx(300, abs=0.1)
    assert "whole number" in text_of(client, as_file(CHARTS[1], "png") + "&dpi=9999", 400)


def test_text_that_begins_like_a_formula_stays_text_in_spreadsheets() -> None:
    table = Table((Column("place", "Place"),), (Row(("=1+1",), ("=1+1",)),))
    chart = Chart("trend", "x", "T", "F.", "percent", "dots", (), table, (), "0", "F.")
    links, by = (
        addresses.Links("", "", "", "", "", "", "", ""),
        addresses.Publisher("P", "", "#000000"),
    )
    book = openpyxl.load_workbook(io.BytesIO(sheet.workbook(chart, links, by)))
    assert book["Data"]["A2"].data_type == "s"
    assert "\n'=1+1," in sheet.comma_separated(chart, links, by).decode("utf-8-sig").replace(
        "\r", ""
    )


def test_oembed_is_found_in_the_page_and_answers_what_editors_need(client: FlaskClient) -> None:
    page = text_of(client, "/charts/disparity/children-in-poverty?place=CT")
    link = re.search(r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"', page)
    assert link is not None
    found = client.get(link[1].replace("&amp;", "&")).get_json()
    assert found["type"] == "rich"
    assert found["version"] == "1.0"
    assert isinstance(found["width"], int)
    assert 200 <= found["height"] <= 1000
    assert found["html"].startswith("<blockquote><a href=")
    assert "/embed/disparity/children-in-poverty?place=CT" in found["html"]
    assert (found["thumbnail_width"], found["thumbnail_height"]) == (1200, 630)
    small = client.get(link[1].replace("&amp;", "&") + "&maxwidth=320&maxheight=400").get_json()
    assert (small["width"], small["height"]) == (320, 400)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("url=http://localhost/charts/ranking/overall&format=xml", 501),
        ("url=http://example.org/charts/ranking/overall", 404),
        ("url=http://localhost/charts/ranking/nothing", 404),
        ("url=http://localhost/nowhere", 404),
        ("url=http://[", 404),
        ("", 404),
    ],
)
def test_oembed_refuses_with_a_sentence(client: FlaskClient, asked: str, status: int) -> None:
    answer = client.get(f"/oembed?{asked}")
    assert answer.status_code == status
    assert answer.get_json()["problem"].endswith(".")


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/charts/disparity/child-poverty", 404, "Children in poverty"),
        ("/charts/rankings/overall", 404, "there are ranking"),
        ("/charts/ranking/overall.exe", 404, ".png"),
        ("/charts/disparity/children-in-poverty?place=XX", 400, "There is no place"),
        ("/v/0000000000/charts/ranking/overall", 404, "no data version"),
    ],
)
def test_a_wrong_address_says_what_is_wrong(
    client: FlaskClient, address: str, status: int, says: str
) -> None:
    assert says in text_of(client, address, status)


@pytest.mark.parametrize(
    "address",
    [
        "/charts/ranking/overall",
        "/charts/ranking/overall.csv",
        "/embed/ranking/overall",
        "/v/0000000000/newer.svg",
        "/oembed?url=http://localhost/charts/ranking/overall",
        "/data/news.csv",
        "/data/news.parquet",
        "/news.atom",
        "/places/MA.pdf",
        "/health",
    ],
)
def test_without_a_version_every_address_answers_503_with_a_sentence(
    tmp_path: Path, address: str
) -> None:
    client = client_of(tmp_path / "none", tmp_path / "rendered")
    assert "no published version" in text_of(client, address, 503)


# What no reader types: long, of another script, out of its folder, no number, not even text.
HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "../../etc/passwd", "..%2f..%2f", "\x00", "\u0663", "1e999", "-1", "9" * 400, "\ud800",
         "a" * 5000, "<script>", "'; --", "MA,MA,XX", "0.10", "http://[", "None"]
    ),
)  # fmt: skip
MACHINE = (
    "charts/disparity/children-in-poverty", "charts/ranking/overall.json",
    "charts/child-care/center.csv", "embed/trend/children-in-poverty",
    "v/{}/charts/ranking/overall", "v/{}/embed/disparity/children-in-poverty", "v/{}/newer.svg",
    "oembed", "data/partners.csv", "data/partners.parquet", "places/MA.pdf", "news.atom", "health",
)  # fmt: skip
NAMES = sorted(
    {"url", "format", "maxwidth", "dpi", "width_mm", "place", "period", "reference", "compare", "q",
     "peers", "edition", "domain", "group", "indicator", "from", "show", "age", "year", "lines"}
)  # fmt: skip
# The long form: HOSTILE=5000 python -m pytest tests/test_share.py -k hostile
EXAMPLES = int(os.environ.get("HOSTILE", "25"))


@given(
    route=st.sampled_from([*MACHINE, *(page.path.strip("/") for page in PAGES)]),
    at=st.integers(0, 9),
    part=HOSTILE,
    search=st.lists(st.tuples(st.sampled_from(NAMES) | HOSTILE, HOSTILE), max_size=3),
    twice=st.booleans(),
)
@example("charts/disparity/children-in-poverty", 9, "", [("reference", "\u0660.\u0661")], False)
@example("charts/ranking/overall.png", 9, "", [("dpi", "9" * 99)], False)
@example("v/{}/charts/ranking/overall", 1, "a" * 5000, [], False)
@example("oembed", 9, "", [("url", "http://localhost/v/" + "a" * 500 + "/charts/a/b")], False)
@example("disparities/<indicator>", 9, "", [("reference", "\u0660.\u0661")], False)
@settings(max_examples=EXAMPLES)
def test_no_hostile_address_is_answered_with_a_500(
    client: FlaskClient,
    published: Version,
    route: str,
    at: int,
    part: str,
    search: list[tuple[str, str]],
    twice: bool,
) -> None:
    named = route.format(published.id).replace("<indicator>", "children-in-poverty")
    parts = named.replace("<place>", "MA").split("/")
    if at < len(parts):
        parts[at] = part
    path = "/" + "/".join(quote(one, safe="", errors="replace") for one in parts)
    query = "&".join(
        f"{quote(name, errors='replace')}={quote(value, errors='replace')}"
        for name, value in search * (1 + twice)
    )
    assert client.get(f"{path}?{query}").status_code in (200, 308, 400, 404, 501), (path, query)
    assert page_at(client, path, f"?{query}").status_code in (200, 204), (path, query)


def test_what_a_path_names_counts_before_a_search_that_names_another(client: FlaskClient) -> None:
    path = "/disparities/children-in-poverty"
    shown = page_at(client, path, "?indicator=nothing&place=CT").get_data(as_text=True)
    assert "Children in poverty, by race and ethnicity" in shown
    assert "Not found" not in shown


def test_pinned_bytes_stay_and_the_latest_changes_when_new_figures_are_published(
    tmp_path: Path,
) -> None:
    raw, processed, rendered = tmp_path / "raw", tmp_path / "processed", tmp_path / "rendered"
    name = "Children in poverty by race and ethnicity.xlsx"
    figures = [("Nation", "United States", "Black", "2019", "Percent", "0.31")]
    figures += [
        ("State", "Massachusetts", group, "2019", "Percent", value)
        for group, value in (("Black", "0.27"), ("Non-Hispanic White", "0.06"))
    ]
    workbook(raw / name, BY_RACE, figures)
    first = build(raw, processed).version.id
    client = client_of(processed, rendered)
    endings = ["", *(f".{ending}" for ending in FORMS)]
    path = f"/v/{first}/charts/disparity/children-in-poverty"
    pinned = [*(f"{path}{ending}" for ending in endings), path.replace("/charts/", "/embed/")]
    before = {address: client.get(address).data for address in pinned}
    latest = text_of(client, "/charts/disparity/children-in-poverty")
    assert "These are the newest here." in text_of(client, f"/v/{first}/newer.svg")

    figures.append(("State", "Massachusetts", "Black", "2021", "Percent", "0.24"))
    figures.append(("State", "Massachusetts", "Non-Hispanic White", "2021", "Percent", "0.05"))
    workbook(raw / name, BY_RACE, figures)
    second = build(raw, processed).version.id
    assert second != first
    for reader in (client, client_of(processed, rendered)):
        for address, bytes_then in before.items():
            answer = reader.get(address)
            assert answer.data == bytes_then, address
            assert "immutable" in answer.headers["Cache-Control"]
        page = text_of(reader, path)
        assert first in page
        assert "this page never changes. Newer ones here?" in page
        assert 'content="noindex"' in page
        assert "Newer data exist." in text_of(reader, f"/v/{first}/newer.svg")
        now = text_of(reader, "/charts/disparity/children-in-poverty")
        assert now != latest
        assert "in 2021" in now

    # Kept as files, not as code: they outlive the version's tables, and a withdrawal ends them.
    shutil.rmtree(processed / first)
    other = client_of(processed, rendered)
    assert other.get(path).data == before[path]
    (processed / WITHDRAWN).write_text(f"{first}: The figures for Massachusetts were wrong.\n")
    assert "The figures for Massachusetts were wrong." in text_of(other, path, 410)
    assert (processed / CURRENT).read_text().strip() == second


def test_the_latest_is_told_by_its_etag(client: FlaskClient) -> None:
    address = "/charts/ranking/overall"
    answer = client.get(address)
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    again = client.get(address, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_an_office_file_has_the_same_bytes_each_time(client: FlaskClient, processed: Path) -> None:
    other = client_of(processed, processed.with_name("other-rendered"))
    for ending in ("xlsx", "pptx", "docx", "png", "pdf", "svg"):
        address = as_file(CHARTS[3], ending)
        assert client.get(address).data == other.get(address).data, ending
    assert zipfile.is_zipfile(io.BytesIO(client.get(as_file(CHARTS[3], "xlsx")).data))


def test_an_exported_folder_holds_live_and_pinned_charts_and_keeps_older_pins(
    tmp_path: Path, facts: Facts
) -> None:
    settings = load_settings().model_copy(update={"base_url": "http://charts.test"})
    old = tmp_path / "v" / "0000000000" / "charts" / "old.html"
    old.parent.mkdir(parents=True)
    old.write_text("as it was")
    done = export(
        facts.version, facts.catalog, settings, tmp_path, ("25013",), kinds=("child-care",)
    )
    assert done.charts == 2
    page = tmp_path / "charts" / "child-care" / "center" / "place-25013.html"
    index = tmp_path / "index.html"
    for shown in (page, index):
        links = re.findall(r'(?:href|src)="http://charts\.test/([^"]+)"', shown.read_text("utf-8"))
        assert links
        assert [link for link in links if not (tmp_path / link).is_file()] == []
    assert old.read_text() == "as it was"
    assert "Newer data exist." in (tmp_path / "v" / "0000000000" / "newer.svg").read_text()
    assert "place-25013.html" in (tmp_path / "sitemap.xml").read_text()


def test_an_exported_folder_holds_the_briefs_of_its_states(
    client: FlaskClient, tmp_path: Path
) -> None:
    here = client.application.config[CONFIG_KEY]
    with client.application.app_context():
        version = here.version
    settings = here.settings.model_copy(update={"base_url": "http://charts.test"})
    export(version, here.catalog, settings, tmp_path, ("MA",), kinds=("ranking-lists",))
    assert (tmp_path / "places" / "MA.pdf").read_bytes().startswith(b"%PDF-")
    page = (tmp_path / "places" / "MA.html").read_text("utf-8")
    assert 'href="http://charts.test/places/MA.pdf"' in page
    assert "http://charts.test/places/MA.html" in (tmp_path / "sitemap.xml").read_text()


def test_an_export_that_is_stopped_says_so_and_leaves_only_whole_files(
    processed: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "etl.py", "--processed", str(processed), "export", str(tmp_path)]
    process = subprocess.Popen(
        [*command, "--place", "MA", "--base-url", "http://charts.test"],
        cwd=ROOT,
        start_new_session=True,
        # Whoever runs the tests in the background has them ignore Ctrl+C; a person's shell has not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    while not any(tmp_path.rglob("*.html")):
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl+C does
    told, _ = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "Traceback" not in told
    assert "Stopped." in told
    assert "run the same command again" in told
    for page in tmp_path.rglob("*.html"):
        assert page.read_text("utf-8").rstrip().endswith("</html>")


def test_the_brief_is_one_tagged_page(client: FlaskClient) -> None:
    answer = client.get("/places/MA.pdf")
    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF-")
    assert re.findall(rb"/Type\s*/Pages\b.*?/Count (\d+)", answer.data, re.DOTALL) == [b"1"]
    assert b"/StructTreeRoot" in answer.data
    assert b"pdfuaid:part" in answer.data
    assert client.get("/places/VT.pdf").status_code == 200
    assert "no brief" in text_of(client, "/places/ZZ.pdf", 404)
    assert "no brief" in text_of(client, "/places/ZZ.html", 404)


def test_the_page_to_print_says_what_the_brief_says(client: FlaskClient) -> None:
    page = text_of(client, "/places/MA.html")
    here = client.application.config[CONFIG_KEY]
    with client.application.app_context():
        told = briefs.brief(here.facts, "MA", "P", "L")
    assert 0 < len(told.gaps) <= 5
    assert [len(section.lines) for section in told.sections] == [4, 4, 4, 4]
    lines = [line for section in told.sections for line in section.lines]
    said = (
        *told.lede, *told.gaps_told, *told.care, told.sources, *(gap.alt for gap in told.gaps),
        *(strip.sure for strip in told.strips), *(bar.label for bar in told.bars),
        *(line.name for line in lines), *(line.moved for line in lines),
    )  # fmt: skip
    assert [one for one in said if str(escape(one)) not in page] == []


@pytest.mark.parametrize(
    ("page", "chart"),
    [
        ("/", "ranking/overall"),
        ("/rankings?domain=health&place=VT&sort=x", "ranking/health?place=VT"),
        ("/disparities/infant-mortality?place=CT", "disparity/infant-mortality?place=CT"),
        ("/indicators/teen-births?place=XX", "trend/teen-births"),
        ("/child-care?setting=family", "child-care/family"),
        ("/places/VT", "ranking/overall?place=VT"),
        ("/places/US", "trend/children-in-poverty?place=US"),
        ("/places/25013", "child-care/center?place=25013"),
    ],
)
def test_a_page_of_the_app_shows_its_own_chart_where_its_link_is_shared(
    client: FlaskClient, page: str, chart: str
) -> None:
    shown = text_of(client, page)
    pictures = re.findall(r'property="og:image" content="([^"]+)"', shown)
    assert pictures == [f"http://localhost{as_file(chart, 'social.png').rstrip('?')}"]


def test_the_picture_of_a_page_is_as_large_as_other_sites_ask(client: FlaskClient) -> None:
    page = text_of(client, "/disparities/children-in-poverty")
    picture = re.search(r'property="og:image" content="([^"]+)"', page)
    assert picture is not None
    assert Image.open(io.BytesIO(client.get(picture[1]).data)).size == (1200, 630)
