"""Find what a download's figures are of: indicator, places and groups, known or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import numpy as np

from dashboard.catalog import FOOTNOTE_MARKS, Catalog, Group
from dashboard.catalog.counties import county_fips
from dashboard.catalog.names import closest, normalized
from dashboard.ingest.census.geography import place_of
from dashboard.ingest.grid import Codes, Grid
from dashboard.ingest.kids_count.coded import Coded, factor, pair
from dashboard.ingest.kids_count.layout import COUNTY, Layout, are_geo_ids, letters
from dashboard.ingest.places import (
    FoundPlace,
    find_place,
    home_state,
    lists_states,
    near_state,
    place_kind,
    place_of_code,
)
from dashboard.ingest.result import Problem, RawFile, slugify
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
) -> tuple[Coded[str], list[str], list[dict[str, object]]]:
    """The slug of each distinct place, why it is none, and rows for those not catalogued.

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

    def place(kind: str, name: str, hint: str) -> FoundPlace | None:
        if layout.fips >= 0:
            return place_of_code(hint, catalog)
        state = catalog.place_for("", hint) if hint.strip() else None
        if not slugify(name) or ((bare or kind) and near_state(kind, name, catalog)):
            return None
        return find_place(kind, name, state.place if state else home, catalog, bare)

    found = [place(*each, hint) for each, hint in zip(distinct, told, strict=True)]
    why = [
        f"is no state; {near} may be meant"
        if (near := near_state(kind, name, catalog))
        else "names no place"
        for kind, name in distinct
    ]
    slugs = [place.slug if place else "" for place in found]
    unknown: dict[str, int] = {}
    for code, one in enumerate(found):
        if one and not one.known:
            unknown.setdefault(one.slug, code)
    strangers = [(code, *distinct[code], one) for code in unknown.values() if (one := found[code])]
    in_states = any(catalog.places[slug].kind in STATES for slug in {*slugs} & {*catalog.places})
    problems += _unknown_places(grid, codes, strangers, in_states, catalog)
    new = [_new_place(one) for *_, one in strangers]
    # Where the slug is none, what is printed is told.
    texts = [slug or name for slug, (_, name) in zip(slugs, distinct, strict=True)]
    return Coded(codes, texts, [slug or None for slug in slugs]), why, new


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


def _new_place(place: FoundPlace, lines: str = "") -> dict[str, object]:
    """The row of a place that the catalog does not have."""
    return {
        "place": place.slug,
        "name": place.name,
        "kind": str(place.kind),
        "abbreviation": "",
        "fips": place.fips,
        "parent": place.parent,
        "lines": lines,
    }


def _geo_ids(grid: Grid, layout: Layout) -> int:
    """The column that has the GEO_ID of each row's place, which says more than a name; else -1."""
    return next((at for at in layout.codes if are_geo_ids(grid, at)), -1)


def _by_geo_id(
    grid: Grid, at: int, location: int, catalog: Catalog, problems: list[Problem]
) -> tuple[Coded[str], list[str], list[dict[str, object]]]:
    """The places that GEO_IDs name, why one is none, and rows for those not catalogued."""
    geo_codes, geo_ids = factor(grid, at)
    name_codes, names = factor(grid, location)
    codes, pairs = pair(geo_codes, name_codes, len(names))
    slugs: list[str] = []
    new: dict[str, dict[str, object]] = {}
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
            new.setdefault(place.slug, _new_place(place, place.lines))
    texts = [slug or geo_ids[geo] for slug, (geo, _) in zip(slugs, pairs, strict=True)]
    why = ["is the GEO_ID of no place that is held here"] * len(slugs)
    return Coded(codes, texts, [slug or None for slug in slugs]), why, list(new.values())


def _unknown_places(
    grid: Grid,
    codes: Codes,
    strangers: list[tuple[int, str, str, FoundPlace]],
    in_states: bool,
    catalog: Catalog,
) -> Iterator[Problem]:
    """A note on the unknown places of each kind and parent; counties go by their codes.

    ``strangers`` have the code, type and name as printed of each. ``in_states`` says that the
    file has states too, so that its places are not all of one.
    """
    alike: dict[tuple[str, str, bool], list[tuple[int, str]]] = {}
    for code, kind, name, place in strangers:
        if place.fips:
            continue
        # Congressional districts are of many states: those of a kind are told in one line.
        each = place.kind == PlaceKind.CONGRESSIONAL_DISTRICT
        of = (kind.strip(), "" if each else place.parent, bool(place.parent))
        alike.setdefault(of, []).append((code, name))
    for (kind, parent, placed), found in alike.items():
        within = f" in {catalog.places[parent].name}" if parent else ""
        names = [" ".join(name.split()) for _, name in found]
        code, printed = found[0]
        yield Problem(
            "note",
            f"{_counted(names, 'place')} not in the catalog "
            f"({kind or 'no type'}{within}); figures are kept under the printed name.",
            "Nothing; what is to have another name goes into dashboard/catalog/places.yaml."
            if placed
            else "Add them to dashboard/catalog/places.yaml, each with its state."
            if in_states
            else "Write place: with the state's code in the sidecar.",
            row=int(grid.numbers[np.argmax(codes == code)]),
            column="Location",
            printed=printed,
        )


def _counted(names: list[str], what: str) -> str:
    """The first names and how many more: "The places 'Adams', 'Allen' and 90 more are"."""
    if len(names) == 1:
        return f"The {what} {names[0]!r} is"
    shown = ", ".join(repr(name) for name in names[:3])
    more = f" and {len(names) - 3:,} more" if len(names) > 3 else ""
    return f"The {what}s {shown}{more} are"


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
                    f"{_counted(names, 'group')} not in the catalog; figures are kept under the "
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
