"""Every place answers, page and brief: a few, or with PLACES=300 or PLACES=all in the long form."""

import os
import random
import statistics
import time

from dashboard.charts.facts import local
from tests.contract import House

ASKED = os.environ.get("PLACES", "")
FEW, SEED = 6, 20261128
# Seconds of processor time, of pages that were never made before; the short form is too few.
SLOWEST = 3.0


def chosen(house: House) -> list[str]:
    """The places of Massachusetts and every county of the nation, or a draw of them."""
    every = [
        slug
        for slug in local.every_place(house.site.facts)
        if slug.startswith(("MA-", "25")) or slug.isdecimal() or slug in ("MA", "US")
    ]
    if ASKED == "all":
        return every
    number = int(ASKED) if ASKED.isdecimal() else FEW
    return random.Random(SEED).sample(every, number)


def test_every_place_has_a_page_and_a_brief(house: House) -> None:
    wrong, pages, briefs = [], [], []
    for place in chosen(house):
        for ending, taken, kind in (("", pages, "text/html"), (".pdf", briefs, "application/pdf")):
            start = time.process_time()
            answer = house.get(f"/places/{place}{ending}")
            taken.append(time.process_time() - start)
            if answer.status_code != 200 or answer.mimetype != kind:
                wrong.append(f"/places/{place}{ending}: {answer.status_code} {answer.mimetype}")
    for name, taken in (("page", pages), ("brief", briefs)):
        middle, last = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        print(f"{name}: {len(taken)} asked, median {middle:.2f} s, p95 {last:.2f} s")
    assert wrong == []
    if len(pages) > FEW:
        assert statistics.quantiles(pages, n=20)[-1] < SLOWEST
