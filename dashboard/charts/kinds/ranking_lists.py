"""The five lists: a state's rank in each list of one edition, as dots with intervals."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts.chart import COMPUTED, Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.facts import absent_ranks, place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind, PageAddress
from dashboard.charts.text import alt_text, missing_text, numbers, prose, rank_text
from dashboard.language import say
from dashboard.schema import OVERALL, Unit


@remembered
def in_every_list(facts: Facts, edition: int, place: str) -> Chart:
    """The rank of a place in the five lists of an edition, as dots with intervals."""
    home = place_names.names_of(facts)[place]
    ranks = {
        domain: rank_lists.rank_of(facts, edition, domain, place) for domain in lists(facts.catalog)
    }
    finding = rank_text.sentence(ranks[OVERALL], STATES)
    titles = lists(facts.catalog)
    shown = {domain: rank for domain, rank in ranks.items() if rank.headline is not None}
    without = [rank for domain, rank in ranks.items() if domain not in shown and domain != OVERALL]
    return Chart(
        kind="ranking-lists",
        subject=OVERALL,
        query={"edition": str(edition), "place": place},
        title=say("rank-lists-title", place=prose.the(home), edition=str(edition)),
        finding=finding,
        unit=str(Unit.INDEX),
        axis=rank_parts.axis(),
        mark="dots",
        range=rank_parts.RANGE,
        ticks=rank_parts.TICKS,
        order=tuple(titles[domain] for domain in shown),
        series=(
            Series(
                "home",
                home,
                tuple(_dot(titles[domain], domain, rank) for domain, rank in shown.items()),
                role="home",
            ),
        ),
        table=_table(facts, ranks, place),
        sources=_sources(facts, edition, place, shown),
        notes=(
            *(
                [rank_text.about_draws("rank-know-interval")]
                if any(rank.interval for rank in shown.values())
                else []
            ),
            *(rank_text.sentence(rank, STATES) for rank in without),
        ),
        alt=alt_text.dots(
            finding, [(titles[d], rank_text.headline(rank)) for d, rank in shown.items()]
        ),
        version=facts.version.id,
    )


def _sources(
    facts: Facts, edition: int, place: str, shown: Mapping[str, rank_text.Rank]
) -> tuple[Source, ...]:
    """Whose figures the place's ranks are computed from, and who printed them."""
    computed = [domain for domain, rank in shown.items() if rank.rank is not None]
    rows = facts.version.table("rankings").loc[
        lambda t: (t["edition"] == edition) & (t["place"] == place) & t["domain"].isin([*shown])
    ]
    return (
        *(rank_lists.computed_from(facts, [edition], *computed) if computed else ()),
        *rank_lists.printed_by(facts.catalog, rows),
    )


def _dot(title: str, domain: str, rank: rank_text.Rank) -> Point:
    """A list's rank; a published one keeps the interval of what is computed here."""
    low, high = rank_parts.bounds(rank)
    return Point(
        key=domain,
        label=title,
        value=None if rank.headline is None else float(rank.headline),
        text=rank_text.headline(rank),
        low=low,
        high=high,
        hollow=rank.interval is None,
    )


def _table(facts: Facts, ranks: Mapping[str, rank_text.Rank], place: str) -> Table:
    """A row a list: the rank and how it is known, or why there is none."""
    columns = tuple(Column(key, say(f"rank-column-{key}")) for key in ("list", "rank", "known"))
    absent = {
        domain: absent_ranks.of_rank(facts, rank.edition, domain, place)
        if rank.headline is None
        else None
        for domain, rank in ranks.items()
    }
    rows = []
    for domain, rank in ranks.items():
        title, why = lists(facts.catalog)[domain], absent[domain]
        how = numbers.NO_FIGURE if why else rank_text.how_known(rank)
        rows.append(
            Row(
                (title, rank.headline, how),
                (title, rank_text.headline(rank), how),
                status=(why.status if why else "")
                or COMPUTED * (rank.trusted is None and rank.rank is not None),
            )
        )
    return missing_text.with_reasons(
        Table(columns, tuple(rows)), [why.reason if why else "" for why in absent.values()]
    )


def _subjects(facts: Facts) -> dict[str, str]:
    return {slug: title for slug, title in rank_parts.lists(facts).items() if slug == OVERALL}


KIND = Kind(
    name="ranking-lists",
    subjects=_subjects,
    query=rank_parts.RankQuery,
    read=rank_parts.read,
    view=lambda facts, domain, query: in_every_list(facts, query.edition, query.place),
    cells=rank_parts.cells,
    page=PageAddress("/places/{place}"),
)
