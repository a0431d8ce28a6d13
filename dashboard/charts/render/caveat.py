"""Which notes of a chart change how it is read, and so stay in sight wherever it is shown."""

from __future__ import annotations

from dashboard.charts.chart import MARKED, Chart

# How the templates of notes begin. These always stay: who or what is left out, and not reviewed.
_ALWAYS = ("missing-not-shown", "comparison-groups-withheld", "figure-note-not-reviewed")
# Without these a figure is taken for surer than it is: a survey without margins, an estimate.
_UNSURE = ("figure-note-sampled", "rank-know-estimate", "rank-none")
# What marks stand for that no axis and no legend names.
_READING = "disparity-reading"
# Of these the first that a chart has, in this order.
_FIRST = (
    *_UNSURE,
    "rank-why-know-lacking",
    "per-child-note",
    "care-note-not-told",
    "figure-note-neither",
)


def caveats(chart: Chart) -> tuple[str, ...]:
    """The notes that stay in sight, in the order in which the chart has them."""
    stay = [note for note in chart.notes if _always(note) or is_reading(note)]
    rest = [note for note in chart.notes if note not in stay]
    if first := min((note for note in rest if _rank(note) is not None), key=_order, default=None):
        stay.append(first)
    return tuple(note for note in chart.notes if note in stay)


def essential(chart: Chart) -> tuple[str, ...]:
    """Those of them that whoever leaves notes out cannot leave out.

    What is withheld or left out, an estimate, a survey without margins, what nobody reviewed and
    what a figure's asterisk stands for change how a figure is read, and a picture by itself has no
    page to look it up on. The others explain, such as that groups overlap.
    """
    return tuple(
        note for note in caveats(chart) if _always(note) or _template(note).startswith(_UNSURE)
    )


def others(chart: Chart) -> tuple[str, ...]:
    """The notes that a reader opens."""
    stay = caveats(chart)
    return tuple(note for note in chart.notes if note not in stay)


def is_reading(note: str) -> bool:
    """Whether a note says what marks stand for: where there is little room, it goes first."""
    return _template(note) == _READING


def _always(note: str) -> bool:
    return note.startswith(MARKED) or _template(note).startswith(_ALWAYS)


def _order(note: str) -> int:
    return _rank(note) or 0


def _rank(note: str) -> int | None:
    """Where a note stands among those of which one is enough; None for one that explains."""
    template = _template(note)
    if not template:
        return len(_FIRST)  # the catalog's own, such as that groups overlap
    return next((n for n, start in enumerate(_FIRST) if template.startswith(start)), None)


def _template(note: str) -> str:
    return getattr(note, "template", "")
