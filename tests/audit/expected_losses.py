"""What the lack of child care costs, as stories print it: each part by its most exact print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Any

from tests.audit import prints
from tests.audit.claim_prints import Printed, printed
from tests.audit.expected import Expected, expect
from tests.audit.expected_claims import ClaimSentences, digits_of

OFTEN = 2


class LossSentences:
    """The sentences on what too little child care costs a place in a year."""

    def __init__(self, claims: ClaimSentences, place: str) -> None:
        self.claims, self.place = claims, place
        self.words = claims.recount.catalog.child_care

    def all(self) -> Iterator[Expected]:
        """Each part and who bears it, the sum of the parts, and how the total is printed."""
        yield expect("care-lack-is", place=prints.place(self.place, self.claims.names))
        parts = {measure: self._most_exact(measure) for measure in self.words.costs}
        for measure, who in self.words.costs.items():
            yield from self._part(measure, who)
        whole = self.words.total
        yield from self._part(whole, expect("care-lack-altogether"))
        known = [rows for rows in parts.values() if rows]
        totals = self._most_exact(whole)
        for total in totals:
            printed_total = self.claims.quoted(total)
            place = prints.place(self.place, self.claims.names)
            yield expect("care-lack-total", place=place, printed=printed_total)
        for rows in product(*known) if known else ():
            added = sum((self._print(row).value for row in rows), Decimal(0))
            for total in totals:
                yield expect(
                    "care-lack-parts",
                    figure=prints.dollars(added),
                    printed=self.claims.quoted(total),
                )

    def _part(self, measure: str, who: object) -> Iterator[Expected]:
        rows = self._rows(measure)
        values = Counter(self._print(row).value for row in rows)
        for row in self._most_exact(measure):
            exact = self._print(row).value
            words: dict[str, object] = {"who": who, "figure": prints.dollars(exact)}
            yield Expected("care-lack-part", words)
            for other in rows:
                mine = self._print(other)
                if mine.value != exact and mine.fits(exact) and values[mine.value] >= OFTEN:
                    often = words | {"other_figure": prints.dollars(mine.value)}
                    yield Expected("care-lack-part-often", often)

    def _rows(self, measure: str) -> list[Any]:
        return [
            row for row in self.claims.claims if row.measure == measure and row.place == self.place
        ]

    def _most_exact(self, measure: str) -> list[Any]:
        rows = self._rows(measure)
        most = max((digits_of(self._print(row)) for row in rows), default=0)
        return [row for row in rows if digits_of(self._print(row)) == most]

    @staticmethod
    def _print(row: Any) -> Printed:
        return printed(str(row.as_printed), row.value, row.unit)
