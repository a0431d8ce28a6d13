"""Source lines: who published and who collected the figures that a chart shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import Source, between
from dashboard.charts.facts import fresh
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.text import figure_text, price_text
from dashboard.language import say
from dashboard.schema import NO_BREAKDOWN


def source(catalog: Catalog, text: str, url: str = "") -> Source:
    """A source line with the terms of everybody whom it names."""
    return Source(text, url, catalog.terms_of(text))


@remembered
def _files(facts: Facts) -> dict[str, Record]:
    return {str(file["file"]): file for file in as_dicts(facts.version.table("files"))}


def sources_of(facts: Facts, rows: pd.DataFrame) -> tuple[Source, ...]:
    """One line for each publisher of the files that the rows came from.

    ``rows`` has a column file; where it has indicator and breakdown, the collector is named and
    the publisher's workbook linked.
    """
    files = _files(facts)
    told_by = [name for name in ("file", "indicator", "breakdown") if name in rows]
    lines: dict[str, str] = {}
    years: dict[str, fresh.Years] = {}
    for row in as_dicts(rows[told_by].drop_duplicates()):
        file = files[row["file"]]
        slug = row.get("indicator", "")
        of = (slug,) if slug else fresh.indicators_of(facts, row["file"])
        mine = fresh.years_of(facts, file["publisher"], of)
        entry = facts.catalog.indicators.get(slug)
        publisher = file["publisher"] or say("origin-no-publisher", file=file["name"])
        if entry is None:
            if slug:
                publisher = say(
                    "origin-not-reviewed", publisher=publisher, mark=figure_text.unknown_mark()
                )
            lines.setdefault(publisher, "")
            years[publisher] = fresh.merged([years.get(publisher, ()), mine])
            continue
        url = entry.source_urls.get(row.get("breakdown", NO_BREAKDOWN), "")
        if publisher != entry.publisher:  # the links are those of the indicator's own publisher
            url = ""
        # Who publishes what it collected itself is named once.
        own = entry.source.startswith(publisher)
        line = entry.source if own else f"{publisher}{between()}{entry.source}"
        lines.setdefault(line, url)
        years[line] = fresh.merged([years.get(line, ()), mine])
    return tuple(
        _with_years(facts, source(facts.catalog, text, url), years[text])
        for text, url in sorted(lines.items())
    )


def merged(facts: Facts, lines: Iterable[Source]) -> list[Source]:
    """Source lines of several charts, each once, with the newest years held."""
    found: dict[str, Source] = {}
    for line in lines:
        before = found.get(line.text, line)
        found[line.text] = _with_years(facts, before, fresh.merged([before.held, line.held]))
    return list(found.values())


def _with_years(facts: Facts, line: Source, held: fresh.Years) -> Source:
    line = replace(line, held=held)
    return replace(line, fresh=fresh.said(facts, [line], fresh.built(facts)))


def publishers(lines: Iterable[Source]) -> list[str]:
    """Who published the figures of some source lines, each once."""
    return list(dict.fromkeys(line.text.partition(between())[0] for line in lines))


def benchmark_source(catalog: Catalog) -> Source:
    """Where the federal benchmark of what care may cost stands."""
    benchmark = catalog.child_care.benchmark
    return source(catalog, price_text.benchmark_source(benchmark), benchmark.source_url)
