"""Build: read the raw folder, compute the measures, check the tables and publish them."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from pandas.api.types import union_categoricals

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog
from dashboard.ingest.assemble import SET_ASIDE, Ingested
from dashboard.ingest.fetch import FetchOutcome, fetch
from dashboard.ingest.folder import Progress, files_in, read_files, read_folder, sha256
from dashboard.ingest.grid import Limits
from dashboard.ingest.sidecars import suggested_sidecars
from dashboard.ingest.web import Policy
from dashboard.measures.carriers import best_prints, rank_prints, with_carriers
from dashboard.measures.child_care import with_rate_zones
from dashboard.measures.claims import FiguresOf, check_claims
from dashboard.measures.editions import ranking_inputs
from dashboard.measures.headline import figures_of
from dashboard.measures.ranking import rank_lists
from dashboard.measures.search_rows import search_rows
from dashboard.measures.stories import unique_stories, with_stories
from dashboard.measures.tagger import tag_unreviewed
from dashboard.measures.version_differences import Changes, compare_observations
from dashboard.schema import (
    CHILD_CARE_PRICES,
    CLAIMS,
    FILES,
    INDICATORS,
    NEWS,
    NEWS_LINKS,
    NO_BREAKDOWN,
    OBSERVATIONS,
    PLACES,
    PROBLEMS,
    RANKINGS,
    SEARCH,
    TOTAL,
)
from dashboard.store import (
    StoreError,
    Version,
    alone,
    before_id,
    made_from,
    open_version,
    publish,
    remember_inputs,
)

# What the command line needs of the rooms below.
__all__ = [
    "SET_ASIDE",
    "BuildError",
    "BuildReport",
    "Changes",
    "FetchOutcome",
    "Ingested",
    "Limits",
    "Policy",
    "build",
    "check",
    "difference",
    "fetch",
    "prepare",
    "preview",
]

# A build that would change more of an indicator's figures than this is not published unasked.
_MOST_CHANGED = 0.10


class BuildError(Exception):
    """Nothing was published; the message says why, and the last good version stays."""


_CODE = Path(__file__).parent


@dataclass(frozen=True)
class BuildReport:
    """What a build published, with its tables of files and of problems."""

    version: Version
    changed: bool
    files: pd.DataFrame
    problems: pd.DataFrame

    @property
    def clean(self) -> bool:
        """Whether every file was taken whole."""
        return not (self.problems["severity"] == "error").any()


def build(
    raw: Path,
    processed: Path,
    accept: str = "",
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> BuildReport:
    """Publish the figures of ``raw`` in ``processed``.

    ``accept`` is the reason why figures that the live version has may go. Where nothing that the
    live version was made from has changed, it stays as it is. Raises BuildError with a sentence
    where nothing is published.
    """
    if not raw.is_dir():
        raise BuildError(f"There is no folder {raw}.")
    inputs = _inputs(raw, limits or Limits())
    if live := made_from(processed, inputs):
        return BuildReport(live, False, live.table(FILES.name), live.table(PROBLEMS.name))
    catalog = catalogs.load()
    ingested, tables = prepare(raw, catalog, progress, limits)
    try:
        with alone(processed):
            live = _live(processed)
            if live and not accept:
                _refuse_losses(tables[OBSERVATIONS.name], live, catalog)
            version = publish(tables, processed, _described(tables, catalog, accept))
            if _same_files(version, tables):
                remember_inputs(processed, version, inputs)
    except StoreError as error:
        raise BuildError(str(error)) from None
    changed = live is None or live.id != version.id
    return BuildReport(
        version, changed, ingested.tables[FILES.name], ingested.tables[PROBLEMS.name]
    )


def prepare(
    raw: Path,
    catalog: Catalog,
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> tuple[Ingested, dict[str, pd.DataFrame]]:
    """Everything that a build of ``raw`` would publish, and what was read.

    Raises BuildError with a sentence where that is nothing, or not what it must be.
    """
    ingested = read_folder(raw, catalog, progress, limits)
    if not ingested.stored:
        raise BuildError(f"No figure could be read from {raw}; python etl.py check {raw} says why.")
    # Only a build that has something to publish waits for the library of checks to load.
    from dashboard.table_checks import TableError, check_tables

    tables = _tables(ingested, catalog)
    try:
        check_tables(tables)
    except TableError as error:
        raise BuildError(str(error)) from None
    return ingested, tables


def preview(raw: Path, processed: Path, limits: Limits | None = None) -> Changes:
    """What a build of ``raw`` would change in the live version. Raises BuildError."""
    _, tables = prepare(raw, catalogs.load(), limits=limits)
    live = _live(processed)
    before = live.table(OBSERVATIONS.name) if live else tables[OBSERVATIONS.name].iloc[:0]
    return compare_observations(before, tables[OBSERVATIONS.name])


def check(
    paths: Iterable[Path],
    progress: Progress = lambda name, done, files: None,
    limits: Limits | None = None,
) -> tuple[Ingested, dict[str, str]]:
    """What files are and hold, and the sidecars they would want; folders are looked through.

    Changes nothing. Raises BuildError where there is no such path.
    """
    files: list[tuple[Path, Path]] = []
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise BuildError(f"There is no {path}.")
        inside = path.is_dir() and not path.is_symlink()
        files += [(each, path) for each in files_in(path)] if inside else [(path, path.parent)]
    catalog = catalogs.load()
    ingested = read_files(files, catalog, progress, limits)
    return ingested, suggested_sidecars(ingested, catalog)


def difference(processed: Path, old: str = "", new: str = "") -> tuple[str, str, Changes]:
    """What changed from version ``old`` (the one before) to ``new`` (the live one), and their ids.

    Raises StoreError where there is no such version.
    """
    after = open_version(processed, new or None)
    before = open_version(processed, old or before_id(processed, after.id))
    changes = compare_observations(before.table(OBSERVATIONS.name), after.table(OBSERVATIONS.name))
    return before.id, after.id, changes


def _inputs(raw: Path, limits: Limits) -> str:
    """A digest of all that a build depends on: raw files, what stands beside them, and the code."""
    digest = hashlib.sha256(repr(limits).encode())
    beside = [path for path in sorted(raw.rglob("*.yaml")) if path.is_file()]
    code = [path for path in sorted(_CODE.rglob("*")) if path.suffix in (".py", ".yaml", ".csv")]
    for root, paths in ((raw, [*files_in(raw), *beside]), (_CODE, code)):
        for path in paths:
            try:
                held = sha256(path)
            except OSError as error:
                held = str(error.strerror)
            digest.update(f"{path.relative_to(root)}\x1f{held}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def _same_files(version: Version, tables: dict[str, pd.DataFrame]) -> bool:
    """Whether a version that has these figures also tells of these files by their names."""
    before = version.table(FILES.name)[["file", "sha256"]]
    after = tables[FILES.name][["file", "sha256"]]
    return set(before.itertuples(index=False)) == set(after.itertuples(index=False))


def _tables(ingested: Ingested, catalog: Catalog) -> dict[str, pd.DataFrame]:
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
    return tables | {SEARCH.name: search_rows(tables, catalog)}


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
    """The catalogued places and those that files brought."""
    known = pd.DataFrame.from_records(
        [
            {name: str(getattr(place, name)) for name in PLACES.names}
            for place in catalog.places.values()
        ]
    )
    both = pd.concat([known, new]).drop_duplicates("place").reset_index(drop=True)
    return both.fillna({"lines": ""})


def _live(processed: Path) -> Version | None:
    try:
        return open_version(processed)
    except StoreError:
        return None


def _refuse_losses(observations: pd.DataFrame, live: Version, catalog: Catalog) -> None:
    """Raise BuildError where an indicator would lose figures or too many of them would change."""
    key = [*OBSERVATIONS.key]
    before = live.columns(OBSERVATIONS.name, [*key, "value"]).dropna(subset="value")
    after = observations.loc[observations["value"].notna(), [*key, "value"]]
    # A folder without figures has columns without categories.
    before, after = (rows.astype(dict.fromkeys(key, "category")) for rows in (before, after))
    before = before.assign(place=_today(before["place"], catalog.moved))
    # The same categories on both sides are joined by their numbers, not text by text.
    kinds = {name: union_categoricals([before[name], after[name]]).dtype for name in key}
    joined = before.astype(kinds).merge(
        after.astype(kinds), on=key, how="left", suffixes=("_was", "")
    )
    found = joined.assign(
        gone=joined["value"].isna(),
        other=joined["value"].notna() & (joined["value"] != joined["value_was"]),
    ).groupby("indicator", observed=True)[["gone", "other"]]
    totals = found.agg(["sum", "mean"])
    for indicator, row in totals.iterrows():
        gone, changed = int(row["gone", "sum"]), float(row["other", "mean"])
        if gone or changed > _MOST_CHANGED:
            what = f"{gone:,} of its figures" if gone else f"{changed:.0%} of its figures changed"
            raise BuildError(
                f"{indicator} would {'lose ' if gone else 'have '}{what}, so nothing was "
                'published. If that is right, build again with --accept "the reason".'
            )


def _today(places: pd.Series[Any], moved: Mapping[str, str]) -> pd.Series[Any]:
    """The places of a version by the slugs that they have today.

    Where both slugs are there already, each is a place of its own.
    """
    known = places.cat.categories
    return places.cat.rename_categories(
        {old: new for old, new in moved.items() if old in known and new not in known}
    )


def _described(tables: dict[str, pd.DataFrame], catalog: Catalog, accept: str) -> dict[str, object]:
    publishers = sorted(set(tables[FILES.name]["publisher"]) - {""})
    terms = catalog.terms_of("; ".join(publishers))
    return {
        "title": "Kids Count dashboard: tidy tables",
        "created": datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat(),
        "accepted": accept,
        "sources": [{"title": publisher} for publisher in publishers],
        "licenses": [],
        "rights": " ".join(
            ["The figures are their publishers'; see data/raw/SOURCES.md for the terms.", *terms]
        ),
    }
