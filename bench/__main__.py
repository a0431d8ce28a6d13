"""Run every benchmark, or those named, print one table and write build/bench.json."""

import json
import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

import bench
from bench import Row

OUTPUT = Path(__file__).resolve().parent.parent / "build" / "bench.json"


def main() -> None:
    """Measure, print, write; the exit status says nothing of the targets, the table does."""
    rows = list(_measure(sys.argv[1:]))
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_text(json.dumps([_record(row) for row in rows], indent=2) + "\n", encoding="utf-8")
    Console().print(_table(rows))


def _measure(names: list[str]) -> Iterator[Row]:
    """The rows of the modules named, or of each module of this package, in order of name."""
    found = [module.name for module in pkgutil.iter_modules(bench.__path__)]
    for name in names or found:
        if not name.startswith("_"):  # the others help them
            yield from import_module(f"bench.{name}").run()


def _record(row: Row) -> dict[str, str | float | bool]:
    return {
        "name": row.name,
        "unit": row.unit,
        "ours": row.ours,
        "peer": row.peer,
        "ratio": row.ratio,
        "target": row.target,
        "met": row.met,
    }


def _table(rows: list[Row]) -> Table:
    table = Table("benchmark", "unit")
    for heading in ("ours", "peer", "ratio"):
        table.add_column(heading, justify="right")
    table.add_column("target")
    table.add_column("met")
    for row in rows:
        figures = [f"{figure:.3g}" for figure in (row.ours, row.peer, row.ratio)]
        table.add_row(row.name, row.unit, *figures, row.target, "yes" if row.met else "no")
    return table


if __name__ == "__main__":
    main()
