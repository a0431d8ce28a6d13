"""What search finds: a row for each indicator, place, story, coalition and page, with its names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.language import say
from dashboard.measures.relevance import visible_news
from dashboard.schema import SEARCH, STATES, Findable, PlaceKind

Tables = Mapping[str, pd.DataFrame]
# Where two of a kind fit as well, the first is what the Data Book ranks on, then what leads.
_RANKED, _CONTEXT, _DIFFERS, _NOT_REVIEWED = 1.0, 0.9, 0.6, 0.5
_LARGE, _SMALL = 1.0, 0.8
_LOCAL_WEIGHT, _LESS = 0.6, {PlaceKind.SCHOOL_DISTRICT: 0.4, PlaceKind.COUNTY: 0.3}
_LOCAL = [
    str(kind)
    for kind in (
        PlaceKind.TOWN,
        PlaceKind.SENATE_DISTRICT,
        PlaceKind.HOUSE_DISTRICT,
        PlaceKind.CONGRESSIONAL_DISTRICT,
        PlaceKind.SCHOOL_DISTRICT,
        PlaceKind.COUNTY,
    )
]
_COUNTY = " County"
# Words that end a coalition's name and that nobody types.
_ENDINGS = (" Coalition", " Campaign", " Network", " Task Force")


def search_rows(tables: Tables, catalog: Catalog) -> pd.DataFrame:
    """The table of what search finds, as schema.SEARCH has it, from the other tables of a version.

    Another kind of thing is another function in ``_KINDS``.
    """
    rows = [row for kind in _KINDS for row in kind(tables, catalog)]
    return pd.DataFrame.from_records(rows, columns=SEARCH.names).drop_duplicates([*SEARCH.key])


def _row(
    kind: Findable,
    key: str,
    title: str,
    names: Iterable[str],
    **more: Any,
) -> dict[str, Any]:
    empty = {"address": "", "under": "", "beside": "", "words": "", "weight": 1.0}
    called = "\n".join(dict.fromkeys(filter(None, (title, *names))))
    return {"kind": str(kind), "key": key, "title": title, "names": called, **empty, **more}


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in table.to_dict(orient="records")]


def _indicators(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Every indicator with figures, by its title, its short name, aliases and synonyms."""
    given = catalog.search_words.indicators
    for row in _records(tables["indicators"]):
        slug = str(row["indicator"])
        entry = catalog.indicators.get(slug)
        topics = [catalog.topics[one].title for one in entry.topics] if entry else []
        weight = _NOT_REVIEWED
        if entry:
            weight = _RANKED if entry.data_book else _DIFFERS if entry.differs else _CONTEXT
        yield _row(
            Findable.INDICATOR,
            slug,
            entry.title if entry else str(row["title"]),
            [*(entry.aliases if entry else ()), entry.short if entry else "", *given.get(slug, ())],
            address=f"/indicators/{slug}",
            words=" ".join([*_told(row, entry), *topics]),
            weight=weight,
        )


def _told(row: Mapping[str, Any], entry: Indicator | None) -> tuple[str, str]:
    """What an indicator measures, and of whom: as the catalog says it, or its file."""
    if entry:
        return entry.definition, entry.universe
    return str(row["definition"]), str(row["universe"])


def _places(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Every place of the catalog; a county also without the word County."""
    given = catalog.search_words.places
    for place in catalog.places.values():
        parent = catalog.places.get(place.parent)
        around = parent.name if parent and place.kind not in STATES else ""
        kind = say(f"place-kind-{place.kind}")
        short = place.name.removesuffix(_COUNTY)
        yield _row(
            Findable.PLACE,
            place.place,
            place.name,
            [short, place.abbreviation, *place.names, *given.get(place.place, ())],
            address=f"/places/{place.place}",
            under=say("search-place-in", kind=kind, place=around) if around else str(kind),
            words=around,
            weight=_LARGE if place.kind in STATES else _SMALL,
        )


def _local(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Every town, district and further county with a code, by name, number and its members."""
    table = tables["places"].fillna("")
    members = tables["representatives"].fillna("")
    sitting = members.loc[members["name"] != ""].groupby("place")["name"].agg(list)
    for row in _records(table.loc[table["kind"].isin(_LOCAL) & table["fips"].ne("")]):
        slug, name, kind = str(row["place"]), str(row["name"]), str(row["kind"])
        if slug in catalog.places:
            continue
        state = str(row["parent"]) if kind == PlaceKind.COUNTY else slug.partition("-")[0]
        around = catalog.places[state].name
        who = sitting.get(slug, [])
        told = {"kind": say(f"place-kind-{kind}"), "place": around}
        yield _row(
            Findable.PLACE,
            slug,
            name,
            [*_called(name, kind), *_numbered(slug, state)],
            address=f"/places/{slug}",
            under=say("search-place-of", **told, name=", ".join(who))
            if who
            else say("search-place-in", **told),
            words=" ".join([around, *who]),
            weight=_LESS.get(PlaceKind(kind), _LOCAL_WEIGHT),
        )


def _called(name: str, kind: str) -> tuple[str, ...]:
    """The other name of a place: 7th Plymouth District for 7th Plymouth.

    One of three thousand counties has its whole name alone: Sullivan is a legislator, Ward a ward.
    """
    if kind == PlaceKind.COUNTY:
        return ()
    return (f"{name.removesuffix(' District')} District",)


def _numbered(slug: str, state: str) -> list[str]:
    """What else a congressional district is called: MA-07, MA 7, 7th congressional district."""
    number = slug.removeprefix(f"{state}-cd-")
    if number == slug or not number.isdecimal():
        return []
    return [f"{state}-{int(number):02}", f"{state}-{number}", f"{state}{int(number):02}"]


def _people(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Everybody who represents a district, with and without the office."""
    names = dict(zip(tables["places"]["place"], tables["places"]["name"], strict=True))
    members = tables["representatives"].fillna("")
    for row in _records(members.loc[members["name"].ne("") & members["place"].isin(names)]):
        place, name = str(row["place"]), str(row["name"])
        office = "Senator" if row["chamber"] == "senate" else "Representative"
        yield _row(
            Findable.PERSON,
            f"{place}/{name}",
            name,
            [f"{office} {name}"],
            address=f"/places/{place}",
            under=say("search-person-of", kind=str(row["chamber"]), place=str(names[place])),
        )


def _stories(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Every story that is shown, newest first, with the figures that it prints."""
    links, claims = tables["news_links"], tables["claims"]
    topics = {slug: topic.title for slug, topic in catalog.topics.items()}
    about = links.loc[links["kind"] == "topic"].groupby("item")["target"].agg(list)
    printed = claims.groupby("item")["as_printed"].agg(" ".join)
    news = visible_news(tables["news"]).sort_values("published", ascending=False, kind="stable")
    for row in _records(news):
        item = str(row["item"])
        subjects = [topics.get(slug, "") for slug in about.get(item, [])]
        yield _row(
            Findable.STORY,
            item,
            str(row["title"]),
            [],
            address=str(row["url"]),
            under=str(row["publisher"]),
            beside=str(row["published"]),
            words=" ".join(
                [str(row["publisher"]), str(row["summary"]), str(printed.get(item, "")), *subjects]
            ),
        )


def _coalitions(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """Every coalition, by its name with and without what kind of group it is."""
    links = tables["partner_links"]
    wanted = links.loc[links["kind"] == "wanted"].groupby("partner")["target"].agg(" ".join)
    given = catalog.search_words.partners
    for row in _records(tables["partners"].sort_values("name")):
        slug, name = str(row["partner"]), str(row["name"])
        short = next((name.removesuffix(end) for end in _ENDINGS if name.endswith(end)), "")
        yield _row(
            Findable.COALITION,
            slug,
            name,
            [short, str(row["abbreviation"]), *given.get(slug, ())],
            address=f"/partners#{slug}",
            under=str(row["works_on"]),
            words=" ".join([str(row["works_on"]), str(row["host"]), str(wanted.get(slug, ""))]),
        )


def _pages(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """The pages of the dashboard, by the names that the catalogue gives them."""
    for path, names in catalog.search_words.pages.items():
        name = path.strip("/") or "home"
        yield _row(
            Findable.PAGE,
            path,
            str(say(f"search-page-{name}")),
            names,
            address=path,
            under=say(f"search-page-{name}-is"),
        )


def _not_held(tables: Tables, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """What people ask for and the data lack."""
    for slug, one in catalog.search_words.not_held.items():
        yield _row(Findable.NOT_HELD, slug, one.what, one.asked, under=one.says)


_KINDS: tuple[Callable[[Tables, Catalog], Iterator[dict[str, Any]]], ...] = (
    _indicators,
    _places,
    _local,
    _people,
    _stories,
    _coalitions,
    _pages,
    _not_held,
)
