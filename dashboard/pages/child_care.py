"""Child care: what care costs by age and county, and what publishers say its lack costs."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts import child_care
from dashboard.charts import format as fmt
from dashboard.charts.records import Record, records
from dashboard.measures.relevance import Subject
from dashboard.pages.components.card import card
from dashboard.pages.components.columns import columns, said
from dashboard.pages.components.related import item
from dashboard.pages.page import Control, Page, Query, Site, View, choose

_BEARS = {
    "child-care-cost-lost-wages": "Families, in lost wages",
    "child-care-cost-employers": "Employers, in productivity and turnover",
    "child-care-cost-state-taxes": "The state, in taxes not paid",
    "child-care-cost-total": "Altogether",
}


def _chosen(site: Site, query: Query) -> dict[str, tuple[str, str]]:
    options = _options(site, query)
    defaults = {
        "place": site.settings.home_place,
        "setting": "center",
        "age": "infant",
        "year": options["year"][0][0] if options["year"] else "",
    }
    found = {name: choose(query, name, options[name], defaults[name]) for name in options}
    return {name: (chosen.value, chosen.note) for name, chosen in found.items()}


def _options(site: Site, query: Query) -> dict[str, list[tuple[str, str]]]:
    home = site.settings.home_place
    places = child_care.places_with_prices(site.version, site.catalog, home)
    # The state first, then its counties by name.
    ordered = sorted(places.items(), key=lambda pair: (pair[0] != home, pair[1]))
    years = child_care.years(site.version, home)
    return {
        "place": ordered,
        "setting": list(child_care.SETTINGS.items()),
        "age": list(child_care.AGES.items()),
        "year": [(str(year), str(year)) for year in years],
    }


def controls(site: Site, query: Query) -> list[Control]:
    """Place, kind of care, age and year."""
    chosen = _chosen(site, query)
    labels = {"place": "Place", "setting": "Kind of care", "age": "Child", "year": "Year"}
    return [
        Control(name, labels[name], options, chosen[name][0])
        for name, options in _options(site, query).items()
    ]


def view(site: Site, query: Query) -> View:
    """Prices by age and by county, and the published cost of their lack."""
    chosen = _chosen(site, query)
    place, setting, age, year = (chosen[name][0] for name in ("place", "setting", "age", "year"))
    home = site.settings.home_place
    subject = Subject(topics=("child-care",), places=(home,))
    if not year:
        return View([columns(site, subject, html.P("No child-care prices are loaded."))])
    ages = child_care.by_age(site.version, site.catalog, place, int(year), setting)
    counties = child_care.by_county(
        site.version, site.catalog, home, place, int(year), setting, age
    )
    return View(
        [
            *said(chosen),
            columns(site, subject, card(site, ages), card(site, counties), _lack(site)),
        ],
        f"{ages.finding} {counties.finding}",
    )


def _lack(site: Site) -> Component | None:
    """What the lack of care costs, as named publishers print it: their claims, not our estimate."""
    claims = site.version.table("claims")
    costs = claims.loc[claims["measure"].isin(list(_BEARS)) & claims["value"].notna()]
    if costs.empty:
        return None
    place = site.catalog.places[site.settings.home_place].name
    return html.Section(
        [
            html.H2("What its lack costs, as published"),
            html.P(
                f"What too little child care costs {place} in a year, as reports and news print "
                "it. The figures are their publishers', not computed here; each is set beside the "
                "most exact print of the same figure.",
                className="fine",
            ),
            *[
                _cost(words, costs.loc[costs["measure"] == measure])
                for measure, words in _BEARS.items()
                if measure in set(costs["measure"])
            ],
            html.H2("Stories that print these figures"),
            *[item(site, row) for row in records(_stories(site, costs))],
        ]
    )


def _stories(site: Site, costs: pd.DataFrame) -> pd.DataFrame:
    """News items that print one of the costs, newest first, undated last."""
    news = site.version.table("news")
    return (
        news.loc[news["item"].isin(costs["item"])]
        .sort_values(["published", "title"], ascending=[False, True])
        .assign(shared=lambda table: table["item"].map(lambda _: ()))
    )


def _cost(who: str, prints: pd.DataFrame) -> Component:
    """Who bears a cost: the most exact print, those that round it, those that differ from it."""
    ordered = prints.sort_values("published")
    exact = records(ordered.loc[ordered["check"] == "cannot-be-checked"])[0]
    others = {
        "Also printed": ordered.loc[ordered["check"] == "agrees"],
        "Printed differently": ordered.loc[ordered["check"] == "differs"],
    }
    return html.Article(
        [
            html.H3(f"{who}: {fmt.currency(exact['value'])}"),
            html.P(_print(exact), className="summary"),
            *[
                html.P(
                    [
                        f"{label}: ",
                        *[part for row in records(rows) for part in _print(row)],
                    ],
                    className="byline" if label == "Also printed" else "check",
                )
                for label, rows in others.items()
                if len(rows)
            ],
        ],
        className="item",
    )


def _print(claim: Record) -> list[Component | str]:
    """The words as printed, by whom and when."""
    return [
        f"“{claim['as_printed']}” (",
        html.A(claim["publisher"], href=claim["url"]),
        f", {fmt.day(claim['published'])}). ",
    ]


PAGE = Page(
    path="/child-care",
    name="Child care",
    heading=lambda site, query: "What child care costs",
    description="The price of full-time child care by age, kind and county, with the news on it.",
    view=view,
    controls=controls,
    picture="/charts/child-care/center.social.png",
)
