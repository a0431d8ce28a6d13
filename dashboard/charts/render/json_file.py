"""Render a Chart as JSON: the value itself, for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from dashboard.charts import addresses
from dashboard.charts.chart import Chart


def as_json(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> bytes:
    """The Chart with its addresses, as UTF-8 JSON."""
    content = {
        **asdict(chart),
        "publisher": publisher.name,
        "address": links.latest,
        "pinned_address": links.pinned,
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1).encode()
