"""The Kids Count dashboard: spreadsheets in, tidy tables, charts and pages out."""
