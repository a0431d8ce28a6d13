"""Which places are most like one another in a few figures: to compare with, fairer than a rank."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd


def alike(figures: Mapping[str, tuple[float, ...]], place: str, count: int) -> list[str]:
    """The places nearest to one in all figures together, the nearest first.

    ``figures`` has the same figures of each place, in the same order: amounts that differ by
    factors as logarithms. Each is measured in its standard deviation over all the places, so that
    none outweighs another; a figure that all places share tells nothing. Of places that are as near
    the first by name stands first. Empty where the place has no figures.
    """
    if place not in figures:
        return []
    table = pd.DataFrame.from_dict(dict(figures), orient="index")
    spread = table.std(ddof=0)
    scaled = table.loc[:, spread > 0] / spread[spread > 0]
    away = np.sqrt(((scaled - scaled.loc[place]) ** 2).sum(axis=1)).drop(place)
    ordered = away.rename_axis("place").reset_index(name="away").sort_values(["away", "place"])
    return [str(one) for one in ordered["place"].head(count)]
