"""Who wrote or printed something, who only carries it, and which of several sources leads.

One rule for stories and for published ranks: the Foundation's own print, then a named outlet's own
page, then an outlet's as another site carries it, then a site that carries what others print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard.schema import RANKINGS

Record = Mapping[Any, Any]

FOUNDATION = "Annie E. Casey Foundation"
RANK_PREFIX = "rank-"

# How sheets name an outlet and who carries its story: "GBH (via Common Start)".
_CARRIED = re.compile(
    r"^(?P<outlet>.*?)\s*\((?:via|posted by|listed by)\s+(?:the\s+)?(?P<carrier>.+)\)$"
)
_NOT_SHOWN = "Not shown"
_PRINT = ["published_rank", "published_by", "published_url", "published_doubtful"]


def with_carriers(table: pd.DataFrame, carriers: Mapping[str, str]) -> pd.DataFrame:
    """Rows with ``publisher`` being who wrote them and ``carrier`` who carries them, if another.

    ``table`` has the columns publisher and url. ``carriers`` has whose a site is by its host. A
    publisher that is not known is empty.
    """
    both = [
        _source(str(publisher), str(url), carriers)
        for publisher, url in zip(table["publisher"], table["url"], strict=True)
    ]
    return table.assign(
        publisher=pd.Series([outlet for outlet, _ in both], table.index, dtype="str"),
        carrier=pd.Series([carrier for _, carrier in both], table.index, dtype="str"),
    )


def _source(publisher: str, url: str, carriers: Mapping[str, str]) -> tuple[str, str]:
    """Who wrote what stands at an address, and who carries it there; empty where nobody else."""
    told = _CARRIED.match(publisher)
    outlet = told["outlet"] if told else publisher
    host = urlsplit(url).netloc.casefold()
    owner = next(
        (name for site, name in carriers.items() if host == site or host.endswith(f".{site}")), ""
    )
    carrier = owner or (told["carrier"] if told else "")
    return ("" if outlet == _NOT_SHOWN else outlet), ("" if carrier == outlet else carrier)


def standing(publisher: str, carrier: str) -> int:
    """Where a source stands among several of the same: the lowest leads."""
    if carrier:
        return 2 if publisher else 3
    return 0 if publisher == FOUNDATION else 1


def rank_prints(
    sheets: pd.DataFrame, claims: pd.DataFrame, carriers: Mapping[str, str]
) -> pd.DataFrame:
    """Every print of a published rank: the sheets' rows, and stories that print the same rank.

    ``sheets`` has the key of schema.RANKINGS and its columns published_rank, _by, _url and
    _doubtful; ``claims`` has measure, place, period, value, publisher and url. Nobody but the
    Foundation ranks states: what a carrier's own page prints has no publisher that is known.
    """
    key = [*RANKINGS.key]
    listed = sheets[[*key, *_PRINT]].astype({"edition": "int64"})
    told = claims.loc[
        claims["measure"].astype("str").str.startswith(RANK_PREFIX)
        & claims["period"].astype("str").str.fullmatch(r"\d{4}")
    ]
    stories = pd.DataFrame(
        {
            "edition": told["period"].astype("int64"),
            "domain": told["measure"].astype("str").str.removeprefix(RANK_PREFIX),
            "place": told["place"],
            "published_rank": told["value"],
            "published_by": told["publisher"],
            "published_url": told["url"],
        }
    )
    sure = listed.loc[~listed["published_doubtful"].eq(True), [*key, "published_rank"]]
    # Of an empty table nobody knows the types.
    types = {"domain": "str", "place": "str", "published_rank": "float64"}
    same = (
        stories.astype(types)
        .merge(sure.drop_duplicates().astype(types), on=[*key, "published_rank"])
        .assign(published_doubtful=False)
    )
    prints = pd.concat([listed, same.astype({"published_rank": "int64"})], ignore_index=True)
    names = {"published_by": "publisher", "published_url": "url"}
    both = with_carriers(prints.rename(columns=names), carriers)
    alone = both["publisher"].isin([*carriers.values()]) & both["carrier"].eq("")
    return prints.assign(
        published_by=both["publisher"].mask(alone, ""),
        published_carrier=both["carrier"].mask(alone, both["publisher"]),
    )


def best_prints(prints: pd.DataFrame) -> pd.DataFrame:
    """One print of each rank: of those nobody doubts, the best named source, then the first.

    ``published_also`` has the other prints of the same rank, a line each: ``line_of``.
    """
    rows = []
    for _, every in prints.groupby([*RANKINGS.key], sort=False):
        records: list[Record] = [*every.to_dict(orient="records")]
        best, *others = sorted(records, key=_order)
        lines = {
            _plain(str(one["published_url"])): line_of(one)
            for one in others
            if one["published_rank"] == best["published_rank"]
            and one["published_doubtful"] == best["published_doubtful"]
            and _plain(str(one["published_url"])) != _plain(str(best["published_url"]))
        }
        rows.append({**best, "published_also": "\n".join(lines.values())})
    columns = [*RANKINGS.key, *_PRINT, "published_carrier", "published_also"]
    return pd.DataFrame(rows, columns=columns)


def line_of(one: Record) -> str:
    """A print in a line: its address, who printed it, and after a semicolon who carries it."""
    return f"{one['published_url']} {named(one)}"


def named(one: Record) -> str:
    """Who printed a rank and, after a semicolon, who carries it."""
    by, carrier = str(one["published_by"]), str(one["published_carrier"])
    return f"{by}; {carrier}" if carrier else by


def _order(one: Record) -> tuple[bool, int]:
    by, carrier = str(one["published_by"]), str(one["published_carrier"])
    return bool(one["published_doubtful"]), standing(by, carrier)


def _plain(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|/$", "", url)
