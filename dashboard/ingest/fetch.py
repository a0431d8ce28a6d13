"""Bring the newest figures of each catalogued indicator from their publishers."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from dashboard.catalog import Catalog, Indicator
from dashboard.ingest.census import asking
from dashboard.ingest.grid import Limits, Unreadable, open_sheets, read_grid
from dashboard.ingest.readers import recognise
from dashboard.ingest.source_health import Asked, at_odds
from dashboard.ingest.web import (
    Client,
    KeyRefusedError,
    MovedError,
    NotThereError,
    Policy,
    WebError,
    days_of,
    replace_file,
)
from dashboard.schema import NO_BREAKDOWN

FOLDER = "fetched"


@dataclass(frozen=True)
class FetchOutcome:
    """What came of one address: ``new`` where a file was written, and a sentence that says it.

    ``source`` is the catalog's, and ``wrong`` how the address failed, as ``source_health`` asks.
    """

    name: str
    url: str
    new: bool
    good: bool
    sentence: str
    source: str = ""
    wrong: str = ""


class _NotFigures(Exception):
    """What came is not the workbook; the message is a sentence."""


def known_workbooks(
    catalog: Catalog, only: Iterable[str] = ()
) -> Iterator[tuple[str, str, Indicator]]:
    """File name, address and indicator of each workbook whose address the catalogue knows."""
    chosen = set(only)
    for slug, indicator in catalog.indicators.items():
        if chosen and slug not in chosen:
            continue
        for breakdown, url in indicator.source_urls.items():
            by = "" if breakdown == NO_BREAKDOWN else f"-by-{breakdown}"
            yield f"{slug}{by}.xlsx", url, indicator


def fetch(
    raw: Path,
    catalog: Catalog,
    only: Iterable[str] = (),
    policy: Policy | None = None,
    limits: Limits | None = None,
    tell: Callable[[FetchOutcome], None] = lambda outcome: None,
) -> list[FetchOutcome]:
    """Ask each known address, one after another, and keep what is a workbook of figures.

    A file that is there stays unless a whole and different one came. What was fetched before is
    asked for only if it changed, so a run that was stopped goes on where it was.
    """
    folder = raw / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    client = Client(policy or Policy(), folder)
    outcomes: list[FetchOutcome] = []
    for name, url, indicator in known_workbooks(catalog, only):
        new, good, wrong = False, False, "unwell"
        source = _source_of(catalog, indicator.publisher, 0, indicator.survey)
        try:
            new, sentence = _fetch_one(client, folder / name, url, indicator, limits or Limits())
            good, wrong = True, ""
        except NotThereError as error:
            sentence, wrong = str(error), "not-there"
        except MovedError as error:
            sentence = f"{error} If it is right, change source_urls in the catalog."
        except (WebError, _NotFigures) as error:
            sentence = str(error)
        except OSError as error:
            sentence = f"It cannot be written: {error.strerror or error}."
        outcome = FetchOutcome(name, url, new, good, sentence, source, wrong)
        tell(outcome)
        outcomes.append(outcome)
    return outcomes


def fetch_census(
    raw: Path,
    catalog: Catalog,
    home: str,
    key: str,
    only: Iterable[str] = (),
    policy: Policy | None = None,
    limits: Limits | None = None,
    tell: Callable[[FetchOutcome], None] = lambda outcome: None,
    today: datetime.date | None = None,
) -> list[FetchOutcome]:
    """Ask the Census API for the tables that are due and not there yet, of ``home`` and all states.

    Without a ``key`` nothing is asked, and it is said where to get one. What is there is not asked
    for again, so a run that was stopped goes on where it was.
    """
    folder = raw / FOLDER / asking.FOLDER
    day = today or _today()
    every = list(asking.due(catalog, home, day, set(only)))
    lacking = [request for request in every if not (folder / request.name).is_file()]
    if not lacking:
        return []
    if not key:
        sentence = (
            f"{len(lacking):,} tables of the Census Bureau are due and were not asked for: that "
            f"takes a key, which is free at {asking.KEY_FROM}. Put it into the environment as "
            "CENSUS_API_KEY and fetch again."
        )
        outcome = FetchOutcome("Census tables", "", False, True, sentence)
        tell(outcome)
        return [outcome]
    folder.mkdir(parents=True, exist_ok=True)
    client = Client(policy or Policy(), folder)
    outcomes: list[FetchOutcome] = []
    for request in lacking:
        new, refused, sentence, wrong = False, False, "It is new.", "unwell"
        source = _source_of(catalog, asking.PUBLISHER, request.years, asking.SURVEY)
        try:
            asking.bring(client, request, folder, key, catalog, limits or Limits())
            new, wrong = True, ""
        except NotThereError as error:
            sentence, wrong = str(error), "not-there"
        except asking.OtherLines as error:
            sentence, wrong = str(error), "lines"
        except KeyRefusedError as error:
            refused = True
            sentence = f"{error} A key is free at {asking.KEY_FROM}; put it into CENSUS_API_KEY."
        except (WebError, asking.NotTheTable) as error:
            sentence = str(error)
        except OSError as error:
            sentence = f"It cannot be written: {error.strerror or error}."
        outcome = FetchOutcome(request.name, request.url, new, new, sentence, source, wrong)
        tell(outcome)
        outcomes.append(outcome)
        if refused:  # so would all the others be
            break
    return outcomes


def _source_of(catalog: Catalog, publisher: str, years: int, survey: str) -> str:
    """The catalog's source of what is asked for; empty where it has none."""
    held = (s for s, one in catalog.sources.items() if one.holds(publisher, years, survey))
    return next(held, "")


def said_of_sources(
    catalog: Catalog, outcomes: Iterable[FetchOutcome], today: datetime.date | None = None
) -> list[str]:
    """Where what was found is at odds with the health of a source, a sentence each."""
    asked = [Asked(one.source, one.new, one.wrong) for one in outcomes if one.url]
    return list(at_odds(catalog.sources, asked, today or _today()))


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()


def _fetch_one(
    client: Client, path: Path, url: str, indicator: Indicator, limits: Limits
) -> tuple[bool, str]:
    """Ask one address; whether a new file was written, and what to say."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            facts = client.download(url, file, again=not path.is_file())
            file.flush()
            os.fsync(file.fileno())
        if facts is None:
            return False, "It has not changed since it was last fetched."
        _check_figures(part, limits)
        new = not (path.is_file() and _same_cells(part, path))
        if new:
            # The sidecar first: figures without it would count as older than they are.
            sidecar = _sidecar(url, indicator, facts["last-modified"])
            replace_file(path.with_name(path.name + ".yaml"), sidecar)
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    client.remember(url, {**facts, "file": path.name})
    return new, "It is new." if new else "It has the figures of the file that is there."


def _check_figures(part: Path, limits: Limits) -> None:
    """Raise _NotFigures unless the file is a table of a layout that is known."""
    try:
        sheet = next(open_sheets(part, limits))
    except Unreadable as error:
        raise _NotFigures(f"What the site sent is no workbook. {error}") from None
    family = recognise(sheet)
    if isinstance(family, str):
        raise _NotFigures(f"What the site sent is not what was asked for. {family}")
    try:
        rows = sheet.grid(family.keep).rows
    except Unreadable as error:
        raise _NotFigures(f"What the site sent cannot be read. {error}") from None
    if not rows:
        raise _NotFigures("What the site sent has no rows.")


def _same_cells(part: Path, path: Path) -> bool:
    try:
        return read_grid(part).content_sha256 == read_grid(path).content_sha256
    except Unreadable:
        return False


def _sidecar(url: str, indicator: Indicator, modified: str) -> bytes:
    """What the workbook does not say: what it measures, and whence and when it came."""
    facts = {
        "indicator": indicator.indicator,
        "title": indicator.title,
        "publisher": indicator.publisher,
        "source": url,
        **days_of(modified),
    }
    if len(indicator.series) == 1:
        facts["series"] = indicator.current_series
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=1000).encode()
