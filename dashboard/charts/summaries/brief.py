"""What stands on the brief of a place: its ranks, indicators and gaps, and what care takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from dashboard.charts.brief import Bar, Brief, Gap, Line, Section, Strip
from dashboard.charts.chart import Chart, Point, Source
from dashboard.charts.facts import by_race, care_prices, figures, fresh, place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.sources import benchmark_source, merged, publishers, sources_of
from dashboard.charts.kinds.child_care import share_of_income
from dashboard.charts.kinds.child_care.view import CareQuery
from dashboard.charts.summaries import moves, place_lines, scores
from dashboard.charts.summaries.gap_lines import GapLine, gap_lines
from dashboard.charts.summaries.place_lines import PlaceLine
from dashboard.charts.summaries.scores import Scored
from dashboard.charts.summaries.widest_gaps import CLEAR, widest
from dashboard.charts.text import figure_text, numbers, price_text, prose, rank_text
from dashboard.charts.text.rank_text import Rank
from dashboard.language import Sentence, say
from dashboard.measures.editions import inputs_of_list
from dashboard.schema import OVERALL, TOTAL, PlaceKind

_MOST_GAPS, _MOST_LINES = 5, 16
_CARE = ("center", "infant")  # the care that is told first, by kind and age
_KINDS = (PlaceKind.STATE, PlaceKind.TERRITORY, PlaceKind.COUNTY)


def places(facts: Facts) -> Mapping[str, str]:
    """The places that have a brief, by slug: every county, and states and territories with figures.

    Of a county whose figures are all too unsure to be shown it says so.
    """
    names = place_names.names_of(facts)
    held = {one for slug in figures.shown(facts) for one in figures.of(facts, slug).latest}
    held |= {*care_prices.places_with_prices(facts)}
    return {
        place.place: names[place.place]
        for place in place_names.places(facts).values()
        if place.kind == PlaceKind.COUNTY or (place.kind in _KINDS and place.place in held)
    }


@remembered
def brief(facts: Facts, place: str, organization: str, link: str) -> Brief:
    """What is known of a place, on one page."""
    made = gap_lines(facts, place)
    gaps, lines = widest(facts, made, _MOST_GAPS), _lines(facts, place)
    care = _care_chart(facts, place)
    told_by = _sources(facts, place, lines, [one.chart for one in gaps], care)
    return Brief(
        words=_words(facts, place, organization, care),
        lede=_lede(facts, place),
        strips=_strips(facts, place),
        bars=_bars(care),
        limit=facts.catalog.child_care.benchmark.share,
        care=_care(facts, place, care),
        sections=_sections(facts, place, lines),
        gaps=tuple(_gap(facts, one) for one in gaps),
        unit=gaps[0].chart.unit if gaps else "",
        gaps_told=_gaps_told(facts, made, gaps),
        sources=_from(told_by),
        fresh=fresh.overdue(facts, merged(facts, told_by)),
        organization=organization,
        link=link,
    )


def _words(facts: Facts, place: str, organization: str, care: Chart | None) -> dict[str, str]:
    """What stands over the parts, and in place of one that is empty."""
    name = prose.the(place_names.full_name(facts, place))
    plain = (
        "as-pdf", "gaps", "gaps-none", "lines", "lines-none", "lines-key", "care", "strips-told",
        "column-sure", "mean",
    )  # fmt: skip
    day = numbers.day(facts.version.created)
    return {
        **{one.replace("-", "_"): say(f"brief-{one}") for one in plain},
        **{one: say(f"strips-{one}") for one in ("better", "worse")},
        "title": say("brief-title", place=name),
        "window": say("brief-window", place=name, publisher=organization),
        "description": say("brief-description", place=name),
        "ranks": _ranks_of(facts),
        "version": say("brief-version", version=facts.version.id, day=day),
        "cells": say("brief-cells"),
        "no_cause": say("gap-note-no-cause-short"),
    }


def _ranks_of(facts: Facts) -> str:
    """What stands over the strips."""
    edition = next(iter(rank_lists.editions(facts)), 0)
    return say("brief-ranks", count=rank_lists.STATES, edition=str(edition)) if edition else ""


def _from(told_by: Sequence[Source]) -> str:
    """Whose figures the page has; nothing where it has none."""
    return say("brief-sources", publishers="; ".join(publishers(told_by))) if told_by else ""


def _lede(facts: Facts, place: str) -> tuple[Sentence, ...]:
    """The overall rank, or that the place has none, and how many indicators moved."""
    moved = moves.told(facts, place)
    if place_names.kind_of(facts, place) != PlaceKind.STATE:
        return rank_text.not_ranked(place_names.full_name(facts, place), rank_lists.STATES), *moved
    newest = rank_lists.editions(facts)[:1]
    ranks = [rank_lists.rank_of(facts, edition, OVERALL, place) for edition in newest]
    return (*(rank_text.sentence(rank, rank_lists.STATES) for rank in ranks), *moved)


def _strips(facts: Facts, place: str) -> tuple[Strip, ...]:
    """Each list of the newest edition, with the place among the states."""
    newest = rank_lists.editions(facts)[:1]
    if not newest or place not in facts.catalog.states:
        return ()
    return tuple(_strip(facts, one) for one in scores.in_every_list(facts, newest[0], place))


def _strip(facts: Facts, one: Scored) -> Strip:
    rank, names = one.rank, place_names.names_of(facts)
    if one.score is None:
        counted = {"known": rank.indicators_used, "needed": rank.indicators_expected}
        why = say("brief-no-rank", **counted) if counted["needed"] else rank_text.how_known(rank)
        return Strip(one.title, rank_text.headline(rank), why, "")
    return Strip(
        one.title,
        rank_text.headline(rank),
        _sure(rank),
        alt=rank_text.sentence(rank, rank_lists.STATES),
        states=tuple((names[code], score) for code, score, _ in one.states if code != one.place),
        mine=one.score,
        mean=one.mean,
        band=one.band,
    )


def _sure(rank: Rank) -> Sentence:
    """What rounding leaves open of a rank, and whether the rank shown is a published one."""
    if rank.interval is None:
        told = say("brief-sure-estimate")
    else:
        low, high = map(numbers.ordinal, rank.interval)
        between = {"low": low, "high": high}
        told = (
            say("brief-sure-one", rank=low) if low == high else say("brief-sure-between", **between)
        )
    return told if rank.trusted is None else say("brief-sure-published", sentence=told)


def _lines(facts: Facts, place: str) -> list[PlaceLine]:
    """The indicators that states are ranked on; all that are held where most of them are not."""
    ranked = moves.ranked_on(facts)
    lines = place_lines.lines(facts, place, ranked)
    if len(lines) * 2 >= len(ranked):
        return lines
    rest = [slug for slug in figures.shown(facts) if slug not in ranked]
    return [*lines, *place_lines.lines(facts, place, rest)][:_MOST_LINES]


def _sections(facts: Facts, place: str, lines: Sequence[PlaceLine]) -> tuple[Section, ...]:
    """The lines by domain, where those are whole; else all of them as they are."""
    ranked = moves.ranked_on(facts)
    if not all(one.indicator in ranked for one in lines):
        return (Section("", tuple(map(_line, lines))),)
    domains = facts.catalog.domains
    found = {slug: [_line(one) for one in lines if one.domain == slug] for slug in domains}
    return tuple(Section(domains[slug].title, tuple(mine)) for slug, mine in found.items() if mine)


def _line(one: PlaceLine) -> Line:
    beside = [
        say("brief-beside-in", place=place, figure=figure, period=when)
        if when
        else say("brief-beside", place=place, figure=figure)
        for place, figure, when in one.beside
        if figure != numbers.NO_FIGURE
    ]
    way = one.direction
    return Line(
        name=one.name,
        figure=one.figure,
        beside=" · ".join(beside),
        course=one.course,
        of_nation=one.of_nation,
        bold=way.bold,
        moved=way.words,
        sign=way.moved,
        tone=way.tone,
        untold=way.untold,
    )


def _gap(facts: Facts, one: GapLine) -> Gap:
    chart = one.chart
    race = by_race.of(facts, chart.subject)
    when = figure_text.short_when(race.when(chart.query["period"]))
    return Gap(
        title=place_lines.name_of(facts, chart.subject),
        period=say("page-gaps-old", period=when, years=one.age) if one.age else when,
        groups=tuple(
            (
                series.color,
                series.label,
                point.value,
                point.text,
                series.key in one.pair,
                series.key in one.hollow,
            )
            for series in chart.series
            for point in series.points[:1]
            if point.value is not None and series.key != TOTAL
        ),
        apart=one.gap,
        ratio=one.ratio,
        alt=chart.finding,
    )


def _gaps_told(
    facts: Facts, made: Sequence[GapLine], listed: Sequence[GapLine]
) -> tuple[Sentence, ...]:
    """Of how many indicators the gap is clear, and which are not listed, each kind with why."""
    if not made:
        return ()

    entries = [facts.catalog.indicators[one.chart.subject] for one in made]
    shared = Counter(entry.short for entry in entries)

    def titles(of: Iterable[GapLine]) -> str:
        """Short names; of two indicators that share one, the whole titles."""
        told = (facts.catalog.indicators[one.chart.subject] for one in of)
        names = (
            one.short if shared[one.short] == 1 else prose.lower_first(one.title) for one in told
        )
        return prose.listed([*names], between="; ")

    clear = [one for one in made if one.sure in CLEAR]
    told = [say("brief-gaps-clear", count=len(clear), needed=len(made))]
    if more := [one for one in clear if one not in listed]:
        told.append(say("brief-gaps-more", titles=titles(more)))
    for sure in ("cannot-tell", "no-rule", ""):
        if others := [one for one in made if one.sure == sure]:
            template = f"brief-gaps-{sure or 'not-stated'}"
            told.append(say(template, count=len(others), titles=titles(others)))
    return tuple(told)


def _care_chart(facts: Facts, place: str) -> Chart | None:
    """What care of an infant and a preschooler takes of an income; None without a price."""
    years = care_prices.years(facts, place)
    if not years:
        return None
    setting, age = _CARE
    return share_of_income.chart(facts, setting, CareQuery(place, years[0], age))


def _bars(care: Chart | None) -> tuple[Bar, ...]:
    """A bar a kind of care: what one child's takes, and what the other's adds."""
    if care is None or not care.series:
        return ()
    bars = []
    for number, first in enumerate(care.series[0].points):
        points = [series.points[number] for series in care.series]
        prices = [say("brief-care-price", child=care.series[0].label, figure=_price(first))]
        words = [first.text]
        for both in points[1:]:
            prices.append(say("brief-care-price-both", figure=_price(both)))
            words.append(say("brief-care-share-both", share=both.text))
        ends = [point.value or 0.0 for point in points]
        bars.append(
            Bar(
                label=say("brief-care-bar", setting=first.label, prices=", ".join(prices)),
                shares=tuple(after - before for before, after in pairwise((0.0, *ends))),
                words=say("brief-care-shares", shares=", ".join(words)),
            )
        )
    return tuple(bars)


def _price(point: Point) -> str:
    """The price of a year without these words, which stand before it."""
    return str(point.note.words["figure"]) if isinstance(point.note, Sentence) else point.note


def _care(facts: Facts, place: str, care: Chart | None) -> tuple[str, ...]:
    """What care takes in a sentence, how old that is, and what the heavy line is."""
    if care is None:
        return (price_text.no_prices(place_names.full_name(facts, place)),)
    limit = price_text.benchmark_label(facts.catalog.child_care.benchmark)
    return (
        care.finding,
        *care.details,
        *([say("brief-care-limit", limit=limit)] * bool(care.series)),
    )


def _sources(
    facts: Facts,
    place: str,
    lines: Sequence[PlaceLine],
    gaps: Sequence[Chart],
    care: Chart | None,
) -> list[Source]:
    """Whose figures stand on the page."""
    drawn = care is not None and care.series
    return [
        *_ranked_on(facts, place),
        *place_lines.sources(facts, place, lines),
        *[line for chart in gaps for line in chart.sources],
        *(care.sources if care else ()),
        *([benchmark_source(facts.catalog)] if drawn else []),
        *_printed_ranks(facts, place),
    ]


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
