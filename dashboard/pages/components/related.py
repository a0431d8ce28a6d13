"""News items and coalitions beside a chart, each with the reason why it is there."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.format import day
from dashboard.charts.records import Record, records
from dashboard.measures.relevance import Subject, related_news, related_partners
from dashboard.pages.page import Site

SHOWN = 4

CHECKS = {
    "agrees": "agrees with the data",
    "differs": "differs from the data",
    "cannot-be-checked": "cannot be checked",
}


def beside(site: Site, subject: Subject) -> Component:
    """The column beside a chart: related news, then who works on it."""
    version = site.version
    news = related_news(version.table("news"), version.table("news_links"), subject)
    partners = related_partners(version.table("partners"), version.table("partner_links"), subject)
    return html.Aside(
        [
            html.Section(
                [
                    html.H2("In the news"),
                    *[item(site, row) for row in records(news.head(SHOWN))],
                    html.P("No item in the archive is about this.") if news.empty else None,
                    html.P(html.A("All news", href="/news")),
                ]
            ),
            html.Section(
                [
                    html.H2("Who works on this"),
                    *[_partner(site, row) for row in records(partners.head(SHOWN))],
                    html.P("No coalition of the list works on this by name.")
                    if partners.empty
                    else None,
                ]
            ),
        ],
        className="beside",
    )


def item(site: Site, row: Record) -> Component:
    """A news item: headline, outlet, date, what it says and why it is here."""
    reasons = " · ".join(reason(site, kind, target) for kind, target in row["shared"])
    claims = site.version.table("claims")
    checked = claims.loc[(claims["item"] == row["item"]) & (claims["check"] == "differs")]
    return html.Article(
        [
            html.H3(html.A(row["title"], href=row["url"]) if row["url"] else row["title"]),
            html.P(f"{row['publisher']} · {day(row['published'])}", className="byline"),
            html.P(row["summary"], className="summary"),
            html.P(reasons, className="why") if reasons else None,
            *[
                html.P(f"Prints “{claim.as_printed}”: {claim.why}", className="check")
                for claim in checked.itertuples(index=False)
            ],
        ],
        className="item",
    )


def reason(site: Site, kind: str, target: str) -> str:
    """Why an item is here, in words."""
    catalog = site.catalog
    if kind == "indicator":
        return catalog.indicators[target].short
    if kind == "topic":
        return catalog.topics[target].title.lower()
    if kind == "place":
        return catalog.places[target].name
    return f"{target} edition"


def _partner(site: Site, row: Record) -> Component:
    reasons = " · ".join(reason(site, kind, target) for kind, target in row["shared"])
    return html.Article(
        [
            html.H3(html.A(row["name"], href=row["url"]) if row["url"] else row["name"]),
            html.P(row["works_on"], className="summary"),
            html.P(reasons, className="why") if reasons else None,
        ],
        className="item",
    )
