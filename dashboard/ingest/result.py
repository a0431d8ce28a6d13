"""What reading one file gives: tables, counts, and a line for each thing it could not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from dashboard.schema import Table

Severity = Literal["error", "warning", "note"]


class Sidecar(BaseModel):
    """The `<file>.yaml` beside a raw file: what its name and cells do not say."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    indicator: str = ""
    series: str = ""
    title: str = ""
    publisher: str = ""
    source: str = ""
    vintage: str = Field(default="", pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")
    retrieved: str = ""
    place: str = ""
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class RawFile:
    """A file under the raw folder: its path there, its bytes' hash, and what stands beside it."""

    path: Path
    name: str
    sha256: str
    sidecar: Sidecar = field(default_factory=Sidecar)


@dataclass(frozen=True)
class Problem:
    """One thing a person should know. ``cells`` is how many figures the line stands for."""

    severity: Severity
    problem: str
    what_to_do: str
    row: int = 0
    column: str = ""
    printed: str = ""
    cells: int = 0


@dataclass(frozen=True)
class FoundPlace:
    """A place of a file: its slug, and, where the catalogue does not have it, what is known."""

    slug: str
    name: str
    kind: str
    parent: str = ""
    known: bool = True
    fips: str = ""
    lines: str = ""

    @property
    def row(self) -> dict[str, object]:
        """It as a row of the table of places."""
        return {
            "place": self.slug,
            "name": self.name,
            "kind": str(self.kind),
            "abbreviation": "",
            "fips": self.fips,
            "parent": self.parent,
            "lines": self.lines,
        }


@dataclass(frozen=True)
class Stranger:
    """A place that the catalog does not have: where and as what a file first prints it.

    ``in_states`` says that the file has states too, so that its places are not all of one.
    """

    place: FoundPlace
    kind: str
    name: str
    row: int
    in_states: bool = False


@dataclass(frozen=True)
class ReadResult:
    """What came out of one file. Always: cells = stored + the cells its problems stand for.

    ``reviewed`` is false where nobody has said what the file's figures measure. ``strangers`` are
    the places that the catalog does not have.
    """

    kind: str
    rows: int
    cells: int
    stored: int
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    indicator: str = ""
    publisher: str = ""
    reviewed: bool = True
    strangers: tuple[Stranger, ...] = ()


def frame(table: Table, records: list[dict[str, object]]) -> pd.DataFrame:
    """Records as a frame with the table's columns, in its order."""
    return pd.DataFrame.from_records(records, columns=table.names)


def merge_problems(*parts: Mapping[str, list[Problem]]) -> dict[str, list[Problem]]:
    """What several say of files, by file, in that order."""
    said: dict[str, list[Problem]] = {}
    for part in parts:
        for name, problems in part.items():
            said.setdefault(name, []).extend(problems)
    return said


def slugify(text: str) -> str:
    """Words in lower case joined by hyphens: letters and digits only."""
    cleaned = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return "-".join(cleaned.split())


def counted(names: list[str], what: str) -> str:
    """The first names and how many more: "The places 'Adams', 'Allen' and 90 more are"."""
    if len(names) == 1:
        return f"The {what} {names[0]!r} is"
    shown = ", ".join(repr(name) for name in names[:3])
    more = f" and {len(names) - 3:,} more" if len(names) > 3 else ""
    return f"The {what}s {shown}{more} are"
