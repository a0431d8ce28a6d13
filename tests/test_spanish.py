"""The dashboard in Spanish: no English is left, nothing is mixed, the figures are the same."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from html import unescape

import openpyxl
import pypdfium2
import pytest
from docx import Document
from pptx import Presentation

from dashboard import catalog as catalogs
from dashboard.catalog import translated
from dashboard.charts.chart import Chart
from dashboard.charts.kinds import KINDS, address
from dashboard.charts.kinds.address import defaults_of
from dashboard.charts.kinds.query import WrongPart
from dashboard.charts.text import numbers, prose
from dashboard.language import (
    ENGLISH,
    SPANISH,
    Sentence,
    agreed,
    say,
    spanish,
    speaking,
    with_language,
)
from dashboard.schema import TABLES, Unit
from tests.contract import House, kinds, subjects

PAGES = (
    "/",
    "/rankings?edition=2025&domain=health",
    "/indicators",
    "/indicators/children-in-poverty",
    "/indicators/median-family-income?place=US",
    "/disparities",
    "/disparities/children-in-poverty",
    "/disparities/high-school-graduation?place=25025",
    "/child-care",
    "/news",
    "/partners",
    "/data?indicator=children-in-poverty&place=MA",
    "/data?chart=disparity&subject=children-in-poverty&place=MA",
    "/about",
    "/places/MA",
    "/places/PR",
    "/places/US",
    "/places/25025",
    "/places/MA-boston",
    "/places/MA-house-7th-plymouth",
    "/search?q=pobreza",
    "/search?q=suicidio",
    "/report?chart=/charts/trend/children-in-poverty",
    "/share?chart=trend&subject=children-in-poverty",
    "/basket",
    "/basket?chart=/charts/trend/children-in-poverty",
    "/xyzzy",
    "/indicators/xyzzy",
    "/places/MA.html",
    "/places/MA-boston.html",
    "/charts/trend/xyzzy",
    "/charts/trend/children-in-poverty?place=XX",
)
BRIEFS = ("/places/MA.pdf", "/places/PR.pdf", "/places/MA-boston.pdf")
FILES = ("csv", "xlsx", "pptx", "docx", "txt", "svg", "pdf")
# What a word of English stands between, where Spanish has none of them.
FOREIGN = re.compile(
    r"\b(the|of|and|with|from|which|that|this|these|are|were|have|than|not|here|there|figures?|"
    r"years?|children|states|gap|rates?|by|for|its|shown|published)\b",
    re.IGNORECASE,
)
# Words that both languages have, names of forms and of other people's things.
BOTH = re.compile(
    r"\b(KIDS COUNT|Kids Count|Data Book|Data Center|CSV|PDF|PNG|SVG|XLSX|DOCX|PPTX|Office|Excel|"
    r"Word|PowerPoint|Parquet|WordPress|Web Content Accessibility Guidelines)\b"
)
# A name of several words: U.S. Department of Health and Human Services.
NAMES = re.compile(
    r"\b[A-Z][\w.'’&-]*(?:,?(?: (?:of|and|for|the|in|on|to|from|with|by))* [A-Z][\w.'’&-]*)+"
)


def spoken(address: str) -> str:
    """An address in Spanish."""
    return f"{address}{'&' if '?' in address else '?'}lang=es"


def charts(house: House) -> Iterator[str]:
    """A chart of each kind and view."""
    for kind in kinds():
        known = subjects(house.site, kind)
        subject = "children-in-poverty" if "children-in-poverty" in known else known[0]
        yield f"{kind}/{subject}"


def texts(body: str) -> set[str]:
    """What a page says, also to a screen reader."""
    shown = re.sub(r"<(script|style)\b.*?</\1>|</?mark\b[^>]*>", "", body, flags=re.DOTALL)
    # The way to another language is in that language.
    shown = re.sub(r'<a\b[^>]*\slang="e[ns]"[^>]*>.*?</a>', "", shown)
    said = re.findall(r'\s(?:aria-label|alt|title|placeholder|data-says)="([^"]*)"', shown)
    said += re.findall(
        r'<meta (?:name|property)="[a-z:]*(?:title|description|alt)" content="([^"]*)"', shown
    )
    said += re.split(r"<[^>]+>", shown)
    return {" ".join(unescape(one).split()) for one in said if one.strip()}


@pytest.fixture(scope="module")
def printed(house: House) -> re.Pattern[str]:
    """What stays as it is printed."""
    return as_printed(house)


def as_printed(house: House) -> re.Pattern[str]:
    """Names, titles and words of others, as the tables have them."""
    version, settings = house.site.store.live(), house.site.settings
    found = {settings.organization_name, settings.organization_short_name}
    wanted = {
        "news": ("title", "publisher", "carrier", "summary"),
        "claims": ("as_printed", "called", "against"),
        "partners": ("name", "host", "works_on", "abbreviation", "says"),
        "partner_links": ("target",),
        "places": ("name",),
        "representatives": ("name", "source"),
        "files": ("file", "name", "publisher", "kind", "sheet"),
        "place_links": ("source",),
        "problems": ("problem", "what_to_do", "printed", "file"),
        "indicators": ("source", "indicator"),
        "child_care_prices": ("file",),
        "rankings": ("published_by", "published_carrier"),
    }
    for table, columns in wanted.items():
        rows = version.table(table)
        for column in columns:
            if column in rows:
                found |= {str(one) for one in rows[column].dropna().unique()}
    catalog = house.site.original
    for entry in catalog.indicators.values():
        found |= {entry.source, entry.publisher, *entry.group_words.values(), *entry.aliases}
    found |= {one.publisher for one in catalog.sources.values()}
    found |= {wage.source for wage in settings.minimum_wages}
    found |= {group for one in catalog.groups.values() for group in one.names}
    # What the columns of tables hold is in the words that they hold, and translated around them.
    found |= {*house.site.original.in_language(SPANISH).dictionary.values()}
    found.add(", ".join(Unit))
    named = {*TABLES, *version.table("files")["kind"].dropna()}
    found |= {one.replace("_", " ").replace("-", " ") for one in named}
    found |= {part for one in found for part in re.split(r"; |, from ", one)}
    found |= {
        "as carried in the public-use file of the",
        "vital statistics",
        "averages of three years",
    }
    longest = sorted((one for one in found if len(one) > 3), key=len, reverse=True)
    return re.compile("|".join(re.escape(" ".join(one.split())) for one in longest))


def left(english: set[str], mine: set[str], printed: re.Pattern[str]) -> list[str]:
    """What is still in English: the same in both, or with a word that Spanish has not."""
    wrong = []
    for one in sorted(mine):
        if not re.search(r"[a-z]{2,}", one) or "://" in one or " " not in one:
            continue
        bare = NAMES.sub(" ", BOTH.sub(" ", printed.sub(" ", one)))
        several = len(re.findall(r"[A-Za-z]{3,}", bare)) > 1
        if FOREIGN.search(bare) or (several and one in english):
            wrong.append(one[:160])
    return wrong


@pytest.mark.parametrize("page", PAGES)
def test_no_string_of_a_page_is_left_in_english(
    house: House, printed: re.Pattern[str], page: str
) -> None:
    english, mine = house.get(page), house.get(spoken(page))
    assert english.status_code == mine.status_code
    assert '<html lang="es"' in mine.text
    assert left(texts(english.text), texts(mine.text), printed) == []


def test_no_string_of_a_chart_is_left_in_english(house: House, printed: re.Pattern[str]) -> None:
    wrong = {}
    for chart in charts(house):
        for room in ("charts", "embed"):
            english, mine = (
                house.get(one) for one in (f"/{room}/{chart}", spoken(f"/{room}/{chart}"))
            )
            assert (english.status_code, mine.status_code) == (200, 200), chart
            if found := left(texts(english.text), texts(mine.text), printed):
                wrong[f"{room}/{chart}"] = found
    assert wrong == {}


@pytest.mark.parametrize("form", FILES)
def test_no_string_of_a_file_is_left_in_english(
    house: House, printed: re.Pattern[str], form: str
) -> None:
    wrong = {}
    for chart in charts(house):
        english, mine = (
            _of_file(form, house.get(one).data)
            for one in (f"/charts/{chart}.{form}", spoken(f"/charts/{chart}.{form}"))
        )
        if found := left(english, mine, printed):
            wrong[chart] = found
    assert wrong == {}


@pytest.mark.parametrize("page", BRIEFS)
def test_no_string_of_a_brief_is_left_in_english(
    house: House, printed: re.Pattern[str], page: str
) -> None:
    english, mine = (_of_file("pdf", house.get(one).data) for one in (page, spoken(page)))
    assert left(english, mine, printed) == []


def _of_file(form: str, body: bytes) -> set[str]:
    """The words of a file, cell by cell or line by line."""
    read = {"csv": _of_csv, "xlsx": _of_xlsx, "pptx": _of_pptx, "docx": _of_docx, "pdf": _of_pdf}
    found = read[form](body) if form in read else body.decode().splitlines()
    if form == "svg":  # where a line may end amid a name
        return {" ".join(re.sub(r"<[^>]+>", " ", unescape(body.decode())).split())}
    return {" ".join(one.split()) for one in found if one.strip()}


def _of_csv(body: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(body.decode("utf-8-sig"))):
        yield from row


def _of_xlsx(body: bytes) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(body))
    for sheet in book:
        yield sheet.title
        for row in sheet.iter_rows(values_only=True):
            yield from (value for value in row if isinstance(value, str))


def _of_pptx(body: bytes) -> Iterator[str]:
    for slide in Presentation(io.BytesIO(body)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield from (line.text for line in shape.text_frame.paragraphs)
        yield from slide.notes_slide.notes_text_frame.text.splitlines()


def _of_docx(body: bytes) -> Iterator[str]:
    paper = Document(io.BytesIO(body))
    yield from (line.text for line in paper.paragraphs)
    for table in paper.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)


def _of_pdf(body: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(body) as document:
        for page in document:
            # A line may end amid a name, so the page is one text.
            yield " ".join(page.get_textpage().get_text_bounded().split())


def test_every_word_of_the_catalogue_is_translated() -> None:
    catalog = catalogs.load()
    words = translated.words_of(catalogs.FOLDER, SPANISH)
    assert list(translated.untranslated(catalog, words)) == []


def test_what_describes_people_agrees_with_them() -> None:
    with speaking(SPANISH):
        assert agreed("{people} negr{os}", "niños y niñas de 3 y 4 años") == (
            "niños y niñas negros de 3 y 4 años"
        )
        assert agreed("{people} blanc{os}", "familias con niños") == "familias blancas con niños"
        assert say("gap-behind-unknown", people="familias", why="x.").startswith("No se puede")
    assert agreed("Black {people}", "children") == "Black children"


def test_small_words_of_spanish_fit_what_follows() -> None:
    said = spanish.FUNCTIONS
    assert said["DE"]("el Distrito de Columbia") == "del Distrito de Columbia"
    assert said["Y"]("Illinois") == "e Illinois"
    assert said["O"]("Ohio") == "u Ohio"
    assert said["PARTE"]("27% de", "familias") == "27% de las familias"
    assert said["PARTE"]("20 de cada 1,000", "bebés") == "20 de cada 1,000 bebés"
    assert said["TANTOS"]("2.1 millones") == "2.1 millones de"
    assert said["TODOS"]("familias") == "todas las familias"


def test_figures_and_days_are_written_as_in_puerto_rico() -> None:
    with speaking(SPANISH):
        assert numbers.figure(0.274, "percent", 3) == "27.4%"
        assert numbers.currency(1234) == "$1,234"
        assert numbers.currency(1_660_000_000) == "$1.66 mil millones"
        assert numbers.about(1_000_000) == "1 millón"
        assert numbers.day("2025-09-15") == "15 de septiembre de 2025"
        assert numbers.difference(0.21, "percent", 2) == "21 puntos porcentuales"
        assert numbers.difference(0.01, "percent", 2) == "1 punto porcentual"
        assert numbers.ordinal(3) == "3.º"
        assert prose.listed(["Ohio", "Texas", "Illinois"]) == "Ohio, Texas e Illinois"
        assert prose.the("Islas Vírgenes") == "las Islas Vírgenes"
    assert numbers.day("2025-09-15") == "September 15, 2025"


ALTERNATING = (
    "/",
    "/charts/disparity/children-in-poverty",
    "/embed/trend/children-in-poverty",
    "/charts/trend/children-in-poverty.svg",
    "/charts/trend/children-in-poverty.csv",
    "/places/MA.html",
    "/search.json?q=pobreza",
    "/news.atom",
)


@pytest.mark.parametrize("address", ALTERNATING)
def test_languages_are_not_mixed(house: House, address: str) -> None:
    """One after another, and from two threads at once: each has its own, and its own ETag."""
    pair = (address, spoken(address))
    first = [house.get(one) for one in (*pair, *pair)]
    assert [one.status_code for one in first] == [200] * 4
    assert first[0].data == first[2].data != first[1].data == first[3].data
    tags = [one.headers.get("ETag") for one in first[:2]]
    assert tags[0] != tags[1] or tags == [None, None]
    with ThreadPoolExecutor(2) as threads:
        asked = list(threads.map(lambda one: house.get(one).data, pair * 4))
    assert asked == [first[0].data, first[1].data] * 4


def test_the_language_stays_from_link_to_link(house: House) -> None:
    for page in ("/", "/places/MA", "/charts/trend/children-in-poverty", "/news"):
        body = house.get(spoken(page)).text
        links = {unescape(one) for one in re.findall(r'<a\b[^>]*?\shref="(/[^"]*)"', body)}
        stays = {one for one in links if "lang=es" in one or one.startswith(("/data/", "/v/"))}
        other = set(re.findall(r'href="([^"]*)"[^>]*hrefLang="en"', body, re.IGNORECASE))
        other |= set(re.findall(r'hreflang="en"[^>]*href="([^"]*)"', body, re.IGNORECASE))
        assert links - stays <= {unescape(one) for one in other}, page


def test_each_language_is_offered_and_none_is_switched_to(house: House) -> None:
    body = house.client.get("/rankings?place=PR", headers={"Accept-Language": "es-PR"}).text
    assert '<html lang="en"' in body
    assert re.search(r'<a [^>]*href="/rankings\?place=PR&amp;lang=es"[^>]*>Español</a>', body)
    assert 'hreflang="es" href="http://localhost/rankings?place=PR&amp;lang=es"' in body
    assert '<link rel="canonical" href="http://localhost/rankings?place=PR">' in body
    assert ">English</a>" in house.get("/rankings?place=PR&lang=es").text
    chart = house.get("/charts/trend/children-in-poverty?place=PR").text
    other = "http://localhost/charts/trend/children-in-poverty?place=PR&amp;lang=es"
    assert f'hreflang="es" href="{other}"' in chart
    assert f'<a href="{other}" hreflang="es" lang="es">Español</a>' in chart


def test_a_pinned_address_stays_in_the_language_it_was_handed_out_in(house: House) -> None:
    chart = house.get(spoken("/charts/trend/children-in-poverty")).text
    handed = re.findall(r'http://localhost(/v/[^"\s]*lang=es)', unescape(chart))
    assert handed
    pinned = house.get(handed[0])
    assert '<html lang="es"' in pinned.text
    assert "hreflang" not in pinned.text.lower()
    plain = house.get(re.sub(r"[?&]lang=es", "", handed[0]))
    assert '<html lang="en"' in plain.text


def test_a_site_in_spanish_says_so_in_english_addresses_alone(house: House) -> None:
    with speaking(SPANISH, SPANISH):
        assert with_language("/news?q=x&lang=es") == "/news?q=x"
        assert with_language("/news", "en") == "/news?lang=en"
        assert with_language("/v/abc/charts/trend/x") == "/v/abc/charts/trend/x?lang=es"


def test_oembed_answers_in_the_language_of_the_address(house: House) -> None:
    asked = "http://localhost/charts/trend/children-in-poverty%3Flang=es"
    told = house.get(f"/oembed?url={asked}&format=json").get_json()
    assert told["title"].startswith("Niñez en la pobreza")
    assert "lang=es" in told["html"]


def _of_points(chart: Mapping[str, object]) -> list[list[object]]:
    """What a chart draws and what its table holds, without its words."""
    series = chart["series"]
    assert isinstance(series, list)
    return [
        [(p.get("value"), p.get("low"), p.get("high"), p.get("status")) for p in one["points"]]
        for one in series
    ]


FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def test_the_figures_of_a_chart_are_the_same_in_both_languages(house: House) -> None:
    wrong = []
    for chart in charts(house):
        for place in ("MA", "PR", "US"):
            english, mine = (
                house.get(one)
                for one in (
                    f"/charts/{chart}.json?place={place}",
                    f"/charts/{chart}.json?place={place}&lang=es",
                )
            )
            assert english.status_code == mine.status_code
            if english.status_code != 200:
                continue
            here, there = english.get_json(), mine.get_json()
            if sorted(map(str, _of_points(here))) != sorted(map(str, _of_points(there))):
                wrong.append((chart, place, "points"))
            for key in ("finding", "title", "alt"):
                if sorted(FIGURE.findall(here[key])) != sorted(FIGURE.findall(there[key])):
                    wrong.append((chart, place, here[key], there[key]))
    assert wrong == []


@pytest.mark.parametrize(
    "page", [one for one in PAGES if not one.startswith(("/search", "/xyzzy"))]
)
def test_the_figures_of_a_page_are_the_same_in_both_languages(house: House, page: str) -> None:
    """Every number that a page says in one language it says in the other."""
    english, mine = (
        set(FIGURE.findall(" ".join(_in_order(house.get(one).text))))
        for one in (page, spoken(page))
    )
    assert english ^ mine == set()


def _in_order(body: str) -> list[str]:
    """What a page says, piece by piece."""
    shown = re.sub(r"<(script|style)\b.*?</\1>", " ", body, flags=re.DOTALL)
    return [unescape(one) for one in re.split(r"<[^>]+>", shown) if one.strip()]


def _same(english: object, mine: object) -> bool:
    """Whether two texts say the same: by the same template, of the same words and figures."""
    if isinstance(english, Sentence) and isinstance(mine, Sentence):
        return english.template == mine.template and all(
            _same(word, mine.words[name]) for name, word in english.words.items()
        )
    return sorted(FIGURE.findall(str(english))) == sorted(FIGURE.findall(str(mine)))


def test_the_sentences_of_a_chart_are_the_same_in_both_languages(house: House) -> None:
    """What the audit recounts in English is said in Spanish by the same template and words."""
    wrong = []
    for at in charts(house):
        kind, subject = at.split("/")
        for place in ("MA", "PR", "US"):
            english, mine = (_chart(house, kind, subject, place, one) for one in (ENGLISH, SPANISH))
            if english is None or mine is None:
                assert english is mine, at
                continue
            pairs = [(english.finding, mine.finding), (english.title, mine.title)]
            for ours, theirs in ((english.details, mine.details), (english.notes, mine.notes)):
                assert len(ours) == len(theirs), at
                pairs += zip(ours, theirs, strict=True)
            wrong += [(at, place, *pair) for pair in pairs if not _same(*pair)]
    assert wrong == []


def _chart(house: House, kind: str, subject: str, place: str, language: str) -> Chart | None:
    site = house.site
    with speaking(language), house.client.application.app_context():
        try:
            asked = {"place": place} if "place" in KINDS[kind].parts else {}
            return address.chart(site.facts, kind, subject, asked, defaults_of(site.settings))
        except WrongPart:
            return None
