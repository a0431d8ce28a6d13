"""Where everything of a chart is, and who publishes it: what every form of it carries along."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts.addresses import EMBED, OEMBED, OFFERED, PAGE, Addresses, Links, Publisher
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import registry
from dashboard.charts.text import numbers
from dashboard.settings import Settings


def defaults_of(settings: Settings) -> registry.Defaults:
    """The parts of a query that the organization sets."""
    return registry.Defaults(settings.home_place, settings.default_reference)


def publisher_of(settings: Settings, facts: Facts) -> Publisher:
    """Who stands on a page, with the day of the version."""
    name = f"{settings.organization_short_name} Kids Count"
    url = str(settings.organization_url)
    return Publisher(name, url, settings.accent, numbers.day(facts.version.created))


def links_of(
    chart: Chart,
    facts: Facts,
    settings: Settings,
    addresses: Addresses,
    *,
    pinned: bool = False,
) -> Links:
    """Where everything of a chart is; from a pinned page, the forms of that version."""
    latest = registry.latest_query(facts, chart, defaults_of(settings))
    name, query = (chart.version, chart.query) if pinned else ("", latest)

    def of(form: str, version: str = name, query: Mapping[str, str] = query) -> str:
        return addresses.of(form, version, chart.kind, chart.subject, query)

    return Links(
        page=of(PAGE),
        embed=of(EMBED),
        oembed=of(OEMBED),
        latest=of(PAGE, "", latest),
        pinned=of(PAGE, chart.version, chart.query),
        pinned_embed=of(EMBED, chart.version, chart.query),
        picture=of("social.png"),
        app=addresses.app(registry.page_of(chart, query)),
        files=tuple((label, of(ending)) for ending, label in OFFERED.items()),
        newer=addresses.newer(chart.version) if pinned else "",
    )
