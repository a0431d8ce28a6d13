"""Rows of tables as dictionaries, the form in which views read them one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

Record = Mapping[Any, Any]


def as_dicts(frame: pd.DataFrame) -> list[Record]:
    """The rows of a frame, values by column; what is missing of whole numbers is None.

    As ``frame.to_dict("records")``, which takes six times as long.
    """
    names = [*frame.columns]
    columns = [_values(frame[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(column: pd.Series[Any]) -> list[Any]:
    values: list[Any] = column.tolist()
    if pd.api.types.is_integer_dtype(column.dtype):
        return [None if value is pd.NA else value for value in values]
    return values


def has_value(value: Any) -> bool:
    """Whether a cell holds a value; what pandas calls missing is none."""
    return bool(pd.notna(value))


class PlaceByPlace(Mapping[str, pd.DataFrame]):
    """The rows of each place in ``table``, cut out when somebody asks for them.

    To cut a table of all places into frames takes far longer than to make it.
    """

    def __init__(self, table: pd.DataFrame) -> None:
        self.table = table
        self._at = table.groupby("place").indices

    def __getitem__(self, place: str) -> pd.DataFrame:
        return self.table.iloc[self._at[place]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)
