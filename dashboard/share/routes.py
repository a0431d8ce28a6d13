"""The addresses of shared charts: what each answers, with which status and headers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote

from flask import Flask, Response, request

from dashboard.catalog import Catalog
from dashboard.catalog.names import closest, spelled, today
from dashboard.charts.addresses import (
    EMBED,
    FRAMES,
    OEMBED,
    OFFERED,
    PAGE,
    Links,
    Publisher,
    Served,
)
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import UnknownChart
from dashboard.charts.kinds.query import WrongPart, last_given
from dashboard.charts.render import basket as basket_file
from dashboard.charts.render import brief as brief_file
from dashboard.charts.render import markup
from dashboard.charts.render.forms import FORMS
from dashboard.charts.summaries import basket as baskets
from dashboard.kept_files import HOST, hosted
from dashboard.language import ENGLISH, asked_for, language, say, speak, with_language
from dashboard.settings import Settings
from dashboard.share import oembed, tables
from dashboard.share.answers import FIVE_MINUTES, answer, answering, as_json, rendered
from dashboard.share.errors import HttpError
from dashboard.share.feed import register_feed
from dashboard.share.handed_out import HandedOut
from dashboard.share.render import (
    HTML,
    LOOKS,
    SCHEME,
    Context,
    Query,
    Rendered,
    in_scheme,
    is_own,
    render,
    render_brief,
    with_brief,
)
from dashboard.store import Store, StoreError, Version, withdrawn

_At = tuple[Context, str, str, dict[str, str], bool]  # what _chart_at says

_EMBEDDED = markup.policy("*")  # whoever likes shows an embed, also one that says what is wrong
_LONGEST_QUERY = 2000
_LONGEST_VERSION = 40
_IN_THE_BROWSER = ("png", "svg", "pdf", "txt", "json", "social.png")


# The chart that leads the page at a path and a search: kind, subject, query; None where none is.
Leading = Callable[[str, str], tuple[str, str, Mapping[str, str]] | None]


def register(
    server: Flask, settings: Settings, catalog: Catalog, store: Store, leading: Leading
) -> None:
    """Add the addresses of shared charts, whole tables and the feed to a server.

    ``leading`` finds the chart of a page of the app.
    """
    register_feed(server, settings, store)
    tables.register(server, store)
    shares = _Shares(settings, catalog, store, HandedOut.of(settings), leading)
    own = answering(shares.policy)
    chart, embed = own(shares.chart), answering(_EMBEDDED)(shares.embed)
    no_embed = answering(_EMBEDDED)(_no_embed)
    for start in ("", "/v/<version>"):
        server.add_url_rule(f"{start}/charts/<kind>/<subject>", f"{start}chart", chart)
        server.add_url_rule(f"{start}/embed/<kind>/<subject>", f"{start}embed", embed)
        for rest in ("", "/<path:asked>"):
            server.add_url_rule(f"{start}/embed{rest}", f"{start}no-embed", no_embed)
    server.add_url_rule(
        "/v/<version>/handed-out/<kind>/<subject>",
        "handed-out",
        own(shares.hand_out),
        methods=["POST"],
    )
    server.add_url_rule(FRAMES, "frames", own(shares.frames))
    server.add_url_rule("/v/<version>/newer.svg", "newer", own(shares.newer))
    for form in brief_file.FORMS:
        rule = f"/places/<place>.{form}"
        server.add_url_rule(rule, f"brief.{form}", own(shares.brief), defaults={"form": form})
    for form in basket_file.FORMS:
        rule = f"{baskets.PATH}.{form}"
        server.add_url_rule(rule, f"basket.{form}", own(shares.basket), defaults={"form": form})
    server.add_url_rule("/oembed", "oembed", shares.oembed)


@dataclass(frozen=True)
class _Shares:
    """What the addresses answer from."""

    settings: Settings
    catalog: Catalog
    store: Store
    handed: HandedOut
    leading: Leading

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of a chart's own page."""
        return markup.policy(self.settings.frame_ancestors)

    def chart(self, kind: str, subject: str, version: str = "") -> Response:
        """A chart's own page, or with an ending that chart as a file."""
        stem, _, ending = subject.partition(".")
        if "." in subject and ending not in FORMS:
            known = ", ".join(f".{end}" for end in OFFERED)
            raise HttpError(404, say("share-no-form", asked=ending[:20], forms=known))
        made = self._form(ending or PAGE, version, kind, stem)
        response = rendered(made, version, self.policy)
        if ending:
            # Quoted, for a file may be named in letters that a header cannot hold.
            name = quote(f"{kind}-{stem}{_of_place(request.args.get('place', ''))}.{ending}")
            # With a title of one's own it is a file of theirs, not something that stands here.
            shown = "inline" if ending in _IN_THE_BROWSER and not made.own else "attachment"
            response.headers["Content-Disposition"] = (
                f"{shown}; filename=\"{name}\"; filename*=UTF-8''{name}"
            )
        return response

    def embed(self, kind: str, subject: str, version: str = "") -> Response:
        """The chart alone, for an iframe."""
        return rendered(self._form(EMBED, version, kind, subject), version, _EMBEDDED)

    def frames(self) -> Response:
        """The script that others put beside frames of embeds."""
        return answer(markup.script(), "text/javascript; charset=utf-8", FIVE_MINUTES, self.policy)

    def newer(self, version: str) -> Response:
        """A picture that says whether there are newer data than a version."""
        live = self._version("").id
        if not self.handed.holds(version):  # of a version that is gone, newer data exist
            self._version(version)
        picture = markup.newer(live == version)
        return answer(picture, FORMS["svg"].media, FIVE_MINUTES, self.policy)

    def brief(self, place: str, form: str) -> Response:
        """The brief on a place."""
        context = self._context("")
        known = with_brief(context.facts)
        state = spelled(place, known) or today(place, self.catalog.moved)
        if state not in known:
            near = {f"/places/{slug}.{form}": known[slug] for slug in closest(place, known)}
            raise HttpError(404, say("share-no-brief", asked=place[:40]), near)
        return rendered(render_brief(context, state, form), "", self.policy)

    def basket(self, form: str) -> Response:
        """All charts of a basket as one file; it is asked for anew each time, and kept nowhere."""
        context, asked = self._context(""), request.args.getlist(baskets.PART)
        held = baskets.basket(context.facts, asked, address.defaults_of(self.settings))
        if held.over:
            raise HttpError(400, say("basket-over", most=baskets.MOST, over=held.over))
        if held.unknown:  # a file that lacks one says so to nobody
            page = {with_language(baskets.path_of(asked)): say("basket-others")}
            raise HttpError(404, " ".join(held.unknown), page)
        if not held.charts:
            raise HttpError(400, say("basket-empty"))
        for chart in held.charts:  # which the file cites
            self.handed.add(chart)
        taken = [(chart, context.links(chart, False)) for chart in held.charts]
        title = say("basket-title", count=len(taken), name=context.publisher.name)
        made, at = basket_file.FORMS[form], self._base() + with_language(baskets.path_of(asked))
        body = made.render(taken, context.publisher, title, at)
        name = ("Content-Disposition", f'attachment; filename="kids-count-basket.{form}"')
        return answer(body, made.media, "no-store", self.policy, name)

    def oembed(self) -> Response:
        """What an editor shows for an address that somebody pasted."""
        base = self._base()
        try:
            at = oembed.address_of(request.args, base)
            try:
                told = oembed.answer(*self._told_at(at.path, at.query), base, request.args)
            except HttpError:
                if (kept := self._kept_at(at.path, at.query)) is None:
                    raise
                told = oembed.again(hosted(kept, base), request.args)
            return as_json(told)
        except (HttpError, UnknownChart, WrongPart, StoreError) as error:
            status = 503 if isinstance(error, StoreError) else getattr(error, "status", 404)
            return as_json({"problem": str(error)}, status)

    def hand_out(self, version: str, kind: str, subject: str) -> Response:
        """Note that a reader was shown a pinned address to copy."""
        query = dict(_query(kind, PAGE))
        self.handed.add(self._context(version).chart(kind, subject, query))
        return Response(status=204)

    def _told_at(self, path: str, search: str) -> tuple[Chart, Links, Publisher]:
        """The chart that one of our addresses is of, with its embed as the address has it. What is
        told of a pinned one is noted, and kept under the very address that was asked about.
        """
        context, kind, subject, query, pinned = self._chart_at(path, search)
        chart = context.chart(kind, subject, query)
        scheme = _scheme(path, search)
        if pinned:
            kept, asked = replace(context, addresses=Served(HOST)), _sorted(query | scheme)
            self.handed.first(OEMBED, chart.version, kind, subject, asked, lambda: kept)
        links = in_scheme(context.links(chart, pinned), scheme.get(SCHEME, ""))
        return chart, links, context.publisher

    def _kept_at(self, path: str, search: str) -> bytes | None:
        """What was told of a pinned address whose version is gone; None of any other."""
        version, _, kind, subject = _parts(path)
        if not version or withdrawn(self.settings.processed, version):
            return None
        query = address.part_of_address(kind, last_given(parse_qsl(search)))
        asked = _sorted(query | _scheme(path, search))
        return self.handed.kept(OEMBED, version, kind, subject, asked)

    def _chart_at(self, path: str, search: str) -> _At:
        """The chart that one of our addresses is of: kind, subject, query, and whether pinned."""
        version, room, kind, subject = _parts(path)
        usual = self.settings.language
        speak(asked_for(last_given(parse_qsl(search)), path, usual), usual)
        if not room:
            return self._leading_at(path, search)
        if version and (reason := withdrawn(self.settings.processed, version)):
            raise HttpError(404, say("share-withdrawn", version=version, why=reason))
        context = self._context(version)
        query = address.part_of_address(kind, last_given(parse_qsl(search)))
        return context, kind, address.subject_of(context.facts, kind, subject), query, bool(version)

    def _leading_at(self, path: str, search: str) -> _At:
        """The chart that leads a page: editors ask by the address that was pasted, whatever chart
        that page names for them."""
        found = self.leading(unquote(path), search)
        if not found:
            raise HttpError(404, say("share-no-chart"))
        kind, subject, query = found
        return self._context(""), kind, subject, dict(query), False

    def _form(self, form: str, version: str, kind: str, subject: str) -> Rendered:
        """A form of a chart as first rendered, where it is pinned, or of the live version."""
        query, base = _query(kind, form), self._base()
        if not version:
            return render(self._context(""), form, kind, subject, query, False)
        if reason := withdrawn(self.settings.processed, version):
            latest = Served(base).of(PAGE, "", kind, subject, {})
            raise HttpError(
                410,
                say("share-withdrawn", version=version, why=reason),
                {latest: say("share-latest")},
            )
        if is_own(query):
            return render(self._context(version), form, kind, subject, query, True)
        return _pinned(self, base, language(), form, version, kind, subject, query)

    def _context(self, version: str) -> Context:
        return Context(self._facts(version), Served(self._base()), self.settings)

    def _facts(self, name: str) -> Facts:
        return facts_of(self._version(name), self.catalog)

    def _version(self, name: str) -> Version:
        """The version asked for, or the live one."""
        if not name:
            return self.store.live()
        try:
            return self.store.version(name[:_LONGEST_VERSION])
        except StoreError:
            raise HttpError(404, say("share-no-version", version=name[:40])) from None

    def _base(self) -> str:
        """Where readers reach the site."""
        return self.settings.base_url or f"{request.scheme}://{request.host}"


def _of_place(place: str) -> str:
    """How a file's name says of which place it is."""
    return f"-{place}" if re.fullmatch(r"[A-Za-z0-9-]{2,60}", place) else ""


def _parts(path: str) -> tuple[str, str, str, str]:
    """Version, room, kind and subject of the address of a chart or its embed; none of another."""
    parts = unquote(path).strip("/").split("/")
    version, rest = (parts[1], parts[2:]) if len(parts) == 5 and parts[0] == "v" else ("", parts)
    if len(rest) != 3 or rest[0] not in ("charts", EMBED) or "." in rest[2]:
        return "", "", "", ""
    return version, rest[0], rest[1], rest[2]


def _scheme(path: str, search: str) -> dict[str, str]:
    """What the address of an embed says of how it looks."""
    asked = last_given(parse_qsl(search)) if _parts(path)[1] == EMBED else {}
    return {SCHEME: asked[SCHEME]} if asked.get(SCHEME) == "auto" else {}


def _sorted(query: Mapping[str, str]) -> Query:
    return tuple(sorted(query.items()))


def _no_embed(**_: str) -> Response:
    """What frames show of an address that lacks half of a chart, or has more: it may be framed."""
    raise HttpError(404, say("share-no-chart"))


@lru_cache(maxsize=512)
def _pinned(
    shares: _Shares,
    base: str,
    spoken: str,
    form: str,
    version: str,
    kind: str,
    subject: str,
    query: Query,
) -> Rendered:
    """What was first rendered at a pinned address: bytes that outlive code."""
    media = FORMS[form].media if form in FORMS else HTML
    before = shares.handed.files.get(json.dumps([base, form, version, kind, subject, query]))
    # Of earlier code, which kept a copy for each host and spoke English alone.
    if before is not None and spoken == ENGLISH:
        return Rendered(before, media)

    def context() -> Context:
        return Context(shares._facts(version), Served(HOST), shares.settings)

    body = shares.handed.first(form, version, kind, subject, query, context)
    return Rendered(hosted(body, base), media)


def _query(kind: str, form: str) -> Query:
    """What of the query belongs to a chart, in order of names; of a part given twice the last.

    Raises HttpError where it is too long to be one of ours.
    """
    asked = last_given(request.args.items(multi=True))
    ours = address.part_of_address(kind, asked)
    ours |= {name: asked[name] for name in LOOKS.get(form, ()) if name in asked}
    if sum(map(len, ours.values())) > _LONGEST_QUERY:
        raise HttpError(400, say("share-too-long"))
    return _sorted(ours)
