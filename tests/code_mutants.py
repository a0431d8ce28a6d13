"""Change the code of a room in many small ways and see whether its tests notice.

`python -m tests.code_mutants dashboard/charts/render/drawing 300` draws so many with a fixed
seed, runs the tests of the room on each in a copy of the project, and prints who survived.
"""

import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.server import ROOT

SEED = 20_261_127
# Which tests hold a room, the quickest to fail first; only those after them need the figures.
TESTS = {
    "dashboard/charts/render/drawing": [
        ["--noconftest", "tests/test_baselines.py", "tests/test_drawing_small.py"],
        [
            "tests/test_drawing_rows.py",
            "tests/test_drawing_lines.py",
            "tests/test_drawing_panels.py",
            "tests/test_drawing_tiles.py",
        ],
    ]
}
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
    nodes = [node for node in ast.walk(tree) if _changeable(node)]
    for number, node in enumerate(nodes):
        changed = copy.deepcopy(tree)
        twin = [one for one in ast.walk(changed) if _changeable(one)][number]
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


def _changeable(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool | int | float)
    if isinstance(node, ast.BinOp | ast.BoolOp):
        return type(node.op) in SWAPPED
    if isinstance(node, ast.Compare):
        return type(node.ops[0]) in SWAPPED
    return isinstance(node, ast.If | ast.IfExp)


def survives(held: list[str], file: Path, code: str) -> bool:
    """Whether tests pass with a file changed."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "project"
        for part in ("dashboard", "tests"):
            shutil.copytree(ROOT / part, place / part)
        for name in ("pyproject.toml", "dashboard.toml", "data", "build", "etl.py", "app.py"):
            (place / name).symlink_to(ROOT / name)
        (place / file).write_text(code, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *held]
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        ran = subprocess.run(command, cwd=place, env=environment, capture_output=True, timeout=900)
        return ran.returncode == 0


def main() -> None:
    """Draw, run, count."""
    room, count = sys.argv[1], int(sys.argv[2])
    drawn = []
    for path in sorted((ROOT / room).rglob("*.py")):
        file = path.relative_to(ROOT)
        for where, changed in changes(ast.parse(path.read_text(encoding="utf-8"))):
            drawn.append((file, where, ast.unparse(changed)))
    chosen = random.Random(SEED).sample(drawn, min(count, len(drawn)))
    alive = chosen
    for held in TESTS[room]:
        left = []
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(lambda one: survives(held, one[0], one[2]), alive)  # noqa: B023
            for number, (one, lives) in enumerate(zip(alive, found, strict=True), 1):
                left += [one] * lives
                killed = len(chosen) - len(alive) + number - len(left)
                print(f"{number} of {len(alive)}, {killed} killed in all", file=sys.stderr)
        alive = left
    for file, where, _ in alive:
        print(f"survived: {file}, {where}")
    killed = len(chosen) - len(alive)
    print(f"{killed} of {len(chosen)} mutants killed, of {len(drawn)} that there are.")


if __name__ == "__main__":
    main()
