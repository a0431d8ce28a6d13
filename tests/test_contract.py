"""The contract of every kind of chart: addresses, files, pages, choices, origins, one wording."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pyarrow.parquet
import pytest

from tests.contract import (
    ALL,
    NO_ORIGIN,
    SUBJECTS,
    UNKNOWN,
    WITHDRAWN,
    Address,
    Card,
    Cell,
    Faults,
    House,
    Node,
    Part,
    Shown,
    as_published,
    asked,
    cells_of,
    chance,
    chart_of,
    figure,
    forms,
    kinds,
    local,
    named,
    number,
    parts,
    said_by,
    some,
    subjects,
    text,
    typed,
    wrong_form,
    wrong_html,
)

# The long form, hours long: CONTRACT=all python -m pytest tests/test_contract.py
# Longer than in CI: CONTRACT=5 python -m pytest tests/test_contract.py
FORMS_EACH = 2  # files asked of a chart in CI; every form of every kind is among them
MAILERS = {"fbclid": "IwAR0abc", "utm_source": "news", "utm_medium": "email"}
COUNTED: dict[str, int] = defaultdict(int)


@pytest.fixture(scope="module", autouse=True)
def told(request: pytest.FixtureRequest) -> Iterator[None]:
    """Say in the end how much was asked."""
    yield
    capture = request.config.pluginmanager.get_plugin("capturemanager")
    asked_of = ", ".join(f"{count:,} {what}" for what, count in COUNTED.items())
    with capture.global_and_fixture_disabled():
        print(f"\nAsked of {len(kinds())} kinds of chart in {len(forms())} forms: {asked_of}.")


@pytest.fixture(scope="module")
def shown(house: House) -> list[Shown]:
    """Every page that shows charts, for a draw of its subjects and of what its controls offer."""
    found: dict[str, Shown] = {}
    for path, addresses in house.pages.items():
        for address in some(addresses, SUBJECTS, "pages", path):
            found[address] = house.page(address)
            for choice in choices(house, address):
                found[choice] = house.page(choice)
    for kind in kinds():
        if not cards_of([*found.values()], kind):  # none of the draw shows one
            page = house.to_app(asked(house.site, kind, 1)[0])
            found[page] = house.page(page)
    return list(found.values())


def choices(house: House, address: str) -> list[str]:
    """The addresses to which the controls of a page lead, the others at their defaults."""
    return [
        f"{address}?{urlencode({control.name: option})}"
        for control in house.page(address).controls
        for option in some(control.options, 1, address, control.name)
    ]


def cards_of(shown: list[Shown], kind: str) -> list[tuple[Shown, Card]]:
    """The cards of a kind on these pages, each chart once."""
    found: dict[str, tuple[Shown, Card]] = {}
    for page in shown:
        for card in page.cards:
            if card.shared and card.chart.kind == kind:
                found.setdefault(card.shared, (page, card))
    return list(found.values())


# ------------------------------------------------------------ 1: every form opens


@pytest.mark.parametrize("kind", kinds())
def test_every_chart_answers_well_formed_in_every_form(house: House, kind: str) -> None:
    faults, every, turn = Faults(), forms(), 0
    addresses = asked(house.site, kind)
    each = len(every) if ALL else max(FORMS_EACH, -(-len(every) // len(addresses)))
    for chart in addresses:
        pages = {chart.of(): wrong_html, chart.of(room="embed"): wrong_html}
        for address, wrong in pages.items():
            answer = house.get(address)
            fault = wrong(answer.data) if answer.status_code == 200 else status(answer)
            faults.look(address, fault)
            if answer.status_code != 200:
                break  # the other forms of what is refused are refused with it
        else:
            faults.look(chart.oembed(), wrong_oembed(house, chart))
            mine = [every[(turn + at) % len(every)] for at in range(each)]
            turn += each
            pinned = local(house.json(chart)["pinned_address"])
            for form in mine:
                answer = house.get(chart.of(form))
                ok = answer.status_code == 200
                fault = wrong_form(form, answer.data, pinned) if ok else status(answer)
                faults.look(chart.of(form), fault)
    COUNTED["subjects"] += len({chart.subject for chart in addresses})
    COUNTED["charts"] += len(addresses)
    COUNTED["answers"] += faults.looked
    faults.nothing()
    assert turn >= len(every), "not every form was asked for"


def status(answer: object) -> str:
    return f"{answer.status_code} {said_by(answer)}"  # type: ignore[attr-defined]


def wrong_oembed(house: House, chart: Address) -> str:
    """What is wrong with what editors are told of a chart."""
    answer = house.get(chart.oembed())
    if answer.status_code != 200:
        return status(answer)
    told = answer.get_json()
    if (told["type"], told["version"]) != ("rich", "1.0"):
        return "not a rich answer of oEmbed 1.0"
    return "" if f"/embed/{chart.kind}/{chart.subject}" in told["html"] else "no embed in its html"


# ------------------------------------------------------------ 2: there and back


def shown_otherwise(house: House, chart: Address, there: Shown) -> bool:
    """Whether a page shows rates by race as gaps, or has no place's figure to compare."""
    if chart.kind != "comparison":
        return False
    if dict(chart.query).get("by") == "race":
        shared = [chart_of(one) for one in there.shares]
        return any(one.kind == "disparity" and one.subject == chart.subject for one in shared)
    return not house.get(chart.of("json")).get_json()["series"]


@pytest.mark.parametrize("kind", kinds())
def test_the_page_that_a_chart_leads_to_offers_the_same_address_again(
    house: House, kind: str
) -> None:
    faults = Faults()
    for chart in asked(house.site, kind, max(1, SUBJECTS // 2)):
        if not house.has(chart):
            continue  # told of by the test of forms
        canonical, page = house.canonical(chart), house.to_app(chart)
        if not page:
            faults.look(chart, "its page leads to no page of the app")
            continue
        there = house.page(page)
        fault = f"{page} says {there.said}" if there.said else ""
        if canonical not in there.shares and not shown_otherwise(house, chart, there):
            near = [one for one in there.shares if chart_of(one).kind == kind]
            fault = fault or f"{page} offers {near or there.shares}, not {canonical}"
        faults.look(chart, fault)
    COUNTED["ways to the app and back"] += faults.looked
    faults.nothing()


@pytest.mark.parametrize("kind", kinds())
def test_a_chart_of_a_page_leads_to_a_page_with_the_same_chart(
    house: House, shown: list[Shown], kind: str
) -> None:
    faults = Faults()
    for page, card in some(cards_of(shown, kind), SUBJECTS, "back", kind):
        to = house.to_app(card.shared)
        again = house.page(to).shares if to else []
        fault = "" if card.shared in again else f"{card.shared} leads to {to}, which has {again}"
        faults.look(page.address, fault)
    faults.nothing()


def test_every_kind_of_chart_is_on_a_page_of_the_app(house: House, shown: list[Shown]) -> None:
    faults = Faults()
    for kind in kinds():
        if subjects(house.site, kind):
            faults.look(kind, "" if cards_of(shown, kind) else "on no page that was asked for")
    faults.nothing()


# ------------------------------------------------------------ 3: every choice shows a chart


def test_every_choice_of_a_page_shows_a_chart_and_none_is_said_to_be_unknown(
    house: House, shown: list[Shown]
) -> None:
    faults = Faults()
    for page in shown:
        plain = house.page(urlsplit(page.address).path)
        unknown = [said for said in page.said if UNKNOWN in said]
        drawn = any(card.drawn for card in page.cards)
        missing = bool(plain.cards) and not drawn
        fault = f"says {unknown}" if unknown else "shows no chart" if missing else ""
        faults.look(page.address, fault)
    COUNTED["pages"] += faults.looked
    faults.nothing()


def test_every_card_of_every_choice_can_be_shared_by_an_address_that_answers(
    house: House, shown: list[Shown]
) -> None:
    faults = Faults()
    for page in shown:
        for card in page.cards:
            # A card of several charts leads to each of them instead.
            if not card.finding or (card.leads and not card.shared):
                continue
            if not (card.shared and card.pinned):
                faults.look(page.address, f"no share panel under “{card.finding[:90]}”")
                continue
            answer = house.get(chart_of(card.shared).of("json"))
            told = answer.get_json()["finding"] if answer.status_code == 200 else ""
            other = f"{card.shared} says “{told[:60]}”, its card copies “{card.said[:60]}”"
            fault = "" if card.said.startswith(told) else other if told else status(answer)
            faults.look(page.address, fault)
    COUNTED["cards"] += faults.looked
    faults.nothing()


# ------------------------------------------------------------ 4: where figures come from


@pytest.mark.parametrize("kind", kinds())
def test_the_cells_behind_a_chart_hold_the_figures_that_it_prints(
    house: House, shown: list[Shown], kind: str
) -> None:
    faults = Faults()
    titles = {row["indicator"]: row["title"] for row in indicators(house)}
    ranked = [row["title"] for row in indicators(house) if row["data_book"] == "true"]
    for page, card in some(cards_of(shown, kind), 2 * SUBJECTS, "origin", kind):
        content = house.json(card.shared)
        if not any(figure(one) for row in content["table"]["rows"] for one in row["texts"][1:]):
            continue  # a chart of no figure comes from no cell
        there = house.page(card.origin) if card.origin else None
        cells = cells_of(there) if there else []
        if there is None:
            fault = "leads to no origin"
        elif NO_ORIGIN in there.text or not cells:
            fault = f"{card.origin} gives no cell"
        else:
            printed = as_published(card.chart, content["table"])
            fault = missing(printed, cells) or other_cells(card.chart, cells, titles, ranked)
            fault = f"{card.origin} {fault}" if fault else ""
        faults.look(f"{card.shared} on {urlsplit(page.address).path}", fault)
    COUNTED["origins"] += faults.looked
    faults.nothing()


def indicators(house: House) -> list[dict[str, str]]:
    """The rows of the table of indicators, as anybody may load them."""
    table = house.get("/data/indicators.csv").data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(table)))


def missing(printed: list[str], cells: list[Cell]) -> str:
    """Which of the figures that a chart prints are in none of the cells."""
    known = {figure(one) for cell in cells for one in (cell.shown, cell.printed)}
    lost = [one for one in dict.fromkeys(printed) if one not in known]
    return f"lacks {lost[:4]}, {len(lost)} of {len(set(printed))} figures" if lost else ""


def other_cells(
    chart: Address, cells: list[Cell], titles: Mapping[str, str], ranked: list[str]
) -> str:
    """Cells that are not of what the chart is computed from."""
    if chart.subject in titles:
        # Counts of children are divided by how many children there are.
        wanted = [titles[chart.subject], titles["child-population"]]
    elif chart.kind.startswith("ranking"):
        wanted = [*ranked, "Rank, "]  # as others printed it
    elif chart.kind == "child-care":
        # Census tables of counties have incomes of households.
        wanted = ["Center", "Family", "Median family income", "Median household income"]
    else:
        return ""
    odd = [one.figure for one in cells if not one.figure.startswith(tuple(wanted))]
    lost: list[str] = []
    if chart.kind == "child-care":
        shares = dict(chart.query).get("show", "") in (
            "states",
            "income",
            "burden",
            "county-burden",
            "race",
        )
        behind = {"price": "price a week"} | ({"income": "income"} if shares else {})
        lost = [
            name
            for name, words in behind.items()
            if not any(words in cell.figure.casefold() for cell in cells)
        ]
    return f"has cells of {odd[:2]}" if odd else f"has no cell of an {lost}" if lost else ""


# ------------------------------------------------------------ 5: one figure, one wording


def test_a_figure_of_a_group_reads_the_same_on_every_page(house: House) -> None:
    faults = Faults()
    home = house.site.settings.home_place
    for subject in subjects(house.site, "disparity"):
        places = parts(house.site, "disparity", subject, {})["place"].options
        for place in [one for one in (home, *(["US"] if ALL else [])) if one in places]:
            gaps = house.json(Address("disparity", subject, (("place", place),)))
            period = gaps["query"]["period"]
            here = {"place": place, "period": period}
            read = {key: {"disparity": one} for key, one in by_series(gaps).items()}
            for group, one in by_series(
                of_kind(house, "comparison", subject, by="race", **here)
            ).items():
                read.setdefault(group, {})["comparison by race"] = one
            for group, one in at_period(
                of_kind(house, "disparity-trend", subject, place=place), period
            ):
                read.setdefault(group, {})["disparity-trend"] = one
            for group, pages in some([*read.items()], 2 * SUBJECTS, "figure", subject):
                asked_of = {"place": place, "group": group}
                for key, one in by_series(
                    of_kind(house, "comparison", subject, period=period, **asked_of)
                ).items():
                    if key == place:
                        pages["comparison"] = one
                for key, one in at_period(of_kind(house, "trend", subject, **asked_of), period):
                    if key.startswith(place):
                        pages["trend"] = one
                texts = {name: figure(one) for name, one in pages.items() if figure(one)}
                fault = f"{texts}" if len(set(texts.values())) > 1 else ""
                faults.look(f"{subject}, {place}, {period}, {group}", fault)
    faults.nothing()


def of_kind(house: House, kind: str, subject: str, **query: str) -> dict[str, object]:
    """A chart as JSON; nothing where the kind has none of that."""
    chart = Address(kind, subject, tuple(query.items()))
    if not house.has(chart):
        return {"series": []}
    return house.json(chart)  # type: ignore[no-any-return]


def by_series(chart: Mapping[str, object]) -> dict[str, str]:
    """The text of each series that has one point."""
    return {
        one["key"]: one["points"][0]["text"]
        for one in chart["series"]  # type: ignore[attr-defined]
        if len(one["points"]) == 1
    }


def at_period(chart: Mapping[str, object], period: str) -> list[tuple[str, str]]:
    """The text of each series at a period, where one point alone is of it."""
    years = re.findall(r"\d+", period)
    found = []
    for one in chart["series"]:  # type: ignore[attr-defined]
        mine = [p for p in one["points"] if years == re.findall(r"\d+", p["label"])]
        if len(mine) == 1:
            found.append((one["key"], mine[0]["text"]))
    return found


@pytest.mark.parametrize("kind", kinds())
def test_a_sentence_says_a_figure_with_the_decimals_of_the_table(
    house: House, shown: list[Shown], kind: str
) -> None:
    faults = Faults()
    charts = [card.chart for _, card in cards_of(shown, kind)]
    for chart in dict.fromkeys([*charts, *asked(house.site, kind)]):
        if house.has(chart):
            content = house.json(chart)
            read = {figure(one) for row in content["table"]["rows"] for one in row["texts"]}
            said = " ".join((content["finding"], *content["details"]))
            rates = re.findall(r"(\d[\d,]*(?:\.\d+)?)(%?) of (?:every|\D)", said)
            odd = [f"“{n}{p}” v. {near}" for n, p in rates if (near := read_as(n + p, read))]
            faults.look(chart, "; ".join(odd))
    faults.nothing()


def read_as(said: str, read: set[str]) -> str:
    """How a table reads a figure that a sentence says with more or fewer decimals."""
    if said in read:
        return ""
    for one in read:
        if one and one.endswith("%") == said.endswith("%") and "$" not in one:
            coarse = min(decimals(said), decimals(one))
            if decimals(said) != decimals(one) and abs(number(said) - number(one)) <= (
                0.5 * 10.0**-coarse
            ):
                return f"“{one}”"
    return ""


def decimals(words: str) -> int:
    return len(words.strip("%").partition(".")[2])


# ------------------------------------------------------------ 6: one newest figure


@pytest.fixture(scope="module")
def linked_house(processed: Path, tmp_path_factory: pytest.TempPathFactory) -> House:
    """The app over the starter data, where a coalition and a story are about every indicator."""
    folder = tmp_path_factory.mktemp("linked")
    version = folder / "11nked0000"
    shutil.copytree(processed / (processed / "CURRENT").read_text().strip(), version)
    (folder / "CURRENT").write_text(version.name + "\n")
    slugs = pyarrow.parquet.read_table(version / "indicators.parquet")["indicator"].to_pylist()
    for name in ("partner_links", "news_links"):
        links = pyarrow.parquet.read_table(version / f"{name}.parquet")
        rows = links.to_pylist()
        about = next(row for row in rows if row["kind"] == "indicator")
        whose = {key: value for key, value in about.items() if key not in ("kind", "target")}
        others = [row for row in rows if not (row["kind"] == "indicator" and whose.items()
                                              <= row.items())]  # fmt: skip
        every = [about | {"target": slug} for slug in slugs]
        more = pyarrow.Table.from_pylist([*others, *every], schema=links.schema)
        pyarrow.parquet.write_table(more, version / f"{name}.parquet")
    return House(folder, tmp_path_factory.mktemp("rendered"))


def test_the_newest_figure_of_an_indicator_is_the_same_on_every_page(linked_house: House) -> None:
    house = linked_house
    home, faults = house.site.settings.home_place, Faults()
    read: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for slug, said in listed(house.page("/indicators")):
        read[slug, home]["/indicators"] = said
    for address in some(house.pages["/places/<place>"], SUBJECTS, "newest"):
        place = address.rpartition("/")[2]
        for slug, said in listed(house.page(address)):
            read[slug, place][address] = said
    for slug, said in listed(house.page(f"/places/{home}")):
        read[slug, home][f"/places/{home}"] = said
    shorts: dict[str, set[str]] = defaultdict(set)  # two indicators may share a short name
    for slug in house.site.catalog.indicators:
        shorts[house.site.catalog.indicators[slug].short.casefold()].add(slug)
    rows = [item for box in named(house.page("/partners").tree, "figures")
            for item in typed(box, "Li")]  # fmt: skip
    for item in sorted(rows, key=lambda item: not typed(item, "A")):
        links = [urlsplit(one["props"]["href"]).path for one in typed(item, "A")]
        words = [text(one) for one in typed(item, "Span")]
        left = [slug for slug in shorts[words[0].casefold()] if "/partners" not in read[slug, home]]
        if links:
            read[links[0].rpartition("/")[2], home]["/partners"] = words[0]
        elif len(left) == 1:
            read[left[0], home]["/partners"] = "none"
    news = house.page("/news")
    told: set[str] = set()
    for about in ["", *options(news, "indicator")]:
        if about in told:
            continue
        stories = house.page(f"/news?indicator={about}" if about else "/news")
        for line in named(stories.tree, "now"):
            for link, said in linked(line):
                split = urlsplit(link)
                slug, place = split.path.rpartition("/")[2], dict(parse_qsl(split.query))["place"]
                read[slug, place]["/news"] = re.sub(r" \((.+)\)", r" \1", said.strip(" ·"))
                told.add(slug)
        # Stories about an indicator, none of which tells its newest figure.
        if about and about not in told and named(stories.tree, "story"):
            read[about, home]["/news"] = "none"
    for (slug, place), pages in read.items():
        if len(pages) > 1:
            alike = len(set(map(shortly, pages.values()))) == 1
            faults.look((slug, place), "" if alike else f"{pages}")
        chart = of_kind(house, "trend", slug, place=place)
        drawn = any(p["value"] is not None for s in chart["series"] for p in s["points"])  # type: ignore[attr-defined]
        # Of some indicators groups alone have figures, and their trend shows one of them.
        of_all = parts(house.site, "trend", slug, {})["group"].default == "total"
        if drawn and of_all and "none" in pages.values():
            none = [page for page, said in pages.items() if said == "none"]
            faults.look((slug, place), f"its trend has figures; none on {none}")
    faults.nothing()


def options(shown: Shown, name: str) -> list[str]:
    return [o for one in shown.controls if one.name == name for o in one.options if o != "all"]


def listed(shown: Shown) -> list[tuple[str, str]]:
    """Of each row of indicators its slug, and its newest figure with its period."""
    found = []
    for item in typed(shown.tree, "Li"):
        latest = named(item, "latest")
        links = [n["props"]["href"] for n in typed(item, "A")]
        if latest and links:
            inside = latest[0]["props"]["children"]
            told = isinstance(inside, list) and bool(figure(str(inside[0])))
            said = f"{inside[0]} {text(inside[1])}" if told else "none"
            found.append((urlsplit(links[0]).path.rpartition("/")[2], said))
    # Rows of a place, whose figures leave out what their names say.
    for row in (row for one in named(shown.tree, "score") for row in typed(one, "Tr")):
        for link in typed(row, "A"):
            said = f"{text(named(row, 'v'))} {text(named(row, 'yr'))}"
            found.append((urlsplit(link["props"]["href"]).path.rpartition("/")[2], said))
    return found


def shortly(said: str) -> str:
    """A figure with its period as rows have them: 17 2023."""
    return re.sub(r"the (\S+) school year", r"\1", re.sub(r" per [\d,]+", "", said))


def linked(line: Node) -> list[tuple[str, str]]:
    """Each link of a line with the words after it."""
    inside = line["props"]["children"]
    return [
        (one["props"]["href"], next(words for words in inside[at + 1 :] if words.strip()))
        for at, one in enumerate(inside)
        if isinstance(one, dict) and one["type"] == "A"
    ]


# ------------------------------------------------------------ 7: the grammar of an address


def plain(house: House, kind: str) -> list[Address]:
    """A draw of subjects of a kind, with nothing asked of them."""
    return [Address(kind, subject) for subject in some(subjects(house.site, kind), 1, "g", kind)]


def offered(house: House, chart: Address) -> dict[str, Part]:
    return parts(house.site, chart.kind, chart.subject, dict(chart.query))


def same(house: House, chart: Address, as_: Address) -> str:
    """What is wrong where a chart does not call the address of another its own."""
    answer = house.get(chart.of("json"))
    if answer.status_code != 200:
        return status(answer)
    own, wanted = local(answer.get_json()["address"]), house.canonical(as_)
    return "" if own == wanted else f"calls itself {own}, not {wanted}"


@pytest.mark.parametrize("kind", kinds())
def test_what_mailers_and_networks_add_to_a_link_is_ignored(house: House, kind: str) -> None:
    faults = Faults()
    for chart in plain(house, kind):
        for name, value in MAILERS.items():
            more = chart.with_(**{name: value})
            faults.look(more.of("json"), same(house, more, chart))
        more = chart.with_(**MAILERS)
        for address in (more.of(), more.of(room="embed"), more.of("svg"), more.oembed()):
            answer = house.get(address)
            fault = "" if answer.status_code == 200 else status(answer)
            kept = [name for name in MAILERS if name in answer.get_data(as_text=True)]
            faults.look(address, fault or (f"{kept} stay in it" if kept else ""))
        page = house.to_app(chart)
        joined = asking(page, **MAILERS)
        fault = "" if house.page(joined).shares == house.page(page).shares else "other charts"
        kept = [name for name in MAILERS if name in str(house.page(joined).addresses)]
        faults.look(joined, fault or (f"{kept} stay in it" if kept else ""))
    faults.nothing()


def without(page: str, name: str) -> str:
    """The address of a page without one part of its query."""
    split = urlsplit(page)
    kept = urlencode([part for part in parse_qsl(split.query) if part[0] != name])
    return f"{split.path}?{kept}" if kept else split.path


def asking(page: str, **more: str) -> str:
    """The address of a page with more, or other, in its query."""
    split = urlsplit(page)
    return f"{split.path}?{urlencode(dict(parse_qsl(split.query)) | more)}"


@pytest.mark.parametrize("kind", kinds())
def test_a_place_is_known_in_any_case(house: House, kind: str) -> None:
    faults = Faults()
    for chart in plain(house, kind):
        for name, part in offered(house, chart).items():
            codes = [one for one in part.options if re.fullmatch("[A-Z]{2}", one)]
            for code in some(codes, 1, "case", kind, name):
                small, wanted = chart.with_(**{name: code.lower()}), chart.with_(**{name: code})
                if not house.has(wanted):
                    continue
                for address in (small.of(room="embed"), small.oembed()):
                    answer = house.get(address)
                    faults.look(address, "" if answer.status_code == 200 else status(answer))
                faults.look(small.of("json"), same(house, small, wanted))
                page = house.to_app(wanted)
                lower = page.replace(f"={code}", f"={code.lower()}")
                if lower != page:
                    here, there = house.page(lower), house.page(page)
                    ok = not here.said and here.shares == there.shares
                    faults.look(lower, "" if ok else f"{here.said or here.shares}")
    faults.look("/places/ma", "" if "Massachusetts" in house.page("/places/ma").text else "unknown")
    faults.nothing()


def test_a_slash_at_the_end_leads_to_the_address_without_it(house: House) -> None:
    faults, live = Faults(), house.site.store.live().id
    charts = [chart for kind in kinds() for chart in plain(house, kind)]
    addresses = [one for c in charts for one in (c.of(), c.of(room="embed"), c.of("csv"))]
    addresses += [Address(c.kind, c.subject, (), live).of() for c in charts]
    addresses += [pages[0] for path, pages in house.pages.items() if path != "/"]
    for address in addresses:
        answer = house.get(f"{address}/?place=CT")
        leads = (answer.status_code, local(answer.headers.get("Location", "")))
        ok = leads in ((301, f"{address}?place=CT"), (308, f"{address}?place=CT"))
        faults.look(f"{address}/?place=CT", "" if ok else f"{leads}")
    faults.nothing()


@pytest.mark.parametrize("kind", kinds())
def test_none_is_a_value_of_what_takes_several(house: House, kind: str) -> None:
    faults = Faults()
    for chart in plain(house, kind):
        several = [name for name, part in offered(house, chart).items() if part.several]
        for name in several:
            none = chart.with_(**{name: "none"})
            faults.look(none.of("json"), same(house, none, chart))
            for address in (none.of(room="embed"), none.oembed()):
                answer = house.get(address)
                faults.look(address, "" if answer.status_code == 200 else status(answer))
            joined = asking(house.to_app(chart), **{name: "none"})
            ok = not house.page(joined).said and house.canonical(chart) in house.page(joined).shares
            faults.look(joined, "" if ok else f"{house.page(joined).shares}")
    if faults.looked:
        faults.nothing()


@pytest.mark.parametrize("room", ["charts", "embed"])
def test_how_a_page_splits_its_lines_does_no_harm_to_a_chart(house: House, room: str) -> None:
    faults = Faults()
    for kind in kinds():
        for chart in plain(house, kind):
            split = chart.with_(split="yes")
            answer = house.get(split.of(room=room))
            faults.look(split.of(room=room), "" if answer.status_code == 200 else status(answer))
            faults.look(split.of("json"), same(house, split, chart))
    faults.nothing()


@pytest.mark.parametrize("kind", kinds())
def test_a_part_that_is_empty_is_its_default(house: House, kind: str) -> None:
    faults = Faults()
    for chart in plain(house, kind):
        for name in offered(house, chart):
            empty = chart.with_(**{name: ""})
            faults.look(empty.of("json"), same(house, empty, chart))
            # A page can have another default than the chart: it says "none" for a chart without.
            page = without(house.to_app(chart), name)
            there = house.page(asking(page, **{name: ""}))
            ok = not there.said and there.shares == house.page(page).shares
            faults.look(there.address, "" if ok else f"{there.said or there.shares}")
    faults.nothing()


@pytest.mark.parametrize("kind", kinds())
def test_a_wrong_value_is_refused_with_the_nearest_that_is_known(house: House, kind: str) -> None:
    faults = Faults()
    for chart in plain(house, kind):
        for name, part in offered(house, chart).items():
            near = part.default or next((one for one in part.options if one), "")
            if not near:
                continue
            wrong = chart.with_(**{name: f"{near}x"})
            label = part.options.get(near, "") or near
            refusing = ((wrong.of("json"), (400,)), (wrong.of(room="embed"), (400,)),
                        (wrong.oembed(), (400, 404)))  # fmt: skip
            for address, right in refusing:
                answer = house.get(address)
                said = unescape(answer.get_data(as_text=True))
                helps = any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said)
                            for one in (near, label))  # fmt: skip
                ok = answer.status_code in right and helps
                faults.look(address, "" if ok else f"{status(answer)} without {near}")
    faults.nothing()


@pytest.mark.parametrize("kind", kinds())
def test_an_unknown_subject_is_not_found_and_the_nearest_are_named(house: House, kind: str) -> None:
    faults = Faults()
    for chart in plain(house, kind):
        wrong = Address(kind, f"{chart.subject}x")
        for address in (wrong.of(), wrong.of("csv"), wrong.of(room="embed")):
            answer = house.get(address)
            said = answer.get_data(as_text=True)
            ok = answer.status_code == 404 and f"/{kind}/{chart.subject}" in said
            faults.look(address, "" if ok else status(answer))
    faults.nothing()


def test_a_target_is_a_number_in_the_unit_of_the_indicator(house: House) -> None:
    faults, units = Faults(), {row["indicator"]: row["unit"] for row in indicators(house)}
    for kind in kinds():
        for subject in some(subjects(house.site, kind), 2 * SUBJECTS, "target", kind):
            targets = [n for n, part in offered(house, Address(kind, subject)).items()
                       if part.target]  # fmt: skip
            for name in targets:
                percent = units[subject] == "percent"
                right, wrong = ("0.1", "5") if percent else ("5", "-5")
                takes = Address(kind, subject, ((name, right),))
                answer = house.get(takes.of("json"))
                fault = "" if answer.status_code == 200 else status(answer)
                if not fault:
                    there = house.page(house.to_app(takes))
                    shared = house.canonical(takes) in there.shares
                    fault = "" if shared and not there.said else f"the page: {there.said}"
                faults.look(takes, fault)
                refuses = Address(kind, subject, ((name, wrong),))
                answer = house.get(refuses.of())
                faults.look(refuses, "" if answer.status_code == 400 else status(answer))
                page = house.page(f"/disparities/{subject}?{name}={wrong}")
                said = any(wrong in one for one in page.said)
                faults.look(page.address, "" if said and page.cards else "falls back and is silent")
    faults.nothing()


def test_infant_mortality_is_measured_against_5_in_1000(house: House) -> None:
    chart = Address("disparity", "infant-mortality", (("reference", "5"),))
    page = house.page(house.to_app(chart))
    assert not page.said
    answer = house.get(chart.of())
    assert answer.status_code == 200, said_by(answer)
    assert [card for card in page.cards if not card.shared] == []
    assert house.canonical(chart) in page.shares
    assert page.cards[0].said.startswith(house.json(chart)["finding"])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (f"/v/{WITHDRAWN}/embed/trend/children-in-poverty", 410),
        ("/embed/trend/no-such", 404),
        ("/embed/no-such/children-in-poverty", 404),
        ("/embed/trend/children-in-poverty?place=QQQ", 400),
        ("/v/9999999999/embed/trend/children-in-poverty", 404),
    ],
)
def test_an_embed_that_is_refused_says_so_in_the_frame_of_any_site(
    house: House, address: str, expected: int
) -> None:
    answer = house.get(address)
    assert answer.status_code == expected
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]


def test_the_same_draw_is_made_each_time() -> None:
    assert chance("a").random() == chance("a").random()
