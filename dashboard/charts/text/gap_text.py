"""Sentences on a gap between groups: how wide, how sure, how many people, and how it moved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from dashboard.charts.text import numbers, prose
from dashboard.measures.disparity import BEST, LOWEST, TARGET
from dashboard.schema import TOTAL, Unit

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
    years_counted: int = 1

    @classmethod
    def of(cls, row: Mapping[Any, Any], place: str, period: str, years_counted: int = 1) -> Self:
        """From a row as a dictionary, a place's name and ``numbers.years``.

        ``years_counted`` is how many years of births or deaths the numbers of people add up.
        """
        own = {"place": place, "period": period, "years_counted": years_counted}
        return cls(**{**prose.fields_of(cls, row), **own})


def reference_names(better: str) -> dict[str, str]:
    """How the references that the data name are called: the lowest rate of the larger groups."""
    lowest = "lowest" if better == "lower" else "highest"
    return {
        BEST: f"the {lowest} rate of the larger groups",
        LOWEST: f"the {lowest} rate of all groups",
    }


def also_widest(leads: Gap, widest: Gap, phrases: Phrases) -> str:
    """The widest gap of all, where another one leads."""
    same = (leads.group, leads.reference) == (widest.group, widest.reference)
    if same or math.isnan(widest.gap) or not widest.gap > 0:
        return ""
    rates = (
        numbers.figure(rate, phrases.unit, widest.decimals)
        for rate in (widest.rate, widest.reference_rate)
    )
    pair = [phrases.of(group) for group in (widest.group, widest.reference)]
    both = " and ".join(f"{who} ({rate})" for who, rate in zip(pair, rates, strict=True))
    judged = SURE_LABELS.get(widest.sure, "")
    how_sure = f" ({judged})" if widest.sure in ("cannot-tell", "no-rule") else ""
    return f"The widest gap of all is that between {both}: {_wide(widest, phrases)}{how_sure}."


def finding(gap: Gap, phrases: Phrases) -> str:
    """The headline of a gap: both figures as published, how far apart, how many times."""
    where = f"In {prose.the(gap.place)} in {gap.period}"
    if math.isnan(gap.gap):
        whose = f" for {phrases.of(gap.group)}" if gap.group else ""
        return f"{where}, no gap can be stated{whose}: {prose.lower_first(gap.gap_why)}"
    if gap.reference == TARGET:
        ratio = _ratio(gap, phrases) if gap.gap > 0 else "."
        return f"{where}, {_against_target(gap, phrases)}{ratio}"
    sides = [(gap.rate, phrases.of(gap.group)), (gap.reference_rate, phrases.of(gap.reference))]
    # The worse figure is named first, whichever of the two it is.
    first, second = sides if gap.gap >= 0 else sides[::-1]
    if round(gap.gap, 9) == 0:
        apart = "the published figures are the same."
    else:
        apart = f"{_wide(gap, phrases)} apart{_ratio(gap, phrases)}"
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
        why = prose.lower_first(gap.behind_why)
        return f"How many {phrases.people} that makes cannot be said: {why}"
    if numbers.about(gap.behind) == "0":
        return ""
    same = {
        TARGET: numbers.target(gap.reference_rate, phrases.unit),
        TOTAL: f"that of {phrases.of(TOTAL)}",
    }.get(gap.reference, "the same")
    more = "fewer" if phrases.better == "lower" else "more"
    people = phrases.of(gap.group)
    number = numbers.about(gap.behind / gap.years_counted)
    yearly = f" a year ({gap.period})" if gap.years_counted > 1 else ""
    return f"Had the rate been {same}, about {number} {more} {people}{yearly} {phrases.fewer}."


def at_the_same_rate(gap: Gap, phrases: Phrases) -> str:
    """How many people stand behind a gap, in few words: 62,000 fewer Hispanic children."""
    more = "fewer" if phrases.better == "lower" else "more"
    number = numbers.about(gap.behind / gap.years_counted)
    yearly = " a year" if gap.years_counted > 1 else ""
    return f"about {number} {more} {phrases.of(gap.group)}{yearly}"


def together(people: float, phrases: Phrases, years_counted: int = 1) -> str:
    """How many stand behind all gaps of a table of groups that do not overlap."""
    yearly = " a year" if years_counted > 1 else ""
    more, worse = ("fewer", "higher") if phrases.better == "lower" else ("more", "lower")
    return (
        f"Added up over the groups with a {worse} rate, about "
        f"{numbers.about(people / years_counted)} {more} {phrases.people}{yearly} {phrases.fewer}."
    )


def sureness(sure: str, at_95: bool = False) -> str:
    """How sure a gap is, for a table: clear gap, at 95% or at 90% confidence."""
    label = SURE_LABELS.get(sure, "")
    return f"{label} at {'95' if at_95 else '90'}%" if sure == "clear" else label


def apart(row: Mapping[Any, Any], unit: str, decimals: int | None = None) -> str:
    """A gap for a table, with a minus where the group is better off than the reference.

    ``row`` has rate, reference_rate and gap. It is how far the two are apart as they are printed.
    """
    width = numbers.printed_gap(float(row["rate"]), float(row["reference_rate"]), unit, decimals)
    sign = "−" if round(float(row["gap"]), 9) < 0 and width else ""
    return f"{sign}{numbers.difference(width, unit, decimals)}"


def behind(people: float, low: float, high: float) -> str:
    """How many stand behind a gap and what rounding allows; empty where that is not known."""
    if math.isnan(people):
        return ""
    spread = numbers.span(numbers.about(low), numbers.about(high))
    number = numbers.about(people)
    return number if spread == number else f"{number} ({spread})"


def reference_note(gap: Gap, phrases: Phrases) -> str:
    """A caution where the reference is itself worse than the overall rate; else empty."""
    worse = gap.reference_rate - gap.overall
    worse = round(worse if phrases.better == "lower" else -worse, 9)
    if gap.reference in (TARGET, TOTAL) or not worse > 0:
        return ""
    side = "above" if phrases.better == "lower" else "below"
    overall = numbers.figure(gap.overall, phrases.unit, gap.decimals)
    return f"The reference is itself {side} the overall rate of {overall}."


def _both(first: tuple[float, str], second: tuple[float, str], gap: Gap, phrases: Phrases) -> str:
    if phrases.phrase:
        texts = [
            f"{numbers.part_of(rate, phrases.unit, gap.decimals)} {people}"
            for rate, people in (first, second)
        ]
        return f"{texts[0]} and {texts[1]} {phrases.phrase}"
    texts = [
        f"{numbers.figure(rate, phrases.unit, gap.decimals)} for {people}"
        for rate, people in (first, second)
    ]
    return f"{phrases.short} was {texts[0]} and {texts[1]}"


def _against_target(gap: Gap, phrases: Phrases) -> str:
    target = f"the target of {numbers.target(gap.reference_rate, phrases.unit)}"
    people = phrases.of(gap.group)
    if phrases.phrase:
        part = numbers.part_of(gap.rate, phrases.unit, gap.decimals)
        fact = f"{part} {people} {phrases.phrase}"
    else:
        rate = numbers.figure(gap.rate, phrases.unit, gap.decimals)
        fact = f"{phrases.short} was {rate} for {people}"
    if round(gap.gap, 9) == 0:
        return f"{fact}: just {target}"
    side = "above" if gap.rate > gap.reference_rate else "below"
    finer = max(gap.decimals or 0, numbers.decimals_of(gap.reference_rate))
    return f"{fact}: {_wide(replace(gap, decimals=finer), phrases)} {side} {target}"


def _ratio(gap: Gap, phrases: Phrases) -> str:
    """The end of a finding: the ratio of the worse to the better, where it stands."""
    if not gap.ratio_shown or round(gap.gap, 9) == 0:
        return "."
    low, high = gap.ratio_low, gap.ratio_high
    if gap.gap < 0:
        low, high = 1 / high, 1 / low
    if phrases.better == "lower":
        return f", {numbers.times(low, high)}."
    rates = sorted([1 - gap.rate, 1 - gap.reference_rate], reverse=True)
    other = " and ".join(numbers.figure(rate, phrases.unit, gap.decimals) for rate in rates)
    return f". Counted the other way ({other}), {numbers.times(low, high)}."


def _wide(gap: Gap, phrases: Phrases) -> str:
    """How far the two figures of a gap are apart, as they are printed beside it."""
    width = numbers.printed_gap(gap.rate, gap.reference_rate, phrases.unit, gap.decimals)
    return numbers.difference(width, phrases.unit, gap.decimals)
