"""What the sentences on one indicator's figures would have to say, from figures counted anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.schema import NATION, TOTAL, Unit
from tests.audit import expected_apart, prints
from tests.audit.expected import Expected, Listed, aged, expect
from tests.audit.figures import NOISE, Figure, Key, shown
from tests.audit.reading import rounded
from tests.audit.recount import Recount
from tests.audit.recount_changes import Movement

POPULATION = "child-population"
CENSUS = "children-census-2020"  # of which the same children are the whole
_DIRECTION = {"rose": "higher", "fell": "lower"}


class FigureSentences:
    """The sentences of an indicator's headline figure: in a place, between places, on a map."""

    def __init__(
        self, recount: Recount, names: dict[str, str], indicator: str, group: str = ""
    ) -> None:
        self.recount, self.names, self.indicator = recount, names, indicator
        self.entry = recount.entry(indicator)
        self.breakdown, self.group = self._asked(group)
        self.title: object = self.entry.title
        if self.group != self.entry.headline.group:
            self.title = expect(
                "figure-title-group", title=self.entry.title, group=self._label(self.group)
            )

    def _asked(self, group: str) -> tuple[str, str]:
        """Breakdown and group: the headline's; where nobody is counted together, the first."""
        headline = self.entry.headline
        found = self.recount.groups_printed(self.indicator)
        groups = sorted({one for one, _ in found}, key=lambda one: (one != TOTAL, one))
        if not group:
            group = headline.group if headline.group in groups else groups[0]
        if group == headline.group and (group, headline.breakdown) in found:
            return headline.breakdown, group
        return min(by for one, by in found if one == group), group

    # ------------------------------------------------------------ one place

    def over_time(self, place: str) -> Iterator[Expected]:
        """The newest figure of a place, and what changed in about five years."""
        newest = self.recount.newest(self.indicator, place, self.group, breakdown=self.breakdown)
        where = prints.place(place, self.names)
        if newest is None or newest.value is None:
            yield expect("figure-none", title=self.title, place=where, why=self.absent(place))
            if any(key.place == place for key, _ in self._lines()):
                held = tuple(map(expect, ("missing-wide", "missing-wide-for-its-size")))
                yield expect("figure-unsure", title=self.title, place=where, why=held)
            yield expect("figure-by-group-alone", title=self.title)
            yield expect(
                "figure-by-group-alone-in", title=self.entry.title, place=self.names[place]
            )
            return
        years = self.recount.years_old(newest.end)
        yield aged(self.one(newest), years)
        yield from self.changed(place)

    def one(self, figure: Figure) -> Expected:
        """One figure in a sentence."""
        entry = self.entry
        catalog = self.recount.catalog
        known = catalog.groups.get(figure.group)
        people = entry.people
        if figure.group != TOTAL:
            people = prints.people(figure.group, self.indicator, catalog)
        did = (known.phrase if known else "") or entry.phrase
        words: dict[str, object] = {
            "place": prints.place(figure.place, self.names),
            "period": self._when(figure),
            "figure": prints.figure(figure),
            "people": people,
            "did": did,
            "indicator": entry.short,
        }
        if figure.unit == Unit.NUMBER:
            return Expected("figure-count" if did else "figure-count-alone", words)
        if figure.unit == Unit.CURRENCY or (not did and figure.group == TOTAL):
            return Expected("figure-named", words)
        words["part"] = prints.part(figure)
        if not did:
            return Expected("figure-part-were", words | {"people": entry.people, "group": people})
        return Expected("figure-part", words)

    def changed(self, place: str) -> Iterator[Expected]:
        """What changed since about five years before: what was, how it moved, how sure that is."""
        movement = self.recount.five_years(self.indicator, place, self.group, self.breakdown)
        then = movement.then
        if movement.now is None:
            return
        if then is None:
            yield expect("figure-no-earlier")
            yield expect("figure-no-earlier-short")
            return
        words: dict[str, object] = {
            "earlier": self._when(then),
            "then": prints.figure(then),
        }
        if movement.direction == "same":
            if self._number_moved(movement):
                yield Expected("figure-then-both-rounded", words)
                yield from self._behind(movement)
            else:
                yield Expected("figure-then-same", words)
        elif movement.direction == "within-rounding":
            yield Expected("figure-then", words)
            yield expect("figure-then-rounding")
            yield from self._shortly(movement, words, "about-same")
            return
        else:
            way = _DIRECTION[movement.direction]
            good = movement.judgement if self.entry.kind == "rate" and not self._is_result() else ""
            words |= {"way": way, "verdict": good or way, "period": self._when(movement.now)}
            old = self.recount.years_old(movement.now.end)
            yield Expected("figure-moved-aged" if old else "figure-moved", words)
            if movement.doubt and self.entry.kind == "rate" and not self._is_result():
                now, before = movement.doubt
                step = now.middle - before.middle
                yield expect(
                    "figure-behind-otherwise",
                    number=prints.figure(now),
                    people=self.entry.people or expect("figure-people"),
                    way="up" if step > 0 else "down" if step < 0 else "same",
                    number_then=prints.figure(before),
                )
        yield from self._sure(movement)
        yield from self._shortly(movement, words, "")

    def _is_result(self) -> bool:
        """A result beside the headline's, as "at or above basic": nobody said what is good."""
        group = self.recount.catalog.groups.get(self.group)
        return bool(group and group.phrase) and self.group != self.entry.headline.group

    def _number_moved(self, movement: Movement) -> bool:
        return movement.people_now is not None and movement.people_direction != "nothing"

    def _behind(self, movement: Movement) -> Iterator[Expected]:
        now, then = movement.people_now, movement.people_then
        if now is None or then is None:
            return
        people = self.entry.people or expect("figure-people")
        texts = prints.figure(now), prints.figure(then)
        if texts[0] == texts[1]:
            yield expect("figure-behind-same", number=texts[0], people=people)
            return
        yield expect(
            "figure-behind",
            number=texts[0],
            number_then=texts[1],
            people=people,
            way="up" if now.middle > then.middle else "down",
            verdict=("" if self._is_result() else movement.people_judgement) or "unknown",
        )
        old = movement.now is not None and self.recount.years_old(movement.now.end)
        yield expect(
            "figure-change-behind-aged" if old else "figure-change-behind",
            period=self._when(now),
            number=texts[0],
            number_then=texts[1],
            way="up" if now.middle > then.middle else "down",
            earlier=self._when(then),
            figure=prints.figure(movement.now) if movement.now else "",
        )

    def _sure(self, movement: Movement) -> Iterator[Expected]:
        for sureness in (movement.sureness, *movement.also):
            if movement.critical is not None and movement.now is not None:
                unit = movement.now.unit
                # One more digit than the margins have would be more than they know.
                width = shown(movement.critical, unit, 1)
                critical = prints.points(width, unit, 1)
                yield expect(f"figure-sure-{sureness}-by-margins", critical=critical)
            elif sureness not in ("not-tested", ""):
                yield expect(f"figure-sure-{sureness}")

    def _shortly(
        self, movement: Movement, words: dict[str, object], verdict: str
    ) -> Iterator[Expected]:
        """The change in few words, as lists have it; of an old figure with both its years."""
        now, then = movement.now, movement.then
        if now is None or then is None:
            return
        old = self.recount.years_old(now.end)
        short = words | {"period": self._when(now)}
        way = _DIRECTION.get(movement.direction, "level")
        good = movement.judgement if self.entry.kind == "rate" and not self._is_result() else ""
        unsure = movement.sureness == "no-clear-change"
        # More than chance as printed, but not by the least that rounding leaves: nothing is said.
        moved = abs(now.middle - then.middle)
        silent = movement.critical is not None and moved > movement.critical + NOISE
        yield Expected(
            "figure-change-aged" if old else "figure-change",
            short
            | {
                "way": way,
                "verdict": verdict or ("same" if way == "level" else good or way),
                "sure": "no-clear-change" if unsure and not silent else "told",
            },
        )

    def absent(self, place: str) -> tuple[Expected, ...]:
        """Why a place has no figure: what its rows say, or that no file has a row of it."""
        rows = [each for key, line in self._lines() if key.place == place for each in line.values()]
        if not rows:
            return self._not_loaded(place)
        rule = self.entry.suppression.partition(" where ")[2].rstrip(".")
        found: list[Expected] = []
        for each in rows:
            if each.status in ("suppressed", "low-events"):
                found.append(expect(f"missing-{each.status}"))
                found.append(expect("missing-suppressed-where", why=rule))
            elif each.status in ("not-available", "not-reported"):
                found.append(expect(f"missing-{each.status}"))
                found.append(expect("missing-not-collected-printed", printed=each.printed))
            else:
                found.append(expect(f"missing-{each.status}"))
        return tuple(found)

    def _lines(self) -> list[tuple[Key, dict[str, Figure]]]:
        wanted = (self.breakdown, self.group, self.entry.unit)
        return [
            (key, line)
            for lines in self.recount.lines(self.indicator).values()
            for key, line in lines.items()
            if (key.breakdown, key.group, key.unit) == wanted
        ]

    def _not_loaded(self, place: str) -> tuple[Expected, ...]:
        """What the files hold instead, in words."""
        places = {key.place for key, _ in self._lines()}
        catalog = self.recount.catalog
        states = sum(place in catalog.states for place in places)
        kinds = {place: str(catalog.places[place].kind) for place in places & set(catalog.places)}
        held: list[object] = []
        if states:
            held.append(expect("missing-held-states", count=states))
        if "US" in places:
            held.append(expect("missing-held-nation"))
        held += sorted(
            prints.place(one, self.names) for one, kind in kinds.items() if kind == "territory"
        )
        counties = sum(place.isdecimal() for place in places)
        if counties:
            held.append(expect("missing-held-counties", count=counties))
        apart = {
            key.place
            for lines in self.recount.lines(self.indicator).values()
            for key, line in lines.items()
            if key.breakdown != self.breakdown and any(each.known for each in line.values())
        }
        by_group = (expect("missing-not-loaded-by-group"),) if place in apart else ()
        return (
            *by_group,
            expect("missing-not-loaded"),
            expect("missing-not-loaded-held", held=Listed(tuple(held))),
            *(
                expect(
                    "missing-not-loaded-kind",
                    title=self.entry.title,
                    kind=kind,
                    publisher=self.entry.publisher,
                )
                for kind in ("county", "city", "town", "school district")
            ),
        )

    # ------------------------------------------------------------ several places

    def between(self, places: list[str], period: str) -> Iterator[Expected]:
        """Which of some places has the lowest figure and which the highest, the nation aside."""
        figures = self._of(places, period)
        rates = self._per_child(figures)
        title = self._titled(period, computed=bool(rates))
        yield expect("figure-by-group-alone", title=self.title)
        for one in self._between(rates or figures, title, ranked=bool(rates) or self._is_rate()):
            yield from self._told(one, figures, period, computed=bool(rates))
        if not rates and not self._is_rate():
            yield expect("counts-note")
        elif not rates:
            yield from expected_apart.of_few(figures, places, self.names)

    def _between(
        self, figures: list[Figure], title: dict[str, object], *, ranked: bool
    ) -> Iterator[Expected]:
        if not figures:
            yield Expected("comparison-none", title)
            yield Expected("comparison-none-ever", title)
            return
        nation = next((each for each in figures if each.place == NATION), None)
        others = [each for each in figures if each is not nation]
        if len(figures) == 1:
            name = self.names[figures[0].place]
            one = {"place": name, "figure": prints.figure(figures[0])}
            yield Expected("comparison-one", title | one)
            return
        if not ranked or len(others) < 2:
            by_name = sorted(others, key=lambda each: self.names[each.place])
            items = [*by_name, *([nation] if nation else [])]
            listed = tuple(
                expect("comparison-item", figure=prints.figure(each), place=self._the(each))
                for each in items
            )
            yield Expected("comparison-listed", title | {"listed": Listed(listed)})
            return
        ordered = sorted(others, key=lambda each: each.middle)
        low, high = prints.figure(ordered[0]), prints.figure(ordered[-1])
        words = title | {"count": len(others)}
        end = ""
        if nation:
            end = "-nation"
            words |= {"nation": self._the(nation)}
        of_nation = prints.figure(nation) if nation else ""
        if ordered[0].printed_value == ordered[-1].printed_value:
            same = {"figure": low, "other_figure": of_nation}
            yield Expected(f"comparison-same{end}", words | same)
            return
        yield Expected(
            f"comparison-places{end}",
            words
            | {
                "low": low,
                "high": high,
                "figure": of_nation,
                "lowest": self._named(others, ordered[0]),
                "highest": self._named(others, ordered[-1]),
            },
        )

    def _told(
        self, one: Expected, figures: list[Figure], period: str, *, computed: bool
    ) -> Iterator[Expected]:
        """A finding of several places, with its age, or that it was computed here."""
        if computed:
            yield expect("comparison-computed", sentence=one)
            return
        # Where no figure leads there is none to tell the age of.
        leads = one.template not in ("map-none", "map-none-ever")
        newest = figures and leads and period == self.newest_period()
        years = self.recount.years_old(max(each.end for each in figures)) if newest else 0
        yield aged(one, years)

    def series_in(self, period: str, breakdown: str = "", place: str = "") -> str:
        """The series of a period between places, or between groups of a breakdown in a place."""
        group, by = ("", breakdown) if breakdown else (self.group, self.breakdown)
        return self.recount.series_in(self.indicator, period, by, self.entry.unit, group, place)

    def with_series(self, title: object, series: str) -> object:
        """A title that says which series it is of, where that is not the usual one."""
        label = self.entry.series_labels.get(series, series)
        return expect("figure-with-series", title=title, series=label) if series else title

    def _titled(self, period: str, *, computed: bool) -> dict[str, object]:
        title = self.with_series(self.title, self.series_in(period))
        title = expect("per-child-title", title=title) if computed else title
        return {"title": title, "period": self._printed(period)}

    def _is_rate(self) -> bool:
        return self.entry.unit != Unit.NUMBER

    def per_child(self, places: list[str], period: str) -> dict[str, Figure]:
        """Those rates by place, where the figures of these places are compared as rates."""
        return {each.place: each for each in self._per_child(self._of(places, period))}

    def _per_child(self, figures: list[Figure]) -> list[Figure]:
        """Counts of children as rates of 1,000 children of the same place and year; else none."""
        if self._is_rate() or not figures or self.indicator in (POPULATION, CENSUS):
            return []
        rates = []
        for each in figures:
            children = self.recount.figure(POPULATION, each.place, each.period)
            if self.entry.people != "children" or children is None or not children.value:
                return []
            rate = float(rounded(1000 * each.middle / children.value, 1))
            rates.append(
                replace(each, unit=str(Unit.PER_1000), value=rate, low=rate, high=rate, decimals=1)
            )
        return rates

    def _the(self, figure: Figure) -> str:
        return prints.place(figure.place, self.names)

    def _named(self, figures: list[Figure], like: Figure) -> str:
        names = sorted(
            self.names[each.place] for each in figures if each.printed_value == like.printed_value
        )
        codes = {self.names[each.place]: each.place for each in figures}
        return prints.listed([prints.place(codes[name], self.names) for name in names])

    def on_map(self, place: str, period: str) -> Iterator[Expected]:
        """How many states have a lower figure than the place, the same, and a higher one."""
        shown = ("nation", "state", "territory")
        places = self.recount.catalog.places
        figures = self._of([one for one in places if str(places[one].kind) in shown], period)
        rates = self._per_child(figures)
        computed = bool(rates)
        yield expect("figure-by-group-alone", title=self.title)
        if not computed and not self._is_rate():
            yield expect("counts-note")
        ranked = computed or self._is_rate()
        for one in self._on_map(
            rates or figures, place, self._titled(period, computed=computed), ranked=ranked
        ):
            yield from self._told(one, figures, period, computed=computed)
        if ranked and not computed and place in self.recount.catalog.states:
            states = [one for one in figures if one.place in self.recount.catalog.states]
            yield from expected_apart.of_many(states, place, self.names)

    def _on_map(
        self, figures: list[Figure], place: str, title: dict[str, object], *, ranked: bool
    ) -> Iterator[Expected]:
        mine = next((each for each in figures if each.place == place), None)
        states = [each for each in figures if each.place in self.recount.catalog.states]
        if not states:
            yield Expected("map-none", title)
            yield Expected("map-none-ever", title)
            return
        if not ranked:
            if mine is None:
                yield Expected("map-counts", title | {"count": len(states)})
            else:
                told = {"figure": prints.figure(mine), "place": self._the(mine)}
                yield Expected("map-count", title | told)
            return
        if mine is None or mine not in states:
            ordered = sorted(states, key=lambda each: each.middle)
            if len(states) == 1:
                only = {"figure": prints.figure(states[0]), "place": self.names[states[0].place]}
                yield Expected("map-one", title | only)
            words = {
                "low": prints.figure(ordered[0]),
                "high": prints.figure(ordered[-1]),
                "count": len(states),
            }
            yield Expected("map-span", title | words)
            return
        others = [each.printed_value - mine.printed_value for each in states if each is not mine]
        lower = sum(step < -NOISE for step in others)
        higher = sum(step > NOISE for step in others)
        yield Expected(
            "map-finding",
            title
            | {
                "figure": prints.figure(mine),
                "place": self._the(mine),
                "lower": lower,
                "same": len(others) - lower - higher,
                "higher": higher,
            },
        )

    def by_group(self, place: str, breakdown: str, period: str) -> Iterator[Expected]:
        """From which group's figure to which they go."""
        by = breakdown.replace("-", " ")
        where = {"breakdown": by, "place": prints.place(place, self.names)}
        yield Expected("comparison-no-groups", where)
        yield Expected("comparison-groups-withheld", where)
        figures = []
        series = self.series_in(period, breakdown, place)
        for group in self.recount.groups(self.indicator, place, breakdown, series):
            line = self.recount.line(
                self.indicator, place, breakdown, group, self.entry.unit, series
            )
            if group != TOTAL and period in line and self._is_shown(line[period]):
                figures.append(line[period])
        if not figures:
            return
        low = min(each.printed_value for each in figures)
        high = max(each.printed_value for each in figures)
        least = [each for each in figures if each.printed_value == low]
        most = [each for each in figures if each.printed_value == high]
        newest = period == self.newest_by(place, breakdown)
        years = self.recount.years_old(max(each.end for each in figures)) if newest else 0
        one = expect(
            "comparison-groups",
            title=self.with_series(self.entry.title, series),
            place=self.names[place],
            period=self._printed(period),
            breakdown=by,
            low=prints.figure(least[0]),
            high=prints.figure(most[0]),
            lowest=prints.listed(sorted(self._label(each.group) for each in least)),
            highest=prints.listed(sorted(self._label(each.group) for each in most)),
        )
        yield aged(one, years)

    def newest_by(self, place: str, breakdown: str) -> str:
        """The newest period in which a place has a figure of a breakdown."""
        found = {
            (each.end, each.start, period)
            for group in self.recount.groups(self.indicator, place, breakdown)
            if group != TOTAL
            for period, each in self.recount.line(
                self.indicator, place, breakdown, group, self.entry.unit
            ).items()
            if each.value is not None
        }
        return max(found)[2] if found else ""

    def _label(self, group: str) -> str:
        return prints.label(group, self.indicator, self.recount.catalog)

    def beside(self, places: list[str], period: str) -> list[Figure]:
        """The figures of some places in a period that can be shown beside one another."""
        return self._of(places, period)

    def _of(self, places: list[str], period: str) -> list[Figure]:
        series = self.series_in(period)
        found = (
            self.recount.figure(
                self.indicator, place, period, self.group, "", series, self.breakdown
            )
            for place in places
        )
        return [each for each in found if each is not None and self._is_shown(each)]

    def _is_shown(self, figure: Figure) -> bool:
        """Whether a figure is sure enough to show, where it has a margin of error."""
        return self.recount.sure_enough(figure)

    def newest_period(self) -> str:
        """The newest period of the headline figure that any place has."""
        wanted = (self.breakdown, self.group)
        found = {
            (each.end, each.start, period)
            for lines in self.recount.lines(self.indicator).values()
            for key, line in lines.items()
            if (key.breakdown, key.group, key.unit) == (*wanted, self.entry.unit)
            for period, each in line.items()
            if each.value is not None and each.series in self._usual()
        }
        return max(found)[2] if found else ""

    def _usual(self) -> tuple[str, ...]:
        return (self.entry.current_series, self.entry.leading_series)

    def _when(self, figure: Figure) -> str:
        return prints.period(figure.period, self.entry.period_kind)

    def _printed(self, period: str) -> str:
        return prints.period(period, self.entry.period_kind)
