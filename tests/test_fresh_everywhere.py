"""Every page and every file with figures says how fresh they are; a new one cannot leave it out."""

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

import pypdfium2
import pytest

from dashboard.charts.kinds import KINDS
from dashboard.charts.render.forms import FORMS
from dashboard.pages.shell import PAGES
from dashboard.schema import TABLES
from tests.audit.__main__ import Audit
from tests.audit.expected import every_text
from tests.audit.expected_fresh import of_sources
from tests.contract import House

SAYS = re.compile(r"newest held \d{4}|Newer figures were due by|it ends, so no newer figures")
CHART = "trend/children-in-poverty"
# Of each page of the app the addresses that are looked at; of one without figures, why it has none.
ADDRESSES: dict[str, tuple[str, ...] | str] = {
    "/": ("/",),
    "/rankings": ("/rankings", "/rankings?view=map"),
    "/indicators": ("/indicators",),
    "/indicators/<indicator>": ("/indicators/children-in-poverty?place=25017",),
    "/disparities": ("/disparities",),
    "/disparities/<indicator>": ("/disparities/children-in-poverty-five-year?place=MA",),
    "/child-care": ("/child-care",),
    "/news": ("/news", "/news?check=differs", "/news?indicator=children-in-poverty"),
    "/partners": ("/partners", "/partners?topic=child-care"),
    "/data": "it has the table of how fresh all figures are",
    "/about": "it tells of the dashboard, and of what changed between versions",
    "/places/<place>": (
        "/places/MA", "/places/US", "/places/25017", "/places/MA-boston",
        "/places/MA-cd-1", "/places/AL-cd-2", "/places/MA-house-10th-bristol",
        "/places/MA-senate-berkshire-hampden-franklin-and-hampshire", "/places/MA-schools-abington",
    ),
    "/search": ("/search?q=poverty",),
    "/report": "it repeats what a reader reports",
    "/share": ("/share?chart=trend&subject=children-in-poverty",),
    "/basket": (f"/basket?chart={CHART}",),
}  # fmt: skip

# Of each rule that gives a file the addresses that are looked at; or why it says nothing.
FILES: dict[str, tuple[str, ...] | str] = {
    "/charts/<kind>/<subject>": tuple(f"/charts/{CHART}.{form}" for form in FORMS),
    "/embed/<kind>/<subject>": (f"/embed/{CHART}",),
    "/places/<place>.html": ("/places/MA.html", "/places/25017.html", "/places/MA-boston.html"),
    "/places/<place>.pdf": ("/places/MA.pdf", "/places/25017.pdf", "/places/MA-boston.pdf"),
    **{f"/basket.{form}": (f"/basket.{form}?chart={CHART}",) for form in ("docx", "pptx", "zip")},
    "/data/<table>.csv": "no line can stand above its columns: its answer names freshness.csv",
    "/data/<table>.parquet": "the same",
    "/search.json": "each row leads to its page; the page of the same words says it",
    "/oembed": "it has an embed, which says it",
    "/news.atom": "it has headlines",
    "/embed/frames.js": "a script",
    "/health": "for whoever runs the server",
}
# Pictures: SVG has the same words, and one for a preview has its title alone.
PICTURES = ("png", "social.png")
NOT_FILES = re.compile(r"^/(_|assets|static|fonts|v/|embed$|embed/<path|<path:path>$|$)")


def test_every_page_with_figures_says_how_fresh_they_are(house: House) -> None:
    assert {page.path for page in PAGES} == set(ADDRESSES)
    for addresses in ADDRESSES.values():
        for address in addresses if isinstance(addresses, tuple) else ():
            answer = house.client.get(address, follow_redirects=True)
            assert answer.status_code == 200, address
            assert SAYS.search(answer.get_data(as_text=True)), address


@pytest.mark.parametrize(
    "address", ["/news", "/partners", "/search?q=poverty", "/places/MA-abington"]
)
def test_what_pages_say_of_sources_is_what_a_recount_says(
    house: House, audit: Audit, address: str
) -> None:
    today = datetime.datetime.now(datetime.UTC).date()
    recounted = every_text(of_sources(audit.recount, today), audit.grammar)
    page = house.client.get(address).get_data(as_text=True)
    said = [unescape(text) for text in re.findall(r"<p>([^<]*newest held[^<]*)</p>", page)]
    assert said
    assert not [text for text in said if text not in recounted]


def test_every_kind_of_file_says_how_fresh_its_figures_are(house: House) -> None:
    rules = {rule.rule for rule in house.client.application.url_map.iter_rules()}
    assert {rule for rule in rules if not NOT_FILES.match(rule)} == set(FILES)
    for addresses in FILES.values():
        for address in addresses if isinstance(addresses, tuple) else ():
            form = address.partition("?")[0].rpartition("/")[2].partition(".")[2]
            if form not in PICTURES:
                answer = house.client.get(address)
                assert answer.status_code == 200, address
                assert any(SAYS.search(text) for text in _texts(answer.data, form)), address


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_chart_says_how_fresh_its_figures_are(house: House, kind: str) -> None:
    subject = next(iter(KINDS[kind].subjects(house.site.facts)))
    assert SAYS.search(house.client.get(f"/charts/{kind}/{subject}.json").get_data(as_text=True))


def _texts(body: bytes, form: str) -> Iterator[str]:
    """The words of a file."""
    if form in ("docx", "pptx", "xlsx", "zip"):
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            for name in packed.namelist():
                yield from _texts(packed.read(name), name.rpartition(".")[2])
    elif form == "pdf":
        with pypdfium2.PdfDocument(body) as document:
            for page in document:
                yield " ".join(page.get_textpage().get_text_bounded().split())
    elif form not in ("jpg", "png", "jpeg", "emf"):
        yield body.decode("utf-8", "replace")


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_every_whole_table_leads_to_the_one_of_how_fresh_figures_are(
    house: House, form: str
) -> None:
    for table in TABLES:
        link = house.client.get(f"/data/{table}.{form}").headers["Link"]
        assert link == '</data/freshness.csv>; rel="describedby"; type="text/csv"'


def test_the_table_of_how_fresh_figures_are_says_what_pages_say(house: House) -> None:
    body = house.client.get("/data/freshness.csv").get_data(as_text=True)
    rows = [*csv.DictReader(io.StringIO(body.lstrip("\ufeff")))]
    with_figures = {str(one) for one in house.site.version.table("indicators")["indicator"]}
    # An empty name is that of prices of care.
    assert {row["indicator"] for row in rows} == with_figures | {""}
    poverty = [row for row in rows if row["indicator"] == "children-in-poverty"]
    census = next(row for row in poverty if row["source"] == "acs-one-year")
    assert census["newest_year"] == "2024"
    assert census["due_day"].endswith("-09-15")
    assert census["overdue"] == str(census["due_day"] <= census["as_of"]).lower()
    page = house.page("/indicators/children-in-poverty?place=MA").text
    assert f"newest held 2024; figures of {census['due_year']} " in page
    ends = next(row for row in rows if row["source"] == "county-health-rankings")
    assert (ends["health"], ends["due_year"], ends["due_day"]) == ("discontinued", "", "")
    assert "Center for Health Statistics" in ends["instead"]
