"""A column by its distinct texts, so that each text need be understood once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.ingest.grid import Codes, Grid

T = TypeVar("T")


@dataclass(frozen=True)
class Coded(Generic[T]):
    """The code of each row, and for each code its text and what that means: None if not known."""

    codes: Codes
    texts: list[str]
    meanings: list[T | None]

    def labels(self, label: Callable[[T], str] = str) -> pd.Categorical[str]:
        """Words for each row's meaning; empty where it is not known."""
        return categories([label(m) if m is not None else "" for m in self.meanings], self.codes)

    def whole(self, number: Callable[[T], int]) -> npt.NDArray[np.int64]:
        """A whole number of each row's meaning; 0 where it is not known."""
        numbers = [number(m) if m is not None else 0 for m in self.meanings]
        return np.array(numbers, dtype=np.int64)[self.codes]

    def floats(self, number: Callable[[T], float | None]) -> npt.NDArray[np.float64]:
        """A number of each row's meaning; NaN where there is none."""
        numbers = [number(m) if m is not None else None for m in self.meanings]
        return np.array([np.nan if n is None else n for n in numbers], dtype=float)[self.codes]

    def mask(self, holds: Callable[[T], bool]) -> npt.NDArray[np.bool_]:
        """The rows whose meaning is known and such."""
        held = [m is not None and holds(m) for m in self.meanings]
        return np.array(held, dtype=bool)[self.codes]


def factor(grid: Grid, position: int) -> tuple[Codes, list[str]]:
    """A column as codes into its distinct texts; a column that is absent is blank throughout."""
    if position < 0:
        return np.zeros(grid.rows, dtype=np.intp), [""]
    return grid.columns[position].codes, grid.columns[position].distinct


def pair(first: Codes, second: Codes, size: int) -> tuple[Codes, list[tuple[int, int]]]:
    """Codes of the distinct pairs of two columns, and the two codes of each.

    ``size`` is how many codes the second column has.
    """
    codes, pairs = pd.factorize(first.astype(np.int64) * size + second)
    return codes, [(int(both // size), int(both % size)) for both in pairs]


def categories(labels: list[str], codes: Codes) -> pd.Categorical[str]:
    """Labels by code as a categorical; several codes may share a label."""
    distinct = sorted(set(labels))
    at = {label: position for position, label in enumerate(distinct)}
    order = np.array([at[label] for label in labels], dtype=np.intp)
    return pd.Categorical.from_codes(order[codes], categories=pd.Index(distinct, dtype="str"))
