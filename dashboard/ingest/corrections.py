"""Apply the corrections that people wrote into catalog/corrections.yaml."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from dashboard.catalog import Correction
from dashboard.ingest.result import Problem
from dashboard.schema import OBSERVATIONS, Status, Unit

CORRECTIONS = "dashboard/catalog/corrections.yaml"


def apply_corrections(
    observations: pd.DataFrame, corrections: Iterable[Correction]
) -> tuple[pd.DataFrame, dict[str, list[Problem]]]:
    """Put in what a person corrected, each with its reason; tell which corrections fit nothing."""
    said: dict[str, list[Problem]] = {}
    for correction in corrections:
        wanted = {name: str(getattr(correction, name)) for name in OBSERVATIONS.key}
        at = pd.Series(True, index=observations.index)
        for name, text in wanted.items():
            at &= (observations[name] == text).to_numpy()
        where = " ".join(wanted[name] for name in ("indicator", "place", "group", "period"))
        found = observations.loc[at]
        if found.empty or str(found["printed"].iloc[0]).strip() != correction.printed:
            printed = f"it prints {found['printed'].iloc[0]!r}" if len(found) else "it is not there"
            said.setdefault(CORRECTIONS, []).append(
                Problem("warning", f"The correction of {where} was not used: {printed}.",
                        "Remove the correction, or correct it.", printed=correction.printed)
            )  # fmt: skip
            continue
        if wanted["unit"] == Unit.PERCENT and correction.value > 1:
            said.setdefault(CORRECTIONS, []).append(
                Problem("error", f"The correction of {where} was not used: {correction.value:g} is "
                        f"more than the whole; {correction.value / 100:g} may be meant.",
                        "Write a percent as a fraction.", printed=correction.printed)
            )  # fmt: skip
            continue
        observations = observations.astype({"status": "str", "correction": "str"})
        figures = dict.fromkeys(("value", "low", "high"), correction.value) | {
            "decimals": len(f"{correction.value:.9f}".rstrip("0").partition(".")[2])
        }
        observations = observations.assign(
            **{name: observations[name].mask(at, value) for name, value in figures.items()},
            status=observations["status"].mask(at, str(Status.PUBLISHED)),
            correction=observations["correction"].mask(
                at, f"{correction.reason} ({correction.source})"
            ),
        )
        said.setdefault(str(found["file"].iloc[0]), []).append(
            Problem("note", f"{where}: {correction.printed} was corrected to {correction.value:g}. "
                    f"{correction.reason}", "Nothing.", int(found["row"].iloc[0]), "Data",
                    correction.printed)
        )  # fmt: skip
    return observations, said
