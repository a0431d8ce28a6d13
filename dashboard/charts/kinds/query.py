"""The grammar of a query: its parts, read one after another from what an address asks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from dashboard.catalog.names import closest, spelled, today
from dashboard.charts.text import prose
from dashboard.language import say
from dashboard.measures.disparity import BEST, is_target
from dashboard.schema import NATION, Unit

Names = Mapping[str, str]
Asked = Mapping[str, str]
NOTHING: Names = {}

NONE = "none"  # how an address says that none of several is chosen
_SHOWN = 60  # as much of a wrong value as an answer repeats


def last_given(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What an address asks for: of a part that it repeats the last, and nothing by an empty one."""
    return {name: value for name, value in pairs if value}


class WrongPart(Exception):
    """A part of a query that cannot be used; the message says what is allowed."""


@dataclass(frozen=True)
class Defaults:
    """What the organization set: its own place, and what gaps are measured against.

    ``name`` is the place's inside a sentence: it is told where something is not held for it.
    """

    place: str
    reference: str = BEST
    name: str = ""


@dataclass(frozen=True)
class Part:
    """One part of a query as it was read.

    ``options`` are its values with their labels, ``value`` the one that counts, as an address
    writes it. ``newest`` marks a part of time whose default is the newest there is: an address
    that follows the data leaves it out. ``several`` says that it can be some of the options, with
    commas between them, up to ``most`` where there is a bound. ``wrong`` says what of the asked is
    not there, and what is; ``note`` says it to a reader who is shown something else instead.
    """

    name: str
    options: Names
    default: str
    value: str
    newest: bool = False
    several: bool = False
    most: int | None = None
    wrong: str = ""
    note: str = ""


class Reader:
    """Reads the parts of a query, those that others depend on first.

    Parts that nobody reads are not part of the grammar: what mailers add to a link is ignored. A
    value that is not there falls back to the default; ``refuse`` is for whom that is not enough.
    """

    def __init__(self, asked: Asked, defaults: Defaults, moved: Names | None = None) -> None:
        """``moved`` has the slug that answers today for each that is no longer one."""
        self._asked = asked
        self.defaults = defaults
        self._moved = moved or {}
        self.parts: dict[str, Part] = {}

    def one(
        self,
        name: str,
        options: Names,
        default: str = "",
        *,
        newest: bool = False,
        target: str = "",
        also: Collection[str] = (),
        known: Names = NOTHING,
        nearest: Callable[[str], str] = lambda asked: "",
    ) -> str:
        """One of the options; where the default is none of them the nation, or else the first.

        ``known`` are things that there are, with their names, also where they are no option: of one
        of these the option that ``nearest`` gives is taken, where it gives one.

        With ``target``, a unit, it can also be a number in that unit. ``also`` are values that are
        not offered and work all the same.
        """
        wanted = default
        if default not in options and not is_target(default, target):
            last = NATION if wanted and NATION in options else next(iter(options), "")
            default = nearest(wanted) or last
        asked = self._asked.get(name) or ""
        found = self._spelled(asked, [*options, *also])
        value, wrong, note = found or default, "", ""
        if wanted == self.defaults.place and not asked and default not in ("", wanted):
            note = self._not_at_home(options[default])
        if asked and is_target(asked, target):
            value = f"{float(asked):g}"
        elif asked and not found and (there := self._spelled(asked, known)):
            value = nearest(there) or default
            named = {"place": prose.the(known[there]), "other_place": prose.the(options[value])}
            wrong = say("query-not-held", **named, count=len(options))
            note = say("query-not-held-shown", **named)
        elif asked and not found:
            near = ", ".join(closest(asked, options) or [*filter(None, options)][:3])
            form = ("percent" if target == Unit.PERCENT else "number") if target else "none"
            start = say("query-no", part=name, asked=f"“{asked[:_SHOWN]}”")
            wrong = say("query-near", sentence=start, listed=near, form=form)
            shown = options.get(default, default)
            note = say("query-instead", sentence=start, title=shown)
        self._keep(Part(name, options, default, value, newest, wrong=wrong, note=note))
        return value

    def several(
        self,
        name: str,
        options: Names,
        *,
        without: Collection[str] = (),
        most: int | None = None,
    ) -> tuple[str, ...]:
        """Some of the options, or none of them; those ``without`` are left out silently."""
        asked = [one for one in (self._asked.get(name) or "").split(",") if one]
        known = {one: self._spelled(one, options) for one in asked if one.casefold() != NONE}
        found = tuple(dict.fromkeys(one for one in known.values() if one))
        chosen = tuple(one for one in found if one not in without)
        unknown = [one for one, option in known.items() if not option]
        wrong = ""
        notes: list[str] = []
        if unknown:
            listed = ", ".join(f"“{one[:_SHOWN]}”" for one in unknown[:3])
            near = ", ".join(closest(unknown[0], options) or list(options)[:3])
            start = say("query-no", part=name, asked=listed)
            wrong = say("query-near", sentence=start, listed=near, form="none")
            notes.append(say("query-alone", sentence=start))
        if most is not None and len(chosen) > most:
            notes.append(say("query-most", count=most))
            chosen = chosen[:most]
        note = " ".join(notes)
        value = ",".join(chosen)
        self._keep(Part(name, options, "", value, several=True, most=most, wrong=wrong, note=note))
        return chosen

    def refuse(self) -> None:
        """Raise WrongPart with a sentence where any part that was read is wrong."""
        for part in self.parts.values():
            if part.wrong:
                raise WrongPart(part.wrong)

    @property
    def notes(self) -> list[str]:
        """What a reader is told of parts that could not be used as asked."""
        return [part.note for part in self.parts.values() if part.note]

    def _not_at_home(self, instead: str) -> str:
        """That something is not held for the organization's own place, and what is shown."""
        if not self.defaults.name:
            return ""
        return say("query-not-at-home", place=self.defaults.name, other_place=prose.the(instead))

    def _spelled(self, asked: str, options: Collection[str]) -> str:
        """The option that is asked for, in whatever case or by an earlier slug; else empty."""
        now = today(asked, self._moved)
        return spelled(asked, options) or (now if now in options else "")

    def _keep(self, part: Part) -> None:
        # A page that shows several kinds reads a part again for each: the first reading is offered.
        self.parts.setdefault(part.name, part)
