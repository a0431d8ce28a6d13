"""Charts and news outside the dashboard, as Flask routes."""
