"""Which news items and coalitions relate to a view, by a score, with the reason a reader sees."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

RACIAL_EQUITY = "racial-equity"

# Points for what an item and a view share, and the least that is shown.
_INDICATOR, _TOPIC, _EQUITY, _PLACE, _EDITION = 3, 2, 2, 1, 1
_LEAST = 2


@dataclass(frozen=True)
class Subject:
    """What a view is about."""

    indicators: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    edition: int | None = None
    disparity: bool = False


def visible(news: pd.DataFrame) -> pd.DataFrame:
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
    shared: dict[str, list[tuple[str, str]]] = {}
    for link in links.itertuples(index=False):
        pair = (str(link.kind), str(link.target))
        if pair in wanted:
            shared.setdefault(str(link.item), []).append(pair)
    scores = {item: _score(pairs, wanted) for item, pairs in shared.items()}
    return (
        news.assign(
            score=news["item"].map(scores).fillna(0).astype(int),
            shared=news["item"].map(lambda item: tuple(sorted(shared.get(item, ()), key=_order))),
        )
        .loc[lambda table: table["shown"] & (table["score"] >= _LEAST)]
        .sort_values(["score", "published", "title"], ascending=[False, False, True], kind="stable")
    )


def related_partners(partners: pd.DataFrame, links: pd.DataFrame, subject: Subject) -> pd.DataFrame:
    """Coalitions that work on a view's indicators, then those that work on its topics.

    The columns of ``partners`` plus ``shared``, the (kind, target) pairs.
    """
    wanted = {("indicator", slug): 2 for slug in subject.indicators}
    wanted |= {("topic", slug): 1 for slug in subject.topics}
    shared: dict[str, list[tuple[str, str]]] = {}
    for link in links.itertuples(index=False):
        pair = (str(link.kind), str(link.target))
        if pair in wanted:
            shared.setdefault(str(link.partner), []).append(pair)
    best = {partner: max(wanted[pair] for pair in pairs) for partner, pairs in shared.items()}
    return (
        partners.assign(
            score=partners["partner"].map(best).fillna(0).astype(int),
            shared=partners["partner"].map(lambda p: tuple(sorted(shared.get(p, ()), key=_order))),
        )
        .loc[lambda table: table["score"] > 0]
        .sort_values(["score", "name"], ascending=[False, True], kind="stable")
    )


def _score(pairs: list[tuple[str, str]], wanted: dict[tuple[str, str], int]) -> int:
    """The sum over what is shared; several topics count once, several indicators once.

    An item about everything would otherwise stand above one about the very thing.
    """
    best: dict[str, int] = {}
    for pair in pairs:
        part = "equity" if pair[1] == RACIAL_EQUITY else pair[0]
        best[part] = max(best.get(part, 0), wanted[pair])
    return sum(best.values())


def _order(pair: tuple[str, str]) -> tuple[int, str]:
    kinds = ("indicator", "topic", "place", "edition")
    return kinds.index(pair[0]), pair[1]
