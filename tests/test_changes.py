"""What is said of one figure's change: equal percents, the numbers behind them, tested changes."""

import pandas as pd
import pytest

from dashboard.charts.facts import by_race, figures
from dashboard.charts.kinds import comparison, trend
from dashboard.charts.kinds import map as maps
from dashboard.charts.text import figure_text, gap_change_text, numbers
from dashboard.measures import five_years, headline


def told(facts, indicator: str, place: str = "MA") -> tuple[figure_text.Latest, str]:
    shown = figures.of(facts, indicator)
    latest = shown.latest[place]
    return latest, " ".join(figure_text.changed(latest, shown.entry))


def test_equal_percents_say_how_many_they_stand_for_and_which_way_the_share_moved(facts) -> None:
    latest, sentence = told(facts, "children-without-health-insurance")
    assert latest.change == "31,000, up from 22,000 in 2019; both 2%"
    assert sentence == (
        "In 2019 it was 2% too, both rounded. The percent stands for 31,000 children, up from "
        "22,000; as a share of all children that is worse."
    )
    assert latest.verdict == "worse"


def test_teens_are_no_share_of_all_children(facts) -> None:
    shown = figures.of(facts, "teens-not-in-school-and-not-working")
    alike = [one for one in shown.latest.values() if one.behind and one.behind.text_then]
    assert alike
    assert {one.verdict for one in alike} == {"same"}


def test_a_number_that_rose_while_the_share_fell_is_not_called_better(facts) -> None:
    """Texas: 1,891,000 children, up from 1,864,000, of more children than before; both 25%."""
    latest = figures.of(facts, "parents-lack-secure-employment").latest["TX"]
    assert latest.behind is not None
    assert (latest.behind.way, latest.behind.verdict, latest.verdict) == ("up", "", "same")


@pytest.mark.parametrize(
    ("indicator", "place", "said"),
    [
        (
            "children-without-health-insurance",
            "VT",
            "In 2019 it was 2%: it rose. The percent stands for 3,000 children in both years, so "
            "whether that is better or worse cannot be told.",
        ),
        # Fewer percent and more children, of fewer children altogether.
        (
            "children-in-single-parent-families",
            "IN",
            "In 2019 it was 35%: it fell. The percent stands for 513,000 children, up from "
            "506,000, so whether that is better or worse cannot be told.",
        ),
        # As many as before, of more children than before.
        ("children-in-extreme-poverty", "FL", "In 2019 it was 8%: it fell, which is better."),
        # More than before, and a higher percent.
        ("parents-lack-secure-employment", "ID", "In 2019 it was 21%: it rose, which is worse."),
        # Two percents apart: rounding leaves a whole one of that.
        ("high-housing-cost-burden", "AK", "In 2018 it was 25%: it rose, which is worse."),
    ],
)
def test_percents_a_step_apart_are_better_or_worse_where_the_number_bears_it_out(
    facts, indicator: str, place: str, said: str
) -> None:
    latest, sentence = told(facts, indicator, place)
    assert sentence == said
    borne_out = said.endswith((", which is better.", ", which is worse."))
    assert (latest.verdict in ("better", "worse")) == borne_out
    assert f" {latest.verdict} than " in latest.change


def test_figures_that_read_alike_have_not_moved_whatever_is_stored(facts) -> None:
    """Texas: 0.7502 and 0.7497 both read 75.0%."""
    latest = figures.of(facts, "eighth-graders-not-proficient-in-reading").latest["TX"]
    assert (latest.text, latest.text_then, latest.verdict) == ("75.0%", "75.0%", "same")


def test_a_number_that_moves_with_the_population_is_neither_better_nor_worse() -> None:
    of_now, of_then = (1_100_000.0, 1_100_000.0), (1_000_000.0, 1_000_000.0)
    moved = five_years.share_moved
    assert moved((21_500, 22_500), of_now, (19_500, 20_500), of_then) == "within-rounding"
    assert moved((30_500, 31_500), of_now, (19_500, 20_500), of_then) == "higher"
    assert moved((15_500, 16_500), of_now, (19_500, 20_500), of_then) == "lower"


@pytest.mark.parametrize(
    ("indicator", "sure"),
    [
        ("fourth-graders-not-proficient-in-reading", figure_text.TESTED),
        ("fourth-graders-not-proficient-in-math", figure_text.NOT_SIGNIFICANT),
        # Its headline figure is an achievement level, which NCES tests as that of everyone.
        ("eighth-graders-not-proficient-in-math", figure_text.TESTED),
        ("high-school-graduation", figure_text.COUNTED),
        ("high-housing-cost-burden", ""),
        ("child-population", ""),
    ],
)
def test_a_change_has_its_publisher_s_verdict_where_it_was_tested(facts, indicator, sure) -> None:
    assert told(facts, indicator)[0].sure == sure


def test_a_change_that_its_publisher_does_not_call_significant_says_so_in_short_too(facts) -> None:
    latest, sentence = told(facts, "fourth-graders-not-proficient-in-math")
    assert latest.change == "↓ better than 49.8% in 2019, no clear change"
    assert sentence == (
        "In 2019 it was 49.8%: it fell, which is better. The publisher's own test does not call "
        "that change significant."
    )


def test_a_group_s_change_has_its_publisher_s_verdict_and_the_gap_none(facts) -> None:
    """Asian children had no lower rate than children of two or more races in 2019."""
    reading = by_race.of(facts, "fourth-graders-not-proficient-in-reading")
    change = reading.change("MA", "2024", "best")
    assert change is not None
    assert " ".join(gap_change_text.change(change, reading.phrases)) == (
        "From 2019 to 2024 the rate for Hispanic or Latino fourth graders rose from 75.2% to "
        "78.8%. The publisher's own test does not call that change significant. "
        "The gap with Asian and Pacific Islander fourth graders was 36.5 points in 2019 and 39.3 "
        "in 2024. Whether it changed cannot be told, for the gap itself cannot. "
        "As a ratio: 1.9 times in 2019, 2.0 times in 2024."
    )


def test_a_change_says_how_much_must_move_by_the_margins_of_error(facts) -> None:
    """The Census Bureau's ± 0.9 of 2024, that of 2019 taken as equal: 1.3 points."""
    latest, sentence = told(facts, "children-in-poverty")
    assert (latest.text, latest.critical) == ("11.1%", "1.3 points")
    assert latest.change == "↓ better than 12% in 2019, no clear change"
    assert sentence == (
        "In 2019 it was 12%: it fell, which is better. That could be chance, as any change under "
        "1.3 points could here."
    )


def test_the_finer_print_of_a_figure_leads_and_is_one_line_with_the_other(facts) -> None:
    chart = trend.trend(facts, "children-in-poverty", "MA")
    assert len(chart.series) == 1
    assert chart.finding == "In Massachusetts in 2024, 11.1% of children lived in poverty."
    points = {point.label: point.text for point in chart.series[0].points}
    assert (points["2019"], points["2024"]) == ("12%", "11.1%")
    assert any(note.startswith("From 2021 on: the same figure") for note in chart.notes)
    publishers = {source.text.partition(",")[0] for source in chart.sources}
    assert len(publishers) == 2


def test_a_leading_row_without_a_figure_gives_way(catalog) -> None:
    entry = catalog.indicators["children-in-poverty"]
    rows = pd.DataFrame(
        [
            ("MA", "2024", "percent", "main", "published", 0.11),
            ("MA", "2024", "percent", "acs1", "published", 0.111),
            ("VT", "2024", "percent", "main", "published", 0.09),
            ("VT", "2024", "percent", "acs1", "suppressed", None),
            ("US", "2024", "percent", "main", "published", 0.16),
        ],
        columns=["place", "period", "unit", "series", "status", "value"],
    ).assign(group="total", breakdown="none")
    led = headline.figures_of(rows, entry)
    assert dict(zip(led["place"], led["value"], strict=True)) == {
        "MA": 0.111, "VT": 0.09, "US": 0.16
    }  # fmt: skip
    assert set(led["series"]) == {"main"}


def test_a_line_of_another_series_is_named_in_words_and_the_usual_one_has_no_brackets(
    facts,
) -> None:
    chart = trend.trend(facts, "high-school-graduation", "MA")
    labels = [series.label for series in chart.series]
    assert labels == ["Massachusetts", "Massachusetts (as the state publishes it)"]
    # Nothing is known between 2006 and 2020, so the line breaks.
    assert [point.value for point in chart.series[1].points] == [0.809, None, 0.898]
    periods = [row.texts[0] for row in chart.table.rows]
    assert "2019-2020" in periods
    assert not [text for text in (*periods, *chart.notes) if "()" in text or text.startswith(":")]


def test_what_stands_side_by_side_is_of_one_series_and_another_than_the_usual_is_named(
    facts,
) -> None:
    slug, named = "high-school-graduation", " (as the state publishes it)"
    newest = comparison.by_group(facts, slug, "MA", "race")
    own = comparison.by_group(facts, slug, "MA", "race", "2020-2021")
    assert newest.query["period"] == "2019-2020"
    for chart, title in ((newest, "on time"), (own, f"on time{named}")):
        assert chart.title.startswith(f"High school students graduating {title}, by race, Mass")
        assert chart.finding.startswith(f"High school students graduating {title}, Mass")
    pooled = comparison.comparison(
        facts, "young-children-not-in-school", "MA", ("NH",), "2008-2010"
    )
    assert pooled.finding.startswith("Young children (ages 3 and 4) not in school (three-year) in")
    for period, group in (("2020-2021", "black"), ("2019-2020", "black")):
        chart = maps.tiles(facts, slug, "MA", period, group)
        assert (named in chart.title) == (named in chart.finding) == (period == "2020-2021")


def test_a_line_that_one_publisher_prints_alone_says_nothing_of_another_print(facts) -> None:
    notes = {
        place: trend.trend(facts, "children-in-poverty", place).notes for place in ("DC", "MA")
    }
    led = {
        place: [one for one in said if "the same figure" in one] for place, said in notes.items()
    }
    assert [len(led[place]) for place in ("DC", "MA")] == [0, 1]


def test_a_change_is_clear_only_where_rounding_leaves_it_more_than_chance(facts) -> None:
    """19% and 17.9%: 1.1 points as printed, by rounding as little as 0.55; 0.7 could be chance."""
    latest, sentence = told(facts, "children-in-poverty", "TX")
    assert (latest.sure, latest.critical) == ("", "")
    assert sentence == "In 2019 it was 19%: it fell, which is better."


def test_a_group_that_two_families_make_up_stands_by_both(facts) -> None:
    """Of Oregon's children 4.94% are Asian and 0.56% Pacific Islander; one table counts both."""
    gap = by_race.of(facts, "children-in-poverty").headline("OR", "2019", "best")
    assert gap is not None
    assert (gap.group, gap.reference) == ("hispanic", "asian-pacific-islander")
    assert gap.gap == pytest.approx(0.12)


@pytest.mark.parametrize("group", ["at-or-above-proficient", "at-or-above-basic"])
def test_a_result_whose_good_way_nobody_said_only_rose_or_fell(facts, group: str) -> None:
    """Fewer eighth graders at or above proficient is no better for being lower."""
    shown = figures.of(facts, "eighth-graders-not-proficient-in-math", group)
    assert {one.verdict for one in shown.latest.values()} <= {
        "higher", "lower", "same", "about-same", ""
    }  # fmt: skip
    assert shown.latest["MA"].verdict == "lower"


def test_a_target_that_nobody_misses_is_told_as_that(facts) -> None:
    race = by_race.of(facts, "high-school-graduation")
    gap = race.headline("MA", race.periods("MA")[0], "0.05")
    assert gap is not None
    assert gap.gap_why == "nobody-worse"


def test_a_group_that_cannot_lead_is_not_passed_over_in_silence(facts) -> None:
    """Vermont's Black students graduate less often than everyone; they are under 5% of children."""
    race = by_race.of(facts, "high-school-graduation")
    gap = race.headline("VT", race.periods("VT")[0], "best")
    assert gap is not None
    assert (gap.group, gap.gap_why) == ("", "small-worse")
    # White people of any origin are not one group where non-Hispanic white people stand beside.
    gap = by_race.of(facts, "single-parent-families-acs").headline("NH", "2018", "best")
    assert gap is not None
    assert gap.gap_why == "small-worse"


def test_one_group_alone_is_set_against_everyone_together(facts) -> None:
    """West Virginia prints one group, which is no worse off than everyone: that is the sentence."""
    gap = by_race.of(facts, "high-housing-cost-burden").headline("WV", "2021", "total")
    assert gap is not None
    assert (gap.group, gap.gap_why) == ("", "nobody-worse")


def test_a_ratio_below_one_has_two_digits_too() -> None:
    assert numbers.times(0.848, 0.852) == "0.85 times"
    assert numbers.times(0.83, 0.91) == "0.83 to 0.91 times within rounding"
