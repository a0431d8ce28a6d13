"""Read sheets that people keep by hand: published ranks and tests, news, claims, partners."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dashboard.catalog import Catalog
from dashboard.ingest.grid import Grid
from dashboard.ingest.result import Problem, RawFile, ReadResult, frame, slugify
from dashboard.schema import (
    CLAIMS,
    NEWS,
    NEWS_LINKS,
    OVERALL,
    PARTNER_LINKS,
    PARTNERS,
    RANKINGS,
    TESTED_CHANGES,
    Direction,
    Significance,
)

RANKS_KIND = "published-ranks"
RANKS_TITLE = "sheet of published ranks"
RANKS_NEEDS = ("edition", "state", "domain", "rank", "publisher")

TESTS_KIND = "tested-changes"
TESTS_TITLE = "sheet of tested changes"
_CHANGE = "change_at_or_above_proficient"
TESTS_NEEDS = ("indicator", "location", "race", "period", "period_then", _CHANGE, "verdict")

NEWS_KIND = "news"
NEWS_TITLE = "sheet of news items"
NEWS_NEEDS = ("title", "published", "publisher", "url", "summary", "topics")

CLAIMS_KIND = "claims"
CLAIMS_TITLE = "sheet of claims"
CLAIMS_NEEDS = ("item_title", "measure", "place", "value", "unit", "as_printed")

PARTNERS_KIND = "partners"
PARTNERS_TITLE = "sheet of partners"
PARTNERS_NEEDS = ("partner", "name", "kind", "works_on")

PUBLISHED_RANKS = "published_ranks"

_DATE = {
    "day": re.compile(r"^\d{4}-\d{2}-\d{2}$"),
    "month": re.compile(r"^\d{4}-\d{2}$"),
    "year": re.compile(r"^\d{4}$"),
    "none": re.compile(r"^$"),
}
# How the sheet's headline came about: visitors see those that the publisher can be held to.
PRINTED, ADDRESS, DESCRIBED = "printed", "address", "described"
# The verdicts as the National Center for Education Statistics prints them.
_VERDICTS = {"*": Significance.SIGNIFICANT, "no change": Significance.NOT_SIGNIFICANT}
_ROUNDS_TO_ZERO = "#"
_POINTS = re.compile(r"^[-+\u2212]?\d+(\.\d+)?$")
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")

Record = dict[str, str]
Rows = list[dict[str, object]]


_TABLES = (TESTED_CHANGES, NEWS, NEWS_LINKS, CLAIMS, PARTNERS, PARTNER_LINKS)


class RowError(Exception):
    """A row that cannot be used: which column, what is wrong and what to do."""

    def __init__(self, column: str, printed: str, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.column, self.printed, self.problem, self.remedy = column, printed, problem, remedy


def read_ranks(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Ranks as a named publisher printed them: one print a row, of a rank as many as there are."""
    ranks: dict[tuple[int, str, str], int] = {}
    seen: set[tuple[int, str, str, str]] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        place = catalog.place_for("State", record["state"])
        domain = record["domain"]
        if place is None:
            raise RowError("state", record["state"], "The state is not known.", "Correct it.")
        if domain != OVERALL and domain not in catalog.domains:
            raise RowError("domain", domain, "The domain is not known.", "Correct it.")
        edition = _whole(record, "edition", 2000, 2100)
        rank = _whole(record, "rank", 1, 50)
        key, publisher = (edition, domain, place.place), record["publisher"]
        if (before := ranks.setdefault(key, rank)) != rank:
            raise RowError("rank", record["rank"], f"The sheet has an earlier row that prints "
                           f"{before} for the same edition, domain and state.",
                           "Keep the one that is right.")  # fmt: skip
        if (*key, publisher) in seen:
            raise RowError("rank", record["rank"], "The sheet has an earlier row for the same rank "
                           "by the same publisher.", "Delete one of the two.")  # fmt: skip
        seen.add((*key, publisher))
        return {
            PUBLISHED_RANKS: [
                {
                    "edition": edition,
                    "domain": domain,
                    "place": place.place,
                    "published_rank": rank,
                    "published_by": record["publisher"],
                    "published_url": _address(record, "source_url"),
                    "published_doubtful": record.get("doubtful", "") == "yes",
                }
            ]
        }

    return _each(RANKS_KIND, grid, raw, (PUBLISHED_RANKS,), one)


def read_tested_changes(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Changes of percents at or above proficient and what their publisher's test says of them.

    The indicators are of those below proficient, whose change is the same with the sign turned.
    """
    seen: set[tuple[str, ...]] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        indicator = record["indicator"]
        entry = catalog.indicators.get(indicator)
        if entry is None or entry.survey != "naep":
            raise RowError("indicator", indicator, "It is no indicator of the National Assessment "
                           "of Educational Progress.", "Use one of the catalog.")  # fmt: skip
        place = catalog.place_for("", record["location"])
        if place is None:
            raise RowError("location", record["location"], "The place is not known.", "Correct it.")
        group = catalog.group_for(record["race"])
        if group is None:
            raise RowError("race", record["race"], "The group is not known.",
                           "Correct it, or add it to dashboard/catalog/groups.yaml.")  # fmt: skip
        verdict = _VERDICTS.get(record["verdict"].casefold())
        if verdict is None:
            raise RowError("verdict", record["verdict"], "It is no verdict.",
                           "Write * (significant at 95%) or No change.")  # fmt: skip
        period, then = (_whole(record, name, 1969, 2100) for name in ("period", "period_then"))
        if then >= period:
            raise RowError("period_then", str(then), "It is no earlier year.", "Correct it.")
        change, direction = _below(record)
        key = (indicator, place.place, group.breakdown, group.group, str(period), str(then))
        if key in seen:
            raise RowError(_CHANGE, record[_CHANGE], "The sheet has an earlier row for the same "
                           "change.", "Delete one of the two.")  # fmt: skip
        seen.add(key)
        tested: dict[str, object] = {
            **dict(zip(TESTED_CHANGES.key, key, strict=True)),
            "change": change,
            "direction": str(direction),
            "verdict": str(verdict),
            "printed": record[_CHANGE],
            "publisher": raw.sidecar.publisher,
            "file": raw.name,
            "row": row,
        }
        return {TESTED_CHANGES.name: [tested]}

    return _each(TESTS_KIND, grid, raw, (TESTED_CHANGES.name,), one)


def _below(record: Record) -> tuple[float | None, Direction]:
    """The change of the fraction below proficient, of points of the percent at or above it."""
    printed = record[_CHANGE]
    if printed == _ROUNDS_TO_ZERO:
        return None, Direction.LEVEL
    if not _POINTS.match(printed):
        raise RowError(_CHANGE, printed, "It is no number of points, nor the mark of one that "
                       "rounds to zero.", "Write points as -4.99, or #.")  # fmt: skip
    points = -float(printed.replace("\u2212", "-"))
    if points == 0:
        return 0.0, Direction.LEVEL
    # Ten decimals take the noise of binary fractions out, and nothing that was printed.
    return round(points / 100, 10), Direction.HIGHER if points > 0 else Direction.LOWER


def read_news(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """News items, one a row, and what each is about."""
    seen: set[str] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        if not record["title"]:
            raise RowError("title", "", "The item has no title.", "Give the headline.")
        precision = record.get("date_precision", "") or "none"
        if not _is_date(record["published"], precision):
            raise RowError("published", record["published"],
                           f"The date does not have the form of its precision, {precision}.",
                           "Write 2024-06-10 (day), 2024-06 (month), 2024 (year) or leave both "
                           "empty.")  # fmt: skip
        url = _address(record, "url")
        item = item_id(url, record["title"])
        if item in seen:
            raise RowError("title", record["title"], "The item is in the sheet already.",
                           "Delete one of the two.")  # fmt: skip
        edition = _whole(record, "edition", 2000, 2100) if record.get("edition") else None
        basis = record.get("title_basis", "") or PRINTED
        if basis not in (PRINTED, ADDRESS, DESCRIBED):
            raise RowError("title_basis", basis, "It is not known how the title came about.",
                           "Write printed, address or described.")  # fmt: skip
        links: Rows = []
        for kind, column, known in (
            ("topic", "topics", catalog.topics),
            ("indicator", "indicators", catalog.indicators),
            ("place", "places", catalog.places),
        ):
            for target in _list(record, column):
                if target not in known:
                    raise RowError(column, target, f"The {kind} {target} is not known.",
                                   f"Use a {kind} of the catalog.")  # fmt: skip
                links.append({"item": item, "kind": kind, "target": target})
        if edition is not None:
            links.append({"item": item, "kind": "edition", "target": str(edition)})
        seen.add(item)
        story: dict[str, object] = {
            "item": item,
            "title": record["title"],
            "url": url,
            "canonical_url": canonical(url),
            "publisher": record["publisher"],
            "carrier": "",
            "also": "",
            "published": record["published"],
            "date_precision": precision,
            "summary": record["summary"],
            "edition": edition,
            "source": "sheet",
            "reviewed": record.get("reviewed", "") != "no",
            "guid": record.get("guid", ""),
            "title_basis": basis,
            "shown": basis != DESCRIBED and record.get("shown", "") != "no",
            "file": raw.name,
            "row": row,
        }
        return {NEWS.name: [story], NEWS_LINKS.name: links}

    return _each(NEWS_KIND, grid, raw, (NEWS.name, NEWS_LINKS.name), one)


def read_claims(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Figures that stories print, one a row; they are checked when the tables are complete."""

    def one(record: Record, row: int) -> dict[str, Rows]:
        place = record["place"]
        if place not in catalog.places:
            raise RowError("place", place, "The place is not known.", "Use a place's code.")
        try:
            value = float(record["value"]) if record["value"] else None
        except ValueError:
            raise RowError("value", record["value"], "The value is not a number.",
                           "Write it in full, or leave it empty.") from None  # fmt: skip
        url = _address(record, "url")
        told_by = ("measure", "place", "group", "period", "value", "unit", "as_printed")
        claim: dict[str, object] = {
            "claim": _short_hash(url, *(record.get(name, "") for name in told_by)),
            "item": item_id(url, record["item_title"]) if record["item_title"] else "",
            "measure": record["measure"],
            "place": place,
            "group": record.get("group", "") or "total",
            "period": record.get("period", ""),
            "value": value,
            "unit": record["unit"],
            "as_printed": record["as_printed"],
            "verbatim": record.get("verbatim", "") == "yes",
            "called": record.get("called", ""),
            "bears": record.get("bears", ""),
            "publisher": record.get("publisher", ""),
            "carrier": "",
            "url": url,
            "published": record.get("published", ""),
            "check": "",
            "ours": None,
            "ours_decimals": None,
            "why": "",
            "against": "",
            "periods": "",
            "low": None,
            "high": None,
            "file": raw.name,
            "row": row,
        }
        return {CLAIMS.name: [claim]}

    return _each(CLAIMS_KIND, grid, raw, (CLAIMS.name,), one)


def read_partners(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Coalitions, one a row, and what each works on."""

    def one(record: Record, row: int) -> dict[str, Rows]:
        partner = record["partner"] or slugify(record["name"])
        links: Rows = []
        for kind, column, known in (
            ("topic", "topics", catalog.topics),
            ("indicator", "indicators", catalog.indicators),
            ("wanted", "wanted", None),
        ):
            for target in _list(record, column):
                if known is not None and target not in known:
                    raise RowError(column, target, f"The {kind} {target} is not known.",
                                   f"Use a {kind} of the catalog.")  # fmt: skip
                links.append({"partner": partner, "kind": kind, "target": target})
        body: dict[str, object] = {
            "partner": partner,
            "name": record["name"],
            "abbreviation": record.get("abbreviation", ""),
            "kind": record["kind"],
            "host": record.get("host", ""),
            "works_on": record["works_on"],
            "url": _address(record, "url") if record.get("url") else "",
            "file": raw.name,
            "row": row,
        }
        return {PARTNERS.name: [body], PARTNER_LINKS.name: links}

    return _each(PARTNERS_KIND, grid, raw, (PARTNERS.name, PARTNER_LINKS.name), one)


def canonical(url: str) -> str:
    """An address without scheme, www, tracking parameters, fragment or trailing slash."""
    parts = urlsplit(url)
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not key.casefold().startswith(_TRACKING)
    ]
    host = parts.netloc.casefold().removeprefix("www.")
    return urlunsplit(("", host, parts.path.rstrip("/"), urlencode(kept), "")).removeprefix("//")


def item_id(url: str, title: str) -> str:
    """Ten digits that stay the same for the same story: a page can carry several, told by title."""
    return _short_hash(canonical(url), slugify(title))


def _short_hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]


def _each(
    kind: str,
    grid: Grid,
    raw: RawFile,
    names: tuple[str, ...],
    one: Callable[[Record, int], dict[str, Rows]],
) -> ReadResult:
    """Read row after row; a row that cannot be used is a problem, and the rest are taken."""
    rows: dict[str, Rows] = {name: [] for name in names}
    problems: list[Problem] = []
    for row, record in zip(map(int, grid.numbers), grid.as_dicts(), strict=True):
        try:
            for name, new in one(record, row).items():
                rows[name].extend(new)
        except RowError as error:
            problems.append(
                Problem("error", error.problem, error.remedy, row, error.column, error.printed, 1)
            )
    tables = {table.name: table for table in _TABLES}
    published = [*RANKINGS.key, *(c for c in RANKINGS.names if c.startswith("published_"))]
    return ReadResult(
        kind=kind,
        rows=grid.rows,
        cells=grid.rows,
        stored=grid.rows - len(problems),
        tables={
            name: frame(tables[name], records)
            if name in tables
            else frame(RANKINGS, records)[published]
            for name, records in rows.items()
        },
        problems=tuple(problems),
        publisher=raw.sidecar.publisher,
    )


def _whole(record: Record, column: str, least: int, most: int) -> int:
    text = record[column]
    if not text.isdecimal() or not least <= int(text) <= most:
        raise RowError(column, text, f"It is not a whole number from {least} to {most}.",
                       "Correct it.")  # fmt: skip
    return int(text)


def _is_date(text: str, precision: str) -> bool:
    """Whether a date is as exact as it says, and a day that there is."""
    if precision not in _DATE or not _DATE[precision].match(text):
        return False
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10] if text else "2000-01-01")
    except ValueError:
        return False
    return True


def _list(record: Record, column: str) -> list[str]:
    return [part.strip() for part in record.get(column, "").split(";") if part.strip()]


def _address(record: Record, column: str) -> str:
    """An http(s) address, or empty: nothing else becomes a link."""
    url = record.get(column, "")
    if url and urlsplit(url).scheme not in ("http", "https"):
        raise RowError(column, url, "The address does not start with http:// or https://.",
                       "Give the page's full address, or leave it empty.")  # fmt: skip
    return url
