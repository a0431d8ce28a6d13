"""What stands on the brief of a state: ranks, gaps, changes, and the price of care."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.catalog import Catalog
from dashboard.charts.brief import Brief
from dashboard.charts.chart import Chart, Source
from dashboard.charts.facts import care_incomes, care_prices, figures, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_rows import CareRows, with_incomes
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.facts.sources import benchmark_source, publishers, sources_of
from dashboard.charts.summaries.gap_lines import gap_lines
from dashboard.charts.text import figure_text, numbers, price_text, prose, rank_text
from dashboard.schema import OVERALL

_MOST_GAPS, _MOST_CHANGES = 5, 5
_CLEAR = ("clear", "full-count")
_CARE = ("center", "infant")  # the care that is told, by kind and age


def places(catalog: Catalog) -> Mapping[str, str]:
    """The places that have a brief: the states, by slug."""
    return catalog.states


@remembered
def brief(facts: Facts, place: str, publisher: str, link: str) -> Brief:
    """What is known of a state: ranks, gaps, changes over five years, the price of care."""
    name = facts.catalog.states[place]
    made = gap_lines(facts, place)
    clear = [one.chart for one in made if one.sure in _CLEAR]
    moved, care = _moved(facts, place), _care_rows(facts, place)
    better, worse = (moved[way][:_MOST_CHANGES] for way in ("better", "worse"))
    return Brief(
        place=prose.the(name),
        ranks=_ranks(facts, place),
        gaps=tuple(chart.finding for chart in clear[:_MOST_GAPS]),
        not_judged=_not_judged(len(clear), len(made) - len(clear)),
        better=_changes(facts, place, better),
        worse=_changes(facts, place, worse),
        not_told=_not_told(moved),
        caution=figure_text.SAMPLED,
        care=_care(facts, care, name),
        sources=_sources(facts, place, clear[:_MOST_GAPS], (*better, *worse), care),
        version=facts.version.id,
        created=numbers.day(facts.version.created),
        publisher=publisher,
        link=link,
    )


def _not_judged(clear: int, unclear: int) -> str:
    """How many gaps are not listed, and why; empty where all are."""
    more = clear - _MOST_GAPS
    texts = [
        f"{more} more {'gap is' if more == 1 else 'gaps are'} clear." if more > 0 else "",
        f"Of {unclear} more, the published figures do not say how sure they are."
        if unclear
        else "",
    ]
    return " ".join(text for text in texts if text)


def _not_told(moved: dict[str, tuple[str, ...]]) -> str:
    """How many of the Data Book's indicators are not listed, and why."""
    more = sum(max(len(moved[way]) - _MOST_CHANGES, 0) for way in ("better", "worse"))
    texts = [
        f"{more} more moved by less." if more else "",
        f"{len(same)} stayed about the same." if (same := moved["same"]) else "",
        f"{len(none)} cannot be compared." if (none := moved["nothing"]) else "",
    ]
    return " ".join(text for text in texts if text)


def _ranks(facts: Facts, place: str) -> tuple[tuple[str, str, str], ...]:
    newest = rank_lists.editions(facts)[:1]
    ranks = [
        (title, rank_lists.rank_of(facts, edition, domain, place))
        for edition in newest
        for domain, title in rank_lists.lists(facts.catalog).items()
    ]
    return tuple(
        (
            f"{title}, {rank.edition} edition"
            if title == rank_lists.lists(facts.catalog)[OVERALL]
            else title,
            rank_text.headline(rank),
            rank_lists.how_known(rank),
        )
        for title, rank in ranks
    )


def _moved(facts: Facts, place: str) -> dict[str, tuple[str, ...]]:
    """Indicators of the Data Book by how they moved in about five years, the largest change first.

    The rule is that of every page (measures/change.py): what rounding could account for is no
    change.
    """
    found: dict[str, list[tuple[float, str]]] = {
        way: [] for way in ("better", "worse", "same", "nothing")
    }
    for slug, one in _data_book(facts, place).items():
        way = one.verdict if one.verdict in found else "same" if one.text_then else "nothing"
        size = abs(one.value / one.value_then - 1) if one.value_then else 0.0
        found[way].append((size, slug))
    titles = {slug: entry.title for slug, entry in facts.catalog.indicators.items()}
    return {
        way: tuple(slug for _, slug in sorted(sized, key=lambda pair: (-pair[0], titles[pair[1]])))
        for way, sized in found.items()
    }


def _changes(facts: Facts, place: str, indicators: Sequence[str]) -> tuple[str, ...]:
    """How each of some indicators moved: both figures."""
    told = _data_book(facts, place)
    return tuple(
        f"{facts.catalog.indicators[slug].title}: {one.text_then} in {one.when_then}, {one.text} "
        f"in {one.when}"
        for slug in indicators
        for one in [told[slug]]
    )


def _data_book(facts: Facts, place: str) -> dict[str, figure_text.Latest]:
    """The newest figure of each indicator of the Data Book that has one for a place."""
    return {
        slug: one
        for slug, entry in facts.catalog.indicators.items()
        if entry.data_book and (one := figures.of(facts, slug).latest.get(place))
    }


def _care(facts: Facts, rows: CareRows, name: str) -> str:
    if rows.prices.empty:
        return price_text.no_prices(name)
    words = facts.catalog.child_care
    row = as_dicts(rows.prices)[0]
    sentence = (
        f"In {row['year']}, a year of {price_text.care(words, *_CARE)} cost "
        f"{numbers.currency(care_prices.year_of(row['weekly_price']))} at the median."
    )
    told = [
        price_text.burden(words.benchmark, one.price, one.income)
        for one in care_incomes.burdens(facts, rows.prices)
    ]
    return " ".join((sentence, *told))


def _care_rows(facts: Facts, place: str) -> CareRows:
    """The newest price of the care that is told, and the income that it is set against."""
    prices = care_prices.medians(facts, [place], *_CARE)
    return with_incomes(facts, prices.loc[prices["year"] == prices["year"].max()])


def _sources(
    facts: Facts, place: str, gaps: Sequence[Chart], changes: Sequence[str], care: CareRows
) -> str:
    """Who published what stands on the page, each once."""
    lines = [
        *_ranked_on(facts, place),
        *[line for chart in gaps for line in chart.sources],
        *[line for slug in changes for line in _of_change(facts, slug, place)],
        *care.sources(facts),
        *([benchmark_source(facts.catalog)] if len(care.incomes) else []),
        *_printed_ranks(facts, place),
    ]
    return f"{'; '.join(publishers(lines))}."


def _ranked_on(facts: Facts, place: str) -> list[Source]:
    """Whose figures of a place the newest ranks are computed from."""
    used = [rank_lists.inputs(facts, edition) for edition in rank_lists.editions(facts)[:1]]
    return [
        line
        for rows in used
        for line in sources_of(facts, rows.loc[rows["place"] == place, ["file"]])
    ]


def _printed_ranks(facts: Facts, place: str) -> tuple[Source, ...]:
    """Who printed the newest ranks of a place."""
    newest = rank_lists.editions(facts)[:1]
    ranked = facts.version.table("rankings")
    mine = (ranked["place"] == place) & ranked["edition"].isin(newest)
    return rank_lists.printed_by(facts.catalog, ranked.loc[mine])


def _of_change(facts: Facts, indicator: str, place: str) -> tuple[Source, ...]:
    """Who published both figures of a change."""
    one, shown = _data_book(facts, place)[indicator], figures.of(facts, indicator)
    mine = shown.rows.loc[
        (shown.rows["place"] == place) & (shown.rows["series"] == shown.entry.current_series)
    ]
    told = [figures.when(row) in (one.when, one.when_then) for row in as_dicts(mine)]
    return sources_of(facts, mine.loc[told])
