"""Render a Chart as a citation, short and long, with the terms on which its figures are used."""

from __future__ import annotations

from dashboard.charts import addresses
from dashboard.charts.chart import Chart

_CASEY = (
    "KIDS COUNT is a registered trademark of the Annie E. Casey Foundation. Its figures are "
    "quoted with credit; further terms are not stated in the Foundation's downloads."
)
_FEDERAL = (
    "Figures that agencies of the United States government collected and published are in the "
    "public domain."
)
_TERMS = {
    "Annie E. Casey Foundation": _CASEY,
    "KIDS COUNT": _CASEY,
    "U.S. ": _FEDERAL,
    "National Center": _FEDERAL,
    "Office of Juvenile Justice": _FEDERAL,
}


def sources(chart: Chart) -> str:
    """The chart's source lines as one."""
    return "; ".join(source.text for source in chart.sources) or "not named"


def figures(chart: Chart) -> str:
    """Whose figures a chart shows and of which version, for a line that goes on."""
    named = "; ".join(source.text for source in chart.told_by) or "not named"
    return f"{named}. Data version {chart.version}"


def credit(chart: Chart) -> str:
    """The line that goes under a chart wherever it is shown."""
    return f"Source: {figures(chart)}."


def short(chart: Chart, publisher: addresses.Publisher) -> str:
    """For under a chart or in a footnote."""
    return f"Source: {sources(chart)}. {publisher.name}, data version {chart.version}."


def long(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> str:
    """For a list of references."""
    dated = f" ({publisher.created})" if publisher.created else ""
    return (
        f"{publisher.name}{dated}. “{chart.title}.” Data version {chart.version}. Figures: "
        f"{sources(chart)}. {links.pinned}"
    )


def terms(chart: Chart) -> tuple[str, ...]:
    """On what terms the figures of the chart's sources are used."""
    found = [words for name, words in _TERMS.items() if name in sources(chart)]
    return tuple(dict.fromkeys(found)) or ("Credit the source named above.",)


def text(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> bytes:
    """The citation as a text file."""
    lines = [
        chart.finding,
        "",
        "Short",
        short(chart, publisher),
        "",
        "Long",
        long(chart, links, publisher),
        "",
        "The link above never changes. The newest figures:",
        links.latest,
        "",
        "Reuse",
        *terms(chart),
        "",
    ]
    return "\n".join(lines).encode()
