"""A state's rank over the editions, joined only where two editions can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_ranks
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.text import alt_text, numbers, prose, rank_text
from dashboard.measures.editions import why_not_comparable
from dashboard.schema import Unit

_LEAST_SHOWN = 10


@remembered
def over_editions(facts: Facts, domain: str, place: str) -> Chart:
    """The rank of a place in one list, edition by edition, published beside computed."""
    ranks = [
        rank
        for edition in reversed(rank_parts.with_any_rank(facts))
        for rank in [rank_lists.rank_of(facts, edition, domain, place)]
        if rank.headline is not None or rank.rank is not None
    ]
    home = place_names.names_of(facts)[place]
    breaks = {r.edition: why_not_comparable(facts.catalog, r.edition, domain) for r in ranks[1:]}
    finding = _finding(ranks, home)
    deepest = _deepest(ranks)
    line, dots = tuple(_line(ranks, breaks)), tuple(_alone(ranks))
    series = (
        Series("computed", f"{home}, computed here", line, role="home"),
        Series("published", "As published", dots, role="published", color="total"),
    )
    ranked = [rank.edition for rank in ranks if rank.rank is not None]
    return Chart(
        kind="ranking-editions",
        subject=domain,
        query={"place": place},
        title=f"{lists(facts.catalog)[domain]} rank of {prose.the(home)} by edition",
        finding=finding,
        unit=str(Unit.INDEX),
        axis="",
        mark="lines",
        # 1st stands at the top.
        range=(deepest + 1.0, 0.0),
        ticks=tuple(t for t in (1, 5, 10, 20, 30, 40, STATES) if t <= deepest + 1),
        series=tuple(one for one in series if one.points),
        table=_table(ranks, breaks),
        sources=(
            *(rank_lists.computed_from(facts, ranked, domain) if ranked else ()),
            *rank_lists.printed_by(
                facts.catalog,
                facts.version.table("rankings").loc[
                    lambda t: (
                        (t["domain"] == domain)
                        & (t["place"] == place)
                        & t["edition"].isin([rank.edition for rank in ranks])
                    )
                ],
            ),
        ),
        notes=tuple(_notes(breaks)),
        alt=alt_text.dots(
            finding, [(f"{r.edition}:", rank_text.headline(r)) for r in ranks]
        ).replace("A chart with a dot a row", "By edition"),
        version=facts.version.id,
    )


def _deepest(ranks: Sequence[rank_text.Rank]) -> int:
    """The lowest rank that must have its place on the axis."""
    each = (n for r in ranks for n in (r.rank, r.rank_high, r.headline) if n is not None)
    return max([_LEAST_SHOWN - 1, *each])


def _finding(ranks: Sequence[rank_text.Rank], home: str) -> str:
    if not ranks:
        return f"No rank of {prose.the(home)} is at hand for this list."
    known = [rank.headline for rank in ranks if rank.headline is not None]
    first, last = ranks[0].edition, ranks[-1].edition
    span = numbers.span(numbers.ordinal(min(known)), numbers.ordinal(max(known)))
    when = f"in the {first} edition" if first == last else f"in the editions {first} to {last}"
    verb = "ranked" if min(known) == max(known) else "ranked between"
    span = span.replace(" to ", " and ")
    return f"{prose.upper_first(prose.the(home))} {verb} {span} {ranks[0].in_list} {when}."


def _line(ranks: Sequence[rank_text.Rank], breaks: dict[int, str]) -> Iterator[Point]:
    """The computed ranks; an edition not to be compared with the one before breaks the line."""
    before = None
    for rank in ranks:
        if rank.rank is None:
            continue
        if before is not None and (breaks[rank.edition] or rank.edition - before > 1):
            yield Point(f"{rank.edition}-break", "", None, "", x=rank.edition - 0.5)
        before = rank.edition
        low, high = rank_parts.bounds(rank)
        yield Point(
            key=str(rank.edition),
            label=f"{rank.edition} edition",
            value=float(rank.rank),
            text=rank_text.computed(rank),
            x=float(rank.edition),
            low=low,
            high=high,
            hollow=rank.interval is None,
        )


def _alone(ranks: Sequence[rank_text.Rank]) -> Iterator[Point]:
    """The published ranks nobody doubts, each by itself: no line joins them."""
    for rank in ranks:
        if rank.trusted is None:
            continue
        yield Point(
            key=str(rank.edition),
            label=f"{rank.edition} edition",
            value=float(rank.trusted),
            text=numbers.ordinal(rank.trusted),
            x=float(rank.edition),
            note=f"as printed by {rank.published_by}",
        )
        yield Point(f"{rank.edition}-break", "", None, "", x=rank.edition + 0.5)


def _table(ranks: Sequence[rank_text.Rank], breaks: dict[int, str]) -> Table:
    columns = (
        Column("edition", "Edition"),
        Column("computed", "Computed rank"),
        Column("published", "Published rank"),
        Column("by", "Published by"),
        Column("compared", "Beside the edition before"),
    )

    def row_of(rank: rank_text.Rank) -> Row:
        computed = rank_text.computed(rank)
        printed = numbers.ordinal(rank.published_rank) if rank.published_rank else numbers.NO_FIGURE
        by = rank_text.printed_by(rank.published_by, rank.published_doubtful)
        reason = breaks.get(rank.edition, "")
        compared = f"not comparable: {reason}" if reason else "comparable"
        if rank.edition not in breaks:
            compared = numbers.NO_FIGURE
        return Row(
            (str(rank.edition), rank.rank, rank.published_rank, by, compared),
            (str(rank.edition), computed, printed, by or numbers.NO_FIGURE, compared),
        )

    return Table(columns, tuple(row_of(rank) for rank in ranks))


def _notes(breaks: dict[int, str]) -> Iterator[str]:
    yield (
        "Two editions are joined by a line only where they rank on the same indicators from the "
        "same sources. A hollow dot is an estimate without one indicator."
    )
    for edition, reason in breaks.items():
        if reason:
            yield f"The {edition} edition is not comparable with the one before. {reason}"
    yield rank_text.WITHIN_ROUNDING


@dataclass(frozen=True)
class EditionsQuery:
    """Which state."""

    place: str


def _cells(facts: Facts, domain: str, query: EditionsQuery) -> list[Origin]:
    return of_ranks(facts, rank_parts.with_any_rank(facts), domain, query.place)


KIND = Kind(
    name="ranking-editions",
    subjects=rank_parts.lists,
    query=EditionsQuery,
    read=lambda facts, domain, reader: EditionsQuery(rank_parts.place(facts, reader)),
    view=lambda facts, domain, query: over_editions(facts, domain, query.place),
    cells=_cells,
    page=rank_parts.PAGE,
)
