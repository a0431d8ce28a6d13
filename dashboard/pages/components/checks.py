"""What a story prints beside what the tables hold: agrees, differs or cannot be checked."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.charts import format as fmt
from dashboard.charts.records import Record, known, records
from dashboard.measures.claims import AGREES, CANNOT, DIFFERS, RANK
from dashboard.pages.page import Site
from dashboard.schema import TOTAL

WORDS = {DIFFERS: "Differs", AGREES: "Agrees", CANNOT: "Cannot be checked"}
_COUNTED = {DIFFERS: "{} differs", AGREES: "{} agrees", CANNOT: "{} cannot be checked"}
_COUNTED_MANY = {DIFFERS: "{} differ", AGREES: "{} agree", CANNOT: "{} cannot be checked"}


def mark(site: Site, item: str) -> Component | None:
    """The quiet mark of a news card: how many of its figures were checked, and with what result."""
    table = site.version.table("claims")
    claims = records(table.loc[table["item"] == item])
    if not claims:
        return None
    counts = Counter(str(claim["check"]) for claim in claims)
    said = [
        (_COUNTED if counts[check] == 1 else _COUNTED_MANY)[check].format(counts[check])
        for check in WORDS
        if counts[check]
    ]
    figures = "1 figure" if len(claims) == 1 else f"{len(claims)} figures"
    ordered = sorted(claims, key=lambda claim: [*WORDS].index(str(claim["check"])))
    return html.Details(
        [
            html.Summary(
                [f"{figures} checked: ", html.Span(", ".join(said))],
                className="differs" if counts[DIFFERS] else "",
            ),
            html.Ul([html.Li(line(site, claim)) for claim in ordered]),
        ],
        className="checks",
    )


def line(site: Site, claim: Record) -> list[Component | str]:
    """One printed figure: the words as printed, the result, ours with its address, and why."""
    parts: list[Component | str] = [
        html.Q(claim["as_printed"]),
        " ",
        html.B(f"{WORDS[str(claim['check'])]}."),
        " ",
    ]
    if known(claim["ours"]):
        ours = _figure(claim)
        address = figure_address(site, claim)
        parts += [
            "The print it is compared with: " if not address else "Here: ",
            html.A(ours, href=address) if address else ours,
            ". ",
        ]
    return [*parts, str(claim["why"])]


def figure_address(site: Site, claim: Record) -> str:
    """Where the dashboard shows the figure that a claim is about; empty where it has none."""
    measure, period = str(claim["measure"]), str(claim["period"])
    if measure.startswith(RANK):
        domain = measure.removeprefix(RANK)
        if domain in site.catalog.indicators:
            return f"/indicators/{domain}?{urlencode({'place': claim['place']})}"
        query = {"edition": period, "domain": domain, "place": claim["place"]}
        return f"/rankings?{urlencode(query)}"
    if measure not in site.catalog.indicators:
        return ""
    page = "indicators" if claim["group"] == TOTAL else "disparities"
    query = {"place": claim["place"], "period": period}
    return f"/{page}/{measure}?{urlencode({k: v for k, v in query.items() if v})}"


def _figure(claim: Record) -> str:
    if str(claim["measure"]).startswith(RANK):
        return fmt.ordinal(int(claim["ours"]))
    return fmt.figure(float(claim["ours"]), str(claim["unit"]))
