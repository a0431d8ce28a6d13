"""The age of figures that are old beside the newest of everything loaded, in a sentence."""

from __future__ import annotations

from dashboard.charts.facts.bound import Facts, remembered
from dashboard.language import say
from dashboard.measures import age


@remembered
def newest_year(facts: Facts) -> int:
    """The last year that any figure of the version is of; 0 where there is none."""
    years = facts.version.table("indicators")["last_year"]
    return int(years.max()) if len(years) else 0


def years_behind(facts: Facts, last: int) -> int:
    """How many years a figure lies behind the newest; 0 where that needs no word."""
    return age.years_behind(last, newest_year(facts))


def with_age(finding: str, years: int) -> str:
    """A finding that says in few words how old its figures are; ``said`` says it in full."""
    if not years:
        return finding
    return say("age-after", sentence=finding, age=say("age-short", years=years))


def said(years: int, period: str, *, several: bool = False) -> str:
    """How old the newest figures are that lie some years behind; empty where it needs no word."""
    if not years:
        return ""
    return say("age-newest-several" if several else "age-newest", period=period, years=years)
