"""Gaps between groups: how wide, how sure, how many people, and how they changed."""

from dashboard.measures.disparity.as_read import (
    LEADING,
    POPULATION,
    RACE,
    WIDEST,
    changes_as_read,
    gap_tables,
    gaps_as_read,
    leading_as_read,
    properties_of,
    rates_by_race,
    rows_by_race,
    standing_by_place,
    widest_as_read,
)
from dashboard.measures.disparity.display import displayable
from dashboard.measures.disparity.gap_table import (
    GAP_COLUMNS,
    PICKED,
    gaps,
    judged_as_picked,
    widest_gaps,
)
from dashboard.measures.disparity.leading import BY_PEOPLE, BY_WIDTH, NOBODY, UNTOLD, leading_gaps
from dashboard.measures.disparity.margins import wilson
from dashboard.measures.disparity.over_time import CHANGE_COLUMNS, gap_changes
from dashboard.measures.disparity.people_behind import sum_people_behind
from dashboard.measures.disparity.properties import TABLE_KEY, Properties, per_person
from dashboard.measures.disparity.references import BEST, LOWEST, TARGET, is_target
from dashboard.measures.disparity.standing import standing_groups
from dashboard.measures.disparity.sureness import pair_sureness

__all__ = [
    "BEST",
    "BY_PEOPLE",
    "BY_WIDTH",
    "CHANGE_COLUMNS",
    "GAP_COLUMNS",
    "LEADING",
    "LOWEST",
    "NOBODY",
    "PICKED",
    "POPULATION",
    "RACE",
    "TABLE_KEY",
    "TARGET",
    "UNTOLD",
    "WIDEST",
    "Properties",
    "changes_as_read",
    "displayable",
    "gap_changes",
    "gap_tables",
    "gaps",
    "gaps_as_read",
    "is_target",
    "judged_as_picked",
    "leading_as_read",
    "leading_gaps",
    "pair_sureness",
    "per_person",
    "properties_of",
    "rates_by_race",
    "rows_by_race",
    "standing_by_place",
    "standing_groups",
    "sum_people_behind",
    "widest_as_read",
    "widest_gaps",
    "wilson",
]
