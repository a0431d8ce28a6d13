"""What the last build found: the files it read, what a person corrected, what it set aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts.chart import Column, Row, Table
from dashboard.charts.facts import corrections
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.unreviewed import titles
from dashboard.charts.text import figure_text, numbers
from dashboard.language import say
from dashboard.pages.components.accessible_name import named
from dashboard.pages.components.card import table
from dashboard.pages.components.questions import question
from dashboard.pages.page import Site

_MOST = 300
_GRAVEST = ("error", "warning", "note")
_NOTHING = "Nothing."  # what to do about a note that only tells
_TEXTS = ("file", "publisher", "kind", "downloaded")
_NUMBERS = ("read", "kept", "reported")


def counted(site: Site) -> dict[str, int]:
    """How many files were read, and how many figures of them were read, kept and reported."""
    files = site.version.table("files")
    read, kept = int(files["cells"].sum()), int(files["observations"].sum())
    return {"count": len(files), "figures": read, "kept": kept, "reported": read - kept}


def files(site: Site) -> Component:
    """Every file that was read: whose it is, what it is, what was taken from it."""
    listed = as_dicts(site.version.table("files").sort_values("file"))
    unreviewed = titles(site.facts)
    rows = tuple(_row(file, str(file["indicator"]).split(" ")[0] in unreviewed) for file in listed)
    columns = tuple(
        Column(name, say(f"page-data-files-{name}"), unit)
        for unit, names in (("text", _TEXTS), ("number", _NUMBERS))
        for name in names
    )
    told = {name: f"{count:,}" for name, count in counted(site).items() if name != "count"}
    return question(
        "files",
        say("page-data-files"),
        say("page-data-files-count", count=len(listed), **told),
        html.Div(table(Table(columns, rows), say("page-data-files-caption")), className="wide"),
    )


def _row(file: Record, unreviewed: bool) -> Row:
    texts = (
        str(file["file"]),
        str(file["publisher"]) or say("page-data-not-named"),
        _kind(file, unreviewed),
        numbers.day(str(file["vintage"])) if file["vintage"] else say("page-data-unknown"),
    )
    counts = [int(file[name]) for name in ("cells", "observations", "problems")]
    return Row(
        values=(*texts, *map(float, counts)), texts=(*texts, *(f"{count:,}" for count in counts))
    )


def _kind(file: Record, unreviewed: bool) -> str:
    """What a file was recognised as, and whether nobody reviewed what it holds."""
    kind = str(file["kind"]).replace("-", " ")
    return say("figure-marked", title=kind, mark=figure_text.unknown_mark()) if unreviewed else kind


def corrected(site: Site, titled: Mapping[str, str]) -> Component | None:
    """Every figure that a person corrected, as printed and as shown, and why."""
    rows = corrections.every(site.facts)
    if rows.empty:
        return None
    listed = [
        html.Li(
            [
                html.B(say("page-data-corrections-of", title=titled[str(row["indicator"])])),
                corrections.sentence(site.facts, row),
            ]
        )
        for row in as_dicts(rows)
    ]
    return question(
        "corrections",
        say("page-data-corrections"),
        say("page-data-corrections-count", count=len(listed)),
        html.P(say("page-data-corrections-how")),
        _listed(listed, say("page-data-corrections-list")),
    )


def problems(site: Site) -> Component:
    """What was set aside, the gravest first, with what to do about it."""
    listed = sorted(
        as_dicts(site.version.table("problems")), key=lambda one: _GRAVEST.index(one["severity"])
    )
    asked = say("page-data-problems")
    if not listed:
        return question("problems", asked, say("page-data-problems-none"))
    lines: list[Component | str] = [
        html.A(say("page-data-problems-all"), href="/data/problems.csv")
    ]
    if len(listed) > _MOST:
        lines = [say("page-data-problems-first", number=_MOST), " ", *lines]
    return question(
        "problems",
        asked,
        say("page-data-problems-lines", count=len(listed)),
        _listed([_problem(one) for one in listed[:_MOST]], say("page-data-problems-list")),
        html.P(lines),
    )


def _problem(one: Record) -> Component:
    where = say("page-data-problems-row", file=str(one["file"]), row=str(one["row"]))
    return html.Li(
        [
            html.B(where if one["row"] else str(one["file"])),
            *(f" · {told}" for told in _weight(one)),
            html.Br(),
            " ".join(told for told in (one["problem"], one["what_to_do"]) if told != _NOTHING),
        ]
    )


def _weight(problem: Record) -> list[str]:
    """How grave a problem is, and for how many figures it stands."""
    told: list[str] = [say("page-data-problems-severity", severity=str(problem["severity"]))]
    if problem["cells"]:
        told.append(say("page-data-problems-figures", count=int(problem["cells"])))
    return told


def _listed(items: Sequence[Component], name: str) -> Component:
    """A long list in a box of its own, which a phone need not scroll sideways."""
    return html.Div(
        html.Ul([*items], className="points"),
        className="scroll",
        role="region",
        tabIndex=0,
        **named(name),
    )
