"""When each source publishes, how it is, and which year's figures are due on a day."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from dashboard.catalog.entries import Entry, Sentence, Slug, Text

Health = Literal["current", "late", "method-changed", "discontinued"]


class Release(Entry):
    """A source: whose files it is, when it publishes, and how it is by a person's word."""

    source: Slug
    title: Text
    publisher: Text
    years: int = 0
    released: Annotated[str, StringConstraints(pattern=r"^(\d{2}-\d{2})?$")] = ""
    behind: int = 1
    health: Health
    notes: dict[datetime.date, Sentence] = Field(default_factory=dict)
    instead: str = ""

    @model_validator(mode="after")
    def _says_what_follows(self) -> Self:
        if self.health == "discontinued" and not self.instead:
            raise ValueError("say in instead: where its figures will come from.")
        if self.released:
            self._day(2024)
        return self

    def holds(self, publisher: str, years: int) -> bool:
        """Whether figures of so many years in a publisher's file are this source's."""
        return publisher.startswith(self.publisher) and self.years in (0, years)

    def newest_due(self, today: datetime.date) -> int | None:
        """The last year whose figures are out by a day; None where no day is known."""
        if not self.released or self.health == "discontinued":
            return None
        late = today < self._day(today.year)
        return today.year - self.behind - late

    def next_release(self, today: datetime.date) -> datetime.date | None:
        """The day of the next release after a day; None where no day is known."""
        if not self.released or self.health == "discontinued":
            return None
        this_year = self._day(today.year)
        return this_year if today < this_year else self._day(today.year + 1)

    def _day(self, year: int) -> datetime.date:
        month, day = map(int, self.released.split("-"))
        return datetime.date(year, month, day)
