"""What would be silently wrong: made-up downloads of each kind give the true figure, or none.

EXAMPLES=500 python -m pytest tests/test_silently_wrong.py -s tries more, and prints how many.
"""

import csv
import io
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from dashboard import catalog as catalogs
from dashboard.ingest.assemble import Ingested, assemble
from dashboard.ingest.folder import files_in
from dashboard.ingest.grid import Limits
from dashboard.ingest.one_file import Given, read_file
from tests.sheets import HEADER

EXAMPLES = int(os.environ.get("EXAMPLES", "12"))
LONG_OR_SHORT = settings(max_examples=EXAMPLES, phases=(Phase.explicit, Phase.generate))
CATALOG = catalogs.load()
STATES = {one.name: code for code in CATALOG.states if (one := CATALOG.places[code])}
FIPS = {name: CATALOG.places[code].fips for name, code in STATES.items()}
SIDECAR = "indicator: children-in-poverty\n"
RAN: Counter[str] = Counter()

# A file's figures by state and year, as its publisher has them.
Truth = Mapping[tuple[str, int], float]
Row = Sequence[object]


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Say at the end how many examples of each kind ran, and that each kind had its share."""
    yield
    print("\nexamples:", dict(RAN))
    assert all(ran >= EXAMPLES for ran in RAN.values())


def text_file(header: Sequence[str], rows: Sequence[Row], delimiter: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([header, *rows])
    return text.getvalue()


def read(kind: str, sidecars: Mapping[str, str] | None = None, **files: str) -> Ingested:
    """What files give that stand beside one another, as a keeper would drop them."""
    RAN[kind] += 1
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, text in files.items():
            (folder / f"{name}.csv").write_text(text, "utf-8")
            (folder / f"{name}.csv.yaml").write_text((sidecars or {}).get(name, SIDECAR))
        # In this process: what a child of its own guards against is no part of these.
        ingested = assemble(
            [
                read_file(Given(path, folder), CATALOG, Limits(), lambda rows: None)
                for path in files_in(folder)
            ],
            CATALOG,
        )
    assert ingested.cells == ingested.stored + ingested.reported
    said = " ".join(ingested.tables["problems"]["problem"])
    assert "fault of this program" not in said
    return ingested


def stored(ingested: Ingested) -> dict[tuple[str, int], float]:
    """The figures that count, by place and year; each is a total, of nobody in particular."""
    rows = ingested.tables["observations"]
    assert set(rows["group"].astype(str)) <= {"total"}
    rows = rows.loc[rows["value"].notna()]
    return {
        (str(place), int(year)): float(value)
        for place, year, value in zip(rows["place"], rows["start_year"], rows["value"], strict=True)
    }


def percents(most: int = 5) -> st.SearchStrategy[dict[tuple[str, int], float]]:
    """Percents of some states in some years, as fractions of 1."""
    keys = st.tuples(st.sampled_from(sorted(STATES)), st.integers(2005, 2023))
    figures = st.integers(1, 999).map(lambda thousandths: thousandths / 1000)
    return st.dictionaries(keys, figures, min_size=3, max_size=3 * most)


def coded(truth: Truth) -> dict[tuple[str, int], float]:
    return {(STATES[state], year): value for (state, year), value in truth.items()}


# Columns that people keep beside a figure: what their cells hold, told the state and the row.
BESIDE = {
    "State": lambda state, row: state,
    "StateAbbr": lambda state, row: STATES[state],
    "FIPS": lambda state, row: FIPS[state],
    "State FIPS": lambda state, row: f"{FIPS[state]}.0",
    "Source": lambda state, row: ("ACS 2019", "ACS 2021", "CPS")[row % 3],
    "Notes": lambda state, row: "" if row % 2 else "Revised in May.",
    "MOE": lambda state, row: f"0.0{row % 7 + 1}",
    "Margin of Error": lambda state, row: f"+/-{row}",
    "Std Error": lambda state, row: f"0.00{row % 9 + 1}",
    "Lower CI": lambda state, row: f"0.{row + 11}",
    "Rank": lambda state, row: str(row + 1),
    "Indicator": lambda state, row: "Children in poverty",
}


@LONG_OR_SHORT
@given(percents(), st.lists(st.sampled_from(sorted(BESIDE)), min_size=1, unique=True), st.randoms())
def test_a_column_beside_a_figure_is_no_group_and_no_place(truth, columns, chance) -> None:
    header = [*HEADER]
    for name in columns:
        header.insert(chance.randrange(header.index("Data") + 1), name)
    rows = []
    for at, ((state, year), value) in enumerate(truth.items()):
        cells = dict(zip(HEADER, ("State", state, year, "Percent", value), strict=True))
        rows.append([cells[name] if name in cells else BESIDE[name](state, at) for name in header])
    assert stored(read("columns", a=text_file(header, rows))) == coded(truth)


@LONG_OR_SHORT
@given(percents(), st.sampled_from(("State", "FIPS")), st.randoms())
def test_a_row_whose_state_and_name_disagree_is_told(truth, column, chance) -> None:
    assume(len({state for state, _ in truth}) > 2)
    odd = chance.choice(sorted(truth))
    other = chance.choice(sorted(set(STATES) - {odd[0]}))
    rows = [
        (FIPS[other if key == odd else key[0]] if column == "FIPS" else "Idahoo" if key == odd
         else key[0], *("State", key[0], key[1], "Percent", value))
        for key, value in truth.items()
    ]  # fmt: skip
    ingested = read("disagreements", a=text_file((column, *HEADER), rows))
    alone = {key: value for key, value in truth.items() if key != odd}
    assert stored(ingested) == coded(alone)
    assert "stands beside" in " ".join(ingested.tables["problems"]["problem"])


CODES = ("-9", "-3", "-1", "-99", "-999", "-666666666", "\u22129", "-9.0", "99", "999", "9999", "")


@LONG_OR_SHORT
@given(percents(), st.data())
def test_a_code_for_what_is_missing_is_never_a_figure(truth, data) -> None:
    missing = data.draw(st.sets(st.sampled_from(sorted(truth)), min_size=1, max_size=2))
    assume(len(missing) * 2 < len(truth))
    code = data.draw(st.sampled_from(CODES))
    rows = [
        ("State", state, year, "Percent", code if (state, year) in missing else value)
        for (state, year), value in truth.items()
    ]
    ingested = read("codes", a=text_file(HEADER, rows))
    alone = {key: value for key, value in truth.items() if key not in missing}
    assert stored(ingested) == coded(alone)


def printed(number: float, decimal: str, thousands: str) -> str:
    """A number as a locale prints it."""
    whole, _, part = f"{number:,}".partition(".")
    return whole.replace(",", thousands) + (decimal + part if part and part != "0" else "")


LOCALES = ((".", ","), (".", ""), (",", "."), (",", ""), (",", " "), (".", "'"))


@LONG_OR_SHORT
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(sorted(STATES)), st.integers(2005, 2023)),
        st.one_of(st.integers(0, 3_000_000), st.sampled_from((160_000, 171_500, 999, 1_000))),
        min_size=1, max_size=8,
    ),
    percents(2), st.booleans(), st.sampled_from(LOCALES), st.sampled_from((",", ";", "\t")),
)  # fmt: skip
def test_a_number_of_any_locale_is_the_number_or_told(
    counts, shares, both, locale, delimiter
) -> None:
    rows = [
        ("State", state, year, "Number", printed(count, *locale))
        for (state, year), count in counts.items()
    ]
    if both:  # what has decimals says how the file's numbers are written
        rows += [
            ("State", state, year, "Percent", printed(share, *locale))
            for (state, year), share in shares.items()
        ]
    ingested = read("locales", a=text_file(HEADER, rows, delimiter))
    found = ingested.tables["observations"]
    found = found.loc[found["unit"].astype(str) == "number"]
    values = {
        (str(place), year): value
        for place, year, value in zip(
            found["place"], found["start_year"], found["value"], strict=True
        )
    }
    for key, value in coded(counts).items():
        assert values.get(key, value) == value
    if locale == (".", "") or (locale == (",", "") and both):
        assert values == coded(counts)


def slipped(name: str, data: st.DataObject) -> str:
    """A name with one letter left out, doubled, changed with the next, or another."""
    at = data.draw(st.integers(0, len(name) - 1))
    how = data.draw(st.sampled_from(("left out", "doubled", "changed", "other")))
    return {
        "left out": name[:at] + name[at + 1 :],
        "doubled": name[: at + 1] + name[at:],
        "changed": name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
        "other": name[:at] + "x" + name[at + 1 :],
    }[how]


@LONG_OR_SHORT
@given(percents(), st.data())
def test_a_misspelled_state_is_no_new_place(truth, data) -> None:
    odd = data.draw(st.sampled_from(sorted(truth)))
    wrong = slipped(odd[0], data)
    assume(CATALOG.place_for("", wrong) is None and len(odd[0]) > 4)
    alone = {key: value for key, value in truth.items() if key[0] != odd[0]}
    assume(len(alone) > 1)
    rows = [
        ("State", wrong if state == odd[0] else state, year, "Percent", value)
        for (state, year), value in truth.items()
    ]
    ingested = read("misspelled", a=text_file(HEADER, rows))
    assert stored(ingested) == coded(alone)
    assert "is no state" in " ".join(ingested.tables["problems"]["problem"])


@LONG_OR_SHORT
@given(percents(), st.integers(1, 3), st.data())
def test_an_old_vintage_that_is_saved_again_today_counts_for_nothing_new(
    truth, years, data
) -> None:
    """Whichever name, date or order the two have, the later figures win, and they do not mix."""
    newest = max(year for _, year in truth)
    old = {
        key: data.draw(st.sampled_from((value, 0.5)))
        for key, value in truth.items()
        if key[1] <= newest - years
    }
    assume(old)
    dated = data.draw(st.sampled_from(("", "old", "new")))
    # Only one of the two has a date that a person gave: it may be the later or the earlier.
    day = data.draw(st.sampled_from(("vintage: 2001-01-01\n", "vintage: 2026-06-01\n")))
    names = data.draw(st.permutations(("a", "b")))
    files, sidecars = {}, {}
    for name, which, figures in zip(names, ("old", "new"), (old, truth), strict=True):
        rows = [("State", *key, "Percent", value) for key, value in figures.items()]
        files[name] = text_file(HEADER, rows)
        sidecars[name] = SIDECAR + (day if which == dated else "")
    assert stored(read("vintages", sidecars, **files)) == coded(truth)


@LONG_OR_SHORT
@given(percents(), st.data())
def test_of_files_of_one_date_that_counts_which_more_of_them_have(truth, data) -> None:
    odd = data.draw(st.sampled_from(sorted(truth)))
    several = data.draw(st.booleans())
    changed = {key: 0.9995 if key == odd else value for key, value in truth.items()}
    added = truth | {("Maine", 1999): 0.4}
    files = {
        name: text_file(
            HEADER, [("State", *key, "Percent", value) for key, value in figures.items()]
        )
        for name, figures in (("a", truth), ("b", changed), ("c", added))
        if several or name != "c"
    }
    # Of two files nothing says which is right: that figure alone is not taken.
    expected = added if several else {key: value for key, value in truth.items() if key != odd}
    assert stored(read("one date", **files)) == coded(expected)
