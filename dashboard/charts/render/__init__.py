"""Drawings and files: every form that a Chart can take."""
