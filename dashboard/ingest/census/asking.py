"""Which tables to ask the Census API for, when they are due, and how an answer is kept."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from dashboard.catalog import Catalog
from dashboard.catalog.census import names_of
from dashboard.ingest.census.reader import read
from dashboard.ingest.census.table import address_of, dataset_of
from dashboard.ingest.grid import Limits, Unreadable
from dashboard.ingest.result import RawFile, Sidecar
from dashboard.ingest.web import Client, days_of, replace_file

FOLDER = "census"
KEY_FROM = "https://api.census.gov/data/key_signup.html"
PUBLISHER, SURVEY = "U.S. Census Bureau", "acs"

# What is asked for, by the name that its file gets; in a state where it says so. Estimates of one
# year are published of places with 65,000 people alone, so smaller kinds are asked for five.
_EVERYWHERE = {"us": "us:*", "state": "state:*"}
_AT_HOME = {
    "county": "county:*",
    "congressional-district": "congressional district:*",
}
_AT_HOME_OF_FIVE = {
    "town": "county subdivision:*",
    "senate-district": "state legislative district (upper chamber):*",
    "house-district": "state legislative district (lower chamber):*",
    "school-district": "school district (unified):*",
}


@dataclass(frozen=True)
class Request:
    """One answer to ask for: a table of a year for one kind of place."""

    table: str
    years: int
    year: int
    kind: str
    geography: str

    @property
    def dataset(self) -> str:
        """The table as data.census.gov names it: ACSST1Y2024.S1701."""
        return dataset_of(self.table, self.years, self.year)

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.dataset}-{self.kind}.json"

    @property
    def url(self) -> str:
        """Its address, without a key."""
        where = self.geography.replace(" ", "%20")
        base = address_of(self.table, self.years, self.year)
        return f"{base}?get=group({self.table})&for={where}"

    @property
    def titles_url(self) -> str:
        """Where the titles of its lines are."""
        base = address_of(self.table, self.years, self.year)
        return f"{base}/groups/{self.table}.json"


class NotTheTable(Exception):
    """What came is not the table, or cannot be read; the message is a sentence."""


class OtherLines(NotTheTable):
    """The table lacks a line that the catalog names."""


def due(
    catalog: Catalog, home: str, today: datetime.date, only: Collection[str] = ()
) -> Iterator[Request]:
    """Every answer that is out by a day, of the tables that give some indicators; all if none."""
    newest = {
        source.years: out.year
        for source in catalog.sources.values()
        if source.holds(PUBLISHER, source.years, SURVEY) and (out := source.newest_out(today))
    }
    state = catalog.places[home].fips if home in catalog.places else ""
    for table in catalog.census.values():
        wanted = {
            int(years)
            for figure in table.figures
            for years, meaning in figure.of.items()
            if not only or meaning.indicator in only
        }
        for years in sorted(wanted & newest.keys()):
            for name in names_of(table):
                for kind, geography in _geographies(state, years):
                    yield Request(name, years, newest[years], kind, geography)


def _geographies(state: str, years: int) -> Iterator[tuple[str, str]]:
    yield from _EVERYWHERE.items()
    if state not in ("", "00"):
        at_home = _AT_HOME | (_AT_HOME_OF_FIVE if years > 1 else {})
        for kind, geography in at_home.items():
            yield kind, f"{geography}&in=state:{state}"


def bring(
    client: Client, request: Request, folder: Path, key: str, catalog: Catalog, limits: Limits
) -> None:
    """Ask for one answer and keep it with its titles and a sidecar, if it is whole.

    Raises WebError, or NotTheTable with a sentence: then nothing is kept.
    """
    with tempfile.TemporaryDirectory(dir=folder, prefix=".asking-") as name:
        here = Path(name)
        titles, answer = here / f"{request.dataset}-Variables.json", here / request.name
        kept = folder / titles.name
        if kept.is_file():
            titles.write_bytes(kept.read_bytes())
        else:
            _download(client, request.titles_url, titles, "")
        facts = _download(client, request.url, answer, key)
        _check(answer, request, catalog, limits)
        replace_file(folder / f"{request.name}.yaml", _sidecar(request, facts["last-modified"]))
        titles.replace(kept)
        answer.replace(folder / answer.name)


def _download(client: Client, url: str, path: Path, key: str) -> dict[str, str]:
    with path.open("wb") as file:
        facts = client.download(url, file, again=True, key=key)
        file.flush()
        os.fsync(file.fileno())
    return facts or {"last-modified": ""}


def _check(path: Path, request: Request, catalog: Catalog, limits: Limits) -> None:
    """Raise NotTheTable unless the answer has every line that the catalog names."""
    if path.read_bytes()[:200].lstrip()[:1] != b"[":
        raise NotTheTable("What the site sent is no table of figures, but a page.")
    try:
        result, table = read(
            RawFile(path, request.name, "", Sidecar(source=request.url)), catalog, limits
        )
    except Unreadable as error:
        raise NotTheTable(f"What the site sent cannot be read. {error}") from None
    if table is None or table.name != request.table:
        raise NotTheTable("What the site sent is another table than was asked for.")
    if wrong := [one for one in result.problems if one.severity == "error"]:
        raise OtherLines(f"{wrong[0].problem} {wrong[0].what_to_do}")
    if not result.rows:
        raise NotTheTable("What the site sent has no rows.")


def _sidecar(request: Request, modified: str) -> bytes:
    facts = {
        "publisher": PUBLISHER,
        "source": request.url,
        **days_of(modified),
    }
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=1000).encode()
