"""What titles, axes and notes of charts would have to say: whose, of when, who is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.schema import MAIN_SERIES, NO_BREAKDOWN, OVERALL, TOTAL, PeriodKind, Unit
from tests.audit import expected_place_maps, prints
from tests.audit.expected import Expected, expect
from tests.audit.expected_figures import FigureSentences
from tests.audit.expected_ranks import STATES, RankSentences
from tests.audit.figures import Figure
from tests.audit.recount import Recount

DRAWS, SHARE = "2,000", "95%"
Query = Mapping[str, str]


class TitleSentences:
    """The titles and notes of one kind of chart about an indicator or a list of ranks."""

    def __init__(self, recount: Recount, names: dict[str, str], kind: str, subject: str) -> None:
        self.recount, self.names, self.kind, self.subject = recount, names, kind, subject

    def of_chart(self, query: Query) -> Iterator[Expected]:
        """All that the chart's title, axis and notes may say."""
        if self.kind.startswith("ranking"):
            yield from self._ranks(query)
            return
        yield from self._axes(query)
        yield from self._notes(query)
        if self.kind.startswith("disparity"):
            yield from self._gaps(query)
            return
        title = self.with_series(self.title(query), query)
        when = self.when(query.get("period", ""))
        if self.kind == "trend":
            yield expect("trend-title", title=title, place=self.name(query["place"]))
        elif self.kind == "map":
            yield expect("map-title", title=title, period=when)
        elif self.kind == "place-map":
            yield from self._of_places_inside(query, title, when)
        elif query.get("by"):
            yield expect(
                "comparison-title-groups",
                # Of groups side by side the axis alone names the unit, or the title too.
                title=(title, self.with_series(self.recount.entry(self.subject).title, query)),
                breakdown=query["by"].replace("-", " "),
                place=self.name(query["place"]),
                period=when,
            )
        else:
            count = len(self.places(query))
            yield expect(
                "comparison-title-places" if count > 1 else "comparison-title",
                title=title,
                period=when,
                count=count,
            )

    def _of_places_inside(self, query: Query, title: object, when: str) -> Iterator[Expected]:
        """The title of a map of towns or counties, and whose lines they are."""
        within = expected_place_maps.within(self.recount, self.subject, query)
        yield expect(
            "place-map-title", title=title, kind=within.of, place=within.full_name(), period=when
        )
        yield expect("place-map-note-lines", kind=within.of)
        yield expect("place-map-note-whole", kind=within.of)
        yield expect("place-map-note-small", places=("Falls Church city",))

    # ------------------------------------------------------------ words

    def series(self, query: Query) -> str:
        """The series of figures side by side, where it is not the usual one."""
        if self.kind not in ("comparison", "map", "place-map") or not query.get("period"):
            return ""
        by, group, unit = self.asked(query)
        place = ""
        if query.get("by"):
            by, group, place = query["by"], "", query["place"]
        return self.recount.series_in(self.subject, query["period"], by, unit, group, place)

    def with_series(self, title: object, query: Query) -> object:
        """A title that says which series it is of, where that is not the usual one."""
        series = self.series(query)
        label = self.recount.entry(self.subject).series_labels.get(series, series)
        return expect("figure-with-series", title=title, series=label) if series else title

    def name(self, place: str) -> str:
        """A place in a title."""
        return self.names[place]

    def when(self, period: str) -> str:
        """A period in a title."""
        return prints.period(period, self.recount.entry(self.subject).period_kind)

    def places(self, query: Query) -> list[str]:
        """The places of a chart between places."""
        more = [one for one in query.get("compare", "").split(",") if one]
        return list(dict.fromkeys([query["place"], *more]))

    def asked(self, query: Query) -> tuple[str, str, str]:
        """Breakdown, group and unit of the figures that a chart shows."""
        unit = query.get("unit") or str(self.recount.entry(self.subject).unit)
        try:
            figures = FigureSentences(
                self.recount, self.names, self.subject, query.get("group", "")
            )
        except ValueError:  # a group that no table of the indicator has
            return NO_BREAKDOWN, query["group"], unit
        return figures.breakdown, figures.group, unit

    def rates(self, query: Query) -> dict[str, Figure]:
        """Numbers of children as rates computed here, by place; empty where none are compared."""
        counted = self.kind == "map" or (self.kind == "comparison" and not query.get("by"))
        if not counted or self.asked(query)[2] != Unit.NUMBER:
            return {}
        figures = FigureSentences(self.recount, self.names, self.subject, query.get("group", ""))
        if figures.entry.unit != Unit.NUMBER:
            return {}
        places = [*self.recount.catalog.places] if self.kind == "map" else self.places(query)
        return figures.per_child(places, query["period"])

    def title(self, query: Query) -> object:
        """The title of what is shown, which says so where a rate is computed from numbers."""
        plain = self._title(query)
        return expect("per-child-title", title=plain) if self.rates(query) else plain

    def _title(self, query: Query) -> object:
        """The indicator's title, with the group and the unit where they are not the headline's."""
        entry = self.recount.entry(self.subject)
        _, group, unit = self.asked(query)
        words: dict[str, object] = {"title": entry.title}
        ending = ""
        if group != entry.headline.group and not query.get("by"):
            ending = "-group"
            everyone = expect("figure-everyone") if group == TOTAL else None
            words["group"] = everyone or self.label(group)
        if unit != entry.unit:
            label = expect(f"figure-unit-{unit}")
            words["unit"] = Expected(label.template, {"(begins small)": True})
            ending += "-unit"
        return Expected(f"figure-title{ending}", words) if ending else entry.title

    def label(self, group: str) -> str:
        """A group as a label."""
        return prints.label(group, self.subject, self.recount.catalog)

    def _axes(self, query: Query) -> Iterator[Expected]:
        entry = self.recount.entry(self.subject)
        unit = self.asked(query)[2]
        if self.kind == "disparity-trend" and query.get("lines") in ("gap", "ratio"):
            reference = self.reference(query.get("reference", "best"))
            if query["lines"] == "ratio":
                yield expect("disparity-trend-axis-ratio", reference=reference)
                return
            of = expect(f"figure-axis-{unit}") if unit != "percent" else "Points"
            yield expect("disparity-trend-axis-gap", unit=of, reference=reference)
            return
        if self.rates(query):
            yield expect("per-child-axis")
            return
        yield expect(f"figure-axis-{unit}")
        if unit == "percent":
            yield expect("figure-axis-percent-of", people=entry.people)

    # ------------------------------------------------------------ notes

    def prose(self) -> set[str]:
        """The catalogue's own sentences on what is measured and how."""
        if self.kind.startswith("ranking"):
            return set()
        entry = self.recount.entry(self.subject)
        breaks = {
            why
            for breakdown in (NO_BREAKDOWN, "race")
            for why in self.recount.catalog.breaks_of(entry, breakdown).values()
        }
        told = {entry.definition, entry.suppression, entry.group_note, entry.differs}
        return {*told, *breaks} - {""}

    def _notes(self, query: Query) -> Iterator[Expected]:
        """From when on another print leads, and which figures a person corrected."""
        entry = self.recount.entry(self.subject)
        breakdown, group, unit = self.asked(query)
        for place in self.places(query):
            line = self.recount.line(self.subject, place, query.get("by") or breakdown, group, unit)
            leading = [each for each in line.values() if each.series == entry.leading_series]
            if leading and len(leading) < len(line):
                why = entry.series[entry.leading_series]
                yield expect(
                    "trend-note-leading",
                    period=self.when(leading[0].period),
                    why=why[:1].lower() + why[1:],
                )
        for series, why in entry.series.items():
            label = entry.series_labels.get(series, series)
            if series != MAIN_SERIES and why:
                lowered = why[:1].lower() + why[1:]
                yield expect(
                    "trend-note-series", series=label[:1].upper() + label[1:], why=(why, lowered)
                )
        if entry.period_kind == PeriodKind.POOLED:
            yield expect("trend-note-pooled")
        if self.rates(query):
            yield expect("per-child-note")
        if self.kind != "disparity-trend":
            yield from self._age(query)
        yield from self._corrected()

    def _age(self, query: Query) -> Iterator[Expected]:
        """How old the newest figures are, where they are shown and old."""
        newest = self._newest(query)
        if newest != query.get("period", newest):
            return
        ends = (
            line[newest].end
            for lines in self.recount.lines(self.subject).values()
            for line in lines.values()
            if newest in line
        )
        years = self.recount.years_old(next(ends)) if newest else 0
        if years:
            words: dict[str, object] = {"period": self.when(newest), "years": years}
            yield Expected("age-newest", words)
            yield Expected("age-newest-several", words)

    def _newest(self, query: Query) -> str:
        """The newest period of what a chart shows; empty where there is none."""
        by, group, unit = self.asked(query)
        place = query["place"]
        if self.kind == "trend":
            newest = self.recount.newest(self.subject, place, group, unit, breakdown=by)
            return newest.period if newest else ""
        if self.kind == "disparity":
            return next(reversed(self.recount.gap_periods(self.subject, place)), "")
        figures = FigureSentences(self.recount, self.names, self.subject, query.get("group", ""))
        if query.get("by"):
            return figures.newest_by(place, query["by"])
        return figures.newest_period()

    def _corrected(self) -> Iterator[Expected]:
        rows = self.recount.frames["observations"]
        rows = rows[(rows["indicator"] == self.subject) & (rows["correction"].fillna("") != "")]
        for each in rows.itertuples(index=False):
            row: Any = each
            line = self.recount.line(self.subject, row.place, row.breakdown, row.group, row.unit)
            one = line.get(row.period)
            if one is None:
                continue
            words: dict[str, object] = {
                "place": self.name(row.place),
                "period": self.when(row.period),
                "figure": prints.figure(one),
                "printed": (row.printed, expect("claim-verbatim", printed=row.printed)),
                "why": row.correction,
            }
            of = row.group not in (TOTAL, "")
            name = "figure-corrected-of" if of else "figure-corrected"
            told = Expected(name, words | {"group": self.label(row.group)})
            yield told
            yield expect("figure-corrected-note", sentence=told)

    def _gaps(self, query: Query) -> Iterator[Expected]:
        entry, place = self.recount.entry(self.subject), self.name(query["place"])
        if self.kind == "disparity-trend":
            yield expect(
                "disparity-trend-title", title=entry.title, place=place, lines=query["lines"]
            )
            yield expect(f"disparity-trend-how-{query['lines']}")
            return
        yield expect(
            "disparity-title", title=entry.title, place=place, period=self.when(query["period"])
        )
        asked = query.get("reference", "best")
        table = self.recount.gap(self.subject, query["place"], query["period"], asked)
        county = query["place"].isdecimal()
        # What is held back is not drawn, and everyone together is no dot.
        drawn = [table.rows[one] for one in table.shown_groups if one != TOTAL] if table else []
        # An interval is drawn where an error is known for any of the figures.
        known = any(row.side is not None and row.side.error is not None for row in drawn)
        if drawn:
            yield expect(
                "disparity-reading",
                place=(place, prints.place(query["place"], self.names)),
                sampled="yes" if known else "no",
                kind="county" if county else "state",
            )
        if table is not None and table.reference_side is not None:
            yield expect("disparity-reading-line", reference=self.reference(asked))
        if asked in self.recount.catalog.groups:
            yield expect("disparity-reference-group", group=self.label(asked))
        if table is None or table.reference_side is None:
            return
        name = table.reference_side.name
        if name == "target":
            yield expect("disparity-target")
        elif name != TOTAL:
            yield expect("disparity-reference-group", group=self.label(name))
        else:
            yield expect("disparity-overall")

    def reference(self, asked: str) -> object:
        """What groups are compared with, in words."""
        better = self.recount.entry(self.subject).better
        if asked in ("best", "lowest"):
            return expect(f"gap-reference-{asked}", better=better)
        if asked == TOTAL:
            return expect("disparity-the-overall")
        if re.fullmatch(r"[\d.]+", asked):
            entry = self.recount.entry(self.subject)
            figure = float(asked) * (100 if entry.unit == "percent" else 1)
            text = f"{figure:.6f}".rstrip("0").rstrip(".")
            return expect("page-disparity-target", target=f"{text}%")
        people = prints.people(asked, self.subject, self.recount.catalog)
        return (people, self.label(asked), expect("disparity-the-reference"))

    # ------------------------------------------------------------ ranks

    def _ranks(self, query: Query) -> Iterator[Expected]:
        domain = self.subject
        title: object = expect("rank-list-overall")
        name: object = expect("rank-overall")
        if domain != OVERALL:
            plain = self.recount.catalog.domains[domain].title
            title, name = plain, plain[:1].lower() + plain[1:]
        words: dict[str, object] = {
            "title": title,
            "name": name,
            "place": self.name(query["place"]),
            "edition": query.get("edition", ""),
        }
        ending = self.kind.removeprefix("ranking")
        yield Expected(f"rank{ending}-title", words)
        yield expect("rank-axis")
        yield expect("rank-why-axis")
        yield expect("rank-know-interval", number=DRAWS, share=SHARE)
        yield expect("rank-know-ahead", number=DRAWS, share=SHARE)
        yield expect("rank-why-know-bars", count=STATES)
        yield expect("rank-know-states")
        editions = self.recount.catalog.editions
        for edition, known in editions.items():
            held = bool(known.indicators)
            if known.compare_break and (
                not known.break_domains or domain in (OVERALL, *known.break_domains)
            ):
                yield expect("rank-editions-broken", edition=str(edition), why=known.compare_break)
            if not held:
                yield self._not_held(edition)
        for edition in self._stored_editions() - set(editions):
            yield self._not_held(edition)
        if query.get("edition"):
            yield from self._lacking(int(query["edition"]), query["place"])
        if self.kind == "ranking-lists":
            for one in (OVERALL, *self.recount.catalog.domains):
                sentences = RankSentences(self.recount, self.names, one, query["place"])
                yield from sentences.of_edition(int(query["edition"]))

    def _stored_editions(self) -> set[int]:
        return {int(one) for one in self.recount.frames["rankings"]["edition"].unique()}

    @staticmethod
    def _not_held(edition: int) -> Expected:
        return expect(
            "rank-editions-broken", edition=str(edition), why=expect("rank-editions-not-held")
        )

    def _lacking(self, edition: int, place: str) -> Iterator[Expected]:
        rank = self.recount.rank(edition, self.subject, place)
        titles = [self.recount.entry(one).title for one in rank.missing]
        for form in (titles, [self.recount.entry(one).short for one in rank.missing]):
            yield expect("rank-why-know-lacking", indicators=prints.listed(form))
