"""How the ranks are made and how well they agree with the published ones, in words and tables."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.ranking_why import figure_of, parts, period_of, z_text
from dashboard.charts.text import numbers, prose, rank_text
from dashboard.measures.ranking import DRAWS, agreement_with_published, interval_coverage
from dashboard.schema import OVERALL


def in_plain_words() -> tuple[str, ...]:
    """The method, a paragraph each."""
    return (
        "The KIDS COUNT Data Book of the Annie E. Casey Foundation ranks the 50 states on sixteen "
        "indicators, four in each of four domains, all counted alike and all stated so that a "
        "higher figure is worse.",
        "For each indicator a state gets a score: how many standard deviations its figure lies "
        "from the mean of the 50 states. The scores of a domain's four indicators add up to its "
        "score, those of all sixteen to the overall one. The lowest sum ranks 1st; equal sums "
        "share a rank and the next is skipped.",
        "The figures are published rounded, most to a whole percent; the Foundation ranks on "
        f"unrounded ones. So every list is ranked {numbers.number(DRAWS)} times more, each time "
        "with figures drawn at random from what the rounded ones may have been; where the Census "
        "Bureau prints the same figure finer, from what both prints allow. The interval of a "
        "rank holds the middle 95% of these: “3rd (2nd to 5th within rounding)”.",
        "Survey error is not in that interval, and is larger: most figures come from samples.",
        "One state is called ahead of another where it is in at least 95% of the draws. Otherwise "
        "the two cannot be told apart.",
        "A figure printed only as a bound, such as “under 0.5%”, counts as the middle of "
        "what it may be, and is drawn from all of it. A state without a figure is left out of that "
        "list and named. A list that lacks one indicator for everybody has an estimate overall, "
        "without an interval, and no rank in that domain.",
        "Where the Foundation's own rank is known from a named publisher, it stands beside ours, "
        "labeled as published, and counts in the headline.",
        "Ranks of two editions are compared only where both rank on the same indicators from the "
        "same sources. A rank says nothing of how far apart states are, nor how children of "
        "different groups fare within one.",
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
        f"An example: {prose.the(rank.place)} in {rank.list_name}, {edition} edition.",
        *steps,
        f"Together that makes a score of {z_text(total)}. {ahead} of the {STATES} states have a "
        f"lower one, so the rank is {rank_text.computed(rank)}.",
    )


def _step(row: Record, catalog: Catalog) -> str:
    """One indicator's part of a score, worked out."""
    entry = catalog.indicators[row["indicator"]]
    unit, decimals = str(row["unit"]), int(row["decimals"]) + 1
    return (
        f"{entry.title}: {figure_of(row)} in {period_of(row, catalog)}. The mean of the {STATES} "
        f"states is {numbers.figure(row['mean'], unit, decimals)} and the standard deviation "
        f"{numbers.difference(row['deviation'], unit, decimals)}, so it lies {z_text(row['z'])} "
        "standard deviations from the mean."
    )


def markdown(facts: Facts, place: str, runs: Mapping[int, pd.DataFrame]) -> str:
    """The section of docs/method.md on rankings.

    ``runs`` are the rankings by seed; the first seed is the one that the version was built with.
    """
    table = agreement_with_published(next(iter(runs.values())))
    lines = [
        "| edition | list | states | exact | mean difference | largest | inside the interval "
        "| mean width |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    for row in as_dicts(table):
        inside = f"{row['inside']} of {row['states']}" if row["complete"] else "no interval"
        width = f"{row['width']:.1f}" if row["complete"] else numbers.NO_FIGURE
        lines.append(
            f"| {row['edition']} | {lists(facts.catalog)[row['domain']].lower()} | {row['states']} "
            f"| {row['exact']} | {row['mean']:.2f} | {row['largest']} | {inside} | {width} |"
        )
    seeds = ["| seed | published ranks | inside | share | fewest of 50 | width | width, health |"]
    seeds.append("|--:|--:|--:|--:|--:|--:|--:|")
    for seed, rankings in runs.items():
        total = interval_coverage(rankings)
        seeds.append(
            f"| {seed} | {total.ranks} | {total.inside} | {total.share:.1%} | {total.fewest} "
            f"| {total.width:.2f} | {total.width_health:.2f} |"
        )
    return "\n".join(
        [
            "## Rankings",
            "",
            *(f"{paragraph}\n" for paragraph in in_plain_words()),
            "### A worked example",
            "",
            *(f"{sentence}\n" for sentence in worked_example(facts, place)),
            "### How well computed ranks agree with published ones",
            "",
            "Each published rank that is known, beside the one computed here from the rounded "
            "figures. Where the inputs are rounded the two need not be equal; the test of the "
            "method is how many published ranks lie inside the intervals, and how narrow those "
            "are. Lists without an interval lack an indicator.",
            "",
            *lines,
            "",
            "The same over five seeds of the random draws, on every published rank of a complete "
            "list. Fewest of 50 is the worst list of which all 50 ranks are published; widths are "
            "in places, the mean over the ranks compared, health apart from the others.",
            "",
            *seeds,
            "",
        ]
    )
