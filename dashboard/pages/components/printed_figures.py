"""What a story prints beside what the tables hold: agrees, differs or cannot be checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts, has_value
from dashboard.charts.text import numbers
from dashboard.measures.claims import AGREES, CANNOT_BE_CHECKED, DIFFERS, RANK_PREFIX
from dashboard.pages.page import Site
from dashboard.schema import TOTAL

WORDS = {DIFFERS: "Differs", AGREES: "Agrees", CANNOT_BE_CHECKED: "Cannot be checked"}
_VERBS = {
    DIFFERS: ("differs", "differ"),
    AGREES: ("agrees", "agree"),
    CANNOT_BE_CHECKED: ("cannot be checked", "cannot be checked"),
}


def mark(site: Site, item: str) -> Component | None:
    """The quiet mark of a news card: how many of its figures were checked, and with what result."""
    claims = _by_item(site.facts).get(item)
    if not claims:
        return None
    counts = Counter(str(claim["check"]) for claim in claims)
    said = [counted(check, counts[check]) for check in WORDS if counts[check]]
    ordered = sorted(claims, key=lambda claim: [*WORDS].index(str(claim["check"])))
    return html.Details(
        [
            html.Summary(
                [f"{numbers.counted(len(claims), 'figure')} checked: ", html.Span(", ".join(said))],
                className="differs" if counts[DIFFERS] else "",
            ),
            html.Ul([html.Li(line(site, claim)) for claim in ordered]),
        ],
        className="checks",
    )


@remembered
def _by_item(facts: Facts) -> Mapping[str, list[Record]]:
    """The claims of each news item."""
    return {
        str(item): as_dicts(mine) for item, mine in facts.version.table("claims").groupby("item")
    }


def counted(check: str, count: int, noun: str = "") -> str:
    """How many have a result: 2 differ; 1 printed figure agrees."""
    one, many = _VERBS[check]
    what = numbers.counted(count, noun) if noun else f"{count}"
    return f"{what} {one if count == 1 else many}"


def line(site: Site, claim: Record) -> list[Component | str]:
    """One printed figure: the words as printed, the result, ours with its address, and why."""
    parts: list[Component | str] = [
        as_printed(claim),
        " ",
        html.B(f"{WORDS[str(claim['check'])]}."),
        " ",
    ]
    if has_value(claim["ours"]):
        ours = _figure(site, claim)
        address = figure_address(site, claim)
        parts += [
            "Here: " if address else "Compared with ",
            html.A(ours, href=address) if address else ours,
            ". ",
        ]
    return [*parts, str(claim["why"])]


def as_printed(claim: Record) -> str:
    """What a story prints: in quotation marks only where the sheet holds its very words."""
    words = str(claim["as_printed"])
    return f"“{words}”" if claim["verbatim"] else words


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


def _figure(site: Site, claim: Record) -> str:
    """Our figure with what it is of: child poverty, Massachusetts, 2019: 12%."""
    measure, value = str(claim["measure"]), float(claim["ours"])
    domain = measure.removeprefix(RANK_PREFIX)
    entry = site.catalog.indicators.get(domain)
    if measure.startswith(RANK_PREFIX):
        name = entry.short if entry else domain.replace("-", " ")
        parts, text = [f"{name}, {claim['period']} edition"], numbers.ordinal(int(value))
    elif entry:
        group = site.catalog.groups.get(str(claim["group"]))
        label = [group.label] if group and claim["group"] != TOTAL else []
        parts, text = [entry.short, *label], numbers.figure(value, str(claim["unit"]))
    else:
        return numbers.figure(value, str(claim["unit"]))
    place = site.catalog.places[str(claim["place"])].name
    period = [] if measure.startswith(RANK_PREFIX) else [str(claim["period"])]
    return f"{', '.join([*parts, place, *period])}: {text}"
