"""The entries of the catalogue's files, as frozen models that refuse what does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from dashboard.schema import MAIN_SERIES, NO_BREAKDOWN, TOTAL, PeriodKind, PlaceKind, Status, Unit


def _is_sentence(text: str) -> str:
    if not (text[:1].isupper() and text.endswith(".")):
        raise ValueError("write a sentence: a capital letter first, a full stop last.")
    return text


def _names_people(text: str) -> str:
    if text.count("{people}") != 1:
        raise ValueError("write {people} once, where the noun goes: Black {people}.")
    return text


def _is_pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"this is not a regular expression ({error}).") from error
    return text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Sentence = Annotated[Text, AfterValidator(_is_sentence)]
Template = Annotated[Text, AfterValidator(_names_people)]
Pattern = Annotated[Text, AfterValidator(_is_pattern)]
# What addresses name by a slug that may move.
MovedKind = Literal["indicators", "domains", "topics", "groups", "places"]


class Entry(BaseModel):
    """What every entry has in common: unknown keys are refused, nothing changes once loaded."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Headline(NamedTuple):
    """Where an indicator's headline figure sits."""

    breakdown: Slug
    group: Slug


class Domain(Entry):
    """One of the four domains of the index, or ``context`` for what is in none of them."""

    domain: Slug
    title: Text
    description: Sentence


class Topic(Entry):
    """What news and partners are about, and the words that give a story this topic.

    ``words`` give the topic, and those under ``indicators`` the indicator and the topic with it;
    ``alone`` give it where nothing more exact is found; what stands in ``ignore`` is not read.
    """

    topic: Slug
    title: Text
    reason: Text
    words: tuple[Text, ...] = ()
    alone: tuple[Text, ...] = ()
    ignore: tuple[Text, ...] = ()
    indicators: dict[Slug, tuple[Text, ...]] = {}


class Span(Entry):
    """Which periods a series has: first and last start year, and how many years one covers."""

    first: int | None = None
    last: int | None = None
    years: int | None = None

    def holds(self, period: str) -> bool:
        """Whether a period, as printed, can belong to the series."""
        years = [int(year) for year in re.findall(r"\d{4}", period)]
        return bool(years) and (
            (self.first is None or years[0] >= self.first)
            and (self.last is None or years[0] <= self.last)
            and (self.years is None or years[-1] - years[0] + 1 == self.years)
        )


Survey = Literal["acs", "naep", "vital", "count", "other"]


class Indicator(Entry):
    """What one indicator measures, of whom, and how to speak of it.

    ``unit`` is that of the headline figure. ``better`` matters for rates and amounts alone: a
    share or a count is neither good nor bad, and of a rate neither need be. ``breaks`` gives the
    years from which figures are not comparable with earlier ones, and why. ``source_urls`` has an
    address by breakdown. ``group_words`` are the source's own words for its groups by race.
    ``dollars`` has the year whose dollars a series of amounts is in, where that is not each year's
    own. ``series_labels`` has a series in few words where its slug is none. Figures of
    ``leading_series`` are shown first for the periods that it has; ``finer_series`` has the figures
    of the current series as another publisher prints them, to more decimals. Ranks go by the
    current series. Either is empty where there is none. Percents of all indicators with one
    ``counted_among`` are of the very same people, in the headline's breakdown. ``differs`` says in
    a sentence how the figures differ from those of another indicator that measures nearly the same,
    and leads: ``differs_from``.
    """

    reviewed: ClassVar[bool] = True

    indicator: Slug
    title: Text
    short: Text
    domain: Slug
    topics: tuple[Slug, ...]
    definition: Sentence
    universe: Text
    unit: Unit
    better: Literal["lower", "higher", "neither"]
    kind: Literal["rate", "share", "count", "amount"] = "rate"
    people: Text
    phrase: str = ""
    fewer: str = ""
    headline: Headline = Headline(NO_BREAKDOWN, TOTAL)
    period_kind: PeriodKind = PeriodKind.POOLED
    survey: Survey
    whole_percent_rule: bool = False
    mutually_exclusive: bool = False
    group_note: str = ""
    group_words: dict[Slug, Text] = {}
    source: Text
    source_table: str = ""
    source_urls: dict[Slug, Text] = {}
    publisher: Text = "Annie E. Casey Foundation, KIDS COUNT Data Center"
    suppression: str = ""
    series: dict[Slug, str] = {MAIN_SERIES: ""}
    series_labels: dict[Slug, Text] = {}
    current_series: Slug = MAIN_SERIES
    leading_series: str = ""
    finer_series: str = ""
    counted_among: str = ""
    spans: dict[Slug, Span] = {}
    dollars: dict[Slug, int] = {}
    breaks: dict[int, Sentence] = {}
    differs_from: str = ""
    differs: str = ""
    aliases: tuple[Text, ...] = ()
    data_book: bool = False

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.kind == "rate" and not (self.phrase and (self.fewer or not self.judged)):
            raise ValueError("a rate needs phrase and fewer, the words for its sentences.")
        if self.data_book and not self.judged:
            raise ValueError(
                "an indicator that states are ranked on is a rate that is better lower or higher."
            )
        if bool(self.differs_from) != bool(self.differs):
            raise ValueError("give both differs_from and differs, or neither.")
        for series in (self.current_series, *self.series_labels, *self.spans, *self.dollars):
            if series not in self.series:
                raise ValueError(f"'{series}' is not among its series.")
        for key, series in (("leading", self.leading_series), ("finer", self.finer_series)):
            if series and (series not in self.series or series == self.current_series):
                raise ValueError(f"{key}_series: '{series}' is no series beside the current one.")
        return self

    @property
    def judged(self) -> bool:
        """Whether a group or a place with another rate is better or worse off."""
        return self.kind == "rate" and self.better in ("lower", "higher")

    @property
    def source_url(self) -> str:
        """The publisher's workbook of everyone together, or else the first one; empty if none."""
        first = next(iter(self.source_urls.values()), "")
        return self.source_urls.get(NO_BREAKDOWN, first)

    def series_of(self, periods: Iterable[str]) -> str | None:
        """The series that can hold all these periods, preferably the current one; else None."""
        printed = list(periods)
        for series in (self.current_series, *self.series):
            span = self.spans.get(series)
            if span is None or all(span.holds(period) for period in printed):
                return series
        return None


class Unreviewed(Indicator):
    """An indicator that a file brought and nobody described: no words, and no judgement.

    ``files`` are the paths that its figures were loaded from.
    """

    reviewed: ClassVar[bool] = False

    indicator: Text
    domain: Slug = "context"
    topics: tuple[Slug, ...] = ()
    universe: str = ""
    # Which way is good, and whether it is a rate, only a person can say.
    better: Literal[""] = ""  # type: ignore[assignment]
    kind: Literal[""] = ""  # type: ignore[assignment]
    people: str = ""
    survey: Literal["other"] = "other"
    source: str = ""
    publisher: str = ""
    files: tuple[Text, ...]


class Group(Entry):
    """A group as a source prints it. ``base`` is the family that shares a colour.

    ``with_families`` are those that the source counts in the same group.
    ``people`` is a template for running text; ``phrase``, where set, replaces the indicator's.
    """

    group: Slug
    breakdown: Slug
    label: Text
    people: Template
    base: Literal[
        "american-indian",
        "asian",
        "black",
        "hispanic",
        "pacific-islander",
        "two-or-more",
        "white",
        "total",
        "other",
    ] = "other"
    with_families: tuple[Slug, ...] = ()
    phrase: str = ""
    names: tuple[Text, ...]


class Breakdown(Entry):
    """What the groups of a table are: the column's header, as printed, and the groups.

    ``breaks`` gives, by survey, the years from which its groups are counted in another way, and
    why: figures of the same groups before and after are not compared.
    """

    headers: tuple[Text, ...]
    groups: dict[Slug, Group]
    breaks: dict[Survey, dict[int, Sentence]] = {}


class Place(Entry):
    """A place. ``tile`` is its column and row, from 0 at the top left, on a map of squares."""

    place: Text
    name: Text
    kind: PlaceKind
    abbreviation: str = ""
    fips: Annotated[str, StringConstraints(pattern=r"^(\d{2}|\d{5})$")]
    parent: str = ""
    lines: str = ""
    location_types: tuple[Text, ...]
    names: tuple[Text, ...] = ()
    tile: tuple[int, int] | None = None

    @model_validator(mode="before")
    @classmethod
    def _goes_by_its_code(cls, entry: Any) -> Any:
        """A county stands under its FIPS code, everything else under its postal code."""
        if not isinstance(entry, dict):
            return entry
        code = "fips" if entry["kind"] == PlaceKind.COUNTY else "abbreviation"
        return {code: entry["place"], **entry}


class MarkerRule(Entry):
    """What stands in a cell instead of a number: texts as printed, or a pattern.

    In a pattern the group ``bound`` is the bound, ``percent`` says that it is a percentage, and
    ``value`` is a number that carries a footnote mark.
    """

    status: Status
    meaning: Sentence
    texts: tuple[str, ...] = ()
    pattern: Pattern | None = None
    high: float | None = None

    @model_validator(mode="after")
    def _has_texts_or_a_pattern(self) -> MarkerRule:
        if bool(self.texts) == bool(self.pattern):
            raise ValueError("give either texts or a pattern.")
        return self


class Marker(Entry):
    """What one cell's text means. A bound of a percentage is a fraction: <.5% is 0 to 0.005."""

    status: Status
    meaning: str
    low: float | None = None
    high: float | None = None
    value: float | None = None


class Input(Entry):
    """Which figures an edition of the Data Book ranked on, for one indicator, and who says so."""

    series: str
    period: str
    basis: Literal["printed", "confirmed", "inferred"]
    breakdown: str
    group: str


class Edition(Entry):
    """One edition of the Data Book. ``compare_break`` is empty where it follows the one before.

    ``break_domains`` are the domains that the break is in, besides overall; empty means all.
    """

    edition: int
    indicators: dict[str, Input]
    note: str
    compare_break: str
    break_domains: tuple[Slug, ...] = ()


class EditionEntry(Entry):
    """An edition as written: period by indicator, exceptions by series, domains that are sure."""

    note: Sentence
    compare_break: str = ""
    break_domains: tuple[Slug, ...] = ()
    printed: tuple[Slug, ...] = ()
    confirmed: tuple[Slug, ...] = ()
    series: dict[Slug, Slug] = {}
    inputs: dict[Slug, Text] = {}


class Publisher(Entry):
    """Who publishes or collects figures, and on what terms they are used.

    ``names`` are how its name begins, or those of its agencies, in a source line.
    """

    publisher: Slug
    names: Annotated[tuple[Text, ...], Field(min_length=1)]
    terms: Sentence

    def is_named(self, source: str) -> bool:
        """Whether a source line names it."""
        return any(re.search(rf"\b{re.escape(name)}", source) for name in self.names)


class Correction(Entry):
    """A figure that a person corrected: what is printed, what it should be, why, says who."""

    indicator: Slug
    series: Slug = MAIN_SERIES
    place: Text
    period: Text
    breakdown: Slug = NO_BREAKDOWN
    group: Slug = TOTAL
    unit: Unit
    printed: Text
    value: float
    reason: Sentence
    source: Text
