"""From an address to bytes: the one way in which pages, embeds and files are rendered."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256

from dashboard.catalog import Catalog
from dashboard.charts import format as fmt
from dashboard.charts import image, markup, registry
from dashboard.charts.chart import Chart
from dashboard.charts.files import FORMS
from dashboard.charts.markup import Links, Publisher
from dashboard.settings import Settings
from dashboard.share.addresses import EMBED, OEMBED, PAGE, Addresses
from dashboard.store import Version

HTML = "text/html; charset=utf-8"
KEPT = 512
_PRINT = ("dpi", "width_mm")
_ALLOWED = {"dpi": (36, 600), "width_mm": (20, 420)}


@dataclass(frozen=True)
class Rendered:
    """Bytes with their media type, compressed once for all who take them so."""

    body: bytes
    media: str

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
class Place:
    """What a rendering depends on beside the address: version, catalogue, settings, addresses."""

    version: Version
    catalog: Catalog
    settings: Settings
    addresses: Addresses

    @property
    def defaults(self) -> registry.Defaults:
        """The parts of a query that the organization sets."""
        return registry.Defaults(self.settings.home_place, self.settings.default_reference)

    @property
    def publisher(self) -> Publisher:
        """Who stands on the page, with the day of the version."""
        name = f"{self.settings.organization_short_name} Kids Count"
        url = str(self.settings.organization_url)
        return Publisher(name, url, self.settings.accent, fmt.day(self.version.created))

    def chart(self, kind: str, subject: str, query: Mapping[str, str]) -> Chart:
        """The chart asked for. Raises UnknownChart and WrongPart."""
        return registry.chart(self.version, self.catalog, kind, subject, query, self.defaults)

    def links(self, chart: Chart, pinned: bool) -> Links:
        """Where everything of a chart is; from a pinned page, the forms of that version."""
        latest = registry.latest_query(self.version, self.catalog, chart, self.defaults)
        version, query = (chart.version, chart.query) if pinned else ("", latest)

        def of(form: str, version: str = version, query: Mapping[str, str] = query) -> str:
            return self.addresses.of(form, version, chart.kind, chart.subject, query)

        return Links(
            page=of(PAGE),
            embed=of(EMBED),
            oembed=of(OEMBED),
            latest=of(PAGE, "", latest),
            pinned=of(PAGE, chart.version, chart.query),
            picture=of("social.png"),
            app=self.addresses.base + registry.page_of(chart, query),
            files=tuple((form.label, of(end)) for end, form in FORMS.items() if form.offered),
            newer=self.addresses.newer(chart.version) if pinned else "",
        )


@lru_cache(maxsize=KEPT)
def render(
    place: Place,
    form: str,
    kind: str,
    subject: str,
    query: tuple[tuple[str, str], ...],
    pinned: bool,
) -> Rendered:
    """A form of a chart. Raises UnknownChart and WrongPart; KeyError for an unknown form."""
    asked = dict(query)
    printed = {name: asked.pop(name) for name in _PRINT if form == "png" and name in asked}
    chart = place.chart(kind, subject, asked)
    links, publisher = place.links(chart, pinned), place.publisher
    if form == PAGE:
        return Rendered(markup.page(chart, links, publisher).encode(), HTML)
    if form == EMBED:
        return Rendered(markup.embed(chart, links, publisher).encode(), HTML)
    if printed:
        size = {name: _number(name, value) for name, value in printed.items()}
        dpi, width = size.get("dpi", 300), size.get("width_mm", 160)
        return Rendered(image.png(chart, publisher.accent, dpi, width), FORMS["png"].media)
    made = FORMS[form]
    return Rendered(made.render(chart, links, publisher), made.media)


def _number(name: str, text: str) -> int:
    low, high = _ALLOWED[name]
    if not (text.isascii() and text.isdecimal() and low <= int(text) <= high):
        raise registry.WrongPart(f"{name} is a whole number from {low} to {high}.")
    return int(text)
