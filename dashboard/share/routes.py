"""The addresses of shared charts: what each answers, with which status and headers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, wraps
from urllib.parse import parse_qsl, quote, unquote

from flask import Flask, Response, request

from dashboard.catalog import Catalog
from dashboard.catalog.names import closest
from dashboard.charts import addresses
from dashboard.charts.addresses import EMBED, PAGE, Served
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import Moved, UnknownChart
from dashboard.charts.kinds.query import WrongPart
from dashboard.charts.render import brief as brief_file
from dashboard.charts.render import markup
from dashboard.charts.render.forms import FORMS
from dashboard.charts.summaries import brief as briefs
from dashboard.security import HEADERS
from dashboard.settings import Settings
from dashboard.share import tables
from dashboard.share.feed import register_feed
from dashboard.share.kept import Kept
from dashboard.share.oembed import answer as oembed_answer
from dashboard.share.refused import Refused
from dashboard.share.render import HTML, PRINT, Context, Rendered, render, render_brief
from dashboard.store import Store, StoreError, Version, withdrawn

FOR_EVER = "public, max-age=31536000, immutable"
FIVE_MINUTES = "public, max-age=300"
_PACKED = (("Content-Encoding", "gzip"),)
_EMBEDDED = markup.policy("*")
_LONGEST_QUERY = 2000
_LONGEST_VERSION = 40


_HEADINGS = {
    400: "That cannot be shown",
    404: "Not found",
    410: "Withdrawn",
    501: "Not offered",
    503: "No figures yet",
}


@dataclass(frozen=True)
class _Shares:
    settings: Settings
    catalog: Catalog
    store: Store
    kept: Kept

    def version(self, name: str) -> Version:
        """The version asked for, or the live one."""
        if not name:
            return self.store.current()
        try:
            return self.store.version(name[:_LONGEST_VERSION])
        except StoreError:
            raise Refused(404, f"There is no data version “{name[:40]}” here.") from None

    def facts(self, name: str) -> Facts:
        """The version asked for, bound to the catalog."""
        return facts_of(self.version(name), self.catalog)

    def rendered(self, form: str, version: str, kind: str, subject: str) -> Rendered:
        """A form of a chart as first rendered, where it is pinned, or of the live version."""
        query, base = _query(kind), self.base()
        if not version:
            context = Context(self.facts(""), Served(base), self.settings)
            return render(context, form, kind, subject, query, False)
        if reason := withdrawn(self.settings.processed, version):
            latest = Served(base).of(PAGE, "", kind, subject, {})
            raise Refused(
                410, f"Data version {version} was withdrawn: {reason}", {latest: "The latest chart"}
            )
        address = json.dumps([base, form, version, kind, subject, query])
        return _pinned(self, address, form, version, kind, subject, query, base)

    def base(self) -> str:
        """Where readers reach the site."""
        return self.settings.base_url or f"{request.scheme}://{request.host}"


@lru_cache(maxsize=512)
def _pinned(
    shares: _Shares,
    address: str,
    form: str,
    version: str,
    kind: str,
    subject: str,
    query: tuple[tuple[str, str], ...],
    base: str,
) -> Rendered:
    media = FORMS[form].media if form in FORMS else HTML
    body = shares.kept.get(address)
    if body is None:
        context = Context(shares.facts(version), Served(base), shares.settings)
        fresh = render(context, form, kind, subject, query, True)
        body = shares.kept.put(address, fresh.body)
    return Rendered(body, media)


def register(server: Flask, settings: Settings, catalog: Catalog, store: Store) -> None:
    """Add the addresses of shared charts, whole tables and the feed to a server."""
    register_feed(server, settings, store)
    tables.register(server, store)
    kept = Kept(settings.rendered, settings.rendered_megabytes)
    shares = _Shares(settings, catalog, store, kept)

    policy = markup.policy(settings.frame_ancestors)

    @_answering(policy)
    def chart(kind: str, subject: str, version: str = "") -> Response:
        stem, _, ending = subject.partition(".")
        if ending and ending not in FORMS:
            known = ", ".join(f".{end}" for end in addresses.OFFERED)
            raise Refused(404, f"No chart can be had as “.{ending[:20]}”; there is {known}.")
        rendered = shares.rendered(ending or PAGE, version, kind, stem)
        response = _sent(rendered, version, policy)
        if ending:
            # Quoted, for a file may be named in letters that a header cannot hold.
            name = quote(f"{kind}-{stem}.{ending}")
            shown = "inline" if ending in _SHOWN else "attachment"
            response.headers["Content-Disposition"] = (
                f"{shown}; filename=\"{name}\"; filename*=UTF-8''{name}"
            )
        return response

    @_answering(_EMBEDDED)
    def embed(kind: str, subject: str, version: str = "") -> Response:
        return _sent(shares.rendered(EMBED, version, kind, subject), version, _EMBEDDED)

    @_answering(policy)
    def newer(version: str) -> Response:
        live = shares.version("").id
        shares.version(version)
        return _answer(markup.newer(live == version), FORMS["svg"].media, FIVE_MINUTES, policy)

    @_answering(policy)
    def brief(place: str, form: str) -> Response:
        known = briefs.places(catalog)
        here = Context(shares.facts(""), Served(shares.base()), settings)
        if place not in known:
            near = {f"/places/{slug}.{form}": known[slug] for slug in closest(place, known)}
            raise Refused(404, f"There is no brief on “{place[:40]}”.", near)
        return _sent(render_brief(here, place, form), "", policy)

    def oembed() -> Response:
        try:
            return _json(oembed_answer(request.args, shares.base(), _chart_of))
        except (Refused, UnknownChart, WrongPart, StoreError) as error:
            status = 503 if isinstance(error, StoreError) else getattr(error, "status", 404)
            return _json({"problem": str(error)}, status)

    def _chart_of(path: str, search: str) -> tuple[Context, str, str, dict[str, str], bool]:
        parts = unquote(path).strip("/").split("/")
        version = parts[1] if len(parts) == 5 and parts[0] == "v" else ""
        rest = parts[2:] if version else parts
        if len(rest) != 3 or rest[0] not in ("charts", "embed") or "." in rest[2]:
            raise Refused(404, "That address is not one of a chart here.")
        if version and (reason := withdrawn(settings.processed, version)):
            raise Refused(404, f"Data version {version} was withdrawn: {reason}")
        context = Context(shares.facts(version), Served(shares.base()), settings)
        kind, subject = rest[1], address.subject_of(context.facts, rest[1], rest[2])
        query = address.part_of_address(kind, dict(parse_qsl(search[:_LONGEST_QUERY])))
        return context, kind, subject, dict(query), bool(version)

    for start in ("", "/v/<version>"):
        server.add_url_rule(f"{start}/charts/<kind>/<subject>", f"{start}chart", chart)
        server.add_url_rule(f"{start}/embed/<kind>/<subject>", f"{start}embed", embed)
    server.add_url_rule("/v/<version>/newer.svg", "newer", newer)
    for form in brief_file.FORMS:
        rule = f"/places/<place>.{form}"
        server.add_url_rule(rule, f"brief.{form}", brief, defaults={"form": form})
    server.add_url_rule("/oembed", "oembed", oembed)


_SHOWN = ("png", "svg", "pdf", "txt", "json", "social.png")


def _answering(policy: str) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """Turn what went wrong into a page with a status and a sentence."""

    def decorate(view: Callable[..., Response]) -> Callable[..., Response]:
        @wraps(view)
        def answer(**parts: str) -> Response:
            try:
                return view(**parts)
            except Moved as error:
                return _moved(error.subject, parts["subject"])
            except UnknownChart as error:
                return _refusal(404, str(error), error.near, policy)
            except WrongPart as error:
                return _refusal(400, str(error), {}, policy)
            except Refused as error:
                return _refusal(error.status, str(error), error.near, policy)
            except StoreError as error:
                return _refusal(503, str(error), {}, policy)

        return answer

    return decorate


def _moved(subject: str, asked: str) -> Response:
    """The way to the same chart under the slug that it goes by today."""
    _, dot, ending = asked.partition(".")
    path = f"{request.path.removesuffix(asked)}{subject}{dot}{ending}"
    search = request.query_string.decode("latin-1")
    return Response(status=308, headers={"Location": path + (f"?{search}" if search else "")})


def _answer(
    body: bytes | str,
    media: str,
    fresh: str,
    policy: str,
    *more: tuple[str, str],
    status: int = 200,
) -> Response:
    """An answer with all its headers, given together: set one by one each searches the others."""
    headers = [
        ("Content-Type", media),
        ("Cache-Control", fresh),
        ("Content-Security-Policy", policy),
        *HEADERS,
        *more,
    ]
    return Response(body, status, headers)


def _refusal(status: int, sentence: str, near: Mapping[str, str], policy: str) -> Response:
    page = markup.answer(_HEADINGS[status], sentence, near)
    fresh = "no-store" if status == 503 else "public, max-age=60"
    return _answer(page, HTML, fresh, policy, status=status)


def _sent(rendered: Rendered, version: str, policy: str) -> Response:
    """Rendered bytes with their caching headers, compressed where the reader takes that."""
    takes = "gzip" in request.headers.get("Accept-Encoding", "")
    packed = rendered.packed if takes else None
    response = _answer(
        packed or rendered.body,
        rendered.media,
        FOR_EVER if version else FIVE_MINUTES,
        policy,
        *(_PACKED if packed else ()),
        ("Vary", "Accept-Encoding"),
        ("ETag", f'"{rendered.etag}{"-gzip" if packed else ""}"'),
    )
    if "If-None-Match" in request.headers:
        response.make_conditional(request)
    return response


def _query(kind: str) -> tuple[tuple[str, str], ...]:
    """What of the query belongs to a chart, in order of names; of a part given twice the last.

    Raises Refused where it is too long to be one of ours.
    """
    asked = {name: values[-1] for name, values in request.args.lists()}
    ours = address.part_of_address(kind, asked) | {n: asked[n] for n in PRINT if n in asked}
    if sum(map(len, ours.values())) > _LONGEST_QUERY:
        raise Refused(400, "The address is too long to be one of a chart.")
    return tuple(sorted(ours.items()))


def _json(content: Mapping[str, object], status: int = 200) -> Response:
    return _answer(
        json.dumps(content, ensure_ascii=False),
        "application/json; charset=utf-8",
        FIVE_MINUTES,
        "default-src 'none'",
        # Any editor may ask in a reader's browser: nothing here is anybody's own.
        ("Access-Control-Allow-Origin", "*"),
        status=status,
    )
