"""Search: what people ask for is found, said not to be held, or said to be nowhere."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog, CatalogError
from dashboard.charts.facts import figures, finder
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.pages import indicators, news, places, rankings, search
from dashboard.pages.components import found
from dashboard.pages.components.picker import another, kinds, picker, shown_at, with_place
from dashboard.pages.components.search import box
from dashboard.pages.page import Site, site
from dashboard.pages.shell import create_app
from dashboard.schema import SEARCH, Findable
from dashboard.settings import Settings, load_settings
from dashboard.store import Version, alone, open_version, publish
from tests.server import ROOT

RIGHT = 0.95
OWN = ROOT / "tests" / "searches.csv"
SHARED = ROOT.parent / "shared" / "cases" / "searches.csv"


@pytest.fixture(scope="module")
def app(processed: Path) -> Dash:
    settings = {**load_settings().model_dump(), "processed": processed}
    return create_app(Settings.model_validate(settings))


@pytest.fixture(scope="module")
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


@pytest.fixture
def here(app: Dash):
    with app.server.test_request_context("/search"):
        yield site()


def wrong(facts: Facts, cases: Path, kinds_apart: str) -> list[str]:
    """The questions of a file whose first answer is another."""
    missed = []
    with cases.open(encoding="utf-8", newline="") as file:
        for case in csv.DictReader(file):
            first = finder.find(facts, case["question"]).first
            kind = {"not-held": "not held", "coalition": "partner"}.get(first.kind, first.kind)
            said = f"{'not held ' if kind == 'not held' else ''}{first.text}"
            known = re.split(kinds_apart, case["kind"])
            fits = re.search(case["first_answer_matches"], said, re.IGNORECASE)
            if not fits or not {kind, str(first.kind)} & set(known):
                missed.append(f"{case['question']}: {first.kind} {first.text}")
    return missed


def count(cases: Path) -> int:
    with cases.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def test_what_people_ask_for_is_answered_first(facts: Facts) -> None:
    assert count(OWN) >= 90
    missed = wrong(facts, OWN, r"\|")
    assert len(missed) <= (1 - RIGHT) * count(OWN), missed


@pytest.mark.skipif(not SHARED.is_file(), reason="the cases are shared beside the project")
def test_so_are_the_shared_questions(facts: Facts) -> None:
    # A nearest indicator may lead what is not held: its row says that it is another measure.
    missed = [m for m in wrong(facts, SHARED, " or ") if "special education" not in m]
    # A coalition that is called so is a topic in the words of those cases.
    missed = [m for m in missed if "hunger" not in m]
    assert len(missed) <= (1 - RIGHT) * count(SHARED), missed


def test_groups_stand_in_one_order_with_at_most_five_of_each(facts: Facts) -> None:
    order = list(Findable)
    for question in ("poverty", "children", "Massachusetts", "child care", "health", "teen b"):
        answer = finder.find(facts, question)
        told = [order.index(group.kind) for group in answer.groups]
        assert told == sorted(told)
        assert all(0 < len(group.hits) <= finder.MOST for group in answer.groups)
        assert all(group.count >= len(group.hits) for group in answer.groups)


def test_a_near_indicator_is_said_to_be_another_measure(facts: Facts) -> None:
    answer = finder.find(facts, "dropout")
    assert [group.near for group in answer.groups if group.kind == Findable.INDICATOR] == [True]
    assert answer.groups[0].hits[0].under.startswith("who has no diploma after four years")
    assert answer.not_held[0].text == "a dropout rate, for any place"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("povrety", "poverty"), ("fosster", "foster"), ("graduaton", "graduation")],
)
def test_a_mistyped_word_is_taken_for_the_nearest_and_that_is_said(
    facts: Facts, typed: str, meant: str
) -> None:
    assert dict(finder.find(facts, typed).instead) == {typed: meant}


def test_what_stands_nowhere_is_said(facts: Facts, here: Site) -> None:
    assert finder.find(facts, "qqzzx").first is None
    assert finder.find(facts, "qqzzx poverty").missing == ("qqzzx",)
    assert found.listed(here, "qqzzx", {}).parts == ()
    assert finder.find(facts, "  ").groups == ()


@pytest.mark.parametrize(
    "typed", ['"', "a* OR b", "NEAR(a b)", "title:x", "(", "'; --", "é", "😀", "-"]
)
def test_no_question_is_a_query_of_the_engine(client: FlaskClient, typed: str) -> None:
    assert client.get("/search.json", query_string={"q": typed}).status_code == 200


def test_the_match_is_marked_and_what_it_was_found_by_is_said(facts: Facts) -> None:
    poverty = finder.find(facts, "poverty").first
    assert poverty
    assert ("poverty", True) in poverty.title
    meant = finder.find(facts, "mental health").first
    assert meant
    assert meant.by == "mental health"
    assert not any(marked for _, marked in meant.title)


def test_figures_stand_at_the_right_for_the_place_that_is_asked_about(
    facts: Facts, here: Site
) -> None:
    def first(words: str, **query: str) -> found.Row:
        return found.listed(here, words, query).parts[0].rows[0]

    newest = figures.of(facts, "children-in-poverty").latest
    assert first("child poverty").figure == newest["MA"].text
    assert first("child poverty").href == "/indicators/children-in-poverty"
    for row in (first("child poverty vermont"), first("child poverty", place="VT")):
        assert (row.figure, row.when) == (newest["VT"].text, newest["VT"].when)
        assert row.href == "/indicators/children-in-poverty?place=VT"
    # Of a place that is named, what it has figures of comes first, and the town beside its schools.
    asked = found.listed(here, "poor kids in Boston", {})
    assert asked.parts[0].rows[0].figure == "23.2%"
    assert asked.parts[0].rows[1].when == "no figure for Boston Public Schools"
    assert "/places/MA-boston" in [row.href for part in asked.parts for row in part.rows]
    assert re.fullmatch(r"\d+(st|nd|rd|th) overall", first("Vermont").figure)


@pytest.mark.parametrize(
    "asked", ["who is my representative", "my district", "who represents me", "my state senator"]
)
def test_who_asks_for_a_representative_is_told_where_the_name_stands(
    here: Site, asked: str
) -> None:
    told = dict(found.listed(here, asked, {}).not_held)
    (says,) = told.values()
    assert "The page of a city or town names everyone who represents it" in says


def test_a_member_is_found_by_the_office_and_the_name(here: Site) -> None:
    for asked in ("Representative Chris Flanagan", "Senator Gomez", "7th Plymouth"):
        told = found.listed(here, asked, {})
        assert told.not_held == ()
        assert told.parts[0].rows[0].href.startswith("/places/MA-")


def test_the_page_of_what_was_found_has_a_field_of_its_own(client: FlaskClient) -> None:
    page = client.get("/search?q=teen+births&place=VT").text
    main = page[page.index("<main") :]
    form = main[main.index('class="find-here"') - 200 : main.index("</form>")]
    for told in ('action="/search"', 'name="q"', 'value="teen births"', 'value="VT"'):
        assert told in form


def test_the_live_list_has_all_that_it_says(client: FlaskClient) -> None:
    answer = client.get("/search.json?q=dropout")
    assert answer.headers["X-Robots-Tag"] == "noindex"
    told = json.loads(answer.data)
    assert told["parts"][0]["name"] == "Indicators near it"
    assert told["not_held"][0][0] == "a dropout rate, for any place."
    assert {"label", "spoken", "all", "keys", "none", "nothing"} <= set(told)


def test_the_page_lists_the_same_and_is_passed_by_by_search_engines(here: Site) -> None:
    asked = search.PAGE.read(here, {"q": " child   care cost "})
    view = search.PAGE.view(here, asked)
    assert asked.words == "child care cost"
    assert "href='/child-care'" in str(view.body)
    assert not search.PAGE.indexed
    assert "Type what you look for" in str(search.PAGE.view(here, search.read(here, {})).lede)
    nothing = search.PAGE.view(here, search.read(here, {"q": "qqzzx"}))
    assert search.heading(here, {"q": "qqzzx"}) == "Nothing is found for “qqzzx”"
    assert "Try fewer or other words" in str(nothing.body)


def test_the_box_is_a_plain_form_that_keeps_the_place() -> None:
    assert box().action == "/search"
    assert "value='VT'" in str(box("poverty", "VT"))


# ------------------------------------------------------------ the table


def test_every_row_leads_to_a_page_that_is_there(published: Version, here: Site) -> None:
    rows = published.table("search")
    listed = {kind: set(rows.loc[rows["kind"] == kind, "key"]) for kind in Findable}
    assert listed[Findable.INDICATOR] == set(figures.loaded(here.facts))
    assert listed[Findable.PLACE] == set(places.subjects(here))
    assert len(listed[Findable.COALITION]) == len(published.table("partners"))
    assert list(rows.columns) == SEARCH.names


def test_a_version_of_earlier_code_is_searched_all_the_same(
    published: Version, catalog: Catalog, tmp_path: Path
) -> None:
    shutil.copytree(published.folder, tmp_path / published.id)
    (tmp_path / published.id / "search.parquet").unlink()
    old = facts_of(open_version(tmp_path, published.id), catalog)
    first = finder.find(old, "uninsured").first
    assert first
    assert first.key == "children-without-health-insurance"


def test_new_synonyms_reach_a_version_whose_figures_are_the_same(
    published: Version, tmp_path: Path
) -> None:
    shutil.copytree(published.folder, tmp_path / published.id)
    tables = {
        name["name"]: published.table(name["name"]) for name in published.package["resources"]
    }
    changed = {**tables, SEARCH.name: tables[SEARCH.name].assign(weight=0.5)}
    with alone(tmp_path):
        version = publish(changed, tmp_path, {})
    assert version.id == published.id
    assert set(version.table("search")["weight"]) == {0.5}
    assert version.package["created"] == published.package["created"]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(f".{version.id}")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("indicators: {no-such: [x]}", "'no-such' is not in indicators.yaml"),
        ("places: {XX: [x]}", "'XX' is not in places.yaml"),
        ("same: [[a, b], [c, b]]", "'b' stands in two lines"),
        (
            "not-held: {x: {asked: [x], what: x, says: It is., near: {no-such: x}}}",
            "'no-such' is not in indicators.yaml",
        ),
    ],
)
def test_a_mistake_in_the_synonyms_is_told_by_its_line(
    tmp_path: Path, written: str, said: str
) -> None:
    folder = tmp_path / "catalog"
    shutil.copytree(catalogs.FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (folder / "synonyms.yaml").write_text(written, encoding="utf-8")
    with pytest.raises(CatalogError, match=re.escape(said)):
        catalogs.load(folder)


# ------------------------------------------------------------ the place stays


@pytest.mark.parametrize(
    ("path", "query", "kept"),
    [
        ("/rankings", {"place": "VT"}, "/rankings?place=VT"),
        ("/rankings", {"place": "MA"}, "/rankings"),
        ("/rankings", {}, "/rankings"),
        ("/news?topic=health", {"place": "VT"}, "/news?topic=health&place=VT"),
        ("/partners#the-caring-force", {"place": "VT"}, "/partners?place=VT#the-caring-force"),
        ("/rankings?place=OH", {"place": "VT"}, "/rankings?place=OH"),
        ("/places/OH", {"place": "VT"}, "/places/OH"),
        ("https://example.org/x", {"place": "VT"}, "https://example.org/x"),
    ],
)
def test_the_place_stays_unless_it_is_at_home(path: str, query: dict[str, str], kept: str) -> None:
    assert with_place(path, query, "MA") == kept


def test_the_picker_leads_to_the_same_page_or_to_the_place(here: Site) -> None:
    chosen = rankings.PAGE.controls(here, rankings.PAGE.read(here, {"place": "VT"}))
    known = shown_at(chosen)
    query = {"domain": "health", "place": "VT", "peers": "OH"}
    assert another("/rankings", query, "OH", known) == "/rankings?domain=health&place=OH"
    assert another("/rankings", query, "25017", known) == "/places/25017"
    assert another("/places/VT", {}, "OH", known) == "/places/OH"
    made = str(picker(here, rankings.PAGE, "/rankings", query, chosen))
    assert "Summary('Place: Vermont')" in made
    assert "href='/places/25017'" in made


def test_a_page_without_a_place_picks_a_profile(here: Site) -> None:
    made = str(picker(here, news.PAGE, "/news", {}, []))
    assert "href='/places/VT'" in made
    assert "Summary('Place: Massachusetts')" in made


def test_places_are_picked_by_kind_each_once(here: Site) -> None:
    known = places.profiles(here)
    listed = kinds(here.facts, known, "MA")
    assert sorted(code for _, codes in listed for code in codes) == sorted(known)
    assert [name for name, _ in listed][:2] == ["Massachusetts", "Counties of Massachusetts"]
    assert {name: len(codes) for name, codes in listed}["Other states"] == 49


def test_the_catalogue_page_keeps_its_own_filter() -> None:
    assert indicators.PAGE.path == "/indicators"


# ------------------------------------------------------------ districts, towns, members


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("7th Plymouth", "/places/MA-house-7th-plymouth"),
        ("MA-07", "/places/MA-cd-7"),
        ("ma 7", "/places/MA-cd-7"),
        ("Chris Flanagan", "/places/MA-house-1st-barnstable"),
        ("Representative Chris Flanagan", "/places/MA-house-1st-barnstable"),
        ("Springfield", "/places/MA-springfield"),
        ("Lawrence", "/places/MA-lawrence"),
    ],
)
def test_a_district_is_found_by_its_name_and_by_who_represents_it(
    facts: Facts, asked: str, address: str
) -> None:
    first = finder.find(facts, asked).first
    assert first
    assert first.address == address


@pytest.mark.parametrize(("asked", "what"), [("02139", "zip-code"), ("ward 5", "ward")])
def test_a_zip_code_and_a_ward_are_said_not_to_be_held(facts: Facts, asked: str, what: str) -> None:
    found = finder.find(facts, asked)
    assert found.first
    assert found.first.key == what
    assert [hit.key for hit in found.not_held] == [what]


def test_a_town_that_is_a_word_of_an_indicator_does_not_stand_before_it(facts: Facts) -> None:
    first = finder.find(facts, "reading").first
    assert first
    assert first.kind == Findable.INDICATOR


def test_the_picker_leads_to_search_for_towns_and_lists_none(here: Site) -> None:
    made = str(picker(here, places.PAGE, "/places/MA", {"place": "MA"}, []))
    assert "href='/search'" in made
    assert "MA-abington" not in made
