"""Read sheets that people keep by hand: news, claims and partners."""

from __future__ import annotations

import datetime
import hashlib
import re
from contextlib import suppress
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dashboard.catalog import Catalog
from dashboard.ingest.grid import Grid
from dashboard.ingest.result import RawFile, ReadResult, slugify
from dashboard.ingest.sheet_rows import (
    Record,
    RowError,
    Rows,
    address,
    each_row,
    listed,
    number,
    whole,
)
from dashboard.schema import (
    CLAIMS,
    NEWS,
    NEWS_LINKS,
    PARTNER_LINKS,
    PARTNERS,
)

NEWS_KIND = "news"
NEWS_TITLE = "sheet of news items"
NEWS_NEEDS = ("title", "published", "publisher", "url", "summary", "topics")

CLAIMS_KIND = "claims"
CLAIMS_TITLE = "sheet of claims"
CLAIMS_NEEDS = ("item_title", "measure", "place", "value", "unit", "as_printed")

PARTNERS_KIND = "partners"
PARTNERS_TITLE = "sheet of partners"
PARTNERS_NEEDS = ("partner", "name", "kind", "works_on")

_DATE = {
    "day": re.compile(r"^\d{4}-\d{2}-\d{2}$"),
    "month": re.compile(r"^\d{4}-\d{2}$"),
    "year": re.compile(r"^\d{4}$"),
    "none": re.compile(r"^$"),
}
# As Excel in the United States shows a day, and a month.
_DAYS, _MONTHS = ("%m/%d/%Y", "%m/%d/%y"), ("%b-%y",)
# How the sheet's headline came about: visitors see those that the publisher can be held to.
PRINTED, ADDRESS, DESCRIBED = "printed", "address", "described"
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


def read_news(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """News items, one a row, and what each is about."""
    seen: set[str] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        if not record["title"]:
            raise RowError("title", "", "The item has no title.", "Give the headline.")
        precision = record.get("date_precision", "") or "none"
        published = _as_iso(record["published"], precision)
        if not _is_date(published, precision):
            raise RowError("published", record["published"],
                           f"The date does not have the form of its precision, {precision}.",
                           "Write 2024-06-10 (day), 2024-06 (month), 2024 (year) or leave both "
                           "empty.")  # fmt: skip
        url = address(record, "url")
        if (item := item_id(url, record["title"])) in seen:
            raise RowError("title", record["title"], "The item is in the sheet already.",
                           "Delete one of the two.")  # fmt: skip
        edition = whole(record, "edition", 2000, 2100) if record.get("edition") else None
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
            for target in listed(record, column):
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
            "published": published,
            "date_precision": precision,
            "summary": record["summary"],
            "edition": edition,
            "source": "sheet",
            "reviewed": record.get("reviewed", "") != "no",
            "guid": record.get("guid", ""),
            "title_basis": basis,
            "shown": basis != DESCRIBED and record.get("shown", "") != "no",
            "home": _home(record, catalog),
            "file": raw.name,
            "row": row,
        }
        return {NEWS.name: [story], NEWS_LINKS.name: links}

    return each_row(NEWS_KIND, grid, raw, (NEWS.name, NEWS_LINKS.name), one)


def _home(record: Record, catalog: Catalog) -> str:
    """The state whose dashboard shows a row; empty where every one does."""
    home = record.get("home", "")
    if home and (len(home) != 2 or home not in catalog.places):
        raise RowError("home", home, "The state is not known.",
                       "Write its two letters, or leave it empty.")  # fmt: skip
    return home


def read_claims(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Figures that stories print, one a row; they are checked when the tables are complete."""

    def one(record: Record, row: int) -> dict[str, Rows]:
        place = record["place"]
        if place not in catalog.places:
            raise RowError("place", place, "The place is not known.", "Use a place's code.")
        value = number(record, "value")
        url = address(record, "url")
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

    return each_row(CLAIMS_KIND, grid, raw, (CLAIMS.name,), one)


def read_partners(grid: Grid, raw: RawFile, catalog: Catalog) -> ReadResult:
    """Coalitions, one a row, and what each works on."""
    seen: set[str] = set()

    def one(record: Record, row: int) -> dict[str, Rows]:
        for column in ("name", "kind", "works_on"):
            if not record[column]:
                raise RowError(column, "", f"The coalition has no {column}.", "Write it.")
        partner = record["partner"] or slugify(record["name"])
        if partner in seen:
            raise RowError("partner", partner, "The coalition is in the sheet already.",
                           "Delete one of the two.")  # fmt: skip
        links: Rows = []
        for kind, column, known in (
            ("topic", "topics", catalog.topics),
            ("indicator", "indicators", catalog.indicators),
            ("wanted", "wanted", None),
        ):
            for target in listed(record, column):
                if known is not None and target not in known:
                    raise RowError(column, target, f"The {kind} {target} is not known.",
                                   f"Use a {kind} of the catalog.")  # fmt: skip
                links.append({"partner": partner, "kind": kind, "target": target})
        seen.add(partner)
        body: dict[str, object] = {
            "partner": partner,
            "name": record["name"],
            "abbreviation": record.get("abbreviation", ""),
            "kind": record["kind"],
            "host": record.get("host", ""),
            "works_on": record["works_on"],
            "url": address(record, "url") if record.get("url") else "",
            "home": _home(record, catalog),
            "file": raw.name,
            "row": row,
        }
        return {PARTNERS.name: [body], PARTNER_LINKS.name: links}

    return each_row(PARTNERS_KIND, grid, raw, (PARTNERS.name, PARTNER_LINKS.name), one)


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


def _as_iso(printed: str, precision: str) -> str:
    """A date as sheets have it after Excel saved them: 6/10/2024, or Jun-24 for 2024-06."""
    text = printed.partition(" 00:00")[0].strip()
    for form in (*_DAYS, *_MONTHS) if precision == "month" else _DAYS:
        with suppress(ValueError):
            day = datetime.datetime.strptime(text, form).date().isoformat()
            return day[:7] if precision == "month" else day
    return text


def _is_date(text: str, precision: str) -> bool:
    """Whether a date is as exact as it says, and a day that there is."""
    if precision not in _DATE or not _DATE[precision].match(text):
        return False
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10] if text else "2000-01-01")
    except ValueError:
        return False
    return True
