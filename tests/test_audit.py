"""A sample of the audit: what the app says is recounted, and seeded faults are found."""

import json
from collections import Counter

import pytest

from tests.audit.__main__ import Audit, Report
from tests.audit.expected import expect, renderings
from tests.audit.faults import COUNT, KINDS
from tests.audit.grammar import Grammar, templates
from tests.audit.judge import UNREAD

EACH, OF_KINDS = 8, 12
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


LOCAL = ("MA-house-7th-plymouth", "MA-cd-7", "MA-boston", "MA-senate-cape-and-islands")


@pytest.mark.parametrize("place", LOCAL)
def test_the_page_of_a_town_or_a_district_survives_a_recount(audit: Audit, place: str) -> None:
    page = audit.read_local([place])
    assert page.texts > 20
    assert [one.sentence for one in page.wrong] == []


def test_a_figure_or_a_member_that_is_not_in_the_tables_is_found_on_a_local_page(
    audit: Audit,
) -> None:
    tree = audit.house.page(f"/places/{LOCAL[0]}").tree
    whole = json.dumps(tree)
    for told, other in (
        ("8,921 children", "8,922 children"),
        ("74.8%", "74.9%"),
        ("5.4%", "5.5%"),
        ("Alyson Sullivan-Almeida", "Alyson Sullivan"),
        ("January 6, 2027", "January 6, 2028"),
        ("2021 plan", "2022 plan"),
        ("620L900US25117", "620L900US25118"),
    ):
        assert told in whole, told
        faulty = json.loads(whole.replace(told, other))
        assert [*audit.local.unexplained(LOCAL[0], faulty)], told


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
