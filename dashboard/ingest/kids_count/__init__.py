"""Downloads of the KIDS COUNT Data Center: how they are told, and their reader."""

from dashboard.ingest.kids_count.layout import NEEDS, is_wide, missing
from dashboard.ingest.kids_count.reader import KIND, TITLE, read

__all__ = ["KIND", "NEEDS", "TITLE", "is_wide", "missing", "read"]
