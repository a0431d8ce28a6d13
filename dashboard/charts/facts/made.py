"""How a sentence was made: by which rule, and from the cells of which figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.chart import Chart
from dashboard.charts.facts.cells import Origin
from dashboard.charts.text import numbers
from dashboard.language import Sentence, rule
from dashboard.schema import PeriodKind

# A rate before the people it is of, as the figure that a cell holds.
_FIGURES = {"number-part-percent": "{amount}%", "number-part": "{amount} per {per}"}


@dataclass(frozen=True)
class Made:
    """A sentence with the rule that it was made by and the cells of the figures in it."""

    sentence: str
    rule: str
    cells: tuple[Origin, ...]


def made(chart: Chart, origins: Sequence[Origin]) -> tuple[Made, ...]:
    """Each sentence of a chart: its finding and what follows it.

    ``origins`` are the cells of all figures of the chart; a sentence has those whose figure and
    period it says.
    """
    return tuple(
        Made(one, " ".join(dict.fromkeys(_rules(one))), tuple(_in_sentence(one, origins)))
        for one in (chart.finding, *chart.details)
        if isinstance(one, Sentence)
    )


def _rules(sentence: Sentence) -> Iterator[str]:
    """The rule of a sentence; of one that carries another, that one's first."""
    inner = sentence.words.get("sentence")
    if isinstance(inner, Sentence):
        yield from _rules(inner)
    if own := rule(sentence):
        yield own


def _in_sentence(sentence: Sentence, origins: Sequence[Origin]) -> Iterator[Origin]:
    said = set(_said(sentence))
    for one in origins:
        if one.shown in said and said & _periods(one.period):
            yield one


def _said(sentence: Sentence) -> Iterator[str]:
    """Every word that stands in a sentence, its parts' too."""
    figure = _FIGURES.get(sentence.template)
    if figure:
        yield figure.format(**sentence.words)
    for word in sentence.words.values():
        yield str(word)
        if isinstance(word, Sentence):
            yield from _said(word)


def _periods(period: str) -> set[str]:
    """A printed period in the ways that it may be read."""
    return {str(numbers.years(period, kind)) for kind in PeriodKind}
