"""Why a price of care is blank, or the income that it would be set against.

What holds of any missing figure is asked of ``absent``.
"""

from __future__ import annotations

from dashboard.charts.facts import absent, care_prices, place_names
from dashboard.charts.facts.absent import NOT_LOADED, Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_dicts, has_value
from dashboard.charts.text import missing_text, prose
from dashboard.language import say
from dashboard.schema import Unit


def of_price(facts: Facts, place: str, year: int) -> Absent:
    """Why a place has no price of some care in a year: which files would have it, and have not."""
    files = _files_with(facts, place_names.kind_of(facts, place))
    if not files:
        return Absent(NOT_LOADED, missing_text.not_loaded())
    words: dict[str, str | int] = {"files": prose.listed(files), "count": len(files)}
    if place not in care_prices.places_with_prices(facts):
        return Absent(NOT_LOADED, say("missing-price-ever", **words))
    return Absent(NOT_LOADED, say("missing-price", period=str(year), **words))


@remembered
def of_income(facts: Facts, place: str, year: int) -> Absent:
    """Why there is no income of a place to set a price of a year against, in its own dollars."""
    words = facts.catalog.child_care
    entry = facts.catalog.indicators[words.preferred_income]
    rows = facts.version.observations(entry.indicator)
    mine = rows.loc[
        (rows["place"] == place)
        & (rows["period"] == str(year))
        & (rows["unit"] == str(Unit.CURRENCY))
        & (rows["breakdown"] == entry.headline.breakdown)
        & (rows["group"] == entry.headline.group)
    ]
    if len(mine) and has_value(mine.iloc[0]["value"]):
        found = Absent(NOT_LOADED, say("missing-income-dollars", period=str(year)))
    elif len(mine):
        found = absent.of_row(as_dicts(mine)[0], entry)
    else:
        found = absent.of_nothing(
            facts, entry.indicator, entry.headline, str(Unit.CURRENCY), place, str(year)
        )
    column = say("care-column-income-of", families=words.incomes[entry.indicator])
    return Absent(found.status, missing_text.of_column(column, found.reason))


@remembered
def _files_with(facts: Facts, kind: str) -> list[str]:
    """The names of the files that hold prices of places of a kind; states and alike are one."""
    prices = facts.version.table("child_care_prices")
    together = {kind} if kind not in place_names.LARGE else {*place_names.LARGE}
    of = prices["place"].map(lambda place: place_names.kind_of(facts, str(place)))
    names = facts.version.table("files").set_index("file")["name"]
    return sorted({str(names[file]) for file in prices.loc[of.isin(together), "file"].unique()})
