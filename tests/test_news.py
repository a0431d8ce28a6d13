"""The news sheet, one item for one story, what relates to a view, the feed and the pages' words."""

import datetime
from html import escape
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from flask import Flask

from dashboard.charts.text import news_text
from dashboard.ingest.curated import canonical, item_id
from dashboard.ingest.folder import read_folder
from dashboard.measures.carriers import with_carriers
from dashboard.measures.relevance import Subject, related_news, visible_news
from dashboard.measures.stories import (
    title_key,
    unique_stories,
    with_stories,
)
from dashboard.pages.components.related import outlet
from dashboard.schema import NEWS, NEWS_LINKS
from dashboard.settings import load_settings
from dashboard.share.feed import atom, register_feed
from dashboard.store import Store
from tests.sheets import comma_separated, workbook

HEADER = ("title", "published", "date_precision", "publisher", "url", "summary", "topics",
          "title_basis")  # fmt: skip
NO_LINKS = pd.DataFrame(columns=NEWS_LINKS.names)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/story",
        "http://example.org/story",
        "https://www.example.org/story/",
        "https://EXAMPLE.org/story?utm_source=x&utm_medium=y",
        "https://example.org/story/?fbclid=1#comments",
    ],
)
def test_an_address_is_the_same_whatever_its_scheme_www_slash_and_tracking(url):
    assert canonical(url) == "example.org/story"


def test_an_address_keeps_what_tells_pages_apart():
    assert canonical("https://example.org/?p=1") != canonical("https://example.org/?p=2")


@pytest.mark.parametrize(
    ("title", "publisher", "address"),
    [
        ("Child care costs - GBH", "GBH", "wgbh.org/x"),
        ("Child care costs – GBH", "GBH (via Common Start)", "commonstartma.org/x"),
        ("Child care costs | wgbh", "A list", "wgbh.org/x"),
        ("Child Care Costs", "GBH", "wgbh.org/x"),
    ],
)
def test_an_outlets_name_after_a_headline_does_not_make_another_story(title, publisher, address):
    assert title_key(title, publisher, address) == "child care costs"


def test_what_follows_a_dash_and_is_no_outlet_belongs_to_the_headline():
    assert title_key("Kids Count - Highs & Lows", "CLM", "clm.org/x") == "kids count highs lows"


def stories(*rows: dict[str, object]) -> pd.DataFrame:
    base = dict.fromkeys(NEWS.names, "") | {"title": "Child care", "publisher": "GBH",
                                            "reviewed": False, "shown": True}  # fmt: skip
    every = [base | {"canonical_url": canonical(str(row.get("url", "")))} | row for row in rows]
    for row in every:
        row["item"] = item_id(str(row["url"]), str(row["title"]))
    return pd.DataFrame(every, columns=NEWS.names)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({"url": "https://a.org/x?utm_source=f"}, {"url": "http://www.a.org/x/"}, 1),
        ({"url": "https://a.org/x"}, {"url": "https://mirror9.a.org/x", "publisher": "B"}, 1),
        ({"url": "https://a.org/x"}, {"url": "https://b.org/x", "publisher": "B"}, 2),
        ({"url": "https://a.org/x"}, {"url": "https://a.org/x", "title": "Housing"}, 2),
        ({"url": "https://a.org/x", "title": "Care - GBH"},
         {"url": "https://a.org/x", "title": "Care"}, 1),
        ({"url": "https://a.org/1", "guid": "7"}, {"url": "https://a.org/2", "guid": "7"}, 1),
        ({"url": "https://a.org/1", "published": "2024-06-01"},
         {"url": "https://b.org/2", "published": "2024-06-08"}, 1),
        ({"url": "https://a.org/1", "published": "2024-06-01"},
         {"url": "https://b.org/2", "published": "2024-06-09"}, 2),
        ({"url": "https://a.org/1"}, {"url": "https://b.org/2"}, 2),
    ],
)  # fmt: skip
def test_one_story_is_one_item(one, other, count):
    assert len(unique_stories(stories(one, other), NO_LINKS).news) == count
    assert len(unique_stories(stories(other, one), NO_LINKS).news) == count


def test_what_a_person_reviewed_stands_for_what_a_feed_brought_and_links_go_with_it():
    news = stories({"url": "https://a.org/x?utm_id=1", "summary": "feed"},
                   {"url": "https://a.org/x", "summary": "ours", "reviewed": True})  # fmt: skip
    links = NO_LINKS.assign(item=[news["item"][0]], kind="topic", target="health")
    found = unique_stories(news, links)
    assert found.news["summary"].tolist() == ["ours"]
    assert found.links["item"].isin(found.news["item"]).all()


@pytest.mark.parametrize(
    ("publisher", "url", "outlet", "carrier"),
    [
        ("Boston Globe", "https://www.bostonglobe.com/x", "Boston Globe", ""),
        ("Boston Globe (via Daily8)", "https://www.daily8.com/x", "Boston Globe", "Daily8"),
        ("Boston Globe", "https://www.daily8.com/x", "Boston Globe", "Daily8"),
        ("GBH (via A List)", "https://list.org/x", "GBH", "A List"),
        ("GBH (posted by the List)", "https://list.org/x", "GBH", "List"),
        ("Not shown (listed by the List)", "https://list.org/x", "", "List"),
        ("Daily8", "https://daily8.com/x", "Daily8", ""),
        ("New Boston Post (Public News Service)", "https://newbostonpost.com/x",
         "New Boston Post (Public News Service)", ""),
        ("GBH", "https://notdaily8.com/x", "GBH", ""),
    ],
)  # fmt: skip
def test_who_wrote_a_story_is_told_from_who_carries_it(publisher, url, outlet, carrier):
    told = with_carriers(stories({"url": url, "publisher": publisher}), {"daily8.com": "Daily8"})
    assert told[["publisher", "carrier"]].to_numpy().tolist() == [[outlet, carrier]]


OWN = {"url": "https://www.bostonglobe.com/1", "publisher": "Boston Globe",
       "published": "2025-06-09"}  # fmt: skip
MIRROR = {"url": "https://www.daily8.com/tag", "publisher": "Boston Globe (via Daily8)",
          "published": "2025-06", "reviewed": True, "summary": "ours"}  # fmt: skip


@pytest.mark.parametrize("rows", [(OWN, MIRROR), (MIRROR, OWN)])
def test_the_outlets_own_address_leads_and_the_mirror_is_named_for_what_it_is(rows):
    news = with_carriers(stories(*rows), {})
    found = unique_stories(news, NO_LINKS)
    assert found.news[["url", "publisher", "carrier", "summary"]].to_numpy().tolist() == [
        ["https://www.bostonglobe.com/1", "Boston Globe", "", "ours"]
    ]
    story = found.news.iloc[0]
    assert news_text.source(story) == "Boston Globe"
    assert news_text.also(story) == [("https://www.daily8.com/tag", "Daily8")]
    # Figures that the mirror's copy prints are led by the same source.
    kept = found.news["item"].iloc[0]
    assert set(found.listed_as.values()) == {kept}
    claims = with_carriers(
        pd.DataFrame({"item": [*found.listed_as, ""], "url": [MIRROR["url"]] * 3,
                      "publisher": [MIRROR["publisher"]] * 3}),
        {},
    )  # fmt: skip
    told = with_stories(claims, found)
    assert told["item"].tolist() == [kept, kept, ""]
    assert told["url"].tolist() == [OWN["url"], OWN["url"], MIRROR["url"]]
    assert told["carrier"].tolist() == ["", "", "Daily8"]


@pytest.mark.parametrize(
    ("publisher", "carrier", "said"),
    [
        ("Boston Globe", "", "Boston Globe"),
        ("Boston Globe", "Daily8", "Boston Globe, as carried by Daily8"),
        ("", "Daily8", "Publisher not shown, as carried by Daily8"),
        ("", "", "Publisher not known"),
    ],
)
def test_a_mirror_is_never_named_as_the_paper(publisher, carrier, said):
    row = {"publisher": publisher, "carrier": carrier, "url": "https://www.daily8.com/x"}
    assert news_text.source(row) == said
    links = [part for part in outlet(row) if not isinstance(part, str)]
    assert [link.children for link in links] == [f"as carried by {carrier}" if carrier else said]


def test_no_story_of_the_archive_links_a_mirror_under_its_outlets_name(published):
    for table in ("news", "claims"):
        rows = published.table(table)
        assert not rows["publisher"].str.contains("via|posted by|listed by").any()
        assert rows.loc[rows["url"].str.contains("daily8.com"), "carrier"].eq("Daily8").all()
        at_home = rows["url"].str.contains("masstaxpayers.org") & rows["carrier"].eq("")
        assert set(rows.loc[at_home, "publisher"]) == {"Massachusetts Taxpayers Foundation"}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_row_that_cannot_be_used_is_named_and_partial_dates_stay_as_they_are(
    tmp_path, catalog, suffix
):
    rows = [
        ("Day", "2024-06-10", "day", "A", "https://a.org/1", "", "health", ""),
        ("Month", "2024-06", "month", "A", "https://a.org/1", "", "health", "address"),
        ("None", "", "none", "A", "https://a.org/1", "", "health", "described"),
        ("Bad day", "2024-02-31", "day", "A", "https://a.org/2", "", "health", ""),
        ("Bad link", "2024", "year", "A", "javascript:alert(1)", "", "health", ""),
        ("Bad topic", "2024", "year", "A", "https://a.org/3", "", "sport", ""),
        ("Bad basis", "2024", "year", "A", "https://a.org/4", "", "health", "guessed"),
    ]
    rows = [(*row, "") for row in rows]
    rows += [("Bad home", "2024", "year", "A", "https://a.org/5", "", "health", "", "Kentucky")]
    path = tmp_path / f"news{suffix}"
    if suffix == ".csv":
        comma_separated(path, (*HEADER, "home"), rows)
    else:
        workbook(path, (*HEADER, "home"), rows)
    ingested = read_folder(tmp_path, catalog)
    news = ingested.tables["news"].set_index("title")
    assert news["published"].to_dict() == {"Day": "2024-06-10", "Month": "2024-06", "None": ""}
    assert news["shown"].to_dict() == {"Day": True, "Month": True, "None": False}
    problems = ingested.tables["problems"]
    assert problems["row"].tolist() == [5, 6, 7, 8, 9]
    assert problems["column"].tolist() == ["published", "url", "topics", "title_basis", "home"]


def test_all_items_of_the_sheet_load_and_only_honest_headlines_are_shown(published):
    news = published.table("news")
    links = published.table("news_links")
    assert len(news) == 61
    assert news["shown"].sum() == 50
    assert set(news.loc[news["shown"], "title_basis"]) == {"printed", "address"}
    assert set(news["item"]) == set(links.loc[links["kind"] == "topic", "item"])
    shared = news.loc[news["url"].str.endswith("/category/state-agencies/")]
    assert len(shared) == 2
    undated = news.loc[news["date_precision"] == "none", "published"]
    assert undated.tolist() == ["", "", "", ""]


def test_the_first_items_on_child_poverty_are_about_it_in_the_state_and_say_so(published):
    subject = Subject(("children-in-poverty",), ("economic-well-being",), ("MA",), disparity=True)
    items = related_news(published.table("news"), published.table("news_links"), subject).head(5)
    assert len(items) == 5
    for shared in items["shared"]:
        assert ("place", "MA") in shared
        assert {("indicator", "children-in-poverty"), ("topic", "racial-equity")} & set(shared)
    assert items["shown"].all()
    # The same score: the newest first.
    first = items.loc[items["score"] == items["score"].max(), "published"].tolist()
    assert first == sorted(first, reverse=True)


def test_what_relates_to_nothing_brings_nothing(published):
    news, links = published.table("news"), published.table("news_links")
    assert related_news(news, links, Subject(("no-such-indicator",), (), ("MA",))).empty


def test_the_feed_is_atom_with_shown_items_and_no_invented_day(published):
    namespace = {"a": "http://www.w3.org/2005/Atom"}
    feed = ET.fromstring(atom(published, "https://data.example.org/"))
    entries = feed.findall("a:entry", namespace)
    news = published.table("news").set_index("title")
    assert len(entries) == 50
    assert len({entry.findtext("a:id", "", namespace) for entry in entries}) == 50
    for entry in entries:
        story = news.loc[entry.findtext("a:title", "", namespace)]
        day = entry.findtext("a:published", "", namespace)
        assert day == (
            f"{story['published']}T00:00:00Z" if story["date_precision"] == "day" else ""
        )
        moment = entry.findtext("a:updated", "", namespace)
        datetime.datetime.fromisoformat(moment)
        assert moment.startswith(story["published"])  # what is known of it
    moments = [entry.findtext("a:updated", "", namespace) for entry in entries]
    assert moments == sorted(moments, reverse=True)
    authors = {entry.findtext("a:author/a:name", "", namespace) for entry in entries}
    assert "Boston Globe, as carried by Daily8" in authors


def test_every_coalition_has_a_figure_or_says_what_would_be_needed(published):
    partners, links = published.table("partners"), published.table("partner_links")
    assert len(partners) == 16
    kinds = links.groupby("partner")["kind"].agg(set)
    without = [p for p in partners["partner"] if not kinds[p] & {"indicator", "wanted"}]
    assert without == ["partnership-for-americas-children"]
    claims = published.table("claims")
    theirs = claims.loc[claims["publisher"] == "Transition Age Youth Coalition"]
    assert theirs["value"].tolist() == [300000]


@pytest.mark.parametrize(
    ("given", "reached"), [("https://kids.example", "https://kids.example/"), ("", "http://desk/")]
)
def test_the_feed_links_to_where_readers_reach_the_dashboard(processed, given, reached):
    server = Flask(__name__)
    settings = load_settings().model_copy(update={"base_url": given})
    register_feed(server, settings, Store(processed))
    answer = server.test_client().get("/news.atom", base_url="http://desk/")
    feed = ET.fromstring(answer.data)
    namespace = {"a": "http://www.w3.org/2005/Atom"}
    links = [link.get("href") for link in feed.findall("a:link", namespace)]
    assert links == [f"{reached}news.atom", f"{reached}news"]
    ids = [entry.findtext("a:id", "", namespace) for entry in feed.findall("a:entry", namespace)]
    assert len(ids) == 50
    assert all(one.startswith(f"{reached}news#") for one in ids)


def test_words_find_stories_by_what_they_are_about(house, published):
    """The titles of indicators and topics that stand under a story count as its words."""
    links = published.table("news_links")
    about = links.loc[links["target"].eq("fourth-graders-not-proficient-in-reading"), "item"]
    found = house.client.get("/news?q=fourth+graders+reading").text
    shown = visible_news(published.table("news"))
    titles = shown.loc[shown["item"].isin(about), "title"]
    assert len(titles) >= 3
    assert [title for title in titles if escape(title, quote=False) not in found] == []
