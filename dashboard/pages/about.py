"""About: who makes this, how it is computed, whose the figures are, what changed, statements."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import rank_lists
from dashboard.charts.summaries import rank_method
from dashboard.charts.text import figure_text, numbers
from dashboard.language import say
from dashboard.pages.components import report, version_changes
from dashboard.pages.components.questions import question
from dashboard.pages.page import Page, Site, View, nothing

# Statements that public agencies must have, as lists of sentences.
_TESTED = ("axe", "keyboard", "narrow", "scripts", "size")
_FOR_ALL = ("sentence", "table", "signs", "files")
_LIMITS = ("people", "explore", "letters", "wide", "english", "elsewhere")
_KEPT = ("cookies", "others", "address", "server", "reports", "embeds")


def view(site: Site, asked: None) -> View:
    """A question at a time, each with its answer in few words."""
    settings = site.settings
    organization = html.A(settings.organization_name, href=str(settings.organization_url))
    found = version_changes.changes(site)
    return View(
        [
            html.Div(
                [
                    _who(site, organization),
                    *_method(site),
                    _whose(site),
                    question(
                        "changes",
                        say("page-about-changes"),
                        version_changes.in_short(found),
                        *version_changes.in_full(site, found),
                    ),
                    _accessibility(),
                    _privacy(),
                    _errors(site),
                ],
                className="questions",
            )
        ],
        lede=[say("page-about-who"), " ", organization, " ", say("page-about-what")],
    )


def _who(site: Site, organization: Component) -> Component:
    """Who runs the dashboard, who does not, and which version this is."""
    version = site.version
    return question(
        "who",
        say("page-about-maker"),
        site.settings.organization_name,
        html.P([say("page-about-maker-is"), " ", organization, "."]),
        html.P(say("page-about-whose-independent")),
        html.P(say("page-about-version", version=version.id, day=numbers.day(version.created))),
        opened=True,
    )


def _method(site: Site) -> list[Component]:
    """How a figure gets here, and how changes, ranks and gaps are made."""
    return [
        question(
            "figures",
            say("page-about-figures"),
            say("page-about-figures-short"),
            html.P(say("page-about-figures-read")),
            html.P(say("page-about-figures-withheld")),
            html.P(html.A(say("page-about-figures-files"), href="/data")),
        ),
        question(
            "better",
            say("page-about-better"),
            say("page-about-better-short"),
            html.P(say("page-about-better-how")),
            html.P(figure_text.sampled()),
        ),
        question(
            "ranks",
            say("page-about-ranks"),
            say("page-about-ranks-short"),
            *[html.P(told) for told in rank_method.in_plain_words()],
            _example(site),
        ),
        question(
            "gaps",
            say("page-about-gaps"),
            say("page-about-gaps-short"),
            html.P(say("page-about-gaps-what")),
            html.P(say("gap-note-no-cause")),
            html.P(say("page-about-gaps-whole-percents")),
        ),
    ]


def _example(site: Site) -> Component | None:
    """The ranking carried out on the home state, figure by figure, to be opened."""
    if not rank_lists.editions(site.facts):
        return None
    # Where the home place is not ranked, the first state that is.
    examples = (
        rank_method.worked_example(site.facts, place)
        for place in (site.settings.home_place, *site.catalog.states)
    )
    steps = next(filter(None, examples), ())
    return html.Details(
        [
            html.Summary(say("page-about-ranks-example")),
            html.Div([html.P(step) for step in steps], className="in"),
        ],
        className="fold",
    )


def _whose(site: Site) -> Component:
    """Who collected and published the figures, and their terms."""
    version = site.version
    publishers = sorted(set(version.table("files")["publisher"]) - {""})
    loaded = set(version.table("indicators")["indicator"])
    entries = site.catalog.indicators.items()
    collectors = sorted({entry.source for slug, entry in entries if slug in loaded})
    return question(
        "terms",
        say("page-about-whose"),
        say("page-about-whose-short", count=len(publishers)),
        html.P(say("page-about-whose-terms")),
        _listed(site.catalog.terms_of("; ".join(publishers))),
        html.Div(
            [
                html.Div([html.H3(say("page-about-whose-published")), _listed(publishers)]),
                html.Div([html.H3(say("page-about-whose-collected")), _listed(collectors)]),
            ],
            className="split",
        ),
    )


def _accessibility() -> Component:
    """The accessibility statement."""
    contact = html.A(say("page-about-access-contact"), href=report.PATH)
    return question(
        "accessibility",
        say("page-about-access"),
        say("page-about-access-short"),
        html.P(say("page-about-access-aim")),
        html.Div(
            [
                _told("access-tested", _TESTED),
                _told("access-for-all", _FOR_ALL),
                _told("access-limits", _LIMITS),
            ],
            className="statement",
        ),
        html.P([say("page-about-access-report"), " ", contact, "."]),
    )


def _privacy() -> Component:
    """The privacy statement."""
    return question(
        "privacy",
        say("page-about-privacy"),
        say("page-about-privacy-short"),
        html.P(say("page-about-privacy-nothing")),
        _listed([say(f"page-about-privacy-{one}") for one in _KEPT]),
    )


def _errors(site: Site) -> Component:
    """How an error is reported, and what becomes of it."""
    return question(
        "errors",
        say("page-about-errors"),
        say("page-about-errors-short"),
        html.P(
            [
                say("page-about-errors-link"),
                " ",
                html.A(say("page-about-errors-form"), href=report.PATH),
                ".",
            ]
        ),
        html.P(say("page-about-errors-corrected")),
        html.P(html.A(say("page-about-errors-list"), href="/data#problems")),
    )


def _told(name: str, points: tuple[str, ...]) -> Component:
    """A heading and its points."""
    listed = _listed([say(f"page-about-{name}-{one}") for one in points])
    return html.Div([html.H3(say(f"page-about-{name}")), listed])


def _listed(texts: tuple[str, ...] | list[str]) -> Component:
    return html.Ul([html.Li(text) for text in texts], className="points")


PAGE = Page(
    path="/about",
    called=lambda: say("page-about"),
    heading=lambda site, query: say("page-about-heading"),
    described=lambda: say("page-about-description"),
    read=nothing,
    view=view,
    title=lambda site, query: say("page-about-title"),
)
