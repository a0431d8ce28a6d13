"""The disparity chart: one indicator by race in a place, the gap in words, and how sure it is."""

from __future__ import annotations

import math
from functools import lru_cache

import pandas as pd

from dashboard.catalog import Catalog, Indicator
from dashboard.charts import format as fmt
from dashboard.charts import words
from dashboard.charts.chart import KEPT, Chart, Column, Point, Row, Series, Table
from dashboard.charts.records import Record, known, records
from dashboard.charts.sources import sources_of
from dashboard.measures import disparity as measure
from dashboard.schema import TOTAL, PlaceKind, Status, Unit
from dashboard.store import Version

RACE = "race"
GROUP_ORDER = "Groups stand in alphabetical order."


def by_race(version: Version, catalog: Catalog) -> dict[str, str]:
    """Indicators with a rate by race, by slug: their titles."""
    loaded = version.table("indicators")
    has_race = loaded["breakdowns"].str.split("; ").map(lambda slugs: RACE in slugs)
    return {
        slug: f"{catalog.indicators[slug].title}, by race and ethnicity"
        for slug in loaded.loc[has_race, "indicator"]
        if slug in catalog.indicators and catalog.indicators[slug].kind == "rate"
    }


def rows_by_race(version: Version, facts: Indicator) -> pd.DataFrame:
    """The observations of an indicator by race, of its current series."""
    return _rows_by_race(version, facts.indicator, facts.current_series)


def periods(version: Version, facts: Indicator, place: str = "") -> list[str]:
    """Periods with a figure by race for a place, or for any, newest first."""
    return list(_periods(version, facts.indicator, facts.current_series, place))


def places(version: Version, facts: Indicator) -> dict[str, str]:
    """Places with a figure by race, by slug: their names."""
    names = version.table("places").set_index("place")["name"]
    loaded = _published(version, facts.indicator, facts.current_series)["place"].unique()
    return {place: str(names[place]) for place in loaded}


# A version never changes, so what was once picked out of it is kept.
@lru_cache(maxsize=64)
def _rows_by_race(version: Version, indicator: str, series: str) -> pd.DataFrame:
    return version.observations(indicator).loc[
        lambda t: (t["breakdown"] == RACE) & (t["series"] == series)
    ]


@lru_cache(maxsize=64)
def _published(version: Version, indicator: str, series: str) -> pd.DataFrame:
    return _rows_by_race(version, indicator, series).loc[
        lambda t: (t["status"] == Status.PUBLISHED) & (t["group"] != TOTAL)
    ]


@lru_cache(maxsize=1024)
def _periods(version: Version, indicator: str, series: str, place: str) -> tuple[str, ...]:
    rows = _published(version, indicator, series)
    if place:
        rows = rows.loc[rows["place"] == place]
    ordered = rows[["end_year", "start_year", "period"]].drop_duplicates()
    return tuple(ordered.sort_values(["end_year", "start_year"], ascending=False)["period"])


def facts_of(indicator: Indicator) -> measure.Facts:
    """What the measure needs to know of an indicator."""
    return measure.Facts(
        unit=str(indicator.unit),
        better=indicator.better,
        kind=indicator.kind,
        mutually_exclusive=indicator.mutually_exclusive,
        whole_percent_rule=indicator.whole_percent_rule,
        full_count=indicator.survey == "count",
    )


def phrases_of(indicator: Indicator, catalog: Catalog) -> words.Phrases:
    """The catalog's words for an indicator and its groups."""
    return words.Phrases(
        people=indicator.people,
        phrase=indicator.phrase,
        fewer=indicator.fewer,
        short=indicator.short,
        unit=str(indicator.unit),
        better=indicator.better,
        sampled=indicator.survey in ("acs", "naep", "other"),
        groups={slug: group.people for slug, group in catalog.groups.items()},
    )


@lru_cache(maxsize=KEPT)
def disparity(
    version: Version,
    catalog: Catalog,
    indicator: str,
    place: str,
    period: str = "",
    reference: str = measure.BEST,
) -> Chart:
    """Groups as dots with what rounding allows, the reference as a line, other states behind.

    Without a ``period`` it is the newest that the place has figures for.
    """
    facts = catalog.indicators[indicator]
    known = periods(version, facts, place)
    period = period or (known[0] if known else "")
    observed = rows_by_race(version, facts).loc[lambda t: t["period"] == period]
    mine = observed.loc[observed["place"] == place]
    compared = measure.gaps(mine, facts_of(facts), reference)
    phrases = phrases_of(facts, catalog)
    name = str(version.table("places").set_index("place").loc[place, "name"])
    when = fmt.years(period, str(mine["period_kind"].iloc[0])) if len(mine) else period
    shown = compared.loc[compared["shown"]]
    gap = _headline(compared, reference, name, when)
    finding = (
        words.finding(gap, phrases)
        if gap
        else f"No figure by race is published for {words.the(name)} in {when or 'any year'}."
    )
    missing = _missing(compared, mine, facts, phrases)
    reference_rate = shown["reference_rate"].dropna()
    groups = shown.loc[shown["group"] != TOTAL].assign(
        label=lambda t: [_label(catalog, slug) for slug in t["group"]]
    )
    groups = groups.sort_values("label")
    series = tuple(_series(catalog, facts, row, observed, version) for row in records(groups))
    return Chart(
        kind="disparity",
        subject=indicator,
        query={"place": place, "period": period, "reference": reference},
        title=f"{facts.title}, by race and ethnicity, {name}, {when}",
        finding=finding,
        details=words.details(gap, phrases) if gap else (),
        sure=words.SURE_LABELS.get(gap.sure, "") if gap else "",
        unit=str(facts.unit),
        axis=_axis(facts),
        mark="dots",
        series=series,
        reference=float(reference_rate.iloc[0]) if len(reference_rate) else None,
        reference_label=_reference_label(catalog, shown, reference),
        table=_table(catalog, compared, mine, facts, phrases),
        sources=sources_of(version, catalog, mine) if len(mine) else (),
        definition=facts.definition,
        notes=tuple(
            note
            for note in (
                f"Large dot: {name}, with what rounding of the printed figure allows. Small dots: "
                "the same group in the other states.",
                words.not_shown(missing),
                facts.group_note,
                facts.suppression,
                GROUP_ORDER,
            )
            if note
        ),
        alt=words.alt_dots(
            finding,
            [(one.label, one.points[0].text) for one in series],
            words.not_shown(missing),
        ),
        version=version.id,
    )


def _headline(compared: pd.DataFrame, reference: str, place: str, period: str) -> words.Gap | None:
    """The widest gap against the reference, as the sentence needs it."""
    if compared.empty:
        return None
    if reference == measure.BEST:
        rows = measure.widest(compared)
    else:
        pairs = compared.loc[(compared["group"] != TOTAL) & compared["gap"].notna()]
        rows = pairs.sort_values("gap", ascending=False).head(1)
    if rows.empty:
        return None
    return words.Gap.of(rows.iloc[0].to_dict(), place, period)


def _series(
    catalog: Catalog,
    facts: Indicator,
    row: Record,
    observed: pd.DataFrame,
    version: Version,
) -> Series:
    slug = str(row["group"])
    states = {p.place for p in catalog.places.values() if p.kind == PlaceKind.STATE}
    others = observed.loc[
        (observed["group"] == slug)
        & (observed["unit"] == str(facts.unit))
        & observed["place"].isin(states - {str(row["place"])})
        & observed["value"].notna(),
        "value",
    ]
    group = catalog.groups.get(slug)
    point = Point(
        key=slug,
        label=_label(catalog, slug),
        value=float(row["rate"]),
        text=fmt.figure(float(row["rate"]), str(facts.unit), _decimals(row)),
        low=float(row["low"]),
        high=float(row["high"]),
        note=_gap_words(row, facts),
        context=tuple(float(value) for value in others),
    )
    return Series(slug, point.label, (point,), color=group.base if group else "other")


def _label(catalog: Catalog, slug: str) -> str:
    group = catalog.groups.get(slug)
    return group.label if group else slug.replace("-", " ").capitalize()


def _decimals(row: Record) -> int | None:
    return None if not known(row["decimals"]) else int(row["decimals"])


def _gap_words(row: Record, facts: Indicator) -> str:
    """How far a group is from the reference: "21 points from the reference"."""
    if not known(row["gap"]) or row["group"] == row["reference"]:
        return "the reference" if row["group"] == row["reference"] else ""
    gap = fmt.difference(float(row["gap"]), str(facts.unit), _decimals(row))
    return f"{gap} from the reference"


def _axis(facts: Indicator) -> str:
    if facts.unit == Unit.PERCENT:
        return f"Percent of {facts.people}"
    return fmt.figure(0, str(facts.unit)).removeprefix("0 ").capitalize()


def _reference_label(catalog: Catalog, shown: pd.DataFrame, reference: str) -> str:
    if shown.empty or not str(shown["reference"].iloc[0]):
        return ""
    slug = str(shown["reference"].iloc[0])
    if slug == measure.TARGET:
        return "target"
    if slug == TOTAL:
        return "overall rate"
    chosen = " (lowest rate)" if reference == measure.BEST else ""
    return f"reference: {_label(catalog, slug)}{chosen}"


def _missing(
    compared: pd.DataFrame, mine: pd.DataFrame, facts: Indicator, phrases: words.Phrases
) -> list[tuple[str, str]]:
    """Groups without a figure that can be shown: who, and why."""
    absent = compared.loc[~compared["shown"] & (compared["group"] != TOTAL)]
    bounds = mine.loc[mine["unit"] == str(facts.unit)].set_index("group")["high"]
    return [
        (
            phrases.of(str(row["group"])),
            words.missing_reason(
                str(row["status"]),
                str(row["why"] or ""),
                phrases.sampled,
                float(bounds.get(row["group"], math.nan)),
                str(facts.unit),
            ),
        )
        for row in records(absent)
    ]


def _table(
    catalog: Catalog,
    compared: pd.DataFrame,
    mine: pd.DataFrame,
    facts: Indicator,
    phrases: words.Phrases,
) -> Table:
    unit = str(facts.unit)
    columns = (
        Column("group", "Group"),
        Column("rate", facts.title, unit, 1),
        Column("number", "Number", str(Unit.NUMBER)),
        Column("gap", "Gap", unit, 1),
        Column("ratio", "Ratio"),
        Column("sure", "How sure"),
    )
    reasons = dict(_missing(compared, mine, facts, phrases))

    def row_of(row: Record) -> Row:
        slug = str(row["group"])
        label = "All groups together" if slug == TOTAL else _label(catalog, slug)
        if not row["shown"]:
            why = reasons.get(phrases.of(slug), str(row["why"] or "no figure"))
            dash = f"{fmt.NO_FIGURE} ({why})"
            rest = (fmt.NO_FIGURE,) * 4
            values = (label, None, None, None, None, why)
            return Row(values, (label, dash, *rest), status=str(row["status"]))
        is_reference = slug == row["reference"]
        gap = None if not known(row["gap"]) or is_reference else float(row["gap"])
        ratio = (
            fmt.times(float(row["ratio_low"]), float(row["ratio_high"]))
            if row["ratio_shown"] and not is_reference
            else fmt.NO_FIGURE
        )
        number = None if not known(row["number"]) else float(row["number"])
        sure = words.SURE_LABELS.get(str(row["sure"]), "reference" if is_reference else "")
        return Row(
            (label, float(row["rate"]), number, gap, ratio, sure),
            (
                label,
                fmt.figure(float(row["rate"]), unit, _decimals(row)),
                fmt.number(number) if number is not None else fmt.NO_FIGURE,
                fmt.difference(gap, unit, _decimals(row)) if gap is not None else fmt.NO_FIGURE,
                ratio,
                sure or fmt.NO_FIGURE,
            ),
            mark=is_reference,
        )

    ordered = compared.assign(
        last=lambda t: t["group"] == TOTAL, label=lambda t: [_label(catalog, g) for g in t["group"]]
    ).sort_values(["last", "label"])
    return Table(columns, tuple(row_of(row) for row in records(ordered)))
