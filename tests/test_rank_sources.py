"""Of several who printed a rank, the best named source leads, and a carrier is named as one."""

import pandas as pd
import pytest

from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import ranking
from dashboard.ingest.folder import read_folder
from dashboard.measures.carriers import best_prints, rank_prints
from tests.sheets import comma_separated

CARRIERS = {"daily8.com": "Daily8", "movers.com": "Movers"}
FOUNDATION = ("Annie E. Casey Foundation", "https://www.aecf.org/x")
GLOBE = ("Boston Globe", "https://www.bostonglobe.com/x")
MIRROR = ("Boston Globe (via Daily8)", "https://www.daily8.com/x")
MOVERS = ("Movers", "https://movers.com/x")
NO_CLAIMS = pd.DataFrame(columns=["measure", "place", "period", "value", "publisher", "url"])


def sheet(*prints: tuple[str, str], rank: int = 3) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"edition": 2025, "domain": "overall", "place": "MA", "published_rank": rank,
             "published_by": by, "published_url": url, "published_doubtful": False}
            for by, url in prints
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("prints", "by", "carrier"),
    [
        ([MOVERS, MIRROR, GLOBE, FOUNDATION], "Annie E. Casey Foundation", ""),
        ([MOVERS, MIRROR, GLOBE], "Boston Globe", ""),
        ([MOVERS, MIRROR], "Boston Globe", "Daily8"),
        ([MOVERS], "", "Movers"),
    ],
)
def test_the_best_named_source_leads_and_the_others_are_kept(prints, by, carrier) -> None:
    found = best_prints(rank_prints(sheet(*prints), NO_CLAIMS, CARRIERS)).iloc[0]
    assert (found["published_by"], found["published_carrier"]) == (by, carrier)
    also = [line.partition(" ")[0] for line in str(found["published_also"]).splitlines()]
    assert {found["published_url"], *also} == {url for _, url in prints}


def test_a_story_that_prints_the_same_rank_is_a_print_of_it_and_one_of_another_is_not() -> None:
    claim = {"measure": "rank-overall", "place": "MA", "period": "2025", "value": 3.0,
             "publisher": "WBUR", "url": "https://wbur.org/x"}  # fmt: skip
    for value, by in ((3.0, "WBUR"), (4.0, "Boston Globe")):
        stories = pd.DataFrame([{**claim, "value": value}])
        found = best_prints(rank_prints(sheet(MIRROR), stories, CARRIERS)).iloc[0]
        assert (found["published_by"], found["published_rank"]) == (by, 3)


def test_a_sheet_may_have_several_prints_of_a_rank_but_not_two_ranks(tmp_path, catalog) -> None:
    header = ("edition", "state", "domain", "rank", "publisher", "source_url", "doubtful", "note")
    prints = (("3", *MIRROR), ("3", *GLOBE), ("3", *GLOBE), ("4", *MOVERS))
    rows = [("2025", "Massachusetts", "overall", *one, "no", "") for one in prints]
    comma_separated(tmp_path / "ranks.csv", header, rows)
    ingested = read_folder(tmp_path, catalog)
    assert len(ingested.published_ranks) == 2
    said = ingested.tables["problems"]["problem"].tolist()
    assert said == [
        "The sheet has an earlier row for the same rank by the same publisher.",
        "The sheet has an earlier row that prints 3 for the same edition, domain and state.",
    ]


@pytest.mark.parametrize(
    ("edition", "place", "by"),
    [
        (2020, "NH", "Annie E. Casey Foundation"),
        (2018, "NJ", "Annie E. Casey Foundation"),
        (2025, "MA", "Boston Globe, carried by Daily8"),
        (2025, "NM", "NAPSA (North American Precis Syndicate)"),
        (2025, "UT", "Coastal Moving Services, a carrier, for want of a better source"),
    ],
)
def test_pages_name_the_best_source_of_a_rank(facts: Facts, edition, place, by) -> None:
    rank = rank_lists.rank_of(facts, edition, "overall", place)
    assert rank.printed_by == by
    chart = ranking.ranking(facts, edition, "overall", place)
    assert f"as reported by {by} ({edition} edition)" in chart.finding
    assert (
        next(row for row in chart.table.rows if row.key == place).texts[5 - (edition == 2025)] == by
    )
    assert by in " ".join(source.text for source in chart.sources)


def test_no_rank_is_told_under_a_carriers_name_where_it_could_be_told_under_its_outlets(
    published, catalog
) -> None:
    ranks = published.table("rankings")
    carriers = set(catalog.carriers.values())
    assert not ranks["published_by"].isin(carriers).any()
    assert not ranks["published_by"].str.contains(r"\((?:via|posted by)").any()
