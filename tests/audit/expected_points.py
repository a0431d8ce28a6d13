"""What stands at the points of charts, and what a screen reader hears of them, counted anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dashboard.schema import TOTAL
from tests.audit import expected_place_maps, prints
from tests.audit.expected import Expected, Listed, expect
from tests.audit.expected_gaps import lowered
from tests.audit.expected_ranks import RankSentences, printer
from tests.audit.expected_titles import Query, TitleSentences
from tests.audit.figures import Figure
from tests.audit.gap_values import GapRow, GapTable
from tests.audit.recount_ranks import Rank

# Why a group has figures, but no gap or ratio in any year.
_NO_LINE = (
    "is-reference",
    "no-reference",
    "wide-ratio",
    "zero",
    "not-a-group",
    "unsure",
    "no-pair",
)


class PointSentences:
    """The labels, figures and notes of the points of one chart."""

    def __init__(self, titles: TitleSentences, query: Query) -> None:
        self.titles, self.query = titles, query
        self.recount, self.names = titles.recount, titles.names
        self.kind, self.subject = titles.kind, titles.subject
        self.rates = titles.rates(query)

    # ------------------------------------------------------------ a point

    def of_point(self, series: str, key: str, label: str) -> Iterator[object]:
        """All texts that may stand at a point: its label, its figure, its note.

        Over time it is the label that says which period it is.
        """
        if self.kind.startswith("ranking"):
            yield from self._rank(series, key)
            return
        if key in self.names:
            yield self.names[key]  # a district's has a number
        if self.kind == "trend":
            key = self.period_of(series, label)
        if self.kind in ("trend", "disparity-trend"):
            yield self.titles.when(key)
        if self.kind == "disparity":
            yield from self._gap_notes(key)
        if self.query.get("by"):
            yield self.titles.label(key)
        yield from self.titles.prose()
        text = self.figure(series, key)
        if text is not None:
            yield text
        one = self.figure_of(series, key)
        yield from self._absent(one, series if "trend" in self.kind else key)

    def figure(self, series: str, key: str) -> object | None:
        """The figure that stands at a point; None where there is none to show."""
        if self.kind == "disparity-trend" and self.query.get("lines") in ("gap", "ratio"):
            return self._gap_figure(series, key)
        one = self.figure_of(series, key)
        # A bound is no figure to draw; its reason says what it is less than.
        if one is None or one.value is None:
            return None
        if self.kind == "disparity-trend" and not self.recount.is_shown(one):
            return None
        if not self.kind.startswith("disparity") and self.recount.held_back(one):
            return None
        return prints.figure(one)

    def period_of(self, place: str, label: str) -> str:
        """The period of a place's line that is read as a label."""
        breakdown, group, unit = self.titles.asked(self.query)
        code, _, of = (place, "", "") if place in self.names else place.partition("-")
        line = self.recount.line(self.subject, code, breakdown, group, unit, of)
        return next((period for period in line if self.titles.when(period) == label), label)

    def figure_of(self, series: str, key: str) -> Figure | None:
        """The figure of a point, or the rate computed from it where rates are compared."""
        return self.rates.get(key) or self._printed(series, key)

    def _printed(self, series: str, key: str) -> Figure | None:
        breakdown, group, unit = self.titles.asked(self.query)
        place, period = self.query["place"], self.query.get("period", "")
        if self.kind == "trend":
            place, period = series, key
        elif self.kind == "disparity-trend":
            breakdown, group, period = "race", series, key
        elif self.kind == "disparity" or self.query.get("by"):
            breakdown, group = self.query.get("by") or "race", key
        else:
            place = key
        if self.kind == "trend" and series not in self.names:
            place, _, of = series.partition("-")
            return self.recount.line(self.subject, place, breakdown, group, unit, of).get(period)
        series = self.titles.series(self.query)
        return self.recount.line(self.subject, place, breakdown, group, unit, series).get(period)

    def _absent(self, one: Figure | None, key: str) -> Iterator[Expected]:
        """Why there is no figure: as its row says, by the display rule, or that no row is there."""
        rule = self.recount.entry(self.subject).suppression
        rule = rule.partition(" where ")[2].rstrip(".")
        if one is None:
            yield from self._held(key)
            return
        if one.value is not None:
            yield from (expect(f"missing-{why}") for why in self._withheld(one))
            return
        if one.known:
            bound = prints.figure(one).removeprefix("under ")
            yield expect("missing-below", figure=bound)
        if one.status in ("suppressed", "low-events"):
            name = "suppressed-where" if one.status == "suppressed" else "low-events"
            yield expect(f"missing-{name}" if rule else f"missing-{one.status}", why=rule)
        elif one.status in ("not-available", "not-reported"):
            printed = f"missing-{one.status}"
            yield expect("missing-not-collected-printed", printed=one.printed)
            yield expect(printed)
        else:
            yield expect(f"missing-{one.status}")

    def _withheld(self, one: Figure) -> tuple[str, ...]:
        names = {
            "fewer than 30": "small-sample",
            "30 points wide": "wide",
            "wider than 130% of it": "wide-for-its-size",
        }
        why = self.recount.held_back(one)
        if self.kind.startswith("disparity"):
            table = self.recount.gap(self.subject, one.place, one.period)
            row = table.rows.get(one.group) if table is not None else None
            why = row.withheld if row is not None else ""
        return (names[why],) if why in names else ()

    def _held(self, key: str) -> Iterator[Expected]:
        """What the files of these figures hold instead: of any period, or of the one asked for."""
        by, group, unit = self.titles.asked(self.query)
        entry, period = self.recount.entry(self.subject), self.query.get("period", "")
        place = key if key in self.names else self.query["place"]
        if self.kind.startswith("disparity") or self.query.get("by"):
            by, group = self.query.get("by") or "race", key
        every = [
            (at, line)
            for lines in self.recount.lines(self.subject).values()
            for at, line in lines.items()
        ]
        in_unit = [
            (at, one)
            for at, line in every
            if at.unit == unit
            for one in line.values()
            if not period or one.period == period
        ]
        # Everyone together was asked for, and the place has figures of groups alone.
        headline = (by, group) == (entry.headline.breakdown, entry.headline.group)
        if headline and any(at.place == place and one.value is not None for at, one in in_unit):
            yield expect("missing-not-loaded-by-group")
            return
        held = {at.place for at, _ in in_unit if (at.breakdown, at.group) == (by, group)}
        if place in held:
            return
        if held:
            yield from self._hold(held)
        else:
            yield expect("missing-not-loaded")
        if period and not any(period in line for _, line in every):
            yield expect("missing-not-loaded-period", period=self.titles.when(period))
        known = self.recount.catalog.places.get(place)
        if known is not None and str(known.kind) in ("nation", "state", "territory"):
            return
        yield expect("missing-not-loaded")
        for kind in ("county", "city", "school district"):
            yield expect(
                "missing-not-loaded-kind",
                title=entry.title,
                kind=kind,
                publisher=entry.publisher,
            )

    def _hold(self, places: set[str]) -> Iterator[Expected]:
        catalog = self.recount.catalog
        held: list[object] = []
        states = len(places & set(catalog.states))
        if states:
            held.append(expect("missing-held-states", count=states))
        if "US" in places:
            held.append(expect("missing-held-nation"))
        held += sorted(
            prints.place(one, self.names)
            for one in places & set(catalog.places)
            if str(catalog.places[one].kind) == "territory"
        )
        counties = {one for one in places if one.isdecimal()}  # they alone go by a number
        if counties:
            held.append(expect("missing-held-counties", count=len(counties)))
        others = len(places - set(catalog.places) - counties) + sum(
            str(catalog.places[one].kind) not in ("nation", "state", "territory", "county")
            for one in places & set(catalog.places)
        )
        if others:
            held.append(expect("missing-held-others", count=others))
        if held:
            yield expect("missing-not-loaded-held", held=Listed(tuple(held)))

    def not_shown(self) -> Iterator[tuple[str, list[Expected]]]:
        """Everybody without a figure that can be shown, by name, with the reasons for it."""
        if self.kind == "map":
            for place in (*self.recount.catalog.states, "DC"):
                if self.figure("", place) is None:
                    yield self.names[place], list(self._absent(self.figure_of("", place), place))
        elif self.kind == "place-map":
            shown = expected_place_maps.within(self.recount, self.subject, self.query)
            for place, name in shown.names.items():
                if self.figure("", place) is None:
                    yield name, list(self._absent(self.figure_of("", place), place))
        elif self.kind == "comparison" and not self.query.get("by"):
            for place in self.titles.places(self.query):
                if self.figure("", place) is None:
                    yield self.names[place], list(self._absent(self.figure_of("", place), place))
        elif self.kind == "trend":
            breakdown, group, unit = self.titles.asked(self.query)
            for place in self.titles.places(self.query):
                line = self.recount.line(self.subject, place, breakdown, group, unit)
                if not any(self.recount.sure_enough(each) for each in line.values()):
                    rows: list[Figure | None] = list(line.values()) or [None]
                    yield (
                        self.names[place],
                        [why for row in rows for why in self._absent(row, place)],
                    )
        else:
            yield from self._groups_not_shown()

    def _groups_not_shown(self) -> Iterator[tuple[str, list[Expected]]]:
        place, unit = self.query["place"], self.titles.asked(self.query)[2]
        by = self.query.get("by") or "race"
        series = self.titles.series(self.query)
        for group in self.recount.groups(self.subject, place, by, series):
            if group == TOTAL:
                continue
            line = self.recount.line(self.subject, place, by, group, unit, series)
            if self.kind == "disparity-trend":
                rows = list(line.values())
                shown = any(self.figure(group, period) is not None for period in line)
            elif not self.query.get("period"):
                # No period has a figure of any group: what all of them say is told.
                rows, shown = list(line.values()), False
            else:
                rows = [line[self.query["period"]]] if self.query["period"] in line else []
                shown = bool(rows) and rows[0].value is not None and not self.hidden(group)
                if self.kind == "comparison":
                    shown = bool(rows) and self.recount.sure_enough(rows[0])
            if shown or not rows:
                # Of a group that the table of that year does not have nothing need be said.
                continue
            reasons = [why for row in rows for why in self._absent(row, group)]
            if self.kind == "disparity-trend":
                reasons += [lowered(expect(f"why-{why}")) for why in _NO_LINE]
            name = self.titles.label(group)
            if self.kind == "disparity":
                name = prints.people(group, self.subject, self.recount.catalog)
            yield name, reasons

    # ------------------------------------------------------------ gaps

    def _table(self, period: str) -> GapTable | None:
        return self.recount.gap(
            self.subject, self.query["place"], period, self.query.get("reference", "best")
        )

    def hidden(self, group: str) -> bool:
        """Whether the display rule withholds a group of a chart of gaps."""
        table = self._table(self.query["period"]) if self.kind == "disparity" else None
        row = table.rows.get(group) if table is not None else None
        return row is not None and bool(row.withheld)

    def _gap_notes(self, group: str) -> Iterator[object]:
        table = self._table(self.query["period"])
        row = table.rows.get(group) if table is not None else None
        if table is None or row is None or row.gap is None:
            return
        yield expect("disparity-from-reference", points=self._points(abs(row.gap), row))
        if row.ratio is not None:
            yield row.ratio.text.removesuffix(" within rounding")
        # Where the page picked the reference, it picked each pair; else the reader named it.
        picked = self.query.get("reference", "best") in ("best", "lowest")
        yield expect(f"gap-sure-{row.sure_picked if picked else row.sure}")

    def _points(self, width: Decimal, row: GapRow) -> str:
        decimals = row.figure.shown_decimals
        asked = self.query.get("reference", "best")
        if re.fullmatch(r"[\d.]+", asked):
            # A target is as exact as it was written.
            digits = len(asked.partition(".")[2].rstrip("0"))
            decimals = max(decimals, digits - (2 if row.figure.unit == "percent" else 0))
        return prints.points(width, row.figure.unit, decimals)

    def _gap_figure(self, group: str, period: str) -> object | None:
        table = self._table(period)
        row = table.rows.get(group) if table is not None else None
        if table is None or row is None:
            return None
        if self.query["lines"] == "ratio":
            return row.ratio.text if row.ratio is not None and row.ratio.text else None
        if row.gap is None:
            side = table.reference_side
            if side is not None and side.name == group:
                return self._points(Decimal(0), row)
            return None
        text = self._points(abs(row.gap), row)
        return f"−{text}" if row.gap < 0 else text

    # ------------------------------------------------------------ ranks

    def _rank(self, series: str, key: str) -> Iterator[object]:
        edition = int(self.query["edition"]) if self.query.get("edition") else 0
        domain, place = self.subject, key
        if self.kind == "ranking-why":
            yield from self._part(edition, key)
            return
        if self.kind == "ranking-editions":
            edition, place = (int(key) if key.isdigit() else 0), self.query["place"]
            yield expect("rank-edition", edition=key)
        elif self.kind == "ranking-lists":
            domain, place = key, self.query["place"]
        if not edition:
            return
        rank = self.recount.rank(edition, domain, place)
        sentences = RankSentences(self.recount, self.names, domain, place)
        note = sentences.note(rank) if rank.rank is not None else None
        if rank.rank is not None and series != "published":
            ours = prints.ordinal(rank.rank)
            yield ours
            yield str(rank.rank)
            if note is not None:
                yield note
                yield expect("rank-noted", rank=ours, note=note)
        if rank.published is not None and series != "computed" and self.kind != "ranking-map":
            theirs = prints.ordinal(rank.published)
            yield theirs
            yield expect("origin-printed-by", publisher=printer(rank))
            if rank.doubtful:
                yield expect("rank-doubtful", rank=theirs)
                yield expect("rank-doubtful-by", publisher=printer(rank))
        if self.kind == "ranking-map" and rank.rank is None and rank.headline is not None:
            yield str(rank.headline)
        if self.kind == "ranking-map" and rank.headline is None and rank.rank is None:
            yield from self._no_rank(rank)

    def _no_rank(self, rank: Rank) -> Iterator[Expected]:
        """Why a square of the map has no rank: none computed, and none printed that nobody doubts.

        A figure that an edition ranked on was published with it: none is said to be yet to come.
        """
        edition = self.recount.catalog.editions.get(rank.edition)
        whys: tuple[object, ...] = (expect("missing-rank-edition", edition=str(rank.edition)),)
        if edition is not None and edition.indicators:
            named: list[object] = []
            for slug in rank.missing[:3]:
                used, entry = edition.indicators[slug], self.recount.entry(slug)
                titles = TitleSentences(self.recount, self.names, "map", slug)
                asked = {"place": rank.place, "period": used.period}
                points = PointSentences(titles, asked)
                of = points.figure_of("", rank.place)
                reasons = tuple(points._absent(of, rank.place))
                if of is None:
                    reasons = (
                        expect("missing-rank-table", why=reasons, publisher=entry.publisher),
                    )
                named.append(
                    expect(
                        "missing-rank-input",
                        title=entry.title,
                        period=titles.when(used.period),
                        why=reasons,
                    )
                )
            if len(rank.missing) > 3:
                named.append(expect("missing-rank-others", count=len(rank.missing) - 3))
            whys = (
                expect(
                    "missing-rank-inputs",
                    known=rank.used,
                    needed=rank.expected,
                    inputs=Listed(tuple(named), between="; "),
                ),
            )
        sheets = sorted(
            str(row.name)
            for row in self.recount.frames["files"].itertuples(index=False)
            if row.kind == "published-ranks"
        )
        printed: Expected = expect("missing-not-loaded")
        if rank.published is not None:
            printed = expect("missing-rank-doubtful")
        elif sheets:
            printed = expect("missing-rank-printed", files=prints.listed(sheets))
        columns = {"computed": whys, "published": (printed,)}
        why, other = (
            expect("missing-of-column", column=expect(f"rank-column-{name}"), why=of)
            for name, of in columns.items()
        )
        yield expect("missing-both", why=why, other_why=other)

    def _part(self, edition: int, indicator: str) -> Iterator[object]:
        """A bar of a score: the figure, its standard deviations, the rank with it at the mean."""
        place, domain = self.query["place"], self.subject
        parts = self.recount.contributions(edition, domain, place)
        whole = sum(parts.values())
        if indicator not in parts:
            yield _signed(whole)
            return
        yield _signed(parts[indicator])
        at_mean = self.recount.rank_at_mean(edition, domain, place, indicator)
        if at_mean is not None:
            yield expect("rank-why-at-mean", rank=prints.ordinal(at_mean))
        figure = self.recount.input(edition, indicator, place)
        if figure is not None:
            short = self.recount.entry(indicator).short
            yield expect(
                "rank-why-part",
                indicator=short[:1].upper() + short[1:],
                figure=prints.figure(figure),
            )


def _signed(value: float) -> str:
    text = prints.amount(Decimal(repr(value)), 2)
    if not text.strip("−0."):
        return text.removeprefix("−")
    return f"+{text}" if value > 0 else text
