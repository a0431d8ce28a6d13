"""What a county is told beside its figures: counties like it, and what a step would mean."""

from __future__ import annotations

import math

import pandas as pd

from dashboard.charts.chart import Source
from dashboard.charts.facts import figures, local, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.local_sheet import Rows
from dashboard.charts.summaries import steps
from dashboard.charts.text import numbers, prose
from dashboard.language import Sentence, say
from dashboard.measures.alike import alike
from dashboard.schema import Unit

POVERTY, INCOME = "children-in-poverty-saipe", "median-household-income-acs"
_LIKE = 5  # counties that are shown as like another


def step(facts: Facts, place: str) -> Sentence | str:
    """What a tenth fewer children in poverty would be in a county or a state; empty if too few.

    A tenth is set beside the margin of the estimate, which may be as wide.
    """
    rows = _newest(facts, POVERTY, Unit.NUMBER)
    if place not in rows.index:
        return ""
    (row,) = as_dicts(rows.loc[[place]])
    count = float(row["value"]) if has_value(row["value"]) else 0.0
    fewer = steps.tenth(count)
    if not fewer:
        return ""
    period = figures.of(facts, POVERTY).when(str(row["period"]))
    known = float(row["margin"]) if has_value(row["margin"]) else 0.0
    return say(
        "county-step",
        place=prose.the(place_names.full_name(facts, place)),
        figure=numbers.number(count),
        period=period,
        number=numbers.number(fewer),
        margin=numbers.number(known),
        known="yes" if known else "no",
    )


@remembered
def like(facts: Facts, county: str) -> Rows | None:
    """The counties of the nation that are most like one in children and income."""
    every = _figures(facts)
    found = alike({one: (row[0], row[1]) for one, row in every.items()}, county, _LIKE)
    if not found:
        return None
    shares = _newest(facts, POVERTY, Unit.PERCENT)["value"]
    columns = ("place", "children", "income", "poverty")
    return Rows(
        say("county-like-caption"),
        tuple(say(f"county-like-{name}") for name in columns),
        tuple(
            (
                one if one != county else "",
                (
                    place_names.full_name(facts, one),
                    numbers.number(steps.two_digits(math.exp(every[one][0]))),
                    numbers.figure(math.exp(every[one][1]), Unit.CURRENCY, 0),
                    numbers.figure(shares[one], Unit.PERCENT, 3),
                ),
            )
            for one in (county, *found)
        ),
    )


@remembered
def sources(facts: Facts) -> tuple[Source, ...]:
    """Whose figures counties are compared by."""
    every = [_newest(facts, POVERTY, Unit.NUMBER), _newest(facts, INCOME, Unit.CURRENCY)]
    return sources_of(facts, pd.concat([one.reset_index() for one in every if not one.empty]))


@remembered
def _figures(facts: Facts) -> dict[str, tuple[float, float]]:
    """How many children a county has, by its number and share in poverty, and its income.

    Both as logarithms: amounts differ by factors.
    """
    counts, shares = (
        _newest(facts, POVERTY, unit)["value"] for unit in (Unit.NUMBER, Unit.PERCENT)
    )
    table = pd.DataFrame(
        {
            "children": counts / shares.loc[shares > 0],
            "income": _newest(facts, INCOME, Unit.CURRENCY)["value"],
        }
    ).dropna()
    return {
        str(place): (math.log(children), math.log(income))
        for place, children, income in zip(
            table.index, table["children"], table["income"], strict=True
        )
        if place_names.is_county(facts, str(place)) and children > 0 and income > 0
    }


@remembered
def _newest(facts: Facts, indicator: str, unit: str) -> pd.DataFrame:
    """The figures of everyone together in the newest period of counties, by place."""
    if indicator not in local.by_indicator(facts):
        return pd.DataFrame(columns=["value", "margin", "period"])
    rows = facts.version.observations(indicator)
    mine = rows.loc[rows["unit"].eq(unit) & rows["group"].eq("total")]
    counties = mine.loc[mine["place"].astype("str").str.isdecimal()]
    shown = mine.loc[mine["end_year"].eq(counties["end_year"].max())]
    shown = shown.loc[shown["series"].isin(counties["series"].unique())]
    return shown.assign(place=shown["place"].astype("str")).set_index("place")
