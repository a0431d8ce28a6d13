"""Partners: the coalitions, what each works on, and the figures that are loaded for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.kinds.query import Reader
from dashboard.charts.text import claim_text, prose
from dashboard.language import Sentence, say
from dashboard.pages.components import freshness, printed_figures
from dashboard.pages.components.columns import said
from dashboard.pages.components.small_line import small_line
from dashboard.pages.page import Control, Page, Query, Site, View, control

_KINDS = ("internal", "external", "network")
_EVERY = "all"  # a native select shows no option whose value is empty
_KIND_LINES = 1  # that the name of a kind takes, fewer than any coalition
_LINE = 95  # letters in a line of a column
_SHOWN = 3  # figures of a coalition that stand beside it; the others are in its fold


@dataclass(frozen=True)
class Asked:
    """The topic whose coalitions are listed, empty for all, and these, by name."""

    topic: str
    listed: Sequence[Record]
    targets: Mapping[str, Mapping[str, Sequence[str]]]
    reader: Reader


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for."""
    links = site.version.table("partner_links")
    targets: dict[str, dict[str, list[str]]] = {}
    for link in as_dicts(links):
        of_kind = targets.setdefault(str(link["partner"]), {})
        of_kind.setdefault(str(link["kind"]), []).append(str(link["target"]))
    used = {topic for mine in targets.values() for topic in mine.get("topic", ())}
    topics = {slug: one.title for slug, one in site.catalog.topics.items() if slug in used}
    reader = site.reader(query)
    topic = reader.one("topic", {_EVERY: say("page-partners-every-topic"), **topics}, _EVERY)
    every = as_dicts(site.version.table("partners").sort_values("name"))
    listed = [
        row
        for row in every
        if topic == _EVERY or topic in targets.get(str(row["partner"]), {}).get("topic", ())
    ]
    return Asked("" if topic == _EVERY else topic, listed, targets, reader)


def controls(site: Site, asked: Asked) -> list[Control]:
    """The topic."""
    return [control(asked.reader.parts["topic"], say("page-partners-topic"))]


def _heading(site: Site, asked: Asked) -> Sentence:
    """How many coalitions work on what."""
    if not asked.topic:
        return say("page-partners-heading", count=len(asked.listed))
    topic = site.catalog.topics[asked.topic].title.lower()
    return say("page-partners-heading-topic", count=len(asked.listed), topic=topic)


def view(site: Site, asked: Asked) -> View:
    """Each coalition of each list with its figures."""
    place = prose.the(site.catalog.places[site.settings.home_place].name)
    listed = {
        kind: [row for row in asked.listed if row["kind"] == kind]
        for kind in _KINDS
        if any(row["kind"] == kind for row in asked.listed)
    }
    return View(
        [
            *said(asked.reader),
            html.Div(
                [
                    html.Div(column)
                    for column in _halves(
                        [
                            part
                            for kind, rows in listed.items()
                            for part in _list(site, asked, kind, rows)
                        ]
                    )
                ],
                className="partners split",
            ),
            *freshness.of_indicators(site, _indicators(asked), site.settings.home_place),
        ],
        _heading(site, asked),
        [say("page-partners-lede", place=place)],
    )


def _indicators(asked: Asked) -> list[str]:
    """The indicators whose figures stand beside the coalitions that are listed."""
    targets = [asked.targets.get(str(row["partner"]), {}) for row in asked.listed]
    return [slug for mine in targets for slug in mine.get("indicator", ())]


# A part of the list, and about how many lines of a column it takes.
_Part = tuple[Component, int]


def _halves(parts: Sequence[_Part]) -> tuple[list[Component], list[Component]]:
    """Two columns about as high as each other, in which an opened fold moves nothing across."""
    before = [0, *accumulate(lines for _, lines in parts)]
    half = min(range(len(before)), key=lambda n: abs(2 * before[n] - before[-1]))
    if half and parts[half - 1][1] == _KIND_LINES:  # what a kind is called stays over its first
        half -= 1
    made = [part for part, _ in parts]
    return made[:half], made[half:]


def _list(site: Site, asked: Asked, kind: str, rows: Sequence[Record]) -> list[_Part]:
    """The coalitions of a kind, under what it is called."""
    whose = say(f"page-partners-{kind}-is", organization=site.settings.organization_name)
    called = html.Div(
        [html.H2(say(f"page-partners-{kind}")), html.P(whose, className="small muted")],
        className="kind",
    )
    listed: list[_Part] = [(called, _KIND_LINES)]
    for row in rows:
        targets = asked.targets.get(str(row["partner"]), {})
        figures_shown = min(len(targets.get("indicator", ())), _SHOWN)
        lines = 2 + len(str(row["works_on"])) // _LINE + (figures_shown or 1)
        listed.append((_partner(site, row, targets), lines))
    return listed


def _partner(site: Site, row: Record, targets: Mapping[str, Sequence[str]]) -> Component:
    """A coalition: its name, what it works on, its figures; the rest in a fold."""
    name = str(row["name"])
    if row["abbreviation"]:
        name = say("page-partners-name", name=name, abbreviation=str(row["abbreviation"]))
    indicators = targets.get("indicator", ())
    none = None if indicators else _wanted(targets.get("wanted", ()), some=False)
    return html.Article(
        [
            html.H3(html.A(name, href=row["url"]) if row["url"] else name),
            html.P(row["works_on"], className="works"),
            _figures(site, indicators[:_SHOWN]),
            none,
            html.Details(
                [
                    html.Summary(
                        [say("page-partners-more"), html.Span(f" {row['name']}", className="sr")]
                    ),
                    html.Div(
                        [
                            html.P(say("page-partners-host", host=str(row["host"])))
                            if row["host"]
                            else None,
                            *_claims(site, str(row["name"])),
                            _figures(site, indicators[_SHOWN:]),
                            _wanted(targets.get("wanted", ()), some=True) if indicators else None,
                            _stories(site, targets.get("topic", ())),
                        ],
                        className="in",
                    ),
                ],
                className="fold",
            ),
        ],
        id=row["partner"],
        className="partner",
    )


def _figures(site: Site, indicators: Sequence[str]) -> Component | None:
    """The current figure of each indicator and its course as a tiny line."""
    if not indicators:
        return None
    return html.Ul([_figure(site, slug) for slug in indicators], className="figures")


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


def _wanted(wanted: Sequence[str], some: bool) -> Component | None:
    """What is not loaded, and what would be needed."""
    if wanted:
        template = "page-partners-wanted-also" if some else "page-partners-wanted"
        return html.P(say(template, wanted="; ".join(wanted)), className="small muted")
    none = say("page-partners-no-indicator")
    return None if some else html.P(none, className="small muted")


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
        )
        for claim in as_dicts(claims.loc[claims["publisher"] == name])
    ]


def _stories(site: Site, topics: Sequence[str]) -> Component | None:
    if not topics:
        return None
    parts: list[Component | str] = []
    for topic in topics:
        title = site.catalog.topics[topic].title.lower()
        parts += [", " if parts else "", html.A(title, href=f"/news?topic={topic}")]
    return html.P([say("page-partners-news"), " ", *parts])


PAGE = Page(
    path="/partners",
    called=lambda: say("page-partners"),
    heading=lambda site, query: _heading(site, read(site, query)),
    described=lambda: say("page-partners-description"),
    read=read,
    view=view,
    controls=controls,
)
