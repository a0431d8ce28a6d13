"""Tables of the Census Bureau, downloaded or as its API answers, become observations."""

from dashboard.ingest.census.reader import COMPANION, KIND, is_census, proposal_for, read

__all__ = ["COMPANION", "KIND", "is_census", "proposal_for", "read"]
