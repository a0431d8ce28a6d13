"""Read the cells of Data: values with what they can stand for, and reports of what is odd."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.catalog import Catalog
from dashboard.ingest.cells import Figure, Period, as_plain, number_style, read_figure
from dashboard.ingest.grid import Grid
from dashboard.ingest.kids_count.coded import Coded, factor, pair
from dashboard.ingest.kids_count.layout import MARGIN
from dashboard.ingest.result import Problem
from dashboard.schema import OBSERVATIONS, Unit

# Counts that all end in zeros are rounded; fewer figures than this could end so by chance.
_ENOUGH_TO_SEE_ROUNDING = 20
_BELOW_ZERO = "share, rate, count or sum of dollars"
_NINES = re.compile(r"^9{2,}(\.[09]+)?$")
_COUNTED = (Unit.NUMBER, Unit.CURRENCY)


def read_cells(
    grid: Grid, position: int, units: Coded[Unit], catalog: Catalog
) -> tuple[Coded[Figure], list[str]]:
    """Data, by the distinct pairs of a cell and its unit; and why each that is no figure is none.

    How the file's other cells are written says whether 160.000 and 160,000 are thousands.
    """
    cell_codes, cells = factor(grid, position)
    codes, pairs = pair(cell_codes, units.codes, len(units.texts))
    texts = [cells[cell] for cell, _ in pairs]
    style = number_style(texts, grid.delimiter)
    figures: list[Figure | None] = []
    unread: list[str] = []
    for text, (_, unit) in zip(texts, pairs, strict=True):
        counts = units.meanings[unit] == Unit.NUMBER
        plain = as_plain(text, style, grid.delimiter, counts)
        figure = read_figure(plain, catalog, units.meanings[unit]) if plain is not None else None
        why = "" if figure else _why_no_figure(text, plain, units.texts[unit], catalog)
        # Codes such as -9 and -666666666 stand for figures that there are not.
        if figure and (figure.value or 0) < 0 and units.meanings[unit] != Unit.INDEX:
            figure, why = None, f"is below zero, as no {_BELOW_ZERO} is; it may stand for no figure"
        elif figure and units.meanings[unit] == Unit.PERCENT and _NINES.match(text.strip()):
            figure, why = None, "is no fraction of 1; it may stand for no figure, as 99 and 999 do"
        figures.append(figure)
        unread.append(why)
    return Coded(codes, texts, figures), unread


def _why_no_figure(text: str, plain: str | None, unit: str, catalog: Catalog) -> str:
    """Why a cell was not read."""
    if plain is None:
        return (
            "may have thousands or decimals behind its mark, and the other cells of the file do "
            "not say which"
        )
    if read_figure(plain, catalog) is None:
        return "is neither a number nor a known marker"
    if "," in plain:
        return f"is unclear as {unit}: its comma may be a decimal comma"
    return f"is not written as {unit} is"


def reject_non_fractions(
    grid: Grid, figures: Coded[Figure], units: Coded[Unit], good: npt.NDArray[np.bool_]
) -> list[Problem]:
    """Take no percent of a file in which most are over 1: 0.7 could be 70 or 0.7 percent."""
    value = figures.floats(lambda figure: figure.value)
    percents = units.mask(lambda unit: unit == Unit.PERCENT)
    at = np.flatnonzero(good & percents & ~np.isnan(value))
    over = at[value[at] > 1]
    if not len(over) or 2 * len(over) <= len(at):
        return []
    good[at] = False
    return [
        Problem(
            "error",
            f"Most of its percents are over 1, such as {value[over[0]]:.15g}: they are not "
            "fractions of 1, as a download's are, so none of them was taken.",
            "Divide them by 100, or give them the DataFormat Rate per 100.",
            int(grid.numbers[over[0]]), "Data", f"{value[over[0]]:.15g}", cells=len(at),
        )
    ]  # fmt: skip


def note_signs(grid: Grid, figures: Coded[Figure], good: npt.NDArray[np.bool_]) -> list[Problem]:
    """A note on the numbers that were not printed simply as numbers: each that has its own sign."""
    rows_of: dict[str, list[int]] = {}
    for row in np.flatnonzero(good & figures.mask(lambda figure: figure.fixed)):
        sign = re.sub(r"[\d.\s]", "", figures.texts[figures.codes[row]])
        rows_of.setdefault(sign, []).append(int(row))
    found = []
    for rows in rows_of.values():
        code = figures.codes[rows[0]]
        text, figure = figures.texts[code], figures.meanings[code]
        again = f" So it was in {len(rows):,} rows with that sign." if len(rows) > 1 else ""
        found.append(
            Problem("note", f"{text!r} was read as {figure.value if figure else 0:.15g}.{again}",
                    "Nothing, if that is what it means.", int(grid.numbers[rows[0]]), "Data", text)
        )  # fmt: skip
    return found


def values_of(figures: Coded[Figure], periods: Coded[Period], units: Coded[Unit]) -> dict[str, Any]:
    """Value, what it can stand for, and decimals: the most printed for that unit and period."""
    value = figures.floats(lambda figure: figure.value)
    by_cell = pd.DataFrame(
        {
            "cell": periods.codes * len(units.texts) + units.codes,
            "decimals": figures.floats(lambda figure: figure.decimals),
            "zeros": figures.floats(lambda figure: figure.zeros),
        }
    ).groupby("cell")
    decimals = by_cell["decimals"].transform("max").to_numpy(dtype=float)
    rounded = by_cell["zeros"].transform("min").to_numpy(dtype=float)
    seen = by_cell["zeros"].transform("count").to_numpy()
    counted = units.mask(lambda unit: unit in _COUNTED)
    in_zeros = counted & (decimals == 0) & (seen >= _ENOUGH_TO_SEE_ROUNDING) & (rounded > 0)
    decimals = np.where(in_zeros, -rounded, decimals)
    half = 0.5 * 10.0**-decimals
    low = np.where(np.isnan(value), figures.floats(lambda figure: figure.low), value - half)
    high = np.where(np.isnan(value), figures.floats(lambda figure: figure.high), value + half)
    # A count or a rate that is not below zero cannot stand for one that is.
    low = np.where((low < 0) & ~(value < 0), 0.0, low)
    return {
        "value": value,
        # Ten decimals take the noise of binary fractions out, and nothing that was printed.
        "low": np.fmin(np.round(low, 10), value),
        "high": np.fmax(np.round(high, 10), value),
        "decimals": pd.array(np.where(np.isnan(value), np.nan, decimals)).astype("Int64"),
    }


def margins_of(
    grid: Grid, figures: Coded[Figure], problems: list[Problem]
) -> npt.NDArray[np.float64]:
    """The 90% margin of each row, in the unit of its figure; empty where none is printed."""
    codes, texts = grid.column(MARGIN).codes, grid.column(MARGIN).distinct
    style = number_style(figures.texts, grid.delimiter)
    plain = [as_plain(text, style, grid.delimiter) for text in texts]
    numbers = pd.to_numeric(pd.Series(plain, dtype="str"), errors="coerce")
    margins = numbers.to_numpy(dtype=float, copy=True)
    for code, text in enumerate(texts):
        if text.strip() and not margins[code] >= 0:
            margins[code] = np.nan
            problems.append(
                Problem(
                    "warning",
                    f"{text!r} is no margin of error; its figures are kept without one.",
                    "Correct the cell: a 90% margin in the unit of the figure, or nothing.",
                    row=int(grid.numbers[np.argmax(codes == code)]),
                    column=MARGIN,
                    printed=text,
                )
            )
    return margins[codes]


def without_repeats(observations: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """One row a key. A repeat of the same figure is a note; of two figures neither is taken."""
    key = list(OBSERVATIONS.key)
    if not observations.duplicated(key).any():
        return observations
    again = observations.duplicated(key)
    # Told apart by what they say, not how: 0.5 and 0.50 are one figure.
    several = observations.drop_duplicates([*key, "value", "status", "high"])
    torn = several.loc[several.duplicated(key, keep=False), key].drop_duplicates()
    agreed = (
        observations[key].merge(torn, on=key, how="left", indicator=True)["_merge"].eq("left_only")
    )
    agreed.index = observations.index
    first = observations.loc[~again, [*key, "printed", "row"]]
    repeats = observations.loc[again & agreed, [*key, "printed", "row"]].merge(
        first, on=key, suffixes=("", "_first")
    )
    problems += [
        Problem("note", f"The row repeats row {first_row}.", "Nothing.", row, "Data", printed, 1)
        for row, first_row, printed in repeats[["row", "row_first", "printed"]].itertuples(
            index=False
        )
    ]
    both = observations.loc[~agreed, [*key, "printed", "row"]].merge(
        first, on=key, suffixes=("", "_first")
    )
    problems += [
        Problem(
            "error",
            "Rows of the same place, group, period and unit have different figures, "
            f"and none of them is taken (the first is row {first_row}: {first_printed!r}).",
            "Find out which is right and delete the others, or tell what sets them apart in a "
            "column of its own.",
            row, "Data", printed, 1,
        )
        for row, first_row, printed, first_printed in both[
            ["row", "row_first", "printed", "printed_first"]
        ].itertuples(index=False)
    ]  # fmt: skip
    return observations.loc[~again & agreed]
