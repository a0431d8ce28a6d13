"""About: the method in plain words, whose the figures are, their terms, whom to tell of errors."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import rank_lists
from dashboard.charts.summaries import rank_method
from dashboard.charts.text import figure_text, numbers
from dashboard.language import say
from dashboard.pages.page import Page, Site, View, nothing


def view(site: Site, asked: None) -> View:
    """Method in plain words, sources, terms, and the address for errors."""
    settings = site.settings
    organization = html.A(settings.organization_name, href=str(settings.organization_url))
    lede = html.P(
        [say("page-about-who"), " ", organization, " ", say("page-about-what")], className="lede"
    )
    parts = [lede, *_method(site), *_whose(site), *_errors(site)]
    return View([html.Div(parts, className="prose")])


def _method(site: Site) -> list[Component]:
    """How a figure gets here, and how ranks and gaps are made."""
    return [
        *_section(
            say("page-about-figures"),
            say("page-about-figures-read"),
            say("page-about-figures-withheld"),
        ),
        html.P(html.A(say("page-about-figures-files"), href="/data")),
        *_section(say("page-about-better"), say("page-about-better-how"), figure_text.SAMPLED),
        *_section(say("page-about-ranks"), *rank_method.in_plain_words()),
        *_example(site),
        *_section(
            say("page-about-gaps"),
            say("page-about-gaps-what"),
            say("gap-note-no-cause"),
            say("page-about-gaps-whole-percents"),
        ),
    ]


def _whose(site: Site) -> list[Component]:
    """Who collected and published the figures, and their terms."""
    version = site.version
    publishers = sorted(set(version.table("files")["publisher"]) - {""})
    loaded = set(version.table("indicators")["indicator"])
    entries = site.catalog.indicators.items()
    collectors = sorted({entry.source for slug, entry in entries if slug in loaded})
    return [
        html.H2(say("page-about-whose"), id="terms"),
        html.P(say("page-about-whose-published")),
        html.Ul([html.Li(name) for name in publishers]),
        html.P(say("page-about-whose-collected")),
        html.Ul([html.Li(name) for name in collectors]),
        html.P(say("page-about-whose-terms")),
        html.Ul([html.Li(words) for words in site.catalog.terms_of("; ".join(publishers))]),
        html.P(say("page-about-whose-independent")),
    ]


def _errors(site: Site) -> list[Component]:
    """Whom to tell of an error, and which version this is."""
    version = site.version
    return [
        html.H2(say("page-about-errors"), id="errors"),
        html.P(
            [
                say("page-about-errors-link"),
                " ",
                _contact(site),
                ". ",
                say("page-about-errors-corrected"),
            ]
        ),
        html.P(
            say("page-about-version", version=version.id, day=numbers.day(version.created)),
            className="fine",
        ),
    ]


def _example(site: Site) -> list[Component]:
    """The ranking carried out on the home state, figure by figure, to be opened."""
    if not rank_lists.editions(site.facts):
        return []
    steps = rank_method.worked_example(site.facts, site.settings.home_place)
    return [
        html.Details(
            [html.Summary(say("page-about-ranks-example")), *[html.P(step) for step in steps]],
            className="table-toggle",
        )
    ]


def _section(title: str, *paragraphs: str) -> list[Component]:
    return [html.H2(title), *[html.P(text) for text in paragraphs]]


def _contact(site: Site) -> Component:
    to = site.settings.report_errors_to
    if not to:
        return html.A(site.settings.organization_name, href=str(site.settings.organization_url))
    return html.A(to, href=to if "://" in to else f"mailto:{to}")


PAGE = Page(
    path="/about",
    name=say("page-about"),
    heading=lambda site, query: say("page-about-heading"),
    description=say("page-about-description"),
    read=nothing,
    view=view,
)
