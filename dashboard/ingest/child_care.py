"""Read child-care prices: the national database's county sheets and the state workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from dashboard.catalog import Catalog
from dashboard.catalog.counties import county_name
from dashboard.ingest.grid import Grid
from dashboard.ingest.result import Problem, RawFile, ReadResult, frame
from dashboard.schema import (
    CHILD_CARE_PRICES,
    NO_BREAKDOWN,
    OBSERVATIONS,
    PLACES,
    TOTAL,
    Basis,
    PeriodKind,
    PlaceKind,
    Status,
    Unit,
)

COUNTY_KIND = "child-care-county-prices"
COUNTY_TITLE = "county sheet of the National Database of Childcare Prices"
COUNTY_NEEDS = ("county_fips_code", "studyyear", "mcinfant", "mcpreschool")
# The widely used extract of 61 columns writes the same names with underscores.
EXTRACT_TITLE = "61-column extract of the National Database of Childcare Prices"
EXTRACT_NEEDS = ("county_fips_code", "study_year", "mc_infant", "mc_preschool")

STATE_KIND = "child-care-state-medians"
STATE_TITLE = "state workbook of the National Database of Childcare Prices"
STATE_NEEDS = ("state_name", "studyyear", "type", "median_infant_price")

# Weekly dollars outside these bounds are a daily, monthly or mistyped price.
LEAST, MOST = 15.0, 1500.0
_LEAST_INCOME, _MOST_INCOME = 1_000.0, 1_000_000.0
_YEARS = (1990, 2100)

# What one week is of a price by the week, month or year, as a sidecar's unit says. A daily price
# would need the days of a week of care, which no file tells.
_A_WEEK = {"weekly": 1.0, "monthly": 12 / 52, "annual": 1 / 52}

INCOME = "median-household-income"
# The series says whose dollars an income is in: prices are in dollars of their year, so only an
# income in the same dollars can be set against one.
_INCOMES = {"mhi": "nominal", "mhi2018": "2018-dollars", "mhi2022": "2022-dollars"}

_STATISTICS = {"m": "median", "75": "percentile-75"}
_SETTINGS = {"c": "center", "fcc": "family"}
# The age bands, in months, that the publisher joins into each age; the codes that say how a price
# was come by are by band.
_BANDS = {
    "infant": ("bto5", "6to11", "12to17", "18to23"),
    "toddler": ("24to29", "30to35"),
    "preschool": ("36to41", "42to47", "48to53"),
    "school-age": ("sa",),
}
_COLUMN_OF_AGE = {"school-age": "sa"}
_STATE_COLUMNS = {
    "infant": "MEDIAN_INFANT_PRICE",
    "toddler": "MEDIAN_TODDLER_PRICE",
    "preschool": "MEDIAN_PRESCHOOL_PRICE",
    "school-age": "MEDIAN_SCHOOLAGE_PRICE",
}

_COUNTY_COLUMNS = {
    f"{start}{kind}{_COLUMN_OF_AGE.get(age, age)}": (statistic, setting, age)
    for start, statistic in _STATISTICS.items()
    for kind, setting in _SETTINGS.items()
    for age in _BANDS
}
_CODES = {
    f"{start}{kind}{_COLUMN_OF_AGE.get(age, age)}": [f"i{start}{kind}{band}" for band in bands]
    for start in _STATISTICS
    for kind in _SETTINGS
    for age, bands in _BANDS.items()
}
_COUNTY_READ = {
    "countyfipscode",
    "countyname",
    "studyyear",
    *_COUNTY_COLUMNS,
    *(code for codes in _CODES.values() for code in codes),
    *_INCOMES,
}

Reasons = Sequence[tuple["pd.Series[bool]", str, str]]


def reads(header: str) -> bool:
    """Whether a column of a county sheet is read; the other hundreds need not be."""
    return _bare(header) in _COUNTY_READ


def read_counties(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Each non-blank price and median income of each row, a county and a year.

    Blank and NA are missing, never 0. An income becomes an observation whose series says in whose
    dollars it is.
    """
    found = {_bare(name): name for name in reversed(grid.header)}
    codes = pd.Series(grid.column("COUNTY_FIPS_CODE").texts, dtype="str").str.strip()
    codes = codes.str.removesuffix(".0")  # as a program saves numbers among which one is missing
    states = {p.fips: p.place for p in catalog.places.values() if len(p.fips) == 2}
    codes = codes.str.zfill(5).where(codes.str.fullmatch(r"\d{4,5}").astype(bool), "")
    places = codes.where(codes.str[:2].isin(list(states)), "")
    years = grid.column(found["studyyear"]).texts
    prices = pd.concat(
        [
            _with_basis(_cells(grid, found[column], places, years), grid, found, column).assign(
                statistic=statistic,
                setting=setting,
                age=age,
            )
            for column, (statistic, setting, age) in _COUNTY_COLUMNS.items()
            if column in found
        ]
    )
    incomes = [
        _cells(grid, found[column], places, years).assign(series=series)
        for column, series in _INCOMES.items()
        if column in found
    ]
    names = pd.Series(grid.column(found.get("countyname", "")).texts, dtype="str")
    result = _result(
        COUNTY_KIND,
        grid,
        raw,
        prices.reset_index(drop=True),
        pd.concat(incomes, ignore_index=True) if incomes else None,
        _counties(places, names, states, catalog),
    )
    return replace(result, problems=(*result.problems, *_twice(grid.header)))


def _twice(header: Sequence[str]) -> Iterator[Problem]:
    """A warning for each column that stands there again: the first is read."""
    for bare, count in Counter(map(_bare, header)).items():
        if count > 1:
            name = next(name for name in header if _bare(name) == bare)
            yield Problem("warning", f"The column {name} stands there {count} times; the first "
                          "was read.", "Delete the others.", 1, name)  # fmt: skip


def read_states(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Each non-blank median of each row, a state, a year and a setting."""
    names = pd.Series(grid.column("STATE_NAME").texts).str.strip()
    known = {
        name: place.place if (place := catalog.place_for("State", name)) else ""
        for name in names.unique()
    }
    settings = pd.Series(grid.column("TYPE").texts).str.strip().str.casefold()
    prices = pd.concat(
        [
            _cells(grid, column, names.map(known), grid.column("STUDYYEAR").texts).assign(
                statistic="median",
                setting=lambda cells: settings[cells.index],
                age=age,
                # The workbook has no code that says which prices were surveyed.
                basis=str(Basis.UNKNOWN),
            )
            for age, column in _STATE_COLUMNS.items()
        ]
    )
    return _result(STATE_KIND, grid, raw, prices.reset_index(drop=True))


def _bare(header: str) -> str:
    """A header without case and underscores, in which the forms of the database agree."""
    return header.casefold().replace("_", "")


def _cells(grid: Grid, column: str, places: pd.Series[str], years: object) -> pd.DataFrame:
    """The cells of one column that are not missing, by position of their row."""
    printed = pd.Series(grid.column(column).texts, dtype="str").str.strip()
    return pd.DataFrame(
        {
            "place": places,
            "year": _whole_years(pd.Series(years)),
            "amount": pd.to_numeric(_plain(printed), errors="coerce"),
            "printed": printed,
            "column": column,
            "row": grid.numbers,
        }
    ).loc[~printed.isin(["", "NA"])]


def _plain(printed: pd.Series[str]) -> pd.Series[str]:
    """Dollars without their sign and commas: $1,402.50 is 1402.50."""
    dollars = printed.str.fullmatch(r"\$? ?([1-9]\d{0,2}(,\d{3})+|\d+)(\.\d*)?").astype(bool)
    return printed.mask(dollars, printed.str.replace(r"[$, ]", "", regex=True))


def _whole_years(printed: pd.Series[Any]) -> pd.Series[float]:
    """Years; missing where it is none, as 2018.5 and inf are."""
    years = pd.to_numeric(printed, errors="coerce")
    return years.where((years % 1 == 0) & years.between(*_YEARS))


def _with_basis(
    cells: pd.DataFrame, grid: Grid, found: dict[str, str], column: str
) -> pd.DataFrame:
    """Cells of a price column with how each was come by, from the codes of the bands it joins.

    00000 in every band is surveyed; a last digit of 1 is drawn along a line in time, which
    ``_drawn`` tells apart; any other code, or none, leaves it unknown. The flags 1, 2, 3 beside a
    price say how bands were joined and nothing about this.
    """
    bands = [pd.Series(grid.column(found[code]).texts) for code in _CODES[column] if code in found]
    surveyed = pd.Series(bool(bands), index=range(grid.rows))
    drawn = pd.Series(False, index=surveyed.index)
    for band in bands:
        # A sheet that was saved again may hold the code as a number: 1 for 00001.
        code = band.str.strip().mask(lambda text: text == "", "?").str.zfill(5)
        surveyed &= code == "00000"
        drawn |= code == "00001"
    basis = pd.Series(str(Basis.UNKNOWN), index=surveyed.index)
    told = basis.mask(drawn, str(Basis.INTERPOLATED)).mask(surveyed, str(Basis.SURVEYED))
    return cells.assign(basis=told.loc[cells.index])


def _drawn(prices: pd.DataFrame) -> pd.Series[str]:
    """The basis, where a price drawn outside the years surveyed in its county is extrapolated."""
    surveyed = prices["year"].where(prices["basis"] == Basis.SURVEYED)
    by = surveyed.groupby([prices[name] for name in ("place", "setting", "age", "statistic")])
    between = (prices["year"] > by.transform("min")) & (prices["year"] < by.transform("max"))
    outside = (prices["basis"] == Basis.INTERPOLATED) & ~between
    return prices["basis"].mask(outside, str(Basis.EXTRAPOLATED))


def _counties(
    places: pd.Series[str], names: pd.Series[str], states: dict[str, str], catalog: Catalog
) -> pd.DataFrame:
    """Rows for the counties that the catalog does not have."""
    new = pd.DataFrame({"place": places, "name": names.str.strip()}).drop_duplicates("place")
    return frame(
        PLACES,
        [
            {
                "place": fips,
                "name": county_name(fips) or name or f"County {fips}",
                "kind": str(PlaceKind.COUNTY),
                "abbreviation": "",
                "fips": fips,
                "parent": states[fips[:2]],
            }
            for fips, name in new.itertuples(index=False)
            if fips and fips not in catalog.places
        ],
    )


def _result(
    kind: str,
    grid: Grid,
    raw: RawFile,
    prices: pd.DataFrame,
    incomes: pd.DataFrame | None = None,
    places: pd.DataFrame | None = None,
) -> ReadResult:
    """Set aside what cannot be a weekly price or an income, and count."""
    problems: list[Problem] = []
    good = _good_prices(prices, raw.sidecar.unit or "weekly", problems)
    tables = {
        CHILD_CARE_PRICES.name: good.assign(
            weekly_price=good["amount"], basis=_drawn(good), rate_zone="", file=raw.name
        )[CHILD_CARE_PRICES.names]
    }
    if incomes is not None:
        tables[OBSERVATIONS.name] = _observations(_good_incomes(incomes, problems), raw)
    stored = sum(map(len, tables.values()))
    if places is not None:
        tables[PLACES.name] = places
    return ReadResult(
        kind=kind,
        rows=grid.rows,
        cells=len(prices) + (0 if incomes is None else len(incomes)),
        stored=stored,
        tables=tables,
        problems=tuple(problems),
        publisher=raw.sidecar.publisher,
    )


def _good_prices(prices: pd.DataFrame, unit: str, problems: list[Problem]) -> pd.DataFrame:
    """The prices that can be, as weekly ones; ``unit`` says what they are by."""
    weekly = prices.assign(amount=prices["amount"] * _A_WEEK.get(unit, np.nan))
    return _sift(
        weekly,
        [
            *_misplaced(weekly),
            (pd.Series(unit not in _A_WEEK, index=weekly.index),
             f"The unit {unit!r} that is given beside the file is none of {', '.join(_A_WEEK)}.",
             "Correct unit: in the .yaml beside the file."),
            (~weekly["setting"].isin(["center", "family"]),
             "The type of care is neither center nor family.", "Correct the type."),
            (~weekly["amount"].between(LEAST, MOST),
             f"The price is not between {LEAST:.0f} and {MOST:,.0f} dollars a week.",
             "Check whether it is a daily, monthly or yearly price."),
            (weekly.duplicated(list(CHILD_CARE_PRICES.key)),
             "The sheet has an earlier row for the same place, year and care.",
             "Delete one of the two."),
        ],
        problems,
    )  # fmt: skip


def _good_incomes(incomes: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """The incomes that can be."""
    return _sift(
        incomes,
        [
            *_misplaced(incomes),
            (~incomes["amount"].between(_LEAST_INCOME, _MOST_INCOME),
             f"The income is not between {_LEAST_INCOME:,.0f} and {_MOST_INCOME:,.0f} dollars.",
             "Correct the income."),
            (incomes.duplicated(["place", "year", "series"]),
             "The sheet has an earlier row for the same place and year.",
             "Delete one of the two."),
        ],
        problems,
    )  # fmt: skip


def _misplaced(cells: pd.DataFrame) -> Reasons:
    return (
        (cells["place"] == "", "The place is not known.", "Correct its name or code."),
        (cells["year"].isna(), "The year is not a number.", "Correct the year."),
    )


def _sift(cells: pd.DataFrame, reasons: Reasons, problems: list[Problem]) -> pd.DataFrame:
    """The cells that no reason speaks against; a line in ``problems`` for each other."""
    good = pd.Series(True, index=cells.index)
    for wrong, problem, remedy in reasons:
        problems += [
            Problem("error", problem, remedy, row, column, printed, cells=1)
            for row, column, printed in cells.loc[
                wrong & good, ["row", "column", "printed"]
            ].itertuples(index=False)
        ]
        good &= ~wrong
    return cells.loc[good].assign(year=lambda table: table["year"].astype("int64"))


def _observations(incomes: pd.DataFrame, raw: RawFile) -> pd.DataFrame:
    """Median household incomes as observations; decimals are the most printed for a year."""
    printed = incomes["printed"].map(lambda text: len(str(text).partition(".")[2])).astype("int64")
    decimals = printed.groupby([incomes["year"], incomes["series"]]).transform("max")
    half = 0.5 * 10.0 ** -decimals.astype(float)
    rows = incomes.assign(
        indicator=INCOME,
        breakdown=NO_BREAKDOWN,
        group=TOTAL,
        period=incomes["year"].astype("str"),
        period_kind=str(PeriodKind.YEAR),
        start_year=incomes["year"],
        end_year=incomes["year"],
        unit=str(Unit.CURRENCY),
        value=incomes["amount"],
        low=(incomes["amount"] - half).round(10),
        high=(incomes["amount"] + half).round(10),
        margin=np.nan,
        decimals=decimals.astype("Int64"),
        status=str(Status.PUBLISHED),
        correction="",
        file=raw.name,
    )[OBSERVATIONS.names]
    return rows.reset_index(drop=True)
