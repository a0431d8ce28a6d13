"""Share a chart with choices: what it shows, how its picture looks, its links and its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, urlsplit

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Chart
from dashboard.charts.kinds import address
from dashboard.charts.kinds.kind import Unmade
from dashboard.charts.kinds.query import NONE, Part, Reader
from dashboard.charts.render import looks, svg
from dashboard.charts.render.forms import FORMS
from dashboard.charts.summaries.basket import path_of
from dashboard.language import say
from dashboard.pages.components import basket, share
from dashboard.pages.components import controls as bars
from dashboard.pages.components.columns import said
from dashboard.pages.components.freshness import of_sources
from dashboard.pages.components.near import near
from dashboard.pages.page import (
    Control,
    Page,
    Query,
    Site,
    View,
    control,
    options_of_several,
)

# Widths to choose from, in pixels; an address of a file takes any.
_WIDTHS = {"narrow": 360, "column": 600, "wide": looks.WIDE, "slide": 1200}
_PRINT = "300"  # dots an inch
_LOOKS = ("width", "dpi", *looks.WORDS)
_PLACES = ("place", "compare", "peers")
_TITLE = "own-title"


@dataclass(frozen=True)
class Asked:
    """The chart that is shared, and its looks; or why there is none.

    ``known`` is false of a kind or subject that is not there; ``near`` are those that may be meant.
    """

    reader: Reader
    chart: Chart | None = None
    why: str = ""
    known: bool = True
    near: Mapping[str, str] = field(default_factory=dict)

    @property
    def look(self) -> dict[str, str]:
        """The looks that are not as usual, as the addresses of files say them."""
        parts = [self.reader.parts[name] for name in _LOOKS]
        chosen = {part.name: part.value for part in parts if part.value != part.default}
        # Where only dots are asked for, a file is as wide as a page of text.
        width = {"width": self.reader.parts["width"].value} if "dpi" in chosen else {}
        return chosen | width


def read(site: Site, query: Query) -> Asked:
    """What the page is asked for: ``chart``, ``subject``, that chart's own query, and looks.

    A title of one's own is none of these: it goes from the form to the file, and stands on no page.
    """
    facts, defaults = site.facts, address.defaults_of(site.settings)
    kind, subject = query.get("chart", ""), query.get("subject", "")
    if not kind:
        return Asked(site.reader({}), why=say("choose-nothing"))
    try:
        subject = address.subject_of(facts, kind, subject)
        made, typed, reader = address.read(facts, kind, subject, query, defaults)
    except address.UnknownChart as error:
        near = {_beside(path): title for path, title in error.near.items()}
        return Asked(site.reader({}), why=str(error), known=False, near=near)
    widths = {str(px): _width(name, px) for name, px in _WIDTHS.items()}
    reader.one("width", widths, str(looks.WIDE))
    reader.one("dpi", {name: say("choose-dpi-of", dpi=name or "none") for name in ("", _PRINT)})
    for name, words in looks.WORDS.items():
        reader.one(name, {word: say(f"choose-{name}-{word}") for word in words})
    try:
        return Asked(reader, made.view(facts, subject, typed))
    except Unmade as error:
        return Asked(reader, why=str(error))


def _beside(path: str) -> str:
    """This page for the chart at an address."""
    *_, kind, subject = path.split("/")
    return share.address_of(kind, subject, {})


def _width(name: str, pixels: int) -> str:
    return say("choose-width-of", name=name, px=f"{pixels:,}", mm=looks.on_paper(pixels))


def controls(site: Site, asked: Asked) -> list[Control]:
    """The chart's own choices in the bar, places first; then how its picture looks."""
    parts = asked.reader.parts
    made = [_control(site, part, parts) for part in parts.values() if len(part.options) > 1]
    return sorted(made, key=lambda one: one.name not in _PLACES)


def _control(site: Site, part: Part, parts: Mapping[str, Part]) -> Control:
    label, in_bar = say(f"choose-{part.name}"), part.name not in _LOOKS
    place = parts["place"].value if "place" in parts else ""
    made = control(part, label, near(site, part.options, place) if part.name == "place" else None)
    if part.several:
        chosen = tuple(filter(None, part.value.split(",")))
        others = [pair for pair in near(site, part.options, place) if pair[0] != place]
        options = options_of_several(chosen, part.options, others, part.most)
        return Control(part.name, label, options, part.value or NONE)
    return Control(made.name, label, made.options, made.value, in_bar)


def heading(site: Site, query: Query) -> str:
    """What is shared."""
    chart = read(site, query).chart
    return say("choose-heading", title=chart.title) if chart else say("choose-heading-none")


def view(site: Site, asked: Asked) -> View:
    """The picture as it is chosen at the left; at the right what takes it along."""
    chart = asked.chart
    if chart is None:
        near = [html.Li(html.A(title, href=path)) for path, title in asked.near.items()]
        return View([html.P(asked.why, className="said"), html.Ul(near, className="near")])
    body = [
        *said(asked.reader),
        html.Div(
            [
                html.Div(
                    [
                        _looks(site, asked),
                        _preview(chart, asked, site),
                        of_sources(site, chart.sources),
                    ],
                    className="stack",
                ),
                html.Aside(
                    [_ways(site, chart, asked), _own_title(site, chart, asked)], className="rail"
                ),
            ],
            className="cols",
        ),
    ]
    return View(body, chart.finding, lede=[chart.finding])


def _looks(site: Site, asked: Asked) -> Component:
    """How the picture looks, and what of it links and embeds do not follow."""
    chosen = [one for one in controls(site, asked) if not one.in_bar]
    return html.Section(
        [
            html.H2(say("choose-looks")),
            bars.bar(chosen, say("choose-looks")),
            html.P(say("choose-know"), className="small muted"),
        ],
        className="looks",
    )


def _preview(chart: Chart, asked: Asked, site: Site) -> Component:
    """The very file that the link beside it gives."""
    look = looks.read(asked.look)
    _, height = svg.picture(chart, site.settings.accent, look)
    picture = html.Img(
        src=_here(share.file(site, chart, "png", asked.look)).geturl(),
        alt=chart.alt,
        width=str(round(look.width)),
        height=str(round(height)),
    )
    return html.Figure(picture, className="preview")


def _here(address: str) -> SplitResult:
    """An address without its host, under whatever name that is reached."""
    return urlsplit(address)._replace(scheme="", netloc="")


def _ways(site: Site, chart: Chart, asked: Asked) -> Component:
    return html.Section(
        [
            html.H2(say("choose-take")),
            share.ways(site, chart, asked.look),
            html.P(html.A(say("basket-with"), href=path_of([basket.entry(site, chart)]))),
        ],
        className="side",
        **share.handed_out(site, chart),
    )


def _own_title(site: Site, chart: Chart, asked: Asked) -> Component:
    """A title for a file: it goes there from the form, marked, and nowhere else."""
    to = {
        ending: _here(share.file(site, chart, ending, asked.look))
        for ending, form in FORMS.items()
        if looks.OWN_TITLE in form.looks
    }
    held = parse_qsl(to["png"].query)
    return html.Section(
        [
            html.H2(html.Label(say("choose-own-title"), htmlFor=_TITLE)),
            html.Form(
                [
                    *[dbc.Input(type="hidden", name=name, value=v) for name, v in held],
                    dbc.Input(
                        id=_TITLE,
                        name=looks.OWN_TITLE,
                        maxlength=looks.LONGEST_TITLE,
                        required=True,
                        autocomplete="off",
                    ),
                    html.Div(
                        [
                            html.Button(ending.upper(), type="submit", formAction=one.path)
                            for ending, one in to.items()
                        ],
                        className="files",
                    ),
                ],
                action=to["png"].path,
                method="get",
            ),
            html.P(say("choose-own-title-know"), className="small muted"),
        ],
        className="side own-title",
    )


PAGE = Page(
    path=share.PATH,
    called=lambda: say("choose-heading-none"),
    heading=heading,
    described=lambda: say("choose-description"),
    read=read,
    view=view,
    controls=controls,
    found=lambda site, query: read(site, query).known,
    in_navigation=False,
    indexed=False,
    anew=(looks.OWN_TITLE,),
    chart=lambda site, query: (
        (chart.kind, chart.subject, query) if (chart := read(site, query).chart) else None
    ),
)
