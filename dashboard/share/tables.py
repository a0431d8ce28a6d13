"""Routes that give the whole tables of the live version, as CSV and as Parquet."""

from __future__ import annotations

import io
import zlib

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet
from flask import Flask, Response, request, send_file
from werkzeug.wrappers import Response as BaseResponse

from dashboard.catalog.names import closest
from dashboard.parquet import arrow_table, read_rows
from dashboard.schema import FRESHNESS, TABLES
from dashboard.store import Store, StoreError

# Without a byte order mark Excel takes UTF-8 for another encoding.
_MARK = b"\xef\xbb\xbf"
_FRESH_SECONDS = 300
# A line above the columns would break whoever reads the tables: each names the one that says it.
_HOW_FRESH = f'</data/{FRESHNESS.name}.csv>; rel="describedby"; type="text/csv"'
_FORMULA, _NUMBER = r"^[=+\-@\t\r]", r"^[+-][\d.,]+%?$"


def register(server: Flask, store: Store) -> None:
    """Add /data/<table>.csv and /data/<table>.parquet to the server."""

    def give(table: str, kind: str) -> BaseResponse:
        if table not in TABLES:
            return _unknown(table)
        try:
            version = store.live()
        except StoreError as error:
            return Response(f"{error}\n", 503, mimetype="text/plain")
        # Read anew, so that a version of earlier code has the columns of today.
        arrow = arrow_table(read_rows(version.folder, TABLES[table]), TABLES[table])
        data = io.BytesIO()
        if kind == "csv":
            data.write(_MARK)
            pyarrow.csv.write_csv(_harmless(arrow), data)
            mimetype = "text/csv"
        else:
            pyarrow.parquet.write_table(arrow, data, compression="zstd")
            mimetype = "application/vnd.apache.parquet"
        data.seek(0)
        response = send_file(
            data,
            mimetype=mimetype,
            as_attachment=True,
            download_name=f"kids-count-{table}-{version.id}.{kind}",
            # What is made of the figures is made anew, without another version.
            etag=f"{version.id}-{table}-{kind}-{zlib.crc32(data.getbuffer()):08x}",
            max_age=_FRESH_SECONDS,
        )
        response.headers["Link"] = _HOW_FRESH
        return response.make_conditional(request)

    server.add_url_rule("/data/<table>.csv", "table_csv", give, defaults={"kind": "csv"})
    server.add_url_rule(
        "/data/<table>.parquet", "table_parquet", give, defaults={"kind": "parquet"}
    )


def _harmless(rows: pa.Table) -> pa.Table:
    """Text that a spreadsheet would run as a formula, made plain by a quote before it; numbers that
    are printed with a sign stay as they are.
    """
    for place, column in enumerate(rows.columns):
        if not pa.types.is_string(column.type):
            continue
        runs = pc.and_(
            pc.match_substring_regex(column, _FORMULA),
            pc.invert(pc.match_substring_regex(column, _NUMBER)),
        )
        if pc.any(runs).as_py():
            plain = pc.if_else(runs, pc.binary_join_element_wise("'", column, ""), column)
            rows = rows.set_column(place, rows.schema.field(place), plain)
    return rows


def _unknown(table: str) -> Response:
    near = closest(table, list(TABLES)) or list(TABLES)
    text = f"There is no table {table[:60]!r}; there is {', '.join(near)}.\n"
    return Response(text, 404, mimetype="text/plain")
