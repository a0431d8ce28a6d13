"""Names for what a screen reader cannot see."""

from __future__ import annotations

from typing import Any


def named(label: str) -> dict[str, Any]:
    """The attribute that names an element, to be spread into a Dash component."""
    return {"aria-label": label}
