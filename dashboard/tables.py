"""Make every table of a version of what the files of a raw folder gave."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.ingest.assemble import Ingested
from dashboard.measures.carriers import best_prints, rank_prints, with_carriers
from dashboard.measures.child_care import with_rate_zones
from dashboard.measures.claims import FiguresOf, check_claims
from dashboard.measures.disparity import gap_tables
from dashboard.measures.editions import ranking_inputs
from dashboard.measures.freshness import freshness_rows
from dashboard.measures.headline import figures_of
from dashboard.measures.ranking import rank_lists
from dashboard.measures.search_rows import search_rows
from dashboard.measures.stories import unique_stories, with_stories
from dashboard.measures.tagger import tag_unreviewed
from dashboard.schema import (
    CHILD_CARE_PRICES,
    CLAIMS,
    FRESHNESS,
    INDICATORS,
    NEWS,
    NEWS_LINKS,
    NO_BREAKDOWN,
    OBSERVATIONS,
    PLACES,
    RANKINGS,
    SEARCH,
    TOTAL,
    PlaceKind,
)


def make_tables(ingested: Ingested, catalog: Catalog) -> dict[str, pd.DataFrame]:
    """Every table of a version."""
    observations = ingested.tables[OBSERVATIONS.name]
    inputs, expected = ranking_inputs(observations, catalog)
    prints = rank_prints(ingested.published_ranks, ingested.tables[CLAIMS.name], catalog.carriers)
    rankings = _rankings(rank_lists(inputs, expected), best_prints(prints))
    news, claims = (
        with_carriers(ingested.tables[table.name], catalog.carriers) for table in (NEWS, CLAIMS)
    )
    stories = unique_stories(news, ingested.tables[NEWS_LINKS.name])
    news, links = tag_unreviewed(stories.news, stories.links, catalog)
    checked = check_claims(claims, *_figures(observations, catalog), rankings, inputs)
    tables = {
        **ingested.tables,
        NEWS.name: news,
        NEWS_LINKS.name: links,
        INDICATORS.name: _indicators(observations, ingested.titles, catalog),
        PLACES.name: _places(ingested.tables[PLACES.name], catalog),
        RANKINGS.name: rankings,
        CHILD_CARE_PRICES.name: with_rate_zones(ingested.tables[CHILD_CARE_PRICES.name]),
        CLAIMS.name: with_stories(checked, stories),
    }
    return tables | made_last(tables, catalog) | gap_tables(observations, tables, catalog)


def made_last(tables: Mapping[str, pd.DataFrame], catalog: Catalog) -> dict[str, pd.DataFrame]:
    """What is made of all other tables: what search finds, and how fresh the figures are today."""
    today = datetime.datetime.now(datetime.UTC).date()
    return {
        SEARCH.name: search_rows(tables, catalog),
        FRESHNESS.name: freshness_rows(tables, catalog, today),
    }


def _figures(observations: pd.DataFrame, catalog: Catalog) -> tuple[FiguresOf, set[str]]:
    """The figures of an indicator's group as they lead on pages, and the indicators with any."""
    rows_of = observations.groupby("indicator", observed=True).indices
    known = {slug for slug in catalog.indicators if slug in rows_of}

    @cache
    def figures(indicator: str, group: str) -> pd.DataFrame:
        entry = catalog.indicators[indicator]
        rows = observations.iloc[rows_of[indicator]]
        found = figures_of(rows, entry, "" if group == TOTAL else group)
        return found.loc[found["series"] == entry.current_series]

    return figures, known


# What is told in words of a published rank.
_PRINTED = ("published_by", "published_carrier", "published_url", "published_also")


def _rankings(computed: pd.DataFrame, published: pd.DataFrame) -> pd.DataFrame:
    """Ranks computed here, beside those that a named publisher printed."""
    columns = [c for c in RANKINGS.names if c.startswith("published_")]
    both = (
        computed.drop(columns=columns, errors="ignore")
        .astype({"edition": "int64"})
        .merge(
            published[[*RANKINGS.key, *columns]].astype({"edition": "int64"}),
            on=list(RANKINGS.key),
            how="outer",
        )
    )
    text = {
        **dict.fromkeys(["missing", *_PRINTED], ""),
        "label": "published-only",
    }
    return both.fillna(text).assign(published_doubtful=both["published_doubtful"].eq(True))[
        RANKINGS.names
    ]


def _indicators(
    observations: pd.DataFrame, titles: dict[str, str], catalog: Catalog
) -> pd.DataFrame:
    """One row for each indicator that figures are loaded for; ``titles`` of those not reviewed."""
    by_indicator = observations.groupby("indicator", observed=True)
    loaded = by_indicator.agg(
        first_year=("start_year", "min"),
        last_year=("end_year", "max"),
        places=("place", "nunique"),
        breakdowns=("breakdown", lambda s: "; ".join(sorted(set(s.unique()) - {NO_BREAKDOWN}))),
    )
    records = []
    for row in loaded.reset_index().to_dict(orient="records"):
        slug = str(row["indicator"])
        facts = catalog.indicators.get(slug)
        records.append(
            {
                **row,
                "title": facts.title if facts else titles[slug],
                "domain": facts.domain if facts else "context",
                "topics": "; ".join(facts.topics) if facts else "",
                "definition": facts.definition if facts else "",
                "universe": facts.universe if facts else "",
                "unit": str(facts.unit) if facts else "",
                "better": facts.better if facts else "",
                "source": facts.source if facts else "",
                "source_url": facts.source_url if facts else "",
                "data_book": bool(facts and facts.data_book),
                "reviewed": facts is not None,
            }
        )
    return pd.DataFrame.from_records(records, columns=INDICATORS.names)


def _places(new: pd.DataFrame, catalog: Catalog) -> pd.DataFrame:
    """The catalogued places and those that files brought.

    Which town's schools a school district has, and its code, are known from a sheet of places
    alone, for one that is in the catalog too.
    """
    known = pd.DataFrame.from_records(
        [
            {name: str(getattr(place, name)) for name in PLACES.names}
            for place in catalog.places.values()
        ]
    )
    both = pd.concat([known, new]).drop_duplicates("place").set_index("place")
    schools = new.loc[new["kind"].eq(PlaceKind.SCHOOL_DISTRICT)]
    told = schools.loc[~schools["parent"].isin(catalog.places)].set_index("place")
    both.update(told[["fips", "parent"]])
    return both.reset_index().fillna({"lines": ""})[[*PLACES.names]]
