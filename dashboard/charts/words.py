"""Sentences made from values: findings, how sure they are, what is missing, and alt texts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

import pandas as pd

from dashboard.charts import format as say
from dashboard.measures.disparity import TARGET
from dashboard.schema import OVERALL, TOTAL, Status, Unit

SURE_LABELS = {
    "clear": "clear gap",
    "cannot-tell": "cannot be told",
    "full-count": "full count",
    "no-rule": "cannot be judged",
}

NO_CAUSE = "No cause is implied: a difference between groups says what is, not why."
WHOLE_PERCENTS = (
    "These figures are whole percents without margins of error. The publisher leaves out any "
    "whose confidence interval is 10 points wide or more, and does not say at which confidence: "
    "taken as 90%, a pair that you choose is clear from 9 points and the widest pair of a table "
    "from 12, for groups of at least 25,000, from 2007 on."
)
GAP_AND_RATIO = (
    "The gap is how far two rates are apart; the ratio is how many times the one is the other. A "
    "gap can close while the ratio grows, so both are shown. A rate of which higher is better is "
    "shown as published, and its ratio is that of those left out."
)
# What can be told of a gap, by how the figures were counted, where no rule for whole percents fits.
TOLD = {
    "acs": (
        "The figures come from a survey of some households, with margins of error. A gap is called "
        "clear where it exceeds the error of the difference at 90% confidence; the widest pair of "
        "a table must pass a stricter test, since it was chosen from many. A figure whose margin "
        "is too wide is withheld."
    ),
    "vital": (
        "Every birth and death is counted, but few of them vary by chance from year to year, so "
        "they carry intervals. A gap is called clear where it exceeds that error at 90% "
        "confidence; the widest pair of a table must pass a stricter test, since it was chosen."
    ),
    "count": "Everyone is counted, so a difference is real; its causes are not known from it.",
    "naep": (
        "The test is taken by a sample of students, and the published file has no margins of "
        "error, so how sure a gap is cannot be judged from it."
    ),
    "other": "The published file has no margins of error, so how sure a gap is cannot be judged.",
}
WITHIN_ROUNDING = (
    "The interval of a rank shows what rounding of the published figures leaves open: the middle "
    "95% of 2,000 draws. A published rank can lie outside it. Survey error is not in it, and is "
    "larger."
)

_CHANGE_SURE = {
    "clear": "That change is clear.",
    "cannot-tell": "Whether that is a real change cannot be told from the published figures.",
    "no-rule": "Whether that is a real change cannot be judged from the published figures.",
    "full-count": "Everyone is counted, so the change is real.",
}
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Phrases:
    """The catalogue's words for an indicator.

    ``people`` is whom a rate is of (children), ``phrase`` the verb in the past (lived in poverty),
    ``fewer`` the same as it would have been (would have lived in poverty), ``short`` its name in
    running text. ``groups`` holds a template for each slug: Black {people}.
    """

    people: str
    phrase: str = ""
    fewer: str = ""
    short: str = ""
    unit: str = Unit.PERCENT
    better: str = "lower"
    groups: Mapping[str, str] = field(default_factory=dict)

    def of(self, group: str) -> str:
        """The people of a group: Black children; all children."""
        template = "all {people}" if group == TOTAL else self.groups.get(group)
        return (template or f"{group.replace('-', ' ')} {{people}}").format(people=self.people)


@dataclass(frozen=True)
class Gap:
    """A row of ``measures.disparity.gaps``, its place and period as they are read."""

    place: str
    period: str
    group: str
    reference: str
    rate: float
    reference_rate: float
    gap: float
    decimals: int | None = None
    gap_why: str = ""
    ratio_low: float = math.nan
    ratio_high: float = math.nan
    ratio_shown: bool = False
    sure: str = ""
    sure_why: str = ""
    behind: float = math.nan
    behind_why: str = ""
    overall: float = math.nan

    @classmethod
    def of(cls, row: Mapping[Any, Any], place: str, period: str) -> Self:
        """From a row as a dictionary, a place's name and ``format.years``."""
        return cls(**{**_picked(cls, row), "place": place, "period": period})


@dataclass(frozen=True)
class Change:
    """A row of ``measures.disparity.change``, its periods as they are read."""

    period: str
    earlier: str
    group: str
    reference: str
    reference_then: str
    rate: float
    rate_then: float
    gap: float
    gap_then: float
    gap_change: float
    decimals: int | None = None
    within_rounding: bool = False
    within_error: bool = False
    ratio_low: float = math.nan
    ratio_high: float = math.nan
    ratio_shown: bool = False
    ratio_low_then: float = math.nan
    ratio_high_then: float = math.nan
    ratio_shown_then: bool = False
    label: str = ""
    sure: str = ""
    why: str = ""

    @classmethod
    def of(cls, row: Mapping[Any, Any], period: str, earlier: str) -> Self:
        """From a row as a dictionary and both periods through ``format.years``."""
        return cls(**{**_picked(cls, row), "period": period, "earlier": earlier})


@dataclass(frozen=True)
class Rank:
    """A row of schema.RANKINGS, its place and list as they are read (economic well-being)."""

    place: str
    list_name: str
    edition: int
    label: str
    rank: int | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    published_rank: int | None = None
    published_by: str = ""
    published_doubtful: bool = False
    indicators_used: int = 0
    indicators_expected: int = 0

    @classmethod
    def of(cls, row: Mapping[Any, Any], place: str, list_name: str) -> Self:
        """From a row as a dictionary, a place's name and a domain's title."""
        return cls(**{**_picked(cls, row), "place": place, "list_name": list_name})


def finding(gap: Gap, phrases: Phrases) -> str:
    """The headline of a gap: both figures as published, how far apart, how many times."""
    where = f"In {the(gap.place)} in {gap.period}"
    if math.isnan(gap.gap):
        whose = f" for {phrases.of(gap.group)}" if gap.group else ""
        return f"{where}, no gap can be stated{whose}: {_lower(gap.gap_why)}"
    if gap.reference == TARGET:
        ratio = _ratio(gap, phrases) if gap.gap > 0 else "."
        return f"{where}, {_against_target(gap, phrases)}{ratio}"
    sides = [(gap.rate, phrases.of(gap.group)), (gap.reference_rate, phrases.of(gap.reference))]
    # The worse figure is named first, whichever of the two it is.
    first, second = sides if gap.gap >= 0 else sides[::-1]
    if round(gap.gap, 9) == 0:
        apart = "the published figures are the same."
    else:
        apart = f"{_wide(gap.gap, gap, phrases)} apart{_ratio(gap, phrases)}"
    return f"{where}, {_both(first, second, gap, phrases)}: {apart}"


def details(gap: Gap, phrases: Phrases) -> tuple[str, ...]:
    """What follows the headline: how sure, whose rate the reference is, how many people.

    No number of people is given for a gap that cannot be told.
    """
    sentences = [
        "" if math.isnan(gap.gap) else gap.sure_why,
        reference_note(gap, phrases),
        "" if gap.sure == "cannot-tell" else counterfactual(gap, phrases),
    ]
    return tuple(sentence for sentence in sentences if sentence)


def counterfactual(gap: Gap, phrases: Phrases) -> str:
    """How many people stand behind a gap, or why that cannot be said; empty where none do."""
    if not (phrases.fewer and gap.gap > 0) or gap.group == gap.reference:
        return ""
    if math.isnan(gap.behind):
        return f"How many {phrases.people} that makes cannot be said: {_lower(gap.behind_why)}"
    number = say.about(gap.behind)
    if number == "0":
        return ""
    same = {
        TARGET: say.target(gap.reference_rate, phrases.unit),
        TOTAL: f"that of {phrases.of(TOTAL)}",
    }.get(gap.reference, "the same")
    more = "fewer" if phrases.better == "lower" else "more"
    people = phrases.of(gap.group)
    return f"Had the rate been {same}, about {number} {more} {people} {phrases.fewer}."


def together(people: float, phrases: Phrases) -> str:
    """How many stand behind all gaps of a table of groups that do not overlap."""
    more, worse = ("fewer", "higher") if phrases.better == "lower" else ("more", "lower")
    return (
        f"Added up over the groups with a {worse} rate, about {say.about(people)} {more} "
        f"{phrases.people} {phrases.fewer}."
    )


def sureness(sure: str, at_95: bool = False) -> str:
    """How sure a gap is, for a table: clear gap, at 95% or at 90% confidence."""
    label = SURE_LABELS.get(sure, "")
    return f"{label} at {'95' if at_95 else '90'}%" if sure == "clear" else label


def apart(gap: float, unit: str, decimals: int | None = None) -> str:
    """A gap for a table, with a minus where the group is better off than the reference."""
    sign = "−" if round(gap, 9) < 0 else ""
    return f"{sign}{say.difference(gap, unit, decimals)}"


def behind(people: float, low: float, high: float) -> str:
    """How many stand behind a gap and what rounding allows; empty where that is not known."""
    if math.isnan(people):
        return ""
    spread = say.span(say.about(low), say.about(high))
    number = say.about(people)
    return number if spread == number else f"{number} ({spread})"


def reference_note(gap: Gap, phrases: Phrases) -> str:
    """A caution where the reference is itself worse than the overall rate; else empty."""
    worse = gap.reference_rate - gap.overall
    worse = round(worse if phrases.better == "lower" else -worse, 9)
    if gap.reference in (TARGET, TOTAL) or not worse > 0:
        return ""
    side = "above" if phrases.better == "lower" else "below"
    overall = say.figure(gap.overall, phrases.unit, gap.decimals)
    return f"The reference is itself {side} the overall rate of {overall}."


def change(moved: Change, phrases: Phrases) -> tuple[str, ...]:
    """A group's own change first, then the gap's, then the ratio's."""
    if not moved.earlier:
        return (moved.why,)
    rates = [say.figure(r, phrases.unit, moved.decimals) for r in (moved.rate_then, moved.rate)]
    subject = "the rate" if phrases.phrase else phrases.short
    start = f"From {moved.earlier} to {moved.period} {subject} for {phrases.of(moved.group)}"
    step = round(moved.rate - moved.rate_then, 9)
    if step == 0:
        own = [f"{start} stayed at {rates[1]}."]
    else:
        verb = "rose" if step > 0 else "fell"
        own = [f"{start} {verb} from {rates[0]} to {rates[1]}.", _CHANGE_SURE.get(moved.sure, "")]
    if moved.group == moved.reference == moved.reference_then:
        return tuple(filter(None, own))
    return tuple(filter(None, [*own, *_gap_change(moved, phrases)]))


def direction(moved: Change, phrases: Phrases) -> str:
    """Where a gap has gone since some years before, in one or two sentences, or why none can say.

    The gap alone: ``change`` has the group's own rate before it.
    """
    if not moved.earlier:
        return moved.why
    if math.isnan(moved.gap_change):
        return f"Since {moved.earlier}: {_lower(moved.why)}"
    first, *rest = _gap_change(moved, phrases)
    caution = [sentence for sentence in rest if sentence.endswith("account for that.")]
    return " ".join([f"Since {moved.earlier}: {_lower(first)}", *caution])


def missing_reason(
    status: str, why: str = "", rule: str = "", high: float = math.nan, unit: str = ""
) -> str:
    """Why a group has no figure, to stand in brackets. ``why`` wins where a measure gave one.

    ``rule`` is the catalogue's sentence on when the publisher withholds a figure (S).
    """
    if status == Status.BELOW_THRESHOLD and not math.isnan(high):
        decimals = 3 if unit == Unit.PERCENT else 0
        return f"printed only as less than {say.figure(high, unit, decimals)}"
    stated = rule.partition(" where ")[2].rstrip(".") if "(S)" in rule else ""
    reasons = {
        Status.SUPPRESSED: f"withheld by the publisher{': ' if stated else ''}{stated}",
        Status.LOW_EVENTS: "withheld by the publisher: too few cases",
        Status.NOT_AVAILABLE: "not available",
        Status.NOT_REPORTED: "not reported to the publisher",
        Status.NOT_COMPARABLE: "not comparable",
        Status.BELOW_THRESHOLD: "printed only as very small",
        Status.ERROR_IN_SOURCE: "an error in the source",
        Status.EMPTY: "left empty by the publisher",
    }
    return why or next((text for key, text in reasons.items() if key == status), "no figure")


def not_shown(missing: Iterable[tuple[str, str]]) -> str:
    """Names what is not shown, each with its reason; empty where nothing is missing."""
    named = "; ".join(f"{who} ({reason})" for who, reason in missing)
    return f"Not shown: {named}." if named else ""


def ranking(rank: Rank, states: int = 50) -> str:
    """A state's rank in a sentence: the published one where a trusted publisher printed it."""
    where = OVERALL if rank.list_name == OVERALL else f"in {rank.list_name}"
    place = _upper(the(rank.place))
    edition = f"{rank.edition} edition"
    start = f"{place} ranks {{}} of {states} states {where}"
    if rank.published_rank is not None and not rank.published_doubtful:
        published = start.format(say.ordinal(rank.published_rank))
        return f"{published}, as reported by {rank.published_by} ({edition})."
    if rank.rank is not None:
        note = "".join(f"{text}; " for text in [_rank_note(rank)] if text)
        return f"{start.format(say.ordinal(rank.rank))} ({note}{edition})."
    if not rank.indicators_expected:
        return (
            f"{place} has no rank {where} in the {edition}: only ranks that a named publisher "
            f"printed are at hand, and none for {the(rank.place)}."
        )
    return (
        f"{place} has no rank {where} in the {edition}: "
        f"{rank.indicators_used} of {rank.indicators_expected} indicators have figures."
    )


def rank_text(rank: Rank) -> str:
    """A rank alone: 25th (24th to 27th within rounding); a dash where there is none."""
    if rank.published_rank is not None and not rank.published_doubtful:
        return f"{say.ordinal(rank.published_rank)} (published)"
    if rank.rank is None:
        return say.NO_FIGURE
    note = _rank_note(rank)
    return f"{say.ordinal(rank.rank)} ({note})" if note else say.ordinal(rank.rank)


def not_ranked(place: str) -> str:
    """For the nation, the District and the territories."""
    return f"{_upper(the(place))} is not ranked: the list is of the 50 states."


def burden(share: float, income: float, income_name: str = "median household income") -> str:
    """A year's care as a share of a place's income, beside the federal benchmark."""
    return (
        f"That is {say.figure(share, Unit.PERCENT)} of the {income_name} there "
        f"({say.currency(income)}). The federal benchmark for subsidized families is 7%."
    )


def no_prices(place: str) -> str:
    """For a state that gave no child-care prices."""
    return f"No child-care prices are published for {the(place)}."


def alt_dots(finding: str, dots: Iterable[tuple[str, str]], missing: str = "") -> str:
    """What a screen reader hears for a chart of one dot a row."""
    listed = ", ".join(f"{label} {text}" for label, text in dots)
    return f"{finding} A chart with a dot a row: {listed}. {missing}".strip()


def alt_lines(finding: str, lines: Iterable[tuple[str, str, str, str, str]]) -> str:
    """What a screen reader hears for lines: label, first period and figure, last of both."""
    listed = "; ".join(
        f"{label}, {first} in {start} and {last} in {end}"
        for label, start, first, end, last in lines
    )
    return f"{finding} A chart of lines over time: {listed}."


def the(place: str) -> str:
    """A place inside a sentence: the United States, the District of Columbia, Ohio."""
    takes_article = place in ("United States", "District of Columbia") or place.endswith("Islands")
    return f"the {place}" if takes_article else place


def _both(first: tuple[float, str], second: tuple[float, str], gap: Gap, phrases: Phrases) -> str:
    if phrases.phrase:
        texts = [
            f"{say.part_of(rate, phrases.unit, gap.decimals)} {people}"
            for rate, people in (first, second)
        ]
        return f"{texts[0]} and {texts[1]} {phrases.phrase}"
    texts = [
        f"{say.figure(rate, phrases.unit, gap.decimals)} for {people}"
        for rate, people in (first, second)
    ]
    return f"{phrases.short} was {texts[0]} and {texts[1]}"


def _against_target(gap: Gap, phrases: Phrases) -> str:
    target = f"the target of {say.target(gap.reference_rate, phrases.unit)}"
    people = phrases.of(gap.group)
    if phrases.phrase:
        part = say.part_of(gap.rate, phrases.unit, gap.decimals)
        fact = f"{part} {people} {phrases.phrase}"
    else:
        rate = say.figure(gap.rate, phrases.unit, gap.decimals)
        fact = f"{phrases.short} was {rate} for {people}"
    if round(gap.gap, 9) == 0:
        return f"{fact}: just {target}"
    side = "above" if gap.rate > gap.reference_rate else "below"
    finer = max(gap.decimals or 0, say.decimals_of(gap.reference_rate))
    return f"{fact}: {_wide(gap.gap, replace(gap, decimals=finer), phrases)} {side} {target}"


def _ratio(gap: Gap, phrases: Phrases) -> str:
    """The end of a finding: the ratio of the worse to the better, where it stands."""
    if not gap.ratio_shown or round(gap.gap, 9) == 0:
        return "."
    low, high = gap.ratio_low, gap.ratio_high
    if gap.gap < 0:
        low, high = 1 / high, 1 / low
    if phrases.better == "lower":
        return f", {say.times(low, high)}."
    rates = sorted([1 - gap.rate, 1 - gap.reference_rate], reverse=True)
    other = " and ".join(say.figure(rate, phrases.unit, gap.decimals) for rate in rates)
    return f". Counted the other way ({other}), {say.times(low, high)}."


def _wide(width: float, row: Gap | Change, phrases: Phrases) -> str:
    return say.difference(width, phrases.unit, row.decimals)


def _gap_change(moved: Change, phrases: Phrases) -> list[str]:
    if math.isnan(moved.gap_change):
        return [moved.why]
    same = moved.reference == moved.reference_then
    lowest = "the lowest rate" if phrases.better == "lower" else "the highest rate"
    reference = phrases.of(moved.reference) if same else lowest
    if moved.reference == TARGET:
        reference = "the target"
    now, then = (_wide(width, moved, phrases) for width in (moved.gap, moved.gap_then))
    if phrases.unit == Unit.PERCENT:
        then = then.removesuffix("s").removesuffix(" point")
    doing = ""
    if "reference" in moved.label:
        rose = ("worse" in moved.label) == (phrases.better == "lower")
        partly = "partly " if "partly" in moved.label else ""
        whose = "their" if same else "that"
        doing = f", {partly}because {whose} rate {'rose' if rose else 'fell'}"
    if not moved.label:
        signs = ["−" if round(width, 9) < 0 else "" for width in (moved.gap_then, moved.gap)]
        text = f"The difference from {reference} went from {signs[0]}{then} to {signs[1]}{now}."
    elif moved.label == "unchanged":
        return [f"The gap with {reference} stayed at {now}.", _ratio_change(moved)]
    else:
        verb = "narrowed" if moved.label.startswith("closing") else "widened"
        text = f"The gap with {reference} {verb} from {then} to {now}{doing}."
    chance = ""
    if moved.within_rounding:
        chance = "Rounding alone could account for that."
    elif moved.within_error:
        chance = "Chance alone could account for that."
    return [text, chance, _ratio_change(moved)]


def _ratio_change(moved: Change) -> str:
    if not (moved.ratio_shown and moved.ratio_shown_then):
        return ""
    now = say.times(moved.ratio_low, moved.ratio_high)
    then = say.times(moved.ratio_low_then, moved.ratio_high_then)
    return f"As a ratio: {then} in {moved.earlier}, {now} in {moved.period}."


def _rank_note(rank: Rank) -> str:
    if rank.label == "estimate":
        lacking = rank.indicators_expected - rank.indicators_used
        noun = "indicator" if lacking == 1 else "indicators"
        return f"estimate, {_COUNTS[lacking] if lacking < 10 else lacking} {noun} missing"
    if rank.rank_low is None or rank.rank_high is None:
        return ""
    return f"{say.span(say.ordinal(rank.rank_low), say.ordinal(rank.rank_high))} within rounding"


def _picked(cls: type, row: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields of a dataclass that a table's row has; missing is None where a field may be."""
    return {
        each.name: None if each.default is None and pd.isna(row[each.name]) else row[each.name]
        for each in fields(cls)
        if each.name in row
    }


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
