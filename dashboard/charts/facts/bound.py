"""Facts: one version and the catalog bound together, with all that was computed from the two."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from dashboard.catalog import Catalog
from dashboard.language import language
from dashboard.store import Version

P = ParamSpec("P")
R = TypeVar("R")


class Bound(Protocol):
    """Facts, or what is bound to them, such as the figures of one indicator."""

    def answers(self, function: Callable[P, R]) -> Callable[P, R]:
        """A function that remembers what it answered, for as long as the facts are there."""


B = TypeVar("B", bound=Bound)

# So many answers of each function are kept: a version never changes, so they stay right.
_MOST = 512


class Facts:
    """What every chart is made from. ``facts_of`` gives the one of a version, which goes with it.

    Two are equal only if they are the same one.
    """

    def __init__(self, version: Version, catalog: Catalog) -> None:
        self.version = version
        self.catalog = catalog
        self._answers: dict[Any, Callable[..., Any]] = {}

    def answers(self, function: Callable[P, R]) -> Callable[P, R]:
        """A function that remembers what it answered, for as long as the facts are there."""
        # What it answers may be words, which another language has others for.
        key = (language(), function)
        if key not in self._answers:
            self._answers.setdefault(key, lru_cache(maxsize=_MOST)(function))
        return self._answers[key]


def facts_of(version: Version, catalog: Catalog) -> Facts:
    """The facts of a version and a catalog: made once, and gone when the version is.

    The catalog is that of the language that is spoken.
    """
    catalog = catalog.in_language(language())
    facts: Facts = version.memory.setdefault(catalog, Facts(version, catalog))
    return facts


def remembered(function: Callable[Concatenate[B, P], R]) -> Callable[Concatenate[B, P], R]:
    """Keep what a function of facts answers with the version, so that both go together."""

    def answer(bound: B, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return bound.answers(function)(bound, *args, **kwargs)

    update_wrapper(answer, function)
    return answer
