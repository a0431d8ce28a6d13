"""What leaves the dashboard: charts in every form, briefs, tables and the feed, as routes."""

from dashboard.share.routes import register

__all__ = ["register"]
