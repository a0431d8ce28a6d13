"""When each source publishes, how it is, and which year's figures are out on a day."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, StringConstraints, model_validator

from dashboard.catalog.entries import Entry, Sentence, Slug, Text

Health = Literal["current", "late", "method-changed", "discontinued"]


class Coming(NamedTuple):
    """A release: the last year of its figures, its day, and whether the publisher named that."""

    year: int
    day: datetime.date
    announced: bool


class Release(Entry):
    """A source: whose files it is, when it publishes, and how it is by a person's word."""

    source: Slug
    title: Text
    publisher: Text
    years: int = 0
    survey: str = ""
    expected: Annotated[str, StringConstraints(pattern=r"^(\d{2}-\d{2})?$")] = ""
    announced: dict[int, datetime.date] = Field(default_factory=dict)
    behind: int = 1
    health: Health
    notes: dict[datetime.date, Sentence] = Field(default_factory=dict)
    instead: str = ""

    @model_validator(mode="after")
    def _says_what_follows(self) -> Self:
        if self.health == "discontinued" and not self.instead:
            raise ValueError("say in instead: where its figures will come from.")
        if self.announced and not self.expected:
            raise ValueError("say in expected: around which day of the other years it publishes.")
        if self.expected:
            self.release_of(2024)
        return self

    @property
    def has_day(self) -> bool:
        """Whether a day is known around which it publishes; what ended publishes no more."""
        return bool(self.expected) and self.health != "discontinued"

    def holds(self, publisher: str, years: int, survey: str) -> bool:
        """Whether a publisher's figures of so many years, of a survey, are this source's."""
        mine = publisher.startswith(self.publisher) and self.years in (0, years)
        return mine and self.survey in ("", survey)

    def release_of(self, year: int) -> Coming:
        """The release whose figures reach to a year."""
        if year in self.announced:
            return Coming(year, self.announced[year], announced=True)
        month, day = map(int, self.expected.split("-"))
        return Coming(year, datetime.date(year + self.behind, month, day), announced=False)

    def newest_out(self, today: datetime.date) -> Coming | None:
        """The last release that is out by a day; None where no day is known."""
        if not self.has_day:
            return None
        latest = today.year - self.behind + 1
        # A release may be announced for a year later than is usual, never two.
        found = (self.release_of(year) for year in range(latest, latest - 4, -1))
        return next((one for one in found if one.day <= today), None)

    def next_release(self, today: datetime.date) -> Coming | None:
        """The next release after a day; None where no day is known."""
        out = self.newest_out(today)
        return self.release_of(out.year + 1) if out else None
