"""Every state of a list as a dense table: rank, score, and where it stands in each domain.

It is one string of HTML: a component for each mark would take a browser seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from html import escape

from dashboard.charts.facts import rank_lists
from dashboard.charts.facts.rank_lists import STATES
from dashboard.charts.render.drawing.pen import Pen
from dashboard.charts.render.drawing.picture import Picture
from dashboard.charts.render.drawing.scale import Scale
from dashboard.charts.summaries.rank_rows import RankRow, RankTable
from dashboard.charts.text import numbers, rank_text
from dashboard.charts.text.rank_text import Rank
from dashboard.language import say
from dashboard.pages.components.markup import Markup
from dashboard.pages.page import Site

_HIGH = 16  # pixels, of a picture in a row


def _sides() -> str:
    """Which way is better along a score, under its head."""
    told = (escape(say(f"strips-{side}")) for side in ("better", "worse"))
    return f'<span class="sides">{"".join(f"<span>{one}</span>" for one in told)}</span>'


def table(
    site: Site,
    shown: RankTable,
    place: str,
    peers: Collection[str],
    opens: Callable[[str], str],
    title: str,
) -> Markup:
    """The table of a list; the place's row is marked, and those of ``peers`` beside it."""
    titles = rank_lists.lists(site.catalog)
    scored = [row.score for row in shown.rows if row.score is not None]
    heads = [
        _head(say("ranks-column-rank"), "n rk", ' aria-sort="ascending"'),
        _head(say("ranks-column-state")),
        *([_head(say("ranks-column-score"), "sc", below=_sides())] if scored else []),
        *(
            _head(titles[one], f"gl {one}", short=say(f"ranks-short-{one}"))
            for one in shown.columns
        ),
    ]
    most = max(map(abs, scored), default=1.0) or 1.0
    body = "".join(
        _row(site, row, shown, _mark(row.place, place, peers), opens, most if scored else None)
        for row in shown.rows
    )
    told = _caption(title, bool(scored), bool(shown.columns))
    return Markup(
        html=(
            f'<table class="tbl rank sortable"><caption>{told}</caption>'
            f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{body}</tbody></table>"
        ),
        className="scroll draw",
    )


def _caption(title: str, scored: bool, dots: bool) -> str:
    """What the columns are; on a phone there are no dots."""
    told = [say("ranks-caption", title=title)]
    told += [say("ranks-caption-score")] if scored else []
    plain = escape(" ".join(told))
    if not dots:
        return plain
    return f'{plain} <span class="wide-only">{escape(say("ranks-caption-dots"))}</span>'


def _head(name: str, look: str = "", more: str = "", short: str = "", below: str = "") -> str:
    """A head of a column; on a phone it may have a shorter name."""
    told = escape(name)
    if short:
        told = (
            f'<span class="wide-only">{told}</span><span class="phone-only">{escape(short)}</span>'
        )
    return f'<th scope="col" class="{look}"{more}>{told}{below}</th>'


def _mark(state: str, place: str, peers: Collection[str]) -> str:
    if state == place:
        return ' class="me"'
    return ' class="peer"' if state in peers else ""


def _row(
    site: Site,
    row: RankRow,
    shown: RankTable,
    mark: str,
    opens: Callable[[str], str],
    most: float | None,
) -> str:
    rank = row.rank.headline
    printed = "" if row.rank.trusted is None else f"<span>{escape(say('ranks-printed'))}</span>"
    name = escape(site.catalog.states[row.place])
    cells = [
        f'<td class="n rk" data-v="{"" if rank is None else rank}">'
        f"{numbers.NO_FIGURE if rank is None else rank}</td>",
        f'<th scope="row" data-v="{name}">'
        f'<a data-choose href="{escape(opens(row.place))}">{name}</a>{printed}</th>',
        *([_score(row.score, most, bool(mark))] if most is not None else []),
        *(_domain(one, row.others.get(one), mark == ' class="me"') for one in shown.columns),
    ]
    return f"<tr{mark}>{''.join(cells)}</tr>"


def _score(score: float | None, most: float, marked: bool) -> str:
    """A bar from the mean of the states, better to the left."""
    if score is None:
        return f'<td class="sc" data-v="">{numbers.NO_FIGURE}</td>'
    along = Scale(-most, most, 0.02, 0.98)

    def draw(pen: Pen) -> None:
        pen.line("zero", along.at(0), -5, along.at(0), _HIGH + 5)
        pen.bar("bar" if marked else "bar-other", along.at(0), along.at(score), 4, 8)

    return f'<td class="sc" data-v="{score:.4f}">{Picture(_HIGH, draw).html()}</td>'


def _domain(domain: str, rank: Rank | None, mine: bool) -> str:
    """A rank in a domain as a number; where it is computed, as a dot with what rounding allows."""
    if rank is None or rank.headline is None:
        return f'<td class="gl {domain}" data-v=""><span class="rn">{numbers.NO_FIGURE}</span></td>'
    along = Scale(1, STATES, 0.05, 0.95)

    def draw(pen: Pen) -> None:
        pen.line("grid", 0, _HIGH / 2, 1, _HIGH / 2)
        if rank.rank is None:
            return
        if rank.interval:
            low, high = (along.at(place) for place in rank.interval)
            pen.bar("bandr", low - 0.02, high + 0.02, _HIGH / 2 - 4, 8)
        look = ("home" if mine else "other") + ("" if rank.interval else "-open")
        pen.dot(look, along.at(rank.rank), _HIGH / 2, 5 if mine else 3.6, rank_text.computed(rank))

    picture = "" if rank.rank is None else Picture(_HIGH, draw).html()
    return (
        f'<td class="gl {domain}" data-v="{rank.headline}"><span class="rn">{rank.headline}</span>'
        f"{picture}</td>"
    )
