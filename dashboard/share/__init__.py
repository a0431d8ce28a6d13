"""Flask routes for what leaves the dashboard: whole tables, the feed, and charts."""
