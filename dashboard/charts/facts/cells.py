"""Where figures come from: the file, sheet and cell of each, and what is printed there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from openpyxl.utils import get_column_letter

from dashboard.charts.facts import care_prices, figures, place_names
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.rows import Record, as_records, has_value
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.text import figure_text
from dashboard.schema import MAIN_SERIES, OVERALL, TOTAL, Unit

# The header under which a download prints its figures.
_FIGURES = "data"


@dataclass(frozen=True)
class Origin:
    """One figure and its cell. ``cell`` is empty where only the row is known."""

    subject: str
    place: str
    period: str
    group: str
    unit: str
    shown: str
    printed: str
    file: str
    sheet: str
    row: int
    cell: str
    publisher: str
    retrieved: str

    @property
    def where(self) -> str:
        """Sheet and cell in words: sheet Kidscount Export, cell E12."""
        sheet = f"sheet {self.sheet}, " if self.sheet else ""
        return f"{sheet}cell {self.cell}" if self.cell else f"{sheet}row {self.row}"

    @property
    def sentence(self) -> str:
        """The whole origin in a line, ready to be quoted."""
        what = ", ".join(
            part for part in (self.subject, self.place, self.period, self.group) if part
        )
        return f"{what}: {self.file}, {self.where}, printed {self.printed or 'nothing'}"


def origins(facts: Facts, rows: pd.DataFrame) -> list[Origin]:
    """The origin of each row of observations, in their order."""
    files = _files(facts)
    names = place_names.names_of(facts)
    return [_of(row, files[str(row["file"])], names, facts) for row in as_records(rows)]


def observations(
    facts: Facts,
    indicator: str,
    place: str = "",
    period: str = "",
    group: str = "",
    unit: str = "",
) -> pd.DataFrame:
    """Observations of an indicator that a query asks for, newest first; empty parts ask for all."""
    rows = facts.version.observations(indicator)
    asked = {"place": place, "period": period, "group": group, "unit": unit}
    for column, value in asked.items():
        if value:
            rows = rows.loc[rows[column] == value]
    return rows.sort_values(
        ["end_year", "start_year", "breakdown", "group", "unit"],
        ascending=[False, False, True, True, False],
        kind="stable",
    )


def ranked_on(facts: Facts, edition: int, domain: str, place: str) -> pd.DataFrame:
    """The figures of a place that one list of an edition ranks on."""
    ranked = facts.catalog.editions.get(edition)
    parts = []
    for slug, used in ranked.indicators.items() if ranked else ():
        entry = facts.catalog.indicators[slug]
        if domain in (OVERALL, entry.domain):
            rows = figures.rows_of(facts, slug, used.group, str(entry.unit))
            parts.append(
                rows.loc[
                    (rows["place"] == place)
                    & (rows["series"] == used.series)
                    & (rows["period"] == used.period)
                    & (rows["breakdown"] == used.breakdown)
                ]
            )
    return pd.concat(parts) if parts else facts.version.table("observations").head(0)


def prices(facts: Facts, place: str, year: int, setting: str) -> list[Origin]:
    """The origin of each child-care price of a place, year and kind of care."""
    files = _files(facts)
    names = place_names.names_of(facts)
    rows = facts.version.table("child_care_prices").loc[
        lambda t: (t["place"] == place) & (t["year"] == year) & (t["setting"] == setting)
    ]
    return [
        Origin(
            subject=f"{care_prices.SETTINGS[setting]}, price a week",
            place=names.get(str(row["place"]), str(row["place"])),
            period=str(row["year"]),
            group=care_prices.AGES[str(row["age"])],
            unit=str(Unit.CURRENCY),
            shown=f"${float(row['weekly_price']):,.2f}",
            printed=f"{float(row['weekly_price']):g}",
            file=str(row["file"]),
            sheet=str(files[str(row["file"])]["sheet"]),
            row=int(row["row"]),
            cell="",
            publisher=str(files[str(row["file"])]["publisher"]),
            retrieved=str(files[str(row["file"])]["retrieved"]),
        )
        for row in as_records(rows)
    ]


def _files(facts: Facts) -> dict[str, Record]:
    return {str(file["file"]): file for file in as_records(facts.version.table("files"))}


def _of(row: Record, file: Record, names: dict[str, str], facts: Facts) -> Origin:
    series = f" ({row['series']})" if row["series"] != MAIN_SERIES else ""
    group = str(row["group"])
    return Origin(
        subject=f"{indicator_of(facts, str(row['indicator'])).title}{series}",
        place=names.get(str(row["place"]), str(row["place"])),
        period=str(row["period"]),
        group="" if group == TOTAL else figure_text.group_label(facts.catalog, group),
        unit=str(row["unit"]),
        shown=figures.text_of(row) if has_value(row["value"]) else str(row["status"]),
        printed=str(row["printed"]),
        file=str(file["file"]),
        sheet=str(file["sheet"]),
        row=int(row["row"]),
        cell=_cell(
            str(file["header"]).split("\t"), int(row["row"]), (_FIGURES, str(row["period"]))
        ),
        publisher=str(file["publisher"]),
        retrieved=str(file["retrieved"]),
    )


def _cell(header: list[str], row: int, names: Iterable[str]) -> str:
    """The cell in a row under the first of the headers that the sheet has; empty where none."""
    plain = [name.casefold() for name in header]
    for name in names:
        if name.casefold() in plain:
            return f"{get_column_letter(plain.index(name.casefold()) + 1)}{row}"
    return ""
