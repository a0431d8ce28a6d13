"""Find what a download's figures are of: indicator, places and groups, known or not."""

from __future__ import annotations

from pathlib import PurePath

import numpy as np

from dashboard.catalog import FOOTNOTE_MARKS, Catalog, Group
from dashboard.catalog.counties import county_fips
from dashboard.catalog.names import closest, normalized
from dashboard.ingest.census.geography import place_of
from dashboard.ingest.grid import Grid
from dashboard.ingest.kids_count.coded import Coded, factor, pair
from dashboard.ingest.kids_count.layout import COUNTY, Layout, are_geo_ids, letters
from dashboard.ingest.places import (
    find_place,
    home_state,
    is_place_of_code,
    lists_states,
    near_state,
    place_kind,
    place_of_code,
    why_no_place,
)
from dashboard.ingest.result import FoundPlace, Problem, RawFile, Stranger, counted, slugify
from dashboard.schema import MAIN_SERIES, NO_BREAKDOWN, STATES, TOTAL, PlaceKind

_PUBLISHER = "KIDS COUNT"
_SIGNS = {"<": "under", "≤": "up to", ">": "over", "≥": "at least", "+": "and over", "&": "and"}

# Names so much alike are one name and a slip.
_A_SLIP = 0.9


def identify(
    raw: RawFile, periods: list[str], catalog: Catalog, problems: list[Problem]
) -> tuple[str, str, bool]:
    """Which indicator and series: the sidecar decides, else the name, else the name as a title.

    One title can stand for two methods; the periods that the file holds then tell the series.
    """
    sidecar = raw.sidecar
    stem = PurePath(raw.name).stem
    known = catalog.indicator_for(sidecar.title or stem, periods)
    if sidecar.indicator in catalog.indicators:
        current = catalog.indicators[sidecar.indicator].current_series
        return sidecar.indicator, sidecar.series or current, True
    # A name is not enough for what another publisher measures: it may be the same by chance.
    own = known is not None and _PUBLISHER in catalog.indicators[known[0]].publisher
    if not sidecar.indicator and known is not None and own:
        return known[0], sidecar.series or known[1], True
    slug = slugify(sidecar.indicator or sidecar.title or stem) or "unnamed"
    meant = closest(slug, list(catalog.indicators), 1, _A_SLIP)
    if slug in catalog.indicators:
        slug = f"kids-count-{slug}"
    wrong = f"The indicator {slug} is not in the catalog, so it is marked as not reviewed."
    if not sidecar.indicator:
        problems.append(
            Problem("warning", wrong, f"Write {PurePath(raw.name).name}.yaml beside it with a line "
                    "indicator:, or add the indicator to dashboard/catalog/indicators.yaml.")
        )  # fmt: skip
    elif meant:
        problems.append(
            Problem("warning", f"{wrong} The catalog has {meant[0]}.", "Correct indicator: in its "
                    "sidecar, if that is meant.")
        )  # fmt: skip
    else:
        problems.append(
            Problem("note", f"{wrong} Its sidecar names it so.", "Describe it in "
                    "dashboard/catalog/indicators.yaml when somebody has reviewed it.")
        )  # fmt: skip
    return slug, sidecar.series or MAIN_SERIES, False


def find_places(
    grid: Grid, layout: Layout, raw: RawFile, catalog: Catalog, problems: list[Problem]
) -> tuple[Coded[str], list[str], list[Stranger]]:
    """The slug of each distinct place, why it is none, and those that the catalog does not have.

    A column of codes or states tells apart places of one name.
    """
    if (at := _geo_ids(grid, layout)) >= 0:
        return _by_geo_id(grid, at, layout.location, catalog, problems)
    type_codes, types = factor(grid, layout.location_type)
    name_codes, names = factor(grid, layout.location)
    hint_codes, hints = factor(grid, layout.fips if layout.fips >= 0 else layout.state)
    codes, pairs = pair(type_codes, name_codes, len(names))
    codes, hinted = pair(codes, hint_codes, len(hints))
    told = [hints[hint] for _, hint in hinted]
    untyped = "County" if any(told) and letters(grid.header[layout.location]) in COUNTY else ""
    distinct = [
        (types[pairs[both][0]].strip() or untyped, _unmarked(names[pairs[both][1]]))
        for both, _ in hinted
    ]
    home = raw.sidecar.place or home_state(distinct, catalog) or _named(raw, distinct, catalog)
    if home and home not in catalog.places:
        problems.append(
            Problem("error", f"The sidecar's place {home!r} is not in the catalog.",
                    "Give a state's two-letter code.")
        )  # fmt: skip
        home = ""
    bare = lists_states(distinct, catalog)

    beside = _coded_place if layout.fips >= 0 else _place_beside_state
    found = [
        beside(hint, kind, name, home, catalog, bare)
        for hint, (kind, name) in zip(told, distinct, strict=True)
    ]
    why = [one if isinstance(one, str) else "" for one in found]
    places = [None if isinstance(one, str) else one for one in found]
    in_states = any(one and one.known and one.kind in STATES for one in places)
    unknown: dict[str, Stranger] = {}
    for code, one in enumerate(places):
        if one and not one.known and one.slug not in unknown:
            row = int(grid.numbers[np.argmax(codes == code)])
            unknown[one.slug] = Stranger(one, *distinct[code], row, in_states)
    # Where there is no place, what is printed is told.
    texts = [one.slug if one else name for one, (_, name) in zip(places, distinct, strict=True)]
    slugs = [one.slug if one else None for one in places]
    return Coded(codes, texts, slugs), why, [*unknown.values()]


def _place_beside_state(
    state: str, kind: str, name: str, home: str, catalog: Catalog, bare: bool
) -> FoundPlace | str:
    """The place of a row in the state that stands beside it, or a sentence why there is none."""
    if state.strip():
        within = catalog.place_for("", state)
        if within is None:
            near = near_state("State", state, catalog)
            meant = f"; {near} may be meant" if near else ""
            return f"stands beside {state.strip()!r}, which is no state{meant}"
        home = within.place
    return why_no_place(kind, name, home, catalog, bare) or find_place(
        kind, name, home, catalog, bare
    )


def _coded_place(
    code: str, kind: str, name: str, home: str, catalog: Catalog, bare: bool
) -> FoundPlace | str:
    """The place that has a FIPS code and the row's name, or a sentence why there is none."""
    place = place_of_code(code, catalog)
    if place and is_place_of_code(code, name, catalog):
        return place
    if place and code.strip():
        return f"stands beside the code {code.strip()!r}, which is that of {place.name}"
    return _place_beside_state("", kind, name, home, catalog, bare)


def _unmarked(name: str) -> str:
    """A name without the mark of a footnote."""
    return name.rstrip(f" {FOOTNOTE_MARKS}")


def _named(raw: RawFile, printed: list[tuple[str, str]], catalog: Catalog) -> str:
    """The state that the file's name names, where all the counties of the file are its own."""
    words = normalized(PurePath(raw.name).stem).split()
    runs = {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    states = [
        one for code in catalog.states if normalized((one := catalog.places[code]).name) in runs
    ]
    counties = [name for kind, name in printed if place_kind(kind) == PlaceKind.COUNTY]
    if len(states) != 1 or not counties:
        return ""
    return states[0].place if all(county_fips(states[0].fips, n) for n in counties) else ""


def _geo_ids(grid: Grid, layout: Layout) -> int:
    """The column that has the GEO_ID of each row's place, which says more than a name; else -1."""
    return next((at for at in layout.codes if are_geo_ids(grid, at)), -1)


def _by_geo_id(
    grid: Grid, at: int, location: int, catalog: Catalog, problems: list[Problem]
) -> tuple[Coded[str], list[str], list[Stranger]]:
    """The places that GEO_IDs name, why one is none, and those that the catalog does not have."""
    geo_codes, geo_ids = factor(grid, at)
    name_codes, names = factor(grid, location)
    codes, pairs = pair(geo_codes, name_codes, len(names))
    slugs: list[str] = []
    new: dict[str, Stranger] = {}
    for code, (geo, name) in enumerate(pairs):
        place = place_of(geo_ids[geo], names[name], catalog)
        if isinstance(place, str):
            slugs.append("")
            problems.append(
                Problem("warning", f"{place}.", "Nothing, if you need no figures of it.",
                        int(grid.numbers[np.argmax(codes == code)]), grid.header[at], geo_ids[geo])
            )  # fmt: skip
            continue
        slugs.append(place.slug)
        if not place.known:
            row = int(grid.numbers[np.argmax(codes == code)])
            new.setdefault(place.slug, Stranger(place, "", names[name], row))
    texts = [slug or geo_ids[geo] for slug, (geo, _) in zip(slugs, pairs, strict=True)]
    why = ["is the GEO_ID of no place that is held here"] * len(slugs)
    return Coded(codes, texts, [slug or None for slug in slugs]), why, list(new.values())


def find_groups(
    grid: Grid, layout: Layout, catalog: Catalog, problems: list[Problem]
) -> tuple[str, Coded[str]]:
    """What figures are broken down by, and the slug of each distinct group.

    Where two columns break figures down, a group is the pair: neither may be left out of the key.
    """
    if not layout.groups:
        return NO_BREAKDOWN, Coded(np.zeros(grid.rows, dtype=np.intp), [TOTAL], [TOTAL])
    headers = [grid.header[at] for at in layout.groups]
    breakdowns = [catalog.breakdown_for(name) or slugify(name) or "groups" for name in headers]
    codes = np.zeros(grid.rows, dtype=np.intp)
    slugs = [""]
    for position, header in zip(layout.groups, headers, strict=True):
        more, texts = factor(grid, position)
        known = _known_groups(header, texts, catalog)
        found = [
            group.group if group else _own_slug(text, header, catalog)
            for group, text in zip(known, texts, strict=True)
        ]
        strangers = [code for code, group in enumerate(known) if group is None]
        if strangers:
            names = [" ".join(texts[code].split()) for code in strangers]
            problems.append(
                Problem(
                    "note",
                    f"{counted(names, 'group')} not in the catalog; figures are kept under the "
                    "printed name.",
                    "Add what is missing to dashboard/catalog/groups.yaml.",
                    row=int(grid.numbers[np.argmax(more == strangers[0])]),
                    column=header,
                    printed=texts[strangers[0]],
                )
            )
        codes, pairs = pair(codes, more, len(found))
        slugs = ["-and-".join(filter(None, (slugs[one], found[two]))) for one, two in pairs]
    if len(headers) > 1:
        problems.append(
            Problem("warning", f"Figures are broken down by {' and '.join(headers)} at once; "
                    "each pair is kept as a group.", "Check that this is what the file means.",
                    row=1)
        )  # fmt: skip
    return "-and-".join(breakdowns), Coded(codes, slugs, [*slugs])


def _known_groups(header: str, texts: list[str], catalog: Catalog) -> list[Group | None]:
    """The catalogue's group for each text of a column: of its breakdown, or a total.

    Under a header that is not known, names are only taken for groups if all of them are such:
    "Two or more" is a race among races, and not beside "None" and "One".
    """
    breakdown = catalog.breakdown_for(header)
    found = [catalog.group_for(text) for text in texts]
    kinds = {group.breakdown if group else "" for group in found} - {NO_BREAKDOWN}
    if not breakdown and len(kinds) == 1:
        breakdown = kinds.pop()
    allowed = (NO_BREAKDOWN, breakdown)
    return [group if group and group.breakdown in allowed else None for group in found]


def _own_slug(text: str, header: str, catalog: Catalog) -> str:
    """A slug of its own, which keeps apart what signs alone do: <100%, 100% and 100%+."""
    for sign, word in _SIGNS.items():
        text = text.replace(sign, f" {word} ")
    slug = slugify(text) or "not-named"
    return slug if slug not in catalog.groups else f"{slugify(header)}-{slug}".strip("-")
