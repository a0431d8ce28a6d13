"""Charts outside the dashboard: pages, embeds, oEmbed, files and briefs as Flask routes."""

from dashboard.share.routes import register

__all__ = ["register"]
