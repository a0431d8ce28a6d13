"""Child-care charts: what care costs in a place by age, and in the counties of a state."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import ZONE, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import care_prices
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_prices import AGES, CARE, SETTINGS, name_of, year_of
from dashboard.charts.facts.rows import Record, as_records
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.text import numbers
from dashboard.measures.child_care import WEEKS, ZoneChange
from dashboard.schema import Basis, Unit

SHOWN_WITHIN = "show"  # tells apart, in their addresses, the charts of one kind of care

BASIS = (
    "Prices are for full-time care of one child, in dollars of that year, at the median; a year is "
    "52 weeks."
)
_ZONES = (
    "Counties that print the same prices are taken to share a rate zone of the state's survey, and "
    "are shown as one."
)
_TILES = (
    "Each county is a tile of the same size, about where it lies; a letter names its rate zone."
)
STATE_MEDIAN = (
    "A state's price is the Department of Labor's median, weighted by children; it is not a mean "
    "of counties."
)
_NOMINAL = "Prices are in dollars of each year, not adjusted for inflation."


@remembered
def by_age(facts: Facts, place: str, year: int, setting: str) -> Chart:
    """What a year of care costs in a place, by the child's age and the kind of care."""
    name = name_of(facts, place)
    prices = facts.version.table("child_care_prices").loc[
        lambda t: (t["place"] == place) & (t["year"] == year) & (t["statistic"] == "median")
    ]
    order = tuple(label for age, label in AGES.items() if age in set(prices["age"]))
    series = tuple(
        Series(
            kind,
            SETTINGS[kind],
            tuple(
                point_of(row, AGES[str(row["age"])])
                for row in as_records(prices.loc[prices["setting"] == kind])
            ),
            role="home" if kind == setting else "peer",
            color=kind,
        )
        for kind in SETTINGS
        if kind in set(prices["setting"])
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "year": str(year)},
        title=f"Yearly price of full-time child care, {name}, {year}",
        finding=_finding(prices, name, year, setting),
        unit=str(Unit.CURRENCY),
        axis="Dollars a year",
        mark="dots",
        order=order,
        series=series,
        table=_age_table(prices, setting),
        sources=sources_of(facts, prices),
        notes=(
            BASIS,
            *_how_known(facts, place, year, prices),
            *([STATE_MEDIAN] if place in facts.catalog.places and len(place) == 2 else []),
            *_missing_settings(prices, name, year),
        ),
        alt=_finding(prices, name, year, setting),
        version=facts.version.id,
    )


@remembered
def trend(facts: Facts, place: str, setting: str, age: str) -> Chart:
    """The price of one age over the years: surveyed years filled, straight lines hollow.

    Where a county left one rate zone for another, its line is broken.
    """
    name = name_of(facts, place)
    prices = facts.version.table("child_care_prices").loc[
        lambda t: (t["place"] == place) & (t["age"] == age) & (t["statistic"] == "median")
    ]
    moves = care_prices.moves(facts, place)
    series = tuple(
        Series(
            kind,
            SETTINGS[kind],
            tuple(
                _year_point(facts, row, moves)
                for row in as_records(prices.loc[prices["setting"] == kind].sort_values("year"))
            ),
            role="home" if kind == setting else "peer",
            color=kind,
        )
        for kind in sorted(SETTINGS, key=lambda kind: kind != setting)
        if kind in set(prices["setting"])
    )
    finding = _trend_finding(series, name, setting, age, moves, facts)
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "age": age, SHOWN_WITHIN: "trend"},
        title=f"Yearly price of full-time care for {child_of(age)}, {name}",
        finding=finding,
        unit=str(Unit.CURRENCY),
        axis="Dollars a year",
        mark="lines",
        series=series,
        table=_trend_table(series),
        sources=sources_of(facts, prices),
        notes=(
            _NOMINAL,
            "Filled dots are years that were surveyed, as far as can be told; hollow ones lie on "
            "the straight line that the publisher draws between surveys.",
            *[_moved(facts, move) for move in moves],
        ),
        alt=finding,
        version=facts.version.id,
    )


@remembered
def by_county(facts: Facts, state: str, place: str, year: int, setting: str, age: str) -> Chart:
    """What care costs in the counties of a state, with their rate zones.

    A map of tiles where the catalog places every county on one, else a dot a zone.
    """
    names = facts.version.table("places").set_index("place")
    state_name = name_of(facts, state)
    care, child = CARE[setting], child_of(age)
    prices = facts.version.table("child_care_prices").loc[
        lambda t: (
            (t["year"] == year)
            & (t["setting"] == setting)
            & (t["age"] == age)
            & (t["statistic"] == "median")
        )
    ]
    counties = prices.loc[prices["place"].map(names["parent"]) == state].assign(
        name=lambda t: t["place"].map(names["name"]).str.removesuffix(" County")
    )
    zones = (
        counties.groupby(["rate_zone", "weekly_price"], as_index=False)
        .agg(label=("name", lambda s: listed(sorted(s))), counties=("name", "size"))
        .sort_values("weekly_price", ascending=False)
        .assign(zone=lambda t: [_letter(order) for order in range(len(t))])
    )
    counties = counties.merge(zones[["rate_zone", "zone", "label"]], on="rate_zone")
    median = prices.loc[prices["place"] == state, "weekly_price"]
    finding = _county_finding(zones, state_name, care, child, year)
    known = [
        p for p in counties["place"] if p in facts.catalog.places and facts.catalog.places[p].tile
    ]
    mapped = len(known) == len(counties)
    tiles, dots = _county_tiles(counties, place, facts.catalog), _zone_dots(zones, setting)
    state_price = (
        f"state median: {numbers.currency(year_of(median.iloc[0]))}" if len(median) else ""
    )
    return Chart(
        kind="child-care",
        subject=setting,
        query={"place": place, "year": str(year), "age": age, SHOWN_WITHIN: "counties"},
        title=f"Yearly price of {care} for {child}, counties of {state_name}, {year}",
        finding=finding,
        details=(state_price.capitalize() + ".",) if mapped and state_price else (),
        unit=str(Unit.CURRENCY),
        axis="Dollars a year",
        mark="tiles" if mapped else "dots",
        order=() if mapped else tuple(zones["label"]),
        series=(tiles if mapped else dots) if len(zones) else (),
        reference=None if mapped or median.empty else year_of(median.iloc[0]),
        reference_label="" if mapped else state_price,
        table=_county_table(counties, place),
        sources=sources_of(facts, pd.concat([counties, prices.loc[median.index]])),
        notes=(
            BASIS,
            *_how_known(facts, state, year, counties),
            *((_TILES, _ZONES) if mapped else (_ZONES,)),
            *[
                _moved(facts, move)
                for move in care_prices.moves_in(facts, state)
                if move.year == year
            ],
        ),
        alt=finding,
        version=facts.version.id,
    )


def _moved(facts: Facts, move: ZoneChange) -> str:
    """What a change of rate zone means, in a sentence or two."""
    left, joined = (
        listed([name_of(facts, p) for p in places]) for places in (move.left, move.joined)
    )
    return (
        f"{name_of(facts, move.place)} was re-zoned: in {move.year} it prints the prices of "
        f"{joined}, before then those of {left}. A difference between {move.before} and "
        f"{move.year} there is a change of zone, not a fall or rise of prices."
    )


def _how_known(facts: Facts, place: str, year: int, prices: pd.DataFrame) -> tuple[str, ...]:
    """Whether prices of a year were surveyed, where that can be told."""
    bases = set(prices["basis"])
    if bases == {str(Basis.SURVEYED)}:
        return (f"{year} was surveyed.",)
    if year in care_prices.straight_at(facts, place) or bases & {
        Basis.INTERPOLATED,
        Basis.EXTRAPOLATED,
    }:
        return (
            f"{year} was not surveyed, as far as can be told: its prices lie on the straight line "
            "that the publisher draws between surveys.",
        )
    return ("Which years were surveyed is not stated in the file; this one may have been.",)


def _year_point(facts: Facts, row: Record, moves: tuple[ZoneChange, ...]) -> Point:
    year, annual = int(row["year"]), float(row["weekly_price"]) * WEEKS
    between = any(move.before < year < move.year for move in moves)
    hollow = row["basis"] in (Basis.INTERPOLATED, Basis.EXTRAPOLATED) or (
        row["basis"] == Basis.UNKNOWN and year in care_prices.straight_at(facts, str(row["place"]))
    )
    note = "on a straight line between survey years" if hollow else ""
    return Point(
        key=str(year),
        label=str(year),
        value=None if between else annual,
        text=numbers.currency(annual),
        x=year,
        note="drawn between the prices of two rate zones" if between else note,
        hollow=hollow,
    )


def _trend_finding(
    series: tuple[Series, ...],
    name: str,
    setting: str,
    age: str,
    moves: tuple[ZoneChange, ...],
    facts: Facts,
) -> str:
    care = f"a year of {CARE[setting]} for {child_of(age)}"
    mine = next((one.points for one in series if one.key == setting), ())
    if not mine:
        return f"No price of {CARE[setting]} for {child_of(age)} is loaded for {name}."
    if moves:
        move = moves[-1]
        before = next(p for p in mine if p.x == move.before)
        after = next((p for p in mine if p.x == move.year), None)
        joined = listed([name_of(facts, p) for p in move.joined])
        now = f", and {after.text} in {move.year} in the zone of {joined}" if after else ""
        return (
            f"In {name}, {care} cost {before.text} in {move.before} in the rate zone of "
            f"{listed([name_of(facts, p) for p in move.left])}{now}: a change of zone, which "
            "tells nothing of a change in price."
        )
    first, last = mine[0], mine[-1]
    return (
        f"In {name}, {care} cost {first.text} in {first.label} and {last.text} in {last.label}, "
        "in dollars of each year."
    )


def _trend_table(series: tuple[Series, ...]) -> Table:
    columns = (
        Column("year", "Year"),
        Column("setting", "Care"),
        Column("price", "A year", str(Unit.CURRENCY)),
        Column("basis", "How it is known"),
    )
    return Table(
        columns,
        tuple(
            Row(
                (point.label, one.label, point.value, point.note),
                (point.label, one.label, point.text, point.note or "surveyed, or not known"),
                mark=one.role == "home" and not point.hollow,
            )
            for one in series
            for point in reversed(one.points)
        ),
    )


def _county_tiles(counties: pd.DataFrame, place: str, catalog: Catalog) -> tuple[Series, ...]:
    """A tile a county, a series a zone; the marked county is a series of its own."""
    return tuple(
        Series(
            f"{ZONE}{zone}",
            f"zone {zone}",
            tuple(
                Point(
                    key=str(row["name"]),
                    label=str(row["name"]),
                    value=year_of(row["weekly_price"]),
                    text=numbers.currency(year_of(row["weekly_price"])),
                    x=tile[0],
                    y=tile[1],
                    note=f"{numbers.currency(float(row['weekly_price']), 2)} a week, zone {zone}",
                )
                for row in as_records(found)
                if (known := catalog.places.get(str(row["place"]))) and (tile := known.tile)
            ),
            role="home" if is_home else "group",
        )
        for (zone, is_home), found in counties.groupby(["zone", counties["place"] == place])
    )


def _zone_dots(zones: pd.DataFrame, setting: str) -> tuple[Series, ...]:
    """A dot a zone."""
    points = tuple(
        Point(
            key=str(row["rate_zone"]),
            label=str(row["label"]),
            value=float(row["weekly_price"]) * WEEKS,
            text=numbers.currency(float(row["weekly_price"]) * WEEKS),
            note=f"{numbers.currency(float(row['weekly_price']), 2)} a week",
        )
        for row in as_records(zones)
    )
    return (Series("counties", "Counties", points, role="home", color=setting),)


def point_of(row: Record, label: str, key: str = "") -> Point:
    weekly = float(row["weekly_price"])
    return Point(
        key=key or str(row["age"]),
        label=label,
        value=weekly * WEEKS,
        text=numbers.currency(weekly * WEEKS),
        note=f"{numbers.currency(weekly, 2)} a week",
    )


def _finding(prices: pd.DataFrame, name: str, year: int, setting: str) -> str:
    mine = prices.loc[prices["setting"] == setting].set_index("age")["weekly_price"]
    kind = CARE[setting]
    if mine.empty:
        return f"No price of {kind} is loaded for {name} in {year}."
    costs = [
        f"{numbers.currency(mine[age] * WEEKS)} a year for {_article(label)} {label.lower()}"
        for age, label in AGES.items()
        if age in mine.index and age in ("infant", "preschool")
    ]
    return f"In {name} in {year}, {kind} cost {' and '.join(costs)}, at the median price."


def _missing_settings(prices: pd.DataFrame, name: str, year: int) -> tuple[str, ...]:
    absent = [label for kind, label in SETTINGS.items() if kind not in set(prices["setting"])]
    return tuple(f"No {label.lower()} price is loaded for {name} in {year}." for label in absent)


def _county_finding(zones: pd.DataFrame, state: str, care: str, child: str, year: int) -> str:
    if zones.empty:
        return f"No county price of {care} for {child} is loaded for {state} in {year}."
    most, least = zones.iloc[0], zones.iloc[-1]
    top, bottom = (numbers.currency(float(z["weekly_price"]) * WEEKS) for z in (most, least))
    if len(zones) == 1:
        return f"In {year}, {care} for {child} cost {top} a year in every county of {state}."
    return (
        f"In {year}, {care} for {child} cost from {bottom} to {top} a year in the "
        f"counties of {state}, which print the prices of {len(zones)} rate zones."
    )


def _age_table(prices: pd.DataFrame, setting: str) -> Table:
    columns = (
        Column("age", "Age"),
        Column("setting", "Care"),
        Column("week", "A week", str(Unit.CURRENCY), 2),
        Column("year", "A year", str(Unit.CURRENCY)),
    )
    rows = []
    for age, label in AGES.items():
        for kind, care in SETTINGS.items():
            found = prices.loc[(prices["age"] == age) & (prices["setting"] == kind), "weekly_price"]
            if len(found):
                weekly = float(found.iloc[0])
                rows.append(
                    Row(
                        (label, care, weekly, weekly * WEEKS),
                        (
                            label,
                            care,
                            numbers.currency(weekly, 2),
                            numbers.currency(weekly * WEEKS),
                        ),
                        mark=kind == setting,
                    )
                )
    return Table(columns, tuple(rows))


def _county_table(counties: pd.DataFrame, place: str) -> Table:
    columns = (
        Column("county", "County"),
        Column("zone", "Rate zone"),
        Column("week", "A week", str(Unit.CURRENCY), 2),
        Column("year", "A year", str(Unit.CURRENCY)),
    )
    return Table(
        columns,
        tuple(
            Row(
                (
                    str(row["name"]),
                    str(row["zone"]),
                    float(row["weekly_price"]),
                    float(row["weekly_price"]) * WEEKS,
                ),
                (
                    str(row["name"]),
                    str(row["zone"]),
                    numbers.currency(float(row["weekly_price"]), 2),
                    numbers.currency(float(row["weekly_price"]) * WEEKS),
                ),
                mark=row["place"] == place,
            )
            for row in as_records(counties.sort_values("name"))
        ),
    )


def _letter(order: int) -> str:
    """A zone's letter: A has the highest price."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[order] if order < 26 else str(order + 1)


def child_of(age: str) -> str:
    label = AGES[age].lower()
    return f"{_article(label)} {label}"


def listed(names: list[str]) -> str:
    """Names as a list in a sentence: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _article(noun: str) -> str:
    return "an" if noun[0].lower() in "aeiou" else "a"
