"""The charts of the rankings: who is marked, what adds up, what is not compared."""

import re

import pytest

from dashboard.catalog import Catalog
from dashboard.charts.chart import Chart, Point
from dashboard.charts.facts import cells, rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import (
    rank_parts,
    ranking,
    ranking_editions,
    ranking_lists,
    ranking_map,
    ranking_why,
)
from dashboard.charts.kinds.query import Defaults, Reader, WrongPart
from dashboard.charts.render.interactive import figure
from dashboard.charts.summaries import rank_method
from dashboard.language import Sentence
from dashboard.measures.editions import BROKEN, NOT_HELD, why_not_comparable


def points(chart: Chart, key: str) -> dict[str, Point]:
    return {p.key: p for series in chart.series if series.key == key for p in series.points}


def test_the_alt_text_says_what_rounding_would_allow(facts) -> None:
    chart = ranking.ranking(facts, 2014, "overall", "MA")
    assert chart.alt.startswith("Massachusetts ranks 1st of 50 states overall")
    assert chart.alt.endswith("(2014 edition). Rounding alone would allow 1st or 2nd.")


def test_states_that_cannot_be_told_from_the_home_state_are_drawn_and_named_as_such(facts) -> None:
    chart = ranking.ranking(facts, 2014, "overall", "MA", ("VT", "CT"))
    assert points(chart, "home").keys() == {"MA"}
    assert points(chart, "peers").keys() == {"VT", "CT"}
    assert points(chart, "peers")["VT"].hollow
    assert not points(chart, "peers")["CT"].hollow
    assert "Rounding leaves open whether Massachusetts is ahead of Vermont." in chart.details
    row = next(row for row in chart.table.rows if row.key == "VT")
    assert "cannot be told" in row.texts
    assert len(chart.table.rows) == 50


def test_an_estimate_says_so_and_tells_nobody_apart(facts) -> None:
    for edition in (2023, 2024, 2025):
        chart = ranking.ranking(facts, edition, "overall", "CA")
        assert not points(chart, "untold")
        assert all(p.low is None for p in points(chart, "others").values())
        assert "estimates" in " ".join(chart.notes)
        assert rank_lists.rank_of(facts, edition, "overall", "CA").label == "estimate"


@pytest.mark.parametrize(
    ("edition", "place"), [(2019, "WY"), (2020, "WY"), (2021, "NH"), (2024, "NH")]
)
def test_a_censored_figure_keeps_its_state_in_the_list(
    edition: int, place: str, facts: Facts
) -> None:
    rank = rank_lists.rank_of(facts, edition, "family-and-community", place)
    assert rank.label == "complete"
    assert rank.rank_low is not None
    rows = ranking_why.parts(facts, edition, "family-and-community", place)
    censored = rows.set_index("indicator").loc["children-in-high-poverty-areas"]
    assert ranking_why.figure_of(censored.to_dict()) == "under 0.5%"


@pytest.mark.parametrize("domain", ["overall", "education", "health"])
def test_contributions_end_at_the_score_of_the_table(facts: Facts, domain: str) -> None:
    scores = rank_lists.of_list_table(facts, 2021, domain).set_index("place")["score"]
    for place in scores.index[::7]:
        chart = ranking_why.why(facts, 2021, domain, place)
        parts = [p.value for p in points(chart, "parts").values()]
        assert sum(parts) == pytest.approx(scores[place], abs=1e-9)
        (total,) = points(chart, "total").values()
        assert total.high == pytest.approx(scores[place], abs=1e-9)


def test_the_indicator_that_moves_a_rank_most_is_named(facts) -> None:
    chart = ranking_why.why(facts, 2014, "overall", "MA")
    assert chart.details[0].startswith("The single indicator that moves it most is eighth graders")
    assert "6th instead of 1st" in chart.details[0]


def test_what_lifts_a_rank_and_what_pulls_it_down_is_said(facts: Facts) -> None:
    assert ranking_why.why(facts, 2021, "health", "WY").finding == (
        "The figure that lifts Wyoming most in health is overweight and obesity (26%); the one "
        "that pulls it down most is children without health insurance (11%)."
    )
    assert ranking_why.why(facts, 2024, "education", "MA").finding == (
        "Every figure lifts Massachusetts in education, most of all fourth graders not proficient "
        "in reading (57.4%)."
    )


def test_a_list_without_figures_is_not_taken_apart(facts) -> None:
    chart = ranking_why.why(facts, 2022, "overall", "MA")
    assert chart.finding.endswith("cannot be taken apart for the 2022 edition.")
    assert "only published ranks are known" in chart.notes[0]
    assert not chart.series


def test_the_line_over_editions_breaks_where_editions_do_not_compare(facts) -> None:
    def breaks(domain: str) -> list[float]:
        chart = ranking_editions.over_editions(facts, domain, "MA")
        line = next(series for series in chart.series if series.key == "computed")
        return [p.x for p in line.points if p.value is None]

    assert breaks("overall") == [2016.5, 2019.5, 2022.5]
    assert breaks("education") == [2016.5, 2022.5]
    assert breaks("health") == [2019.5]
    assert breaks("economic-well-being") == [2022.5]


def test_why_two_editions_do_not_compare_is_said(catalog: Catalog, facts: Facts) -> None:
    chart = ranking_editions.over_editions(facts, "education", "MA")
    assert any("adjusted cohort rate" in note for note in chart.notes)
    assert not any("alcohol" in note for note in chart.notes)
    assert why_not_comparable(catalog, 2017, "health") == ""
    assert why_not_comparable(catalog, 2017, "education") == BROKEN
    assert why_not_comparable(catalog, 2013, "overall") == NOT_HELD


def test_first_stands_at_the_top_of_the_line(facts) -> None:
    chart = ranking_editions.over_editions(facts, "overall", "MA")
    bottom, top = figure(chart, "#0b5a73")["layout"]["yaxis"]["range"]
    assert bottom > top


def test_an_edition_of_a_few_printed_ranks_is_not_offered_and_its_addresses_answer(facts) -> None:
    assert rank_lists.editions(facts) == [2025, 2024, 2023, *range(2021, 2013, -1)]
    assert set(rank_parts.with_any_rank(facts)) - set(rank_lists.editions(facts)) == {
        2012, 2013, 2022, 2026,
    }  # fmt: skip
    for asked, edition in (("", 2025), ("2012", 2012), ("2022", 2022), ("2026", 2026)):
        reader = Reader({"edition": asked}, Defaults("MA"))
        assert rank_parts.read(facts, "overall", reader).edition == edition
        assert not reader.notes
        assert asked not in reader.parts["edition"].options
    reader = Reader({"edition": "2011"}, Defaults("MA"))
    assert rank_parts.read(facts, "overall", reader).edition == 2025
    assert reader.notes == ["There is no edition “2011” here; 2025 is shown instead."]


def test_every_chart_of_a_printed_only_edition_has_a_finding(facts) -> None:
    for kind in (ranking, ranking_why, ranking_map, ranking_lists):
        for edition in ("2012", "2026"):
            for domain in kind.KIND.subjects(facts):
                reader = Reader({"edition": edition, "place": "WA"}, Defaults("MA"))
                query = kind.KIND.read(facts, domain, reader)
                assert kind.KIND.view(facts, domain, query).finding


def test_a_rank_that_is_deduced_or_second_hand_leads_nowhere(facts) -> None:
    assert rank_lists.rank_of(facts, 2026, "education", "WA").headline is None
    assert rank_lists.rank_of(facts, 2022, "overall", "NV").headline is None
    assert rank_lists.rank_of(facts, 2022, "overall", "AL").headline == 46
    chart = ranking_editions.over_editions(facts, "education", "WA")
    assert "2026" not in [row.values[0] for row in chart.table.rows]
    assert not any("library" in source.text for source in chart.sources)


def test_a_doubtful_rank_is_marked_in_tables_and_is_no_number_in_files(facts: Facts) -> None:
    """A league printed 2nd in education for Massachusetts in 2024, as in 2022; others say 1st."""
    whole = ranking.ranking(facts, 2024, "education", "MA")
    row = next(row for row in whole.table.rows if row.key == "MA")
    assert "2 (doubtful)" in row.texts
    assert 2 not in row.values
    course = ranking_editions.over_editions(facts, "education", "MA")
    row = next(row for row in course.table.rows if row.values[0] == "2024")
    assert "2nd (doubtful)" in row.texts
    assert 2 not in row.values
    for chart in (whole, course):
        assert any("doubtful is contradicted" in note for note in chart.notes)
        doubted = [one.text for one in chart.sources if one.text.startswith("doubtful ranks as")]
        assert doubted == ["doubtful ranks as printed by Children's League of Massachusetts"]
    for chart in (
        ranking_map.tile_map(facts, 2024, "education", "MA"),
        ranking_lists.in_every_list(facts, 2024, "MA"),
    ):
        assert not any("doubtful" in source.text for source in chart.sources)
    origin = cells.of_ranks(facts, [2024], "education", "MA")[0]
    assert origin.subject == "Rank, education (doubtful)"


def test_a_rank_that_only_a_doubtful_report_gives_is_taken_apart_nowhere(facts: Facts) -> None:
    chart = ranking_why.why(facts, 2022, "overall", "NV")
    assert chart.finding.startswith("Nevada has no rank overall in the 2022 edition: ")
    assert not chart.sources


def test_the_five_lists_name_who_printed_each_of_their_ranks(facts: Facts) -> None:
    chart = ranking_lists.in_every_list(facts, 2025, "MA")
    told = " ".join(source.text for source in chart.sources)
    printers = {
        rank.printed_by
        for domain in rank_lists.lists(facts.catalog)
        for rank in [rank_lists.rank_of(facts, 2025, domain, "MA")]
        if rank.trusted is not None
    }
    assert printers == {"Boston Globe, carried by Daily8", "District Administration"}
    assert all(printer in told for printer in printers)
    assert "Coastal Moving Services" not in told  # who printed other states' ranks alone


def test_what_is_said_of_ranks_is_read_once(facts: Facts) -> None:
    charts = [
        chart
        for edition in (2014, 2022, 2024, 2025)
        for domain in rank_lists.lists(facts.catalog)
        for place in ("MA", "NV", "WY")
        for chart in (
            ranking.ranking(facts, edition, domain, place),
            ranking_why.why(facts, edition, domain, place),
            ranking_map.tile_map(facts, edition, domain, place),
            ranking_lists.in_every_list(facts, edition, place),
            ranking_editions.over_editions(facts, domain, place),
        )
    ]
    texts = [
        text
        for chart in charts
        for text in (
            chart.title, chart.finding, chart.alt, *chart.details, *chart.notes,
            *(cell for row in chart.table.rows for cell in row.texts),
            *(f"{p.text} {p.note}" for series in chart.series for p in series.points),
        )
    ]  # fmt: skip
    twice = re.compile(r"(\d+(?:st|nd|rd|th)) \(\1 within rounding\)")
    assert not [text for text in texts if twice.search(text)]
    assert not [text for text in texts if "the darker" in text.lower() or "counts most" in text]
    for chart in charts:
        assert isinstance(chart.finding, Sentence)


def test_the_map_has_every_state_once(facts) -> None:
    chart = ranking_map.tile_map(facts, 2025, "overall", "MA")
    tiles = [p for series in chart.series for p in series.points]
    assert len({(p.x, p.y) for p in tiles}) == len({p.key for p in tiles}) == 50


def test_a_place_that_is_not_ranked_has_no_rank_charts(facts) -> None:
    for place in ("US", "DC", "PR", "25017", "nowhere"):
        reader = Reader({"place": place}, Defaults("MA"))
        rank_parts.read(facts, "overall", reader)
        with pytest.raises(WrongPart, match=f"There is no place “{place}” here"):
            reader.refuse()


def test_the_worked_example_ends_at_the_rank(facts: Facts) -> None:
    first, *steps, last = rank_method.worked_example(facts, "MA")
    rank = rank_lists.rank_of(facts, 2025, "economic-well-being", "MA")
    assert first == "An example: Massachusetts in economic well-being, 2025 edition."
    assert len(steps) == 4
    assert last.startswith("Together that makes a score of −0.11. 25 of the 50 states")
    assert f"the rank is {rank.rank}th" in last


@pytest.mark.parametrize("place", ["MA", "NM", "TX", "VT"])
@pytest.mark.parametrize("domain", ["overall", "education", "health"])
def test_the_axis_over_editions_fits_the_ranks_that_are_shown(
    facts: Facts, domain: str, place: str
) -> None:
    chart = ranking_editions.over_editions(facts, domain, place)
    points = [point for series in chart.series for point in series.points]
    places = [
        place
        for point in points
        for place in (point.value, point.low, point.high)
        if place is not None
    ]
    assert chart.range is not None
    last, first = chart.range  # the first place stands at the top
    assert first == max(min(places), 1) - 0.5 or last - first == 5
    assert last == max(places) + 0.5 or last - first == 5
    assert chart.ticks[0] == first + 0.5
    assert 2 <= len(chart.ticks) <= 8
    assert all(first < tick < last for tick in chart.ticks)
