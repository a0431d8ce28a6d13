"""How the ranks are made and how well they agree with the published ones, in words and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.ranking_why import figure_of, parts, period_of, z_text
from dashboard.charts.text import numbers, prose, rank_text
from dashboard.language import Sentence, say
from dashboard.measures.ranking import agreement_with_published, interval_coverage
from dashboard.schema import OVERALL


def in_plain_words() -> tuple[Sentence, ...]:
    """The method, a paragraph each."""
    return (
        say("rank-method-index", count=STATES),
        say("rank-method-score", count=STATES),
        rank_text.about_draws("rank-method-draws"),
        say("rank-method-survey"),
        rank_text.about_draws("rank-method-ahead"),
        say("rank-method-bound"),
        say("rank-method-printed"),
        say("rank-method-compare"),
    )


@remembered
def worked_example(facts: Facts, place: str) -> tuple[str, ...]:
    """The method carried out on one state: the newest complete list, figure by figure."""
    titles = lists(facts.catalog)
    found = next(
        (
            (edition, domain)
            for edition in rank_lists.editions(facts)
            for domain in titles
            if domain != OVERALL
            and rank_lists.rank_of(facts, edition, domain, place).interval is not None
        ),
        None,
    )
    if found is None:
        return ()
    edition, domain = found
    rank = rank_lists.rank_of(facts, edition, domain, place)
    key = (facts, edition, domain, place)
    steps = tuple(_step(row, facts.catalog) for row in as_dicts(parts(*key)))
    total = sum(row["z"] for row in as_dicts(parts(*key)))
    ahead = (rank_lists.of_list_table(facts, edition, domain)["rank"] < rank.rank).sum()
    return (
        say(
            "rank-example",
            place=prose.the(rank.place),
            list=rank.in_list,
            edition=str(edition),
        ),
        *steps,
        say(
            "rank-example-sum",
            score=z_text(total),
            ahead=int(ahead),
            count=STATES,
            rank=rank_text.computed(rank),
        ),
    )


def _step(row: Record, catalog: Catalog) -> Sentence:
    """One indicator's part of a score, worked out."""
    entry = catalog.indicators[row["indicator"]]
    unit, decimals = str(row["unit"]), int(row["decimals"]) + 1
    return say(
        "rank-example-step",
        title=entry.title,
        figure=figure_of(row),
        period=period_of(row, catalog),
        count=STATES,
        mean=numbers.figure(row["mean"], unit, decimals),
        points=numbers.difference(row["deviation"], unit, decimals),
        score=z_text(row["z"]),
    )


def markdown(facts: Facts, place: str, runs: Mapping[int, pd.DataFrame]) -> str:
    """The section of docs/method.md on rankings.

    ``runs`` are the rankings by seed; the first seed is the one that the version was built with.
    """
    return "\n".join(
        [
            f"## {say('rank-agreement-rankings')}",
            "",
            *(f"{paragraph}\n" for paragraph in in_plain_words()),
            f"### {say('rank-agreement-example')}",
            "",
            *(f"{sentence}\n" for sentence in worked_example(facts, place)),
            f"### {say('rank-agreement-title')}",
            "",
            say("rank-agreement-of"),
            "",
            *_agreement(next(iter(runs.values())), lists(facts.catalog)),
            "",
            say("rank-agreement-seeds", count=len(runs)),
            "",
            *_coverage(runs),
            "",
        ]
    )


def _agreement(rankings: pd.DataFrame, titles: Mapping[str, str]) -> Iterator[str]:
    """Each list beside what is published of it, as lines of a table."""
    names = ("edition", "list", "states", "exact", "mean", "largest", "inside", "width")
    yield _line(*(say(f"rank-agreement-{name}") for name in names))
    yield "|---|---|--:|--:|--:|--:|--:|--:|"
    for row in as_dicts(agreement_with_published(rankings)):
        inside = say("rank-agreement-no-interval")
        if row["complete"]:
            inside = say("rank-agreement-inside-of", count=row["inside"], needed=row["states"])
        yield _line(
            row["edition"],
            titles[row["domain"]].lower(),
            row["states"],
            row["exact"],
            f"{row['mean']:.2f}",
            row["largest"],
            inside,
            f"{row['width']:.1f}" if row["complete"] else numbers.NO_FIGURE,
        )


def _coverage(runs: Mapping[int, pd.DataFrame]) -> Iterator[str]:
    """How many published ranks lie in the intervals, seed by seed, as lines of a table."""
    names = ("seed", "ranks", "inside", "share", "fewest", "all", "width", "health")
    yield _line(*(say(f"rank-seeds-{name}") for name in names))
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|"
    for seed, rankings in runs.items():
        total = interval_coverage(rankings)
        yield _line(
            seed,
            total.ranks,
            total.inside,
            f"{total.share:.1%}",
            total.fewest,
            f"{total.width_all:.2f}",
            f"{total.width:.2f}",
            f"{total.width_health:.2f}",
        )


def _line(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
