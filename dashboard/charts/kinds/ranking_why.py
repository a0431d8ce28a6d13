"""Why a rank is what it is: what each indicator adds to the score, and what would move the rank."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.facts import place_names, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import lists
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.text import numbers, prose, rank_text
from dashboard.measures.editions import inputs_of_list
from dashboard.measures.ranking import contributions
from dashboard.schema import OVERALL, Unit

TOTAL = "Score"
_NOTES = (
    "Each bar is how far the state lies from the mean of the 50 states, in standard deviations: "
    "to the left is better than the mean, to the right worse. The bars follow on one another and "
    "end at the score; the lowest score ranks 1st.",
    "With one indicator at the mean of the states and nothing else changed, the rank would be the "
    "one in the table's last column. Which figures make a rank says nothing of why they are so.",
)
_INFERRED = (
    "Which years' figures the edition used is in part inferred, from the step of one year between "
    "editions."
)


@remembered
def parts(facts: Facts, edition: int, domain: str, place: str) -> pd.DataFrame:
    """What ``contributions`` says of a place in a list, the best first, with what it rests on.

    Beside each figure stand the mean and the standard deviation of the 50 states. Empty where the
    place has no rank computed here.
    """
    rank = rank_lists.rank_of(facts, edition, domain, place)
    figures = inputs_of_list(rank_lists.inputs(facts, edition), domain)
    if rank.rank is None or figures.empty:
        return pd.DataFrame()
    told = ["indicator", "period", "unit", "breakdown", "low", "high", "file"]
    spread = (
        figures.assign(point=figures["value"].fillna((figures["low"] + figures["high"]) / 2))
        .groupby("indicator")
        .agg(
            mean=("point", "mean"),
            deviation=("point", lambda points: points.std(ddof=0)),
            decimals=("decimals", "max"),
        )
        .reset_index()
    )
    return (
        contributions(figures, place)
        .merge(figures.loc[figures["place"] == place, told], on="indicator", how="left")
        .merge(spread, on="indicator", how="left")
        .sort_values(["z", "indicator"], ignore_index=True)
    )


@remembered
def why(facts: Facts, edition: int, domain: str, place: str) -> Chart:
    """The contributions to a place's score in a list, one after another, and their sum."""
    rank = rank_lists.rank_of(facts, edition, domain, place)
    rows = parts(facts, edition, domain, place)
    counted = rows.loc[rows["z"].notna()] if len(rows) else rows
    home = place_names.names_of(facts)[place]
    finding = _finding(counted, rank, facts.catalog) if len(counted) else _not_in_parts(rank)
    details = _moves(counted, rank, facts.catalog) if len(counted) else ()
    return Chart(
        kind="ranking-why",
        subject=domain,
        query={"edition": str(edition), "place": place},
        title=f"What makes the {lists(facts.catalog)[domain].lower()} rank of {prose.the(home)}, "
        f"{edition} edition",
        finding=finding,
        details=details,
        unit=str(Unit.INDEX),
        axis="Standard deviations (left is better)",
        mark="steps",
        series=_series(as_dicts(counted), home, facts.catalog) if len(counted) else (),
        table=_table(as_dicts(counted), rank, domain, facts.catalog),
        sources=sources_of(facts, counted)
        if len(counted)
        else _printed(facts, edition, domain, place),
        notes=_notes(counted, edition, domain, facts.catalog),
        alt=" ".join((finding, *details)),
        version=facts.version.id,
    )


def _printed(facts: Facts, edition: int, domain: str, place: str) -> tuple[Source, ...]:
    """Who printed the rank that cannot be taken apart."""
    return rank_lists.printed_by(
        facts.catalog,
        rank_lists.of_list_table(facts, edition, domain).loc[lambda t: t["place"] == place],
    )


def most_moving(rows: pd.DataFrame, rank: int) -> Record | None:
    """The indicator that moves a rank most when it is put at the mean; None if none moves it."""
    moved = rows.assign(by=(rows["rank_at_mean"] - rank).abs(), size=rows["z"].abs()).sort_values(
        ["by", "size"], ascending=False
    )
    first = as_dicts(moved)[0]
    return first if first["by"] else None


def _finding(rows: pd.DataFrame, rank: rank_text.Rank, catalog: Catalog) -> str:
    """Which indicators count most for a place and against it."""
    best, *_, worst = as_dicts(rows)
    place = prose.the(rank.place)
    helps, hurts = (f"{_short(row, catalog)} ({figure_of(row)})" for row in (best, worst))
    if best["z"] >= 0:
        return f"Every indicator counts against {place} {rank.in_list}, most of all {hurts}."
    if worst["z"] <= 0:
        return f"Every indicator counts for {place} {rank.in_list}, most of all {helps}."
    return f"What counts most for {place} {rank.in_list} is {helps}, and most against it, {hurts}."


def _not_in_parts(rank: rank_text.Rank) -> str:
    place = prose.the(rank.place)
    return (
        f"The rank of {place} {rank.in_list} cannot be taken apart for the {rank.edition} edition."
    )


def _moves(rows: pd.DataFrame, rank: rank_text.Rank, catalog: Catalog) -> tuple[str, ...]:
    if rank.rank is None:
        return ()
    first = most_moving(rows, rank.rank)
    now = numbers.ordinal(rank.rank)
    if first is None:
        return (f"No single indicator, put at the mean of the states, would move it from {now}.",)
    return (
        f"The single indicator that moves it most is {_short(first, catalog)}: at the mean of the "
        f"states, the rank computed here would be {numbers.ordinal(int(first['rank_at_mean']))} "
        f"instead of {now}.",
    )


def _short(row: Record, catalog: Catalog) -> str:
    return catalog.indicators[str(row["indicator"])].short


def figure_of(row: Record) -> str:
    """A row's figure to a tenth of a percent; what is printed only as a bound is said as one."""
    if has_value(row["value"]):
        return numbers.printed(float(row["value"]), str(row["unit"]), row["decimals"])
    # A bound of half a percent needs the decimal that whole percents lack.
    return f"under {numbers.figure(float(row['high']), str(row['unit']), 3)}"


def z_text(value: float) -> str:
    """A part of a score with its sign: −0.85, +1.20."""
    sign = "+" if round(value, 2) > 0 else ""
    return f"{sign}{numbers.number(value, 2)}"


def _series(rows: Sequence[Record], home: str, catalog: Catalog) -> tuple[Series, ...]:
    points, reached = [], 0.0
    for row in rows:
        entry = catalog.indicators[str(row["indicator"])]
        z = float(row["z"])
        points.append(
            Point(
                key=str(row["indicator"]),
                label=f"{entry.short[:1].upper()}{entry.short[1:]}: {figure_of(row)}",
                value=z,
                text=z_text(z),
                low=reached,
                high=reached + z,
                note=f"with this at the mean: {numbers.ordinal(int(row['rank_at_mean']))}",
            )
        )
        reached += z
    total = Point(TOTAL, f"{TOTAL}: the sum", reached, z_text(reached), low=0.0, high=reached)
    return (
        Series("parts", home, tuple(points)),
        Series("total", TOTAL, (total,), role="reference", color="total"),
    )


def _table(rows: Sequence[Record], rank: rank_text.Rank, domain: str, catalog: Catalog) -> Table:
    overall = domain == OVERALL
    columns = (
        Column("indicator", "Indicator"),
        *((Column("domain", "Domain"),) if overall else ()),
        Column("period", "Period"),
        Column("figure", "Figure", str(Unit.NUMBER)),
        Column("z", "Part of the score", str(Unit.INDEX), 2),
        Column("rank_at_mean", "Rank with it at the mean", str(Unit.INDEX)),
    )

    def row_of(row: Record) -> Row:
        entry = catalog.indicators[str(row["indicator"])]
        name = (entry.title, *((catalog.domains[entry.domain].title,) if overall else ()))
        period = period_of(row, catalog)
        at_mean = int(row["rank_at_mean"])
        value = float(row["value"]) if has_value(row["value"]) else None
        return Row(
            values=(*name, str(row["period"]), value, float(row["z"]), at_mean),
            texts=(
                *name,
                period,
                figure_of(row),
                z_text(float(row["z"])),
                numbers.ordinal(at_mean),
            ),
        )

    blank = ("",) if overall else ()
    total = sum(float(row["z"]) for row in rows)
    now = numbers.ordinal(rank.rank) if rank.rank else ""
    last = Row(
        values=(TOTAL, *blank, "", None, total, rank.rank),
        texts=(TOTAL, *blank, "", "", z_text(total), now),
        mark=True,
    )
    return Table(columns, (*map(row_of, rows), last) if rows else ())


def period_of(row: Record, catalog: Catalog) -> str:
    """A row's period, to follow "in"."""
    return numbers.years(str(row["period"]), catalog.indicators[str(row["indicator"])].period_kind)


def _notes(rows: pd.DataFrame, edition: int, domain: str, catalog: Catalog) -> tuple[str, ...]:
    entry = catalog.editions.get(edition)
    if entry is None or not entry.indicators:
        return ("The figures of this edition are not held here: only published ranks are known.",)
    in_list = {
        slug for slug in entry.indicators if domain in (OVERALL, catalog.indicators[slug].domain)
    }
    if rows.empty:
        return ("A score needs a figure for each indicator of the list.",)
    lacking = sorted(in_list - set(rows["indicator"]))
    names = prose.listed([catalog.indicators[slug].short for slug in lacking])
    inferred = any(entry.indicators[slug].basis == "inferred" for slug in rows["indicator"])
    return (
        *_NOTES,
        *([f"Not counted, because no figures are at hand: {names}."] if names else []),
        *([_INFERRED] if inferred else []),
    )


KIND = Kind(
    name="ranking-why",
    subjects=rank_parts.lists,
    query=rank_parts.RankQuery,
    read=rank_parts.read,
    view=lambda facts, domain, query: why(facts, query.edition, domain, query.place),
    cells=rank_parts.cells,
    page=rank_parts.PAGE,
)
