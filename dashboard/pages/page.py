"""What a page is: its address, its controls and its view, all read from the query."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from dash.development.base_component import Component
from flask import current_app, g, has_app_context, request

from dashboard.catalog import Catalog
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import NONE, Part, Reader
from dashboard.language import language, say
from dashboard.settings import Settings
from dashboard.store import Store, StoreError, Version

CONFIG_KEY = "KIDS_COUNT"

Query = Mapping[str, str]


@dataclass(frozen=True)
class Site:
    """What every page reads: the settings, the catalog as it was written and the live version.

    ``exploring`` is true where Dash draws a page for a reader who explores: what can be explored
    is a figure of Plotly's then, and a drawing otherwise. ``host`` is for whom it is made where
    that is not who asks.
    """

    settings: Settings
    original: Catalog
    store: Store
    exploring: bool = False
    host: str = ""

    @property
    def base(self) -> str:
        """Where the dashboard is reached, without a slash at the end."""
        return self.host or self.settings.base_url or request.host_url.rstrip("/")

    @property
    def version(self) -> Version:
        """The live version. A request keeps the one it began with; the next sees a new one."""
        if not has_app_context():
            return self.store.live()
        if "version" not in g:
            g.version = self.store.live()
        return cast(Version, g.version)

    def turn_to(self, version: str) -> bool:
        """Let the rest of the request read another version; whether there is one of that name."""
        try:
            g.version = self.store.version(version)
        except StoreError:
            return False
        return True

    def reader(self, query: Query) -> Reader:
        """Reads the parts of a query, as the addresses of charts are read."""
        return Reader(query, defaults_of(self.settings), self.catalog.moved)

    @property
    def catalog(self) -> Catalog:
        """The catalog in the language that is spoken."""
        return self.original.in_language(language())

    @property
    def facts(self) -> Facts:
        """The live version bound to the catalog."""
        return facts_of(self.version, self.original)


def site() -> Site:
    """The site of the running app."""
    return cast(Site, current_app.config[CONFIG_KEY])


@dataclass(frozen=True)
class Control:
    """A native select that writes one part of the address; without options, a field to type in.

    ``in_bar`` is false where the page itself places it, outside the bar at its top. A field holds
    ``longest`` letters; ``hint`` stands in one for words to search for while it is empty.
    """

    name: str
    label: str
    options: Sequence[tuple[str, str]]
    value: str
    in_bar: bool = True
    longest: int = 12
    hint: str = ""


@dataclass(frozen=True)
class View:
    """What a page shows for a query, and the sentence that a screen reader is told on a change.

    ``lede`` stands under the heading, ``beside`` after the controls.
    """

    body: Sequence[Component]
    spoken: str = ""
    lede: Sequence[Component | str] = ()
    beside: Sequence[Component | str] = ()


A = TypeVar("A")


@dataclass(frozen=True)
class Page(Generic[A]):
    """One page. ``path`` may hold one part in angle brackets, which comes with the query.

    ``read`` makes of a query what the page is asked for: once, for its view and its controls.
    ``called`` and ``described`` say its name and what it shows in the language that is spoken.
    ``title`` is what a tab and a bookmark call it, where that is not its heading.
    ``indexed`` is false where search engines should pass it by.
    ``found`` says whether what a query names is there: else the page says so with status 404.
    ``repeated`` is a part that an address may hold several times: its values are lines then.
    ``anew`` are parts of a query that a choice begins anew, such as how far a list was turned.
    ``chart`` is the chart that leads it, which editors show in place of a pasted link: its kind and
    subject, and what of it is asked. None where the page is about no one chart.
    """

    path: str
    called: Callable[[], str]
    heading: Callable[[Site, Query], str]
    described: Callable[[], str]
    read: Callable[[Site, Query], A]
    view: Callable[[Site, A], View]
    controls: Callable[[Site, A], list[Control]] = field(default=lambda site, asked: [])
    subjects: Callable[[Site], Mapping[str, str]] = field(default=lambda site: {})
    in_navigation: bool = True
    indexed: bool = True
    found: Callable[[Site, Query], bool] = field(default=lambda site, query: True)
    title: Callable[[Site, Query], str] | None = None
    repeated: str = ""
    anew: tuple[str, ...] = ()
    chart: Callable[[Site, Query], tuple[str, str, Query] | None] = field(
        default=lambda site, query: None
    )

    @property
    def name(self) -> str:
        """What it is called in the navigation."""
        return self.called()

    @property
    def description(self) -> str:
        """What it shows, in a sentence for other sites."""
        return self.described()

    @property
    def part(self) -> str:
        """The name of the part in angle brackets, or nothing."""
        return self.path.partition("<")[2].removesuffix(">")

    def match(self, path: str) -> dict[str, str] | None:
        """The query that a path gives this page, or None where it is another's."""
        path = path.rstrip("/") or "/"
        if not self.part:
            return {} if path == self.path else None
        start = self.path.partition("<")[0]
        rest = path.removeprefix(start)
        return {self.part: rest} if path.startswith(start) and rest and "/" not in rest else None


AnyPage = Page[Any]


def nothing(site: Site, query: Query) -> None:
    """What a page reads that shows the same whatever is asked of it."""


def control(part: Part, label: str, options: Sequence[tuple[str, str]] | None = None) -> Control:
    """A select of a part of the query: what it is, and what it can be."""
    offered = [*part.options.items()] if options is None else [*options]
    if part.value not in dict(offered):  # a target that somebody typed into the address
        offered.append((part.value, part.value))
    return Control(part.name, label, offered, part.value)


def options_of(names: Mapping[Any, str]) -> list[tuple[str, str]]:
    """(value, label) pairs in order of label."""
    return sorted(((str(key), label) for key, label in names.items()), key=lambda pair: pair[1])


def options_of_several(
    chosen: tuple[str, ...],
    names: Mapping[str, str],
    offered: Sequence[tuple[str, str]],
    most: int | None = None,
) -> list[tuple[str, str]]:
    """Options of a part that is several places: those of now, then each to add or to take away."""
    now = ", ".join(names[code] for code in chosen) or say("page-indicator-no-other")
    options = [(",".join(chosen) or NONE, now)]
    options += [
        (
            ",".join(code for code in chosen if code != one) or NONE,
            say("page-indicator-take-away", place=names[one]),
        )
        for one in chosen
        if len(chosen) > 1
    ]
    if chosen:
        options.append((NONE, say("page-indicator-no-other")))
    if most is None or len(chosen) < most:
        options += [
            (",".join((*chosen, code)), say("page-indicator-add", place=name))
            for code, name in offered
            if code not in chosen
        ]
    return options
