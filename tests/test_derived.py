"""Tables that a build makes of others: the app reads them, and computes what a version lacks."""

import pandas as pd
import pytest

from dashboard.catalog import Catalog
from dashboard.charts.facts import by_race
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.summaries.gap_lines import gap_line
from dashboard.measures import disparity as measure
from dashboard.measures.rules import rules
from dashboard.schema import GAP_CHANGES, GAPS, LEADING_GAPS
from dashboard.store import Version

# Births and deaths; margins of error; groups that overlap; whole percents.
KINDS = ("teen-births", "children-with-a-disability", "fourth-graders-not-proficient-in-math")


def of_other_rules(version: Version) -> Version:
    """The same version, as code with other rules would have published it."""
    other = Version(version.folder)
    other.package = {**version.package, "derived_by": "other"}
    return other


def test_a_build_says_by_which_rules_it_made_its_tables(published: Version) -> None:
    for table in (GAPS, LEADING_GAPS, GAP_CHANGES):
        assert published.holds(table, rules())
        assert not of_other_rules(published).holds(table, rules())
        assert published.rows(table.name)


@pytest.mark.parametrize("slug", KINDS)
def test_what_a_version_holds_is_what_the_app_computes_without_it(
    published: Version, catalog: Catalog, slug: str
) -> None:
    held = by_race.of(facts_of(published, catalog), slug)
    computed = by_race.of(facts_of(of_other_rules(published), catalog), slug)
    tables = [
        (race.compared_by_place(measure.BEST), race._leading(measure.BEST), race._widest,
         race._changes(measure.BEST))
        for race in (held, computed)
    ]  # fmt: skip
    for one, other in zip(*tables, strict=True):
        kept = one.table.drop(columns=["indicator", "pick"], errors="ignore")
        order = [
            "place",
            "period",
            *(["group"] if kept.duplicated(["place", "period"]).any() else []),
        ]
        pd.testing.assert_frame_equal(
            kept.sort_values(order).reset_index(drop=True),
            other.table.sort_values(order).reset_index(drop=True),
        )


@pytest.mark.parametrize("reference", [measure.BEST, measure.LOWEST])
def test_the_line_of_an_indicator_says_the_same_either_way(
    published: Version, catalog: Catalog, facts: Facts, reference: str
) -> None:
    other = facts_of(of_other_rules(published), catalog)
    mine, theirs = (gap_line(one, KINDS[-1], "MA", reference) for one in (facts, other))
    assert mine.chart.details == theirs.chart.details
    assert (mine.chart.finding, mine.moved) == (theirs.chart.finding, theirs.moved)


def test_rows_are_read_one_by_one_as_pandas_gives_them() -> None:
    frame = pd.DataFrame(
        {
            "text": ["a", "", "b"],
            "whole": pd.array([1, None, 3], "Int64"),
            "part": [0.5, 1.5, 2.5],
            "so": [True, False, True],
        }
    )
    assert as_dicts(frame) == frame.to_dict(orient="records")
    assert as_dicts(frame.iloc[:0]) == []
