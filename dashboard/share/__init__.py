"""Flask routes for what leaves the dashboard: whole tables, and charts for other places."""
