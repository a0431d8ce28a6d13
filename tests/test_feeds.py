"""Feeds from a real web site on this machine: what is good is taken, the rest costs a warning."""

import datetime
import io
import json
import socket
import threading
import time
from contextlib import suppress
from dataclasses import replace

import pytest

import etl
from dashboard.ingest import feeds
from dashboard.ingest.folder import read_folder
from dashboard.ingest.web import Client, Policy, WebError
from dashboard.settings import Feed, load_settings
from dashboard.store import open_version
from tests.feed_site import ATOM, BODIES, ENTITIES, GOOD, HUGE, WORDPRESS, feed_site
from tests.server import ROOT

TODAY = datetime.date(2024, 6, 15)
TITLE = "Child poverty falls in Massachusetts - A paper"


@pytest.fixture(scope="module")
def site():
    with feed_site() as site:
        yield site


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """The same limits as ever, in less time."""
    monkeypatch.setattr(feeds, "_POLICY", replace(feeds._POLICY, whole=3.0, pause=0.02))


def fetched(site, folder, *paths):
    wanted = [Feed(publisher=f"Paper {path[1:]}", url=site[0] + path) for path in paths]
    return list(feeds.fetch(wanted, folder, TODAY))


def news_of(folder, catalog):
    ingested = read_folder(folder, catalog)
    return ingested.tables["news"], ingested


@pytest.mark.parametrize(
    ("path", "title", "published", "summary"),
    [
        ("/good", TITLE, "2024-06-10", "The 2024 report."),
        ("/atom", "Child care is expensive", "2024-06-11", "About prices."),
        ("/wordpress", "Foster care – what we know", "2024-06-12", "Children in foster care."),
        ("/latin", "Crèche prices and child care", "2024-06-10", ""),
        ("/packed", TITLE, "2024-06-10", "The 2024 report."),
        ("/redirect", TITLE, "2024-06-10", "The 2024 report."),
        ("/tired", TITLE, "2024-06-10", "The 2024 report."),
    ],
)  # fmt: skip
def test_a_good_feed_gives_its_stories_as_plain_text_not_reviewed(
    site, tmp_path, catalog, path, title, published, summary
):
    [one] = fetched(site, tmp_path, path)
    assert one.saved is not None
    news, ingested = news_of(tmp_path, catalog)
    first = news.iloc[0]
    assert (first["title"], first["published"], first["summary"]) == (title, published, summary)
    assert first["publisher"] == f"Paper {path[1:]}"
    assert not news["reviewed"].any()
    assert ingested.cells == ingested.stored + ingested.reported


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/malformed", "not a feed"),
        ("/empty", "not a feed"),
        ("/broken-json", "not JSON"),
        ("/entities", "entities"),
        ("/entities-16", "entities"),
        ("/huge", "larger than 5 MB"),
        ("/bomb", "larger than 5 MB"),
        ("/slow", "took longer than 3 seconds"),
        ("/gone", "answers 410"),
        ("/down", "answers 503"),
        ("/round", "cannot be fetched"),
        ("/to-a-file", "cannot be fetched"),
    ],
)
def test_a_bad_feed_costs_a_sentence_and_the_next_one_is_fetched(site, tmp_path, path, why):
    started = time.monotonic()
    bad, good = fetched(site, tmp_path, path, "/good")
    assert bad.failed
    assert bad.saved is None
    assert why in bad.said
    assert good.saved is not None
    assert time.monotonic() - started < 30


def test_a_site_that_is_not_there_costs_a_sentence(tmp_path):
    [one] = feeds.fetch([Feed(publisher="A paper", url="http://127.0.0.1:9/")], tmp_path, TODAY)
    assert one.failed
    assert one.said == "A paper: the site cannot be reached."


def test_what_is_hostile_in_a_feed_is_neither_shown_nor_linked(site, tmp_path, catalog):
    fetched(site, tmp_path, "/hostile")
    news, ingested = news_of(tmp_path, catalog)
    assert news["title"].tolist() == ["Child care"]
    assert news["url"].tolist() == ["https://example.org/hostile"]
    assert "<" not in "".join(news["summary"])
    assert "alert" not in "".join(news["summary"])
    [problem] = ingested.tables["problems"].to_dict(orient="records")
    assert problem["severity"] == "warning"
    assert problem["cells"] == 2


def test_a_feed_that_has_not_changed_is_not_sent_again(site, tmp_path):
    fetched(site, tmp_path, "/atom")
    before = len(site[1])
    [again] = fetched(site, tmp_path, "/atom")
    assert site[1][before:] == [("/atom", '"1"')]
    assert (again.saved, again.failed) == (None, False)
    assert len(list(tmp_path.glob("*.xml"))) == 1


@pytest.mark.parametrize("data", [HUGE, ENTITIES, b"<html>", b"", b"\x00\xff\xfe", b"[[[["])
def test_a_saved_file_that_is_no_feed_costs_a_warning_and_no_build(tmp_path, catalog, data):
    (tmp_path / "bad.xml").write_bytes(data)
    (tmp_path / "good.xml").write_bytes(GOOD)
    news, ingested = news_of(tmp_path, catalog)
    assert len(news) == 2
    assert set(ingested.tables["problems"]["severity"]) == {"warning"}


def test_the_news_command_brings_stories_in_for_review(tmp_path, monkeypatch, capsys):
    raw = tmp_path / "raw"
    for name in ("kids_count/children-in-poverty.xlsx", "kids_count/children-in-poverty.xlsx.yaml",
                 "news/news.csv"):  # fmt: skip
        (raw / name).parent.mkdir(parents=True, exist_ok=True)
        (raw / name).write_bytes((ROOT / "data" / "raw" / name).read_bytes())
    processed, sheet = tmp_path / "processed", tmp_path / "review.csv"
    with feed_site() as (address, _):
        wanted = [
            {"publisher": f"P{path}", "url": address + path} for path in ("/for-a-test", "/gone")
        ]
        monkeypatch.setenv("KIDS_COUNT_FEEDS", json.dumps(wanted))
        monkeypatch.setenv("KIDS_COUNT_FETCH_AGENT", "a test")
        arguments = ["news", "--raw", str(raw), "--processed", str(processed)]
        assert etl.main([*arguments, "--review", str(sheet)]) == 0
    assert "warning: P/gone: the site answers 410." in capsys.readouterr().err
    news = open_version(processed).table("news").set_index("title")
    story = news.loc[TITLE]
    assert not story["reviewed"]
    assert story["shown"]
    assert not news.loc["Local team wins", "shown"]
    text = sheet.read_text("utf-8")
    assert "children-in-poverty" in text
    # A person confirms it: the sheet's row stands for the feed's from then on.
    confirmed = text.replace(",no,yes", ",yes,yes").replace(TITLE, "Child poverty falls")
    (raw / "news" / "confirmed.csv").write_text(confirmed, "utf-8")
    monkeypatch.setenv("KIDS_COUNT_FEEDS", "[]")
    assert etl.main(arguments) == 0
    news = open_version(processed).table("news")
    again = news.loc[news["title"].str.startswith("Child poverty falls")]
    assert again["title"].tolist() == ["Child poverty falls"]
    assert again["reviewed"].all()


def test_a_site_that_drips_its_head_is_left_in_time(tmp_path):
    """One byte now and then keeps each read in time, and the whole without end."""
    server = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def drip() -> None:
        with server.accept()[0] as asked:
            while not over.wait(0.05):
                with suppress(OSError):
                    asked.send(b"H")

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        client = Client(Policy(whole=1.0, read=5.0, tries=0), tmp_path)
        with pytest.raises(WebError, match="longer than 1 seconds"):
            client.download(f"http://127.0.0.1:{server.getsockname()[1]}/feed", io.BytesIO())
    finally:
        over.set()
        thread.join()
        server.close()


PAGE = (
    b"<!doctype html><html><head><title>A coalition</title>"
    b'<link rel="stylesheet" href="/style.css">'
    b'<link rel="alternate" type="application/rss+xml" href="/for-a-test-feed">%s</head></html>'
)


def site_of(monkeypatch: pytest.MonkeyPatch, pages: dict[str, bytes]) -> None:
    """Let the test's site answer other addresses."""
    for path, body in pages.items():
        monkeypatch.setitem(BODIES, path, body)


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ({"/home": PAGE % b"", "/for-a-test-feed": GOOD}, "/for-a-test-feed"),
        ({"/home": b"<html><head></head></html>", "/feed/": ATOM}, "/feed/"),
        (
            {"/home": PAGE % b"", "/wp-json/wp/v2/posts?per_page=50": WORDPRESS},
            "/wp-json/wp/v2/posts?per_page=50",
        ),
    ],
)
def test_a_sites_address_is_enough_and_its_feed_is_kept(
    site, tmp_path, monkeypatch, pages: dict[str, bytes], found: str
) -> None:
    site_of(monkeypatch, pages)
    [one] = fetched(site, tmp_path, "/home")
    assert not one.failed, one.said
    assert one.saved is not None
    assert site[1][-1][0] == found
    before = len(site[1])
    fetched(site, tmp_path, "/home")
    assert [path for path, _ in site[1][before:]] == [found]


def test_a_site_without_a_feed_costs_a_sentence(site, tmp_path, monkeypatch) -> None:
    site_of(monkeypatch, {"/home": PAGE % b""})
    [one] = fetched(site, tmp_path, "/home")
    assert one.failed
    assert "the site names none; give the address of its feed" in one.said


def test_the_settings_take_a_sites_address_alone(monkeypatch) -> None:
    monkeypatch.setenv("KIDS_COUNT_FEEDS", '["https://www.example.org/"]')
    (feed,) = load_settings().feeds
    assert (feed.publisher, str(feed.url)) == ("example.org", "https://www.example.org/")


def test_a_day_that_no_story_can_be_of_is_not_believed(tmp_path, catalog):
    raw = tmp_path / "raw"
    saved = raw / "news" / "feeds" / "a.xml"
    saved.parent.mkdir(parents=True)
    days = ("Wed, 05 Nov 2099 01:30:00 +0000", "1513-01-01T00:00:00Z", "2024-05-05T00:00:00Z")
    items = "".join(
        f"<item><title>Child poverty {n}</title><link>https://n.example/{n}</link>"
        f"<pubDate>{day}</pubDate><description>child poverty</description></item>"
        for n, day in enumerate(days)
    )
    saved.write_text(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>'
        f"<link>https://n.example/</link><description>d</description>{items}</channel></rss>"
    )
    news = read_folder(raw, catalog).tables["news"].set_index("title")
    told = news["published"].to_dict()
    assert told == {"Child poverty 0": "", "Child poverty 1": "", "Child poverty 2": "2024-05-05"}
    assert news["date_precision"].tolist().count("none") == 2
