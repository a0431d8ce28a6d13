"""A change to the drawing is seen: what is drawn of made-up charts is, as text, what it was."""

import re

from tests.baselines import FOLDER, WIDTHS, charts, on_pages, pictures


def test_pictures_are_what_they_were() -> None:
    """Where they are to change: python -m tests.baselines, and read the difference."""
    made = dict(pictures())
    assert len(made) == 63
    assert {path.name for path in FOLDER.glob("*.svg")} == set(made)
    changed = [name for name, text in made.items() if (FOLDER / name).read_text("utf-8") != text]
    assert changed == []


def test_what_pages_draw_is_what_it_was() -> None:
    """Where it is to change: the same command."""
    made = dict(on_pages())
    assert {path.name for path in FOLDER.glob("*.*") if path.suffix != ".svg"} == set(made)
    changed = [name for name, text in made.items() if (FOLDER / name).read_text("utf-8") != text]
    assert changed == []


def test_no_text_of_a_picture_is_under_12_pixels_or_outside_of_it() -> None:
    """Two letters in a map's square have 10."""
    for name, text in pictures():
        sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)"', text)}
        assert min(sizes) >= (10 if name.startswith("tiles") else 12), name
        width = int(re.findall(r'<svg [^>]*width="(\d+)"', text)[0])
        assert width in WIDTHS


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert dict(pictures()) == dict(pictures())
    assert len(charts()) * len(WIDTHS) == 63
