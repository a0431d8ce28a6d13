"""Ranks: the lists of each edition, and what is known of a place's rank in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import Source
from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import PlaceByPlace, Record, as_dicts, has_value
from dashboard.charts.facts.sources import source, sources_of
from dashboard.charts.text import rank_text
from dashboard.language import say
from dashboard.measures.editions import inputs_of_list, ranking_inputs, whole_editions
from dashboard.measures.ranking import ahead_or_behind
from dashboard.schema import OVERALL

STATES = 50


def lists(catalog: Catalog) -> dict[str, str]:
    """The lists of an edition by slug: overall, then the domains that are ranked."""
    ranked = {f.domain for f in catalog.indicators.values() if f.data_book}
    return {OVERALL: str(say("rank-list-overall"))} | {
        slug: domain.title for slug, domain in catalog.domains.items() if slug in ranked
    }


@remembered
def editions(facts: Facts) -> list[int]:
    """Editions that are offered, newest first: those of which at least one list is whole."""
    return whole_editions(facts.version.table("rankings"), facts.catalog.states)


@remembered
def rank_of(facts: Facts, edition: int, domain: str, place: str) -> rank_text.Rank:
    """What is known of a place's rank in a list, as the sentences need it."""
    name = place_names.names_of(facts)[place]
    title = OVERALL if domain == OVERALL else lists(facts.catalog)[domain].lower()
    rows = _by_place(facts, edition, domain).get(place)
    if rows is None:
        return rank_text.Rank(name, title, edition, "")
    row = rows.iloc[0].to_dict()
    missing = str(row["missing"]).split("; ") if has_value(row["missing"]) else []
    titles = tuple(facts.catalog.indicators[slug].title for slug in missing if slug)
    return rank_text.Rank.of(row, name, title, titles)


@remembered
def inputs(facts: Facts, edition: int) -> pd.DataFrame:
    """The figures that an edition ranks on; empty where none are held."""
    entry = facts.catalog.editions.get(edition)
    wanted = sorted(entry.indicators) if entry else []
    read = [facts.version.observations(slug) for slug in wanted]
    observations = pd.concat(read) if read else facts.version.table("observations").head(0)
    return ranking_inputs(observations, facts.catalog, [edition])[0]


@remembered
def verdicts(facts: Facts, edition: int, domain: str, place: str) -> dict[str, str]:
    """Whether each other state is ahead of a place, behind it, or cannot be told from it.

    Empty where the list is not complete, so that nobody can say.
    """
    rows = of_list_table(facts, edition, domain)
    if not (rows["label"] == "complete").all() or place not in set(rows["place"]):
        return {}
    told = ahead_or_behind(inputs_of_list(inputs(facts, edition), domain), place)
    return dict(zip(told["place"], told["verdict"], strict=True))


@remembered
def of_list_table(facts: Facts, edition: int, domain: str) -> pd.DataFrame:
    """The rows of the rankings table for one list."""
    return facts.version.table("rankings").loc[
        lambda t: (t["edition"] == edition) & (t["domain"] == domain)
    ]


@remembered
def _by_place(facts: Facts, edition: int, domain: str) -> PlaceByPlace:
    return PlaceByPlace(of_list_table(facts, edition, domain))


def computed_from(facts: Facts, of: Sequence[int], *domains: str) -> tuple[Source, ...]:
    """Whose figures the ranks of some editions are computed from: the publishers of the inputs."""
    read = pd.concat(
        [inputs_of_list(inputs(facts, edition), domain) for edition in of for domain in domains]
    )
    first, *others = sources_of(facts, read[["file"]])
    computed = say("rank-source-computed", publishers=first.text)
    return (replace(first, text=computed), *others)


def printed_by(catalog: Catalog, rows: pd.DataFrame) -> tuple[Source, ...]:
    """Who printed the published ranks among the rows that nobody doubts."""
    return _printed_by(catalog, rows.loc[~rows["published_doubtful"]], "rank-source-printed")


def doubted(catalog: Catalog, rows: pd.DataFrame) -> tuple[Source, ...]:
    """Who printed the doubtful ranks among the rows, for a table that shows them as such."""
    return _printed_by(catalog, rows.loc[rows["published_doubtful"]], "rank-source-doubtful")


def _printed_by(catalog: Catalog, rows: pd.DataFrame, template: str) -> tuple[Source, ...]:
    printed = rows.loc[rows["published_rank"].notna()]
    printed = printed.drop_duplicates(["published_by", "published_carrier"])
    named = [(printer_of(row), str(row["published_url"])) for row in as_dicts(printed)]
    return tuple(
        source(catalog, by if order else say(template, publisher=by), url)
        for order, (by, url) in enumerate(named)
    )


def printer_of(row: Record) -> str:
    """Who printed the published rank of a row, and who carries it where that is another."""
    return rank_text.source(str(row["published_by"]), str(row["published_carrier"]))
