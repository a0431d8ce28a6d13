"""The whole import of the starter data, against pandas merely reading the same workbooks."""

import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import Row

ROOT = Path(__file__).resolve().parent.parent
RAW = ROOT / "data" / "raw"
ROUNDS = 3
READ_WITH_PANDAS = """
import sys, pandas
print(sum(len(pandas.read_excel(path, engine="openpyxl", dtype=str)) for path in sys.argv[1:]))
"""


def run() -> list[Row]:
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
            limit=1.0,
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
