"""Tell which news items are the same story, so that each is listed once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

Record = Mapping[Any, Any]

# The same title by the same publisher is the same story within so many days.
_DAYS_APART = 7
_OUTLET_AT_END = re.compile(r"^(?P<title>.+?)\s+[-–—|·]\s+(?P<outlet>[^-–—|·]+)$")


def unique_stories(news: pd.DataFrame, links: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """News with each story once, and the links of those.

    Two items are one story with the same feed identifier; or the same title at the same address,
    or at the same path of another host of the same domain (a mirror); or the same title by the
    same publisher within 7 days. ``news`` has the columns of schema.NEWS, ``canonical_url`` without
    tracking. What a person has reviewed is kept before what a feed brought, then the newest file's.
    """
    ordered = news.assign(own=news["reviewed"].eq(True)).sort_values(
        ["own", "file"], ascending=False, kind="stable"
    )
    by_guid: set[str] = set()
    by_title: dict[str, list[Record]] = {}
    first_of_each = []
    for position, item in zip(ordered.index, [*ordered.to_dict(orient="records")], strict=True):
        alike = by_title.setdefault(_key_of(item), [])
        if item["guid"] in by_guid or any(_same_story(item, other) for other in alike):
            continue
        first_of_each.append(position)
        alike.append(item)
        by_guid |= {str(item["guid"])} - {""}
    unique = news.loc[sorted(first_of_each)]
    return unique, links.loc[links["item"].isin(unique["item"])].drop_duplicates()


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
    return _outlet(one) == _outlet(other) and _near_in_time(
        str(one["published"]), str(other["published"])
    )


def _addresses(address: str) -> Iterator[str]:
    """The address, and its path at the domain whatever the host in front of it."""
    yield address
    host, _, path = address.partition("/")
    if path:
        yield f"{'.'.join(host.split('.')[-2:])}/{path}"


def _outlet(item: Record) -> str:
    """Who printed it: "GBH (via Common Start)" is GBH."""
    return _words(re.sub(r"\(.*?\)", "", str(item["publisher"])))


def _near_in_time(one: str, other: str) -> bool:
    try:
        days = [datetime.date.fromisoformat(date) for date in (one, other)]
    except ValueError:
        return False
    return abs((days[0] - days[1]).days) <= _DAYS_APART


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold()))
