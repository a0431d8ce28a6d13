"""Render a Chart as a citation, short and long, with the terms on which its figures are used."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.charts import addresses
from dashboard.charts.chart import Chart
from dashboard.language import say


def sources(chart: Chart) -> str:
    """The chart's source lines as one; a publisher of several is named once."""
    return "; ".join(source.text for source in chart.told_by) or say("cite-not-named")


def figures(chart: Chart) -> str:
    """Whose figures a chart shows and of which version, for a line that goes on."""
    return say("cite-figures", publishers=sources(chart), version=chart.version)


def credit(chart: Chart) -> str:
    """The line that goes under a chart wherever it is shown."""
    return say("cite-credit", publishers=sources(chart), version=chart.version)


def finding(chart: Chart, address: str) -> str:
    """The finding, whose figures it is made of, and where to see them: for a sentence to quote."""
    return f"{chart.finding} {credit(chart)} {address}"


def short(chart: Chart, publisher: addresses.Publisher) -> str:
    """For under a chart or in a footnote."""
    words = {"publishers": sources(chart), "name": publisher.name}
    return say("cite-short", version=chart.version, **words)


def long(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> str:
    """For a list of references."""
    return f"{reference(chart, publisher)} {links.pinned}"


def reference(chart: Chart, publisher: addresses.Publisher) -> str:
    """The same without its link."""
    return say(
        "cite-reference",
        name=publisher.name,
        dated="yes" if publisher.created else "no",
        day=publisher.created,
        title=chart.title,
        version=chart.version,
        publishers=sources(chart),
    )


def terms(chart: Chart) -> tuple[str, ...]:
    """On what terms the figures of the chart's sources are used."""
    found = [terms for source in chart.sources for terms in source.terms]
    return tuple(dict.fromkeys(found)) or (say("cite-terms-unknown"),)


def listed(
    taken: Iterable[tuple[Chart, addresses.Links]], publisher: addresses.Publisher
) -> list[str]:
    """The citations of several charts by their numbers, and all terms of reuse, each once."""
    every = [*taken]
    cited = [f"{at}. {long(chart, links, publisher)}" for at, (chart, links) in enumerate(every, 1)]
    return [*cited, *dict.fromkeys(line for chart, _ in every for line in terms(chart))]


def text(chart: Chart, links: addresses.Links, publisher: addresses.Publisher) -> bytes:
    """The citation as a text file."""
    lines = [
        chart.finding,
        "",
        say("cite-heading-short"),
        short(chart, publisher),
        "",
        say("cite-heading-long"),
        long(chart, links, publisher),
        "",
        say("cite-link-above"),
        links.latest,
        *chart.fresh,
        "",
        say("cite-heading-reuse"),
        *terms(chart),
        "",
    ]
    return "\n".join(lines).encode()
