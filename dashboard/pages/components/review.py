"""What nobody reviewed: its badge, what that means, and what staff do about it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.catalog import Indicator, Unreviewed
from dashboard.catalog.names import closest
from dashboard.charts.facts import figures
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.text import figure_text, prose
from dashboard.language import say
from dashboard.pages.page import Site


def badge(entry: Indicator) -> Component | None:
    """The mark beside the title of an indicator that nobody reviewed."""
    return None if entry.reviewed else html.Span(figure_text.unknown_mark(), className="unreviewed")


def banner(entry: Unreviewed) -> list[Component | str]:
    """What "not reviewed" means, to stand above an indicator's charts."""
    mark = badge(entry)
    return [*([mark] if mark else []), " ", say("review-banner", files=prose.listed(entry.files))]


def steps(site: Site, entry: Unreviewed) -> Component:
    """What to write beside each raw file, so that the next build knows what it holds."""
    near = closest(entry.title, figures.shown(site.facts))
    body = html.Div(
        [
            html.P(say("review-write")),
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
                    say("review-name", file="dashboard/catalog/indicators.yaml"),
                    *([" ", say("review-nearest", names=", ".join(near))] if near else []),
                    " ",
                    say("review-run", command="python etl.py"),
                ]
            ),
        ],
        className="in review",
    )
    return html.Details([html.Summary(say("review-heading")), body], className="fold")


def _sidecar(site: Site, path: str) -> str:
    """The lines of a sidecar: what is known of the file, and where a person must write."""
    files = site.version.table("files")
    file = as_dicts(files.loc[files["file"] == path])[0]
    return "\n".join(
        (
            f"indicator:   # {say('review-sidecar-indicator')}",
            f"publisher: {file['publisher'] or '  # ' + say('review-sidecar-publisher')}",
            f"vintage: {file['vintage'] or '  # ' + say('review-sidecar-vintage')}",
        )
    )
