"""What stands on the brief of a state: ranks, gaps, changes, and the price of care."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dashboard.catalog import Catalog
from dashboard.charts.brief import Brief
from dashboard.charts.chart import Chart, Source
from dashboard.charts.facts import care_incomes, care_prices, figures, periods, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.care_rows import CareRows, with_incomes
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.facts.sources import benchmark_source, publishers, sources_of
from dashboard.charts.summaries import moves
from dashboard.charts.summaries.gap_lines import GapLine, gap_lines
from dashboard.charts.text import numbers, price_text, prose, rank_text
from dashboard.language import Sentence, say
from dashboard.measures.editions import inputs_of_list
from dashboard.schema import OVERALL

_MOST_GAPS, _MOST_CHANGES = 5, 4
# All changes together: what is left of them are lines for those that nobody can tell.
_MOST_LINES = 8
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
    gaps = [one.chart for one in made if one.sure in _CLEAR][:_MOST_GAPS]
    moved, care = _moved(facts, place), _care_rows(facts, place)
    better, worse = (moved[way][:_MOST_CHANGES] for way in moves.GAINS)
    untold = moved["untold"][: max(_MOST_LINES - len(better) - len(worse), 1)]
    return Brief(
        words=_words(facts, prose.the(name), publisher),
        ranks=_ranks(facts, place),
        gaps=tuple(chart.finding for chart in gaps),
        gaps_told=_gaps_told(facts, made),
        better=tuple(_change(facts, place, slug) for slug in better),
        worse=tuple(_change(facts, place, slug) for slug in worse),
        untold=tuple(_untold_change(facts, place, slug) for slug in untold),
        moved=_moved_told(facts, place, moved),
        care=_care(facts, care, name),
        sources=_sources(facts, place, gaps, (*better, *worse, *untold), care),
        publisher=publisher,
        link=link,
    )


def _words(facts: Facts, place: str, publisher: str) -> dict[str, str]:
    """What stands over the parts, and in place of a list that is empty."""
    plain = (
        "as-pdf", "column-list", "column-rank", "column-sure", "gaps", "gaps-none", "better",
        "better-none", "worse", "worse-none", "untold", "untold-none", "care",
    )  # fmt: skip
    day = numbers.day(facts.version.created)
    return {
        **{name.replace("-", "_"): say(f"brief-{name}") for name in plain},
        "title": say("brief-title", place=place),
        "window": say("brief-window", place=place, publisher=publisher),
        "description": say("brief-description", place=place),
        "ranks": say("brief-ranks", count=rank_lists.STATES),
        "version": say("brief-version", publisher=publisher, version=facts.version.id, day=day),
        "no_cause": say("gap-note-no-cause"),
    }


def _gaps_told(facts: Facts, made: Sequence[GapLine]) -> tuple[Sentence, ...]:
    """Of how many indicators the gap is clear, and which are not listed, each kind with why."""
    if not made:
        return ()

    def titles(of: Iterable[GapLine]) -> str:
        entries = facts.catalog.indicators
        return prose.listed([entries[one.chart.subject].title for one in of], between="; ")

    clear = [one for one in made if one.sure in _CLEAR]
    told = [say("brief-gaps-clear", count=len(clear), needed=len(made))]
    if more := clear[_MOST_GAPS:]:
        told.append(say("brief-gaps-more", titles=titles(more)))
    for sure in ("cannot-tell", "no-rule", ""):
        if others := [one for one in made if one.sure == sure]:
            template = f"brief-gaps-{sure or 'not-stated'}"
            told.append(say(template, count=len(others), titles=titles(others)))
    return tuple(told)


def _moved_told(
    facts: Facts, place: str, moved: Mapping[str, Sequence[str]]
) -> tuple[Sentence, ...]:
    """How many of the Data Book's indicators moved by more than chance, and what of the others."""
    gained, lost = (len(moved[way]) for way in moves.GAINS)
    told = [
        say(
            "brief-moved",
            count=gained + lost,
            needed=sum(map(len, moved.values())),
            gained=gained,
            lost=lost,
        )
    ]
    if moved["untold"]:
        verdicts = [moves.moves(facts, place).latest[slug].verdict for slug in moved["untold"]]
        gained, lost = (verdicts.count(way) for way in moves.GAINS)
        told.append(say("brief-moved-untold", count=len(verdicts), gained=gained, lost=lost))
    told += [
        say(f"brief-moved-{way}", count=len(moved[way]))
        for way in ("chance", "same", "nothing")
        if moved[way]
    ]
    return (*told, say("brief-order"))


def _ranks(facts: Facts, place: str) -> tuple[tuple[str, str, str], ...]:
    """Each list with the place's rank in it and how sure that is."""
    titles = rank_lists.lists(facts.catalog)
    ranks = {
        domain: rank_lists.rank_of(facts, edition, domain, place)
        for edition in rank_lists.editions(facts)[:1]
        for domain in titles
    }
    return tuple(
        (
            say("brief-list-edition", title=titles[domain], edition=str(rank.edition))
            if domain == OVERALL
            else titles[domain],
            rank_text.headline(rank),
            rank_text.how_known(rank),
        )
        for domain, rank in ranks.items()
    )


def _moved(facts: Facts, place: str) -> dict[str, tuple[str, ...]]:
    """Indicators by how they moved in about five years, the largest change first.

    Better or worse by more than chance; untold, where nobody can tell whether by chance; by no more
    than chance; the same, also within rounding; nothing, where no earlier figure compares.
    """
    found = moves.moves(facts, place)
    titles = facts.catalog.indicators

    def order(slug: str) -> tuple[float, str]:
        one = found.latest[slug]
        return -abs(one.value / one.value_then - 1) if one.value_then else 0.0, titles[slug].title

    told = {way: found.of(moves.TOLD, way) for way in moves.GAINS}
    rest = (moves.UNTOLD, moves.CHANCE, moves.SAME, moves.NOTHING)
    every = {**told, **{way: found.of(way) for way in rest}}
    return {way: tuple(sorted(slugs, key=order)) for way, slugs in every.items()}


def _change(facts: Facts, place: str, indicator: str) -> Sentence:
    """Both figures of an indicator that moved; the numbers behind them where they read alike."""
    one = moves.moves(facts, place).latest[indicator]
    words = {
        "title": facts.catalog.indicators[indicator].title,
        "earlier": one.when_then,
        "period": one.when,
    }
    if one.behind:
        return say(
            "brief-change-behind",
            then=one.behind.text_then,
            figure=one.behind.text,
            part=one.text,
            **words,
        )
    return say("brief-change", then=one.text_then, figure=one.text, **words)


def _untold_change(facts: Facts, place: str, indicator: str) -> Sentence:
    """The same with the direction as printed, of a change that nobody can tell from chance."""
    return say(
        "brief-change-untold",
        sentence=_change(facts, place, indicator),
        better=moves.moves(facts, place).latest[indicator].verdict,
    )


def _care(facts: Facts, rows: CareRows, name: str) -> tuple[str, ...]:
    if rows.prices.empty:
        return (price_text.no_prices(name),)
    words = facts.catalog.child_care
    row = as_dicts(rows.prices)[0]
    price = numbers.currency(care_prices.year_of(row["weekly_price"]))
    care = price_text.care(words, *_CARE)
    return (
        say("brief-care-price", period=str(row["year"]), care=care, figure=price),
        *(
            price_text.burden(words.benchmark, one.price, one.income)
            for one in care_incomes.burdens(facts, rows.prices)
        ),
    )


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
    return say("brief-sources", publishers="; ".join(publishers(lines)))


def _ranked_on(facts: Facts, place: str) -> list[Source]:
    """Whose figures the newest ranks of a place are computed from, those that stand here."""
    return [
        line
        for edition in rank_lists.editions(facts)[:1]
        for domain in rank_lists.lists(facts.catalog)
        if rank_lists.rank_of(facts, edition, domain, place).rank is not None
        for used in [inputs_of_list(rank_lists.inputs(facts, edition), domain)]
        for line in sources_of(facts, used[["file"]])
    ]


def _printed_ranks(facts: Facts, place: str) -> tuple[Source, ...]:
    """Who printed the newest ranks of a place."""
    newest = rank_lists.editions(facts)[:1]
    ranked = facts.version.table("rankings")
    mine = (ranked["place"] == place) & ranked["edition"].isin(newest)
    return rank_lists.printed_by(facts.catalog, ranked.loc[mine])


def _of_change(facts: Facts, indicator: str, place: str) -> tuple[Source, ...]:
    """Who published both figures of a change."""
    one, shown = moves.moves(facts, place).latest[indicator], figures.of(facts, indicator)
    mine = shown.rows.loc[
        (shown.rows["place"] == place) & (shown.rows["series"] == shown.entry.current_series)
    ]
    told = [periods.when(row) in (one.when, one.when_then) for row in as_dicts(mine)]
    return sources_of(facts, mine.loc[told])
