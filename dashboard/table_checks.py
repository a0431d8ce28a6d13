"""Hold the tables of a version to what schema.py says of them, before they are published."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pandera.pandas as pa

from dashboard.schema import (
    OBSERVATIONS,
    PROBLEMS,
    TABLES,
    TESTED_CHANGES,
    Direction,
    Significance,
    Status,
    Table,
    Unit,
)


class TableError(Exception):
    """A table that is not what it must be; the message is a sentence."""


def check_tables(tables: Mapping[str, pd.DataFrame]) -> None:
    """Raise TableError where a table is not what schema.py says it is."""
    for table in TABLES.values():
        try:
            _schema(table).validate(tables[table.name], lazy=True)
        except pa.errors.SchemaErrors as error:
            first = error.failure_cases.iloc[0]
            raise TableError(
                f"The table {table.name} is not as it must be: {first['column']} fails "
                f"{first['check']} ({first['failure_case']})."
            ) from None


def _schema(table: Table) -> pa.DataFrameSchema:
    """The pandera schema of a table: its columns, its key, and what its values can be."""
    columns = {name: pa.Column(nullable=name not in table.key) for name in table.names}
    checks = []
    if table is OBSERVATIONS:
        columns["status"] = pa.Column(checks=pa.Check.isin([str(s) for s in Status]))
        columns["unit"] = pa.Column(checks=pa.Check.isin([str(u) for u in Unit]))
        checks = [
            pa.Check(
                lambda rows: rows["value"].notna() == (rows["status"] == Status.PUBLISHED),
                name="a figure exactly where one is published",
            ),
            pa.Check(
                lambda rows: (
                    rows["value"].isna()
                    | ((rows["low"] <= rows["value"]) & (rows["value"] <= rows["high"]))
                ),
                name="a figure within what it can stand for",
            ),
        ]
    if table is TESTED_CHANGES:
        columns["verdict"] = pa.Column(checks=pa.Check.isin([str(v) for v in Significance]))
        columns["direction"] = pa.Column(checks=pa.Check.isin([str(d) for d in Direction]))
        checks = [
            pa.Check(
                lambda rows: rows["change"].notna() | (rows["direction"] == Direction.LEVEL),
                name="a change unless it rounds to zero",
            )
        ]
    unique = list(table.key) if table is not PROBLEMS else None
    return pa.DataFrameSchema(columns, checks=checks, unique=unique, strict=True)
