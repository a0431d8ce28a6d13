"""What charts of places beside one another share: figures as printed, or counts as rates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Self

import pandas as pd

from dashboard.charts.facts import ages, place_names
from dashboard.charts.facts.figures import Figures
from dashboard.charts.text import apart_text, figure_text, missing_text
from dashboard.language import Sentence, say
from dashboard.measures.places_apart import places_apart
from dashboard.schema import Unit


@dataclass(frozen=True)
class Beside:
    """The figures of some places in one period.

    ``rows`` are what is shown: the observations or, where ``computed``, rates of every 1,000
    children made of them. ``behind`` are the observations that they rest on.
    """

    shown: Figures
    period: str
    rows: pd.DataFrame
    behind: pd.DataFrame
    computed: bool

    @classmethod
    def of(cls, shown: Figures, observed: pd.DataFrame, period: str) -> Self:
        """Observations of a period, as rates where they are counts that children divide."""
        rates = shown.per_child(observed)
        if rates is None:
            return cls(shown, period, observed, observed, computed=False)
        behind = pd.concat([observed, shown.children(observed)])
        return cls(shown, period, rates, behind, computed=True)

    @property
    def ranked(self) -> bool:
        """Whether one place can be set before another: counts follow how many live there."""
        return self.computed or self.shown.unit != Unit.NUMBER

    @property
    def title(self) -> str:
        """The title of the figures."""
        title = self.shown.titled_in(self.period)
        return say("per-child-title", title=title) if self.computed else title

    @property
    def unit(self) -> str:
        """What the values count."""
        return str(Unit.PER_1000) if self.computed else self.shown.unit

    @property
    def axis(self) -> str:
        """What the value axis counts."""
        if self.computed:
            return say("per-child-axis")
        return figure_text.axis(self.shown.entry, self.shown.unit)

    def apart(self, place: str, others: Collection[str], *, many: bool = False) -> dict[str, str]:
        """Whether each of some others can be told from a place: one of the four words."""
        if self.computed or not self.ranked:
            return {}
        published = self.rows.loc[self.rows["value"].notna()]
        mine = published.loc[published["place"].isin([place, *others])]
        counted = self.shown.entry.survey == "count"
        return places_apart(mine, place, many=many, full_count=counted)

    def told_apart(self, places: Sequence[str], drawn: int) -> tuple[Sentence, ...]:
        """Which of a few places can be told from the first; of counts, what they follow."""
        if drawn < 2:
            return ()
        if not self.ranked:
            return (say("counts-note"),)
        names = place_names.names_of(self.shown.facts)
        told = self.apart(places[0], places[1:])
        return apart_text.by_name(
            names[places[0]], {names[o]: told[o] for o in places[1:] if o in told}
        )

    @property
    def how_computed(self) -> tuple[str, ...]:
        """The note on rates that were computed here."""
        return (say("per-child-note"),) if self.computed else ()

    def age(self, drawn: int) -> int:
        """How old the figures are, where some are ``drawn`` and that needs a word."""
        return self.shown.age_of(self.period) if drawn and not self.shown.by_group_alone else 0

    def told(self, finding: str, drawn: int) -> str:
        """A finding that says what was computed and how old it is, or why there is none.

        ``drawn`` is how many places have a figure.
        """
        if self.computed:
            finding = say("comparison-computed", sentence=finding)
        if self.shown.by_group_alone:
            return missing_text.by_group_alone(self.title)
        return ages.with_age(finding, self.age(drawn))

    def how_old(self, drawn: int, *, several: bool) -> tuple[str, ...]:
        """The note on the age of old figures."""
        said = ages.said(self.age(drawn), self.shown.when(self.period), several=several)
        return (said,) if said else ()
