"""Where an error in a chart or a sentence is reported, with what it is about filled in."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from flask import request

from dashboard.charts.chart import Chart
from dashboard.charts.kinds import address
from dashboard.charts.render import citation
from dashboard.language import say
from dashboard.pages.page import Site


def base(site: Site) -> str:
    """Where the dashboard is reached, without a slash at the end."""
    return site.settings.base_url or request.host_url.rstrip("/")


def finding_of(site: Site, chart: Chart) -> str:
    """What a chart finds, with its source and its address."""
    return citation.finding(chart, f"{base(site)}{address.page_of(chart, chart.query)}")


def report_address(site: Site, chart: Chart, sentence: str = "") -> str:
    """A message about a chart, or a sentence of it, named in it, to whom the settings say."""
    to = site.settings.report_errors_to or str(site.settings.organization_url)
    subject = say("report-subject", title=sentence or chart.title)
    if "://" in to:
        return f"{to}{'&' if '?' in to else '?'}{urlencode({'subject': subject})}"
    body = say("report-body", finding=finding_of(site, chart), version=chart.version)
    return f"mailto:{to}?subject={quote(subject)}&body={quote(body.replace(' / ', chr(10) * 2))}"
