"""What a reader's words find: things in groups, what is not held, and what has no match."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from dashboard.charts.facts import local
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import Record, as_dicts
from dashboard.charts.facts.word_index import Term, WordIndex
from dashboard.language import ENGLISH, language
from dashboard.measures.search_rows import search_rows
from dashboard.schema import SEARCH, Findable

MOST = 5
_LONGEST = 80  # letters of a question that are read
_MOST_TERMS = 10
# A number that is a ZIP code is looked for by what it is.
_ZIP, _ZIP_WORDS = re.compile(r"\b\d{5}(-\d{4})?\b"), "zip code"
# Places of less weight are towns and districts: Reading and Lee are words of other things too.
_OWN_FIGURES = 0.8
_KINDS = tuple(kind for kind in Findable if kind != Findable.NOT_HELD)


@dataclass(frozen=True)
class Hit:
    """One thing that was found. ``title`` is in pieces, each with whether it was asked for.

    ``by`` is the other name by which it was found, where its title has none of the words.
    """

    kind: Findable
    key: str
    address: str
    title: tuple[tuple[str, bool], ...]
    under: str
    beside: str
    by: str = ""

    @property
    def text(self) -> str:
        """Its title as one text."""
        return "".join(piece for piece, _ in self.title)


@dataclass(frozen=True)
class Group:
    """What was found of a kind: the first few, and how many there are.

    ``near`` where they are other measures than what was asked for, which is not held.
    """

    kind: Findable
    hits: tuple[Hit, ...]
    count: int
    near: bool = False


@dataclass(frozen=True)
class Found:
    """The answer to a question: ``best`` stands above the groups where it is in a later one.

    ``first`` is the first answer; what is not held, where nothing is called so. ``instead`` has
    each word that was spelled otherwise, with the word that it was taken for; ``missing`` the words
    that stand nowhere; ``loose`` says that nothing has all the others. ``place`` is the place that
    was asked about, empty for none; ``without`` are the kinds that have no match.
    """

    asked: str
    first: Hit | None = None
    best: Hit | None = None
    groups: tuple[Group, ...] = ()
    not_held: tuple[Hit, ...] = ()
    instead: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    loose: bool = False
    place: str = ""
    without: tuple[Findable, ...] = ()


@dataclass(frozen=True)
class _Match:
    """A row, how well it fits, and by which whole name of how many words, if by one."""

    at: int
    kind: Findable
    score: float = 0.0
    words: int = 0
    name: str = ""
    exact: bool = False

    @property
    def named(self) -> tuple[bool, int]:
        return self.exact, self.words

    @property
    def order(self) -> tuple[bool, int, float, int]:
        return self.exact, self.words, self.score, -self.at


Matches = Mapping[Findable, Sequence[_Match]]


class _Asked:
    """The rows of a version's search table, and what one question finds among them."""

    def __init__(self, facts: Facts, asked: str) -> None:
        self.facts = facts
        self.rows, self.index, self.held = _index(facts)
        self.words = facts.catalog.search_words
        self.asked = asked
        self.terms = self.index.terms(_ZIP.sub(_ZIP_WORDS, asked))[:_MOST_TERMS]
        self._places: list[int] = []
        self.place, self.rest = self._place_and_rest()
        self.loose = False

    def kind(self, at: int) -> Findable:
        return Findable(self.rows[at]["kind"])

    def _place_and_rest(self) -> tuple[int | None, Sequence[Term]]:
        """The place whose figures are asked for, where more than a place is, and the rest."""
        named = self.index.named(self.terms)
        if any(size == len(self.terms) for size, _ in named.values()):
            return None, self.terms
        every = sorted(
            (-size, at, name)
            for at, (size, name) in named.items()
            if self.kind(at) == Findable.PLACE
        )
        places = [one for one in every if self.rows[one[1]]["weight"] >= _OWN_FIGURES]
        # The town beside its schools.
        self._places = [at for _, at, _ in every] if places else []
        its = {word for *_, name in places for word in self.words.words(name)}
        rest = [t for t in self.terms if not any(word.startswith(t.word) for word in its)]
        return (places[0][1], rest) if places and rest else (None, self.terms)

    def matches(self) -> Matches:
        """What was found of each kind, the best first."""
        whole = len(self.rest)
        named = self.index.named(self.rest)
        scores = self.index.ranked(self.rest)
        if self.place is not None:
            named |= dict.fromkeys(self._places, (0, ""))
            scores |= self.index.ranked(self.terms)
        elif not named and not scores:
            self.loose, scores = True, self.index.with_most(self.rest)
        found: dict[Findable, list[_Match]] = {kind: [] for kind in Findable}
        longest = max((size for size, _ in named.values()), default=0)
        for at in {*named, *scores}:
            size, name = named.get(at, (0, ""))
            kind = self.kind(at)
            if kind == Findable.NOT_HELD and size < whole and self.alone(at):
                continue
            # Who asks for child care cost does not ask for costs.
            if size < longest - 1:
                size, name = 0, ""
            placed = self.place is not None and at in self._places
            if (at in scores and kind != Findable.NOT_HELD) or size or placed:
                score = scores.get(at, 0.0)
                found[kind].append(_Match(at, kind, score, size, name, 0 < size == whole))
        for matches in found.values():
            matches.sort(key=lambda match: match.order, reverse=True)
        if self.place is not None:
            # Of a place that is named, what it has figures of comes first.
            place, of = str(self.rows[self.place]["key"]), local.by_indicator(self.facts)
            held = {key for key, places in of.items() if place in places}
            found[Findable.INDICATOR].sort(key=lambda match: self.rows[match.at]["key"] not in held)
        return found

    def alone(self, at: int) -> bool:
        """Whether what is not held is told of where nothing else is asked for."""
        lack = self.words.not_held.get(str(self.rows[at]["key"]))
        return bool(lack and lack.alone)

    def hit(self, match: _Match, under: str = "") -> Hit:
        """A match as it is shown."""
        row = self.rows[match.at]
        title = self.index.marked(match.at, self.terms)
        by = "" if any(marked for _, marked in title) else match.name
        return Hit(
            match.kind,
            str(row["key"]),
            str(row["address"]),
            title,
            under or str(row["under"]),
            str(row["beside"]),
            by,
        )

    def near(self, absent: Sequence[_Match], near: Mapping[str, Mapping[str, str]]) -> list[Hit]:
        """The indicators that the catalogue calls the nearest to what is not held."""
        told = {
            slug: what
            for match in absent
            for slug, what in near[str(self.rows[match.at]["key"])].items()
        }
        places = {
            str(row["key"]): at for at, row in enumerate(self.rows) if row["kind"] == _INDICATOR
        }
        return [
            self.hit(_Match(places[slug], Findable.INDICATOR), what)
            for slug, what in told.items()
            if slug in places
        ]


_INDICATOR = str(Findable.INDICATOR)


def find(facts: Facts, asked: str) -> Found:
    """What a question finds, at most MOST of each kind. An empty question finds nothing."""
    asked = " ".join(asked.split())[:_LONGEST]
    return _find(facts, asked) if asked else Found(asked)


@remembered
def rows_of(facts: Facts) -> pd.DataFrame:
    """The search table of a version; computed where code that did not know it published it."""
    version = facts.version
    written = version.table(SEARCH.name)
    if not written.empty and language() == ENGLISH:
        return written
    names = (
        "indicators",
        "places",
        "representatives",
        "child_care_prices",
        "news",
        "news_links",
        "claims",
        "partners",
    )
    tables = {name: version.table(name) for name in (*names, "partner_links")}
    made = search_rows(tables, facts.catalog)
    return made if written.empty else _called_also(made, written)


def _called_also(rows: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """Rows whose things are found by what they are called in another language too."""
    names = others.set_index(["kind", "key"])["names"]
    also = names.reindex(pd.MultiIndex.from_frame(rows[["kind", "key"]])).fillna("")
    both = zip(rows["names"], also, strict=True)
    return rows.assign(names=[f"{own}\n{other}".strip() for own, other in both])


@remembered
def _index(facts: Facts) -> tuple[list[Record], WordIndex, frozenset[Findable]]:
    rows = rows_of(facts).reset_index(drop=True)
    return (
        as_dicts(rows),
        WordIndex(rows, facts.catalog.search_words),
        frozenset(map(Findable, rows["kind"])),
    )


@remembered
def _find(facts: Facts, text: str) -> Found:
    return answer(facts, text)


def answer(facts: Facts, text: str) -> Found:
    """The answer to a question, worked out anew; ``find`` keeps it with the version."""
    asked = _Asked(facts, text)
    found = asked.matches()
    absent = _absent(found)
    alone = any(asked.alone(match.at) for match in absent)
    lacked = facts.catalog.search_words.not_held
    near = asked.near(absent, {slug: one.near for slug, one in lacked.items()})
    best = _best(found, bool(absent), bool(near))
    groups = []
    for kind in _KINDS:
        others = absent and kind == Findable.INDICATOR
        matches = [match for match in found[kind] if match != best]
        if alone:  # the first few of hundreds who represent somebody answer nothing
            matches = [match for match in matches if match.words]
        hits = [asked.hit(match) for match in matches[:MOST]]
        if others and near:
            groups.append(Group(kind, tuple(near[:MOST]), len(near), near=True))
        elif hits:
            groups.append(Group(kind, tuple(hits), len(matches), near=bool(others)))
    not_held = tuple(asked.hit(match) for match in absent)
    lifted = asked.hit(best) if best else None
    by_name = any(
        found[kind] and absent and found[kind][0].named >= absent[0].named for kind in _KINDS
    )
    first = lifted or (groups[0].hits[0] if groups else None)
    if not_held and not lifted and not near and not (by_name and groups and not groups[0].near):
        first = not_held[0]
    return Found(
        text,
        first=first,
        best=lifted,
        groups=tuple(groups),
        not_held=not_held,
        instead={t.asked: t.word for t in asked.terms if t.match and t.corrected},
        missing=tuple(t.asked for t in asked.terms if not t.match),
        loose=asked.loose,
        place="" if asked.place is None else str(asked.rows[asked.place]["key"]),
        without=tuple(
            kind
            for kind in _KINDS
            if kind in asked.held and not found[kind] and kind not in {g.kind for g in groups}
        ),
    )


def _absent(found: Matches) -> list[_Match]:
    """What is not held and was asked for by name, unless an indicator is called so more exactly."""
    absent = found[Findable.NOT_HELD]
    indicators = found[Findable.INDICATOR]
    if not absent or (indicators and indicators[0].named > absent[0].named):
        return []
    return [match for match in absent if match.named == absent[0].named]


def _best(found: Matches, absent: bool, near: bool) -> _Match | None:
    """What is called as was asked and would stand below others that are not, if anything."""
    shown = [kind for kind in _KINDS if found[kind] and not (absent and kind == _INDICATOR)]
    if near or not shown:
        return None
    best = max((found[kind][0] for kind in shown), key=lambda match: match.named)
    first = found[shown[0]][0]
    leads = first.named if not (absent and found[Findable.INDICATOR]) else (False, 0)
    enough = best.exact or best.words > 1
    above = absent and bool(found[Findable.INDICATOR])
    return best if enough and (best.named > leads or above) else None
