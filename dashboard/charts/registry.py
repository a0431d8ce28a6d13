"""The kinds of chart by name: what each is about, the parts of its query, and its view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from dashboard.catalog import Catalog
from dashboard.charts import child_care, disparity, ranking
from dashboard.charts.chart import Chart
from dashboard.charts.nearest import nearest
from dashboard.measures.disparity import BEST
from dashboard.schema import TOTAL, PlaceKind
from dashboard.store import Version

Query = Mapping[str, str]
Names = Mapping[str, str]

_SHOWN = 60  # as much of a wrong name as an answer repeats


class UnknownChart(Exception):
    """No such kind or subject. ``near`` holds addresses of the nearest, with their titles."""

    def __init__(self, sentence: str, near: Mapping[str, str]) -> None:
        super().__init__(sentence)
        self.near = near


class WrongPart(Exception):
    """A part of the query that cannot be used; the message says what is allowed."""


@dataclass(frozen=True)
class Part:
    """One part of a chart's query: its values with their labels, the default among them.

    ``newest`` marks a part of time whose default is the newest there is: an address that follows
    the data leaves it out. ``target`` lets it also be a fraction from 0 to 1.
    """

    name: str
    options: Names
    default: str
    newest: bool = False
    target: bool = False


@dataclass(frozen=True)
class Defaults:
    """What the organization set: its own state, and what gaps are measured against."""

    place: str
    reference: str = BEST


@dataclass(frozen=True)
class Kind:
    """A kind of chart.

    ``subjects`` are what it can be about, by slug, with titles. ``parts`` are those of a query, for
    one subject and what is asked of it. ``view`` makes the chart of a complete query. ``page`` is
    the page of the app that shows it, to which the chart's query is added.
    """

    subjects: Callable[[Version, Catalog], Names]
    parts: Callable[[Version, Catalog, str, Query, Defaults], tuple[Part, ...]]
    view: Callable[[Version, Catalog, str, Query], Chart]
    page: str


def chart(
    version: Version, catalog: Catalog, kind: str, subject: str, asked: Query, defaults: Defaults
) -> Chart:
    """The chart of an address. Raises UnknownChart and WrongPart, each with a sentence."""
    made = _kind(kind)
    subjects = made.subjects(version, catalog)
    if subject not in subjects:
        raise UnknownChart(
            f"There is no {kind} chart of “{subject[:_SHOWN]}”.",
            {f"/charts/{kind}/{slug}": subjects[slug] for slug in nearest(subject, subjects)},
        )
    parts = made.parts(version, catalog, subject, asked, defaults)
    names = {part.name for part in parts}
    for name in asked:
        if name not in names:
            raise WrongPart(
                f"A {kind} chart has no “{name[:_SHOWN]}”; it has {', '.join(sorted(names))}."
            )
    query = {part.name: _value(part, asked.get(part.name, "")) for part in parts}
    return made.view(version, catalog, subject, query)


def can_share(version: Version, catalog: Catalog, made: Chart, defaults: Defaults) -> bool:
    """Whether the address of a chart gives that chart again, so that it can leave the page."""
    if made.kind not in KINDS or made.subject not in KINDS[made.kind].subjects(version, catalog):
        return False
    parts = KINDS[made.kind].parts(version, catalog, made.subject, made.query, defaults)
    known = {part.name: part for part in parts}
    return all(
        not value or (name in known and _is_of(known[name], value))
        for name, value in made.query.items()
    )


def latest_query(version: Version, catalog: Catalog, made: Chart, defaults: Defaults) -> Query:
    """The query by which an address follows the data: without what is the newest anyway."""
    parts = _kind(made.kind).parts(version, catalog, made.subject, made.query, defaults)
    newest = {part.name: part.default for part in parts if part.newest}
    return {
        name: value for name, value in made.query.items() if value and newest.get(name) != value
    }


def page_of(made: Chart, query: Query) -> str:
    """The address of the page of the app that shows a chart."""
    return _kind(made.kind).page.format(made.subject) + urlencode(query)


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise UnknownChart(
            f"There is no kind of chart “{name[:_SHOWN]}”; there are {', '.join(KINDS)}.",
            {},
        )
    return KINDS[name]


def _is_of(part: Part, asked: str) -> bool:
    return not asked or asked in part.options or (part.target and is_target(asked))


def _value(part: Part, asked: str) -> str:
    if _is_of(part, asked):
        return asked or part.default
    near = nearest(asked, part.options)
    known = ", ".join(near or list(part.options)[:3])
    more = " or a fraction such as 0.10" if part.target else ""
    raise WrongPart(f"There is no {part.name} “{asked[:_SHOWN]}” here; there is {known}{more}.")


def is_target(text: str) -> bool:
    """Whether a reference is a target: a plain decimal fraction from 0 to 1."""
    return text.isascii() and text.replace(".", "", 1).isdecimal() and 0 <= float(text) <= 1


def _default(options: Names, wanted: str) -> str:
    """The value that is wanted where it is there, else the first."""
    return wanted if wanted in options else next(iter(options), "")


def _states(catalog: Catalog) -> Names:
    return {p.place: p.name for p in catalog.places.values() if p.kind == PlaceKind.STATE}


def _ranking_lists(version: Version, catalog: Catalog) -> Names:
    return ranking.lists(catalog) if ranking.editions(version) else {}


def _ranking_parts(
    version: Version, catalog: Catalog, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    editions = {str(edition): str(edition) for edition in ranking.editions(version)}
    states = _states(catalog)
    return (
        Part("edition", editions, next(iter(editions), ""), newest=True),
        Part("place", states, _default(states, defaults.place)),
    )


def _ranking(version: Version, catalog: Catalog, subject: str, query: Query) -> Chart:
    return ranking.ranking(version, catalog, int(query["edition"]), subject, query["place"])


def _disparity_parts(
    version: Version, catalog: Catalog, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    facts = catalog.indicators[subject]
    places = disparity.places(version, facts)
    place = _default(places, asked.get("place") or defaults.place)
    periods = {period: period for period in disparity.periods(version, facts)}
    groups = {
        slug: catalog.groups[slug].label
        for slug in set(disparity.rows_by_race(version, facts)["group"]) - {TOTAL}
        if slug in catalog.groups
    }
    newest = next(iter(disparity.periods(version, facts, place)), "")
    references = {BEST: "the best rate", TOTAL: "the overall rate", **groups}
    wanted = defaults.reference
    reference = wanted if is_target(wanted) else _default(references, wanted)
    return (
        Part("place", places, place),
        Part("period", periods, newest, newest=True),
        Part("reference", references, reference, target=True),
        Part("order", disparity.ORDERS, "name"),
    )


def _disparity(version: Version, catalog: Catalog, subject: str, query: Query) -> Chart:
    return disparity.disparity(
        version,
        catalog,
        subject,
        query["place"],
        query["period"],
        query["reference"],
        query["order"],
    )


def _child_care_settings(version: Version, catalog: Catalog) -> Names:
    return child_care.SETTINGS if child_care.all_places_with_prices(version) else {}


def _child_care_parts(
    version: Version, catalog: Catalog, subject: str, asked: Query, defaults: Defaults
) -> tuple[Part, ...]:
    places = child_care.all_places_with_prices(version)
    place = _default(places, asked.get("place") or defaults.place)
    years = {str(year): str(year) for year in child_care.years(version, place)}
    return (
        Part("place", places, place),
        Part("year", years, next(iter(years), ""), newest=True),
        # With an age it compares counties; without one it compares ages.
        Part("age", {"": "every age", **child_care.AGES}, ""),
    )


def _child_care(version: Version, catalog: Catalog, subject: str, query: Query) -> Chart:
    place, year = query["place"], int(query["year"])
    if not query["age"]:
        return child_care.by_age(version, catalog, place, year, subject)
    parents = version.table("places").set_index("place")
    parent = str(parents.loc[place, "parent"]) if place.isdecimal() else place
    return child_care.by_county(version, catalog, parent, place, year, subject, query["age"])


# A new kind of chart is one entry here: its subjects, its parts, its view, its page.
KINDS: dict[str, Kind] = {
    "ranking": Kind(_ranking_lists, _ranking_parts, _ranking, "/rankings?domain={}&"),
    "disparity": Kind(disparity.by_race, _disparity_parts, _disparity, "/disparities/{}?"),
    "child-care": Kind(
        _child_care_settings, _child_care_parts, _child_care, "/child-care?setting={}&"
    ),
}
