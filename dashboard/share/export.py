"""Write the charts and briefs of a version as static files that any web host can serve."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from html import escape
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path

from dashboard.catalog import Catalog
from dashboard.charts.addresses import EMBED, FRAMES, OEMBED, PAGE, Filed
from dashboard.charts.chart import Chart
from dashboard.charts.facts import place_names
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.kinds import KINDS, address
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import Reader
from dashboard.charts.render import brief as brief_file
from dashboard.charts.render import markup
from dashboard.charts.render.forms import FORMS
from dashboard.language import language, say, speak
from dashboard.schema import NATION
from dashboard.settings import Settings
from dashboard.share.render import Context, render, render_brief, with_brief
from dashboard.store import Version

_BRIEFS = "places"


@dataclass(frozen=True)
class Exported:
    """What was written: how many charts, files and bytes."""

    charts: int
    files: int
    size: int


@dataclass(frozen=True)
class _Done:
    """What one job wrote: the pages with their titles, how many files and bytes."""

    pages: tuple[tuple[str, str], ...]
    files: int
    size: int


@dataclass(frozen=True)
class _Work:
    """What each process needs: where to write, what, and of which places (none means all).

    ``stopped`` says whether the rest is no longer wanted.
    """

    context: Context
    folder: Path
    places: tuple[str, ...]
    stopped: Callable[[], bool] = lambda: False

    def done(self, job: tuple[str, str]) -> _Done:
        """Write a brief, or every chart of one kind and subject."""
        made = _brief(self, job[1]) if job[0] == _BRIEFS else _charts(self, *job)
        pages, files, size = [], 0, 0
        for page, written in made:
            if self.stopped():
                break
            pages.append(page)
            for path, content in written:
                files += 1
                size += len(content)
                target = self.folder / path
                if not (path.startswith("v/") and target.exists()):
                    _write(target, content)
        return _Done(tuple(pages), files, size)


# Pages with their titles, each with the paths and contents of its files.
_Made = Iterator[tuple[tuple[str, str], Iterator[tuple[str, bytes]]]]


def export(
    version: Version,
    catalog: Catalog,
    settings: Settings,
    folder: Path,
    places: tuple[str, ...] = (),
    progress: Callable[[str, int, int], None] = lambda name, done, jobs: None,
    kinds: tuple[str, ...] = (),
    processes: int = 1,
) -> Exported:
    """Write page, embed, oEmbed answer and files of each kind, subject and place, at its newest.

    ``places`` and ``kinds`` limit it to some; the briefs of the places come with them, else those
    of the states and of all that lies in the home state. Addresses start with settings.base_url.
    What an earlier export wrote under /v/ stays as it is: those links never change.
    """
    facts = facts_of(version, catalog)
    jobs = [
        (name, subject)
        for name, kind in KINDS.items()
        for subject in (kind.subjects(facts) if not kinds or name in kinds else ())
    ]
    jobs += [
        (_BRIEFS, place)
        for place in with_brief(facts)
        if (place in places if places else _is_near(facts, place, settings))
    ]
    work = _Work(Context(facts, Filed(settings.base_url), settings), folder, places)
    done = []
    for job, one in zip(jobs, _each(work, jobs, processes), strict=True):
        done.append(one)
        progress(" ".join(job), len(done) - 1, len(jobs))
    for old in {version.id, *(p.name for p in (folder / "v").glob("*"))}:
        answer = markup.newer(old == version.id).encode()
        _write(folder / "v" / old / "newer.svg", answer)
    _write(folder / FRAMES.strip("/"), markup.script())
    pages = {address: title for one in done for address, title in one.pages}
    _write(folder / "sitemap.xml", _sitemap([*pages]))
    sentence = say("export-count", version=version.id, count=len(pages))
    _write(folder / "index.html", markup.answer(say("export-index"), sentence, pages).encode())
    return Exported(
        charts=sum(
            len(one.pages) for one, job in zip(done, jobs, strict=True) if job[0] != _BRIEFS
        ),
        files=sum(one.files for one in done),
        size=sum(one.size for one in done),
    )


def _each(work: _Work, jobs: list[tuple[str, str]], processes: int) -> Iterator[_Done]:
    """What each job wrote, in order, from this process or from several."""
    if processes == 1:
        yield from map(work.done, jobs)
        return
    here = work.context
    asked = (here.facts.version.folder, here.facts.catalog, here.settings, work.folder, work.places)
    spoken = language()
    stop = get_context().Event()
    with ProcessPoolExecutor(processes, initializer=_open, initargs=(*asked, spoken, stop)) as pool:
        try:
            yield from pool.map(_job, jobs)
        finally:
            stop.set()


_here: _Work  # of one process among several, which opens the version for itself


def _open(
    version: Path,
    catalog: Catalog,
    settings: Settings,
    folder: Path,
    places: tuple[str, ...],
    spoken: str,
    stop: Event,
) -> None:
    global _here
    speak(spoken, spoken)
    # Ctrl+C reaches every process of a terminal: the first one alone heeds it and tells the others,
    # which end between two charts.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    facts = facts_of(Version(version), catalog)
    context = Context(facts, Filed(settings.base_url), settings)
    _here = _Work(context, folder, places, stop.is_set)
    # Looking again and again through what was loaded for what can go costs a sixth of the time.
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _job(job: tuple[str, str]) -> _Done:
    return _here.done(job)


def _charts(work: _Work, name: str, subject: str) -> _Made:
    """Every chart of one kind and subject, a place each, at the newest."""
    here = work.context
    defaults = defaults_of(here.settings)
    reader = Reader({}, defaults)
    KINDS[name].read(here.facts, subject, reader)
    known = reader.parts["place"].options if "place" in reader.parts else {"": ""}
    for place in known:
        if not work.places or not place or place in work.places:
            chart = here.chart(name, subject, {"place": place} if place else {})
            yield (here.links(chart, False).latest, chart.title), _forms(here, chart)


def _forms(context: Context, chart: Chart) -> Iterator[tuple[str, bytes]]:
    """Paths and contents: all forms under the version, and those that follow the data.

    Files hold both links, so that one rendering of them serves both.
    """
    filed = Filed(context.addresses.base)
    query = tuple(sorted((name, value) for name, value in chart.query.items() if value))
    latest = address.latest_query(context.facts, chart, defaults_of(context.settings))
    both = ((chart.version, chart.query), ("", latest))
    for version, shown in both:
        pinned = bool(version)
        for form in (PAGE, EMBED, OEMBED):
            rendered = render(context, form, chart.kind, chart.subject, query, pinned)
            yield filed.path(form, version, chart.kind, chart.subject, shown), rendered.body
    for form in FORMS:
        rendered = render(context, form, chart.kind, chart.subject, query, True)
        for version, shown in both:
            yield filed.path(form, version, chart.kind, chart.subject, shown), rendered.body


def _is_near(facts: Facts, place: str, settings: Settings) -> bool:
    """Whether a place is a state or lies in the home state: thousands of counties lie elsewhere."""
    state = place_names.state_of(facts, place)
    return place in (state, NATION) or state == settings.home_place


def _brief(work: _Work, place: str) -> _Made:
    """The brief on a place, as a page and as a PDF."""
    rendered = {form: render_brief(work.context, place, form).body for form in brief_file.FORMS}
    name = with_brief(work.context.facts)[place]
    page = f"{work.context.addresses.base}/places/{place}.html"
    written = ((f"places/{place}.{form}", body) for form, body in rendered.items())
    yield (page, say("export-brief", place=name)), written


def _sitemap(pages: list[str]) -> bytes:
    lines = "".join(f"<url><loc>{escape(page)}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()


def _write(path: Path, content: bytes) -> None:
    """A file appears whole or not at all: what stands under /v/ is never written again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    begun = path.with_name(f"{path.name}.part")
    try:
        begun.write_bytes(content)
        begun.replace(path)
    finally:
        begun.unlink(missing_ok=True)
