"""Tell the rows and columns of a download from what else stands on its sheet, and report that."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from dashboard.catalog import Catalog
from dashboard.ingest.cells import read_figure
from dashboard.ingest.census.geography import is_geo_id
from dashboard.ingest.grid import Codes, Grid
from dashboard.ingest.kids_count.coded import factor
from dashboard.ingest.kids_count.layout import Layout, repeated_role
from dashboard.ingest.result import Problem


def without_shifted_rows(grid: Grid, problems: list[Problem]) -> tuple[Grid, int]:
    """The rows whose cells stand under their headers, and how many others there are.

    A comma that is not in quotes makes two cells of one in a text file: 30,625 would be 30.
    """
    if not grid.beyond:
        return grid, 0
    straight = ~np.isin(grid.numbers, grid.beyond)
    problems.append(
        Problem("error", f"In {len(grid.beyond):,} rows there are more cells than headers, so "
                "theirs may stand in the wrong columns, and none of them was read.",
                f"Put a cell that holds {grid.delimiter!r} in quotes; give each column a header.",
                grid.beyond[0], cells=len(grid.beyond))
    )  # fmt: skip
    return _only(grid, straight), len(grid.beyond)


def _only(grid: Grid, rows: npt.NDArray[np.bool_]) -> Grid:
    columns = tuple(column.only(rows) for column in grid.columns)
    return replace(grid, columns=columns, numbers=grid.numbers[rows])


def own_rows(sheet: Grid, roles: dict[str, int]) -> Grid:
    """The rows that say something of a period, a unit or a figure.

    Others are blank, or remarks, or of a longer table that was pasted beside the download.
    """
    told = [factor(sheet, roles.get(name, -1)) for name in ("timeframe", "dataformat", "data")]
    own = _has_words(told)
    return sheet if own.all() else _only(sheet, own)


def report_remarks(sheet: Grid, grid: Grid, layout: Layout, problems: list[Problem]) -> int:
    """How many rows of the sheet have words where the download stands, and are none of its own."""
    if grid is sheet:
        return 0
    within = [at for at in range(len(sheet.columns)) if at not in layout.others]
    words = _has_words([factor(sheet, at) for at in within])
    remarks = np.flatnonzero(words & ~np.isin(sheet.numbers, grid.numbers))
    if len(remarks):
        first = int(remarks[0])
        texts = [sheet.columns[at].distinct[sheet.columns[at].codes[first]] for at in within]
        printed = next(" ".join(text.split()) for text in texts if text.strip())
        problems.append(
            Problem("warning", f"{printed!r:.120} stands in a row without period, unit and figure, "
                    f"as a remark does. {len(remarks):,} such rows were not read.",
                    "Nothing, if they are remarks.", int(sheet.numbers[first]), printed=printed,
                    cells=len(remarks))
        )  # fmt: skip
    return len(remarks)


def _has_words(columns: list[tuple[Codes, list[str]]]) -> npt.NDArray[np.bool_]:
    """Which rows have more than spaces in one of the columns."""
    found = np.zeros(len(columns[0][0]), dtype=bool)
    for codes, texts in columns:
        found |= np.array([bool(text.strip()) for text in texts], dtype=bool)[codes]
    return found


def report_other_columns(grid: Grid, layout: Layout, catalog: Catalog) -> list[Problem]:
    """A line for each column of a table pasted beside the download: its figures are not read.

    What is a figure there is what would be one in Data; periods and places are labels.
    """
    found = [
        Problem("note", f"The column {grid.header[at]!r} repeats which place a row is of and was "
                "not read.", "Nothing.", row=1, column=grid.header[at])
        for at in layout.codes
        if not all(map(is_geo_id, grid.columns[at].distinct))
    ] + [
        Problem("note", f"The column {grid.header[at]!r} says something of the figures and was not "
                "read.", "Nothing; a 90% margin of error goes under the header MarginOfError.",
                row=1, column=grid.header[at])
        for at in layout.remarks
    ]  # fmt: skip
    for position in layout.others:
        name = grid.header[position]
        label = repeated_role(name) not in ("", "data")
        filled = [text for text in grid.columns[position].texts if text.strip()]
        cells = 0 if label else sum(1 for text in filled if read_figure(text, catalog) is not None)
        found.append(
            Problem(
                "error" if cells else "warning",
                f"The column {name!r} stands outside the download and was not read: it has "
                f"{cells:,} figures and {len(filled) - cells:,} other cells.",
                "Move what it holds to a file of its own.",
                row=1,
                column=f"{name} (column {position + 1})",
                cells=cells,
            )
        )
    return found


def reject_other_indicators(
    grid: Grid,
    layout: Layout,
    indicator: str,
    catalog: Catalog,
    good: npt.NDArray[np.bool_],
    problems: list[Problem],
) -> None:
    """Take no figure of a file whose rows name several indicators, or another than the file's."""
    _, texts = factor(grid, layout.indicator)
    names = [" ".join(text.split()) for text in texts if text.strip()]
    if not names or not good.any():
        return
    shown = ", ".join(repr(name) for name in names[:3]) + (", ..." if len(names) > 3 else "")
    meant = catalog.indicator_for(names[0], ())
    if len(names) > 1:
        sentence = (
            f"It holds figures of {len(names):,} indicators ({shown}), and a file is of one, so "
            "none of them was taken."
        )
        remedy = "Save a file for each, named after it."
    elif meant and indicator in catalog.indicators and meant[0] != indicator:
        sentence = (
            f"Its rows say {shown}, which is {meant[0]}, and its name or sidecar says {indicator}, "
            "so none of its figures was taken."
        )
        remedy = "Correct indicator: in its sidecar, or the file's name, or the column."
    else:
        return
    first, column = int(grid.numbers[0]), grid.header[layout.indicator]
    problems.append(Problem("error", sentence, remedy, first, column, cells=int(good.sum())))
    good[:] = False
