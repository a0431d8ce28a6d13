"""What is old says so wherever it leads; what is near and measures nearly the same says how not."""

import pytest

from dashboard.catalog import Catalog
from dashboard.charts.facts import ages, figures
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import comparison, disparity, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.summaries import held
from dashboard.measures.age import years_behind

OLD = "confirmed-maltreatment"  # whose newest figures are of 2014
SAID = (
    "This is the newest figure loaded: it is of 2014, 10 years before the newest figures here.",
    "These are the newest figures loaded: they are of 2014, 10 years before the newest figures "
    "here.",
)


@pytest.mark.parametrize(("last", "behind"), [(2024, 0), (2021, 0), (2020, 4), (2014, 10)])
def test_a_figure_is_old_that_ends_more_than_three_years_before_the_newest(last, behind) -> None:
    assert years_behind(last, 2024) == behind


def test_the_newest_year_is_that_of_all_observations(facts: Facts) -> None:
    every = facts.version.columns("observations", ["end_year"])["end_year"]
    assert ages.newest_year(facts) == int(every.max())


def test_an_old_figure_says_its_age_wherever_it_leads(facts: Facts) -> None:
    """In few words in the finding, in full in a note."""
    one, several = SAID
    gaps = disparity.disparity(facts, "single-parent-families-acs", "MA")
    groups = comparison.by_group(facts, "single-parent-families-acs", "MA", "race")
    of_gaps = several.replace("2014, 10", "2018, 6")
    for chart, years, note in (
        (trend.trend(facts, OLD, "MA"), 10, one),
        (comparison.comparison(facts, OLD, "MA"), 10, one),
        (comparison.comparison(facts, OLD, "MA", ("US",)), 10, several),
        (maps.tiles(facts, OLD, "MA"), 10, several),
        (gaps, 6, of_gaps),
        (groups, 6, of_gaps),
    ):
        assert chart.finding.endswith(f". {years} years behind the newest figures.")
        assert chart.notes[0] == note
        assert chart.alt.startswith(chart.finding)


def test_a_period_that_a_reader_chose_and_a_new_figure_say_nothing_of_their_age(
    facts: Facts,
) -> None:
    charts = [
        comparison.comparison(facts, OLD, "MA", ("US",), "2009"),
        maps.tiles(facts, "children-in-poverty", "MA", "2010"),
        trend.trend(facts, "youth-in-detention", "MA"),
        disparity.disparity(facts, "single-parent-families-acs", "MA", "2010"),
    ]
    told = [text for chart in charts for text in (chart.finding, *chart.notes)]
    assert not [one for one in told if "the newest figure" in one]


def test_an_old_change_has_both_its_years_and_no_color(facts: Facts) -> None:
    latest = figures.of(facts, OLD).latest["MA"]
    assert (latest.verdict, latest.tone) == ("better", "")
    assert latest.change == "↓ better in 2014 than 24 per 1,000 in 2009"
    line = trend.trend(facts, OLD, "MA")
    assert line.details[0] == (
        "In 2009 it was 24 per 1,000: by 2014 it had fallen, which is better."
    )
    new = figures.of(facts, "teen-births").latest["MA"]
    assert (new.tone, new.change) == ("better", "↓ better than 7 per 1,000 in 2018")


def test_what_stayed_the_same_is_called_no_change(facts: Facts) -> None:
    assert trend.trend(facts, OLD, "US").details == ("In 2009 it was 9 per 1,000 as well.",)


def test_a_series_beside_a_headline_says_how_it_differs(facts: Facts, catalog: Catalog) -> None:
    entry = catalog.indicators["single-parent-families-acs"]
    assert entry.differs_from == "children-in-single-parent-families"
    assert catalog.indicators[entry.differs_from].title in entry.differs
    for chart in (
        trend.trend(facts, entry.indicator, "MA"),
        maps.tiles(facts, entry.indicator, "MA"),
        disparity.disparity(facts, entry.indicator, "MA"),
    ):
        assert entry.differs in chart.notes
    for other in catalog.indicators.values():
        if other.differs:
            assert catalog.indicators[other.differs_from].title in other.differs


def test_the_table_of_indicators_says_both_years_and_colors_no_old_change(facts: Facts) -> None:
    old = held.row(facts, OLD, "MA").direction
    new = held.row(facts, "fourth-graders-not-proficient-in-reading", "MA").direction
    assert old
    assert new
    assert old.bold + old.words == "better in 2014 than 24 in 2009"
    assert (old.tone, new.tone) == ("", "worse")
