"""By which rules derived tables are made: a version of other rules is not read for them."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from dashboard.local import local_folder, own_catalog

_HOUSE = Path(__file__).parent.parent
_RULES = ("measures/**/*.py", "catalog/*.yaml", "rounding.py", "schema.py")


def rules() -> str:
    """A digest of the measures and the catalog, the same on any machine."""
    return digest_of(*_RULES)


def digest_of(*patterns: str) -> str:
    """A digest of files by their names within ``dashboard/``, and of an organization's catalog."""
    return _digest(patterns, local_folder())


@cache
def _digest(patterns: tuple[str, ...], local: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for each in patterns for path in _HOUSE.glob(each) if path.is_file()):
        digest.update(f"{path.relative_to(_HOUSE)}\x1f".encode())
        digest.update(path.read_bytes())
    for name, path in own_catalog(local).items():
        digest.update(f"{name}\x1f".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:20]
