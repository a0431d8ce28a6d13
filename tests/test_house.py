"""The house stays in order: who imports whom, what modules say first, what is pinned."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

from tests.server import ROOT

# Who may import whom; a room may always import itself. An unknown room knows nobody.
COMMON = {"catalog", "schema", "settings"}
ABOVE_THE_PAGES = COMMON | {"measures", "store", "charts"}
MAY_IMPORT = {
    "catalog": {"schema"},  # its units and kinds of place are the schema's
    "ingest": COMMON,
    "measures": COMMON,
    "parquet": {"schema"},
    "store": COMMON | {"parquet"},
    "table_checks": {"schema"},
    "build": COMMON | {"ingest", "measures", "store", "table_checks"},
    "newsroom": COMMON | {"ingest", "measures", "store"},
    "report": COMMON | {"build"},
    "charts": COMMON | {"measures", "store"},
    "pages": ABOVE_THE_PAGES,
    "share": ABOVE_THE_PAGES,
    "etl": COMMON | {"build", "newsroom", "report", "share", "store"},
    "app": ABOVE_THE_PAGES | {"pages", "share"},
}
OURS = ("app", "bench", "dashboard", "etl", "tests")
IN_THE_HOUSE = sorted([*ROOT.glob("dashboard/**/*.py"), *ROOT.glob("app.py"), *ROOT.glob("etl.py")])
MODULES = sorted([*IN_THE_HOUSE, *ROOT.glob("bench/**/*.py"), *ROOT.glob("tests/**/*.py")])

PINNED = re.compile(r"^[\w.-]+(\[\w+\])?==\d[\w.]*  # \S.+$")
END_OF_SENTENCE = re.compile(r"(?<![A-Z])(?<!e\.g)(?<!i\.e)[.?!](?=\s|$)")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def room(module: str) -> str:
    """dashboard.charts.chart is in charts, dashboard.store is store, etl is etl."""
    return module.removeprefix("dashboard.").split(".")[0]


def rooms_imported(module: str, package: str, source: str) -> set[str]:
    """The other rooms that a module imports, however it writes it and wherever it stands."""
    imported = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            imported |= {f"{base}.{alias.name}" for alias in node.names}
    return {room(name) for name in imported if name.split(".")[0] in OURS} - {room(module)}


def forbidden_imports(path: Path, root: Path = ROOT) -> set[str]:
    """The rooms that the file imports and may not know."""
    *folders, name = path.relative_to(root).with_suffix("").parts
    package = ".".join(folders)
    module = package if name == "__init__" else ".".join([*folders, name])
    imported = rooms_imported(module, package, path.read_text(encoding="utf-8"))
    return imported - MAY_IMPORT.get(room(module), set())


def first_paragraph(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n\n")[0]


@pytest.mark.parametrize("path", IN_THE_HOUSE, ids=named)
def test_a_module_imports_only_the_rooms_it_may_know(path):
    assert forbidden_imports(path) == set()


@pytest.mark.parametrize(
    "line",
    [
        "import dashboard.store",
        "import dashboard.store as versions",
        "from dashboard import store",
        "from dashboard.store import open_version",
        "from .. import store",
        "from ..store import open_version",
        "def late():\n    from dashboard.store import open_version",
    ],
)
def test_an_import_of_a_forbidden_room_is_caught_however_it_is_written(tmp_path, line):
    module = tmp_path / "dashboard" / "ingest" / "readers.py"
    module.parent.mkdir(parents=True)
    module.write_text(f"from dashboard.schema import Unit\nfrom . import cells\n{line}\n")
    assert forbidden_imports(module, tmp_path) == {"store"}


def test_a_room_nobody_has_put_in_the_table_may_import_no_other(tmp_path):
    module = tmp_path / "dashboard" / "attic.py"
    module.parent.mkdir()
    module.write_text("from dashboard.schema import Unit\n")
    assert forbidden_imports(module, tmp_path) == {"schema"}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_opens_with_one_sentence_that_says_what_it_is_for(path):
    opening = first_paragraph(path)
    assert END_OF_SENTENCE.findall(opening) == ["."]
    assert opening.endswith(".")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_says_what_it_is_for(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    requirements = [line for line in lines if line and not line.startswith(("#", "-r "))]
    assert requirements
    assert [line for line in requirements if not PINNED.match(line)] == []
