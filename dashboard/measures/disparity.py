"""Gaps between groups: how wide, how sure, how many people, and how they changed."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache
from statistics import NormalDist
from typing import TypeVar

import numpy as np
import pandas as pd

from dashboard.schema import TOTAL, Status, Unit

BEST = "best"
TARGET = "target"

Z90 = 1.645
Z95 = 1.96
# Narrowest clear gaps between whole percents, by confidence: a pair that was named, one chosen.
NAMED_PAIR = {0.90: 0.09, 0.95: 0.10}
CHOSEN_PAIR = {0.90: 0.12, 0.95: 0.13}
RULE_SINCE = 2007
RULE_POPULATION = 25_000
SMALLEST_SAMPLE = 30

Figure = TypeVar("Figure", "pd.Series[float]", float)

TABLE = ["place", "period"]
GAP_COLUMNS = [
    *TABLE,
    *("start_year", "end_year", "group", "status", "shown", "why"),
    *("rate", "low", "high", "decimals", "adverse", "margin"),
    *("number", "number_low", "number_high", "population", "overall"),
    *("reference", "reference_rate", "gap", "gap_low", "gap_high", "gap_why"),
    *("ratio", "ratio_low", "ratio_high", "ratio_shown", "ratio_why"),
    *("sure", "sure_95", "sure_why", "behind", "behind_low", "behind_high", "behind_why"),
]
CHANGE_COLUMNS = [
    *TABLE,
    *("group", "earlier", "years", "decimals", "rate", "rate_then", "change", "sure"),
    *("reference", "reference_then", "reference_rate", "reference_rate_then", "reference_change"),
    *("gap", "gap_then", "gap_change", "within_rounding", "within_error"),
    *("ratio_low", "ratio_high", "ratio_shown"),
    *("ratio_low_then", "ratio_high_then", "ratio_shown_then", "ratio_change", "label", "why"),
]

# A rate is of so many people: this turns a number back into the population it is of.
_OUT_OF = {
    Unit.PERCENT: 1,
    Unit.PER_100: 100,
    Unit.PER_1000: 1_000,
    Unit.PER_10000: 10_000,
    Unit.PER_100000: 100_000,
}

_REFERENCE = "This is the reference."
_CANNOT_TELL = "The difference cannot be told from the published figures"
_NOT_RATES = {
    "share": "These figures are shares of a whole, not rates within each group.",
    "count": "These figures are counts, not rates within each group.",
}


@dataclass(frozen=True)
class Properties:
    """What the catalogue knows of an indicator that decides how its groups may be compared.

    ``unit`` is that of the rate; ``better`` is lower or higher; ``kind`` is rate, share, count or
    amount. ``whole_percent_rule``: the publisher leaves out estimates with a confidence interval
    of 10 points or more. ``full_count``: everyone is counted, nothing is sampled. ``events``:
    births or deaths, whose number varies by chance although each of them is counted.
    """

    unit: str
    better: str
    kind: str
    mutually_exclusive: bool
    whole_percent_rule: bool
    full_count: bool
    events: bool = False

    @property
    def proportional(self) -> bool:
        """Whether an adverse rate exists, so that ratios and people can be computed from it."""
        return self.better == "lower" or self.unit == Unit.PERCENT


def gaps(observations: pd.DataFrame, properties: Properties, reference: str = BEST) -> pd.DataFrame:
    """Compare each group with the reference, in every place and period at once.

    ``observations``: rows of one indicator, series and breakdown (schema.OBSERVATIONS), in
    ``properties.unit`` and in numbers. ``reference``: best (the lowest adverse rate of the groups
    that can be shown; a tie goes to the larger population), total, a group's slug, or a target in
    the indicator's unit as text ("0.10").

    Returns GAP_COLUMNS: a row for each place, period and group printed for that period anywhere,
    also where it has no figure here. Rates, gaps and margins are in the indicator's unit,
    fractions for percents. ``rate``, ``low`` and ``high`` are as published; ``adverse`` is counted
    so that higher is worse: a favorable percent f is 1 - f, another favorable figure its negative.

    - gap = adverse - the reference's adverse; ratio = adverse / the reference's; their bounds are
      those that rounding allows; a ratio is shown while its upper bound is at most twice its lower.
    - behind = number * (1 - reference / adverse): how many fewer there were at the reference's
      rate. For a favorable percent f, how many more: number * (reference / f - 1).

    What cannot be computed is empty, with a sentence in ``gap_why``, ``ratio_why`` and so on;
    ``why`` says why a figure is not shown. ``sure`` is clear, cannot-tell, full-count or no-rule,
    and empty where there is no pair to judge; ``sure_95`` is true where clear at 95% too. Where
    births or deaths come with their number and without a margin, ``margin`` is that of ``wilson``.
    """
    table = _figures(observations, properties)
    table = table.merge(_references(table, properties, reference), how="left", on=TABLE)
    table = _with_gap(table, properties, reference)
    table = _with_ratio(table, properties)
    table = _with_behind(table, properties)
    return _with_sureness(table, properties, reference)[GAP_COLUMNS].astype({"decimals": "Int64"})


def shown(observations: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """The figures that are sure enough to show: place, period, group and rate."""
    table = _figures(observations, properties)
    return table.loc[table["shown"], [*TABLE, "group", "rate"]]


def pair_sureness(
    pairs: pd.DataFrame, properties: Properties, *, chosen: bool = False
) -> pd.DataFrame:
    """Say how sure the gap of each pair is: ``sure``, ``sure_95``, ``sure_why``, by pair.

    ``pairs``: place, period, group, reference, gap, margin, reference_margin, population,
    reference_population, start_year. A pair is either named by the reader or ``chosen`` from the
    data (the widest of a table; the lowest rate as reference). For chosen ones give every pair
    of each table, since Holm's procedure (1979) counts them.

    - With margins: SE = margin / 1.645, that of a gap the root of the sum of their squares; clear
      at 90% when the gap exceeds 1.645 SE, at 95% beyond 1.96 (US Census Bureau, guidance on
      the ACS).
    - Whole percents without margins, where the publisher leaves out wide intervals: SE is at most
      3.04 points if that interval is the 90% one. Clear from 9 points for a named pair, 12 for
      a chosen one (10 and 13 at 95%), since 2007, for groups of 25,000 (a target has no
      population and no error).
    """
    target = pairs["reference"].eq(TARGET)
    gap = pairs["gap"].abs().round(9)
    squares = _variance(pairs["margin"], properties) + _variance(
        pairs["reference_margin"], properties
    ).mask(target, 0.0)
    error = squares.pow(0.5)
    measured = error.notna()
    tested = pairs[TABLE].assign(gap=gap, error=error)
    beyond, beyond_95 = (_beyond_chance(tested, chosen, level) for level in (0.90, 0.95))

    recent = pairs["start_year"].ge(RULE_SINCE)
    large = pairs["population"].ge(RULE_POPULATION) & (
        pairs["reference_population"].ge(RULE_POPULATION) | target
    )
    rule = pd.Series(properties.whole_percent_rule, index=pairs.index)
    ruled = rule & recent & large
    narrowest = CHOSEN_PAIR if chosen else NAMED_PAIR
    wide, wide_95 = (gap.ge(narrowest[level]) for level in (0.90, 0.95))

    overlap = pairs["reference"].eq(TOTAL) | (~target & (not properties.mutually_exclusive))
    family = ", allowing for the choice among all pairs of groups" if chosen else ""
    upper = overlap.map(
        {True: " The groups overlap, so the error used is an upper estimate.", False: ""}
    )
    margins = "the numbers counted" if properties.events else "the published margins of error"
    clear = f"This gap is clear at {{}} confidence by {margins}{family}."
    unclear = f"{_CANNOT_TELL} and their margins of error{family}."
    ruled_clear = "A gap this wide is clear even in published whole percents{}."
    unmeasured = "This gap cannot be judged: no margin of error is published"
    judged = [
        (
            pd.Series(properties.full_count, index=pairs.index),
            "full-count",
            "Everyone is counted, so the difference is real; its causes are not known from it.",
        ),
        (measured & beyond_95, "clear", clear.format("95%") + upper),
        (measured & beyond, "clear", clear.format("90%, though not at 95%,") + upper),
        (measured, "cannot-tell", unclear + upper),
        (ruled & wide_95, "clear", ruled_clear.format("")),
        (ruled & wide, "clear", ruled_clear.format(", at 90% confidence though not at 95%")),
        (ruled, "cannot-tell", f"{_CANNOT_TELL}."),
        (rule & ~recent, "no-rule", f"{unmeasured}, and no rule fits before {RULE_SINCE}."),
        (
            rule,
            "no-rule",
            f"{unmeasured}, and a group is smaller than {RULE_POPULATION:,} or of unknown size.",
        ),
    ]
    conditions, words, sentences = zip(*judged, strict=True)
    return pd.DataFrame(
        {
            "sure": np.select(conditions, words, "no-rule"),
            "sure_95": ~pd.Series(properties.full_count, index=pairs.index)
            & (beyond_95.where(measured, ruled & wide_95)).astype(bool),
            "sure_why": np.select(conditions, sentences, f"{unmeasured}."),
        },
        index=pairs.index,
    )


def displayable(value: float, margin90: float, sample: int | None = None) -> tuple[bool, str]:
    """Whether a proportion is sure enough to show, and the reason where it is not.

    ``value`` and its 90% margin are fractions. The rule is the National Center for Health
    Statistics' for proportions (Vital and Health Statistics 2-175, 2017): a 95% interval of
    at most 5 points is shown, one of 30 or more withheld, one between withheld when it is wider
    than 130% of the value; fewer than 30 in the sample, where known, are withheld. A missing
    margin withholds nothing.
    """
    if sample is not None and sample < SMALLEST_SAMPLE:
        return False, f"fewer than {SMALLEST_SAMPLE} in the sample"
    width = round(2 * Z95 * margin90 / Z90, 9)
    if math.isnan(width) or width <= 0.05:
        return True, ""
    if width >= 0.30:
        return False, "its 95% interval is 30 points wide or more"
    if width > round(1.3 * value, 9):
        return False, "its 95% interval is wider than 130% of the figure"
    return True, ""


def per_person(rate: float, unit: Unit) -> float:
    """A rate as a fraction, so that rates of 1,000 and percents can be set side by side."""
    return rate / _OUT_OF.get(unit, 1)


def wilson(number: Figure, population: Figure, z: float = Z95) -> tuple[Figure, Figure]:
    """The interval of a proportion from counts, as fractions: low and high, at 95% unless told.

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), p = number / population (Wilson 1927).
    """
    share = number / population
    middle = share + z**2 / (2 * population)
    half = z * (share * (1 - share) / population + z**2 / (4 * population**2)) ** 0.5
    whole = 1 + z**2 / population
    return (middle - half) / whole, (middle + half) / whole


def widest(compared: pd.DataFrame) -> pd.DataFrame:
    """Take the widest gap of each table, the largest adverse rate less the smallest.

    ``compared``: what ``gaps`` returns for the reference best. Returns its columns, a row for each
    place and period, with ``groups_published``: sorted slugs joined by a semicolon and a space.
    Two tables may be compared only where these are equal. Where no two groups can be compared
    the row has no group and a sentence in ``gap_why``.
    """
    tables = compared[[*TABLE, "start_year", "end_year"]].drop_duplicates()
    pairs = compared[
        compared["gap"].notna()
        & compared["group"].ne(TOTAL)
        & compared["group"].ne(compared["reference"])
    ].drop(columns=["start_year", "end_year"])
    ranked = pairs.assign(order=-pairs["adverse"].round(9), size=-pairs["population"])
    top = ranked.sort_values(["order", "size", "group"]).drop_duplicates(TABLE)
    alone = "No two groups here have figures that can be compared."
    whys = dict.fromkeys(("gap_why", "ratio_why", "sure_why", "behind_why"), alone)
    texts = dict.fromkeys(("group", "status", "why", "reference", "sure"), "")
    flags = ("shown", "ratio_shown", "sure_95")
    return (
        tables.merge(top, how="left", on=TABLE)
        .merge(_groups_published(compared), how="left", on=TABLE)
        .fillna({"groups_published": "", **dict.fromkeys(flags, False), **whys, **texts})
        .astype(dict.fromkeys(flags, bool))[[*GAP_COLUMNS, "groups_published"]]
    )


def behind_together(compared: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """Add up the people behind the gaps of all groups: place, period, behind, low, high and why.

    Refused, with the sentence in ``why``, where groups overlap, and where a group above the
    reference has no number.
    """
    above = compared[compared["group"].ne(TOTAL) & compared["gap"].gt(0)]
    sums = (
        above.assign(unknown=above["behind"].isna())
        .groupby(TABLE)[["behind", "behind_low", "behind_high", "unknown"]]
        .sum()
        .rename(columns={"behind_low": "low", "behind_high": "high"})
        .reset_index()
    )
    table = compared[TABLE].drop_duplicates().merge(sums, how="left", on=TABLE)
    why = np.select(
        [
            pd.Series(not properties.mutually_exclusive, index=table.index),
            table["unknown"].isna(),
            table["unknown"].gt(0),
        ],
        [
            "The groups overlap: whoever is in two of them would be counted twice.",
            "No group is above the reference.",
            "A group above the reference has no published number.",
        ],
        "",
    )
    counts = {name: table[name].where(why == "") for name in ("behind", "low", "high")}
    return table[TABLE].assign(**counts, why=why)


def change(
    compared: pd.DataFrame, properties: Properties, years: int = 5, breaks: Collection[int] = ()
) -> pd.DataFrame:
    """Set each group beside itself some years before: its own change, its gap's, its ratio's.

    ``compared``: what ``gaps`` returns. The period before is as long, does not overlap, holds
    a figure and lies nearest to ``years`` earlier, one more or less (the shorter of two equals).
    ``breaks``: first years of a new definition, across which nothing is compared.

    Returns CHANGE_COLUMNS, a row for each of ``compared``. ``change``, ``reference_change`` and
    ``gap_change`` are in the adverse direction: above 0 is worse, or wider. Gaps are compared
    where the reference is the same or the same groups are published, else ``why`` says so.
    ``label`` is closing, widening or unchanged, and by whose doing; ``within_rounding`` is true
    where rounding alone could account for it, ``within_error`` where the margins of all four
    figures could: |gap change| at most the root of the sum of their squares (90%). ``sure``
    judges ``change`` as a named pair of two independent samples.
    """
    key = [*TABLE, "group"]
    margins = compared[[*TABLE, "group", "margin"]].rename(
        columns={"group": "reference", "margin": "reference_margin"}
    )
    rows = (
        compared.merge(_groups_published(compared), how="left", on=TABLE)
        .merge(margins, how="left", on=[*TABLE, "reference"])
        .assign(reference_adverse=lambda row: row["adverse"] - row["gap"])
    )
    shown = rows[rows["shown"]]
    both = shown.merge(shown, on=["place", "group"], suffixes=("", "_then"))
    distance = both["start_year"] - both["start_year_then"]
    same_length = (both["end_year"] - both["end_year_then"]) == distance
    fits = same_length & (both["end_year_then"] < both["start_year"])
    for first in breaks:
        fits &= (both["start_year_then"] >= first) | (both["end_year"] < first)
    pairs = (
        both.assign(years=distance, off=(distance - years).abs())[fits]
        .query("off <= 1")
        .sort_values(["off", "years"])
        .drop_duplicates(key)
        .reset_index(drop=True)
    )
    own = pairs["adverse"] - pairs["adverse_then"]
    same_pair = pairs["reference"].eq(pairs["reference_then"]) | pairs["groups_published"].eq(
        pairs["groups_published_then"]
    )
    sureness = pair_sureness(
        pairs.assign(
            gap=own,
            reference=pairs["period_then"],
            reference_margin=pairs["margin_then"],
            reference_population=pairs["population_then"],
            start_year=pairs["start_year_then"],
        ),
        replace(properties, mutually_exclusive=True),
    )
    squares = sum(
        _variance(pairs[name], properties)
        for name in ("margin", "margin_then", "reference_margin", "reference_margin_then")
    )
    pairs = pairs.assign(
        earlier=pairs["period_then"],
        change=own,
        reference_change=(pairs["reference_adverse"] - pairs["reference_adverse_then"]).where(
            same_pair
        ),
        gap_change=(pairs["gap"] - pairs["gap_then"]).where(same_pair),
        ratio_change=(pairs["ratio"] - pairs["ratio_then"]).where(
            same_pair & pairs["ratio_shown"] & pairs["ratio_shown_then"]
        ),
        within_rounding=same_pair
        & pairs["gap_low"].le(pairs["gap_high_then"])
        & pairs["gap_high"].ge(pairs["gap_low_then"]),
        within_error=same_pair & (pairs["gap"] - pairs["gap_then"]).abs().le(Z90 * squares**0.5),
        sure=sureness["sure"],
        why=np.where(same_pair, "", "The two periods do not publish the same groups."),
    ).assign(label=_labels)
    added = [name for name in CHANGE_COLUMNS if name not in rows or name == "sure"]
    none = f"No comparable figure lies {years - 1} to {years + 1} years earlier."
    texts = dict.fromkeys(("earlier", "reference_then", "label", "sure"), "")
    flags = dict.fromkeys(("within_rounding", "within_error", "ratio_shown_then"), False)
    return (
        rows.drop(columns=["why", "sure"])
        .merge(pairs[[*key, *dict.fromkeys([*added, "why"])]], how="left", on=key)
        .fillna({"why": none, **texts, **flags})
        .astype({"years": "Int64", **dict.fromkeys(flags, bool)})[CHANGE_COLUMNS]
    )


def _figures(observations: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    """A row for each place, period and group: the rate, its bounds from mild to grave, the number.

    ``mild`` and ``grave`` are the published bounds that are least and most adverse.
    """
    names = dict.fromkeys(("place", "period", "group", "unit", "status"), "str")
    numbers = dict.fromkeys(("value", "low", "high", "margin", "decimals"), "float64")
    rows = observations[["start_year", "end_year", *names, *numbers]].astype({**names, **numbers})
    rates = rows.loc[
        rows["unit"].eq(properties.unit),
        [*TABLE, "group", "status", "value", "low", "high", "margin", "decimals"],
    ].rename(columns={"value": "rate"})
    counts = rows.loc[
        rows["unit"].eq(Unit.NUMBER), [*TABLE, "group", "value", "low", "high"]
    ].rename(columns={"value": "number", "low": "number_low", "high": "number_high"})
    table = (
        rows[[*TABLE, "start_year", "end_year"]]
        .drop_duplicates(TABLE)
        .merge(rows[["period", "group"]].drop_duplicates(), on="period")
        .merge(rates, how="left", on=[*TABLE, "group"])
        .merge(counts, how="left", on=[*TABLE, "group"])
    )
    absent = table["status"].isna()
    population = _OUT_OF.get(Unit(properties.unit), np.nan) * table["number"].div(
        table["rate"].where(table["rate"].gt(0))
    )
    table = table.assign(
        margin=table["margin"].fillna(_counted_margin(table["number"], population, properties)),
        sample=population.where(table["margin"].isna()) if properties.events else np.nan,
        status=table["status"].fillna(str(Status.NOT_AVAILABLE)),
        low=table["low"].fillna(table["rate"]),
        high=table["high"].fillna(table["rate"]),
        number_low=table["number_low"].fillna(table["number"]),
        number_high=table["number_high"].fillna(table["number"]),
        population=population,
        adverse=_adverse(table["rate"], properties),
        mild=table["low" if properties.better == "lower" else "high"],
        grave=table["high" if properties.better == "lower" else "low"],
    )
    overall = table.loc[table["group"].eq(TOTAL), [*TABLE, "rate"]]
    return _with_display(table, properties, absent).merge(
        overall.rename(columns={"rate": "overall"}), how="left", on=TABLE
    )


def _counted_margin(number: pd.Series, population: pd.Series, properties: Properties) -> pd.Series:
    """The 90% margin that the number of births or deaths itself leaves, in the rate's unit."""
    if not properties.events:
        return pd.Series(np.nan, index=number.index)
    low, high = wilson(number, population)
    return _OUT_OF.get(Unit(properties.unit), np.nan) * (high - low) / 2 * Z90 / Z95


def _with_display(table: pd.DataFrame, properties: Properties, absent: pd.Series) -> pd.DataFrame:
    """Mark what can be shown. Judged on the adverse rate: the rule must not depend on wording."""
    judged = table["margin"].notna() & (properties.unit == Unit.PERCENT)
    verdicts = {
        row: displayable(value, margin, None if math.isnan(sample) else int(sample))
        for row, value, margin, sample in table.loc[
            judged, ["adverse", "margin", "sample"]
        ].itertuples()
    }
    withheld = {row: why for row, (show, why) in verdicts.items() if not show}
    return table.assign(
        shown=table["rate"].notna() & ~table.index.isin(list(withheld)),
        why=pd.Series(
            [withheld.get(row, "") for row in table.index], index=table.index, dtype="str"
        ).mask(absent, "not in the published table"),
    )


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    """The groups that can be shown, the best first: lowest adverse rate, then largest."""
    groups = table[table["shown"] & table["group"].ne(TOTAL)]
    return (
        groups.assign(order=groups["adverse"].round(9), size=-groups["population"])
        .sort_values([*TABLE, "order", "size", "group"])
        .drop(columns=["order", "size"])
    )


def _references(table: pd.DataFrame, properties: Properties, reference: str) -> pd.DataFrame:
    """The reference of each table that has one."""
    columns = ["group", "rate", "adverse", "mild", "grave", "margin", "population"]
    target = _target(reference, properties)
    if reference == BEST:
        rows = _ranked(table).drop_duplicates(TABLE)
    elif target is not None:
        rows = (
            table[TABLE]
            .drop_duplicates()
            .assign(
                group=TARGET,
                rate=target,
                adverse=_adverse(target, properties),
                mild=target,
                grave=target,
                margin=np.nan,
                population=np.nan,
            )
        )
    else:
        rows = table[table["shown"] & table["group"].eq(reference)]
    return rows[[*TABLE, *columns]].rename(
        columns={"group": "reference", **{name: f"reference_{name}" for name in columns[1:]}}
    )


def _target(reference: str, properties: Properties) -> float | None:
    """A reference given as a number; None where it is none, or no percent can be that."""
    try:
        target = float(reference)
    except ValueError:
        return None
    possible = 0 <= target <= 1 if properties.unit == Unit.PERCENT else math.isfinite(target)
    return target if possible else None


def _with_gap(table: pd.DataFrame, properties: Properties, reference: str) -> pd.DataFrame:
    refused = _NOT_RATES.get(properties.kind, "")
    compared = table["shown"] & table["reference"].notna() & (not refused)
    why = np.select(
        [
            pd.Series(bool(refused), index=table.index),
            table["rate"].isna(),
            ~table["shown"],
            table["reference"].isna(),
        ],
        [
            refused,
            "This group has no published figure here.",
            "This group's figure is not sure enough to show.",
            "The reference has no figure here that can be shown.",
        ],
        "",
    )
    same = table["group"].eq(table["reference"])
    lowest = _adverse(table["mild"], properties) - _adverse(table["reference_grave"], properties)
    highest = _adverse(table["grave"], properties) - _adverse(table["reference_mild"], properties)
    return table.assign(
        reference=table["reference"].fillna("" if reference == BEST else reference),
        gap=(table["adverse"] - table["reference_adverse"]).where(compared),
        gap_low=lowest.mask(same, 0.0).where(compared),
        gap_high=highest.mask(same, 0.0).where(compared),
        gap_why=why,
    )


def _with_ratio(table: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    compared = table["gap"].notna() & properties.proportional
    same = table["group"].eq(table["reference"])
    low, high = _adverse(table["mild"], properties), _adverse(table["grave"], properties)
    below, above = (
        _adverse(table[f"reference_{bound}"], properties).round(9) for bound in ("mild", "grave")
    )
    base = table["reference_adverse"].round(9)
    ratio_low = (low / above.where(above.gt(0))).mask(same, 1.0).where(compared)
    ratio_high = (high / below.where(below.gt(0))).mask(same, 1.0).where(compared)
    why = np.select(
        [
            table["gap"].isna(),
            same,
            pd.Series(not properties.proportional, index=table.index),
            base.le(0),
            ~ratio_high.le((2 * ratio_low).round(9)),
        ],
        [
            table["gap_why"],
            _REFERENCE,
            "A ratio needs figures of which higher is worse.",
            "The reference is zero, so there is no ratio.",
            "Rounding leaves the ratio too wide to state.",
        ],
        "",
    )
    return table.assign(
        ratio=(table["adverse"] / base.where(base.gt(0))).mask(same, 1.0).where(compared),
        ratio_low=ratio_low,
        ratio_high=ratio_high,
        ratio_shown=why == "",
        ratio_why=why,
    )


def _with_behind(table: pd.DataFrame, properties: Properties) -> pd.DataFrame:
    above = table["gap"].round(9).gt(0) & (properties.kind == "rate") & properties.proportional
    sign = 1 if properties.better == "lower" else -1

    def behind(number: str, rate: str, reference: str) -> pd.Series:
        rates = table[rate].where(table[rate].gt(0))
        return (sign * table[number] * (1 - table[reference] / rates)).where(above)

    people = behind("number", "rate", "reference_rate")
    known = people.notna()
    why = np.select(
        [
            table["gap"].isna(),
            table["group"].eq(table["reference"]),
            pd.Series(properties.kind != "rate" or not properties.proportional, index=table.index),
            ~above,
            ~known,
        ],
        [
            table["gap_why"],
            _REFERENCE,
            "Only a rate says how many people stand behind a gap.",
            "The group's rate is no worse than the reference.",
            "The same table publishes no number for this group.",
        ],
        "",
    )
    return table.assign(
        behind=people,
        behind_low=behind("number_low", "mild", "reference_grave").fillna(0).clip(0).where(known),
        behind_high=behind("number_high", "grave", "reference_mild").where(known),
        behind_why=why,
    )


def _with_sureness(table: pd.DataFrame, properties: Properties, reference: str) -> pd.DataFrame:
    key = [*TABLE, "group", "reference"]
    other = table["group"].ne(table["reference"])
    if reference == BEST:
        pairs = _all_pairs(table[table["gap"].notna()])
    else:
        pairs = table[table["gap"].notna() & other]
    judged = pairs[key].join(pair_sureness(pairs, properties, chosen=reference == BEST))
    table = table.merge(judged, how="left", on=key)
    why = np.select(
        [table["gap"].isna(), table["group"].eq(table["reference"])],
        [table["gap_why"], _REFERENCE],
        "The overall rate is not one of the groups compared.",
    )
    return table.assign(
        sure=table["sure"].fillna(""),
        sure_95=table["sure_95"].eq(True),
        sure_why=table["sure_why"].where(table["sure"].notna(), why),
    )


def _all_pairs(table: pd.DataFrame) -> pd.DataFrame:
    """Every pair of groups of each table, the better of the two as the reference."""
    columns = ["group", "adverse", "margin", "population"]
    ranked = _ranked(table)[[*TABLE, "start_year", *columns]]
    ranked = ranked.assign(order=ranked.groupby(TABLE).cumcount())
    better = ranked.rename(
        columns={"group": "reference", **{n: f"reference_{n}" for n in ("order", *columns[1:])}}
    ).drop(columns="start_year")
    pairs = ranked.merge(better, on=TABLE).query("order > reference_order").reset_index(drop=True)
    return pairs.assign(gap=pairs["adverse"] - pairs["reference_adverse"])


def _beyond_chance(pairs: pd.DataFrame, chosen: bool, confidence: float) -> pd.Series:
    """Whether each gap exceeds its error, by Holm's steps within each table if chosen."""
    if not chosen:
        return pairs["gap"].gt((_critical(1, confidence) * pairs["error"]).round(9))
    ordered = pairs.assign(z=pairs["gap"] / pairs["error"]).sort_values(
        "z", ascending=False, na_position="last", kind="stable"
    )
    tables = ordered.groupby(TABLE)["z"]
    left = tables.transform("size") - tables.cumcount()
    critical = left.map(lambda pairs_left: _critical(pairs_left, confidence))
    passed = ordered["gap"].gt((critical * ordered["error"]).round(9))
    # Holm stops at the first pair that fails: none below it can pass.
    kept = passed.astype("int64").groupby([ordered[name] for name in TABLE]).cummin()
    return kept.eq(1).reindex(pairs.index)


@cache
def _critical(pairs: int, confidence: float) -> float:
    """Two-sided critical value shared by so many pairs; for one 1.645 at 90%, 1.96 at 95%."""
    return round(NormalDist().inv_cdf(1 - (1 - confidence) / 2 / pairs), 3)


def _variance(margin: pd.Series, properties: Properties) -> pd.Series:
    """Squared standard error; a margin printed 0.0 may be anything below half of its last digit."""
    printed_zero = 0.0005 if properties.unit == Unit.PERCENT else 0.05
    return margin.mask(margin.eq(0), printed_zero).div(Z90).pow(2)


def _adverse(published: Figure, properties: Properties) -> Figure:
    """A published figure counted so that higher is worse."""
    if properties.better == "lower":
        return published
    return 1 - published if properties.unit == Unit.PERCENT else -published


def _groups_published(compared: pd.DataFrame) -> pd.DataFrame:
    """The groups of each table that can be shown, sorted and joined."""
    groups = compared.loc[compared["shown"] & compared["group"].ne(TOTAL), [*TABLE, "group"]]
    joined = groups.sort_values("group").groupby(TABLE)["group"].agg("; ".join)
    return joined.rename("groups_published").reset_index()


def _labels(pairs: pd.DataFrame) -> pd.Series:
    """By whose doing each gap closes or widens; none where the group is below the reference."""
    wider = pairs["gap_change"].round(9)
    group, reference = pairs["change"].round(9), pairs["reference_change"].round(9)
    gaps_stand = pairs["gap"].round(9).ge(0) & pairs["gap_then"].round(9).ge(0)
    labels = np.select(
        [
            wider.isna() | ~gaps_stand | pairs["group"].eq(pairs["reference"]),
            wider.eq(0),
            wider.lt(0) & group.ge(0),
            wider.lt(0) & reference.gt(0),
            wider.lt(0),
            group.le(0),
            reference.lt(0),
        ],
        [
            "",
            "unchanged",
            "closing because the reference got worse",
            "closing, partly because the reference got worse",
            "closing because the group improved",
            "widening because the reference improved",
            "widening, partly because the reference improved",
        ],
        "widening because the group got worse",
    )
    return pd.Series(labels, index=pairs.index, dtype="str")
