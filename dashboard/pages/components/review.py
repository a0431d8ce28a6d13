"""What nobody reviewed: its badge, what that means, and what staff do about it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator, Unreviewed
from dashboard.catalog.names import closest
from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.text import figure_text
from dashboard.pages.page import Site

_HOW = "how-to-review"


def badge(entry: Indicator) -> Component | None:
    """The mark beside the title of an indicator that nobody reviewed."""
    return None if entry.reviewed else html.Span(figure_text.BADGE, className="unreviewed")


def banner(entry: Unreviewed) -> Component:
    """What "not reviewed" means, to stand above an indicator's charts."""
    return html.P(
        [
            badge(entry),
            " Loaded from ",
            *_listed(entry.files),
            " under a name that the catalog does not know. Nobody has checked what these figures "
            "measure, of whom, who collected them, or whether more is better or worse: they are in "
            "no ranking, and none of them is called better or worse. ",
            html.A("What staff can do", href=f"#{_HOW}"),
        ],
        className="said",
    )


def steps(site: Site, entry: Unreviewed) -> Component:
    """What to write beside each raw file, so that the next build knows what it holds."""
    near = closest(entry.title, figures.shown(site.facts))
    known: list[Component | str] = []
    for slug in near:
        known += [", " if known else " The nearest: ", html.Code(slug)]
    return html.Section(
        [
            html.H2("Not reviewed: what staff can do", id=_HOW),
            html.P(
                "Open the file and find out which indicator it is. If the catalog has that "
                "indicator, write a small text file beside the raw file:"
            ),
            *[
                part
                for path in entry.files
                for part in (
                    html.P(html.Code(f"{path}.yaml")),
                    html.Pre(_sidecar(site, path)),
                )
            ],
            html.P(
                [
                    "After ",
                    html.Code("indicator:"),
                    " stands one of the names in ",
                    html.Code("dashboard/catalog/indicators.yaml"),
                    ".",
                    *known,
                    "." if known else "",
                    " If none of them is it, describe the indicator in that file first. Then run ",
                    html.Code("python etl.py"),
                    ".",
                ]
            ),
        ],
        className="review",
    )


def _sidecar(site: Site, path: str) -> str:
    """The lines of a sidecar: what is known of the file, and where a person must write."""
    files = site.version.table("files")
    file = as_dicts(files.loc[files["file"] == path])[0]
    return "\n".join(
        (
            "indicator:   # its name in the catalog",
            f"publisher: {file['publisher'] or '  # who published the file'}",
            f"vintage: {file['vintage'] or '  # the day of the download, as 2026-03-24'}",
        )
    )


def _listed(paths: tuple[str, ...]) -> list[Component | str]:
    listed: list[Component | str] = []
    for path in paths:
        listed += [" and ", html.Code(path)] if listed else [html.Code(path)]
    return listed
