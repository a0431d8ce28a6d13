"""The kinds of chart, one module a kind."""
