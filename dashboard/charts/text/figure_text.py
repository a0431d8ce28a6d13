"""Sentences of one figure, and of what changed since about five years before."""

from __future__ import annotations

from dashboard.catalog import Catalog, Indicator, Unreviewed
from dashboard.charts.facts.figures import UNIT_LABELS, Latest, group_label, shown_decimals
from dashboard.charts.facts.rows import Record
from dashboard.charts.facts.unreviewed import note
from dashboard.charts.text import numbers, prose
from dashboard.measures import five_years
from dashboard.schema import TOTAL, Unit

NOTHING_COMPARABLE = "No comparable figure lies four to six years earlier."
ROUNDING = "Rounding alone could account for that."
SAMPLED = (
    "Survey figures are printed without margins of error: whether a small change or difference is "
    "real cannot be told from them."
)
NOMINAL = "Dollars are those of each year: what money buys changed too."
NEITHER = "A higher or lower number here is neither good nor bad by itself."


def figure(entry: Indicator, catalog: Catalog, group: str, row: Record, place: str) -> str:
    """One figure without its full stop: In Ohio in 2019, 18% of children lived in poverty."""
    unit, value = str(row["unit"]), float(row["value"])
    when = numbers.years(str(row["period"]), str(row["period_kind"]))
    decimals = shown_decimals(row["decimals"], unit)
    if not entry.reviewed:
        what = titled(entry, catalog, group, unit)
        return f"{what}: {numbers.figure(value, unit, decimals)} in {prose.the(place)} in {when}"
    fact = _fact(entry, catalog, group, value, unit, decimals)
    return f"In {prose.the(place)} in {when}, {fact}"


def titled(entry: Indicator, catalog: Catalog, group: str, unit: str) -> str:
    """The indicator's title, with the group and the unit where they are not the headline's."""
    parts = [entry.title]
    if group != entry.headline.group:
        parts.append(group_label(catalog, group))
    if unit != entry.unit:
        parts.append(UNIT_LABELS[Unit(unit)].lower())
    return ", ".join(parts)


def _fact(
    entry: Indicator, catalog: Catalog, group: str, value: float, unit: str, decimals: int | None
) -> str:
    of_group = catalog.groups.get(group)
    people = of_group.people.format(people=entry.people) if of_group else entry.people
    phrase = (of_group.phrase if of_group else "") or entry.phrase
    text = numbers.figure(value, unit, decimals)
    if unit == Unit.NUMBER:
        return f"{text} {people} {phrase}" if phrase else f"there were {text} {people}"
    if unit == Unit.CURRENCY or (not phrase and group == TOTAL):
        return f"{entry.short} was {text}"
    if not phrase:
        return f"{numbers.part_of(value, unit, decimals)} {entry.people} were {people}"
    return f"{numbers.part_of(value, unit, decimals)} {people} {phrase}"


def changed(latest: Latest, entry: Indicator, unit: str) -> str:
    """What changed since five years before, in a sentence or two."""
    if latest.moved == five_years.NOTHING:
        return NOTHING_COMPARABLE
    before = f"In {latest.when_then} it was {latest.text_then}"
    if latest.moved == five_years.SAME:
        return f"{before} as well."
    if latest.moved == five_years.WITHIN_ROUNDING:
        return f"{before}. {ROUNDING}"
    direction = {five_years.HIGHER: "rose", five_years.LOWER: "fell"}[latest.moved]
    good = latest.verdict in ("better", "worse")
    return f"{before}: it {direction}, which is {latest.verdict}." if good else (
        f"{before}: it {direction}."
    )  # fmt: skip


def cautions(entry: Indicator, unit: str) -> tuple[str, ...]:
    """What to keep in mind with figures of this kind."""
    if isinstance(entry, Unreviewed):
        return (note(entry), *([NOMINAL] if unit == Unit.CURRENCY else []))
    sampled = entry.survey in ("acs", "naep", "other")
    neither = entry.kind in ("share", "count") or (unit == Unit.NUMBER != entry.unit)
    return tuple(
        note
        for note, applies in (
            (SAMPLED, sampled),
            (NOMINAL, unit == Unit.CURRENCY),
            (NEITHER, neither),
        )
        if applies
    )
