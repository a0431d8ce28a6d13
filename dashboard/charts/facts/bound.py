"""Facts: one version and the catalog bound together, with all that was computed from the two."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial, update_wrapper
from typing import Any, Concatenate, ParamSpec, TypeVar

from dashboard.catalog import Catalog
from dashboard.store import Version

P = ParamSpec("P")
R = TypeVar("R")

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

    def answers(self, function: Callable[..., R]) -> Callable[..., R]:
        """A function that has these facts as its first argument, and remembers what it answered."""
        if function not in self._answers:
            self._answers.setdefault(function, lru_cache(maxsize=_MOST)(partial(function, self)))
        return self._answers[function]


def facts_of(version: Version, catalog: Catalog) -> Facts:
    """The facts of a version and a catalog: made once, and gone when the version is."""
    facts: Facts = version.memory.setdefault(catalog, Facts(version, catalog))
    return facts


def remembered(
    function: Callable[Concatenate[Facts, P], R],
) -> Callable[Concatenate[Facts, P], R]:
    """Keep what a function of facts answers with the version, so that both go together."""

    def answer(facts: Facts, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return facts.answers(function)(*args, **kwargs)

    update_wrapper(answer, function)
    return answer
