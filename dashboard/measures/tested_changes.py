"""What a publisher's own test says of a change: by group, for one indicator, place and span."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.schema import Direction, Significance


@dataclass(frozen=True)
class JudgedChange:
    """The change of an indicator's figure since an earlier period, and the publisher's verdict.

    ``change`` is in the unit of the figure (a fraction of a percent), None where it is printed as
    one that rounds to zero. ``publisher`` is who tested it, at 95%.
    """

    change: float | None
    direction: Direction
    verdict: Significance
    publisher: str

    @property
    def significant(self) -> bool:
        """Whether the publisher calls the change significant."""
        return self.verdict == Significance.SIGNIFICANT


def verdicts(
    table: pd.DataFrame, indicator: str, place: str, period: str, period_then: str
) -> dict[str, JudgedChange]:
    """The tested changes of a place between two periods, by group; everyone's is ``total``'s.

    ``table`` is ``schema.TESTED_CHANGES``. Who is not in the answer was not tested. A verdict is
    of each group's own change: it says nothing of the gap between two groups.
    """
    mine = table.loc[
        (table["indicator"] == indicator)
        & (table["place"] == place)
        & (table["period"] == period)
        & (table["period_then"] == period_then)
    ]
    return {
        str(row["group"]): JudgedChange(
            None if pd.isna(row["change"]) else float(row["change"]),
            Direction(row["direction"]),
            Significance(row["verdict"]),
            str(row["publisher"]),
        )
        for row in mine.to_dict(orient="records")
    }
