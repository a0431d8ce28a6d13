"""Read every sentence that the app answers, recount it, and print what is wrong.

``python -m tests.audit`` reads all of the live version in ``data/processed``; ``--sample 500`` as
many of the charts, chosen by a fixed seed.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

import pandas as pd

from dashboard import catalog as catalogs
from dashboard.settings import load_settings
from tests.audit.asked import SEED, Asked, everything
from tests.audit.briefs_read import Briefs
from tests.audit.charts_read import Reading
from tests.audit.faults import seeded
from tests.audit.grammar import Grammar
from tests.audit.judge import JUDGED, OTHER, Judge, Judged
from tests.audit.local_read import LocalPages
from tests.audit.pages_read import Pages
from tests.audit.prints import names_of
from tests.audit.recount import Recount, live_version
from tests.audit.said import has_claim, texts
from tests.contract import House

STATES, LOCAL = 3, 14  # whose pages a sample reads, and states' briefs
# The pages on a place that say more than their charts; "/" is of the home state.
PAGES = (
    "/places/{place}",
    "/disparities?place={place}",
    "/indicators?place={place}",
    "/indicators/children-in-poverty?place={place}",
    "/indicators/teen-births?place={place}",
    "/rankings?place={place}",
)
CARE = "/child-care?place={place}"  # of a place that has prices
# The gaps whose pages are read, of every kind of sureness, with changes and without.
GAPS = (
    "children-in-poverty",
    "children-without-health-insurance-acs",
    "eighth-graders-not-proficient-in-math",
    "foster-care-rate",
    "teen-births",
)
_PIECE, _PAGES = 500, 50  # charts, and pages, that a process takes at a time


@dataclass
class Report:
    """What was read: sentences, other texts with a figure or a place, and who did not answer."""

    judged: list[Judged] = field(default_factory=list)
    texts: int = 0
    silent: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[Judged]:
        """The sentences that the recount does not say, or that could not be read."""
        return [one for one in self.judged if not one.right]


class Audit:
    """The app of a folder of versions, beside a recount of the live one."""

    def __init__(self, processed: Path, house: House | None = None) -> None:
        catalog = catalogs.load()
        folder = live_version(processed)
        self.recount = Recount(folder, catalog)
        self.grammar = Grammar()
        table = pd.read_parquet(folder / "places.parquet")
        self.judge = Judge(self.recount, names_of(catalog, table), self.grammar)
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        made = int(package["created"][:4])
        self.reading = Reading(self.recount, self.judge.names, made, self.grammar)
        built = datetime.date.fromisoformat(package["created"][:10])
        self.briefs = Briefs(self.recount, self.judge.names, built, self.grammar)
        self.pages = Pages(self.recount, self.judge.names, made, self.grammar)
        self.local = LocalPages(self.recount, self.judge.names, self.grammar)
        self.house = house or House(processed, Path(tempfile.mkdtemp(prefix="audit-")))
        self.home = load_settings().home_place

    def all(self, sample: int = 0) -> list[Asked]:
        """The charts to read: all of them, or so many of each kind in turn by a fixed seed."""
        every = everything(self.recount, self.home)
        if not sample:
            return every
        random.Random(SEED).shuffle(every)
        by_kind: dict[str, list[Asked]] = {}
        for one in every:
            by_kind.setdefault(one.kind, []).append(one)
        in_turn = [one for turn in zip_longest(*by_kind.values()) for one in turn if one]
        return in_turn[:sample]

    def read(self, charts: Sequence[Asked]) -> Report:
        """Ask for charts and judge what they say."""
        report = Report()
        for one in charts:
            answer = self.house.get(one.address)
            if answer.status_code != 200:
                report.silent.append(one.address)
                continue
            chart = answer.get_json()
            if one.kind in JUDGED:
                report.judged += self.judge.judge(one, chart)
            report.texts += sum(has_claim(text, self.reading.told) for _, text in texts(chart))
            report.judged += [
                Judged(text, OTHER, False, one) for text in self.reading.unexplained(chart)
            ]
        return report

    def read_pages(self, places: Sequence[str]) -> Report:
        """Ask for the briefs and the pages on some states and judge what they say."""
        report = Report()
        for place in places:
            own = dict.fromkeys((path.format(place=place) for path in self.paths(place)), "")
            own |= {
                f"/disparities/{slug}?place={place}": slug
                for slug in GAPS
                if self.recount.gap_periods(slug, place)
            }
            for path, gap in own.items():
                tree = self.house.page(path).tree
                report.texts += self.pages.read(tree)
                report.judged += [
                    Judged(text, OTHER, False, Asked("page", path))
                    for text in self.pages.unexplained(place, tree, gap)
                ]
            one = Asked("brief", place)
            page = self.house.get(f"/places/{place}.html").get_data(as_text=True)
            report.texts += self.briefs.read(page)
            report.judged += [
                Judged(text, OTHER, False, one) for text in self.briefs.unexplained(place, page)
            ]
        return report

    def read_local(self, places: Sequence[str]) -> Report:
        """Ask for the pages and briefs of towns and districts and judge what they say."""
        report = Report()
        for place in places:
            tree = self.house.page(f"/places/{place}").tree
            report.texts += self.local.read(tree)
            report.judged += [
                Judged(text, OTHER, False, Asked("page", f"/places/{place}"))
                for text in self.local.unexplained(place, tree)
            ]
            page = self.house.get(f"/places/{place}.html").get_data(as_text=True)
            report.judged += [
                Judged(text, OTHER, False, Asked("brief", place))
                for text in self.local.unexplained_brief(place, page)
            ]
        return report

    def paths(self, place: str) -> tuple[str, ...]:
        """The pages on a place that say more than their charts."""
        priced = {where for where, *_ in self.recount.priced()}
        return (
            *PAGES,
            *((CARE,) if place in priced else ()),
            *(("/",) if place == self.home else ()),
        )

    def faults(self, right: Sequence[Judged]) -> list[tuple[str, str, bool]]:
        """Seeded faults: the kind, the faulty sentence, and whether it is found."""
        found = []
        for one, kind, faulty in seeded(right, self.grammar):
            query = self.house.get(one.asked.address).get_json()["query"]
            told = {**dict(one.asked.query), **{k: v for k, v in query.items() if v}}
            (judged,) = self.judge.judged(one.asked, [faulty], told)
            found.append((kind, faulty, not judged.right))
        return found


_AUDIT: list[Audit] = []


def _open(processed: Path) -> None:
    _AUDIT.append(Audit(processed))


def _read(charts: Sequence[Asked]) -> Report:
    return _AUDIT[0].read(charts)


def _read_pages(states: Sequence[str]) -> Report:
    return _AUDIT[0].read_pages(states)


def _read_local(places: Sequence[str]) -> Report:
    return _AUDIT[0].read_local(places)


def main() -> int:
    """Read, print, and end with 1 where a sentence is wrong or a seeded fault is not found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sample", type=int, default=0)
    arguments.add_argument("--processed", type=Path, default=load_settings().processed)
    arguments.add_argument("--processes", type=int, default=2)
    asked = arguments.parse_args()
    audit = Audit(asked.processed)
    charts = audit.all(asked.sample)
    states = [*audit.recount.catalog.states]
    local = [*audit.local.places]
    if asked.sample:
        states = states[:: len(states) // STATES]
        local = local[:: len(local) // LOCAL or 1]
    report = Report()
    with ProcessPoolExecutor(
        asked.processes, initializer=_open, initargs=(asked.processed,)
    ) as pool:
        pieces = [
            *(pool.submit(_read, charts[at : at + _PIECE]) for at in range(0, len(charts), _PIECE)),
            *(pool.submit(_read_pages, [state]) for state in states),
            *(
                pool.submit(_read_local, local[at : at + _PAGES])
                for at in range(0, len(local), _PAGES)
            ),
        ]
        for number, piece in enumerate(as_completed(pieces), 1):
            part = piece.result()
            report.judged += part.judged
            report.texts += part.texts
            report.silent += part.silent
            for one in part.wrong:
                print(f"\nwrong: {one.asked.address}\n  {one.sentence}", file=sys.stderr)
            print(
                f"\r{number} of {len(pieces)} pieces, {len(report.judged):,} sentences, "
                f"{len(report.wrong)} wrong",
                end="", file=sys.stderr, flush=True,
            )  # fmt: skip
    print(file=sys.stderr)
    return _told(audit, report, len(charts))


def _told(audit: Audit, report: Report, charts: int) -> int:
    by_template = Counter(one.template for one in report.judged)
    wrong = Counter(one.template for one in report.wrong)
    print(f"{'sentence':40} {'read':>8} {'wrong':>6}")
    for template, count in by_template.most_common():
        print(f"{template:40} {count:8,} {wrong[template]:6,}")
    print(f"{'all':40} {len(report.judged):8,} {len(report.wrong):6,}")
    print(f"{report.texts:,} texts with a figure or a place, titles, notes and points included")
    print(f"{charts:,} charts asked for, {len(report.silent)} without an answer")
    faults = audit.faults([one for one in report.judged if one.right])
    found = sum(ok for _, _, ok in faults)
    print(f"seeded faults found: {found} of {len(faults)}")
    for kind, faulty, ok in faults:
        if not ok:
            print(f"not found ({kind}): {faulty}")
    return int(bool(report.wrong) or found < len(faults))


if __name__ == "__main__":
    sys.exit(main())
