"""Coverage: which years each indicator has figures for, and in how many states."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.facts import figures
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.text import numbers
from dashboard.language import say
from dashboard.schema import Status


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
        return say(
            "coverage-words",
            title=self.title,
            years=_runs(sorted(self.states)),
            count=self.states[last],
            period=str(last),
        )


@remembered
def coverage(facts: Facts) -> tuple[Coverage, ...]:
    """A line for each indicator, in the order of the catalog; those not reviewed last."""
    lines = []
    for slug, title in figures.loaded(facts).items():
        rows = figures.rows_of(facts, slug)
        there = rows.loc[
            rows["place"].isin(facts.catalog.states) & (rows["status"] == Status.PUBLISHED)
        ]
        counted = there.groupby("end_year")["place"].nunique()
        if len(counted):
            by_year = {int(str(year)): int(count) for year, count in counted.items()}
            lines.append(Coverage(slug, title, by_year))
    return tuple(lines)


def span(lines: tuple[Coverage, ...]) -> range:
    """The years from the first to the last that any indicator has."""
    years = [year for line in lines for year in line.states]
    return range(min(years), max(years) + 1) if years else range(0)


def _runs(years: list[int]) -> str:
    """Years as stretches: 2000 to 2019, 2021 to 2024."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(numbers.span(str(run[0]), str(run[-1])) for run in runs)
