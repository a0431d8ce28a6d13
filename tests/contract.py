"""What the contract test knows of the app: an adapter to its insides, readers of its answers."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import openpyxl
from docx import Document
from flask.testing import FlaskClient
from pptx import Presentation
from werkzeug.test import TestResponse

# ---------------------------------------------------------------- the adapter
# All that these tests know of the project's insides. What moves there is changed here alone.
from dashboard import share
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds import KINDS
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import Reader
from dashboard.charts.render.forms import FORMS
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY
from dashboard.pages.shell import PAGES, create_app
from dashboard.settings import load_settings

WITHDRAWN = "0123456789"  # a version that was withdrawn


@dataclass(frozen=True)
class Part:
    """A part of a chart's query: the values it offers with their labels, and what it takes."""

    options: Mapping[str, str]
    default: str
    newest: bool
    several: bool
    target: bool


def served(processed: Path, rendered: Path) -> tuple[FlaskClient, Any]:
    """A client of the app that serves a folder of versions, and what its pages read."""
    update = {"processed": processed, "rendered": rendered, "base_url": ""}
    server = create_app(load_settings().model_copy(update=update)).server
    site = server.config[CONFIG_KEY]
    share.register(server, site.settings, site.catalog, site.store, partial(leading, site))
    return server.test_client(), site


def kinds() -> list[str]:
    """Every kind of chart."""
    return list(KINDS)


def forms() -> list[str]:
    """Every ending of a file that a chart can be had as."""
    return list(FORMS)


def subjects(site: Any, kind: str) -> list[str]:
    """What a kind of chart can be about in the live version."""
    return list(KINDS[kind].subjects(facts_of(site.store.live(), site.catalog)))


def parts(site: Any, kind: str, subject: str, asked: Mapping[str, str]) -> dict[str, Part]:
    """The parts of a chart's query by name, for what is asked of it."""
    reader = Reader(asked, defaults_of(site.settings))
    KINDS[kind].read(facts_of(site.store.live(), site.catalog), subject, reader)
    return {
        p.name: Part(p.options, p.default, p.newest, p.several, p.name == "reference")
        for p in reader.parts.values()
    }


def pages(client: FlaskClient) -> dict[str, list[str]]:
    """Every page of the app by its path as written in the code: the addresses that it has."""
    with client.application.test_request_context("/"):
        site = client.application.config[CONFIG_KEY]
        return {
            page.path: [page.path.replace(f"<{page.part}>", slug) for slug in page.subjects(site)]
            if page.part
            else [page.path]
            for page in PAGES
        }


# What is read of a chart's own page, of a card, and of the page of origins.
TO_THE_APP = re.compile(r'<a href="([^"]+)">Explore more')
LIVE, PINNED, SAID = "Copy link", "Copy pinned link (never changes)", "Copy the finding"
ORIGIN = "See the cells"
NO_ORIGIN = "No figure of the published tables is asked for"
UNKNOWN = "There is no "

# ---------------------------------------------------------------- how much is asked

# CONTRACT=all asks everything; a number asks so many subjects and choices of each kind.
SEED = 20240610
ASKED = os.environ.get("CONTRACT", "")
ALL = ASKED == "all"
SUBJECTS = int(ASKED) if ASKED.isdecimal() else 2
CHOICES = int(ASKED) if ASKED.isdecimal() else 1
T = TypeVar("T")
STEERING = 12  # a part of more options than this steers no other


def chance(*of: str) -> random.Random:
    """The same draw each time for the same purpose."""
    return random.Random(":".join((str(SEED), *of)))


def some(every: Sequence[T], count: int, *of: str) -> list[T]:
    """As many of them as are asked for, in their order; all in the long form."""
    if ALL or len(every) <= count:
        return list(every)
    return [every[at] for at in sorted(chance(*of).sample(range(len(every)), count))]


# ---------------------------------------------------------------- addresses


@dataclass(frozen=True)
class Address:
    """A chart's address, without what belongs to one of its forms."""

    kind: str
    subject: str
    query: tuple[tuple[str, str], ...] = ()
    version: str = ""

    def of(self, form: str = "", room: str = "charts") -> str:
        """The path and query of a form; of its page by default."""
        start = f"/v/{self.version}" if self.version else ""
        search = f"?{urlencode(self.query)}" if self.query else ""
        ending = f".{form}" if form else ""
        return f"{start}/{room}/{self.kind}/{quote(self.subject)}{ending}{search}"

    def oembed(self, base: str = "http://localhost") -> str:
        """What an editor asks for when the address is pasted."""
        return f"/oembed?{urlencode({'url': base + self.of(), 'format': 'json'})}"

    def with_(self, **more: str) -> Address:
        """The same with more in its query."""
        return Address(
            self.kind, self.subject, tuple((dict(self.query) | more).items()), self.version
        )

    def __str__(self) -> str:
        return self.of()


def chart_of(address: str) -> Address:
    """The chart of an address, full or not."""
    split = urlsplit(address)
    *_, kind, subject = unquote(split.path).split("/")
    return Address(kind, subject, tuple(parse_qsl(split.query)))


def local(address: str) -> str:
    """The path and query of an address."""
    split = urlsplit(address)
    return split.path + (f"?{split.query}" if split.query else "")


def bases(site: Any, kind: str, subject: str) -> list[dict[str, str]]:
    """Queries that lead to other parts than the default: nothing, and each option that steers."""
    plain = parts(site, kind, subject, {})
    found: list[dict[str, str]] = [{}]
    for name, part in plain.items():
        for option in part.options if len(part.options) <= STEERING else ():
            if option and list(parts(site, kind, subject, {name: option})) != list(plain):
                found.append({name: option})
    return found


def asked(site: Any, kind: str, count: int = SUBJECTS) -> list[Address]:
    """Addresses of a kind: a draw of subjects, and of each part a draw of its options."""
    found: dict[Address, None] = {}
    for at, subject in enumerate(some(subjects(site, kind), count, kind)):
        # In the short form one subject stands for the others where a part steers the rest.
        for base in bases(site, kind, subject) if ALL or not at else [{}]:
            found[Address(kind, subject, tuple(base.items()))] = None
            for name, part in parts(site, kind, subject, base).items():
                offered = [option for option in part.options if option]
                for option in some(offered, CHOICES, kind, subject, name, *base.values()):
                    value = option
                    if part.several and len(offered) > 1:
                        other = next(one for one in offered if one != option)
                        value = f"{option},{other}"
                    found[Address(kind, subject, tuple((base | {name: value}).items()))] = None
    return list(found)


# ---------------------------------------------------------------- a page of the app

Node = Mapping[str, Any]


def walk(tree: object) -> Iterator[Node]:
    """Every component of a layout as its JSON says it, in the order of the page."""
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict) and "props" in one:
            yield one
            waiting.append(one["props"].get("children"))


def text(tree: object) -> str:
    """The words of a layout."""
    if isinstance(tree, list):
        return "".join(text(one) for one in tree)
    if isinstance(tree, dict):
        return text(tree["props"].get("children")) if "props" in tree else ""
    return "" if tree is None else str(tree)


def named(tree: object, name: str) -> list[Node]:
    """Components with a class."""
    return [n for n in walk(tree) if name in str(n["props"].get("className", "")).split()]


def typed(tree: object, kind: str) -> list[Node]:
    """Components of a type."""
    return [n for n in walk(tree) if n["type"] == kind]


@dataclass(frozen=True)
class Control:
    """A select as the reader has it: its options and what is chosen."""

    name: str
    options: tuple[str, ...]
    value: str


@dataclass(frozen=True)
class Card:
    """A chart on a page: its title, what it shares, and where it leads; empty where nowhere."""

    finding: str
    shared: str
    pinned: str
    said: str
    origin: str
    drawn: bool
    leads: bool

    @property
    def chart(self) -> Address:
        """The chart that it shares."""
        return chart_of(self.shared)


@dataclass(frozen=True)
class Shown:
    """What a page of the app shows for an address."""

    address: str
    tree: object = field(repr=False, hash=False)

    @cached_property
    def controls(self) -> list[Control]:
        """The selects, by what of the address they write."""
        return [
            Control(
                n["props"]["id"]["control"],
                tuple(option["value"] for option in n["props"]["options"]),
                n["props"]["value"],
            )
            for n in typed(self.tree, "Select")
            if isinstance(n["props"].get("id"), dict) and "control" in n["props"]["id"]
        ]

    @cached_property
    def cards(self) -> list[Card]:
        """The charts, in their order; each tab of a card is one."""
        return [
            _card(one)
            for figure in typed(self.tree, "Figure")
            for one in [n for n in walk(figure) if "data-tab" in n["props"]] or [figure]
        ]

    @property
    def shares(self) -> list[str]:
        """The canonical addresses of the charts that the page offers to share."""
        return [card.shared for card in self.cards if card.shared]

    @property
    def addresses(self) -> list[str]:
        """Where it leads, and what can be copied of it."""
        names = ("href", "action", "src", "data-copy")
        return [
            str(n["props"][name]) for n in walk(self.tree) for name in names if name in n["props"]
        ]

    @property
    def said(self) -> list[str]:
        """What the page says of parts of its address that it could not use."""
        return [text(n) for n in named(self.tree, "said")]

    @property
    def text(self) -> str:
        """All its words."""
        return text(self.tree)


def _card(node: Node) -> Card:
    copied = {
        text(n): n["props"]["data-copy"] for n in typed(node, "Button") if "data-copy" in n["props"]
    }
    origin = [n["props"]["href"] for n in typed(node, "A") if text(n) == ORIGIN]
    drawn = [n for n in walk(node) if n["type"] in ("Graph", "Img", "Markup")]
    return Card(
        finding=next((text(n) for n in named(node, "finding")), ""),
        shared=local(copied.get(LIVE, "")),
        pinned=local(copied.get(PINNED, "")),
        said=copied.get(SAID, ""),
        origin=origin[0] if origin else "",
        drawn=bool(drawn),
        leads=any("href" in n["props"] for n in typed(node, "A")),
    )


class House:
    """The app as its readers reach it, with what it answered before."""

    def __init__(self, processed: Path, rendered: Path) -> None:
        self.client, self.site = served(processed, rendered)
        self.pages = pages(self.client)
        self._pages: dict[str, Shown] = {}
        self._charts: dict[str, TestResponse] = {}

    def get(self, address: str) -> TestResponse:
        """An answer, not following redirects."""
        return self.client.get(address)

    def json(self, chart: Address | str) -> Any:
        """A chart as JSON. Raises AssertionError where there is none."""
        answer = self._answer(chart_of(chart) if isinstance(chart, str) else chart)
        assert answer.status_code == 200, (str(chart), answer.status_code, said_by(answer))
        return answer.get_json()

    def has(self, chart: Address) -> bool:
        """Whether there is such a chart."""
        return self._answer(chart).status_code == 200

    def _answer(self, chart: Address) -> TestResponse:
        address = chart.of("json")
        if address not in self._charts:
            self._charts[address] = self.client.get(address)
        return self._charts[address]

    def canonical(self, chart: Address) -> str:
        """The address that a chart calls its own."""
        return local(self.json(chart)["address"])

    def to_app(self, chart: Address | str) -> str:
        """The page of the app that a chart's own page leads to."""
        found = TO_THE_APP.search(self.client.get(str(chart)).get_data(as_text=True))
        return local(unescape(found[1])) if found else ""

    def look(self, page: str) -> TestResponse:
        """What a page of the app is sent now."""
        return page_answer(self.client, page)

    def page(self, address: str) -> Shown:
        """What a page of the app shows, asked for as its script does."""
        if address not in self._pages:
            answer = self.look(address)
            assert answer.status_code == 200, (address, answer.status_code)
            tree = answer.get_json()["response"]["_pages_content"]["children"]
            self._pages[address] = Shown(address, tree)
        return self._pages[address]


def page_answer(client: FlaskClient, address: str) -> TestResponse:
    """What a page of the app is sent for an address, as its script in a browser asks for it."""
    split = urlsplit(address)
    return page_at(client, unquote(split.path), f"?{split.query}" if split.query else "")


def page_at(client: FlaskClient, path: str, search: str) -> TestResponse:
    """The same for a path and a search as they stand, whatever they hold."""
    location = "_pages_location"
    return client.post(
        "/_dash-update-component",
        json={
            "output": ".._pages_content.children..._pages_store.data..",
            "outputs": [
                {"id": "_pages_content", "property": "children"},
                {"id": "_pages_store", "property": "data"},
            ],
            "inputs": [
                {"id": location, "property": "pathname", "value": path},
                {"id": location, "property": "search", "value": search},
            ],
            "changedPropIds": [f"{location}.pathname", f"{location}.search"],
        },
    )


def said_by(answer: TestResponse) -> str:
    """The first words of an answer that is none of a chart."""
    page = answer.get_data(as_text=True)
    return unescape(re.sub(r"<[^>]+>|\s+", " ", page.partition("<main")[2] or page))[:200].strip()


# ---------------------------------------------------------------- figures in words

_NUMBER = re.compile(r"[−-]?\$?\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion))?%?")


def figure(words: str) -> str:
    """The figure with which a text begins: 27%, $412.50, 6.9; empty where it begins with none."""
    found = _NUMBER.match(words.strip().removeprefix("± "))
    return found[0] if found else ""


def number(words: str) -> float:
    """The amount of a figure."""
    return float(re.sub(r"[^\d.]", "", words))


# ---------------------------------------------------------------- where figures come from

# Columns whose figures are shown as they were published, by kind; of a kind that is not here it
# is asked alone that there are cells. A star is every column of figures.
_AS_PUBLISHED = {
    "trend": ("*",),
    "comparison": ("value",),
    "map": ("value",),
    "place-map": ("value",),
    "disparity": ("rate", "number"),
    "ranking-why": ("figure",),
    "child-care": ("week", "income"),
}


def as_published(chart: Address, table: Mapping[str, Any]) -> list[str]:
    """The figures that a chart's table prints as their publishers do."""
    lines = dict(chart.query).get("lines", "rate")
    wanted = _AS_PUBLISHED.get(chart.kind, ())
    if chart.kind == "disparity-trend" and lines == "rate":
        wanted = ("*",)
    columns = [
        at
        for at, column in enumerate(table["columns"])
        if at and not column["key"].endswith("margin")
        if column["key"] in wanted or ("*" in wanted and column["unit"] != "text")
    ]
    texts = (row["texts"][at] for row in table["rows"] for at in columns)
    return [found for one in texts if (found := figure(one))]


@dataclass(frozen=True)
class Cell:
    """A row of the page of origins: a figure, as shown and as printed."""

    figure: str
    shown: str
    printed: str


def cells_of(shown: Shown) -> list[Cell]:
    """The rows of cells on the page of origins."""
    found = []
    for box in named(shown.tree, "origin"):
        for row in typed(box, "Tr"):
            cells = [text(n) for n in walk(row) if n["type"] in ("Th", "Td")]
            if len(cells) >= 3 and not any(n["props"].get("scope") == "col" for n in walk(row)):
                found.append(Cell(*cells[:3]))
    return found


# ---------------------------------------------------------------- forms


class _Balance(HTMLParser):
    _VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in self._VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Opens and closes at once."""

    def handle_endtag(self, tag: str) -> None:
        last = self.open.pop() if self.open else "nothing"
        if last != tag and not self.wrong:
            self.wrong = f"</{tag}> closes <{last}>"


def wrong_html(body: bytes) -> str:
    """What is wrong with a page's HTML; empty where nothing is."""
    page = body.decode("utf-8")
    if not page.lstrip().lower().startswith("<!doctype html>"):
        return "no doctype"
    balance = _Balance()
    balance.feed(page)
    return balance.wrong or ("left open: " + ", ".join(balance.open) if balance.open else "")


def wrong_form(form: str, body: bytes, pinned: str) -> str:
    """What is wrong with a file of a chart; empty where nothing is."""
    try:
        return _wrong_form(form.rpartition(".")[2], body, pinned)
    except Exception as error:  # a library that cannot open it says why
        return f"{type(error).__name__}: {error}"


def _wrong_form(form: str, body: bytes, pinned: str) -> str:
    starts = {"png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-"}
    if form in starts:
        whole = b"IEND" in body[-12:] if form == "png" else b"%%EOF" in body[-32:]
        return "" if body.startswith(starts[form]) and whole else "not a whole file"
    if form == "csv":
        head, *rows = csv.reader(io.StringIO(body.decode("utf-8-sig")))
        if len(set(head)) < len(head):
            return f"a column twice: {head}"
        return "" if all(len(row) == len(head) for row in rows) else "rows of other lengths"
    if form == "json":
        json.loads(body, parse_constant=_no_number)
    elif form == "svg":
        root = ElementTree.fromstring(body)
        return "" if root.tag.endswith("}svg") else f"a <{root.tag}>"
    elif form == "xlsx":
        sheets = openpyxl.load_workbook(io.BytesIO(body)).worksheets
        return "" if any(sheet.max_row for sheet in sheets) else "no rows"
    elif form == "pptx":
        return "" if len(Presentation(io.BytesIO(body)).slides) else "no slide"
    elif form == "docx":
        return "" if Document(io.BytesIO(body)).paragraphs else "no words"
    elif form == "txt":
        return "" if pinned in body.decode("utf-8") else f"no {pinned}"
    return "" if body else "empty"


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


# ---------------------------------------------------------------- what is found


class Faults:
    """What does not hold, with the address it was seen at, and how many were looked at."""

    def __init__(self) -> None:
        self.looked = 0
        self.found: list[str] = []

    def look(self, address: object, wrong: str = "") -> None:
        """One more was looked at, and what is wrong with it."""
        self.looked += 1
        if wrong:
            self.found.append(f"{address}: {wrong}")

    def nothing(self) -> None:
        """Fail with the first of them, and their number."""
        assert self.looked, "nothing was looked at"
        first = "\n  ".join(self.found if ASKED else self.found[:12])
        assert not self.found, f"{len(self.found)} of {self.looked} do not hold:\n  {first}"
