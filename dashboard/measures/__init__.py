"""Measures: pure functions from tables to tables, each with its formula, source and tests."""
