"""From the address of a chart to the chart, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from dashboard import catalog as catalogs
from dashboard.catalog.names import closest, spelled, today
from dashboard.charts.addresses import EMBED, OEMBED, OFFERED, PAGE, Addresses, Links, Publisher
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.cells import Origin
from dashboard.charts.kinds import KINDS
from dashboard.charts.kinds.kind import AnyKind, Unmade
from dashboard.charts.kinds.query import Asked, Defaults, Reader, WrongPart
from dashboard.charts.text import numbers, prose
from dashboard.language import language, say
from dashboard.settings import Settings

_SHOWN = 60  # as much of a wrong name as an answer repeats


class UnknownChart(Exception):
    """No such kind or subject. ``near`` holds addresses of the nearest, with their titles."""

    def __init__(self, sentence: str, near: Mapping[str, str]) -> None:
        super().__init__(sentence)
        self.near = near


class Moved(Exception):
    """The subject goes by another slug today, which ``subject`` is."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"This is at {subject} now.")
        self.subject = subject


def chart(facts: Facts, kind: str, subject: str, asked: Asked, defaults: Defaults) -> Chart:
    """The chart of an address. Raises UnknownChart, Moved and WrongPart, each with a sentence."""
    made, query, reader = read(facts, kind, subject, asked, defaults)
    reader.refuse()
    try:
        shown: Chart = made.view(facts, subject, query)
    except Unmade as error:
        raise WrongPart(str(error)) from None
    return shown


def cells(
    facts: Facts, kind: str, subject: str, asked: Asked, defaults: Defaults
) -> Sequence[Origin]:
    """The cells that a chart's figures come from. Raises UnknownChart and Moved.

    What of the query is wrong counts as its default.
    """
    made, query, _ = read(facts, kind, subject, asked, defaults)
    return made.cells(facts, subject, query)


def subject_of(facts: Facts, kind: str, subject: str) -> str:
    """The slug that a subject goes by today: in whatever case, or by an earlier name."""
    subjects = KINDS[kind].subjects(facts) if kind in KINDS else {}
    now = today(subject, facts.catalog.moved)
    return spelled(subject, subjects) or (now if now in subjects else subject)


def part_of_address(kind: str, asked: Asked) -> dict[str, str]:
    """What of a query belongs to a kind of chart: what mailers add to a link does not."""
    parts = KINDS[kind].parts if kind in KINDS else ()
    return {name: value for name, value in asked.items() if name in parts}


def usable(
    facts: Facts, kind: str, subject: str, asked: Asked, defaults: Defaults
) -> Mapping[str, str]:
    """What of a query a chart can be asked for; all that is not, and what is wrong, is left out."""
    try:
        _, _, reader = read(facts, kind, subject, asked, defaults)
    except (UnknownChart, Moved):
        return {}
    return {
        name: part.value
        for name, part in reader.parts.items()
        if asked.get(name) and part.value and not part.wrong
    }


def latest_query(facts: Facts, shown: Chart, defaults: Defaults) -> Mapping[str, str]:
    """The query by which an address follows the data: without what is the newest anyway."""
    return _latest(facts, shown.kind, shown.subject, tuple(shown.query.items()), defaults)


@remembered  # a share panel asks for it once for each file
def _latest(
    facts: Facts, kind: str, subject: str, query: tuple[tuple[str, str], ...], defaults: Defaults
) -> Mapping[str, str]:
    _, _, reader = read(facts, kind, subject, dict(query), defaults)
    newest = {part.name: part.default for part in reader.parts.values() if part.newest}
    return {name: value for name, value in query if value and newest.get(name) != value}


def page_of(shown: Chart, query: Mapping[str, str]) -> str:
    """The address of the page of the app that shows a chart, for all or some of its query."""
    # A path may need a part that an address that follows the data leaves out.
    whole = {name: value for name, value in shown.query.items() if value}
    page = KINDS[shown.kind].page
    return page.of(shown.subject, query, whole)


def origin_of(shown: Chart, pinned: bool = False) -> str:
    """The address of the app that says how a chart's sentences were made, and from which cells.

    Of a ``pinned`` chart they are the cells of its version, whatever is live.
    """
    query = {name: value for name, value in shown.query.items() if value}
    if pinned:
        query["version"] = shown.version
    return f"/data?{urlencode({'chart': shown.kind, 'subject': shown.subject, **query})}"


def defaults_of(settings: Settings) -> Defaults:
    """The parts of a query that the organization sets."""
    home = catalogs.load().in_language(language()).places[settings.home_place].name
    return Defaults(settings.home_place, settings.default_reference, prose.the(home))


def publisher_of(settings: Settings, facts: Facts) -> Publisher:
    """Who stands on a page, with the day of the version."""
    name = f"{settings.organization_short_name} Kids Count"
    url = str(settings.organization_url)
    return Publisher(name, url, settings.accent, numbers.day(facts.version.created))


def links_of(
    shown: Chart,
    facts: Facts,
    settings: Settings,
    addresses: Addresses,
    *,
    pinned: bool = False,
) -> Links:
    """Where everything of a chart is; from a pinned page, the forms of that version."""
    latest = latest_query(facts, shown, defaults_of(settings))
    name, query = (shown.version, shown.query) if pinned else ("", latest)

    def of(form: str, version: str = name, query: Mapping[str, str] = query) -> str:
        return addresses.of(form, version, shown.kind, shown.subject, query)

    return Links(
        page=of(PAGE),
        embed=of(EMBED),
        oembed=of(OEMBED),
        latest=of(PAGE, "", latest),
        pinned=of(PAGE, shown.version, shown.query),
        pinned_embed=of(EMBED, shown.version, shown.query),
        picture=of("social.png"),
        app=addresses.app(page_of(shown, query)),
        made=addresses.app(origin_of(shown, pinned)),
        files=tuple((say(f"share-file-{ending}"), of(ending)) for ending in OFFERED),
        newer=addresses.newer(shown.version) if pinned else "",
        script=addresses.script,
    )


def read(
    facts: Facts, kind: str, subject: str, asked: Asked, defaults: Defaults
) -> tuple[AnyKind, Any, Reader]:
    """The kind, its typed query, and how it was read. Raises UnknownChart and Moved."""
    if kind not in KINDS:
        raise UnknownChart(say("query-no-kind", asked=kind[:_SHOWN], listed=", ".join(KINDS)), {})
    made = KINDS[kind]
    subjects = made.subjects(facts)
    if subject not in subjects:
        if (now := subject_of(facts, kind, subject)) != subject:
            raise Moved(now)
        raise UnknownChart(
            say("query-no-chart", kind=kind, asked=subject[:_SHOWN]),
            {f"/charts/{kind}/{slug}": subjects[slug] for slug in closest(subject, subjects)},
        )
    reader = Reader(asked, defaults, facts.catalog.moved)
    return made, made.read(facts, subject, reader), reader
