"""Tell which news items are the same story, and list each once, where its own outlet has it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.measures.carriers import standing

Record = Mapping[Any, Any]

# The same title by the same publisher is the same story within so many days.
_DAYS_APART = 7
_OUTLET_AT_END = re.compile(r"^(?P<title>.+?)\s+[-–—|·]\s+(?P<outlet>[^-–—|·]+)$")
# What is told of where a story stands.
_SOURCE = ["url", "canonical_url", "publisher", "carrier"]


@dataclass(frozen=True)
class Stories:
    """News with each story once, its links, and the item that each item is listed as."""

    news: pd.DataFrame
    links: pd.DataFrame
    listed_as: Mapping[str, str]


def unique_stories(news: pd.DataFrame, links: pd.DataFrame) -> Stories:
    """News with each story once.

    Two items are one story with the same feed identifier; or the same title at the same address,
    or at the same path of another host of the same domain (a mirror); or the same title by the
    same publisher within 7 days, where one of them is carried by another site as far as their
    dates are known. ``news`` has the columns of schema.NEWS, ``canonical_url`` without tracking,
    and is as ``with_carriers`` gives it. What a person has reviewed is kept before what a feed
    brought, then the newest file's. The address is that of the best named source: one that its
    own outlet has, before one that another site carries; ``also`` has the other addresses.
    """
    ordered = news.assign(own=news["reviewed"].eq(True)).sort_values(
        ["own", "file"], ascending=False, kind="stable"
    )
    records: dict[Any, Record] = dict(
        zip(ordered.index, [*ordered.to_dict(orient="records")], strict=True)
    )
    by_guid: dict[str, Any] = {}
    by_title: dict[str, list[Any]] = {}
    copies: dict[Any, list[Any]] = {}
    for position, item in records.items():
        alike = by_title.setdefault(_key_of(item), [])
        first = by_guid.get(str(item["guid"]))
        if first is None:
            first = next((one for one in alike if _same_story(item, records[one])), None)
        if first is None:
            first = position
            alike.append(position)
        copies.setdefault(first, []).append(position)
        if item["guid"]:
            by_guid.setdefault(str(item["guid"]), first)
    unique = news.loc[sorted(copies)].copy()
    for first, every in copies.items():
        if len(every) == 1:
            continue
        # Of several copies the best named source; sorting keeps their order.
        best, *others = sorted([records[one] for one in every], key=_standing)
        unique.loc[first, _SOURCE] = [best[name] for name in _SOURCE]
        unique.loc[first, "also"] = _also(best, others)
    listed_as = {
        str(records[one]["item"]): str(records[first]["item"])
        for first, every in copies.items()
        for one in every
    }
    mine = links.loc[links["item"].isin(unique["item"])].drop_duplicates()
    return Stories(unique, mine, listed_as)


def _is_carried(item: Record) -> bool:
    return bool(item["carrier"])


def _standing(item: Record) -> int:
    return standing(str(item["publisher"]), str(item["carrier"]))


def _also(best: Record, others: list[Record]) -> str:
    """The other addresses of a story, a line each: the address, then whose it is."""
    seen = {str(best["canonical_url"])}
    lines = []
    for one in others:
        if one["url"] and str(one["canonical_url"]) not in seen:
            seen.add(str(one["canonical_url"]))
            lines.append(f"{one['url']} {one['carrier'] or one['publisher']}")
    return "\n".join(lines)


def with_stories(claims: pd.DataFrame, stories: Stories) -> pd.DataFrame:
    """Claims of the stories that are listed, at the address of the best named source."""
    item = claims["item"].map(lambda one: stories.listed_as.get(one, one))
    lead = stories.news.set_index("item")
    better = claims["carrier"].ne("") & item.isin(lead.index[lead["carrier"] == ""])
    told = claims.assign(item=item)
    for name in ("publisher", "url", "carrier"):
        told[name] = told[name].mask(better, item.map(lead[name]))
    return told


def title_key(title: str, publisher: str, address: str) -> str:
    """The words of a headline, without its outlet's name at the end: "… - GBH"."""
    match = _OUTLET_AT_END.match(title.strip())
    if match:
        outlet = _words(match["outlet"])
        host = address.partition("/")[0]
        if outlet and (outlet in _words(publisher) or outlet.replace(" ", "") in host):
            title = match["title"]
    return _words(title)


def _key_of(item: Record) -> str:
    return title_key(str(item["title"]), str(item["publisher"]), str(item["canonical_url"]))


def _same_story(one: Record, other: Record) -> bool:
    """Whether two items of the same title are one story."""
    if set(_addresses(str(one["canonical_url"]))) & set(_addresses(str(other["canonical_url"]))):
        return True
    carried = _is_carried(one) or _is_carried(other)
    return _words(str(one["publisher"])) == _words(str(other["publisher"])) and _near_in_time(
        str(one["published"]), str(other["published"]), partly=carried
    )


def _addresses(address: str) -> Iterator[str]:
    """The address, and its path at the domain whatever the host in front of it."""
    yield address
    host, _, path = address.partition("/")
    if path:
        yield f"{'.'.join(host.split('.')[-2:])}/{path}"


def _near_in_time(one: str, other: str, *, partly: bool) -> bool:
    """Whether two dates are a few days apart; ``partly`` also where a month or a year is known."""
    if not (one and other) or (not partly and min(len(one), len(other)) < len("2024-06-10")):
        return False
    spans = sorted(_span(date) for date in (one, other))
    return (spans[1][0] - spans[0][1]).days <= _DAYS_APART


def _span(date: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that a date, as far as it is known, can mean."""
    first = pd.Period(date, {4: "Y", 7: "M"}.get(len(date), "D"))
    return first.start_time.date(), first.end_time.date()


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold()))
