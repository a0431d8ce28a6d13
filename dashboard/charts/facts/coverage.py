"""Coverage: which years each indicator has figures for, and in how many states, as strips."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.render import theme
from dashboard.schema import PlaceKind, Status

WIDTH, HEIGHT, GAP = 700, 20, 1.5
_SHADES = 5


@dataclass(frozen=True)
class Coverage:
    """One indicator: how many states have a headline figure, by the last year of its period."""

    indicator: str
    title: str
    states: dict[int, int]

    @property
    def words(self) -> str:
        """Years and states in a sentence, for those who do not see the strip."""
        last = max(self.states)
        return f"{self.title}: {_runs(sorted(self.states))}; {self.states[last]} states in {last}."


@remembered
def coverage(facts: Facts) -> tuple[Coverage, ...]:
    """A line for each indicator, in the order of the catalog; those not reviewed last."""
    states = {p.place for p in facts.catalog.places.values() if p.kind == PlaceKind.STATE}
    lines = []
    for slug, title in figures.loaded(facts).items():
        rows = figures.rows_of(facts, slug)
        there = rows.loc[rows["place"].isin(states) & (rows["status"] == Status.PUBLISHED)]
        counted = there.groupby("end_year")["place"].nunique()
        if len(counted):
            by_year = {int(str(year)): int(count) for year, count in counted.items()}
            lines.append(Coverage(slug, title, by_year))
    return tuple(lines)


def span(lines: tuple[Coverage, ...]) -> range:
    """The years from the first to the last that any indicator has."""
    years = [year for line in lines for year in line.states]
    return range(min(years), max(years) + 1) if years else range(0)


def strip(line: Coverage, years: range, most: int) -> str:
    """An SVG with a cell a year, darker where more states have a figure."""
    step = WIDTH / max(len(years), 1)
    cells = []
    for position, year in enumerate(years):
        states = line.states.get(year, 0)
        shade = None if not states else min(_SHADES - 1, states * _SHADES // (most + 1))
        cells.append(
            f'<rect x="{position * step:.1f}" y="0" width="{step - GAP:.1f}" height="{HEIGHT}" '
            f'fill="{theme.shade(shade)}"><title>{year}: {states} states</title></rect>'
        )
    return _svg(line.title, HEIGHT, "".join(cells))


def scale(years: range) -> str:
    """An SVG with the years that the strips run over, every fifth of them named."""
    step = WIDTH / max(len(years), 1)
    names = "".join(
        f'<text x="{(position + 0.5) * step:.1f}" y="15" text-anchor="middle" font-size="15" '
        f'font-family="sans-serif" fill="{theme.MUTED}">{year}</text>'
        for position, year in enumerate(years)
        if year % 5 == 0 and 0 < position < len(years) - 1
    )
    return _svg("Years", HEIGHT, names)


def _svg(title: str, height: int, marks: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">'
        f"<title>{escape(title)}</title>{marks}</svg>"
    )


def _runs(years: list[int]) -> str:
    """Years as stretches: 2000 to 2019, 2021 to 2024."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
