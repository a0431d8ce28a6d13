"""What the gap sentences of a place would have to say, from figures counted anew."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from dashboard.schema import TOTAL, Unit
from tests.audit import prints
from tests.audit.expected import LOWERED, Expected, aged, expect
from tests.audit.figures import NOISE, SCALE, Figure
from tests.audit.gap_values import TARGET, TOLD, GapRow, GapTable, Side
from tests.audit.recount import Recount

# Why there is no gap, by the recount's words for it.
_NO_LEAD = {
    "nobody-worse": ("why-nobody-worse",),
    "nobody-stands": ("why-small-worse",),
    "no-reference": ("why-none-stands", "why-no-pair", "why-no-reference"),
}


class GapSentences:
    """The gap sentences of one indicator in one place."""

    def __init__(self, recount: Recount, names: dict[str, str], indicator: str, place: str) -> None:
        self.recount, self.indicator = recount, indicator
        self.code, self.place = place, prints.place(place, names)
        self.entry = recount.entry(indicator)
        self.turned = self.entry.better == "higher" and self.entry.unit == Unit.PERCENT

    def of_period(self, period: str, reference: str) -> Iterator[Expected]:
        """The finding of a period and all that may follow it."""
        table = self.recount.gap(self.indicator, self.code, period, reference)
        if table is None:
            yield expect("gap-no-figures-ever", place=self.place)
            when = prints.period(period, self.entry.period_kind)
            yield expect("gap-no-figures", place=self.place, period=when)
            return
        newest = table.period == self.recount.gap_periods(self.indicator, self.code)[-1]
        ends = [row.figure.end for row in table.rows.values()]
        years = self.recount.years_old(max(ends)) if newest else 0
        when = prints.period(table.period, self.entry.period_kind)
        for one in self._finding(table):
            yield aged(one, years)
        lead = table.lead
        if lead is not None and lead.side is not None:
            yield from self._sure(table, lead)
            yield from self._behind(table, lead)
            yield from self._reference_worse(table)
        yield from self._widest(period, reference)
        yield from self._together(table)

    def over_time(self, period: str, reference: str) -> Iterator[Expected]:
        """How the leading gap of a period moved, after the group's own rate."""
        table = self.recount.gap(self.indicator, self.code, period, reference)
        if table is None or table.lead is None:
            yield expect("gap-no-figures-ever", place=self.place)
            yield expect("moved-no-gap", place=self.place)
            return
        now = table.lead.figure
        then = self._earlier(now)
        if then is None:
            for why in self._no_earlier():
                yield expect("moved-none", place=self.place, why=lowered(why))
                yield why
            yield expect("gap-one-period")
            yield expect("gap-short-one-period")
            yield expect("gap-short-nothing")
            return
        yield from self._own_change(now, then)
        yield from self._gap_change(table, reference, then.period)

    def sure(self, period: str) -> tuple[str, ...]:
        """How sure the gap that leads is, in a word; none where none leads."""
        table = self.recount.gap(self.indicator, self.code, period)
        return (table.lead.said,) if table and table.lead else ()

    def parts(self, period: str) -> set[str]:
        """The leading gap and its ratio as they stand alone: 18 points; 3.6 to 4.5 times."""
        table = self.recount.gap(self.indicator, self.code, period)
        lead = table.lead if table else None
        if table is None or lead is None or lead.gap is None:
            return set()
        width = self._points(lead.gap, lead, cast(Side, table.reference_side))
        times = lead.ratio.text.removesuffix(" within rounding") if lead.ratio else ""
        if times and self.turned:
            most, least = self._the_rest(lead, cast(Side, table.reference_side))
            times += f" counted the other way ({most} and {least})"
        return {width, times}

    def row(self, period: str) -> Iterator[Expected]:
        """What else a row of gaps says: of when the figures are, and how many groups lack one."""
        table = self.recount.gap(self.indicator, self.code, period)
        if table is None:
            return
        when = prints.period(period, self.entry.period_kind)
        yield expect("page-gaps-old", period=when, years=self.years(period))
        groups = [group for group in table.rows if group != TOTAL]
        yield expect("page-gaps-not-shown", count=len(groups) - len(table.shown_groups))
        if table.lead is not None and table.lead.gap is not None:
            pair = (self._called(table.leads or ""), self._called(table.reference))
            yield expect("page-gaps-pair", group=pair[0], other_group=pair[1])
            for group in table.rows:
                yield expect("page-gaps-hollow", group=self._called(group))
        else:
            yield from (expect(why) for why in _NO_LEAD.get(table.why, ()))

    def _called(self, group: str) -> tuple[str, ...]:
        """What a key may call a group: any of the names that those of its mark have."""
        groups, catalog = self.recount.catalog.groups, self.recount.catalog
        base = groups[group].base if group in groups else group
        kin = [one.label for one in groups.values() if one.base == base]
        return (prints.label(group, self.indicator, catalog), *kin)

    def marks(self, period: str) -> set[str]:
        """The figures of a row's line, alone and with the names that a pointer is told."""
        table = self.recount.gap(self.indicator, self.code, period)
        told: set[str] = set()
        for group in table.shown_groups if table else ():
            bare = prints.figure(cast(GapTable, table).rows[group].figure).partition(" per ")[0]
            label = prints.label(group, self.indicator, self.recount.catalog)
            told |= {bare, f"{label}: {bare}"}
        return told

    def years(self, period: str) -> int:
        """How many years the figures of a period are behind, where that needs a word."""
        table = self.recount.gap(self.indicator, self.code, period)
        ends = [row.figure.end for row in table.rows.values()] if table else []
        return self.recount.years_old(max(ends)) if ends else 0

    def lead(self, period: str) -> tuple[str, Decimal]:
        """How sure the gap that leads is, and how wide for one person; nothing where none does."""
        table = self.recount.gap(self.indicator, self.code, period)
        lead = table.lead if table else None
        if lead is None or lead.gap is None:
            return "", Decimal(0)
        per = 100 if self.entry.unit == Unit.PERCENT else SCALE[self.entry.unit]
        return lead.said, lead.gap / Decimal(per)

    # ------------------------------------------------------------ one period

    def _where(self, period: str) -> dict[str, object]:
        return {
            "place": self.place,
            "period": prints.period(period, self.entry.period_kind),
        }

    def _people(self, group: str) -> str:
        return prints.people(group, self.indicator, self.recount.catalog)

    def _finding(self, table: GapTable) -> Iterator[Expected]:
        where = self._where(table.period)
        lead = table.lead
        if lead is None or lead.side is None or lead.gap is None:
            # One group alone can still be set against everyone together, or a target.
            alone = len(table.shown_groups) < 2 and table.reference not in (TOTAL, TARGET)
            whys = _NO_LEAD.get(table.why, ())
            if alone:
                unreferred = ("why-no-reference",) if table.why == "no-reference" else ()
                whys = ("why-no-pair", *unreferred)
            for why in whys:
                yield expect("gap-none", why=_why(why), **where)
            return
        reference = cast(Side, table.reference_side)
        words = where | {"points": self._points(lead.gap, lead, reference)}
        if reference.name == TARGET:
            words["target"] = self._target(reference)
            words["rate"] = self._rate_alone(lead)
            words["side"] = "below" if self.turned else "above"
            kind = "gap-from-target"
        else:
            words["rates"] = self._rates(lead, reference)
            kind = "gap-apart"
        if lead.gap == 0:
            yield expect("gap-same", **words)
        elif lead.ratio is None or lead.ratio.hidden or self.entry.unit == Unit.CURRENCY:
            yield expect(kind, **words)
        elif self.turned:
            words["most"], words["least"] = self._the_rest(lead, reference)
            yield expect(f"{kind}-turned", times=lead.ratio.text, **words)
        else:
            yield expect(f"{kind}-times", times=lead.ratio.text, **words)

    def _the_rest(self, lead: GapRow, reference: Side) -> list[str]:
        """The shares of the other answer, the greater first."""
        decimals = lead.figure.shown_decimals
        each = sorted((lead.side.shown, reference.shown), reverse=True)
        return [prints.with_unit(one, self.entry.unit, decimals) for one in each]

    def _rates(self, lead: GapRow, reference: Side) -> Expected:
        one, two = lead.figure, cast(Figure, reference.figure)
        who = {"group": self._people(lead.group), "other_group": self._people(reference.name)}
        if self.entry.phrase:
            return expect(
                "gap-rates",
                part=prints.part(one),
                other_part=prints.part(two),
                did=self.entry.phrase,
                **who,
            )
        return expect(
            "gap-rates-named",
            indicator=self.entry.short,
            figure=prints.figure(one),
            other_figure=prints.figure(two),
            **who,
        )

    def _rate_alone(self, lead: GapRow) -> Expected:
        one, group = lead.figure, self._people(lead.group)
        if self.entry.phrase:
            return expect(
                "gap-rate-alone", part=prints.part(one), group=group, did=self.entry.phrase
            )
        return expect(
            "gap-rate-alone-named",
            indicator=self.entry.short,
            figure=prints.figure(one),
            group=group,
        )

    def _target(self, reference: Side) -> str:
        value = Decimal(repr(reference.rate))
        digits = max(-int(value.normalize().as_tuple().exponent), 0)
        if self.entry.unit == Unit.PERCENT:
            return prints.with_unit(value * 100, self.entry.unit, max(digits - 2, 0))
        return prints.with_unit(value, self.entry.unit, digits)

    def _points(self, width: Decimal, lead: GapRow, reference: Side) -> str:
        decimals = lead.figure.shown_decimals
        if reference.figure is None:
            value = Decimal(repr(reference.rate)).normalize()
            written = max(-int(value.as_tuple().exponent), 0)
            decimals = max(decimals, written - (2 if self.entry.unit == Unit.PERCENT else 0))
        return prints.points(width, self.entry.unit, decimals)

    def _sure(self, table: GapTable, lead: GapRow) -> Iterator[Expected]:
        """Every sentence on how sure the gap is that agrees with the verdict of the recount."""
        said = lead.said
        by = "counts" if self.entry.survey == "vital" else "margins"
        for chosen in ("yes", "no"):
            if said == "clear":
                level = "95" if lead.sure95 else "90"
                yield expect(f"sure-clear-{level}", by=by, chosen=chosen)
            elif said == "cannot-tell":
                yield expect("sure-cannot-tell", chosen=chosen)
        if said == "clear":
            yield expect(f"sure-whole-{'95' if lead.sure95 else '90'}")
        elif said == "cannot-tell":
            yield expect("sure-whole-cannot-tell")
        elif said == "full-count":
            yield expect("sure-full-count")
        else:
            yield expect("sure-no-margin")
            yield expect("sure-no-margin-early", year="2007")
            yield expect("sure-no-margin-small", people="25,000")
        if not self.entry.mutually_exclusive or table.reference == TOTAL:
            yield expect("sure-overlap")

    def _behind(self, table: GapTable, lead: GapRow) -> Iterator[Expected]:
        where = self._where(table.period)
        better = self.entry.better
        if lead.behind is None:
            for why in ("why-no-number", "why-only-rates"):
                yield expect("gap-behind-unknown", people=self.entry.people, why=_why(why))
            return
        if lead.said == "cannot-tell":
            return
        rate: object = expect("gap-rate-the-same")
        if table.reference == TARGET:
            rate = self._target(cast(Side, table.reference_side))
        elif table.reference == TOTAL:
            rate = expect("gap-rate-of-all", group=self._people(TOTAL))
        words = {
            "number": prints.about(lead.behind.people),
            "better": better,
            "group": self._people(lead.group),
        }
        yearly = "-yearly" if lead.behind.years > 1 else ""
        yield expect(
            f"gap-behind{yearly}",
            rate=rate,
            would=self.entry.fewer,
            period=where["period"],
            **words,
        )
        yield expect(f"gap-behind-short{yearly}", **words)

    def _reference_worse(self, table: GapTable) -> Iterator[Expected]:
        reference = cast(Side, table.reference_side)
        if table.overall is None or table.overall_from == "weighted" or reference.name == TARGET:
            return
        if reference.rate > table.overall + 1e-9:
            total = self.recount.gap(self.indicator, self.code, table.period, TOTAL)
            if total is not None and total.reference_side is not None:
                yield expect(
                    "gap-reference-worse",
                    side="above" if self.entry.better == "lower" else "below",
                    figure=prints.figure(cast(Figure, total.reference_side.figure)),
                )

    def _widest(self, period: str, reference: str) -> Iterator[Expected]:
        if reference not in ("best", "lowest"):
            return
        table = self.recount.gap(self.indicator, self.code, period, "lowest")
        if table is None or table.spread is None:
            return
        worst, best = (table.rows[group] for group in table.spread)
        if worst.side is None or best.side is None:
            return
        width = worst.side.shown - best.side.shown
        yield expect(
            "gap-also-widest",
            group=self._people(worst.group),
            figure=prints.figure(worst.figure),
            other_group=self._people(best.group),
            other_figure=prints.figure(best.figure),
            points=prints.points(width, self.entry.unit, worst.figure.shown_decimals),
            sure=table.spread_sure if table.spread_sure in ("cannot-tell", "no-rule") else "told",
        )

    def _together(self, table: GapTable) -> Iterator[Expected]:
        if table.together is None or any(
            table.rows[group].said not in TOLD for group in table.rows if _worse(table.rows[group])
        ):
            return
        yearly = "-yearly" if table.together.years > 1 else ""
        yield expect(
            f"gap-together{yearly}",
            better=self.entry.better,
            number=prints.about(table.together.people),
            people=self.entry.people,
            would=self.entry.fewer,
        )

    # ------------------------------------------------------------ over time

    def _earlier(self, now: Figure) -> Figure | None:
        """The group's own figure about five years before, of those that can be shown."""
        line = self.recount.line(self.indicator, self.code, now.breakdown, now.group, now.unit)
        found = self.recount.earlier(self.indicator, now.breakdown, now, line)
        return next((each for each in found if self.recount.is_shown(each)), None)

    def _own_change(self, now: Figure, then: Figure) -> Iterator[Expected]:
        words: dict[str, object] = {
            "period": prints.period(now.period, self.entry.period_kind),
            "earlier": prints.period(then.period, self.entry.period_kind),
            "figure": prints.figure(now),
            "then": prints.figure(then),
            "whose": self._whose(now.group),
        }
        step = now.middle - then.middle
        name = "moved-same" if abs(step) < NOISE else "moved-rose" if step > 0 else "moved-fell"
        yield expect("moved-in", place=self.place, sentence=lowered(Expected(name, words)))
        yield Expected(name, words)
        verdict = self.recount.verdict(now, then)
        sure = {"significant": "tested", "not-significant": "not-significant"}.get(verdict)
        if name != "moved-same":
            yield expect(f"moved-sure-{sure or self.recount.own_change_sure(now, then)}")

    def _whose(self, group: str) -> Expected:
        people = self._people(group)
        if self.entry.phrase:
            return expect("moved-rate-of", group=people)
        return expect("moved-indicator-of", indicator=self.entry.short, group=people)

    def _no_earlier(self) -> Iterator[Expected]:
        yield expect("why-no-earlier", least=4, most=6)
        for why in self.recount.catalog.breaks_of(self.entry, "race").values():
            yield Expected("why-break", {"break": why})

    def _gap_change(self, table: GapTable, reference: str, then_period: str) -> Iterator[Expected]:
        """The sentences on the gap of the pair that leads, in its period and the one before."""
        lead = cast(GapRow, table.lead)
        change = self.recount.gap_change(
            self.indicator, self.code, reference, period=table.period, period_then=then_period
        )
        earlier = prints.period(then_period, self.entry.period_kind)
        if change is None or change.then is None or change.now is None:
            yield expect("why-reference-not-then")
            yield expect("gap-short-nothing")
            yield expect(
                "gap-moved-since", earlier=earlier, why=lowered(expect("why-reference-not-then"))
            )
            return
        unit, decimals = self.entry.unit, lead.figure.shown_decimals
        target = table.reference == TARGET
        now, then = change.now, change.then
        words: dict[str, object] = {
            "earlier": earlier,
            "period": prints.period(change.period, self.entry.period_kind),
            "other_group": expect("gap-the-target") if target else self._people(table.reference),
            "points": prints.points(now, unit, decimals),
            "points_then": prints.points(then, unit, decimals),
            "bare": prints.bare(now, unit, decimals),
            "bare_then": prints.bare(then, unit, decimals),
        }
        if change.verdict in ("narrowed", "widened"):
            for doing in self._doings(change.reference_moved, change.verdict):
                yield expect("gap-moved", way=change.verdict, doing=doing, **words)
                yield expect("gap-short-moved", way=change.verdict, by=doing, **words)
        elif change.verdict == "unchanged":
            yield expect("gap-stayed", **words)
            yield expect("gap-short-stayed", **words)
        else:
            same = abs(now) == abs(then)
            if now * then < 0:
                yield expect("gap-then-turned", **words)
                yield expect("gap-short-turned", **words)
            else:
                yield expect("gap-then-and-now-same" if same else "gap-then-and-now", **words)
            told = {
                "cannot-tell": ("gap-moved-cannot-tell",),
                "cannot-be-judged": ("gap-moved-no-rule", "gap-moved-unsure"),
                "changed-places": (
                    "gap-moved-no-rule",
                    "gap-moved-unsure",
                    "gap-moved-cannot-tell",
                ),
            }
            for name in told.get(change.verdict, ()):
                yield expect(name)
                short = "no-rule" if name == "gap-moved-no-rule" else "untold"
                yield expect("gap-short-then", told=short, **words)
        if (
            change.ratio_now
            and change.ratio_then
            and not (change.ratio_now.hidden or change.ratio_then.hidden)
        ):
            one, two = change.ratio_then.text, change.ratio_now.text
            rounded = "yes" if "rounding" in one + two else "no"
            bare_one, bare_two = (text.partition(" times")[0] for text in (one, two))
            ratio = {"earlier": words["earlier"], "period": words["period"], "rounded": rounded}
            if bare_one == bare_two:
                yield expect("gap-times-same", times=bare_two, **ratio)
            else:
                yield expect("gap-times-moved", times=bare_two, times_then=bare_one, **ratio)

    def _doings(self, reference_moved: str, verdict: str) -> tuple[str, ...]:
        """By whose doing: whichever words agree with how the reference's rate moved."""
        way = {"rose": "rose", "fell": "fell"}.get(reference_moved)
        helps = (verdict == "narrowed") == (reference_moved == "rose")
        if self.turned and way:
            helps = not helps
        if way and helps:
            return (f"reference-{way}", f"partly-reference-{way}")
        return ("own",)


def _worse(row: GapRow) -> bool:
    return row.gap is not None and row.gap > 0 and not row.withheld


def lowered(one: Expected) -> Expected:
    """The same sentence where another leads into it."""
    return Expected(one.template, {**one.words, LOWERED: True})


def _why(name: str) -> Expected:
    return lowered(expect(name, least=4, most=6))
