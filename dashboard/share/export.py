"""Write the charts of a version as a folder of static files that any web host can serve."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from dashboard.catalog import Catalog
from dashboard.charts import markup, registry
from dashboard.charts.addresses import EMBED, OEMBED, PAGE, Filed
from dashboard.charts.chart import Chart
from dashboard.charts.files import FORMS
from dashboard.charts.links import defaults_of
from dashboard.settings import Settings
from dashboard.share.oembed import described
from dashboard.share.render import Place, render
from dashboard.store import Version


@dataclass(frozen=True)
class Exported:
    """What was written: how many charts, files and bytes."""

    charts: int
    files: int
    size: int


def export(
    version: Version,
    catalog: Catalog,
    settings: Settings,
    folder: Path,
    places: tuple[str, ...] = (),
    progress: Callable[[str], None] = lambda name: None,
    kinds: tuple[str, ...] = (),
) -> Exported:
    """Write page, embed, oEmbed answer and files of each kind, subject and place, at its newest.

    ``places`` and ``kinds`` limit it to some. Addresses start with settings.base_url. What an
    earlier export wrote under /v/ stays as it is: those links never change.
    """
    base = settings.base_url
    filed = Filed(base)
    place = Place(version, filed, catalog, settings)
    files = size = charts = 0
    pages = []
    for chart in _charts(version, catalog, settings, places, kinds):
        progress(chart.title)
        charts += 1
        pages.append(place.links(chart, False).latest)
        for path, content in _forms(place, filed, chart):
            files += 1
            size += len(content)
            target = folder / path
            if not (path.startswith("v/") and target.exists()):
                _write(target, content)
    for old in {version.id, *(p.name for p in (folder / "v").glob("*"))}:
        answer = markup.newer(old == version.id).encode()
        _write(folder / "v" / old / "newer.svg", answer)
    _write(folder / "sitemap.xml", _sitemap(pages))
    return Exported(charts, files, size)


def _charts(
    version: Version,
    catalog: Catalog,
    settings: Settings,
    places: tuple[str, ...],
    kinds: tuple[str, ...],
) -> Iterator[Chart]:
    """Every kind of chart of every subject and place, at the newest of each."""
    defaults = defaults_of(settings)
    for name, kind in registry.KINDS.items():
        for subject in kind.subjects(version, catalog) if not kinds or name in kinds else ():
            parts = kind.parts(version, catalog, subject, {}, defaults)
            here = next((part for part in parts if part.name == "place"), None)
            for place in here.options if here else [""]:
                if not places or not place or place in places:
                    asked = {"place": place} if place else {}
                    yield registry.chart(version, catalog, name, subject, asked, defaults)


def _forms(place: Place, filed: Filed, chart: Chart) -> Iterator[tuple[str, bytes]]:
    """Paths and contents: all forms under the version, and those that follow the data.

    Files hold both links, so that one rendering of them serves both.
    """
    query = tuple(sorted((name, value) for name, value in chart.query.items() if value))
    latest = registry.latest_query(place.version, place.catalog, chart, defaults_of(place.settings))
    both = ((chart.version, chart.query), ("", latest))
    for version, shown in both:
        pinned = bool(version)
        for form in (PAGE, EMBED):
            rendered = render(place, form, chart.kind, chart.subject, query, pinned)
            yield filed.path(form, version, chart.kind, chart.subject, shown), rendered.body
        told = described(chart, place.links(chart, pinned), place.publisher, filed.base)
        path = filed.path(OEMBED, version, chart.kind, chart.subject, shown)
        yield path, json.dumps(told, ensure_ascii=False).encode()
    for form in FORMS:
        rendered = render(place, form, chart.kind, chart.subject, query, True)
        for version, shown in both:
            yield filed.path(form, version, chart.kind, chart.subject, shown), rendered.body


def _sitemap(pages: list[str]) -> bytes:
    lines = "".join(f"<url><loc>{escape(page)}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
