"""Sharing with choices: the page that offers them, and the pictures and slides that they make."""

import io
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import pypdfium2
import pytest
from flask.testing import FlaskClient
from PIL import Image
from pptx import Presentation

from dashboard.charts.kinds import KINDS
from dashboard.charts.render.looks import LONGEST_TITLE, PIXELS
from dashboard.language import has
from tests.contract import House, kinds, parts, subjects

CHART = "/charts/disparity/children-in-poverty"
OWN = "Every child counts in Springfield"
MARK = "Title by the person who downloaded this file."


@pytest.fixture
def client(house: House) -> FlaskClient:
    return house.client


def share(**query: str) -> str:
    return f"/share?{urlencode({'chart': 'disparity', 'subject': 'children-in-poverty', **query})}"


def links(page: str, of: str = "href") -> list[str]:
    return [unescape(one) for one in re.findall(rf'{of}="([^"]+)"', page)]


def file(page: str, ending: str) -> str:
    found = next(one for one in links(page) if urlsplit(one).path.endswith(f".{ending}"))
    return urlsplit(found)._replace(scheme="", netloc="").geturl()


def words(drawn: str) -> str:
    return " ".join(unescape(one) for one in re.findall(r"<text[^>]*>([^<]*)", drawn))


# ------------------------------------------------------------ the page


def test_every_chart_leads_to_its_choices_and_the_page_offers_them(house: House) -> None:
    for kind in kinds():
        subject = subjects(house.site, kind)[0]
        page = house.get(f"/share?chart={kind}&subject={subject}").get_data(as_text=True)
        named = set(re.findall(r'<select[^>]* name="([^"]+)"', page))
        offered = {name for name, p in parts(house.site, kind, subject, {}).items()
                   if len(p.options) > 1}  # fmt: skip
        assert offered <= named, kind
        assert {"width", "dpi", "title", "notes", "ground"} <= named
        assert f'src="/charts/{kind}/{subject}.png' in page


def test_no_part_of_a_chart_is_called_as_a_look_and_each_has_a_name() -> None:
    for kind in KINDS.values():
        assert not {*kind.parts} & {*PIXELS, "chart", "subject"}, kind.name
        assert [name for name in kind.parts if not has(f"choose-{name}")] == []


def test_a_card_leads_to_the_page_with_what_it_shows(client: FlaskClient) -> None:
    page = client.get("/indicators/children-in-poverty?place=VT&compare=US").get_data(as_text=True)
    leads = [one for one in links(page) if one.startswith("/share?")]
    asked = dict(parse_qsl(urlsplit(leads[0]).query))
    assert asked["chart"] == "trend"
    assert (asked["place"], asked["compare"]) == ("VT", "US")
    shown = client.get(leads[0]).get_data(as_text=True)
    assert "Share: Children in poverty, Vermont, over time" in shown


def test_all_choices_stand_in_the_address_of_picture_and_files(client: FlaskClient) -> None:
    look = {"width": "360", "dpi": "300", "title": "no", "notes": "no", "ground": "none"}
    page = client.get(share(place="VT", **look)).get_data(as_text=True)
    asked = dict(parse_qsl(urlsplit(file(page, "png")).query))
    assert look.items() <= asked.items()
    assert asked["place"] == "VT"
    assert unescape(re.search(r'<img[^>]* src="([^"]+)"', page)[1]) == file(page, "png")
    # A slide has its title alone to leave out; a table looks as it looks.
    assert dict(parse_qsl(urlsplit(file(page, "pptx")).query)).keys() & {*PIXELS} == {"title"}
    assert "width" not in file(page, "csv")
    for ending in ("png", "svg", "pdf", "pptx"):
        assert client.get(file(page, ending)).status_code == 200


def test_print_alone_is_as_wide_as_the_size_that_the_page_shows(client: FlaskClient) -> None:
    page = client.get(share(dpi="300")).get_data(as_text=True)
    made = Image.open(io.BytesIO(client.get(file(page, "png")).data))
    assert made.width == 720 / 96 * 300
    assert round(made.info["dpi"][0]) == 300


def test_up_to_six_places_are_added_and_taken_away_one_by_one(client: FlaskClient) -> None:
    at = "/share?chart=trend&subject=children-in-poverty&place=MA&compare=US,CT"
    page = client.get(at).get_data(as_text=True)
    assert 'value="US,CT,VT"' in page
    assert 'value="US"' in page
    assert 'value="US,CT,MA"' not in page  # it is shown already
    full = client.get(f"{at},VT,NH,ME").get_data(as_text=True)
    assert 'value="US,CT,VT,NH,ME"' in full
    assert 'value="US,CT,VT,NH,ME,RI"' not in full


@pytest.mark.parametrize(
    ("query", "sentence", "status"),
    [
        ("", "No chart is named.", 200),
        ("?chart=pie&subject=x", "There is no kind of chart “pie”", 404),
        ("?chart=trend&subject=children-in-powerty", "There is no trend chart of", 404),
        ("?chart=trend&subject=teen-births&width=9", "There is no width “9” here", 200),
        ("?chart=trend&subject=teen-births&place=ZZ", "There is no place “ZZ” here", 200),
    ],
)
def test_the_page_says_what_is_not_there(
    client: FlaskClient, query: str, sentence: str, status: int
) -> None:
    answer = client.get(f"/share{query}")
    assert answer.status_code == status
    assert sentence in unescape(answer.get_data(as_text=True))


def test_a_misspelled_chart_is_led_to_its_choices(client: FlaskClient) -> None:
    page = client.get("/share?chart=trend&subject=children-in-powerty").get_data(as_text=True)
    assert "/share?chart=trend&subject=children-in-poverty" in links(page)


# ------------------------------------------------------------ the pictures


def drawing(client: FlaskClient, chart: str = CHART, **looks: str) -> str:
    return client.get(f"{chart}.svg?{urlencode({'place': 'MA', **looks})}").get_data(as_text=True)


@pytest.mark.parametrize(
    "chart", [CHART, "/charts/map/infant-mortality", "/charts/trend/teen-births"]
)
def test_a_narrow_picture_is_laid_out_anew_and_no_text_shrinks(
    client: FlaskClient, chart: str
) -> None:
    for width in (280, 360, 1200):
        drawn = drawing(client, chart, width=str(width))
        assert f'width="{width}"' in drawn.partition(">")[0]
        # 12 pixels are 9 points; the letters of a map's squares are 10 at least.
        sizes = [float(one) for one in re.findall(r'font-size="([\d.]+)"', drawn)]
        assert min(sizes) >= 10
        assert "Data version" in words(drawn)
    heights = [
        float(re.search(r'height="([\d.]+)"', drawing(client, chart, width=w))[1])
        for w in ("360", "1200")
    ]
    assert heights[0] != heights[1]


def test_on_paper_no_text_is_under_eight_points(client: FlaskClient) -> None:
    for chart in (CHART, "/charts/map/infant-mortality", "/charts/ranking/overall"):
        for mm in ("85", "160"):
            sizes = re.findall(r'font-size="([\d.]+)"', drawing(client, chart, width_mm=mm))
            assert min(map(float, sizes)) * 0.75 >= 8, (chart, mm)


def test_without_a_title_finding_and_title_go_and_the_source_stays(client: FlaskClient) -> None:
    told = client.get(f"{CHART}.json?place=MA").get_json()
    usual, bare = words(drawing(client)), words(drawing(client, title="no"))
    first = " ".join(told["finding"].split()[:5])
    assert first in usual
    assert first not in bare
    assert told["title"].split(",")[0] not in bare
    assert "Source: " in bare
    assert f"Data version {told['version']}" in bare


def test_without_notes_what_changes_how_a_figure_is_read_stays(client: FlaskClient) -> None:
    withheld = "/charts/map/infant-mortality"
    with_notes = words(drawing(client, withheld))
    without = words(drawing(client, withheld, notes="no"))
    assert "Not shown: " in with_notes
    assert "Not shown: " in without
    assert "Source: " in without


def test_a_transparent_picture_lets_what_is_under_it_through(client: FlaskClient) -> None:
    for ground, alpha in (("white", 255), ("none", 0)):
        made = Image.open(io.BytesIO(client.get(f"{CHART}.png?place=MA&ground={ground}").data))
        assert made.convert("RGBA").getpixel((2, 2))[3] == alpha
        assert made.convert("RGBA").getextrema()[3][1] == 255  # the marks are there
    assert "<rect width=" not in drawing(client, ground="none").partition("<g ")[0]


def test_a_slide_without_a_title_keeps_it_for_screen_readers_above_the_slide(
    client: FlaskClient,
) -> None:
    deck = Presentation(io.BytesIO(client.get(f"{CHART}.pptx?place=MA&title=no").data))
    title = deck.slides[0].shapes.title
    assert title.text_frame.text
    assert title.top + title.height <= 0
    chart = next(shape for shape in deck.slides[0].shapes if shape.has_chart)
    usual = Presentation(io.BytesIO(client.get(f"{CHART}.pptx?place=MA").data)).slides[0]
    assert chart.height > next(shape for shape in usual.shapes if shape.has_chart).height


@pytest.mark.parametrize(
    ("looks", "sentence"),
    [
        ("width=20", "width is a whole number from 280 to 1,600."),
        ("width_mm=wide", "width_mm is a whole number from 20 to 420."),
        ("title=maybe", "title is yes or no."),
        ("ground=red", "ground is white or none."),
        (f"own_title={'x' * (LONGEST_TITLE + 1)}", "A title of your own has up to 120 letters."),
    ],
)
def test_a_look_that_cannot_be_had_is_refused_with_a_sentence(
    client: FlaskClient, looks: str, sentence: str
) -> None:
    answer = client.get(f"{CHART}.png?place=MA&{looks}")
    assert answer.status_code == 400
    assert sentence in unescape(answer.get_data(as_text=True))


# ------------------------------------------------------------ a title of one's own


@pytest.fixture
def rendered(house: House) -> Path:
    return house.site.settings.rendered


def test_an_own_title_is_marked_in_pictures_and_slides(client: FlaskClient) -> None:
    drawn = words(drawing(client, own_title=OWN))
    assert OWN in drawn
    assert MARK in drawn
    assert drawn.index(OWN) < drawn.index(MARK) < drawn.index("Source: ")
    told = client.get(f"{CHART}.json?place=MA").get_json()
    assert " ".join(told["finding"].split()[:5]) not in drawn
    bare = words(drawing(client, own_title=OWN, title="no"))
    assert OWN in bare
    assert MARK in bare
    deck = Presentation(io.BytesIO(client.get(f"{CHART}.pptx?own_title={quote(OWN)}").data))
    assert deck.slides[0].shapes.title.text_frame.text.startswith(OWN)
    assert MARK in deck.slides[0].shapes.title.text_frame.text
    for ending in ("png", "pdf"):
        answer = client.get(f"{CHART}.{ending}?own_title={quote(OWN)}")
        assert answer.status_code == 200
        assert answer.data != client.get(f"{CHART}.{ending}").data


def test_an_own_title_is_a_download_that_nobody_keeps(client: FlaskClient) -> None:
    for start in ("", f"/v/{client.get(f'{CHART}.json').get_json()['version']}"):
        for ending in ("png", "svg", "pdf", "pptx"):
            answer = client.get(f"{start}{CHART}.{ending}?place=MA&own_title={quote(OWN)}")
            assert answer.status_code == 200
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["Content-Disposition"].startswith("attachment")
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert "ETag" not in answer.headers


def test_an_own_title_is_on_no_page_and_no_embed_and_in_nothing_pinned(
    client: FlaskClient, rendered: Path
) -> None:
    version = client.get(f"{CHART}.json").get_json()["version"]
    own = urlencode({"place": "MA", "own_title": OWN})
    for path in (CHART, "/embed/disparity/children-in-poverty"):
        for start in ("", f"/v/{version}"):
            page = client.get(f"{start}{path}?{own}")
            assert page.status_code == 200
            assert OWN not in page.get_data(as_text=True)
    for ending in ("svg", "csv", "docx"):
        client.get(f"/v/{version}{CHART}.{ending}?{own}")
    shown = client.get(share(own_title=OWN)).get_data(as_text=True)
    assert f'value="{OWN}"' not in shown
    assert OWN not in shown.partition("<footer")[0].replace(quote(OWN), "")
    kept = [path for path in rendered.rglob("*") if path.is_file()]
    assert kept
    assert [path for path in kept if OWN.encode() in path.read_bytes()] == []


def test_an_own_title_is_set_as_text_whatever_it_holds(client: FlaskClient) -> None:
    answer = client.get(
        f"{CHART}.svg?own_title={quote('<b>A & B</b>' + chr(0) + chr(0x202E) + chr(10) + 'C')}"
    )
    assert "&lt;b&gt;A &amp; B&lt;/b&gt; C" in answer.get_data(as_text=True)


@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_an_own_title_is_whole_in_a_picture_or_refused_with_its_letters(
    client: FlaskClient, ending: str
) -> None:
    named = client.get(f"{CHART}.{ending}?own_title={quote('Trẻ em ở Việt Nam ▲')}")
    assert named.status_code == 200
    if ending == "pdf":
        with pypdfium2.PdfDocument(named.data) as document:
            assert "Trẻ em ở Việt Nam" in document[0].get_textpage().get_text_range()
    refused = client.get(f"{CHART}.{ending}?own_title={quote('孩子 ★ children')}")
    assert refused.status_code == 400
    assert "孩子★" in refused.get_data(as_text=True)
    # Who opens these has fonts of their own.
    for other in ("svg", "pptx"):
        answer = client.get(f"{CHART}.{other}?own_title={quote('孩子 ★ children')}")
        assert answer.status_code == 200


def test_the_form_for_an_own_title_leads_to_files_and_works_without_a_script(
    client: FlaskClient,
) -> None:
    page = client.get(share(place="VT", width="360")).get_data(as_text=True)
    form = next(one for one in re.findall(r"<form.*?</form>", page, re.S) if "own_title" in one)
    assert 'action="/charts/disparity/children-in-poverty.png"' in form
    assert 'maxlength="120"' in form
    held = dict(re.findall(r'name="([^"]+)" type="hidden" value="([^"]*)"', form))
    assert (held["place"], held["width"]) == ("VT", "360")
    assert not held.keys() & {"chart", "subject", "title"}
    to = links(form, "formaction")
    assert [urlsplit(one).path.rpartition(".")[2] for one in to] == ["png", "svg", "pdf", "pptx"]
    for path in to:
        answer = client.get(f"{path}?{urlencode({**held, 'own_title': OWN})}")
        assert answer.status_code == 200, path
