"""The five lists: a state's rank in each list of one edition, as dots with intervals."""

from __future__ import annotations

from dashboard.charts.chart import Chart, Column, Point, Row, Series, Table
from dashboard.charts.facts import place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind, PageAddress
from dashboard.charts.kinds.ranking import ranking
from dashboard.charts.text import alt_text, prose, rank_text
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
    without = [titles[domain] for domain in ranks if domain not in shown]
    chart = ranking(facts, edition, OVERALL, place)
    return Chart(
        kind="ranking-lists",
        subject=OVERALL,
        query={"edition": str(edition), "place": place},
        title=f"Ranks of {prose.the(home)} in the five lists, {edition} edition",
        finding=finding,
        unit=str(Unit.INDEX),
        axis=rank_parts.AXIS,
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
        table=Table(
            (Column("list", "List"), Column("rank", "Rank"), Column("known", "How it is known")),
            tuple(_row(titles[domain], rank) for domain, rank in ranks.items()),
        ),
        sources=chart.sources,
        notes=(
            rank_text.WITHIN_ROUNDING,
            *([f"No rank: {'; '.join(without).lower()}."] if without else []),
        ),
        alt=alt_text.dots(
            finding, [(titles[d], rank_text.headline(rank)) for d, rank in shown.items()]
        ),
        version=facts.version.id,
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


def _row(title: str, rank: rank_text.Rank) -> Row:
    how = rank_lists.how_known(rank)
    if rank.trusted is not None:
        how = f"as printed by {rank.published_by}"
    return Row((title, rank.headline, how), (title, rank_text.headline(rank), how))


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
