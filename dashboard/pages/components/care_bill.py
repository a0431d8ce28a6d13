"""The calculator of child care: a reader's family, what its care costs, and of which income."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts import care_prices
from dashboard.charts.kinds.child_care.bill import Bill
from dashboard.charts.text import numbers, price_text
from dashboard.language import Sentence, say
from dashboard.measures import child_care as measure
from dashboard.measures.child_care import Income
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.care_pictures import bar
from dashboard.pages.components.controls import bar as bar_of_controls
from dashboard.pages.page import Control, Site


def calculator(
    site: Site,
    controls: Sequence[Control],
    cost: Bill,
    told: Sequence[Sentence],
    earned: float | None,
    wage: Component | None,
) -> Component:
    """How many children, what they earn, what care would cost them: in words and as a bar.

    ``told`` are the sentences of the answer; ``earned`` is the income that was typed in.
    """
    first, *others = told
    incomes = [cost.income] if cost.income else []
    if earned:
        place, year = cost.price.place, cost.price.year
        incomes.append(Income(place, year, year, earned, ""))
    return html.Section(
        [
            html.H2(say("page-care-family"), className="finding"),
            bar_of_controls(controls, say("page-care-family-controls")),
            html.P(first, className="answer", id="family-cost"),
            *[_bar(site, cost, income) for income in incomes if cost.children],
            *[html.P(sentence, className="small") for sentence in others],
            wage,
        ],
        className="chart calculator",
        **named(say("page-care-family")),
    )


def _bar(site: Site, cost: Bill, income: Income) -> Component:
    """What the care of the children of each age takes of an income."""
    name = say("page-care-bar-whole", figure=numbers.currency(income.amount))
    place, year = cost.price.place, cost.price.year
    parts = [
        number
        * care_prices.year_of(care_prices.weekly_of(site.facts, place, cost.setting, age)[year])
        / income.amount
        for age, number in cost.children.items()
    ]
    share = price_text.share(measure.burden(cost.price, income))
    said = say("page-care-bar-said", setting=name, told=share)
    return html.Div(
        [html.P(name, className="bar-name"), bar(parts, share, said, site.catalog.child_care)],
        className="draw",
    )
