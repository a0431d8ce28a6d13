"""Sentences of one figure, and of what changed since about five years before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.catalog import Catalog, Indicator, Unreviewed
from dashboard.charts.text import numbers, prose
from dashboard.language import Sentence, agreed, say
from dashboard.measures import five_years
from dashboard.rounding import shown_decimals
from dashboard.schema import MAIN_SERIES, TOTAL, Unit

_LEAST_COURSE, _MOST_PERIODS = 3, 3  # figures that make a course; periods that are named

# How sure a change is; of the others nothing is known, and a note says so.
TESTED, NOT_SIGNIFICANT, COUNTED = "clear", "no-clear-change", "full-count"
SURE = (TESTED, COUNTED)

_VERDICTS = {
    five_years.SAME: "same",
    five_years.WITHIN_ROUNDING: "about-same",
    five_years.NOTHING_COMPARABLE: "",
}


def nothing_before() -> Sentence:
    """What stands where no earlier figure can be compared; said in other rooms too."""
    return say("figure-no-earlier-short")


def sampled() -> Sentence:
    """What to know of survey figures without margins of error."""
    return say("figure-note-sampled")


def unknown_mark() -> Sentence:
    """What marks a name that the catalog does not know."""
    return say("figure-not-reviewed")


def figure(
    entry: Indicator, catalog: Catalog, group: str, row: Mapping[Any, Any], place: str
) -> Sentence:
    """One figure in a sentence: In Ohio in 2019, 18% of children lived in poverty."""
    unit, value = str(row["unit"]), float(row["value"])
    decimals = shown_decimals(row["decimals"], unit)
    words: dict[str, str] = {
        "place": prose.the(place),
        "period": numbers.years(str(row["period"]), str(row["period_kind"])),
        "figure": numbers.figure(value, unit, decimals),
    }
    if not entry.reviewed:
        title = titled(entry, catalog, group, unit)
        return say("figure-not-reviewed-yet", title=title, **words)
    of_group = catalog.group_of(entry, group)
    words["people"] = agreed(of_group.people, entry.people)
    words["did"] = of_group.phrase or entry.phrase
    if unit == Unit.NUMBER:
        return say("figure-count" if words["did"] else "figure-count-alone", **words)
    if unit == Unit.CURRENCY or (not words["did"] and group == TOTAL):
        return say("figure-named", indicator=entry.short, **words)
    words["part"] = numbers.part_of(value, unit, decimals)
    if not words["did"]:
        return say("figure-part-were", **words | {"people": entry.people, "group": words["people"]})
    return say("figure-part", **words)


def titled(entry: Indicator, catalog: Catalog, group: str, unit: str) -> str:
    """The indicator's title, with the group and the unit where they are not the headline's."""
    words: dict[str, str] = {}
    if group != entry.headline.group:
        words["group"] = group_label(catalog, entry, group)
    if unit != entry.unit:
        words["unit"] = prose.lower_first(unit_label(unit))
    if not words:
        return entry.title
    return say(f"figure-title-{'-'.join(words)}", title=entry.title, **words)


def in_few_words(entry: Indicator) -> str:
    """An indicator's name in a row of figures, with what a rate is of, which they leave out."""
    name = prose.upper_first(entry.short)
    if not str(entry.unit).startswith("rate-per-"):
        return name
    unit = prose.lower_first(say(f"figure-axis-{entry.unit}"))
    return say("figure-title-unit", title=name, unit=unit)


def bare(figure: str) -> str:
    """A rate without what it is of, where that stands beside it: 17."""
    per = isinstance(figure, Sentence) and figure.template == "number-per"
    return str(figure.words["amount"]) if per else figure  # type: ignore[attr-defined]


def short_when(period: str) -> str:
    """A period in a row of figures: 2023–24 for a school year."""
    if not isinstance(period, Sentence) or period.template != "number-school-year":
        return period
    return say("number-school-year-short", **period.words)


def changed(latest: Latest, entry: Indicator) -> tuple[Sentence, ...]:
    """What changed since five years before, in a sentence or two."""
    if latest.moved == five_years.NOTHING_COMPARABLE:
        return (say("figure-no-earlier"),)
    words = {"earlier": latest.when_then, "then": latest.text_then}
    if latest.behind:
        people = entry.people or say("figure-people")
        return say("figure-then-both-rounded", **words), _behind(latest.behind, people)
    if latest.moved == five_years.WITHIN_ROUNDING:
        return say("figure-then", **words), say("figure-then-rounding")
    if latest.moved == five_years.SAME:
        return (say("figure-then-same", **words),)
    words |= {"way": latest.moved, "verdict": latest.verdict, "period": latest.when}
    said = [say("figure-moved-aged" if latest.age else "figure-moved", **words)]
    if latest.doubt:
        said.append(_otherwise(latest.doubt, entry.people or say("figure-people")))
    if latest.sure:
        said.append(_sure(latest))
    return tuple(said)


def course(place: str, told: Sequence[tuple[float, str, str]]) -> str:
    """In which years a place's figure was highest and lowest, as printed: value, text, period each.

    Empty where that says no more than a change does: of two figures, or where all are the same.
    """
    values = [value for value, _, _ in told]
    if len(values) < _LEAST_COURSE or min(values) == max(values):
        return ""
    high, low = ([one for one in told if one[0] == end] for end in (max(values), min(values)))
    return say(
        "figure-course",
        place=prose.the(place),
        earlier=told[0][2],
        highest=_periods([when for _, _, when in high]),
        high=high[0][1],
        lowest=_periods([when for _, _, when in low]),
        low=low[0][1],
    )


def beside(place: str, other: Latest, own: Latest) -> Sentence:
    """Another place's newest figure, with its period where that is not the same."""
    words = {"place": prose.the(place), "figure": other.text}
    if other.when == own.when:
        return say("figure-beside", **words)
    return say("figure-beside-in", period=other.when, **words)


def _periods(periods: Sequence[str]) -> str:
    """Periods as a list; of many only how many."""
    if len(periods) > _MOST_PERIODS:
        return say("figure-course-periods", count=len(periods))
    return prose.listed(periods)


def _sure(latest: Latest) -> Sentence:
    """How sure a change is: by the margins of error, or as its publisher says."""
    if latest.critical:
        return say(f"figure-sure-{latest.sure}-by-margins", critical=latest.critical)
    return say(f"figure-sure-{latest.sure}")


def _behind(numbers_of: Behind, people: str) -> Sentence:
    """What the numbers behind two equal percents say."""
    if numbers_of.text == numbers_of.text_then:
        return say("figure-behind-same", number=numbers_of.text, people=people)
    return say(
        "figure-behind",
        number=numbers_of.text,
        people=people,
        way=numbers_of.way,
        number_then=numbers_of.text_then,
        verdict=numbers_of.verdict,
    )


def _otherwise(numbers_of: Behind, people: str) -> Sentence:
    """What the numbers behind two neighboring percents say that do not move as these do."""
    alike = numbers_of.text == numbers_of.text_then
    return say(
        "figure-behind-otherwise",
        number=numbers_of.text,
        people=people,
        way="same" if alike else numbers_of.way,
        number_then=numbers_of.text_then,
    )


def cautions(entry: Indicator, unit: str, margins: str = "") -> tuple[str, ...]:
    """What to keep in mind with figures of this kind; ``margins`` where all or some have one."""
    dollars = [say("figure-note-dollars")] if unit == Unit.CURRENCY else []
    if isinstance(entry, Unreviewed):
        return (not_reviewed(entry), *dollars)
    notes: list[str] = []
    if entry.survey == "naep":
        notes.append(say("figure-note-sampled-and-tested"))
    elif entry.survey in ("acs", "other") and margins != "all":
        notes.append(say("figure-note-sampled-in-part") if margins else sampled())
    if margins:
        notes.append(say("figure-note-margins"))
    notes += dollars
    neutral = entry.kind in ("share", "count") or entry.better == "neither"
    if neutral or (unit == Unit.NUMBER != entry.unit):
        notes.append(say("figure-note-neither"))
    if entry.differs:
        notes.append(entry.differs)
    return tuple(notes)


def badge(entry: Indicator) -> str:
    """The mark that a chart of an indicator carries."""
    return "" if entry.reviewed else unknown_mark()


def not_reviewed(entry: Unreviewed) -> Sentence:
    """What to know of every figure of an indicator that nobody reviewed."""
    return say("figure-note-not-reviewed", files=prose.listed(entry.files))


def unit_label(unit: str) -> Sentence:
    """A unit's name on a control or in a title."""
    return say(f"figure-unit-{unit}")


@dataclass(frozen=True)
class Behind:
    """The numbers of people behind two percents that rounding may have set apart, or made alike.

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
    margins of error could explain; ``behind`` the numbers where both figures read alike, ``doubt``
    those that do not bear out that figures a step apart moved, which is then not judged.
    ``age`` is how many years it lies behind the newest of everything loaded, where that needs a
    word; ``counted`` where it is a count and no survey's. ``change`` says the change in a few
    words, and is empty where nothing can be compared.
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
    doubt: Behind | None = None
    age: int = 0
    counted: bool = False

    @property
    def tone(self) -> str:
        """How the change is colored: better, worse or not at all; an old one is not."""
        return "" if self.age else self.verdict

    @property
    def change(self) -> str:
        """Lower, better, with the earlier figure: ↓ better than 13% in 2019."""
        if not self.text_then:
            return ""
        words = {"figure": self.text, "then": self.text_then, "earlier": self.when_then}
        words["period"] = self.when
        aged = "-aged" if self.age else ""
        if self.behind and self.behind.text != self.behind.text_then:
            return say(
                f"figure-change-behind{aged}",
                number=self.behind.text,
                number_then=self.behind.text_then,
                way=self.behind.way,
                **words,
            )
        return say(
            f"figure-change{aged}", way=self.moved, verdict=self.verdict, sure=self.sure, **words
        )


def group_label(catalog: Catalog, entry: Indicator, slug: str) -> str:
    """The name of an indicator's group on a control or an axis."""
    return say("figure-everyone") if slug == TOTAL else catalog.group_of(entry, slug).label


def verdict(moved: str, entry: Indicator, unit: str, *, result: bool = False) -> str:
    """A movement in a word: better or worse only where the indicator says which way is good.

    A share or a count is neither good nor bad, and neither is the number behind a rate, which
    grows with the number of children. Dollars of different years are not set against each other.
    Of a ``result`` beside the headline's, such as scoring at or above basic, nobody said which way
    is good: often it is the other one.
    """
    if moved in _VERDICTS:
        return _VERDICTS[moved]
    if not entry.judged or unit != entry.unit or result:
        return moved
    return "better" if moved == entry.better else "worse"


def axis(entry: Indicator, unit: str) -> Sentence:
    """What the value axis counts."""
    if unit == Unit.PERCENT and entry.people:
        return say("figure-axis-percent-of", people=entry.people)
    return say(f"figure-axis-{unit}")


def series_label(entry: Indicator, series: str) -> str:
    """A series in a word: five-year, ACGR; empty where it is the only one or the usual one."""
    return entry.series_labels.get(series, "" if series == MAIN_SERIES else series)


def with_series(text: str, entry: Indicator, series: str) -> str:
    """A text with its series in brackets, where that has a name: 2020-2021 (five-year)."""
    label = series_label(entry, series)
    return say("figure-with-series", title=text, series=label) if label else text
