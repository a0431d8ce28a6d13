"""Where an error in a chart or a sentence is reported, with what it is about filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlencode

from dashboard.charts.chart import Chart
from dashboard.charts.facts.cells import Origin
from dashboard.charts.kinds import address
from dashboard.charts.render import citation
from dashboard.language import say
from dashboard.pages.page import Site

PATH = "/report"
# A message names so many cells; all of them are at the address that it gives.
_CELLS = 6


def finding_of(site: Site, chart: Chart) -> str:
    """What a chart finds, with its source and its address."""
    return citation.finding(chart, f"{site.base}{address.page_of(chart, chart.query)}")


def report_address(
    site: Site, chart: Chart, sentence: str = "", cells: Sequence[Origin] = ()
) -> str:
    """Where an error in a chart, or in a sentence of it, is told, with all that it is about.

    A mail address gives a message that is written but for what is wrong, a page with places to fill
    has them filled; where the settings name neither, it is told on a page of ours.
    """
    settings = site.settings
    if settings.reports_by_mail:
        return mail(settings.report_errors_to, *message(site, chart, sentence, cells))
    if settings.report_is_template:
        told = {name: quote(one, safe="") for name, one in _told(site, chart, sentence, cells)}
        return settings.report_errors_to.format_map(told)
    query = {name: value for name, value in chart.query.items() if value}
    named = {"chart": chart.kind, "subject": chart.subject, **query, "version": chart.version}
    return f"{PATH}?{urlencode(named | ({'sentence': sentence} if sentence else {}))}"


def mail(to: str, subject: str, body: str) -> str:
    """A message to an address, which a mail program opens."""
    return f"mailto:{to}?subject={quote(subject)}&body={quote(body)}"


def message(
    site: Site, chart: Chart | None, sentence: str = "", cells: Sequence[Origin] = ()
) -> tuple[str, str]:
    """What a report is headed, and its text, but for what is wrong."""
    if chart is None:
        here = say("report-where-to-write")
        lines = [here, say("report-line-version", version=site.version.id), site.base]
        return say("report-subject-any"), "\n".join([_wrong(), *lines])
    told: Mapping[str, str] = dict(_told(site, chart, sentence, cells))
    lines = [
        say("report-line-chart", title=told["title"]),
        told["chart"],
        *([say("report-line-sentence", sentence=sentence)] if sentence else []),
        *(say("report-line-cell", cell=f"{one.sentence}.") for one in cells[:_CELLS]),
        say("report-line-cells", address=f"{site.base}{address.origin_of(chart)}"),
        say("report-line-version", version=chart.version),
    ]
    return say("report-subject", title=sentence or chart.title), "\n".join([_wrong(), *lines])


def _wrong() -> str:
    """The place for what is wrong, with room to write."""
    return say("report-line-wrong") + "\n\n"


def _told(
    site: Site, chart: Chart, sentence: str, cells: Sequence[Origin]
) -> list[tuple[str, str]]:
    """What a report names, by the names that a page with places to fill may use."""
    return [
        ("title", chart.title),
        ("chart", f"{site.base}{address.page_of(chart, chart.query)}"),
        ("version", chart.version),
        ("sentence", sentence or chart.finding),
        ("cell", "; ".join(one.sentence for one in cells[:_CELLS])),
    ]
