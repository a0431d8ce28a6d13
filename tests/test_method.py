"""The method is as good as docs/method.md says, on every published rank that is known."""

import pandas as pd
import pytest

from dashboard.charts.facts.bound import Facts
from dashboard.charts.summaries.rank_method import markdown
from dashboard.measures.ranking import agreement_with_published, interval_coverage
from tests.method_page import PAGE, SEEDS, runs, section


@pytest.fixture(scope="module")
def by_seed(facts: Facts) -> dict[int, pd.DataFrame]:
    return runs(facts.version, facts.catalog)


@pytest.mark.parametrize("seed", SEEDS)
def test_published_ranks_lie_inside_intervals_that_are_not_wide(by_seed, seed: int) -> None:
    total = interval_coverage(by_seed[seed])
    assert total.ranks >= 515
    assert total.share >= 0.95
    assert total.fewest >= 44
    assert total.width_all <= 3.5
    assert total.width <= 2.0
    assert total.width_health <= 9.0


def test_every_list_with_published_ranks_stands_in_the_table(by_seed) -> None:
    table = agreement_with_published(by_seed[SEEDS[0]]).set_index(["edition", "domain"])
    assert table.loc[2014, "states"].tolist() == [50] * 5
    assert table.loc[(2014, "overall"), ["exact", "largest", "inside"]].tolist() == [27, 3, 49]
    assert table.loc[(2017, "health"), "states"] == 50
    assert table.loc[(2025, "education"), "states"] == 50
    assert not table.loc[2025, "complete"]["overall"]


def test_the_method_page_is_what_the_figures_give(by_seed, facts: Facts) -> None:
    stale = "docs/method.md is stale: python -m tests.method_page"
    made = markdown(facts, "MA", by_seed)
    assert section(PAGE.read_text(encoding="utf-8")).strip() == made.strip(), stale
