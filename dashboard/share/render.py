"""From an address to bytes: the one way in which pages, embeds and files are rendered."""

from __future__ import annotations

import datetime
import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from dashboard.charts.addresses import EMBED, OEMBED, PAGE, Addresses, Links, Publisher
from dashboard.charts.chart import Chart
from dashboard.charts.facts import local
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import defaults_of, links_of, publisher_of
from dashboard.charts.render import brief as brief_file
from dashboard.charts.render import local_brief, looks, markup
from dashboard.charts.render.forms import FORMS
from dashboard.charts.summaries import brief as briefs
from dashboard.charts.summaries.local_sheet import imprint, sheet
from dashboard.language import with_language
from dashboard.settings import Settings
from dashboard.share.oembed import described

HTML, JSON = "text/html; charset=utf-8", "application/json; charset=utf-8"
SCHEME = "scheme"  # of an embed: auto lets it be dark where the reader's system is
# What of a query says how a form looks, beside what its chart shows.
LOOKS = {
    EMBED: (SCHEME,),
    OEMBED: (SCHEME,),
    **{ending: form.looks for ending, form in FORMS.items()},
}

Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Rendered:
    """Bytes with their media type, compressed once for all who take them so.

    What is somebody's ``own`` is kept by nobody, and shown on no page.
    """

    body: bytes
    media: str
    own: bool = False

    @cached_property
    def etag(self) -> str:
        """A short hash of the bytes."""
        return sha256(self.body).hexdigest()[:20]

    @cached_property
    def packed(self) -> bytes | None:
        """The bytes compressed, where that makes them smaller."""
        small = gzip.compress(self.body, mtime=0)
        return small if len(small) < 0.9 * len(self.body) else None


@dataclass(frozen=True)
class Context:
    """What a rendering depends on beside the address: facts, settings, addresses."""

    facts: Facts
    addresses: Addresses
    # A process has one settings, so that it need not tell renderings apart.
    settings: Settings = field(compare=False)

    @property
    def publisher(self) -> Publisher:
        """Who stands on the page."""
        return publisher_of(self.settings, self.facts)

    def chart(self, kind: str, subject: str, query: Mapping[str, str]) -> Chart:
        """The chart asked for. Raises UnknownChart and WrongPart."""
        defaults = defaults_of(self.settings)
        return address.chart(self.facts, kind, subject, query, defaults)

    def links(self, chart: Chart, pinned: bool) -> Links:
        """Where everything of a chart is."""
        return links_of(chart, self.facts, self.settings, self.addresses, pinned=pinned)


def render(
    context: Context, form: str, kind: str, subject: str, query: Query, pinned: bool
) -> Rendered:
    """A form of a chart, kept with the version but for what somebody wrote into it.

    Raises UnknownChart, WrongPart and WrongLook; KeyError for an unknown form.
    """
    make = _rendered if is_own(query) else _kept
    return make(context.facts, context, form, kind, subject, query, pinned)


def is_own(query: Query) -> bool:
    """Whether an address holds words of whoever asks."""
    return looks.OWN_TITLE in dict(query)


def _rendered(
    facts: Facts,
    context: Context,
    form: str,
    kind: str,
    subject: str,
    query: Query,
    pinned: bool,
) -> Rendered:
    asked = dict(query)
    look = {name: asked.pop(name) for name in LOOKS.get(form, ()) if name in asked}
    chart = context.chart(kind, subject, asked)
    links, publisher = context.links(chart, pinned), context.publisher
    if form == PAGE:
        return Rendered(markup.page(chart, links, publisher).encode(), HTML)
    if form == EMBED:
        auto = look.get(SCHEME) == "auto"
        return Rendered(markup.embed(chart, links, publisher, auto).encode(), HTML)
    if form == OEMBED:
        links = in_scheme(links, look.get(SCHEME, ""))
        told = described(chart, links, publisher, context.addresses.base)
        return Rendered(json.dumps(told, ensure_ascii=False).encode(), JSON)
    made = FORMS[form]
    body = made.render(chart, links, publisher, looks.read(look))
    return Rendered(body, made.media, is_own(query))


_kept = remembered(_rendered)


def in_scheme(links: Links, scheme: str) -> Links:
    """The links with an embed that follows the reader's system, where ``scheme`` is auto."""
    if scheme != "auto":
        return links
    more = "&" if "?" in links.embed else "?"
    return replace(links, embed=f"{links.embed}{more}{SCHEME}=auto")


def render_brief(context: Context, place: str, form: str) -> Rendered:
    """The brief on a place, as html or pdf."""
    return _rendered_brief(context.facts, context, place, form, datetime.date.today())


@remembered
def _rendered_brief(
    facts: Facts, context: Context, place: str, form: str, today: datetime.date
) -> Rendered:
    base, settings = f"{context.addresses.base}/places/{place}", context.settings
    # Where there is no app, the page is all there is.
    pdf = with_language(f"{base}.pdf")
    link = context.addresses.app(f"/places/{place}") or f"{base}.html"
    accent, logo, whose = settings.accent, settings.logo, settings.organization_name
    if place in briefs.places(facts):
        told = briefs.brief(facts, place, whose, link)
        if form == "html":
            return Rendered(markup.brief(told, accent, pdf, logo).encode(), HTML)
        return Rendered(brief_file.pdf(told, accent, logo), FORMS["pdf"].media)
    of_place = sheet(facts, place, today)
    signed = imprint(facts, of_place, whose, link)
    if form == "html":
        page = markup.local_brief(of_place, signed, accent, pdf, logo)
        return Rendered(page.encode(), HTML)
    return Rendered(local_brief.pdf(of_place, signed, accent, logo), FORMS["pdf"].media)


def with_brief(facts: Facts) -> Mapping[str, str]:
    """Every place that has a brief, by slug: profiles, then towns and districts."""
    found = local.places(facts).values()
    return {**{one.place: local.full_name(facts, one) for one in found}, **briefs.places(facts)}
