"""An answer other than 200, with the sentence that says why."""

from __future__ import annotations

from collections.abc import Mapping


class HttpError(Exception):
    """``near`` holds addresses that may be meant, with their names."""

    def __init__(self, status: int, sentence: str, near: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.near = near or {}
