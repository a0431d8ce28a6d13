"""An organization's own entries of the catalog, and the form that writes one."""

import json
from pathlib import Path

import pytest

import etl
from dashboard import catalog as catalogs
from dashboard.build import build
from dashboard.catalog import FOLDER, CatalogError, load
from dashboard.charts.facts import by_race, figures
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds import disparity, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.text import figure_text
from dashboard.measures import rules
from dashboard.store import open_version
from tests.sheets import BY_RACE, workbook

SLUG = "children-who-speak-another-language-at-home"
ANSWERS = {
    "--definition": "The share of children who speak a language other than English at home",
    "--people": "children ages 5 to 17",
    "--phrase": "spoke another language at home",
    "--better": "neither",
    "--source": "U.S. Census Bureau, American Community Survey",
}
GIVEN = [word for pair in ANSWERS.items() for word in pair]
STATES = ("Massachusetts", "Maine", "Vermont", "Ohio")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An organization's own folder, and a raw file that the catalog does not know."""
    monkeypatch.setenv("KIDS_COUNT_LOCAL", str(tmp_path / "ours"))
    raw = tmp_path / "raw"
    raw.mkdir()
    rows = [
        ("State", state, race, year, "Percent", f"0.{20 + at}")
        for at, (state, race, year) in enumerate(
            (state, race, year)
            for state in STATES
            for race in ("Total", "Hispanic or Latino", "Black or African American")
            for year in ("2018", "2023")
        )
    ]
    workbook(raw / "Children who speak another language at home.xlsx", BY_RACE, rows)
    return tmp_path / "ours"


def anew() -> None:
    """What another process finds: a catalog is read once in each."""
    catalogs._read_once.cache_clear()
    rules._digest.cache_clear()


def describe(own: Path) -> None:
    """Describe the file by all answers, and go on as in another process."""
    assert etl.main(["describe", file_of(own), *GIVEN]) == 0
    anew()


def file_of(own: Path) -> str:
    return str(next((own.parent / "raw").glob("*.xlsx")))


def test_five_answers_make_an_entry_that_the_next_build_goes_by(own: Path, capsys) -> None:
    assert etl.main(["describe", file_of(own), *GIVEN]) == 0
    anew()
    assert f"Written: {SLUG}, in {own / 'catalog' / 'indicators.yaml'}." in capsys.readouterr().out
    assert Path(f"{file_of(own)}.yaml").read_text("utf-8") == f"indicator: {SLUG}\n"
    entry = load().indicators[SLUG]
    assert (entry.better, entry.unit, entry.kind, entry.judged) == (
        "neither", "percent", "rate", False
    )  # fmt: skip
    report = build(own.parent / "raw", own.parent / "processed")
    assert not report.problems["problem"].str.contains("not in the catalog").any()
    assert report.version.table("indicators").set_index("indicator")["reviewed"][SLUG]


def test_of_what_is_neither_good_nor_bad_nothing_is_called_better_and_there_is_no_gap(
    own: Path,
) -> None:
    describe(own)
    build(own.parent / "raw", own.parent / "processed")
    facts = facts_of(open_version(own.parent / "processed"), load())
    assert figure_text.verdict("lower", facts.catalog.indicators[SLUG], "percent") == "lower"
    shown = trend.KIND.view(facts, SLUG, trend.read(facts, SLUG, _reader()))
    said = json.dumps([shown.finding, shown.details, shown.notes, shown.alt])
    assert not {"better", "worse"} & {*said.replace(",", " ").replace(".", " ").split()}
    assert "neither good nor bad" in said
    assert SLUG not in by_race.indicators(facts)
    assert SLUG not in disparity.KIND.subjects(facts)
    assert "black" in figures.groups(facts, SLUG)  # shown beside one another all the same
    assert maps.tiles(facts, SLUG, "MA").finding


def _reader():
    from dashboard.charts.kinds.address import defaults_of
    from dashboard.charts.kinds.query import Reader
    from dashboard.settings import load_settings

    return Reader({"place": "MA"}, defaults_of(load_settings()))


def test_an_answer_that_is_missing_or_not_allowed_writes_nothing(own: Path, capsys) -> None:
    assert etl.main(["describe", file_of(own), *GIVEN[:-2]]) == 2
    assert "Nothing was written: --source must be given." in capsys.readouterr().err
    wrong = [*GIVEN[:6], "--better", "more", *GIVEN[8:]]
    assert etl.main(["describe", file_of(own), *wrong]) == 2
    assert "'more' is not allowed; use lower, higher or neither." in capsys.readouterr().err
    assert not (own / "catalog" / "indicators.yaml").exists()


def test_a_second_entry_stands_after_the_first_and_one_that_is_known_is_refused(
    own: Path, capsys
) -> None:
    assert etl.main(["describe", file_of(own), *GIVEN]) == 0
    other = own.parent / "Porches.csv"
    other.write_text("Location,TimeFrame,DataFormat,Data\nMaine,2020,Number,12\n", "utf-8")
    asked = ["describe", str(other), "--definition", "How many porches there are.", "--people",
             "porches", "--source", "A count of our own"]  # fmt: skip
    assert etl.main(asked) == 0
    assert {SLUG, "porches"} <= load(FOLDER, _held(own)).indicators.keys()
    assert load(FOLDER, _held(own)).indicators["porches"].better == "neither"
    known = own.parent / "Children in poverty.csv"
    known.write_text(other.read_text("utf-8"), "utf-8")
    assert etl.main(["describe", str(known), *GIVEN]) == 2
    assert "the catalog describes children-in-poverty already." in capsys.readouterr().err


def _held(own: Path) -> dict[str, Path]:
    return {path.stem: path for path in (own / "catalog").glob("*.yaml")}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("indicators", "children-in-poverty: {title: Ours}", "line 1, children-in-poverty: this "),
        ("indicators", "[a, b]", "have another form than those of"),
        ("markers", "- {}", "can have entries of one's own."),
        ("corrections", "- {indicator: nothing}", "corrections.yaml, line 1, "),
        ("topics", "ours: {title: 3", "topics.yaml, line 2: this is not YAML"),
    ],
)
def test_a_mistake_in_an_entry_of_ones_own_is_told_with_its_own_file_and_line(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(CatalogError) as caught:
        load(FOLDER, {name: path})
    assert said in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_change_of_ones_own_catalog_is_a_reason_to_build_anew(own: Path) -> None:
    raw, processed = own.parent / "raw", own.parent / "processed"
    Path(f"{file_of(own)}.yaml").write_text(f"indicator: {SLUG}\n", "utf-8")
    build(raw, processed)
    assert not build(raw, processed).changed
    describe(own)
    build(raw, processed)
    assert open_version(processed).table("indicators").set_index("indicator")["reviewed"][SLUG]


def test_a_file_that_somebody_is_writing_changes_nothing_for_readers(own: Path) -> None:
    assert SLUG not in load().indicators
    (own / "catalog").mkdir(parents=True)
    (own / "catalog" / "indicators.yaml").write_text("half: {title", "utf-8")
    assert SLUG not in load().indicators
    with pytest.raises(CatalogError):  # as the next start and the command line do
        load(FOLDER, _held(own))


def test_what_describe_asks_is_told_by_its_help(capsys) -> None:
    with pytest.raises(SystemExit):
        etl.main(["describe", "--help"])
    assert "24% of these children" in capsys.readouterr().out.replace("\n", " ")
