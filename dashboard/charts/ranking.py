"""The ranking chart: every state's place in one list of one edition, with what rounding allows."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts import format as fmt
from dashboard.charts import words
from dashboard.charts.chart import KEPT, Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.records import Record, known, records
from dashboard.schema import OVERALL, PlaceKind, Unit
from dashboard.store import Version

STATES = 50
_METHOD = Source(
    "ranks computed here from the figures of the Annie E. Casey Foundation, KIDS COUNT Data Center"
)


def lists(catalog: Catalog) -> dict[str, str]:
    """The lists of an edition by slug: overall, then the domains that are ranked."""
    ranked = {f.domain for f in catalog.indicators.values() if f.data_book}
    return {OVERALL: "Overall"} | {
        slug: domain.title for slug, domain in catalog.domains.items() if slug in ranked
    }


def editions(version: Version) -> list[int]:
    """Editions with any rank, newest first."""
    table = version.table("rankings")
    ranked = table.loc[table["rank"].notna() | table["published_rank"].notna(), "edition"]
    return sorted({int(edition) for edition in ranked}, reverse=True)


def rank_of(
    version: Version, catalog: Catalog, edition: int, domain: str, place: str
) -> words.Rank:
    """What is known of a place's rank in a list, as the sentences need it."""
    name = catalog.places[place].name
    title = lists(catalog)[domain].lower()
    rows = version.table("rankings").loc[
        lambda t: (t["edition"] == edition) & (t["domain"] == domain) & (t["place"] == place)
    ]
    if rows.empty:
        return words.Rank(name, title, edition, "")
    return words.Rank.of(rows.iloc[0].to_dict(), name, title)


def headline_rank(rank: words.Rank) -> int | None:
    """The rank that a headline gives: a published one that nobody doubts, else the computed one."""
    trusted = rank.published_rank is not None and not rank.published_doubtful
    return rank.published_rank if trusted else rank.rank


def computed_here(rank: words.Rank) -> str:
    """The rank computed here, in words, where a published one stands in the headline."""
    if rank.rank is None or headline_rank(rank) != rank.published_rank:
        return ""
    return f"Computed here: {words.rank_text(replace(rank, published_rank=None))}"


def how_known(rank: words.Rank) -> str:
    """Where the headline's rank comes from and how sure it is, to stand under it."""
    if headline_rank(rank) is None:
        return f"{rank.indicators_used} of {rank.indicators_expected} indicators: no rank"
    if headline_rank(rank) == rank.published_rank and not rank.published_doubtful:
        computed = computed_here(rank)
        return f"As printed by {rank.published_by}. {computed}".strip()
    return words.rank_text(replace(rank, published_rank=None))


@lru_cache(maxsize=KEPT)
def ranking(version: Version, catalog: Catalog, edition: int, domain: str, place: str) -> Chart:
    """All states of a list as dots, one place marked, published ranks beside computed ones."""
    names = {slug: p.name for slug, p in catalog.places.items() if p.kind == PlaceKind.STATE}
    rows = (
        version.table("rankings")
        .loc[lambda t: (t["edition"] == edition) & (t["domain"] == domain)]
        .assign(
            state=lambda t: t["place"].map(names),
            best=lambda t: t["rank"].fillna(t["published_rank"]),
        )
        .sort_values(["best", "state"])
    )
    drawn = rows.loc[rows["best"].notna()]
    home = names.get(place, catalog.places[place].name)
    here = rank_of(version, catalog, edition, domain, place)
    estimate = bool((rows["label"] == "estimate").any())
    finding = words.ranking(here, STATES)
    known = f"{computed_here(here)}." if computed_here(here) else ""
    return Chart(
        kind="ranking",
        subject=domain,
        query={"edition": str(edition), "place": place},
        title=f"{lists(catalog)[domain]} rank of the states, {edition} edition",
        finding=finding,
        details=(known,) if known else (),
        unit=str(Unit.INDEX),
        axis="Rank (1st is best)",
        mark="dots",
        range=(0, STATES + 1),
        ticks=(1, 10, 20, 30, 40, STATES),
        order=tuple(drawn["state"]),
        series=tuple(series for series in _series(drawn, place, home) if series.points),
        table=_table(rows, place, catalog),
        sources=_sources(drawn),
        notes=_notes(rows, catalog, edition, estimate),
        alt=f"{finding} {known}".strip(),
        version=version.id,
    )


def _series(rows: pd.DataFrame, place: str, home: str) -> tuple[Series, ...]:
    computed = rows.loc[rows["rank"].notna()]
    published = rows.loc[rows["published_rank"].notna() & ~rows["published_doubtful"]]
    return (
        Series(
            "others",
            "Other states, computed",
            tuple(_computed(row) for row in records(computed.loc[computed["place"] != place])),
            role="context",
            color="context",
        ),
        Series(
            "home",
            f"{home}, computed",
            tuple(_computed(row) for row in records(computed.loc[computed["place"] == place])),
            role="home",
        ),
        Series(
            "published",
            "As published",
            tuple(
                Point(
                    key=row["place"],
                    label=row["state"],
                    value=float(row["published_rank"]),
                    text=fmt.ordinal(int(row["published_rank"])),
                    note=f"as printed by {row['published_by']}",
                )
                for row in records(published)
            ),
            role="published",
            color="published",
        ),
    )


def _computed(row: Record) -> Point:
    sure = known(row["rank_low"])
    return Point(
        key=str(row["place"]),
        label=str(row["state"]),
        value=float(row["rank"]),
        text=fmt.ordinal(int(row["rank"])),
        low=float(row["rank_low"]) if sure else None,
        high=float(row["rank_high"]) if sure else None,
        note=f"{_interval(row)} within rounding" if sure else "",
    )


def _interval(row: Record) -> str:
    return fmt.span(fmt.ordinal(int(row["rank_low"])), fmt.ordinal(int(row["rank_high"])))


def _table(rows: pd.DataFrame, place: str, catalog: Catalog) -> Table:
    columns = (
        Column("state", "State"),
        Column("rank", "Computed rank", str(Unit.INDEX)),
        Column("interval", "Within rounding"),
        Column("published", "Published rank", str(Unit.INDEX)),
        Column("by", "Published by"),
    )

    def row_of(row: Record) -> Row:
        rank = int(row["rank"]) if known(row["rank"]) else None
        printed = int(row["published_rank"]) if known(row["published_rank"]) else None
        interval = _interval(row) if known(row["rank_low"]) else fmt.NO_FIGURE
        by = str(row["published_by"]) + (" (doubtful)" if row["published_doubtful"] else "")
        return Row(
            values=(str(row["state"]), rank, interval, printed, by),
            texts=(
                str(row["state"]),
                str(rank) if rank else f"{fmt.NO_FIGURE} ({_no_rank(row, catalog)})",
                interval,
                str(printed) if printed else fmt.NO_FIGURE,
                by or fmt.NO_FIGURE,
            ),
            mark=row["place"] == place,
        )

    return Table(columns, tuple(row_of(row) for row in records(rows)))


def _no_rank(row: Record, catalog: Catalog) -> str:
    """Why there is no computed rank."""
    if str(row["label"]) == "published-only":
        return "only published ranks are at hand"
    missing = [catalog.indicators[slug].short for slug in str(row["missing"]).split("; ") if slug]
    return f"not ranked without {' and '.join(missing)}" if missing else "not ranked"


def _sources(rows: pd.DataFrame) -> tuple[Source, ...]:
    printed = rows.loc[rows["published_rank"].notna(), ["published_by", "published_url"]]
    named = tuple(
        Source(f"published ranks as printed by {by}", url)
        for by, url in printed.drop_duplicates("published_by").itertuples(index=False)
    )
    return ((_METHOD,) if rows["rank"].notna().any() else ()) + named


def _notes(rows: pd.DataFrame, catalog: Catalog, edition: int, estimate: bool) -> tuple[str, ...]:
    facts = catalog.editions.get(edition)
    notes = []
    if rows["rank_low"].notna().any():
        notes.append(words.WITHIN_ROUNDING)
    if estimate:
        notes.append(
            "One indicator of this edition is not at hand, so the computed ranks are estimates and "
            "have no interval."
        )
    if rows["rank"].isna().all():
        notes.append("Only the ranks that a named publisher printed are at hand for this list.")
    if facts and facts.note:
        notes.append(facts.note)
    notes.append("The nation, the District of Columbia and the territories are not ranked.")
    return tuple(notes)
