"""What the project costs to run, measured against a well-known way to do the same."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One measurement beside its peer, both in `unit`; less is better."""

    name: str
    unit: str
    ours: float
    peer: float
    limit: float  # the most that ours may be, as a multiple of the peer

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the peer."""
        return self.ours / self.peer

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        return self.ratio <= self.limit

    @property
    def target(self) -> str:
        """The target in words."""
        return f"at most {self.limit}"


def middle(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The pair (ours, peer) whose ratio is the median of an odd number of pairs.

    Taken one right after the other, what else the machine does weighs on both of a pair.
    """
    return sorted(pairs, key=lambda pair: pair[0] / pair[1])[len(pairs) // 2]
