"""What the tagger makes of titles and summaries, measured on the sheet with its topics hidden."""

import json

import pandas as pd
import pytest

import etl
from dashboard.catalog.entries import Topic
from dashboard.measures.tagger import tag, tag_all
from dashboard.schema import NEWS_LINKS
from tests.server import ROOT
from tests.sheets import comma_separated

SHEET = ROOT / "data" / "raw" / "news" / "news.csv"


def topic(**given) -> Topic:
    return Topic(topic="money", title="Money", reason="money", **given)


def tagged(text: str, **given) -> dict[str, tuple[str, ...]]:
    return tag(text, "", {"money": topic(**given)}).topics


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("child care", "Child-care costs"),
        ("afford*", "An Affordability crisis"),
        ("parents' jobs", "Parents’ jobs"),
        ("kids + poverty", "Poverty among kids"),
        ("Black", "Black children"),
    ],
)
def test_a_phrase_is_found_whatever_its_case_hyphens_and_apostrophes(phrase, text):
    assert tagged(text, words=[phrase])


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("rent", "Parents"), ("kids + poverty", "Poverty"), ("Black", "a black market"), ("C+", "C")],
)
def test_a_phrase_is_not_found_inside_words_or_in_part(phrase, text):
    assert not tagged(text, words=[phrase])


def test_the_words_that_decided_are_given_as_the_story_prints_them():
    assert tagged("The Cost of Care and Wages", words=["wages", "cost of"]) == {
        "money": ("Wages", "Cost of")
    }


def test_what_is_to_be_ignored_decides_nothing_and_alone_is_a_last_resort():
    assert not tagged("Low-income students", words=["income"], ignore=["low income students"])
    assert tagged("The Data Book", words=["income"], alone=["data book"])
    assert tagged("Income in the Data Book", words=["income"], alone=["data book"]) == {
        "money": ("Income",)
    }


def test_an_indicator_brings_its_topic():
    tags = tag("Rent burden grows", "", {"money": topic(indicators={"rents": ["rent burden"]})})
    assert tags.topics == {"money": ("Rent burden",)}
    assert tags.indicators == {"rents": ("Rent burden",)}


def figures(catalog, rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Micro-averaged precision and recall of topics, of indicators, and of both together."""
    hits: dict[str, list[int]] = {"topics": [0, 0, 0], "indicators": [0, 0, 0]}
    for row in rows.to_dict(orient="records"):
        tags = tag(str(row["title"]), str(row["summary"]), catalog.topics)
        for kind, found in (("topics", tags.topics), ("indicators", tags.indicators)):
            meant = {slug.strip() for slug in str(row[kind]).split(";")} - {""}
            right = len(meant & set(found))
            for place, count in enumerate((right, len(found), len(meant))):
                hits[kind][place] += count
    hits["both"] = [sum(pair) for pair in zip(*hits.values(), strict=True)]
    return {kind: (right / found, right / meant) for kind, (right, found, meant) in hits.items()}


def test_precision_and_recall_on_the_sheet_with_its_topics_hidden(catalog):
    rows = pd.read_csv(SHEET, dtype=str, keep_default_na=False)
    assert len(rows) == 61
    measured = figures(catalog, rows)
    floors = {"topics": (0.90, 0.80), "indicators": (0.90, 0.70), "both": (0.90, 0.80)}
    for kind, (precision, recall) in floors.items():
        assert measured[kind][0] >= precision, (kind, measured)
        assert measured[kind][1] >= recall, (kind, measured)
    # Neither half of the sheet carries the other.
    for half in (rows.iloc[::2], rows.iloc[1::2]):
        assert figures(catalog, half)["both"][0] >= 0.88


def test_no_rule_names_a_single_story(catalog):
    titles = pd.read_csv(SHEET, dtype=str)["title"].str.casefold()
    rules = [
        rule
        for one in catalog.topics.values()
        for rule in (*one.words, *one.alone, *(r for many in one.indicators.values() for r in many))
    ]
    assert max(len(rule.replace(" + ", " ").split()) for rule in rules) <= 6
    long = [rule for rule in rules if len(rule.split()) >= 5]
    assert not [rule for rule in long if titles.str.contains(rule.casefold(), regex=False).any()
                and rule != "National Assessment of Educational Progress"]  # fmt: skip


def test_stories_of_feeds_get_topics_places_and_edition_and_the_rest_are_not_shown(catalog):
    news = pd.DataFrame(
        [
            {"item": "a", "title": "Child poverty in Massachusetts: 2024 KIDS COUNT Data Book"},
            {"item": "b", "title": "Local team wins"},
            {"item": "c", "title": "Reviewed"},
        ]
    ).assign(summary="", reviewed=[False, False, True], shown=True)
    news, links = tag_all(news, pd.DataFrame(columns=NEWS_LINKS.names), catalog)
    assert set(links.itertuples(index=False, name=None)) == {
        ("a", "topic", "economic-well-being"),
        ("a", "indicator", "children-in-poverty"),
        ("a", "place", "MA"),
        ("a", "edition", "2024"),
    }
    assert news["shown"].tolist() == [True, False, True]


def test_the_tag_command_prints_topics_and_indicators_with_their_words(tmp_path, capsys):
    sheet = comma_separated(
        tmp_path / "any.csv",
        ("Title", "Summary", "More"),
        [("Families pay more for infant care", "Deep poverty grows.", "x")],
    )
    assert etl.main(["news", "--tag", str(sheet), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "title": "Families pay more for infant care",
            "topics": {
                "economic-well-being": ["poverty", "Deep poverty"],
                "child-care": ["infant care"],
            },
            "indicators": {"children-in-extreme-poverty": ["Deep poverty"]},
        }
    ]
    assert etl.main(["news", "--tag", str(tmp_path / "none.csv")]) == 2
    comma_separated(sheet, ("headline", "day"), [("x", "y")])
    assert etl.main(["news", "--tag", str(sheet)]) == 2
    assert "no column title and no column summary" in capsys.readouterr().err
