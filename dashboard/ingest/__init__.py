"""Ingest: recognise each raw file, read it into tidy rows, and report what could not be read."""
