"""What is told of a town or a district: who represents it, what lies in what, its children."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import pandas as pd

from dashboard.catalog.districts import lines
from dashboard.catalog.shapes import congress, shapes
from dashboard.charts.chart import Source
from dashboard.charts.facts import fresh, local, place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.local import Local
from dashboard.charts.facts.rows import Record
from dashboard.charts.local_sheet import Imprint, LocalSheet, Rows, Seat
from dashboard.charts.summaries import local_held, local_lines, local_outlines, local_schools
from dashboard.charts.summaries.local_held import Held
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.schema import TOTAL, PlaceKind, Unit


@remembered
def sheet(facts: Facts, place: str, today: datetime.date) -> LocalSheet:
    """All that is told of a place, as of a day: terms end."""
    one = local.places(facts)[place]
    seats = [(district, row) for district in _districts(facts, one) for row in _of(facts, district)]
    sitting = [row for _, row in seats]
    links = (local.inside if one.kind in local.DISTRICTS else local.around)(facts, place)
    held = local_held.held(facts, one.place)
    groups, schools = _groups(facts, one), local_schools.schools(facts, one)
    return LocalSheet(
        name=local.full_name(facts, one),
        words=_words(facts, one, links, held) | local_schools.words(facts, one, schools),
        seats=tuple(_seat(row, one, district) for district, row in seats),
        held=tuple((each.indicator, each.title, each.told) for each in held),
        dated=dates(sitting, today) if sitting else "",
        map=local_outlines.map_of(facts, one),
        where=_where(facts, one, links),
        groups=groups,
        schools=local_schools.rows(facts, schools),
        alike=local_schools.like(facts, one),
        seats_from=_sources(sitting),
        where_from=_sources(links),
        groups_from=_counted_by(facts) if groups else (),
        schools_from=local_schools.sources(facts) if schools else (),
        held_from=local_held.sources(facts, one.place),
    )


def imprint(facts: Facts, told: LocalSheet, organization: str, link: str) -> Imprint:
    """What stands at the head and the foot of a brief."""
    of_figures = (*told.groups_from, *told.schools_from, *told.held_from)
    sources = [one.text for one in (*told.where_from, *of_figures, *told.seats_from)]
    day = numbers.day(facts.version.created)
    return Imprint(
        organization=organization,
        version=say("brief-version", version=facts.version.id, day=day),
        sources=say("brief-sources", publishers="; ".join(dict.fromkeys(sources))),
        fresh=fresh.overdue(facts, of_figures),
        link=link,
    )


def _words(
    facts: Facts, one: Local, links: Sequence[Record], held: Sequence[Held]
) -> dict[str, str]:
    """Headings, what is said of a table, and what is not held."""
    name = local.full_name(facts, one)
    district = one.kind in local.DISTRICTS
    lies = say("local-inside" if district else "local-around", count=len(links))
    split = any(row["basis"] == "precincts" for row in links)
    entry = facts.catalog.indicators.get(local.CENSUS)
    return {
        "title": say("page-place-heading", place=name),
        "as_pdf": say("brief-as-pdf"),
        "lede": _lede(facts, one, held),
        "lines": "" if one.kind == PlaceKind.TOWN or not one.lines else _lines(one),
        # Who sits on a school committee is on no list that is held.
        "changed": " ".join(local_lines.changes(facts, one)),
        "who": "" if one.kind == PlaceKind.SCHOOL_DISTRICT else say("local-who"),
        "nobody": say("local-nobody"),
        "where": lies if links else say("local-where"),
        "where_none": _where_none(facts, one),
        "where_note": say("local-precincts") if split else "",
        "groups": say("local-children-title"),
        "alike": say("local-like"),
        "groups_note": f"{entry.group_note} {entry.differs}" if entry else "",
        "missing": say("local-held") if held else say("local-missing"),
        "survey": _survey(facts, one, name, held),
        "none_made": say("local-missing-more") if district else "",
    }


def _where_none(facts: Facts, one: Local) -> str:
    """What is said where no links are held: the town of a school district, or that none are."""
    if one.town:
        return say("local-schools-of", place=local.full_name(facts, local.places(facts)[one.town]))
    none = say("local-where-none", place=local.full_name(facts, one))
    if one.place in shapes() or one.place in congress():
        return none
    before = lines().congress.redrawn.get(one.state, 0) - 1
    congressional = one.kind == PlaceKind.CONGRESSIONAL_DISTRICT and before > 0
    return f"{none} {say('local-map-none', number=before)}" if congressional else none


def _lines(one: Local) -> str:
    return say("local-lines", lines=one.lines)


def _survey(facts: Facts, one: Local, name: str, held: Sequence[Held]) -> str:
    """Which figures of surveys and of schools are not held, and what would bring them."""
    said = []
    if not held or one.kind == PlaceKind.CONGRESSIONAL_DISTRICT:
        said.append(say("local-missing-survey", place=name, code=one.geo_id, kind=str(one.kind)))
    if one.kind != PlaceKind.SCHOOL_DISTRICT and not local_schools.schools(facts, one):
        return " ".join(said)
    said += [
        say("local-missing-not-held", words=lack.what, sentence=lack.says)
        for lack in facts.catalog.search_words.not_held.values()
        if lack.schools_of == one.state
    ]
    return " ".join(said)


# What the page of a congressional district opens with, in this order.
_OF_CONGRESS = {
    "children": "child-population-acs",
    "snap": "households-with-children-receiving-snap",
    "income": "median-household-income-acs",
}


def _of_congress(held: Sequence[Held]) -> str:
    """The newest figures of a congressional district, each with its margin."""
    known = {each.indicator: each for each in held if each.figure}
    return " ".join(
        say(f"local-congress-{name}", figure=known[slug].figure, period=known[slug].when)
        for name, slug in _OF_CONGRESS.items()
        if slug in known
    )


def _lede(facts: Facts, one: Local, held: Sequence[Held]) -> str:
    """How many children were counted, and what share of the state's that is."""
    if one.kind == PlaceKind.CONGRESSIONAL_DISTRICT and (told := _of_congress(held)):
        return told
    here, state = (local.children(facts, place) for place in (one.place, one.state))
    if not here or not state:
        return say("local-children-none", place=local.full_name(facts, one))
    return say(
        "local-children",
        number=numbers.number(here[TOTAL]),
        share=_percent(here[TOTAL] / state[TOTAL]),
        place=place_names.names_of(facts)[one.state],
    )


# ---------------------------------------------------------------- who represents it


def _districts(facts: Facts, one: Local) -> list[Local]:
    """A district itself, or the districts that a town lies in."""
    if one.kind in local.DISTRICTS:
        return [one]
    known = local.places(facts)
    return [known[str(row["within"])] for row in local.around(facts, one.place)]


def _of(facts: Facts, district: Local) -> list[Record]:
    return local.members(facts, district.place)


def _seat(row: Record, one: Local, district: Local) -> Seat:
    chamber, name, own = str(row["chamber"]), str(row["name"]), district is one
    since = say("local-since", date=numbers.day(str(row["since"]))) if row["since"] else ""
    return Seat(
        told=say("local-member", kind=chamber, name=name)
        if name
        else say("local-vacant", kind=chamber),
        url=str(row["url"]) if name else "",
        place="" if own else district.place,
        district="" if own else local.short_name(district),
        since=since if own else "",
    )


def dates(rows: Iterable[Record], today: datetime.date) -> str:
    """Of when the lists are, and whether the terms they tell of have ended."""
    told = [*rows]
    made = min(str(row["as_of"]) for row in told)
    ended = [str(row["until"]) for row in told if row["until"]]
    said = [say("local-as-of", date=numbers.day(made))] if made else []
    if ended and min(ended) <= today.isoformat():
        said.append(say("local-out-of-date", date=numbers.day(min(ended))))
    elif ended:
        said.append(say("local-until", count=len(told), date=numbers.day(min(ended))))
    return " ".join(said)


# ---------------------------------------------------------------- tables


def _where(facts: Facts, one: Local, links: Sequence[Record]) -> Rows | None:
    """The towns of a district with how much of each, or the districts of a town."""
    if not links:
        return None
    columns = ["local-column-children", "local-column-of-town"]
    known = local.places(facts)
    if one.kind not in local.DISTRICTS:
        within = [known[str(row["within"])] for row in links]
        return Rows(
            say("local-around-caption"),
            _labels("local-column-district", *columns),
            tuple(
                (district.place, (local.short_name(district), *_overlap(row)))
                for district, row in zip(within, links, strict=True)
            ),
        )
    whole = local.children(facts, one.place).get(TOTAL)
    last = ["local-column-of-district"] if whole else []
    names = place_names.names_of(facts)
    return Rows(
        say("local-inside-caption"),
        _labels("local-column-town", *columns, *last),
        tuple(
            (
                town,
                (
                    known[town].name if town in known else names[town],
                    *_overlap(row),
                    *([_percent(row["children"] / whole)] if whole else []),
                ),
            )
            for row in links
            for town in [str(row["place"])]
        ),
    )


def _overlap(row: Record) -> tuple[str, str]:
    """Children in both, and the share of a town's; of its precincts where no more is known."""
    if row["basis"] == "precincts":
        share = say("local-of-precincts", share=_percent(row["share_of_precincts"]))
        return _count(row["children"]), share
    return _count(row["children"]), _percent(row["share_of_children"])


def _groups(facts: Facts, one: Local) -> Rows | None:
    """Children of each group beside the state, as the Census counted them."""
    here, state = (local.children(facts, place) for place in (one.place, one.state))
    if not here or not state:
        return None
    around = say("local-column-state", place=place_names.names_of(facts)[one.state])
    columns = ("local-column-group", "local-column-counted", "local-column-share")
    return Rows(
        say("local-children-caption"),
        (*_labels(*columns), around),
        tuple(
            (
                "",
                (
                    say("local-everyone") if group == TOTAL else facts.catalog.groups[group].label,
                    _count(count),
                    _percent(count / here[TOTAL]),
                    _percent(state[group] / state[TOTAL]) if group in state else numbers.NO_FIGURE,
                ),
            )
            for group, count in here.items()
        ),
    )


def _labels(*names: str) -> tuple[str, ...]:
    return tuple(say(name) for name in names)


def _count(value: float | None) -> str:
    return numbers.NO_FIGURE if pd.isna(value) else numbers.number(float(value))


def _percent(share: float) -> str:
    return numbers.NO_FIGURE if pd.isna(share) else numbers.figure(share, Unit.PERCENT, 3)


def _sources(rows: Sequence[Record]) -> tuple[Source, ...]:
    return tuple(Source(text) for text in dict.fromkeys(str(row["source"]) for row in rows))


def _counted_by(facts: Facts) -> tuple[Source, ...]:
    entry = facts.catalog.indicators[local.CENSUS]
    held = fresh.years_of(facts, entry.publisher, [local.CENSUS])
    return (Source(f"{entry.source}, {entry.source_table}", held=held),)
