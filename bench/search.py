"""An answer of the search, against difflib over the titles alone, question by question."""

import csv
import difflib
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import Row, middle
from dashboard import catalog as catalogs
from dashboard.build import build
from dashboard.charts.facts import finder
from dashboard.charts.facts.bound import facts_of

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5


def run() -> list[Row]:
    """Milliseconds for the slowest of the questions of the tests, none of them asked before."""
    questions = [
        row["question"]
        for row in csv.DictReader((ROOT / "tests" / "searches.csv").read_text("utf-8").splitlines())
    ]
    with TemporaryDirectory() as folder:
        version = build(ROOT / "data" / "raw", Path(folder)).version
        facts = facts_of(version, catalogs.load())
        titles = [str(title) for title in finder.rows_of(facts)["title"]]
        finder.find(facts, "the index is made with the first question")
        pairs = [
            (
                max(_milliseconds(partial(finder.answer, facts, one)) for one in questions),
                max(_milliseconds(partial(_nearest, one, titles)) for one in questions),
            )
            for _ in range(ROUNDS)
        ]
    ours, peer = middle(pairs)
    name = f"the slowest of {len(questions)} searches; difflib over the {len(titles)} titles"
    return [Row(name, "milliseconds", ours, peer, 2.0)]


def _nearest(question: str, titles: list[str]) -> list[str]:
    return difflib.get_close_matches(question, titles, finder.MOST, 0.1)


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)
