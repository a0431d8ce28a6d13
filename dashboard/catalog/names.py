"""The names that things go by: normalized so that they compare, and the closest to another."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

from dashboard.catalog.districts import district_today
from dashboard.catalog.entries import Group, Indicator, Place
from dashboard.schema import PlaceKind


def normalized(text: str) -> str:
    """Words and digits alone: no case, punctuation, underscores or surplus space."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"['\u2019]", "", text.casefold())))


def closest(
    asked: str, names: Mapping[str, str] | Iterable[str], most: int = 3, cutoff: float = 0.4
) -> list[str]:
    """Up to ``most`` of the names that are most like what was asked for, for answers that help.

    Slugs with their titles are compared by either, slugs first. ``cutoff`` is how alike they must
    be, from 0 to 1, as difflib counts it.
    """
    slugs = {name.casefold(): name for name in names}
    near = difflib.get_close_matches(asked.casefold(), slugs, most, cutoff)
    found = [slugs[slug] for slug in near]
    if isinstance(names, Mapping):
        titles = {title.casefold(): slug for slug, title in names.items()}
        words = asked.replace("-", " ").casefold()
        found += [titles[title] for title in difflib.get_close_matches(words, titles, most, cutoff)]
    return list(dict.fromkeys(found))[:most]


def spelled(asked: str, names: Iterable[str]) -> str:
    """The name that is asked for in whatever case, as it is written; empty where there is none."""
    known = [*names]
    if asked in known:
        return asked
    plain = asked.casefold()
    return next((name for name in known if name.casefold() == plain), "")


def today(asked: str, moved: Mapping[str, str]) -> str:
    """The slug that answers today for an earlier one, in whatever case; empty where none does."""
    return moved.get(spelled(asked, moved), "") or district_today(asked)


def stem(name: str) -> str:
    """A file's name without its extension, and without the (1) that a browser adds."""
    bare = re.sub(r"\.(xlsx|xls|csv|tsv|txt)\s*$", "", name.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s*\(\d{1,2}\)\s*$", "", bare)


def indicator_names(indicator: Indicator, breakdowns: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Normalized names and the series each stands for, empty where the name leaves the series open.

    They are its title, its aliases, and its slug alone, with a series or by a breakdown.
    """
    slug = indicator.indicator
    tables = (f"{slug}-by-{breakdown}" for breakdown in breakdowns)
    yield from (
        (normalized(name), "") for name in (slug, indicator.title, *indicator.aliases, *tables)
    )
    yield from ((normalized(f"{slug}-{series}"), series) for series in indicator.series)


def group_names(group: Group) -> Iterator[str]:
    """Normalized names of a group: as printed, and its slug."""
    yield from map(normalized, (*group.names, group.group))


def place_names(place: Place, parent: Place | None) -> Iterator[str]:
    """Normalized names of a place; a county's have its state's too, for many share one."""
    if place.kind == PlaceKind.COUNTY and parent:
        short = place.name.removesuffix(" County")
        yield from (
            normalized(f"{name} {parent.name}") for name in (place.name, short, *place.names)
        )
    else:
        yield from map(normalized, filter(None, (place.name, place.abbreviation, *place.names)))
