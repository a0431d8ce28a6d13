"""Rows of tables as dictionaries, the form in which views read them one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

Record = Mapping[Any, Any]


def as_dicts(frame: pd.DataFrame) -> list[Record]:
    """The rows of a frame, values by column."""
    return [*frame.to_dict(orient="records")]


def has_value(value: Any) -> bool:
    """Whether a cell holds a value; what pandas calls missing is none."""
    return bool(pd.notna(value))
