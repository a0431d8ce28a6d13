"""Shared pieces of pages: the chart card, controls, related news and coalitions."""
