"""Sentences of one figure, and of what changed since about five years before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.catalog import Catalog, Indicator, Unreviewed
from dashboard.charts.text import numbers, prose
from dashboard.measures import five_years
from dashboard.schema import MAIN_SERIES, TOTAL, Unit

NOTHING_COMPARABLE = "No comparable figure lies four to six years earlier."
# The same in a list of indicators.
NOTHING_BEFORE = "nothing comparable five years before"
ROUNDING = "Rounding alone could account for that."
SAMPLED = (
    "Survey figures are printed without margins of error: whether a small change or difference is "
    "real cannot be told from them."
)
SAMPLED_IN_PART = (
    "Of survey figures without a margin of error nobody can tell whether a small change or "
    "difference is real."
)
SAMPLED_AND_TESTED = (
    "Survey figures are printed without margins of error: where the publisher tested a change, its "
    "verdict is given; whether another small change or difference is real cannot be told."
)
NOMINAL = "Dollars are those of each year: what money buys changed too."
NEITHER = "A higher or lower number here is neither good nor bad by itself."


def figure(
    entry: Indicator, catalog: Catalog, group: str, row: Mapping[Any, Any], place: str
) -> str:
    """One figure without its full stop: In Ohio in 2019, 18% of children lived in poverty."""
    unit, value = str(row["unit"]), float(row["value"])
    when = numbers.years(str(row["period"]), str(row["period_kind"]))
    decimals = numbers.shown_decimals(row["decimals"], unit)
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
    if latest.moved == five_years.NOTHING_COMPARABLE:
        return NOTHING_COMPARABLE
    before = f"In {latest.when_then} it was {latest.text_then}"
    said = _BY_MARGINS if latest.critical else _SURE
    told = said.get(latest.sure, "").format(critical=latest.critical)
    sure = f" {told}" if told else ""
    if latest.behind:
        return f"{before} too, both rounded. {_behind(latest.behind, entry.people or 'people')}"
    if latest.moved == five_years.SAME:
        return f"{before} as well.{sure}"
    if latest.moved == five_years.WITHIN_ROUNDING:
        return f"{before}. {ROUNDING}"
    direction = {five_years.HIGHER: "rose", five_years.LOWER: "fell"}[latest.moved]
    good = latest.verdict in ("better", "worse")
    which = f", which is {latest.verdict}" if good else ""
    return f"{before}: it {direction}{which}.{sure}"


def _behind(numbers_of: Behind, people: str) -> str:
    """What the numbers behind two equal percents say."""
    stands = f"The percent stands for {numbers_of.text} {people}"
    if numbers_of.text == numbers_of.text_then:
        return f"{stands} in both years."
    share = {
        "": "whether the share moved cannot be told",
        "better": "as a share of all children that is better",
        "worse": "as a share of all children that is worse",
    }[numbers_of.verdict]
    return f"{stands}, {numbers_of.way} from {numbers_of.text_then}; {share}."


def cautions(entry: Indicator, unit: str, *, margins: bool = False) -> tuple[str, ...]:
    """What to keep in mind with figures of this kind; ``margins`` where some of them have one."""
    if isinstance(entry, Unreviewed):
        return (not_reviewed(entry), *([NOMINAL] if unit == Unit.CURRENCY else []))
    sampled = entry.survey in ("acs", "naep", "other")
    neither = entry.kind in ("share", "count") or (unit == Unit.NUMBER != entry.unit)
    return tuple(
        note
        for note, applies in (
            (SAMPLED_IN_PART if margins else SAMPLED, sampled and entry.survey != "naep"),
            (SAMPLED_AND_TESTED, entry.survey == "naep"),
            (NOMINAL, unit == Unit.CURRENCY),
            (NEITHER, neither),
        )
        if applies
    )


BADGE = "not reviewed"


def badge(entry: Indicator) -> str:
    """The mark that a chart of an indicator carries."""
    return "" if entry.reviewed else BADGE


def not_reviewed(entry: Unreviewed) -> str:
    """What to know of every figure of an indicator that nobody reviewed."""
    return (
        f"Not reviewed: loaded from {prose.listed(entry.files)} under a name that the catalog does "
        "not know. Nobody has checked what the figures measure, of whom, who collected them, or "
        "whether more is better or worse."
    )


_VERDICTS = {
    five_years.SAME: "the same",
    five_years.WITHIN_ROUNDING: "about the same",
    five_years.NOTHING_COMPARABLE: "",
}


UNIT_LABELS = {
    Unit.PERCENT: "Percent",
    Unit.NUMBER: "Number",
    Unit.CURRENCY: "Dollars",
    Unit.RATE: "Rate",
    Unit.PER_100: "Rate per 100",
    Unit.PER_1000: "Rate per 1,000",
    Unit.PER_10000: "Rate per 10,000",
    Unit.PER_100000: "Rate per 100,000",
    Unit.INDEX: "Index",
}


# How sure a change is, after it; of the others nothing is known, and a note says so.
TESTED, NOT_SIGNIFICANT, COUNTED = "clear", "no clear change", "full count"
BY_PUBLISHER = "The publisher's own test calls that change significant."
NOT_BY_PUBLISHER = "The publisher's own test does not call that change significant."
BY_COUNTING = "Everyone is counted, so the change is real."
_SURE = {TESTED: BY_PUBLISHER, NOT_SIGNIFICANT: NOT_BY_PUBLISHER, COUNTED: BY_COUNTING}
# The same where it was tested here, by the margins of error.
_BY_MARGINS = {
    TESTED: "That is clear: only a change under {critical} could be chance here.",
    NOT_SIGNIFICANT: "That could be chance, as any change under {critical} could here.",
}


@dataclass(frozen=True)
class Behind:
    """The numbers of people behind two percents that are printed alike.

    ``way`` is up or down; ``verdict`` better or worse where the share moved beyond rounding, else
    empty.
    """

    text: str
    text_then: str
    way: str
    verdict: str = ""


@dataclass(frozen=True)
class Latest:
    """A place's newest figure beside the one about five years before.

    ``verdict`` is better or worse where the indicator says which way is good, else higher or
    lower; ``sure`` how sure that is, empty where nobody can tell; ``critical`` the change that the
    margins of error could explain; ``behind`` the numbers where both figures read alike.
    ``change`` says it in a few words, and is empty where nothing can be compared.
    """

    place: str
    value: float
    text: str
    when: str
    period: str
    moved: str
    verdict: str
    text_then: str = ""
    when_then: str = ""
    value_then: float = float("nan")
    sure: str = ""
    critical: str = ""
    behind: Behind | None = None

    @property
    def change(self) -> str:
        """Lower, better, with the earlier figure: ↓ better than 13% in 2019."""
        if not self.text_then:
            return ""
        arrow = {five_years.HIGHER: "↑ ", five_years.LOWER: "↓ "}.get(self.moved, "")
        if self.behind and self.behind.text != self.behind.text_then:
            then = f"{self.behind.way} from {self.behind.text_then} in {self.when_then}"
            return f"{self.behind.text}, {then}; both {self.text}"
        than = "as" if self.verdict in ("the same", "about the same") else "than"
        unsure = f", {NOT_SIGNIFICANT}" if self.sure == NOT_SIGNIFICANT else ""
        return f"{arrow}{self.verdict} {than} {self.text_then} in {self.when_then}{unsure}"


def group_label(catalog: Catalog, slug: str) -> str:
    """A group's name on a control or an axis."""
    if slug == TOTAL:
        return "Everyone together"
    group = catalog.groups.get(slug)
    return group.label if group else slug.replace("-", " ").capitalize()


def verdict(moved: str, entry: Indicator, unit: str) -> str:
    """A movement in a word: better or worse only where the indicator says which way is good.

    A share or a count is neither good nor bad, and neither is the number behind a rate, which
    grows with the number of children. Dollars of different years are not set against each other.
    """
    if moved in _VERDICTS:
        return _VERDICTS[moved]
    if entry.kind != "rate" or unit != entry.unit:
        return moved
    return "better" if moved == entry.better else "worse"


def axis(entry: Indicator, unit: str) -> str:
    """What the value axis counts."""
    if unit == Unit.PERCENT:
        return f"Percent of {entry.people}" if entry.people else "Percent"
    if unit == Unit.CURRENCY:
        return "Dollars of each year"
    if unit == Unit.NUMBER:
        return "Number"
    return numbers.figure(0, unit).removeprefix("0 ").capitalize()


def series_label(entry: Indicator, series: str) -> str:
    """A series in a word: five-year, ACGR; empty where it is the only one or the usual one."""
    return entry.series_labels.get(series, "" if series == MAIN_SERIES else series)


def with_series(text: str, entry: Indicator, series: str) -> str:
    """A text with its series in brackets, where that has a name: 2020-2021 (five-year)."""
    label = series_label(entry, series)
    return f"{text} ({label})" if label else text
