"""A sample of the audit: what the app says is recounted, and seeded faults are found."""

from collections import Counter

import pytest

from tests.audit.__main__ import Audit, Report
from tests.audit.expected import expect, renderings
from tests.audit.faults import COUNT, KINDS
from tests.audit.grammar import Grammar, templates
from tests.audit.judge import UNREAD

EACH, OF_KINDS = 8, 11
CHARTS = EACH * OF_KINDS


@pytest.fixture(scope="module")
def report(audit: Audit) -> Report:
    return audit.read(audit.all(CHARTS))


def test_every_sentence_of_a_sample_survives_a_recount(report: Report) -> None:
    assert len(report.judged) > CHARTS
    assert [(one.asked.address, one.sentence) for one in report.wrong] == []


def test_the_pages_and_the_brief_of_a_state_survive_a_recount(audit: Audit) -> None:
    pages = audit.read_pages(["MA"])
    assert pages.texts > 200
    assert [(one.asked.subject, one.sentence) for one in pages.wrong] == []


def test_the_audit_asks_for_more_than_fifty_thousand_sentences(audit: Audit, report) -> None:
    every = Counter(one.kind for one in audit.all())
    assert len(every) == OF_KINDS
    read = Counter(one.asked.kind for one in report.judged)
    assert sum(count * read[kind] / EACH for kind, count in every.items()) > 50_000


def test_seeded_faults_in_pair_direction_year_count_and_unit_are_found(audit, report) -> None:
    faults = audit.faults([one for one in report.judged if one.right])
    assert [faulty for _, faulty, found in faults if not found] == []
    assert len(faults) == COUNT
    assert {kind for kind, _, _ in faults} == {make.__name__ for make in KINDS}


def test_what_no_template_says_counts_as_wrong(audit: Audit, report: Report) -> None:
    one = report.judged[0].asked
    query = audit.house.get(one.address).get_json()["query"]
    (judged,) = audit.judge.judged(one, ["Things have never been so good."], query)
    assert (judged.template, judged.right) == (UNREAD, False)


def test_a_template_that_says_the_contrary_is_wrong_whatever_was_chosen() -> None:
    words = {"earlier": "2014", "other_group": "Asian children", "doing": "own"}
    moved = expect("gap-moved", way="narrowed", bare_then="9", points="3 points", **words)
    turned = templates()
    for one, other in (("narrowed", "widened"), ("widened", "narrowed")):
        turned = turned.replace(f"[{one}] {one}", f"[{one}] {other}")
        turned = turned.replace(f"*[{one}] {one}", f"*[{one}] {other}")
    assert [*renderings(moved, Grammar())] == [
        "Since 2014 the gap with Asian children narrowed from 9 to 3 points."
    ]
    assert [*renderings(moved, Grammar(turned))] == []
