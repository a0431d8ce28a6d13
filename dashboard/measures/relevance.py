"""Which news items and coalitions relate to a view, by a score, with the reason a reader sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

RACIAL_EQUITY = "racial-equity"

# What a link leads to: a kind (indicator, topic, place, edition) and its slug.
Target = tuple[str, str]

# Points for what an item and a view share, and the least that is shown.
_INDICATOR, _TOPIC, _EQUITY, _PLACE, _EDITION = 3, 2, 2, 1, 1
_LEAST_SCORE = 2


@dataclass(frozen=True)
class Subject:
    """What a view is about."""

    indicators: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    edition: int | None = None
    disparity: bool = False


def visible_news(news: pd.DataFrame) -> pd.DataFrame:
    """The items that visitors see, newest first, undated last."""
    return news.loc[news["shown"]].sort_values(
        ["published", "title"], ascending=[False, True], kind="stable"
    )


def related_news(news: pd.DataFrame, links: pd.DataFrame, subject: Subject) -> pd.DataFrame:
    """Items related to a view, best first, ties newest first, undated last.

    The columns of ``news`` plus ``score`` and ``shared``: the (kind, target) pairs that gave it.
    Items below the least score and those not shown are left out, and nothing is padded.
    """
    wanted = {
        **{("indicator", slug): _INDICATOR for slug in subject.indicators},
        **{("topic", slug): _TOPIC for slug in subject.topics},
        **{("place", slug): _PLACE for slug in subject.places},
    }
    if subject.disparity:
        wanted["topic", RACIAL_EQUITY] = _EQUITY
    if subject.edition is not None:
        wanted["edition", str(subject.edition)] = _EDITION
    shared = _shared(links, "item", wanted)
    scores = {item: _score(pairs, wanted) for item, pairs in shared.items()}
    return (
        news.assign(
            score=news["item"].map(scores).fillna(0).astype(int),
            shared=news["item"].map(lambda item: shared.get(item, ())),
        )
        .loc[lambda table: table["shown"] & (table["score"] >= _LEAST_SCORE)]
        .sort_values(["score", "published", "title"], ascending=[False, False, True], kind="stable")
    )


def related_partners(partners: pd.DataFrame, links: pd.DataFrame, subject: Subject) -> pd.DataFrame:
    """Coalitions that work on a view's indicators, then those that work on its topics.

    The columns of ``partners`` plus ``shared``, the (kind, target) pairs.
    """
    wanted = {("indicator", slug): 2 for slug in subject.indicators}
    wanted |= {("topic", slug): 1 for slug in subject.topics}
    shared = _shared(links, "partner", wanted)
    best = {partner: max(wanted[pair] for pair in pairs) for partner, pairs in shared.items()}
    return (
        partners.assign(
            score=partners["partner"].map(best).fillna(0).astype(int),
            shared=partners["partner"].map(lambda partner: shared.get(partner, ())),
        )
        .loc[lambda table: table["score"] > 0]
        .sort_values(["score", "name"], ascending=[False, True], kind="stable")
    )


def _shared(
    links: pd.DataFrame, of: str, wanted: Mapping[Target, int]
) -> dict[str, tuple[Target, ...]]:
    """What the items or partners (``of``) that links name share with a view, in a fixed order."""
    pairs: dict[str, list[Target]] = {}
    for owner, kind, target in links[[of, "kind", "target"]].astype("str").to_numpy():
        if (kind, target) in wanted:
            pairs.setdefault(owner, []).append((kind, target))
    return {owner: tuple(sorted(of_owner, key=_order)) for owner, of_owner in pairs.items()}


def _score(pairs: Iterable[Target], wanted: Mapping[Target, int]) -> int:
    """The sum over what is shared; several topics count once, several indicators once.

    An item about everything would otherwise stand above one about the very thing.
    """
    best: dict[str, int] = {}
    for pair in pairs:
        part = "equity" if pair[1] == RACIAL_EQUITY else pair[0]
        best[part] = max(best.get(part, 0), wanted[pair])
    return sum(best.values())


def _order(pair: Target) -> tuple[int, str]:
    kinds = ("indicator", "topic", "place", "edition")
    return kinds.index(pair[0]), pair[1]
