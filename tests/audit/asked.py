"""What the audit asks the app for: every kind of chart with its subjects, places and periods."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from dashboard.schema import NO_BREAKDOWN, OVERALL, TOTAL
from tests.audit.recount import Recount

# Counties of other states that are looked at, by a fixed seed.
COUNTIES, SEED = 100, 20261127
# States whose lines are not those of the figures.
_NO_LINES = {"county": ("AK", "CT"), "congressional-district": ("AL", "GA", "LA", "NC", "NY")}
_MAPPED = ("county", "congressional-district", "town", "house-district", "senate-district")


@dataclass(frozen=True)
class Asked:
    """A chart that is asked for: its kind, subject and query."""

    kind: str
    subject: str
    query: tuple[tuple[str, str], ...] = field(default=())

    @property
    def address(self) -> str:
        """Where its JSON is."""
        return f"/charts/{self.kind}/{self.subject}.json?{urlencode(self.query)}"

    def of(self, name: str, default: str = "") -> str:
        """A part of the query."""
        return dict(self.query).get(name, default)


def asked(kind: str, subject: str, **query: str) -> Asked:
    """A chart by its kind, subject and query."""
    return Asked(kind, subject, tuple(query.items()))


def places(recount: Recount, home: str) -> list[str]:
    """The states, the nation, DC and the territories, the home state's places, some counties."""
    catalog = recount.catalog
    own = [place for place, parent in recount.parents.items() if parent == home]
    others = sorted(
        place
        for place, parent in recount.parents.items()
        if parent in catalog.states and parent != home and place not in catalog.states
    )
    some = random.Random(SEED).sample(others, min(COUNTIES, len(others)))
    large = [place for place, one in catalog.places.items() if str(one.kind) != "county"]
    return list(dict.fromkeys([*large, *sorted(own), *some]))


def gaps(recount: Recount, home: str) -> Iterator[Asked]:
    """Gaps of every period in every place, and over time, against the default and the total."""
    for indicator, entry in recount.catalog.indicators.items():
        if entry.kind != "rate":
            continue
        for place in places(recount, home):
            periods = recount.gap_periods(indicator, place)
            for period in periods:
                yield asked("disparity", indicator, place=place, period=period)
            for reference in ("best", "lowest", TOTAL):
                if periods:
                    yield asked("disparity-trend", indicator, place=place, reference=reference)
                    yield asked("disparity", indicator, place=place, reference=reference)


def figures(recount: Recount, home: str) -> Iterator[Asked]:
    """Every indicator over time, beside the nation, on a map and by its groups."""
    for indicator in recount.catalog.indicators:
        lines = recount.lines(indicator)
        found = {key.place for by_key in lines.values() for key in by_key}
        by = {key.breakdown for by_key in lines.values() for key in by_key} - {NO_BREAKDOWN}
        for place in places(recount, home):
            if place not in found:
                continue
            yield asked("trend", indicator, place=place)
            yield asked("comparison", indicator, place=place, compare="US")
            yield asked("map", indicator, place=place)
            for breakdown in sorted(by):
                yield asked("comparison", indicator, place=place, by=breakdown)
        yield from _inside(recount, indicator, home)
        yield from _other_series(recount, indicator)


def _inside(recount: Recount, indicator: str, home: str) -> Iterator[Asked]:
    """Maps of what lies inside states, and inside the counties, districts and towns at home."""
    entry = recount.entry(indicator)
    found: dict[tuple[str, str], set[str]] = {}
    for by_key in recount.lines(indicator).values():
        for key in by_key:
            if key.unit == entry.unit:
                found.setdefault((key.breakdown, key.group), set()).add(key.place)
    kinds = recount.frames["places"].set_index("place")["kind"].astype("str").to_dict()
    inside = _by_kind(recount, kinds)
    for (_, group), held in found.items():
        for (place, kind), names in inside.items():
            state = place in recount.catalog.states
            own = place.startswith(home) or recount.parents.get(place) == home
            lines = place not in _NO_LINES.get(kind, ())
            if len(names & held) > 1 and lines and (state or own):
                yield asked("place-map", indicator, place=place, inside=kind, group=group)


def _by_kind(recount: Recount, kinds: dict[str, str]) -> dict[tuple[str, str], set[str]]:
    """What lies in each place, by the place and the kind of what lies there."""
    found: dict[tuple[str, str], set[str]] = {}
    for place, parent in recount.parents.items():
        for around in (parent, recount.parents.get(parent, "")):
            found.setdefault((around, kinds.get(place, "")), set()).add(place)
    links = recount.frames["place_links"]
    for town, district in zip(links["place"], links["within"], strict=True):
        found.setdefault((str(district), "town"), set()).add(str(town))
        if kinds[str(district)] != "congressional-district":
            found.setdefault((str(town), kinds[str(district)]), set()).add(str(district))
    return {key: names for key, names in found.items() if key[1] in _MAPPED}


def _other_series(recount: Recount, indicator: str) -> Iterator[Asked]:
    """The newest period of each line of a series that does not lead, side by side."""
    entry = recount.entry(indicator)
    for series, by_key in recount.lines(indicator).items():
        if series in (entry.current_series, entry.leading_series):
            continue
        for key, line in by_key.items():
            if key.unit != entry.unit:
                continue
            period = next(reversed(line))
            if key.breakdown == NO_BREAKDOWN:
                for kind in ("comparison", "map"):
                    yield asked(kind, indicator, place=key.place, period=period)
            elif key.group == TOTAL:
                yield asked(
                    "comparison", indicator, place=key.place, by=key.breakdown, period=period
                )


def ranks(recount: Recount) -> Iterator[Asked]:
    """Every list of every edition for every state."""
    known = sorted({edition for edition, _, _ in recount.stored_ranks()})
    domains = [OVERALL, *[one for one in recount.catalog.domains if one != "context"]]
    for domain in domains:
        for place in recount.catalog.states:
            yield asked("ranking-editions", domain, place=place)
            if domain == OVERALL:
                for edition in known:
                    yield asked("ranking-lists", domain, place=place, edition=str(edition))
            for edition in known:
                for kind in ("ranking", "ranking-why", "ranking-map"):
                    yield asked(kind, domain, place=place, edition=str(edition))


def care(recount: Recount) -> Iterator[Asked]:
    """Every view of the prices of care, for every state and the counties that have prices."""
    words = recount.catalog.child_care
    priced = sorted({place for place, *_ in recount.priced()})
    for setting in words.settings:
        for place in priced:
            yield asked("child-care", setting, place=place)
            for age in words.ages:
                for show in ("trend", "income", "burden", "states", "counties", "county-burden"):
                    yield asked("child-care", setting, place=place, age=age, show=show)


def everything(recount: Recount, home: str) -> list[Asked]:
    """All that the audit asks for."""
    return [*gaps(recount, home), *figures(recount, home), *ranks(recount), *care(recount)]
