"""Partners: the coalitions, what each works on, and the figures that are loaded for it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.text import claim_text, prose
from dashboard.language import say
from dashboard.pages.components import printed_figures
from dashboard.pages.components.small_line import small_line
from dashboard.pages.page import Page, Site, View, nothing

_KINDS = ("internal", "external", "network")


def view(site: Site, asked: None) -> View:
    """Each coalition of each list with its figures."""
    partners = site.version.table("partners")
    organization = site.settings.organization_name
    body: list[Component] = [
        html.P(
            say(
                "page-partners-lede",
                place=prose.the(site.catalog.places[site.settings.home_place].name),
            ),
            className="lede",
        )
    ]
    for kind in _KINDS:
        listed = partners.loc[partners["kind"] == kind].sort_values("name")
        if listed.empty:
            continue
        body += [
            html.H2(say(f"page-partners-{kind}")),
            html.P(say(f"page-partners-{kind}-is", organization=organization), className="fine"),
            html.Div([_partner(site, row) for row in as_dicts(listed)], className="partners"),
        ]
    return View(body)


def _partner(site: Site, row: Record) -> Component:
    links = site.version.table("partner_links")
    mine = links.loc[links["partner"] == row["partner"]]
    targets = {
        kind: [str(target) for target in mine.loc[mine["kind"] == kind, "target"]]
        for kind in ("topic", "indicator", "wanted")
    }
    name = str(row["name"])
    if row["abbreviation"]:
        name = say("page-partners-name", name=name, abbreviation=str(row["abbreviation"]))
    return html.Article(
        [
            html.H3(html.A(name, href=row["url"]) if row["url"] else name),
            html.P(row["host"], className="byline") if row["host"] else None,
            html.P(row["works_on"], className="summary"),
            *_claims(site, str(row["name"])),
            _figures(site, targets["indicator"]),
            _wanted(targets["wanted"], bool(targets["indicator"])),
            _stories(site, targets["topic"]),
        ],
        id=row["partner"],
        className="partner",
    )


def _figures(site: Site, indicators: list[str]) -> Component | None:
    """The current figure of each indicator and its course as a tiny line; many fold away."""
    if not indicators:
        return None
    rows = html.Ul([_figure(site, slug) for slug in indicators], className="figures")
    if len(indicators) <= _SHOWN:
        return rows
    return html.Details(
        [html.Summary(say("page-partners-indicators", count=len(indicators))), rows]
    )


def _figure(site: Site, slug: str) -> Component:
    home = site.settings.home_place
    found = figures.of(site.facts, slug).latest.get(home)
    name = prose.upper_first(site.catalog.indicators[slug].short)
    if found is None:
        none = html.Span(say("page-partners-no-figure"), className="none")
        return html.Li([html.Span(name), none])
    return html.Li(
        [
            html.A(name, href=f"/indicators/{slug}?place={home}"),
            html.Span([html.B(found.text), f" {found.when}"]),
            small_line(site, slug, home),
        ]
    )


def _wanted(wanted: list[str], some: bool) -> Component | None:
    """What is not loaded, and what would be needed."""
    if wanted:
        template = "page-partners-wanted-also" if some else "page-partners-wanted"
        return html.P(say(template, wanted="; ".join(wanted)), className="none")
    return None if some else html.P(say("page-partners-no-indicator"), className="none")


def _claims(site: Site, name: str) -> list[Component]:
    """Figures that the coalition itself publishes: its claims, not this dashboard's."""
    claims = site.version.table("claims")
    return [
        html.P(
            [
                html.A(
                    say("page-partners-says", printed=claim_text.as_printed(claim)),
                    href=claim["url"],
                ),
                *[
                    part
                    for sentence in printed_figures.why(site, claim)
                    for part in (" ", sentence)
                ],
            ],
            className="its-claim",
        )
        for claim in as_dicts(claims.loc[claims["publisher"] == name])
    ]


def _stories(site: Site, topics: list[str]) -> Component | None:
    if not topics:
        return None
    parts: list[Component | str] = []
    for topic in topics:
        title = site.catalog.topics[topic].title.lower()
        parts += [", " if parts else "", html.A(title, href=f"/news?topic={topic}")]
    return html.P([say("page-partners-news"), " ", *parts], className="fine")


_SHOWN = 5

PAGE = Page(
    path="/partners",
    name=say("page-partners"),
    heading=lambda site, query: say("page-partners-heading"),
    description=say("page-partners-description"),
    read=nothing,
    view=view,
)
