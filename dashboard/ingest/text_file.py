"""Open text files of cells, whatever their encoding and delimiter, a line at a time."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dashboard.ingest.workbook import Limits, Unreadable

_DELIMITERS = ",\t;|"
# What tells the delimiter: so many lines of so many characters.
_LINES, _START = 20, 200_000
_CHUNK = 1 << 20
_LONGEST_LINE = 4_000_000  # bytes; no table has one
_WINDOWS = "cp1252"  # the same as Latin-1 for letters, and right for the quotes that Windows writes


def text_rows(path: Path, limits: Limits) -> tuple[Iterator[list[str]], str, tuple[str, ...]]:
    """The rows of a text file, its delimiter, and sentences on how it had to be read.

    Raises Unreadable where it is no text, or has a line as no table has.
    """
    if path.stat().st_size > limits.unpacked:
        raise Unreadable(f"It has {path.stat().st_size / 1e6:,.0f} MB, more than is allowed.")
    encoding, quotes = _look_through(path)
    told = ("It is not in UTF-8, so its letters were read as Windows writes them.",)
    try:
        with path.open(encoding=encoding, errors=_errors(encoding), newline="") as file:
            delimiter = _delimiter(file.read(_START))
    except UnicodeError:
        raise Unreadable("It is neither a workbook nor a text file.") from None
    # A quotation mark that is never closed would swallow what follows; strictly read, it is told.
    rows = _csv_rows(path, encoding, delimiter, strict=quotes % 2 == 1)
    return rows, delimiter, told if encoding == _WINDOWS else ()


def _errors(encoding: str) -> str:
    return "replace" if encoding == _WINDOWS else "strict"


def _delimiter(start: str) -> str:
    """The mark of which most of the first lines have equally many.

    A re-save in another country's Excel has semicolons or tabs; titles and cells may have any.
    """
    lines = [
        re.sub(r'"[^"]*"', "", line)
        for line in islice(filter(str.strip, start.splitlines()), _LINES)
    ]

    def agree(mark: str) -> tuple[int, int]:
        counts = Counter(line.count(mark) for line in lines)
        return max(((many, count) for count, many in counts.items() if count), default=(0, 0))

    return max(_DELIMITERS, key=agree)


def _look_through(path: Path) -> tuple[str, int]:
    """The encoding of a text file and how many quotation marks it has, piece by piece.

    Raises Unreadable where it is no text, or has a line as no table has.
    """
    utf_8 = codecs.getincrementaldecoder("utf-8")()
    quotes = length = 0
    encoding = ""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if not encoding:
                wide = chunk.startswith((b"\xff\xfe", b"\xfe\xff"))
                encoding = "utf-16" if wide else "utf-8-sig"
            if encoding != "utf-16" and b"\x00" in chunk:
                raise Unreadable("It is neither a workbook nor a text file.")
            quotes += chunk.count(b'"')
            first, *others = re.split(rb"[\r\n]", chunk)
            lengths = [length + len(first), *map(len, others)]
            if max(lengths) > _LONGEST_LINE:
                raise Unreadable(
                    f"It has a line of more than {_LONGEST_LINE / 1e6:.0f} MB, as no table has."
                )
            length = lengths[-1]
            if encoding == "utf-8-sig":
                try:
                    utf_8.decode(chunk)
                except UnicodeDecodeError:
                    encoding = _WINDOWS
    if encoding == "utf-8-sig":
        try:
            utf_8.decode(b"", final=True)
        except UnicodeDecodeError:
            encoding = _WINDOWS
    return encoding or "utf-8-sig", quotes


def _csv_rows(path: Path, encoding: str, delimiter: str, strict: bool) -> Iterator[list[str]]:
    try:
        with path.open(encoding=encoding, errors=_errors(encoding), newline="") as file:
            yield from csv.reader(file, delimiter=delimiter, strict=strict)
    except csv.Error as error:
        raise Unreadable(f"It is not a CSV file that can be read: {error}.") from None
    except UnicodeError:
        raise Unreadable("It is neither a workbook nor a text file.") from None
