"""Which figures an edition of the Data Book ranks the states on, and which editions compare."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.measures.numbers_beside import narrowed
from dashboard.schema import OVERALL, Status

# Why a list's ranks cannot be compared with those of the edition before.
NOT_HELD, BROKEN = "not-held", "broken"

_KEY = ["indicator", "series", "period", "breakdown", "group", "unit"]
_EXPECTED = ["edition", "domain", "indicator"]
_FIGURE = ["place", "value", "low", "high", "decimals", "file"]


def ranking_inputs(
    observations: pd.DataFrame, catalog: Catalog, editions: Iterable[int] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures of the 50 states that each edition ranks on, and which indicators it expects.

    Returns frames as ``measures.ranking`` takes them; the first also has what a reader is told of
    a figure: period, unit, decimals, breakdown and file. Where the catalogue names a series that
    prints the same figures finer, or other indicators whose percents are of the same people,
    ``low`` and ``high`` hold what all of these allow. ``editions`` are those wanted, all where left
    out.
    """
    chosen = set(catalog.editions if editions is None else editions)
    wanted = pd.DataFrame(
        [
            (
                edition.edition,
                catalog.indicators[slug].domain,
                slug,
                figure.series,
                figure.period,
                figure.breakdown,
                figure.group,
                str(catalog.indicators[slug].unit),
            )
            for edition in catalog.editions.values()
            if edition.edition in chosen
            for slug, figure in edition.indicators.items()
        ],
        columns=["edition", "domain", *_KEY],
    )
    usable = observations.loc[
        observations["place"].isin(list(catalog.states))
        & observations["status"].isin([Status.PUBLISHED, Status.BELOW_THRESHOLD])
        & observations["indicator"].isin(wanted["indicator"])
    ]
    usable = usable.astype(dict.fromkeys([*_KEY, "place"], "str"))
    inputs = _narrowed(wanted.merge(usable, on=_KEY), usable, catalog)
    return inputs[[*_EXPECTED, "period", "unit", "breakdown", *_FIGURE]], wanted[_EXPECTED]


def _narrowed(inputs: pd.DataFrame, usable: pd.DataFrame, catalog: Catalog) -> pd.DataFrame:
    """The inputs with the bounds that other prints of the same figure leave of theirs."""
    for bounds in (_printed_finer(usable, catalog), _by_numbers(usable, catalog)):
        inputs = _within(inputs, bounds)
    return inputs


def _printed_finer(usable: pd.DataFrame, catalog: Catalog) -> pd.DataFrame:
    """What the series that the catalogue names as finer leave open, for the current ones."""
    entries = catalog.indicators
    printed = usable["indicator"].map(lambda slug: entries[slug].finer_series)
    finer = usable.loc[usable["series"] == printed]
    current = finer["indicator"].map(lambda slug: entries[slug].current_series)
    return finer.assign(series=current.astype("str"))


def _by_numbers(usable: pd.DataFrame, catalog: Catalog) -> pd.DataFrame:
    """What numbers leave open of the percents that the catalogue says are of the same people."""
    entries = catalog.indicators
    alike = pd.DataFrame(
        [
            (slug, entry.counted_among, entry.current_series, entry.headline.breakdown)
            for slug, entry in entries.items()
            if entry.counted_among
        ],
        columns=["indicator", "counted_among", "series", "breakdown"],
    )
    figures = usable.merge(alike, on=["indicator", "series", "breakdown"])
    return narrowed(figures[["counted_among", *_KEY, "place", "low", "high"]])


def _within(inputs: pd.DataFrame, bounds: pd.DataFrame) -> pd.DataFrame:
    """The inputs within other bounds of the same figures; bounds that contradict change none."""
    both = inputs.merge(
        bounds[[*_KEY, "place", "low", "high"]],
        on=[*_KEY, "place"],
        how="left",
        suffixes=("", "_other"),
    )
    low, high = both["low"].clip(both["low_other"]), both["high"].clip(None, both["high_other"])
    agree = low <= high
    return inputs.assign(
        low=low.where(agree, both["low"]).to_numpy(),
        high=high.where(agree, both["high"]).to_numpy(),
    )


def inputs_of_list(inputs: pd.DataFrame, domain: str) -> pd.DataFrame:
    """The inputs of one list: those of a domain, or all of them overall."""
    return inputs if domain == OVERALL else inputs.loc[inputs["domain"] == domain]


def ranked_editions(rankings: pd.DataFrame) -> list[int]:
    """Editions with any rank in a rankings table, computed or published, newest first."""
    any_rank = rankings["rank"].notna() | rankings["published_rank"].notna()
    return _newest_first(rankings.loc[any_rank, "edition"])


def whole_editions(rankings: pd.DataFrame, states: Collection[str]) -> list[int]:
    """Editions with at least one whole list, newest first.

    In a whole list every one of the states has a rank that was computed, or published and that
    nobody doubts. A few ranks that somebody printed do not make an edition.
    """
    trusted = rankings["published_rank"].notna() & ~rankings["published_doubtful"].eq(True)
    sure = rankings.loc[
        (rankings["rank"].notna() | trusted) & rankings["place"].isin([*states]),
        ["edition", "domain", "place"],
    ]
    placed = sure.groupby(["edition", "domain"])["place"].nunique()
    return _newest_first(placed[placed == len(states)].reset_index()["edition"])


def _newest_first(editions: pd.Series[int]) -> list[int]:
    return sorted((int(edition) for edition in editions.unique()), reverse=True)


def why_not_comparable(catalog: Catalog, edition: int, domain: str) -> str:
    """Why a list's ranks cannot be compared with those of the edition before; empty if they can.

    NOT_HELD, or BROKEN where the catalog says in the edition's ``compare_break`` what changed.
    """
    facts = catalog.editions.get(edition)
    if facts is None:
        return NOT_HELD
    touched = domain == OVERALL or not facts.break_domains or domain in facts.break_domains
    return BROKEN if touched and facts.compare_break else ""
