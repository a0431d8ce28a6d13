"""The house stays in order: who imports whom, what modules say first, what is pinned."""

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server import ROOT

# What the two modules at the top may import. Rooms inside dashboard/ are held by the contracts in
# pyproject.toml, indirect imports too: `make lint` runs them.
COMMON = {"catalog", "ready", "schema", "settings"}
MAY_IMPORT = {
    "etl": COMMON
    | {
        "asking",
        "build",
        "describe",
        "installation",
        "language",
        "local",
        "newsroom",
        "report",
        "share",
    }
    | {"store"},
    "app": COMMON | {"measures", "store", "charts", "pages", "share"},
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


@pytest.mark.parametrize("path", [ROOT / "app.py", ROOT / "etl.py"], ids=named)
def test_a_module_imports_only_the_rooms_it_may_know(path):
    assert forbidden_imports(path) == set()


@pytest.mark.parametrize(
    "line",
    [
        "import dashboard.charts",
        "import dashboard.charts as drawn",
        "from dashboard import charts",
        "from dashboard.charts.chart import Chart",
        "def late():\n    from dashboard.charts.chart import Chart",
    ],
)
def test_an_import_of_a_forbidden_room_is_caught_however_it_is_written(tmp_path, line):
    module = tmp_path / "etl.py"
    module.write_text(f"from dashboard.schema import Unit\n{line}\n")
    assert forbidden_imports(module, tmp_path) == {"charts"}


def test_an_import_that_a_contract_forbids_is_found(tmp_path):
    shutil.copytree(ROOT / "dashboard", tmp_path / "dashboard")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    chart = tmp_path / "dashboard" / "charts" / "kinds" / "trend.py"
    chart.write_text(f"{chart.read_text('utf-8')}\nfrom dashboard.charts.render import palette\n")
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "dashboard.charts.kinds.trend -> dashboard.charts.render.palette" in done.stdout


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
