"""The ranking chart: every state's place in one list of one edition, with what rounding allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.facts import place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import missing_text, numbers, prose, rank_text
from dashboard.schema import Unit


@remembered
def ranking(
    facts: Facts,
    edition: int,
    domain: str,
    place: str,
    peers: tuple[str, ...] = (),
) -> Chart:
    """All states of a list as dots: one place and its peers marked, published ranks beside.

    States that rounding leaves neither ahead of the place nor behind it are drawn as such.
    """
    rows = rows_of(facts, edition, domain)
    drawn = rows.loc[rows["best"].notna()]
    home = place_names.names_of(facts)[place]
    here = rank_lists.rank_of(facts, edition, domain, place)
    verdicts = rank_lists.verdicts(facts, edition, domain, place)
    finding = rank_text.sentence(here, STATES)
    return Chart(
        kind="ranking",
        subject=domain,
        query={"edition": str(edition), "place": place, "peers": ",".join(peers)},
        title=f"{lists(facts.catalog)[domain]} rank of the states, {edition} edition",
        finding=finding,
        details=tuple(filter(None, (_computed_here(here), _undecided(verdicts, home, facts)))),
        unit=str(Unit.INDEX),
        axis=rank_parts.AXIS,
        mark="dots",
        range=rank_parts.RANGE,
        ticks=rank_parts.TICKS,
        order=tuple(drawn["state"]),
        series=tuple(
            series for series in _series(drawn, place, home, peers, verdicts) if series.points
        ),
        table=_table(rows, place, home, peers, verdicts, facts.catalog),
        sources=sources(facts, drawn, edition, domain),
        notes=_notes(rows, facts.catalog, edition),
        alt=f"{finding} {_allowed(here)}".strip(),
        version=facts.version.id,
    )


def rows_of(facts: Facts, edition: int, domain: str) -> pd.DataFrame:
    """A list's rows from the first to the last, with names and the best known rank."""
    return (
        rank_lists.of_list_table(facts, edition, domain)
        .assign(
            state=lambda t: t["place"].map(facts.catalog.states),
            # What is doubtful is never drawn as known.
            best=lambda t: t["rank"].fillna(t["published_rank"].mask(t["published_doubtful"])),
        )
        .sort_values(["best", "state"])
    )


def _allowed(rank: rank_text.Rank) -> str:
    """What rounding allows, for who cannot see the interval."""
    if rank.interval is None:
        return _computed_here(rank)
    low, high = map(numbers.ordinal, rank.interval)
    if low == high:
        return f"Rounding alone would not change that: {low}."
    between = "or" if rank.interval[1] - rank.interval[0] == 1 else "to"
    return f"Rounding alone would allow {low} {between} {high}."


def _computed_here(rank: rank_text.Rank) -> str:
    """The computed rank in a sentence, where a published one stands in the headline."""
    words = rank_lists.computed_here(rank)
    return f"{words}." if words else ""


def _undecided(verdicts: Mapping[str, str], home: str, facts: Facts) -> str:
    """Who cannot be told from the home state, by name."""
    if not verdicts:
        return ""
    near = [
        facts.catalog.states[place]
        for place, verdict in verdicts.items()
        if verdict == rank_lists.UNTOLD
    ]
    if not near:
        return f"No other state is within reach of {home} by rounding."
    return f"Rounding leaves open whether {home} is ahead of {prose.listed(sorted(near), 'or')}."


def _series(
    rows: pd.DataFrame, place: str, home: str, peers: Sequence[str], verdicts: Mapping[str, str]
) -> tuple[Series, ...]:
    computed = rows.loc[rows["rank"].notna()]
    published = rows.loc[rows["published_rank"].notna() & ~rows["published_doubtful"]]
    untold = computed["place"].map(verdicts.get) == rank_lists.UNTOLD
    chosen = computed["place"].isin(peers)
    others = (computed["place"] != place) & ~chosen

    def points(wanted: pd.Series[bool]) -> tuple[Point, ...]:
        return tuple(
            replace(_computed(row), hollow=verdicts.get(row["place"]) == rank_lists.UNTOLD)
            for row in as_dicts(computed.loc[wanted])
        )

    return (
        Series("home", home, points(computed["place"] == place), role="home"),
        Series("untold", f"Cannot be told from {home}", points(others & untold), role="untold"),
        Series("peers", "Chosen states", points(chosen), role="peer", color="peer"),
        Series(
            "others",
            "Clearly ahead or behind" if verdicts else "Other states",
            points(others & ~untold),
            role="context",
            color="context",
        ),
        Series(
            "published",
            "As published",
            tuple(
                Point(
                    key=row["place"],
                    label=row["state"],
                    value=float(row["published_rank"]),
                    text=numbers.ordinal(int(row["published_rank"])),
                    note=f"as printed by {row['published_by']}",
                )
                for row in as_dicts(published)
            ),
            role="published",
            color="total",
        ),
    )


def _computed(row: Record) -> Point:
    sure = has_value(row["rank_low"])
    return Point(
        key=str(row["place"]),
        label=str(row["state"]),
        value=float(row["rank"]),
        text=numbers.ordinal(int(row["rank"])),
        low=float(row["rank_low"]) if sure else None,
        high=float(row["rank_high"]) if sure else None,
        note=within_rounding(row) if sure else "",
    )


def within_rounding(row: Record) -> str:
    """What rounding leaves open of a rank, after it."""
    return rank_text.within_rounding(int(row["rank_low"]), int(row["rank_high"]))


def _table(
    rows: pd.DataFrame,
    place: str,
    home: str,
    peers: Sequence[str],
    verdicts: Mapping[str, str],
    catalog: Catalog,
) -> Table:
    columns = (
        Column("state", "State"),
        Column("rank", "Computed rank", str(Unit.INDEX)),
        Column("interval", "Within rounding"),
        *((Column("verdict", f"Against {home}"),) if verdicts else ()),
        Column("published", "Published rank", str(Unit.INDEX)),
        Column("by", "Published by"),
    )

    def row_of(row: Record) -> Row:
        rank = int(row["rank"]) if has_value(row["rank"]) else None
        printed = int(row["published_rank"]) if has_value(row["published_rank"]) else None
        interval = within_rounding(row) if has_value(row["rank_low"]) else numbers.NO_FIGURE
        against = (verdicts.get(row["place"], numbers.NO_FIGURE),) if verdicts else ()
        by = rank_text.printed_by(str(row["published_by"]), bool(row["published_doubtful"]))
        return Row(
            values=(str(row["state"]), rank, interval, *against, printed, by),
            texts=(
                str(row["state"]),
                str(rank) if rank else missing_text.dash(_no_rank(row, catalog)),
                interval,
                *against,
                str(printed) if printed else numbers.NO_FIGURE,
                by or numbers.NO_FIGURE,
            ),
            mark=row["place"] == place or row["place"] in peers,
            key=str(row["place"]),
        )

    return Table(columns, tuple(row_of(row) for row in as_dicts(rows)))


def _no_rank(row: Record, catalog: Catalog) -> str:
    """Why there is no computed rank."""
    if str(row["label"]) == "published-only":
        return "only published ranks are at hand"
    missing = [catalog.indicators[slug].short for slug in str(row["missing"]).split("; ") if slug]
    return f"not ranked without {prose.listed(missing)}" if missing else "not ranked"


def sources(facts: Facts, rows: pd.DataFrame, edition: int, domain: str) -> tuple[Source, ...]:
    computed = rows["rank"].notna().any()
    return (
        rank_lists.computed_from(facts, [edition], domain) if computed else ()
    ) + rank_lists.printed_by(facts.catalog, rows)


def _notes(rows: pd.DataFrame, catalog: Catalog, edition: int) -> tuple[str, ...]:
    entry = catalog.editions.get(edition)
    notes = []
    if rows["rank_low"].notna().any():
        notes.append(rank_text.WITHIN_ROUNDING)
        notes.append(
            "A state is called ahead of another where it is so in at least 95% of 2,000 draws of "
            "what the rounded figures may have been; otherwise the two cannot be told apart."
        )
    if (rows["label"] == "estimate").any():
        notes.append(
            "One indicator of this edition is not at hand, so the computed ranks are estimates and "
            "have no interval: which states rounding leaves open cannot be said."
        )
    if rows["rank"].isna().all():
        notes.append("Only the ranks that a named publisher printed are at hand for this list.")
    if entry and entry.note:
        notes.append(entry.note)
    notes.append("The nation, the District of Columbia and the territories are not ranked.")
    return tuple(notes)


@dataclass(frozen=True)
class RankingQuery(rank_parts.RankQuery):
    """Which edition, which state is marked, and which states beside it."""

    peers: tuple[str, ...]


def read(facts: Facts, domain: str, reader: Reader) -> RankingQuery:
    """The query of an address."""
    edition, place = rank_parts.edition(facts, reader), rank_parts.place(facts, reader)
    peers = reader.several("peers", facts.catalog.states, without=(place,))
    return RankingQuery(edition, place, peers)


KIND = Kind(
    name="ranking",
    subjects=rank_parts.lists,
    query=RankingQuery,
    read=read,
    view=lambda facts, domain, query: ranking(
        facts, query.edition, domain, query.place, query.peers
    ),
    cells=rank_parts.cells_of_all,
    page=rank_parts.PAGE,
)
