"""Bring who represents each district from the public lists into the sheets that are there."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.ingest.fetch import FOLDER, FetchOutcome
from dashboard.ingest.places import local_slug
from dashboard.ingest.sidecars import ENDING
from dashboard.ingest.web import Client, Policy, WebError, replace_file
from dashboard.schema import PlaceKind

WORD = "representatives"  # how a command names these among indicators
SHEETS = "places/*representatives.csv"  # within a folder of raw files
# Both lists are in the public domain (CC0). Neither says when a term ends.
_CONGRESS = "https://unitedstates.github.io/congress-legislators/legislators-current.csv"
_STATE = "https://data.openstates.org/people/current/{state}.csv"
_SOURCES = {_CONGRESS: "unitedstates/congress-legislators", _STATE: "Open States"}
_KINDS = {"upper": PlaceKind.SENATE_DISTRICT, "lower": PlaceKind.HOUSE_DISTRICT}
# A list that lacks more of the seats than this is not whole.
_MOST_VACANT = 0.1

Seat = dict[str, str]


@dataclass(frozen=True)
class _List:
    """Members by the slug of their district, as of a day."""

    members: Mapping[str, Seat]
    as_of: datetime.date


class _NotTheList(Exception):
    """What came cannot be used; the message is a sentence."""


def fetch_members(
    raw: Path,
    policy: Policy | None = None,
    tell: Callable[[FetchOutcome], None] = lambda outcome: None,
    today: datetime.date | None = None,
    others: Path | None = None,
) -> list[FetchOutcome]:
    """Ask the lists that the sheets under ``raw`` are made from, and write who sits now.

    So are sheets under ``others``, which stay as they are: a sheet of that name under ``raw``
    stands for each from then on. A seat stays a row of its sheet, without a name where the list has
    nobody for it. A sheet stays as it is where a list does not come whole, or is older than it.
    """
    day = today or datetime.datetime.now(datetime.UTC).date()
    folder = raw / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    client = Client(policy or Policy(), folder)
    outcomes = []
    for source in _sheets(raw, others or raw):
        path = raw / Path(SHEETS).parent / source.name
        columns, seats = _read(source)
        for url in dict.fromkeys(map(_url_of, seats)):
            name = f"{path.name} from {_source(url)}"
            try:
                new, sentence = _bring(client, path, columns, seats, url, day)
                _with_sidecar(source, path)
                outcome = FetchOutcome(name, url, new, True, sentence)
            except (WebError, _NotTheList) as error:
                outcome = FetchOutcome(name, url, False, False, str(error))
            except OSError as error:
                told = f"It cannot be written: {error.strerror or error}."
                outcome = FetchOutcome(name, url, False, False, told)
            tell(outcome)
            outcomes.append(outcome)
    return outcomes


def _with_sidecar(source: Path, path: Path) -> None:
    """Let a sheet that stands for another have what the other's sidecar says."""
    said, beside = (one.with_name(one.name + ENDING) for one in (source, path))
    if path.exists() and said.exists() and not beside.exists():
        replace_file(beside, said.read_bytes())


def _sheets(raw: Path, others: Path) -> list[Path]:
    """The sheets of both folders, one of each name: that of ``raw`` where both have it."""
    every = {path.name: path for folder in (others, raw) for path in folder.glob(SHEETS)}
    return [every[name] for name in sorted(every)]


def _bring(
    client: Client, path: Path, columns: list[str], seats: list[Seat], url: str, day: datetime.date
) -> tuple[bool, str]:
    """Write the members of one list into a sheet; whether any changed, and what to say."""
    content = io.BytesIO()
    facts = client.download(url, content, again=True)
    found = _parsed(url, content.getvalue(), _day_of((facts or {}).get("last-modified", ""), day))
    mine = [seat for seat in seats if _url_of(seat) == url]
    held = max((seat["as_of"] for seat in mine), default="")
    if found.as_of.isoformat() < held:
        return False, f"The list is of {found.as_of}, the sheet of {held}: it stays as it is."
    vacant = [seat for seat in mine if _slug_of(seat) not in found.members]
    if len(vacant) > len(mine) * _MOST_VACANT:
        raise _NotTheList(
            f"The list has nobody for {len(vacant):,} of {len(mine):,} seats, so it is not whole "
            f"or names districts otherwise; {path.name} stays as it is."
        )
    changed = sum(_renewed(seat, found) for seat in mine)
    lines = io.StringIO()
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(seats)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, lines.getvalue().encode())
    told = f"{changed:,} of {len(mine):,} seats changed; {len(vacant):,} have no member."
    return bool(changed), f"{told} The list is of {found.as_of}."


def _renewed(seat: Seat, found: _List) -> bool:
    """Whether somebody else sits than before; the seat says who does, and since when it is known.

    A term that the sheet knows to be over by the day of the list tells nothing of the new one.
    """
    member = found.members.get(_slug_of(seat), {})
    name = member.get("name", "")
    other = name != seat["name"]
    if other:
        seat["name"], seat["url"] = name, member.get("url", "")
        if "since" in seat:
            seat["since"] = ""
    seat["as_of"] = found.as_of.isoformat()
    if seat["until"] and seat["until"] <= seat["as_of"]:
        seat["until"] = ""
    return other


def _parsed(url: str, content: bytes, as_of: datetime.date) -> _List:
    """A list by district. Raises _NotTheList where it is none."""
    try:
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        members = dict(_of_congress(rows) if url == _CONGRESS else _of_state(rows, _state(url)))
    except (UnicodeDecodeError, KeyError, csv.Error):
        members = {}
    if not members:
        raise _NotTheList("What the site sent is no list of members; the sheet stays as it is.")
    return _List(members, as_of)


def _of_congress(rows: list[dict[str, str]]) -> Iterator[tuple[str, Seat]]:
    for row in rows:
        if row["type"] == "rep":
            number = "(at Large)" if row["district"] in ("", "0") else row["district"]
            kind = PlaceKind.CONGRESSIONAL_DISTRICT
            slug = local_slug(row["state"], kind, f"Congressional District {number}")
            name = row["full_name"] or f"{row['first_name']} {row['last_name']}"
            yield slug, {"name": name, "url": row["url"]}


def _of_state(rows: list[dict[str, str]], state: str) -> Iterator[tuple[str, Seat]]:
    for row in rows:
        if kind := _KINDS.get(row["current_chamber"]):
            page = next(iter(row["links"].split(";")), "")
            slug = local_slug(state, kind, row["current_district"])
            yield slug, {"name": row["name"], "url": page.strip()}


def _read(path: Path) -> tuple[list[str], list[Seat]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return [*(reader.fieldnames or ())], [*reader]


def _slug_of(seat: Seat) -> str:
    return local_slug(seat["state"], PlaceKind(seat["kind"]), seat["place"])


def _url_of(seat: Seat) -> str:
    """The list that a seat's member is on."""
    if seat["kind"] == PlaceKind.CONGRESSIONAL_DISTRICT:
        return _CONGRESS
    return _STATE.format(state=seat["state"].lower())


def _source(url: str) -> str:
    return _SOURCES.get(url, _SOURCES[_STATE])


def _state(url: str) -> str:
    return Path(url).stem.upper()


def _day_of(modified: str, day: datetime.date) -> datetime.date:
    """The day of an answer by its header, or today."""
    try:
        return datetime.datetime.strptime(modified, "%a, %d %b %Y %H:%M:%S %Z").date()
    except ValueError:
        return day
