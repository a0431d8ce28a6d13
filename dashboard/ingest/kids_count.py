"""Read a KIDS COUNT Data Center download into observations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.catalog import Catalog
from dashboard.ingest.cells import Figure, Period, read_figure, read_period, read_unit
from dashboard.ingest.grid import Grid
from dashboard.ingest.taken import Problem, RawFile, Taken, frame, slugify
from dashboard.schema import (
    MAIN_SERIES,
    NO_BREAKDOWN,
    OBSERVATIONS,
    PLACES,
    TOTAL,
    PeriodKind,
    PlaceKind,
    Status,
    Unit,
)

KIND = "kids-count"
TITLE = "KIDS COUNT Data Center download"
NEEDS = ("location", "timeframe", "dataformat", "data")
MARGIN = "MarginOfError"

# Counts that all end in zeros are rounded; fewer figures than this could end so by chance.
_ENOUGH_TO_SEE_ROUNDING = 20

_KINDS = {
    "nation": PlaceKind.NATION,
    "state": PlaceKind.STATE,
    "territory": PlaceKind.TERRITORY,
    "county": PlaceKind.COUNTY,
    "city": PlaceKind.CITY,
    "school district": PlaceKind.SCHOOL_DISTRICT,
}

Codes = npt.NDArray[np.intp]


def read(grid: Grid, raw: RawFile, catalog: Catalog) -> Taken:
    """Every Data cell becomes an observation with a status, or is counted in a problem."""
    problems: list[Problem] = []
    period_codes, period_texts = grid.factor("TimeFrame")
    indicator, series, reviewed = _identify(raw, period_texts, catalog, problems)
    breakdown_header, breakdown = _breakdown(grid, catalog, problems)
    two_years = catalog.indicators[indicator].period_kind if reviewed else PeriodKind.POOLED

    places, place_codes, new_places = _places(grid, catalog, problems)
    groups, group_codes = _groups(grid, breakdown_header, catalog, problems)
    periods = [read_period(text, two_years) for text in period_texts]
    unit_codes, unit_texts = grid.factor("DataFormat")
    units = [read_unit(text) for text in unit_texts]
    figure_codes, figure_texts = grid.factor("Data")
    figures = [read_figure(text, catalog) for text in figure_texts]

    good = np.ones(grid.rows, dtype=bool)
    checks: tuple[tuple[str, Codes, list[str], list[Any], str, str], ...] = (
        ("TimeFrame", period_codes, period_texts, periods, "is not a period that is known",
         "Correct the cell, or tell the developers what it means."),
        ("DataFormat", unit_codes, unit_texts, units, "is not a unit that is known",
         "Correct the cell, or tell the developers what it means."),
        ("Data", figure_codes, figure_texts, figures, "is neither a number nor a known marker",
         "Correct the cell, or add the marker to dashboard/catalog/markers.yaml."),
    )  # fmt: skip
    for column, codes, texts, meanings, wrong, remedy in checks:
        unknown = np.array([meaning is None for meaning in meanings], dtype=bool)
        bad = good & unknown[codes]
        for row in np.flatnonzero(bad):
            text = texts[codes[row]]
            problems.append(
                Problem("error", f"{text!r} {wrong}.", remedy, int(row) + 2, column, text, cells=1)
            )
        good &= ~bad

    observations = pd.DataFrame(
        {
            "indicator": indicator,
            "series": series,
            "place": _pick(places, place_codes),
            "breakdown": breakdown,
            "group": _pick(groups, group_codes),
            "period": _pick([text.strip() for text in period_texts], period_codes),
            "period_kind": _spread(periods, period_codes, _kind),
            "start_year": _spread(periods, period_codes, _start),
            "end_year": _spread(periods, period_codes, _end),
            "unit": _spread(units, unit_codes, str),
            **_values(figures, figure_codes, period_codes, units, unit_codes),
            "margin": _margins(grid, problems),
            "status": _spread(figures, figure_codes, _status),
            "printed": _pick(figure_texts, figure_codes),
            "file": raw.name,
            "row": np.arange(2, grid.rows + 2),
        }
    ).loc[good, OBSERVATIONS.names]
    observations = _without_repeats(observations, problems)
    return Taken(
        kind=KIND,
        rows=grid.rows,
        cells=grid.rows,
        stored=len(observations),
        tables={
            OBSERVATIONS.name: observations.reset_index(drop=True),
            PLACES.name: frame(PLACES, new_places),
        },
        problems=tuple(problems),
        indicator=f"{indicator} {series}" if series != MAIN_SERIES else indicator,
        publisher=raw.sidecar.publisher,
    )


def _identify(
    raw: RawFile, periods: list[str], catalog: Catalog, problems: list[Problem]
) -> tuple[str, str, bool]:
    """Which indicator and series: the sidecar decides, else the name, else the name as a title.

    One title can stand for two methods; the periods that the file holds then tell the series.
    """
    sidecar = raw.sidecar
    stem = PurePath(raw.name).stem
    known = catalog.indicator_for(sidecar.title or stem, periods)
    if sidecar.indicator in catalog.indicators:
        current = catalog.indicators[sidecar.indicator].current_series
        return sidecar.indicator, sidecar.series or current, True
    if not sidecar.indicator and known is not None:
        return known[0], sidecar.series or known[1], True
    slug = sidecar.indicator or slugify(sidecar.title or stem)
    problems.append(
        Problem(
            "warning",
            f"The indicator {slug} is not in the catalog, so it is marked as not reviewed.",
            f"Write {PurePath(raw.name).name}.yaml beside it with a line indicator:, or add the "
            "indicator to dashboard/catalog/indicators.yaml.",
        )
    )
    return slug, sidecar.series or MAIN_SERIES, False


def _breakdown(grid: Grid, catalog: Catalog, problems: list[Problem]) -> tuple[str, str]:
    """The header that breaks figures down, if there is one, and its slug."""
    plain = {"locationtype", MARGIN.casefold(), *NEEDS}
    extra = [name for name in grid.header if name and name.casefold() not in plain]
    for name in extra[1:]:
        problems.append(
            Problem(
                "warning",
                f"The column {name} was not read: a download has one column that breaks "
                "figures down.",
                "Move what it holds to a file of its own.",
                row=1,
                column=name,
            )
        )
    if not extra:
        return "", NO_BREAKDOWN
    return extra[0], catalog.breakdowns.get(extra[0].casefold(), slugify(extra[0]))


def _places(
    grid: Grid, catalog: Catalog, problems: list[Problem]
) -> tuple[list[str], Codes, list[dict[str, object]]]:
    """Slug of each distinct place, the code of each row's, and rows for places not catalogued."""
    types = grid.column("LocationType")
    names = grid.column("Location")
    codes, distinct = pd.MultiIndex.from_arrays([types, names]).factorize()
    slugs: list[str] = []
    new: list[dict[str, object]] = []
    for code, (kind, name) in enumerate(distinct):
        place = catalog.place_for(kind, name)
        if place is not None:
            slugs.append(place.place)
            continue
        slug = slugify(name)
        slugs.append(slug)
        new.append({
            "place": slug,
            "name": name.strip(),
            "kind": _place_kind(kind),
            "abbreviation": "",
            "fips": "",
            "parent": "",
        })  # fmt: skip
        problems.append(
            Problem(
                "note",
                f"The place {name.strip()!r} ({kind or 'no type'}) is not in the catalog; its "
                "figures are kept under the printed name.",
                "Add it to dashboard/catalog/places.yaml.",
                row=int(np.argmax(codes == code)) + 2,
                column="Location",
                printed=name,
            )
        )
    return slugs, codes, new


def _place_kind(location_type: str) -> str:
    text = " ".join(location_type.casefold().split())
    if text.startswith("congressional district"):
        return PlaceKind.CONGRESSIONAL_DISTRICT
    return _KINDS.get(text, PlaceKind.OTHER)


def _groups(
    grid: Grid, header: str, catalog: Catalog, problems: list[Problem]
) -> tuple[list[str], Codes]:
    """Slug of each distinct group and the code of each row's."""
    if not header:
        return [TOTAL], np.zeros(grid.rows, dtype=np.intp)
    codes, texts = grid.factor(header)
    slugs = []
    for code, text in enumerate(texts):
        group = catalog.group_for(text)
        slugs.append(group.group if group else slugify(text))
        if group is None:
            problems.append(
                Problem(
                    "note",
                    f"The group {text!r} is not in the catalog; it is kept under its own name.",
                    "Add it to dashboard/catalog/groups.yaml.",
                    row=int(np.argmax(codes == code)) + 2,
                    column=header,
                    printed=text,
                )
            )
    return slugs, codes


def _values(
    figures: list[Figure | None],
    figure_codes: Codes,
    period_codes: Codes,
    units: list[Unit | None],
    unit_codes: Codes,
) -> dict[str, Any]:
    """Value, what it can stand for, and decimals: the most printed for that unit and period."""
    value = _floats(figures, figure_codes, "value")
    printed_decimals = _floats(figures, figure_codes, "decimals")
    zeros = _floats(figures, figure_codes, "zeros")
    cell = period_codes * len(units) + unit_codes
    by_cell = pd.DataFrame({"cell": cell, "decimals": printed_decimals, "zeros": zeros}).groupby(
        "cell"
    )
    decimals = by_cell["decimals"].transform("max").to_numpy(dtype=float)
    rounded = by_cell["zeros"].transform("min").to_numpy(dtype=float)
    seen = by_cell["zeros"].transform("count").to_numpy()
    counted = np.array([unit in (Unit.NUMBER, Unit.CURRENCY) for unit in units])[unit_codes]
    in_zeros = counted & (decimals == 0) & (seen >= _ENOUGH_TO_SEE_ROUNDING) & (rounded > 0)
    decimals = np.where(in_zeros, -rounded, decimals)
    half = 0.5 * 10.0**-decimals
    low = np.where(np.isnan(value), _floats(figures, figure_codes, "low"), value - half)
    high = np.where(np.isnan(value), _floats(figures, figure_codes, "high"), value + half)
    # A count or a rate that is not below zero cannot stand for one that is.
    low = np.where((low < 0) & ~(value < 0), 0.0, low)
    return {
        "value": value,
        # Ten decimals take the noise of binary fractions out, and nothing that was printed.
        "low": np.round(low, 10),
        "high": np.round(high, 10),
        "decimals": pd.array(np.where(np.isnan(value), np.nan, decimals)).astype("Int64"),
    }


def _margins(grid: Grid, problems: list[Problem]) -> npt.NDArray[np.float64]:
    """The 90% margin of each row, in the unit of its figure; empty where none is printed."""
    codes, texts = grid.factor(MARGIN)
    numbers = pd.to_numeric(pd.Series(texts, dtype="str"), errors="coerce")
    margins = numbers.to_numpy(dtype=float, copy=True)
    for code, text in enumerate(texts):
        if text.strip() and not margins[code] >= 0:
            margins[code] = np.nan
            problems.append(
                Problem(
                    "warning",
                    f"{text!r} is no margin of error; its figures are kept without one.",
                    "Correct the cell: a 90% margin in the unit of the figure, or nothing.",
                    row=int(np.argmax(codes == code)) + 2,
                    column=MARGIN,
                    printed=text,
                )
            )
    return margins[codes]


def _without_repeats(observations: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """One row a key. A repeat of the same figure is a note; two figures for one key an error."""
    key = list(OBSERVATIONS.key)
    again = observations.duplicated(key)
    if not again.any():
        return observations
    first = observations.loc[~again, [*key, "printed", "row"]]
    repeats = observations.loc[again, [*key, "printed", "row"]].merge(
        first, on=key, suffixes=("", "_first")
    )
    for repeat in repeats.to_dict(orient="records"):
        same = repeat["printed"] == repeat["printed_first"]
        problems.append(
            Problem(
                "note" if same else "error",
                f"The row repeats row {repeat['row_first']}"
                + ("." if same else f" with another figure ({repeat['printed_first']!r} there)."),
                "Nothing." if same else "Find out which is right and delete the other row.",
                row=repeat["row"],
                column="Data",
                printed=repeat["printed"],
                cells=1,
            )
        )
    return observations.loc[~again]


def _pick(labels: list[str], codes: Codes) -> pd.Categorical[str]:
    """Labels by code as a categorical; several codes may share a label."""
    distinct = sorted(set(labels))
    at = {label: position for position, label in enumerate(distinct)}
    order = np.array([at[label] for label in labels], dtype=np.intp)
    return pd.Categorical.from_codes(order[codes], categories=pd.Index(distinct, dtype="str"))


def _spread(
    meanings: list[Any], codes: Codes, text: Callable[[Any], str | int]
) -> pd.Categorical[str] | npt.NDArray[np.int64]:
    """One property of each distinct meaning, a row."""
    values = [text(meaning) if meaning is not None else None for meaning in meanings]
    if any(isinstance(value, int) for value in values):
        return np.array([value or 0 for value in values], dtype=np.int64)[codes]
    return _pick([str(value or "") for value in values], codes)


def _floats(figures: list[Figure | None], codes: Codes, name: str) -> npt.NDArray[np.float64]:
    values = [getattr(figure, name) if figure else None for figure in figures]
    return np.array([np.nan if v is None else v for v in values], dtype=float)[codes]


def _kind(period: Period) -> str:
    return str(period.kind)


def _start(period: Period) -> int:
    return period.start


def _end(period: Period) -> int:
    return period.end


def _status(figure: Figure) -> str:
    return str(figure.status or Status.EMPTY)
