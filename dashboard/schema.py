"""The tables of a published version: their columns, keys, statuses and units, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NATION = "US"
NO_BREAKDOWN = "none"
TOTAL = "total"
OVERALL = "overall"
MAIN_SERIES = "main"


class Status(StrEnum):
    """Why an observation has a value, or why it has none."""

    PUBLISHED = "published"
    SUPPRESSED = "suppressed"
    NOT_AVAILABLE = "not-available"
    NOT_REPORTED = "not-reported"
    NOT_COMPARABLE = "not-comparable"
    LOW_EVENTS = "low-events"
    BELOW_THRESHOLD = "below-threshold"
    ERROR_IN_SOURCE = "error-in-source"
    EMPTY = "empty"


class Unit(StrEnum):
    """What a value counts. A percent is the fraction 0 to 1, as published."""

    PERCENT = "percent"
    NUMBER = "number"
    CURRENCY = "currency"
    RATE = "rate"
    PER_100 = "rate-per-100"
    PER_1000 = "rate-per-1000"
    PER_10000 = "rate-per-10000"
    PER_100000 = "rate-per-100000"
    INDEX = "index"


class PeriodKind(StrEnum):
    """What stretch of time a period names."""

    YEAR = "year"
    SCHOOL_YEAR = "school-year"
    POOLED = "pooled"
    DATES = "dates"


class PlaceKind(StrEnum):
    """What a place is."""

    NATION = "nation"
    STATE = "state"
    TERRITORY = "territory"
    COUNTY = "county"
    TOWN = "town"
    CITY = "city"
    SENATE_DISTRICT = "senate-district"
    HOUSE_DISTRICT = "house-district"
    SCHOOL_DISTRICT = "school-district"
    CONGRESSIONAL_DISTRICT = "congressional-district"
    OTHER = "other"


STATES = (PlaceKind.STATE, PlaceKind.TERRITORY)


class Findable(StrEnum):
    """What search finds, in the order in which it is listed; what is not held ends the list."""

    INDICATOR = "indicator"
    PLACE = "place"
    PERSON = "person"
    STORY = "story"
    COALITION = "coalition"
    PAGE = "page"
    NOT_HELD = "not-held"


class Significance(StrEnum):
    """Whether a publisher's own test calls a change significant."""

    SIGNIFICANT = "significant"
    NOT_SIGNIFICANT = "not-significant"


class Direction(StrEnum):
    """Which way a figure moved; level where its change is printed as one that rounds to zero."""

    HIGHER = "higher"
    LOWER = "lower"
    LEVEL = "level"


class Basis(StrEnum):
    """Whether a child-care price was asked for that year or drawn between survey years."""

    SURVEYED = "surveyed"
    INTERPOLATED = "interpolated"
    EXTRAPOLATED = "extrapolated"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Column:
    """One column: its name, its type (string, integer, number or boolean) and what it holds."""

    name: str
    type: str
    description: str


@dataclass(frozen=True)
class Table:
    """One table of a version. ``key`` names the columns that tell its rows apart.

    ``fingerprint`` names the columns that belong to the figures themselves; the version id is
    made from those alone, so that the same figures from a renamed file give the same id. A
    ``derived`` table is made from the others, or says of places what is no figure, and does not
    enter it at all. A ``grouped`` table has a row group for each indicator.
    """

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    incidental: tuple[str, ...] = ()
    derived: bool = False
    grouped: bool = False

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]

    @property
    def fingerprint(self) -> list[str]:
        """Columns that enter the version id."""
        return [name for name in self.names if name not in self.incidental]


def _columns(text: str) -> tuple[Column, ...]:
    """Columns from lines ``name type description``: the dictionary reads as one."""
    return tuple(Column(*line.split(None, 2)) for line in text.splitlines() if line.strip())


OBSERVATIONS = Table(
    "observations",
    "One published figure a row.",
    ("indicator", "series", "place", "breakdown", "group", "period", "unit"),
    _columns("""
        indicator string slug of the indicator
        series string tells apart what shares a title but not a method; main otherwise
        place string US, a postal code, a county's five-digit FIPS code, or a slug under its state
        breakdown string what the groups are: none, race, age and so on
        group string slug of the group; total for everyone
        period string as printed
        period_kind string year, school-year, pooled or dates
        start_year integer first year of the period
        end_year integer last year of the period
        unit string percent (a fraction 0 to 1), number, currency, a rate or index
        value number the figure; empty unless status is published
        low number the least that the printed figure can stand for
        high number the most that the printed figure can stand for
        margin number published 90% margin of error in the value's unit
        decimals integer decimals printed for that unit and period; below 0 where counts are rounded
        status string published, or why there is no figure
        printed string the cell's text
        correction string why a person corrected the figure; empty where it is as printed
        file string path under data/raw
        row integer row of the sheet, the header being row 1
    """),
    incidental=("file", "row"),
    grouped=True,
)

INDICATORS = Table(
    "indicators",
    "One indicator a row: what it measures and what is loaded of it.",
    ("indicator",),
    _columns("""
        indicator string slug
        title string title
        domain string economic-well-being, education, health, family-and-community or context
        topics string topics, separated by a semicolon and a space
        definition string what it measures, in a sentence
        universe string who is counted
        unit string unit of its headline figure
        better string lower, higher or neither
        source string who collected the figures
        source_url string where they are published
        data_book boolean true for the indicators that the Data Book ranks on
        reviewed boolean false where a file was loaded under its own name
        first_year integer first year loaded
        last_year integer last year loaded
        places integer places with a figure
        breakdowns string breakdowns loaded, separated by a semicolon and a space
    """),
)

PLACES = Table(
    "places",
    "One place a row.",
    ("place",),
    _columns("""
        place string US, a postal code, a five-digit FIPS code, or a slug under its state
        name string name
        kind string nation, state, territory, county, city and so on
        abbreviation string postal code of a state or territory
        fips string FIPS code
        parent string the place it lies in
        lines string vintage of its boundaries, where districts are redrawn
    """),
)

PLACE_LINKS = Table(
    "place_links",
    "How much of one place lies in another: of its people and children as the Census counted them.",
    ("place", "within"),
    _columns("""
        place string slug of the place
        within string slug of the place that holds all or a part of it
        people integer people who live in both; empty where only precincts are known
        children integer children who live in both
        precincts integer voting precincts in both, where the sheet has them
        share_of_people number share of the first place's people, 0 to 1; empty where not known
        share_of_children number share of the first place's children, 0 to 1; empty where not known
        share_of_precincts number share of its precincts, 0 to 1; no share of people
        basis string people, or precincts where only those are known
        source string who counted, and where
        file string path under data/raw
        row integer row of the sheet, the header being row 1
    """),
    incidental=("file", "row"),
    derived=True,
)

REPRESENTATIVES = Table(
    "representatives",
    "Who represents a district, as of a date; a row without a name is a seat without a member.",
    ("place", "name"),
    _columns("""
        place string slug of the district
        chamber string senate, house or congress
        name string the member's name; empty where the list names none
        url string the member's own page
        since string date in office since, where the list says
        as_of string date of the list
        until string date on which the term ends
        source string whose list it is
        file string path under data/raw
        row integer row of the sheet, the header being row 1
    """),
    incidental=("file", "row"),
    derived=True,
)

RANKINGS = Table(
    "rankings",
    "One state's place in one list (a domain, or overall) of one edition.",
    ("edition", "domain", "place"),
    _columns("""
        edition integer Data Book edition
        domain string a domain, or overall
        place string postal code
        score number sum of the z-scores; lower is better
        rank integer rank computed here; empty where it cannot be
        rank_low integer best rank that rounding of the inputs allows (95% of draws)
        rank_high integer worst rank that rounding of the inputs allows (95% of draws)
        published_rank integer rank as a named publisher printed it
        published_by string who printed it: the best named of several; empty where not known
        published_carrier string who carries it at this address, where that is not who printed it
        published_url string where
        published_also string other prints, a line each: address, who printed it; who carries it
        published_doubtful boolean true where contradicted, deduced or second-hand; never headlined
        indicators_used integer indicators with a value or an interval
        indicators_expected integer indicators the list has
        missing string indicators this state has no value for, separated by a semicolon and a space
        label string complete, estimate, incomplete or published-only
    """),
)

TESTED_CHANGES = Table(
    "tested_changes",
    "One change of a figure that its publisher tested, and the publisher's verdict.",
    ("indicator", "place", "breakdown", "group", "period", "period_then"),
    _columns("""
        indicator string slug of the indicator
        place string US, a postal code, a county's five-digit FIPS code, or a slug under its state
        breakdown string what the groups are: none, race and so on
        group string slug of the group; total for everyone
        period string later period, as printed
        period_then string earlier period, as printed
        change number change of the indicator's figure since then; empty where it rounds to zero
        direction string which way the indicator's figure moved: higher, lower or level
        verdict string significant or not-significant, at 95%, as the publisher says
        printed string the change as printed: points of the percent at or above proficient
        publisher string who tested it
        file string path under data/raw
        row integer row of the sheet, the header being row 1
    """),
    incidental=("file", "row"),
)

CHILD_CARE_PRICES = Table(
    "child_care_prices",
    "One weekly, full-time price in dollars of its year, for one child.",
    ("place", "year", "setting", "age", "statistic"),
    _columns("""
        place string postal code or five-digit FIPS code
        year integer year
        setting string center or family
        age string infant, toddler, preschool or school-age
        statistic string median, or percentile-75
        weekly_price number dollars a week, nominal
        basis string surveyed, interpolated, extrapolated or unknown
        rate_zone string counties of a state with the same prices that year share a zone
        file string path under data/raw
        row integer row of the sheet, the header being row 1
    """),
    incidental=("file", "row"),
)

NEWS = Table(
    "news",
    "One news item a row.",
    ("item",),
    _columns("""
        item string short id made from address and title
        title string headline
        url string address
        canonical_url string address without tracking, www or trailing slash
        publisher string outlet that wrote it; empty where that is not known
        carrier string who carries it at this address, where that is not its outlet
        also string its other addresses, a line each: the address, a space, and whose it is
        published string date as far as it is known: 2024-06-10, 2024-06, 2024 or empty
        date_precision string day, month, year or none
        summary string what it says, in our words
        edition integer Data Book edition it is about
        source string sheet, feed or wordpress
        reviewed boolean false until a person has confirmed it
        guid string identifier that its feed gives it
        title_basis string printed, address (rebuilt from it) or described (in our words)
        shown boolean false where the headline is not the publisher's own
        home string state whose organization keeps it; empty where it is everyone's
        file string path under data/raw
        row integer row of the sheet
    """),
    incidental=("file", "row"),
)

NEWS_LINKS = Table(
    "news_links",
    "What a news item is about: one topic, indicator, place or edition a row.",
    ("item", "kind", "target"),
    _columns("""
        item string id of the news item
        kind string topic, indicator, place or edition
        target string slug of what it is about
    """),
)

CLAIMS = Table(
    "claims",
    "A figure that a story prints, checked against the tables.",
    ("claim",),
    _columns("""
        claim string short id
        item string id of the news item that prints it; empty where the item is not listed
        measure string indicator, rank or named cost it is about
        place string place
        group string group; total for everyone
        period string period or edition
        value number the figure as a number
        unit string unit
        as_printed string what is printed: its words, or what they say in short
        verbatim boolean true where as_printed holds the very words
        called string what the story calls it, where that is not what the figure measures
        bears string who bears a cost
        publisher string who printed it
        carrier string who carries it at this address, where that is not who printed it
        url string where
        published string date as far as it is known
        check string agrees, differs or cannot-be-checked
        ours number our figure, where there is one
        ours_decimals integer decimals that our figure is printed with
        why string code of the reason; charts/text/claim_text.py has its sentence
        against string what it was compared with: a claim's id, a status, or who printed a rank
        periods string periods that fit or are held, separated by a semicolon and a space
        low integer best rank that rounding allows
        high integer worst rank that rounding allows
        file string path under data/raw
        row integer row of the sheet
    """),
    incidental=("file", "row"),
)

PARTNERS = Table(
    "partners",
    "One coalition or organisation a row.",
    ("partner",),
    _columns("""
        partner string slug
        name string name
        abbreviation string abbreviation
        kind string internal, external or network
        host string who leads or hosts it
        works_on string its scope, in our words
        url string its page
        home string state that it works in; empty where it works in all
        file string path under data/raw
        row integer row of the sheet
    """),
    incidental=("file", "row"),
)

PARTNER_LINKS = Table(
    "partner_links",
    "What a coalition works on: one topic or indicator a row.",
    ("partner", "kind", "target"),
    _columns("""
        partner string slug of the partner
        kind string topic, indicator or wanted (a figure that is not loaded)
        target string slug of what it works on, or the wanted figure in words
    """),
)

FILES = Table(
    "files",
    "One raw file a row: what it is and what was taken from it.",
    ("file",),
    _columns("""
        file string path under data/raw
        name string file name
        sha256 string hash of the bytes
        content_sha256 string hash of the cells
        kind string what it was recognised as; set-aside otherwise
        indicator string indicator and series, where it holds one
        publisher string who published the figures
        vintage string date of the download
        retrieved string date it was retrieved
        sheet string name of the sheet that was read; empty for a text file
        header string headers of that sheet in order, separated by a tab
        rows integer data rows
        cells integer figures read
        observations integer figures stored
        problems integer figures reported instead
    """),
    incidental=(
        "file",
        "name",
        "sha256",
        "content_sha256",
        "vintage",
        "retrieved",
        "sheet",
        "header",
    ),
)

PROBLEMS = Table(
    "problems",
    "One thing a person should know about a raw file.",
    ("file", "row", "column", "problem"),
    _columns("""
        file string path under data/raw
        row integer row of the sheet; 0 for the whole file
        column string header of the column
        printed string the cell's text
        severity string error (a figure or file was left out), warning or note
        cells integer figures that this line stands for
        problem string what is wrong
        what_to_do string what to do about it
    """),
    # Sentences name files, which may be renamed.
    incidental=("file", "row", "problem", "what_to_do"),
)

SEARCH = Table(
    "search",
    "One thing that search finds: an indicator, a place, a story, a coalition, a page, or what "
    "people ask for and is not held.",
    ("kind", "key"),
    _columns("""
        kind string indicator, place, person, story, coalition, page or not-held
        key string its slug, code or path
        address string where it is; empty for what is not held
        title string title
        under string what it is, in a line
        beside string what stands at its right; empty where the page puts a figure there
        names string what it is called, a line each: whoever asks for all words of one means it
        words string other words that it is found by
        weight number how much it counts beside others of its kind; 1 where all are alike
    """),
    derived=True,
)

FRESHNESS = Table(
    "freshness",
    "How fresh figures are: a row for each indicator and source, with when the source publishes "
    "next and whether that is overdue here.",
    ("indicator", "publisher", "source"),
    _columns("""
        indicator string slug of the indicator; empty for prices of child care
        publisher string who published the files of these figures
        source string slug of the source
        title string what the source is called
        newest_year integer last year of the newest figures held
        due_year integer last year of the release that is overdue, or of the next, if known
        due_day string around which day that release comes or came, as YYYY-MM-DD
        announced boolean whether the publisher named that day, which is else a guess
        overdue boolean whether that day had come by as_of, and its figures are not here
        as_of string the day on which this was said, as YYYY-MM-DD
        health string current, late, method-changed or discontinued, by a person's word
        instead string where its figures will come from when it ends
    """),
    derived=True,
)

# What a table of gaps says of a group beside its reference.
_GAP = """
        start_year integer first year of the period
        end_year integer last year of the period
        group string slug of the group; total for everyone
        status string published, or why the group has no figure
        shown boolean whether the rate is sure enough to be shown
        stands boolean whether the group can stand for one in its place
        why string code of why the rate is not shown; empty where it is
        rate number the rate, in the indicator's unit; a percent is a fraction 0 to 1
        low number the least that the printed rate can stand for
        high number the most that the printed rate can stand for
        decimals integer decimals of the rate that are shown
        adverse number the rate counted so that higher is worse
        margin number 90% margin of error of the rate
        number number how many the rate counts
        number_low number the least that the printed number can stand for
        number_high number the most that the printed number can stand for
        population number how many people the rate is of, from the two
        overall number the rate of everyone together
        reference string slug of the group that it is measured against; empty where there is none
        reference_rate number rate of the reference
        gap number how far the adverse rate is above that of the reference
        gap_low number the least that rounding allows
        gap_high number the most that rounding allows
        gap_why string code of why there is no gap
        ratio number the adverse rate in those of the reference
        ratio_low number the least that rounding allows
        ratio_high number the most that rounding allows
        ratio_shown boolean whether rounding leaves the ratio narrow enough to be told
        ratio_why string code of why the ratio is not told
        sure string clear, cannot-tell, full-count or no-rule: whether the gap is beyond chance
        sure_95 boolean whether it is clear at 95% too
        sure_why string code of how that was judged
        behind number how many fewer there were at the rate of the reference
        behind_low number the least that rounding allows
        behind_high number the most that rounding allows
        behind_why string code of why nobody can say how many
"""

GAPS = Table(
    "gaps",
    "A group's rate by race beside the best rate of a group that can stand for one, as pages show "
    "it: one indicator, place, period and group a row.",
    ("indicator", "place", "period", "group"),
    _columns(
        """
        indicator string slug of the indicator
        place string slug of the place
        period string as printed
    """
        + _GAP
    ),
    derived=True,
    grouped=True,
)

LEADING_GAPS = Table(
    "leading_gaps",
    "The gap by race that leads a sentence, and the widest of all, of an indicator, a place and a "
    "period.",
    ("indicator", "pick", "place", "period"),
    _columns(
        """
        indicator string slug of the indicator
        pick string leading, or widest, which is from the lowest rate of all
        place string slug of the place
        period string as printed
    """
        + _GAP
        + """
        leads_by string why it leads: people, width, untold or nobody; empty for the widest
        groups_published string groups with a rate, separated by a semicolon and a space
    """
    ),
    derived=True,
    grouped=True,
)

GAP_CHANGES = Table(
    "gap_changes",
    "A row of gaps beside itself about five years before.",
    ("indicator", "place", "period", "group"),
    _columns("""
        indicator string slug of the indicator
        place string slug of the place
        period string as printed
        group string slug of the group; total for everyone
        earlier string the earlier period; empty where none compares
        years integer years in between
        decimals integer decimals of the rate that are shown
        rate number the rate
        rate_then number the rate of the earlier period
        change number change of the adverse rate; above 0 is worse
        sure string whether that is beyond chance: clear, cannot-tell, full-count or no-rule
        reference string slug of the group that it is measured against
        reference_rate number rate of the reference
        reference_rate_then number its rate of the earlier period
        reference_change number change of its adverse rate
        gap number the gap
        gap_then number the gap between the same two in the earlier period
        gap_change number change of the gap; above 0 is wider
        gap_sure string whether that is beyond chance; empty where the gap itself is not
        ratio_low number the least ratio that rounding allows
        ratio_high number the greatest ratio that rounding allows
        ratio_shown boolean whether the ratio is told
        ratio_low_then number the least ratio that rounding allowed in the earlier period
        ratio_high_then number the greatest ratio that rounding allowed in the earlier period
        ratio_shown_then boolean whether both ratios are told
        label string closing, widening or unchanged, and by whose doing
        why string code of why there is no change
    """),
    derived=True,
    grouped=True,
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        OBSERVATIONS,
        INDICATORS,
        PLACES,
        PLACE_LINKS,
        REPRESENTATIVES,
        RANKINGS,
        TESTED_CHANGES,
        CHILD_CARE_PRICES,
        NEWS,
        NEWS_LINKS,
        CLAIMS,
        PARTNERS,
        PARTNER_LINKS,
        FILES,
        PROBLEMS,
        FRESHNESS,
        SEARCH,
        GAPS,
        LEADING_GAPS,
        GAP_CHANGES,
    )
}
