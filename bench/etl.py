"""The whole import, of the starter data and of many rows, against pandas merely reading them.

BENCH_ROWS=1000000 python -m bench etl measures the long form, which takes some minutes.
"""

import math
import os
import statistics
import subprocess
import sys
import time
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import Row
from dashboard import catalog as catalogs
from tests.sheets import BY_RACE, large_workbook

ROOT = Path(__file__).resolve().parent.parent
RAW = ROOT / "data" / "raw"
ROUNDS = 3
READ_WITH_PANDAS = """
import sys, pandas
print(sum(len(pandas.read_excel(path, engine="openpyxl", dtype=str)) for path in sys.argv[1:]))
"""


# Of real layout: every state by race, by year, as number and percent, in as many workbooks.
RACES = ("American Indian", "Asian and Pacific Islander", "Black or African American",
         "Hispanic or Latino", "Non-Hispanic White", "Two or more races", "Total")  # fmt: skip
YEARS = range(1996, 2024)
UNITS = ("Number", "Percent")
PER_WORKBOOK = 50 * len(RACES) * len(YEARS) * len(UNITS)
MANY = max(3, math.ceil(int(os.environ.get("BENCH_ROWS", "100000")) / PER_WORKBOOK))
FEW = max(2, MANY // 10)
# Of a small build start-up is the most, which no rebuild can do without.
ENOUGH_TO_REBUILD = 1_000_000
# Of a process and of the children that it waited for. What a process says of its own peak by
# getrusage counts that of the one that started it; /proc tells its own.
MEASURED = """
import re, resource, runpy, sys
sys.argv = sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    own = int(re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())[1])
    seconds = sum(one.ru_utime + one.ru_stime for one in used)
    print("used", seconds, max(own, used[1].ru_maxrss), file=sys.stderr)
"""


def run() -> list[Row]:
    """Every benchmark of the import."""
    return [*_starter(), *_marginal()]


def _marginal() -> list[Row]:
    """What one more row costs, and what a second build costs where nothing has changed."""
    with TemporaryDirectory() as folder:
        raw, processed = Path(folder) / "raw", Path(folder) / "processed"
        raw.mkdir()
        seconds: dict[str, list[float]] = {"ours": [], "peer": []}
        memory: dict[str, list[float]] = {"ours": [], "peer": []}
        again = 0.0
        rows = [FEW * PER_WORKBOOK, MANY * PER_WORKBOOK]
        for first, end in ((0, FEW), (FEW, MANY)):
            for number in range(first, end):
                _make(raw / f"Made figures {number} of many.xlsx", number)
            paths = [str(path) for path in sorted(raw.glob("*.xlsx"))]
            reader = Path(folder) / "reader.py"
            reader.write_text(READ_WITH_PANDAS, "utf-8")
            build = ["etl.py", "--raw", str(raw), "--processed", str(processed)]
            for name, command in (("ours", build), ("peer", [str(reader), *paths])):
                # Status 1 says that something was told of a file, as it is of every unknown one.
                took, peak = _measured(command, (0, 1) if name == "ours" else (0,))
                seconds[name].append(took)
                memory[name].append(peak)
            again = _measured(build, (0, 1))[0]
        more = rows[1] - rows[0]
        print(
            f"start-up: ours {seconds['ours'][0] - rows[0] * _slope(seconds['ours'], more):.2f} s, "
            f"peer {seconds['peer'][0] - rows[0] * _slope(seconds['peer'], more):.2f} s; "
            f"{rows[1]:,} rows: ours {seconds['ours'][1]:.1f} s, peer {seconds['peer'][1]:.1f} s"
        )
        return [
            Row(
                f"one more row, from {rows[0]:,} to {rows[1]:,}; pandas only reading",
                "processor seconds per data row",
                _slope(seconds["ours"], more),
                _slope(seconds["peer"], more),
                0.12,
            ),
            Row(
                f"a build of {rows[1]:,} rows with nothing changed; the full build",
                "processor seconds",
                again,
                seconds["ours"][1],
                0.1 if rows[1] >= ENOUGH_TO_REBUILD else 0.5,
            ),
            *(
                Row(
                    f"peak memory at {count:,} rows; pandas only reading",
                    "MB",
                    memory["ours"][at],
                    memory["peer"][at],
                    10.0,
                )
                for at, count in enumerate(rows)
            ),
        ]


def _slope(seconds: list[float], rows: int) -> float:
    return (seconds[1] - seconds[0]) / rows


def _measured(command: list[str], allowed: tuple[int, ...]) -> tuple[float, float]:
    """Seconds of processor time that a command takes, and the most memory it held, in MB."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], cwd=ROOT, capture_output=True, text=True
    )
    used = next((line for line in done.stderr.splitlines() if line.startswith("used ")), "")
    if done.returncode not in allowed or not used:
        raise RuntimeError(f"{command} ended with status {done.returncode}:\n{done.stderr}")
    _, seconds, kilobytes = used.split()
    return float(seconds), int(kilobytes) / 1000


def _make(path: Path, number: int) -> None:
    """A workbook of PER_WORKBOOK rows in the layout of a download, every cell a text."""
    states = [place.name for place in catalogs.load().places.values() if place.kind == "state"]
    rows = (
        ("State", state, race, str(year), unit, f"0.{(at + number) % 50 + 40}" if unit == "Percent"
         else str(1000 * ((at + number) % 500 + 400)))
        for at, (state, race, year, unit) in enumerate(product(states, RACES, YEARS, UNITS))
    )  # fmt: skip
    large_workbook(path, BY_RACE, rows, "Kidscount Export")


def _starter() -> list[Row]:
    """Seconds for each data row of the workbooks, from the start of a process to its end.

    Ours is all of `python etl.py`, which also reads the other files, checks, and publishes. Both
    run in turn, so that what else the machine does weighs on both; the figure is the median.
    """
    workbooks = [str(path) for path in sorted(RAW.rglob("*.xlsx"))]
    ours, peer, rows = [], [], 0
    for _ in range(ROUNDS):
        with TemporaryDirectory() as processed:
            command = ["etl.py", "--raw", str(RAW), "--processed", processed]
            # Status 1 says that a file was set aside and the rest published.
            ours.append(_timed(command, allowed=(0, 1))[0])
        seconds, output = _timed(["-c", READ_WITH_PANDAS, *workbooks], allowed=(0,))
        peer.append(seconds)
        rows = int(output)
    return [
        Row(
            name="whole import, pandas and openpyxl only reading",
            unit="seconds per data row",
            ours=statistics.median(ours) / rows,
            peer=statistics.median(peer) / rows,
            limit=0.2,
        )
    ]


def _timed(command: list[str], allowed: tuple[int, ...]) -> tuple[float, str]:
    """Seconds that Python takes for the command, and what it printed."""
    started = time.perf_counter()
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode not in allowed:
        raise RuntimeError(f"{command} ended with status {done.returncode}:\n{done.stderr}")
    return seconds, done.stdout
