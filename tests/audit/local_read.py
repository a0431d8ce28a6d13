"""Reads the page of a town or a district whole: its count, tables, members and what is not held."""

from __future__ import annotations

import datetime
import math
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import yaml

from dashboard.schema import TOTAL, PlaceKind, Unit
from tests.audit import prints
from tests.audit.expected import Expected, every_text, expect
from tests.audit.figures import shown
from tests.audit.grammar import Grammar
from tests.audit.pictures_read import drawn, labels
from tests.audit.recount import Recount
from tests.audit.said import made_of
from tests.contract import text, typed, walk

CENSUS = "children-census-2020"
SCHOOLS = "school-age-children-in-poverty-saipe"
# What a place elects somebody to, in the order in which a town names its districts.
DISTRICTS = (
    PlaceKind.SENATE_DISTRICT,
    PlaceKind.HOUSE_DISTRICT,
    PlaceKind.CONGRESSIONAL_DISTRICT,
)
# How the tables of the American Community Survey number such places.
_TABLE_CODES = {
    PlaceKind.TOWN: "0600000US",
    PlaceKind.SENATE_DISTRICT: "610U900US",
    PlaceKind.HOUSE_DISTRICT: "620L900US",
    PlaceKind.CONGRESSIONAL_DISTRICT: "5001900US",
    PlaceKind.SCHOOL_DISTRICT: "9700000US",
}
_LINES, _ABSENT = (Path("dashboard/catalog") / name for name in ("lines.yaml", "synonyms.yaml"))
_OF_CONGRESS = {
    "children": "child-population-acs",
    "snap": "households-with-children-receiving-snap",
    "income": "median-household-income-acs",
}
_LIKE = 5  # places of a kind that are shown as like one
_NONE = "–"
_IN_SIGHT = 24  # cities and towns of a district
_SCHOOLS_IN_SIGHT = 8
_BLOCKS = ("H1", "H2", "P", "Li", "Summary", "Caption")

# The parts of a brief's page; at its head and its foot stands whose it is and whose figures it has.
_ROWS = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELLS = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_SAID = re.compile(r"<(?:p|h1|h2)\b[^>]*>(.*?)</(?:p|h1|h2)>", re.DOTALL)
_APART = re.compile(r"^Sources: |data version")

Told = list[tuple[str, ...]]


class Place(NamedTuple):
    """A row of the places, as far as its page says it."""

    place: str
    name: str
    kind: str
    fips: str
    parent: str
    lines: str


class Schools(NamedTuple):
    """Children of 5 to 17 in poverty of a school district."""

    place: str
    name: str
    pupils: float
    share: float
    period: str


class LocalPages:
    """The pages of the towns and districts of a version, against a recount of it."""

    def __init__(self, recount: Recount, names: dict[str, str], grammar: Grammar) -> None:
        self.recount, self.names, self.grammar = recount, names, grammar
        table = recount.frames["places"].fillna("")
        rows = (Place(*row) for row in table[list(Place._fields)].itertuples(index=False))
        self.every = {row.place: row for row in rows}
        self.places = {
            row.place: row
            for row in self.every.values()
            if row.kind in _TABLE_CODES and row.fips and row.place not in recount.catalog.places
        }
        self.links = _records(recount.frames.get("place_links"))
        self.of_town: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for link in self.links:
            self.of_town[link["place"]].append(link)
        self.members = _records(recount.frames.get("representatives"))
        self._near: dict[tuple[str, str], dict[str, tuple[float, ...]]] = {}
        self.schools = self._poor_pupils()
        self.unfilled = {"".join(one.literals) for one in grammar.without_words()}

    def unexplained(self, place: str, tree: Any) -> Iterator[str]:
        """Every text of a page outside its news that the recount does not say."""
        one = self.places[place]
        tables = {
            "where": self._inside(one) if one.kind in DISTRICTS else self._around(one),
            "children": self._children(one),
            "schools": self._schools(one),
            "alike": self._alike(one),
        }
        for part, expected in tables.items():
            cells = [_cells(row) for row in typed(_part(tree, part), "Tr")]
            found = [row for row in cells if row and row[0] not in self._heads(one)]
            yield from (f"{part}: {row}" for row in found if row not in expected)
            yield from (f"{part} lacks {row}" for row in expected if row not in found)
            if found != expected and sorted(found) == sorted(expected):
                yield f"{part}: in another order"
        allowed = self._texts(self._page(one)) | self.unfilled | set(self._plain(one))
        allowed |= {f"{told} · " for told in allowed}
        allowed |= {f"{told}." for told in allowed}  # a heading that is what a page opens with
        for node in _outside(tree):
            told = text(node).strip()
            if node["type"] in _BLOCKS and not made_of(told, allowed):
                yield told
        seats = [text(item) for item in typed(_part(tree, "who"), "Li")]
        if one.kind == PlaceKind.SCHOOL_DISTRICT:
            seats = self._seats(one)  # nobody is listed for one, and no card says so
        if seats != self._seats(one):
            yield f"{seats} instead of {self._seats(one)}"
        spans = [text(span) for span in typed(tree, "Span")]
        if not any(told.endswith(f" · {self._lies(one)}") for told in spans):
            yield f"not said: {self._lies(one)}"
        maps = labels(drawn(_part(tree, "where")))
        alt = expect("local-map-alt", place=self.full_name(one), kind=self._map_kind(one))
        if maps not in ([], [*self._texts([alt])]):
            yield f"heard of a map: {maps}"

    def unexplained_brief(self, place: str, page: str) -> Iterator[str]:
        """Every text of a brief, as a page, that the recount does not say; tables in any order."""
        one = self.places[place]
        rows = self._inside(one) if one.kind in DISTRICTS else self._around(one)
        rows += self._children(one) + self._schools(one)
        found = [tuple(map(_plain, _CELLS.findall(row))) for row in _ROWS.findall(page)]
        found = [row for row in found if row[0] not in self._heads(one)]
        yield from (f"{row}" for row in found if row not in rows)
        yield from (f"lacks {row}" for row in rows if row not in found)
        allowed = self._texts(self._page(one)) | self.unfilled | set(self._plain(one))
        allowed |= {f"{told}." for told in self._texts([expect("local-lines", lines=one.lines)])}
        allowed |= {f"{told}." for told in allowed}
        for told in map(_plain, _SAID.findall(page)):
            if told and not _APART.search(told) and not made_of(told, allowed):
                yield told

    def read(self, tree: Any) -> int:
        """How many texts of a page were read, cells of its tables included."""
        own = [*_outside(tree)]
        return sum(node["type"] in _BLOCKS for node in own) + len(typed(tree, "Td"))

    # ------------------------------------------------------------ names

    def full_name(self, one: Place) -> tuple[str, ...]:
        """A place inside a sentence: the 7th Plymouth House district; Lee, Massachusetts."""
        state = self.names[self.state(one)]
        named_so = expect("local-name", kind=one.kind, place=one.name, other_place=state)
        return tuple(self._texts([named_so]))

    def short_name(self, one: Place) -> str:
        """A district in a list: 7th Plymouth (House)."""
        (name,) = self._texts([expect("local-district", kind=one.kind, place=one.name)])
        return name

    def state(self, one: Place) -> str:
        """The state that a place lies in."""
        around = self.every[one.parent]
        while around.kind not in (PlaceKind.STATE, PlaceKind.TERRITORY):
            around = self.every[around.parent]
        return around.place

    def _lies(self, one: Place) -> str:
        """The county and the state of a place, and the vintage of a district's lines."""
        parent, state = self.every[one.parent], self.names[self.state(one)]
        county = parent.kind == PlaceKind.COUNTY
        around = f"{parent.name}, {state}" if county else state
        if one.kind == PlaceKind.TOWN or not one.lines:
            return around
        (lines,) = self._texts([expect("local-lines", lines=one.lines)])
        return f"{around} · {lines}"

    # ------------------------------------------------------------ sentences

    def _page(self, one: Place) -> Iterator[Expected]:
        """What stands on a page outside its tables."""
        name, state = self.full_name(one), self.state(one)
        yield expect("page-place-heading", place=name)
        here, around = self._counted(one.place), self._counted(state)
        schools = self._of_schools(one)
        own = one.kind == PlaceKind.SCHOOL_DISTRICT
        yield from self._of_schools_said(one, schools)
        yield (
            expect(
                "local-children",
                number=_count(here[TOTAL]),
                share=_percent(here[TOTAL] / around[TOTAL]),
                place=self.names[state],
            )
            if here and around
            else expect("local-children-none", place=name)
        )
        if self._alike(one):
            yield expect("local-like-caption", kind=one.kind)
        if here:
            yield expect("local-children-caption")
        district = one.kind in DISTRICTS
        links = self._links(one, "within" if district else "place")
        told = "local-inside" if district else "local-around"
        if own and self.every[one.parent].kind == PlaceKind.TOWN:
            yield expect("local-schools-of", place=self.full_name(self.places[one.parent]))
        else:
            none = expect("local-where-none", place=name)
            yield expect(told, count=len(links)) if links else none
        if district and len(links) > _IN_SIGHT:
            yield expect("local-more", count=len(links) - _IN_SIGHT)
        yield expect("local-map-key", kind=self._map_kind(one))
        yield from self._lede_of_congress(one)
        yield from self._no_map(one)
        yield expect("local-inside-fold", kind="town" if district else "house-district")
        yield from self._lines_dated(one)
        if county := self._care_of(one):
            parent = self.every[self.every[county].parent].name
            whole = expect("page-place-county", place=self.every[county].name, other_place=parent)
            yield expect("local-care-fold", place=whole)
        if any(_empty(link["people"]) for link in links):
            yield expect("local-precincts")
        if not own:
            yield from self._dates(one)
        code = f"{_TABLE_CODES[PlaceKind(one.kind)]}{one.fips}"
        lack = expect("local-missing-survey", place=name, code=code, kind=one.kind)
        congress = one.kind == PlaceKind.CONGRESSIONAL_DISTRICT
        lacks = [] if self._held(one) and not congress else [lack]
        for words in yaml.safe_load(_ABSENT.read_text("utf-8"))["not-held"].values():
            if words.get("schools_of") == state and schools:
                what, says = words["what"], words["says"]
                lacks.append(expect("local-missing-not-held", words=what, sentence=says))
        yield from lacks

    def _map_kind(self, one: Place) -> str:
        """Among what a map shows the place, or what it shows inside."""
        houses = [
            link
            for link in self._links(one, "place")
            if self._kind(link) == PlaceKind.HOUSE_DISTRICT
        ]
        if one.kind == PlaceKind.TOWN:
            return "split-town" if len(houses) > 1 else "town"
        if one.kind == PlaceKind.HOUSE_DISTRICT and len(self._links(one, "within")) == 1:
            return "part-of-town"
        far = one.kind == PlaceKind.CONGRESSIONAL_DISTRICT and not self._links(one, "within")
        return "congress" if far else "district"

    def _lede_of_congress(self, one: Place) -> Iterator[Expected]:
        """What the page of a congressional district opens with: its figures with their margins."""
        if one.kind != PlaceKind.CONGRESSIONAL_DISTRICT:
            return
        told = dict(zip(self._held(one), self._figures_held(one), strict=True))
        for name, slug in _OF_CONGRESS.items():
            if slug in told:
                figure, _, period = told[slug][1].rpartition(", ")
                yield expect(f"local-congress-{name}", figure=figure, period=period)

    def _no_map(self, one: Place) -> Iterator[Expected]:
        """That the lines of a congressional district are not held, where they were drawn anew."""
        held = yaml.safe_load(_LINES.read_text("utf-8"))["congress"]["redrawn"]
        if one.kind == PlaceKind.CONGRESSIONAL_DISTRICT and self.state(one) in held:
            yield expect("local-map-none", number=held[self.state(one)] - 1)

    def _of_schools_said(self, one: Place, schools: list[Schools]) -> Iterator[Expected]:
        """What stands over and under the school districts of a place."""
        if not schools:
            return
        first, last = schools[0], schools[-1]
        yield expect("local-schools-caption", period=first.period)
        entry = self.recount.entry(SCHOOLS)
        towns = len(self._links(one, "within"))
        lacks = towns - len(schools) if one.kind in DISTRICTS else 0
        note = expect("local-schools-note", definition=entry.definition)
        rest = [expect("local-schools-regional", count=lacks)] if lacks else []
        yield from (note, *rest)
        if len(schools) > _SCHOOLS_IN_SIGHT:
            yield expect("local-more-schools", count=len(schools) - _SCHOOLS_IN_SIGHT)
        if len(schools) > 1:
            yield expect(
                "local-schools-range",
                share=_percent(first.share),
                place=first.name,
                other_share=_percent(last.share),
                other_place=last.name,
                period=first.period,
            )
            return
        only = expect(
            "local-schools-one",
            share=_percent(first.share),
            number=_count(first.pupils),
            place=first.name,
            period=first.period,
        )
        yield only
        if first.pupils >= 100:
            # A tenth, in two digits.
            yield expect("local-step", number=_count(float(f"{first.pupils / 10:.1e}")))

    def _of_schools(self, one: Place) -> list[Schools]:
        """The school districts of one town in a place, the largest share in poverty first."""
        if one.kind == PlaceKind.SCHOOL_DISTRICT:
            wanted = {one.place}
        else:
            towns = {link["place"] for link in self._links(one, "within")} | {one.place}
            wanted = {row.place for row in self.every.values() if row.parent in towns}
        found = [self.schools[slug] for slug in wanted if slug in self.schools]
        return sorted(found, key=lambda each: (-each.share, each.place))

    def _schools(self, one: Place) -> Told:
        return [
            (each.name, _count(each.pupils), _percent(each.share)) for each in self._of_schools(one)
        ]

    def _alike(self, one: Place) -> Told:
        """A place and those of its kind with the nearest numbers, measured in their spread."""
        if (one.kind, self.state(one)) not in self._near:
            self._near[one.kind, self.state(one)] = self._numbers(one)
        numbers = self._near[one.kind, self.state(one)]
        if one.place not in numbers:
            return []
        spread = [statistics.pstdev(each) for each in zip(*numbers.values(), strict=True)]

        def away(slug: str) -> tuple[float, str]:
            pairs = zip(numbers[slug], numbers[one.place], spread, strict=True)
            return round(math.hypot(*((a - b) / by for a, b, by in pairs)), 12), slug

        nearest = sorted(set(numbers) - {one.place}, key=away)[:_LIKE]
        return [
            (
                self.places[slug].name,
                _count(self._children_of(self.places[slug])),
                *(_percent(share) for share in numbers[slug][1:]),
            )
            for slug in [one.place, *nearest]
        ]

    def _children_of(self, row: Place) -> float | None:
        """The children that the Census counted; of a congressional district its survey's."""
        if row.kind != PlaceKind.CONGRESSIONAL_DISTRICT:
            return self._counted(row.place).get(TOTAL)
        table = self.recount.frames["observations"]
        mine = table.loc[(table["indicator"] == "child-population-acs") & table["value"].notna()]
        own = mine.loc[mine["place"] == row.place].sort_values("end_year")
        return float(own["value"].iloc[-1]) if len(own) else None

    def _numbers(self, one: Place) -> dict[str, tuple[float, ...]]:
        """Children of each place of a kind, as a logarithm, and the share in poverty in towns."""
        town = {self.every[slug].parent: row.share for slug, row in self.schools.items()}
        found: dict[str, tuple[float, ...]] = {}
        for row in self.places.values():
            if row.kind != one.kind or self.state(row) != self.state(one):
                continue
            counted = self._children_of(row)
            if not counted:
                continue
            if row.kind != PlaceKind.TOWN:
                found[row.place] = (math.log(counted),)
            elif row.place in town:
                found[row.place] = (math.log(counted), town[row.place])
        return found

    def _plain(self, one: Place) -> Iterator[str]:
        """What comes from the catalogue and from tables as it stands there."""
        entry = self.recount.entry(CENSUS)
        yield f"{entry.group_note} {entry.differs}"
        yield from self._seats(one)
        held = [f"{title} {told}" for title, told in self._figures_held(one)]
        yield from held
        yield f"{'; '.join(held)}."

    def _figures_held(self, one: Place) -> Iterator[tuple[str, str]]:
        """The newest figure of everyone together of each indicator, with its margin and time."""
        table = self.recount.frames["observations"]
        for slug in self._held(one):
            entry = self.recount.entry(slug)
            rows = table.loc[
                (table["indicator"] == slug)
                & (table["place"] == one.place)
                & (table["breakdown"] == "none")
                & (table["unit"] == entry.unit)
                & table["value"].notna()
            ]
            if rows.empty:
                yield entry.title, ""
                continue
            own = rows["series"].astype(str) == entry.current_series
            row = rows.assign(own=own).sort_values(["end_year", "own"]).iloc[-1]
            most = min(max(int(row["decimals"]) - 2, 0), 1) if row["unit"] == Unit.PERCENT else 0
            told = prints.with_unit(shown(row["value"], row["unit"], most), row["unit"], most)
            if pd.notna(row["margin"]):
                off = prints.points(shown(row["margin"], row["unit"], most), row["unit"], most)
                told += f" ± {off}"
            yield entry.title, f"{told}, {str(row['period']).replace('-', '–')}"

    def _held(self, one: Place) -> list[str]:
        """The indicators that anything is held of for the place itself."""
        table = self.recount.frames["observations"]
        mine = {*table.loc[table["place"] == one.place, "indicator"]} - {CENSUS}
        return [slug for slug in self.recount.catalog.indicators if slug in mine]

    def _poor_pupils(self) -> dict[str, Schools]:
        """The newest figures of each school district."""
        table = self.recount.frames["observations"]
        mine = table.loc[(table["indicator"] == SCHOOLS) & table["value"].notna()]
        found: dict[str, Schools] = {}
        for place, rows in mine.groupby("place", observed=True):
            newest = rows.loc[rows["end_year"] == rows["end_year"].max()]
            values = dict(zip(newest["unit"].astype(str), newest["value"], strict=True))
            found[str(place)] = Schools(
                str(place),
                self.every[str(place)].name,
                values[Unit.NUMBER],
                values[Unit.PERCENT],
                str(newest["period"].iloc[0]),
            )
        return found

    def _care_of(self, one: Place) -> str:
        """The county whose prices a place's page shows: its own, or that of most children."""
        parent = self.every[one.parent]
        if parent.kind == PlaceKind.TOWN:
            parent = self.every[parent.parent]
        if parent.kind == PlaceKind.COUNTY:
            return parent.place
        counted: dict[str, float] = defaultdict(float)
        for link in self._links(one, "within"):
            if _empty(link["children"]):
                return ""
            town = self.every[link["place"]]
            counted[town.parent] += _number(link["children"])
        return max(sorted(counted), key=lambda county: counted[county], default="")

    def _lines_dated(self, one: Place) -> Iterator[Expected]:
        """When a district's lines changed and will, by the file of the catalogue."""
        held = yaml.safe_load(_LINES.read_text("utf-8"))
        code, congress = self.state(one), held["congress"]
        state = self.names[code]
        if one.kind == PlaceKind.CONGRESSIONAL_DISTRICT:
            if new := congress["redrawn"].get(code):
                yield expect("lines-redrawn", place=state, number=new, other_number=new - 1)
            else:
                yield expect("lines-since", number=congress["first"])
            yield expect(
                "lines-next",
                place=state,
                stay="yes" if code in congress["next"]["stay"] else "no",
                date=_day(str(congress["next"]["elected"])),
                other_date=_day(str(congress["next"]["sits"])),
            )
        plan = held["plans"].get(code)
        if plan and one.kind in plan["kinds"]:
            yield expect("lines-plan", plan=plan["plan"], period=str(plan["since"]))

    # ------------------------------------------------------------ who represents it

    def _sitting(self, one: Place) -> list[tuple[Place, dict[str, Any]]]:
        districts = [one]
        if one.kind not in DISTRICTS:
            districts = [self.places[link["within"]] for link in self._districts(one)]
        return [
            (district, row)
            for district in districts
            for row in sorted(self.members, key=lambda row: str(row["name"]))
            if row["place"] == district.place
        ]

    def _seats(self, one: Place) -> list[str]:
        """Who sits for it, with how long or with the district; or that nobody does."""
        said = []
        for district, row in self._sitting(one):
            chamber = row["chamber"]
            member = expect("local-member", kind=chamber, name=row["name"])
            (told,) = self._texts([member if row["name"] else expect("local-vacant", kind=chamber)])
            if district is not one:
                told += f" · {self.short_name(district)}"
            elif row["since"]:
                told += f" · in office since {_day(row['since'])}"
            said.append(told)
        return said

    def _dates(self, one: Place) -> Iterator[Expected]:
        """Of when the lists are, and whether a term that they tell of is over."""
        rows = [row for _, row in self._sitting(one)]
        if not rows:
            yield expect("local-nobody")
            return
        yield expect("local-as-of", date=_day(min(row["as_of"] for row in rows)))
        ends = min(row["until"] for row in rows)
        if ends <= datetime.date.today().isoformat():
            yield expect("local-out-of-date", date=_day(ends))
        else:
            yield expect("local-until", count=len(rows), date=_day(ends))

    # ------------------------------------------------------------ tables

    def _counted(self, place: str) -> dict[str, float]:
        """Children of a place as the Census counted them, by group; empty without a count."""
        found = {
            key.group: figure.value
            for lines in self.recount.lines(CENSUS).values()
            for key, line in lines.items()
            if key.place == place
            for figure in line.values()
            if figure.value is not None
        }
        return found if TOTAL in found else {}

    def _links(self, one: Place, side: str) -> list[dict[str, Any]]:
        """What lies in a place, or what it lies in: most children first, then most precincts."""
        mine = [link for link in self.links if link[side] == one.place]

        def key(link: dict[str, Any]) -> tuple[Any, ...]:
            few = (_empty(link["children"]), -_number(link["children"]))
            return *few, -_of_precincts(link, self._parts(link)), link["place"], link["within"]

        return sorted(mine, key=key)

    def _districts(self, one: Place) -> list[dict[str, Any]]:
        """The districts of a town, chamber by chamber."""
        links = self._links(one, "place")
        return sorted(links, key=lambda link: [*DISTRICTS].index(self._kind(link)))

    def _kind(self, link: dict[str, Any]) -> PlaceKind:
        return PlaceKind(self.places[link["within"]].kind)

    def _parts(self, link: dict[str, Any]) -> list[dict[str, Any]]:
        """All parts of a link's town in districts of that kind."""
        return [
            other for other in self.of_town[link["place"]] if self._kind(other) == self._kind(link)
        ]

    def _overlap(self, link: dict[str, Any]) -> tuple[str, str]:
        """Children in both, and the share of the town's; of precincts where no more is known."""
        parts = self._parts(link)
        if _empty(link["people"]):
            share = _percent(_of_precincts(link, parts))
            (told,) = self._texts([expect("local-of-precincts", share=share)])
            return _count(link["children"]), told
        whole = sum(_number(part["children"]) for part in parts)
        return _count(link["children"]), _percent(_number(link["children"]) / whole)

    def _inside(self, one: Place) -> Told:
        """The cities and towns of a district."""
        whole = self._counted(one.place).get(TOTAL)
        rows = []
        for link in self._links(one, "within"):
            count, share = self._overlap(link)
            last = []
            if whole:
                known = not _empty(link["children"])
                last = [_percent(_number(link["children"]) / whole) if known else _NONE]
            rows.append((self.places[link["place"]].name, count, share, *last))
        return rows

    def _around(self, one: Place) -> Told:
        """The districts of a city or town."""
        return [
            (self.short_name(self.places[link["within"]]), *self._overlap(link))
            for link in self._districts(one)
        ]

    def _children(self, one: Place) -> Told:
        """Children by group, everyone first and then by number, beside the state."""
        here, state = self._counted(one.place), self._counted(self.state(one))
        groups = sorted(here, key=lambda group: (group != TOTAL, -here[group], group))
        (everyone,) = self._texts([expect("local-everyone")])
        return [
            (
                everyone if group == TOTAL else self.recount.catalog.groups[group].label,
                _count(here[group]),
                _percent(here[group] / here[TOTAL]),
                _percent(state[group] / state[TOTAL]) if group in state else _NONE,
            )
            for group in groups
        ]

    def _heads(self, one: Place) -> set[str]:
        names = ("town", "district", "group", "schools", "like")
        return self._texts(expect(f"local-column-{name}") for name in names)

    def _texts(self, expected: Iterable[Expected]) -> set[str]:
        return {one.strip() for one in every_text(expected, self.grammar)}


def _records(table: pd.DataFrame | None) -> list[dict[str, Any]]:
    if table is None:
        return []
    texts = {name: "" for name in table.columns if not pd.api.types.is_numeric_dtype(table[name])}
    rows = table.fillna(texts).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _outside(tree: Any) -> Iterator[Any]:
    """What stands on a page outside its news and charts, and where a card's figures are from."""
    apart = {
        id(inner)
        for node in walk(tree)
        if node["type"] in ("Aside", "Nav", "Form", "Figure")
        or {"meta", "bar"} & {*str(node["props"].get("className", "")).split()}
        for inner in walk(node)
    }
    return (node for node in walk(tree) if id(node) not in apart)


def _plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", markup)).strip()


def _part(tree: Any, name: str) -> list[Any]:
    return [node for node in walk(tree) if node["props"].get("id") == name]


def _cells(row: Any) -> tuple[str, ...]:
    inner = row["props"].get("children")
    return tuple(text(cell).strip() for cell in walk(inner) if cell["type"] in ("Th", "Td"))


def _empty(value: Any) -> bool:
    return bool(pd.isna(value))


def _number(value: Any) -> float:
    return 0.0 if _empty(value) else float(value)


def _count(value: Any) -> str:
    return _NONE if _empty(value) else f"{float(value):,.0f}"


def _percent(share: float) -> str:
    return prints.with_unit(shown(share, Unit.PERCENT, 1), Unit.PERCENT, 1)


def _of_precincts(link: dict[str, Any], parts: Sequence[dict[str, Any]]) -> float:
    """The share of a town's precincts; 0 where one of its parts has no number of them."""
    if any(_empty(part["precincts"]) for part in parts):
        return 0.0
    return _number(link["precincts"]) / sum(_number(part["precincts"]) for part in parts)


def _day(date: str) -> str:
    day = datetime.date.fromisoformat(date)
    return f"{day:%B} {day.day}, {day.year}"
