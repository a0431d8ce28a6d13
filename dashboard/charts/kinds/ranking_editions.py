"""A state's rank over the editions, joined only where two editions can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_ranks
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.text import alt_text, numbers, prose, rank_text
from dashboard.measures.editions import why_not_comparable
from dashboard.schema import OVERALL, Unit

_LEAST_SHOWN = 10


@remembered
def over_editions(facts: Facts, domain: str, place: str) -> Chart:
    """The rank of a place in one list, edition by edition, published beside computed."""
    ranks = [
        rank
        for edition in reversed(rank_lists.editions(facts))
        for rank in [rank_lists.rank_of(facts, edition, domain, place)]
        if rank.rank is not None or rank_lists.headline_rank(rank) is not None
    ]
    home = facts.catalog.places[place].name
    breaks = {r.edition: why_not_comparable(facts.catalog, r.edition, domain) for r in ranks[1:]}
    finding = _finding(ranks, home, domain)
    deepest = max(
        [_LEAST_SHOWN - 1]
        + [
            n
            for r in ranks
            for n in (r.rank, r.rank_high, rank_lists.headline_rank(r))
            if n is not None
        ]
    )
    series = (
        Series("computed", f"{home}, computed here", tuple(_line(ranks, breaks)), role="home"),
        Series(
            "published",
            "As published",
            tuple(_alone(ranks)),
            role="published",
            color="total",
        ),
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
        series=tuple(s for s in series if any(p.value is not None for p in s.points)),
        table=_table(ranks, breaks),
        sources=(
            *(rank_lists.computed_from(facts, ranked, domain) if ranked else ()),
            *rank_lists.printed_by(
                facts.catalog,
                facts.version.table("rankings").loc[
                    lambda t: (t["domain"] == domain) & (t["place"] == place)
                ],
            ),
        ),
        notes=tuple(_notes(breaks)),
        alt=alt_text.dots(finding, [(f"{r.edition}:", said(r)) for r in ranks]).replace(
            "A chart with a dot a row", "By edition"
        ),
        version=facts.version.id,
    )


def _finding(ranks: Sequence[rank_text.Rank], home: str, domain: str) -> str:
    if not ranks:
        return f"No rank of {prose.the(home)} is at hand for this list."
    known = [number for number in map(rank_lists.headline_rank, ranks) if number is not None]
    where = "overall" if domain == OVERALL else f"in {ranks[0].list_name}"
    first, last = ranks[0].edition, ranks[-1].edition
    span = numbers.span(numbers.ordinal(min(known)), numbers.ordinal(max(known)))
    when = f"in the {first} edition" if first == last else f"in the editions {first} to {last}"
    verb = "ranked" if min(known) == max(known) else "ranked between"
    span = span.replace(" to ", " and ")
    place = prose.the(home)
    return f"{place[:1].upper()}{place[1:]} {verb} {span} {where} {when}."


def _line(ranks: Sequence[rank_text.Rank], breaks: dict[int, str]) -> Iterator[Point]:
    """The computed ranks; an edition not to be compared with the one before breaks the line."""
    before = None
    for rank in ranks:
        if rank.rank is None:
            continue
        if before is not None and (breaks[rank.edition] or rank.edition - before > 1):
            yield Point(f"{rank.edition}-break", "", None, "", x=rank.edition - 0.5)
        before = rank.edition
        alone = replace(rank, published_rank=None)
        sure = rank.rank_low is not None and rank.rank_high is not None
        yield Point(
            key=str(rank.edition),
            label=f"{rank.edition} edition",
            value=float(rank.rank),
            text=rank_text.short(alone),
            x=float(rank.edition),
            low=float(rank.rank_low) if sure and rank.rank_low is not None else None,
            high=float(rank.rank_high) if sure and rank.rank_high is not None else None,
            hollow=not sure,
        )


def _alone(ranks: Sequence[rank_text.Rank]) -> Iterator[Point]:
    """The published ranks nobody doubts, each by itself: no line joins them."""
    for rank in ranks:
        if rank.published_rank is None or rank.published_doubtful:
            continue
        yield Point(
            key=str(rank.edition),
            label=f"{rank.edition} edition",
            value=float(rank.published_rank),
            text=numbers.ordinal(rank.published_rank),
            x=float(rank.edition),
            note=f"as printed by {rank.published_by}",
        )
        yield Point(f"{rank.edition}-break", "", None, "", x=rank.edition + 0.5)


def said(rank: rank_text.Rank) -> str:
    number = rank_lists.headline_rank(rank)
    return numbers.ordinal(number) if number is not None else numbers.NO_FIGURE


def _table(ranks: Sequence[rank_text.Rank], breaks: dict[int, str]) -> Table:
    columns = (
        Column("edition", "Edition"),
        Column("computed", "Computed rank"),
        Column("published", "Published rank"),
        Column("by", "Published by"),
        Column("compared", "Beside the edition before"),
    )

    def row_of(rank: rank_text.Rank) -> Row:
        computed = rank_text.short(replace(rank, published_rank=None))
        printed = numbers.ordinal(rank.published_rank) if rank.published_rank else numbers.NO_FIGURE
        by = rank.published_by + (" (doubtful)" if rank.published_doubtful else "")
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
    return of_ranks(facts, rank_lists.editions(facts), domain, query.place)


KIND = Kind(
    name="ranking-editions",
    subjects=rank_parts.lists,
    query=EditionsQuery,
    read=lambda facts, domain, reader: EditionsQuery(rank_parts.place(facts, reader)),
    view=lambda facts, domain, query: over_editions(facts, domain, query.place),
    cells=_cells,
    page=rank_parts.PAGE,
)
