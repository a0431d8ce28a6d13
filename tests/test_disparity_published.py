"""Gaps in the starter data, computed a second time in plain Python from the workbooks."""

import math
from collections import defaultdict
from collections.abc import Iterator
from statistics import NormalDist

import pytest
from python_calamine import CalamineWorkbook

from dashboard.charts.facts import by_race
from dashboard.charts.facts.bound import Facts
from dashboard.charts.kinds import disparity
from dashboard.charts.kinds.disparity_trend import disparity_trend
from dashboard.measures.disparity import gaps, sum_people_behind, wilson
from tests.server import ROOT

RAW = ROOT / "data" / "raw"
WITH_MARGINS = (
    "children-without-health-insurance-acs",
    "single-parent-families-acs",
    "children-with-a-disability",
)


def sheet(name: str) -> Iterator[dict[str, str]]:
    """The rows of a starter workbook by header, as printed."""
    header, *rows = CalamineWorkbook.from_path(str(RAW / name)).get_sheet_by_index(0).to_python()
    for row in rows:
        yield dict(zip(map(str, header), map(str, row), strict=True))


def by_table(name: str, catalog) -> dict[tuple[str, str], dict[str, dict[str, dict[str, str]]]]:
    """The rows of a workbook by place and period, then by group, then by unit."""
    tables: dict = defaultdict(lambda: defaultdict(dict))
    for row in sheet(name):
        place = catalog.place_for(row["LocationType"], row["Location"]).place
        group = catalog.group_for(row["Race"]).group
        tables[place, row["TimeFrame"]][group][row["DataFormat"]] = row
    return tables


# What some workbooks print for "below half a percent" and "fewer than 500".
BOUNDS = ("0.00499", "499.99999")


def number(text: str) -> float | None:
    try:
        return None if text in BOUNDS else float(text)
    except ValueError:
        return None


# --- child poverty: whole percents and rounded counts ------------------------------------------


def halves(name: str) -> dict[tuple[str, str], float]:
    """Half of the last digit that each year prints, by year and unit."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in sheet(name):
        text = row["Data"]
        if number(text) is None:
            continue
        whole, _, decimals = text.partition(".")
        zeros = len(whole) - len(whole.rstrip("0")) if number(text) else None
        if row["DataFormat"] == "Percent":
            places[row["TimeFrame"], "Percent"].append(len(decimals))
        elif zeros is not None:
            places[row["TimeFrame"], "Number"].append(zeros)
    return {
        key: 0.5 * 10.0 ** (-max(digits) if key[1] == "Percent" else min(digits))
        for key, digits in places.items()
    }


def poverty_by_hand(groups, year: int, half_rate: float, half_count: float) -> dict[str, dict]:
    """Gap, ratio bounds, sureness and children behind it against the lowest rate, by group."""
    rates = {g: number(units["Percent"]["Data"]) for g, units in groups.items()}
    counts = {g: number(units.get("Number", {}).get("Data", "")) for g, units in groups.items()}
    rates = {g: rate for g, rate in rates.items() if rate is not None}
    sizes = {g: counts[g] / r if counts[g] is not None and r else None for g, r in rates.items()}
    compared = [g for g in rates if g != "total"]
    if not compared:
        return {}
    best = min(compared, key=lambda g: (round(rates[g], 9), -(sizes[g] or 0), g))
    found = {}
    for group, rate in rates.items():
        gap = rate - rates[best]
        low, high = max(rate - half_rate, 0), rate + half_rate
        best_low, best_high = max(rates[best] - half_rate, 0), rates[best] + half_rate
        behind = counts[group] * (1 - rates[best] / rate) if counts[group] and gap > 0 else None
        if year < 2007 or round(min(sizes[group] or 0, sizes[best] or 0), 6) < 25_000:
            sure = "no-rule"
        else:
            sure = "clear" if round(gap, 9) >= 0.12 else "cannot-tell"
        found[group] = {
            "reference": best,
            "gap": gap,
            "ratio_low": low / best_high,
            "ratio_high": high / best_low if best_low else None,
            "sure": "" if group in (best, "total") else sure,
            "behind": behind,
        }
        if behind is not None:
            fewest = (counts[group] - half_count) * (1 - best_high / low)
            found[group]["behind_low"] = max(fewest, 0)
            found[group]["behind_high"] = (counts[group] + half_count) * (1 - best_low / high)
    return found


def test_poverty_in_every_state_and_year_comes_out_as_by_a_second_path(facts, catalog):
    name = "kids_count/children-in-poverty-by-race.xlsx"
    half = halves(name)
    entry = catalog.indicators["children-in-poverty"]
    observed = by_race.of(facts, entry.indicator).rows
    ours = {
        (row["place"], row["period"], row["group"]): row
        for row in gaps(observed, by_race.of(facts, entry.indicator).properties).to_dict(
            orient="records"
        )
    }
    tables = by_table(name, catalog)
    checked = 0
    for (place, year), groups in tables.items():
        halves_now = half[year, "Percent"], half.get((year, "Number"), math.nan)
        for group, expected in poverty_by_hand(groups, int(year), *halves_now).items():
            row = ours[place, year, group]
            assert (row["reference"], row["sure"]) == (expected["reference"], expected["sure"])
            if group == expected["reference"]:
                continue
            for column in ("gap", "ratio_low", "ratio_high", "behind", "behind_low", "behind_high"):
                value = expected.get(column)
                if value is None:
                    assert math.isnan(row[column]), (place, year, group, column)
                else:
                    assert row[column] == pytest.approx(value, abs=1e-7, rel=1e-9)
            checked += 1
    assert {"US", "MA", "DC"} < {place for place, _ in tables}
    assert len({place for place, _ in tables}) >= 52
    assert checked > 3000


# --- margins: standard errors, Holm, and what may be shown ---------------------------------------


def withheld(rate: float, margin: float) -> bool:
    width = round(2 * 1.96 * margin / 1.645, 9)
    return width >= 0.30 or (width > 0.05 and width > round(1.3 * rate, 9))


def holm(groups: dict[str, tuple[float, float]], confidence: float) -> dict[tuple[str, str], bool]:
    """Whether each pair, the better group second, differs by Holm's steps over all pairs."""
    pairs = {}
    for worse, (rate, margin) in groups.items():
        for better, (other, other_margin) in groups.items():
            if (rate, worse) > (other, better):
                squares = [((m or 0.0005) / 1.645) ** 2 for m in (margin, other_margin)]
                pairs[worse, better] = (rate - other) / math.sqrt(sum(squares))
    clear, stopped = {}, False
    for step, (pair, z) in enumerate(sorted(pairs.items(), key=lambda item: -item[1])):
        share = (1 - confidence) / (len(pairs) - step)
        stopped = stopped or z <= round(NormalDist().inv_cdf(1 - share / 2), 3)
        clear[pair] = not stopped
    return clear


@pytest.mark.parametrize("indicator", WITH_MARGINS)
def test_with_margins_massachusetts_and_the_nation_come_out_as_by_hand(indicator, catalog, facts):
    entry = catalog.indicators[indicator]
    tables = by_table(f"by_race/{indicator}-by-race.xlsx", catalog)
    checked = 0
    for place in ("MA", "US", "RI"):
        rows = {
            (row["period"], row["group"]): row
            for row in by_race.of(facts, indicator)
            .compared(place, "lowest")
            .to_dict(orient="records")
        }
        for (_, period), groups in ((key, g) for key, g in tables.items() if key[0] == place):
            shown = {}
            for group, units in groups.items():
                rate = number(units["Percent"]["Data"])
                if rate is None:
                    assert not rows[period, group]["shown"]
                    continue
                margin = float(units["Percent"]["MarginOfError"])
                assert rows[period, group]["shown"] == (not withheld(rate, margin)), (period, group)
                if not withheld(rate, margin) and group != "total":
                    shown[group] = (rate, margin)
            at_90, at_95 = holm(shown, 0.90), holm(shown, 0.95)
            for group, (rate, _) in shown.items():
                row = rows[period, group]
                best = row["reference"]
                # White is no reference where non-Hispanic white is printed beside it.
                doubled = {"white"} if "white-non-hispanic" in groups else set()
                assert shown[best][0] == min(shown[slug][0] for slug in shown.keys() - doubled)
                if group != best:
                    assert row["gap"] == pytest.approx(rate - shown[best][0])
                    pair = (group, best) if (group, best) in at_90 else (best, group)
                    assert (row["sure"] == "clear") == at_90[pair], (place, period, group)
                    assert row["sure_95"] == at_95[pair], (place, period, group)
                    checked += 1
    assert entry.mutually_exclusive is False
    assert checked > 100


def test_disability_in_massachusetts_in_2018_is_judged_as_computed_on_paper(facts):
    table = by_race.of(facts, "children-with-a-disability").compared("MA", "asian")
    rows = table[table["period"].eq("2018")].set_index("group")
    # Hispanic 6.5 (1.2) and Asian 2.3 (0.9): SE = root(0.7295² + 0.5471²) = 0.9119; 4.2 is 4.61 SE.
    hispanic = rows.loc["hispanic"]
    assert hispanic["gap"] == pytest.approx(0.042)
    assert (hispanic["sure"], hispanic["sure_95"]) == ("clear", True)
    # Two or more 4.2 (1.1): SE = root(0.6687² + 0.5471²) = 0.8640; 1.9 is 2.20 SE, named.
    assert (rows.loc["two-or-more", "sure"], rows.loc["two-or-more", "sure_95"]) == ("clear", True)
    # Chosen from the 21 pairs of seven groups it needs up to 2.82 SE: not clear.
    chosen = by_race.of(facts, "children-with-a-disability").compared("MA", "best")
    pair = chosen[chosen["period"].eq("2018")].set_index("group").loc["two-or-more"]
    assert (pair["reference"], pair["sure"]) == ("asian", "cannot-tell")
    assert "overlap" in pair["sure_why"]


@pytest.mark.parametrize("indicator", WITH_MARGINS)
def test_groups_too_small_for_the_survey_are_withheld_and_never_ranked(indicator, facts):
    table = by_race.of(facts, indicator).compared("MA", "best")
    small = table["group"].isin(["american-indian-alaska-native", "pacific-islander"])
    assert small.any()
    assert not table.loc[small, "shown"].any()
    assert table.loc[small, "gap"].isna().all()
    assert not table["reference"].isin(["american-indian-alaska-native", "pacific-islander"]).any()
    chart = disparity.disparity(facts, indicator, "MA")
    assert "American Indian or Alaska Native" in " ".join(chart.notes)


# --- births, counts, and shares that became rates -------------------------------------------------


def test_births_without_an_interval_get_wilson_s_from_their_counts(facts: Facts):
    # 5,301 of 48,164 births: 11.006%; the 95% interval by Wilson is 10.730% to 11.289%.
    assert wilson(5_301, 48_164) == pytest.approx((0.107297, 0.112886), abs=2e-6)
    table = by_race.of(facts, "low-birth-weight-babies").compared("MA", "best")
    black = table.set_index("group").loc["black-non-hispanic"]
    assert black["margin"] == pytest.approx((0.112886 - 0.107297) / 2 * 1.645 / 1.96, rel=1e-2)
    assert (black["reference"], black["sure"], black["sure_95"]) == (
        "white-non-hispanic",
        "clear",
        True,
    )
    assert "counts" in black["sure_why"]


def test_a_group_of_fewer_than_thirty_births_is_withheld(facts, catalog):
    entry = catalog.indicators["low-birth-weight-babies"]
    rows = by_race.of(facts, entry.indicator).rows
    table = gaps(rows, by_race.of(facts, entry.indicator).properties)
    few = table["population"].round().lt(30)
    assert not table.loc[few, "shown"].any()


def test_foster_care_is_a_rate_of_the_same_group_s_children_from_two_named_sources(catalog, facts):
    population = {
        row["Race"]: float(row["Data"])
        for row in sheet("kids_count/child-population-by-race.xlsx")
        if (row["Location"], row["TimeFrame"], row["DataFormat"])
        == ("Massachusetts", "2021", "Number")
    }
    table = by_race.of(facts, "foster-care-rate").compared("MA", "best")
    rows = table.set_index("group")
    # 1,334 Black children in care, of 124,279 non-Hispanic Black children: 10.73 per 1,000.
    expected = 1000 * 1334 / population["Non-Hispanic Black alone"]
    assert rows.loc["black", "rate"] == pytest.approx(expected, abs=1e-4)
    assert set(rows.loc[rows["gap"].gt(0), "sure"]) == {"full-count"}
    assert not rows.loc["race-unknown", "shown"]
    chart = disparity.disparity(facts, "foster-care-rate", "MA")
    source = " ".join(one.text for one in chart.sources)
    assert "Adoption and Foster Care" in source
    assert "Population Estimates" in source
    assert "non-Hispanic white children" in " ".join(
        [by_race.of(facts, "foster-care-rate").phrases.of("white")]
    )
    entry = catalog.indicators["foster-care-rate"]
    together = sum_people_behind(table, by_race.of(facts, entry.indicator).properties)
    assert together["behind"].iloc[0] == pytest.approx(table["behind"].sum())
    assert chart.details[-1] == (
        "Added up over the groups with a higher rate, about 8,000 fewer children would have been "
        "in foster care."
    )
    # Groups that overlap are not added up.
    poverty = disparity.disparity(facts, "children-in-poverty", "MA")
    assert not [line for line in poverty.details if line.startswith("Added up")]


def test_graduation_is_shown_as_published_and_measured_by_those_left_out(facts):
    chart = disparity.disparity(facts, "high-school-graduation", "MA")
    assert chart.finding == (
        "In Massachusetts in the 2019–20 school year, 77.2% of Hispanic or Latino high school "
        "students and 95.0% of Asian high school students graduated on time: 17.8 points apart. "
        "Counted the other way (22.8% and 5.0%), 4.5 to 4.6 times "
        "within rounding. 4 years behind the newest figures."
    )
    assert chart.sure == "full count"


def test_a_county_is_a_place_to_choose_and_is_seen_against_the_other_counties(facts):
    assert by_race.all_places(facts)["25025"] == "Suffolk County (Massachusetts)"
    chart = disparity.disparity(facts, "children-in-poverty-five-year", "25025")
    assert chart.finding.startswith("In Suffolk County (Massachusetts) in 2019–2023,")
    assert "other counties of the state" in chart.notes[0]
    assert max(len(one.points[0].context) for one in chart.series) <= 13


def test_a_line_breaks_where_the_definition_changed(facts):
    chart = disparity_trend(facts, "children-without-health-insurance-acs", "MA")
    black = next(one for one in chart.series if one.key == "black")
    breaks = [point.x for point in black.points if point.value is None]
    assert 2016.5 in breaks
    assert "children under 19" in " ".join(chart.notes)
