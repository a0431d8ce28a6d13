"""Rankings: every state's place in one list of one edition, beside the news of its time."""

from __future__ import annotations

from dash import html

from dashboard.charts import ranking
from dashboard.measures.relevance import Subject
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.page import Control, Page, Query, Site, View, choose
from dashboard.schema import OVERALL


def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    return {
        "edition": [(str(e), str(e)) for e in ranking.editions(site.version)],
        "domain": list(ranking.lists(site.catalog).items()),
        "place": [(p.place, p.name) for p in site.catalog.places.values() if p.kind == "state"],
    }


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    """Each part of the query with the note that its default may need."""
    options = _options(site)
    defaults = {
        "edition": options["edition"][0][0],
        "domain": OVERALL,
        "place": site.settings.home_place,
    }
    found = {name: choose(query, name, options[name], defaults[name]) for name in options}
    return {name: (chosen.value, chosen.note) for name, chosen in found.items()}


def controls(site: Site, query: Query) -> list[Control]:
    """Edition, list and the state that is marked."""
    if not ranking.editions(site.version):
        return []
    chosen = _chosen(site, query)
    labels = {"edition": "Edition", "domain": "Ranked on", "place": "State"}
    return [
        Control(name, labels[name], options, chosen[name][0])
        for name, options in _options(site).items()
    ]


def view(site: Site, query: Query) -> View:
    """The ranking chart with what relates to it."""
    if not ranking.editions(site.version):
        return View([html.P("No ranks are loaded.")])
    chosen = _chosen(site, query)
    edition, domain, place = (chosen[name][0] for name in ("edition", "domain", "place"))
    chart = ranking.ranking(site.version, site.catalog, int(edition), domain, place)
    topics = (domain,) if domain != OVERALL else tuple(site.catalog.domains)
    subject = Subject(topics=topics, places=(place,), edition=int(edition))
    return View(
        [
            *said(chosen),
            columns(
                site,
                subject,
                card(site, chart),
                html.Section(
                    [
                        html.H2("How to read it"),
                        html.Div(
                            [
                                html.P(
                                    "The KIDS COUNT Data Book ranks the 50 states on sixteen "
                                    "indicators, four in each of four domains, all counted alike. "
                                    "The lowest sum of scores ranks 1st."
                                ),
                                html.P(
                                    "The figures that go into it are printed as whole numbers. "
                                    "States closer than that rounding can trade places: the bar "
                                    "around a dot shows between which ranks."
                                ),
                                html.P(
                                    "Where the Foundation's own rank is known from a named "
                                    "publisher, it stands beside ours and counts in the headline."
                                ),
                                html.P(
                                    "A rank compares a state with others. It does not say how far "
                                    "apart they are, nor how children of different groups fare "
                                    "within a state."
                                ),
                            ],
                            className="know",
                        ),
                    ]
                ),
            ),
        ],
        chart.finding,
    )


PAGE = Page(
    path="/rankings",
    name="Rankings",
    heading=lambda site, query: "How the states rank",
    description="Child well-being in the 50 states, ranked by KIDS COUNT edition and domain, with "
    "how sure each rank is.",
    view=view,
    controls=controls,
)
