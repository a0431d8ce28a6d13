"""The oracle of the audit: all that the product says of figures, counted anew from Parquet."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from dashboard import catalog as catalogs
from dashboard.catalog import Catalog
from tests.audit.recount_gap_changes import GapChanges


class Recount(GapChanges):
    """A version recounted, with nothing of the product but the catalogue's words.

    It has the figures (``figure``, ``newest``, ``five_years``), gaps (``gap``, ``gap_change``),
    ranks (``rank``, ``against``, ``contributions``) and prices of care (``care``). Answers are
    kept.
    """

    def __init__(self, version: Path, catalog: Catalog | None = None) -> None:
        super().__init__(self.read(version), catalog or catalogs.load())

    @classmethod
    def of_frames(cls, catalog: Catalog, **frames: pd.DataFrame) -> Recount:
        """A recount of tables in memory; those that are not given are left out."""
        made = cls.__new__(cls)
        GapChanges.__init__(made, frames, catalog)
        return made


def live_version(processed: Path) -> Path:
    """The folder of the version that CURRENT names."""
    return processed / (processed / "CURRENT").read_text(encoding="utf-8").strip()
