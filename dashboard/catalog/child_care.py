"""What the catalogue says of child care: ages, kinds, incomes, the benchmark, who bears costs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.catalog.entries import Entry, Sentence, Slug, Text


class Benchmark(Entry):
    """A share of income that a law names."""

    share: Annotated[float, Field(gt=0, lt=1)]
    source_url: Text


class PriceWords(Entry):
    """What a price is, as its publisher says."""

    nominal: Sentence
    state_median: Sentence


class Setting(Entry):
    """A kind of care: as a label, and in a sentence (center care)."""

    setting: Slug
    label: Text
    care: Text


class Age(Entry):
    """An age of children: one child of it and several, as labels and in a sentence."""

    age: Slug
    label: Text
    plural: Text
    one: Text
    several: Text


class ChildCare(Entry):
    """All of it. ``incomes`` has whose income each is, the one that is preferred first.

    ``costs`` has who bears a part of what a lack of care costs, by the measure of a claim;
    ``total`` is the measure of all parts together.
    """

    benchmark: Benchmark
    prices: PriceWords
    settings: Annotated[dict[Slug, Setting], Field(min_length=1)]
    ages: Annotated[dict[Slug, Age], Field(min_length=1)]
    incomes: Annotated[dict[Slug, Text], Field(min_length=1)]
    costs: dict[Slug, Text]
    total: Slug

    @property
    def setting_labels(self) -> dict[str, str]:
        """The kinds of care as labels, by slug."""
        return {slug: setting.label for slug, setting in self.settings.items()}

    @property
    def age_labels(self) -> dict[str, str]:
        """The ages as labels, by slug."""
        return {slug: age.label for slug, age in self.ages.items()}

    @property
    def preferred_income(self) -> str:
        """The income that a price is set against wherever it is known."""
        return next(iter(self.incomes))
