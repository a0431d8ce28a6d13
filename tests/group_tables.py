"""Small tables of figures by group, as observations, and what their indicators are."""

from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.measures.disparity import Properties

POVERTY = Properties(
    unit="percent",
    better="lower",
    kind="rate",
    mutually_exclusive=False,
    whole_percent_rule=True,
    full_count=False,
)
SURVEY = replace(POVERTY, whole_percent_rule=False, mutually_exclusive=True)


def rows(group, percent=None, number=None, place="MA", period="2019", **more):
    """A group's two rows, printed in whole percents and in thousands."""
    years = {"start_year": int(period[:4]), "end_year": int(period[-4:])}
    common = {"place": place, "period": period, **years, "group": group, "margin": np.nan}
    status = "suppressed" if percent is None else "published"
    rate = {"unit": "percent", "value": percent, "status": status, "decimals": 2}
    rate |= {} if percent is None else {"low": percent - 0.005, "high": percent + 0.005}
    count = {"unit": "number", "value": number, "decimals": -3}
    count |= {"status": "suppressed" if number is None else "published"}
    count |= {} if number is None else {"low": number - 500, "high": number + 500}
    return [common | rate | more, common | count]


def table(*groups):
    frame = pd.DataFrame([row for group in groups for row in group])
    numbers = ["value", "low", "high", "margin"]
    return frame.reindex(columns=[*frame.columns, *{"low", "high"} - set(frame)]).astype(
        dict.fromkeys(numbers, "float64")
    )


def group_of(compared, group, place="MA", period="2019"):
    wanted = compared["group"].eq(group) & compared["place"].eq(place)
    found = compared[wanted & compared["period"].eq(period)]
    assert len(found) == 1
    return found.iloc[0]
