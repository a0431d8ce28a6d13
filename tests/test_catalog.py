"""The catalogue loads, hangs together, knows what files print, and tells where a mistake is."""

import csv
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from dashboard.catalog import Catalog, CatalogError, load
from dashboard.catalog.counties import _names
from dashboard.catalog.names import closest
from dashboard.schema import STATES, PlaceKind, Status
from tests.server import ROOT

FOLDER = ROOT / "dashboard" / "catalog"
DOWNLOADS = ROOT.parent / "shared" / "downloads" / "kids_count"
PLAIN_COLUMNS = {"locationtype", "location", "timeframe", "dataformat", "data"}
NUMBER = re.compile(r"-?\d*\.?\d+")


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[str, str, str], str]:
    """Copies the catalogue, changes one text in one file, and gives what loading it says."""

    def change(name: str, old: str, new: str) -> str:
        for path in FOLDER.glob("*.yaml"):
            shutil.copy(path, tmp_path)
        path = tmp_path / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(CatalogError) as caught:
            load(tmp_path)
        return str(caught.value)

    return change


def line_of(name: str, text: str) -> int:
    """The line of a catalogue file on which a text first stands."""
    before, found, _ = (FOLDER / name).read_text(encoding="utf-8").partition(text)
    assert found
    return before.count("\n") + 1


# ------------------------------------------------------------------ what it holds


def test_it_is_read_once():
    assert load() is load()


def test_the_sixteen_ranked_indicators_and_the_one_replaced_are_the_data_book(catalog: Catalog):
    ranked = [entry for entry in catalog.indicators.values() if entry.data_book]
    assert len(ranked) == 17
    assert {entry.domain for entry in ranked} == set(catalog.domains) - {"context"}


def test_every_indicator_has_a_definition_of_one_sentence_and_a_universe(catalog: Catalog):
    for indicator in catalog.indicators.values():
        assert indicator.definition.endswith(".")
        assert ". " not in indicator.definition, indicator.indicator
        assert indicator.universe


def test_only_figures_of_the_american_community_survey_have_the_whole_percent_rule(
    catalog: Catalog,
):
    ruled = [entry for entry in catalog.indicators.values() if entry.whole_percent_rule]
    assert ruled
    assert {entry.survey for entry in ruled} == {"acs"}


def test_the_plain_workbook_is_the_address_of_an_indicator_that_has_two(catalog: Catalog):
    poverty = catalog.indicators["children-in-poverty"]
    assert poverty.source_url == "https://datacenter.aecf.org/rawdata.axd?ind=43&loc=1"
    assert poverty.source_urls["race"].endswith("ind=44&loc=1")
    assert catalog.indicators["high-housing-cost-burden"].source_url == ""


def test_fifty_states_and_the_district_have_a_tile_of_their_own(catalog: Catalog):
    tiles = {
        slug: place.tile
        for slug, place in catalog.places.items()
        if place.tile and place.kind != "county"
    }
    states = set(catalog.states)
    assert len(states) == 50
    assert catalog.states["MA"] == "Massachusetts"
    assert set(tiles) == states | {"DC"}
    assert len(set(tiles.values())) == 51
    assert tiles["AK"] == (0, 0)
    assert tiles["ME"] == (10, 0)
    assert tiles["HI"] == (0, 7)


def test_massachusetts_has_its_fourteen_counties(catalog: Catalog):
    counties = [p for p in catalog.places.values() if p.parent == "MA" and p.kind == "county"]
    assert len(counties) == 14
    assert all(place.fips == place.place for place in counties)


def test_each_edition_has_sixteen_inputs_or_says_that_it_has_none(catalog: Catalog):
    assert list(catalog.editions) == list(range(2014, 2026))
    sizes = {year: len(edition.indicators) for year, edition in catalog.editions.items()}
    assert sizes == {year: 0 if year == 2022 else 16 for year in range(2014, 2026)}
    assert "Only published ranks are known" in catalog.editions[2022].note


def test_each_edition_has_four_indicators_in_each_of_four_domains(catalog: Catalog):
    for edition in catalog.editions.values():
        sizes = Counter(catalog.indicators[slug].domain for slug in edition.indicators)
        assert set(sizes.values()) <= {4}, edition.edition


def test_an_edition_says_which_series_period_and_group_it_ranked_on(catalog: Catalog):
    inputs = catalog.editions[2014].indicators
    graduation = inputs["high-school-students-not-graduating-on-time"]
    assert (graduation.series, graduation.period) == ("afgr", "2011-2012")
    preschool = inputs["young-children-not-in-school"]
    assert (preschool.series, preschool.period) == ("three-year", "2010-2012")
    teens = inputs["teens-not-in-school-and-not-working"]
    assert (teens.breakdown, teens.group) == ("age", "16-to-19")
    assert {entry.basis for entry in inputs.values()} == {"confirmed"}


def test_an_edition_tells_confirmed_inputs_from_inferred_ones(catalog: Catalog):
    inputs = catalog.editions[2017].indicators
    assert inputs["low-birth-weight-babies"].basis == "confirmed"
    assert inputs["children-in-poverty"].basis == "inferred"


def test_a_break_between_editions_has_its_reason(catalog: Catalog):
    breaks = {year for year, edition in catalog.editions.items() if edition.compare_break}
    assert breaks == {2014, 2017, 2020, 2022, 2023}
    assert "overweight or obese" in catalog.editions[2020].compare_break
    assert catalog.editions[2020].break_domains == ("health",)


def test_a_source_line_has_the_terms_of_all_whom_it_names(catalog: Catalog):
    casey, health, federal = (entry.terms for entry in catalog.publishers.values())
    line = "Annie E. Casey Foundation, KIDS COUNT Data Center"
    assert catalog.terms_of(line) == (casey,)
    assert catalog.terms_of(f"{line}, from U.S. Census Bureau, ACS") == (casey, federal)
    assert catalog.terms_of("U.S. Department of Labor, Women's Bureau") == (federal,)
    rankings = "County Health Rankings & Roadmaps, from National Center for"
    assert catalog.terms_of(rankings) == (health, federal)
    assert "not for commercial purposes" in health
    assert "under the same terms" in health
    assert catalog.terms_of("The International Center of Photography") == ()


# ------------------------------------------------------------------ sentences


@pytest.mark.parametrize(
    ("indicator", "group", "sentence"),
    [
        ("children-in-poverty", "black", "27% of Black children lived in poverty"),
        (
            "children-in-poverty",
            "white-non-hispanic",
            "27% of non-Hispanic white children lived in poverty",
        ),
        (
            "high-housing-cost-burden",
            "two-or-more",
            "27% of children of two or more races lived in households with a high housing cost "
            "burden",
        ),
        (
            "teens-not-in-school-and-not-working",
            "16-to-19",
            "27% of young people ages 16 to 19 were neither in school nor working",
        ),
        (
            "eighth-graders-not-proficient-in-math",
            "below-proficient",
            "27% of eighth graders scored below proficient in math",
        ),
        ("eighth-graders-not-proficient-in-math", "below-basic", "27% of eighth graders scored "
         "below basic"),
    ],
)  # fmt: skip
def test_the_words_make_a_sentence(catalog: Catalog, indicator: str, group: str, sentence: str):
    entry, who = catalog.indicators[indicator], catalog.groups[group]
    people = who.people.format(people=entry.people)
    assert f"27% of {people} {who.phrase or entry.phrase}" == sentence


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        ("children-in-poverty", "27,000 fewer Black children would have lived in poverty"),
        (
            "low-birth-weight-babies",
            "27,000 fewer Black babies would have been born weighing less than 5.5 pounds",
        ),
        (
            "high-school-students-not-graduating-on-time",
            "27,000 fewer Black high school students would have missed graduating on time",
        ),
    ],
)
def test_the_words_say_how_many_fewer(catalog: Catalog, indicator: str, sentence: str):
    entry = catalog.indicators[indicator]
    people = catalog.groups["black"].people.format(people=entry.people)
    assert f"27,000 fewer {people} {entry.fewer}" == sentence


# ------------------------------------------------------------------ names of files


@pytest.mark.parametrize(
    ("name", "indicator", "series"),
    [
        ("Children in poverty.xlsx", "children-in-poverty", "main"),
        ("Children in poverty (1).xlsx", "children-in-poverty", "main"),
        ("  children IN poverty .XLSX", "children-in-poverty", "main"),
        ("Children in poverty by race and ethnicity.csv", "children-in-poverty", "main"),
        ("children-in-poverty-by-race.xlsx", "children-in-poverty", "main"),
        (
            "Children by household heads educational attainment.xlsx",
            "household-head-lacks-high-school-diploma",
            "main",
        ),
        (
            "Children by household head’s educational attainment",
            "household-head-lacks-high-school-diploma",
            "main",
        ),
        (
            "Youth residing in juvenile detention, correctional and_or residential facilities.xlsx",
            "youth-in-detention",
            "main",
        ),
        ("Low birthweight babies", "low-birth-weight-babies", "main"),
        ("Children living in high poverty areas (2).csv", "children-in-high-poverty-areas", "main"),
        ("Total teen births.xlsx", "teen-births", "main"),
        (
            "Teens ages 12 to 17 who abused alcohol or drugs in the past year_.xlsx",
            "teens-who-abuse-alcohol-or-drugs",
            "main",
        ),
        (
            "high-school-students-not-graduating-on-time-afgr.xlsx",
            "high-school-students-not-graduating-on-time",
            "afgr",
        ),
        (
            "young-children-not-in-school-three-year.xlsx",
            "young-children-not-in-school",
            "three-year",
        ),
        ("Young children not in school", "young-children-not-in-school", "five-year"),
    ],
)
def test_a_messy_name_finds_its_indicator(catalog: Catalog, name: str, indicator: str, series: str):
    assert catalog.indicator_for(name) == (indicator, series)


@pytest.mark.parametrize(
    "name",
    [
        "Births to mothers who smoked during pregnancy (1).xlsx",
        "Population in poverty.xlsx",
        "Child poverty rate.csv",
        "Poverty (0-17).csv",
        "teen_birth_rate.xlsx",
        "p7.xlsx",
        "lbw.csv",
        "child_race_pov.csv",
        "",
    ],
)
def test_a_name_that_only_sounds_like_an_indicator_finds_none(catalog: Catalog, name: str):
    assert catalog.indicator_for(name) is None


@pytest.mark.parametrize(
    ("title", "periods", "series"),
    [
        ("High school students not graduating on time", ["2005-2006", "2012-2013"], "afgr"),
        ("High school students not graduating on time", ["2013-2014", "2022-2023"], "acgr"),
        ("Young children not in school", ["2015-2017", "2017-2019"], "three-year"),
        ("Young children not in school", ["2015-2019", "2019-2023"], "five-year"),
    ],
)
def test_the_periods_tell_two_methods_with_one_title_apart(
    catalog: Catalog, title: str, periods: list[str], series: str
):
    found = catalog.indicator_for(title, periods)
    assert found is not None
    assert found[1] == series


def test_periods_of_two_methods_in_one_file_are_no_known_series(catalog: Catalog):
    title = "High school students not graduating on time"
    assert catalog.indicator_for(title, ["2005-2006", "2022-2023"]) is None


# ------------------------------------------------------------------ groups, places, markers


@pytest.mark.parametrize(
    ("printed", "group"),
    [
        ("Total less than 18", "total"),
        ("Black or African American", "black"),
        ("Non-Hispanic American Indian and Alaskan Native alone", "american-indian-non-hispanic"),
        ("Non-Hispanic American Indian or Alaska Native alone", "american-indian-non-hispanic"),
        ("Asian/Pacific Islander", "asian-pacific-islander"),
        ("TWO OR MORE RACES", "two-or-more"),
        ("White alone, not Hispanic or Latino", "white-non-hispanic"),
        ("White", "white"),
    ],
)
def test_a_group_is_known_however_it_is_printed(catalog: Catalog, printed: str, group: str):
    found = catalog.group_for(printed)
    assert found is not None
    assert found.group == group


@pytest.mark.parametrize(
    ("kind", "name", "parent", "place"),
    [
        ("Nation", "United States", "", "US"),
        ("State", " Massachusetts ", "", "MA"),
        ("City", "District of Columbia", "", "DC"),
        ("Territory", "District of Columbia", "", "DC"),
        ("Territory", "Puerto Rico", "", "PR"),
        ("", "Washington", "", "WA"),
        ("County", "Middlesex", "MA", "25017"),
        ("County", "Middlesex County", "MA", "25017"),
        ("", "Middlesex County, Massachusetts", "", "25017"),
        ("County", "Massachusetts", "", None),
        ("County", "Middlesex", "", None),
        ("County", "Middlesex", "NJ", None),
        ("", "Washington", "KY", None),
        ("City", "Boston", "", None),
    ],
)
def test_a_place_is_known_by_its_type_name_and_what_it_lies_in(
    catalog: Catalog, kind: str, name: str, parent: str, place: str | None
):
    found = catalog.place_for(kind, name, parent)
    assert (found.place if found else None) == place


def test_every_county_lies_in_a_state_and_those_of_the_catalog_have_the_same_name(
    catalog: Catalog,
):
    counties = _names()
    states = {p.fips for p in catalog.places.values() if p.kind in STATES}
    assert len(counties) > 3_140
    assert all(len(fips) == 5 and fips[:2] in states for fips in counties)
    own = {p.fips: p.name for p in catalog.places.values() if p.kind == PlaceKind.COUNTY}
    assert own == {fips: name for fips, name in counties.items() if fips.startswith("25")}


@pytest.mark.parametrize(
    ("printed", "status", "high"),
    [
        ("S", Status.SUPPRESSED, None),
        ("*", Status.SUPPRESSED, None),
        ("**", Status.SUPPRESSED, None),
        ("lne", Status.LOW_EVENTS, None),
        ("L. N. E.", Status.LOW_EVENTS, None),
        ("N.A.!", Status.NOT_AVAILABLE, None),
        ("N/A", Status.NOT_AVAILABLE, None),
        ("N.C.", Status.NOT_COMPARABLE, None),
        ("N.R.", Status.NOT_REPORTED, None),
        (" ", Status.EMPTY, None),
        ("#DIV/0!", Status.ERROR_IN_SOURCE, None),
        ("<.5%", Status.BELOW_THRESHOLD, 0.005),
        ("< 500", Status.BELOW_THRESHOLD, 500),
        ("‹10", Status.BELOW_THRESHOLD, 10),
        ("<", Status.BELOW_THRESHOLD, None),
        ("499.99999", Status.BELOW_THRESHOLD, 500),
        ("0.00499", Status.BELOW_THRESHOLD, 0.005),
    ],
)
def test_a_marker_says_why_there_is_no_figure_and_below_what_it_lies(
    catalog: Catalog, printed: str, status: Status, high: float | None
):
    marker = catalog.marker_for(printed)
    assert marker is not None
    assert (marker.status, marker.high) == (status, high)
    assert marker.low == (None if high is None else 0)
    assert marker.value is None


def test_a_number_with_a_footnote_mark_keeps_its_value(catalog: Catalog):
    marker = catalog.marker_for("81.6*")
    assert marker is not None
    assert (marker.status, marker.value) == (Status.PUBLISHED, 81.6)


@pytest.mark.parametrize("printed", ["12", "0.5", "0", "X", "S S", "<5 of 10", "***"])
def test_what_is_no_marker_is_none(catalog: Catalog, printed: str):
    assert catalog.marker_for(printed) is None


# ------------------------------------------------------------------ real downloads


def real_files() -> Iterator[tuple[str, list[list[str]]]]:
    """Every download at hand: its name and its cells as text, the header first."""
    for path in sorted(DOWNLOADS.glob("*.xlsx")):
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        yield path.name, [[str(cell).strip("\ufeff") for cell in row] for row in sheet.to_python()]
    for path in sorted(DOWNLOADS.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield path.name, list(csv.reader(file))


@pytest.mark.slow
@pytest.mark.skipif(not DOWNLOADS.exists(), reason="no downloads here")
def test_every_header_group_and_marker_of_real_downloads_is_known(catalog: Catalog):
    unknown = set()
    for name, (header, *rows) in real_files():
        width = [column.casefold() for column in header].index("data") + 1
        for column in range(width):
            printed = {row[column] for row in rows}
            title = header[column].casefold()
            if title == "data":
                unknown |= {
                    (name, text)
                    for text in printed
                    if not NUMBER.fullmatch(text) and catalog.marker_for(text) is None
                }
            elif title not in PLAIN_COLUMNS:
                unknown |= {(name, header[column])} - (
                    {(name, header[column])} if title in catalog.breakdowns else set()
                )
                unknown |= {(name, text) for text in printed if catalog.group_for(text) is None}
    assert unknown == set()


# ------------------------------------------------------------------ mistakes


def test_a_wrong_value_is_told_with_file_line_key_and_what_is_allowed(broken):
    line = line_of("indicators.yaml", "  better: lower")
    message = broken("indicators.yaml", "better: lower", "better: lowest")
    assert message.endswith(
        f"indicators.yaml, line {line}, children-in-poverty.better: "
        "'lowest' is not allowed; use lower, higher or neither."
    )
    assert "\n" not in message


def test_the_projects_own_files_are_named_as_seen_from_its_root(monkeypatch: pytest.MonkeyPatch):
    read_text = Path.read_text

    def without_markers(path: Path, *args, **kwargs) -> str:
        text = read_text(path, *args, **kwargs)
        return "- status: gone" if path.name == "markers.yaml" else text

    monkeypatch.setattr(Path, "read_text", without_markers)
    with pytest.raises(CatalogError, match=r"^dashboard/catalog/markers.yaml, line 1, 0.status: "):
        load(FOLDER)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("topics.yaml", "reason: child care", "raeson: child care", "this key is not known."),
        ("topics.yaml", "  reason: child care\n", "", "child-care.reason: this key is missing."),
        ("topics.yaml", "child-care:", "education:", "education: this key stands twice."),
        ("topics.yaml", "child-care:", "child-care: [", "this is not YAML"),
        ("indicators.yaml", "data_book: true", "data_book: maybe", "use true or false."),
        ("indicators.yaml", "people: children\n", 'people: ""\n', "this must not be empty."),
        (
            "indicators.yaml",
            "topics: [health]",
            "topics: health",
            "is not a list; write [one, two]",
        ),
        ("indicators.yaml", "topics: [health]", "topics: [wealth]", "is not in topics.yaml."),
        ("indicators.yaml", "domain: health", "domain: wealth", "is not in domains.yaml."),
        ("indicators.yaml", "[age, 16-to-19]", "[age, 16]", "'16' is not a group of 'age'."),
        ("indicators.yaml", "- Total teen births", "- Infant mortality", "stands for teen-births"),
        ("indicators.yaml", "current_series: acgr", "current_series: x", "not among its series."),
        ("groups.yaml", "people: Black {people}", "people: Black", "write {people} once"),
        ("groups.yaml", "[White, White alone]", "[White, Black]", "'black' is black too."),
        ("groups.yaml", "headers: [Score, Subject]", "headers: [Race]", "stands for race too."),
        ("places.yaml", "tile: [0, 0]", "tile: [10, 0]", "it shares its tile [10, 0] with AK."),
        ("places.yaml", "AL: {name: Alabama, fips: 01, tile: [6, 6]}", "AL: Alabama", "keys and"),
        ("places.yaml", "fips: 01", "fips: 1", "'1' has a form that is not allowed here."),
        ("places.yaml", "parent: MA", "parent: XX", "'XX' is not in places.yaml."),
        ("markers.yaml", '["N.C."]', '["S"]', "'S' stands more than once."),
        ("markers.yaml", "(?P<percent>%)?", "(?P<percent>%", "this is not a regular expression"),
        ("publishers.yaml", "[U.S.,", "[KIDS COUNT,", "stands for annie-e-casey-foundation too."),
        ("publishers.yaml", "public\n    domain.", "public\n    domain", "write a sentence"),
        ("child_care.yaml", "share: 0.07", "share: 7", "'7' is not allowed"),
        ("child_care.yaml", "one: an infant, ", "", "infant.one: this key is missing."),
        ("child_care.yaml", "  median-family-income:", "  income:", "is not in indicators.yaml."),
        ("child_care.yaml", "  median-family-income:", "  teen-births:", "is not in dollars."),
        (
            "child_care.yaml",
            "total: child-care-cost-total",
            "total: child-care-cost-employers",
            "stands among its parts.",
        ),
        ("indicators.yaml", "{2018-dollars: 2018,", "{x: 2018,", "'x' is not among its series."),
        (
            "indicators.yaml",
            "differs_from: children-in-poverty",
            "differs_from: x",
            "'x' is not in indicators.yaml.",
        ),
        ("indicators.yaml", "leading_series: acs1", "leading_series: x", "'x' is no series beside"),
        ("indicators.yaml", "finer_series: acs1", "finer_series: main", "'main' is no series bes"),
        ("editions.yaml", "    teen-births: 2012\n", "", "15 indicators; an edition has 16."),
        ("editions.yaml", "teen-births: 2012", "teen-smoking: 2012", "is no Data Book indicator."),
        ("editions.yaml", "on-time: afgr", "on-time: abc", "'abc' is not a series of it."),
        ("editions.yaml", "confirmed: [health]", "confirmed: [h]", "'h' is not in domains.yaml."),
        ("lines.yaml", "since: 2022", "since: lately", "'lately' is not a whole number."),
    ],
)
def test_a_mistake_is_told_in_a_sentence(broken, name: str, old: str, new: str, said: str):
    message = broken(name, old, new)
    assert said in message
    assert f"{name}, line " in message.splitlines()[0]


def test_a_slug_that_moved_leads_to_the_one_that_answers_for_it(tmp_path: Path):
    for path in FOLDER.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    moves = "indicators: {child-poverty: children-in-poverty}\nplaces: {46113: MA}\n"
    (tmp_path / "moved.yaml").write_text(moves, encoding="utf-8")
    assert load(tmp_path).moved == {"child-poverty": "children-in-poverty", "46113": "MA"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"child-care:\x00", "topics.yaml: this is not YAML (unacceptable character #x0000"),
        ("title: Caf\u00e9".encode("latin-1"), "topics.yaml: this is not a text file in UTF-8."),
    ],
)
def test_a_file_that_is_no_text_is_told_in_a_sentence(tmp_path: Path, content: bytes, said: str):
    for path in FOLDER.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    (tmp_path / "topics.yaml").write_bytes(content)
    with pytest.raises(CatalogError, match=re.escape(said)):
        load(tmp_path)


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        ("indicators: {teen-births: infant-mortality}", "indicators.teen-births: this is still"),
        ("indicators: {old: new}", "indicators.old: 'new' is not in indicators.yaml."),
        ("{indicators: {old: teen-births}, groups: {old: black}}", "stands under indicators too"),
        ("charts: {old: new}", "'charts' is not allowed; use"),
    ],
)
def test_a_move_that_leads_nowhere_is_refused(broken, moves: str, said: str):
    assert said in broken("moved.yaml", (FOLDER / "moved.yaml").read_text("utf-8"), moves)


def test_a_group_that_some_tables_still_have_may_lead_on_where_others_do_not(broken):
    assert load().moved["asian-pacific-islander"] == "asian"
    whole = (FOLDER / "moved.yaml").read_text("utf-8")
    assert "is still a slug" in broken("moved.yaml", whole, "topics: {health: education}")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("child-poverty", "children-in-poverty"),
        ("Children in Poverty", "children-in-poverty"),
        ("children-in-povertie", "children-in-poverty"),
        ("teen-birth", "teen-births"),
    ],
)
def test_the_closest_name_to_one_that_is_wrong_is_found(catalog: Catalog, asked: str, found: str):
    titles = {slug: entry.title for slug, entry in catalog.indicators.items()}
    assert closest(asked, titles)[0] == found
    assert len(closest(asked, titles)) <= 3
    assert closest("qqqq", titles) == []


def test_a_correction_of_what_is_not_known_is_refused(broken):
    correction = """
- indicator: children-in-property
  place: MA
  period: 2019
  group: blue
  unit: percent
  printed: 2.7
  value: 0.27
  reason: A share cannot be above one.
  source: nobody
"""
    message = broken("corrections.yaml", "[]", correction)
    assert "0.indicator: 'children-in-property' is not in indicators.yaml." in message
    assert "0.group: 'blue' is not in groups.yaml." in message
