"""Partners: the coalitions, what each works on, and the figures that are loaded for it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.pages.components import printed_figures
from dashboard.pages.components.small_line import small_line
from dashboard.pages.page import Page, Site, View, nothing

_KINDS = {
    "internal": ("Internal coalitions", "Led or hosted by {organization}."),
    "external": (
        "External coalitions",
        "Led by others.",
    ),
    "network": ("Networks", "They link child advocacy organizations with one another."),
}


def view(site: Site, asked: None) -> View:
    """Each coalition of each list with its figures."""
    partners = site.version.table("partners")
    organization = site.settings.organization_name
    body: list[Component] = [
        html.P(
            "Who works on what, in its own scope, beside the newest figures for "
            f"{site.catalog.places[site.settings.home_place].name}. A figure shows the subject; it "
            "does not measure a coalition's work.",
            className="lede",
        )
    ]
    for kind, (title, words) in _KINDS.items():
        listed = partners.loc[partners["kind"] == kind].sort_values("name")
        if listed.empty:
            continue
        body += [
            html.H2(title),
            html.P(words.format(organization=organization), className="fine"),
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
    name = f"{row['name']} ({row['abbreviation']})" if row["abbreviation"] else row["name"]
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
    return html.Details([html.Summary(f"{len(indicators)} indicators"), rows])


def _figure(site: Site, slug: str) -> Component:
    home = site.settings.home_place
    found = figures.of(site.facts, slug).latest.get(home)
    short = site.catalog.indicators[slug].short
    name = f"{short[0].upper()}{short[1:]}"
    if found is None:
        return html.Li([html.Span(name), html.Span("no data loaded yet", className="none")])
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
        lead = (
            "No data loaded yet for part of this. Needed: "
            if some
            else "No data loaded yet. Needed: "
        )
        return html.P([lead, "; ".join(wanted), "."], className="none")
    if some:
        return None
    return html.P("No data loaded yet: it works on no single indicator of this dashboard.",
                  className="none")  # fmt: skip


def _claims(site: Site, name: str) -> list[Component]:
    """Figures that the coalition itself publishes: its claims, not this dashboard's."""
    claims = site.version.table("claims")
    return [
        html.P(
            [
                "It says: ",
                printed_figures.as_printed(claim),
                ". Its own figure; ",
                html.A("its page", href=claim["url"]),
                f". {printed_figures.WORDS[str(claim['check'])]}: {claim['why']}",
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
    return html.P(["News on ", *parts], className="fine")


_SHOWN = 5

PAGE = Page(
    path="/partners",
    name="Partners",
    heading=lambda site, query: "Coalitions and what they work on",
    description="Coalitions for children, what each works on, and the figures loaded for it.",
    read=nothing,
    view=view,
)
