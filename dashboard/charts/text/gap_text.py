"""Sentences on a gap between groups: how wide, how sure, how many people, and how it moved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from dashboard.charts.text import numbers, prose
from dashboard.language import Sentence, agreed, say
from dashboard.measures.disparity import BEST, LOWEST, TARGET
from dashboard.measures.disparity.sureness import (
    BY_COUNTS,
    CHOSEN,
    OVERLAP,
    RULE_POPULATION,
    RULE_SINCE,
)
from dashboard.measures.five_years import YEARS
from dashboard.rounding import printed_gap
from dashboard.schema import TOTAL, Unit

# What can be told of a gap, by how the figures were counted, where no rule for whole percents fits.
_TOLD = ("acs", "vital", "count", "naep")


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
        if group == TOTAL:
            return say("claim-everyone", people=self.people)
        template = self.groups.get(group) or f"{group.replace('-', ' ')} {{people}}"
        return agreed(template, self.people)


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


def sure_label(sure: str) -> str:
    """How sure a gap is, in a word or two; empty where there is none to judge."""
    return say(f"gap-sure-{sure}") if sure else ""


def note_on_sureness(survey: str) -> Sentence:
    """How it is judged whether gaps are sure, by how the figures were counted."""
    return say(f"gap-note-{survey if survey in _TOLD else 'other'}")


def why(reason: str) -> Sentence:
    """Why there is no gap, ratio or number of people: a reason that the measures give."""
    return say(f"why-{reason}", least=YEARS - 1, most=YEARS + 1)


def how_sure(reason: str) -> tuple[Sentence, ...]:
    """Why a gap is called clear or not: a reason that the measures give, and what qualifies it."""
    name, *told = reason.split()
    first = say(
        f"sure-{name}",
        by="counts" if BY_COUNTS in told else "margins",
        chosen="yes" if CHOSEN in told else "no",
        year=str(RULE_SINCE),
        people=numbers.number(RULE_POPULATION),
    )
    return (first, say("sure-overlap")) if OVERLAP in told else (first,)


def reference_names(better: str) -> dict[str, str]:
    """How the references that the data name are called: the lowest rate of the larger groups."""
    return {
        BEST: say("gap-reference-best", better=better),
        LOWEST: say("gap-reference-lowest", better=better),
    }


def also_widest(leads: Gap, widest: Gap, phrases: Phrases) -> str:
    """The widest gap of all, where another one leads."""
    same = (leads.group, leads.reference) == (widest.group, widest.reference)
    if same or math.isnan(widest.gap) or not widest.gap > 0:
        return ""
    rate, other_rate = (
        numbers.figure(rate, phrases.unit, widest.decimals)
        for rate in (widest.rate, widest.reference_rate)
    )
    return say(
        "gap-also-widest",
        group=phrases.of(widest.group),
        figure=rate,
        other_group=phrases.of(widest.reference),
        other_figure=other_rate,
        points=_wide(widest, phrases),
        sure=widest.sure,
    )


def finding(gap: Gap, phrases: Phrases) -> Sentence:
    """The headline of a gap: both figures as published, how far apart, how many times."""
    where = {"place": prose.the(gap.place), "period": gap.period}
    if math.isnan(gap.gap):
        where["why"] = prose.lower_first(why(gap.gap_why))
        if not gap.group:
            return say("gap-none", **where)
        return say("gap-none-of", group=phrases.of(gap.group), **where)
    if gap.reference == TARGET:
        return _against_target(gap, phrases, where)
    sides = [(gap.rate, gap.group), (gap.reference_rate, gap.reference)]
    # The worse figure is named first, whichever of the two it is.
    first, second = sides if gap.gap >= 0 else sides[::-1]
    where["rates"] = _both(first, second, gap, phrases)
    if round(gap.gap, 9) == 0:
        return say("gap-same", **where)
    return _with_ratio("gap-apart", gap, phrases, where | {"points": _wide(gap, phrases)})


def no_figures(place: str, period: str) -> Sentence:
    """What is said of a place without figures by race, in a period or in any."""
    if not period:
        return say("gap-no-figures-ever", place=prose.the(place))
    return say("gap-no-figures", place=prose.the(place), period=period)


def details(gap: Gap, phrases: Phrases) -> tuple[str, ...]:
    """What follows the headline: how sure, whose rate the reference is, how many people.

    No number of people is given for a gap that cannot be told.
    """
    sentences = [
        *(() if math.isnan(gap.gap) else how_sure(gap.sure_why)),
        reference_note(gap, phrases),
        "" if gap.sure == "cannot-tell" else counterfactual(gap, phrases),
    ]
    return tuple(sentence for sentence in sentences if sentence)


def counterfactual(gap: Gap, phrases: Phrases) -> str:
    """How many people stand behind a gap, or why that cannot be said; empty where none do."""
    if not (phrases.fewer and gap.gap > 0) or gap.group == gap.reference:
        return ""
    if math.isnan(gap.behind):
        reason = prose.lower_first(why(gap.behind_why))
        return say("gap-behind-unknown", people=phrases.people, why=reason)
    if numbers.about(gap.behind) == "0":
        return ""
    rate: str = say("gap-rate-the-same")
    if gap.reference == TARGET:
        rate = numbers.target(gap.reference_rate, phrases.unit)
    elif gap.reference == TOTAL:
        rate = say("gap-rate-of-all", group=phrases.of(TOTAL))
    return say(
        _yearly("gap-behind", gap.years_counted),
        rate=rate,
        number=numbers.about(gap.behind / gap.years_counted),
        better=phrases.better,
        group=phrases.of(gap.group),
        period=gap.period,
        would=phrases.fewer,
    )


def at_the_same_rate(gap: Gap, phrases: Phrases) -> Sentence:
    """How many people stand behind a gap, in few words: 62,000 fewer Hispanic children."""
    return say(
        _yearly("gap-behind-short", gap.years_counted),
        number=numbers.about(gap.behind / gap.years_counted),
        better=phrases.better,
        group=phrases.of(gap.group),
    )


def together(people: float, phrases: Phrases, years_counted: int = 1) -> Sentence:
    """How many stand behind all gaps of a table of groups that do not overlap."""
    return say(
        _yearly("gap-together", years_counted),
        better=phrases.better,
        number=numbers.about(people / years_counted),
        people=phrases.people,
        would=phrases.fewer,
    )


def sureness(sure: str, at_95: bool = False) -> str:
    """How sure a gap is, for a table: clear gap, at 95% or at 90% confidence."""
    if sure != "clear":
        return sure_label(sure)
    return say("gap-sure-clear-at", confidence="95" if at_95 else "90")


def apart(row: Mapping[Any, Any], unit: str, decimals: int | None = None) -> str:
    """A gap for a table, with a minus where the group is better off than the reference.

    ``row`` has rate, reference_rate and gap. It is how far the two are apart as they are printed.
    """
    width = printed_gap(float(row["rate"]), float(row["reference_rate"]), unit, decimals)
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
    return say(
        "gap-reference-worse",
        side="above" if phrases.better == "lower" else "below",
        figure=numbers.figure(gap.overall, phrases.unit, gap.decimals),
    )


def _both(
    first: tuple[float, str], second: tuple[float, str], gap: Gap, phrases: Phrases
) -> Sentence:
    (rate, group), (other_rate, other_group) = first, second
    who = {"group": phrases.of(group), "other_group": phrases.of(other_group)}
    if phrases.phrase:
        return say(
            "gap-rates",
            part=numbers.part_of(rate, phrases.unit, gap.decimals),
            other_part=numbers.part_of(other_rate, phrases.unit, gap.decimals),
            did=phrases.phrase,
            **who,
        )
    return say(
        "gap-rates-named",
        indicator=phrases.short,
        figure=numbers.figure(rate, phrases.unit, gap.decimals),
        other_figure=numbers.figure(other_rate, phrases.unit, gap.decimals),
        **who,
    )


def _against_target(gap: Gap, phrases: Phrases, where: dict[str, str]) -> Sentence:
    words = where | {"target": numbers.target(gap.reference_rate, phrases.unit)}
    people = phrases.of(gap.group)
    if phrases.phrase:
        part = numbers.part_of(gap.rate, phrases.unit, gap.decimals)
        words["rate"] = say("gap-rate-alone", part=part, group=people, did=phrases.phrase)
    else:
        rate = numbers.figure(gap.rate, phrases.unit, gap.decimals)
        words["rate"] = say(
            "gap-rate-alone-named", indicator=phrases.short, figure=rate, group=people
        )
    if round(gap.gap, 9) == 0:
        return say("gap-on-target", **words)
    words["side"] = "above" if gap.rate > gap.reference_rate else "below"
    finer = max(gap.decimals or 0, numbers.decimals_of(gap.reference_rate))
    words["points"] = _wide(replace(gap, decimals=finer), phrases)
    if gap.gap < 0:
        return say("gap-from-target", **words)
    return _with_ratio("gap-from-target", gap, phrases, words)


def _with_ratio(template: str, gap: Gap, phrases: Phrases, words: dict[str, str]) -> Sentence:
    """A finding with the ratio of the worse to the better at its end, where it stands."""
    if not gap.ratio_shown:
        return say(template, **words)
    low, high = gap.ratio_low, gap.ratio_high
    if gap.gap < 0:
        low, high = 1 / high, 1 / low
    words["times"] = numbers.times(low, high)
    if phrases.better == "lower":
        return say(f"{template}-times", **words)
    most, least = the_rest(gap, phrases.unit)
    return say(f"{template}-turned", most=most, least=least, **words)


def the_rest(gap: Gap, unit: str) -> tuple[str, str]:
    """The two shares of the other answer, the greater first: 22.8% and 5.0% of 77.2% and 95.0%."""
    rates = sorted([1 - gap.rate, 1 - gap.reference_rate], reverse=True)
    most, least = (numbers.figure(rate, unit, gap.decimals) for rate in rates)
    return most, least


def _yearly(template: str, years_counted: int) -> str:
    """The template that says "a year", where the numbers of people add up several."""
    return f"{template}-yearly" if years_counted > 1 else template


def _wide(gap: Gap, phrases: Phrases) -> str:
    """How far the two figures of a gap are apart, as they are printed beside it."""
    width = printed_gap(gap.rate, gap.reference_rate, phrases.unit, gap.decimals)
    return numbers.difference(width, phrases.unit, gap.decimals)
