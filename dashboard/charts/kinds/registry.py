"""From the address of a chart to the chart, and back: the kinds are in kinds.py."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from dashboard.catalog.names import closest
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds.child_care import SHOWN_WITHIN
from dashboard.charts.kinds.entries import KINDS as KINDS
from dashboard.charts.kinds.entries import Defaults as Defaults
from dashboard.charts.kinds.entries import Kind, Part, Query, Unmade, is_target

_SHOWN = 60  # as much of a wrong name as an answer repeats
_ON_NO_PAGE = ("by", SHOWN_WITHIN)  # tell apart charts that one page shows together


class UnknownChart(Exception):
    """No such kind or subject. ``near`` holds addresses of the nearest, with their titles."""

    def __init__(self, sentence: str, near: Mapping[str, str]) -> None:
        super().__init__(sentence)
        self.near = near


class WrongPart(Exception):
    """A part of the query that cannot be used; the message says what is allowed."""


def chart(facts: Facts, kind: str, subject: str, asked: Query, defaults: Defaults) -> Chart:
    """The chart of an address. Raises UnknownChart and WrongPart, each with a sentence."""
    made = _kind(kind)
    subjects = made.subjects(facts)
    if subject not in subjects:
        raise UnknownChart(
            f"There is no {kind} chart of “{subject[:_SHOWN]}”.",
            {f"/charts/{kind}/{slug}": subjects[slug] for slug in closest(subject, subjects)},
        )
    parts = made.parts(facts, subject, asked, defaults)
    names = {part.name for part in parts}
    for name in asked:
        if name not in names:
            raise WrongPart(
                f"A {kind} chart has no “{name[:_SHOWN]}”; it has {', '.join(sorted(names))}."
            )
    query = {part.name: _value(part, asked.get(part.name, "")) for part in parts}
    try:
        return made.view(facts, subject, query)
    except Unmade as error:
        raise WrongPart(str(error)) from None


def can_share(facts: Facts, made: Chart, defaults: Defaults) -> bool:
    """Whether the address of a chart gives that chart again, so that it can leave the page."""
    if made.kind not in KINDS or made.subject not in KINDS[made.kind].subjects(facts):
        return False
    parts = KINDS[made.kind].parts(facts, made.subject, made.query, defaults)
    known = {part.name: part for part in parts}
    return all(
        not value or (name in known and _is_of(known[name], value))
        for name, value in made.query.items()
    )


def known(facts: Facts, kind: str, subject: str, asked: Query, defaults: Defaults) -> Query:
    """What of a query a chart has; the rest, and values it does not know, are left out."""
    made = _kind(kind)
    if subject not in made.subjects(facts):
        return {}
    parts = made.parts(facts, subject, {}, defaults)
    return {
        part.name: value
        for part in parts
        if (value := asked.get(part.name)) and _is_of(part, value)
    }


def latest_query(facts: Facts, made: Chart, defaults: Defaults) -> Query:
    """The query by which an address follows the data: without what is the newest anyway."""
    parts = _kind(made.kind).parts(facts, made.subject, made.query, defaults)
    newest = {part.name: part.default for part in parts if part.newest}
    return {
        name: value for name, value in made.query.items() if value and newest.get(name) != value
    }


def page_of(made: Chart, query: Query) -> str:
    """The address of the page of the app that shows a chart, for all or some of its query."""
    start = _kind(made.kind).page.format(made.subject)
    shown = {name: value for name, value in query.items() if value and name not in _ON_NO_PAGE}
    return (start + urlencode(shown)).rstrip("?&")


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise UnknownChart(
            f"There is no kind of chart “{name[:_SHOWN]}”; there are {', '.join(KINDS)}.",
            {},
        )
    return KINDS[name]


def _is_of(part: Part, asked: str) -> bool:
    if part.several:
        return all(one in part.options for one in asked.split(",") if one)
    return not asked or asked in part.options or (part.target and is_target(asked))


def _value(part: Part, asked: str) -> str:
    if _is_of(part, asked):
        return asked or part.default
    near = closest(asked, part.options)
    known = ", ".join(near or list(part.options)[:3])
    more = " or a fraction such as 0.10" if part.target else ""
    raise WrongPart(f"There is no {part.name} “{asked[:_SHOWN]}” here; there is {known}{more}.")
