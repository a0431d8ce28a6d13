"""Why a rank is blank: which figures it would take, what of them is at hand, and who has the rest.

What holds of any missing figure is asked of ``absent``.
"""

from __future__ import annotations

from dashboard.catalog import Headline
from dashboard.catalog.entries import Input
from dashboard.charts.facts import absent, cells, periods, rank_lists
from dashboard.charts.facts.absent import NOT_LOADED, NOT_YET, Absent
from dashboard.charts.facts.bound import Facts, remembered
from dashboard.charts.facts.rows import as_dicts
from dashboard.charts.text import missing_text, prose
from dashboard.charts.text.rank_text import Rank
from dashboard.language import Sentence, say
from dashboard.schema import OVERALL

# So many figures that are not at hand are named; more are counted.
_MOST = 3


@remembered
def of_rank(facts: Facts, edition: int, domain: str, place: str) -> Absent | None:
    """Why a place has no rank computed here, or none printed, in a list; None where it has both.

    Each reason is told with the column that it is of. The status is empty where one is known.
    """
    rank = rank_lists.rank_of(facts, edition, domain, place)
    computed = of_computed(facts, edition, domain, place)
    if rank.trusted is not None:
        return computed and Absent("", computed.reason)
    printed = missing_text.of_column(say("rank-column-published"), _not_printed(facts, rank))
    if computed is None:
        return Absent("", printed)
    return Absent(computed.status, say("missing-both", why=computed.reason, other_why=printed))


def of_computed(facts: Facts, edition: int, domain: str, place: str) -> Absent | None:
    """Why a place has no rank computed here in a list; None where it has one."""
    rank = rank_lists.rank_of(facts, edition, domain, place)
    if rank.rank is not None:
        return None
    found = _not_computed(facts, domain, place, rank)
    return Absent(found.status, missing_text.of_column(say("rank-column-computed"), found.reason))


def lacking(facts: Facts, edition: int, domain: str, place: str) -> dict[str, Absent]:
    """The indicators of a list that a place has no figure of to be ranked on, each with why."""
    entry = facts.catalog.editions.get(edition)
    if entry is None:
        return {}
    inputs = rank_lists.inputs(facts, edition)
    held = set(inputs.loc[inputs["place"] == place, "indicator"])
    return {
        slug: _of_input(facts, slug, used, place)
        for slug, used in entry.indicators.items()
        if slug not in held and domain in (OVERALL, facts.catalog.indicators[slug].domain)
    }


def _not_computed(facts: Facts, domain: str, place: str, rank: Rank) -> Absent:
    entry = facts.catalog.editions.get(rank.edition)
    if entry is None or not entry.indicators:
        return Absent(NOT_LOADED, say("missing-rank-edition", edition=str(rank.edition)))
    missing = lacking(facts, rank.edition, domain, place)
    if not missing:
        return Absent(NOT_LOADED, missing_text.not_loaded())
    needed = sum(
        domain in (OVERALL, facts.catalog.indicators[slug].domain) for slug in entry.indicators
    )
    named = [
        say(
            "missing-rank-input",
            title=facts.catalog.indicators[slug].title,
            period=periods.when_of(facts, slug, entry.indicators[slug].period),
            why=why.reason,
        )
        for slug, why in list(missing.items())[:_MOST]
    ]
    if len(missing) > _MOST:
        named.append(say("missing-rank-others", count=len(missing) - _MOST))
    reason = say(
        "missing-rank-inputs",
        known=needed - len(missing),
        needed=needed,
        inputs="; ".join(named),
    )
    return Absent(next(iter(missing.values())).status, reason)


@remembered
def _of_input(facts: Facts, slug: str, used: Input, place: str) -> Absent:
    """Why there is no figure that an edition ranked a place on.

    The edition printed it, so that it is published, whatever the files loaded here say.
    """
    entry = facts.catalog.indicators[slug]
    rows = cells.of_input(facts, slug, used, place)
    if len(rows):
        return absent.of_row(as_dicts(rows)[0], entry)
    of = Headline(used.breakdown, used.group)
    found = absent.of_nothing(facts, slug, of, str(entry.unit), place, used.period)
    if found.status == NOT_YET:
        when = periods.when_of(facts, slug, used.period)
        found = Absent(NOT_LOADED, say("missing-not-loaded-period", period=when))
    return Absent(
        found.status, say("missing-rank-table", why=found.reason, publisher=entry.publisher)
    )


def _not_printed(facts: Facts, rank: Rank) -> Sentence:
    """Why no printed rank leads: it is in doubt, or no sheet of published ranks has it."""
    if rank.published_rank is not None:
        return say("missing-rank-doubtful")
    files = facts.version.table("files")
    sheets = sorted(set(files.loc[files["kind"] == cells.PUBLISHED_RANKS, "name"]))
    if not sheets:
        return missing_text.not_loaded()
    return say("missing-rank-printed", files=prose.listed(sheets))
