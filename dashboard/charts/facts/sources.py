"""Source lines: who published and who collected the figures that a chart shows."""

from __future__ import annotations

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import FROM, Source
from dashboard.charts.facts.rows import as_records
from dashboard.charts.facts.unreviewed import BADGE
from dashboard.schema import NO_BREAKDOWN
from dashboard.store import Version


def sources_of(version: Version, catalog: Catalog, rows: pd.DataFrame) -> tuple[Source, ...]:
    """One line for each publisher of the files that the rows came from.

    ``rows`` has a column file; where it has indicator and breakdown, the collector is named and
    the publisher's workbook linked.
    """
    files = {str(file["file"]): file for file in as_records(version.table("files"))}
    told_by = [name for name in ("file", "indicator", "breakdown") if name in rows]
    lines: dict[str, str] = {}
    for row in as_records(rows[told_by].drop_duplicates()):
        file = files[row["file"]]
        slug = row.get("indicator", "")
        facts = catalog.indicators.get(slug)
        publisher = file["publisher"] or f"publisher not named ({file['name']})"
        if facts is None:
            lines.setdefault(f"{publisher}, {BADGE}" if slug else publisher, "")
            continue
        url = facts.source_urls.get(row.get("breakdown", NO_BREAKDOWN), "")
        lines.setdefault(f"{publisher}{FROM}{facts.source}", url)
    return tuple(Source(text, url) for text, url in sorted(lines.items()))
