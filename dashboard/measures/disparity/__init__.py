"""Gaps between groups: how wide, how sure, how many people, and how they changed."""

from dashboard.measures.disparity.display import displayable
from dashboard.measures.disparity.gap_table import GAP_COLUMNS, gaps, judged_as_picked, widest_gaps
from dashboard.measures.disparity.margins import wilson
from dashboard.measures.disparity.over_time import CHANGE_COLUMNS, gap_changes
from dashboard.measures.disparity.people_behind import sum_people_behind
from dashboard.measures.disparity.properties import TABLE_KEY, Properties, per_person
from dashboard.measures.disparity.references import BEST, TARGET
from dashboard.measures.disparity.sureness import pair_sureness

__all__ = [
    "BEST",
    "CHANGE_COLUMNS",
    "GAP_COLUMNS",
    "TABLE_KEY",
    "TARGET",
    "Properties",
    "displayable",
    "gap_changes",
    "gaps",
    "judged_as_picked",
    "pair_sureness",
    "per_person",
    "sum_people_behind",
    "widest_gaps",
    "wilson",
]
