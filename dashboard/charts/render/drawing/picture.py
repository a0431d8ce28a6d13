"""A plot that is drawn when it is known what for: a page of any width or a file of a given one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.charts.render.drawing.pen import Pen
from dashboard.charts.render.palette import Palette

LEAST = 200.0  # pixels: the narrowest place of a small picture with words in it


@dataclass(frozen=True)
class Picture:
    """A plot of some pixels' height; ``label`` is what it says, without which it is decoration."""

    height: float
    draw: Callable[[Pen], None]
    label: str = ""

    def html(self) -> str:
        """For a page or an embed, inside an element of the class ``draw``."""
        return self._on(Pen(self.height))

    def svg(self, width: float, palette: Palette) -> str:
        """For a file, of a width in pixels."""
        return self._on(Pen(self.height, width, palette))

    def _on(self, pen: Pen) -> str:
        self.draw(pen)
        return pen.svg(self.label)
