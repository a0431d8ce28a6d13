"""What a person does with news: fetch the feeds, review what came, try the tagger on a sheet."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from dashboard import catalog as catalogs
from dashboard.ingest.feeds import fetch, plain_text
from dashboard.ingest.grid import Unreadable, read_grid
from dashboard.measures.tagger import tag_story
from dashboard.settings import Feed
from dashboard.store import Version

# Where fetched feeds are kept, under the raw folder; each is a file like any other there.
FOLDER = Path("news") / "feeds"

_REVIEW = (
    "title",
    "published",
    "date_precision",
    "publisher",
    "url",
    "summary",
    "topics",
    "indicators",
    "places",
    "edition",
    "reviewed",
    "shown",
    "home",
    "guid",
)


class NewsError(Exception):
    """A sheet that cannot be read or written; the message is a sentence."""


def fetch_news(raw: Path, feeds: Iterable[Feed], agent: str) -> Iterator[str]:
    """Fetch the feeds into the raw folder; one line a feed. One that fails costs its line alone."""
    for fetched in fetch(feeds, raw / FOLDER, datetime.date.today(), agent):
        yield f"warning: {fetched.said}" if fetched.failed else fetched.said


def tags_of(path: Path) -> list[dict[str, object]]:
    """What each row of a sheet is about: its title, and topics and indicators with their words.

    Raises NewsError where the sheet has no columns title and summary.
    """
    try:
        grid = read_grid(path)
    except Unreadable as error:
        raise NewsError(f"{path}: {error}") from None
    lacks = [name for name in ("title", "summary") if name not in grid.positions]
    if lacks:
        raise NewsError(f"{path} has no column {' and no column '.join(lacks)}.")
    topics = catalogs.load().topics
    tagged: list[dict[str, object]] = []
    for record in grid.as_dicts():
        tags = tag_story(plain_text(record["title"]), plain_text(record["summary"]), topics)
        tagged.append(
            {"title": record["title"], "topics": tags.topics, "indicators": tags.indicators}
        )
    return tagged


def write_review(version: Version, path: Path) -> str:
    """Write the items that no person has confirmed as a sheet of news; says what to do with it.

    Raises NewsError where it cannot be written.
    """
    news = version.table("news").loc[lambda table: table["reviewed"].eq(False)]
    links = version.table("news_links")
    about = {
        column: links.loc[links["kind"] == kind].groupby("item")["target"].agg("; ".join)
        for column, kind in (("topics", "topic"), ("indicators", "indicator"), ("places", "place"))
    }
    editions = links.loc[links["kind"] == "edition"].groupby("item")["target"].first()
    sheet = news.assign(
        publisher=[_named(*both) for both in zip(news["publisher"], news["carrier"], strict=True)],
        **{column: news["item"].map(targets).fillna("") for column, targets in about.items()},
        edition=news["item"].map(editions).fillna(""),
        reviewed="no",
        shown=news["shown"].map({True: "yes", False: "no"}),
    )[[*_REVIEW]].sort_values(["published", "title"], ascending=[False, True])
    # A headline that starts like a formula would be run by a spreadsheet program.
    text = ["title", "summary", "publisher"]
    sheet[text] = sheet[text].replace(r"^(?=[=+@-])", " ", regex=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(sheet, path)
    except OSError as error:
        raise NewsError(f"{path} cannot be written: {error.strerror}.") from None
    return (
        f"{len(sheet)} items to review are in {path}. Correct them, write yes under reviewed "
        "(and no under shown for what visitors should not see), and save it in data/raw/news."
    )


def _named(publisher: str, carrier: str) -> str:
    """A publisher as sheets name one whose story another site carries: GBH (via Common Start)."""
    return f"{publisher} (via {carrier})" if carrier else publisher


def _write(sheet: pd.DataFrame, path: Path) -> None:
    if path.suffix.casefold() == ".xlsx":
        sheet.to_excel(path, index=False)
    else:
        sheet.to_csv(path, index=False, lineterminator="\n")
