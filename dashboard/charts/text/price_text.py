"""Sentences on what child care costs."""

from __future__ import annotations

from dashboard.charts.text import numbers, prose
from dashboard.schema import Unit


def burden(share: float, income: float, income_name: str = "median household income") -> str:
    """A year's care as a share of a place's income, beside the federal benchmark."""
    return (
        f"That is {numbers.figure(share, Unit.PERCENT)} of the {income_name} there "
        f"({numbers.currency(income)}). The federal benchmark for subsidized families is 7%."
    )


def no_prices(place: str) -> str:
    """For a state that gave no child-care prices."""
    return f"No child-care prices are published for {prose.the(place)}."
