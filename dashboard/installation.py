"""Write an organization's own folder: its settings, and what to bring into it next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import HttpUrl, TypeAdapter, ValidationError

from dashboard.asking import Ask, answers
from dashboard.catalog import Catalog
from dashboard.catalog.names import closest, spelled
from dashboard.ingest.census.asking import KEY_FROM
from dashboard.ingest.feeds import FeedError, feed_of
from dashboard.ingest.web import WebError
from dashboard.local import RAW
from dashboard.ready import homes_of
from dashboard.schema import NATION
from dashboard.settings import FILE

_QUESTIONS = {
    "place": "Which place is at home? Its two letters, such as KY: ",
    "name": "What is the organization called? ",
    "url": "What is the address of its site? ",
}
_SHEETS = ("news", "partners", "places")
_DOWNLOADS = {
    "Figures of counties, by indicator (choose the place, then Raw Data)": (
        "https://datacenter.aecf.org/"
    ),
    "Child-care prices of counties (National Database of Childcare Prices)": (
        "https://www.dol.gov/agencies/wb/topics/featured-childcare"
    ),
    "Who represents the districts of the state (Open States, people)": (
        "https://open.pluralpolicy.com/data/"
    ),
}


class InstallationError(Exception):
    """Nothing was written; the message is a sentence."""


@dataclass(frozen=True)
class Organization:
    """Who runs a dashboard, where, and the address of its feed; empty where none was found."""

    place: str
    name: str
    url: str
    feed: str = ""


def organization(given: Mapping[str, str], catalog: Catalog, ask: Ask | None) -> Organization:
    """What is given, asked for where it is missing. Raises InstallationError.

    ``ask`` is None where nobody can answer.
    """
    said = answers(_QUESTIONS, given, ask, InstallationError)
    homes = homes_of(catalog)
    by_name = {name.casefold(): slug for slug, name in homes.items()}
    place = spelled(said["place"], homes) or by_name.get(said["place"].casefold(), "")
    if not place:
        near = closest(said["place"], homes) or list(homes)
        raise InstallationError(
            f"Nothing was written: there is no place {said['place']!r}; there is {', '.join(near)}."
        )
    url = said["url"] if "://" in said["url"] else f"https://{said['url']}"
    try:
        TypeAdapter(HttpUrl).validate_python(url)
    except ValidationError:
        raise InstallationError(f"Nothing was written: {url!r} is no web address.") from None
    return Organization(place, said["name"], url)


def feed(url: str) -> tuple[str, str]:
    """The address of a site's feed, and a sentence; an empty address where none was found."""
    try:
        found = feed_of(url)
    except (FeedError, WebError) as error:
        return "", f"No feed of {url} was found: {error}"
    return found, f"The feed of {url} is {found}."


def write(folder: Path, who: Organization, force: bool = False) -> Path:
    """Write the settings and the folders of raw files; returns the file of settings.

    Raises InstallationError where there are settings and ``force`` is not given, or where the
    folder cannot be written.
    """
    path = folder / FILE
    if path.exists() and not force:
        raise InstallationError(
            f"Nothing was written: {path} is there; change it by hand, or give --force."
        )
    try:
        for sheet in _SHEETS:
            (folder / RAW / sheet).mkdir(parents=True, exist_ok=True)
        path.write_text(_settings(who), "utf-8")
    except OSError as error:
        raise InstallationError(f"{path} cannot be written: {error.strerror or error}.") from None
    return path


def _settings(who: Organization) -> str:
    """The file of settings of an organization."""
    host = (urlsplit(who.url).hostname or "").removeprefix("www.")
    one = f"  {{ publisher = {_text(host)}, url = {_text(who.feed)} }},\n"
    feeds = one if who.feed else ""
    return (
        "# What this organization sets. It wins over the project's dashboard.toml, which says\n"
        "# what each setting means and which others there are.\n"
        f"organization_name = {_text(who.name)}\n"
        f"organization_short_name = {_text(who.name)}\n"
        f"organization_url = {_text(who.url)}\n"
        f"home_place = {_text(who.place)}\n"
        "\n# The address that readers use, such as https://data.example.org.\n"
        'base_url = ""\n'
        f"\nfeeds = [\n{feeds}]\n"
        "\n# The place's hourly minimum wage from each day on, with the law that sets it.\n"
        "minimum_wages = []\n"
    )


def _text(text: str) -> str:
    """A text as TOML writes it, which is as JSON does."""
    return json.dumps(text, ensure_ascii=False)


def next_steps(path: Path, who: Organization) -> list[str]:
    """What a person does next, line by line, with the addresses of what is to be downloaded."""
    raw = path.parent / RAW
    lines = [
        f"Written: {path}. Look through it; the short name stands on every page.",
        f"Put into {raw}, in any folder and under any name:",
    ]
    if who.place != NATION:
        lines += [f"  {what}: {address}" for what, address in _DOWNLOADS.items()]
    lines += [
        f"  News and partners: sheets with the columns of data/raw/news/news.csv and "
        f"data/raw/partners/partners.csv, and {who.place} as home",
        f"Ask the Census Bureau for its tables: a free key of {KEY_FROM} as CENSUS_API_KEY in "
        "the environment, then python etl.py fetch",
        "Then: python etl.py news, and make run",
    ]
    return lines
