"""Where figures come from: the file, sheet and cell of each, and what is printed there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd
from openpyxl.utils import get_column_letter

from dashboard.catalog.entries import Indicator, Input
from dashboard.charts.facts import absent, figures, place_names, rank_lists
from dashboard.charts.facts.bound import Facts
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.facts.unreviewed import indicator_of
from dashboard.charts.facts.unsure import why_unsure
from dashboard.charts.text import figure_text, numbers, rank_text
from dashboard.language import say
from dashboard.schema import MAIN_SERIES, OBSERVATIONS, OVERALL, TOTAL, Unit

PUBLISHED_RANKS = "published-ranks"  # the kind of file that holds ranks as others print them
# The header under which a download prints its figures.
_FIGURES = "data"
# Where a workbook of child-care prices has the incomes of a series.
_INCOMES = {"nominal": "mhi", "2018-dollars": "mhi_2018", "2022-dollars": "mhi_2022"}


@dataclass(frozen=True)
class Origin:
    """One figure and its cell: ``cell`` is empty, or ``row`` 0, where that is not known."""

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
    def location(self) -> str:
        """Sheet and cell in words: sheet Kidscount Export, cell E12."""
        if not self.row:
            return say("origin-printed-by", publisher=self.publisher)
        words = {"sheet": self.sheet, "cell": self.cell, "row": str(self.row)}
        named = "origin-sheet" if self.sheet else "origin"
        return say(f"{named}-cell" if self.cell else f"{named}-row", **words)

    @property
    def sentence(self) -> str:
        """The whole origin in a line, ready to be quoted."""
        what = ", ".join(
            part for part in (self.subject, self.place, self.period, self.group) if part
        )
        return say(
            "origin-sentence",
            what=what,
            file=self.file,
            where=self.location,
            printed=self.printed or say("figure-printed-nothing"),
        )


def of_observations(facts: Facts, rows: pd.DataFrame) -> list[Origin]:
    """The origin of each row of observations, newest first."""
    files = _files(facts)
    names = place_names.names_of(facts)
    ordered = rows.sort_values(
        ["end_year", "start_year", "breakdown", "group", "unit"],
        ascending=[False, False, True, True, False],
        kind="stable",
    )
    return [_of(row, files[str(row["file"])], names, facts) for row in as_dicts(ordered)]


def observations(
    facts: Facts,
    indicator: str,
    place: str = "",
    period: str = "",
    group: str = "",
    unit: str = "",
) -> pd.DataFrame:
    """Observations of an indicator that a query asks for; empty parts ask for all."""
    rows = facts.version.observations(indicator)
    asked = {"place": place, "period": period, "group": group, "unit": unit}
    for column, value in asked.items():
        if value:
            rows = rows.loc[rows[column] == value]
    return rows


def of_ranks(
    facts: Facts, editions: Sequence[int], domain: str, place: str, *, everybody: bool = False
) -> list[Origin]:
    """What the ranks of a place rest on: published ranks, then the figures they are computed from.

    ``domain`` is one list of these editions, or overall. With ``everybody`` the published ranks of
    all other states are among them.
    """
    printed = facts.version.table("rankings").loc[
        lambda t: (
            t["edition"].isin(editions)
            & (t["domain"] == domain)
            & (everybody | (t["place"] == place))
            & t["published_rank"].notna()
        )
    ]
    ranked = [_ranked_on(facts, edition, domain, place) for edition in editions]
    used = [rows for rows in ranked if len(rows)]
    key = list(OBSERVATIONS.key)
    return [
        *[_of_published(row, facts) for row in as_dicts(printed)],
        *(of_observations(facts, pd.concat(used).drop_duplicates(key)) if used else []),
    ]


def _ranked_on(facts: Facts, edition: int, domain: str, place: str) -> pd.DataFrame:
    """The figures of a place that one list of an edition ranks on."""
    ranked = facts.catalog.editions.get(edition)
    parts = []
    for slug, used in ranked.indicators.items() if ranked else ():
        entry = facts.catalog.indicators[slug]
        if domain in (OVERALL, entry.domain):
            parts.append(of_input(facts, slug, used, place))
    return pd.concat(parts) if parts else pd.DataFrame(columns=OBSERVATIONS.names)


def of_input(facts: Facts, indicator: str, used: Input, place: str) -> pd.DataFrame:
    """The row that an edition ranked a place on; ranks go by the Data Book's own print."""
    rows = facts.version.observations(indicator)
    return rows.loc[
        (rows["place"] == place)
        & (rows["group"] == used.group)
        & (rows["unit"] == str(indicator_of(facts, indicator).unit))
        & (rows["series"] == used.series)
        & (rows["period"] == used.period)
        & (rows["breakdown"] == used.breakdown)
    ]


def _of_published(row: Record, facts: Facts) -> Origin:
    """A rank that a named publisher printed, from the sheet of them."""
    files = facts.version.table("files")
    sheets = files.loc[files["kind"] == PUBLISHED_RANKS]
    rank = int(row["published_rank"])
    template = "rank-origin-doubtful" if row["published_doubtful"] else "rank-origin"
    return Origin(
        subject=say(template, name=rank_lists.lists(facts.catalog)[str(row["domain"])].lower()),
        place=place_names.names_of(facts)[str(row["place"])],
        period=rank_text.edition(row["edition"]),
        group="",
        unit=str(Unit.INDEX),
        shown=numbers.ordinal(rank),
        printed=str(rank),
        file="; ".join(sheets["file"]),
        sheet="",
        row=0,
        cell="",
        publisher=rank_lists.printer_of(row),
        retrieved=next(iter(sheets["retrieved"]), ""),
    )


def of_prices(facts: Facts, rows: pd.DataFrame) -> list[Origin]:
    """The origin of each row of child-care prices, newest first."""
    files = _files(facts)
    names = place_names.names_of(facts)
    words = facts.catalog.child_care
    return [
        Origin(
            subject=say("origin-price", title=words.settings[str(row["setting"])].label),
            place=names.get(str(row["place"]), str(row["place"])),
            period=str(row["year"]),
            group=words.ages[str(row["age"])].label,
            unit=str(Unit.CURRENCY),
            shown=numbers.currency(float(row["weekly_price"]), 2),
            printed=f"{float(row['weekly_price']):g}",
            file=str(row["file"]),
            sheet=str(files[str(row["file"])]["sheet"]),
            row=int(row["row"]),
            cell="",
            publisher=str(files[str(row["file"])]["publisher"]),
            retrieved=str(files[str(row["file"])]["retrieved"]),
        )
        for row in as_dicts(rows.sort_values(["year", "place"], ascending=[False, True]))
    ]


def _files(facts: Facts) -> dict[str, Record]:
    return {str(file["file"]): file for file in as_dicts(facts.version.table("files"))}


def _absent(row: Record, entry: Indicator) -> str:
    """Why there is no figure: in the file's words, or by the rule that holds it back."""
    unsure = row.get("unsure")
    return absent.of_row(row, entry, unsure if isinstance(unsure, str) else "").reason


def _of(row: Record, file: Record, names: dict[str, str], facts: Facts) -> Origin:
    entry, series = indicator_of(facts, str(row["indicator"])), str(row["series"])
    title = entry.title
    if series != MAIN_SERIES:
        title = say("figure-with-series", title=title, series=series)
    group = str(row["group"])
    return Origin(
        subject=title,
        place=names.get(str(row["place"]), str(row["place"])),
        period=str(row["period"]),
        group="" if group == TOTAL else figure_text.group_label(facts.catalog, entry, group),
        unit=str(row["unit"]),
        shown=_shown(row, entry),
        printed=str(row["printed"]),
        file=str(file["file"]),
        sheet=str(file["sheet"]),
        row=int(row["row"]),
        cell=_cell(
            str(file["header"]).split("\t"),
            int(row["row"]),
            (_FIGURES, str(row["period"]), _INCOMES.get(str(row["series"]), _FIGURES)),
        ),
        publisher=str(file["publisher"]),
        retrieved=str(file["retrieved"]),
    )


def _shown(row: Record, entry: Indicator) -> str:
    """A figure as it is shown; why it is not, where there is none or it is too unsure."""
    if not has_value(row["value"]):
        return _absent(row, entry)
    sampled = row["unit"] == Unit.PERCENT and has_value(row["margin"])
    if sampled and (why := why_unsure(float(row["value"]), float(row["margin"]), entry)):
        return absent.of_row(row, entry, why).reason
    return figures.text_of(row)


def _cell(header: list[str], row: int, names: Iterable[str]) -> str:
    """The cell in a row under the first of the headers that the sheet has; empty where none."""
    plain = [name.casefold() for name in header]
    for name in names:
        if name.casefold() in plain:
            return f"{get_column_letter(plain.index(name.casefold()) + 1)}{row}"
    return ""
