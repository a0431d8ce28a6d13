"""What a year of care costs in a place, by the child's age and the kind of care."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog.child_care import ChildCare
from dashboard.charts.chart import Chart, Column, Row, Series, Table
from dashboard.charts.facts import care_prices, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_rows import CareRows
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.kinds.child_care import price_parts
from dashboard.charts.kinds.child_care.view import CareQuery, View
from dashboard.charts.text import price_text, prose
from dashboard.language import Sentence, say
from dashboard.schema import Unit

# The ages that the finding tells: the dearest, and the last before school.
_TOLD = ("infant", "preschool")


def rows(facts: Facts, setting: str, query: CareQuery) -> CareRows:
    """The prices of a place and a year, of every age and kind of care."""
    return CareRows(care_prices.medians(facts, [query.place], year=query.year))


@remembered
def chart(facts: Facts, setting: str, query: CareQuery) -> Chart:
    """A row an age, a dot a kind of care."""
    words, drawn = facts.catalog.child_care, rows(facts, setting, query)
    prices, year = drawn.prices, query.year
    name = place_names.names_of(facts)[query.place]
    where = {"place": prose.the(name), "period": str(year)}
    finding = _finding(words, prices, where, setting)
    return Chart(
        kind="child-care",
        subject=setting,
        query=VIEW.asked(query),
        title=say("care-title-by-age", place=name, period=str(year)),
        finding=finding,
        details=price_parts.how_old(facts, query.place, year) if len(prices) else (),
        unit=str(Unit.CURRENCY),
        axis=price_parts.axis(),
        mark="dots",
        order=tuple(age.label for slug, age in words.ages.items() if slug in set(prices["age"])),
        series=_series(words, prices, setting),
        table=_table(words, prices, setting),
        sources=drawn.sources(facts),
        notes=(
            price_text.basis(),
            price_parts.how_known(facts, query.place, year, prices),
            *([words.prices.state_median] if place_names.is_state(facts, query.place) else []),
            *[
                say("care-no-price", care=kind.care, **where)
                for slug, kind in words.settings.items()
                if slug not in set(prices["setting"])
            ],
        ),
        alt=finding,
        version=facts.version.id,
    )


def _series(words: ChildCare, prices: pd.DataFrame, setting: str) -> tuple[Series, ...]:
    return tuple(
        Series(
            kind,
            label,
            tuple(
                price_parts.point_of(row, str(row["age"]), words.ages[str(row["age"])].label)
                for row in as_dicts(prices.loc[prices["setting"] == kind])
            ),
            role="home" if kind == setting else "peer",
            color=kind,
        )
        for kind, label in words.setting_labels.items()
        if kind in set(prices["setting"])
    )


def _finding(
    words: ChildCare, prices: pd.DataFrame, where: dict[str, str], setting: str
) -> Sentence:
    mine = prices.loc[prices["setting"] == setting].set_index("age")["weekly_price"]
    care = words.settings[setting].care
    if mine.empty:
        return say("care-no-price", care=care, **where)
    costs = [
        say(
            "care-cost-at-age",
            figure=price_text.dollars(care_prices.year_of(mine[slug])),
            child=age.one,
        )
        for slug, age in words.ages.items()
        if slug in mine.index and slug in _TOLD
    ]
    return say("care-by-age", setting=care, figures=prose.listed(costs), **where)


def _table(words: ChildCare, prices: pd.DataFrame, setting: str) -> Table:
    listed = {(str(row["age"]), str(row["setting"])): row for row in as_dicts(prices)}
    rows = []
    for age in words.ages.values():
        for kind in words.settings.values():
            if (row := listed.get((age.age, kind.setting))) is not None:
                values, texts = price_parts.week_and_year(row)
                told = (age.label, kind.label)
                rows.append(Row((*told, *values), (*told, *texts), mark=kind.setting == setting))
    columns = (
        Column("age", say("care-column-age")),
        Column("setting", say("care-column-setting")),
    )
    return Table((*columns, price_parts.a_week(), price_parts.a_year()), tuple(rows))


VIEW = View("", ("year",), care_prices.places_with_prices, rows, chart)
