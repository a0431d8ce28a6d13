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
        [
            "This dashboard of ",
            organization,
            " gathers published figures on the well-being of children, and shows with each what "
            "it can and cannot tell.",
        ],
        className="lede",
    )
    parts = [lede, *_method(site), *_whose(site), *_errors(site)]
    return View([html.Div(parts, className="prose")])


def _method(site: Site) -> list[Component]:
    """How a figure gets here, and how ranks and gaps are made."""
    return [
        *_section(
            "How a figure gets here",
            "Publishers' spreadsheets are read as they are and never edited. Each cell "
            "becomes one figure with its unit and period, or is listed with the reason "
            "why it could not be read. Nothing is filled in or guessed.",
            "What a publisher withholds is shown as withheld, never as zero. A chart "
            "draws no line across years without figures, nor across a change in how "
            "something is measured.",
        ),
        html.P(html.A("The files, and the cell of any figure", href="/data")),
        *_section(
            "Better or worse",
            "A newest figure is set beside the one about five years before: of the "
            "same length, not overlapping, four to six years earlier, measured in the "
            "same way. Better and worse are said of rates alone. A count grows with "
            "the number of children, and a share of a whole is neither good nor bad.",
            figure_text.SAMPLED,
        ),
        *_section("Ranks", *rank_method.in_plain_words()),
        *_example(site),
        *_section(
            "Gaps between groups",
            "A gap is how far two published rates are apart; a ratio is how many times "
            "one is the other. Both are shown, since they can move in opposite "
            "directions. How sure a gap is stands beside it.",
            say("gap-note-no-cause"),
            "Whole percents without margins of error call a gap clear only when it is "
            "wider than sampling and rounding could make it; the page of each gap says "
            "from how many points.",
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
        html.H2("Whose the figures are", id="terms"),
        html.P("Published by:"),
        html.Ul([html.Li(name) for name in publishers]),
        html.P("Collected by:"),
        html.Ul([html.Li(name) for name in collectors]),
        html.P(
            "Figures may be quoted with credit to the publisher that the chart's "
            "source line names. The KIDS COUNT Data Center states no further terms in its "
            "downloads: ask it before reprinting whole tables. News items belong to "
            "their publishers: only headline, date and address are kept, with a "
            "summary in our words. Terms by publisher:"
        ),
        html.Ul([html.Li(words) for words in site.catalog.terms_of("; ".join(publishers))]),
        html.P(
            "This dashboard is independent of the Annie E. Casey Foundation, which has neither "
            "made nor reviewed it."
        ),
    ]


def _errors(site: Site) -> list[Component]:
    """Whom to tell of an error, and which version this is."""
    version = site.version
    return [
        html.H2("Tell us of an error", id="errors"),
        html.P(
            [
                "Every chart has a link that names it. Or write to ",
                _contact(site),
                ". An error in a publisher's own sheet is shown as printed until the "
                "publisher corrects it; a correction by hand is listed with its "
                "reason.",
            ]
        ),
        html.P(
            f"Data version {version.id}, built {numbers.day(version.created)}.",
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
            [html.Summary("A worked example"), *[html.P(step) for step in steps]],
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
    name="About",
    heading=lambda site, query: "About this dashboard",
    description="Method in plain words, whose the figures are, how to reuse them, how to report "
    "an error.",
    read=nothing,
    view=view,
)
