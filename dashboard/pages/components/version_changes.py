"""What changed in the live version: its figures beside those of the version before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.facts import figures, place_names
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.text import figure_text, numbers
from dashboard.language import say
from dashboard.measures.version_differences import CHANGED, GONE, NEW, compare_observations
from dashboard.pages.components.card import table
from dashboard.pages.page import Site
from dashboard.schema import NEWS, OBSERVATIONS, TOTAL
from dashboard.store import StoreError, Version, before_id, open_version, same_table

_KEY = "changes since the version before"
_ALL = "all"
_LARGEST = 10  # changed figures that are told one by one
_COLUMNS = [*OBSERVATIONS.key, "value", "status", "printed", "low", "high", "file"]


@dataclass(frozen=True)
class Changes:
    """Beside which version, how many figures of which indicator, the largest changes, stories.

    ``totals`` has a row an indicator that changed, ``all`` has all together; ``stories`` counts
    those that came and those that went.
    """

    before: str
    day: str
    all: Record
    totals: tuple[Record, ...]
    largest: tuple[Record, ...]
    stories: tuple[int, int]

    @property
    def figures(self) -> int:
        """How many figures are not as they were."""
        return sum(int(self.all[one]) for one in (CHANGED, NEW, GONE))


def changes(site: Site) -> Changes | None:
    """What changed; None where no earlier version is held. It is computed once a version."""
    memory = site.version.memory
    if _KEY not in memory:
        memory[_KEY] = _compared(site)
    return cast(Changes | None, memory[_KEY])


def _compared(site: Site) -> Changes | None:
    after, processed = site.version, site.store.processed
    try:
        # Opened for this alone: what is read of it goes with it.
        before = open_version(processed, before_id(processed, after.id))
    except StoreError:
        return None
    stories = _stories(before, after)
    if same_table(before, after, OBSERVATIONS.name):
        every: Record = {"compared": after.rows(OBSERVATIONS.name), CHANGED: 0, NEW: 0, GONE: 0}
        return Changes(before.id, before.created, every, (), (), stories)
    told = compare_observations(
        *(version.columns(OBSERVATIONS.name, _COLUMNS) for version in (before, after))
    )
    totals = {str(row["indicator"]): row for row in as_dicts(told.totals)}
    every = totals.pop(_ALL)
    some = [row for row in totals.values() if any(row[one] for one in (CHANGED, NEW, GONE))]
    largest = as_dicts(_largest(told.figures))
    return Changes(before.id, before.created, every, tuple(some), tuple(largest), stories)


def _largest(changed: pd.DataFrame) -> pd.DataFrame:
    """The figures that moved most, as a share of the larger of the two."""
    moved = changed.loc[changed["value"].notna() & changed["value_was"].notna()]
    most = moved[["value", "value_was"]].abs().max(axis=1)
    share = (moved["value"] - moved["value_was"]).abs() / most.where(most > 0)
    return moved.loc[share.sort_values(ascending=False, kind="stable").index[:_LARGEST]]


def _stories(before: Version, after: Version) -> tuple[int, int]:
    """How many stories are listed that were not, and how many that were are not."""
    was, now = (
        set(table.loc[table["shown"], "item"])
        for table in (one.columns(NEWS.name, ["item", "shown"]) for one in (before, after))
    )
    return len(now - was), len(was - now)


def in_short(found: Changes | None) -> str:
    """What changed in few words."""
    if found is None:
        return say("changes-first")
    if not found.figures:
        return say("changes-none", version=found.before)
    return say("changes-short", number=f"{found.figures:,}", version=found.before)


def in_full(site: Site, found: Changes | None) -> list[Component | None]:
    """What changed: in all, by indicator, the largest changes, and the stories."""
    if found is None:
        return [html.P(say("changes-first-why"))]
    count = {one: f"{int(found.all[one]):,}" for one in ("compared", CHANGED, NEW, GONE)}
    since = say("changes-since", version=found.before, day=numbers.day(found.day))
    told = say("changes-all", **count) if found.figures else say("changes-same", **count)
    came, went = found.stories
    return [
        html.P([since, " ", told]),
        html.P(say("changes-stories", gained=came, lost=went)) if came or went else None,
        _by_indicator(site, found) if found.totals else None,
        *(_one_by_one(site, found) if found.largest else []),
    ]


def _by_indicator(site: Site, found: Changes) -> Component:
    titles = figures.loaded(site.facts)
    columns = (
        Column("indicator", say("changes-indicator")),
        *(Column(one, say(f"changes-{one}"), "number") for one in (CHANGED, NEW, GONE)),
    )
    rows = []
    for row in found.totals:
        title = titles.get(str(row["indicator"]), str(row["indicator"]))
        counts = [int(row[one]) for one in (CHANGED, NEW, GONE)]
        values: tuple[str | float, ...] = (title, *map(float, counts))
        rows.append(Row(values=values, texts=(title, *(f"{one:,}" for one in counts))))
    return table(Table(columns, tuple(rows)), say("changes-by-indicator"))


def _one_by_one(site: Site, found: Changes) -> list[Component]:
    facts = site.facts
    names, titles = place_names.names_of(facts), figures.loaded(facts)
    listed = []
    for row in found.largest:
        slug, place, group = (str(row[one]) for one in ("indicator", "place", "group"))
        parts = [titles.get(slug, slug), names.get(place, place), str(row["period"])]
        if group != TOTAL and slug in titles:
            entry = indicator_of(facts, slug)
            parts.append(figure_text.group_label(facts.catalog, entry, group))
        now, was = (_figure(row[one], str(row["unit"])) for one in ("value", "value_was"))
        listed.append(
            html.Li(say("changes-figure", indicator=", ".join(parts), figure=now, then=was))
        )
    return [html.H3(say("changes-largest")), html.Ul(listed, className="points")]


def _figure(value: float, unit: str) -> str:
    """A figure with all the digits it has: what is shown of two may be the same."""
    return numbers.figure(value, unit, numbers.decimals_of(value))
