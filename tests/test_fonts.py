"""The fonts: cut small, with every letter that a page says, and kept by who has read them once."""

import io
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from fontTools.ttLib import TTFont

from dashboard.charts.render import fonts
from dashboard.language import source
from tests.contract import House

SPANISH = "áéíóúüñÁÉÍÓÚÑ¿¡"
MOST = 64 * 1024


@pytest.fixture(scope="module")
def client(house: House) -> FlaskClient:
    return house.client


def test_both_fonts_together_are_small_and_hold_what_is_said() -> None:
    cut = [TTFont(io.BytesIO(made)) for made in fonts.web().values()]
    assert sum(len(made) for made in fonts.web().values()) <= MOST
    sans, serif = (set(font.getBestCmap()) for font in cut)
    said = {ord(letter) for letter in source() + SPANISH + fonts.ONLY_SERIF if letter > " "}
    assert {chr(code) for code in said - sans - serif} == set()
    assert {chr(code) for code in said - sans} <= set(fonts.ONLY_SERIF)
    weights = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in cut[0]["fvar"].axes}
    assert weights == {"wght": (400, 600)}
    assert "fvar" not in cut[1]


def test_a_page_asks_for_its_fonts_at_once_and_never_again(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    asked = re.findall(r'<link rel="preload" href="([^"]+)" as="font"', page)
    assert len(asked) == 2
    assert set(re.findall(r'url\("([^"]+)"\)', page)) == set(asked)
    for address in asked:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.mimetype == "font/woff2"
        assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/fonts/other.woff2").status_code == 404


def test_a_folder_that_cannot_be_written_to_costs_a_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in the place of the folder: nothing can be kept there."""
    (tmp_path / "file").touch()
    monkeypatch.setattr(fonts, "_KEPT", tmp_path / "file" / "fonts")
    fonts._folder.cache_clear()
    try:
        made = fonts._kept("sans.woff2", fonts.SANS, {"wght": (400, 600)})
        assert made.read_bytes() == fonts.web()[fonts.names()[0]]
    finally:
        fonts._folder.cache_clear()
