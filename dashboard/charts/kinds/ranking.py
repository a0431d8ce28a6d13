"""The ranking chart: every state's place in one list of one edition, with what rounding allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import COMPUTED, Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.facts import absent_ranks, place_names, rank_lists
from dashboard.charts.facts.absent import Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import missing_text, numbers, prose, rank_text
from dashboard.language import say
from dashboard.measures.ranking import CANNOT_TELL
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
        title=say("rank-title", title=lists(facts.catalog)[domain], edition=str(edition)),
        finding=finding,
        details=tuple(
            filter(None, (rank_text.computed_here(here), _undecided(verdicts, home, facts)))
        ),
        unit=str(Unit.INDEX),
        axis=rank_parts.axis(),
        mark="dots",
        range=rank_parts.RANGE,
        ticks=rank_parts.TICKS,
        order=tuple(drawn["state"]),
        series=tuple(
            series for series in _series(drawn, place, home, peers, verdicts) if series.points
        ),
        table=_table(facts, rows, place, home, peers, verdicts),
        sources=(
            *sources(facts, drawn, edition, domain),
            *rank_lists.doubted(facts.catalog, rows),
        ),
        notes=_notes(rows, facts.catalog, edition),
        alt=_alt(finding, rank_text.allowed(here)),
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


def _alt(finding: str, allowed: str) -> str:
    """The finding, and what rounding allows where that is known."""
    return say("rank-alt", finding=finding, sentence=allowed) if allowed else finding


def _undecided(verdicts: Mapping[str, str], home: str, facts: Facts) -> str:
    """Who cannot be told from the home state, by name."""
    if not verdicts:
        return ""
    near = [
        facts.catalog.states[place] for place, verdict in verdicts.items() if verdict == CANNOT_TELL
    ]
    if not near:
        return say("rank-untold-none", place=home)
    return say("rank-untold", place=home, places=prose.listed(sorted(near), "or"))


def _series(
    rows: pd.DataFrame, place: str, home: str, peers: Sequence[str], verdicts: Mapping[str, str]
) -> tuple[Series, ...]:
    computed = rows.loc[rows["rank"].notna()]
    published = rows.loc[rows["published_rank"].notna() & ~rows["published_doubtful"]]
    untold = computed["place"].map(verdicts.get) == CANNOT_TELL
    chosen = computed["place"].isin(peers)
    others = (computed["place"] != place) & ~chosen

    def points(wanted: pd.Series[bool]) -> tuple[Point, ...]:
        return tuple(
            replace(_computed(row), hollow=verdicts.get(row["place"]) == CANNOT_TELL)
            for row in as_dicts(computed.loc[wanted])
        )

    return (
        Series("home", home, points(computed["place"] == place), role="home"),
        Series(
            "untold", say("rank-series-untold", place=home), points(others & untold), role="untold"
        ),
        Series("peers", say("rank-series-chosen"), points(chosen), role="peer", color="peer"),
        Series(
            "others",
            say("rank-series-told" if verdicts else "rank-series-others"),
            points(others & ~untold),
            role="context",
            color="context",
        ),
        Series(
            "published",
            say("rank-series-printed"),
            tuple(
                Point(
                    key=row["place"],
                    label=row["state"],
                    value=float(row["published_rank"]),
                    text=numbers.ordinal(int(row["published_rank"])),
                    note=say("origin-printed-by", publisher=rank_lists.printer_of(row)),
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
    facts: Facts,
    rows: pd.DataFrame,
    place: str,
    home: str,
    peers: Sequence[str],
    verdicts: Mapping[str, str],
) -> Table:
    columns = (
        Column("state", say("rank-column-state")),
        Column("rank", say("rank-column-computed"), str(Unit.INDEX)),
        Column("interval", say("rank-column-rounding")),
        *((Column("verdict", say("rank-column-against", place=home)),) if verdicts else ()),
        Column("published", say("rank-column-published"), str(Unit.INDEX)),
        Column("by", say("rank-column-by")),
    )

    def row_of(row: Record) -> Row:
        rank = int(row["rank"]) if has_value(row["rank"]) else None
        printed = int(row["published_rank"]) if has_value(row["published_rank"]) else None
        interval = within_rounding(row) if has_value(row["rank_low"]) else numbers.NO_FIGURE
        against = (_verdict(verdicts.get(row["place"], "")),) if verdicts else ()
        doubtful = bool(row["published_doubtful"])
        by = rank_text.printed_by(rank_lists.printer_of(row), doubtful)
        return Row(
            # A file holds no doubtful rank as a number: whoever counts would take it as known.
            values=(
                str(row["state"]),
                rank,
                interval,
                *against,
                None if doubtful else printed,
                by,
            ),
            texts=(
                str(row["state"]),
                str(rank) if rank else numbers.NO_FIGURE,
                interval,
                *against,
                rank_text.printed(str(printed), doubtful) if printed else numbers.NO_FIGURE,
                by or numbers.NO_FIGURE,
            ),
            mark=row["place"] == place or row["place"] in peers,
            key=str(row["place"]),
            status=(why.status if (why := absent_of(facts, row)) else "")
            or COMPUTED * (rank is not None and (printed is None or doubtful)),
        )

    listed = as_dicts(rows)
    reasons = [why.reason if (why := absent_of(facts, row)) else "" for row in listed]
    return missing_text.with_reasons(Table(columns, tuple(map(row_of, listed))), reasons)


def absent_of(facts: Facts, row: Record) -> Absent | None:
    """Why a row of a list lacks a rank: one computed here, one printed, or both."""
    return absent_ranks.of_rank(facts, int(row["edition"]), str(row["domain"]), str(row["place"]))


def _verdict(verdict: str) -> str:
    """Whether a state is ahead of the marked one, for a table; a dash for that one itself."""
    return say(f"rank-verdict-{verdict}") if verdict else numbers.NO_FIGURE


def sources(facts: Facts, rows: pd.DataFrame, edition: int, domain: str) -> tuple[Source, ...]:
    computed = rows["rank"].notna().any()
    return (
        rank_lists.computed_from(facts, [edition], domain) if computed else ()
    ) + rank_lists.printed_by(facts.catalog, rows)


def _notes(rows: pd.DataFrame, catalog: Catalog, edition: int) -> tuple[str, ...]:
    entry = catalog.editions.get(edition)
    notes: list[str] = []
    if rows["rank_low"].notna().any():
        notes.append(rank_text.about_draws("rank-know-interval"))
        notes.append(rank_text.about_draws("rank-know-ahead"))
    if (rows["label"] == "estimate").any():
        notes.append(say("rank-know-estimate"))
    if rows["rank"].isna().all():
        notes.append(say("rank-know-printed"))
    if rows["published_doubtful"].any():
        notes.append(say("rank-know-doubtful"))
    if entry and entry.note:
        notes.append(entry.note)
    notes.append(say("rank-know-states"))
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
