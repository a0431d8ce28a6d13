"""A number of children is compared as a rate, or nobody is set first or last by it."""

import pandas as pd

from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import comparison
from dashboard.charts.kinds import map as maps
from dashboard.measures.per_child import per_child

CARE = "children-in-foster-care"


def test_a_rate_is_the_count_by_the_children_of_its_place_and_year() -> None:
    columns = ["place", "period", "status", "value", "decimals", "unit"]
    counts = pd.DataFrame(
        [
            ("MA", "2023", "published", 8_922.0, 0, "number"),
            ("TX", "2023", "not-reported", None, 0, "number"),
        ],
        columns=columns,
    )
    children = pd.DataFrame(
        [
            ("MA", "2022", "published", 1.0, 0, "number"),
            ("MA", "2023", "published", 1_355_000.0, 0, "number"),
        ],
        columns=columns,
    )
    rates = per_child(counts, children)
    assert rates is not None
    assert rates["value"].tolist()[0] == 6.6
    assert (rates["unit"].tolist()[0], rates["count"].tolist()[0]) == ("rate-per-1000", 8_922)
    assert per_child(counts, children.head(1)) is None


def test_a_map_of_a_count_compares_rates_and_keeps_the_count(facts: Facts) -> None:
    chart = maps.tiles(facts, CARE, "MA")
    assert chart.finding == (
        "Children in foster care for every 1,000 children in 2023: 6.6 per 1,000 in Massachusetts; "
        "33 states have a lower figure, 2 the same, 14 a higher one. Computed here from the "
        "child population."
    )
    assert [column.label for column in chart.table.columns][1:3] == [
        "Children in foster care for every 1,000 children (computed here)",
        "Number",
    ]
    rows = {row.texts[0]: row for row in chart.table.rows}
    assert rows["Massachusetts"].texts[1:3] == ("6.6 per 1,000", "8,922")
    children = figures.of(facts, figures.POPULATION)
    printed = {name: row.values[1:3] for name, row in rows.items() if row.values[1] is not None}
    names = {name: place for place, name in facts.catalog.states.items()}
    for name, (rate, count) in printed.items():
        whole = float(children.published(names.get(name, "US"))["2023"]["value"])
        assert round(1000 * float(count) / whole, 1) == rate
    values = [values[0] for name, values in printed.items() if name in names]
    mine = printed["Massachusetts"][0]
    assert [sum(v < mine for v in values), sum(v > mine for v in values)] == [33, 14]
    assert any("Population Estimates" in source.text for source in chart.sources)


def test_a_count_that_no_population_divides_ranks_nobody(facts: Facts) -> None:
    for slug, unit in (("child-population", ""), ("children-in-poverty", "number")):
        beside = comparison.comparison(facts, slug, "MA", ("US", "OH", "TX"), unit=unit)
        tiles = maps.tiles(facts, slug, "MA", unit=unit)
        for chart in (beside, tiles):
            assert "lowest" not in chart.finding
            assert "highest" not in chart.finding
            assert "lower figure" not in chart.finding
            assert chart.details == (
                "Counts follow how many children live in a place, so they put no place first or "
                "last.",
            )


def test_the_nation_is_never_the_lowest_or_highest_of_the_states(facts: Facts) -> None:
    two = comparison.comparison(facts, CARE, "MA", ("US",))
    assert two.finding == (
        "Children in foster care for every 1,000 children in 2023: 6.6 per 1,000 in Massachusetts "
        "and 4.9 per 1,000 in the United States. Computed here from the child population."
    )
    for slug in ("children-in-poverty", "teen-births", CARE):
        chart = comparison.comparison(facts, slug, "MA", ("US", "NH", "MS"))
        lowest, _, rest = chart.finding.partition("the lowest figure is that of ")[2].partition(";")
        assert "United States" not in lowest
        assert rest.startswith(" the United States has ")
    assert "of the 3 places beside the nation" in chart.finding
