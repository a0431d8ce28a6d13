"""Rows of gaps: one mark for each group, and a ratio that says of which share it is."""

import re

from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds.ranking_editions import over_editions
from dashboard.charts.summaries.gap_lines import gap_line, gap_lines
from tests.contract import House

GRADUATION, FAMILIES = "high-school-graduation", "single-parent-families-acs"


def test_of_two_groups_with_one_mark_the_wider_is_hollow(facts: Facts, house: House) -> None:
    line = gap_line(facts, FAMILIES, "MA")
    colors = [series.color for series in line.chart.series]
    assert colors.count("white") == 2
    assert [*line.hollow] == ["white"]
    page = house.get("/disparities?place=MA").text
    row = page[page.index(f'href="/disparities/{FAMILIES}?') :].partition('class="gap"')[0]
    assert row.count('class="d-h-white"') == 1
    assert "hollow: White" in row


def test_every_filled_mark_of_a_row_is_of_one_group(facts: Facts) -> None:
    for place in ("MA", "KY", "US", "25025"):
        for line in gap_lines(facts, place):
            filled = [
                series.color
                for series in line.chart.series
                if series.key not in line.hollow and any(p.value is not None for p in series.points)
            ]
            assert len(filled) == len(set(filled)), (place, line.chart.subject)
            assert not set(line.pair) & line.hollow.keys() or len(set(line.pair)) == 2


def test_why_child_poverty_leads_with_other_groups_in_another_row_is_said(house: House) -> None:
    assert "What stands in several rows is of several tables" in house.page("/disparities").text


def test_a_ratio_of_those_who_did_not_says_so(facts: Facts) -> None:
    told = gap_line(facts, GRADUATION, "MA").ratio
    most, least = map(float, re.findall(r"([\d.]+)%", told))
    times = re.match(r"([\d.]+)(?: to ([\d.]+))? times counted the other way \(", told)
    assert times, told
    assert abs(most / least - float(times[2] or times[1])) < 0.15
    assert "the other way" not in gap_line(facts, FAMILIES, "MA").ratio


def test_ranks_over_editions_say_which_are_printed_and_which_computed(facts: Facts) -> None:
    chart = over_editions(facts, "overall", "MA")
    (told,) = chart.details
    ends = re.fullmatch(
        r"Printed ranks \(dots\) go from (\d+)\w\w to (\d+)\w\w, those computed here "
        r"\(the line\) from (\d+)\w\w to (\d+)\w\w\.",
        told,
    )
    assert ends
    drawn = {
        series.key: [point.value for point in series.points if point.value is not None]
        for series in chart.series
    }
    assert [int(one) for one in ends.groups()] == [
        *(min(drawn["published"]), max(drawn["published"])),
        *(min(drawn["computed"]), max(drawn["computed"])),
    ]
