"""The kinds of chart by name: what each is about, the parts of its query, and its view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.catalog import Catalog
from dashboard.charts.chart import Chart
from dashboard.charts.facts import by_race, care_prices, figures, place_names, rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.kinds import child_care, comparison, disparity, ranking, ranking_editions
from dashboard.charts.kinds import child_care_burden as burden
from dashboard.charts.kinds import map as maps
from dashboard.charts.kinds import trend as trends
from dashboard.charts.kinds.disparity_trend import LINES, disparity_trend
from dashboard.charts.kinds.ranking_why import why
from dashboard.measures.disparity import BEST
from dashboard.schema import OVERALL, TOTAL, PlaceKind

Query = Mapping[str, str]
Names = Mapping[str, str]


class Unmade(Exception):
    """What is asked for has no chart; the message says why."""


@dataclass(frozen=True)
class Part:
    """One part of a chart's query: its values with their labels, the default among them.

    ``newest`` marks a part of time whose default is the newest there is: an address that follows
    the data leaves it out. ``target`` lets it also be a fraction from 0 to 1. ``several`` lets it
    be some of the values, with commas between them.
    """

    name: str
    options: Names
    default: str
    newest: bool = False
    target: bool = False
    several: bool = False


@dataclass(frozen=True)
class Defaults:
    """What the organization set: its own state, and what gaps are measured against."""

    place: str
    reference: str = BEST


Subjects = Callable[[Facts], Names]
Parts = Callable[[Facts, str, Query, Defaults], tuple[Part, ...]]
View = Callable[[Facts, str, Query], Chart]


@dataclass(frozen=True)
class Kind:
    """A kind of chart.

    ``subjects`` are what it can be about, by slug, with titles. ``parts`` are those of a query, for
    one subject and what is asked of it. ``view`` makes the chart of a complete query. ``page`` is
    the page of the app that shows it, to which the chart's query is added.
    """

    subjects: Subjects
    parts: Parts
    view: View
    page: str


def is_target(text: str) -> bool:
    """Whether a reference is a target: a plain decimal fraction from 0 to 1."""
    return text.isascii() and text.replace(".", "", 1).isdecimal() and 0 <= float(text) <= 1


def _default(options: Names, wanted: str) -> str:
    """The value that is wanted where it is there, else the first."""
    return wanted if wanted in options else next(iter(options), "")


def _states(catalog: Catalog) -> Names:
    return {p.place: p.name for p in catalog.places.values() if p.kind == PlaceKind.STATE}


def _ranking_lists(facts: Facts) -> Names:
    return rank_lists.lists(facts.catalog) if rank_lists.editions(facts) else {}


def _overall(facts: Facts) -> Names:
    return {slug: name for slug, name in _ranking_lists(facts).items() if slug == OVERALL}


def _editions_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    states = _states(facts.catalog)
    return (Part("place", states, _default(states, defaults.place)),)


def _edition_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    editions = {str(edition): str(edition) for edition in rank_lists.editions(facts)}
    edition = Part("edition", editions, next(iter(editions), ""), newest=True)
    return (edition, *_editions_parts(facts, subject, asked, defaults))


def _ranking_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    peers = Part("peers", _states(facts.catalog), "", several=True)
    return (*_edition_parts(facts, subject, asked, defaults), peers)


def _ranking(facts: Facts, subject: str, query: Query) -> Chart:
    edition, peers = int(query["edition"]), _each(query["peers"])
    return ranking.ranking(facts, edition, subject, query["place"], peers)


def _ranking_map(facts: Facts, subject: str, query: Query) -> Chart:
    return ranking.tile_map(facts, int(query["edition"]), subject, query["place"])


def _ranking_why(facts: Facts, subject: str, query: Query) -> Chart:
    return why(facts, int(query["edition"]), subject, query["place"])


def _ranking_editions(facts: Facts, subject: str, query: Query) -> Chart:
    return ranking_editions.over_editions(facts, subject, query["place"])


def _every_list(facts: Facts, subject: str, query: Query) -> Chart:
    return ranking_editions.in_every_list(facts, int(query["edition"]), query["place"])


def _each(listed: str) -> tuple[str, ...]:
    return tuple(one for one in listed.split(",") if one)


def _trend_parts(facts: Facts, subject: str, asked: Query, defaults: Defaults) -> tuple[Part, ...]:
    places = place_names.with_figures(facts, subject)
    return (
        Part("place", places, _default(places, defaults.place)),
        Part("compare", places, "", several=True),
        *_group_parts(facts, subject, asked),
    )


def _group_parts(facts: Facts, subject: str, asked: Query) -> tuple[Part, Part]:
    entry = indicator_of(facts, subject)
    groups = figures.groups(facts, subject)
    default = _default(groups, entry.headline.group)  # some figures are by group alone
    units = figures.units(facts, subject, asked.get("group") or default)
    return (
        Part("group", groups, default),
        Part("unit", units, _default(units, str(entry.unit))),
    )


def _map_parts(facts: Facts, subject: str, asked: Query, defaults: Defaults) -> tuple[Part, ...]:
    places = place_names.with_figures(facts, subject)
    group, unit = _group_parts(facts, subject, asked)
    chosen = (asked.get("group") or group.default, asked.get("unit") or unit.default)
    periods = figures.periods(facts, subject, *chosen)
    return (
        Part("place", places, _default(places, defaults.place)),
        Part("period", {one: one for one in periods}, next(iter(periods), ""), newest=True),
        group,
        unit,
    )


def _comparison_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    breakdowns = comparison.breakdowns(facts, subject)
    by = Part("by", {"": "place", **{one: one for one in breakdowns}}, "")
    place, period, group, unit = _map_parts(facts, subject, asked, defaults)
    if not asked.get("by"):
        return place, Part("compare", place.options, "", several=True), by, period, group, unit
    periods = comparison.periods_by_group(
        facts,
        subject,
        asked.get("place") or place.default,
        asked["by"],
        asked.get("unit") or unit.default,
    )
    newest = Part("period", {one: one for one in periods}, next(iter(periods), ""), newest=True)
    return place, by, newest, unit


def _trend(facts: Facts, subject: str, query: Query) -> Chart:
    compare = _each(query["compare"])
    place, group, unit = query["place"], query["group"], query["unit"]
    return trends.trend(facts, subject, place, compare, group, unit)


def _map(facts: Facts, subject: str, query: Query) -> Chart:
    place, period = query["place"], query["period"]
    return maps.tiles(facts, subject, place, period, query["group"], query["unit"])


def _comparison(facts: Facts, subject: str, query: Query) -> Chart:
    place, period, unit = query["place"], query["period"], query["unit"]
    if by := query["by"]:
        return comparison.by_group(facts, subject, place, by, period, unit)
    compare, group = _each(query["compare"]), query["group"]
    return comparison.comparison(facts, subject, place, compare, period, group, unit)


def _disparity_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    entry = facts.catalog.indicators[subject]
    place, reference = _gap_parts(facts, subject, asked, defaults)
    periods = {period: period for period in by_race.periods(facts, entry)}
    newest = next(iter(by_race.periods(facts, entry, asked.get("place") or place.default)), "")
    return (
        place,
        Part("period", periods, newest, newest=True),
        reference,
        Part("order", disparity.ORDERS, "name"),
    )


def _gap_parts(facts: Facts, subject: str, asked: Query, defaults: Defaults) -> tuple[Part, Part]:
    entry = facts.catalog.indicators[subject]
    places = by_race.places(facts, entry)
    groups = {
        slug: facts.catalog.groups[slug].label
        for slug in by_race.groups(facts, entry) - {TOTAL}
        if slug in facts.catalog.groups
    }
    references = {BEST: "the best rate", TOTAL: "the overall rate", **groups}
    wanted = defaults.reference
    reference = wanted if is_target(wanted) else _default(references, wanted)
    return (
        Part("place", places, _default(places, defaults.place)),
        Part("reference", references, reference, target=True),
    )


def _disparity_trend_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    return (
        *_gap_parts(facts, subject, asked, defaults),
        Part("lines", LINES, "rate"),
    )


def _disparity_trend(facts: Facts, subject: str, query: Query) -> Chart:
    place, reference = query["place"], query["reference"]
    return disparity_trend(facts, subject, place, reference, query["lines"])


def _disparity(facts: Facts, subject: str, query: Query) -> Chart:
    return disparity.disparity(
        facts,
        subject,
        query["place"],
        query["period"],
        query["reference"],
        query["order"],
    )


def _child_care_settings(facts: Facts) -> Names:
    return care_prices.SETTINGS if care_prices.all_places_with_prices(facts) else {}


# What the charts of one kind of care show beside the price by age, and the other parts they have.
_SHOWN: dict[str, tuple[str, ...]] = {
    "": ("year",),
    "trend": ("age",),
    "counties": ("year", "age"),
    "states": ("year", "age"),
    "burden": ("age",),
    "county-burden": ("age",),
    "race": ("age",),
}


def _child_care_parts(
    facts: Facts, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    shown = asked.get(child_care.SHOWN_WITHIN, "")
    places = care_prices.all_places_with_prices(facts)
    if "count" in shown:
        counties = {place for place in places if place.isdecimal()}
        states = {_state_of(facts, place) for place in counties}
        places = {place: name for place, name in places.items() if place in counties | states}
    elif shown not in ("", "trend"):
        places = {place: name for place, name in places.items() if not place.isdecimal()}
    place = _default(places, asked.get("place") or defaults.place)
    of = _state_of(facts, place) if shown == "counties" else place
    years = {str(year): str(year) for year in care_prices.years(facts, of)}
    parts = {
        "year": Part("year", years, next(iter(years), ""), newest=True),
        "age": Part("age", care_prices.AGES, next(iter(care_prices.AGES))),
    }
    return (
        Part(child_care.SHOWN_WITHIN, {name: name or "every age" for name in _SHOWN}, ""),
        Part("place", places, _default(places, defaults.place)),
        *[parts[name] for name in _SHOWN.get(shown, ())],
    )


def _state_of(facts: Facts, place: str) -> str:
    """The state of a county; another place itself."""
    if not place.isdecimal():
        return place
    return str(facts.version.table("places").set_index("place").loc[place, "parent"])


def _child_care(facts: Facts, subject: str, query: Query) -> Chart:
    place, age, shown = query["place"], query.get("age", ""), query[child_care.SHOWN_WITHIN]
    year = int(query.get("year") or 0)
    state = _state_of(facts, place)
    made: dict[str, Callable[[], Chart | None]] = {
        "": lambda: child_care.by_age(facts, place, year, subject),
        "trend": lambda: child_care.trend(facts, place, subject, age),
        "counties": lambda: child_care.by_county(facts, state, place, year, subject, age),
        "states": lambda: burden.by_state(facts, place, year, subject, age),
        "burden": lambda: burden.burden_over_years(facts, place, subject, age),
        "county-burden": lambda: burden.burden_by_county(facts, state, place, subject, age),
        "race": lambda: burden.burden_by_race(facts, place, subject, age),
    }
    chart = made[shown]()
    if chart is None:
        raise Unmade("No incomes are loaded that these prices can be set against.")
    return chart


_RANKINGS, _INDICATOR = "/rankings?domain={}&", "/indicators/{}?"

# A new kind of chart is one entry here: its subjects, its parts, its view, its page.
KINDS: dict[str, Kind] = {
    "ranking": Kind(_ranking_lists, _ranking_parts, _ranking, _RANKINGS),
    "ranking-map": Kind(_ranking_lists, _edition_parts, _ranking_map, _RANKINGS),
    "ranking-why": Kind(_ranking_lists, _edition_parts, _ranking_why, _RANKINGS),
    "ranking-editions": Kind(_ranking_lists, _editions_parts, _ranking_editions, _RANKINGS),
    "ranking-lists": Kind(_overall, _edition_parts, _every_list, _RANKINGS),
    "trend": Kind(figures.loaded, _trend_parts, _trend, _INDICATOR),
    "comparison": Kind(figures.loaded, _comparison_parts, _comparison, _INDICATOR),
    "map": Kind(figures.loaded, _map_parts, _map, _INDICATOR),
    "disparity": Kind(by_race.indicators, _disparity_parts, _disparity, "/disparities/{}?"),
    "disparity-trend": Kind(
        by_race.indicators, _disparity_trend_parts, _disparity_trend, "/disparities/{}?"
    ),
    "child-care": Kind(
        _child_care_settings, _child_care_parts, _child_care, "/child-care?setting={}&"
    ),
}
