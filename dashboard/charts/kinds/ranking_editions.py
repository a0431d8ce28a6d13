"""A state's rank over the editions, joined only where two editions can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.chart import COMPUTED, Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import absent_ranks, place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin, of_ranks
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.text import missing_text, numbers, prose, rank_text
from dashboard.language import Sentence, say
from dashboard.measures.editions import BROKEN, why_not_comparable
from dashboard.schema import Unit

# So many places at least are shown, so that one place up or down does not look like a fall.
_LEAST = 5
# Every how many places a tick stands: the first that makes few enough.
_STEPS, _MOST_TICKS = (1, 2, 5, 10), 6


@remembered
def over_editions(facts: Facts, domain: str, place: str) -> Chart:
    """The rank of a place in one list, edition by edition, published beside computed."""
    ranks = [
        rank
        for edition in reversed(rank_parts.with_any_rank(facts))
        for rank in [rank_lists.rank_of(facts, edition, domain, place)]
        if rank.headline is not None
    ]
    home = place_names.names_of(facts)[place]
    breaks = {rank.edition: _break(facts, rank.edition, domain) for rank in ranks[1:]}
    printed = (
        facts.version.table("rankings")
        .loc[lambda t: (t["domain"] == domain) & (t["place"] == place)]
        .loc[lambda t: t["edition"].isin([rank.edition for rank in ranks])]
    )
    reasons = [
        why.reason if (why := absent_ranks.of_rank(facts, rank.edition, domain, place)) else ""
        for rank in ranks
    ]
    finding = _finding(ranks, home)
    first, last = _ends(ranks)
    line, dots = tuple(_line(ranks, breaks)), tuple(_alone(ranks))
    series = (
        Series("computed", say("rank-series-computed", place=home), line, role="home"),
        Series("published", say("rank-series-printed"), dots, role="published", color="total"),
    )
    ranked = [rank.edition for rank in ranks if rank.rank is not None]
    return Chart(
        kind="ranking-editions",
        subject=domain,
        query={"place": place},
        title=say("rank-editions-title", title=lists(facts.catalog)[domain], place=prose.the(home)),
        finding=finding,
        details=_which(ranks),
        unit=str(Unit.INDEX),
        axis="",
        mark="lines",
        # 1st stands at the top.
        range=(last + 0.5, first - 0.5),
        ticks=_ticks(first, last),
        series=tuple(one for one in series if one.points),
        table=_table(ranks, breaks, reasons),
        sources=(
            *(rank_lists.computed_from(facts, ranked, domain) if ranked else ()),
            *rank_lists.printed_by(facts.catalog, printed),
            *rank_lists.doubted(facts.catalog, printed),
        ),
        notes=tuple(_notes(ranks, breaks)),
        alt=_alt(finding, ranks),
        version=facts.version.id,
    )


def _ends(ranks: Sequence[rank_text.Rank]) -> tuple[int, int]:
    """The first and the last place on the axis: those known, and what rounding leaves open."""
    each = [
        place
        for rank in ranks
        for place in (rank.rank, rank.rank_low, rank.rank_high, rank.headline)
        if place is not None
    ]
    first, last = min(each, default=1), max(each, default=1)
    last = max(last, min(first + _LEAST - 1, STATES))
    return min(first, last - _LEAST + 1), last


def _ticks(first: int, last: int) -> tuple[float, ...]:
    """A few of the places on the axis, the first of them among them."""
    step = next((s for s in _STEPS if (last - first) // s < _MOST_TICKS), _STEPS[-1])
    found = [place for place in range(first, last + 1) if place % step == 0]
    # What stands close to the first would lie on it.
    return (float(first), *(float(place) for place in found if place - first >= step * 0.6))


def _finding(ranks: Sequence[rank_text.Rank], home: str) -> Sentence:
    if not ranks:
        return say("rank-editions-none", place=prose.the(home))
    known = [rank.headline for rank in ranks if rank.headline is not None]
    low, high = numbers.ordinal(min(known)), numbers.ordinal(max(known))
    words: dict[str, str | int] = {
        "place": prose.the(home),
        "list": ranks[0].in_list,
        "edition": str(ranks[-1].edition),
        "earlier": str(ranks[0].edition),
        "count": len(ranks),
    }
    if len(ranks) == 1:
        told = say("rank-editions-one", rank=low, **words)
    elif low == high:
        told = say("rank-editions-same", rank=low, **words)
    else:
        told = say("rank-editions-between", low=low, high=high, **words)
    return prose.upper_first(told)


def _which(ranks: Sequence[rank_text.Rank]) -> tuple[Sentence, ...]:
    """Which ranks are printed and which are computed here, where there are both."""
    printed = [rank.trusted for rank in ranks if rank.trusted is not None]
    computed = [rank.rank for rank in ranks if rank.rank is not None]
    if not printed or not computed:
        return ()
    ends = {"low": min(printed), "high": max(printed)}
    ends |= {"other_low": min(computed), "other_high": max(computed)}
    return (say("rank-editions-which", **{name: numbers.ordinal(n) for name, n in ends.items()}),)


def _alt(finding: str, ranks: Sequence[rank_text.Rank]) -> str:
    """The finding, and every edition with its rank."""
    if not ranks:
        return finding
    told = [
        say("rank-editions-alt-one", edition=str(rank.edition), rank=rank_text.headline(rank))
        for rank in ranks
    ]
    return say("rank-editions-alt", finding=finding, ranks=", ".join(told))


def _break(facts: Facts, edition: int, domain: str) -> str:
    """Why an edition's ranks cannot be compared with those before, in a sentence; else empty."""
    reason = why_not_comparable(facts.catalog, edition, domain)
    if reason == BROKEN:
        return facts.catalog.editions[edition].compare_break
    return say(f"rank-editions-{reason}") if reason else ""


def _line(ranks: Sequence[rank_text.Rank], breaks: Mapping[int, str]) -> Iterator[Point]:
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
            label=rank_text.edition(rank.edition),
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
            label=rank_text.edition(rank.edition),
            value=float(rank.trusted),
            text=numbers.ordinal(rank.trusted),
            x=float(rank.edition),
            note=say("origin-printed-by", publisher=rank.printed_by),
        )
        yield Point(f"{rank.edition}-break", "", None, "", x=rank.edition + 0.5)


def _table(
    ranks: Sequence[rank_text.Rank], breaks: Mapping[int, str], reasons: Sequence[str]
) -> Table:
    columns = (
        Column("edition", say("rank-column-edition")),
        Column("computed", say("rank-column-computed")),
        Column("published", say("rank-column-published")),
        Column("by", say("rank-column-by")),
        Column("compared", say("rank-column-compared")),
    )

    def row_of(rank: rank_text.Rank) -> Row:
        computed = rank_text.computed(rank)
        printed = (
            rank_text.printed(numbers.ordinal(rank.published_rank), rank.published_doubtful)
            if rank.published_rank
            else numbers.NO_FIGURE
        )
        by = rank_text.printed_by(rank.printed_by, rank.published_doubtful)
        reason = breaks.get(rank.edition, "")
        compared = numbers.NO_FIGURE
        if reason:
            compared = say("rank-editions-not-comparable", why=reason)
        elif rank.edition in breaks:
            compared = say("rank-editions-comparable")
        return Row(
            # A file holds no doubtful rank as a number: whoever counts would take it as known.
            (str(rank.edition), rank.rank, rank.trusted, by, compared),
            (str(rank.edition), computed, printed, by or numbers.NO_FIGURE, compared),
            status=COMPUTED * (rank.trusted is None and rank.rank is not None),
        )

    return missing_text.with_reasons(Table(columns, tuple(map(row_of, ranks))), reasons)


def _notes(ranks: Sequence[rank_text.Rank], breaks: Mapping[int, str]) -> Iterator[str]:
    yield say("rank-editions-know")
    for edition, reason in breaks.items():
        if reason:
            yield say("rank-editions-broken", edition=str(edition), why=reason)
    if any(rank.published_doubtful for rank in ranks):
        yield say("rank-know-doubtful")
    if any(rank.interval for rank in ranks):
        yield rank_text.about_draws("rank-know-interval")


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
