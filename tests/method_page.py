"""Write the section on rankings of docs/method.md from the figures: python -m tests.method_page."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from dashboard import catalog as catalogs
from dashboard.build import build
from dashboard.catalog import Catalog
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.summaries.rank_method import markdown
from dashboard.measures.editions import ranking_inputs
from dashboard.measures.ranking import SEED, rank_lists
from dashboard.schema import RANKINGS
from dashboard.settings import load_settings
from dashboard.store import Version
from tests.server import ROOT

PAGE = ROOT / "docs" / "method.md"
SEEDS = (SEED, 1, 2, 3, 4)
_SECTION = re.compile(r"(?<=<!-- rankings: generated -->\n).*?(?=<!-- /rankings -->)", re.DOTALL)


def runs(version: Version, catalog: Catalog) -> dict[int, pd.DataFrame]:
    """The rankings beside the published ranks by seed of the draws, as built with the first."""
    built = version.table(RANKINGS.name)
    published = built[[*RANKINGS.key, *(n for n in built if n.startswith("published_"))]]
    figures = ranking_inputs(version.table("observations"), catalog)
    return {SEED: built} | {
        seed: rank_lists(*figures, seed=seed).merge(published, on=list(RANKINGS.key), how="left")
        for seed in SEEDS[1:]
    }


def section(page: str) -> str:
    """The generated section of the page."""
    found = _SECTION.search(page)
    return found.group() if found else ""


def main() -> None:
    """Build the starter data, rank it with every seed and put the section into the page."""
    catalog = catalogs.load()
    with TemporaryDirectory() as folder:
        version = build(ROOT / "data" / "raw", Path(folder)).version
        made = markdown(
            facts_of(version, catalog), load_settings().home_place, runs(version, catalog)
        )
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_SECTION.sub(lambda _: f"\n{made}\n", page), encoding="utf-8")


if __name__ == "__main__":
    main()
