"""What stands on the brief of a state: ranks, gaps, changes, and the price of care."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.catalog import Catalog
from dashboard.charts.brief import Brief
from dashboard.charts.facts import care_prices, figures, rank_lists
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.summaries.gap_lines import gap_lines
from dashboard.charts.text import figure_text, numbers, price_text, prose, rank_text
from dashboard.schema import OVERALL, Status

_MOST_GAPS, _MOST_CHANGES = 5, 5
_CLEAR = ("clear", "full-count")


def places(catalog: Catalog) -> Mapping[str, str]:
    """The places that have a brief: the states, by slug."""
    return catalog.states


@remembered
def brief(facts: Facts, place: str, publisher: str, link: str) -> Brief:
    """What is known of a state: ranks, gaps, changes over five years, the price of care."""
    name = facts.catalog.states[place]
    made = gap_lines(facts, place)
    clear = [one.chart.finding for one in made if one.sure in _CLEAR]
    moved = _moved(facts, place)
    return Brief(
        place=prose.the(name),
        ranks=_ranks(facts, place),
        gaps=tuple(clear[:_MOST_GAPS]),
        not_judged=_not_judged(len(clear), len(made) - len(clear)),
        better=moved["better"][:_MOST_CHANGES],
        worse=moved["worse"][:_MOST_CHANGES],
        not_told=_not_told(moved),
        caution=figure_text.SAMPLED,
        care=_care(facts, place, name),
        sources="Annie E. Casey Foundation, KIDS COUNT Data Center; U.S. Department of Labor, "
        "Women's Bureau, National Database of Childcare Prices.",
        version=facts.version.id,
        created=numbers.day(facts.version.created),
        publisher=publisher,
        link=link,
    )


def _not_judged(clear: int, unclear: int) -> str:
    """How many gaps are not listed, and why; empty where all are."""
    more = clear - _MOST_GAPS
    texts = [
        f"{more} more {'is' if more == 1 else 'are'} clear." if more > 0 else "",
        f"{unclear} more cannot be judged or told from the published figures." if unclear else "",
    ]
    return " ".join(text for text in texts if text)


def _not_told(moved: dict[str, tuple[str, ...]]) -> str:
    """How many of the Data Book's indicators are not listed, and why."""
    more = sum(max(len(moved[way]) - _MOST_CHANGES, 0) for way in ("better", "worse"))
    texts = [
        f"{more} more moved by less." if more else "",
        f"{len(same)} stayed about the same." if (same := moved["same"]) else "",
        f"{len(none)} cannot be compared." if (none := moved["nothing"]) else "",
    ]
    return " ".join(text for text in texts if text)


def _ranks(facts: Facts, place: str) -> tuple[tuple[str, str, str], ...]:
    newest = rank_lists.editions(facts)[:1]
    ranks = [
        (title, rank_lists.rank_of(facts, edition, domain, place))
        for edition in newest
        for domain, title in rank_lists.lists(facts.catalog).items()
    ]
    return tuple(
        (
            f"{title}, {rank.edition} edition"
            if title == rank_lists.lists(facts.catalog)[OVERALL]
            else title,
            rank_text.headline(rank),
            rank_lists.how_known(rank),
        )
        for title, rank in ranks
    )


def _moved(facts: Facts, place: str) -> dict[str, tuple[str, ...]]:
    """Indicators of the Data Book by how they moved in about five years, the largest change first.

    The rule is that of every page (measures/change.py): what rounding could account for is no
    change.
    """
    found: dict[str, list[tuple[float, str]]] = {
        way: [] for way in ("better", "worse", "same", "nothing")
    }
    for slug, entry in facts.catalog.indicators.items():
        latest = figures.of(facts, slug).latest if entry.data_book else {}
        if (one := latest.get(place)) is None:
            continue
        way = one.verdict if one.verdict in found else "same" if one.text_then else "nothing"
        size = abs(one.value / one.value_then - 1) if one.value_then else 0.0
        text = f"{entry.title}: {one.text_then} in {one.when_then}, {one.text} in {one.when}"
        found[way].append((size, text))
    return {
        way: tuple(text for _, text in sorted(listed, key=lambda pair: (-pair[0], pair[1])))
        for way, listed in found.items()
    }


def _care(facts: Facts, place: str, name: str) -> str:
    price = care_prices.yearly(facts, place, "center", "infant")
    if price is None:
        return price_text.no_prices(name)
    year, cost = price
    sentence = (
        f"In {year}, a year of center care for an infant cost {numbers.currency(cost)} "
        "at the median."
    )
    income = facts.version.observations("median-family-income").loc[
        lambda t: (
            (t["place"] == place) & (t["end_year"] == year) & (t["status"] == str(Status.PUBLISHED))
        ),
        "value",
    ]
    if income.empty:
        return sentence
    earned = float(income.iloc[0])
    named = "median income of families with children"
    return f"{sentence} {price_text.burden(cost / earned, earned, named)}"
