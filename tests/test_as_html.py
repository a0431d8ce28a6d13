"""Pages as HTML: components written as React draws them, and every page of the app written."""

import gzip
import re
from pathlib import Path
from urllib.parse import quote, quote_plus

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html
from flask.testing import FlaskClient

from dashboard.kept_files import HOST, hosted
from dashboard.pages.as_html import as_html
from dashboard.pages.components.markup import Markup
from tests.contract import House, pages, served


@pytest.mark.parametrize(
    ("tree", "written"),
    [
        (html.P(["a < b & c", None, 1, False]), "<p>a &lt; b &amp; c1</p>"),
        (html.Img(src="?a=1&b=2", alt=""), '<img alt="" src="?a=1&amp;b=2">'),
        (html.Details(open=True, className="x"), '<details class="x" open=""></details>'),
        (html.Details(open=False, className=""), "<details></details>"),
        (html.Div(**{"aria-hidden": False}), '<div aria-hidden="false"></div>'),
        (html.Div(style={"marginTop": 3, "--a": "b", "opacity": 1}),
         '<div style="margin-top:3px;--a:b;opacity:1"></div>'),
        (html.Label("L", htmlFor="f"), '<label for="f">L</label>'),
        (html.Th(colSpan=2, scope="col"), '<th colspan="2" scope="col"></th>'),
        (html.A(title='"quoted"'), '<a title="&quot;quoted&quot;"></a>'),
        (html.B(id={"b": 1, "a": ""}), '<b id="{&quot;a&quot;:&quot;&quot;,&quot;b&quot;:1}"></b>'),
        (dcc.Link("x", href="/?a"), '<a data-choose="" href="/?a">x</a>'),
        (dcc.Store(id="s", data={}), ""),
        (dcc.Graph(style={"height": "90px"}), '<div style="height:90px"></div>'),
        (dbc.Input(type="hidden", value="<"), '<input type="hidden" value="&lt;">'),
        (dbc.Table([], size="sm"), '<table class="table table-sm"></table>'),
        (Markup("<b>&amp;</b>", className="m"), '<div class="m"><b>&amp;</b></div>'),
        (["a", (html.Br(), "b")], "a<br>b"),
    ],
)  # fmt: skip
def test_a_component_is_written_as_the_element_it_draws(tree: object, written: str) -> None:
    assert as_html(tree) == written


def test_a_control_belongs_to_the_form_of_the_page_wherever_it_stands() -> None:
    written = as_html(
        dbc.Select(
            id={"control": "place"},
            name="place",
            options=[{"value": "MA", "label": "A & B"}, {"value": "OH", "label": "Ohio"}],
            value="OH",
        )
    )
    assert 'form="choices"' in written
    assert '<option value="MA">A &amp; B</option>' in written
    assert '<option selected="" value="OH">Ohio</option>' in written


@pytest.mark.parametrize("tree", [dcc.Markdown("x"), html.Script("x"), object()])
def test_what_no_page_has_held_is_refused(tree: object) -> None:
    with pytest.raises(TypeError, match=r"hold|held"):
        as_html(tree)


@pytest.fixture(scope="module")
def client(house: House) -> FlaskClient:
    return house.client


def test_every_page_is_written(client: FlaskClient) -> None:
    for path, every in pages(client).items():
        some = [address for address in every if path != "/places/<place>"] or ["/places/MA"]
        for address in some[:4]:
            answer = client.get(address)
            assert answer.status_code == 200, address
            assert answer.text.count("<h1>") == 1, address
            assert "data-says" in answer.text, address
            assert not re.search("<script(?![^>]* src=./assets/)", answer.text), address


def test_a_page_is_kept_packed_and_not_sent_again_to_who_has_it(client: FlaskClient) -> None:
    packed = client.get("/about", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=60"
    plain = client.get("/about", headers={"Accept-Encoding": "identity"})
    assert gzip.decompress(packed.data) == plain.data
    assert packed.headers["ETag"] != plain.headers["ETag"]
    for answer, takes in ((packed, "gzip"), (plain, "identity")):
        known = {"If-None-Match": answer.headers["ETag"], "Accept-Encoding": takes}
        again = client.get("/about", headers=known)
        assert (again.status_code, again.data) == (304, b"")
        assert "Content-Security-Policy" in again.headers


def test_a_page_is_of_the_address_that_it_is_reached_by(client: FlaskClient) -> None:
    address = "/indicators/children-in-poverty"
    for base in ("http://one.example", "http://two.example"):
        page = client.get(address, base_url=base).text
        assert f'data-copy="{base}/charts/trend/' in page
        assert HOST not in page


def test_a_host_is_named_however_an_address_is_written() -> None:
    for written in (str, quote, quote_plus):
        kept, sent = (f"at {written(base)}/places." for base in (HOST, "http://one.example"))
        assert hosted(kept.encode(), "http://one.example") == sent.encode()


def test_a_page_that_one_process_made_is_there_for_the_next(
    processed: Path, tmp_path: Path
) -> None:
    first, _ = served(processed, tmp_path)
    sent = first.get("/partners")
    (file,) = (tmp_path / "pages").glob("??/*")
    assert HOST.encode() not in sent.data
    file.write_bytes(gzip.compress(f"as it was kept at {HOST}".encode()))
    second, _ = served(processed, tmp_path)
    assert second.get("/partners", base_url="http://two.example").text.endswith("//two.example")
    tag = {"If-None-Match": sent.headers["ETag"]}
    assert second.get("/partners", headers=tag).status_code == 304


def test_words_that_a_reader_typed_are_in_no_file(processed: Path, tmp_path: Path) -> None:
    client, _ = served(processed, tmp_path)
    for address in ("/search?q=poverty", "/news?q=poverty", "/nowhere"):
        assert client.get(address).status_code in (200, 404)
    assert not [*(tmp_path / "pages").glob("??/*")]


def test_dash_is_there_for_who_explores_and_allowed_to_run(client: FlaskClient) -> None:
    later = client.get("/_explore")
    for part in ('id="react-entry-point"', 'id="_dash-config"', 'id="_dash-renderer"', "markup.js"):
        assert part in later.text
    assert "choose.js" not in later.text
    assert "'sha256-" in later.headers["Content-Security-Policy"]
