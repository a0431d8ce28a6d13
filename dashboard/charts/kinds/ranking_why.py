"""Why a rank is what it is: what each indicator adds to the score, and what would move the rank."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.catalog import Catalog
from dashboard.charts.chart import COMPUTED, Chart, Column, Point, Row, Series, Source, Table
from dashboard.charts.facts import absent, absent_ranks, place_names, rank_lists
from dashboard.charts.facts.absent import Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rank_lists import STATES, lists
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.sources import sources_of
from dashboard.charts.kinds import rank_parts
from dashboard.charts.kinds.kind import Kind
from dashboard.charts.text import missing_text, numbers, prose, rank_text
from dashboard.language import Sentence, say
from dashboard.measures.editions import inputs_of_list
from dashboard.measures.ranking import contributions
from dashboard.schema import OVERALL, Status, Unit

SCORE = "score"  # the key of the bar that all others add up to


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
        title=say(
            "rank-why-title",
            name=lists(facts.catalog)[domain].lower(),
            place=prose.the(home),
            edition=str(edition),
        ),
        finding=finding,
        details=details,
        unit=str(Unit.INDEX),
        axis=say("rank-why-axis"),
        mark="steps",
        series=_series(as_dicts(counted), home, facts.catalog) if len(counted) else (),
        table=_table(facts, as_dicts(counted), rank, domain, place),
        sources=sources_of(facts, counted)
        if len(counted)
        else _printed(facts, edition, domain, place),
        notes=_notes(counted, edition, domain, facts.catalog),
        alt=say("rank-alt", finding=finding, sentence=" ".join(details)) if details else finding,
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


def _finding(rows: pd.DataFrame, rank: rank_text.Rank, catalog: Catalog) -> Sentence:
    """Which figures lift a place most and pull it down most."""
    best, *_, worst = as_dicts(rows)
    where = {"place": prose.the(rank.place), "list": rank.in_list}
    if best["z"] >= 0:
        return say(
            "rank-why-down", indicator=_short(worst, catalog), figure=figure_of(worst), **where
        )
    where |= {"indicator": _short(best, catalog), "figure": figure_of(best)}
    if worst["z"] <= 0:
        return say("rank-why-up", **where)
    return say(
        "rank-why-up-and-down",
        other_indicator=_short(worst, catalog),
        other_figure=figure_of(worst),
        **where,
    )


def _not_in_parts(rank: rank_text.Rank) -> Sentence:
    """A rank whose figures are not at hand; that there is none where none is known."""
    if rank.headline is None:
        return rank_text.sentence(rank, STATES)
    return say(
        "rank-why-unknown",
        place=prose.the(rank.place),
        list=rank.in_list,
        edition=str(rank.edition),
    )


def _moves(rows: pd.DataFrame, rank: rank_text.Rank, catalog: Catalog) -> tuple[str, ...]:
    if rank.rank is None:
        return ()
    first = most_moving(rows, rank.rank)
    now = numbers.ordinal(rank.rank)
    if first is None:
        return (say("rank-why-moves-none", rank=now),)
    return (
        say(
            "rank-why-moves",
            indicator=_short(first, catalog),
            rank=numbers.ordinal(int(first["rank_at_mean"])),
            rank_now=now,
        ),
    )


def _short(row: Record, catalog: Catalog) -> str:
    return catalog.indicators[str(row["indicator"])].short


def figure_of(row: Record) -> str:
    """A row's figure to a tenth of a percent; what is printed only as a bound is said as one."""
    if has_value(row["value"]):
        return numbers.printed(float(row["value"]), str(row["unit"]), row["decimals"])
    # A bound of half a percent needs the decimal that whole percents lack.
    return say("rank-why-under", figure=numbers.figure(float(row["high"]), str(row["unit"]), 3))


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
                label=say(
                    "rank-why-part",
                    indicator=prose.upper_first(entry.short),
                    figure=figure_of(row),
                ),
                value=z,
                text=z_text(z),
                low=reached,
                high=reached + z,
                note=say("rank-why-at-mean", rank=numbers.ordinal(int(row["rank_at_mean"]))),
            )
        )
        reached += z
    total = Point(SCORE, say("rank-why-sum"), reached, z_text(reached), low=0.0, high=reached)
    return (
        Series("parts", home, tuple(points)),
        Series("total", say("rank-why-score"), (total,), role="reference", color="total"),
    )


def _table(
    facts: Facts, rows: Sequence[Record], rank: rank_text.Rank, domain: str, place: str
) -> Table:
    """A row an indicator and the score, which is their sum.

    What an estimate is made without has a row with the reason; so has a score that is not known.
    """
    catalog, overall = facts.catalog, domain == OVERALL
    columns = (
        _column("indicator"),
        *((_column("domain"),) if overall else ()),
        _column("period"),
        _column("figure", Unit.NUMBER),
        _column("z", Unit.INDEX, 2),
        _column("rank_at_mean", Unit.INDEX),
    )

    def row_of(row: Record) -> Row:
        entry = catalog.indicators[str(row["indicator"])]
        name = (entry.title, *((catalog.domains[entry.domain].title,) if overall else ()))
        period = period_of(row, catalog)
        at_mean = int(row["rank_at_mean"])
        value = float(row["value"]) if has_value(row["value"]) else None
        return Row(
            status="" if value is not None else str(Status.BELOW_THRESHOLD),
            values=(*name, str(row["period"]), value, float(row["z"]), at_mean),
            texts=(
                *name,
                period,
                figure_of(row),
                z_text(float(row["z"])),
                numbers.ordinal(at_mean),
            ),
        )

    def without(slug: str, why: Absent) -> Row:
        entry = catalog.indicators[slug]
        name = (entry.title, *((catalog.domains[entry.domain].title,) if overall else ()))
        period = catalog.editions[rank.edition].indicators[slug].period
        when = numbers.years(period, entry.period_kind)
        return Row(
            (*name, period, None, None, None),
            (*name, when, *[numbers.NO_FIGURE] * 3),
            status=why.status,
        )

    blank = ("",) if overall else ()
    score = say("rank-why-score")
    if not rows:
        none = absent_ranks.of_computed(facts, rank.edition, domain, place)
        row = Row(
            (score, *blank, "", None, None, None),
            (score, *blank, "", *[numbers.NO_FIGURE] * 3),
            mark=True,
            status=none.status if none else "",
        )
        return missing_text.with_reasons(Table(columns, (row,)), [none.reason if none else ""])
    lacking = absent_ranks.lacking(facts, rank.edition, domain, place)
    total = sum(float(row["z"]) for row in rows)
    now = numbers.ordinal(rank.rank) if rank.rank else ""
    last = Row(
        values=(score, *blank, "", None, total, rank.rank),
        texts=(score, *blank, "", "", z_text(total), now),
        mark=True,
        status=COMPUTED,
    )
    reasons = [
        *(_bound(row, catalog) for row in rows),
        *(why.reason for why in lacking.values()),
        "",
    ]
    listed = (*map(row_of, rows), *(without(*one) for one in lacking.items()), last)
    return missing_text.with_reasons(Table(columns, listed), reasons)


def _bound(row: Record, catalog: Catalog) -> str:
    """Why a file has no number of a figure that counts: it is printed as a bound; else empty."""
    if has_value(row["value"]):
        return ""
    status = {"status": str(Status.BELOW_THRESHOLD), "printed": ""}
    return absent.of_row({**row, **status}, catalog.indicators[str(row["indicator"])]).reason


def _column(key: str, unit: str = "text", decimals: int = 0) -> Column:
    return Column(key, say(f"rank-why-column-{key}"), str(unit), decimals)


def period_of(row: Record, catalog: Catalog) -> str:
    """A row's period, to follow "in"."""
    return numbers.years(str(row["period"]), catalog.indicators[str(row["indicator"])].period_kind)


def _notes(rows: pd.DataFrame, edition: int, domain: str, catalog: Catalog) -> tuple[str, ...]:
    entry = catalog.editions.get(edition)
    if entry is None or not entry.indicators:
        return (say("rank-why-know-not-held"),)
    in_list = {
        slug for slug in entry.indicators if domain in (OVERALL, catalog.indicators[slug].domain)
    }
    if rows.empty:
        return (say("rank-why-know-incomplete"),)
    lacking = sorted(in_list - set(rows["indicator"]))
    names = prose.listed([catalog.indicators[slug].short for slug in lacking])
    inferred = any(entry.indicators[slug].basis == "inferred" for slug in rows["indicator"])
    return (
        say("rank-why-know-bars", count=STATES),
        say("rank-why-know-mean"),
        *([say("rank-why-know-lacking", indicators=names)] if names else []),
        *([say("rank-why-know-inferred")] if inferred else []),
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
