"""Pages: each module is one page, with what it shows for a query."""
