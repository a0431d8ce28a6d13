"""Change the code of a room in many small ways and see whether its tests notice.

`python -m tests.code_mutants dashboard/charts/render/drawing 300` draws so many with a fixed
seed, runs the tests of the room on each, and prints who survived. The figures that the tests draw
are made once: each mutant is a fork of that process, with a copy of the package around the room.
"""

import ast
import copy
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType

import hypothesis
import pytest

from dashboard import catalog
from dashboard.build import build
from dashboard.charts.facts.bound import Facts, facts_of
from dashboard.store import open_version
from tests.server import ROOT

SEED = 20_261_127
# Which tests hold a room, the quickest to fail first, and the package that is taken anew for each.
TESTS = {
    "dashboard/charts/render/drawing": [
        "tests/test_baselines.py",
        "tests/test_drawing_labels.py",
        "tests/test_drawing_small.py",
        "tests/test_drawing_rows.py",
        "tests/test_drawing_lines.py",
        "tests/test_drawing_panels.py",
        "tests/test_drawing_tiles.py",
    ]
}
ANEW = {"dashboard/charts/render/drawing": "dashboard.charts.render"}
LONGEST = 300  # seconds: by then a mutant goes on for ever
Mutant = tuple[Path, str, str]  # the file, where and what is changed, and its code
SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


def changes(tree: ast.Module) -> Iterator[tuple[str, ast.Module]]:
    """Every small change of a module: where and what, and the module with it."""
    nodes = [node for node in _walk(tree) if _changeable(node)]
    for number, node in enumerate(nodes):
        changed = copy.deepcopy(tree)
        twin = [one for one in _walk(changed) if _changeable(one)][number]
        line = getattr(node, "lineno", "?")
        if isinstance(twin, ast.Constant):
            twin.value = (not twin.value) if isinstance(twin.value, bool) else twin.value + 1
        elif isinstance(twin, ast.BinOp | ast.BoolOp):
            twin.op = SWAPPED[type(twin.op)]()  # type: ignore[assignment]
        elif isinstance(twin, ast.Compare):
            twin.ops[0] = SWAPPED[type(twin.ops[0])]()  # type: ignore[call-overload]
        elif isinstance(twin, ast.If | ast.IfExp):
            twin.test = ast.UnaryOp(ast.Not(), twin.test)
        if ast.dump(changed) != ast.dump(tree):
            yield f"line {line}: {ast.unparse(node)[:60]}", ast.fix_missing_locations(changed)


def _walk(tree: ast.Module) -> Iterator[ast.AST]:
    """All of a module but what changes no answer: decorators, and whether a zip is strict."""
    left: deque[ast.AST] = deque([tree])
    while left:
        node = left.popleft()
        yield node
        silent = [*getattr(node, "decorator_list", ())]
        silent += [one for one in getattr(node, "keywords", ()) if one.arg == "strict"]
        left += [one for one in ast.iter_child_nodes(node) if one not in silent]


def _changeable(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool | int | float)
    if isinstance(node, ast.BinOp | ast.BoolOp):
        return type(node.op) in SWAPPED
    if isinstance(node, ast.Compare):
        return type(node.ops[0]) in SWAPPED
    return isinstance(node, ast.If | ast.IfExp)


def figures_of(facts: Facts) -> ModuleType:
    """The figures of the starter data as a plugin, for tests that run without their conftest."""

    @pytest.fixture(scope="session")
    def given() -> Facts:
        return facts

    plugin = ModuleType("figures")
    plugin.facts = given  # type: ignore[attr-defined]
    return plugin


def passed(tests: list[str], figures: ModuleType, package: str) -> bool:
    """Whether tests pass in this process, whose modules of the package and of tests go after."""
    options = ["-q", "-x", "-p", "no:cacheprovider", "--noconftest"]
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    status = pytest.main([*options, *tests], plugins=[figures])
    for name in [one for one in sys.modules if one.startswith((package, "tests."))]:
        del sys.modules[name]
    return status == pytest.ExitCode.OK


def _run(tests: list[str], figures: ModuleType, package: str, file: Path, code: str) -> None:
    """In a fork: the tests on a copy of the package in which a file is changed."""
    sys.dont_write_bytecode = True
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    around, _, last = package.rpartition(".")
    there = ROOT / package.replace(".", "/")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(there, Path(folder) / last, ignore=shutil.ignore_patterns("__pycache__"))
        (Path(folder) / last / (ROOT / file).relative_to(there)).write_text(code, "utf-8")
        import_module(around).__path__.insert(0, folder)
        right = passed(tests, figures, package)
    os._exit(0 if right else 1)


def main() -> None:
    """Draw, run, count."""
    room, count = sys.argv[1], int(sys.argv[2])
    drawn = []
    for path in sorted((ROOT / room).rglob("*.py")):
        file = path.relative_to(ROOT)
        for where, changed in changes(ast.parse(path.read_text(encoding="utf-8"))):
            drawn.append((file, where, ast.unparse(changed)))
    chosen = random.Random(SEED).sample(drawn, min(count, len(drawn)))
    hypothesis.settings.register_profile("project", deadline=None, derandomize=True)
    hypothesis.settings.load_profile("project")
    tests, package = TESTS[room], ANEW[room]
    with tempfile.TemporaryDirectory() as folder:
        build(ROOT / "data" / "raw", Path(folder))
        figures = figures_of(facts_of(open_version(Path(folder)), catalog.load()))
        if not passed(tests, figures, package):
            sys.exit("The tests fail on the code as it is.")
        forking, alive = multiprocessing.get_context("fork"), 0

        def begin(mutant: Mutant) -> BaseProcess:
            file, _, code = mutant
            made = forking.Process(target=_run, args=(tests, figures, package, file, code))
            made.start()
            return made

        for number, ((file, where, _), lives) in enumerate(outcomes(chosen, begin), 1):
            alive += lives
            if lives:
                print(f"survived: {file}, {where}", flush=True)
            print(f"{number} of {len(chosen)}, {number - alive} killed", file=sys.stderr)
    print(f"{len(chosen) - alive} of {len(chosen)} mutants killed, of {len(drawn)} that there are.")


def outcomes(
    mutants: Sequence[Mutant], begin: Callable[[Mutant], BaseProcess]
) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant and whether it survives, as many at a time as there are cores."""
    waiting, running = deque(mutants), deque[tuple[Mutant, BaseProcess]]()
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            one = waiting.popleft()
            running.append((one, begin(one)))
        one, process = running.popleft()
        process.join(LONGEST)
        process.kill()
        process.join()
        yield one, process.exitcode == 0


if __name__ == "__main__":
    main()
