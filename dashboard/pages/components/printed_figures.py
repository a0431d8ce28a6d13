"""What a story prints beside what the tables hold: agrees, differs or cannot be checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.summaries import moves
from dashboard.charts.text import claim_text
from dashboard.language import say
from dashboard.measures.carriers import RANK_PREFIX
from dashboard.measures.claims import DIFFERS
from dashboard.pages.page import Site
from dashboard.schema import TOTAL


def mark(site: Site, item: str) -> Component | None:
    """The quiet mark of a news card: how many of its figures were checked, and with what result."""
    claims = of_item(site, item)
    if not claims:
        return None
    counts = Counter(str(claim["check"]) for claim in claims)
    checks = claim_text.CHECKS
    said = [claim_text.counted(check, counts[check]) for check in checks if counts[check]]
    return html.Details(
        [
            html.Summary(
                [say("claim-checked", count=len(claims)), " ", html.Span(", ".join(said))],
                className="differs" if counts[DIFFERS] else "",
            ),
            html.Ul([html.Li(line(site, claim)) for claim in claims]),
        ],
        className="checks",
    )


def of_item(site: Site, item: str) -> list[Record]:
    """The figures of a news item that were checked, the most notable results first."""
    order = claim_text.CHECKS.index
    claims = _by_item(site.facts).get(item, [])
    return sorted(claims, key=lambda claim: order(str(claim["check"])))


@remembered
def _by_item(facts: Facts) -> Mapping[str, list[Record]]:
    """The claims of each news item."""
    return {
        str(item): as_dicts(mine) for item, mine in facts.version.table("claims").groupby("item")
    }


@remembered
def _by_id(facts: Facts) -> Mapping[str, Record]:
    """Every claim by its id."""
    return {str(claim["claim"]): claim for claim in as_dicts(facts.version.table("claims"))}


def line(site: Site, claim: Record) -> list[Component | str]:
    """One printed figure: the words as printed, the result, ours with its address, and why."""
    result = say("claim-result", result=claim_text.label(str(claim["check"])))
    parts: list[Component | str] = [claim_text.as_printed(claim), " ", html.B(result)]
    if has_value(claim["ours"]):
        ours = claim_text.here(claim, site.catalog)
        address = figure_address(site, claim)
        parts += [" ", html.A(ours, href=address) if address else ours]
    for sentence in why(site, claim):
        parts += [" ", sentence]
    return parts


def why(site: Site, claim: Record) -> tuple[str, ...]:
    """Why a printed figure agrees or not, or what would be needed to check it."""
    return claim_text.why(claim, site.catalog, _by_id(site.facts).get(str(claim["against"])))


def indicators(site: Site, claim: Record) -> Sequence[str]:
    """The indicators whose figures a claim was checked against: of a rank, all that it ranks on."""
    measure = str(claim["measure"])
    if measure.startswith(RANK_PREFIX):
        domain = measure.removeprefix(RANK_PREFIX)
        return (domain,) if domain in site.catalog.indicators else moves.ranked_on(site.facts)
    return (measure,) if measure in site.catalog.indicators else ()


def figure_address(site: Site, claim: Record) -> str:
    """Where the dashboard shows the figure that a claim is about; empty where it has none."""
    measure, period = str(claim["measure"]), str(claim["period"])
    if measure.startswith(RANK_PREFIX):
        domain = measure.removeprefix(RANK_PREFIX)
        if domain in site.catalog.indicators:
            return f"/indicators/{domain}?{urlencode({'place': claim['place']})}"
        query = {"edition": period, "domain": domain, "place": claim["place"]}
        return f"/rankings?{urlencode(query)}"
    if measure not in site.catalog.indicators:
        return ""
    page = "indicators" if claim["group"] == TOTAL else "disparities"
    query = {"place": claim["place"], "period": period}
    return f"/{page}/{measure}?{urlencode({k: v for k, v in query.items() if v})}"
