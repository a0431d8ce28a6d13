"""Where an organization keeps what is its own: a folder that updates leave alone."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VARIABLE = "KIDS_COUNT_LOCAL"
RAW = "raw"
CATALOG = "catalog"
NAME = "local"  # what stands before the names of its files, wherever the folder is


def local_folder() -> Path:
    """The folder that the environment names, or ``local`` in the project; it need not be there."""
    return ROOT / (os.environ.get(VARIABLE) or NAME)


def own_raw() -> Path | None:
    """The organization's own folder of raw files; None where there is none."""
    folder = local_folder() / RAW
    return folder if folder.is_dir() else None


def own_catalog(folder: Path) -> dict[str, Path]:
    """The files of the catalog in an organization's own folder, by name without ending."""
    return {path.stem: path for path in sorted((folder / CATALOG).glob("*.yaml"))}
