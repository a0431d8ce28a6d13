"""The map of ranks: every state's place in one list of one edition, in squares of equal size."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.catalog import Catalog
from dashboard.charts.chart import COMPUTED, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.kinds.ranking import absent_of, rows_of, sources, within_rounding
from dashboard.charts.text import missing_text, numbers, rank_text
from dashboard.language import Sentence, say
from dashboard.schema import Unit


@remembered
def tile_map(facts: Facts, edition: int, domain: str, place: str) -> Chart:
    """A list as a map of equal squares, each state's rank in its square."""
    rows = rows_of(facts, edition, domain)
    finding = rank_text.sentence(rank_lists.rank_of(facts, edition, domain, place), STATES)
    tiles = {"home": say("rank-series-home"), "context": say("rank-series-others")}
    shown = {
        role: tuple(
            _tile(facts, row)
            for row in as_dicts(rows)
            if (row["place"] == place) is (role == "home")
        )
        for role in tiles
    }
    best = rows.loc[rows["best"].notna()]
    ends = [", ".join(best.loc[best["best"] == end, "state"]) for end in (1, best["best"].max())]
    return Chart(
        kind="ranking-map",
        subject=domain,
        query={"edition": str(edition), "place": place},
        title=say("rank-map-title", title=lists(facts.catalog)[domain], edition=str(edition)),
        finding=_sentence(facts.catalog, edition, domain),
        details=(say("rank-map-ends", places=ends[0], other_places=ends[1]),)
        if len(best) == STATES
        else (),
        unit=str(Unit.INDEX),
        mark="tiles",
        axis=rank_parts.axis(),
        series=tuple(
            Series(role, label, shown[role], role=role)
            for role, label in tiles.items()
            if shown[role]
        ),
        table=_table([_tile(facts, row) for row in as_dicts(rows)], place),
        sources=sources(facts, best, edition, domain),
        notes=(
            say("rank-map-know-squares"),
            *([say("rank-map-know-computed")] if rows["rank"].notna().any() else []),
        ),
        alt=say(
            "rank-map-alt", sentence=_sentence(facts.catalog, edition, domain), finding=finding
        ),
        version=facts.version.id,
    )


def _sentence(catalog: Catalog, edition: int, domain: str) -> Sentence:
    return say("rank-map-finding", title=lists(catalog)[domain], edition=str(edition))


def _table(tiles: Sequence[Point], place: str) -> Table:
    """A row a state, the first of them first; why one has no rank stands beside it."""
    columns = (
        Column("state", say("rank-column-state")),
        Column("rank", say("rank-column-rank"), str(Unit.INDEX)),
    )
    rows = tuple(
        Row(
            (tile.label, tile.value),
            (tile.label, tile.text),
            mark=tile.key == place,
            key=tile.key,
            status=COMPUTED if tile.value is not None else tile.status,
        )
        for tile in tiles
    )
    return missing_text.with_reasons(
        Table(columns, rows), ["" if tile.value is not None else tile.note for tile in tiles]
    )


def _tile(facts: Facts, row: Record) -> Point:
    column, line = facts.catalog.places[row["place"]].tile or (0, 0)
    best = int(row["best"]) if has_value(row["best"]) else None
    absent = absent_of(facts, row) if best is None else None
    if absent:
        return Point(
            key=str(row["place"]),
            label=str(row["state"]),
            value=None,
            text=numbers.NO_FIGURE,
            x=column,
            y=line,
            status=absent.status,
            note=absent.reason,
        )
    return Point(
        key=str(row["place"]),
        label=str(row["state"]),
        value=None if best is None else float(best),
        text=str(best) if best else numbers.NO_FIGURE,
        x=column,
        y=line,
        note=within_rounding(row) if has_value(row["rank_low"]) else "",
    )


KIND = Kind(
    name="ranking-map",
    subjects=rank_parts.lists,
    query=rank_parts.RankQuery,
    read=rank_parts.read,
    view=lambda facts, domain, query: tile_map(facts, query.edition, domain, query.place),
    cells=rank_parts.cells_of_all,
    page=rank_parts.PAGE,
)
