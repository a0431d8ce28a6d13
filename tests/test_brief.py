"""The brief on a state: what it counts, of which indicators it speaks, and whose figures it has."""

import pytest

from dashboard.charts.brief import Brief
from dashboard.charts.facts import figures, rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.sources import publishers, sources_of
from dashboard.charts.summaries import brief as briefs
from dashboard.charts.summaries.gap_lines import gap_lines
from dashboard.charts.text import figure_text

PLACES = ["MA", "MS", "NM", "VT", "WY"]


def told_of(facts: Facts, place: str) -> Brief:
    return briefs.brief(facts, place, "P", "L")


def latest_of(facts: Facts, place: str) -> dict[str, figure_text.Latest]:
    """The newest figures of the indicators that the newest edition ranks on, by title."""
    newest = facts.catalog.editions[max(rank_lists.editions(facts))]
    return {
        facts.catalog.indicators[slug].title: one
        for slug in newest.indicators
        if (one := figures.of(facts, slug).latest.get(place))
    }


@pytest.mark.parametrize("place", PLACES)
def test_only_what_moved_by_more_than_chance_is_called_better_or_worse(
    facts: Facts, place: str
) -> None:
    told, latest = told_of(facts, place), latest_of(facts, place)
    sure = (figure_text.TESTED, figure_text.COUNTED)
    gained, lost = (
        [title for title, one in latest.items() if one.verdict == way and one.sure in sure]
        for way in ("better", "worse")
    )
    assert {line.partition(": ")[0] for line in told.better} <= {*gained}
    assert {line.partition(": ")[0] for line in told.worse} <= {*lost}
    assert told.moved[0] == (
        f"{len(gained) + len(lost)} of {len(latest)} indicators moved by more than chance could "
        f"explain: {len(gained)} better, {len(lost)} worse."
    )


@pytest.mark.parametrize("place", PLACES)
def test_what_nobody_can_tell_is_counted_and_listed_apart(facts: Facts, place: str) -> None:
    told, latest = told_of(facts, place), latest_of(facts, place)
    untold = {
        title: one.verdict
        for title, one in latest.items()
        if one.verdict in ("better", "worse") and not one.sure
    }
    better, worse = ([*untold.values()].count(way) for way in ("better", "worse"))
    assert told.moved[1] == (
        f"Of {len(untold)} more that moved, nobody can tell whether it was chance: {better} better "
        f"as printed, {worse} worse."
    )
    assert told.untold
    for line in told.untold:
        assert line.endswith(f"({untold[line.partition(': ')[0]]})")


def test_a_change_that_could_be_chance_is_on_no_list(facts: Facts) -> None:
    """Poverty in Massachusetts went from 12% to 11.1%; any change under 1.3 could be chance."""
    told = told_of(facts, "MA")
    lines = (*told.better, *told.worse, *told.untold)
    assert not [line for line in lines if line.startswith("Children in poverty:")]
    assert "1 moved by so little that it could be chance." in told.moved


def test_equal_percents_are_told_by_the_numbers_behind_them(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(briefs, "_MOST_LINES", 20)
    assert (
        "Children without health insurance: 22,000 in 2019, 31,000 in 2024, both printed as 2% "
        "(worse)"
    ) in briefs.brief(facts, "MA", "P", "a page with more lines").untold


@pytest.mark.parametrize("place", PLACES)
def test_the_indicators_whose_gaps_are_clear_or_not_are_named(facts: Facts, place: str) -> None:
    told, made = told_of(facts, place), gap_lines(facts, place)
    clear = [one for one in made if one.sure in ("clear", "full-count")]
    first, *others = told.gaps_told
    assert first == (
        f"Of {len(made)} indicators with figures by race here, {len(clear)} have a clear gap."
    )
    named = " ".join(others)
    for one in made:
        listed = one.chart.finding in told.gaps
        assert listed or facts.catalog.indicators[one.chart.subject].title in named


@pytest.mark.parametrize("place", PLACES)
def test_every_source_is_of_a_figure_on_the_page(facts: Facts, place: str) -> None:
    told = told_of(facts, place)
    charts = [one.chart for one in gap_lines(facts, place) if one.chart.finding in told.gaps]
    listed = {line.partition(": ")[0] for line in (*told.better, *told.worse, *told.untold)}
    rows = [
        figures.of(facts, slug).rows.loc[lambda t: t["place"] == place]
        for slug, entry in facts.catalog.indicators.items()
        if entry.data_book and entry.title in listed
    ]
    rows.append(rank_lists.inputs(facts, rank_lists.editions(facts)[0])[["file"]])
    known = publishers(
        [
            *(line for chart in charts for line in chart.sources),
            *(line for one in rows for line in sources_of(facts, one)),
        ]
    )
    care = "U.S. Department of Labor, Women's Bureau, National Database of Childcare Prices"
    if "$" in " ".join(told.care):
        known += [care, "U.S. Census Bureau, American Community Survey"]
        known += [one for one in told.sources.split("; ") if one.startswith("7%: ")]
    named, _, printers = (
        told.sources.removeprefix("Sources: ")
        .removesuffix(".")
        .partition("published ranks as printed by ")
    )
    for known_by in sorted(known, key=len, reverse=True):
        named = named.replace(known_by, "")
    assert not named.strip("; ")
    how = " ".join(how for *_, how in told.ranks)
    assert all(printer in how for printer in printers.split("; "))


def test_a_rank_in_doubt_has_no_printer_among_the_sources(facts: Facts) -> None:
    rows = rank_lists.of_list_table(facts, 2022, "overall").loc[lambda t: t["place"] == "NV"]
    assert len(rows) == 1
    assert rank_lists.printed_by(facts.catalog, rows) == ()
    assert len(rank_lists.doubted(facts.catalog, rows)) == 1
