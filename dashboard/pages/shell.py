"""The app: which pages there are, what answers their addresses, and the one callback of all."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode

import dash
from dash import ALL, Dash, Input, Output, State, callback, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from flask import Flask, Response, abort, redirect, request
from flask_compress import Compress
from werkzeug.wrappers import Response as BaseResponse

from dashboard import catalog as catalogs
from dashboard.catalog.names import closest, spelled, today
from dashboard.charts.kinds.query import last_given
from dashboard.charts.render import fonts
from dashboard.language import ENGLISH, asked_for, language, say, speak, with_language
from dashboard.pages import (
    about,
    basket,
    child_care,
    data,
    disparities,
    disparity,
    home,
    indicator,
    indicators,
    meta,
    news,
    not_found,
    partners,
    places,
    rankings,
    report,
    search,
    share,
)
from dashboard.pages.components import controls, fresh_lines, picker
from dashboard.pages.components.links import linked
from dashboard.pages.document import ASSETS, FONTS, FOR_DASH, document
from dashboard.pages.kept import answer, kept, known, made, made_by, tag_of
from dashboard.pages.page import CONFIG_KEY, AnyPage, Query, Site, site
from dashboard.ready import judged
from dashboard.security import HEADERS
from dashboard.settings import Settings
from dashboard.store import Store, StoreError

PAGES: tuple[AnyPage, ...] = (
    home.PAGE,
    rankings.PAGE,
    indicators.PAGE,
    indicator.PAGE,
    disparities.PAGE,
    disparity.PAGE,
    child_care.PAGE,
    news.PAGE,
    partners.PAGE,
    data.PAGE,
    about.PAGE,
    places.PAGE,
    search.PAGE,
    report.PAGE,
    share.PAGE,
    basket.PAGE,
)

# What has its content in its address, and so never changes.
FOR_EVER = "public, max-age=31536000, immutable"
_LATER = "/_explore"
_TYPED = "q"  # the part of a query that holds words


class _App(Dash):
    """Dash, whose addresses are answered with whole pages: it is there for whoever explores."""

    def index(self, *_args: Any, **_kwargs: Any) -> Response:
        """The page at an address as HTML."""
        here = site()
        search = request.query_string.decode("latin-1")
        # What is due at a publisher changes with the day, so a page is kept for one.
        day = fresh_lines.today().isoformat()
        try:
            version, settings = here.version, here.settings
            tag = tag_of(version, settings, request.path, search, day, language())
            shared = _is_shared(request.path, search)
            page = known(tag) or answer(kept(here, tag, shared, _made), tag)
        except StoreError:  # the page says that there are no figures
            page = answer(made(*_made(here)), "")
        return page

    def later(self) -> str:
        """What assets/explore.js puts into a page to run Dash there."""
        return str(super().index())  # type: ignore[no-untyped-call]


def _is_shared(path: str, search: str) -> bool:
    """Whether a page may be kept as a file: not where a reader may have written something."""
    page, _ = page_at(path)
    return page is not None and page.indexed and _TYPED not in asked_of(search, page)


def _made(here: Site) -> tuple[str, int]:
    """The page that is asked for, and its status."""
    path, search = request.path, request.query_string.decode("latin-1")
    page, parts = page_at(path)
    if page is None:
        lost = say("page-title", title=say("page-not-found"))
        return document(here, PAGES, path, lost, not_found.nowhere(here, path)), 404
    query = {**asked_of(search, page), **parts}
    metas, choose, there = "", None, is_known(here, path)
    with suppress(StoreError):
        metas = meta.tags(here, page, query) if there else meta.UNLISTED
        chosen = page.controls(here, page.read(here, query)) if there else []
        choose = picker.picker(here, page, path, query, chosen)
    content = _layout(page, here, query, path + (f"?{search}" if search else ""))
    title = _title(page, here, query)
    answered = document(here, PAGES, path, title, content, query, metas, choose)
    return answered, 200 if there and _found(here, page, query) else 404


def create_app(settings: Settings) -> Dash:
    """The app, ready to be served. It starts without a published version and says so.

    Raises SettingsError where the catalogue does not bear the settings out (``ready.judged``).
    """
    catalog = catalogs.load()
    made_by()  # now: a catalog that changes later is another one, and is not what is read here
    judged(settings, catalog)
    app = _App(
        __name__,
        use_pages=True,
        pages_folder="",
        assets_folder=str(ASSETS),
        # The document has styles and scripts; Dash brings its own half of our components alone.
        assets_ignore=f"^(?!{re.escape(FOR_DASH)}$)",
        index_string="{%app_entry%}{%config%}{%scripts%}{%renderer%}",
        title=say("page-brand"),
        update_title="",
        include_pages_meta=False,
        suppress_callback_exceptions=True,
    )
    here = Site(settings, catalog, Store(settings.processed, settings.home_place))
    app.server.config[CONFIG_KEY] = here
    for order, page in enumerate(PAGES):
        _register(page, order, here)
    app.layout = _explored()
    _listen(app.server, settings)
    _routes(app, here)
    Compress(app.server)
    return app


def _listen(server: Flask, settings: Settings) -> None:
    """Let each request have the language that its address asks for, and leave none behind."""

    def begin() -> None:
        _speak_as(request.args, request.path, settings)

    def end(_error: BaseException | None) -> None:
        speak(ENGLISH, ENGLISH)

    server.before_request(begin)
    server.teardown_request(end)


def _speak_as(query: Query, path: str, settings: Settings) -> None:
    speak(asked_for(query, path, settings.language), settings.language)


def _register(page: AnyPage, order: int, here: Site) -> None:
    def layout(**query: str | list[str]) -> Component:
        # A part that an address repeats comes as a list: the last one counts. What the path says
        # counts before a search that says another thing.
        path, search = _explored_at()
        asked = asked_of(search.removeprefix("?"), page) | (page.match(unquote(path)) or {})
        _speak_as(asked, path, here.settings)
        drawn = _layout(page, replace(site(), exploring=True), asked, path + search)
        return linked(drawn)

    def title(**parts: str) -> str:
        """What Dash calls the page that it has drawn."""
        path, search = _explored_at()
        asked = asked_of(search.removeprefix("?"), page) | parts
        _speak_as(asked, path, here.settings)
        return _title(page, here, asked)

    template = {"path_template": page.path} if page.part else {"path": page.path}
    dash.register_page(
        page.path,
        name=page.path,
        order=order,
        title=title,
        description=page.description,
        layout=layout,
        **template,
    )


def _explored_at() -> tuple[str, str]:
    """The path and the search of the address that Dash draws."""
    path, search = (
        dash.ctx.inputs[f"_pages_location.{part}"] or "" for part in ("pathname", "search")
    )
    return path, search


def _title(page: AnyPage, here: Site, query: Query) -> str:
    """What a tab calls a page: what is shown, and of which place."""
    try:
        if page.part:
            query = {**query, page.part: _slug_of(page, here, query[page.part])}
            if query[page.part] not in page.subjects(here):
                return say("page-title", title=say("page-not-found"))
        title = (page.title or page.heading)(here, query)
        chosen = page.controls(here, page.read(here, query))
    except StoreError:
        return say("page-brand")
    for one in chosen:
        place = dict(one.options).get(one.value, "") if one.name == picker.PLACE else ""
        if place and place not in title:
            title = say("page-title-place", title=title, place=place)
    return say("page-title", title=title)


def _layout(page: AnyPage, here: Site, query: Query, address: str) -> Component:
    """A page for a query: heading, controls, and the view that the controls change.

    ``address`` is written on it: assets/explore.js waits until the page is that of the address.
    """
    try:
        if page.part:
            query = {**query, page.part: _slug_of(page, here, query[page.part])}
            if query[page.part] not in page.subjects(here):
                return _not_found(page, query[page.part])
        asked = page.read(here, query)
        view = page.view(here, asked)
        chosen = page.controls(here, asked)
    except StoreError as error:
        return html.Div([html.H1(say("page-no-figures")), html.P(str(error))])
    path = page.path.replace(f"<{page.part}>", query.get(page.part, ""))
    if any(one.name == page.part for one in chosen):
        path = _start(page)  # the choice of another subject leads to its page
    rest = {name: v for name, v in query.items() if name not in (page.part, *page.anew)}
    in_bar = [one for one in chosen if one.in_bar]
    told: dict[str, Any] = {"data-says": view.spoken, "data-address": address}
    return html.Div(
        [
            # First: a control that is there before its form belongs to none.
            controls.form(chosen, path, rest) if chosen else None,
            html.Div(
                [
                    html.H1(page.heading(here, query)),
                    html.P(list(view.lede), className="lede") if view.lede else None,
                    controls.bar(in_bar, beside=view.beside) if in_bar or view.beside else None,
                ],
                className="head",
            ),
            html.Div(view.body, id="view"),
            dcc.Store(id={"made": "for"}, data={one.name: one.value for one in chosen}),
            dcc.Store(id={"says": "view"}, data=view.spoken),
        ],
        **told,
    )


def _not_found(page: AnyPage, asked: str) -> Component:
    subjects = page.subjects(site())
    start = page.path.partition("<")[0]
    near = {start + slug: subjects[slug] for slug in closest(asked, subjects)}
    return not_found.nothing_called(asked, near)


def _explored() -> Component:
    """What Dash draws for whoever explores, in place of the page that was sent."""
    return html.Div(
        [
            dcc.Location(id="address", refresh="callback-nav"),
            dash.page_container,
            html.Div(id="told", role="status", className="visually-hidden"),
        ]
    )


@callback(
    Output("address", "search"),
    Input({"control": ALL}, "value"),
    State({"control": ALL}, "id"),
    State("address", "pathname"),
    State("address", "search"),
    State({"made": ALL}, "data"),
    prevent_initial_call=True,
)
def choose(
    values: list[str],
    ids: list[dict[str, str]],
    path: str,
    search: str,
    made: list[dict[str, str]],
) -> str:
    """Write what the controls ask for into the address, which the page then shows."""
    page, parts = page_at(path)
    if page is None or not values:
        raise PreventUpdate
    # Dash also calls this when a page appears. Its controls say what it was made for, which may be
    # older than the address: whoever chooses twice is answered twice.
    if {one["control"]: value for one, value in zip(ids, values, strict=True)} in made:
        raise PreventUpdate
    asked = {**asked_of(search.removeprefix("?"), page), **parts}
    if values == [control.value for control in page.controls(site(), page.read(site(), asked))]:
        raise PreventUpdate
    # What no control holds stays in the address: a search, the figure whose origin is asked for.
    rest = {name: v for name, v in asked.items() if name not in parts and name not in page.anew}
    query = rest | {one["control"]: value for one, value in zip(ids, values, strict=True)}
    return f"?{urlencode(query)}"


@callback(Output("told", "children"), Input({"says": ALL}, "data"), prevent_initial_call=True)
def tell(sentences: list[str]) -> str:
    """Say what a page shows, once it is shown, to whoever cannot see that it has changed."""
    return " ".join(sentences)


def asked_of(search: str, page: AnyPage) -> dict[str, str]:
    """What a search asks a page for, without letters that cannot be seen but turn the others."""
    pairs = [(name, "".join(filter(str.isprintable, v))) for name, v in parse_qsl(search)]
    asked = last_given(pairs)
    if page.repeated in asked:
        asked[page.repeated] = "\n".join(v for name, v in pairs if name == page.repeated and v)
    return asked


def page_at(path: str) -> tuple[AnyPage | None, dict[str, str]]:
    """The page at a path, with what the path says of it; None where no page is."""
    for page in PAGES:
        parts = page.match(path)
        if parts is not None:
            return page, parts
    return None, {}


def _routes(app: _App, here: Site) -> None:
    server = app.server

    def font(name: str) -> Response:
        if name not in fonts.names():
            abort(404)
        # Its name stands for its bytes, so that nobody asks twice.
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        return Response(fonts.web()[name], headers=headers, mimetype="font/woff2")

    def health() -> tuple[dict[str, str], int]:
        try:
            return {"version": here.version.id}, 200
        except StoreError as error:
            return {"problem": str(error)}, 503

    def finish(response: Response) -> Response:
        if "Content-Security-Policy" in response.headers:
            return response  # a chart on its own, which has its own policy
        if request.path.startswith("/assets/") and request.args.get("m"):
            response.headers["Cache-Control"] = FOR_EVER
        policy = (
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            f"script-src 'self' {' '.join(app.csp_hashes())}; object-src 'none'; "
            f"base-uri 'self'; form-action 'self' mailto:; "
            f"frame-ancestors {here.settings.frame_ancestors}"
        )
        response.headers["Content-Security-Policy"] = policy
        response.headers.extend(HEADERS)
        return response

    def canonical() -> BaseResponse | None:
        """One address for each page: without a slash at its end, in the case and name of today."""
        path = "/" + request.path.strip("/")
        page, parts = page_at(path)
        if page is None and (chosen := _chosen(path, request.args, here)):
            return redirect(with_language(quote(chosen)), 302)
        if page and page.part:
            with suppress(StoreError):
                slug = _slug_of(page, here, parts[page.part])
                path = page.path.replace(f"<{page.part}>", slug)
        if path == request.path or request.method not in ("GET", "HEAD"):
            return None
        search = request.query_string.decode("latin-1")
        return redirect(quote(path) + (f"?{search}" if search else ""), 308)

    server.add_url_rule(_LATER, view_func=app.later)
    search.register(server)
    server.add_url_rule(f"{FONTS}/<name>", view_func=font)
    server.add_url_rule("/health", view_func=health)
    server.before_request(canonical)
    server.after_request(finish)


def _start(page: AnyPage) -> str:
    """The address under which the subjects of a page lie: /places."""
    return page.path.partition("/<")[0]


def _chosen(path: str, asked: Query, here: Site) -> str:
    """The page of the place that was chosen of those under a path; of the one at home if none."""
    if path != _start(places.PAGE):
        return ""
    return f"{path}/{asked.get(places.PAGE.part) or here.settings.home_place}"


def _slug_of(page: AnyPage, here: Site, asked: str) -> str:
    """The subject that an address means: in whatever case, and where it goes by another name."""
    subjects = page.subjects(here)
    now = today(asked, here.catalog.moved)
    return spelled(asked, subjects) or (now if now in subjects else asked)


def _found(here: Site, page: AnyPage, query: Query) -> bool:
    """Whether what a query names is there."""
    with suppress(StoreError):
        return page.found(here, query)
    return True


def is_known(here: Site, path: str) -> bool:
    """Whether a path is a page's, and what it names is there."""
    page, parts = page_at(path)
    try:
        return page is not None and (not page.part or parts[page.part] in page.subjects(here))
    except StoreError:
        return True
