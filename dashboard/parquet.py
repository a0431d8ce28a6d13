"""The tables of schema.py as Parquet files, and back with every column, whoever wrote them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet

from dashboard.schema import Table

_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}

# What was so of every row before there was a column for it.
_BEFORE = {"shown": True}


def write_table(frame: pd.DataFrame, table: Table, folder: Path) -> None:
    """Write a table; a ``grouped`` one has a row group for each indicator, which a view reads."""
    ordered = frame[table.names].sort_values(list(table.key), kind="stable")
    schema = arrow_table(ordered.iloc[:0], table).schema
    groups = [ordered]
    if table.grouped and len(ordered):
        groups = [rows for _, rows in ordered.groupby("indicator", observed=True, sort=False)]
    path = _path(folder, table)
    with pa.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in groups:
            writer.write_table(arrow_table(rows, table), row_group_size=max(len(rows), 1))
    with path.open("rb") as written:
        os.fsync(written.fileno())


def arrow_table(frame: pd.DataFrame, table: Table) -> pa.Table:
    """Pandas to Arrow, with the types of the schema; categories become their texts."""
    types = {column.name: _TYPES[column.type] for column in table.columns}
    return pa.table({name: _column(frame[name], types[name]) for name in frame.columns})


def read_rows(folder: Path, table: Table, indicator: str = "") -> pd.DataFrame:
    """A whole table, or the rows of one indicator: of a ``grouped`` table its row group alone.

    Text is never missing, and whole numbers are nullable integers.
    """
    path = _path(folder, table)
    written = _read(path, indicator) if path.is_file() else pa.table({})
    arrow = _complete(written, written.num_rows, table, table.names)
    frame: pd.DataFrame = arrow.to_pandas(types_mapper=_nullable)
    text = {
        field.name: frame[field.name].fillna("")
        for field in arrow.schema
        if pa.types.is_string(field.type) and arrow.column(field.name).null_count
    }
    return frame.assign(**text) if text else frame


def _read(path: Path, indicator: str) -> pa.Table:
    """A file, or the rows of an indicator in those of its row groups that may have any."""
    with pa.parquet.ParquetFile(path) as file:
        if not indicator:
            return file.read()
        at = file.schema_arrow.names.index("indicator")
        told = [
            file.metadata.row_group(group).column(at).statistics
            for group in range(file.num_row_groups)
        ]
        wanted = [
            group
            for group, one in enumerate(told)
            if one is None or not one.has_min_max or one.min <= indicator <= one.max
        ]
        rows = file.read_row_groups(wanted)
    mine = pa.compute.equal(rows.column("indicator"), indicator)
    return rows if pa.compute.all(mine).as_py() else rows.filter(mine)


def read_columns(folder: Path, table: Table, names: list[str]) -> pd.DataFrame:
    """Some columns of a table, without reading the others; text as categories."""
    path = _path(folder, table)
    written, rows = pa.table({}), 0
    if path.is_file():
        told = pa.parquet.read_metadata(path)
        there = [name for name in names if name in told.schema.names]
        text = [c.name for c in table.columns if c.type == "string" and c.name in there]
        with pa.parquet.ParquetFile(path, metadata=told, read_dictionary=text) as file:
            written, rows = file.read(columns=there), told.num_rows
    arrow = _complete(written, rows, table, names)
    columns = [
        column.dictionary_encode() if pa.types.is_string(column.type) else column
        for column in arrow.columns
    ]
    frame: pd.DataFrame = pa.table(columns, names=names).to_pandas()
    return frame


def _path(folder: Path, table: Table) -> Path:
    return folder / f"{table.name}.parquet"


def _complete(written: pa.Table, rows: int, table: Table, names: list[str]) -> pa.Table:
    """The columns ``names``; those that earlier code did not write are blank: "", none or false.

    False is the careful answer of such a column: not reviewed, not verbatim.
    """
    kinds = {column.name: _TYPES[column.type] for column in table.columns}
    blank = {pa.string(): "", pa.bool_(): False}
    answers = {name: blank.get(kinds[name]) for name in names} | _BEFORE
    return pa.table(
        {
            name: written.column(name)
            if name in written.column_names
            else pa.repeat(pa.scalar(answers[name], kinds[name]), rows)
            for name in names
        }
    )


def _column(column: pd.Series[Any], kind: pa.DataType) -> pa.Array:
    # Asked for texts at once, Arrow would look at each row's; so it looks at each category's.
    coded = isinstance(column.dtype, pd.CategoricalDtype)
    return pa.array(column).cast(kind) if coded else pa.array(column, kind, from_pandas=True)


def _nullable(kind: pa.DataType) -> Any:
    return pd.Int64Dtype() if pa.types.is_integer(kind) else None
