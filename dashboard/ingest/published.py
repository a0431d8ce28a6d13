"""Read what publishers printed: ranks of states, and changes that they tested."""

from __future__ import annotations

import re

from dashboard.catalog import Catalog
from dashboard.ingest.grid import Grid
from dashboard.ingest.result import RawFile, ReadResult
from dashboard.ingest.sheet_rows import Record, RowError, Rows, address, each_row, whole
from dashboard.schema import OVERALL, TESTED_CHANGES, Direction, Significance

RANKS_KIND = "published-ranks"
RANKS_TITLE = "sheet of published ranks"
RANKS_NEEDS = ("edition", "state", "domain", "rank", "publisher")

TESTS_KIND = "tested-changes"
TESTS_TITLE = "sheet of tested changes"
_CHANGE = "change_at_or_above_proficient"
TESTS_NEEDS = ("indicator", "location", "race", "period", "period_then", _CHANGE, "verdict")

PUBLISHED_RANKS = "published_ranks"

# The verdicts as the National Center for Education Statistics prints them.
_VERDICTS = {"*": Significance.SIGNIFICANT, "no change": Significance.NOT_SIGNIFICANT}
_ROUNDS_TO_ZERO = "#"
_POINTS = re.compile(r"^[-+\u2212]?\d+(\.\d+)?$")


def read_ranks(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Ranks as a named publisher printed them: one print a row, of a rank as many as there are."""
    ranks: dict[tuple[int, str, str], int] = {}
    seen: set[tuple[int, str, str, str]] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        place = catalog.place_for("State", record["state"])
        domain = record["domain"]
        if place is None:
            raise RowError("state", record["state"], "The state is not known.", "Correct it.")
        if domain != OVERALL and domain not in catalog.domains:
            raise RowError("domain", domain, "The domain is not known.", "Correct it.")
        edition = whole(record, "edition", 2000, 2100)
        rank = whole(record, "rank", 1, 50)
        key, publisher = (edition, domain, place.place), record["publisher"]
        if (before := ranks.setdefault(key, rank)) != rank:
            raise RowError("rank", record["rank"], f"The sheet has an earlier row that prints "
                           f"{before} for the same edition, domain and state.",
                           "Keep the one that is right.")  # fmt: skip
        if (*key, publisher) in seen:
            raise RowError("rank", record["rank"], "The sheet has an earlier row for the same rank "
                           "by the same publisher.", "Delete one of the two.")  # fmt: skip
        seen.add((*key, publisher))
        return {
            PUBLISHED_RANKS: [
                {
                    "edition": edition,
                    "domain": domain,
                    "place": place.place,
                    "published_rank": rank,
                    "published_by": record["publisher"],
                    "published_url": address(record, "source_url"),
                    "published_doubtful": record.get("doubtful", "") == "yes",
                }
            ]
        }

    return each_row(RANKS_KIND, grid, raw, (PUBLISHED_RANKS,), one)


def read_tested_changes(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Changes of percents at or above proficient and what their publisher's test says of them.

    The indicators are of those below proficient, whose change is the same with the sign turned.
    """
    seen: set[tuple[str, ...]] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        indicator = record["indicator"]
        entry = catalog.indicators.get(indicator)
        if entry is None or entry.survey != "naep":
            raise RowError("indicator", indicator, "It is no indicator of the National Assessment "
                           "of Educational Progress.", "Use one of the catalog.")  # fmt: skip
        place = catalog.place_for("", record["location"])
        if place is None:
            raise RowError("location", record["location"], "The place is not known.", "Correct it.")
        group = catalog.group_for(record["race"])
        if group is None:
            raise RowError("race", record["race"], "The group is not known.",
                           "Correct it, or add it to dashboard/catalog/groups.yaml.")  # fmt: skip
        verdict = _VERDICTS.get(record["verdict"].casefold())
        if verdict is None:
            raise RowError("verdict", record["verdict"], "It is no verdict.",
                           "Write * (significant at 95%) or No change.")  # fmt: skip
        period, then = (whole(record, name, 1969, 2100) for name in ("period", "period_then"))
        if then >= period:
            raise RowError("period_then", str(then), "It is no earlier year.", "Correct it.")
        change, direction = _below(record)
        key = (indicator, place.place, group.breakdown, group.group, str(period), str(then))
        if key in seen:
            raise RowError(_CHANGE, record[_CHANGE], "The sheet has an earlier row for the same "
                           "change.", "Delete one of the two.")  # fmt: skip
        seen.add(key)
        tested: dict[str, object] = {
            **dict(zip(TESTED_CHANGES.key, key, strict=True)),
            "change": change,
            "direction": str(direction),
            "verdict": str(verdict),
            "printed": record[_CHANGE],
            "publisher": raw.sidecar.publisher,
            "file": raw.name,
            "row": row,
        }
        return {TESTED_CHANGES.name: [tested]}

    return each_row(TESTS_KIND, grid, raw, (TESTED_CHANGES.name,), one)


def _below(record: Record) -> tuple[float | None, Direction]:
    """The change of the fraction below proficient, of points of the percent at or above it."""
    printed = record[_CHANGE]
    if printed == _ROUNDS_TO_ZERO:
        return None, Direction.LEVEL
    if not _POINTS.match(printed):
        raise RowError(_CHANGE, printed, "It is no number of points, nor the mark of one that "
                       "rounds to zero.", "Write points as -4.99, or #.")  # fmt: skip
    points = -float(printed.replace("\u2212", "-"))
    if points == 0:
        return 0.0, Direction.LEVEL
    # Ten decimals take the noise of binary fractions out, and nothing that was printed.
    return round(points / 100, 10), Direction.HIGHER if points > 0 else Direction.LOWER
