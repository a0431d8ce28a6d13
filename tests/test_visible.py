"""What the importer takes is visible to people: indicators that nobody reviewed, corrections."""

import csv
import io
import shutil
from functools import partial
from pathlib import Path
from urllib.parse import parse_qsl, quote

import pytest
from dash import Dash
from openpyxl import load_workbook

from dashboard import catalog as catalogs
from dashboard.build import build, prepare
from dashboard.catalog import Catalog
from dashboard.charts.facts import by_race, figures, place_names
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.facts.unreviewed import titles
from dashboard.charts.render.forms import FORMS
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY, site
from dashboard.pages.shell import PAGES, create_app
from dashboard.settings import Settings, load_settings
from dashboard.share.routes import register
from dashboard.store import Store, Version, alone, open_version, publish
from tests.sheets import BY_RACE, HEADER, workbook

SUSPENSIONS = (*HEADER[:2], "Suspension Type", *HEADER[2:])
SLUG = "retención-2024-1"


def by_place(values: dict[tuple[str, str], tuple[str, str]], unit: str = "Percent"):
    """Rows of a download: (type, name) and the figures of 2018 and 2023."""
    return [
        (*place, period, unit, figure)
        for place, both in values.items()
        for period, figure in zip(("2018", "2023"), both, strict=True)
    ]


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """A version of files whose names say nothing, as people drop them."""
    folder = tmp_path_factory.mktemp("unknown")
    raw = folder / "raw"
    workbook(
        raw / "p7.xlsx",
        HEADER,
        [
            *by_place(
                {
                    ("Nation", "United States"): ("0.13", "0.12"),
                    ("State", "Massachusetts"): ("0.11", "0.10"),
                    ("County", "Essex"): ("S", "0.09"),
                    ("City", "Bath"): ("0.2", "0.21"),
                    ("City", "Austin"): ("S", "0.3"),
                }
            ),
            *by_place({("Nation", "United States"): ("9000", "8000")}, "Number"),
        ],
    )
    workbook(
        raw / "Retención_2024 (1).xlsx",
        SUSPENSIONS,
        [
            ("State", "Virginia", kind, "AY 2018-2019", "Rate per 1,000", figure)
            for kind, figure in (("Short-term", "30"), ("Long term", "2"))
        ]
        + [("City", "Bath", "Short-term", "AY 2018-2019", "Rate per 1,000", "LNE")],
    )
    build(raw, folder / "processed")
    return open_version(folder / "processed")


def site_over(processed: Path) -> Dash:
    """The whole site, as one process serves it."""
    settings = Settings.model_validate(
        {**load_settings().model_dump(), "processed": processed, "rendered": processed / "rendered"}
    )
    made = create_app(settings)
    lead = partial(leading, made.server.config[CONFIG_KEY])
    register(made.server, settings, catalogs.load(), Store(processed), lead)
    return made


@pytest.fixture(scope="module")
def app(unknown: Version) -> Dash:
    """The site over that version."""
    return site_over(unknown.folder.parent)


def shown(app: Dash, address: str) -> str:
    """What the app's page at an address holds, as text."""
    path, _, search = address.partition("?")
    with app.server.test_request_context(address):
        page, parts = next((p, m) for p in PAGES if (m := p.match(path)) is not None)
        query = {**dict(parse_qsl(search)), **parts}
        assert not page.part or query[page.part] in page.subjects(site()), address
        asked = page.read(site(), query)
        view = page.view(site(), asked)
        chosen = page.controls(site(), asked)
        told = [*view.lede, *view.body, *chosen, page.heading(site(), query)]
        return " ".join(map(str, told))


def test_what_nobody_reviewed_is_in_the_catalogue_and_found_by_search(app: Dash) -> None:
    for address in ("/indicators", "/indicators?q=p7"):
        page = shown(app, address)
        assert "not reviewed" in page
        assert "in no ranking and among no gaps until staff say" in page
        assert "/indicators/p7" in page
    assert "P7" not in shown(app, "/indicators?topic=child-care")


def test_its_page_says_what_that_means_and_what_to_write(app: Dash) -> None:
    page = shown(app, "/indicators/p7")
    assert "P7: 10% in Massachusetts in 2023." in page
    assert "In 2018 it was 11%: it fell." in page
    assert "Nobody has checked" in page
    assert "p7.xlsx.yaml" in page
    assert "indicator:   # its name in the catalog" in page


def test_a_place_that_only_its_file_knows_is_named_with_what_tells_it_apart(
    unknown: Version, app: Dash
) -> None:
    page = shown(app, "/indicators/p7?place=MA-bath-city")
    assert "P7: 21% in Bath (city, Massachusetts) in 2023." in page
    assert "+ Austin" in page
    assert list(place_names.with_figures(facts_of(unknown, catalogs.load()), "p7").values())[
        :2
    ] == [
        "United States",
        "Massachusetts",
    ]


def test_no_page_judges_or_ranks_what_nobody_reviewed(
    unknown: Version, catalog: Catalog, app: Dash
) -> None:
    latest = figures.of(facts_of(unknown, catalog), "p7").latest
    assert latest["MA"].verdict == "lower"
    assert set(titles(facts_of(unknown, catalog))).isdisjoint(
        by_race.indicators(facts_of(unknown, catalog))
    )
    for address in ("/", "/rankings", "/disparities", "/places/MA"):
        assert "P7" not in shown(app, address)


def test_figures_by_group_alone_are_shown_side_by_side(app: Dash) -> None:
    page = shown(app, f"/indicators/{SLUG}")
    assert "loaded by group alone" in page
    assert "Each group" in page
    assert "by suspension type: 2 groups." in page
    assert "Long term" in page
    bath = shown(app, f"/indicators/{SLUG}?place=VA-bath-city")
    assert "No figure by suspension type can be shown for Bath (city, Virginia)" in bath


@pytest.mark.parametrize("kind", ["trend", "comparison", "map"])
def test_every_form_of_its_charts_says_that_nobody_reviewed_it(app: Dash, kind: str) -> None:
    client = app.server.test_client()
    for path in (f"/charts/{kind}/p7", f"/embed/{kind}/p7"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert '<span class="sure">not reviewed</span>' in answer.text
        assert "Not reviewed: loaded from p7.xlsx" in answer.text
    for ending in ("json", "txt", "csv"):
        assert "not reviewed" in client.get(f"/charts/{kind}/p7.{ending}").text
    about = load_workbook(io.BytesIO(client.get(f"/charts/{kind}/p7.xlsx").data))["About"]
    assert any("Not reviewed: loaded" in str(row[1]) for row in about.values)


def test_a_chart_of_a_group_or_place_without_figures_answers_all_the_same(app: Dash) -> None:
    client = app.server.test_client()
    for kind in ("trend", "comparison", "map"):
        # By group alone: the first group that has figures stands for what nobody chose.
        assert "Long term" in client.get(f"/charts/{kind}/{quote(SLUG)}").text
        for ending in ("", ".svg", ".csv", ".xlsx"):
            path = f"/charts/{kind}/{quote(SLUG)}{ending}?place=VA-bath-city&group=short-term"
            assert client.get(path).status_code == 200, path
    for ending in FORMS:
        assert client.get(f"/charts/comparison/{quote(SLUG)}.{ending}").status_code == 200
    named = client.get(f"/charts/trend/{quote(SLUG)}.csv").headers["Content-Disposition"]
    assert named.isascii()
    assert named.endswith(f"''trend-{quote(SLUG)}.csv")
    assert client.get(f"/charts/trend/{quote(SLUG)}?group=nobody").status_code == 400
    assert client.get(f"/charts/disparity/{quote(SLUG)}").status_code == 404


def test_the_data_page_names_the_cell_and_the_file(app: Dash) -> None:
    page = shown(app, "/data?indicator=p7&place=MA&period=2023")
    assert "P7, Massachusetts, 2023: p7.xlsx, sheet Kidscount Export, cell E5" in page
    assert "P7 (not reviewed)" in page
    assert "kids count (not reviewed)" in page


CORRECTIONS = """
- indicator: children-in-poverty
  place: MA
  period: "2023"
  unit: percent
  printed: "1.1"
  value: 0.11
  reason: The cell has a percentage where the others have fractions.
  source: Census Bureau, table B17001
- indicator: children-in-poverty
  place: MA
  period: "2023"
  breakdown: race
  group: black
  unit: percent
  printed: "0.02"
  value: 0.2
  reason: The decimal point slipped.
  source: Census Bureau, table B17001
"""
WHY = "The cell has a percentage where the others have fractions. (Census Bureau, table B17001)"


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Dash:
    """The site over a version in which a person corrected two figures."""
    folder = tmp_path_factory.mktemp("corrected")
    states = ("Massachusetts", "Ohio", "Texas")
    workbook(
        folder / "raw" / "Children in poverty.xlsx",
        HEADER,
        [
            ("State", state, period, "Percent", figure)
            for period, figures in (("2022", (".13", ".19", ".2")), ("2023", ("1.1", ".18", ".19")))
            for state, figure in zip(states, figures, strict=True)
        ],
    )
    workbook(
        folder / "raw" / "Children in poverty by race and ethnicity.xlsx",
        BY_RACE,
        [
            ("State", "Massachusetts", race, period, "Percent", figure)
            for race, figures in (("Black", ("0.21", "0.02")), ("White", ("0.07", "0.06")))
            for period, figure in zip(("2022", "2023"), figures, strict=True)
        ],
    )
    shutil.copytree(catalogs.FOLDER, folder / "catalog", ignore=shutil.ignore_patterns("*.py*"))
    (folder / "catalog" / "corrections.yaml").write_text(CORRECTIONS, "utf-8")
    _, made = prepare(folder / "raw", catalogs.load(folder / "catalog"))
    with alone(folder / "processed"):
        publish(made, folder / "processed", {"created": "2026-11-22"})
    return site_over(folder / "processed")


@pytest.mark.parametrize("kind", ["trend", "comparison", "map"])
def test_a_corrected_figure_is_marked_and_explained_in_every_form(
    corrected: Dash, kind: str
) -> None:
    client = corrected.server.test_client()
    address = f"/charts/{kind}/children-in-poverty"
    note = f"* Corrected: Massachusetts, 2023: 11%, printed as 1.1. {WHY}"
    page = client.get(f"{address}?place=MA").text
    assert f">{note}</p>" in page.partition("<details")[0]
    assert ">11%*</td>" in page
    assert note in client.get(f"{address}.json?place=MA").get_json()["notes"]
    rows = [*csv.DictReader(io.StringIO(client.get(f"{address}.csv?place=MA").text))]
    assert [row["Note"] for row in rows if row["Note"]] == [note[13:]]
    book = load_workbook(io.BytesIO(client.get(f"{address}.xlsx?place=MA").data))
    assert ("Note", note) in [row[:2] for row in book["About"].values]
    data = [*book["Data"].values]
    assert {row[data[0].index("Note")] for row in data[1:]} - {None, ""} == {note[13:]}


@pytest.mark.parametrize(
    ("address", "figure"),
    [
        ("/charts/disparity/children-in-poverty", "20%*"),
        ("/charts/disparity-trend/children-in-poverty", "20%*"),
        ("/charts/comparison/children-in-poverty?by=race", "20%*"),
    ],
)
def test_a_corrected_figure_of_a_group_is_marked_where_gaps_are_shown(
    corrected: Dash, address: str, figure: str
) -> None:
    page = corrected.server.test_client().get(address).text
    assert f">{figure}</td>" in page
    assert "* Corrected: Massachusetts, 2023, Black: 20%, printed as 0.02." in page


def test_the_data_page_lists_what_a_person_corrected(corrected: Dash, app: Dash) -> None:
    page = shown(corrected, "/data")
    assert "What did a person correct?" in page
    assert "Massachusetts, 2023, Black: 20%, printed as 0.02. The decimal point slipped." in page
    assert WHY in page
    assert "What did a person correct?" not in shown(app, "/data")
