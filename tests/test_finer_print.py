"""Child poverty with its margins: what KIDS COUNT rounds, and what that leaves open of ranks."""

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pandas as pd
import pytest

from dashboard.build import prepare
from dashboard.catalog import Catalog
from dashboard.measures.editions import ranking_inputs
from dashboard.measures.ranking import interval_coverage, rank_lists
from dashboard.schema import RANKINGS
from dashboard.store import Version
from tests.server import ROOT
from tests.sheets import HEADER, workbook

PRINTED = ROOT.parent / "shared" / "figures" / "places" / "state_child_poverty_acs_s1701.csv"
ROUNDED_TO = {"percent": Decimal("0.01"), "number": Decimal("1E3")}
SOURCE = "indicator: children-in-poverty\nseries: {}\nvintage: 2026-03-25\n"


@pytest.fixture(scope="module")
def both(published: Version) -> pd.DataFrame:
    """Each figure of KIDS COUNT that the Census prints finer, and that print."""
    rows = published.observations("children-in-poverty").loc[lambda t: t["breakdown"] == "none"]
    key = ["place", "period", "unit"]
    main, finer = (
        rows.loc[rows["series"] == series, [*key, "value", "low", "high", "margin", "printed"]]
        for series in ("main", "acs1")
    )
    return main.merge(finer, on=key, suffixes=("", "_finer"))


def test_the_finer_print_is_what_kids_count_rounds(both: pd.DataFrame) -> None:
    # 50 states, 2021 to 2024, a percent and a number each.
    assert len(both) == 400
    for row in both.to_dict(orient="records"):
        # A printed half was rounded from what it stands for, which may be less or more.
        step, finer = ROUNDED_TO[row["unit"]], Decimal(row["printed_finer"])
        either = {finer.quantize(step, half) for half in (ROUND_HALF_DOWN, ROUND_HALF_UP)}
        assert Decimal(row["printed"]) in either, row
        assert max(row["low"], row["low_finer"]) <= min(row["high"], row["high_finer"]), row


def test_every_figure_printed_finer_has_a_margin(both: pd.DataFrame) -> None:
    assert both["margin"].isna().all()
    assert both["margin_finer"].notna().all()
    massachusetts = both.loc[(both["place"] == "MA") & (both["period"] == "2024")]
    told = massachusetts.set_index("unit")[["value_finer", "margin_finer"]].T.to_dict("list")
    assert told == {"percent": [0.111, 0.009], "number": [148679, 11788]}


@pytest.mark.skipif(not PRINTED.is_file(), reason="the printed figures are not here")
def test_every_figure_is_as_it_was_printed(published: Version) -> None:
    printed = pd.read_csv(PRINTED, dtype={"fips": str, "period": str}).query(
        "source == 'ACS 1-year' and measure == 'children_in_poverty_under18'"
    )
    places = published.table("places").query("fips != ''").set_index("fips")["place"]
    rows = published.observations("children-in-poverty").loc[lambda t: t["series"] == "acs1"]
    held = rows.set_index(["place", "period", "unit"])[["value", "margin"]].to_dict("index")
    assert len(held) == 2 * len(printed) == 2 * 52 * 4
    rounded = published.observations("children-in-poverty").loc[lambda t: t["series"] == "main"]
    whole = rounded.loc[rounded["breakdown"] == "none"].set_index(["place", "period", "unit"])
    for row in printed.itertuples():
        at = (places[row.fips], row.period)
        percent, number = held[(*at, "percent")], held[(*at, "number")]
        assert percent["value"] == pytest.approx(row.percent / 100)
        assert percent["margin"] == pytest.approx(row.percent_moe90 / 100)
        assert number == {
            "value": row.children_in_poverty, "margin": row.children_in_poverty_moe90,
        }  # fmt: skip
        if at[0] in ("DC", "PR"):
            continue
        # From the counts there is no half to round either way.
        share = Decimal(row.children_in_poverty) / Decimal(row.children)
        share = share.quantize(ROUNDED_TO["percent"], ROUND_HALF_UP)
        assert Decimal(whole.loc[(*at, "percent"), "printed"]) == share


def test_a_small_finer_print_narrows_what_an_edition_ranks_on(
    tmp_path: Path, catalog: Catalog
) -> None:
    # What the two publishers print of 2023, the year that the 2025 edition ranks on.
    figures = {"Idaho": ("0.11", "0.115"), "Massachusetts": ("0.13", "0.126")}
    rows = [("State", name, "2023", "Percent") for name in figures]
    for series, at in (("main", 0), ("acs1", 1)):
        workbook(
            tmp_path / f"{series}.xlsx",
            HEADER,
            [(*row, figures[row[1]][at]) for row in rows],
            SOURCE.format(series),
        )
    observations = prepare(tmp_path, catalog)[1]["observations"]
    inputs = ranking_inputs(observations, catalog, [2025])[0].set_index("place")
    # Idaho's 11.45 to 11.55 is an 11 only below 11.5; ranks go on from the rounded figure.
    assert inputs["value"].to_dict() == {"ID": 0.11, "MA": 0.13}
    assert inputs.loc["ID", ["low", "high"]].tolist() == pytest.approx([0.1145, 0.115])
    assert inputs.loc["MA", ["low", "high"]].tolist() == pytest.approx([0.1255, 0.1265])


def test_a_print_that_cannot_be_of_the_same_figure_narrows_nothing(
    tmp_path: Path, catalog: Catalog
) -> None:
    for series, printed in (("main", "0.13"), ("acs1", "0.151")):
        row = ("State", "Massachusetts", "2023", "Percent", printed)
        workbook(tmp_path / f"{series}.xlsx", HEADER, [row], SOURCE.format(series))
    observations = prepare(tmp_path, catalog)[1]["observations"]
    inputs = ranking_inputs(observations, catalog, [2025])[0]
    assert inputs[["low", "high"]].iloc[0].tolist() == pytest.approx([0.125, 0.135])


def test_ranks_are_narrower_for_it_and_as_many_published_ones_lie_inside(
    published: Version, catalog: Catalog
) -> None:
    observations = published.table("observations")
    coarse = observations.loc[observations["series"] != "acs1"]
    built = published.table(RANKINGS.name)
    names = [name for name in built if name.startswith("published_")]
    before = rank_lists(*ranking_inputs(coarse, catalog)).merge(
        built[[*RANKINGS.key, *names]], on=list(RANKINGS.key), how="left"
    )
    was, now = interval_coverage(before), interval_coverage(built)
    assert (now.inside, now.ranks) >= (was.inside, was.ranks)
    # Of the ranks that it touches, few are published: all are compared.
    width = [
        (table["rank_high"] - table["rank_low"])
        .loc[(table["domain"] == "economic-well-being") & (table["edition"] >= 2023)]
        .mean()
        for table in (before, built)
    ]
    assert width[1] < 0.95 * width[0]
    # No rank falls out of its own interval although it goes by the coarser print.
    complete = built.loc[built["rank_low"].notna()]
    assert complete["rank"].between(complete["rank_low"], complete["rank_high"]).all()
